"""North Carolina: danger from a client, and reports of the abuse of children and of adults.

Nobody must warn.  A responsible professional of a facility may disclose an imminent danger or a
likely felony; whoever practises outside the facilities of chapter 122C needs another source.
"""

from datetime import date

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
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.logic.facts import discloser, place, threat
from disclosure_rules.model.circumstances import AbuseKind
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["NORTH_CAROLINA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

NCGS_122C_55 = Provision(
    citation="N.C. Gen. Stat. § 122C-55(d)",
    gist="A responsible professional may disclose when in their opinion there is an imminent "
    "danger to the health or safety of anybody, or a likelihood of a felony or violent "
    "misdemeanor.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-nc (official code, release of November 2022), ch. 122C",
    read_on=_READ_ON,
    note="It reaches the facilities of chapter 122C. Courts know no duty to warn (Gregory v. "
    "Kilbride, 2002) and one of care in release (Davis v. N.C. DHR, 1995), both read in summaries.",
)
NCGS_7B_301 = Provision(
    citation="N.C. Gen. Stat. §§ 7B-301, 7B-310",
    gist="Any person or institution with cause to suspect that a juvenile is abused, neglected "
    "or dependent reports it to the director of social services; no privilege is a ground for "
    "failing to, but that of the attorney in the case.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-nc (official code, release of November 2022), ch. 7B",
    read_on=_READ_ON,
    note="§ 14-318.6, on violent and sexual crimes against juveniles, was not read.",
)
NCGS_108A_102 = Provision(
    citation="N.C. Gen. Stat. §§ 108A-101, 108A-102",
    gist="Any person with reasonable cause to believe that a disabled adult needs protective "
    "services reports it to the director.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-nc (official code, release of November 2022), ch. 108A",
    read_on=_READ_ON,
)

PROVISIONS = (
    NCGS_122C_55,
    NCGS_7B_301,
    NCGS_108A_102,
)

# ---------------------------------------------------------------- terms

WARNING = PermissionToWarn(
    rule_id="nc.permission_to_warn",
    gist="A responsible professional of a facility may disclose an imminent danger to anybody.",
    basis=(NCGS_122C_55,),
    professions=frozenset(),
    also_named=discloser.works_for_treatment_facility,
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "the client or another individual"
        told_by=None,  # "in the responsible professional's opinion"
        imminent=True,  # "an imminent danger to the health or safety"
        intent_and_ability=False,
        serious=False,
        violent=False,
        by_client=False,
    ),
    to=None,  # nobody is named
)
WARNING_OF_CRIME = PermissionToWarn(
    rule_id="nc.permission_to_warn.crime",
    gist="A responsible professional of a facility may disclose a likely felony or violent "
    "misdemeanor.",
    basis=(NCGS_122C_55,),
    professions=frozenset(),
    also_named=discloser.works_for_treatment_facility,
    danger=Danger(
        aimed_at=frozenset(),
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=False,
        by_client=False,
        also=threat.client_intends_crime,  # "the commission of a felony or violent misdemeanor"
    ),
    to=None,  # nobody is named
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="nc.child_abuse_report",
    place=Jurisdiction.NORTH_CAROLINA,
    gist="Any person with cause to suspect that a juvenile is abused, neglected or dependent "
    "reports it.",
    basis=(NCGS_7B_301,),
    professions=None,
    standard="cause to suspect that any juvenile is abused, neglected, or dependent",
    report_to=CHILD_PROTECTION,
    deadline=None,
    in_professional_capacity=False,
    first="Report orally, by telephone or in writing to the director of social services of the "
    "county.",
    excused=frozenset((Profession.ATTORNEY,)),
    leaves_out="of attorneys only what is learned in representing the client in that case is "
    "excepted; § 14-318.6",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="nc.adult_abuse_report",
    place=Jurisdiction.NORTH_CAROLINA,
    gist="Any person with reasonable cause reports that a disabled adult needs protective "
    "services.",
    basis=(NCGS_108A_102,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=None,
    in_professional_capacity=False,
    first="Report orally or in writing to the director of social services.",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING),
    permission_to_warn(WARNING_OF_CRIME),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

NORTH_CAROLINA = Law(
    id="nc",
    title="North Carolina law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.NORTH_CAROLINA),
    rules=RULES,
    held=Period(start=date(2022, 11, 30)),
)
