"""Conditions that several sections of 34 CFR part 99 share."""

from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import discloser, education, item, parental_access, recipient
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordFile, RecordKind

__all__ = [
    "AS_SCHOOL",
    "AT_COLLEGE",
    "ELIGIBLE",
    "IDENTIFIES",
    "NAMES_NO_OTHER",
    "OFFICIALS",
    "OF_THIS_STUDENT",
    "PARENT",
    "RIGHTS_HOLDER",
    "SOLE_POSSESSION",
    "STUDENT",
    "TREATMENT_RECORD",
]

AS_SCHOOL: Condition = education.discloses_as_school
"""99.31(a) "An educational agency or institution may disclose", a party that acts for it, and, as
99.33(b) lets it, a party that passes on for it what it received."""

AT_COLLEGE: Condition = discloser.settings.includes(Setting.POSTSECONDARY_INSTITUTION)

ELIGIBLE: Condition = education.is_eligible_student  # 99.3 "Eligible student"

# 99.3 "a natural parent, a guardian, or an individual acting as a parent in the absence of"; 99.4
# "either parent, unless … evidence that there is a court order, State statute, or legally binding
# document … that specifically revokes these rights".
PARENT: Condition = all_of(
    any_of(
        recipient.kind.is_in(RecipientKind.PARENT, RecipientKind.GUARDIAN),
        parental_access.recipient_is_in_loco_parentis,
    ),
    ~education.parent_lost_rights,
)
STUDENT: Condition = recipient.kind.is_in(RecipientKind.CLIENT)

# 99.5(a)(1) "the rights accorded to, and consent required of, parents … transfer from the parents
# to the student".
RIGHTS_HOLDER: Condition = any_of(PARENT & ~ELIGIBLE, STUDENT & ELIGIBLE)

OFFICIALS: Condition = recipient.kind.is_in(
    RecipientKind.TEACHER,
    RecipientKind.SCHOOL_ADMINISTRATOR,
    RecipientKind.SCHOOL_COUNSELOR,
    RecipientKind.SCHOOL_NURSE,
    RecipientKind.IEP_TEAM_MEMBER,
    RecipientKind.SCHOOL,
    RecipientKind.COLLEAGUE,
    RecipientKind.SUPERVISOR,
    RecipientKind.WORKFORCE_MEMBER,
)
"""Teachers and school officials, of this school or of another."""

# 99.3 "Education records" (b)(4): "on a student who is 18 years of age or older, or is attending
# an institution of postsecondary education"; once disclosed beyond treatment it is kept in the
# education record too.
TREATMENT_RECORD: Condition = all_of(
    item.files.includes(RecordFile.EDUCATION_TREATMENT),
    ~item.files.includes(RecordFile.EDUCATION, RecordFile.SPECIAL_EDUCATION),
    ELIGIBLE,
)
SOLE_POSSESSION: Condition = all_of(
    item.files.includes(RecordFile.SOLE_POSSESSION),
    ~item.files.includes(
        RecordFile.EDUCATION, RecordFile.SPECIAL_EDUCATION, RecordFile.EDUCATION_TREATMENT
    ),
)
"""(b)(1): no education record as long as it is shown to nobody but a temporary substitute."""

OF_THIS_STUDENT: Condition = ~item.kind.is_in(RecordKind.OTHER_STUDENT_INFORMATION)

# 99.3 "Personally Identifiable Information" (g): "Information requested by a person who the
# educational agency or institution reasonably believes knows the identity of the student".
IDENTIFIES: Condition = any_of(~item.is_deidentified, education.recipient_knows_student)
"""99.30(a) "personally identifiable information from the student's education records"."""

NAMES_NO_OTHER: Condition = any_of(~item.has_other_subjects, item.other_subjects_agreed)
