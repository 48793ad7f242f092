"""Oklahoma: danger from a client, and reports of the abuse of children and of adults.

Psychologists have a duty whose closing words were cut off in the text read; what discharges it is
not held.  Therapists, and by a summary everybody, may disclose a danger.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import at_once
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
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.logic.facts import place, threat
from disclosure_rules.model.circumstances import ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["OKLAHOMA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

OKLA_59_1376 = Provision(
    citation="59 O.S. § 1376(3)(b)",
    gist="A psychologist told of an explicit threat to kill or seriously injure a reasonably "
    "identified person, with apparent intent and ability, has a duty to act.",
    period=Period(start=_READ_ON),
    source="http://ok.elaws.us/os/59-1376",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note='The sentence on the duty was cut off after "In such circumstances"; the law of '
    "Massachusetts on which it is modelled asks for reasonable precautions. Treat as a case for a "
    "lawyer. The duty to seek commitment in § 1376(3)(a) is not held, nor is the counselors' "
    "section (59 O.S. § 1910).",
)
OKLA_59_1925_11 = Provision(
    citation="59 O.S. § 1925.11(A)(2)",
    gist="A marital and family therapist may disclose where failure to would present a clear and "
    "present danger to the health or safety of any person.",
    period=Period(start=date(2024, 12, 31)),
    source="https://casetext.com/statute/oklahoma-statutes/ § 59-1925.11 (2024)",
    read_on=_READ_ON,
)
OKLA_43A_1_109 = Provision(
    citation="43A O.S. § 1-109(E)",
    gist="No authorization is needed where failure to disclose presents a serious threat to the "
    "health and safety of a person.",
    period=Period(start=_READ_ON),
    source="https://instalawyer.io/laws/oklahoma-statutes/title-43a-mental-health-43a-1-109-"
    "confidential-and-privileged-information; a public table of all states' duties to warn, of no "
    "known legal author",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
)
OKLA_10A_1_2_101 = Provision(
    citation="10A O.S. § 1-2-101(B)",
    gist="Every person with reason to believe that a child is a victim of abuse or neglect "
    "reports it at once to the hotline; no privilege or contract relieves anybody.",
    period=Period(start=_READ_ON),
    source="https://www.churchlawandtax.com/child-abuse-laws/child-abuse-reporting-laws-for-"
    "oklahoma/ (quotes (B)(1) and (B)(4))",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note='Two versions exist after amendments of 2025; sources differ on "immediately" and '
    '"promptly".',
)
OKLA_43A_10_104 = Provision(
    citation="43A O.S. § 10-104(A)",
    gist="Any person with reasonable cause to believe that a vulnerable adult suffers abuse, "
    "neglect or exploitation reports it as soon as they are aware.",
    period=Period(start=_READ_ON),
    source="https://instalawyer.io/laws/oklahoma-statutes/title-43a-mental-health-43a-10-104v2-"
    "persons-required-to-report",
    read_on=_READ_ON,
    note="Two versions exist; one also names the district attorney.",
)

PROVISIONS = (
    OKLA_59_1376,
    OKLA_59_1925_11,
    OKLA_43A_1_109,
    OKLA_10A_1_2_101,
    OKLA_43A_10_104,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="ok.duty_to_protect",
    gist="A psychologist told of an explicit threat to kill or seriously injure takes care to "
    "protect.",
    basis=(OKLA_59_1376,),
    professions=frozenset((Profession.PSYCHOLOGIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a reasonably identified person"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=True,  # "the apparent intent and ability"
        serious=True,  # "kill or inflict serious bodily injury"
        explicit=True,  # "an explicit threat"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Take reasonable precautions, such as telling the victim or the police; the "
            "words on what is enough were not read."
        ),
    ),
    discharged_by=(frozenset((ProtectiveStep.REASONABLE_CARE_TAKEN,)),),
    leaves_out="the list of precautions, and the duty to seek commitment of § 1376(3)(a)",
)
WARNING_THERAPISTS = PermissionToWarn(
    rule_id="ok.permission_to_warn.therapists",
    gist="A therapist may disclose where silence would be a clear and present danger to any "
    "person.",
    basis=(OKLA_59_1925_11,),
    professions=frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=False,
        violent=False,
        by_client=False,
        # "a clear and present danger to the health or safety"
        also=threat.is_clear_and_present_danger,
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
)
WARNING = PermissionToWarn(
    rule_id="ok.permission_to_warn",
    gist="Information may be disclosed where silence would be a serious threat to a person.",
    basis=(OKLA_43A_1_109,),
    professions=None,
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious threat"
        violent=False,
        by_client=False,
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ok.child_abuse_report",
    place=Jurisdiction.OKLAHOMA,
    gist="Every person with reason to believe that a child is abused or neglected reports it at "
    "once.",
    basis=(OKLA_10A_1_2_101,),
    professions=None,
    standard="reason to believe that a child under the age of eighteen (18) years is a victim of "
    "abuse or neglect",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately, DHS hotline"),
    in_professional_capacity=False,
    first="Report to the hotline of the department.",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="ok.adult_abuse_report",
    place=Jurisdiction.OKLAHOMA,
    gist="Any person with reasonable cause reports abuse of a vulnerable adult as soon as they "
    "are aware of it.",
    basis=(OKLA_43A_10_104,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=None,  # the definitions were not read
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=at_once("as soon as the person is aware of the situation"),
    in_professional_capacity=False,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    permission_to_warn(WARNING_THERAPISTS),
    permission_to_warn(WARNING),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

OKLAHOMA = Law(
    id="ok",
    title="Oklahoma law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.OKLAHOMA),
    rules=RULES,
    held=Period(start=date(2024, 12, 31)),
)
