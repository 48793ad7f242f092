"""How provisions of 42 CFR part 2 are cited and dated here.

The text held whole is the rule of 16 February 2024 (89 FR 12472), in force on 16 April 2024, with
compliance required from 16 February 2026.  Of what stood before, some sections are held and most
are not, so for an earlier day the part is not held; `earlier` has what those sections say.
"""

from datetime import date

from disclosure_rules.model.dates import Period
from disclosure_rules.rules.provision import Provision

__all__ = ["COMPLIANCE", "EFFECTIVE", "HELD", "READ_ON", "earlier_part2", "part2"]

EFFECTIVE = date(2024, 4, 16)
COMPLIANCE = date(2026, 2, 16)
HELD = Period(start=EFFECTIVE)
READ_ON = date(2026, 11, 22)


def part2(paragraph: str, gist: str, *, note: str | None = None) -> Provision:
    """Return a provision of 42 CFR part 2 in the version of 2024.

    Args:
        paragraph: Section and paragraph: ``2.51(a)(1)``.
        gist: What it says, in one sentence.
        note: A doubt, for the user to see.
    """
    section = paragraph.split("(", 1)[0]
    return Provision(
        citation=f"42 CFR {paragraph}",
        gist=gist,
        period=Period(start=EFFECTIVE),
        source=f"https://www.ecfr.gov/current/title-42/section-{section} (as of January 2025)",
        read_on=READ_ON,
        note=note,
    )


def earlier_part2(
    paragraph: str,
    version: str,
    gist: str,
    period: Period,
    source: str,
    *,
    note: str | None = None,
) -> Provision:
    """Return a provision of 42 CFR part 2 in a version before that of 2024.

    Args:
        paragraph: Section and paragraph: ``2.32(a)``.
        version: The year of the version.
        gist: What it says, in one sentence.
        period: When that version is known to have been in force.
        source: Where the words were read.
        note: A doubt, for the user to see.
    """
    return Provision(
        citation=f"42 CFR {paragraph} ({version})",
        gist=gist,
        period=period,
        source=source,
        read_on=READ_ON,
        note=note,
    )
