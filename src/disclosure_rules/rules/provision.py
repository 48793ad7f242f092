"""What can be cited: a paragraph of law or of a code, with its in-force period and its source."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum

from attrs import frozen

from disclosure_rules.model.dates import Period
from disclosure_rules.model.errors import Problem
from disclosure_rules.model.value import Value

__all__ = ["Confirmation", "Provision", "by_citation"]


class Confirmation(Enum):
    """How the words of a provision were confirmed.  Law known from memory only is not law here."""

    PRIMARY_TEXT = "primary text read"
    SECONDARY_SOURCE = "secondary source"


@frozen(kw_only=True, repr=False)
class Provision(Value):
    """A citable paragraph in one version.

    Args:
        citation: To the paragraph: ``45 CFR 164.512(j)(1)(i)``.
        gist: What it says, in one sentence.
        period: When this version is in force, half-open.
        source: Where the words were read.
        read_on: The day they were read.
        confirmation: Whether the text itself was read, or what others say of it.
        note: A doubt about what the text means, for the user to see; ``None`` if there is none.
    """

    citation: str
    gist: str
    period: Period
    source: str
    read_on: date
    confirmation: Confirmation = Confirmation.PRIMARY_TEXT
    note: str | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield a problem if the version has no first day."""
        if self.period.start is None:
            yield Problem("Provision.period.start", "expected the first day in force")

    @property
    def is_secondary(self) -> bool:
        """Whether it rests on a secondary source."""
        return self.confirmation is Confirmation.SECONDARY_SOURCE

    def __str__(self) -> str:
        """Return the citation."""
        return self.citation

    def __repr__(self) -> str:
        """Return the citation: law is no secret."""
        return f"Provision({self.citation!r})"


def by_citation(provisions: Iterable[Provision]) -> tuple[Provision, ...]:
    """Return provisions without repetition, by citation, the earlier version first."""
    return tuple(sorted(set(provisions), key=_order))


def _order(provision: Provision) -> tuple[str, ...]:
    # Two sources for one version are told apart by what is said of them.
    version = (str(provision.period.start), str(provision.period.end), str(provision.read_on))
    said = (provision.gist, provision.source, provision.confirmation.value, str(provision.note))
    return (provision.citation, *version, *said)
