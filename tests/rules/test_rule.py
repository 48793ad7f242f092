"""Rules: one provision speaking."""

import copy
import pickle
from collections.abc import Callable
from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve, fields, frozen
from attrs.exceptions import FrozenInstanceError

from disclosure_rules import (
    ALWAYS,
    FALSE,
    NEVER,
    TRUE,
    UNKNOWN,
    About,
    Case,
    Confirmation,
    Duty,
    InvalidField,
    Jurisdiction,
    Mandate,
    MandateStep,
    Occasion,
    Period,
    Permission,
    Prohibition,
    ProtectiveStep,
    Provision,
    Purpose,
    Question,
    Recipient,
    RecipientKind,
    Rule,
    Truth,
    Value,
    all_of,
)
from disclosure_rules.logic.facts import emergency, item, other_law, recipient, threat, wishes
from disclosure_rules.logic.truth import truth_of
from tests.builders import (
    BASIS,
    HEARSAY,
    MARCH_2026,
    asked,
    case_of,
    duty,
    law,
    limitation,
    mandate,
    obligation,
    permission,
    prohibition,
    provision,
    request,
    rules_of,
    situation,
)

MAKERS: list[Callable[..., Rule]] = [permission, prohibition, mandate, limitation, duty]
each_kind = pytest.mark.parametrize("make", MAKERS)

A, B = asked("test.a"), asked("test.b")
STEP = MandateStep(text="report by telephone")
SAMPLES: tuple[Value, ...] = (
    *(make(obligations=(obligation(),)) for make in MAKERS),
    provision(),
    STEP,
    law("us.first", permission()),
    rules_of(permission()),
)


def refusal(make: Callable[..., object], *given: Any, **stated: Any) -> str:
    with pytest.raises(InvalidField) as caught:
        make(*given, **stated)
    return str(caught.value)


class TestEveryValue:
    """What law is made of is frozen, picklable, and equal by what it says."""

    @pytest.mark.parametrize("sample", SAMPLES, ids=repr)
    def test_it_is_a_value(self, sample: Value) -> None:
        """Hashed, pickled, copied and evolved."""
        for made in (
            evolve(sample),
            copy.copy(sample),
            copy.deepcopy(sample),
            pickle.loads(pickle.dumps(sample)),
        ):
            assert sample == made
            assert hash(sample) == hash(made)
            assert repr(sample) == repr(made)

    @pytest.mark.parametrize("sample", SAMPLES, ids=repr)
    def test_it_is_frozen(self, sample: Value) -> None:
        """No field can be set, not even those worked out once."""
        cls: Any = type(sample)
        for one in fields(cls):
            with pytest.raises(FrozenInstanceError):
                setattr(sample, one.name, None)

    @pytest.mark.parametrize("sample", SAMPLES, ids=repr)
    def test_wrong_types_are_refused(self, sample: Value) -> None:
        """Every field, by name."""
        cls: Any = type(sample)
        for one in fields(cls):
            if one.init:
                told = refusal(evolve, sample, **{one.name: object()})
                assert told.startswith(f"{cls.__name__}.{one.name}: expected ")

    def test_a_copy_speaks_as_the_original(self) -> None:
        """What was worked out once is worked out again or kept."""
        rule = permission(when=A)
        for made in (copy.deepcopy(rule), pickle.loads(pickle.dumps(rule)), evolve(rule)):
            assert rule.condition == made.condition
            assert rule.in_force == made.in_force


