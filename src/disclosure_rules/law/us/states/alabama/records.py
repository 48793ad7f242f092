"""Alabama: family therapists' confidences; the rest is not held."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    IDENTIFIED_VICTIM,
    OWN_DEFENSE,
    REQUIRED_BY_LAW,
    TO_SELF_OR_OTHERS,
    TO_VICTIM_OR_POLICE,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS
from disclosure_rules.logic.facts import threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Ala. Code ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Ala. Code § 34-17A-21, -23; 'Code of Alabama, Section 34-8A-24 - Liability' "
        "(web copy); "
        "https://e.casetext.com/rule/alabama-court-rules/alabama-rules-of-evidence/article-"
        "v-privileges/rule-503a-counselor-client-privilege "
        "(start and committee note)"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
_FAMILY_THERAPISTS = frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,))

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="al.records",
            title="Alabama law on mental-health records",
            place=Jurisdiction.ALABAMA,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            consents=(
                RecordsConsent(
                    citation="§ 34-17A-21(5)",
                    gist="A family therapist may disclose by the terms of a written waiver; in "
                    "conjoint therapy each competent family member must agree.",
                    who=_FAMILY_THERAPISTS,
                ),
            ),
            releases=(
                Release(
                    id="mandated",
                    citation="§ 34-17A-21(1)",
                    gist="A family therapist may disclose what law mandates.",
                    who=_FAMILY_THERAPISTS,
                    when=REQUIRED_BY_LAW,
                ),
                Release(
                    id="danger",
                    citation="§ 34-17A-21(2)",
                    gist="A family therapist may disclose in clear and immediate danger to a "
                    "person or persons.",
                    who=_FAMILY_THERAPISTS,
                    when=danger(TO_SELF_OR_OTHERS, threat.is_imminent),
                    note="No recipient is named.",
                ),
                Release(
                    id="own_defense",
                    citation="§ 34-17A-21(3)",
                    gist="A family therapist who is sued over the therapy may disclose in the "
                    "course of that action.",
                    who=_FAMILY_THERAPISTS,
                    when=OWN_DEFENSE,
                ),
                Release(
                    id="warning",
                    citation="§§ 34-17A-21(6), 34-17A-23; 34-8A-24",
                    gist="A family therapist or counselor who warns victim and police is not "
                    "liable for the breach of confidence.",
                    who=frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST, Profession.COUNSELOR)),
                    when=danger(IDENTIFIED_VICTIM, to=TO_VICTIM_OR_POLICE),
                ),
            ),
            leaves_out="the statute on records of mental-health facilities, § 34-8A-21 and the "
            "exceptions of Rule 503A were not read, and § 34-17A-21 puts family "
            "therapists' confidences at the level of attorney and client with no "
            "exception for treatment, payment or operations: ask a lawyer before you "
            "rely on federal law alone",
        )
    ),
)
