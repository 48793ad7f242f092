"""How provisions of the HIPAA Privacy Rule are cited and dated here.

The text held is the eCFR's of 20 November 2023.  It is the rule of 25 January 2013 (78 FR 5566,
in force on 26 March 2013) but for later amendments, which are dated one by one.  What was in
force before then is not held.  The rule of 26 April 2024 (89 FR 32976) is read in the eCFR of
24 January 2025; what a court vacated of it ends on the day of the judgment.
"""

from datetime import date

from disclosure_rules.model.dates import Period
from disclosure_rules.rules.provision import Confirmation, Provision

__all__ = [
    "ATTESTATION_RULE",
    "DESIGNEE_JUDGMENT",
    "FIREARM_RULE",
    "HELD",
    "LABORATORY_RULE",
    "OMNIBUS",
    "READ_ON",
    "VACATUR",
    "hipaa",
    "vacated",
]

OMNIBUS = date(2013, 3, 26)
LABORATORY_RULE = date(2014, 4, 7)  # 79 FR 7290: "These regulations are effective on"
FIREARM_RULE = date(2016, 2, 5)  # 81 FR 382, 30 days after publication on 6 January 2016
DESIGNEE_JUDGMENT = date(2020, 1, 23)  # Ciox Health v. Azar, 435 F. Supp. 3d 30 (D.D.C. 2020)
ATTESTATION_RULE = date(2024, 6, 25)
VACATUR = date(2025, 6, 18)  # Purl v. HHS, 787 F. Supp. 3d 284 (N.D. Tex. 2025)
HELD = Period(start=OMNIBUS)
READ_ON = date(2026, 11, 22)

_VACATED = (
    "Compliance was required from 23 December 2024.  Vacated on 18 June 2025 by Purl v. U.S. Dep't "
    "of Health & Human Servs., 787 F. Supp. 3d 284 (N.D. Tex. 2025); how that treats a disclosure "
    "made before is not settled: ask counsel."
)


def hipaa(
    paragraph: str,
    gist: str,
    *,
    start: date = OMNIBUS,
    end: date | None = None,
    note: str | None = None,
    confirmation: Confirmation = Confirmation.PRIMARY_TEXT,
) -> Provision:
    """Return a provision of 45 CFR.

    Args:
        paragraph: Section and paragraph: ``164.512(j)(1)(i)``.
        gist: What it says, in one sentence.
        start: First day in force.
        end: First day no longer in force; ``None`` while it stands.
        note: A doubt, for the user to see.
        confirmation: Whether the text, with its dates, was read, or what others say of it.
    """
    return _provision(
        paragraph,
        gist,
        Period(start=start, end=end),
        "as of 2023-11-20",
        note=note,
        confirmation=confirmation,
    )


def vacated(paragraph: str, gist: str, *, note: str | None = None) -> Provision:
    """Return a provision of the rule of 2024 that was in force until it was vacated."""
    period = Period(start=ATTESTATION_RULE, end=VACATUR)
    said = _VACATED if note is None else f"{note}  {_VACATED}"
    return _provision(paragraph, gist, period, "as of 2025-01-24", note=said)


def _provision(
    paragraph: str,
    gist: str,
    period: Period,
    copy: str,
    *,
    note: str | None,
    confirmation: Confirmation = Confirmation.PRIMARY_TEXT,
) -> Provision:
    section = paragraph.split("(", 1)[0]
    return Provision(
        citation=f"45 CFR {paragraph}",
        gist=gist,
        period=period,
        source=f"https://www.ecfr.gov/current/title-45/section-{section} ({copy})",
        read_on=READ_ON,
        confirmation=confirmation,
        note=note,
    )
