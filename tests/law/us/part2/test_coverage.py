"""What of 42 CFR 2.11 to 2.67 is held: no paragraph without a word, no rule without a paragraph."""

import re
from pathlib import Path

from disclosure_rules.law.us.federal.part2.coverage import coverage, coverage_table
from disclosure_rules.law.us.federal.part2.law import PART2

# Sections of subparts B to E, as the part numbers them.
SECTIONS = [*range(11, 27), *range(31, 37), *range(51, 55), *range(61, 68)]


class TestCoverage:
    """Each paragraph is encoded, is no rule on disclosure, or is left out and why."""

    def test_no_blank(self) -> None:
        """A row without a rule says why."""
        assert [] == [row.paragraph for row in coverage() if not row.rules and not row.note]

    def test_no_section_is_forgotten(self) -> None:
        """2.11 to 2.26, 2.31 to 2.36, 2.51 to 2.54, 2.61 to 2.67."""
        found = {int(re.split(r"[ (.]", row.paragraph)[1]) for row in coverage()}

        assert set(SECTIONS) == found

    def test_in_the_order_of_the_text(self) -> None:
        """And each paragraph once."""
        rows = [row.paragraph for row in coverage()]
        numbers = [int(re.split(r"[ (.]", one)[1]) for one in rows]

        assert len(rows) == len(set(rows))
        assert sorted(numbers) == numbers

    def test_every_rule_of_2024_stands_in_a_row(self) -> None:
        """But for the one on 2.2(b), which is outside these sections."""
        found = {rule_id for row in coverage() for rule_id in row.rules}
        ours = {rule.id for rule in PART2.rules if ".earlier." not in rule.id}

        assert {"us.part2.to_the_secretary", "us.part2.compliance_date"} == ours - found

    def test_rows_claim_what_provisions_claim(self) -> None:
        """The ids are derived: here are some that a reader can check."""
        rows = {row.paragraph: row.rules for row in coverage()}

        assert ("us.part2.closed_in_disaster",) == rows["2.51(a)(2)"]
        assert ("us.part2.audit_back_to_source",) == rows["2.53(f)"]
        assert "us.part2.counseling_notes_consent" in rows["2.31(b)(3)"]
        assert ("us.part2.criminal_justice_referral",) == rows["2.35(c)"]

    def test_the_table(self) -> None:
        """Markdown, one line for each row and two for the head."""
        assert len(coverage()) + 2 == len(coverage_table().splitlines())
        assert all(line.count("|") == 5 for line in coverage_table().splitlines())

    def test_the_page_is_up_to_date(self) -> None:
        """The page in the docs ends with the table as the rules give it."""
        page = Path(__file__).parents[4] / "docs" / "law" / "part2-coverage.md"

        assert page.read_text("utf-8").endswith("\n" + coverage_table())
