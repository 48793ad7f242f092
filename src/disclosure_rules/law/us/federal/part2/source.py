"""How provisions of 42 CFR part 2 are cited and dated here.

The text held is the rule of 16 February 2024 (89 FR 12472), in force on 16 April 2024, with
compliance required from 16 February 2026.  Between those days a program could still follow the
rule of 2020, whose text is not held whole.
"""

from datetime import date

from disclosure_rules.model.dates import Period
from disclosure_rules.rules.provision import Provision

__all__ = ["COMPLIANCE", "EFFECTIVE", "HELD", "part2"]

EFFECTIVE = date(2024, 4, 16)
COMPLIANCE = date(2026, 2, 16)
HELD = Period(start=EFFECTIVE)
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
