"""Real decisions: the law that the library holds, asked about a counselor's record in California.

    python benchmarks/real.py

prints what each of them costs.  The answers are held by `check_answers`; the law may change them,
and then the cases here follow.
"""

import random
import sys
from collections.abc import Mapping
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from attrs import evolve

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.ours import read
from benchmarks.side import WrongAnswer
from benchmarks.timing import Rounds, Work, interleaved
from disclosure_rules import (
    Circumstances,
    Client,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Discloser,
    DisclosureRequest,
    Grantor,
    ItemDesignation,
    Jurisdiction,
    Outcome,
    Profession,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    RuleSet,
    ScopeDecision,
    Setting,
    Threat,
    evaluate,
)
from disclosure_rules.interop.json import Json, request_from_json, request_to_json
from disclosure_rules.law import us

__all__ = [
    "CASES",
    "DAY",
    "check_answers",
    "construct",
    "document",
    "every_state",
    "one_state",
    "sized",
    "structure",
    "various",
    "work",
]

DAY = date(2026, 11, 22)
CHART = frozenset({RecordFile.TREATMENT})
KINDS = (
    RecordKind.DIAGNOSIS,
    RecordKind.MEDICATION,
    RecordKind.PROGRESS_NOTE,
    RecordKind.TREATMENT_PLAN,
    RecordKind.TEST_RESULT,
)


# What requests are drawn from that are to differ.
PLACES = tuple(one for one in Jurisdiction if one is not Jurisdiction.UNITED_STATES)
PROFESSIONS = (Profession.COUNSELOR, Profession.PSYCHOLOGIST, Profession.SCHOOL_COUNSELOR)
SETTINGS = (Setting.HIPAA_COVERED_ENTITY, Setting.PART2_PROGRAM, Setting.EDUCATIONAL_AGENCY)
RECIPIENTS = (
    RecipientKind.PSYCHIATRIST,
    RecipientKind.PARENT,
    RecipientKind.LAW_ENFORCEMENT,
    RecipientKind.HEALTH_PLAN,
    RecipientKind.COURT,
    RecipientKind.CHILD_PROTECTIVE_SERVICES,
)
PURPOSES = (
    Purpose.TREATMENT,
    Purpose.PAYMENT,
    Purpose.AVERT_THREAT,
    Purpose.REPORT_CHILD_ABUSE,
    Purpose.CIVIL_PROCEEDING,
)
ALL_KINDS = (*KINDS, RecordKind.PSYCHOTHERAPY_NOTE, RecordKind.ATTENDANCE, RecordKind.NAME)
FILES = (RecordFile.TREATMENT, RecordFile.PART2, RecordFile.EDUCATION)


def construct(kinds: tuple[RecordKind, ...] = KINDS, items: int = 5) -> DisclosureRequest:
    """Return the request of a new psychiatrist for so many items of a client's chart."""
    return DisclosureRequest(
        client=Client(ref="client-a", born=date(1990, 1, 1)),
        discloser=Discloser(
            profession=Profession.COUNSELOR, settings=frozenset({Setting.HIPAA_COVERED_ENTITY})
        ),
        recipient=Recipient(
            kind=RecipientKind.PSYCHIATRIST,
            ref="dr-b",
            is_within_program=False,
            identity_is_verified=True,
        ),
        purpose=Purpose.TREATMENT,
        items=tuple(
            RecordItem(ref=str(number), kind=kind, files=CHART)
            for number, kind in enumerate(islice(cycle(kinds), items))
        ),
        jurisdictions=frozenset({Jurisdiction.CALIFORNIA}),
    )


def _word(decision: ScopeDecision) -> ConsentGrant:
    """Return what the client has put in writing about treatment by the psychiatrist."""
    return ConsentGrant(
        ref="consent-1",
        scope=ConsentScope(
            decision=decision,
            recipients=frozenset({RecipientDesignation(ref="dr-b")}),
            purposes=frozenset({Purpose.TREATMENT}),
            items=frozenset(ItemDesignation(kind=kind) for kind in KINDS),
        ),
        granted_by=Grantor.CLIENT,
        form=ConsentForm.WRITTEN,
    )


_ASKED = construct()
_AGREED = evolve(_ASKED, consents=(_word(ScopeDecision.PERMIT),))

