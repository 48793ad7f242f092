"""Maryland: a threat may be told; the law on records is not held."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    MentalHealthRecords,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    IDENTIFIED_VICTIM,
    TO_VICTIM_OR_POLICE,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS
from disclosure_rules.logic.facts import item
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Md. Code, Cts. & Jud. Proc. ",
    source=(
        "github.com/opengovfoundation/maryland-state-code (gcj.xml, commit of 17 Jan. 2014), "
        "§§ 5-609, 9-109, 9-109.1, 9-121"
    ),
    since=date(2014, 1, 17),
    read_on=_READ_ON,
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="md.records",
            title="Maryland law on mental-health records",
            place=Jurisdiction.MARYLAND,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            releases=(
                Release(
                    id="threat",
                    citation="§ 5-609(c)(2)(iii), (d)",
                    gist="A threat, who made it and of whom, may be told to police and, if "
                    "feasible, to the specified victims; there is immunity under any patient "
                    "confidentiality act.",
                    when=danger(IDENTIFIED_VICTIM, to=TO_VICTIM_OR_POLICE),
                    covers=item.kind.is_in(RecordKind.THREAT_DETAIL, RecordKind.NAME),
                ),
            ),
            leaves_out="Health-General title 4, subtitle 3 (§ 4-307, mental health records) was "
            "not available: look it up before you rely on federal law alone",
        )
    ),
)
