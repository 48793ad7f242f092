"""Explaining a decision: to the discloser everything, to the recipient what may be said."""

from datetime import date
from html.parser import HTMLParser
from itertools import product

import pytest
from attrs import evolve

from disclosure_rules import (
    NEVER,
    ConsentGrant,
    Deadline,
    Decision,
    DisclosureRequest,
    Limit,
    LimitKind,
    Outcome,
    Period,
    Rank,
    RecordItem,
    RecordKind,
    Refusal,
    RuleSet,
    SensitivityLabel,
    Stance,
    TimeUnit,
    evaluate,
)
from disclosure_rules.logic.facts import consent
from disclosure_rules.logic.facts import item as item_facts
from tests.builders import (
    HEARSAY,
    MARCH_2026,
    STAYS,
    asked,
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
    rules_of,
    standard,
)

A = asked("test.a", remedy="bringing about a")
B = asked("test.b")
LOG = evolve(
    obligation("us.log", "Log it."), deadline=Deadline(amount=2, unit=TimeUnit.BUSINESS_DAYS)
)
OF_DIAGNOSES = item_facts.kind.is_in(RecordKind.DIAGNOSIS)
HIV = item_facts.labels.includes(SensitivityLabel.HIV)


def decided(rules: RuleSet, source: DisclosureRequest | None = None) -> Decision:
    return evaluate(source or request(), rules, as_of=MARCH_2026)


REQUIRED = decided(
    RuleSet.of(
        law("us.first", mandate(obligations=(LOG,))),
        law(
            "host.policy",
            prohibition("host.policy.no", basis=(provision("policy 7"),)),
            rank=Rank.ORGANISATION,
        ),
    )
)
PERMITTED = decided(
    rules_of(permission(obligations=(LOG,), basis=(provision(until=date(2027, 1, 1)),)))
)
PARTLY_PERMITTED = decided(
    rules_of(
        permission(basis=HEARSAY),
        limitation(covers=OF_DIAGNOSES),
        prohibition(covers=HIV, when=~A),
    ),
    request(
        item("item-1", labels=frozenset(), is_narrative=True),
        item("item-2", RecordKind.DIAGNOSIS, labels=frozenset()),
        item("item-3", RecordKind.DIAGNOSIS, labels=frozenset()),
        item("item-4", labels=frozenset((SensitivityLabel.HIV,))),
        item("item-5", None, labels=frozenset()),
        answers={"test.a": False},
    ),
)
NEEDS_CONSENT = decided(
    RuleSet.of(
        law(
            "us.first",
            permission(when=consent.meets(standard())),
            stance=Stance.CLOSED,
            stance_basis=(provision("1 CFR 1.9"),),
        )
    )
)
UNDETERMINED = decided(
    RuleSet.of(
        law(
            "us.first",
            permission(when=A, obligations=(LOG,)),
            prohibition(when=B),
            stance=Stance.CLOSED,
        )
    )
)
FORBIDDEN = decided(
    RuleSet.of(
        law("us.first", prohibition()),
        law("us.second", mandate("us.second.mandate", basis=(provision("2 CFR 2.2"),))),
    )
)
NOT_COVERED = decided(
    RuleSet.of(
        law("us.first", permission(when=NEVER), held=Period(end=date(2020, 1, 1))),
        law("us.closed", stance=Stance.CLOSED, held=Period(end=date(2020, 1, 1))),
    )
)

