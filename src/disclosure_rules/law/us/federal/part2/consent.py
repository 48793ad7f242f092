"""42 CFR 2.31 to 2.33: consent, the notice that goes with the record, and what consent allows."""

from disclosure_rules.law.us.federal.part2.source import part2
from disclosure_rules.logic.condition import Condition, all_of
from disclosure_rules.logic.consent import ConsentRequirement, ConsentStandard, DefectKind
from disclosure_rules.logic.facts import consent, item, purpose, recipient
from disclosure_rules.model.consent import CombinedWith, ConsentElement
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Permission, Rule

__all__ = [
    "CONSENT",
    "COUNSELING_NOTES_CONSENT",
    "NOTICE",
    "PROCEEDINGS",
    "PROCEEDINGS_CONSENT",
    "RULES",
    "TPO_CONSENT",
]

S2_31_A_2024 = part2("2.31(a)", "What a written consent must include.")
S2_31_B_2024 = part2("2.31(b)", "SUD counseling notes need a consent of their own.")
S2_31_C_2024 = part2("2.31(c)", "Nothing goes on an expired, deficient, revoked or false consent.")
S2_31_D_2024 = part2(
    "2.31(d)", "Consent for use in proceedings may not be combined with any other consent."
)
S2_32_2024 = part2("2.32", "The notice and the copy of the consent that go with the record.")
S2_33_A_1_2024 = part2(
    "2.33(a)(1)", "With consent, a program may disclose to whom the consent names."
)
S2_33_A_2_2024 = part2(
    "2.33(a)(2)",
    "With one consent for all future treatment, payment and operations, disclosure for these as "
    "the HIPAA regulations permit.",
)

PROCEEDINGS = (
    Purpose.CIVIL_PROCEEDING,
    Purpose.CRIMINAL_PROCEEDING,
    Purpose.ADMINISTRATIVE_PROCEEDING,
    Purpose.CUSTODY_PROCEEDING,
    Purpose.CHILD_PROTECTION_PROCEEDING,
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.IDENTIFY_OR_LOCATE,
)
_TPO: Condition = purpose.stated_purpose.is_in(
    Purpose.TREATMENT,
    Purpose.EMERGENCY_TREATMENT,
    Purpose.CARE_COORDINATION,
    Purpose.CONSULTATION,
    Purpose.PAYMENT,
    Purpose.HEALTH_CARE_OPERATIONS,
    Purpose.QUALITY_IMPROVEMENT,
    Purpose.TRAINING,
    Purpose.SUPERVISION,
)

_E = ConsentElement


def _element(element: ConsentElement, paragraph: str) -> ConsentRequirement:
    return ConsentRequirement(element=element, citation=f"42 CFR 2.31{paragraph}")


_ELEMENTS = (
    _element(_E.CLIENT_NAME, "(a)(1)"),
    _element(_E.DISCLOSER_NAMED, "(a)(2)"),
    _element(_E.INFORMATION_DESCRIBED, "(a)(3)"),
    _element(_E.RECIPIENT_NAMED, "(a)(4)(i)"),
    ConsentRequirement(
        element=_E.INTERMEDIARY_NAMED,
        citation="42 CFR 2.31(a)(4)(ii)",
        when=recipient.kind.is_in(RecipientKind.INTERMEDIARY),
    ),
    ConsentRequirement(
        element=_E.INTERMEDIARY_PARTICIPANTS,
        citation="42 CFR 2.31(a)(4)(ii)(A), (B)",
        when=recipient.kind.is_in(RecipientKind.INTERMEDIARY),
    ),
    ConsentRequirement(
        element=_E.HIPAA_REDISCLOSURE_STATEMENT,
        citation="42 CFR 2.31(a)(4)(iii)",
        when=_TPO & (recipient.is_covered_entity | recipient.is_business_associate),
    ),
    _element(_E.PURPOSE_DESCRIBED, "(a)(5)"),
    ConsentRequirement(
        element=_E.FUNDRAISING_STATEMENT,
        citation="42 CFR 2.31(a)(5)(iii)",
        when=purpose.stated_purpose.is_in(Purpose.FUNDRAISING),
    ),
    _element(_E.RIGHT_TO_REVOKE, "(a)(6)"),
    _element(_E.HOW_TO_REVOKE, "(a)(6)"),
    _element(_E.EXPIRATION, "(a)(7)"),
    _element(_E.SIGNATURE, "(a)(8)"),
    _element(_E.SIGNATURE_DATE, "(a)(9)"),
    ConsentRequirement(
        element=_E.REDISCLOSURE_STATEMENT, citation="42 CFR 2.31(a)(10)(i)", when=_TPO
    ),
    ConsentRequirement(
        element=_E.REFUSAL_CONSEQUENCES, citation="42 CFR 2.31(a)(10)(ii)", when=_TPO
    ),
)

_DEFECTS = (
    (DefectKind.NOT_WRITTEN, "42 CFR 2.31(a)"),
    (DefectKind.NOT_YET_IN_FORCE, "42 CFR 2.31(a)"),
    (DefectKind.EXPIRED, "42 CFR 2.31(c)(1)"),
    (DefectKind.REVOKED, "42 CFR 2.31(c)(3)"),
    (DefectKind.FALSE, "42 CFR 2.31(c)(4)"),
    (DefectKind.NOT_THEIRS_TO_GIVE, "42 CFR 2.31(a)(8), 2.14, 2.15"),
)

