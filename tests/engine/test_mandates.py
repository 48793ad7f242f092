"""`mandates`: what must be disclosed now, to whom and by when, given what has come up."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve, fields, frozen

from disclosure_rules import (
    FALSE,
    TRUE,
    UNKNOWN,
    About,
    Case,
    Circumstances,
    Condition,
    Deadline,
    Fact,
    InvalidField,
    Law,
    Mandate,
    MandateStep,
    Outcome,
    Period,
    ProtectiveStep,
    Purpose,
    Rank,
    RecipientKind,
    RecordFile,
    RecordKind,
    RuleSet,
    Setting,
    Stance,
    TimeUnit,
    Truth,
    evaluate,
    mandates,
)
from disclosure_rules.logic.facts import item, purpose, recipient
from tests.builders import (
    HEARSAY,
    MARCH_2026,
    asked,
    law,
    mandate,
    permission,
    prohibition,
    provision,
    request,
    rules_of,
    situation,
)

RAISED, GOVERNS = (asked(f"test.{name}", About.SITUATION) for name in ("raised", "governs"))
TRIGGER = datetime(2026, 3, 6, 15, tzinfo=UTC)  # A Friday.


def found(*laws: Law, **more: Any) -> list[tuple[str, Truth]]:
    source = more.pop("source", situation())
    standing = mandates(source, RuleSet.of(*laws), as_of=MARCH_2026, **more)
    return [(duty.mandate.id, duty.truth) for duty in standing]


class TestStanding:
    """Every duty to disclose that a situation raises or may raise."""

    @pytest.mark.parametrize("raised", [True, False, None])
    @pytest.mark.parametrize("governs", [True, False, None])
    def test_certain_unknown_or_not_there(self, raised: bool | None, governs: bool | None) -> None:
        """With the facts on which it depends."""
        known = {RAISED.name: raised, GOVERNS.name: governs}
        source = situation(answers={name: one for name, one in known.items() if one is not None})
        rules = RuleSet.of(law("us.first", mandate(when=RAISED), governs=GOVERNS))
        standing = mandates(source, rules, as_of=MARCH_2026)

        if False in known.values():
            assert () == standing
        else:
            (duty,) = standing
            assert (None not in known.values()) is duty.is_certain
            assert (UNKNOWN if None in known.values() else TRUE) is duty.truth
            unknown = [name for name, one in known.items() if one is None]
            assert sorted(unknown) == [one.name for one in duty.missing]
            assert "us.first" == duty.law.id

    def test_certain_first_then_by_id(self) -> None:
        """Over all laws."""
        laws = (
            law("us.first", mandate("us.first.z"), mandate("us.first.b", RAISED)),
            law("us.second", mandate("us.second.a", RAISED), mandate("us.second.y")),
        )
        expected = [
            ("us.first.z", TRUE),
            ("us.second.y", TRUE),
            ("us.first.b", UNKNOWN),
            ("us.second.a", UNKNOWN),
        ]

        assert expected == found(*laws) == found(*reversed(laws))

    def test_only_mandates_are_asked(self) -> None:
        """What is permitted need not be done."""
        assert [] == found(law("us.first", permission(), prohibition()))

    def test_one_that_arises_only_on_request_is_not_among_them(self) -> None:
        """Nobody has asked; in a request it is weighed."""
        waiting = law("us.first", mandate(on_request=True))

        assert [] == found(waiting)
        assert (
            Outcome.REQUIRED is evaluate(request(), RuleSet.of(waiting), as_of=MARCH_2026).outcome
        )

    @pytest.mark.parametrize("rank", Rank)
    def test_of_every_rank(self, rank: Rank) -> None:
        """A code of ethics may make somebody act, too."""
        assert [("us.first.mandate", TRUE)] == found(law("us.first", mandate(), rank=rank))

    def test_a_prohibition_takes_nothing_away(self) -> None:
        """Whether the disclosure itself is lawful is the other question."""
        barred = law("us.first", mandate(), prohibition(), stance=Stance.CLOSED)
        assert [("us.first.mandate", TRUE)] == found(barred)

    @pytest.mark.parametrize(
        ("taken", "expected"),
        [
            ([], [("us.first.mandate", TRUE)]),
            ([ProtectiveStep.VICTIM_WARNED], [("us.first.mandate", TRUE)]),
            ([ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED], []),
            ([ProtectiveStep.CLIENT_HOSPITALIZED], []),
        ],
    )
    def test_a_discharged_duty_is_not_among_them(
        self, taken: list[ProtectiveStep], expected: list[tuple[str, Truth]]
    ) -> None:
        """By one alternative, whole."""
        warn = mandate(
            discharged_by=(
                frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
                frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
            )
        )
        source = situation(Circumstances(steps_taken=frozenset(taken)))

        assert expected == found(law("us.first", warn), source=source)

    def test_what_a_request_would_have_to_be_does_not_matter(self) -> None:
        """Recipient, purpose and items are of the disclosure that is to come."""
        far = mandate(
            to=frozenset((RecipientKind.COURT,)),
            purposes=frozenset((Purpose.CIVIL_PROCEEDING,)),
            to_when=asked("test.to_when", About.REQUEST),
            covers=asked("test.covers"),
        )
        assert [("us.first.mandate", TRUE)] == found(law("us.first", far))

    def test_the_situation_of_a_request(self) -> None:
        """Its answers count."""
        source = request(answers={RAISED.name: True}).situation
        assert [("us.first.mandate", TRUE)] == found(
            law("us.first", mandate(when=RAISED)), source=source
        )


class TestLawOfTheDay:
    """The law of the day is asked."""

    DAY = date(2024, 4, 16)

    @pytest.mark.parametrize(("day", "stands"), [(date(2024, 4, 15), False), (DAY, True)])
    def test_in_force_and_held(self, day: date, stands: bool) -> None:
        """Half-open, a rule's provisions and a law's text."""
        since = law("us.first", mandate(basis=(provision(since=self.DAY),)))
        held = law("us.first", mandate(), held=Period(start=self.DAY))
        for one in (since, held, evolve(held, stance=Stance.CLOSED)):
            assert stands is bool(mandates(situation(), RuleSet.of(one), as_of=day))

    @pytest.mark.parametrize(("confirmed_only", "truth"), [(False, TRUE), (True, UNKNOWN)])
    def test_a_secondary_source(self, confirmed_only: bool, truth: Truth) -> None:
        """Is not trusted where only confirmed law is; there is nothing to ask."""
        rules = rules_of(mandate(basis=HEARSAY), confirmed_only=confirmed_only)
        (duty,) = mandates(situation(), rules, as_of=MARCH_2026)

        assert truth is duty.truth
        assert () == duty.missing


CALL = MandateStep(text="call", deadline=Deadline(amount=0, unit=TimeUnit.HOURS))
WRITE = MandateStep(text="write", deadline=Deadline(amount=36, unit=TimeUnit.HOURS))
FILE = MandateStep(text="file", deadline=Deadline(amount=2, unit=TimeUnit.BUSINESS_DAYS))
KEEP = MandateStep(text="keep a copy")


class TestSteps:
    """What to do, in order, with the last moment for each."""

    LAW = law("us.first", mandate(steps=(CALL, WRITE, FILE, KEEP)))

    def due(self, **more: Any) -> list[datetime | None]:
        (duty,) = mandates(situation(), RuleSet.of(self.LAW), as_of=MARCH_2026, **more)
        assert (CALL, WRITE, FILE, KEEP) == tuple(one.step for one in duty.steps)
        return [one.due for one in duty.steps]

    def test_from_the_trigger(self) -> None:
        """None where the law sets no time."""
        assert [
            TRIGGER,
            TRIGGER + timedelta(hours=36),
            datetime(2026, 3, 10, 23, 59, 59, tzinfo=UTC),
            None,
        ] == self.due(trigger=TRIGGER)

    def test_holidays_are_the_host_s(self) -> None:
        """Only business days skip them."""
        monday = frozenset((date(2026, 3, 9),))
        *others, filed, _ = self.due(trigger=TRIGGER, holidays=monday)

        assert datetime(2026, 3, 11, 23, 59, 59, tzinfo=UTC) == filed
        assert [TRIGGER, TRIGGER + timedelta(hours=36)] == others

    def test_without_a_trigger_nothing_is_computed(self) -> None:
        """The deadlines themselves are still told."""
        assert [None, None, None, None] == self.due()


class TestBadInput:
    """What cannot be asked is refused."""

    def refusal(self, **more: Any) -> str:
        stated = {"as_of": MARCH_2026, **more}
        source, rules = stated.pop("source", situation()), stated.pop("rules", rules_of())
        with pytest.raises(InvalidField) as caught:
            mandates(source, rules, **stated)
        return str(caught.value)

    @pytest.mark.parametrize("day", [TRIGGER, "2026-03-02", None])
    def test_the_day_is_a_date(self, day: Any) -> None:
        """As in `evaluate`."""
        assert "as_of: expected a date" == self.refusal(as_of=day)

    def test_an_answer_names_a_fact(self) -> None:
        """As in `evaluate`."""
        assert (
            "answers[0]: expected the name of a yes-or-no fact that can be answered here"
        ) == self.refusal(source=situation(answers={"threat.is_serius": True}))

    def test_a_trigger_has_a_time_zone(self) -> None:
        """Where a deadline is computed from it."""
        assert "trigger: expected a date and time with a time zone" == self.refusal(
            trigger=TRIGGER.replace(tzinfo=None), rules=rules_of(mandate(steps=(WRITE,)))
        )

    def test_a_trigger_has_a_time_zone_on_any_day(self) -> None:
        """A mistake is found on the first call, not in the first emergency."""
        assert "trigger: expected a date and time with a time zone" == self.refusal(
            trigger=TRIGGER.replace(tzinfo=None)
        )


def broken_reading(_: Case) -> bool | None:
    raise ZeroDivisionError("of the host")


BROKEN = Fact(name="test.broken", ask="?", reading=broken_reading, about=About.SITUATION)


class TestErrors:
    """An exception inside a rule is never swallowed: it rises with the rule's id."""

    @pytest.mark.parametrize(
        ("broken", "noted"),
        [
            (law("us.first", mandate(when=BROKEN)), "in rule us.first.mandate"),
            (law("us.first", mandate(), governs=BROKEN), "in law us.first"),
        ],
        ids=["of a mandate", "of what a law governs"],
    )
    def test_it_is_noted(self, broken: Law, noted: str) -> None:
        """After the question in which it arose."""
        with pytest.raises(ZeroDivisionError) as caught:
            found(broken)

        assert ["in question test.broken", noted] == caught.value.__notes__


