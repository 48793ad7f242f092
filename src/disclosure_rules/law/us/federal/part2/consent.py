"""42 CFR 2.31, 2.32 and 2.33(a): consent, what goes with the record, and what consent allows."""

from disclosure_rules.law.us.federal.part2.conditions import (
    COVERED_BY_HIPAA,
    IS_PROCEEDING,
    IS_TPO,
    MADE_IT_A_CONDITION,
    OPEN_TO_CONSENT,
    PARENT_OR_GUARDIAN,
    PROCEEDINGS,
)
from disclosure_rules.law.us.federal.part2.minors_and_capacity import (
    MINORS_OWN_SIGNATURE,
    WHO_MAY_SIGN,
)
from disclosure_rules.law.us.federal.part2.source import part2 as provision
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.consent import ConsentRequirement, ConsentStandard, DefectKind
from disclosure_rules.logic.facts import (
    client,
    consent,
    discloser,
    item,
    part2,
    process,
    purpose,
    recipient,
)
from disclosure_rules.model.consent import CombinedWith, ConsentElement
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Permission, Rule

__all__ = [
    "CONSENT",
    "COUNSELING_NOTES_CONSENT",
    "DEFECTS",
    "ELEMENTS",
    "MINOR_APPLICATION_CONSENT",
    "NOTICE",
    "NOTICE_IN_FULL",
    "OBTAIN_CONSENT",
    "PROCEEDINGS_CONSENT",
    "RULES",
    "S2_31_A_2024",
    "S2_31_C_2024",
    "S2_32_2024",
    "TPO_CONSENT",
    "WITHOUT_REVOCATION",
    "WITH_THE_RECORD",
]

S2_14_B_2_I_2024 = provision(
    "2.14(b)(2)(i)", "A minor's application may be told to the parent with the minor's consent."
)
S2_31_A_2024 = provision("2.31(a)", "What a written consent must include.")
S2_31_B_1_I_A_2024 = provision(
    "2.31(b)(1)(i)(A)", "The originator may use their own SUD counseling notes for treatment."
)
S2_31_B_1_I_B_2024 = provision(
    "2.31(b)(1)(i)(B)", "A program may use SUD counseling notes in its own training programs."
)
S2_31_B_1_I_C_2024 = provision(
    "2.31(b)(1)(i)(C)",
    "A program may use SUD counseling notes to defend itself in a proceeding that the patient "
    "brought.",
    note="The paragraph frees from the separate consent; nothing in the part says as much for the "
    "rest of the record, which then needs consent or an order.",
)
S2_31_B_2024 = provision(
    "2.31(b)",
    "SUD counseling notes need a consent of their own.",
    note="The exceptions in (b)(1) are a closed list that reaches into other subparts (2.15(b), "
    "2.53, 2.63(a), 2.64) and does not name 2.51, 2.52 or 2.54: what those permit is read as not "
    "reaching SUD counseling notes.  Against it stands that (b)(1) goes before “this subpart” "
    "alone, and 42 U.S.C. 290dd-2(b)(2)(A).  What an emergency needs is by definition no part of "
    "such notes (2.11): medication, test results, and summaries.",
)
S2_31_C_2024 = provision(
    "2.31(c)", "Nothing goes on an expired, deficient, revoked or false consent."
)
S2_31_D_2024 = provision(
    "2.31(d)", "Consent for use in proceedings may not be combined with any other consent."
)
S2_32_2024 = provision("2.32", "The notice and the copy of the consent that go with the record.")
S2_33_A_1_2024 = provision(
    "2.33(a)(1)",
    "With consent, a program may disclose to whom the consent names; for central registries and "
    "criminal justice referrals 2.34 and 2.35 ask for more.",
)
S2_33_A_2_2024 = provision(
    "2.33(a)(2)",
    "With one consent for all future treatment, payment and operations, disclosure for these as "
    "the HIPAA regulations permit.",
)

_E = ConsentElement


def _element(
    element: ConsentElement, paragraph: str, when: Condition = ALWAYS
) -> ConsentRequirement:
    return ConsentRequirement(element=element, citation=f"42 CFR 2.31{paragraph}", when=when)


