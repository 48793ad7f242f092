"""What of 34 CFR part 99 is held: no paragraph without a word, no rule without a paragraph."""

import re

from disclosure_rules.law.us.federal.ferpa.coverage import coverage, coverage_table
from disclosure_rules.law.us.federal.ferpa.law import FERPA, WITHOUT_CONSENT
from disclosure_rules.rules.rule import Permission

# Sections as the part numbers them; 99.6 is reserved.
SECTIONS = [1, 2, 3, 4, 5, 7, 8, *range(10, 13), *range(20, 23), *range(30, 40), *range(60, 68)]


class TestCoverage:
    """Each paragraph is encoded, is no rule on disclosure, or is left out and why."""

    def test_no_blank(self) -> None:
        """A row without a rule says why."""
        assert [] == [row.paragraph for row in coverage() if not row.rules and not row.note]

    def test_no_section_is_forgotten(self) -> None:
        """99.1 to 99.67, in the order of the text, and each paragraph once."""
        rows = [row.paragraph for row in coverage()]
        found = [int(re.split(r"[ (.]", one)[1]) for one in rows if one.startswith("99.")]

        assert sorted(set(SECTIONS)) == sorted(set(found))
        assert sorted(found) == found
        assert len(rows) == len(set(rows))

    def test_every_exception_is_encoded(self) -> None:
        """99.31(a)(1) to (16), and (K) and (L) of the statute."""
        rows = {row.paragraph: row.rules for row in coverage()}
        exceptions = {
            re.match(r"99\.31\(a\)\((\d+)\)", one)[1]: ids  # type: ignore[index]
            for one, ids in rows.items()
            if one.startswith("99.31(a)") and "(ii)" not in one
        }

        assert {str(number) for number in range(1, 17)} == set(exceptions)
        assert all(exceptions.values())
        assert rows["20 U.S.C. 1232g(b)(1)(K)"]
        assert rows["20 U.S.C. 1232g(b)(1)(L)"]

    def test_every_rule_stands_in_a_row(self) -> None:
        """None is founded on nothing of the text."""
        found = {rule_id for row in coverage() for rule_id in row.rules}

        assert {rule.id for rule in FERPA.rules} == found

    def test_the_table(self) -> None:
        """Markdown, one line for each row and two for the head."""
        lines = coverage_table().splitlines()

        assert len(coverage()) + 2 == len(lines)
        assert all(line.count("|") == 5 for line in lines)


class TestWithoutConsent:
    """What IDEA takes over is what FERPA lets go without consent."""

    def test_everything_but_consent(self) -> None:
        """No permission is forgotten on the way."""
        permitting = {rule.id for rule in FERPA.rules if isinstance(rule, Permission)}

        assert permitting - {"us.ferpa.consent"} == {rule.id for rule in WITHOUT_CONSENT}