@frozen(kw_only=True, repr=False)
class Own(Mandate):
    """A host's own mandate, with its own test of a request."""

    def holds(self, case: Case) -> Truth:
        return TRUE


@frozen(kw_only=True, repr=False)
class OwnWithStanding(Own):
    """One that also says when its duty stands."""

    def stands(self, case: Case) -> Truth:
        return RAISED.truth(case)


class TestHostsOwn:
    """A host's own mandate says itself whether its duty stands."""

    def made(self, kind: type[Mandate], when: Condition) -> Law:
        plain = mandate(when=when)
        stated = {one.name: getattr(plain, one.name) for one in fields(Mandate) if one.init}
        return law("us.first", kind(**stated))

    def test_until_it_does_this_is_not_known(self) -> None:
        """Unless its condition says no."""
        assert [("us.first.mandate", UNKNOWN)] == found(self.made(Own, RAISED | ~RAISED))
        answered = situation(answers={RAISED.name: False})
        assert [] == found(self.made(Own, RAISED), source=answered)

    @pytest.mark.parametrize(("raised", "truth"), [(True, TRUE), (False, FALSE)])
    def test_then_it_is(self, raised: bool, truth: Truth) -> None:
        """By its own test."""
        answered = situation(answers={RAISED.name: raised})
        expected = [] if truth is FALSE else [("us.first.mandate", truth)]

        assert expected == found(self.made(OwnWithStanding, RAISED), source=answered)


