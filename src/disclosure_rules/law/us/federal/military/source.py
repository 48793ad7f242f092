"""How military provisions are cited and dated here.

Military Rules of Evidence 513 and 514 are held whole as they stood on 30 September 2016, in a
public copy of the working text of the 2016 Manual for Courts-Martial.  They were restated on 1
March 2018 (83 FR 9889); what was seen of that has the same words, but for a title and a verb.
Later amendments were not looked at.

DoD Instruction 6490.08 is held in part: a sentence of paragraph 3.b and the first three of the nine
circumstances of enclosure 2, as an official summary of the instruction of 2011 has them.  It was
reissued on 6 September 2023; of that only the number of circumstances is known.
"""

from datetime import date

from disclosure_rules.model.dates import Period
from disclosure_rules.rules.provision import Confirmation, Provision

__all__ = ["MANUAL", "REISSUED", "SINCE_2011", "command_2011", "command_2023", "rule_of_evidence"]

MANUAL = date(2016, 9, 30)
# The year is known and the day is not: from the end of that year it held for certain.
SINCE_2011 = date(2012, 1, 1)
REISSUED = date(2023, 9, 6)
_READ_ON = date(2026, 11, 22)
_COPY = (
    "https://github.com/tomberek/mcm, manual/2-military-rules-of-evidence.md, commit 35e3d57 "
    "(working text of the Manual for Courts-Martial, 2016 edition)"
)
_AMENDED = (
    "Read as it stood in 2016. Restated on 1 March 2018 (83 FR 9889), of which not every "
    "paragraph was seen; later amendments were not looked at: compare the Manual in force."
)


def rule_of_evidence(paragraph: str, gist: str, *, note: str | None = None) -> Provision:
    """Return a provision of the Military Rules of Evidence.

    Args:
        paragraph: Rule and paragraph: ``513(d)(1)``.
        gist: What it says, in one sentence.
        note: A doubt of its own, before the one about amendments.
    """
    return Provision(
        citation=f"Mil. R. Evid. {paragraph}",
        gist=gist,
        period=Period(start=MANUAL),
        source=_COPY,
        read_on=_READ_ON,
        note=_AMENDED if note is None else f"{note} {_AMENDED}",
    )


def command_2011(part: str, gist: str, *, note: str | None = None) -> Provision:
    """Return a provision of DoD Instruction 6490.08 as issued in 2011.

    Args:
        part: Paragraph or part: ``paragraph 3.b``.
        gist: What it says, in one sentence.
        note: A doubt, for the user to see.
    """
    return Provision(
        citation=f"DoDI 6490.08 (2011), {part}",
        gist=gist,
        period=Period(start=SINCE_2011, end=REISSUED),
        source="https://webarchive.library.unt.edu/web/20161019154555/https://www.pdhealth.mil/"
        "clinical/treatment-guidance/disclosure-of-protected-health-information-1874",
        read_on=_READ_ON,
        confirmation=Confirmation.SECONDARY_SOURCE,
        note=note,
    )


def command_2023(part: str, gist: str) -> Provision:
    """Return a provision of DoD Instruction 6490.08 as reissued in 2023.

    Args:
        part: Paragraph or part, as the instruction of 2011 numbers it.
        gist: What it says, in one sentence.
    """
    return Provision(
        citation=f"DoDI 6490.08 (2023), {part}",
        gist=gist,
        period=Period(start=REISSUED),
        source="https://www.health.mil/News/Dvids-Articles/2023/12/04/news458878",
        read_on=_READ_ON,
        confirmation=Confirmation.SECONDARY_SOURCE,
        note="The words of the reissue were not found. That nine circumstances still call for "
        "notification is known; that they read as in 2011 is taken until its text is read.",
    )
