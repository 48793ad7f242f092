"""How provisions of 34 CFR part 300 are cited and dated here.

The text held is the eCFR's of January 2025: 300.9, 300.32, 300.321, 300.520, 300.535 and 300.610 to
300.627.  They take over the definitions and exceptions of 34 CFR part 99, and are held from the day
from which that part is.
"""

from datetime import date

from disclosure_rules.model.dates import Period
from disclosure_rules.rules.provision import Provision

__all__ = ["HELD", "idea"]

HELD = Period(start=date(2012, 1, 3))
_READ_ON = date(2026, 11, 22)


def idea(paragraph: str, gist: str, *, note: str | None = None) -> Provision:
    """Return a provision of 34 CFR part 300.

    Args:
        paragraph: Section and paragraph: ``300.622(a)``.
        gist: What it says, in one sentence.
        note: A doubt, for the user to see.
    """
    section = paragraph.split("(", 1)[0]
    return Provision(
        citation=f"34 CFR {paragraph}",
        gist=gist,
        period=HELD,
        source=f"https://www.ecfr.gov/current/title-34/section-{section} (January 2025)",
        read_on=_READ_ON,
        note=note,
    )
