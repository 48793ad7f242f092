"""34 CFR 99.4, 99.5, 99.10 to 99.12, 99.20 to 99.22, 99.31(a)(8) and (12): parents and students.

The rights are the parents' until the student is 18 or attends a college, and then the student's.
Either parent has them, unless there is evidence of an order, statute or binding document that
specifically revokes them; state law on emancipation changes nothing (99.3, 99.5(a)(1)).  What
holds for parents after that day is a permission: of a dependent student, in an emergency, for a
violation concerning alcohol or drugs.
"""

from disclosure_rules.law.us.federal.ferpa.conditions import (
    AS_SCHOOL,
    AT_COLLEGE,
    ELIGIBLE,
    IDENTIFIES,
    OF_THIS_STUDENT,
    PARENT,
    RIGHTS_HOLDER,
    SOLE_POSSESSION,
    STUDENT,
    TREATMENT_RECORD,
)
from disclosure_rules.law.us.federal.ferpa.consent import CONSENTED
from disclosure_rules.law.us.federal.ferpa.source import ferpa
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.facts import (
    access,
    discloser,
    item,
    other_law,
    purpose,
    recipient,
)
from disclosure_rules.model.dates import Deadline, TimeUnit
from disclosure_rules.model.obligation import (
    Limit,
    LimitKind,
    Obligation,
    ObligationCode,
    Occasion,
    Timing,
)
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Duty, Limitation, Mandate, MandateStep, Permission, Rule

__all__ = [
    "ACCESS_TIME",
    "RULES",
    "TO_DEPENDENTS_PARENT",
    "TO_PARENT_OR_STUDENT",
    "WITHOUT_CONSENT",
]

S99_4 = ferpa(
    "99.4",
    "Either parent has the rights, unless there is evidence that they were specifically revoked.",
)
S99_5_A_1 = ferpa("99.5(a)(1)", "The rights pass to the student who is 18 or attends a college.")
S99_5_A_2 = ferpa(
    "99.5(a)(2)",
    "A parent of an eligible student may still be told where a provision of 99.31(a) is met.",
)
S99_10_A = ferpa(
    "99.10(a)", "The parent or eligible student inspects and reviews the education records."
)
S99_10_B = ferpa("99.10(b)", "Within a reasonable time, and 45 days at most.")
S99_10_C = ferpa("99.10(c)", "Reasonable requests for explanations are answered.")
S99_10_D = ferpa(
    "99.10(d)", "Where inspecting is effectively prevented, a copy or another arrangement."
)
S99_10_E = ferpa("99.10(e)", "Nothing is destroyed while a request is outstanding.")
S99_10_F = ferpa(
    "99.10(f)",
    "Treatment records are not owed to the student, whose chosen professional may review them.",
)
S99_12_A = ferpa("99.12(a)", "Of a record about several students, only what is about this student.")
S99_12_B = ferpa(
    "99.12(b)",
    "A college may keep from its student the parents' financial records and confidential "
    "recommendations.",
)
S99_12_C = ferpa("99.12(c)", "When a waiver of the right to see recommendations is valid.")
S99_21_C_2 = ferpa(
    "99.21(c)(2)",
    "A statement that was placed in the record goes along with the part it is about.",
)
S99_31_A_8 = ferpa("99.31(a)(8)", "To the parents of a student who depends on them for tax.")
S99_31_A_12 = ferpa(
    "99.31(a)(12)", "To the parent of a student who is not eligible, or to the student."
)

ACCESS_TIME = Deadline(
    amount=45,
    unit=TimeUnit.CALENDAR_DAYS,
    words="within a reasonable period of time, and 45 days at most",
)

_REQUEST = purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST)
# (b) "A postsecondary institution does not have to permit a student to inspect".
_DENIABLE: Condition = any_of(
    access.holds_parents_finances,  # (b)(1)
    access.is_confidential_recommendation,  # (b)(2), (3) with (c)
)

TO_PARENT_OR_STUDENT: Condition = any_of(PARENT & ~ELIGIBLE, STUDENT)
TO_DEPENDENTS_PARENT: Condition = all_of(
    PARENT,  # "parents, as defined in § 99.3"
    recipient.claims_client_as_dependent,  # "of a dependent student, as defined in section 152"
)

WITHOUT_CONSENT: tuple[Permission, ...] = (
    Permission(
        id="us.ferpa.to_parent_or_student",
        gist="The record may go to the parent of a student not yet eligible, and to the student.",
        basis=(S99_31_A_12, S99_4, S99_5_A_1),
        when=all_of(AS_SCHOOL, TO_PARENT_OR_STUDENT),
        covers=OF_THIS_STUDENT,
    ),
    Permission(
        id="us.ferpa.parent_of_dependent",
        gist="The record may go to a parent of whom the student is a dependent for tax.",
        basis=(S99_31_A_8, S99_5_A_2),
        when=all_of(AS_SCHOOL, TO_DEPENDENTS_PARENT),
        covers=OF_THIS_STUDENT,
    ),
)

