"""Every state's duty to protect: what raises it, who is told, and what ends it."""

from datetime import date
from importlib import import_module

import pytest
from attrs import evolve

from disclosure_rules import (
    Client,
    Outcome,
    Profession,
    ProtectiveStep,
    Purpose,
    RecipientKind,
    ThreatSource,
)
from disclosure_rules.law import us
from disclosure_rules.law.patterns.danger import Target
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn
from tests.law.us.states.people import (
    A_THREAT,
    EVERY_THREAT,
    decide,
    law_of,
    request_in,
    situation_in,
    standing,
)
from tests.law.us.states.tables import duties, warnings

DUTIES = [(state, one) for state in us.ALL for one in duties(state)]
WARNINGS = [(state, one) for state in us.ALL for one in warnings(state)]
MINOR = Client(ref="client-a", born=date(2011, 3, 4))
each_duty = pytest.mark.parametrize(
    ("state", "duty"), DUTIES, ids=[one.rule_id for _, one in DUTIES]
)
each_warning = pytest.mark.parametrize(
    ("state", "warning"), WARNINGS, ids=[one.rule_id for _, one in WARNINGS]
)
# A group of steps by itself does not end Minnesota's second duty, which begins with one.
BEGUN = frozenset((ProtectiveStep.VICTIM_SOUGHT_IN_VAIN,))


def speaker(terms: DutyToProtect | PermissionToWarn) -> dict[str, object]:
    """Return a discloser to whom the terms speak."""
    if terms.professions:
        return {"profession": min(terms.professions, key=str)}
    roles = {"works_for_treatment_facility": True, "is_qualified_examiner": True}
    return {"profession": Profession.OTHER, **roles}


def told(terms: DutyToProtect | PermissionToWarn) -> ThreatSource:
    """Return somebody whose word counts under the terms."""
    return min(terms.danger.told_by or {ThreatSource.CLIENT}, key=str)


def begun(duty: DutyToProtect) -> frozenset[ProtectiveStep]:
    """Return the steps after which the duty begins."""
    return BEGUN if "victim_not_reached" in duty.rule_id else frozenset()


def required(terms: DutyToProtect | PermissionToWarn) -> dict[str, bool]:
    """Return the fields of a threat that the terms ask for, each by itself."""
    danger = terms.danger
    asked = {
        "is_imminent": danger.imminent,
        "has_apparent_intent_and_ability": danger.intent_and_ability,
        "is_serious": danger.serious,
        "is_explicit": danger.explicit,
        "is_made_by_client": danger.by_client,
    }
    if danger.aimed_at == {Target.PERSON}:
        asked |= {
            "is_to_others": True,
            "has_identifiable_target": True,
            "is_of_physical_violence": danger.violent,
        }
    if danger.aimed_at == {Target.SELF}:
        asked["is_to_self"] = True
    return asked


