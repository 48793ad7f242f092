"""Conditions that several sections of 34 CFR part 300 share."""

from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import (
    discloser,
    education,
    item,
    parental_access,
    recipient,
    special_education,
)
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordFile, RecordKind

__all__ = [
    "IDENTIFIES",
    "IN_EDUCATION_RECORDS",
    "OF_THIS_CHILD",
    "PARENT",
    "RIGHTS_HOLDER",
    "STUDENT",
    "TRANSFERRED",
]

# 300.613(c) "may presume that the parent has authority … unless the agency has been advised that
# the parent does not have the authority".
PARENT: Condition = all_of(
    any_of(
        recipient.kind.is_in(RecipientKind.PARENT, RecipientKind.GUARDIAN),
        parental_access.recipient_is_in_loco_parentis,
    ),
    ~education.parent_lost_rights,
)
STUDENT: Condition = recipient.kind.is_in(RecipientKind.CLIENT)
TRANSFERRED: Condition = special_education.rights_were_transferred  # 300.520(a), 300.625(c)
RIGHTS_HOLDER: Condition = any_of(PARENT & ~TRANSFERRED, STUDENT & TRANSFERRED)

IDENTIFIES: Condition = ~item.is_deidentified
"""300.32, 300.622: "personally identifiable information"."""

OF_THIS_CHILD: Condition = ~item.kind.is_in(RecordKind.OTHER_STUDENT_INFORMATION)

# 300.611(b) "the type of records covered under the definition of “education records” in 34 CFR
# part 99": what a school keeps, or whoever keeps it as such.
IN_EDUCATION_RECORDS: Condition = any_of(
    item.files.includes(RecordFile.EDUCATION), discloser.is_school
)
