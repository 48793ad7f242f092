"""How provisions of 42 CFR part 2 are cited and dated here.

The text held whole is the rule of 16 February 2024 (89 FR 12472), in force on 16 April 2024, with
compliance required from 16 February 2026.  Of the text that stood from 14 August 2020 until then
(85 FR 42986) some sections are held and some are not; `earlier` says what follows from those that
are.  Of what stood before 14 August 2020 nothing is encoded.
"""

from datetime import date

from disclosure_rules.model.dates import Period
from disclosure_rules.rules.provision import Provision

__all__ = ["COMPLIANCE", "EFFECTIVE", "HELD", "SINCE_2020", "part2", "part2_2020"]

SINCE_2020 = date(2020, 8, 14)
EFFECTIVE = date(2024, 4, 16)
COMPLIANCE = date(2026, 2, 16)
HELD = Period(start=SINCE_2020)
_READ_ON = date(2026, 11, 22)


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
        read_on=_READ_ON,
        note=note,
    )


def part2_2020(paragraph: str, gist: str, source: str, *, note: str | None = None) -> Provision:
    """Return a provision of 42 CFR part 2 as it stood from 14 August 2020 to 15 April 2024.

    Args:
        paragraph: Section and paragraph: ``2.32(a)``.
        gist: What it says, in one sentence.
        source: Where the words were read.
        note: A doubt, for the user to see.
    """
    return Provision(
        citation=f"42 CFR {paragraph} (2020)",
        gist=gist,
        period=Period(start=SINCE_2020, end=EFFECTIVE),
        source=source,
        read_on=_READ_ON,
        note=note,
    )
