"""Virginia: health records privacy."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    CLINICIANS,
    FACILITY,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    AUDITS,
    BOARD,
    COMMITMENT,
    IDENTIFIED_VICTIM,
    KNOWN_ABUSE,
    OPERATIONS,
    OWN_DEFENSE,
    PAYMENT,
    PROCEEDINGS,
    REQUIRED_BY_LAW,
    TO_TREATERS,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import discloser, item, oversight, process, recipient, threat
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Va. Code ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Va. Code §§ 32.1-127.1:03, 54.1-2400.1, 8.01-400.2"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="va.records",
            title="Virginia law on health records privacy",
            place=Jurisdiction.VIRGINIA,
            text=_TEXT,
            holders=discloser.profession.is_in(*CLINICIANS) | FACILITY,
            closed_by=(
                "§ 32.1-127.1:03(A)",
                "No health care entity discloses health records, but as the section or "
                "other law permits.",
            ),
            unread="§ 32.1-127.1:03(D)(29) and later, and the parts on psychotherapy notes, "
            "were not read",
            consents=(
                RecordsConsent(
                    citation="§ 32.1-127.1:03(D)(1)",
                    gist="With a written authorization; a minor who consented to the care gives "
                    "it.",
                    leaves_out="oral authorization in an emergency; the form in (G)",
                ),
            ),
            releases=(
                Release(
                    id="process",
                    citation="§ 32.1-127.1:03(D)(2)",
                    gist="On a subpoena under subsection H, a warrant, a grand jury subpoena, or a "
                    "court order for good cause.",
                    when=all_of(
                        for_purpose(*PROCEEDINGS, Purpose.CRIMINAL_INVESTIGATION),
                        any_of(
                            process.kinds.includes(
                                ProcessKind.COURT_ORDER,
                                ProcessKind.SEARCH_WARRANT,
                                ProcessKind.GRAND_JURY_SUBPOENA,
                            ),
                            all_of(
                                process.kinds.includes(ProcessKind.SUBPOENA),
                                process.has_satisfactory_assurance,
                            ),
                        ),
                        item.is_named_in_process,
                    ),
                    leaves_out="the steps of notice and objection in H are taken as satisfactory "
                    "assurance",
                ),
                Release(
                    id="fees",
                    citation="§ 32.1-127.1:03(D)(3)",
                    gist="To collect a fee, in the provider's defense, and for audit and "
                    "licensure.",
                    when=any_of(OWN_DEFENSE, AUDITS, BOARD),
                ),
                Release(
                    id="public",
                    citation="§ 32.1-127.1:03(D)(6)",
                    gist="As required or authorized by law on public health, oversight, serious "
                    "threats and abuse.",
                    when=any_of(
                        REQUIRED_BY_LAW,
                        KNOWN_ABUSE,
                        all_of(
                            for_purpose(Purpose.PUBLIC_HEALTH),
                            recipient.kind.is_in(RecipientKind.PUBLIC_HEALTH_AUTHORITY),
                        ),
                        all_of(
                            for_purpose(Purpose.HEALTH_OVERSIGHT),
                            recipient.is_health_oversight_agency,
                            oversight.is_authorized_by_law,
                        ),
                    ),
                ),
                Release(
                    id="care",
                    citation="§ 32.1-127.1:03(D)(7)",
                    gist="Where it is necessary for the individual's care.",
                    when=all_of(TO_TREATERS, item.is_necessary),
                ),
                Release(
                    id="operations",
                    citation="§ 32.1-127.1:03(D)(8)",
                    gist="For health care operations, as in 45 CFR 164.501.",
                    when=OPERATIONS,
                ),
                Release(
                    id="commitment",
                    citation="§ 32.1-127.1:03(D)(13)",
                    gist="In commitment proceedings, and to a police officer in them, only what "
                    "protects officer, person or public or meets health needs.",
                    when=COMMITMENT,
                    covers=item.is_necessary,
                    obligations=(
                        Obligation(
                            id="va.records.officer",
                            code=ObligationCode.LIMIT_TO_PURPOSE,
                            text="Tell a police officer that it may not be used otherwise, "
                            "disclosed or "
                            "kept.",
                            timing=Timing.WITH,
                        ),
                    ),
                ),
                Release(
                    id="payers",
                    citation="§ 32.1-127.1:03(D)(17)",
                    gist="To payers, for reimbursement.",
                    when=PAYMENT,
                ),
                Release(
                    id="threat",
                    citation="§ 32.1-127.1:03(D)(20)",
                    gist="Of a specific and immediate threat, in accord with § 54.1-2400.1(B).",
                    when=danger(IDENTIFIED_VICTIM, threat.is_imminent),
                ),
            ),
            leaves_out="(D)(22), on substance use records: 42 CFR part 2 is held",
        )
    ),
)
