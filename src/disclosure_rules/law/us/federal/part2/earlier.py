"""42 CFR part 2 before the rule of 2024, as far as its text is held.

From 14 August 2020 to 15 April 2024 the text of 2020 stood.  Of it are held: 2.13(a) (nothing
but as permitted, and only what is necessary), 2.31(a)(1) to (5), 2.32 and 2.62 whole, 2.33(a).
Not held are, among others, the exceptions of 2.12(c), the rest of 2.31, and 2.51.  So for those
days nobody here can say that a disclosure was permitted, and nobody here can say that it was not:
one permission asks a person whether the text of the day permitted it, and until that is answered
nothing goes.  What is held whole speaks as it did.

The rule of 2024 has been in force since 16 April 2024, but compliance with it was not required
before 16 February 2026.  A decision on a day between says so.
"""

from disclosure_rules.law.us.federal.part2.conditions import AGAINST_PATIENT, IS_CRIMINAL
from disclosure_rules.law.us.federal.part2.consent import OBTAIN_CONSENT
from disclosure_rules.law.us.federal.part2.source import (
    COMPLIANCE,
    EFFECTIVE,
    SINCE_2020,
    part2_2020,
)
from disclosure_rules.logic.condition import ALWAYS
from disclosure_rules.logic.consent import ConsentRequirement, ConsentStandard, DefectKind
from disclosure_rules.logic.facts import consent, item, part2, recipient
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.dates import Period
from disclosure_rules.model.obligation import (
    Limit,
    LimitKind,
    Obligation,
    ObligationCode,
    Occasion,
    Timing,
)
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Duty, Limitation, Permission, Prohibition, Rule

__all__ = ["CONSENT_2020", "ONLY_AS_PERMITTED", "RULES"]

_HISTORY = "github.com/AlextheYounga/ecfr, a history of the eCFR"

S2_2_B_1_2020 = part2_2020(
    "2.2(b)(1)",
    "Disclosure is prohibited unless certain circumstances exist.",
    f"{_HISTORY}, section-2.2.md",
    note="Which circumstances those were is not held whole; the year of the copy is not shown.",
)
S2_13_A_2020 = part2_2020(
    "2.13(a)",
    "Records are disclosed only as the part permits, and only what the purpose needs.",
    f"{_HISTORY}, section-2.13.md",
    note="The year of the copy read is not shown.",
)
ONLY_AS_PERMITTED = Provision(
    citation="42 CFR 2.13(a)",
    gist="Records are disclosed only as the part permits.",
    period=Period(start=SINCE_2020),
    source=f"{S2_13_A_2020.source}; https://www.ecfr.gov/current/title-42/section-2.13",
    read_on=S2_13_A_2020.read_on,
    note="“only as permitted by the regulations in this part” stands in both versions held.",
)
S2_31_A_2020 = part2_2020(
    "2.31(a)",
    "What a written consent must include: (a)(1) to (5) are held, the rest is not.",
    f"{_HISTORY}, section-2.31.md",
    note="(a)(6) and what follows it are not held.",
)
S2_32_A_2020 = part2_2020(
    "2.32(a)",
    "One of two written statements goes with each disclosure made with consent.",
    "https://www.ecfr.gov/cgi-bin/retrieveECFR?n=se42.1.2_132 (e-CFR of 29 September 2020)",
)
S2_62_2020 = part2_2020(
    "2.62",
    "No order lets qualified personnel disclose, for the criminal investigation or prosecution of "
    "a patient, what they received without consent for research, audit or evaluation.",
    f"{_HISTORY}, section-2.62.md",
)
COMPLIANCE_DATE = Provision(
    citation="89 FR 12472 (Feb. 16, 2024), compliance date",
    gist="The rule of 2024 is effective on 16 April 2024; persons subject to it must comply by "
    "16 February 2026.",
    period=Period(start=EFFECTIVE, end=COMPLIANCE),
    source="https://regulations.justia.com/regulations/fedreg/2024/02/16/2024-02544.html",
    read_on=S2_32_A_2020.read_on,
)

_E = ConsentElement

