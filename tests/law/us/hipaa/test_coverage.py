"""The coverage page: every paragraph of 164.400 to 164.534, without a blank."""

import re

import pytest

from disclosure_rules.law import us
from disclosure_rules.law.us.federal.hipaa.coverage import (
    Coverage,
    coverage,
    coverage_table,
)
from disclosure_rules.law.us.federal.hipaa.law import HIPAA
from disclosure_rules.law.us.federal.hipaa.paragraphs import PARAGRAPHS

ROWS = coverage()
CITED = {
    one.citation.removeprefix("45 CFR ")
    for one in us.ruleset().provisions
    if one.citation.startswith("45 CFR ")
}

# What of the rule permits, requires or forbids: each paragraph must be cited by itself.
ACTING = (
    "164.502(a)",
    "164.502(a)(1)(i)",
    "164.502(a)(1)(iii)",
    "164.502(a)(2)(i)",
    "164.502(a)(2)(ii)",
    "164.502(a)(3)",
    "164.502(a)(4)(i)",
    "164.502(a)(4)(ii)",
    "164.502(a)(5)(i)",
    "164.502(a)(5)(ii)",
    "164.502(b)(1)",
    "164.502(b)(2)",
    "164.502(c)",
    "164.502(d)(1)",
    "164.502(d)(2)",
    "164.502(e)(1)(i)",
    "164.502(e)(1)(ii)",
    "164.502(e)(2)",
    "164.502(g)(1)",
    "164.502(g)(2)",
    "164.502(g)(3)(i)",
    "164.502(g)(3)(ii)(A)",
    "164.502(g)(3)(ii)(B)",
    "164.502(g)(3)(ii)(C)",
    "164.502(g)(4)",
    "164.502(g)(5)",
    "164.502(h)",
    "164.502(i)",
    "164.502(j)(1)",
    "164.502(j)(2)",
    *(f"164.506(c)({number})" for number in range(1, 6)),
    *(f"164.508(a)({number})" for number in range(1, 5)),
    *(f"164.508(b)({number})" for number in range(1, 7)),
    *(f"164.508(c)({number})" for number in range(1, 5)),
    *(f"164.510(a)({number})" for number in range(1, 4)),
    "164.510(b)(1)(i)",
    "164.510(b)(1)(ii)",
    *(f"164.510(b)({number})" for number in range(2, 6)),
    "164.512(a)(1)",
    "164.512(a)(2)",
    *(f"164.512(b)(1)({roman})" for roman in ("i", "ii", "iii", "iv", "v", "vi")),
    "164.512(b)(2)",
    *(f"164.512(c)(1)({roman})" for roman in ("i", "ii", "iii")),
    "164.512(c)(2)",
    *(f"164.512(d)({number})" for number in range(1, 5)),
    *(f"164.512(e)(1)({roman})" for roman in ("i", "ii", "iii", "iv", "v", "vi")),
    "164.512(f)(1)(i)",
    *(f"164.512(f)(1)(ii)({letter})" for letter in "ABC"),
    "164.512(f)(2)",
    "164.512(f)(3)(i)",
    "164.512(f)(3)(ii)",
    *(f"164.512(f)({number})" for number in (4, 5, 6)),
    "164.512(g)(1)",
    "164.512(g)(2)",
    "164.512(h)",
    *(f"164.512(i)(1)({roman})" for roman in ("i", "ii", "iii")),
    "164.512(i)(2)",
    "164.512(j)(1)(i)",
    "164.512(j)(1)(ii)(A)",
    "164.512(j)(1)(ii)(B)",
    *(f"164.512(j)({number})" for number in (2, 3, 4)),
    *(f"164.512(k)(1)({roman})" for roman in ("i", "ii", "iii", "iv")),
    *(f"164.512(k)({number})" for number in (2, 3, 4)),
    *(f"164.512(k)(5)({roman})" for roman in ("i", "ii", "iii")),
    "164.512(k)(6)(i)",
    "164.512(k)(6)(ii)",
    "164.512(k)(7)",
    "164.512(l)",
    "164.514(a)",
    "164.514(b)(1)",
    "164.514(b)(2)(i)",
    "164.514(b)(2)(ii)",
    "164.514(c)",
    "164.514(d)(1)",
    "164.514(d)(2)",
    *(f"164.514(d)(3)({roman})" for roman in ("i", "ii", "iii")),
    "164.514(d)(5)",
    "164.514(e)(1)",
    "164.514(e)(2)",
    "164.514(e)(3)(i)",
    "164.514(e)(3)(ii)",
    "164.514(e)(4)(i)",
    "164.514(e)(4)(ii)",
    "164.514(e)(4)(iii)",
    "164.514(f)(1)",
    "164.514(f)(2)",
    "164.514(g)",
    "164.514(h)(1)(i)",
    "164.514(h)(1)(ii)",
    "164.514(h)(2)",
    *(f"164.522(a)(1)({roman})" for roman in ("i", "ii", "iii", "iv", "v", "vi")),
    "164.522(a)(2)",
    "164.522(a)(3)",
    "164.522(b)(1)",
    "164.522(b)(2)",
    *(f"164.524(a)({number})" for number in range(1, 5)),
    "164.524(b)(2)",
    "164.524(c)",
    "164.524(c)(3)(ii)",
    "164.524(d)",
    "164.524(d)(3)",
    "164.509(a)",
    "164.509(b)",
    "164.509(c)",
    "164.509(d)",
    "164.526(c)(3)",
    "164.526(d)(5)",
    "164.528(a)(1)",
    "164.528(a)(2)",
    "164.528(b)",
    "164.528(c)",
    "164.528(d)",
)


class TestCoverage:
    """Every paragraph is encoded, or it is said where it is held or why it is not."""

    def test_every_paragraph_has_a_row(self) -> None:
        """In the order of the rule, each once."""
        assert PARAGRAPHS == tuple(row.paragraph for row in ROWS)
        assert len(PARAGRAPHS) == len(set(PARAGRAPHS))

    def test_no_row_is_blank(self) -> None:
        """Rules, or a reason."""
        assert [] == [row for row in ROWS if not row.rules and not row.why]
        assert [] == [
            row for row in ROWS if bool(row.rules) is not (row.coverage is Coverage.ENCODED)
        ]

    def test_the_rules_exist(self) -> None:
        """Read from the provisions, so they must."""
        known = {rule.id for rule in HIPAA.rules}
        assert all(set(row.rules) <= known for row in ROWS)

    def test_every_cited_paragraph_is_on_the_page(self) -> None:
        """No rule rests on a paragraph that the page does not know."""
        cited = {one.citation.removeprefix("45 CFR ") for rule in HIPAA.rules for one in rule.basis}
        third = {"".join(re.findall(r"^\d+\.\d+|\([^)]*\)", one)[:4]) for one in cited}
        assert set() == third - set(PARAGRAPHS)

    @pytest.mark.parametrize("paragraph", ACTING)
    def test_what_acts_is_cited(self, paragraph: str) -> None:
        """`ruleset().provisions` names it."""
        assert paragraph in CITED

    def test_the_table(self) -> None:
        """A row for each, and none is empty."""
        lines = coverage_table().splitlines()
        assert len(PARAGRAPHS) + 2 == len(lines)
        assert not [line for line in lines if line.endswith("|  |")]
