"""Alaska: confidences of licensees, and records under the commitment chapter."""

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
    BOARD,
    CONDITION_AT_ISSUE,
    CONSULTATION,
    CORRECTIONS,
    COURT_ORDER,
    FIREARMS,
    IDENTIFIED_VICTIM,
    REPORTS_OF_ABUSE,
    RESEARCH,
    TO_SELF_OR_OTHERS,
    TO_TREATERS,
    TO_VICTIM_OR_POLICE,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import discloser, item, recipient, threat
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Alaska Stat. ",
    source=(
        "github.com/UniCourt/cic-code-ak release r82 (official code, June 2022), AS "
        "08.29.200, 08.63.200, 08.86.200, 08.95.900, 47.30.845, 47.30.850"
    ),
    since=date(2022, 7, 1),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/UniCourt/cic-code-ak (official code, release of 2023-03); "
        "https://darkscan.org/jurisdictions/alaska.html (digest, 2023); "
        "https://www.lawserver.com/law/state/alaska/ak-statutes/alaska_statutes_47-17-020"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    (
        "Alaska Stat. §§ 47.17.020, 47.17.290; privilege § 47.17.060; Alaska Stat. §§ "
        "47.24.010, 47.24.900"
    ),
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: physician-patient; husband-wife (as a ground for "
        "excluding evidence). How the list of releases stands to the duty is not said in the "
        "text read: a duty laid on those who learn of abuse in confidence is taken to be let "
        "through"
    ),
)
_LISTED = frozenset(
    (
        Profession.COUNSELOR,
        Profession.PSYCHOLOGIST,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.SOCIAL_WORKER,
    )
)
_AUTHORITIES = (
    RecipientKind.LIKELY_VICTIM,
    RecipientKind.LAW_ENFORCEMENT,
    RecipientKind.EMERGENCY_SERVICES,
    RecipientKind.CRISIS_TEAM,
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="ak.records.licensees",
            title="Alaska law on what clients tell licensed counselors, psychologists and "
            "therapists",
            place=Jurisdiction.ALASKA,
            text=_TEXT,
            holders=discloser.profession.is_in(*_LISTED),
            closed_by=(
                "§§ 08.29.200, 08.86.200, 08.63.200, 08.95.900",
                "What a client tells is not revealed, but for what is listed; payment and "
                "operations are not listed.",
            ),
            consents=(
                RecordsConsent(
                    citation="§§ 08.29.200(a)(3), 08.86.200(a)(2), 08.63.200(a)(2), "
                    "08.95.900(a)(2)",
                    gist="What the client authorized in writing may go.",
                ),
            ),
            releases=(
                Release(
                    id="danger",
                    citation="§ 08.29.200(a)(1)",
                    gist="A counselor may tell the likely victim, police or other authorities of a "
                    "clear and immediate probability of physical harm to the client, others "
                    "or society.",
                    who=frozenset((Profession.COUNSELOR,)),
                    when=danger(
                        TO_SELF_OR_OTHERS,
                        threat.is_imminent,
                        to=recipient.kind.is_in(*_AUTHORITIES),
                    ),
                    leaves_out="the victim's family",
                ),
                Release(
                    id="danger_psychologists",
                    citation="§ 08.86.200(a)(3)",
                    gist="A psychologist may tell of an immediate threat of serious physical harm "
                    "to an identifiable victim.",
                    who=frozenset((Profession.PSYCHOLOGIST,)),
                    when=danger(IDENTIFIED_VICTIM, threat.is_serious, threat.is_imminent),
                    note="No recipient is named.",
                ),
                Release(
                    id="danger_therapists",
                    citation="§§ 08.63.200(a)(5), 08.95.900(a)(6)",
                    gist="A family therapist or social worker may tell only the likely victim or "
                    "police of a threat of imminent serious physical harm to an identified "
                    "victim.",
                    who=frozenset(
                        (Profession.MARRIAGE_AND_FAMILY_THERAPIST, Profession.SOCIAL_WORKER)
                    ),
                    when=danger(
                        IDENTIFIED_VICTIM,
                        threat.is_serious,
                        threat.is_imminent,
                        to=TO_VICTIM_OR_POLICE,
                    ),
                ),
                Release(
                    id="consultation",
                    citation="§§ 08.29.200(a)(2), 08.63.200(a)(1), 08.86.200(a)(1), "
                    "08.95.900(a)(1)",
                    gist="Other mental health professionals may be consulted; counselors and "
                    "family therapists do not identify the client.",
                    when=all_of(
                        CONSULTATION,
                        ~discloser.profession.is_in(
                            Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST
                        )
                        | ~item.identifies_client,
                    ),
                ),
                Release(
                    id="board",
                    citation="§§ 08.29.200(a)(4), 08.63.200(a)(3), 08.86.200(a)(5), "
                    "08.95.900(a)(3)",
                    gist="The board may be told in an investigation or discipline; it stays "
                    "confidential there.",
                    when=BOARD,
                ),
                Release(
                    id="court",
                    citation="§ 08.95.900(a)(4)-(5)",
                    gist="A social worker may disclose in court where the client's condition is in "
                    "issue.",
                    who=frozenset((Profession.SOCIAL_WORKER,)),
                    when=CONDITION_AT_ISSUE,
                    leaves_out="discovery and evidence on other grounds",
                ),
                Release(
                    id="reports",
                    citation="§§ 08.29.200(b), 08.86.200(b), 08.63.200(b), 08.95.900(b)",
                    gist="Child abuse and harm to vulnerable adults are reported all the same.",
                    when=REPORTS_OF_ABUSE,
                ),
            ),
            leaves_out="Alaska R. Evid. 504, to which §§ 08.29.200(a)(5), 08.63.200(a)(4) and "
            "08.86.200(a)(4) refer",
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="ak.records.facilities",
            title="Alaska law on records of screening, evaluation and treatment under the "
            "commitment chapter",
            place=Jurisdiction.ALASKA,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "§ 47.30.845",
                "Records under the chapter are confidential, but for a closed list under "
                "the department's regulations.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 47.30.845(2)",
                    gist="To the individual whom the patient names in writing.",
                    elements=(ConsentElement.RECIPIENT_NAMED,),
                ),
            ),
            releases=(
                Release(
                    id="treatment",
                    citation="§ 47.30.845(1)",
                    gist="To a physician or provider of health, mental health or social services.",
                    when=TO_TREATERS,
                ),
                Release(
                    id="court_order",
                    citation="§ 47.30.845(3)",
                    gist="To whom a court's order authorizes.",
                    when=COURT_ORDER,
                ),
                Release(
                    id="police",
                    citation="§ 47.30.845(7)",
                    gist="To police on a substantiated concern over imminent danger to the "
                    "community by a presumed mentally ill person.",
                    when=danger(
                        threat.is_to_others,
                        threat.is_imminent,
                        to=recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
                    ),
                    leaves_out="the department's regulations",
                ),
                Release(
                    id="corrections",
                    citation="§ 47.30.845(4)-(6), (8)-(9)",
                    gist="To corrections, a payer department, anonymous research and the firearm "
                    "check.",
                    when=any_of(
                        CORRECTIONS,
                        all_of(RESEARCH, ~item.identifies_client),
                        all_of(
                            FIREARMS, item.kind.is_in(RecordKind.NAME, RecordKind.PROHIBITOR_STATUS)
                        ),
                    ),
                    leaves_out="the return of an absent patient; the paying department",
                ),
                *reports_let_through(_REPORTING),
            ),
        )
    ),
)
