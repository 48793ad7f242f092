"""Obligations: what to do before, with and after a disclosure, merged over items and laws."""

from itertools import permutations, product

import pytest

from disclosure_rules import (
    NEVER,
    About,
    Decision,
    DisclosureRequest,
    DueObligation,
    Law,
    Obligation,
    Occasion,
    Outcome,
    Rank,
    RecordKind,
    Rule,
    RuleSet,
    Stance,
    Timing,
    evaluate,
)
from disclosure_rules.logic.facts import consent, other_law
from disclosure_rules.logic.facts import item as item_facts
from tests.builders import (
    HEARSAY,
    MARCH_2026,
    STAYS,
    asked,
    duty,
    grant,
    item,
    law,
    limitation,
    mandate,
    obligation,
    permission,
    prohibition,
    provision,
    request,
    standard,
)

A, B = asked("test.a"), asked("test.b")
LOG = obligation("us.log")
LOGGED = (LOG,)


def decided(
    *rules: Rule,
    stance: Stance = Stance.OPEN,
    source: DisclosureRequest | None = None,
    **answers: bool,
) -> Decision:
    known = {f"test.{name}": value for name, value in answers.items()}
    rule_set = RuleSet.of(law("us.first", *rules, stance=stance))
    return evaluate((source or request()).answering(known), rule_set, as_of=MARCH_2026)


def ids(decision: Decision) -> list[str]:
    return [due.obligation.id for due in decision.obligations]


class TestWhatIsReliedOn:
    """What goes with a permission, mandate or limitation is due where that is relied on."""

    @pytest.mark.parametrize(
        ("rules", "is_due"),
        [
            pytest.param([permission(obligations=LOGGED)], True, id="a permission"),
            pytest.param([mandate(obligations=LOGGED)], True, id="a mandate"),
            pytest.param([permission(), limitation(obligations=LOGGED)], True, id="a limitation"),
            pytest.param([prohibition(obligations=LOGGED)], True, id="a prohibition that stops"),
            pytest.param(
                [permission(obligations=LOGGED), prohibition()], False, id="a permission in vain"
            ),
            pytest.param(
                [mandate(obligations=LOGGED), prohibition()], False, id="a mandate in vain"
            ),
            pytest.param(
                [prohibition(), limitation(obligations=LOGGED)], False, id="a limitation of nothing"
            ),
            pytest.param(
                [permission(), permission("us.first.other", NEVER, obligations=LOGGED)],
                False,
                id="a permission that does not speak",
            ),
            pytest.param(
                [permission(), permission("us.first.other", A, obligations=LOGGED)],
                False,
                id="a permission that may speak, beside one that does",
            ),
            pytest.param(
                [permission(obligations=LOGGED), limitation(limit=STAYS)],
                False,
                id="a permission of which nothing is left",
            ),
            pytest.param(
                [permission(), limitation(limit=STAYS, obligations=LOGGED)],
                True,
                id="a limitation that leaves nothing",
            ),
        ],
    )
    def test_of_one_item(self, rules: list[Rule], is_due: bool) -> None:
        """Due for certain or not at all."""
        expected = (
            (
                DueObligation(
                    obligation=LOG, items=(0,), rules=(with_log(rules),), basis=(provision(),)
                ),
            )
            if is_due
            else ()
        )

        assert expected == decided(*rules).obligations

    def test_a_prohibition_that_is_outranked_asks_nothing(self) -> None:
        """It has not stopped the item."""
        rules = RuleSet.of(
            law("us.first", mandate()),
            law("host.policy", prohibition(obligations=LOGGED), rank=Rank.ORGANISATION),
        )
        assert () == evaluate(request(), rules, as_of=MARCH_2026).obligations

    @pytest.mark.parametrize(
        "rule", [permission(when=A, obligations=LOGGED), prohibition(when=A, obligations=LOGGED)]
    )
    def test_of_an_undetermined_item(self, rule: Rule) -> None:
        """What may be due is listed, marked with the facts on which it depends."""
        (due,) = decided(permission("us.first.other", B), rule).obligations

        assert LOG is due.obligation
        assert (A,) == due.depends_on

    @pytest.mark.parametrize("rule", [permission(obligations=LOGGED), mandate(obligations=LOGGED)])
    def test_of_a_rule_that_speaks_while_the_answer_is_open(self, rule: Rule) -> None:
        """It depends on what the answer depends on."""
        (due,) = decided(rule, prohibition(when=A)).obligations

        assert LOG is due.obligation
        assert (A,) == due.depends_on

    def test_a_limitation_that_may_not_speak_is_marked(self) -> None:
        """It limits all the same."""
        rules = RuleSet.of(
            law("us.first", permission()),
            law("us.second", limitation(when=A, obligations=LOGGED), governs=B),
        )
        (due,) = evaluate(request(), rules, as_of=MARCH_2026).obligations

        assert (A, B) == due.depends_on

    def test_other_law_is_asked_by_its_own_questions(self) -> None:
        """Nobody is asked what law requires."""
        raised = asked("test.raised", About.SITUATION)
        rules = RuleSet.of(
            law("us.first", permission("us.first.one", other_law.requires_it, obligations=LOGGED)),
            law("us.other", mandate("us.other.one", raised)),
        )
        (due,) = evaluate(request(), rules, as_of=MARCH_2026).obligations

        assert (raised,) == due.depends_on


