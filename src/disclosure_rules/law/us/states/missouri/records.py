"""Missouri: records of facilities and programs of the department."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    MentalHealthRecords,
    OnRelease,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
    warnings_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    AUDITS,
    BENEFITS,
    CLIENT_ATTORNEY,
    COMMITMENT,
    COURT_ORDER,
    KNOWN_ABUSE,
    PAYMENT,
    PROTECTION_AND_ADVOCACY,
    REPORTS_OF_ABUSE,
    RESEARCH,
    TO_TREATERS,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import client, crime, item, official, recipient, threat, wishes
from disclosure_rules.model.client import CareConsent
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Mo. Rev. Stat. ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Mo. Rev. Stat. §§ 337.055, 337.540, 337.636, 337.736, 491.060, 630.140"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/missouri (snapshot "
        "2026-02-15 of the Missouri code)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    "Mo. Rev. Stat. § 210.115; privilege § 210.140; Mo. Rev. Stat. §§ 192.2400, 192.2405",
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: all except attorney-client and clergy: no ground for "
        "failure to report or to give evidence. How the list of releases stands to the duty "
        "is not said in the text read: a duty laid on those who learn of abuse in confidence "
        "is taken to be let through"
    ),
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="mo.records",
            title="Missouri law on records of mental-health facilities and programs",
            place=Jurisdiction.MISSOURI,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "§ 630.140.1",
                "Records of facilities and programs are confidential and disclosed as the "
                "section provides; even admission is.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 630.140.3(1)", gist="As the client authorizes.", is_written=False
                ),
            ),
            releases=(
                Release(
                    id="parents",
                    citation="§ 630.140.2(1)-(2)",
                    gist="A parent of a minor, and a guardian or legal custodian, are told on "
                    "request.",
                    must_to=frozenset((RecipientKind.PARENT, RecipientKind.GUARDIAN)),
                    must_for=frozenset(
                        (
                            Purpose.CLIENT_REQUEST,
                            Purpose.FAMILY_INQUIRY,
                            Purpose.INVOLVEMENT_IN_CARE,
                        )
                    ),
                    when=all_of(
                        client.is_minor,
                        ~client.is_emancipated,
                        ~client.care_consented_by.is_in(CareConsent.MINOR_ALONE),
                    ),
                    leaves_out="guardians of adults; care to which the minor alone "
                    "consented, of which "
                    "§§ 431.061-.062 speak",
                ),
                Release(
                    id="attorney",
                    citation="§ 630.140.2(3)-(4)",
                    gist="The client's attorney in listed proceedings, and an attorney or "
                    "physician whom the client authorizes, are told on request.",
                    when=all_of(
                        wishes.agrees,
                        any_of(
                            CLIENT_ATTORNEY,
                            all_of(TO_TREATERS, recipient.kind.is_in(RecipientKind.PHYSICIAN)),
                        ),
                    ),
                    note="The paragraph says shall.",
                    leaves_out="attorneys in listed proceedings whom the client has not authorized",
                ),
                Release(
                    id="forensic",
                    citation="§ 630.140.2(5)",
                    gist="Police are told of persons committed under chapter 552, as far as their "
                    "office needs.",
                    when=all_of(
                        for_purpose(Purpose.APPREHEND, Purpose.IDENTIFY_OR_LOCATE),
                        crime.suspect_escaped,
                        recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
                    ),
                    covers=item.is_necessary,
                    note="Read for patients who escaped; the paragraph says shall.",
                ),
                Release(
                    id="advocacy",
                    citation="§ 630.140.2(6)-(8), .3(12)",
                    gist="Protection and advocacy systems.",
                    when=PROTECTION_AND_ADVOCACY,
                    note="The paragraphs say shall.",
                    leaves_out="community mental health liaisons",
                ),
                Release(
                    id="treatment",
                    citation="§ 630.140.3(2)",
                    gist="Health care providers, as HIPAA permits.",
                    when=TO_TREATERS,
                ),
                Release(
                    id="claims",
                    citation="§ 630.140.3(3)-(4)",
                    gist="For claims for aid or insurance as far as necessary; for research and "
                    "audits without identification in reports.",
                    when=any_of(all_of(PAYMENT | BENEFITS, item.is_necessary), RESEARCH, AUDITS),
                ),
                Release(
                    id="court_order",
                    citation="§ 630.140.3(5), (7)",
                    gist="Courts under chapters 211, 475, 552 and 632, and by order of a court or "
                    "agency.",
                    when=any_of(COURT_ORDER, COMMITMENT),
                ),
                Release(
                    id="officers",
                    citation="§ 630.140.3(6)",
                    gist="Police or public health officers, only as far as their office needs; "
                    "they keep it confidential.",
                    when=all_of(
                        for_purpose(Purpose.CRIMINAL_INVESTIGATION, Purpose.PUBLIC_HEALTH),
                        recipient.kind.is_in(
                            RecipientKind.LAW_ENFORCEMENT, RecipientKind.PUBLIC_HEALTH_AUTHORITY
                        ),
                        official.is_relevant_and_material,
                    ),
                    covers=item.is_necessary,
                ),
                Release(
                    id="abuse",
                    citation="§ 630.140.3(9)",
                    gist="On abuse, neglect or violation of rights, to the departments of social "
                    "services or health.",
                    when=any_of(KNOWN_ABUSE, REPORTS_OF_ABUSE),
                ),
                Release(
                    id="suicide",
                    citation="§ 630.140.3(11)",
                    gist="On some risk of suicide that the treatment team has determined, to "
                    "parents, guardians, treating professionals, police and others who could "
                    "lessen it.",
                    when=danger(
                        threat.is_to_self,
                        to=recipient.is_able_to_prevent_threat
                        | recipient.kind.is_in(RecipientKind.PARENT, RecipientKind.GUARDIAN),
                    ),
                    obligations=(
                        Obligation(
                            id="mo.records.team",
                            code=ObligationCode.DOCUMENT_DECISION,
                            text="Write down that the treatment team has determined some "
                            "risk of suicide.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                ),
                *reports_let_through(_REPORTING),
                *warnings_let_through(
                    StatuteText(
                        code="", source=_TEXT.source, since=_TEXT.since, read_on=_TEXT.read_on
                    ).provision(
                        "Bradley v. Ray, 904 S.W.2d 302 (Mo. Ct. App. W.D. 1995)",
                        "The common-law duty to warn stands beside the list.",
                        is_secondary=True,
                        note="§ 630.140 lists no danger to others; how it stands to the "
                        "duty was not "
                        "read: a duty laid on those who learn of a threat in confidence is taken "
                        "to be let through",
                    )
                ),
            ),
            duties=(
                OnRelease(
                    id="document",
                    citation="§ 630.140.4",
                    gist="Every disclosure is documented.",
                    code=ObligationCode.DOCUMENT_DISCLOSURE,
                    text="Document date, nature, purpose and recipient of the disclosure.",
                    timing=Timing.WITH,
                ),
            ),
            leaves_out="danger to others is not on the list: a warning rests on the common-law "
            "duty (Bradley v. Ray) alone; licensees' privileges (ch. 337) are not "
            "part of this law",
        )
    ),
)