CASES: Mapping[str, tuple[DisclosureRequest, Outcome]] = {
    "permitted": (_AGREED, Outcome.PERMITTED),
    "redacted": (
        evolve(
            _AGREED,
            items=(
                *_AGREED.items[:4],
                RecordItem(ref="4", kind=RecordKind.PSYCHOTHERAPY_NOTE, files=CHART),
            ),
        ),
        Outcome.PARTLY_PERMITTED,
    ),
    "needs consent": (_ASKED, Outcome.NEEDS_CONSENT),
    "forbidden": (
        evolve(_ASKED, consents=(_word(ScopeDecision.DENY),)),
        Outcome.FORBIDDEN,
    ),
    "undetermined": (
        evolve(
            _AGREED,
            items=tuple(evolve(one, kind=None, files=None) for one in _AGREED.items),
        ),
        Outcome.UNDETERMINED,
    ),
}
"""Five items each, by what comes out under federal law, California's and the ACA code."""


def one_state() -> RuleSet:
    """Return federal law, California's and the ACA code."""
    return us.ruleset(states=("CA",), codes=("ACA",))


def every_state() -> RuleSet:
    """Return federal law, every state's that the library holds, and the ACA code."""
    return us.ruleset(states=us.ALL, codes=("ACA",))


def everything() -> RuleSet:
    """Return federal law, and every state's and code's that the library holds."""
    return us.ruleset(states=us.ALL, codes=us.CODES)


def sized(items: int) -> DisclosureRequest:
    """Return the permitted case with so many items of the same five kinds."""
    return evolve(_AGREED, items=construct(items=items).items)


def various(count: int, seed: int) -> list[DisclosureRequest]:
    """Return requests that differ in place, people, purpose, threat and items, at random."""
    source = random.Random(f"various {seed}")
    choice = source.choice
    return [
        evolve(
            _AGREED if choice((True, False)) else _ASKED,
            client=Client(
                ref="client-a",
                born=date(choice(range(1940, 2020)), choice(range(1, 13)), choice(range(1, 29))),
            ),
            discloser=Discloser(
                profession=choice(PROFESSIONS),
                settings=frozenset(source.sample(SETTINGS, choice((1, 2)))),
            ),
            recipient=Recipient(
                kind=choice(RECIPIENTS),
                ref="dr-b",
                is_within_program=choice((False, None)),
                identity_is_verified=choice((True, False, None)),
            ),
            purpose=choice(PURPOSES),
            jurisdictions=frozenset(source.sample(PLACES, choice((1, 1, 2)))),
            circumstances=Circumstances(
                threat=Threat(
                    is_serious=choice((True, False, None)), is_imminent=choice((True, None))
                )
            ),
            items=tuple(
                RecordItem(
                    ref=str(number),
                    kind=choice(ALL_KINDS),
                    files=frozenset((choice(FILES),)),
                )
                for number in range(5)
            ),
        )
        for _ in range(count)
    ]


def check_answers() -> None:
    """Hold every case to its outcome, with the law of one state and with that of all.

    Raises:
        WrongAnswer: Another outcome came out.
    """
    for rules in (one_state(), every_state()):
        for name, (request, expected) in CASES.items():
            if evaluate(request, rules, as_of=DAY).outcome is not expected:
                raise WrongAnswer(f"real case: {name}")


def work(request: DisclosureRequest, rules: RuleSet) -> Work:
    """Return the full decision as something to time: everything in it is read."""
    return lambda: read(evaluate(request, rules, as_of=DAY))


def document() -> Json:
    """Return the permitted case as the JSON document that another system would send."""
    return request_to_json(_AGREED)


def structure(given: Json) -> DisclosureRequest:
    """Return the request that a JSON document, already parsed, states."""
    return request_from_json(given)


def sides(*, quick: bool = False) -> dict[str, Work]:
    """Return everything that is timed here, by name; or what the targets need."""
    one, states, whole, given = one_state(), every_state(), everything(), document()
    agreed = CASES["permitted"][0]
    found: dict[str, Work] = {
        f"{name}, 5 items": work(case, one) for name, (case, _) in CASES.items()
    }
    for items in (1, 5, 50, 500):
        found[f"one state, {items} items"] = work(sized(items), one)
        if not quick or items == 5:
            found[f"every state, {items} items"] = work(sized(items), states)
    found["every state and code, 5 items"] = work(agreed, whole)
    found["explained, 5 items"] = lambda: evaluate(agreed, one, as_of=DAY).explain()
    found["request made, 5 items"] = construct
    found["request from JSON, 5 items"] = lambda: structure(given)
    return found


def main() -> None:
    """Check, measure, print."""
    check_answers()
    rounds: Rounds = interleaved(sides(), rounds=7)
    for name in rounds.seconds:
        print(f"{(rounds.median(name) or 0) * 1e6:12,.0f} us  {name}")


if __name__ == "__main__":
    main()