GOLDEN = {
    Outcome.REQUIRED: """\
REQUIRED: the law requires this disclosure. (law as of 2026-03-02)
Items:
  - item 1 (progress note): required, release. forbids: It may not go. [policy 7]; \
requires: It must go. [1 CFR 1.1]
Conflicts of law:
  - item 1: policy 7 forbids what 1 CFR 1.1 requires; the law us.first prevails
To be done:
  - after: Log it. (within 2 business days) [1 CFR 1.1]
This is decision support, not legal advice: check the grounds before you act.
""",
    Outcome.PERMITTED: """\
PERMITTED: this may be disclosed. Nothing here says that it must be. (law as of 2026-03-02)
Items:
  - item 1 (progress note): permitted, release. permits: It may go. [1 CFR 1.1]
To be done:
  - after: Log it. (within 2 business days) [1 CFR 1.1]
Holds until:
  - 2027-01-01, not included: then a grant, the law or an age changes
This is decision support, not legal advice: check the grounds before you act.
""",
    Outcome.PARTLY_PERMITTED: """\
PARTLY PERMITTED: some of it may be disclosed, item by item. (law as of 2026-03-02)
Items:
  - item 1 (progress note): permitted, release. permits: It may go. [1 CFR 9.9]
  - items 2-3 (diagnosis): permitted, generalise (the year only). \
permits: It may go. [1 CFR 9.9]; limits: It goes in part. [1 CFR 1.1]
  - item 4 (progress note): forbidden, withhold. \
forbids: It may not go. [1 CFR 1.1]
  - item 5 (not said what it is): permitted, generalise (the year only). \
permits: It may go. [1 CFR 9.9]; perhaps limits: It goes in part. [1 CFR 1.1]
Missing facts, to be asked:
  - What is the item? [item.kind]
What would let more go:
  - bringing about a (for item 4)
Beware:
  - free text in item 1 may still hold what was withheld in item 4: read it before it goes
Rests on a secondary source:
  - 1 CFR 9.9
This is decision support, not legal advice: check the grounds before you act.
""",
    Outcome.NEEDS_CONSENT: """\
NEEDS CONSENT: not without a consent that the client could give. (law as of 2026-03-02)
Items:
  - item 1 (progress note): needs consent, withhold. \
does not permit: Nothing in the law us.first permits it. [1 CFR 1.9]
To be done:
  - before: Obtain a release. [1 CFR 1.1]
What would let more go:
  - a valid release that names this recipient, purpose and item (for item 1)
This is decision support, not legal advice: check the grounds before you act.
""",
    Outcome.UNDETERMINED: """\
UNDETERMINED: facts are missing; until they are known, nothing goes. (law as of 2026-03-02)
Items:
  - item 1 (progress note): undetermined, withhold. \
perhaps forbids: It may not go. [1 CFR 1.1]; perhaps permits: It may go. [1 CFR 1.1]
Missing facts, to be asked:
  - Is test.a so? [test.a]
  - Is test.b so? [test.b]
To be done:
  - after: Log it. (within 2 business days) [1 CFR 1.1] if so: Is test.a so?
This is decision support, not legal advice: check the grounds before you act.
""",
    Outcome.FORBIDDEN: """\
FORBIDDEN: this may not be disclosed. (law as of 2026-03-02)
Items:
  - item 1 (progress note): forbidden, withhold. \
forbids: It may not go. [1 CFR 1.1]; requires: It must go. [2 CFR 2.2]
Conflicts of law:
  - item 1: 1 CFR 1.1 forbids what 2 CFR 2.2 requires; neither prevails: ask a lawyer
This is decision support, not legal advice: check the grounds before you act.
""",
    Outcome.NOT_COVERED: """\
NOT COVERED: a law that may forbid it is not held for that day; nothing goes. \
(law as of 2026-03-02)
Items:
  - item 1 (progress note): not covered, withhold. is not held for this day: \
The text of the law us.closed for this day is not held; it may forbid this. [the law us.closed]
Not held for that day, so not asked:
  - the law us.closed
  - the law us.first
This is decision support, not legal advice: check the grounds before you act.
""",
}
DECISIONS = {
    one.outcome: one
    for one in (
        REQUIRED,
        PERMITTED,
        PARTLY_PERMITTED,
        NEEDS_CONSENT,
        UNDETERMINED,
        FORBIDDEN,
        NOT_COVERED,
    )
}
each_outcome = pytest.mark.parametrize("outcome", Outcome)


