"""42 CFR part 2 before the rule of 2024, as far as its text is held.

Of no earlier version are the definitions of 2.11 and the exceptions of 2.12(c) held, nor most of
what permitted a disclosure.  So for a day before 16 April 2024 nobody here can say that one was
permitted, nor that it was not: the part is not held for that day, nothing goes on the word of any
other law of its rank or below, and the answer is "not covered".  What is held whole and knows no
exception still speaks: `EARLIER` is a law of prohibitions, which can keep and cannot release.

The notices of 2.32 are held whole in every version since 1987.  They are data here, to hold a paper
of those days against the words that it had to carry.

The rule of 2024 has been in force since 16 April 2024, but compliance with it was not required
before 16 February 2026.  A decision on a day between says so.
"""

from datetime import date

from attrs import frozen

from disclosure_rules.law.us.federal.part2 import reach
from disclosure_rules.law.us.federal.part2.conditions import AGAINST_PATIENT_IN_CRIME
from disclosure_rules.law.us.federal.part2.source import (
    COMPLIANCE,
    EFFECTIVE,
    READ_ON,
    earlier_part2,
)
from disclosure_rules.logic.condition import ALWAYS
from disclosure_rules.logic.facts import part2
from disclosure_rules.model.dates import Period
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.rules.law import Law, Rank, Refusal, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Duty, Prohibition, Rule

__all__ = ["EARLIER", "NOTICES", "RULES", "Notices", "notices_on"]

_HISTORY = "github.com/AlextheYounga/ecfr, a history of the eCFR"

_FROM_1987 = date(1987, 11, 2)  # 52 FR 41997 and 42061, the corrections of the rule of 1987
_LAST_OF_1987 = date(2017, 2, 17)  # the day printed in 82 FR 6052; it was put off, perhaps
_FROM_2017 = date(2017, 3, 21)  # to this day, of which no text is held
_FROM_2018 = date(2018, 2, 2)  # 83 FR 239
_FROM_2020 = date(2020, 8, 14)  # 85 FR 42986

_DAYS_NOT_SEEN = "The first or the last day was not seen in a text: a day near it is for counsel."

S2_62_1987 = earlier_part2(
    "2.62",
    "1987",
    "No order lets qualified personnel disclose what they received without consent for research, "
    "audit or evaluation, or use it to investigate or prosecute a patient.",
    Period(start=_FROM_1987, end=_LAST_OF_1987),
    "https://books.google.co.ke/books?id=_DowAAAAMAAJ&pg=PA24 (a scanned volume of the CFR)",
    note=f"The edition read is not shown.  {_DAYS_NOT_SEEN}",
)
S2_62_2020 = earlier_part2(
    "2.62",
    "2020",
    "No order lets qualified personnel disclose what they received without consent for research, "
    "audit or evaluation, or use it to investigate or prosecute a patient.",
    Period(start=_FROM_2020, end=EFFECTIVE),
    f"{_HISTORY}, section-2.62.md",
)
COMPLIANCE_DATE = Provision(
    citation="89 FR 12472 (Feb. 16, 2024), compliance date",
    gist="The rule of 2024 is effective on 16 April 2024; persons subject to it must comply by "
    "16 February 2026.",
    period=Period(start=EFFECTIVE, end=COMPLIANCE),
    source="https://regulations.justia.com/regulations/fedreg/2024/02/16/2024-02544.html",
    read_on=READ_ON,
)


@frozen(kw_only=True)
class Notices:
    """The written statements of 2.32, one of which went with each disclosure made with consent.

    Args:
        basis: The provision, with the days on which these words were prescribed.
        full: The long statement.
        short: The short one; ``None`` where there was none yet.
    """

    basis: Provision
    full: str
    short: str | None = None


