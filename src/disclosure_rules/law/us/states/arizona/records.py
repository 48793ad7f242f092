"""Arizona: confidences of behavioral health licensees; the general records statute is not held."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    BOARD,
    REPORTS_OF_ABUSE,
    TO_SELF_OR_OTHERS,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import discloser, threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="A.R.S. ",
    source=(
        "https://self-law.org/code/az/title-32/32-3283; http://az.elaws.us/ars/32-3283; "
        "https://getpocketlaw.com/law/state_arizona/section-36-517-02-...; "
        "https://www.swlaw.com/publication/arizona-supreme-court-clarifies-scope-of-the-beh"
        "avioral-health-professional-privilege"
    ),
    since=date(2016, 12, 31),
    read_on=_READ_ON,
)
_LICENSEES = frozenset(
    (
        Profession.COUNSELOR,
        Profession.SOCIAL_WORKER,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.SUD_COUNSELOR,
    )
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="az.records",
            title="Arizona law on what clients tell behavioral health licensees",
            place=Jurisdiction.ARIZONA,
            text=_TEXT,
            holders=discloser.profession.is_in(*_LICENSEES),
            closed_by=(
                "§ 32-3283(A)",
                "A licensee does not voluntarily or involuntarily divulge what the client "
                "tells, unless the client waives it.",
            ),
            unread="the general statute on mental-health records, § 36-509, which may let "
            "more go, was not read",
            consents=(
                RecordsConsent(
                    citation="§ 32-3283(A)",
                    gist="What the client waives in writing may be divulged.",
                    leaves_out="waiver in court testimony",
                ),
            ),
            releases=(
                Release(
                    id="board",
                    citation="§ 32-3283(B)",
                    gist="What the board requires in an investigation, hearing or proceeding is "
                    "divulged.",
                    when=BOARD,
                ),
                Release(
                    id="danger",
                    citation="§ 32-3283(C)(1)",
                    gist="The privilege does not extend to a duty to inform victims and "
                    "authorities of a clear and imminent danger to the client or others.",
                    when=danger(TO_SELF_OR_OTHERS, threat.is_imminent),
                ),
                Release(
                    id="reports",
                    citation="§ 32-3283(C)(2)",
                    gist="The privilege does not extend to a report that law requires.",
                    when=REPORTS_OF_ABUSE,
                ),
                Release(
                    id="reduce_risk",
                    citation="§ 36-517.02(C)",
                    gist="To reduce a risk after an explicit threat of serious harm, or on a "
                    "reasonable conclusion that it is likely, there is immunity for the "
                    "disclosure.",
                    when=danger(threat.is_to_others, threat.is_serious),
                ),
            ),
        )
    ),
)