class TestToTheDiscloser:
    """Everything, with grounds and citations."""

    @each_outcome
    def test_golden(self, outcome: Outcome) -> None:
        """Word for word, one for each outcome."""
        assert GOLDEN[outcome] == DECISIONS[outcome].explain()

    def test_where_no_law_speaks_it_says_so(self) -> None:
        """And does not blame a law that is not held."""
        silent = decided(rules_of(permission(when=NEVER)))
        assert "no law in this rule set speaks" in silent.explain()

    def test_runs_of_items_are_told_together(self) -> None:
        """Those alike in kind, answer and grounds, by their numbers."""
        kinds = [
            RecordKind.DIAGNOSIS if one in (1, 2, 3, 6, 8) else RecordKind.SUCCESS
            for one in range(1, 9)
        ]
        items = (item(f"item-{number}", kind) for number, kind in enumerate(kinds, 1))
        told = decided(rules_of(permission()), request(*items)).explain()

        assert "  - items 1-3, 6, 8 (diagnosis): permitted, release." in told
        assert "  - items 4-5, 7 (success): permitted, release." in told

    def test_a_settled_answer_tells_what_is_certain(self) -> None:
        """What is not known matters only to an open answer."""
        told = decided(rules_of(permission(), permission("us.first.other", A))).explain()

        assert "perhaps" not in told

    def test_several_limits_are_told(self) -> None:
        """Each with its words."""
        both = rules_of(
            permission(),
            limitation("us.first.a"),
            limitation("us.first.b", limit=Limit(kind=LimitKind.DEIDENTIFY, how="no <names>")),
        )
        assert "permitted, deidentify (the year only; no <names>)" in decided(both).explain()

    def test_what_a_limitation_keeps_is_said(self) -> None:
        """It may go, and stays."""
        kept = decided(rules_of(permission(), limitation(limit=STAYS))).explain()

        assert "permitted, withhold (not this item). permits: It may go." in kept


