"""New Hampshire: danger from a client, and reports of the abuse of children and of adults.

A serious threat against somebody identifiable, or of substantial damage to real property, raises
the duty; telling the victim, telling the police or civil commitment ends it.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import WrittenReport, at_once, within
from disclosure_rules.law.patterns.adult_abuse_report import (
    AdultAbuseReport,
    CoveredAdults,
    adult_abuse_report,
)
from disclosure_rules.law.patterns.child_abuse_report import (
    CHILD_PROTECTION,
    ChildAbuseReport,
    child_abuse_report,
)
from disclosure_rules.law.patterns.danger import Danger, Target
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.professions import COUNSELORS_AND_THERAPISTS, PHYSICIANS
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["NEW_HAMPSHIRE", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

RSA_330_C_25 = Provision(
    citation="N.H. RSA 330-C:25",
    gist="An alcohol and drug counselor told of a serious threat against an identifiable victim, "
    "or of substantial damage to real property, tells victim or police or obtains civil "
    "commitment.",
    period=Period(start=_READ_ON),
    source="http://gencourt.state.nh.us/rsa/html/XXX/330-C/330-C-25.htm",
    read_on=_READ_ON,
)
RSA_330_A_35 = Provision(
    citation="N.H. RSA 330-A:35, 329-B:29, 329:31",
    gist="Mental health practitioners, psychologists and physicians have the same duty.",
    period=Period(start=_READ_ON),
    source="a public table of all states' duties to warn, of no known legal author, which cites "
    "https://www.gencourt.state.nh.us/rsa/html/XXX/330-A/330-A-35.htm",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Read as described, in the same words. The privilege (330-A:32) has no exception for "
    "danger of its own. The section does not shut out common law (Powell v. Catholic Med. Ctr., "
    "2000).",
)
RSA_169_C_29 = Provision(
    citation="N.H. RSA 169-C:29, 169-C:32",
    gist="Named professions or any other person with reason to suspect that a child is abused or "
    "neglected report it orally at once; no privilege but that of attorney and client is a ground "
    "for failing to.",
    period=Period(start=date(2023, 5, 31)),
    source="https://blog.lrrc.com/churchstate/…/child-abuse-reporting-statutes-new-hampshire/; "
    "https://www.childwelfare.gov/resources/mandatory-reporting-child-abuse-and-neglect-new-"
    "hampshire/ (May 2023)",
    read_on=_READ_ON,
)
RSA_161_F_46 = Provision(
    citation="N.H. RSA 161-F:43, 161-F:46",
    gist="Any person who suspects that a vulnerable adult is abused, neglected, self-neglecting "
    "or exploited reports it orally at once.",
    period=Period(start=date(2021, 12, 31)),
    source="http://gencourt.state.nh.us/rsa/html/XII/161-F/161-F-46.htm (as amended in 2021); a "
    "summary of 161-F:43",
    read_on=_READ_ON,
    note="Outside working hours the report goes to the local police or the sheriff. The "
    "definitions were read as a summary.",
)

PROVISIONS = (
    RSA_330_C_25,
    RSA_330_A_35,
    RSA_169_C_29,
    RSA_161_F_46,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="nh.duty_to_protect",
    gist="A drug counselor told of a serious threat tells victim or police, or obtains commitment.",
    basis=(RSA_330_C_25,),
    professions=frozenset((Profession.SUD_COUNSELOR,)),
    danger=Danger(
        # an identifiable victim, or "substantial damage to real property"
        aimed_at=frozenset((Target.PERSON, Target.PROPERTY)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious threat"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Make reasonable efforts to communicate the threat to the victim, notify the "
            "police department closest to the client's or potential victim's residence, or obtain "
            "civil commitment."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
DUTY_OF_COUNSELORS = DutyToProtect(
    rule_id="nh.duty_to_protect.counselors",
    gist="Mental health practitioners, psychologists and physicians have the same duty.",
    basis=(
        RSA_330_C_25,
        RSA_330_A_35,
    ),
    professions=COUNSELORS_AND_THERAPISTS | PHYSICIANS | {Profession.PSYCHOLOGIST},
    danger=Danger(
        # an identifiable victim, or "substantial damage to real property"
        aimed_at=frozenset((Target.PERSON, Target.PROPERTY)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious threat"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Make reasonable efforts to communicate the threat to the victim, notify the "
            "police department closest to the client's or potential victim's residence, or obtain "
            "civil commitment."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="nh.child_abuse_report",
    place=Jurisdiction.NEW_HAMPSHIRE,
    gist="Any person with reason to suspect that a child is abused or neglected reports it at "
    "once.",
    basis=(RSA_169_C_29,),
    professions=None,
    standard="reason to suspect that a child has been abused or neglected",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately, oral"),
    in_professional_capacity=False,
    first="Report orally.",
    written=WrittenReport(
        deadline=within(48, "in writing within 48 hours if so requested"), if_asked=True
    ),
    excused=frozenset((Profession.ATTORNEY,)),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="nh.adult_abuse_report",
    place=Jurisdiction.NEW_HAMPSHIRE,
    gist="Any person who suspects abuse, neglect or self-neglect of a vulnerable adult reports "
    "it at once.",
    basis=(RSA_161_F_46,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.SEXUAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.OTHER,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    report_to_if_authorized=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    deadline=at_once("oral report immediately"),
    in_professional_capacity=False,
    first="Report orally; outside working hours to the local police or the sheriff.",
    written=WrittenReport(if_asked=True),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_OF_COUNSELORS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

NEW_HAMPSHIRE = Law(
    id="nh",
    title="New Hampshire law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.NEW_HAMPSHIRE),
    rules=RULES,
    held=Period(start=date(2021, 12, 31)),
)
