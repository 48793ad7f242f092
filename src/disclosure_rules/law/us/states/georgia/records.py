"""Georgia: clinical records of facilities."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    CLIENT_ATTORNEY,
    COMMITMENT,
    CRIME_ON_PREMISES,
    EMERGENCY_CARE,
    PROCEEDINGS,
    TO_TREATERS,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import item, process, recipient, wishes
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="O.C.G.A. ",
    source=(
        "github.com/UniCourt/cic-code-ga release r86 (2023), O.C.G.A. § 37-3-166; "
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), O.C.G.A. § 24-5-501"
    ),
    since=date(2023, 12, 31),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "https://www.churchlawandtax.com/child-abuse-laws/child-abuse-reporting-laws-for-georgia/; "
        "https://www.childwelfare.gov/resources/mandatory-reporting-child-abuse-and-neglect"
        "-georgia/ "
        "(Child Welfare Information Gateway, law as of May 2023); "
        "https://abuse.publichealth.gsu.edu/free-online-mandated-reporting/; "
        "github.com/UniCourt/cic-code-ga (official code, release of 2023-03)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
    is_secondary=True,
).provision(
    "Ga. Code Ann. § 19-7-5; Ga. Code Ann. §§ 30-5-3, 30-5-4",
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: all: reportable 'notwithstanding ... any communication "
        "... otherwise made privileged or confidential by law'. How the list of releases "
        "stands to the duty is not said in the text read: a duty laid on those who learn of "
        "abuse in confidence is taken to be let through"
    ),
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="ga.records",
            title="Georgia law on clinical records of facilities",
            place=Jurisdiction.GEORGIA,
            text=_TEXT,
            holders=FACILITY,
            closed_by=("§ 37-3-166(a)", "A clinical record is not released, but as listed."),
            consents=(
                RecordsConsent(
                    citation="§ 37-3-166(a)(2)",
                    gist="To whom patient, parent of a minor or guardian designates in writing.",
                ),
            ),
            releases=(
                Release(
                    id="treatment",
                    citation="§ 37-3-166(a)(1), (3), (4)",
                    gist="To treating physicians or psychologists, between facilities on admission "
                    "or transfer, and to staff.",
                    when=all_of(TO_TREATERS, recipient.treats_client),
                ),
                Release(
                    id="attorney",
                    citation="§ 37-3-166(a)(5)",
                    gist="To the patient's attorney, who asks with consent.",
                    when=all_of(CLIENT_ATTORNEY, wishes.agrees),
                    note="The paragraph says shall.",
                ),
                Release(
                    id="emergency",
                    citation="§ 37-3-166(a)(6)",
                    gist="In a bona fide medical emergency, to the treating physician or "
                    "psychologist.",
                    when=EMERGENCY_CARE,
                ),
                Release(
                    id="court_order",
                    citation="§ 37-3-166(a)(8)",
                    gist="By subpoena or court order, except for what is privileged.",
                    when=all_of(
                        for_purpose(*PROCEEDINGS),
                        process.kinds.includes(ProcessKind.COURT_ORDER, ProcessKind.SUBPOENA),
                        item.is_named_in_process,
                        ~item.is_confidential_communication,
                    ),
                    note="What the patient told is taken as privileged unless it is stated that it "
                    "is not.",
                ),
                Release(
                    id="police_inquiry",
                    citation="§ 37-3-166(a)(9)",
                    gist="To police in a criminal investigation: whether the person is or was a "
                    "patient in a state facility, and the current address.",
                    when=all_of(
                        for_purpose(Purpose.CRIMINAL_INVESTIGATION, Purpose.IDENTIFY_OR_LOCATE),
                        recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
                    ),
                    covers=item.kind.is_in(RecordKind.CLIENT_STATUS, RecordKind.ADDRESS),
                ),
                Release(
                    id="crime_on_premises",
                    citation="§ 37-3-166(a)(10)",
                    gist="On a crime or threat on the premises or against personnel: "
                    "circumstances, name, address, last known whereabouts.",
                    when=CRIME_ON_PREMISES,
                    covers=item.kind.is_in(
                        RecordKind.INCIDENT_DETAIL,
                        RecordKind.NAME,
                        RecordKind.ADDRESS,
                        RecordKind.LOCATION,
                    ),
                ),
                Release(
                    id="hearing",
                    citation="§ 37-3-166(b)",
                    gist="In a hearing under the chapter the treating physician or psychologist "
                    "may testify despite privilege.",
                    who=frozenset(
                        (Profession.PHYSICIAN, Profession.PSYCHIATRIST, Profession.PSYCHOLOGIST)
                    ),
                    when=COMMITMENT,
                ),
                *reports_let_through(_REPORTING),
            ),
            leaves_out="the coroner's subpoena and a dead patient's representative, (a)(2.1) and "
            "(8.1); no exception for danger to others was found in the privilege: ask "
            "a lawyer before a warning",
        )
    ),
)
