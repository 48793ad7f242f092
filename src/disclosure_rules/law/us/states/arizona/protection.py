"""Arizona: danger from a client, and reports of the abuse of children and of adults.

A provider told of an explicit threat of imminent serious harm takes four steps, and only all four
end the duty: victim, police, hospitalization where appropriate, and whatever else prudence asks.
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
from disclosure_rules.law.patterns.professions import (
    COUNSELORS_AND_THERAPISTS,
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.facts import abuse, place, recipient
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["ARIZONA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

ARS_36_517_02 = Provision(
    citation="A.R.S. § 36-517.02",
    gist="Any duty to prevent harm threatened by a patient is discharged by telling the victims "
    "when possible, the police, starting hospitalization if appropriate, and taking other prudent "
    "precautions.",
    period=Period(start=date(2020, 1, 1)),
    source="https://www.legalfix.com/statutes/state-codes/arizona/title-36/section-36-517-02; an "
    "undated copy at getpocketlaw.com with the same words",
    read_on=_READ_ON,
    note="Who is a mental health provider (§ 36-501) was not read. Avitia v. Crisis Preparation "
    "& Recovery (Ariz. 2023) rests the duty on special relationship and public policy and not on "
    "foreseeability.",
)
ARS_32_3283 = Provision(
    citation="A.R.S. § 32-3283(C)(1)",
    gist="The behavioral health professional's privilege yields to a duty to inform victims and "
    "authorities of a clear and imminent danger to the client or others.",
    period=Period(start=date(2017, 1, 1)),
    source="http://az.elaws.us/ars/32-3283 (2016); https://self-law.org/code/az/title-32/32-3283",
    read_on=_READ_ON,
)
ARS_13_3620 = Provision(
    citation="Ariz. Rev. Stat. § 13-3620(A)",
    gist="A behavioral health professional or counselor who reasonably believes that a minor is "
    "a victim of abuse reports at once; to a peace officer only, if the suspect has no care, "
    "custody or control of the minor.",
    period=Period(start=date(2023, 5, 31)),
    source="https://chicokc.com/article/3620-… (the section in full, undated); "
    "https://www.childwelfare.gov/resources/mandatory-reporting-child-abuse-and-neglect-arizona/ "
    "(May 2023)",
    read_on=_READ_ON,
    note="Whether a report in writing follows, and what privileges are worth, was not read. "
    "Conduct between minors of 14 to 17 by consent is excepted (13-3620(B)).",
)
ARS_46_454 = Provision(
    citation="Ariz. Rev. Stat. § 46-454(A)",
    gist="Health professionals and social workers report abuse, neglect or exploitation of a "
    "vulnerable adult at once.",
    period=Period(start=_READ_ON),
    source="https://www.azag.gov/seniors/az-law",
    read_on=_READ_ON,
    note="Whether counselors are health professionals here was not read: it is asked.",
)

PROVISIONS = (
    ARS_36_517_02,
    ARS_32_3283,
    ARS_13_3620,
    ARS_46_454,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="az.duty_to_protect",
    gist="A mental health provider told of an explicit threat of imminent serious harm takes all "
    "four steps.",
    basis=(ARS_36_517_02,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "clearly identified or identifiable victim"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "the patient has communicated"
        imminent=True,  # "imminent serious physical harm or death"
        intent_and_ability=True,
        serious=True,
        explicit=True,  # "an explicit threat"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(text="Tell all identifiable victims, when possible."),
        MandateStep(
            text="Tell a law enforcement agency in the vicinity where the patient or a potential "
            "victim resides."
        ),
        MandateStep(
            text="Take reasonable steps to start voluntary or involuntary hospitalization, if "
            "appropriate."
        ),
        MandateStep(
            text="Take any other precaution that a reasonable and prudent provider would take."
        ),
    ),
    discharged_by=(
        frozenset(
            (
                ProtectiveStep.VICTIM_WARNED,
                ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,
                ProtectiveStep.CLIENT_HOSPITALIZED,
                ProtectiveStep.OTHER_REASONABLE_STEP,
            )
        ),
        frozenset(
            (
                ProtectiveStep.VICTIM_WARNED,
                ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,
                ProtectiveStep.COMMITMENT_STARTED,
                ProtectiveStep.OTHER_REASONABLE_STEP,
            )
        ),
    ),
    immunity=True,
    leaves_out="where a victim cannot be reached, or hospitalization is not appropriate, the "
    "step counts as taken once that has been judged and written down",
)
WARNING_LICENSEES = PermissionToWarn(
    rule_id="az.permission_to_warn",
    gist="A behavioral health licensee may tell victims and appropriate authorities of a clear "
    "and imminent danger.",
    basis=(ARS_32_3283,),
    professions=COUNSELORS_AND_THERAPISTS | {Profession.SUD_COUNSELOR},
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "to the client or others"
        told_by=None,
        imminent=True,  # "a clear and imminent danger"
        intent_and_ability=False,
        serious=False,
        violent=False,
    ),
    to=frozenset(
        (
            RecipientKind.LIKELY_VICTIM,
            RecipientKind.LAW_ENFORCEMENT,
            RecipientKind.EMERGENCY_SERVICES,
            RecipientKind.CRISIS_TEAM,
            RecipientKind.MENTAL_HEALTH_AUTHORITY,
        )
    ),
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="az.child_abuse_report",
    place=Jurisdiction.ARIZONA,
    gist="A behavioral health professional who reasonably believes that a minor is a victim of "
    "abuse reports at once.",
    basis=(ARS_13_3620,),
    # "behavioral health professional", "counselor"
    professions=COUNSELORS_AND_THERAPISTS | {Profession.SUD_COUNSELOR, Profession.SCHOOL_COUNSELOR},
    standard="reasonably believes that a minor is or has been the victim of physical injury, "
    "abuse, child abuse, a reportable offense or neglect",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    to_when=recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT) | abuse.suspect_has_care,
    deadline=at_once("immediately, electronically or by telephone"),
    first="Report to a peace officer, or, if the suspect has care, custody or control of the "
    "minor, to the department of child safety or a tribal agency.",
    leaves_out="conduct between minors by consent, 13-3620(B)",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="az.adult_abuse_report",
    place=Jurisdiction.ARIZONA,
    gist="A health professional or social worker reports abuse of a vulnerable adult at once.",
    basis=(ARS_46_454,),
    professions=PHYSICIANS | NURSES | {Profession.SOCIAL_WORKER},
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=at_once("immediately by telephone or online"),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    permission_to_warn(WARNING_LICENSEES),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

ARIZONA = Law(
    id="az",
    title="Arizona law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.ARIZONA),
    rules=RULES,
    held=Period(start=date(2017, 1, 1)),
)
