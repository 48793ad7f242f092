"""Washington: mental health services records (chapter 70.02 RCW)."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    CLINICIANS,
    FACILITY,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
    warnings_let_through,
)
from disclosure_rules.law.patterns.professions import COUNSELORS_AND_THERAPISTS
from disclosure_rules.law.patterns.record_releases import (
    BOARD,
    CLIENT_ATTORNEY,
    COMMITMENT,
    OPERATIONS,
    PAYMENT,
    REPORTS_OF_ABUSE,
    TO_SELF_OR_OTHERS,
    TO_TREATERS,
    TO_VICTIM_OR_POLICE,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.law.us.states.washington.protection import LICENSED_ASSOCIATE
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import client, discloser, item, official, recipient, threat
from disclosure_rules.model.client import CareConsent
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), RCW 70.02.050, 70.02.230, 70.02.240, 18.225.105"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Washington"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
    is_secondary=True,
).provision(
    "RCW 26.44.060(3), 74.34.035",
    "To report as chapter 26.44 requires is no violation of the confidential communication "
    "privilege.",
    note=(
        "What chapter 74.34 says of confidences other than counselors' was not read. How the list "
        "of releases stands to the duties is not said in the text read: a duty laid on those who "
        "learn of abuse in confidence is taken to be let through"
    ),
)
LICENSED_UNDER_18_225 = any_of(
    discloser.profession.is_in(*COUNSELORS_AND_THERAPISTS), LICENSED_ASSOCIATE
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="wa.records",
            title="Washington law on mental health services records (chapter 70.02 RCW)",
            place=Jurisdiction.WASHINGTON,
            text=_TEXT,
            holders=discloser.profession.is_in(*CLINICIANS) | FACILITY,
            closed_by=(
                "RCW 70.02.230(1)",
                "That somebody is or was admitted, and all information and records, are "
                "disclosed only as listed.",
            ),
            unread="RCW 70.02.230(2)(p) and later, and what another section of the chapter "
            "lets go, were not read; nor was the version of RCW 70.02.230 after 30 June 2027",
            consents=(
                RecordsConsent(
                    citation="RCW 70.02.230(1), 70.02.030; 18.225.105(1)",
                    gist="With a valid written authorization.",
                    leaves_out="the elements of the form in RCW 70.02.030",
                ),
            ),
            releases=(
                Release(
                    id="professionals",
                    citation="RCW 70.02.230(2)(a)",
                    gist="Between qualified professional persons, for services and referrals.",
                    when=TO_TREATERS,
                    leaves_out="guardianship proceedings",
                ),
                Release(
                    id="kin",
                    citation="RCW 70.02.230(2)(c)(ii)",
                    gist="Next of kin, attorney and guardian are told on request of presence, "
                    "condition and probable duration.",
                    must_to=frozenset(
                        (
                            RecipientKind.PARENT,
                            RecipientKind.SPOUSE_OR_PARTNER,
                            RecipientKind.FAMILY_MEMBER,
                            RecipientKind.CLIENT_ATTORNEY,
                            RecipientKind.GUARDIAN,
                        )
                    ),
                    must_for=frozenset(
                        (
                            Purpose.FAMILY_INQUIRY,
                            Purpose.NOTIFICATION_OF_FAMILY,
                            Purpose.LEGAL_REPRESENTATION,
                        )
                    ),
                    when=all_of(FACILITY, ~client.is_minor),
                    covers=item.kind.is_in(
                        RecordKind.LOCATION, RecordKind.GENERAL_CONDITION, RecordKind.CLIENT_STATUS
                    ),
                    leaves_out="minors, of whom RCW 70.02.240 speaks",
                ),
                Release(
                    id="courts",
                    citation="RCW 70.02.230(2)(d)",
                    gist="To the courts under chapters 71.05 and 10.77.",
                    when=all_of(COMMITMENT, recipient.kind.is_in(RecipientKind.COURT)),
                    note="The section says that it is mandatory for the purpose of HIPAA.",
                ),
                Release(
                    id="police_inquiry",
                    citation="RCW 70.02.230(2)(e)",
                    gist="To police who ask for an investigation under chapter 71.05, the results "
                    "in writing within 72 hours.",
                    when=all_of(
                        FACILITY,
                        for_purpose(Purpose.AVERT_THREAT, Purpose.CRIMINAL_INVESTIGATION),
                        recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
                        official.was_made,
                    ),
                    covers=item.kind.is_in(RecordKind.OUTCOME, RecordKind.COMMITMENT_STATUS),
                    note="The paragraph says shall.",
                ),
                Release(
                    id="threatened",
                    citation="RCW 70.02.230(2)(h)",
                    gist="To whom the client has threatened or repeatedly harassed, and police: "
                    "dates of commitment, admission, discharge and absence, and what is "
                    "pertinent to the threat.",
                    when=all_of(
                        FACILITY,
                        ~client.is_minor,
                        danger(
                            threat.is_to_others, threat.is_made_by_client, to=TO_VICTIM_OR_POLICE
                        ),
                    ),
                    covers=item.kind.is_in(
                        RecordKind.COMMITMENT_STATUS,
                        RecordKind.DATE_OF_SERVICE,
                        RecordKind.THREAT_DETAIL,
                        RecordKind.NAME,
                        RecordKind.CLIENT_STATUS,
                    ),
                    note="The paragraph says shall, of agencies.",
                ),
                Release(
                    id="crisis",
                    citation="RCW 70.02.230(2)(i)",
                    gist="In a crisis with significant and imminent risk to the public, to "
                    "corrections and police, all that is necessary and relevant.",
                    when=all_of(
                        FACILITY,
                        ~client.is_minor,
                        danger(
                            threat.is_to_others,
                            threat.is_imminent,
                            to=recipient.kind.is_in(
                                RecipientKind.LAW_ENFORCEMENT,
                                RecipientKind.CORRECTIONAL_INSTITUTION,
                                RecipientKind.PROBATION_OR_PAROLE,
                            ),
                        ),
                    ),
                    covers=item.is_necessary,
                    note="The paragraph says shall, of agencies.",
                ),
                Release(
                    id="imminent_danger",
                    citation="RCW 18.225.105(6)",
                    gist="A counselor, family therapist or social worker, of an imminent danger to "
                    "any individual; there is no obligation.",
                    # "will avoid or minimize an imminent danger"
                    when=all_of(
                        LICENSED_UNDER_18_225,
                        danger(
                            TO_SELF_OR_OTHERS, threat.is_imminent, threat.disclosure_is_necessary
                        ),
                    ),
                ),
                Release(
                    id="reports",
                    citation="RCW 18.225.105(3)-(4)",
                    gist="On a disciplinary subpoena, and in reports of abuse.",
                    when=all_of(LICENSED_UNDER_18_225, any_of(BOARD, REPORTS_OF_ABUSE)),
                    note="The section says shall.",
                ),
                *reports_let_through(_REPORTING),
                Release(
                    id="serious_threat",
                    citation="RCW 70.02.050(1)(c)",
                    gist="Of a serious and imminent threat, in good faith, only to who can prevent "
                    "it, the target included.",
                    when=danger(
                        TO_SELF_OR_OTHERS,
                        threat.is_serious,
                        threat.is_imminent,
                        threat.disclosure_is_necessary,
                    ),
                ),
                Release(
                    id="care_and_payment",
                    citation="RCW 70.02.050(1)(a)-(b), (d)",
                    gist="For treatment by others, payment and operations, to the extent that the "
                    "recipient needs to know.",
                    when=any_of(TO_TREATERS, PAYMENT, OPERATIONS),
                    covers=item.is_necessary,
                ),
                Release(
                    id="public_bodies",
                    citation="RCW 70.02.050(2)",
                    gist="To bodies of public health, licensure and unprofessional conduct, as law "
                    "requires or to protect the public health.",
                    when=any_of(
                        BOARD,
                        all_of(
                            for_purpose(Purpose.PUBLIC_HEALTH),
                            recipient.kind.is_in(RecipientKind.PUBLIC_HEALTH_AUTHORITY),
                        ),
                    ),
                    note="The subsection says shall.",
                ),
                Release(
                    id="minors_parent",
                    citation="RCW 70.02.240(3)",
                    gist="Of a minor in services under chapter 71.34, to the parent, in "
                    "family-initiated treatment among others, and to the minor's attorney.",
                    when=all_of(
                        client.is_minor,
                        any_of(
                            CLIENT_ATTORNEY,
                            all_of(
                                recipient.kind.is_in(RecipientKind.PARENT),
                                ~client.care_consented_by.is_in(CareConsent.MINOR_ALONE),
                            ),
                        ),
                    ),
                    leaves_out="RCW 13.50.100; care to which the minor alone consented, of "
                    "which RCW "
                    "70.02.265 speaks",
                ),
                Release(
                    id="minors_danger",
                    citation="RCW 70.02.240(10)-(11)",
                    gist="Of a minor, to whom the minor has threatened or repeatedly harassed and "
                    "police, and in a crisis with significant and imminent risk to the "
                    "public.",
                    when=all_of(
                        client.is_minor,
                        danger(
                            threat.is_to_others,
                            # (10) whom the minor threatens; (11) a crisis
                            threat.is_made_by_client | threat.is_imminent,
                            to=TO_VICTIM_OR_POLICE,
                        ),
                    ),
                    covers=item.kind.is_in(
                        RecordKind.COMMITMENT_STATUS,
                        RecordKind.DATE_OF_SERVICE,
                        RecordKind.THREAT_DETAIL,
                        RecordKind.NAME,
                        RecordKind.CLIENT_STATUS,
                    ),
                ),
                *warnings_let_through(
                    StatuteText(
                        code="", source=_TEXT.source, since=_TEXT.since, read_on=_TEXT.read_on
                    ).provision(
                        "RCW 71.05.120(3); Volk v. DeMeerleer (Wash. 2016)",
                        "The duty to warn or to protect stands beside the records chapter.",
                        is_secondary=True,
                        note="How chapter 70.02 stands to the common-law duty was not read.",
                    )
                ),
            ),
            leaves_out="RCW 18.225.105(5) lets counselors disclose whatever chapter 70.02 "
            "allows, and is not asked apart",
        )
    ),
)
