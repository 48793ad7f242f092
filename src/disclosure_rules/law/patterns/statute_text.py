"""Where a state's statutes were read, and since when their words are known to have held.

A copy of a code says when it was made, not when a section began.  Each provision is therefore
dated from the first day on which its words are known to have stood: the day of the copy.  That
is the safe side of an unknown first day: for an earlier day the library says that it does not
hold the law, and does not suppose that it was the same.
"""

from datetime import date

from attrs import frozen

from disclosure_rules.model.dates import Period
from disclosure_rules.rules.provision import Confirmation, Provision

__all__ = ["StatuteText"]


@frozen(kw_only=True)
class StatuteText:
    """The reading that the provisions of one state rest on.

    Args:
        code: How the state's code is cited, with the space after it: ``"Tex. Fam. Code "``.
        source: Where the words were read.
        since: The first day on which they are known to have stood.
        read_on: The day they were read.
        is_secondary: The words were read only as somebody else describes them.
        note: A doubt that goes with all of it; ``None`` if there is none.
    """

    code: str
    source: str
    since: date
    read_on: date
    is_secondary: bool = False
    note: str | None = None

    @property
    def held(self) -> Period:
        """The days for which the words are known."""
        return Period(start=self.since)

    def provision(
        self, citation: str, gist: str, *, is_secondary: bool = False, note: str | None = None
    ) -> Provision:
        """Return a provision of this reading, cited without the name of the code."""
        secondary = self.is_secondary or is_secondary
        return Provision(
            citation=f"{self.code}{citation}",
            gist=gist,
            period=self.held,
            source=self.source,
            read_on=self.read_on,
            confirmation=Confirmation.SECONDARY_SOURCE if secondary else Confirmation.PRIMARY_TEXT,
            note="; ".join(one for one in (note, self.note) if one) or None,
        )
