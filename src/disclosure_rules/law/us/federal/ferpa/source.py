"""How provisions of 34 CFR part 99 and of 20 U.S.C. 1232g are cited and dated here.

The text held of part 99 is a copy of July 2025.  Its last change of substance is the rule of
2 December 2011 (76 FR 75604), whose dates say "effective January 3, 2012"; what was in force
before that day is not held.  The statute is read as of April 2023.  What the Uninterrupted
Scholars Act (Public Law 112-278, approved 14 January 2013) added to it has not come into part 99,
and is cited to the statute.
"""

from datetime import date

from disclosure_rules.model.dates import Period
from disclosure_rules.rules.provision import Provision

__all__ = ["EFFECTIVE", "HELD", "SCHOLARS_ACT", "ferpa", "statute"]

EFFECTIVE = date(2012, 1, 3)
SCHOLARS_ACT = date(2013, 1, 14)
HELD = Period(start=EFFECTIVE)
_READ_ON = date(2026, 11, 22)


def ferpa(paragraph: str, gist: str, *, note: str | None = None) -> Provision:
    """Return a provision of 34 CFR part 99.

    Args:
        paragraph: Section and paragraph: ``99.36(a)``.
        gist: What it says, in one sentence.
        note: A doubt, for the user to see.
    """
    section = paragraph.split("(", 1)[0].split(" ", 1)[0]
    return Provision(
        citation=f"34 CFR {paragraph}",
        gist=gist,
        period=HELD,
        source=f"https://www.ecfr.gov/current/title-34/section-{section} (copy of July 2025)",
        read_on=_READ_ON,
        note=note,
    )


def statute(
    paragraph: str, gist: str, *, start: date = EFFECTIVE, note: str | None = None
) -> Provision:
    """Return a paragraph of 20 U.S.C. 1232g.

    Args:
        paragraph: The paragraph alone: ``(b)(1)(L)``.
        gist: What it says, in one sentence.
        start: First day for which it is held.
        note: A doubt, for the user to see.
    """
    return Provision(
        citation=f"20 U.S.C. 1232g{paragraph}",
        gist=gist,
        period=Period(start=start),
        source="https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title20-section1232g "
        "(as of 2023-04-20)",
        read_on=_READ_ON,
        note=note,
    )
