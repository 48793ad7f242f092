"""The states' modules against the tables that they were written from, field by field.

A difference is either explained here or a mistake, and an explanation of what does not differ is
one too.  What a table has from memory only must *not* be in a module.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from disclosure_rules import (
    AbuseKind,
    Deadline,
    Profession,
    ProtectiveStep,
    RecipientKind,
    ThreatSource,
)
from disclosure_rules.law import us
from disclosure_rules.law.patterns.adult_abuse_report import AdultAbuseReport
from disclosure_rules.law.patterns.child_abuse_report import UNSETTLED, ChildAbuseReport
from disclosure_rules.law.patterns.danger import Danger, Target
from disclosure_rules.law.patterns.duty_to_protect import DutySource, DutyToProtect
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn
from disclosure_rules.law.us.holdings import Level, Topic, held
from tests.law.us.states.differences import DIFFERENCES
from tests.law.us.states.tables import adults, children, duties, rows, warnings

Difference = tuple[str, str, str]

_AIMED = {
    Target.PERSON: {"identifiable_victim"},
    Target.GROUP: {"class_of_persons"},
    Target.ANYBODY: {"identifiable_victim", "class_of_persons"},
    Target.PROPERTY: {"property"},
    Target.SELF: {"self"},
}
_TOLD: dict[str | None, set[ThreatSource | None]] = {
    "patient": {ThreatSource.CLIENT},
    "family member": {ThreatSource.FAMILY_MEMBER},
    "other person who knows the client": {ThreatSource.OTHER_PERSON},
    "knowledgeable person": {ThreatSource.OTHER_PERSON},
    None: {None},
}
_S = ProtectiveStep
_STEPS = {
    "victim": (_S.VICTIM_WARNED,),
    "law_enforcement": (_S.LAW_ENFORCEMENT_NOTIFIED,),
    "hospitalization": (_S.CLIENT_HOSPITALIZED, _S.COMMITMENT_STARTED),
    "other_reasonable_precautions": (_S.OTHER_REASONABLE_STEP,),
    "other_appropriate_action": (_S.OTHER_REASONABLE_STEP,),
    "other_reasonable_action": (_S.OTHER_REASONABLE_STEP,),
    "person_responsible_for_location": (_S.PLACE_WARNED,),
    "prevent_violence_until_police_custody": (_S.VIOLENCE_PREVENTED,),
    "employer_designated_clinician": (_S.LICENSED_PROVIDER_TOLD,),
    "report_to_licensed_provider": (_S.LICENSED_PROVIDER_TOLD,),
    "in_session_therapy_until_intent_or_ability_gone": (_S.INTENT_RESOLVED,),
    "documented_treatment_plan": (_S.TREATMENT_PLAN_DOCUMENTED,),
    "treatment_plan_with_second_opinion": (_S.TREATMENT_PLAN_DOCUMENTED,),
    "parent_of_minor_victim": (_S.PARENT_OF_VICTIM_TOLD,),
    "parent_of_minor_client": (_S.PARENT_OF_CLIENT_TOLD,),
    "county_social_services": (_S.SOCIAL_SERVICES_NOTIFIED,),
    "county_department_emergency_detention": (_S.EMERGENCY_DETENTION_SOUGHT,),
    "director_of_community_services": (_S.AUTHORITY_NOTIFIED,),
    "988_or_local_crisis_service": (_S.CRISIS_SERVICE_NOTIFIED,),
    "family": (_S.FAMILY_TOLD,),
    "person_able_to_avert": (_S.ABLE_PERSON_TOLD,),
}
_K = RecipientKind
_TO: dict[str, set[RecipientKind | None]] = {
    "victim": {_K.LIKELY_VICTIM},
    "threatened_person": {_K.LIKELY_VICTIM},
    "person_in_danger": {_K.LIKELY_VICTIM},
    "law_enforcement": {_K.LAW_ENFORCEMENT},
    "chief_law_enforcement_officer_or_state_police": {_K.LAW_ENFORCEMENT},
    "appropriate_authorities": {_K.LAW_ENFORCEMENT},
    "parent_of_minor_victim": {_K.PARENT_OF_VICTIM},
    "parent_of_minor_client": {_K.PARENT, _K.GUARDIAN},
    "family_of_victim": {_K.FAMILY_OF_VICTIM},
    "person_responsible_for_location": {_K.RESPONSIBLE_FOR_PLACE},
    "director_of_community_services": {_K.MENTAL_HEALTH_AUTHORITY},
    "department_of_human_services": {_K.MENTAL_HEALTH_AUTHORITY},
    "department_of_behavioral_health": {_K.MENTAL_HEALTH_AUTHORITY},
    "county_department_emergency_detention": {_K.MENTAL_HEALTH_AUTHORITY},
    "county_social_services": {_K.CHILD_PROTECTIVE_SERVICES, _K.ADULT_PROTECTIVE_SERVICES},
    "other_appropriate_authorities": {
        _K.EMERGENCY_SERVICES,
        _K.CRISIS_TEAM,
        _K.MENTAL_HEALTH_AUTHORITY,
    },
    "medical_or_mental_health_personnel": {
        _K.PHYSICIAN,
        _K.PSYCHIATRIST,
        _K.NURSE,
        _K.HOSPITAL,
        _K.EMERGENCY_MEDICAL_SERVICES,
        _K.MENTAL_HEALTH_PROFESSIONAL,
        _K.CRISIS_TEAM,
    },
    "spouse_parent_or_guardian_of_client": {_K.SPOUSE_OR_PARTNER, _K.PARENT, _K.GUARDIAN},
    "public_health_officer": {_K.PUBLIC_HEALTH_AUTHORITY},
    "treatment_provider": {
        _K.PHYSICIAN,
        _K.PSYCHIATRIST,
        _K.NURSE,
        _K.MENTAL_HEALTH_PROFESSIONAL,
        _K.HEALTH_CARE_PROVIDER,
        _K.HOSPITAL,
    },
    "pretrial_or_court_supervision_agency": {_K.PROBATION_OR_PAROLE},
    "court_with_pending_criminal_case": {_K.COURT},
    "emergency_medical_personnel": {_K.EMERGENCY_MEDICAL_SERVICES},
    "family": {_K.FAMILY_MEMBER, _K.PARENT, _K.SPOUSE_OR_PARTNER},
    # Whoever can prevent it: nobody is named.
    "person_able_to_avert": {None},
}
_NOBODY: frozenset[RecipientKind | None] = frozenset((None,))
_AUTHORITIES = {
    "cps": {_K.CHILD_PROTECTIVE_SERVICES, _K.CHILD_WELFARE_AGENCY},
    "law_enforcement": {_K.LAW_ENFORCEMENT},
    "prosecutor": {_K.PROSECUTOR},
    "court": {_K.COURT},
    # A tribal agency is an agency or a police force.
    "tribal": {_K.CHILD_WELFARE_AGENCY},
    "aps": {_K.ADULT_PROTECTIVE_SERVICES},
    "ltc_ombudsman": {_K.LONG_TERM_CARE_OMBUDSMAN},
    "state_agency": {_K.HEALTH_OVERSIGHT_AGENCY},
}
_KINDS = {
    "physical": AbuseKind.PHYSICAL,
    "sexual": AbuseKind.SEXUAL,
    "emotional": AbuseKind.EMOTIONAL,
    "psychological": AbuseKind.EMOTIONAL,
    "mental": AbuseKind.EMOTIONAL,
    "neglect": AbuseKind.NEGLECT,
    "self_neglect": AbuseKind.SELF_NEGLECT,
    "financial": AbuseKind.FINANCIAL,
    "abandonment": AbuseKind.ABANDONMENT,
    "isolation": AbuseKind.ISOLATION,
    "abduction": AbuseKind.ISOLATION,
    "unreasonable_confinement": AbuseKind.ISOLATION,
}
_PRIVILEGES = {
    "attorney-client": Profession.ATTORNEY,
    "clergy": Profession.CLERGY,
    "psychiatrist-patient": Profession.PSYCHIATRIST,
    "psychologist-patient": Profession.PSYCHOLOGIST,
}


def main_duties(state: str) -> tuple[DutyToProtect, ...]:
    """Return the duties to protect; reports for the check of firearms are other duties."""
    return tuple(one for one in duties(state) if "firearm" not in one.rule_id)


def of_duty(state: str) -> Iterator[tuple[str, object, object]]:
    """Yield field, what the table says, and what the module says."""
    row = rows("duty_to_protect")[state]
    mine, others = main_duties(state), warnings(state)
    both: tuple[DutyToProtect | PermissionToWarn, ...] = (*mine, *others)
    yield "duty", row["duty"], kind_of(mine)
    aimed = {word for one in both for target in one.danger.aimed_at for word in _AIMED[target]}
    yield "threat_to", set(row["threat_to"]), aimed
    told = {source for one in both for source in told_by(one.danger)}
    said = {source for one in row["communicated_by"] for source in _TOLD[one]}
    yield "communicated_by", said, told
    for field, answers in (
        ("imminence_required", {one.danger.imminent for one in (mine or others)}),
        ("intent_and_ability_required", {one.danger.intent_and_ability for one in mine or others}),
    ):
        # The table's null is for "unclear, or different by limb".
        if row[field] is not None:
            yield field, {row[field]}, answers
    to: set[RecipientKind | None] = {kind for one in duties(state) for kind in one.notify}
    to |= {kind for one in others for kind in (one.to or _NOBODY)}
    named = {kind for name, _ in row["notify"] for kind in _TO.get(name, ())}
    yield "notify", named, to
    yield "discharge_options", groups(row["discharge_options"]), done(mine)
    yield "immunity", row["immunity"] is True, any(one.immunity for one in both)


def told_by(danger: Danger) -> frozenset[ThreatSource | None]:
    """Return whose word is asked for, as the table has it: null where nobody's is."""
    return danger.told_by or frozenset((None,))


