"""Facts about directory information (34 CFR 99.37)."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact

__all__ = [
    "identifies_by_other_data",
    "is_in_class",
    "is_of_former_student",
    "is_refused",
    "leaves_out_recipient",
    "was_given",
]


def _directory(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(f"directory.{name}", f"circumstances.directory.{name}", ask, remedy=remedy)


was_given = _directory(
    "was_given",
    "Has public notice been given of the types of directory information, of the right to refuse, "
    "and of the time for that?",
    remedy="public notice of the types of directory information and of the right to refuse",
)
is_refused = _directory(
    "is_refused",
    "Has the parent, or the eligible student, refused that this be directory information?",
)
leaves_out_recipient = _directory(
    "leaves_out_recipient",
    "Does the notice limit disclosure to parties or purposes among which these are not?",
)
identifies_by_other_data = _directory(
    "identifies_by_other_data",
    "Is a social security number, or other information that is not directory information, used to "
    "identify the student or the records?",
)
is_of_former_student = _directory("is_of_former_student", "Is the student no longer in attendance?")
is_in_class = _directory(
    "is_in_class", "Is it disclosed in a class in which the student is enrolled?"
)
