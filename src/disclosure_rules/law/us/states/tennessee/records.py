"""Tennessee: records of services under title 33."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    MentalHealthRecords,
    OnRelease,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    CORONER,
    CORRECTIONS,
    COURT_ORDER,
    CRIME_ON_PREMISES,
    EMERGENCY_CARE,
    FAMILY_INQUIRY,
    IDENTIFIED_VICTIM,
    PAYMENT,
    PROTECTION_AND_ADVOCACY,
    REPORTS_OF_ABUSE,
    REQUIRED_WARNING,
    TO_TREATERS,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import item, threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Tenn. Code ",
    source=(
        "github.com/UniCourt/cic-code-tn release r76 (official code, 21 May 2021), Tenn. Code "
        "§§ 24-1-207, 33-3-103 to 33-3-112, 33-3-206 to 33-3-210, 63-11-213, 63-22-114, "
        "63-23-109"
    ),
    since=date(2021, 5, 21),
    read_on=_READ_ON,
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="tn.records",
            title="Tennessee law on records of services under title 33",
            place=Jurisdiction.TENNESSEE,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "§ 33-3-103",
                "Information in services applied for, provided or regulated under the "
                "title is confidential and disclosed only as it provides.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 33-3-104",
                    gist="With the consent of whom the section lists: a recipient of 16 or over, "
                    "conservator, attorney in fact, a child's parent, guardian or custodian, "
                    "and others.",
                    is_written=False,
                    minors_own_from=16,
                    minors_citation="§ 33-3-104",
                    note="The form is left to the department's rules (§ 33-3-107), which were not "
                    "read.",
                ),
            ),
            releases=(
                Release(
                    id="duties",
                    citation="§ 33-3-105(1)-(2)",
                    gist="To carry out duties under the title, and for the least drastic care.",
                    when=TO_TREATERS,
                ),
                Release(
                    id="court_order",
                    citation="§ 33-3-105(3)",
                    gist="By court order after a hearing, on the findings that the section names.",
                    when=COURT_ORDER,
                ),
                Release(
                    id="condition",
                    citation="§ 33-3-105(4)",
                    gist="A residential patient's overall medical condition to family or friends, "
                    "without clinical detail.",
                    when=FAMILY_INQUIRY,
                    covers=item.kind.is_in(RecordKind.GENERAL_CONDITION),
                    leaves_out="that the patient is residential",
                ),
                Release(
                    id="custody",
                    citation="§ 33-3-105(5)-(7)",
                    gist="What is necessary on a move to another provider, to a state custodial "
                    "agent, and in a post-mortem report.",
                    when=any_of(CORRECTIONS, CORONER),
                    covers=item.is_necessary,
                ),
                Release(
                    id="payer",
                    citation="§ 33-3-106(a)-(c)",
                    gist="To protection and advocacy; to a payer only what timely payment needs, "
                    "with no further disclosure; to a receiver in an emergency.",
                    when=any_of(
                        PROTECTION_AND_ADVOCACY, all_of(PAYMENT, item.is_necessary), EMERGENCY_CARE
                    ),
                    obligations=(
                        Obligation(
                            id="tn.records.payer",
                            code=ObligationCode.NO_REDISCLOSURE,
                            text="Tell a payer that it may not be disclosed further "
                            "without consent.",
                            timing=Timing.WITH,
                        ),
                    ),
                ),
                Release(
                    id="reports",
                    citation="§ 33-3-108(a)",
                    gist="Laws on the reporting of abuse are not precluded.",
                    when=REPORTS_OF_ABUSE,
                ),
                Release(
                    id="crime_on_premises",
                    citation="§ 33-3-110",
                    gist="Felony bodily harm or a sexual offense on the premises, to police: "
                    "names, suspects, scene.",
                    when=CRIME_ON_PREMISES,
                ),
                Release(
                    id="psychiatrist",
                    citation="§ 24-1-207(c)",
                    gist="A psychiatrist, on an actual threat against identifiable victims that is "
                    "apparently capable and more likely than not to be carried out, as far as "
                    "necessary.",
                    who=frozenset((Profession.PSYCHIATRIST,)),
                    when=danger(
                        IDENTIFIED_VICTIM,
                        threat.has_apparent_intent_and_ability,
                        threat.disclosure_is_necessary,
                    ),
                ),
                Release(
                    id="warning",
                    citation="§§ 33-3-206, 33-3-210",
                    gist="A threat, to police and the victim, as the duty to protect has it.",
                    when=REQUIRED_WARNING,
                ),
            ),
            duties=(
                OnRelease(
                    id="family_release",
                    citation="§§ 33-3-104, 33-3-109",
                    gist="A family release is offered at admission, during treatment and at "
                    "discharge.",
                    code=ObligationCode.OTHER,
                    text="Offer the client the family release of § 33-3-109: location only, "
                    "discharge planning, or involvement in treatment.",
                    timing=Timing.BEFORE,
                    when=FAMILY_INQUIRY,
                    on=Occasion.REQUEST,
                ),
            ),
            leaves_out="own records of a recipient of 16 or over (§ 33-3-112); privileges of "
            "licensees (§§ 63-22-114, 63-11-213, 63-23-109)",
        )
    ),
)
