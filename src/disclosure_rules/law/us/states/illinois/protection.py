"""Illinois: danger from a client, and reports of the abuse of children and of adults.

Physicians, clinical psychologists and qualified examiners have a duty; every therapist has a
permission, in his or her sole discretion, and counselors another of their own.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import at_once, within
from disclosure_rules.law.patterns.adult_abuse_report import (
    NOT_DEFINED,
    AdultAbuseReport,
    adult_abuse_report,
)
from disclosure_rules.law.patterns.child_abuse_report import (
    CHILD_PROTECTION,
    ChildAbuseReport,
    child_abuse_report,
)
from disclosure_rules.law.patterns.danger import Danger, Target
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS, PHYSICIANS
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import abuse, discloser, place, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["ILLINOIS", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

ILCS_405_6_103 = Provision(
    citation="405 ILCS 5/6-103(b)-(c)",
    gist="A physician, clinical psychologist or qualified examiner told of a serious threat "
    "tells victim and police, or has the patient hospitalized.",
    period=Period(start=_READ_ON),
    source="https://www.ilga.gov/legislation/ilcs/documents/040500050K6-103.htm (text of P.A. "
    "91-726)",
    read_on=_READ_ON,
    note="Amended in 2025, which was not read. Who is a qualified examiner (405 ILCS 5/1-122) "
    "was not read either: it is asked.",
)
ILCS_405_6_103_2025 = Provision(
    citation="405 ILCS 5/6-103(b) as amended by P.A. 104-270",
    gist="Advanced practice psychiatric nurses have the same duty.",
    period=Period(start=date(2025, 8, 15)),
    source="a public table of all states' duties to warn, of no known legal author",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
)
ILCS_740_110_11 = Provision(
    citation="740 ILCS 110/11(ii)",
    gist="A therapist, in sole discretion, may disclose what is needed to protect the recipient "
    "or another against a clear, imminent risk of serious injury, disease or death.",
    period=Period(start=_READ_ON),
    source="https://ilga.gov/legislation/ilcs/documents/074001100K11.htm (text before P.A. "
    "103-969)",
    read_on=_READ_ON,
    note="Subsection (viii), on a specific threatened person, was not read.",
)
ILCS_225_107_75 = Provision(
    citation="225 ILCS 107/75(a)(4)",
    gist="A counselor may disclose to protect any person from a clear, imminent risk of serious "
    "mental or physical harm, or to forestall a serious threat to public safety.",
    period=Period(start=_READ_ON),
    source="https://law.onecle.com/illinois/225ilcs107/75.html",
    read_on=_READ_ON,
)
ILCS_405_6_103_3 = Provision(
    citation="405 ILCS 5/6-103.3",
    gist="A physician, clinical psychologist or qualified examiner who finds a clear and present "
    "danger tells the Department of Human Services within 24 hours.",
    period=Period(start=date(2019, 1, 1)),
    source="http://ilga.gov/legislation/101/HB/10100HB0283.htm, which sets the section out",
    read_on=_READ_ON,
    note="For firearm owners' cards; no warning to a victim.",
)
ILCS_325_5_4 = Provision(
    citation="325 ILCS 5/4(a)",
    gist="Mental health personnel, licensed counselors by name, report at once if a child known "
    "to them from their work may be abused or neglected.",
    period=Period(start=date(2022, 1, 1)),
    source="https://beta.ilga.gov/ftp/Public%20Acts/102/102-0604.htm",
    read_on=_READ_ON,
    note="The confirmation in writing (5/7), and what privileges are worth, were not read.",
)
ILCS_320_20_4 = Provision(
    citation="320 ILCS 20/4(a-5)",
    gist="A mandated reporter reports within 24 hours abuse in the last 12 months of an eligible "
    "adult who cannot seek help.",
    period=Period(start=_READ_ON),
    source="https://witnessslips.ilga.gov/ftp/ILCS/Ch%200320/Act%200020/032000200K4.html",
    read_on=_READ_ON,
    note="Who is an eligible adult and who must report was not read: both are asked. Anybody may "
    "report other cases, and self-neglect.",
)

PROVISIONS = (
    ILCS_405_6_103,
    ILCS_405_6_103_2025,
    ILCS_740_110_11,
    ILCS_225_107_75,
    ILCS_405_6_103_3,
    ILCS_325_5_4,
    ILCS_320_20_4,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="il.duty_to_protect",
    gist="A physician, psychologist or qualified examiner told of a serious threat tells victim "
    "and police, or hospitalizes.",
    basis=(ILCS_405_6_103,),
    professions=PHYSICIANS | {Profession.PSYCHOLOGIST},
    also_named=discloser.is_qualified_examiner,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a reasonably identifiable victim or victims"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious threat of physical violence"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Make a reasonable effort to communicate the threat to the victim and to a law "
            "enforcement agency; or make a reasonable effort to have the recipient hospitalized."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
DUTY_OF_NURSES = DutyToProtect(
    rule_id="il.duty_to_protect.psychiatric_nurses",
    gist="The same duty lies on advanced practice psychiatric nurses.",
    basis=(
        ILCS_405_6_103,
        ILCS_405_6_103_2025,
    ),
    professions=frozenset((Profession.NURSE_PRACTITIONER,)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a reasonably identifiable victim or victims"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious threat of physical violence"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Make a reasonable effort to communicate the threat to the victim and to a law "
            "enforcement agency; or make a reasonable effort to have the recipient hospitalized."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
FIREARM_REPORT = DutyToProtect(
    rule_id="il.firearm_report",
    gist="Who finds a clear and present danger tells the Department of Human Services within 24 "
    "hours.",
    basis=(ILCS_405_6_103_3,),
    professions=PHYSICIANS | {Profession.PSYCHOLOGIST},
    also_named=discloser.is_qualified_examiner,
    danger=Danger(
        aimed_at=frozenset(),
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=False,
        by_client=False,
        also=threat.is_clear_and_present_danger,  # "clear and present danger"
    ),
    notify=frozenset((RecipientKind.MENTAL_HEALTH_AUTHORITY,)),
    notify_all=True,
    steps=(MandateStep(text="Notify the Department of Human Services.", deadline=within(24)),),
    discharged_by=(frozenset((ProtectiveStep.AUTHORITY_NOTIFIED,)),),
    content="that the person is determined to be a clear and present danger, and who it is",
)
WARNING_THERAPISTS = PermissionToWarn(
    rule_id="il.permission_to_warn.therapists",
    gist="A therapist may disclose what protects against a clear, imminent risk of serious "
    "injury, disease or death.",
    basis=(ILCS_740_110_11,),
    professions=MENTAL_HEALTH_PROFESSIONALS | {Profession.PHYSICIAN},
    danger=Danger(
        # "upon the recipient or by the recipient on himself or another"
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=True,  # "a clear, imminent risk"
        intent_and_ability=False,
        serious=True,  # "serious physical or mental injury"
        violent=False,
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
    immunity=True,
)
WARNING_COUNSELORS = PermissionToWarn(
    rule_id="il.permission_to_warn.counselors",
    gist="A counselor may disclose to protect any person from a clear, imminent risk of serious "
    "harm.",
    basis=(ILCS_225_107_75,),
    professions=frozenset((Profession.COUNSELOR,)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "any person"
        told_by=None,
        imminent=True,  # "clear, imminent risk"
        intent_and_ability=False,
        serious=True,  # "serious mental or physical harm"
        violent=False,
        by_client=False,
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
    leaves_out="a serious threat to public safety",
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="il.child_abuse_report",
    place=Jurisdiction.ILLINOIS,
    gist="Mental health personnel report at once that a child known from their work may be "
    "abused or neglected.",
    basis=(ILCS_325_5_4,),
    professions=MENTAL_HEALTH_PROFESSIONALS,  # "Social services and mental health personnel"
    standard="reasonable cause to believe that a child known to them in their professional or "
    "official capacities may be an abused or neglected child",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately"),
    also=abuse.victim_is_known_from_work,
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="il.adult_abuse_report",
    place=Jurisdiction.ILLINOIS,
    gist="A mandated reporter reports within 24 hours abuse of an eligible adult who cannot seek "
    "help.",
    basis=(ILCS_320_20_4,),
    professions=frozenset(),  # not read: of everybody it is asked
    about=NOT_DEFINED,
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.ABANDONMENT,
            AbuseKind.SEXUAL,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=within(24, "within 24 hours after developing such belief"),
    also=all_of(abuse.victim_cannot_seek_help, abuse.years_ago.under(1)),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_OF_NURSES),
    duty_to_protect(FIREARM_REPORT),
    permission_to_warn(WARNING_THERAPISTS),
    permission_to_warn(WARNING_COUNSELORS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

ILLINOIS = Law(
    id="il",
    title="Illinois law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.ILLINOIS),
    rules=RULES,
    held=Period(start=date(2019, 1, 1)),
)