OBTAIN_CONSENT = Obligation(
    id="us.part2.obtain_consent",
    code=ObligationCode.OBTAIN_PART2_CONSENT,
    text="Obtain a written consent under 42 CFR 2.31; a general release is not enough.",
    timing=Timing.BEFORE,
)
OBTAIN_SEPARATE_CONSENT = Obligation(
    id="us.part2.obtain_separate_consent",
    code=ObligationCode.OBTAIN_SEPARATE_CONSENT,
    text="Obtain a written consent under 42 CFR 2.31 that stands alone.",
    timing=Timing.BEFORE,
)

CONSENT = ConsentStandard(
    name="part2_consent",
    title="Part 2 consent",
    requirements=_ELEMENTS,
    citations=_DEFECTS,
    obtain=OBTAIN_CONSENT,
)
TPO_CONSENT = ConsentStandard(
    name="part2_tpo_consent",
    title="Part 2 consent for all future treatment, payment and operations",
    requirements=_ELEMENTS,
    citations=(*_DEFECTS, (DefectKind.SINGLE_CONSENT_NEEDED, "42 CFR 2.31(a)(4)(i), (a)(5)(ii)")),
    obtain=OBTAIN_CONSENT,
)
COUNSELING_NOTES_CONSENT = ConsentStandard(
    name="part2_counseling_notes_consent",
    title="Part 2 consent for SUD counseling notes",
    requirements=_ELEMENTS,
    citations=(
        *_DEFECTS,
        (DefectKind.COMBINED, "42 CFR 2.31(b)(2)"),
        (DefectKind.CONDITIONED, "42 CFR 2.31(b)(3)"),
        (DefectKind.KIND_NOT_NAMED, "42 CFR 2.31(b)(2), (a)(3)"),
    ),
    obtain=OBTAIN_SEPARATE_CONSENT,
    may_be_combined_with=frozenset((CombinedWith.SAME_KIND_OF_NOTES,)),
)
PROCEEDINGS_CONSENT = ConsentStandard(
    name="part2_proceedings_consent",
    title="Part 2 consent for use in proceedings",
    requirements=_ELEMENTS,
    citations=(*_DEFECTS, (DefectKind.COMBINED, "42 CFR 2.31(d)")),
    obtain=OBTAIN_SEPARATE_CONSENT,
    only_purposes=frozenset(PROCEEDINGS),
)

NOTICE = Obligation(
    id="us.part2.notice",
    code=ObligationCode.REDISCLOSURE_NOTICE,
    text="Attach one of the two written statements of 42 CFR 2.32(a).",
    timing=Timing.WITH,
    exact_text="42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
)
COPY_OF_CONSENT = Obligation(
    id="us.part2.copy_of_consent",
    code=ObligationCode.COPY_OF_CONSENT,
    text="Attach a copy of the consent or a clear explanation of its scope.",
    timing=Timing.WITH,
)
_WITH_THE_RECORD = (NOTICE, COPY_OF_CONSENT)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.part2.consent",
        gist="A record may go to whom the patient's written consent names.",
        basis=(S2_31_A_2024, S2_31_C_2024, S2_32_2024, S2_33_A_1_2024),
        when=all_of(
            consent.meets(CONSENT),
            ~purpose.stated_purpose.is_in(*PROCEEDINGS),  # 2.31(d)
        ),
        covers=~item.is_sud_counseling_note,  # 2.31(b)
        obligations=_WITH_THE_RECORD,
        leaves_out="2.34 central registries and 2.35 criminal justice referrals ask for more",
    ),
    Permission(
        id="us.part2.tpo_consent",
        gist="A record may go for treatment, payment and operations under one consent for all.",
        basis=(S2_31_A_2024, S2_31_C_2024, S2_32_2024, S2_33_A_2_2024),
        when=consent.meets(TPO_CONSENT) & _TPO,
        covers=~item.is_sud_counseling_note,
        obligations=_WITH_THE_RECORD,
    ),
    Permission(
        id="us.part2.counseling_notes_consent",
        gist="SUD counseling notes may go with a consent of their own.",
        basis=(S2_31_A_2024, S2_31_B_2024, S2_31_C_2024, S2_32_2024, S2_33_A_1_2024),
        when=all_of(
            consent.meets(COUNSELING_NOTES_CONSENT),
            ~purpose.stated_purpose.is_in(*PROCEEDINGS),
        ),
        covers=item.is_sud_counseling_note,
        obligations=_WITH_THE_RECORD,
    ),
    Permission(
        id="us.part2.proceedings_consent",
        gist="A record may be used in a proceeding with a consent for that alone.",
        basis=(S2_31_A_2024, S2_31_C_2024, S2_31_D_2024, S2_32_2024, S2_33_A_1_2024),
        when=all_of(
            consent.meets(PROCEEDINGS_CONSENT),
            purpose.stated_purpose.is_in(*PROCEEDINGS),
        ),
        covers=~item.is_sud_counseling_note,
        obligations=_WITH_THE_RECORD,
    ),
)
