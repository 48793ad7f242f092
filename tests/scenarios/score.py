"""Run scenarios and compare our answers with the published ones.

    python tests/scenarios/score.py tests/scenarios/scenarios.jsonl

One line for each answer that is not the published one, nor one that its source does not exclude;
then one line of JSON with the figures, which `Score` explains.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from attrs import frozen

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from disclosure_rules import Decision, Handling, ObligationCode, Outcome, evaluate
from tests.scenarios.adapter import Adapted, adapt

__all__ = ["OUTCOMES", "Result", "Score", "judge", "judge_all", "load", "obligation_words"]

Scenario = Mapping[str, Any]

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.REQUIRED: "required",
    Outcome.PERMITTED: "permitted",
    Outcome.PARTLY_PERMITTED: "permitted_limited",
    Outcome.NEEDS_CONSENT: "needs_consent",
    Outcome.UNDETERMINED: "undetermined",
    Outcome.FORBIDDEN: "prohibited",
    # No law in the rule set speaks.  That is no settled answer: where answers are compared
    # leniently it counts as undetermined, and strictly it never counts.
    Outcome.NOT_COVERED: "not_covered",
}
_LENIENTLY = {"not_covered": "undetermined"}

_GOES = frozenset({"required", "permitted", "permitted_limited"})
_STAYS = frozenset({"prohibited", "needs_consent", "undetermined"})

# A code stands for the word of its own name and for these.
_ALSO: Mapping[ObligationCode, frozenset[str]] = {
    ObligationCode.LOG_FOR_ACCOUNTING: frozenset({"log_accounting"}),
    ObligationCode.LIMIT_TO_PURPOSE: frozenset({"limit_use_to_purpose"}),
    ObligationCode.TELL_CLIENT_BEFORE: frozenset({"notify_client"}),
    ObligationCode.TELL_CLIENT_AFTER: frozenset({"notify_client", "inform_subject_of_report"}),
    ObligationCode.INVOLVE_CLIENT: frozenset({"notify_client"}),
    ObligationCode.WRITTEN_REPORT: frozenset({"report_to_agency"}),
    ObligationCode.WRITTEN_AGREEMENT: frozenset({"business_associate_agreement"}),
    ObligationCode.VERIFY_IDENTITY: frozenset({"verify_recipient"}),
}


@frozen(kw_only=True)
class Result:
    """How our answer to one scenario compares with the published one.

    Args:
        id: The scenario's id.
        expected: The published outcome.
        also_accept: Outcomes that the source does not exclude.
        got: Our outcome, in the scenarios' words.
        is_strict: Ours is the published outcome.
        is_lenient: Ours is the published outcome or one that the source does not exclude, and
            none that is wrong whatever else.
        is_unsafe: We let something go that was to stay.
        is_missed_duty: It was required, and we do not say so.
        withheld: How many categories that were to stay do stay, and how many there are.
        obligations: How many of the published duties are among ours, and how many there are.
        missing: The facts that we ask for, by name.
        unrepresentable: The facts that we could not say.
    """

    id: str
    expected: str
    also_accept: tuple[str, ...]
    got: str
    is_strict: bool
    is_lenient: bool
    is_unsafe: bool
    is_missed_duty: bool
    withheld: tuple[int, int]
    obligations: tuple[int, int]
    missing: tuple[str, ...]
    unrepresentable: tuple[str, ...]

    def __str__(self) -> str:
        """Return the comparison in one line."""
        also = f" (or {', '.join(self.also_accept)})" if self.also_accept else ""
        marks = "UNSAFE " if self.is_unsafe else ""
        return (
            f"{marks}{self.id}: expected {self.expected}{also}, got {self.got}; "
            f"missing: {', '.join(self.missing) or '-'}; "
            f"unrepresentable: {', '.join(self.unrepresentable) or '-'}"
        )


@frozen(kw_only=True)
class Score:
    """The figures over many scenarios.

    Args:
        total: How many there are.
        strict: How many have the published outcome.
        lenient: How many have that or one that the source does not exclude.
        unsafe: In how many we let something go that was to stay.
        missed_duties: In how many we do not say that it is required.
        unrepresentable: In how many some fact could not be said in the model.
        withheld_recall: The share of categories that were to stay and do.
        obligation_recall: The share of the published duties that are among ours.
    """

    total: int
    strict: int
    lenient: int
    unsafe: int
    missed_duties: int
    unrepresentable: int
    withheld_recall: float
    obligation_recall: float

    @classmethod
    def of(cls, results: Iterable[Result]) -> "Score":
        """Return the figures over these results."""
        given = tuple(results)
        return cls(
            total=len(given),
            strict=sum(one.is_strict for one in given),
            lenient=sum(one.is_lenient for one in given),
            unsafe=sum(one.is_unsafe for one in given),
            missed_duties=sum(one.is_missed_duty for one in given),
            unrepresentable=sum(bool(one.unrepresentable) for one in given),
            withheld_recall=_share(one.withheld for one in given),
            obligation_recall=_share(one.obligations for one in given),
        )

    def as_json(self) -> str:
        """Return the figures as one line of JSON."""
        return json.dumps({name: getattr(self, name) for name in self.__annotations__})


def load(path: Path) -> tuple[Scenario, ...]:
    """Return the scenarios of a file, in their order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line.strip())


