"""Mississippi: confidences of social workers and family therapists."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    CHILD_PROTECTION_HEARING,
    CONSULTATION,
    IDENTIFIED_VICTIM,
    OWN_DEFENSE,
    PROCEEDINGS,
    TO_SELF_OR_OTHERS,
    TO_VICTIM_OR_POLICE,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, all_of
from disclosure_rules.logic.facts import client, crime, discloser, recipient, threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Miss. Code ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Miss. Code §§ 73-53-29, 73-54-37; "
        "https://codes.findlaw.com/ms/title-41-public-health/ms-code-sect-41-21-97/ "
        "(paragraph (1)(e))"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/UniCourt/cic-code-ms (official code, release of 2022-11); "
        "github.com/saint1415/us-statutes, branch data, data/states/mississippi (snapshot "
        "2026-02-15 of the Mississippi code)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    "Miss. Code Ann. § 43-21-353; Miss. Code Ann. §§ 43-47-5, 43-47-7",
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "What they say of confidences was not read. How the list of releases stands to the "
        "duty is not said in the text read: a duty laid on those who learn of abuse in "
        "confidence is taken to be let through"
    ),
)
_SOCIAL_WORKERS = frozenset((Profession.SOCIAL_WORKER,))
_FAMILY_THERAPISTS = frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,))
_BOTH = _SOCIAL_WORKERS | _FAMILY_THERAPISTS

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="ms.records",
            title="Mississippi law on what clients tell social workers and family therapists",
            place=Jurisdiction.MISSISSIPPI,
            text=_TEXT,
            holders=discloser.profession.is_in(*_BOTH),
            closed_by=(
                "§§ 73-53-29, 73-54-37",
                "What a client tells is not disclosed, but in listed cases; payment and "
                "operations are not listed.",
            ),
            unread="other statutes on records (§ 41-21-97) were read only in (1)(e)",
            consents=(
                RecordsConsent(
                    citation="§§ 73-53-29(a), 73-54-37(b)",
                    gist="With the written consent of the client, or of whom the sections list "
                    "after death or disability.",
                ),
            ),
            releases=(
                Release(
                    id="harmful_act",
                    citation="§ 73-53-29(b)",
                    gist="A social worker on the contemplation of a crime or a harmful act.",
                    who=_SOCIAL_WORKERS,
                    when=danger(TO_SELF_OR_OTHERS, threat.is_serious),
                ),
                Release(
                    id="suicide",
                    citation="§ 73-54-37(c)",
                    gist="A family therapist on the contemplation of a harmful act, or an intent "
                    "to commit suicide.",
                    who=_FAMILY_THERAPISTS,
                    when=danger(TO_SELF_OR_OTHERS, threat.is_serious),
                ),
                Release(
                    id="minor_victim",
                    citation="§ 73-53-29(c)",
                    gist="A social worker may have to testify where a minor is victim or subject "
                    "of a crime.",
                    who=_SOCIAL_WORKERS,
                    when=all_of(
                        client.is_minor,
                        crime.client_is_victim,
                        for_purpose(*PROCEEDINGS),
                        recipient.is_served_by_process,
                    ),
                ),
                Release(
                    id="own_defense",
                    citation="§§ 73-53-29(d), 73-54-37(d)",
                    gist="On charges against the licensee.",
                    when=OWN_DEFENSE,
                ),
                Release(
                    id="testimony",
                    citation="§ 73-53-29(e)",
                    gist="A social worker who is called may testify on adoption, adult abuse, "
                    "child abuse or neglect, and the client's welfare.",
                    who=_SOCIAL_WORKERS,
                    when=CHILD_PROTECTION_HEARING,
                    leaves_out="adoption and adult abuse matters",
                ),
                Release(
                    id="collaboration",
                    citation="§§ 73-53-29(f), 73-54-37(a)",
                    gist="To collaborate with colleagues or a superior for the client.",
                    when=CONSULTATION,
                ),
                *reports_let_through(_REPORTING),
            ),
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="ms.records.facilities",
            title="Mississippi law on facility records",
            place=Jurisdiction.MISSISSIPPI,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            releases=(
                Release(
                    id="threat",
                    citation="§ 41-21-97(1)(e)",
                    gist="An actual threat to an identifiable victim may be told only to the "
                    "victim, police, or the parent or guardian of a minor victim.",
                    when=danger(IDENTIFIED_VICTIM, to=TO_VICTIM_OR_POLICE),
                    leaves_out="parents of a minor victim",
                ),
            ),
            leaves_out="the rest of § 41-21-97, and the sections on counselors (§ 73-30-17) and "
            "psychologists (§ 73-31-29) were not available: look them up before you "
            "rely on federal law alone",
        )
    ),
)
