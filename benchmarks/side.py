"""What every side of a comparison has to offer, and the check that it answers right."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from benchmarks.policy import Answer, Policy, Request, decide

__all__ = ["Side", "Unable", "WrongAnswer", "check"]


class Side(Protocol):
    """One engine with the policy loaded.

    Attributes:
        name: What it is called in results.
        form: In which form it is used.
    """

    name: str
    form: str

    def prepare(self, request: Request) -> Any:
        """Return the request in the form that is native to the engine.  Not timed."""
        ...

    def decide(self, native: Any) -> Any:
        """Decide all items of a request.  This is what is timed."""
        ...

    def answers(self, result: Any) -> Sequence[Answer] | Sequence[bool]:
        """Return for each item what was decided, and by which rules if the engine says so."""
        ...


class WrongAnswer(AssertionError):
    """A side does not answer as the policy does, and is not timed."""


class Unable(RuntimeError):
    """The engine cannot decide a request of this size: a limit of its own stops it."""


def check(side: Side, policy: Policy, requests: Iterable[Request]) -> None:
    """Hold a side to the reference on every request.

    Raises:
        WrongAnswer: It differs on an item.
    """
    for number, request in enumerate(requests):
        expected = decide(policy, request)
        answered = tuple(side.answers(side.decide(side.prepare(request))))
        bare = tuple(one.is_permitted for one in expected)
        if answered not in (expected, bare):
            raise WrongAnswer(f"{side.name}: request {number}")
