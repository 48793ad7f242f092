"""What of each code is held: no section without a word, no rule without a section."""

import re

import pytest

from disclosure_rules import Confirmation, InvalidField, Rank
from disclosure_rules.law import us
from disclosure_rules.law.us.ethics.coverage import Coverage, coverage, coverage_table
from tests.law.us.ethics.cases import CODES

each_code = pytest.mark.parametrize("code", sorted(CODES))


@each_code
class TestCoverage:
    """Each section is encoded, is no rule on disclosure, or is left out and why."""

    def test_no_blank(self, code: str) -> None:
        """A row without a rule says why."""
        assert [] == [row.section for row in coverage(CODES[code]) if not row.rules and not row.why]

    def test_encoded_are_those_with_rules(self, code: str) -> None:
        """And no other: the rest says what it is instead."""
        for row in coverage(CODES[code]):
            assert (row.coverage is Coverage.ENCODED) is bool(row.rules), row.section

    def test_each_section_once(self, code: str) -> None:
        """No row stands twice."""
        sections = [row.section for row in coverage(CODES[code])]

        assert len(sections) == len(set(sections))

    def test_every_rule_stands_in_a_row(self, code: str) -> None:
        """No rule rests on a section that the table does not know."""
        found = {rule_id for row in coverage(CODES[code]) for rule_id in row.rules}

        assert {rule.id for rule in CODES[code].rules} == found

    def test_every_provision_stands_in_a_row(self, code: str) -> None:
        """Also what only the stance rests on."""
        rows = [row.section for row in coverage(CODES[code])]
        for provision in CODES[code].provisions:
            assert any(provision.citation.endswith(f" {section}") for section in rows)

    def test_the_table(self, code: str) -> None:
        """Markdown, one line for each row and two for the head."""
        lines = coverage_table(CODES[code]).splitlines()

        assert len(coverage(CODES[code])) + 2 == len(lines)
        assert all(line.count("|") == 5 for line in lines)

    def test_nothing_is_quoted(self, code: str) -> None:
        """The codes are copyrighted: no row and no rule holds words in quotation marks."""
        said = [row.says + row.why for row in coverage(CODES[code])]
        said += [rule.gist for rule in CODES[code].rules]
        said += [one.gist + (one.note or "") for one in CODES[code].provisions]

        assert [] == [one for one in said if re.search(r"[\"“”]", one)]


class TestSections:
    """The sections that the codes have on confidentiality, as they are numbered."""

    def test_aca(self) -> None:
        """B.1 to B.7 and no B.8, each with its letters."""
        letters = {"B.1": "abcd", "B.2": "abcde", "B.3": "abcdef", "B.4": "ab", "B.5": "abc"}
        letters |= {"B.6": "abcdefghi", "B.7": "ab"}
        expected = [f"{number}.{one}" for number, some in letters.items() for one in some]

        assert expected == [
            row.section for row in coverage(CODES["ACA"]) if row.section.startswith("B.")
        ]

    def test_nasw(self) -> None:
        """1.07(a) to (w) of the text of 2017."""
        found = [row.section for row in coverage(CODES["NASW"]) if row.section.startswith("1.07")]

        assert [f"1.07({one})" for one in "abcdefghijklmnopqrstuvw"] == found

    def test_aamft(self) -> None:
        """2.1 to 2.7."""
        found = [row.section for row in coverage(CODES["AAMFT"])]

        assert [f"2.{one}" for one in range(1, 8)] == found

    def test_apa(self) -> None:
        """4.01 to 4.07."""
        found = {row.section.split("(")[0] for row in coverage(CODES["APA"])}

        assert {f"4.0{one}" for one in range(1, 8)} <= found

    def test_rows_claim_what_provisions_claim(self) -> None:
        """The ids are derived: here are some that a reader can check."""
        aca = {row.section: row.rules for row in coverage(CODES["ACA"])}
        nasw = {row.section: row.rules for row in coverage(CODES["NASW"])}

        assert ("aca.payers",) == aca["B.3.d"]
        assert ("aca.end_of_life",) == aca["B.2.b"]
        assert ("aca.after_death", "aca.deceased") == aca["B.3.f"]
        assert ("nasw.payers",) == nasw["1.07(h)"]
        assert {"nasw.tell_client", "nasw.tell_client_after"} < set(nasw["1.07(d)"])


class TestRegister:
    """Which codes a host can ask for."""

    def test_each_is_a_profession_s_code(self) -> None:
        """Of its own rank, and marked as resting on secondary sources throughout."""
        for law in CODES.values():
            assert Rank.PROFESSION is law.rank
            assert {Confirmation.SECONDARY_SOURCE} == {one.confirmation for one in law.provisions}

    def test_by_short_name(self) -> None:
        """The register holds these and no other."""
        assert set(CODES) == set(us.CODES)
        held = us.ruleset(codes=sorted(CODES))
        assert {law.id for law in CODES.values()} <= {law.id for law in held.laws}
        assert () == held.check()

    def test_what_is_not_held_is_refused(self) -> None:
        """Of NAADAC's principle II no copy was found, and a code that is asked for binds."""
        with pytest.raises(InvalidField) as refused:
            us.ruleset(codes=("ACA", "NAADAC"))

        assert "codes[1]: expected one of AAMFT, ACA, APA, ASCA, NASW, NBCC" in str(refused.value)
