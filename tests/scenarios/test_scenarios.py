"""The published scenarios: the floor for safety, and what the adapter promises."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from disclosure_rules import ObligationCode, Outcome, evaluate
from tests.scenarios.adapter import adapt
from tests.scenarios.consents import CONSENTS, WITHOUT_PAPER
from tests.scenarios.score import OUTCOMES, Result, Score, judge, judge_all, load, main
from tests.scenarios.words import NOT_IN_THE_MODEL, SAYS_NOTHING

HERE = Path(__file__).parent
SCENARIOS = load(HERE / "scenarios.jsonl")

UNSAFE: Mapping[str, str] = {}
"""Scenarios in which something goes that was to stay, each with the reason."""

LENIENT_FLOOR = 55
WITHHELD_FLOOR = 0.96


@cache
def results() -> tuple[Result, ...]:
    return judge_all(SCENARIOS)


def vocabulary() -> Iterator[tuple[str, Any]]:
    """Yield every key of a fact with every value that the vocabulary lists for it."""
    for line in (HERE / "VOCABULARY.md").read_text(encoding="utf-8").splitlines():
        found = re.fullmatch(r"- \*\*(\w+)\*\*: (.+)", line)
        if found:
            for word in found[2].split(", "):
                yield found[1], _value(word)


def obligations() -> frozenset[str]:
    """Return the obligations that the vocabulary lists."""
    text = (HERE / "VOCABULARY.md").read_text(encoding="utf-8")
    found = re.search(r"^Obligations: (.+)$", text, re.MULTILINE)
    assert found is not None
    return frozenset(found[1].split(", "))


def _value(word: str) -> str | int | bool:
    if word in ("True", "False"):
        return word == "True"
    return int(word) if word.isdecimal() else word


VOCABULARY = tuple(vocabulary())

PLAIN: Mapping[str, Any] = {
    "discloser_role": "counselor",
    "discloser_setting": "outpatient_clinic",
    "client_age": 30,
    "client_status": "current_client",
    "recipient_role": "third_party",
    "recipient_relationship": "third_party",
    "purpose": "other",
    "data_categories": ["diagnosis", "test_results"],
    "consent": "none",
    "threat": "none",
    "legal_process": "none",
    "jurisdiction": "US",
}

# Facts beside which a key says something.
BESIDE: Mapping[str, Mapping[str, Any]] = {
    "authorization_scope": {"consent": "written_hipaa_authorization"},
    "belief_basis": {"threat": "others"},
    "crime_on_premises": {"threat": "others"},
    "discloser_role": {"discloser_setting": "health_plan"},
    "federally_assisted": {"holds_out_as_sud": True, "data_categories": ["sud_record"]},
    "holds_out_as_sud": {"federally_assisted": True, "data_categories": ["sud_record"]},
    "identifiable_victim": {"threat": "others"},
    "threat_imminent": {"threat": "others"},
    "threat_maker": {"threat": "others"},
    "threat_serious": {"threat": "others"},
}
# Roles are read together with the setting: in a health plan some say nothing more.
IN_PRACTICE = {**PLAIN, "discloser_setting": "private_practice"}


def said_by(key: str, value: Any, beside: Mapping[str, Any]) -> bool:
    """Return whether the value changes the request, or is named as what cannot be said."""
    without = {one: known for one, known in beside.items() if one != key}
    given = [value] if key == "data_categories" else value
    bare = adapt({"facts": without, "law": (), "date": None})
    full = adapt({"facts": {**without, key: given}, "law": (), "date": None})
    is_named = f"{key}={value}" in full.unrepresentable
    return is_named or full.request != bare.request or full.ruleset != bare.ruleset


class OnlyWhatIsSaid(dict[str, Any]):
    """A scenario that refuses to tell its answer, its story and where it comes from."""

    def __getitem__(self, key: str) -> Any:
        assert key in ("facts", "law", "date")
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        assert key in ("facts", "law", "date")
        return super().get(key, default)


class TestSafety:
    """What the published answer keeps back does not go."""

    def test_nothing_goes_that_was_to_stay(self) -> None:
        """Except where a reason is given here."""
        unsafe = {one.id: str(one) for one in results() if one.is_unsafe}

        assert {} == {ref: said for ref, said in unsafe.items() if ref not in UNSAFE}

    def test_every_reason_is_about_a_scenario(self) -> None:
        """A reason that nobody can look up hides something."""
        assert set(UNSAFE) <= {one["id"] for one in SCENARIOS}

    def test_answers_do_not_get_worse(self) -> None:
        """As many answers as before, at least, are among those that their sources allow."""
        score = Score.of(results())

        assert score.lenient >= LENIENT_FLOOR
        assert score.withheld_recall >= WITHHELD_FLOOR

    def test_every_scenario_counts(self) -> None:
        """The figures are over the whole file."""
        assert len(SCENARIOS) == Score.of(results()).total == len({one.id for one in results()})


class TestScore:
    """Our words and theirs."""

    def test_every_outcome_has_a_word(self) -> None:
        """Also "no law speaks", which is none of theirs."""
        assert set(Outcome) == set(OUTCOMES)

    def test_a_missing_law_is_no_settled_answer(self) -> None:
        """Not covered counts as undetermined where answers are compared leniently."""
        facts = {**PLAIN, "discloser_setting": "government_employer"}
        scenario = {"id": "x-1", "facts": facts, "law": (), "date": None}
        expected = {"outcome": "undetermined"}

        result = judge({**scenario, "expected": expected})

        assert "not_covered" == result.got
        assert (False, True) == (result.is_strict, result.is_lenient)

    def test_what_is_wrong_whatever_else(self) -> None:
        """An outcome in `must_not` is a miss also where it is in `also_accept`."""
        scenario = SCENARIOS[0]
        got = judge(scenario).got

        result = judge({**scenario, "expected": {"outcome": got, "must_not": [got]}})

        assert (True, False) == (result.is_strict, result.is_lenient)

    @pytest.mark.parametrize("expected", ["prohibited", "needs_consent", "undetermined"])
    def test_letting_go_what_was_to_stay_is_unsafe(self, expected: str) -> None:
        """Unless the source does not exclude it."""
        facts = {**PLAIN, "recipient_role": "client", "recipient_relationship": "self"}
        scenario = {"id": "x-1", "facts": facts, "law": (), "date": None}
        outcome = {"outcome": expected, "withheld_from_requested": ["diagnosis"]}

        assert judge({**scenario, "expected": outcome}).is_unsafe
        also = {**outcome, "also_accept": ["permitted", "permitted_limited", "required"]}
        assert not judge({**scenario, "expected": also}).is_unsafe

    def test_obligations_have_words_of_the_vocabulary(self) -> None:
        """Most of the vocabulary is known to us; what is not is counted as not found."""
        ours = {str(code.value) for code in ObligationCode}

        assert len(obligations() & ours) > len(obligations()) / 2

    def test_the_command_prints_the_figures_last(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Misses first, one a line; then one line of JSON."""
        assert 0 == main([str(HERE / "scenarios.jsonl")])

        *misses, last = capsys.readouterr().out.splitlines()
        assert Score.of(results()).as_json() == last
        assert sum(not one.is_lenient for one in results()) == len(misses)

    def test_the_command_wants_one_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Without one it says how it is used."""
        assert 2 == main([])
        assert capsys.readouterr().out.startswith("usage:")


class TestAdapter:
    """Facts as a request: by meaning, without the answer, without an exception."""

    @pytest.mark.parametrize("scenario", SCENARIOS, ids=[one["id"] for one in SCENARIOS])
    def test_it_reads_facts_law_and_date_alone(self, scenario: Mapping[str, Any]) -> None:
        """Nothing else of a scenario is touched, or there at all."""
        bare = {key: scenario[key] for key in ("facts", "law", "date")}

        assert adapt(bare) == adapt(OnlyWhatIsSaid(scenario)) == adapt(scenario)

    @pytest.mark.parametrize("scenario", SCENARIOS, ids=[one["id"] for one in SCENARIOS])
    def test_the_order_of_facts_does_not_matter(self, scenario: Mapping[str, Any]) -> None:
        """The same facts are the same request."""
        turned = dict(reversed(list(scenario["facts"].items())))

        assert adapt(scenario) == adapt({**scenario, "facts": turned})

    def test_answers_are_the_same_on_every_run(self) -> None:
        """Two runs in turn compare equal, whole."""
        assert results() == judge_all(SCENARIOS)

    @pytest.mark.parametrize(("key", "value"), VOCABULARY)
    def test_every_word_maps_or_is_named(self, key: str, value: Any) -> None:
        """It changes the request, or is named, or is known to say nothing more, with a reason."""
        said = SAYS_NOTHING.get(key, {})
        if "*" in said or str(value) in said:
            return

        assert said_by(key, value, {**PLAIN, **BESIDE.get(key, {})}) or (
            said_by(key, value, IN_PRACTICE)
        )

    @pytest.mark.parametrize(("key", "value"), VOCABULARY)
    def test_every_word_alone_is_enough(self, key: str, value: Any) -> None:
        """A scenario that states one fact is a request too."""
        given = [value] if key == "data_categories" else value
        adapted = adapt({"facts": {key: given}, "law": (), "date": None})

        evaluate(adapted.request, adapted.ruleset, as_of=adapted.as_of)

    def test_words_in_any_company_never_raise(self) -> None:
        """Whatever the vocabulary puts together is read, and answered."""
        values: dict[str, list[Any]] = {}
        for key, value in VOCABULARY:
            values.setdefault(key, []).append(value)
        random = Random(20261122)
        for _ in range(1000):
            chosen = {
                key: random.choice(some) for key, some in values.items() if random.random() < 0.5
            }
            chosen["data_categories"] = random.sample(values["data_categories"], 3)
            adapted = adapt({"facts": chosen, "law": ("ACA Code B.2.a",), "date": "2026-03-01"})
            evaluate(adapted.request, adapted.ruleset, as_of=adapted.as_of)

    def test_what_is_not_in_the_vocabulary_is_named(self) -> None:
        """A word that nobody foresaw is not passed over."""
        facts = {**PLAIN, "purpose": "moon_landing", "threat": "aliens", "weather": "rain"}

        adapted = adapt({"facts": facts, "law": (), "date": None})

        assert {"purpose=moon_landing", "threat=aliens", "weather=rain"} == set(
            adapted.unrepresentable
        )

    def test_what_the_model_lacks_is_in_the_vocabulary(self) -> None:
        """No key is given up that no scenario has."""
        assert {key for key, _ in VOCABULARY} >= NOT_IN_THE_MODEL

    def test_every_word_for_consent_is_a_paper_or_a_word(self) -> None:
        """None is both, and none is neither."""
        words = {value for key, value in VOCABULARY if key == "consent"}

        assert words == {*CONSENTS, *WITHOUT_PAPER}
        assert not WITHOUT_PAPER & set(CONSENTS)

    def test_the_law_named_chooses_the_codes(self) -> None:
        """A profession's code is asked where the scenario names it; federal law always."""
        named = adapt({"facts": PLAIN, "law": ["ACA Code B.2.a"], "date": None})
        other = adapt({"facts": PLAIN, "law": ["NASWX 1"], "date": None})

        assert "aca" in {law.id for law in named.ruleset.laws}
        assert "aca" not in {law.id for law in other.ruleset.laws}
        assert {"us.ferpa", "us.hipaa", "us.part2"} <= {law.id for law in other.ruleset.laws}

    def test_a_bar_of_state_law_is_a_law(self) -> None:
        """What is more stringent prevails (45 CFR 160.203(b)), and nothing is left unsaid."""
        barred = adapt({"facts": {**PLAIN, "state_law_bar": True}, "law": (), "date": None})
        free = adapt({"facts": {**PLAIN, "state_law_bar": False}, "law": (), "date": None})

        assert () == barred.unrepresentable == free.unrepresentable
        assert {"barring"} == {law.id for law in barred.ruleset.laws} - {
            law.id for law in free.ruleset.laws
        }

    def test_the_place_chooses_the_state(self) -> None:
        """A state that the library holds is asked; one that it does not hold is left out."""
        held = adapt({"facts": {**PLAIN, "jurisdiction": "CA"}, "law": (), "date": None})
        strange = adapt({"facts": {**PLAIN, "jurisdiction": "XX"}, "law": (), "date": None})

        assert "ca" in {law.id for law in held.ruleset.laws}
        assert ("jurisdiction=XX",) == strange.unrepresentable