def with_log(rules: list[Rule]) -> str:
    (found,) = (rule.id for rule in rules if rule.obligations)
    return found


class TestDuties:
    """A duty arises on its occasion; listed also where it is not known whether it speaks."""

    SOMETHING = (
        (permission(), True),
        (prohibition(), False),
        (permission(when=A), False),
        (permission(when=NEVER), False),
    )

    @pytest.mark.parametrize(("rule", "goes"), SOMETHING)
    @pytest.mark.parametrize("on", Occasion)
    def test_occasions(self, on: Occasion, rule: Rule, goes: bool) -> None:
        """On release, on refusal, or on any request; what is undetermined stays."""
        due = {Occasion.RELEASE: goes, Occasion.REFUSAL: not goes, Occasion.REQUEST: True}[on]
        decision = decided(rule, duty(on=on, obligations=LOGGED))

        assert (["us.log"] if due else []) == ids(decision)

    @pytest.mark.parametrize(("when", "governs"), list(product((True, False, None), repeat=2)))
    def test_an_unknown_duty_is_listed(self, when: bool | None, governs: bool | None) -> None:
        """Marked with what it depends on: its own facts, and whether its law governs."""
        known = {A.name: when, B.name: governs}
        rules = RuleSet.of(
            law("us.first", permission()),
            law("us.second", duty("us.second.duty", A, obligations=LOGGED), governs=B),
        )
        answers = {name: value for name, value in known.items() if value is not None}
        found = evaluate(request(answers=answers), rules, as_of=MARCH_2026).obligations

        if False in (when, governs):
            assert () == found
        else:
            unknown = tuple(fact for fact, value in ((A, when), (B, governs)) if value is None)
            assert [unknown] == [due.depends_on for due in found]

    def test_what_is_generalised_goes(self) -> None:
        """In whatever form."""
        assert ["us.log"] == ids(decided(permission(), limitation(), duty(obligations=LOGGED)))

    def test_the_basis_is_the_duty_s(self) -> None:
        """Not the permission's."""
        (due,) = decided(permission(), duty(basis=HEARSAY, obligations=LOGGED)).obligations
        assert HEARSAY == due.basis


class TestMerging:
    """The same obligation of several rules, laws and items is one."""

    OF_DIAGNOSES = item_facts.kind.is_in(RecordKind.DIAGNOSIS)
    SOURCE = request(item("item-1"), item("item-2", RecordKind.DIAGNOSIS), item("item-3"))

    def test_items_rules_and_provisions_are_joined(self) -> None:
        """Items by position, rules by id, provisions by citation; each once."""
        other = provision("0 CFR 1.1")
        decision = decided(
            permission("us.first.z", obligations=LOGGED),
            duty("us.first.a", covers=self.OF_DIAGNOSES, basis=(other,), obligations=LOGGED),
            duty("us.first.b", obligations=LOGGED),
            source=self.SOURCE,
        )

        assert (
            DueObligation(
                obligation=LOG,
                items=(0, 1, 2),
                rules=("us.first.a", "us.first.b", "us.first.z"),
                basis=(other, provision()),
            ),
        ) == decision.obligations

    def test_it_concerns_those_items_for_which_it_is_due(self) -> None:
        """Not the others."""
        decision = decided(
            permission(),
            duty(covers=self.OF_DIAGNOSES, obligations=LOGGED),
            source=self.SOURCE,
        )
        assert [(1,)] == [due.items for due in decision.obligations]

    def test_once_certain_it_is_certain(self) -> None:
        """Whatever another rule leaves open."""
        decision = decided(
            permission(), duty("us.first.a", A, obligations=LOGGED), duty(obligations=LOGGED)
        )
        assert [()] == [due.depends_on for due in decision.obligations]

    def test_what_it_depends_on_is_joined(self) -> None:
        """By name."""
        decision = decided(
            permission(),
            duty("us.first.a", B, obligations=LOGGED),
            duty("us.first.b", A, obligations=LOGGED),
        )
        assert [(A, B)] == [due.depends_on for due in decision.obligations]

    def test_two_texts_are_two_obligations(self) -> None:
        """Under one id; `RuleSet.check` finds that."""
        other = obligation("us.log", text="Another text.")
        decision = decided(permission(), duty(obligations=(LOG, other)))

        assert ["Another text.", "Write it down."] == [
            due.obligation.text for due in decision.obligations
        ]