# 2.11 "Intermediary means a person, other than a part 2 program, covered entity, or business
# associate": to it, and from it on to its participants, under one consent.
_THROUGH_INTERMEDIARY: Condition = any_of(
    all_of(
        recipient.kind.is_in(RecipientKind.INTERMEDIARY),
        ~recipient.is_part2_program,
        ~recipient.is_covered_entity,
        ~recipient.is_business_associate,
    ),
    discloser.settings.includes(Setting.PART2_INTERMEDIARY),
)

_BEFORE_REVOCATION = (
    _element(_E.CLIENT_NAME, "(a)(1)"),
    _element(_E.DISCLOSER_NAMED, "(a)(2)"),
    _element(_E.INFORMATION_DESCRIBED, "(a)(3)"),
    # (ii) "Notwithstanding paragraph (a)(4)(i)"
    _element(_E.RECIPIENT_NAMED, "(a)(4)(i)", ~_THROUGH_INTERMEDIARY),
    _element(_E.INTERMEDIARY_NAMED, "(a)(4)(ii)", _THROUGH_INTERMEDIARY),
    _element(_E.INTERMEDIARY_PARTICIPANTS, "(a)(4)(ii)(A), (B)", _THROUGH_INTERMEDIARY),
    _element(
        _E.HIPAA_REDISCLOSURE_STATEMENT,
        "(a)(4)(iii)",
        IS_TPO & (recipient.is_covered_entity | recipient.is_business_associate),
    ),
    _element(_E.PURPOSE_DESCRIBED, "(a)(5)"),
    _element(
        _E.FUNDRAISING_STATEMENT,
        "(a)(5)(iii)",
        purpose.stated_purpose.is_in(Purpose.FUNDRAISING),
    ),
)
_REVOCATION = (_element(_E.RIGHT_TO_REVOKE, "(a)(6)"), _element(_E.HOW_TO_REVOKE, "(a)(6)"))
_AFTER_SIGNATURE = (
    _element(_E.SIGNATURE_DATE, "(a)(9)"),
    _element(_E.REDISCLOSURE_STATEMENT, "(a)(10)(i)", IS_TPO),
    _element(_E.REFUSAL_CONSEQUENCES, "(a)(10)(ii)", IS_TPO),
)
_EXPIRATION = (_element(_E.EXPIRATION, "(a)(7)"),)

ELEMENTS = (
    *_BEFORE_REVOCATION,
    *_REVOCATION,
    *_EXPIRATION,
    *WHO_MAY_SIGN,
    *_AFTER_SIGNATURE,
)
"""2.31(a), in the order of the text; who may sign is said by 2.14 and 2.15."""

WITHOUT_REVOCATION = (*_BEFORE_REVOCATION, *_EXPIRATION, *WHO_MAY_SIGN, *_AFTER_SIGNATURE)
"""2.31(a) without (a)(6), for 2.35."""