@each_duty
class TestEachDuty:
    """What the situation raises, before anybody asks for anything."""

    def test_all_together_raise_it(self, state: str, duty: DutyToProtect) -> None:
        """For whom the law names."""
        came_up = situation_in(
            state,
            threat=evolve(EVERY_THREAT, told_by=told(duty)),
            client=MINOR,
            taken=begun(duty),
            **speaker(duty),  # type: ignore[arg-type]
        )
        assert standing(came_up, state)[duty.rule_id].is_certain

    def test_each_alone_silences_it_or_leaves_it_open(
        self, state: str, duty: DutyToProtect
    ) -> None:
        """Where the answer is no, or not known; and what is not asked changes nothing."""
        for field, is_asked in required(duty).items():
            for answer in (False, None):
                came_up = situation_in(
                    state,
                    threat=evolve(EVERY_THREAT, told_by=told(duty), **{field: answer}),
                    client=MINOR,
                    taken=begun(duty),
                    **speaker(duty),  # type: ignore[arg-type]
                )
                found = standing(came_up, state).get(duty.rule_id)
                if not is_asked:
                    assert found is not None, field
                    assert found.is_certain, field
                elif answer is False:
                    assert found is None, field
                else:
                    assert found is not None, field
                    assert not found.is_certain, field
                    assert f"threat.{field}" in [one.name for one in found.missing]

    def test_who_told_counts_where_the_law_asks(self, state: str, duty: DutyToProtect) -> None:
        """A threat that only others heard is none under a law that asks for the client's."""
        for source in ThreatSource:
            came_up = situation_in(
                state,
                threat=evolve(EVERY_THREAT, told_by=source),
                client=MINOR,
                taken=begun(duty),
                **speaker(duty),  # type: ignore[arg-type]
            )
            counts = duty.danger.told_by is None or source in duty.danger.told_by
            assert counts is (duty.rule_id in standing(came_up, state)), source

    def test_nobody_else_has_it(self, state: str, duty: DutyToProtect) -> None:
        """An administrator of a practice is under no such duty."""
        came_up = situation_in(
            state,
            threat=EVERY_THREAT,
            client=MINOR,
            taken=begun(duty),
            profession=Profession.ADMINISTRATIVE_STAFF,
        )
        assert (duty.professions is None) is (duty.rule_id in standing(came_up, state))

    def test_no_danger_raises_nothing(self, state: str, duty: DutyToProtect) -> None:
        """A request about bills is not clouded by it."""
        came_up = situation_in(state, threat=_NONE, **speaker(duty))  # type: ignore[arg-type]
        assert duty.rule_id not in standing(came_up, state)

    def test_another_state_is_not_asked(self, state: str, duty: DutyToProtect) -> None:
        """The law of a place applies in that place."""
        other = "WY" if state != "WY" else "CA"
        came_up = situation_in(other, threat=EVERY_THREAT, client=MINOR, **speaker(duty))  # type: ignore[arg-type]
        assert duty.rule_id not in standing(came_up, state)

    def test_each_alternative_ends_it_whole(self, state: str, duty: DutyToProtect) -> None:
        """All steps of one group do; a group without one of its steps does not."""
        groups = set(duty.discharged_by)
        assert groups
        for group in groups:
            short = [group - {step} for step in group]
            for taken in (group, *short):
                came_up = situation_in(
                    state,
                    threat=evolve(EVERY_THREAT, told_by=told(duty)),
                    client=MINOR,
                    taken=taken | begun(duty),
                    **speaker(duty),  # type: ignore[arg-type]
                )
                ended = any(one <= taken | begun(duty) for one in groups)
                assert ended is not (duty.rule_id in standing(came_up, state)), taken

    def test_it_says_what_to_do_and_what_to_say(self, state: str, duty: DutyToProtect) -> None:
        """In words, with its recipients and its provisions."""
        (rule,) = (one for one in law_of(state).rules if one.id == duty.rule_id)
        assert duty.steps
        assert duty.content
        assert duty.notify == getattr(rule, "to", None)
        assert set(duty.basis) <= set(_provisions(state))

    def test_those_named_must_be_told_and_others_need_not(
        self, state: str, duty: DutyToProtect
    ) -> None:
        """An employer is on no list."""
        for kind in (*sorted(duty.notify, key=str), RecipientKind.EMPLOYER):
            request = request_in(
                state,
                to=kind,
                purpose=Purpose.AVERT_THREAT,
                item=A_THREAT,
                threat=evolve(EVERY_THREAT, told_by=told(duty)),
                client=MINOR,
                taken=begun(duty),
                **speaker(duty),  # type: ignore[arg-type]
            )
            outcome = decide(request, state).outcome
            assert (kind in duty.notify) is (Outcome.REQUIRED is outcome), kind

    def test_who_may_also_be_told_has_a_permission(self, state: str, duty: DutyToProtect) -> None:
        """For everybody and in every case for which the duty stands, and it is no duty."""
        more = required(duty)
        # What the duty does not ask of the danger, the permission may not ask either.
        least = evolve(
            EVERY_THREAT,
            told_by=told(duty),
            **{field: None for field, is_asked in more.items() if not is_asked},
        )
        for kind in sorted(duty.may_also_tell, key=str):
            for profession in sorted(duty.professions or Profession, key=str):
                request = request_in(
                    state,
                    to=kind,
                    purpose=Purpose.AVERT_THREAT,
                    item=A_THREAT,
                    threat=least,
                    profession=profession,
                )
                assert duty.rule_id in standing(request.situation, state)
                decision = decide(request, state)
                assert Outcome.PERMITTED is decision.outcome, (kind, profession)

    def test_it_names_whom_a_permission_as_wide_lets_be_told(
        self, state: str, duty: DutyToProtect
    ) -> None:
        """One that asks the same of the danger, and speaks to everybody on whom the duty lies."""
        by_permission = {
            kind
            for one in warnings(state)
            if one.danger.condition == duty.danger.condition
            and (one.professions is None or (duty.professions or frozenset()) <= one.professions)
            and duty.professions
            and not one.only_if_necessary
            for kind in one.to or ()
        }
        assert by_permission - duty.notify <= duty.may_also_tell

    def test_asking_what_must_be_done_says_who_may_be_told(
        self, state: str, duty: DutyToProtect
    ) -> None:
        """In the duty that stands."""
        came_up = situation_in(
            state,
            threat=evolve(EVERY_THREAT, told_by=told(duty)),
            client=MINOR,
            taken=begun(duty),
            **speaker(duty),  # type: ignore[arg-type]
        )
        found = standing(came_up, state)[duty.rule_id]
        assert duty.may_also_tell == found.mandate.may_also_tell


