"""What of the other federal law is held: no paragraph without a word, no rule without one."""

from pathlib import Path

import pytest

from disclosure_rules import Law
from disclosure_rules.law import us
from disclosure_rules.law.us.federal.coverage import LAWS, coverage, coverage_page

each_law = pytest.mark.parametrize("law", [law for law, _ in LAWS], ids=str)


class TestCoverage:
    """Each paragraph is encoded, is no rule on disclosure, or is left out and why."""

    def test_every_federal_law_has_a_table(self) -> None:
        """Those that are a package of their own have theirs there."""
        elsewhere = ("us.hipaa", "us.part2", "us.ferpa", "us.idea")
        ours = {law.id for law in us.FEDERAL if not law.id.startswith(elsewhere)}

        assert ours == {law.id for law, _ in LAWS}

    @each_law
    def test_no_blank(self, law: Law) -> None:
        """A row without a rule says why."""
        assert [] == [row.paragraph for row in coverage(law) if not row.rules and not row.note]

    @each_law
    def test_each_paragraph_once(self, law: Law) -> None:
        """A paragraph that stood twice could be said to be two things."""
        rows = [row.paragraph for row in coverage(law)]

        assert len(rows) == len(set(rows))

    @each_law
    def test_every_rule_stands_in_a_row(self, law: Law) -> None:
        """And every row's rules are rules of the law."""
        assert {rule.id for rule in law.rules} == {
            rule_id for row in coverage(law) for rule_id in row.rules
        }

    def test_rows_claim_what_provisions_claim(self) -> None:
        """The ids are derived: here are some that a reader can check."""
        rows = {row.paragraph: row.rules for law, _ in LAWS for row in coverage(law)}

        assert ("us.privacy_act.need_to_know",) == rows["5 U.S.C. 552a(b)(1)"]
        assert ("us.court_martial.psychotherapist.death",) == rows["Mil. R. Evid. 513(d)(1)"]
        assert ("us.va.representative",) == rows["38 U.S.C. 7332(b)(2)(F)"]
        assert ("us.va.consent",) == rows["38 CFR 1.475"]
        assert () == rows["38 U.S.C. 7332(b)(2)(E)"]

    def test_the_page_is_up_to_date(self) -> None:
        """The page in the docs ends with the tables as the rules give them."""
        page = Path(__file__).parents[4] / "docs" / "law" / "federal-coverage.md"

        assert page.read_text("utf-8").endswith("\n" + coverage_page())
