"""New York: clinical records of licensed facilities, known from a summary."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
)
from disclosure_rules.law.patterns.permission_to_warn import WHAT_PROTECTS
from disclosure_rules.law.patterns.record_releases import (
    COMMITMENT,
    COURT_ORDER,
    REQUIRED_WARNING,
    TO_VICTIM_OR_POLICE,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.law.us.states.new_york.protection import FINDING
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import recipient, threat
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="N.Y. ",
    source=(
        "http://www.healthinfolaw.org/state-law/maintenance-and-confidentiality-clinical-pa"
        "tient-records; "
        "http://laws9.com/statutes/new-york/mhy/title-e/article-33/33-13 (beginning); "
        "http://andychenlaw.com/new-york-psychologist-privilege-cplr-section-4507; "
        "http://andychenlaw.com/new-york-social-worker-privilege-cplr-section-4508/; "
        "https://assembly.state.ny.us/leg/?Text=Y&bn=S1725A&term=2025; "
        "https://newyork.public.law/laws/n.y._mental_hygiene_law_section_9.46; "
        "http://ny.elaws.us/law/mhy_te_art33_sec.33.13 (subsection (a); copy of about 2010)"
    ),
    since=date(2015, 12, 31),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "https://www.nysenate.gov/legislation/laws/SOS/413; "
        "https://law.justia.com/codes/new-york/2020/sos/article-6/title-6/413/; "
        "https://lawserver.com/law/state/new-york/ny-laws/ny_social_services_law_413; "
        "https://www.nysenate.gov/legislation/laws/SOS/415 (official; version of 2014-09-22)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
    is_secondary=True,
).provision(
    "N.Y. Soc. Serv. Law §§ 413, 415",
    "Professionals report the abuse of children.",
    note=(
        "What they say of confidences was not read. How the list of releases stands to the "
        "duty is not said in the text read: a duty laid on those who learn of abuse in "
        "confidence is taken to be let through. Nobody must report the abuse of adults "
        "(§§ 473, 473-b), so no such report is let through by this"
    ),
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="ny.records",
            title="New York law on clinical records of mental-hygiene facilities",
            place=Jurisdiction.NEW_YORK,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "MHL § 33.13",
                "Information about patients is not released, but with consent and "
                "demonstrable need, or as listed.",
            ),
            closed_is_secondary=True,
            unread="N.Y. Mental Hyg. Law § 33.13(c)-(f) is known from a summary of about 2015",
            consents=(
                RecordsConsent(
                    citation="MHL § 33.13",
                    gist="With consent, only to persons or entities with a demonstrable need.",
                    is_written=False,
                    is_secondary=True,
                    obligations=(
                        Obligation(
                            id="ny.records.need",
                            code=ObligationCode.DOCUMENT_DECISION,
                            text="See that the recipient has a demonstrable need for the "
                            "information, and write it down: consent alone is not enough.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                ),
            ),
            releases=(
                Release(
                    id="court_order",
                    citation="MHL § 33.13(c)",
                    gist="By court order; to the mental hygiene legal service and to attorneys in "
                    "hospitalization matters.",
                    when=any_of(
                        COURT_ORDER,
                        all_of(COMMITMENT, recipient.kind.is_in(RecipientKind.CLIENT_ATTORNEY)),
                    ),
                    is_secondary=True,
                    leaves_out="the oversight commission; the medical review board",
                ),
                Release(
                    id="danger",
                    citation="MHL § 33.13(c)(6)",
                    gist="To an endangered individual and police, where the treating psychiatrist "
                    "or psychologist finds a serious and imminent danger.",
                    when=danger(
                        threat.is_to_others,
                        threat.has_identifiable_target,
                        threat.is_serious,
                        threat.is_imminent,
                        to=TO_VICTIM_OR_POLICE,
                    ),
                    # "may tell": the danger, and not the record.
                    covers=WHAT_PROTECTS,
                    is_secondary=True,
                    obligations=(FINDING,),
                ),
                Release(
                    id="safe_act",
                    citation="MHL § 9.46(b)",
                    gist="What is likely to result in serious harm is reported to the director of "
                    "community services.",
                    when=REQUIRED_WARNING,
                ),
                *reports_let_through(_REPORTING),
            ),
            leaves_out="CPLR 4507 and 4508 are privileges; none was found for mental health "
            "counselors",
        )
    ),
)