NOTICES: tuple[Notices, ...] = (
    Notices(
        basis=earlier_part2(
            "2.32",
            "1987",
            "A written statement goes with each disclosure made with consent.",
            Period(start=_FROM_1987, end=_LAST_OF_1987),
            f"{_HISTORY}, section-2.32.md",
            note=_DAYS_NOT_SEEN,
        ),
        full="This information has been disclosed to you from records protected by Federal "
        "confidentiality rules (42 CFR part 2). The Federal rules prohibit you from making any "
        "further disclosure of this information unless further disclosure is expressly permitted "
        "by the written consent of the person to whom it pertains or as otherwise permitted by 42 "
        "CFR part 2. A general authorization for the release of medical or other information is "
        "NOT sufficient for this purpose. The Federal rules restrict any use of the information "
        "to criminally investigate or prosecute any alcohol or drug abuse patient.",
    ),
    Notices(
        basis=earlier_part2(
            "2.32(a)",
            "2017",
            "A written statement goes with each disclosure made with consent.",
            Period(start=_FROM_2017, end=_FROM_2018),
            f"{_HISTORY}, section-2.32.md",
            note=_DAYS_NOT_SEEN,
        ),
        full="This information has been disclosed to you from records protected by federal "
        "confidentiality rules (42 CFR part 2). The federal rules prohibit you from making any "
        "further disclosure of information in this record that identifies a patient as having or "
        "having had a substance use disorder either directly, by reference to publicly available "
        "information, or through verification of such identification by another person unless "
        "further disclosure is expressly permitted by the written consent of the individual whose "
        "information is being disclosed or as otherwise permitted by 42 CFR part 2. A general "
        "authorization for the release of medical or other information is NOT sufficient for this "
        "purpose (see § 2.31). The federal rules restrict any use of the information to "
        "investigate or prosecute with regard to a crime any patient with a substance use "
        "disorder, except as provided at §§ 2.12(c)(5) and 2.65.",
    ),
    Notices(
        basis=earlier_part2(
            "2.32(a)",
            "2018",
            "One of two written statements goes with each disclosure made with consent.",
            Period(start=_FROM_2018, end=_FROM_2020),
            "https://www.law.cornell.edu/cfr/text/42/2.32 (Title 42 published 7 September 2018)",
            note=_DAYS_NOT_SEEN,
        ),
        full="This information has been disclosed to you from records protected by federal "
        "confidentiality rules (42 CFR part 2). The federal rules prohibit you from making any "
        "further disclosure of information in this record that identifies a patient as having or "
        "having had a substance use disorder either directly, by reference to publicly available "
        "information, or through verification of such identification by another person unless "
        "further disclosure is expressly permitted by the written consent of the individual whose "
        "information is being disclosed or as otherwise permitted by 42 CFR part 2. A general "
        "authorization for the release of medical or other information is NOT sufficient for this "
        "purpose (see § 2.31). The federal rules restrict any use of the information to "
        "investigate or prosecute with regard to a crime any patient with a substance use "
        "disorder, except as provided at §§ 2.12(c)(5) and 2.65",
        short="42 CFR part 2 prohibits unauthorized disclosure of these records.",
    ),
    Notices(
        basis=earlier_part2(
            "2.32(a)",
            "2020",
            "One of two written statements goes with each disclosure made with consent.",
            Period(start=_FROM_2020, end=EFFECTIVE),
            "https://www.ecfr.gov/cgi-bin/retrieveECFR?n=se42.1.2_132 (e-CFR of 29 September 2020)",
        ),
        full="This record which has been disclosed to you is protected by federal confidentiality "
        "rules (42 CFR part 2). The federal rules prohibit you from making any further disclosure "
        "of this record unless further disclosure is expressly permitted by the written consent "
        "of the individual whose information is being disclosed in this record or, is otherwise "
        "permitted by 42 CFR part 2. A general authorization for the release of medical or other "
        "information is NOT sufficient for this purpose (see § 2.31). The federal rules restrict "
        "any use of the information to investigate or prosecute with regard to a crime any "
        "patient with a substance use disorder, except as provided at §§ 2.12(c)(5) and 2.65",
        short="42 CFR part 2 prohibits unauthorized disclosure of these records.",
    ),
)
"""What 2.32 prescribed before the rule of 2024, the oldest first."""


def notices_on(day: date) -> Notices | None:
    """Return what 2.32 prescribed on a day before the rule of 2024.

    Returns:
        The statements, or ``None`` for a day of which it is not known here, or which the rule of
        2024 governs: see `consent.WITH_THE_RECORD` for that.

    >>> notices_on(date(2019, 5, 2)).short
    '42 CFR part 2 prohibits unauthorized disclosure of these records.'
    """
    return next((one for one in NOTICES if day in one.basis.period), None)


def _no_order_opens(rule_id: str, basis: Provision) -> Prohibition:
    return Prohibition(
        id=rule_id,
        gist="What researchers and auditors hold without consent does not serve against a patient, "
        "whatever a court has ordered.",
        basis=(basis,),
        when=AGAINST_PATIENT_IN_CRIME,
        covers=part2.came_for_research_or_audit,
    )


EARLIER = Law(
    id="us.part2_earlier",
    title="42 CFR part 2 as it stood before 16 April 2024",
    rank=Rank.FEDERAL,
    stance=Stance.OPEN,
    governs=reach.GOVERNS,
    refusal=Refusal.NEITHER_CONFIRM_NOR_DENY,
    rules=(
        _no_order_opens("us.part2.earlier.research_or_audit_against_patient_1987", S2_62_1987),
        _no_order_opens("us.part2.earlier.research_or_audit_against_patient", S2_62_2020),
    ),
)
"""What earlier text held whole forbids.  It releases nothing."""

RULES: tuple[Rule, ...] = (
    Duty(
        id="us.part2.compliance_date",
        gist="Compliance with the rule of 2024 is required from 16 February 2026.",
        basis=(COMPLIANCE_DATE,),
        on=Occasion.REQUEST,
        when=ALWAYS,
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="us.part2.compliance_date",
                code=ObligationCode.DOCUMENT_DECISION,
                text="This answer follows the rule in force since 16 April 2024. Compliance with "
                "it is required from 16 February 2026; until then some still follow the rule of "
                "2020, whose text is not held whole. Note down which rule you follow.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
)
