"""Utah: confidences of mental health therapists, which let in what any law permits."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import REQUIRED_BY_LAW
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Utah Code ",
    source=(
        "https://print.casetext.com/statute/utah-code/... "
        "section-58-60-114-confidentiality-exemptions (through the 2024 Fourth Special "
        "Session); "
        "https://legalfix.com/statutes/state-codes/utah/title-58/chapter-61/part-6/section-602 "
        "(2019); https://law.uslawyerdatabase.com/section-509-confidentiality-exemptions "
        "(effective 9/1/2022)"
    ),
    since=date(2024, 12, 31),
    read_on=_READ_ON,
)
_THERAPISTS = frozenset(
    (Profession.COUNSELOR, Profession.SOCIAL_WORKER, Profession.MARRIAGE_AND_FAMILY_THERAPIST)
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="ut.records",
            title="Utah law on confidences of mental health therapists",
            place=Jurisdiction.UTAH,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            consents=(
                RecordsConsent(
                    citation="§ 58-60-114(1)",
                    gist="With the express written consent of the client, of a minor's parent or "
                    "guardian, or of whom the client authorizes in a signed document.",
                    who=_THERAPISTS,
                ),
            ),
            releases=(
                Release(
                    id="law",
                    citation="§ 58-60-114(2)(a)",
                    gist="What state or federal law permits or requires, reports of abuse and the "
                    "duty to warn among it; what law requires is let go here.",
                    who=_THERAPISTS,
                    when=REQUIRED_BY_LAW,
                ),
                Release(
                    id="law_psychologists",
                    citation="§§ 58-61-602, 58-60-509",
                    gist="Psychologists and substance use disorder counselors on the same grounds; "
                    "what law requires is let go here.",
                    who=frozenset((Profession.PSYCHOLOGIST, Profession.SUD_COUNSELOR)),
                    when=REQUIRED_BY_LAW,
                ),
            ),
            leaves_out="(2)(a) lets in whatever other law permits, (2)(b) the exemptions of Utah "
            "R. Evid. 506 and (2)(c) professional standards, so the section is no "
            "closed list; psychologists and substance use disorder counselors (§§ "
            "58-61-602, 58-60-509) have the same grounds",
        )
    ),
)