CONSENT_2020 = ConsentStandard(
    name="part2_consent_2020",
    title="Part 2 consent of 2020, as far as its text is held",
    requirements=tuple(
        ConsentRequirement(element=element, citation=f"42 CFR 2.31{paragraph} (2020)")
        for element, paragraph in (
            (_E.CLIENT_NAME, "(a)(1)"),
            (_E.DISCLOSER_NAMED, "(a)(2)"),
            (_E.INFORMATION_DESCRIBED, "(a)(3)"),
            (_E.RECIPIENT_NAMED, "(a)(4)(i)"),
            (_E.PURPOSE_DESCRIBED, "(a)(5)"),
        )
    ),
    citations=(
        # "(a)(6) A statement that the consent is subject" breaks off there; that a consent which
        # has expired or was revoked does not count is said for every version.
        (DefectKind.NOT_WRITTEN, "42 CFR 2.31(a) (2020)"),
        (DefectKind.NOT_YET_IN_FORCE, "42 CFR 2.31(a) (2020)"),
        (DefectKind.EXPIRED, "42 CFR 2.31(a) (2020)"),
        (DefectKind.REVOKED, "42 CFR 2.31(a)(6) (2020)"),
    ),
    obtain=OBTAIN_CONSENT,
)

_STATEMENT_1 = (
    "This record which has been disclosed to you is protected by federal confidentiality rules "
    "(42 CFR part 2). The federal rules prohibit you from making any further disclosure of this "
    "record unless further disclosure is expressly permitted by the written consent of the "
    "individual whose information is being disclosed in this record or, is otherwise permitted by "
    "42 CFR part 2. A general authorization for the release of medical or other information is NOT "
    "sufficient for this purpose (see § 2.31). The federal rules restrict any use of the "
    "information to investigate or prosecute with regard to a crime any patient with a substance "
    "use disorder, except as provided at §§ 2.12(c)(5) and 2.65"
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.part2.earlier.permitted",
        gist="What the text of the day permitted may go; that text is not held whole here.",
        basis=(S2_2_B_1_2020,),
        when=ALWAYS,
        covers=part2.earlier_text_permits,
        leaves_out="2.12(c), 2.31(a)(6) to (d), 2.33(b), 2.34 to 2.36, 2.51, 2.53, 2.61, 2.63 to "
        "2.67 as they stood: not held",
    ),
    Prohibition(
        id="us.part2.earlier.research_or_audit_against_patient",
        gist="What researchers and auditors hold without consent does not serve against a patient, "
        "whatever a court has ordered.",
        basis=(S2_62_2020,),
        when=IS_CRIMINAL & AGAINST_PATIENT,
        covers=part2.came_for_research_or_audit,
    ),
    Limitation(
        id="us.part2.earlier.necessary",
        gist="Only what the purpose needs goes.",
        basis=(S2_13_A_2020,),
        when=~recipient.kind.is_in(RecipientKind.CLIENT),
        covers=~item.is_necessary,
        limit=Limit(kind=LimitKind.WITHHOLD, how="not shown to be needed for the purpose"),
    ),
    Duty(
        id="us.part2.earlier.notice",
        gist="One of the two statements of 2020 goes with each disclosure made with consent.",
        basis=(S2_32_A_2020, S2_31_A_2020),
        when=consent.meets(CONSENT_2020),  # "Each disclosure made with the patient's written"
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="us.part2.earlier.notice",
                code=ObligationCode.REDISCLOSURE_NOTICE,
                text="Attach one of the two written statements of 42 CFR 2.32(a) as it stood: this "
                "short one will do.",
                timing=Timing.WITH,
                exact_text="42 CFR part 2 prohibits unauthorized disclosure of these records.",
            ),
            Obligation(
                id="us.part2.earlier.notice_in_full",
                code=ObligationCode.REDISCLOSURE_NOTICE,
                text="Or attach, in place of the short one, this statement of 42 CFR 2.32(a)(1) as "
                "it stood.",
                timing=Timing.WITH,
                exact_text=_STATEMENT_1,
            ),
        ),
    ),
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