def kind_of(mine: tuple[DutyToProtect, ...]) -> str:
    """Return the table's word for these duties."""
    sources = {one.source for one in mine}
    if not sources:
        return "permissive"
    return "mandatory" if DutySource.STATUTE in sources else "common_law_mandatory"


def groups(options: list[list[str]]) -> frozenset[frozenset[ProtectiveStep]]:
    """Return a table's groups, with one for each step that an act can be."""
    found = set()
    for option in options:
        sofar: list[frozenset[ProtectiveStep]] = [frozenset()]
        for act in option:
            sofar = [group | {step} for group in sofar for step in _STEPS[act]]
        found.update(sofar)
    return frozenset(found)


def done(mine: tuple[DutyToProtect, ...]) -> frozenset[frozenset[ProtectiveStep]]:
    """Return every group of every duty."""
    return frozenset(group for one in mine for group in one.discharged_by)


def of_child(state: str) -> Iterator[tuple[str, object, object]]:
    """Yield field, what the table says, and what the module says."""
    row = rows("child_abuse_reporting")[state]
    memory = set(row["fields_from_memory"])
    reports = children(state)
    universal = any(one.professions is None for one in reports)
    yield "mandated", row["mandated"] in ("universal", "both"), universal
    if row["mandated"] == "listed_professions":
        listed = any(Profession.COUNSELOR in (one.professions or ()) for one in reports)
        yield (
            "counselors_listed",
            row["counselors_listed"] and "counselors_listed" not in memory,
            (listed),
        )
    yield "standard", None if "standard" in memory else row["standard"], reports[0].standard
    yield from authorities(row, memory, [one.report_to for one in reports])
    hours = None if "oral_deadline_hours" in memory else row["oral_deadline_hours"]
    yield "oral_deadline_hours", hours, hours_of(reports[0].deadline)
    yield (
        "written_deadline_hours",
        None if "written_deadline_hours" in memory else (row["written_deadline_hours"]),
        _in_writing(reports[0]),
    )
    kept = {
        profession
        for privilege in kept_of(row, memory)
        for word, profession in _PRIVILEGES.items()
        if privilege.startswith(word)
    }
    yield "privileges_kept", kept, {one for report in reports for one in report.excused}
    settled = row["past_abuse_of_now_adult"] != "unclear" and (
        "past_abuse_of_now_adult" not in memory
    )
    yield "past_abuse_of_now_adult", settled, reports[0].past_abuse != UNSETTLED


