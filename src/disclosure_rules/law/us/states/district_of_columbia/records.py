"""District of Columbia: the Mental Health Information Act."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    CLINICIANS,
    FACILITY,
    MentalHealthRecords,
    OnRelease,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    PAYMENT,
    REPORTS_OF_ABUSE,
    TO_SELF_OR_OTHERS,
    TO_TREATERS,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import discloser, item, recipient, threat, wishes
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="D.C. Code ",
    source=(
        "github.com/DCCouncil/law-xml (official, commit of 2026-06-30); "
        "github.com/DCCouncil/law-xml (30 June 2026), D.C. Code § 14-307"
    ),
    since=date(2026, 6, 30),
    read_on=_READ_ON,
)
_RECIPIENTS_IN_EMERGENCY = (
    RecipientKind.SPOUSE_OR_PARTNER,
    RecipientKind.PARENT,
    RecipientKind.GUARDIAN,
    RecipientKind.PUBLIC_HEALTH_AUTHORITY,
    RecipientKind.MENTAL_HEALTH_PROFESSIONAL,
    RecipientKind.HEALTH_CARE_PROVIDER,
    RecipientKind.PROBATION_OR_PAROLE,
    RecipientKind.COURT,
    RecipientKind.EMERGENCY_MEDICAL_SERVICES,
    RecipientKind.LAW_ENFORCEMENT,
    RecipientKind.LIKELY_VICTIM,
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="dc.records",
            title="the District of Columbia Mental Health Information Act",
            place=Jurisdiction.DISTRICT_OF_COLUMBIA,
            text=_TEXT,
            holders=discloser.profession.is_in(*CLINICIANS) | FACILITY,
            closed_by=(
                "§ 7-1201.02",
                "Mental health information is not disclosed, but as the chapter authorizes.",
            ),
            unread="subchapters IV (courts) and V (access) of the act were not read",
            consents=(
                RecordsConsent(
                    citation="§ 7-1202.02",
                    gist="With a written authorization that carries the listed statements and "
                    "expires within 365 days.",
                    elements=(
                        ConsentElement.INFORMATION_DESCRIBED,
                        ConsentElement.DISCLOSER_NAMED,
                        ConsentElement.RECIPIENT_NAMED,
                        ConsentElement.PURPOSE_DESCRIBED,
                        ConsentElement.RIGHT_TO_INSPECT,
                        ConsentElement.RIGHT_TO_REVOKE,
                        ConsentElement.SIGNATURE,
                        ConsentElement.SIGNATURE_DATE,
                        ConsentElement.EXPIRATION,
                    ),
                    obligations=(
                        Obligation(
                            id="dc.records.copy_of_consent",
                            code=ObligationCode.COPY_OF_CONSENT,
                            text="Give the client a copy of the authorization, send one with the "
                            "disclosure, and keep one in the record; see that it expires "
                            "within 365 "
                            "days.",
                            timing=Timing.WITH,
                        ),
                    ),
                    leaves_out="revocability where insurance depends on it (1 and 2 years)",
                ),
            ),
            releases=(
                Release(
                    id="treatment",
                    citation="§ 7-1203.01(b)-(c)",
                    gist="Between health care providers for treatment, case management or "
                    "rehabilitation, after written notice at registration, unless the client "
                    "opts out; not progress notes.",
                    when=all_of(TO_TREATERS, wishes.knows_of_sharing, ~wishes.objects),
                    covers=~item.kind.is_in(RecordKind.PROGRESS_NOTE),
                ),
                Release(
                    id="reporting",
                    citation="§ 7-1203.02",
                    gist="For financial responsibility and compulsory reporting, as far as "
                    "necessary.",
                    when=any_of(REPORTS_OF_ABUSE, all_of(PAYMENT, item.is_necessary)),
                    leaves_out="the data-sharing chapter",
                ),
                Release(
                    id="emergency",
                    citation="§ 7-1203.03",
                    gist="In an emergency, to ten listed recipients, the minimum: to start "
                    "hospitalization, or on a substantial risk of imminent and serious "
                    "physical injury.",
                    when=danger(
                        TO_SELF_OR_OTHERS,
                        threat.is_imminent,
                        threat.is_serious,
                        to=recipient.kind.is_in(*_RECIPIENTS_IN_EMERGENCY),
                    ),
                    covers=item.is_necessary,
                ),
            ),
            duties=(
                OnRelease(
                    id="no_redisclosure",
                    citation="§ 7-1202.03",
                    gist="Who receives it may not disclose it further without a new authorization.",
                    code=ObligationCode.NO_REDISCLOSURE,
                    text="Tell the recipient that it may not be disclosed further without a new "
                    "authorization.",
                    timing=Timing.WITH,
                ),
                OnRelease(
                    id="group",
                    citation="§ 7-1201.02(b)",
                    gist="Clients in a group session are bound as well.",
                    code=ObligationCode.NO_REDISCLOSURE,
                    text="Remind a participant of the group that what was said there may not be "
                    "disclosed.",
                    timing=Timing.WITH,
                    when=recipient.kind.is_in(RecipientKind.CO_CLIENT),
                ),
            ),
            leaves_out="damages (§ 7-1207.01)",
        )
    ),
)