class TestOrder:
    """Before first, then with, then after; by id within each."""

    def test_in_any_order_of_rules(self) -> None:
        """All of them."""
        wanted: list[Obligation] = [
            obligation("us.b", timing=Timing.BEFORE),
            obligation("us.c", timing=Timing.BEFORE),
            obligation("us.a", timing=Timing.WITH),
            obligation("us.0", timing=Timing.AFTER),
        ]
        rules = [
            duty(f"us.first.{number}", obligations=(one,)) for number, one in enumerate(wanted)
        ]
        for order in permutations(rules):
            found = decided(permission(), *order).obligations
            assert wanted == [due.obligation for due in found]


RELEASE, OTHER = standard(), standard(name="other", title="other release")
GIVEN = consent.meets(RELEASE)


class TestConsentToObtain:
    """ "Obtain consent" is what an answer that needs one is for."""

    def closed(self, name: str, *rules: Rule) -> Law:
        return law(name, *rules, stance=Stance.CLOSED)

    def test_where_consent_is_needed(self) -> None:
        """Before the disclosure, for certain, resting on the permission that asks for it."""
        decision = decided(permission(when=GIVEN), stance=Stance.CLOSED)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert (
            DueObligation(
                obligation=RELEASE.obtain,
                items=(0,),
                rules=("us.first.permission",),
                basis=(provision(),),
            ),
        ) == decision.obligations

    def test_where_the_answer_is_open(self) -> None:
        """It depends on what the answer hangs on."""
        decision = decided(permission(when=GIVEN | A), stance=Stance.CLOSED)

        assert Outcome.UNDETERMINED is decision.outcome
        assert [(RELEASE.obtain, (A,))] == [
            (due.obligation, due.depends_on) for due in decision.obligations
        ]

    def test_beside_a_permission_that_asks_for_none(self) -> None:
        """Only the rule that asks for a consent says that one is to be obtained."""
        decision = decided(
            permission("us.first.a", A), permission("us.first.b", GIVEN), stance=Stance.CLOSED
        )
        assert [(RELEASE.obtain, ("us.first.b",))] == [
            (due.obligation, due.rules) for due in decision.obligations
        ]

    def test_where_it_is_there(self) -> None:
        """Nothing is to be obtained."""
        decision = decided(
            permission(when=GIVEN & A), source=request(consents=(grant(),)), stance=Stance.CLOSED
        )
        assert Outcome.UNDETERMINED is decision.outcome
        assert () == decision.obligations

    def test_where_it_would_not_help(self) -> None:
        """A rule that cannot speak needs no consent."""
        decision = decided(
            permission(when=GIVEN),
            permission("us.first.other", consent.meets(OTHER) & NEVER),
            stance=Stance.CLOSED,
        )
        assert [RELEASE.obtain] == [due.obligation for due in decision.obligations]

    def test_where_it_is_forbidden(self) -> None:
        """No consent would do, so none is asked for."""
        assert () == decided(permission(when=GIVEN), prohibition()).obligations

    def test_each_law_may_need_its_own(self) -> None:
        """Both are to be obtained."""
        rules = RuleSet.of(
            self.closed("us.first", permission("us.first.one", GIVEN)),
            self.closed("us.second", permission("us.second.one", consent.meets(OTHER))),
        )
        assert ["consent.other.obtain", "consent.release.obtain"] == ids(
            evaluate(request(), rules, as_of=MARCH_2026)
        )

    def test_a_law_that_permits_already_needs_none(self) -> None:
        """HIPAA permits treatment; only the Part 2 consent is missing."""
        rules = RuleSet.of(
            self.closed("us.first", permission(), permission("us.first.one", GIVEN)),
            self.closed("us.second", permission("us.second.one", consent.meets(OTHER))),
        )
        decision = evaluate(request(), rules, as_of=MARCH_2026)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert ["consent.other.obtain"] == ids(decision)