def _in_writing(report: ChildAbuseReport) -> int | None:
    """Return the hours for the writing; "promptly" is no number of hours."""
    due = report.written.deadline if report.written else None
    return hours_of(due) if due is not None and due.amount else None


def kept_of(row: dict[str, Any], memory: set[str]) -> list[str]:
    """Return the privileges that a row keeps, but those known from memory."""
    if "privileges_kept" in memory:
        return []
    return [one for one in row["privileges_kept"] if f"privileges_kept:{one}" not in memory]


def authorities(
    row: dict[str, Any], memory: set[str], mine: list[frozenset[RecipientKind]]
) -> Iterator[tuple[str, object, object]]:
    """Yield to whom the report goes."""
    names = [one for one in row["report_to"] if f"report_to:{one}" not in memory]
    table = {kind for one in names for kind in _AUTHORITIES[one]}
    yield (
        "report_to",
        set() if "report_to" in memory else table,
        {kind for one in mine for kind in one},
    )


def hours_of(deadline: Deadline | None) -> int | None:
    """Return a deadline in hours, as the tables count it."""
    if deadline is None:
        return None
    per = {"hours": 1, "hours of business days": 1, "calendar days": 24, "business days": 24}
    return deadline.amount * per[deadline.unit.value]


def of_adult(state: str) -> Iterator[tuple[str, object, object]]:
    """Yield field, what the table says, and what the module says."""
    row = rows("adult_abuse_reporting")[state]
    memory = set(row["fields_from_memory"])
    reports = adults(state)
    yield (
        "mandated",
        row["mandated"] == "universal",
        any(one.professions is None and is_duty(state, one) for one in reports),
    )
    yield (
        "permissive",
        row["mandated"] == "permissive",
        not any(is_duty(state, one) for one in reports),
    )
    if row["mandated"] == "mandatory":
        listed = any(Profession.COUNSELOR in (one.professions or ()) for one in reports)
        known = row["counselors_listed"] is True and "counselors_listed" not in memory
        yield "counselors_listed", known, listed
    kinds = {
        _KINDS.get(one, AbuseKind.OTHER)
        for one in row["abuse_kinds"]
        if f"abuse_kinds:{one}" not in memory
    }
    yield "abuse_kinds", None if "abuse_kinds" in memory else kinds, reports[0].kinds
    yield from authorities(row, memory, [one.report_to for one in reports])
    hours = None if "deadline_hours" in memory else row["deadline_hours"]
    yield "deadline_hours", hours, adult_hours(reports[0])
    defined = "covered_adults" not in memory
    yield "covered_adults", defined, reports[0].about.is_defined
    if defined:
        ages = {one for one in (60, 65, 70) if f"{one}+" in row["covered_adults"]}
        yield "ages", ages, {one.about.from_age for one in reports} - {None}


