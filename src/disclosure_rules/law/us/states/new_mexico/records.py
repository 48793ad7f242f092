"""New Mexico: confidential information of clients, adults and children."""

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
    CHILD_PROTECTION_HEARING,
    CORRECTIONS,
    COURT_ORDER,
    KNOWN_ABUSE,
    OWN_DEFENSE,
    PAYMENT,
    PROTECTION_AND_ADVOCACY,
    RESEARCH,
    TO_SELF_OR_OTHERS,
    TO_TREATERS,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import client, item, process, recipient, research, threat
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="N.M. Stat. ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), N.M. Stat. §§ 32A-6A-24, 43-1-19, 61-9A-27, 61-31-24 (with annotations)"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/new-mexico (snapshot "
        "2026-02-15 of the New Mexico code)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    "N.M. Stat. Ann. § 32A-4-3; privilege § 32A-4-5; N.M. Stat. Ann. §§ 27-7-16, 27-7-30",
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: physician-patient or similar privilege or rule against "
        "disclosure (report not excluded). How the list of releases stands to the duty is not "
        "said in the text read: a duty laid on those who learn of abuse in confidence is "
        "taken to be let through"
    ),
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="nm.records",
            title="New Mexico law on confidential information of mental-health clients",
            place=Jurisdiction.NEW_MEXICO,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "§§ 43-1-19(A), 32A-6A-24(A)",
                "Confidential information is not disclosed without authorization, but as listed.",
            ),
            consents=(
                RecordsConsent(
                    citation="§§ 43-1-19(C), 32A-6A-24(F)",
                    gist="With an authorization, written and signed, that names recipient and use "
                    "and says that the information may be examined and copied.",
                    elements=(
                        ConsentElement.SIGNATURE,
                        ConsentElement.RIGHT_TO_INSPECT,
                        ConsentElement.RECIPIENT_NAMED,
                        ConsentElement.PURPOSE_DESCRIBED,
                    ),
                    minors_own_from=14,
                    minors_citation="§ 32A-6A-24(B)-(C)",
                ),
            ),
            releases=(
                Release(
                    id="staff",
                    citation="§ 43-1-19(B)(1)",
                    gist="To a professional, employee or trainee whose work for the client needs "
                    "it.",
                    when=all_of(TO_TREATERS, recipient.treats_client, item.is_necessary),
                ),
                Release(
                    id="risk",
                    citation="§§ 43-1-19(B)(2), 32A-6A-24(D)(2)",
                    gist="Where it is necessary to protect against a clear and substantial risk of "
                    "imminent serious physical injury or death.",
                    when=danger(
                        TO_SELF_OR_OTHERS,
                        threat.is_imminent,
                        threat.is_serious,
                        threat.disclosure_is_necessary,
                    ),
                    note="No recipient is named.",
                ),
                Release(
                    id="caregiver",
                    citation="§§ 43-1-19(B)(4), 32A-6A-24(D)(4)",
                    gist="To the primary caregiver, only what continuity of treatment needs, in "
                    "the treating clinician's judgment.",
                    when=all_of(
                        for_purpose(Purpose.INVOLVEMENT_IN_CARE, Purpose.CARE_COORDINATION),
                        recipient.is_involved_in_care,
                    ),
                    covers=item.is_necessary,
                ),
                Release(
                    id="insurer",
                    citation="§§ 43-1-19(B)(5), 32A-6A-24(D)(5)",
                    gist="To the insurer of residential treatment: identity, facility, physician "
                    "and dates alone.",
                    when=PAYMENT,
                    covers=item.kind.is_in(
                        RecordKind.NAME,
                        RecordKind.TREATING_PROVIDER,
                        RecordKind.DATE_OF_SERVICE,
                        RecordKind.LOCATION,
                    ),
                    leaves_out="that the treatment is residential",
                ),
                Release(
                    id="corrections",
                    citation="§ 43-1-19(B)(6)-(7)",
                    gist="For continuity of care in jail and corrections, between qualified "
                    "professionals.",
                    when=CORRECTIONS,
                ),
                Release(
                    id="research",
                    citation="§§ 43-1-19(B)(8), 32A-6A-24(D)(8)",
                    gist="For research after review by a board.",
                    when=all_of(RESEARCH, research.waiver_is_documented),
                ),
                Release(
                    id="child",
                    citation="§ 32A-6A-24(D)(1), (3), (6)",
                    gist="Of a child: to a clinician who asks for treatment, and to protection and "
                    "advocacy.",
                    when=all_of(client.is_minor, any_of(TO_TREATERS, PROTECTION_AND_ADVOCACY)),
                    leaves_out="the summary for custodian or guardian ad litem",
                ),
                Release(
                    id="court_order",
                    citation="§ 32A-6A-24(D)(7), (E)",
                    gist="Of a child: by court order for good cause, after notice and hearing.",
                    when=all_of(client.is_minor, COURT_ORDER, process.client_was_notified),
                ),
                *reports_let_through(_REPORTING),
            ),
            duties=(
                OnRelease(
                    id="no_redisclosure",
                    citation="§§ 43-1-19(F), 32A-6A-24(H)",
                    gist="Who receives it may not disclose it further.",
                    code=ObligationCode.NO_REDISCLOSURE,
                    text="Tell the recipient that it may not be disclosed further.",
                    timing=Timing.WITH,
                ),
            ),
            leaves_out="assisted outpatient treatment (B)(3); the client's own access "
            "(43-1-19(D), 32A-6A-24(G)); treatment guardians; how a court order "
            "reaches an adult's record",
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="nm.records.licensees",
            title="New Mexico law on what clients tell counselors and social workers",
            place=Jurisdiction.NEW_MEXICO,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            releases=(
                Release(
                    id="counselors",
                    citation="§ 61-9A-27(B)(2)-(4)",
                    gist="A counselor on the contemplation of a crime or act harmful to self or "
                    "others, on a reportable crime against the client, and on charges against "
                    "the practitioner.",
                    who=frozenset((Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
                    when=any_of(
                        danger(TO_SELF_OR_OTHERS, threat.is_serious), OWN_DEFENSE, KNOWN_ABUSE
                    ),
                ),
                Release(
                    id="social_workers",
                    citation="§ 61-31-24(B)(2)-(4)",
                    gist="A social worker on the contemplation of a crime or harmful act, on a "
                    "victim under 16 or a mentally fragile adult, and on charges.",
                    who=frozenset((Profession.SOCIAL_WORKER,)),
                    when=any_of(
                        danger(TO_SELF_OR_OTHERS, threat.is_serious), OWN_DEFENSE, KNOWN_ABUSE
                    ),
                ),
                Release(
                    id="hearings",
                    citation="§§ 61-9A-27(C), 61-31-24(C)",
                    gist="Hearings on adoption, child abuse or neglect, and adult protection are "
                    "not barred.",
                    who=frozenset(
                        (
                            Profession.COUNSELOR,
                            Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                            Profession.SOCIAL_WORKER,
                        )
                    ),
                    when=CHILD_PROTECTION_HEARING,
                    leaves_out="adoption and adult protection",
                ),
            ),
            leaves_out="Rule 11-504 NMRA, to which these sections give way",
        )
    ),
)
