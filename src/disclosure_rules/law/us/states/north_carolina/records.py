"""North Carolina: confidential information of facilities (chapter 122C)."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    AUDITS,
    BENEFITS,
    COMMITMENT,
    COURT_ORDER,
    EMERGENCY_CARE,
    FAMILY_INQUIRY,
    OPERATIONS,
    PAYMENT,
    REQUIRED_BY_LAW,
    RESEARCH,
    TO_SELF_OR_OTHERS,
    TO_TREATERS,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import client, item, recipient, threat, wishes
from disclosure_rules.model.client import CareConsent
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.model.rights import AccessDenial
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="N.C. Gen. Stat. ",
    source=(
        "github.com/UniCourt/cic-code-nc release r81 (official code, June 2022), N.C. Gen. "
        "Stat. ch. 8 and ch. 122C"
    ),
    since=date(2022, 7, 1),
    read_on=_READ_ON,
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="nc.records",
            title="North Carolina law on confidential information of facilities (chapter 122C)",
            place=Jurisdiction.NORTH_CAROLINA,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "§ 122C-52",
                "Confidential information is not disclosed, but as §§ 122C-53 to 122C-56 "
                "provide; whoever does commits a misdemeanor.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 122C-53(a)",
                    gist="With a written consent to a specified person, for a specified time, that "
                    "may be revoked.",
                    elements=(ConsentElement.RECIPIENT_NAMED, ConsentElement.STATED_DURATION),
                ),
            ),
            releases=(
                Release(
                    id="kin",
                    citation="§ 122C-53(b)",
                    gist="To next of kin, fact, time and place of admission or discharge, where "
                    "that is in the client's best interest.",
                    when=all_of(FAMILY_INQUIRY, wishes.is_in_best_interest),
                    covers=item.kind.is_in(
                        RecordKind.CLIENT_STATUS, RecordKind.LOCATION, RecordKind.DATE_OF_SERVICE
                    ),
                ),
                Release(
                    id="court_order",
                    citation="§ 122C-54(a)",
                    gist="As a court of competent jurisdiction orders.",
                    when=COURT_ORDER,
                    note="The paragraph says shall; the order itself commands.",
                ),
                Release(
                    id="commitment",
                    citation="§ 122C-54(a1)",
                    gist="For a petition for commitment or guardianship, where that is in the "
                    "client's best interests.",
                    when=all_of(COMMITMENT, wishes.is_in_best_interest),
                ),
                Release(
                    id="hearing",
                    citation="§ 122C-54(c)",
                    gist="To the client's counsel, the State's attorney and the court in a "
                    "commitment hearing.",
                    when=all_of(
                        COMMITMENT,
                        recipient.kind.is_in(
                            RecipientKind.CLIENT_ATTORNEY,
                            RecipientKind.PROSECUTOR,
                            RecipientKind.COURT,
                        ),
                    ),
                    note="The paragraph says shall.",
                ),
                Release(
                    id="coordination",
                    citation="§ 122C-55(a)-(a4)",
                    gist="Between facilities, for care coordination, payment, eligibility and "
                    "quality, when necessary.",
                    when=any_of(TO_TREATERS, PAYMENT, BENEFITS, OPERATIONS),
                    covers=item.is_necessary,
                    leaves_out="that the other is a facility too is not asked",
                ),
                Release(
                    id="danger",
                    citation="§ 122C-55(d)",
                    gist="The responsible professional, on imminent danger, or a likelihood of a "
                    "felony or violent misdemeanor.",
                    when=danger(TO_SELF_OR_OTHERS, threat.is_imminent),
                ),
                Release(
                    id="emergency",
                    citation="§ 122C-55(e)",
                    gist="For emergency medical services, what is necessary.",
                    when=EMERGENCY_CARE,
                    covers=item.is_necessary,
                ),
                Release(
                    id="reports",
                    citation="§ 122C-54(h)",
                    gist="To comply with the acts on abuse of children and disabled adults, and "
                    "with other State or federal law.",
                    when=REQUIRED_BY_LAW,
                ),
                Release(
                    id="covered_entities",
                    citation="§ 122C-55(a7)",
                    gist="To covered entities and business associates for care coordination, after "
                    "the client was told and did not object in writing.",
                    when=all_of(
                        for_purpose(Purpose.CARE_COORDINATION),
                        recipient.is_covered_entity | recipient.is_business_associate,
                        wishes.knows_of_sharing,
                        ~wishes.objects,
                    ),
                ),
                Release(
                    id="research",
                    citation="§ 122C-56(c)",
                    gist="For audit and research on a justifiable documented need, without "
                    "identification of clients.",
                    when=any_of(RESEARCH, AUDITS),
                    covers=~item.identifies_client,
                ),
                Release(
                    id="responsible_person",
                    citation="§ 122C-53(d)",
                    gist="The legally responsible person, a minor's parent among them, has access "
                    "on request, but for what would injure the client, and not to care to "
                    "which the minor alone consented.",
                    must_to=frozenset(
                        (
                            RecipientKind.PARENT,
                            RecipientKind.GUARDIAN,
                            RecipientKind.PERSONAL_REPRESENTATIVE,
                        )
                    ),
                    must_for=frozenset((Purpose.CLIENT_REQUEST,)),
                    when=~client.care_consented_by.is_in(CareConsent.MINOR_ALONE),
                    to_when=recipient.stands_in_for_client,
                    covers=~item.denial_grounds.includes(
                        AccessDenial.REPRESENTATIVE_WOULD_HARM,
                        AccessDenial.ENDANGERS_LIFE_OR_SAFETY,
                    ),
                    leaves_out="that the attending physician or director determines the "
                    "injury is taken "
                    "from the grounds of refusal that are stated",
                ),
            ),
            leaves_out="the court file (§ 122C-54(d)); the client's own access (§ 122C-53(c)): "
            "45 CFR 164.524 is held",
        )
    ),
)
