"""Iowa.

Mental health information (chapter 228) and hospital records under the commitment chapter.
"""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    CLINICIANS,
    FACILITY,
    Bar,
    MentalHealthRecords,
    OnRelease,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    AUDITS,
    BILLING_FACTS,
    COMMITMENT,
    CONDITION_AT_ISSUE,
    COURT_ORDER,
    EMERGENCY_CARE,
    FAMILY_IN_CARE,
    PAYMENT,
    RESEARCH,
    SUMMARY_FOR_FAMILY,
    TO_TREATERS,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import discloser, item, purpose, recipient, threat
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Iowa Code ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Iowa Code §§ 228.1-228.9, 229.25, 622.10"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/iowa (snapshot 2026-02-15 "
        "of the Iowa code)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    "Iowa Code §§ 232.69, 232.70; privilege § 232.74; Iowa Code §§ 235B.2, 235B.3",
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: spousal; health practitioner-patient; mental health "
        "professional-client (§§ 622.9, 622.10). How the list of releases stands to the duty "
        "is not said in the text read: a duty laid on those who learn of abuse in confidence "
        "is taken to be let through"
    ),
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="ia.records",
            title="Iowa law on mental health information (chapter 228)",
            place=Jurisdiction.IOWA,
            text=_TEXT,
            holders=discloser.profession.is_in(*CLINICIANS) | FACILITY,
            closed_by=(
                "§ 228.2",
                "Mental health information is not disclosed, but as the chapter authorizes.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 228.3",
                    gist="With a voluntary written authorization of an adult or legal "
                    "representative that carries what §§ 228.3-228.4 list.",
                    elements=(
                        ConsentElement.SIGNATURE,
                        ConsentElement.INFORMATION_DESCRIBED,
                        ConsentElement.DISCLOSER_NAMED,
                        ConsentElement.PURPOSE_DESCRIBED,
                        ConsentElement.RIGHT_TO_INSPECT,
                        ConsentElement.RIGHT_TO_REVOKE,
                        ConsentElement.STATED_DURATION,
                        ConsentElement.SIGNATURE_DATE,
                    ),
                    obligations=(
                        Obligation(
                            id="ia.records.copy_of_consent",
                            code=ObligationCode.COPY_OF_CONSENT,
                            text="Give the individual a copy of the authorization and keep "
                            "one in the "
                            "record.",
                            timing=Timing.WITH,
                        ),
                    ),
                ),
            ),
            releases=(
                Release(
                    id="emergency",
                    citation="§ 228.2(4)",
                    gist="In a medical emergency, or on the individual's written request for "
                    "transfer, to another facility, physician or professional.",
                    when=any_of(
                        EMERGENCY_CARE, all_of(TO_TREATERS, recipient.requested_in_writing)
                    ),
                    leaves_out="whether the written request is the individual's",
                ),
                Release(
                    id="services",
                    citation="§ 228.5(1), (4)",
                    gist="To others who provide professional services, as far as necessary; the "
                    "individual is informed.",
                    when=all_of(TO_TREATERS, item.is_necessary),
                    obligations=(
                        Obligation(
                            id="ia.records.inform",
                            code=ObligationCode.TELL_CLIENT_BEFORE,
                            text="Inform the individual.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                ),
                Release(
                    id="fees",
                    citation="§ 228.5(2)",
                    gist="To collect fees, administrative information alone, after written notice "
                    "of the fee and a reasonable time.",
                    when=all_of(
                        for_purpose(Purpose.PAYMENT),
                        recipient.kind.is_in(
                            RecipientKind.BILLING_SERVICE, RecipientKind.COLLECTION_AGENCY
                        ),
                    ),
                    covers=BILLING_FACTS,
                    obligations=(
                        Obligation(
                            id="ia.records.notice_of_fee",
                            code=ObligationCode.TELL_CLIENT_BEFORE,
                            text="Give written notice of the fee first, and a reasonable "
                            "time to pay.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                ),
                Release(
                    id="research",
                    citation="§ 228.5(3)",
                    gist="For research, audits and evaluation, on written assurances and without "
                    "identifying anybody.",
                    when=any_of(RESEARCH, AUDITS),
                    covers=~item.identifies_client,
                ),
                Release(
                    id="commitment",
                    citation="§ 228.6(2)-(3)",
                    gist="In a court-ordered examination as rules allow, and to start or complete "
                    "civil commitment.",
                    when=any_of(COMMITMENT, COURT_ORDER),
                ),
                Release(
                    id="at_issue",
                    citation="§§ 228.6(4), 622.10(2)-(4)",
                    gist="Where the individual puts the condition in issue in a civil or "
                    "administrative claim or defense.",
                    when=all_of(
                        CONDITION_AT_ISSUE,
                        ~purpose.stated_purpose.is_in(Purpose.CRIMINAL_PROCEEDING),
                    ),
                    leaves_out="criminal cases: waiver, or a finding in camera of exculpatory need",
                ),
                Release(
                    id="police",
                    citation="§ 228.7A",
                    gist="On an imminent threat, to police.",
                    when=danger(
                        threat.is_to_others,
                        threat.is_imminent,
                        to=recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
                    ),
                ),
                Release(
                    id="family",
                    citation="§ 228.8",
                    gist="To spouse, parent, adult child or sibling of a person with chronic "
                    "mental illness who is verified to take part in care and asks in writing: "
                    "a summary, medication and treatment plan; the individual is notified.",
                    when=FAMILY_IN_CARE,
                    covers=SUMMARY_FOR_FAMILY,
                    leaves_out="that the illness is chronic is not asked; the section "
                    "wants notice, and "
                    "that the individual does not object is our caution",
                ),
                Release(
                    id="care_coordination",
                    citation="§ 228.2(1)",
                    gist="For care coordination as § 135D.2 defines it, if federal law allows.",
                    when=all_of(
                        for_purpose(Purpose.CARE_COORDINATION), recipient.is_health_care_provider
                    ),
                    leaves_out="the definition in § 135D.2",
                ),
                *reports_let_through(_REPORTING),
            ),
            bars=(
                Bar(
                    id="test_material",
                    citation="§ 228.9",
                    gist="Psychological test material is not disclosed, but to a psychologist whom "
                    "the individual designates.",
                    when=~recipient.kind.is_in(RecipientKind.MENTAL_HEALTH_PROFESSIONAL),
                    covers=item.kind.is_in(RecordKind.TEST_RESULT),
                    leaves_out="that the recipient is a psychologist, and designated; test "
                    "results that "
                    "are no test material",
                ),
            ),
            duties=(
                OnRelease(
                    id="insurers",
                    citation="§ 228.7",
                    gist="Payers and peer review have it with the patient's prior written consent "
                    "alone, and a payer has filed a statement with the commissioner.",
                    code=ObligationCode.OTHER,
                    text="See that the payer has filed its statement with the insurance "
                    "commissioner.",
                    timing=Timing.BEFORE,
                    when=PAYMENT,
                ),
                OnRelease(
                    id="notation",
                    citation="§ 228.2(2)",
                    gist="Each disclosure is noted with date and recipient, and the recipient "
                    "warned in writing.",
                    code=ObligationCode.REDISCLOSURE_NOTICE,
                    text="Note date and recipient in the record, and warn the recipient in writing "
                    "that it may not be disclosed further.",
                    timing=Timing.WITH,
                ),
            ),
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="ia.records.hospitals",
            title="Iowa law on hospital records under the commitment chapter",
            place=Jurisdiction.IOWA,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            releases=(
                Release(
                    id="hospital",
                    citation="§ 229.25",
                    gist="From a hospital's records under the chapter, by court order, with signed "
                    "informed consent, or in consulting next of kin, as the chief medical "
                    "officer releases them.",
                    when=all_of(FACILITY, COURT_ORDER),
                    leaves_out="signed informed consent; consulting next of kin",
                ),
            ),
        )
    ),
)
