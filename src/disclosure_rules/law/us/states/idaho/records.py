"""Idaho: confidences of social workers, and what a child over 14 told in treatment."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    Bar,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
    warnings_let_through,
)
from disclosure_rules.law.patterns.minors_consent import minors_permission
from disclosure_rules.law.patterns.record_releases import (
    ABUSE_REPORTS,
    COURT_ORDER,
    OWN_DEFENSE,
    PROCEEDINGS,
    TO_SELF_OR_OTHERS,
    TO_TREATERS,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, all_of
from disclosure_rules.logic.facts import (
    client,
    consent,
    crime,
    discloser,
    item,
    purpose,
    recipient,
    threat,
)
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Idaho Code ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Idaho Code §§ 6-1902 to 6-1904, 9-203, 16-2428, 54-2314, 54-3213, 54-3410, "
        "66-348; github.com/UniCourt/cic-code-id release r70 (2020), Idaho Code § 16-2428 "
        "(same words)"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/idaho (snapshot "
        "2026-02-15 of the Idaho code); github.com/UniCourt/cic-code-id (official code, "
        "release of 2022-06)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    ("Idaho Code § 16-1605; privilege §§ 16-1605(3), 16-1606; Idaho Code §§ 39-5302, 39-5303"),
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: husband-wife and every professional privilege except "
        "lawyer-client, counselors named (as grounds for excluding evidence, § 16-1606). How "
        "the list of releases stands to the duty is not said in the text read: a duty laid on "
        "those who learn of abuse in confidence is taken to be let through"
    ),
)
_CHILDS_PERMISSION = minors_permission(
    "id_childs_permission", "Idaho Code § 16-2428(1)", "id.records.ask_child"
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="id.records.social_workers",
            title="Idaho law on what clients tell social workers",
            place=Jurisdiction.IDAHO,
            text=_TEXT,
            holders=discloser.profession.is_in(Profession.SOCIAL_WORKER),
            closed_by=(
                "§ 54-3213",
                "A social worker does not disclose what a client tells, but in four cases.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 54-3213(1), (4)", gist="With the client's written consent."
                ),
            ),
            releases=(
                Release(
                    id="harmful_act",
                    citation="§ 54-3213(2)",
                    gist="What is told of the contemplation or execution of a crime or harmful act "
                    "need not be kept.",
                    when=danger(TO_SELF_OR_OTHERS, threat.is_serious),
                ),
                Release(
                    id="minor_victim",
                    citation="§ 54-3213(3)",
                    gist="Where a minor client was the victim of a crime, the social worker may "
                    "testify fully.",
                    when=all_of(
                        client.is_minor,
                        crime.client_is_victim,
                        for_purpose(*PROCEEDINGS),
                        recipient.is_served_by_process,
                    ),
                ),
                Release(
                    id="own_defense",
                    citation="§ 54-3213(4)",
                    gist="Where the client brings charges against the licensee.",
                    when=OWN_DEFENSE,
                ),
                *reports_let_through(_REPORTING),
                *warnings_let_through(
                    _TEXT.provision(
                        "§§ 6-1902, 6-1903, 6-1904(2)",
                        "Who warns victim and police is immune for disclosing what is "
                        "confidential or privileged.",
                    )
                ),
            ),
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="id.records",
            title="Idaho law on records under the hospitalization and the children's mental "
            "health services acts",
            place=Jurisdiction.IDAHO,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            consents=(
                RecordsConsent(
                    citation="§ 66-348(1); § 16-2428",
                    gist="With the consent of the individual, of the attorney in fact for mental "
                    "health care, or of the guardian.",
                    is_written=False,
                ),
            ),
            releases=(
                Release(
                    id="carry_out",
                    citation="§§ 66-348(2), 16-2428",
                    gist="Where it is necessary to carry out the act.",
                    when=all_of(FACILITY, TO_TREATERS, item.is_necessary),
                ),
                Release(
                    id="court_order",
                    citation="§§ 66-348(3), 16-2428",
                    gist="As a court directs that finds it necessary, and failure to disclose "
                    "contrary to the public interest.",
                    when=all_of(FACILITY, COURT_ORDER),
                ),
            ),
            bars=(
                Bar(
                    id="child_over_14",
                    citation="§ 16-2428(1)",
                    gist="What a child over 14 said in treatment goes to a parent or others only "
                    "with the child's written permission, but for insurance, the treatment "
                    "plan, harm to be prevented, or a court's order.",
                    when=all_of(
                        FACILITY,
                        client.is_minor,
                        client.age.at_least(15),
                        ~purpose.stated_purpose.is_in(
                            Purpose.PAYMENT,
                            Purpose.TREATMENT,
                            Purpose.EMERGENCY_TREATMENT,
                            Purpose.AVERT_THREAT,
                            *ABUSE_REPORTS,
                            *PROCEEDINGS,
                        ),
                        ~consent.meets(_CHILDS_PERMISSION),
                    ),
                    covers=item.is_confidential_communication,
                    note="How it stands to the parental-rights act of 2024 (§ 32-1015) is "
                    "unsettled; at 14 and some months a child may be over 14 and is not held "
                    "to be here.",
                ),
            ),
            leaves_out="§ 66-348 makes the records subject to the public records act; counselors "
            "and psychologists have privileges (§§ 54-3410, 54-2314, 9-203; Idaho R. "
            "Evid. 503 and 517), not a list",
        )
    ),
)
