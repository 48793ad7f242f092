"""Whom, for what and what a consent reaches, and how exceptions nest in it."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

import pytest

from disclosure_rules import (
    ANY,
    FALSE,
    TRUE,
    UNKNOWN,
    Case,
    ConsentScope,
    ItemDesignation,
    Period,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordItem,
    RecordKind,
    ScopeDecision,
    SensitivityLabel,
    Truth,
)
from disclosure_rules.logic.facts.grants import denied, permits
from disclosure_rules.logic.truth import truth_of
from tests.builders import MARCH_2026, case_of, denial, grant, item, request, scope, situation

PERMIT, DENY = ScopeDecision.PERMIT, ScopeDecision.DENY
PARENT = RecipientDesignation(kind=RecipientKind.PARENT)
NAMED = RecipientDesignation(ref="parent-1")
NAMED_PARENT = RecipientDesignation(kind=RecipientKind.PARENT, ref="parent-1")
DIAGNOSIS = ItemDesignation(kind=RecordKind.DIAGNOSIS)
HIV = ItemDesignation(label=SensitivityLabel.HIV)
BEFORE_2026 = ItemDesignation(dated=Period(end=date(2026, 1, 1)))
YESTERDAY, TOMORROW = date(2026, 3, 1), date(2026, 3, 3)


def denies(reach: ConsentScope, case: Case) -> Truth:
    """Return whether a grant with this scope, in force, denies the case."""
    asked = request(consents=(grant("grant-1", reach),))
    of_same = Case(asked, case.as_of, case.item)
    of_same.recipient, of_same.purpose = case.recipient, case.purpose
    return denied(of_same)


def to(kind: RecipientKind | None = None, ref: str | None = None) -> Case:
    return case_of(request(recipient=Recipient(kind=kind, ref=ref)))


def of(**stated: Any) -> Case:
    return case_of(request(RecordItem(ref="item-1", **stated)))


class TestRecipients:
    """Nobody named is nobody when permitting and everybody when denying."""

    @pytest.mark.parametrize(
        ("named", "kind", "ref", "reached"),
        [
            (ANY, None, None, TRUE),
            (ANY, RecipientKind.MEDIA, "media-1", TRUE),
            ([PARENT], RecipientKind.PARENT, None, TRUE),
            ([PARENT], RecipientKind.MEDIA, None, FALSE),
            ([PARENT], None, "parent-1", UNKNOWN),
            ([NAMED], None, "parent-1", TRUE),
            ([NAMED], RecipientKind.PARENT, "parent-2", FALSE),
            ([NAMED], RecipientKind.PARENT, None, UNKNOWN),
            ([NAMED_PARENT], RecipientKind.PARENT, "parent-1", TRUE),
            ([NAMED_PARENT], RecipientKind.MEDIA, "parent-1", FALSE),
            ([NAMED_PARENT], None, "parent-1", UNKNOWN),
            ([NAMED_PARENT], None, "parent-2", FALSE),
            ([PARENT, NAMED], RecipientKind.MEDIA, "parent-1", TRUE),
            ([PARENT, NAMED], RecipientKind.MEDIA, "media-1", FALSE),
            ([PARENT, NAMED], RecipientKind.MEDIA, None, UNKNOWN),
        ],
    )
    def test_who_is_named(
        self, named: Any, kind: RecipientKind | None, ref: str | None, reached: Truth
    ) -> None:
        """By class, by person, or by both; an unknown recipient may be meant."""
        recipients = named if named is ANY else frozenset(named)
        case = to(kind, ref)

        assert reached is permits(scope(PERMIT, recipients=recipients), case)
        assert reached is denies(scope(DENY, recipients=recipients), case)

    @pytest.mark.parametrize(
        ("ref", "belongs_to", "reached"),
        [
            ("clinic-1", None, TRUE),
            ("clinic-1", frozenset(), TRUE),
            ("nurse-1", frozenset(("clinic-1", "team-1")), TRUE),
            ("nurse-1", frozenset(("team-1",)), FALSE),
            ("nurse-1", frozenset(), FALSE),
            ("nurse-1", None, UNKNOWN),
            (None, frozenset(("clinic-1",)), TRUE),
            (None, frozenset(), UNKNOWN),
        ],
    )
    def test_an_organisation_with_its_members(
        self, ref: str | None, belongs_to: frozenset[str] | None, reached: Truth
    ) -> None:
        """Whoever belongs to it is named; of whom nobody has said so it is not known."""
        clinic = frozenset((RecipientDesignation(ref="clinic-1", with_members=True),))
        alone = frozenset((RecipientDesignation(ref="clinic-1"),))
        case = case_of(request(recipient=Recipient(ref=ref, belongs_to=belongs_to)))

        assert reached is permits(scope(PERMIT, recipients=clinic), case)
        assert reached is denies(scope(DENY, recipients=clinic), case)
        assert (ref == "clinic-1") is (permits(scope(PERMIT, recipients=alone), case) is TRUE)

    @pytest.mark.parametrize("nobody", [None, frozenset()], ids=["not stated", "empty"])
    @pytest.mark.parametrize("kind", [RecipientKind.PARENT, None])
    def test_nobody_is_named(self, nobody: Any, kind: RecipientKind | None) -> None:
        """An empty list never widens a permit and never narrows a denial."""
        assert FALSE is permits(scope(PERMIT, recipients=nobody), to(kind))
        assert TRUE is denies(scope(DENY, recipients=nobody), to(kind))


class TestPurposes:
    """No purpose is none when permitting and all when denying."""

    @pytest.mark.parametrize(
        ("named", "purpose", "reached"),
        [
            (ANY, None, TRUE),
            (ANY, Purpose.MEDIA, TRUE),
            ([Purpose.TREATMENT], Purpose.TREATMENT, TRUE),
            ([Purpose.TREATMENT, Purpose.PAYMENT], Purpose.PAYMENT, TRUE),
            ([Purpose.TREATMENT], Purpose.EMERGENCY_TREATMENT, FALSE),
            ([Purpose.HEALTH_CARE_OPERATIONS], Purpose.LEGAL_REPRESENTATION, FALSE),
            ([Purpose.TREATMENT], None, UNKNOWN),
        ],
    )
    def test_what_is_named(self, named: Any, purpose: Purpose | None, reached: Truth) -> None:
        """There is no widening from one purpose to another."""
        purposes = named if named is ANY else frozenset(named)
        case = case_of(request(purpose=purpose))

        assert reached is permits(scope(PERMIT, purposes=purposes), case)
        assert reached is denies(scope(DENY, purposes=purposes), case)

    @pytest.mark.parametrize("nothing", [None, frozenset()], ids=["not stated", "empty"])
    @pytest.mark.parametrize("purpose", [Purpose.TREATMENT, None])
    def test_nothing_is_named(self, nothing: Any, purpose: Purpose | None) -> None:
        """As with recipients."""
        case = case_of(request(purpose=purpose))

        assert FALSE is permits(scope(PERMIT, purposes=nothing), case)
        assert TRUE is denies(scope(DENY, purposes=nothing), case)


class TestItems:
    """No item is none when permitting and all when denying."""

    @pytest.mark.parametrize(
        ("named", "stated", "reached"),
        [
            (ANY, {}, TRUE),
            ([DIAGNOSIS], {"kind": RecordKind.DIAGNOSIS}, TRUE),
            ([DIAGNOSIS], {"kind": RecordKind.PROGNOSIS}, FALSE),
            ([DIAGNOSIS], {}, UNKNOWN),
            ([HIV], {"labels": frozenset((SensitivityLabel.HIV,))}, TRUE),
            ([HIV], {"labels": frozenset((SensitivityLabel.VIOLENCE,))}, FALSE),
            ([HIV], {"labels": frozenset()}, FALSE),
            ([HIV], {}, UNKNOWN),
            ([ItemDesignation(ref="item-1")], {}, TRUE),
            ([ItemDesignation(ref="item-2")], {}, FALSE),
            ([BEFORE_2026], {"dated": date(2025, 12, 31)}, TRUE),
            ([BEFORE_2026], {"dated": date(2026, 1, 1)}, FALSE),
            ([BEFORE_2026], {}, UNKNOWN),
            ([DIAGNOSIS, HIV], {"kind": RecordKind.DIAGNOSIS}, TRUE),
            ([DIAGNOSIS, HIV], {"kind": RecordKind.PROGNOSIS}, UNKNOWN),
        ],
    )
    def test_what_is_named(self, named: Any, stated: dict[str, Any], reached: Truth) -> None:
        """By kind, label, date or ref; what is not known of an item may be meant."""
        items = named if named is ANY else frozenset(named)

        assert reached is permits(scope(PERMIT, items=items), of(**stated))
        assert reached is denies(scope(DENY, items=items), of(**stated))

    def test_all_that_is_given_must_match(self) -> None:
        """A diagnosis labelled HIV is neither any diagnosis nor anything labelled HIV."""
        both = frozenset((ItemDesignation(kind=RecordKind.DIAGNOSIS, label=SensitivityLabel.HIV),))
        hiv = frozenset((SensitivityLabel.HIV,))
        for kind, labels, expected in (
            (RecordKind.DIAGNOSIS, hiv, TRUE),
            (RecordKind.DIAGNOSIS, None, UNKNOWN),
            (RecordKind.PROGNOSIS, None, FALSE),
            (None, hiv, UNKNOWN),
            (None, frozenset[SensitivityLabel](), FALSE),
        ):
            assert expected is permits(scope(items=both), of(kind=kind, labels=labels))

    @pytest.mark.parametrize("nothing", [None, frozenset()], ids=["not stated", "empty"])
    def test_nothing_is_named(self, nothing: Any) -> None:
        """As with recipients."""
        assert FALSE is permits(scope(PERMIT, items=nothing), of())
        assert TRUE is denies(scope(DENY, items=nothing), of())

    def test_without_an_item_everything_may_be_meant(self) -> None:
        """In a bare situation there is none yet."""
        case = case_of(situation())

        assert UNKNOWN is permits(scope(items=frozenset((DIAGNOSIS,))), case)
        assert TRUE is permits(scope(), case)
        assert FALSE is permits(scope(items=None), case)


class TestPeriod:
    """A part of a scope may hold for a time."""

    @pytest.mark.parametrize(
        ("start", "end", "reached"),
        [
            (None, None, TRUE),
            (MARCH_2026, None, TRUE),
            (TOMORROW, None, FALSE),
            (None, MARCH_2026, FALSE),
            (YESTERDAY, TOMORROW, TRUE),
        ],
    )
    def test_half_open(self, start: date | None, end: date | None, reached: Truth) -> None:
        """Its first day is in it, its end is not."""
        period = Period(start=start, end=end)

        assert reached is permits(scope(PERMIT, period=period), case_of())
        assert reached is denies(scope(DENY, period=period), case_of())


# ---------------------------------------------------------------- nesting

# One part that is reached, one that is not, and one of which this is not known.
REACH: dict[Truth, dict[str, Any]] = {
    TRUE: {},
    FALSE: {"purposes": frozenset((Purpose.MEDIA,))},
    UNKNOWN: {"items": frozenset((HIV,))},
}
ORDER = {FALSE: 0, UNKNOWN: 1, TRUE: 2}
Level = tuple[ScopeDecision, Truth, bool]


def nested(levels: tuple[Level, ...]) -> ConsentScope:
    """Return scopes one inside the other, the first outermost."""
    (decision, reached, understood), *inner = levels
    exceptions = (nested(tuple(inner)),) if inner else ()
    doubt = () if understood else ("provision.extension",)
    return scope(decision, *exceptions, not_understood=doubt, **REACH[reached])


def innermost(levels: tuple[tuple[ScopeDecision, bool], ...]) -> ScopeDecision | None:
    """Return what the innermost part that is reached decides; the promise in other words."""
    decided = None
    for decision, reached in levels:
        if not reached:
            break
        decided = decision
    return decided


def readings(levels: tuple[Level, ...]) -> Iterator[tuple[tuple[ScopeDecision, bool], ...]]:
    may_be = {TRUE: (True,), FALSE: (False,), UNKNOWN: (True, False)}
    for reached in product(*(may_be[truth] for _, truth, _ in levels)):
        yield tuple((level[0], one) for level, one in zip(levels, reached, strict=True))


def agreed(answers: set[bool]) -> Truth:
    return truth_of(next(iter(answers))) if len(answers) == 1 else UNKNOWN


DEPTHS = (1, 2, 3)
CASE = case_of(request(item(labels=None)))


def towers(depth: int, understood: tuple[bool, ...]) -> Iterator[tuple[Level, ...]]:
    yield from product(product(ScopeDecision, Truth, understood), repeat=depth)


class TestNesting:
    """A part that permits does so unless an exception inside it denies, and the reverse."""

    @pytest.mark.parametrize("depth", DEPTHS)
    def test_the_innermost_part_that_is_reached_decides(self, depth: int) -> None:
        """All towers of parts, known to be reached, known not to be, and not known."""
        for levels in towers(depth, (True,)):
            decided = {innermost(reading) for reading in readings(levels)}
            reach = nested(levels)
            assert agreed({one is PERMIT for one in decided}) is permits(reach, CASE)
            assert agreed({one is DENY for one in decided}) is denies(reach, CASE)

    @pytest.mark.parametrize("depth", DEPTHS)
    def test_what_is_not_understood_never_widens(self, depth: int) -> None:
        """Marking any part as not understood permits no more and denies no less."""
        for levels in towers(depth, (True,)):
            permitted, forbidden = permits(nested(levels), CASE), denies(nested(levels), CASE)
            for place in range(depth):
                decision, reached, _ = levels[place]
                doubted = nested(
                    (*levels[:place], (decision, reached, False), *levels[place + 1 :])
                )
                assert ORDER[permits(doubted, CASE)] <= ORDER[permitted]
                assert ORDER[denies(doubted, CASE)] >= ORDER[forbidden]

    @pytest.mark.parametrize("depth", DEPTHS)
    def test_a_permit_that_is_not_understood_permits_at_most_perhaps(self, depth: int) -> None:
        """It may say something that narrows it."""
        for inner in towers(depth - 1, (True, False)):
            assert TRUE is not permits(nested(((PERMIT, TRUE, False), *inner)), CASE)

    @pytest.mark.parametrize("depth", DEPTHS)
    def test_a_denial_that_is_not_understood_denies_whatever_it_excepts(self, depth: int) -> None:
        """Wherever it is reached, and nothing inside it permits."""
        for reached, inner in product(Truth, towers(depth - 1, (True, False))):
            reach = nested(((DENY, reached, False), *inner))
            assert reached is denies(reach, CASE)
            assert FALSE is permits(reach, CASE)

    def test_exceptions_stand_side_by_side(self) -> None:
        """One that denies is enough to deny, one that permits is enough to permit."""
        off, perhaps = REACH[FALSE], REACH[UNKNOWN]
        assert FALSE is permits(scope(PERMIT, scope(DENY, **off), scope(DENY)), CASE)
        assert TRUE is permits(scope(PERMIT, scope(DENY, **off), scope(DENY, **off)), CASE)
        assert UNKNOWN is permits(scope(PERMIT, scope(DENY, **off), scope(DENY, **perhaps)), CASE)
        assert TRUE is permits(scope(DENY, scope(PERMIT, **off), scope(PERMIT)), CASE)
        assert FALSE is denies(scope(DENY, scope(PERMIT, **off), scope(PERMIT)), CASE)

    def test_an_empty_permit_inside_a_denial_changes_nothing(self) -> None:
        """It names nobody."""
        nobody = ConsentScope(decision=PERMIT)
        assert TRUE is denies(scope(DENY, nobody), CASE)
        assert FALSE is permits(scope(DENY, nobody), CASE)

    def test_an_empty_denial_inside_a_permit_takes_all_back(self) -> None:
        """It names everybody."""
        everybody = ConsentScope(decision=DENY)
        assert FALSE is permits(scope(PERMIT, everybody), CASE)
        assert TRUE is denies(scope(PERMIT, everybody), CASE)


class TestUnstatedAround:
    """What is not stated around a denial does not narrow it."""

    @pytest.mark.parametrize("name", ["recipients", "purposes", "items"])
    def test_a_denial_inside_a_permit_that_names_nobody(self, name: str) -> None:
        """The permit was perhaps read badly; the denial in it still denies."""
        around = scope(PERMIT, scope(DENY), **{name: None})

        assert FALSE is permits(around, CASE)
        assert TRUE is denies(around, CASE)

    @pytest.mark.parametrize("name", ["recipients", "purposes", "items"])
    def test_a_permit_inside_a_denial_that_names_nobody(self, name: str) -> None:
        """The denial is of everybody, and its exception stands."""
        around = scope(DENY, scope(PERMIT), **{name: None})

        assert TRUE is permits(around, CASE)
        assert FALSE is denies(around, CASE)


class TestDenied:
    """A denial on file, in force and not revoked, denies."""

    @pytest.mark.parametrize(
        ("stated", "expected"),
        [
            ({}, TRUE),
            ({"period": Period(start=MARCH_2026)}, TRUE),
            ({"period": Period(start=TOMORROW)}, FALSE),
            ({"period": Period(end=MARCH_2026)}, FALSE),
            ({"revoked_on": TOMORROW}, TRUE),
            ({"revoked_on": MARCH_2026}, FALSE),
            ({"expiry_event_has_occurred": True}, FALSE),
            ({"expiry_event_has_occurred": False}, TRUE),
        ],
        ids=str,
    )
    def test_in_force(self, stated: dict[str, Any], expected: Truth) -> None:
        """From its first day until its end or the day it is revoked."""
        refusal = grant("denial-1", scope(DENY), **stated)

        assert expected is denied(case_of(request(consents=(refusal,))))

    def test_its_form_does_not_matter(self) -> None:
        """A client who says no need not do so in writing."""
        refusal = grant("denial-1", scope(DENY), form=None, elements=None)

        assert TRUE is denied(case_of(request(consents=(refusal,))))

    def test_one_denial_is_enough(self) -> None:
        """Whatever else is permitted, and whatever its order."""
        for consents in ((grant(), denial()), (denial(), grant())):
            assert TRUE is denied(case_of(request(consents=consents)))

    def test_nothing_on_file_denies_nothing(self) -> None:
        """Nor does a permit."""
        assert FALSE is denied(case_of())
        assert FALSE is denied(case_of(request(consents=(grant(),))))
