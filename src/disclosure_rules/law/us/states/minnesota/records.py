"""Minnesota: confidences of professional counselors; the Health Records Act is not held."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    COURT_ORDER,
    FAMILY_IN_CARE,
    REPORTS_OF_ABUSE,
    REQUIRED_WARNING,
    SUMMARY_FOR_FAMILY,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Minn. Stat. ",
    source=(
        "https://legalfix.com/statutes/state-codes/minnesota/chapters-144-159/chapter-144/s"
        "ection-144-294; "
        "https://lawserver.com/law/state/minnesota/mn-statutes/minnesota_statutes_148b-593; "
        "http://healthinfolaw.org/state-law/msa-%C2%A7144294; "
        "https://cetient.com/case/4115138/jerry-expose-jr-v-thad-wilderson-and-associates-p"
        "a-nina-mattson"
    ),
    since=date(2019, 12, 31),
    read_on=_READ_ON,
)
_COUNSELORS = frozenset((Profession.COUNSELOR,))

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="mn.records",
            title="Minnesota law on mental-health records",
            place=Jurisdiction.MINNESOTA,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            consents=(
                RecordsConsent(
                    citation="§ 148B.593(a)",
                    gist="With the client's written consent a counselor may disclose.",
                    who=_COUNSELORS,
                ),
            ),
            releases=(
                Release(
                    id="family",
                    citation="§ 144.294 subd. 3",
                    gist="Limited information to family or a caretaker involved in care who asks "
                    "in writing, the patient being informed and not objecting.",
                    when=FAMILY_IN_CARE,
                    covers=SUMMARY_FOR_FAMILY,
                    leaves_out="details that were cut off in the text read",
                ),
                Release(
                    id="warning",
                    citation="§ 148B.593(c)",
                    gist="A counselor's duty to warn is no breach.",
                    who=_COUNSELORS,
                    when=REQUIRED_WARNING,
                ),
                Release(
                    id="reports",
                    citation="§ 148B.593(a)",
                    gist="A counselor makes the reports that §§ 626.557 and ch. 260E require.",
                    who=_COUNSELORS,
                    when=REPORTS_OF_ABUSE,
                ),
                Release(
                    id="court_order",
                    citation="§ 148B.593(b)",
                    gist="A counselor may disclose by court order.",
                    who=_COUNSELORS,
                    when=COURT_ORDER,
                ),
            ),
            leaves_out="the Health Records Act (§ 144.293: consent; § 144.294 subd. 2: what "
            "police in an emergency must be told) is not held, and a disclosure "
            "without the consent that it asks for has been held actionable (Expose v. "
            "Thad Wilderson, Minn. 2016): ask a lawyer before you rely on federal law "
            "alone",
        )
    ),
)
