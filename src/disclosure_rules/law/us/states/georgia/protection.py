"""Georgia: danger from a client, and reports of the abuse of children and of adults.

No statute lets or makes anybody warn.  A court-made duty to control reaches who has charge of a
patient, such as an inpatient facility; a voluntary outpatient is reported to be outside it.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import within
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
from disclosure_rules.logic.condition import ALWAYS, all_of
from disclosure_rules.logic.facts import discloser, place, purpose, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Duty, Rule

__all__ = ["GEORGIA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

BRADLEY_CENTER_1982 = Provision(
    citation="Bradley Center, Inc. v. Wessner, 250 Ga. 199, 296 S.E.2d 693 (1982)",
    gist="One who takes charge of a patient whom he knows or should know to be likely to cause "
    "bodily harm if not controlled exercises reasonable care to control.",
    period=Period(start=date(1983, 1, 1)),
    source="http://casetext.com/case/bradley-center-v-wessner-1/ (opening and summary); a law "
    "firm's note on Stanley v. Garrett (Ga. Ct. App. 2020)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="The rule was read only as others restate it; no duty to warn was found for an "
    "outpatient counselor. The privilege (O.C.G.A. § 24-5-501) names no dangerous patient and § "
    "37-3-166 no release to a victim: what federal law permits may be blocked. A lawyer should "
    "see such a case. Dated from the year after the opinion.",
)
OCGA_19_7_5 = Provision(
    citation="Ga. Code Ann. § 19-7-5",
    gist="Professional counselors with reasonable cause to believe that child abuse has occurred "
    "report it at once, within 24 hours at the latest, whatever is privileged.",
    period=Period(start=date(2023, 5, 31)),
    source="https://www.churchlawandtax.com/child-abuse-laws/child-abuse-reporting-laws-for-"
    "georgia/; "
    "https://www.childwelfare.gov/resources/mandatory-reporting-child-abuse-and-neglect-georgia/ "
    "(May 2023)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Whether a report in writing follows was not read.",
)
OCGA_30_5_4 = Provision(
    citation="Ga. Code Ann. §§ 30-5-3, 30-5-4",
    gist="Who must report child abuse also reports abuse of a disabled adult or an elder person, "
    "to the protective agency and to law enforcement or the prosecutor.",
    period=Period(start=date(2023, 3, 31)),
    source="github.com/UniCourt/cic-code-ga (official code, release of March 2023), title 30",
    read_on=_READ_ON,
    note="The professions are those of § 19-7-5(c).",
)

PROVISIONS = (
    BRADLEY_CENTER_1982,
    OCGA_19_7_5,
    OCGA_30_5_4,
)

# ---------------------------------------------------------------- terms

CONTROL = Duty(
    id="ga.duty_to_control",
    gist="Who has charge of a dangerous patient takes care to control them.",
    basis=(BRADLEY_CENTER_1982,),
    when=all_of(
        purpose.stated_purpose.is_in(Purpose.AVERT_THREAT),
        discloser.controls_client,  # "takes charge of a third person"
        threat.is_to_others,  # "bodily harm to others"
    ),
    covers=ALWAYS,
    on=Occasion.REQUEST,
    obligations=(
        Obligation(
            id="ga.control",
            code=ObligationCode.ASSESS_RISK,
            text="Take reasonable care to control the patient, as by continued hospitalization.",
            timing=Timing.BEFORE,
        ),
    ),
)
# For outpatients the question is open, and a privilege may stand against any warning.
UNRESOLVED = Duty(
    id="ga.duty_to_control.unresolved",
    gist="Whether anybody may be warned is unresolved in Georgia: a lawyer is asked first.",
    basis=(BRADLEY_CENTER_1982,),
    when=all_of(
        purpose.stated_purpose.is_in(Purpose.AVERT_THREAT),
        threat.is_to_others,
    ),
    covers=ALWAYS,
    on=Occasion.REQUEST,
    obligations=(
        Obligation(
            id="ga.ask_a_lawyer",
            code=ObligationCode.CONSULT_COUNSEL,
            text="Ask a lawyer before anybody is warned: no statute that allows it was found.",
            timing=Timing.BEFORE,
        ),
    ),
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ga.child_abuse_report",
    place=Jurisdiction.GEORGIA,
    gist="A professional counselor with reasonable cause to believe that child abuse has "
    "occurred reports it within 24 hours.",
    basis=(OCGA_19_7_5,),
    professions=frozenset((Profession.COUNSELOR,)),
    standard="reasonable cause to believe that suspected child abuse has occurred",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=within(24, "immediately, but in no case later than 24 hours"),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="ga.adult_abuse_report",
    place=Jurisdiction.GEORGIA,
    gist="Who must report child abuse reports abuse of a disabled adult or elder person to the "
    "protective agency.",
    basis=(OCGA_30_5_4,),
    professions=frozenset((Profession.COUNSELOR,)),
    about=CoveredAdults(from_age=65, vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL, AbuseKind.SEXUAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=None,
    first="Report to the adult protection agency.",
)
ADULT_ABUSE_TO_POLICE = AdultAbuseReport(
    rule_id="ga.adult_abuse_report.police",
    place=Jurisdiction.GEORGIA,
    gist="The same report goes to law enforcement or the prosecutor as well.",
    basis=(OCGA_30_5_4,),
    professions=frozenset((Profession.COUNSELOR,)),
    about=CoveredAdults(from_age=65, vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL, AbuseKind.SEXUAL)),
    report_to=frozenset((RecipientKind.LAW_ENFORCEMENT, RecipientKind.PROSECUTOR)),
    deadline=None,
    first="Report to law enforcement or the prosecutor as well.",
    ends_with=frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    CONTROL,
    UNRESOLVED,
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
    adult_abuse_report(ADULT_ABUSE_TO_POLICE),
)

GEORGIA = Law(
    id="ga",
    title="Georgia law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.GEORGIA),
    rules=RULES,
    held=Period(start=date(1983, 1, 1)),
)