class TestWhoElseMayBeTold:
    """A duty to tell one, beside leave to tell another."""

    def test_in_florida_the_victim(self) -> None:
        """Fla. Stat. 491.0147: the police must be told, and the victim may be."""
        (duty,) = duties("FL")
        came_up = situation_in("FL", threat=EVERY_THREAT)
        mandate = standing(came_up, "FL")[duty.rule_id].mandate

        assert {RecipientKind.LAW_ENFORCEMENT} == mandate.to
        assert {RecipientKind.LIKELY_VICTIM} == mandate.may_also_tell

    def test_in_new_york_nobody_by_the_report_alone(self) -> None:
        """A counselor who must report may not for that tell the victim: § 33.13(c)(6) speaks of
        facilities, psychiatrists and psychologists, and of a danger that is imminent.
        """
        (duty,) = duties("NY")
        assert frozenset() == duty.may_also_tell


@each_warning
class TestEachWarning:
    """What may be told, and to whom, where nobody must."""

    def outcome(
        self, state: str, warning: PermissionToWarn, to: RecipientKind, **threat: object
    ) -> Outcome:
        as_of = min(warning.basis[0].period.end or date(2026, 11, 22), date(2026, 11, 22))
        if as_of != date(2026, 11, 22):
            as_of = date.fromordinal(as_of.toordinal() - 1)
        request = request_in(
            state,
            to=to,
            purpose=Purpose.AVERT_THREAT,
            item=A_THREAT,
            threat=evolve(
                EVERY_THREAT,
                told_by=told(warning),
                **threat,  # type: ignore[arg-type]
            ),
            **speaker(warning),  # type: ignore[arg-type]
        )
        return decide(request, state, as_of=as_of).outcome

    def test_whoever_is_listed_may_be_told(self, state: str, warning: PermissionToWarn) -> None:
        """Or, where nobody is named, whoever can prevent it; some must be told by other rules."""
        listed = warning.to or {RecipientKind.LIKELY_VICTIM, RecipientKind.CRISIS_TEAM}
        for kind in sorted(listed, key=str):
            assert self.outcome(state, warning, kind) in (Outcome.PERMITTED, Outcome.REQUIRED)

    def test_whoever_is_not_listed_may_not_be_told_by_it(
        self, state: str, warning: PermissionToWarn
    ) -> None:
        """The media are on no list; and nobody is named only who can prevent it."""
        if warning.to is not None and all(one.to is not None for one in warnings(state)):
            assert Outcome.PERMITTED is not self.outcome(state, warning, RecipientKind.MEDIA)

    def test_without_the_danger_it_is_silent(self, state: str, warning: PermissionToWarn) -> None:
        """A permission that always spoke would open every record."""
        fields = {
            "is_to_others": False,
            "is_to_self": False,
            "is_to_property": False,
            "client_intends_crime": False,
            "is_clear_and_present_danger": False,
            "risk_is_of_mental_injury": False,
        }
        for kind in sorted(warning.to or {RecipientKind.CRISIS_TEAM}, key=str):
            outcome = self.outcome(state, warning, kind, **fields)
            assert Outcome.PERMITTED is not outcome


_NONE = evolve(
    EVERY_THREAT,
    is_to_others=False,
    is_to_self=False,
    is_to_property=False,
    is_clear_and_present_danger=False,
    client_intends_crime=False,
)


def _provisions(state: str) -> tuple[object, ...]:
    module = import_module(f"{us.STATES[state][0]}.protection")
    provisions: tuple[object, ...] = module.PROVISIONS
    return provisions