def adult_hours(report: AdultAbuseReport) -> int | None:
    """Return the time for the first report in hours."""
    return None if report.deadline is None else report.deadline.amount


def is_duty(state: str, report: AdultAbuseReport) -> bool:
    """Tell whether a report must be made."""
    law = us.ruleset(states=(state,)).law(state.lower())
    return any(rule.id == report.rule_id and type(rule).__name__ == "Mandate" for rule in law.rules)


READERS = {"duty": of_duty, "child": of_child, "adult": of_adult}


def found(state: str, table: str) -> dict[Difference, tuple[object, object]]:
    """Return the fields in which a module differs from a table."""
    return {
        (state, table, field): (said, mine)
        for field, said, mine in READERS[table](state)
        if said != mine
    }


@pytest.mark.parametrize("table", READERS)
@pytest.mark.parametrize("state", us.ALL)
def test_no_difference_without_a_reason(state: str, table: str) -> None:
    """And no reason without a difference."""
    explained = {key for key in DIFFERENCES if key[:2] == (state, table)}
    differing = found(state, table)
    assert explained == set(differing), differing


def test_every_state_has_a_row_in_every_table() -> None:
    """Fifty states and the District of Columbia."""
    assert 51 == len(us.ALL)
    for name in ("duty_to_protect", "child_abuse_reporting", "adult_abuse_reporting"):
        assert set(us.ALL) == set(rows(name))


@pytest.mark.parametrize(
    ("table", "topic"),
    [
        ("duty_to_protect", Topic.DUTY_TO_PROTECT),
        ("child_abuse_reporting", Topic.CHILD_ABUSE_REPORT),
        ("adult_abuse_reporting", Topic.ADULT_ABUSE_REPORT),
    ],
)
@pytest.mark.parametrize("state", us.ALL)
def test_a_row_from_a_secondary_source_is_flagged(state: str, table: str, topic: Topic) -> None:
    """Whatever rests on one says so, and `confirmed_only` sets it aside."""
    row = rows(table)[state]
    holding = held(state, topic)
    assert holding is not None
    if row["verified"] == "secondary_source":
        assert Level.PRIMARY_TEXT is not holding.level
    if row.get("confidence") == "low":
        assert holding.doubt


def test_the_reasons_are_in_words() -> None:
    """Somebody has to be able to disagree with them."""
    assert all(len(reason.split()) > 4 for reason in DIFFERENCES.values())