class TestMayNotInclude:
    """What other law keeps out of a report."""

    PROGRAM = frozenset((Setting.PART2_PROGRAM,))
    PART2 = item.files.includes(RecordFile.PART2)
    NOTE = item.kind.is_in(RecordKind.PSYCHOTHERAPY_NOTE)

    def kept(self, *laws: Law, settings: frozenset[Setting] | None) -> list[tuple[Any, ...]]:
        report = law(
            "us.state.report",
            mandate(
                to=frozenset((RecipientKind.COURT, RecipientKind.CHILD_PROTECTIVE_SERVICES)),
                purposes=frozenset((Purpose.REPORT_CHILD_ABUSE, Purpose.AVERT_THREAT)),
                covers=item.kind.is_in(RecordKind.ABUSE_DETAIL),
            ),
        )
        source = evolve(situation(), discloser=evolve(situation().discloser, settings=settings))
        (stands,) = mandates(source, RuleSet.of(report, *laws), as_of=MARCH_2026)
        return [
            (one.to, one.file, set(one.kinds), tuple(kept.id for kept in one.laws))
            for one in stands.may_not_include
        ]

    def test_by_recipient_and_file(self) -> None:
        """A law that governs a program's records keeps them; another keeps notes everywhere."""
        program = law(
            "us.program",
            permission(
                when=recipient.kind.is_in(RecipientKind.CHILD_PROTECTIVE_SERVICES),
                covers=item.kind.is_in(RecordKind.ABUSE_DETAIL, RecordKind.PSYCHOTHERAPY_NOTE),
            ),
            governs=self.PART2,
            stance=Stance.CLOSED,
        )
        notes = law("us.notes", prohibition(when=self.NOTE))
        everything = set(RecordKind) - {RecordKind.PSYCHOTHERAPY_NOTE}
        note = {RecordKind.PSYCHOTHERAPY_NOTE}
        safe, court = RecipientKind.CHILD_PROTECTIVE_SERVICES, RecipientKind.COURT

        assert [
            (safe, None, note, ("us.notes",)),
            (safe, RecordFile.PART2, everything - {RecordKind.ABUSE_DETAIL}, ("us.program",)),
            (court, None, note, ("us.notes",)),
            (court, RecordFile.PART2, everything, ("us.program",)),
        ] == self.kept(program, notes, settings=self.PROGRAM)

    @pytest.mark.parametrize(
        ("settings", "files"),
        [
            (frozenset(), set()),
            (frozenset((Setting.PART2_LAWFUL_HOLDER,)), {RecordFile.PART2}),
            (frozenset((Setting.EDUCATIONAL_AGENCY,)), {RecordFile.EDUCATION}),
            (
                frozenset((Setting.DEPARTMENT_OF_VETERANS_AFFAIRS,)),
                {RecordFile.VETERANS_SPECIAL},
            ),
            (
                None,
                {RecordFile.PART2, RecordFile.EDUCATION, RecordFile.VETERANS_SPECIAL},
            ),
        ],
    )
    def test_of_the_files_that_the_discloser_may_keep(
        self, settings: frozenset[Setting] | None, files: set[RecordFile]
    ) -> None:
        """Where it is not known what the discloser is, of all of them."""
        filed = law("us.filed", governs=item.files.includes(*RecordFile), stance=Stance.CLOSED)
        assert files == {file for _, file, _, _ in self.kept(filed, settings=settings)}

    def test_only_what_stays_for_certain_and_for_every_purpose(self) -> None:
        """Of the rest `evaluate` is asked, with the report itself."""
        unknown = law("us.unknown", prohibition(when=RAISED))
        once = law("us.once", prohibition(when=purpose.stated_purpose.is_in(Purpose.AVERT_THREAT)))
        assert [] == self.kept(unknown, once, settings=self.PROGRAM)

    def test_a_law_that_forbids_one_way_or_the_other_is_named(self) -> None:
        """By a prohibition that may speak, or by its silence."""
        closed = law("us.closed", prohibition(when=RAISED & self.NOTE), stance=Stance.CLOSED)
        found = self.kept(closed, settings=frozenset())

        assert {("us.closed",)} == {laws for _, _, _, laws in found}
        assert all(RecordKind.PSYCHOTHERAPY_NOTE in kinds for _, _, kinds, _ in found)
