"""34 CFR 99.31(a)(3) to (7), 99.35 and 99.38: audits, aid, juvenile justice, studies."""

from disclosure_rules.law.us.federal.ferpa.conditions import AS_SCHOOL
from disclosure_rules.law.us.federal.ferpa.source import SCHOLARS_ACT, ferpa, statute
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of
from disclosure_rules.logic.facts import item, purpose, recipient, school_review
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Permission

__all__ = ["WITHOUT_CONSENT"]

S99_31_A_3 = ferpa(
    "99.31(a)(3)",
    "To authorized representatives of the Comptroller General, the Attorney General, the Secretary "
    "of Education, and state and local educational authorities.",
)
S99_31_A_4 = ferpa(
    "99.31(a)(4)", "In connection with the student's financial aid, what that needs."
)
S99_31_A_5_I_A = ferpa(
    "99.31(a)(5)(i)(A)",
    "To officials whom a state statute from before 19 November 1974 names, on juvenile justice.",
)
S99_31_A_5_I_B = ferpa(
    "99.31(a)(5)(i)(B)",
    "To officials whom a later state statute names, on juvenile justice and as 99.38 asks.",
)
S99_31_A_6 = ferpa(
    "99.31(a)(6)",
    "To organizations that conduct studies for schools, under a written agreement.",
)
S99_31_A_7 = ferpa("99.31(a)(7)", "To accrediting organizations, for accreditation.")
S99_35_A_1 = ferpa(
    "99.35(a)(1)",
    "For an audit or evaluation of education programs, or to enforce federal requirements on them.",
)
S99_35_A_2 = ferpa(
    "99.35(a)(2)", "The authority sees to it that its representatives use, protect and destroy it."
)
S99_35_A_3 = ferpa(
    "99.35(a)(3)", "Representatives other than employees are designated in a written agreement."
)
S99_35_B = ferpa(
    "99.35(b)", "What is collected is protected from identifying anybody, and destroyed."
)
S99_35_C = ferpa(
    "99.35(c)", "Not so with consent, or where federal law specifically authorizes the collection."
)
S99_38_A = ferpa(
    "99.38(a)",
    "A later state statute counts if it concerns juvenile justice serving the student before "
    "adjudication.",
)
S99_38_B = ferpa("99.38(b)", "The officials certify in writing that it goes to no other party.")
S1232G_B_1_K = statute(
    "(b)(1)(K)",
    "To the Food and Nutrition Service, to monitor its programs, with results in aggregate.",
    start=SCHOLARS_ACT,
    note="It is in the statute and not in 34 CFR 99.31; held from the day of the act that names it "
    "as being there.",
)

_AUDIT: Condition = purpose.stated_purpose.is_in(
    Purpose.AUDIT_OR_EVALUATION, Purpose.COMPLIANCE_INVESTIGATION
)
_PROTECT_AND_DESTROY = Obligation(
    id="us.ferpa.protect_and_destroy",
    code=ObligationCode.LIMIT_TO_PURPOSE,
    text="See that it is used for this alone and, unless there was consent or federal law "
    "specifically authorizes the collection, identifies nobody to others than the authority and "
    "its representatives and is destroyed when no longer needed.",
    timing=Timing.WITH,
)
_JUVENILE: Condition = all_of(
    purpose.stated_purpose.is_in(Purpose.JUVENILE_JUSTICE),
    AS_SCHOOL,
    school_review.statute_allows_it,  # "specifically … Allowed to be reported or disclosed"
    school_review.serves_juvenile_justice,  # "concerns the juvenile justice system and the"
)

WITHOUT_CONSENT: tuple[Permission, ...] = (
    Permission(
        id="us.ferpa.audit_or_evaluation",
        gist="Representatives of educational authorities may have it to audit education programs.",
        basis=(S99_31_A_3, S99_35_A_1, S99_35_A_2, S99_35_A_3, S99_35_B, S99_35_C),
        when=all_of(
            _AUDIT,
            AS_SCHOOL,
            school_review.acts_for_authority,  # (a)(3) "authorized representatives of"
            school_review.was_designated,  # 99.35(a)(3) "must use a written agreement"
            # 99.35(a)(1) "in connection with an audit or evaluation of Federal or State supported"
            school_review.is_for_education_programs,
        ),
        covers=ALWAYS,
        obligations=(_PROTECT_AND_DESTROY,),
    ),
    Permission(
        id="us.ferpa.nutrition_programs",
        gist="The Food and Nutrition Service may have it to monitor its programs.",
        basis=(S1232G_B_1_K,),
        when=all_of(_AUDIT, AS_SCHOOL, school_review.is_of_nutrition_programs),
        covers=ALWAYS,
        obligations=(_PROTECT_AND_DESTROY,),  # (i), (ii)
    ),
    Permission(
        id="us.ferpa.financial_aid",
        gist="What the student's financial aid needs may go.",
        basis=(S99_31_A_4,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.FINANCIAL_AID),
            AS_SCHOOL,
            school_review.student_seeks_aid,  # "has applied or which the student has received"
        ),
        covers=item.is_necessary,  # "if the information is necessary for such purposes as"
    ),
    Permission(
        id="us.ferpa.juvenile_statute_before_1974",
        gist="Officials of juvenile justice may have what a state statute from before 1974 allows.",
        basis=(S99_31_A_5_I_A,),
        when=_JUVENILE & school_review.statute_is_old,  # "adopted before November 19, 1974"
        covers=ALWAYS,
    ),
    Permission(
        id="us.ferpa.juvenile_statute_after_1974",
        gist="Officials of juvenile justice may have before adjudication what a state statute "
        "allows, once they have certified that it goes no further.",
        basis=(S99_31_A_5_I_B, S99_38_A, S99_38_B),
        when=all_of(
            _JUVENILE,
            ~school_review.statute_is_old,  # "adopted after November 19, 1974"
            school_review.is_before_adjudication,  # 99.38(a) "prior to adjudication"
            school_review.was_certified,  # 99.38(b) "shall certify in writing"
        ),
        covers=ALWAYS,
    ),
    Permission(
        id="us.ferpa.study",
        gist="Who conducts a study for schools may have it under a written agreement.",
        basis=(S99_31_A_6,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.RESEARCH),
            AS_SCHOOL,
            school_review.serves_schools,  # (i) "for, or on behalf of, educational agencies"
            school_review.protects_students,  # (iii)(A), (B)
            school_review.has_study_agreement,  # (iii)(C)
        ),
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="us.ferpa.study_agreement",
                code=ObligationCode.WRITTEN_AGREEMENT,
                text="Keep the written agreement: purpose, scope and duration, the information, "
                "use for the study alone, no identification by others, and destruction by a "
                "stated time.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    Permission(
        id="us.ferpa.accreditation",
        gist="An accrediting organization may have it for its accrediting functions.",
        basis=(S99_31_A_7,),
        when=all_of(
            AS_SCHOOL,
            recipient.kind.is_in(RecipientKind.ACCREDITING_ORGANIZATION),
            school_review.is_accreditation,  # "to carry out their accrediting functions"
        ),
        covers=ALWAYS,
    ),
)