DEFECTS = (
    (DefectKind.DISCLOSER_NOT_NAMED, "42 CFR 2.31(a)(2)"),
    # 2.11 "Personal representative means a person who has authority under applicable law".
    (DefectKind.NO_AUTHORITY, "42 CFR 2.15(a)(1), (b)(2)"),
    (DefectKind.NOT_WRITTEN, "42 CFR 2.31(a)"),
    (DefectKind.NOT_YET_IN_FORCE, "42 CFR 2.31(a)"),
    (DefectKind.EXPIRED, "42 CFR 2.31(c)(1)"),
    (DefectKind.REVOKED, "42 CFR 2.31(c)(3)"),
    (DefectKind.FALSE, "42 CFR 2.31(c)(4)"),
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
    requirements=ELEMENTS,
    citations=DEFECTS,
    obtain=OBTAIN_CONSENT,
)
TPO_CONSENT = ConsentStandard(
    name="part2_tpo_consent",
    title="Part 2 consent for all future treatment, payment and operations",
    requirements=ELEMENTS,
    citations=(*DEFECTS, (DefectKind.SINGLE_CONSENT_NEEDED, "42 CFR 2.31(a)(4)(i), (a)(5)(ii)")),
    obtain=OBTAIN_CONSENT,
)
COUNSELING_NOTES_CONSENT = ConsentStandard(
    name="part2_counseling_notes_consent",
    title="Part 2 consent for SUD counseling notes",
    requirements=ELEMENTS,
    citations=(
        *DEFECTS,
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
    requirements=ELEMENTS,
    citations=(*DEFECTS, (DefectKind.COMBINED, "42 CFR 2.31(d)")),
    obtain=OBTAIN_SEPARATE_CONSENT,
    only_purposes=frozenset((*PROCEEDINGS, Purpose.LEGAL_REPRESENTATION)),
)
MINOR_APPLICATION_CONSENT = ConsentStandard(
    name="part2_minor_application_consent",
    title="Part 2 consent of a minor to telling a parent of the application",
    requirements=(
        *_BEFORE_REVOCATION,
        *_REVOCATION,
        *_EXPIRATION,
        *MINORS_OWN_SIGNATURE,
        *_AFTER_SIGNATURE,
    ),
    citations=DEFECTS,
    obtain=OBTAIN_CONSENT,
)

_STATEMENT_1 = (
    "This record which has been disclosed to you is protected by Federal confidentiality "
    "rules (42 CFR part 2). These rules prohibit you from using or disclosing this record, "
    "or testimony that describes the information contained in this record, in any civil, "
    "criminal, administrative, or legislative proceedings by any Federal, State, or local "
    "authority, against the patient, unless authorized by the consent of the patient, "
    "except as provided at 42 CFR 2.12(c)(5) or as authorized by a court in accordance with "
    "42 CFR 2.64 or 2.65. In addition, the Federal rules prohibit you from making any other "
    "use or disclosure of this record unless at least one of the following applies:\n\n"
    "(i) Further use or disclosure is expressly permitted by the written consent of the "
    "individual whose information is being disclosed in this record or as otherwise "
    "permitted by 42 CFR part 2.\n\n"
    "(ii) You are a covered entity or business associate and have received the record for "
    "treatment, payment, or health care operations, or\n\n"
    "(iii) You have received the record from a covered entity or business associate as "
    "permitted by 45 CFR part 164, subparts A and E.\n\n"
    "A general authorization for the release of medical or other information is NOT "
    "sufficient to meet the required elements of written consent to further use or "
    "redisclose the record (see 42 CFR 2.31)."
)
_STATEMENT_2 = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."

NOTICE = Obligation(
    id="us.part2.notice",
    code=ObligationCode.REDISCLOSURE_NOTICE,
    text="Attach one of the two written statements of 42 CFR 2.32(a): this short one will do.",
    timing=Timing.WITH,
    exact_text=_STATEMENT_2,
)
NOTICE_IN_FULL = Obligation(
    id="us.part2.notice_in_full",
    code=ObligationCode.REDISCLOSURE_NOTICE,
    text="Or attach, in place of the short one, this statement of 42 CFR 2.32(a)(1).",
    timing=Timing.WITH,
    exact_text=_STATEMENT_1,
)
COPY_OF_CONSENT = Obligation(
    id="us.part2.copy_of_consent",
    code=ObligationCode.COPY_OF_CONSENT,
    text="Attach a copy of the consent or a clear explanation of its scope.",
    timing=Timing.WITH,
)
WITH_THE_RECORD = (NOTICE, NOTICE_IN_FULL, COPY_OF_CONSENT)
"""What accompanies each disclosure made with consent (2.32)."""

_NOTES: Condition = item.is_sud_counseling_note
_NOT_NOTES: Condition = ~_NOTES

# 2.33(a)(1) "except that disclosures to central registries and in connection with criminal justice
# referrals must meet the requirements of §§ 2.34 and 2.35".
_NEITHER_REGISTRY_NOR_REFERRAL: Condition = all_of(
    ~purpose.stated_purpose.is_in(
        Purpose.PREVENT_MULTIPLE_ENROLLMENT, Purpose.CRIMINAL_JUSTICE_MONITORING
    ),
    ~recipient.kind.is_in(RecipientKind.CENTRAL_REGISTRY),
    ~MADE_IT_A_CONDITION,
)
# 2.31(a)(4)(ii)(B) "which must be limited to a participant(s) who has a treating provider
# relationship with the patient".
_WITHIN_DESIGNATION: Condition = any_of(~part2.came_under_designation, recipient.treats_client)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.part2.consent",
        gist="A record may go to whom the patient's written consent names.",
        basis=(S2_31_A_2024, S2_31_C_2024, S2_32_2024, S2_33_A_1_2024),
        when=all_of(
            ~IS_PROCEEDING,  # 2.31(d)
            _NEITHER_REGISTRY_NOR_REFERRAL,
            consent.meets(CONSENT),
        ),
        covers=all_of(_NOT_NOTES, OPEN_TO_CONSENT, _WITHIN_DESIGNATION),  # 2.31(b)
        obligations=WITH_THE_RECORD,
    ),
    Permission(
        id="us.part2.tpo_consent",
        gist="A record may go for treatment, payment and operations under one consent for all.",
        basis=(S2_31_A_2024, S2_31_C_2024, S2_32_2024, S2_33_A_2_2024),
        when=all_of(
            IS_TPO,
            # "a part 2 program, covered entity, or business associate may use and disclose"
            discloser.is_part2_program | COVERED_BY_HIPAA,
            _NEITHER_REGISTRY_NOR_REFERRAL,
            consent.meets(TPO_CONSENT),
        ),
        covers=_NOT_NOTES & OPEN_TO_CONSENT,
        obligations=WITH_THE_RECORD,
        leaves_out="“as permitted by the HIPAA regulations”: HIPAA itself says so",
    ),
    Permission(
        id="us.part2.counseling_notes_consent",
        gist="SUD counseling notes may go with a consent of their own.",
        basis=(S2_31_A_2024, S2_31_B_2024, S2_31_C_2024, S2_32_2024, S2_33_A_1_2024),
        when=all_of(
            _NEITHER_REGISTRY_NOR_REFERRAL,
            consent.meets(COUNSELING_NOTES_CONSENT),
            ~IS_PROCEEDING | consent.meets(PROCEEDINGS_CONSENT),  # 2.31(d)
        ),
        covers=all_of(_NOTES, OPEN_TO_CONSENT, _WITHIN_DESIGNATION),
        obligations=WITH_THE_RECORD,
    ),
    Permission(
        id="us.part2.proceedings_consent",
        gist="A record may be used in a proceeding with a consent for that alone.",
        basis=(S2_31_A_2024, S2_31_C_2024, S2_31_D_2024, S2_32_2024, S2_33_A_1_2024),
        when=IS_PROCEEDING & consent.meets(PROCEEDINGS_CONSENT),
        covers=_NOT_NOTES & OPEN_TO_CONSENT,
        obligations=WITH_THE_RECORD,
    ),
    Permission(
        id="us.part2.minor_application_consent",
        gist="A parent may be told that a minor has applied, with the minor's consent.",
        basis=(S2_14_B_2_I_2024, S2_31_A_2024, S2_31_C_2024, S2_32_2024),
        when=all_of(
            part2.parent_must_consent,  # (b)(2) "Where state law requires parental consent"
            client.is_applicant_only,  # (b)(2) "a minor's application for treatment"
            PARENT_OR_GUARDIAN,  # (b)(2) "the minor's parent, guardian, or other person"
            consent.meets(MINOR_APPLICATION_CONSENT),
        ),
        covers=item.kind.is_in(RecordKind.CLIENT_STATUS),  # "the fact of a minor's application"
        obligations=WITH_THE_RECORD,
    ),
    Permission(
        id="us.part2.notes_by_originator",
        gist="Who wrote SUD counseling notes may use them for treatment.",
        basis=(S2_31_B_1_I_A_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.TREATMENT, Purpose.EMERGENCY_TREATMENT),
            recipient.is_originator,  # "Use by the originator"
            recipient.is_in_part2_program,  # "Use": within the program that holds them
        ),
        covers=_NOTES,
    ),
    Permission(
        id="us.part2.notes_for_training",
        gist="SUD counseling notes may serve the program's own supervised training.",
        basis=(S2_31_B_1_I_B_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.TRAINING),
            discloser.is_part2_program,
            recipient.is_in_part2_program,  # "its own training programs"
            part2.is_counseling_training,  # "learn under supervision to practice or improve"
        ),
        covers=_NOTES,
    ),
    Permission(
        id="us.part2.notes_in_own_defense",
        gist="SUD counseling notes may serve the program's defense against its patient's action.",
        basis=(S2_31_B_1_I_C_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.OWN_DEFENSE),
            discloser.is_part2_program,  # "by the part 2 program to defend itself"
            process.client_brought_it,  # "in a legal action or other proceeding brought by the"
            recipient.is_served_by_process | recipient.kind.is_in(RecipientKind.DISCLOSER_ATTORNEY),
        ),
        covers=_NOTES,
    ),
)