RULES: tuple[Rule, ...] = (
    *WITHOUT_CONSENT,
    Mandate(
        id="us.ferpa.access",
        gist="The parent, or the eligible student, inspects and reviews the education record.",
        basis=(S99_10_A, S99_10_B, S99_10_C, S99_10_D, S99_10_E, S99_4, S99_5_A_1),
        when=discloser.is_school,  # (a)(1); a State educational agency as well, (a)(2)
        covers=all_of(
            OF_THIS_STUDENT,
            IDENTIFIES,
            ~TREATMENT_RECORD,  # (f)
            ~SOLE_POSSESSION,  # 99.3: no education record yet
            ~all_of(AT_COLLEGE, STUDENT, _DENIABLE),  # (a) "Except as limited under § 99.12"
        ),
        to=frozenset(
            (
                RecipientKind.CLIENT,
                RecipientKind.PARENT,
                RecipientKind.GUARDIAN,
                RecipientKind.FOSTER_PARENT,
                RecipientKind.PERSONAL_REPRESENTATIVE,
                RecipientKind.SPOUSE_OR_PARTNER,
                RecipientKind.FAMILY_MEMBER,
                RecipientKind.FRIEND,
                RecipientKind.OTHER,
            )
        ),
        purposes=frozenset((Purpose.CLIENT_REQUEST,)),
        to_when=RIGHTS_HOLDER,  # (a) "a parent or eligible student"
        on_request=True,
        content="the student's education records that were asked for",
        steps=(
            MandateStep(
                text="Give the opportunity to inspect and review; give a copy, or make another "
                "arrangement, where inspecting is effectively prevented.",
                deadline=ACCESS_TIME,
            ),
        ),
        obligations=(
            Obligation(
                id="us.ferpa.respond_to_access_request",
                code=ObligationCode.RESPOND_WITHIN_DEADLINE,
                text="Let them inspect and review in reasonable time, answer reasonable questions "
                "about the record, and destroy none of it meanwhile.",
                timing=Timing.WITH,
                deadline=ACCESS_TIME,
            ),
        ),
    ),
    Limitation(
        id="us.ferpa.other_students",
        gist="Of a record about several students a parent or student sees only their own part.",
        basis=(S99_12_A,),
        when=any_of(PARENT, STUDENT),
        covers=all_of(
            item.has_other_subjects,  # "contain information on more than one student"
            ~item.is_recipients_own_part,
            ~CONSENTED,  # 99.30, of each of them; a pupil's word is not asked for and not enough
        ),
        limit=Limit(
            kind=LimitKind.GENERALISE, how="only the specific information about this student"
        ),
        obligations=(
            Obligation(
                id="us.ferpa.redact_other_students",
                code=ObligationCode.REDACT_OTHER_STUDENTS,
                text="Take out what is about other students, or tell only what is about this one.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Limitation(
        id="us.ferpa.access_limited",
        gist="What a college does not have to show its student is withheld, unless it is given.",
        basis=(S99_12_B, S99_12_C),
        when=all_of(
            _REQUEST,
            AT_COLLEGE,
            STUDENT,
            ~access.is_given_despite_ground,  # "does not have to permit"
            ~other_law.requires_it,
        ),
        covers=_DENIABLE,
        limit=Limit(kind=LimitKind.WITHHOLD, how="need not be shown, and is not given"),
        leaves_out="(c)(2)(i) the names of those who recommended, which are given on request",
    ),
    Duty(
        id="us.ferpa.review_of_treatment_record",
        gist="A student who asks for treatment records may have them reviewed by a professional of "
        "their choice.",
        basis=(S99_10_F,),
        when=_REQUEST & STUDENT,
        covers=TREATMENT_RECORD,
        on=Occasion.REQUEST,
        obligations=(
            Obligation(
                id="us.ferpa.review_of_treatment_record",
                code=ObligationCode.GIVE_REVIEW_RIGHT,
                text="If you do not give the treatment records to the student, have them reviewed "
                "by a physician or other appropriate professional of the student's choice.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Duty(
        id="us.ferpa.attach_statement",
        gist="The statement of a parent or student who disagrees goes along with what it is about.",
        basis=(S99_21_C_2,),
        when=ALWAYS,
        covers=item.has_disagreement_on_file & IDENTIFIES,
        obligations=(
            Obligation(
                id="us.ferpa.attach_statement",
                code=ObligationCode.ATTACH_DISAGREEMENT,
                text="Send along the statement that the parent or student has placed in the record "
                "about this part.",
                timing=Timing.WITH,
            ),
        ),
    ),
)
