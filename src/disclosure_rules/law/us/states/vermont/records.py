"""Vermont: the patient's privilege is a rule of evidence; the law on records is not held."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    MentalHealthRecords,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import IDENTIFIED_VICTIM, REQUIRED_BY_LAW, danger
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, all_of
from disclosure_rules.logic.facts import client, discloser, threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/UniCourt/cic-code-vt release r85 (official code, July 2022), 12 V.S.A. § 1612"
    ),
    since=date(2022, 7, 31),
    read_on=_READ_ON,
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="vt.records",
            title="Vermont law on mental-health records",
            place=Jurisdiction.VERMONT,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            releases=(
                Release(
                    id="warning",
                    citation="18 V.S.A. § 1882(b)",
                    gist="On a serious risk of danger to an identifiable victim, reasonable care "
                    "to protect is taken in accordance with privacy law.",
                    when=danger(IDENTIFIED_VICTIM, threat.is_serious, REQUIRED_BY_LAW),
                ),
                Release(
                    id="dead_patient",
                    citation="12 V.S.A. § 1612(c)(2)",
                    gist="Of a dead patient, the Chief Medical Examiner is told on request.",
                    must_to=frozenset((RecipientKind.CORONER_OR_MEDICAL_EXAMINER,)),
                    must_for=frozenset((Purpose.DETERMINE_CAUSE_OF_DEATH,)),
                    when=all_of(
                        client.is_deceased,
                        discloser.profession.is_in(
                            Profession.PSYCHOLOGIST,
                            Profession.PSYCHIATRIST,
                            Profession.COUNSELOR,
                            Profession.SOCIAL_WORKER,
                            Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                        ),
                    ),
                    note="Who is a mental health professional (18 V.S.A. § 7101(13)) was not read.",
                ),
            ),
            leaves_out="18 V.S.A. §§ 7103 and 1881 were not available: look them up before you "
            "rely on federal law alone",
        )
    ),
)
