"""Wyoming: confidences of licensees, and records of hospitals and contract facilities."""

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
    AUDITS,
    BOARD,
    COMMITMENT,
    CONDITION_AT_ISSUE,
    CORRECTIONS,
    COURT_ORDER,
    EMERGENCY_CARE,
    IDENTIFIED_VICTIM,
    KNOWN_ABUSE,
    OWN_DEFENSE,
    REPORTS_OF_ABUSE,
    RESEARCH,
    TO_TREATERS,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import discloser, item, process, threat
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Wyo. Stat. ",
    source=(
        "github.com/UniCourt/cic-code-wy release r84 (official code, May 2022), Wyo. Stat. §§ "
        "1-12-101, 9-2-125, 9-2-126, 25-10-122, 33-27-123, 33-38-113"
    ),
    since=date(2022, 5, 31),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/UniCourt/cic-code-wy (official code, release of 2022-11); "
        "github.com/saint1415/us-statutes, branch data, data/states/wyoming (snapshot "
        "2026-02-15 of the Wyoming code)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    ("Wyo. Stat. Ann. § 14-3-205; privilege § 14-3-210; Wyo. Stat. Ann. §§ 35-20-102, 35-20-103"),
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: husband-wife and every other privilege except those of "
        "Wyo. Stat. § 1-12-101(a)(i)-(ii) (as evidence). How the list of releases stands to "
        "the duty is not said in the text read: a duty laid on those who learn of abuse in "
        "confidence is taken to be let through"
    ),
)
_LICENSEES = frozenset(
    (
        Profession.COUNSELOR,
        Profession.SOCIAL_WORKER,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.SUD_COUNSELOR,
        Profession.PSYCHOLOGIST,
    )
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="wy.records.licensees",
            title="Wyoming law on what clients tell mental-health licensees",
            place=Jurisdiction.WYOMING,
            text=_TEXT,
            holders=discloser.profession.is_in(*_LICENSEES),
            closed_by=(
                "§§ 33-38-113(a), 33-27-123(a)",
                "A licensee does not disclose what a client tells, but in eight cases; "
                "treatment, payment and operations are none of them.",
            ),
            consents=(
                RecordsConsent(
                    citation="§§ 33-38-113(a), 33-27-123(a)",
                    gist="On the client's express waiver, such as a signed release that clearly "
                    "allows it.",
                    elements=(ConsentElement.SIGNATURE,),
                ),
            ),
            releases=(
                Release(
                    id="abuse",
                    citation="§§ 33-38-113(a)(i), 33-27-123(a)(i)",
                    gist="On known or reasonably suspected abuse or harmful neglect of children, "
                    "the elderly, disabled or incompetent.",
                    when=any_of(KNOWN_ABUSE, REPORTS_OF_ABUSE),
                ),
                Release(
                    id="own_defense",
                    citation="§§ 33-38-113(a)(ii)-(iii), 33-27-123(a)(ii)-(iii)",
                    gist="In a will contest, and in defense against a claim of malpractice.",
                    when=OWN_DEFENSE,
                    leaves_out="will contests",
                ),
                Release(
                    id="threat",
                    citation="§§ 33-38-113(a)(iv), 33-27-123(a)(iv)",
                    gist="On an immediate threat of physical violence against a readily "
                    "identifiable victim.",
                    when=danger(
                        IDENTIFIED_VICTIM, threat.is_of_physical_violence, threat.is_imminent
                    ),
                    note="No recipient is named.",
                ),
                Release(
                    id="self_harm",
                    citation="§§ 33-38-113(a)(v), 33-27-123(a)(v)",
                    gist="On an immediate threat of self-inflicted damage, in civil commitment "
                    "proceedings alone.",
                    when=all_of(COMMITMENT, threat.is_to_self, threat.is_imminent),
                ),
                Release(
                    id="at_issue",
                    citation="§§ 33-38-113(a)(vi)-(viii), 33-27-123(a)(vi)-(viii)",
                    gist="Where the mental state is in issue, in a court-ordered examination, and "
                    "in board proceedings that the client brought.",
                    when=any_of(CONDITION_AT_ISSUE, COURT_ORDER, BOARD),
                    leaves_out="that the client brought the board's proceeding, in which sensitive "
                    "material is seen in camera",
                ),
            ),
            leaves_out="amendments of 2022 and 2023; telling family of a risk of suicide is not "
            "on the list",
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="wy.records.facilities",
            title="Wyoming law on records of hospitals and contract facilities",
            place=Jurisdiction.WYOMING,
            text=_TEXT,
            holders=FACILITY,
            closed_by=("§§ 25-10-122(a), 9-2-125(b)", "Records are confidential, but as listed."),
            consents=(
                RecordsConsent(
                    citation="§§ 33-38-113(a), 9-2-125(b)",
                    gist="With prior written consent, to the extent and for the purposes that it "
                    "allows.",
                ),
            ),
            releases=(
                Release(
                    id="act",
                    citation="§ 25-10-122(a)(i)-(iii)",
                    gist="With consent, to carry out the act, or where a court finds it necessary.",
                    when=any_of(COURT_ORDER, COMMITMENT),
                ),
                Release(
                    id="centers",
                    citation="§ 25-10-122(b)",
                    gist="Between mental health centers, the state hospital and designated "
                    "hospitals, for referral, treatment, admission and transfer.",
                    when=TO_TREATERS,
                ),
                Release(
                    id="contract",
                    citation="§ 9-2-125(d)(i)-(viii)",
                    gist="From contract facilities: for audits and research, in danger to the "
                    "client's life or health to the treating provider, to a receiving "
                    "facility, to corrections, and on warrant or court order.",
                    when=any_of(
                        AUDITS,
                        RESEARCH,
                        EMERGENCY_CARE,
                        CORRECTIONS,
                        all_of(
                            for_purpose(Purpose.CRIMINAL_INVESTIGATION),
                            process.kinds.includes(ProcessKind.SEARCH_WARRANT),
                            item.is_named_in_process,
                        ),
                    ),
                    leaves_out="the legal representative, who signs",
                ),
                *reports_let_through(_REPORTING),
            ),
        )
    ),
)
