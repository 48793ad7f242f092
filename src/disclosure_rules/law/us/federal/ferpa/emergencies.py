"""34 CFR 99.36(a) and (c): emergencies of health or safety, and with them reports of child abuse.

It is no blanket.  The school determines, from all the circumstances, that there is an articulable
and significant threat to somebody's health or safety; then what must be known to protect may go to
those who must know it, the parents of an eligible student among them, for as long as the emergency
lasts.  The Department does not second-guess a determination that has a rational basis.

Part 99 has no paragraph on reports of suspected child abuse.  A child who is thought to be abused
now, or others whom the same person may now abuse, is read as a threat to health or safety, and the
authority that receives such reports as a party that must know.  Of abuse that lies in the past
alone that cannot be said: where state law requires a report of that from an education record, the
clash is shown, and 99.61 asks that the Department be told.
"""

from disclosure_rules.law.us.federal.ferpa.conditions import AS_SCHOOL
from disclosure_rules.law.us.federal.ferpa.source import ferpa, statute
from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import (
    abuse,
    education,
    emergency,
    item,
    other_law,
    purpose,
    recipient,
)
from disclosure_rules.model.circumstances import AbuseVictim
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.rule import Permission

__all__ = ["EMERGENCY", "WITHOUT_CONSENT"]

S99_31_A_10 = ferpa("99.31(a)(10)", "In connection with a health or safety emergency.")
S99_36_A = ferpa(
    "99.36(a)",
    "To appropriate parties, parents of an eligible student included, if knowledge of the "
    "information is necessary to protect somebody's health or safety.",
)
S99_36_C = ferpa(
    "99.36(c)",
    "On an articulable and significant threat, determined from all the circumstances, to whoever "
    "must know.",
)
S99_36_A_ABUSE = ferpa(
    "99.36(a)",
    "To appropriate parties in connection with an emergency, where a child is thought to be abused "
    "or neglected now.",
    note="Part 99 does not name reports of child abuse.  Reasonable suspicion that a child is "
    "being abused or neglected is read as a significant threat to that child's health or safety, "
    "and the authority that receives such reports as one that must know.",
)
S1232G_B_1_I = statute(
    "(b)(1)(I)",
    "To appropriate persons in an emergency, if the knowledge is necessary to protect health or "
    "safety.",
)

_URGENT = purpose.stated_purpose.is_in(  # "in connection with an emergency"
    Purpose.HEALTH_OR_SAFETY_EMERGENCY,
    Purpose.AVERT_THREAT,
    Purpose.EMERGENCY_TREATMENT,
    Purpose.NOTIFICATION_OF_FAMILY,
    Purpose.DISASTER_RELIEF,
    Purpose.PUBLIC_HEALTH,
    Purpose.REPORT_CHILD_ABUSE,
    Purpose.REPORT_ADULT_ABUSE,
    Purpose.REPORT_DOMESTIC_VIOLENCE,
    Purpose.REPORT_CRIME,
    Purpose.REPORT_CRIME_ON_PREMISES,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.APPREHEND,
    Purpose.PROTECTIVE_SERVICES,
)
_IN_EMERGENCY: Condition = all_of(
    _URGENT,
    emergency.is_health_or_safety,  # (c) "an articulable and significant threat"
)
_ABUSED_NOW: Condition = all_of(
    purpose.stated_purpose.is_in(Purpose.REPORT_CHILD_ABUSE),
    abuse.is_suspected,
    abuse.victim.is_in(AbuseVictim.CHILD),
    any_of(~abuse.is_past_only, abuse.other_children_at_risk),
    recipient.may_receive_reports | other_law.requires_it,  # "to appropriate parties"
)
EMERGENCY: Condition = any_of(
    _IN_EMERGENCY & education.must_know_item, _ABUSED_NOW & item.is_necessary
)
"""99.31(a)(10), as 99.36 has it."""

_NO_MORE = Obligation(
    id="us.ferpa.only_what_protects",
    code=ObligationCode.MINIMUM_NECESSARY,
    text="Tell only what must be known to protect, only those who must know it, and only as long "
    "as the emergency lasts.",
    timing=Timing.WITH,
)

WITHOUT_CONSENT: tuple[Permission, ...] = (
    Permission(
        id="us.ferpa.emergency",
        gist="In an emergency of health or safety, who must know may be told what protects.",
        basis=(S99_31_A_10, S99_36_A, S99_36_C, S1232G_B_1_I),
        when=all_of(AS_SCHOOL, _IN_EMERGENCY),
        # (c) "any person whose knowledge of the information is necessary to protect"
        covers=education.must_know_item,
        obligations=(_NO_MORE,),
    ),
    Permission(
        id="us.ferpa.child_abuse_report",
        gist="A child thought to be abused or neglected now may be reported to the authority.",
        basis=(S99_31_A_10, S99_36_A_ABUSE, S99_36_C, S1232G_B_1_I),
        when=all_of(AS_SCHOOL, _ABUSED_NOW),
        covers=item.is_necessary,  # "if knowledge of the information is necessary to protect"
        obligations=(_NO_MORE,),
    ),
)
