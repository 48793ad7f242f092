"""Florida: confidences of psychotherapists, and clinical records of facilities."""

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
    CLIENT_ATTORNEY,
    COMMITMENT,
    CONDITION_AT_ISSUE,
    CORRECTIONS,
    COURT_ORDER,
    OWN_DEFENSE,
    RESEARCH,
    TO_TREATERS,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.law.us.states.florida.protection import SPECIFIC_THREAT
from disclosure_rules.logic.condition import any_of
from disclosure_rules.logic.facts import discloser, recipient
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Fla. Stat. ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026); http://leg.state.fl.us/statutes (394.4615, 2024); "
        "http://www.healthinfolaw.org/state-law/clinical-records-confidentiality-fla-stat-a"
        "nn-%25C2%25A7-3944615"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "https://legalclarity.org/mandated-reporter-in-florida-laws-and-requirements; "
        "https://www.myflfamilies.com/services/abuse/abuse-hotline/laws-abuse-hotline; "
        "github.com/saint1415/us-statutes, branch data, data/states/florida (snapshot "
        "2026-02-15 of the Florida code); "
        "https://flsenate.gov/Session/Bill/2003/629/BillText/Filed/HTML (§ 39.201 as it stood "
        "in 2003); "
        "https://www.brancatolawfirm.com/blog/privileged-conversation-may-not-be-privileged"
        "-in-child-abuse-and-neglect-cases "
        "(secondary, on § 39.204); "
        "http://www.leg.state.fl.us/statutes/index.cfm?App_mode=Display_Statute&Search_Stri"
        "ng=456.072&URL=0400-0499/0415/Sections/0415.1034.html; "
        "https://instalawyer.io/laws/florida-statutes/4151034-mandatory-reporting-of"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
    is_secondary=True,
).provision(
    "Fla. Stat. § 39.201; privilege § 39.204; Fla. Stat. § 415.1034",
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: ordinary communication privileges (doctor, therapist, "
        "spouse) do not apply (§ 39.204, as described by a secondary source). How the list of "
        "releases stands to the duty is not said in the text read: a duty laid on those who "
        "learn of abuse in confidence is taken to be let through"
    ),
)
_THERAPISTS = frozenset(
    (Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST, Profession.SOCIAL_WORKER)
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="fl.records.licensees",
            title="Florida law on communications between patients and psychotherapists",
            place=Jurisdiction.FLORIDA,
            text=_TEXT,
            holders=discloser.profession.is_in(
                *_THERAPISTS, Profession.PSYCHOLOGIST, Profession.PSYCHIATRIST
            ),
            closed_by=(
                "§§ 491.0147, 490.0147, 456.059",
                "What is said between patient and psychotherapist is confidential, and "
                "may be waived in the listed cases alone.",
            ),
            unread="what other Florida statutes let a licensee tell, such as those on involuntary "
            "examination and on the records of health practitioners, was not read",
            consents=(
                RecordsConsent(
                    citation="§ 491.0147(1)(b)",
                    gist="On a written waiver; where several of a family are in therapy, of each.",
                ),
            ),
            releases=(
                Release(
                    id="police",
                    citation="§ 491.0147(2); § 490.0147(2); § 456.059",
                    gist="A specific threat, with intent and ability in clinical judgment, is told "
                    "to police as far as necessary.",
                    when=danger(
                        SPECIFIC_THREAT.condition,
                        to=recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
                    ),
                ),
                Release(
                    id="victim",
                    citation="§ 491.0147(1)(c); § 490.0147(1)(c); § 456.059",
                    gist="The potential victim may be told of such a threat.",
                    when=danger(
                        SPECIFIC_THREAT.condition,
                        to=recipient.kind.is_in(RecipientKind.LIKELY_VICTIM),
                    ),
                ),
                Release(
                    id="own_defense",
                    citation="§ 491.0147(1)(a)",
                    gist="In defense against the client's complaint, in that action.",
                    who=_THERAPISTS,
                    when=OWN_DEFENSE,
                ),
                Release(
                    id="examination",
                    citation="§ 90.503(4)",
                    gist="There is no privilege in commitment proceedings, in a court-ordered "
                    "examination, and where the patient relies on the condition.",
                    when=any_of(COMMITMENT, COURT_ORDER, CONDITION_AT_ISSUE),
                    note="An exception to the privilege; taken to let the testimony go.",
                ),
                *reports_let_through(_REPORTING),
            ),
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="fl.records.facilities",
            title="Florida law on clinical records of receiving and treatment facilities "
            "(Baker Act)",
            place=Jurisdiction.FLORIDA,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "§ 394.4615(1)",
                "A clinical record is confidential, unless waived by express and informed "
                "consent, but for what is listed.",
            ),
            unread="§ 394.4615(2)(e) and later is known from a summary of 2015",
            consents=(
                RecordsConsent(
                    citation="§ 394.4615(1)",
                    gist="With express and informed consent of patient, guardian or guardian "
                    "advocate.",
                    is_written=False,
                ),
            ),
            releases=(
                Release(
                    id="shall_release",
                    citation="§ 394.4615(2)(a)-(c)",
                    gist="To whom patient or guardian authorizes, to counsel who needs it, and by "
                    "court order after need is weighed against harm.",
                    when=any_of(CLIENT_ATTORNEY, COURT_ORDER),
                ),
                Release(
                    id="listed",
                    citation="§ 394.4615(3)-(10)",
                    gist="For threats, aftercare, research, agencies, corrections and family.",
                    when=any_of(
                        danger(SPECIFIC_THREAT.condition),
                        TO_TREATERS,
                        RESEARCH,
                        CORRECTIONS,
                    ),
                    is_secondary=True,
                    leaves_out="Medicaid fraud; information on the treatment plan for families",
                    note="Chapter 2019-134 made the release on threats one on a specific threat; "
                    "the amended words were read in an amendment to the bill alone.",
                ),
                *reports_let_through(_REPORTING),
                *warnings_let_through(
                    _TEXT.provision(
                        "§ 491.0147(2); § 490.0147(2); § 456.059",
                        "A specific threat is told to police.",
                        note="How § 394.4615 words it is known from a summary only.",
                    )
                ),
            ),
            duties=(
                OnRelease(
                    id="stays_confidential",
                    citation="§ 394.4615",
                    gist="The record stays confidential after any disclosure.",
                    code=ObligationCode.KEEP_LABELS,
                    text="Send it marked as a confidential clinical record: it stays so after the "
                    "disclosure.",
                    timing=Timing.WITH,
                ),
            ),
        )
    ),
)