class TestEveryRule:
    """A rule without a citation or a date cannot be built."""

    @each_kind
    def test_an_id_has_parts(self, make: Callable[..., Rule]) -> None:
        """`<lawmaker>.<law>.<rule>`."""
        owner = type(make()).__name__
        assert f"{owner}.id: expected <lawmaker>.<law>.<rule>" == refusal(make, "permission")

    @each_kind
    def test_it_rests_on_a_provision(self, make: Callable[..., Rule]) -> None:
        """At least one."""
        owner = type(make()).__name__
        assert f"{owner}.basis: expected at least one provision" == refusal(make, basis=())

    @each_kind
    def test_its_provisions_are_in_force_together(self, make: Callable[..., Rule]) -> None:
        """Two versions of one paragraph never speak at once."""
        owner, day = type(make()).__name__, date(2024, 4, 16)
        versions = (provision(until=day), provision(since=day))
        assert f"{owner}.basis: expected provisions that are in force together" == refusal(
            make, basis=versions
        )

    def test_every_problem_is_named(self) -> None:
        """Not the first alone."""
        assert (
            "Permission.id: expected <lawmaker>.<law>.<rule>; "
            "Permission.basis: expected at least one provision"
        ) == refusal(permission, "permission", basis=())

    @each_kind
    @pytest.mark.parametrize("missing", ["id", "gist", "basis", "when", "covers"])
    def test_nothing_is_left_to_a_default(self, make: Callable[..., Rule], missing: str) -> None:
        """Who forgets the condition does not get one that always holds."""
        whole = make()
        stated = {one.name: getattr(whole, one.name) for one in fields(type(whole)) if one.init}
        del stated[missing]
        with pytest.raises(TypeError, match=missing):
            type(whole)(**stated)

    @each_kind
    def test_it_says_its_id(self, make: Callable[..., Rule]) -> None:
        """Law is no secret."""
        rule = make("us.first.rule")
        assert "us.first.rule" == str(rule)
        assert f"{type(rule).__name__}('us.first.rule')" == repr(rule)

    def test_it_is_one_of_the_five_kinds(self) -> None:
        """A rule of another kind would never be asked."""
        plain = Rule(
            id="us.first.rule", gist="It may not go.", basis=BASIS, when=ALWAYS, covers=ALWAYS
        )
        assert "Law.rules[0]: expected " in refusal(law, "us.first", plain)


class TestInForce:
    """The days on which every provision of the basis is in force."""

    @pytest.mark.parametrize(
        ("basis", "start", "end"),
        [
            ([(2000, None)], 2000, None),
            ([(2000, 2010)], 2000, 2010),
            ([(2000, 2010), (2005, None)], 2005, 2010),
            ([(2005, None), (2000, None)], 2005, None),
            ([(2000, 2010), (2001, 2008), (1990, 2009)], 2001, 2008),
        ],
    )
    def test_days_in_common(
        self, basis: list[tuple[int, int | None]], start: int, end: int | None
    ) -> None:
        """From the latest first day to the earliest end."""
        provisions: tuple[Provision, ...] = tuple(
            provision(
                f"1 CFR 1.{number}",
                since=date(since, 1, 1),
                until=None if until is None else date(until, 1, 1),
            )
            for number, (since, until) in enumerate(basis)
        )
        expected = Period(start=date(start, 1, 1), end=None if end is None else date(end, 1, 1))

        assert expected == permission(basis=provisions).in_force

    @pytest.mark.parametrize("confirmation", Confirmation)
    def test_one_secondary_source_is_enough(self, confirmation: Confirmation) -> None:
        """To rest on one."""
        basis = (*BASIS, provision("1 CFR 1.2", confirmation=confirmation))
        expected = confirmation is Confirmation.SECONDARY_SOURCE

        assert expected is permission(basis=basis).rests_on_secondary_source
        assert permission(basis=HEARSAY).rests_on_secondary_source