def judge_all(scenarios: Iterable[Scenario]) -> tuple[Result, ...]:
    """Return how our answers compare, in the order of the scenarios."""
    return tuple(judge(one) for one in scenarios)


def judge(scenario: Scenario) -> Result:
    """Return how our answer to a scenario compares with the published one."""
    adapted = adapt(scenario)
    decision = evaluate(adapted.request, adapted.ruleset, as_of=adapted.as_of)
    expected = scenario["expected"]
    got = OUTCOMES[decision.outcome]
    right = (expected["outcome"], *expected.get("also_accept", ()))
    lenient = _LENIENTLY.get(got, got)
    stays = tuple(expected.get("withheld_from_requested", ()))
    staying = _withheld(adapted, decision)
    duties = frozenset(expected.get("obligations", ()))
    return Result(
        id=scenario["id"],
        expected=expected["outcome"],
        also_accept=tuple(expected.get("also_accept", ())),
        got=got,
        is_strict=got == expected["outcome"],
        is_lenient=lenient in right and lenient not in expected.get("must_not", ()),
        is_unsafe=_is_unsafe(got, right, [one for one in stays if one not in staying]),
        is_missed_duty=expected["outcome"] == "required" and got != "required",
        withheld=(sum(one in staying for one in stays), len(stays)),
        obligations=(len(duties & obligation_words(decision)), len(duties)),
        missing=tuple(one.name for one in decision.missing),
        unrepresentable=adapted.unrepresentable,
    )


def obligation_words(decision: Decision) -> frozenset[str]:
    """Return our obligations in the scenarios' words."""
    words = set()
    for due in decision.obligations:
        code = due.obligation.code
        words |= {str(code.value)} | _ALSO.get(code, frozenset())
    if any(one.is_silent for one in decision.plan.withheld):
        words.add("neither_confirm_nor_deny")
    return frozenset(words)


def _is_unsafe(got: str, right: tuple[str, ...], wrongly_going: list[str]) -> bool:
    if got not in _GOES or right[0] not in _STAYS or got in right:
        return False
    return got != "permitted_limited" or bool(wrongly_going)


def _withheld(adapted: Adapted, decision: Decision) -> frozenset[str]:
    """Return the categories that do not reach the recipient: an item's ref is its category."""
    hidden = (Handling.WITHHOLD, Handling.DEIDENTIFY)
    return frozenset(
        adapted.request.items[one.position].ref
        for one in decision.plan.dispositions
        if one.handling in hidden
    )


def _share(pairs: Iterable[tuple[int, int]]) -> float:
    counted = tuple(pairs)
    whole = sum(of for _, of in counted)
    return round(float(Fraction(sum(part for part, _ in counted), whole)), 3) if whole else 1.0


def main(arguments: list[str]) -> int:
    """Print every miss and the figures; return the exit status."""
    if len(arguments) != 1:
        print("usage: score.py FILE.jsonl")
        return 2
    results = judge_all(load(Path(arguments[0])))
    for one in results:
        if not one.is_lenient:
            print(one)
    print(Score.of(results).as_json())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
