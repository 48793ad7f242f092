"""Colorado: confidences of regulated professionals, and records under the commitment article."""

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
    BENEFITS,
    BOARD,
    COURT_ORDER,
    CRIME_ON_PREMISES,
    FAMILY_INQUIRY,
    OPERATIONS,
    OWN_DEFENSE,
    PAYMENT,
    PROTECTION_AND_ADVOCACY,
    RESEARCH,
    TO_TREATERS,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import discloser, item, process, recipient, threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Colo. Rev. Stat. ",
    source=(
        "github.com/UniCourt/cic-code-co release r80 (2022), § 27-65-123; "
        "https://colorado.public.law/statutes/crs_12-245-220; "
        "http://www.leg.colorado.gov/bills/hb16-1063; "
        "https://cetient.com/case/5177455/people-v-kailey"
    ),
    since=date(2024, 12, 31),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/UniCourt/cic-code-co (official code, release of 2022-11); "
        "https://leg.colorado.gov/bills/hb25-1188 (summary of the act as enacted); "
        "https://open.pluralpolicy.com/co/bills/2025A/HB25-1188 (signed 2025-05-31); "
        "https://www.billtrack50.com/billdetail/1827067 (main provisions effective "
        "2025-09-01); "
        "https://law.justia.com/codes/colorado/2022/title-18/article-6-5/section-18-6-5-108/; "
        "https://cdhs.colorado.gov/mandatory-reporting-of-adult-mistreatment"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    (
        "Colo. Rev. Stat. §§ 19-3-304, 19-3-307; privilege § 19-3-311; Colo. Rev. Stat. § "
        "18-6.5-108; urged: § 26-3.1-102"
    ),
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: physician-patient; nurse-patient; any person licensed "
        "under art. 245 of title 12 (includes LPC)-client; school psychologist-client. How "
        "the list of releases stands to the duty is not said in the text read: a duty laid on "
        "those who learn of abuse in confidence is taken to be let through"
    ),
)
_LICENSEES = frozenset(
    (
        Profession.COUNSELOR,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.SOCIAL_WORKER,
        Profession.PSYCHOLOGIST,
        Profession.SUD_COUNSELOR,
    )
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="co.records.licensees",
            title="Colorado law on what clients tell mental-health professionals",
            place=Jurisdiction.COLORADO,
            text=_TEXT,
            holders=discloser.profession.is_in(*_LICENSEES),
            closed_by=(
                "§ 12-245-220(1)",
                "A regulated professional does not disclose what the client tells without "
                "the client's consent.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 12-245-220(1)",
                    gist="What the client consents to may be disclosed.",
                    is_written=False,
                    note="No form of the consent was found in the text read.",
                ),
            ),
            releases=(
                Release(
                    id="own_defense",
                    citation="§ 12-245-220(2)(a)",
                    gist="Where the client or the client's heirs sue or complain.",
                    when=OWN_DEFENSE,
                ),
                Release(
                    id="review",
                    citation="§ 12-245-220(2)(b)-(c)",
                    gist="In consultation on the matter complained of, and in review by the board, "
                    "a hospital or peers.",
                    when=any_of(
                        BOARD,
                        all_of(
                            OPERATIONS,
                            recipient.kind.is_in(
                                RecipientKind.HOSPITAL, RecipientKind.HEALTH_OVERSIGHT_AGENCY
                            ),
                        ),
                    ),
                ),
                Release(
                    id="school_threat",
                    citation="§ 12-245-220(2)(d) (2016 act)",
                    gist="An articulable and significant threat against a school or its occupants, "
                    "to school personnel and police.",
                    when=danger(
                        threat.is_to_others,
                        threat.is_serious,
                        to=recipient.kind.is_in(
                            RecipientKind.SCHOOL,
                            RecipientKind.SCHOOL_ADMINISTRATOR,
                            RecipientKind.LAW_ENFORCEMENT,
                        ),
                    ),
                    is_secondary=True,
                    note="A later act that widens it to individuals was seen as a bill only.",
                ),
                *reports_let_through(_REPORTING),
                *warnings_let_through(
                    _TEXT.provision(
                        "§ 13-21-117",
                        "A professional warns of a patient's serious threat of imminent violence.",
                        note="§ 12-245-220 does not name it; People v. Kailey (Colo. "
                        "2014): threats "
                        "that raise the duty are not privileged.",
                    )
                ),
            ),
            duties=(
                OnRelease(
                    id="group",
                    citation="§ 12-245-220(1)",
                    gist="Who takes part in group therapy is bound as well.",
                    code=ObligationCode.NO_REDISCLOSURE,
                    text="Remind a participant of the group that what was said there may not be "
                    "disclosed.",
                    timing=Timing.WITH,
                    when=recipient.kind.is_in(RecipientKind.CO_CLIENT),
                ),
            ),
            leaves_out="the testimonial privilege, § 13-90-107(1)(g)",
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="co.records.facilities",
            title="Colorado law on records under the commitment article",
            place=Jurisdiction.COLORADO,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "§ 27-65-123(1)",
                "Information and records under the article are confidential, but for what "
                "is listed.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 27-65-123(1)(b)",
                    gist="To whom the recipient of services designates.",
                    is_written=False,
                ),
            ),
            releases=(
                Release(
                    id="treatment",
                    citation="§ 27-65-123(1)(a)",
                    gist="Between qualified professionals, for services or referrals.",
                    when=TO_TREATERS,
                ),
                Release(
                    id="claims",
                    citation="§ 27-65-123(1)(c)",
                    gist="For claims for aid or insurance, as far as necessary.",
                    when=any_of(PAYMENT, BENEFITS),
                ),
                Release(
                    id="research",
                    citation="§ 27-65-123(1)(d)",
                    gist="For research under rules, on oath, without identifiers.",
                    when=RESEARCH,
                    covers=~item.identifies_client,
                ),
                Release(
                    id="court_order",
                    citation="§ 27-65-123(1)(e)-(f)",
                    gist="By court order after notice to the person and an opportunity to be "
                    "heard.",
                    when=all_of(COURT_ORDER, process.client_was_notified),
                    leaves_out="(e) courts as the article needs them",
                ),
                Release(
                    id="family_on_admission",
                    citation="§ 27-65-123(1)(g)",
                    gist="To family, where the patient is and that the patient was admitted.",
                    when=FAMILY_INQUIRY,
                    covers=item.kind.is_in(RecordKind.LOCATION, RecordKind.CLIENT_STATUS),
                    leaves_out="the procedure of § 27-65-124",
                ),
                Release(
                    id="family_in_care",
                    citation="§ 27-65-123(1)(h)",
                    gist="To family or a lay person active in care, a limited list.",
                    when=all_of(FAMILY_INQUIRY, recipient.is_involved_in_care),
                    covers=item.kind.is_in(
                        RecordKind.DIAGNOSIS,
                        RecordKind.PROGNOSIS,
                        RecordKind.DISCHARGE_PLAN,
                        RecordKind.MEDICATION,
                        RecordKind.TREATMENT_PLAN,
                    ),
                ),
                Release(
                    id="advocacy",
                    citation="§ 27-65-123(1)(i)",
                    gist="To the protection and advocacy agency.",
                    when=PROTECTION_AND_ADVOCACY,
                ),
                Release(
                    id="crime_on_premises",
                    citation="§ 27-65-123(3)(a)",
                    gist="Crimes observed on the facility's premises are not confidential.",
                    when=CRIME_ON_PREMISES,
                ),
                *reports_let_through(_REPORTING),
                *warnings_let_through(
                    _TEXT.provision(
                        "§ 13-21-117",
                        "A professional warns of a patient's serious threat of imminent violence.",
                        note="§ 27-65-123 does not name it; People v. Kailey (Colo. 2014): threats "
                        "that raise the duty are not privileged.",
                    )
                ),
            ),
            leaves_out="(2): parents of a minor are not barred by (g) and (h)",
        )
    ),
)