class TestCondition:
    """A rule speaks of what it covers, when its condition holds."""

    @pytest.mark.parametrize("make", [permission, prohibition, limitation, duty])
    @pytest.mark.parametrize(("covers", "when"), list(product((True, False, None), repeat=2)))
    def test_both_must_hold(
        self, make: Callable[..., Rule], covers: bool | None, when: bool | None
    ) -> None:
        """As Kleene's table has it."""
        rule = make(when=B, covers=A)
        case = case_of().supposing({"test.a": covers, "test.b": when})

        assert truth_of(covers) & truth_of(when) is rule.holds(case)

    def test_it_is_put_together_once(self) -> None:
        """Covers first, flat."""
        rule = permission(when=all_of(B, ~A), covers=A)
        assert all_of(A, B, ~A) == rule.condition
        assert rule.condition is rule.condition

    def test_it_lists_its_questions(self) -> None:
        """Of both parts."""
        assert {A, B} == permission(when=B, covers=A).questions()
        assert [B] == list(
            permission(when=B, covers=A).open_questions(case_of().supposing({"test.a": True}))
        )


@frozen(kw_only=True, repr=False)
class OnMondays(Prohibition):
    """A host's own rule: a test in Python that a condition cannot say."""

    def holds(self, case: Case) -> Truth:
        known = A.truth(case)
        return known if case.as_of.weekday() == 0 else FALSE

    def questions(self) -> frozenset[Question]:
        return frozenset((A, B))


ON_MONDAYS = OnMondays(
    id="host.policy.mondays", gist="Not on Mondays.", basis=BASIS, when=NEVER, covers=ALWAYS
)


class TestOpaqueRule:
    """A host's own three-valued test in Python, where a condition cannot say it."""

    def test_it_is_known_for_one(self) -> None:
        """By its overriding the test."""
        assert ON_MONDAYS.is_opaque
        assert not prohibition().is_opaque

    def test_it_decides_by_its_own_test(self) -> None:
        """And not by its condition."""
        case = case_of(on=MARCH_2026)
        assert UNKNOWN is ON_MONDAYS.holds(case)
        assert TRUE is ON_MONDAYS.holds(case.supposing({"test.a": True}))
        assert FALSE is ON_MONDAYS.holds(case_of(on=date(2026, 3, 3)))

    def test_whatever_it_asks_and_is_not_answered_is_open(self) -> None:
        """By name: nobody can look into its test."""
        case = case_of()
        assert [A, B] == list(ON_MONDAYS.open_questions(case))
        assert [A] == list(ON_MONDAYS.open_questions(case.supposing({"test.b": False})))
        assert [] == list(
            ON_MONDAYS.open_questions(case.supposing({"test.a": True, "test.b": False}))
        )