class Reader(HTMLParser):
    """Reads a fragment back: its text, and whether its tags are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.open: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert [] == attrs
        self.open.append(tag)
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read_back(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert [] == reader.open
    return reader


class TestInANotebook:
    """The same as HTML: escaped, and readable without colour."""

    @each_outcome
    def test_it_says_the_same(self, outcome: Outcome) -> None:
        """Line by line, without style or script."""
        reader = read_back(DECISIONS[outcome]._repr_html_())
        lines = [line.removeprefix("  - ") for line in GOLDEN[outcome].splitlines()]

        assert [line.removesuffix(":") for line in lines] == reader.text
        assert reader.tags <= {"div", "p", "strong", "ul", "li", "em"}

    def test_it_is_escaped(self) -> None:
        """Whatever a law, a rule or a question is called."""
        wild = "<script>alert('x')</script> & \"more\""
        question = evolve(asked("test.a", remedy=wild), ask=wild)
        rules = RuleSet.of(
            evolve(
                law("us.first", evolve(permission(when=question), gist=wild), stance=Stance.CLOSED),
                title=wild,
            ),
            evolve(law("us.second", held=Period(end=date(2020, 1, 1))), title=wild),
        )
        html = decided(rules)._repr_html_()

        assert "<script" not in html
        assert "&lt;script&gt;" in html
        assert wild in "".join(read_back(html).text)


SILENT_LAW = law(
    "us.silent",
    stance=Stance.CLOSED,
    governs=item_facts.kind.is_in(RecordKind.SUD_COUNSELING_NOTE),
    refusal=Refusal.NEITHER_CONFIRM_NOR_DENY,
)
OPEN_LAW = law(
    "us.open",
    permission(covers=item_facts.kind.is_in(RecordKind.DIAGNOSIS, RecordKind.SUD_COUNSELING_NOTE)),
    prohibition(covers=item_facts.kind.is_in(RecordKind.PROGRESS_NOTE)),
)
KINDS = {
    "goes": RecordKind.DIAGNOSIS,
    "stays": RecordKind.PROGRESS_NOTE,
    "silent": RecordKind.SUD_COUNSELING_NOTE,
}
NEITHER = (
    "We can neither confirm nor deny whether anybody is or was a client. "
    "Confidentiality rules restrict what we may disclose about anyone.\n"
)


def asked_for(goes: int, stays: int, silent: int) -> Decision:
    """Decide a request with so many items of each sort."""
    items: list[RecordItem] = []
    for sort, number in (("goes", goes), ("silent", silent), ("stays", stays)):
        items += [item(f"{sort}-{one}", KINDS[sort]) for one in range(number)]
    return decided(RuleSet.of(SILENT_LAW, OPEN_LAW), request(*items))


class TestToTheRecipient:
    """What may be said: neither words nor counts show what is withheld in silence."""

    @pytest.mark.parametrize(
        ("goes", "stays", "told"),
        [
            (1, 0, "We are sending 1 item.\n"),
            (2, 0, "We are sending 2 items.\n"),
            (0, 1, "We are not able to send 1 item that you asked for.\n"),
            (0, 3, "We are not able to send 3 items that you asked for.\n"),
            (
                1,
                2,
                "We are sending 1 item. We are not able to send 2 items that you asked for.\n",
            ),
        ],
    )
    def test_openly(self, goes: int, stays: int, told: str) -> None:
        """Counts, and no grounds."""
        assert told == asked_for(goes, stays, 0).explain_to_recipient()

    @pytest.mark.parametrize(
        ("goes", "stays", "silent"),
        [
            (goes, stays, silent)
            for goes, stays, silent in product(range(3), range(3), (1, 2))
            if goes or stays
        ],
    )
    def test_a_silent_item_changes_nothing(self, goes: int, stays: int, silent: int) -> None:
        """Text and counts are the same whether or not it was asked for."""
        with_it, without_it = asked_for(goes, stays, silent), asked_for(goes, stays, 0)

        assert without_it.explain_to_recipient() == with_it.explain_to_recipient()
        assert len(without_it.plan.for_recipient.dispositions) == len(
            with_it.plan.for_recipient.dispositions
        )

    @pytest.mark.parametrize("silent", [1, 2])
    def test_silence_alone_confirms_nothing(self, silent: int) -> None:
        """The same words, however much there is."""
        assert NEITHER == asked_for(0, 0, silent).explain_to_recipient()
        assert () == asked_for(0, 0, silent).plan.for_recipient.dispositions

    def test_silence_is_broken_by_what_goes(self) -> None:
        """An item that the silent law permits is sent as any other."""
        permitting = SILENT_LAW.with_rules(permission("us.silent.permission"))
        sud = request(item("item-1", RecordKind.SUD_COUNSELING_NOTE))
        decision = decided(RuleSet.of(permitting, OPEN_LAW), sud)

        assert "We are sending 1 item.\n" == decision.explain_to_recipient()

    def test_a_law_that_may_forbid_is_silent_as_well(self) -> None:
        """Where it is not known whether it governs, nothing is shown either."""
        sud = request(item("item-1", None))
        decision = decided(RuleSet.of(SILENT_LAW, law("us.first", permission())), sud)

        assert Outcome.UNDETERMINED is decision.outcome
        assert NEITHER == decision.explain_to_recipient()

    def test_the_discloser_is_told_all(self) -> None:
        """Silence is towards the recipient."""
        told = asked_for(0, 0, 2).explain()

        assert "items 1-2 (sud counseling note): forbidden, withhold." in told

    @pytest.mark.parametrize("outcome", Outcome)
    def test_nothing_of_the_law_is_told(self, outcome: Outcome) -> None:
        """No ground, no citation, no question, no remedy."""
        told = DECISIONS[outcome].explain_to_recipient()

        assert "CFR" not in told
        assert "law" not in told
        assert "consent" not in told


class TestNoValueIsTold:
    """Refs, paths and dates of the request are in no explanation."""

    def test_of_any_outcome(self) -> None:
        """What is told are kinds and numbers."""
        secret: ConsentGrant = grant("secret-7193", signed_on=date(1987, 6, 13))
        source = request(
            item("secret-7193", author="secret-7193", path=("secret-7193",)), consents=(secret,)
        )
        for rules in (NEEDS_CONSENT.rules, UNDETERMINED.rules, REQUIRED.rules):
            decision = decided(rules, source)
            told = decision.explain() + decision._repr_html_() + decision.explain_to_recipient()
            assert "secret" not in told
            assert "1987" not in told
