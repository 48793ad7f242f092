"""Nebraska: confidences of mental health practitioners, which let in what HIPAA permits."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    Bar,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    ABUSE_REPORTS,
    COMMITMENT,
    CONDITION_AT_ISSUE,
    COURT_ORDER,
    OWN_DEFENSE,
    REQUIRED_BY_LAW,
    TO_SELF_OR_OTHERS,
    TO_VICTIM_OR_POLICE,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import discloser, item, purpose, threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Neb. Rev. Stat. ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Neb. Rev. Stat. §§ 27-504, 38-2136, 38-2137, 38-3132, 83-109"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
_PRACTITIONERS = frozenset(
    (Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST, Profession.SOCIAL_WORKER)
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="ne.records",
            title="Nebraska law on what clients tell mental health practitioners",
            place=Jurisdiction.NEBRASKA,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            consents=(
                RecordsConsent(
                    citation="§ 38-2136(1)",
                    gist="With written consent; in conjoint therapy of each competent member of "
                    "the family.",
                    who=_PRACTITIONERS,
                ),
            ),
            releases=(
                Release(
                    id="own_defense",
                    citation="§ 38-2136(3)",
                    gist="On charges against the licensee.",
                    who=_PRACTITIONERS,
                    when=OWN_DEFENSE,
                ),
                Release(
                    id="warning",
                    citation="§ 38-2136(4), 38-2137",
                    gist="Under the duty to warn, victims and police; threats against the client's "
                    "self are among them.",
                    who=_PRACTITIONERS,
                    when=danger(TO_SELF_OR_OTHERS, threat.is_serious, to=TO_VICTIM_OR_POLICE),
                ),
                Release(
                    id="examination",
                    citation="§ 27-504(4)(a)-(e)",
                    gist="There is no privilege in hospitalization, a court-ordered examination, "
                    "or where the condition is in issue.",
                    when=any_of(COMMITMENT, COURT_ORDER, CONDITION_AT_ISSUE),
                    leaves_out="juvenile code and injury cases; controlled-substance fraud",
                ),
                Release(
                    id="required",
                    citation="§ 38-2136(5)",
                    gist="What HIPAA or other law permits; what law requires is let go here.",
                    who=_PRACTITIONERS,
                    when=REQUIRED_BY_LAW,
                ),
            ),
            bars=(
                Bar(
                    id="conjoint",
                    citation="§ 38-2136(1)",
                    gist="In conjoint therapy nothing is disclosed without the waiver of each "
                    "competent member.",
                    when=all_of(
                        discloser.profession.is_in(*_PRACTITIONERS),
                        ~item.other_subjects_agreed,
                        ~item.is_recipients_own_part,
                        ~purpose.stated_purpose.is_in(Purpose.AVERT_THREAT, *ABUSE_REPORTS),
                    ),
                    covers=item.has_other_subjects,
                    leaves_out="what § 38-2136(2)-(5) lets go besides warnings and reports",
                ),
            ),
            leaves_out="since 2022-23 § 38-2136(5) lets in what HIPAA permits, so the section is "
            "no closed list; state institutions (§ 83-109), commitment records (§ "
            "71-961) and board rules are not held",
        )
    ),
)
