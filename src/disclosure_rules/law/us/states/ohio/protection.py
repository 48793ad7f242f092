"""Ohio: danger from a client, and reports of the abuse of children and of adults.

An explicit threat counts whoever passes it on, if that person knows the client; a threat to a
structure covers its occupants.  One of four acts ends the duty, and why it was chosen is written
down.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import WrittenReport, at_once
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
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.logic.facts import discloser, place
from disclosure_rules.model.circumstances import ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["OHIO", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

ORC_2305_51_A = Provision(
    citation="Ohio Rev. Code § 2305.51(A)",
    gist="Definitions: an explicit threat by the client or a knowledgeable person of imminent "
    "and serious physical harm to clearly identifiable victims, those in a structure among them.",
    period=Period(start=date(2019, 12, 31)),
    source="https://instalawyer.io/laws/ohio-revised-code/section-230551-mental-health (2019)",
    read_on=_READ_ON,
)
ORC_2305_51_B = Provision(
    citation="Ohio Rev. Code § 2305.51(B)",
    gist="A mental health professional hospitalizes, or sets a treatment plan with a second "
    "opinion, or tells the police and if feasible the victim; and documents why.",
    period=Period(start=date(2025, 4, 9)),
    source="a public table of all states' duties to warn, of no known legal author, which cites "
    "https://codes.ohio.gov/ohio-revised-code/section-2305.51 (version from 9 April 2025)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Division (B), the duty and its alternatives, was read only as described.",
)
ORC_2151_421 = Provision(
    citation="Ohio Rev. Code § 2151.421",
    gist="Professional counselors and social workers report child abuse to the agency or the "
    "police.",
    period=Period(start=date(2023, 5, 31)),
    source="https://www.childwelfare.gov/resources/mandatory-reporting-child-abuse-and-neglect-"
    "ohio/ (May 2023); "
    "http://www.mcohio.org/services/childrens_services/child_abuse_neglect/mandated_reporting.html",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="The section was not read: the standard, the time and what privileges are worth are not "
    "held.",
)
ORC_5101_63 = Provision(
    citation="Ohio Rev. Code § 5101.63(A)",
    gist="Professional counselors, by name, report abuse, neglect or exploitation of an adult at "
    "once to the county department.",
    period=Period(start=_READ_ON),
    source="https://instalawyer.io/laws/ohio-revised-code/section-510163-reporting-abuse",
    read_on=_READ_ON,
    note="Which adults are meant (§ 5101.60) was not read: it is asked.",
)

PROVISIONS = (
    ORC_2305_51_A,
    ORC_2305_51_B,
    ORC_2151_421,
    ORC_5101_63,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="oh.duty_to_protect",
    gist="A mental health professional told of an explicit threat of imminent serious harm takes "
    "one of four steps.",
    basis=(
        ORC_2305_51_A,
        ORC_2305_51_B,
    ),
    professions=MENTAL_HEALTH_PROFESSIONALS
    | {Profession.SUD_COUNSELOR, Profession.COUNSELING_TRAINEE},
    also_named=discloser.works_for_treatment_facility,
    danger=Danger(
        # "clearly identifiable", or the occupants of "a readily identifiable structure"
        aimed_at=frozenset((Target.PERSON, Target.GROUP)),
        # the client, or a "knowledgeable person"
        told_by=frozenset(
            (ThreatSource.CLIENT, ThreatSource.FAMILY_MEMBER, ThreatSource.OTHER_PERSON)
        ),
        imminent=True,  # "imminent and serious physical harm"
        intent_and_ability=True,
        serious=True,
        explicit=True,  # "an explicit threat"
    ),
    notify=frozenset(
        (RecipientKind.LAW_ENFORCEMENT, RecipientKind.LIKELY_VICTIM, RecipientKind.PARENT_OF_VICTIM)
    ),
    notify_all=False,
    steps=(
        MandateStep(
            text="Do one of these: have the client hospitalized; set up a treatment plan and get "
            "a second opinion; tell the police and, if feasible, the victim, or the parent or "
            "guardian of a victim who is a minor or incompetent."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
        frozenset((ProtectiveStep.TREATMENT_PLAN_DOCUMENTED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
    ),
    immunity=True,
    obligations=(
        Obligation(
            id="oh.write_down_why",
            code=ObligationCode.DOCUMENT_DECISION,
            text="Write down why each alternative was chosen or rejected.",
            timing=Timing.AFTER,
        ),
    ),
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="oh.child_abuse_report",
    place=Jurisdiction.OHIO,
    gist="A professional counselor or social worker reports child abuse.",
    basis=(ORC_2151_421,),
    professions=frozenset((Profession.COUNSELOR, Profession.SOCIAL_WORKER)),
    standard=None,  # not read
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=None,
    written=WrittenReport(if_asked=True),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="oh.adult_abuse_report",
    place=Jurisdiction.OHIO,
    gist="A professional counselor reports abuse, neglect or exploitation of an adult at once.",
    basis=(ORC_5101_63,),
    professions=frozenset((Profession.COUNSELOR,)),
    about=NOT_DEFINED,
    kinds=None,  # the definitions were not read
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately"),
    first="Report to the county department of job and family services.",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

OHIO = Law(
    id="oh",
    title="Ohio law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.OHIO),
    rules=RULES,
    held=Period(start=date(2019, 12, 31)),
)
