"""New York: danger from a client, and reports of the abuse of children and of adults.

What is mandatory is a report to the director of community services, used for firearm licences: it
is no warning to a victim or the police.  Telling them is permitted to facilities and to a treating
psychiatrist or psychologist.  Nobody must report the abuse of adults in the community.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import WrittenReport, at_once, within
from disclosure_rules.law.patterns.adult_abuse_report import (
    AdultAbuseReport,
    CoveredAdults,
    adult_abuse_report_allowed,
)
from disclosure_rules.law.patterns.child_abuse_report import (
    CHILD_PROTECTION,
    ChildAbuseReport,
    child_abuse_report,
)
from disclosure_rules.law.patterns.danger import Danger, Target
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import PHYSICIANS
from disclosure_rules.logic.condition import any_of
from disclosure_rules.logic.facts import abuse, discloser, place, threat
from disclosure_rules.model.circumstances import ProtectiveStep
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["FINDING", "NEW_YORK", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

MHL_9_46 = Provision(
    citation="N.Y. Mental Hyg. Law § 9.46(b)-(c)",
    gist="A mental health professional who determines that a person in treatment is likely to "
    "engage in conduct that would result in serious harm to self or others reports it, as soon as "
    "practicable, to the director of community services.",
    period=Period(start=_READ_ON),
    source="https://newyork.public.law/laws/n.y._mental_hygiene_law_section_9.46",
    read_on=_READ_ON,
    note="No act is required that would endanger the professional or increase the danger (c).",
)
MHL_33_13 = Provision(
    citation="N.Y. Mental Hyg. Law § 33.13(c)(6)",
    gist="A facility, or a treating psychiatrist or psychologist, may tell an endangered "
    "individual and law enforcement of a serious and imminent danger.",
    period=Period(start=date(2015, 12, 31)),
    source="http://www.healthinfolaw.org/state-law/maintenance-and-confidentiality-clinical-"
    "patient-records (about 2015)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
)
SSL_413 = Provision(
    citation="N.Y. Soc. Serv. Law §§ 413, 415",
    gist="Licensed mental health counselors and others report suspected abuse of a child who "
    "comes before them, or of whom a parent who comes before them tells from own knowledge: at "
    "once to the central register, and in writing within 48 hours.",
    period=Period(start=date(2020, 12, 31)),
    source="https://www.nysenate.gov/legislation/laws/SOS/413; "
    "https://law.justia.com/codes/new-york/2020/sos/article-6/title-6/413/; "
    "https://www.nysenate.gov/legislation/laws/SOS/415",
    read_on=_READ_ON,
    note="Abuse by a parent or person legally responsible is meant, as a guide says. The words "
    "do not reach an adult who tells only of their own past. What privileges are worth was not "
    "read.",
)
SSL_473 = Provision(
    citation="N.Y. Soc. Serv. Law §§ 473, 473-b",
    gist="Anybody may report that an adult is endangered; New York has no general duty to.",
    period=Period(start=_READ_ON),
    source="https://docslib.org/doc/119094/ncea-napsa-mandated-reporting-of-abuse-of-older-"
    "adults-and-adults-with-disabilities",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Not required by law, so that 45 CFR 164.512(c) asks for its voluntary grounds. Duties "
    "of facilities are not held.",
)

PROVISIONS = (
    MHL_9_46,
    MHL_33_13,
    SSL_413,
    SSL_473,
)

# ---------------------------------------------------------------- terms

FINDING = Obligation(
    id="ny.records.finding",
    code=ObligationCode.PROFESSIONAL_REVIEW,
    text="See that the treating psychiatrist or psychologist has made the finding.",
    timing=Timing.BEFORE,
)
"""Whoever tells of it for a facility, the finding is the treating professional's."""

REPORT = DutyToProtect(
    rule_id="ny.report_to_director",
    gist="A mental health professional who finds serious harm likely reports to the director of "
    "community services.",
    basis=(MHL_9_46,),
    professions=PHYSICIANS
    | {
        Profession.PSYCHOLOGIST,
        Profession.NURSE,
        Profession.NURSE_PRACTITIONER,
        Profession.SOCIAL_WORKER,
        Profession.COUNSELOR,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
    },
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "to self or others"
        told_by=None,  # "in the exercise of reasonable professional judgment"
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "would result in serious harm"
        violent=False,
        by_client=False,
        # "such person is likely to engage in conduct": harm to self needs nobody's threat.
        also=threat.is_to_self | threat.is_made_by_client,
    ),
    notify=frozenset((RecipientKind.MENTAL_HEALTH_AUTHORITY,)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Report to the director of community services or the designee. This warns nobody. "
            "Nothing is required that would endanger you or increase the danger (c).",
            deadline=at_once("as soon as practicable"),
        ),
    ),
    discharged_by=(frozenset((ProtectiveStep.AUTHORITY_NOTIFIED,)),),
    immunity=True,
    content="who the person is, and that serious harm to self or others is likely",
    leaves_out='(b) "currently providing treatment services"; (c) what would endanger the '
    "professional or increase the danger",
)
WARNING = PermissionToWarn(
    rule_id="ny.permission_to_warn",
    gist="A facility, psychiatrist or psychologist may tell victim and police of a serious and "
    "imminent danger.",
    basis=(MHL_33_13,),
    professions=frozenset((Profession.PSYCHIATRIST, Profession.PSYCHOLOGIST)),
    also_named=discloser.works_for_treatment_facility,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),
        told_by=None,
        imminent=True,  # "serious and imminent danger"
        intent_and_ability=False,
        serious=True,
        violent=False,
    ),
    to=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    obligations=(FINDING,),
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ny.child_abuse_report",
    place=Jurisdiction.NEW_YORK,
    gist="A licensed mental health counselor reports suspected abuse of a child who came before "
    "them, or of whom a parent told.",
    basis=(SSL_413,),
    professions=frozenset((Profession.COUNSELOR,)),
    standard="reasonable cause to suspect that a child coming before them in their professional "
    "or official capacity is an abused or maltreated child, or that a parent/guardian coming "
    "before them states facts from personal knowledge which would render the child abused or "
    "maltreated",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately, by telephone or fax, to the Statewide Central Register"),
    first="Report by telephone or fax to the Statewide Central Register of Child Abuse and "
    "Maltreatment.",
    written=WrittenReport(
        deadline=within(48, "within forty-eight hours after the oral report"),
        to="the local child protective service",
    ),
    # A client is somebody who came before them.
    also=any_of(abuse.victim_is_client, abuse.victim_is_known_from_work, abuse.guardian_told),
    leaves_out="that the abuse is by a parent or person legally responsible",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="ny.adult_abuse_report",
    place=Jurisdiction.NEW_YORK,
    gist="Anybody may report that an adult is endangered; nobody must.",
    basis=(SSL_473,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=None,  # the definitions were not read
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=None,
    in_professional_capacity=False,
    leaves_out="duties of facilities",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(REPORT),
    permission_to_warn(WARNING),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report_allowed(ADULT_ABUSE),
)

NEW_YORK = Law(
    id="ny",
    title="New York law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.NEW_YORK),
    rules=RULES,
    held=Period(start=date(2015, 12, 31)),
)
