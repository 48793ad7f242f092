"""Every version of every rule, from 2003 to 2027, and the notice's statements by date."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from disclosure_rules import Outcome, Purpose, RecipientKind, Rule
from disclosure_rules.law import us
from disclosure_rules.law.us.federal.hipaa.law import HIPAA
from disclosure_rules.law.us.federal.hipaa.notice import HEADER, notice_statements
from disclosure_rules.law.us.federal.hipaa.source import HELD, OMNIBUS
from tests.law.us.hipaa.cases import HIPAA_ONLY, ask, decide

DAY = timedelta(days=1)
FIRST, LAST = date(2003, 4, 14), date(2027, 12, 31)


def chains() -> Iterator[list[Rule]]:
    """Yield the versions of each rule, oldest first."""
    by_id = {rule.id: rule for rule in HIPAA.rules}
    replaced = {rule.replaces for rule in HIPAA.rules if rule.replaces}
    for rule in HIPAA.rules:
        if rule.id not in replaced:
            chain = [rule]
            while chain[0].replaces:
                chain.insert(0, by_id[chain[0].replaces])
            yield chain


CHAINS = list(chains())


def days() -> Iterator[date]:
    """Yield every day on which something begins or ends, with its neighbours."""
    turns = {FIRST, LAST, OMNIBUS}
    for provision in HIPAA.provisions:
        turns.update(day for day in (provision.period.start, provision.period.end) if day)
    yield from sorted({turn + step for turn in turns for step in (-DAY, timedelta(), DAY)})


@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain[-1].id)
def test_no_gap_and_no_overlap(chain: list[Rule]) -> None:
    """From its first day to its last, one version of a rule stands, and never two."""
    begins, ends = chain[0].in_force.start, chain[-1].in_force.end
    assert begins is not None
    for day in days():
        standing = [rule for rule in chain if day in rule.in_force]
        expected = day >= begins and (ends is None or day < ends)
        assert int(expected) == len(standing), day


def test_the_rule_set_finds_nothing_wrong() -> None:
    """No gap, no overlap, no id twice, no fact with two meanings."""
    assert () == us.ruleset().check()


def test_nothing_begins_before_the_text_that_is_held() -> None:
    """The text of 2013 says nothing of 2003."""
    assert OMNIBUS == HELD.start
    assert all(one.period.start and one.period.start >= OMNIBUS for one in HIPAA.provisions)


@pytest.mark.parametrize(
    ("day", "held"),
    [(FIRST, False), (OMNIBUS - DAY, False), (OMNIBUS, True), (OMNIBUS + DAY, True), (LAST, True)],
)
def test_a_decision_says_what_is_not_held(day: date, held: bool) -> None:
    """And lets nothing go by it."""
    decision = decide(ask(Purpose.TREATMENT, RecipientKind.PHYSICIAN), as_of=day)
    assert held is (decision.not_held == ())
    assert held is (Outcome.PERMITTED is decision.outcome)


def test_what_is_not_held_is_said() -> None:
    """The host can show it."""
    assert HIPAA.leaves_out is not None
    assert "before 26 March 2013" in HIPAA.leaves_out


def test_a_decision_knows_when_law_changes() -> None:
    """The day before the rule of 2024 it holds for one day."""
    decision = decide(ask(Purpose.TREATMENT, RecipientKind.PHYSICIAN), as_of=date(2024, 6, 24))
    assert date(2024, 6, 25) == decision.valid_until


def test_ids_are_kept() -> None:
    """They are API: what the first slice named is still named so."""
    first = {
        "us.hipaa.abuse_report_agreed",
        "us.hipaa.abuse_report_authorized",
        "us.hipaa.abuse_report_required",
        "us.hipaa.accounting",
        "us.hipaa.authorization",
        "us.hipaa.business_associate_without_contract",
        "us.hipaa.child_abuse_report",
        "us.hipaa.court_order",
        "us.hipaa.deidentified",
        "us.hipaa.inform_abuse_victim",
        "us.hipaa.involvement_in_best_interest",
        "us.hipaa.involvement_of_deceased",
        "us.hipaa.involvement_with_agreement",
        "us.hipaa.limit_to_minimum",
        "us.hipaa.minimum_necessary",
        "us.hipaa.operations_of_another",
        "us.hipaa.organized_arrangement",
        "us.hipaa.own_operations",
        "us.hipaa.payment",
        "us.hipaa.psychotherapy_notes",
        "us.hipaa.psychotherapy_notes_authorization",
        "us.hipaa.psychotherapy_notes_own_use",
        "us.hipaa.relevant_to_involvement",
        "us.hipaa.required_by_law",
        "us.hipaa.serious_threat",
        "us.hipaa.subpoena_with_assurance",
        "us.hipaa.to_the_individual",
        "us.hipaa.to_the_secretary",
        "us.hipaa.treatment",
        "us.hipaa.verify_identity",
    }
    assert first <= {rule.id for rule in HIPAA_ONLY.rules}


class TestNotice:
    """164.520(b)(1) "written in plain language and … contains the elements"."""

    def paragraphs(self, day: date) -> set[str]:
        return {
            one.provision.citation.removeprefix("45 CFR 164.520(b)(1)")
            for one in notice_statements(as_of=day)
        }

    def test_the_prescribed_header(self) -> None:
        """Word for word."""
        header = notice_statements(as_of=date(2026, 3, 2))[0]
        assert HEADER == header.exact_text
        assert header.exact_text.startswith("THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION")

    @pytest.mark.parametrize(
        ("day", "there"),
        [
            (date(2024, 6, 24), set()),
            (date(2024, 6, 25), set()),
            (date(2025, 6, 17), set()),
            (date(2026, 2, 15), set()),
            (date(2026, 2, 16), {"(iii)(D)", "(iii)(E)"}),
        ],
    )
    def test_by_date(self, day: date, there: set[str]) -> None:
        """What came with Part 2; what was vacated before anybody had to write it never did."""
        dated = {"(ii)(F)", "(ii)(G)", "(ii)(H)", "(iii)(D)", "(iii)(E)"}
        assert there == self.paragraphs(day) & dated

    @pytest.mark.parametrize("paragraph", ["(ii)(C)", "(ii)(D)"])
    def test_part_2_is_named(self, paragraph: str) -> None:
        """ "such as 42 CFR part 2", in the place of the words before."""
        for day, named in ((date(2026, 2, 15), False), (date(2026, 2, 16), True)):
            (one,) = (
                one
                for one in notice_statements(as_of=day)
                if one.provision.citation.endswith(f"(1){paragraph}")
            )
            assert named is ("42 CFR part 2" in one.says)

    def test_what_rests_on_the_judgment_is_secondary(self) -> None:
        """That it survived is read in a transcript of the judgment."""
        after = notice_statements(as_of=date(2026, 2, 16))
        assert 4 == sum(one.provision.is_secondary for one in after)

    def test_nothing_is_held_before(self) -> None:
        """An empty tuple."""
        assert () == notice_statements(as_of=OMNIBUS - DAY)
