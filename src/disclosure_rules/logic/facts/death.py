"""Facts about a death."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "is_anticipated",
    "is_duty_of_coroner",
    "is_needed_for_funeral",
]


def _death(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(
        f"death.{name}", f"circumstances.death.{name}", ask, About.SITUATION, remedy=remedy
    )


is_anticipated = _death(
    "is_anticipated",
    "Is the client's death reasonably anticipated?",
)
is_duty_of_coroner = _death(
    "is_duty_of_coroner",
    "Does the request serve another duty that law gives to the coroner or medical examiner?",
)
is_needed_for_funeral = _death(
    "is_needed_for_funeral",
    "Does the funeral director need it for their duties, and does the law that applies allow it?",
)
