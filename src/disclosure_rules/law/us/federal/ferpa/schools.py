"""34 CFR 99.31(a)(1) and (2), 99.34 and 99.36(b): officials of this school and of another.

Who is a school official has one more condition than working there: the school has determined a
legitimate educational interest, and it reaches the records that the official's task needs and no
others (99.31(a)(1)(ii)).  An online counselor or another provider to whom the school has outsourced
a service is an official if three things are so; a professional whom the family brings is none.
"""

from disclosure_rules.law.us.federal.ferpa.conditions import AS_SCHOOL, OFFICIALS
from disclosure_rules.law.us.federal.ferpa.source import ferpa, statute
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of
from disclosure_rules.logic.facts import discipline, education, item, purpose, recipient
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Duty, Permission, Rule

__all__ = ["RULES", "WITHOUT_CONSENT"]

S99_31_A_1_I_A = ferpa(
    "99.31(a)(1)(i)(A)",
    "To school officials whom the school has determined to have legitimate educational interests.",
)
S99_31_A_1_I_B = ferpa(
    "99.31(a)(1)(i)(B)",
    "A party to whom the school has outsourced a function is an official under three conditions.",
)
S99_31_A_1_II = ferpa(
    "99.31(a)(1)(ii)",
    "Officials obtain access to only those records in which they have that interest.",
    note="An interest is read to reach what the official's task needs; the host answers item by "
    "item where the library's starting table does not.",
)
S99_31_A_2 = ferpa(
    "99.31(a)(2)",
    "To officials of a school where the student seeks or intends to enroll, or is enrolled, for "
    "purposes of enrollment or transfer.",
)
S99_34_A_1 = ferpa(
    "99.34(a)(1)",
    "The parent or eligible student is notified, unless they initiated it or the annual notice "
    "says that records are forwarded.",
)
S99_34_A_2 = ferpa("99.34(a)(2)", "They get a copy of what went, on request.")
S99_34_A_3 = ferpa("99.34(a)(3)", "They get an opportunity for a hearing, on request.")
S99_34_B = ferpa(
    "99.34(b)", "So for a student who is enrolled in, or receives services from, both schools."
)
S99_36_B_2 = ferpa(
    "99.36(b)(2)",
    "What was recorded on discipline for conduct that posed a significant risk may go to officials "
    "here with an interest in the student's behavior.",
)
S99_36_B_3 = ferpa(
    "99.36(b)(3)", "So may it go to teachers and officials of other schools with that interest."
)
S1232G_H = statute(
    "(h)",
    "Nothing prohibits telling teachers and school officials of discipline for conduct that posed "
    "a significant risk.",
)

_NEW_SCHOOL: Condition = all_of(
    # "for purposes related to the student's enrollment or transfer"; 99.34(b) "receives services"
    purpose.stated_purpose.is_in(
        Purpose.SCHOOL_ENROLLMENT, Purpose.EDUCATION, Purpose.EDUCATIONAL_PLANNING
    ),
    AS_SCHOOL,
    OFFICIALS,  # "to officials of another school, school system, or institution"
    ~recipient.is_known_to_be_inside,  # "another"
    education.student_enrolls_there,  # "where the student seeks or intends to enroll, or"
)

WITHOUT_CONSENT: tuple[Permission, ...] = (
    Permission(
        id="us.ferpa.school_official",
        gist="A school official may have the records in which they have a legitimate educational "
        "interest.",
        basis=(S99_31_A_1_I_A, S99_31_A_1_I_B, S99_31_A_1_II),
        when=all_of(
            AS_SCHOOL,
            # (i)(A) "other school officials, including teachers, within the agency", (B)
            education.is_school_official,
        ),
        # (i)(A) "whom the agency or institution has determined to have legitimate educational
        # interests", (ii) "only those education records in which"
        covers=education.interest_reaches_item,
        obligations=(
            Obligation(
                id="us.ferpa.limit_officials",
                code=ObligationCode.SAFEGUARDS,
                text="Let officials reach only the records in which they have a legitimate "
                "educational interest, by the criteria in the annual notice.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Permission(
        id="us.ferpa.new_school",
        gist="The record may go to a school where the student enrolls, or is enrolled or served.",
        basis=(S99_31_A_2, S99_34_A_2, S99_34_A_3, S99_34_B),
        when=_NEW_SCHOOL,
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="us.ferpa.copy_of_transfer",
                code=ObligationCode.OTHER,
                text="On request, give the parent or eligible student a copy of what went, and a "
                "hearing on its content.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Permission(
        id="us.ferpa.risky_conduct",
        gist="Discipline for conduct that posed a significant risk may be told to teachers and "
        "officials, here and in other schools, with an interest in the student's behavior.",
        basis=(S99_36_B_2, S99_36_B_3, S1232G_H),
        when=all_of(
            AS_SCHOOL,
            OFFICIALS,  # (b)(2), (3) "teachers and school officials"
            discipline.conduct_posed_risk,  # (b)(1) "posed a significant risk"
            recipient.has_educational_interest,  # "interests in the behavior"
        ),
        covers=item.kind.is_in(  # (b)(1) "appropriate information concerning disciplinary action"
            RecordKind.DISCIPLINE_RECORD, RecordKind.DISCIPLINARY_RESULT
        ),
    ),
)

RULES: tuple[Rule, ...] = (
    *WITHOUT_CONSENT,
    Duty(
        id="us.ferpa.notify_of_transfer",
        gist="Before records go to a new school, the parent or eligible student is notified.",
        basis=(S99_34_A_1,),
        when=all_of(
            _NEW_SCHOOL,
            ~education.was_initiated_by_parent,  # (i)
            ~education.annual_notice_covers_it,  # (ii)
        ),
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="us.ferpa.notify_of_transfer",
                code=ObligationCode.NOTIFY_PARENT,
                text="Make a reasonable attempt to notify the parent, or the eligible student, at "
                "the last known address.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
)
