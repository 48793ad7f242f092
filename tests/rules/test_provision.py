"""Provisions: what can be cited."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import Confirmation, InvalidField, Period, Provision
from disclosure_rules.rules.provision import by_citation
from tests.builders import LONG_AGO, provision


class TestProvision:
    """A citable paragraph in one version, with where its words were read."""

    def test_it_has_a_first_day(self) -> None:
        """A law without a date cannot be asked for a day."""
        with pytest.raises(InvalidField) as caught:
            evolve(provision(), period=Period(end=date(2026, 1, 1)))

        assert "Provision.period.start: expected the first day in force" == str(caught.value)

    @pytest.mark.parametrize("missing", ["citation", "gist", "period", "source", "read_on"])
    def test_nothing_is_cited_by_halves(self, missing: str) -> None:
        """Where, what, when, from where and when read: all are given."""
        whole: dict[str, Any] = {
            "citation": "1 CFR 1.1",
            "gist": "What it says.",
            "period": Period(start=LONG_AGO),
            "source": "where it was read",
            "read_on": LONG_AGO,
        }
        assert "1 CFR 1.1" == Provision(**whole).citation
        del whole[missing]
        with pytest.raises(TypeError, match=missing):
            Provision(**whole)

    @pytest.mark.parametrize(
        ("confirmation", "is_secondary"),
        [(Confirmation.PRIMARY_TEXT, False), (Confirmation.SECONDARY_SOURCE, True)],
    )
    def test_how_it_was_confirmed(self, confirmation: Confirmation, is_secondary: bool) -> None:
        """What others say of a text is not the text."""
        assert is_secondary is provision(confirmation=confirmation).is_secondary

    def test_it_says_its_citation(self) -> None:
        """Law is no secret."""
        assert "1 CFR 1.1" == str(provision())
        assert "Provision('1 CFR 1.1')" == repr(provision())


class TestByCitation:
    """Provisions in the order in which they are cited."""

    def test_each_version_once_the_earlier_first(self) -> None:
        """By citation, then by first day, then by what is said of them."""
        old = provision("2 CFR 2.1", until=date(2024, 4, 16))
        new = provision("2 CFR 2.1", since=date(2024, 4, 16))
        other = provision("1 CFR 1.1")
        doubted = provision("1 CFR 1.1", note="perhaps not")

        assert (other, doubted, old, new) == by_citation([new, doubted, old, other, new, old])
        assert (other, doubted, old, new) == by_citation([old, other, doubted, new])
        assert () == by_citation([])