class TestMandate:
    """It keeps apart what raises it, to whom it goes, what, by when, and what discharges it."""

    def test_it_goes_to_somebody(self) -> None:
        """At least one kind of recipient."""
        assert "Mandate.to: expected at least one kind of recipient" == refusal(
            mandate, to=frozenset()
        )

    def test_it_has_a_purpose(self) -> None:
        """At least one."""
        assert "Mandate.purposes: expected at least one purpose" == refusal(
            mandate, purposes=frozenset()
        )

    @pytest.mark.parametrize(
        "when",
        [
            recipient.is_medical_personnel,
            wishes.agrees,
            item.is_psychotherapy_note,
            threat.is_serious & ~item.is_sealed,
            asked("test.a", About.REQUEST),
        ],
        ids=str,
    )
    def test_it_is_raised_by_the_situation_alone(self, when: Any) -> None:
        """Before anybody asks for anything."""
        assert "Mandate.when: expected questions about the situation alone" == refusal(
            mandate, when=when
        )

    @pytest.mark.parametrize("field", ["covers", "to_when"])
    def test_it_may_not_ask_for_other_law(self, field: str) -> None:
        """Else two mandates could wait for each other."""
        assert "Mandate: expected no question about other law" == refusal(
            mandate, **{field: other_law.requires_it}
        )

    def test_to_ask_for_other_law_is_wrong_twice(self) -> None:
        """In what raises it."""
        assert (
            "Mandate.when: expected questions about the situation alone; "
            "Mandate: expected no question about other law"
        ) == refusal(mandate, when=other_law.requires_it)

    def test_nothing_done_discharges_nothing(self) -> None:
        """An alternative without steps would end the duty before it began."""
        assert "Mandate.discharged_by: expected no alternative without steps" == refusal(
            mandate, discharged_by=(frozenset(), frozenset((ProtectiveStep.REPORT_MADE,)))
        )

    def test_nobody_both_must_and_may_be_told(self) -> None:
        """Who else may be told is somebody else."""
        police, victim = RecipientKind.LAW_ENFORCEMENT, RecipientKind.LIKELY_VICTIM
        to = frozenset((police,))

        assert frozenset() == mandate(to=to).may_also_tell
        assert {victim} == mandate(to=to, may_also_tell=frozenset((victim,))).may_also_tell
        assert "Mandate.may_also_tell: expected nobody to whom it goes" == refusal(
            mandate, to=to, may_also_tell=frozenset((police, victim))
        )

    def test_who_else_may_be_told_need_not_be(self) -> None:
        """A disclosure to them is not this one."""
        warn = mandate(
            to=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
            purposes=frozenset((Purpose.AVERT_THREAT,)),
            may_also_tell=frozenset((RecipientKind.LIKELY_VICTIM,)),
        )
        asked_for = request(
            recipient=Recipient(kind=RecipientKind.LIKELY_VICTIM), purpose=Purpose.AVERT_THREAT
        )

        assert FALSE is warn.holds(case_of(asked_for))

    @pytest.mark.parametrize(
        ("to", "purpose", "expected"),
        [
            (RecipientKind.LAW_ENFORCEMENT, Purpose.AVERT_THREAT, TRUE),
            (RecipientKind.LIKELY_VICTIM, Purpose.AVERT_THREAT, TRUE),
            (RecipientKind.MEDIA, Purpose.AVERT_THREAT, FALSE),
            (RecipientKind.LAW_ENFORCEMENT, Purpose.CURIOSITY, FALSE),
            (None, Purpose.AVERT_THREAT, UNKNOWN),
            (RecipientKind.LAW_ENFORCEMENT, None, UNKNOWN),
            (RecipientKind.MEDIA, None, FALSE),
        ],
    )
    def test_a_request_is_this_disclosure(
        self, to: RecipientKind | None, purpose: Purpose | None, expected: Truth
    ) -> None:
        """If it goes to a recipient of the mandate for one of its purposes."""
        warn = mandate(
            to=frozenset((RecipientKind.LAW_ENFORCEMENT, RecipientKind.LIKELY_VICTIM)),
            purposes=frozenset((Purpose.AVERT_THREAT,)),
        )
        asked_for = request(recipient=Recipient(kind=to), purpose=purpose)

        assert expected is warn.holds(case_of(asked_for))

    @pytest.mark.parametrize("truth", [True, False, None])
    @pytest.mark.parametrize("field", ["covers", "to_when", "when"])
    def test_each_further_part_must_hold(self, field: str, truth: bool | None) -> None:
        """What raises it, the items, and what else must be so of the recipient."""
        parts: dict[str, Any] = {field: asked("test.a", About.SITUATION)}
        rule = mandate(**parts)

        assert truth_of(truth) is rule.holds(case_of().supposing({"test.a": truth}))

    WARNED, NOTIFIED, STARTED = (
        ProtectiveStep.VICTIM_WARNED,
        ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,
        ProtectiveStep.COMMITMENT_STARTED,
    )

    @pytest.mark.parametrize(
        ("taken", "stands"),
        [
            ([], True),
            ([WARNED], True),
            ([NOTIFIED], True),
            ([WARNED, NOTIFIED], False),
            ([STARTED], False),
            ([STARTED, WARNED], False),
            ([ProtectiveStep.REPORT_MADE], True),
        ],
    )
    def test_alternatives_discharge_it(self, taken: list[ProtectiveStep], stands: bool) -> None:
        """Warning and notifying together, or starting a commitment alone."""
        warn = mandate(
            discharged_by=(
                frozenset((self.WARNED, self.NOTIFIED)),
                frozenset((self.STARTED,)),
            )
        )
        source = situation(evolve(situation().circumstances, steps_taken=frozenset(taken)))

        assert truth_of(stands) is warn.stands(case_of(source))
        assert truth_of(stands) is warn.raised.truth(case_of(source))

    @pytest.mark.parametrize(
        ("reported_in", "stands"),
        [
            (frozenset((Jurisdiction.NEVADA,)), False),
            (frozenset((Jurisdiction.CALIFORNIA,)), True),
            (frozenset((Jurisdiction.CALIFORNIA, Jurisdiction.NEVADA)), False),
            (None, None),
        ],
    )
    def test_steps_count_where_they_were_taken(
        self, reported_in: frozenset[Jurisdiction] | None, stands: bool | None
    ) -> None:
        """A report in California is none in Nevada; one nobody knows where may be."""
        anywhere = mandate(discharged_by=(frozenset((self.NOTIFIED,)),))
        report = evolve(anywhere, discharged_in=Jurisdiction.NEVADA)
        told = evolve(
            situation().circumstances,
            steps_taken=frozenset((self.NOTIFIED,)),
            reported_in=reported_in,
        )

        assert truth_of(stands) is report.stands(case_of(situation(told)))
        untold = evolve(told, steps_taken=frozenset())
        assert TRUE is report.stands(case_of(situation(untold)))

    def test_without_alternatives_only_the_disclosure_discharges_it(self) -> None:
        """Whatever has been done."""
        done = evolve(situation().circumstances, steps_taken=frozenset(ProtectiveStep))
        assert TRUE is mandate().stands(case_of(situation(done)))

    @pytest.mark.parametrize("truth", [True, False, None])
    def test_it_stands_where_it_is_raised(self, truth: bool | None) -> None:
        """Whoever asks, and whether anybody does."""
        rule = mandate(when=emergency.is_health_or_safety)
        case = case_of(situation()).supposing({"emergency.is_health_or_safety": truth})

        assert truth_of(truth) is rule.stands(case)

    def test_of_an_opaque_mandate_this_is_not_known(self) -> None:
        """Until the host says how to tell."""

        @frozen(kw_only=True, repr=False)
        class Opaque(Mandate):
            def holds(self, case: Case) -> Truth:
                return TRUE

        stated = {one.name: getattr(mandate(), one.name) for one in fields(Mandate) if one.init}
        assert UNKNOWN is Opaque(**stated).stands(case_of(situation()))
        assert FALSE is Opaque(**{**stated, "when": NEVER}).stands(case_of(situation()))

    def test_discharge_reads_alike_on_every_run(self) -> None:
        """Steps in alphabetical order, whatever the order of the set."""
        rule = mandate(discharged_by=(frozenset(ProtectiveStep),))
        names = sorted(step.value for step in ProtectiveStep)
        together = " and ".join(f"steps.taken includes {name}" for name in names)

        assert f"not ({together})" in str(rule.raised)

    def test_a_step_hides_its_words(self) -> None:
        """In a repr there is only what it is."""
        assert "MandateStep(…)" == repr(STEP)


class TestDuty:
    """A provision that makes somebody do something."""

    def test_there_is_something_to_do(self) -> None:
        """At least one obligation."""
        assert "Duty.obligations: expected at least one obligation" == refusal(duty, obligations=())

    def test_it_arises_on_release_if_nothing_is_said(self) -> None:
        """Most do."""
        whole = duty()
        stated = {one.name: getattr(whole, one.name) for one in fields(Duty) if one.init}
        del stated["on"]

        assert Occasion.RELEASE is Duty(**stated).on


class TestVersion:
    """A rule says which one it replaces, and a host which version of its code it is."""

    def test_they_are_none_if_nothing_is_said(self) -> None:
        """The first version of a rule that is all condition."""
        rule: Permission = permission()
        assert (None, None, None) == (rule.replaces, rule.version, rule.leaves_out)
