"""How provisions of the HIPAA Privacy Rule are cited and dated here.

The text held is the eCFR's of 20 November 2023.  It is the rule of 25 January 2013 (78 FR 5566,
in force on 26 March 2013) but for later amendments, which are dated one by one.  What was in
force before then is not held.
"""

from datetime import date

from disclosure_rules.model.dates import Period
from disclosure_rules.rules.provision import Provision

__all__ = ["HELD", "OMNIBUS", "READ_ON", "hipaa"]

OMNIBUS = date(2013, 3, 26)
HELD = Period(start=OMNIBUS)
READ_ON = date(2026, 11, 22)


def hipaa(
    paragraph: str,
    gist: str,
    *,
    start: date = OMNIBUS,
    end: date | None = None,
    note: str | None = None,
) -> Provision:
    """Return a provision of 45 CFR.

    Args:
        paragraph: Section and paragraph: ``164.512(j)(1)(i)``.
        gist: What it says, in one sentence.
        start: First day in force.
        end: First day no longer in force; ``None`` while it stands.
        note: A doubt, for the user to see.
    """
    section = paragraph.split("(", 1)[0]
    return Provision(
        citation=f"45 CFR {paragraph}",
        gist=gist,
        period=Period(start=start, end=end),
        source=f"https://www.ecfr.gov/current/title-45/section-{section} (as of 2023-11-20)",
        read_on=READ_ON,
        note=note,
    )
