"""South Dakota.

Records of centers, programs and inpatient facilities, and social workers' confidences.
"""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    MentalHealthRecords,
    OnRelease,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    AUDITS,
    BENEFITS,
    CLIENT_ATTORNEY,
    COMMITMENT,
    IDENTIFIED_VICTIM,
    OWN_DEFENSE,
    PAYMENT,
    PROCEEDINGS,
    REQUIRED_BY_LAW,
    TO_SELF_OR_OTHERS,
    TO_TREATERS,
    TO_VICTIM_OR_POLICE,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import (
    client,
    crime,
    discloser,
    item,
    process,
    recipient,
    threat,
    wishes,
)
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="S.D. Codified Laws ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), SDCL §§ 19-19-503, 27A-12-25 to 27A-12-34, 36-26-30, 36-32-77"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/south-dakota (snapshot "
        "2026-02-15 of the South Dakota code)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    (
        "S.D. Codified Laws §§ 26-8A-3, 26-8A-8; privilege § 26-8A-15; S.D. Codified Laws §§ "
        "22-46-1, 22-46-9"
    ),
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: privileges in §§ 19-19-503, 19-19-504, 19-19-508.1, "
        "36-26-30 may not be claimed in a proceeding resulting from a report. How the list of "
        "releases stands to the duty is not said in the text read: a duty laid on those who "
        "learn of abuse in confidence is taken to be let through"
    ),
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="sd.records",
            title="South Dakota law on records of mental-health centers, programs and facilities",
            place=Jurisdiction.SOUTH_DAKOTA,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "§ 27A-12-25",
                "Information in a record is confidential and disclosed only as the "
                "chapter provides.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 27A-12-26",
                    gist="With the consent of the person, a minor's parents or the guardian, and "
                    "of the record's holder.",
                    is_written=False,
                    obligations=(
                        Obligation(
                            id="sd.records.holder_agrees",
                            code=ObligationCode.PROFESSIONAL_REVIEW,
                            text="See that the holder of the record agrees too: the "
                            "person's consent alone "
                            "is not enough.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                ),
            ),
            releases=(
                Release(
                    id="court",
                    citation="§ 27A-12-27(1)",
                    gist="On order or subpoena of the board of mental illness, a court or the "
                    "Legislature.",
                    when=all_of(
                        for_purpose(*PROCEEDINGS, Purpose.LEGISLATIVE_PROCEEDING),
                        process.kinds.includes(
                            ProcessKind.COURT_ORDER,
                            ProcessKind.SUBPOENA,
                            ProcessKind.ADMINISTRATIVE_ORDER,
                        ),
                        item.is_named_in_process,
                    ),
                    note="The section says shall.",
                ),
                Release(
                    id="attorneys",
                    citation="§ 27A-12-27(2)-(3)",
                    gist="To attorneys and professionals in proceedings under the title, and to an "
                    "attorney with consent.",
                    when=any_of(
                        all_of(
                            COMMITMENT,
                            recipient.kind.is_in(
                                RecipientKind.CLIENT_ATTORNEY,
                                RecipientKind.PROSECUTOR,
                                RecipientKind.MENTAL_HEALTH_PROFESSIONAL,
                            ),
                        ),
                        all_of(CLIENT_ATTORNEY, wishes.agrees),
                    ),
                    note="The section says shall.",
                ),
                Release(
                    id="other_law",
                    citation="§ 27A-12-27(4)-(7)",
                    gist="To comply with other law, and on a warrant.",
                    when=any_of(
                        REQUIRED_BY_LAW,
                        all_of(
                            for_purpose(Purpose.CRIMINAL_INVESTIGATION),
                            process.kinds.includes(ProcessKind.SEARCH_WARRANT),
                            item.is_named_in_process,
                        ),
                    ),
                    note="The section says shall.",
                    leaves_out="the department; the Human Services Center",
                ),
                Release(
                    id="benefits",
                    citation="§ 27A-12-29(1)-(4)",
                    gist="At the holder's discretion, for benefits and follow-up care, evaluation "
                    "and training.",
                    when=any_of(
                        PAYMENT, BENEFITS, TO_TREATERS, AUDITS, for_purpose(Purpose.TRAINING)
                    ),
                    leaves_out="requests of the Human Services Center",
                ),
                Release(
                    id="threat",
                    citation="§ 27A-12-29(5)",
                    gist="Who knows of a serious threat of serious physical injury against a "
                    "reasonably identifiable victim may tell victim or police, or both.",
                    when=danger(
                        IDENTIFIED_VICTIM,
                        threat.is_serious,
                        threat.is_of_physical_violence,
                        to=TO_VICTIM_OR_POLICE,
                    ),
                ),
            ),
            duties=(
                OnRelease(
                    id="log",
                    citation="§ 27A-12-30",
                    gist="Each release is approved by the administrator and logged.",
                    code=ObligationCode.DOCUMENT_DISCLOSURE,
                    text="Have the administrator approve the release, and log it.",
                    timing=Timing.BEFORE,
                ),
                OnRelease(
                    id="bound",
                    citation="§§ 27A-12-31, 27A-12-32",
                    gist="Identity is protected unless germane, and recipients are bound.",
                    code=ObligationCode.NO_REDISCLOSURE,
                    text="Leave out who the person is unless that is germane, and tell the "
                    "recipient that they are bound.",
                    timing=Timing.WITH,
                ),
            ),
            leaves_out="the person's own access (§ 27A-12-26.1); next of kin of patients of the "
            "Human Services Center (§ 27A-12-34)",
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="sd.records.social_workers",
            title="South Dakota law on what clients tell social workers",
            place=Jurisdiction.SOUTH_DAKOTA,
            text=_TEXT,
            holders=discloser.profession.is_in(Profession.SOCIAL_WORKER),
            closed_by=(
                "§ 36-26-30",
                "A social worker does not disclose what a client tells, but in four cases.",
            ),
            consents=(RecordsConsent(citation="§ 36-26-30(1)", gist="With written consent."),),
            releases=(
                Release(
                    id="listed",
                    citation="§ 36-26-30(1)-(4)",
                    gist="On a contemplated crime or harmful act, on a crime against a minor "
                    "client, and on charges.",
                    when=any_of(
                        danger(TO_SELF_OR_OTHERS, threat.is_serious),
                        all_of(
                            client.is_minor,
                            crime.client_is_victim,
                            for_purpose(*PROCEEDINGS),
                            recipient.is_served_by_process,
                        ),
                        OWN_DEFENSE,
                    ),
                ),
                *reports_let_through(_REPORTING),
            ),
        )
    ),
)
