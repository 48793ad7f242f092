"""Tests of how a rule set is pickled: by the ids of its laws and their edition."""

import copy
import pickle
import subprocess
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
from attrs import evolve

from disclosure_rules import Law, RuleSet
from disclosure_rules.law import us
from disclosure_rules.model.errors import LawNotHeld
from disclosure_rules.rules.library import Library
from tests.builders import law, permission, rules_of

NATIONAL = us.ruleset(states=us.ALL, codes=tuple(us.CODES), confirmed_only=True)
POLICY = law("clinic", permission("clinic.policy.permission"))
"""A host's own law, bound to a name in a module, as it should be."""


def unbound() -> Law:
    """Return a law that is bound nowhere."""
    return law("clinic.other", permission("clinic.other.permission"))


class TestOneOfALibrary:
    """It pickles small, by law ids and edition, and is the same afterwards."""

    @pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
    def test_all_law_fits_in_two_kilobytes(self, protocol: int) -> None:
        """The federal government, every state and every code."""
        text = pickle.dumps(NATIONAL, protocol)
        made: RuleSet = pickle.loads(text)

        assert len(text) < (2048 if protocol >= pickle.DEFAULT_PROTOCOL else 2560)
        assert NATIONAL == made
        assert NATIONAL.fingerprint == made.fingerprint
        assert (us.EDITION, True) == (made.edition, made.confirmed_only)

    def test_its_laws_are_the_very_same(self) -> None:
        """So that nothing is compiled anew that need not be."""
        made: RuleSet = pickle.loads(pickle.dumps(NATIONAL))

        assert all(one is other for one, other in zip(made.laws, NATIONAL.laws, strict=True))

    def test_a_copy_is_the_rule_set_itself(self) -> None:
        """It cannot change."""
        assert copy.copy(NATIONAL) is NATIONAL
        assert copy.deepcopy(NATIONAL) is NATIONAL

    def test_it_crosses_to_another_process(self) -> None:
        """One that has loaded no law yet."""
        rules = us.ruleset(states=("CA",), codes=("ACA",))
        code = (
            "import pickle, sys; "
            "print(pickle.loads(bytes.fromhex(sys.argv[1])).fingerprint, end='')"
        )
        arguments = [sys.executable, "-c", code, pickle.dumps(rules).hex()]
        made = subprocess.run(arguments, capture_output=True, text=True, check=True)

        assert rules.fingerprint == made.stdout

    def test_every_law_is_found_by_its_id(self) -> None:
        """An id begins with who made the law."""
        held = tuple(one for one in NATIONAL.laws if one.id != "client.directive")

        assert held == us.find(us.EDITION, tuple(one.id for one in held))


class TestAnotherEdition:
    """An edition that is not held is refused, and said."""

    def test_it_is_named(self) -> None:
        """With the laws that were asked for, and the edition that is here."""
        other = us.EDITION.replace("2026", "2025")
        with pytest.raises(LawNotHeld) as caught:
            us.find(other, ("us.hipaa",))

        assert (other, ("us.hipaa",)) == (caught.value.edition, caught.value.laws)
        assert (
            f"edition {other}, laws us.hipaa: expected edition {us.EDITION}, which is the one held "
            "here"
        ) == str(caught.value)

    def test_a_law_that_is_not_held_is_named(self) -> None:
        """Of all that are asked for, those alone."""
        with pytest.raises(LawNotHeld) as caught:
            us.find(us.EDITION, ("us.hipaa", "uk.gdpr", "ca.unknown"))

        assert ("ca.unknown", "uk.gdpr") == caught.value.laws

    def test_it_is_refused_when_unpickled(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """As by a library of another year."""
        text = pickle.dumps(us.ruleset())
        monkeypatch.setattr(us, "EDITION", "us-2031-01-01")

        with pytest.raises(LawNotHeld, match=r"expected edition us-2031-01-01"):
            pickle.loads(text)

    def test_a_law_that_says_something_else_is_refused(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Under the same edition and id: somebody has changed it."""
        text = pickle.dumps(us.ruleset())
        changed = tuple(
            one.without("us.hipaa.treatment") if one.id == "us.hipaa" else one for one in us.FEDERAL
        )
        monkeypatch.setattr(us, "FEDERAL", changed)

        with pytest.raises(LawNotHeld, match="expected laws that say what they said"):
            pickle.loads(text)

    def test_the_error_crosses_processes(self) -> None:
        """Whole: that is where it is raised."""
        error = LawNotHeld("us-1", ("us.hipaa",), "expected another")
        made = pickle.loads(pickle.dumps(error))

        assert (error.edition, error.laws, str(error)) == (made.edition, made.laws, str(made))
        assert "edition None, laws none: why" == str(LawNotHeld(None, (), "why"))


class TestAHostsOwnLaw:
    """It is found again where it is bound to a name in a module that can be imported."""

    def test_one_that_is_bound_is_found(self) -> None:
        """And it is the very same."""
        rules = us.ruleset(also=(POLICY,))
        made: RuleSet = pickle.loads(pickle.dumps(rules))

        assert rules == made
        assert POLICY is made.law("clinic")

    def test_one_that_is_not_is_refused(self) -> None:
        """At once, and not in the other process; it is named."""
        with pytest.raises(LawNotHeld, match="to be pickled, expected a law") as caught:
            pickle.dumps(us.ruleset(also=(unbound(), POLICY)))

        assert ("clinic.other",) == caught.value.laws

    def test_a_changed_law_of_the_library_is_the_hosts(self) -> None:
        """It is not what the edition holds."""
        with pytest.raises(LawNotHeld) as caught:
            pickle.dumps(us.ruleset().without("us.hipaa.treatment"))

        assert ("us.hipaa",) == caught.value.laws

    def test_under_another_edition_its_laws_are_the_hosts(self) -> None:
        """They are bound in modules, and are found there."""
        rules = evolve(us.ruleset(), edition="mine")
        made: RuleSet = pickle.loads(pickle.dumps(rules))

        assert "mine" == made.edition
        assert rules == made

    @pytest.fixture
    def script(self) -> Iterator[ModuleType]:
        """Bind a law in what runs as a script."""
        main = sys.modules["__main__"]
        vars(main)["_POLICY"] = unbound()
        yield main
        del vars(main)["_POLICY"]

    def test_one_of_a_script_is_refused(self, script: ModuleType) -> None:
        """Another process runs another script."""
        with pytest.raises(LawNotHeld):
            pickle.dumps(us.ruleset(also=(vars(script)["_POLICY"],)))

    def test_one_that_is_gone_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """By where it was; a name may stand for something else by now, or its module be gone."""
        text = pickle.dumps(us.ruleset(also=(POLICY,)))
        for there in (None, "something else"):
            monkeypatch.setitem(globals(), "POLICY", there)
            with pytest.raises(LawNotHeld, match=r"tests.rules.test_pickling.POLICY"):
                pickle.loads(text)
        gone = text.replace(b"tests.rules.test_pickling", b"tests.rules.test_vanished")
        with pytest.raises(LawNotHeld, match=r"tests.rules.test_vanished.POLICY"):
            pickle.loads(gone)


class TestOneThatIsOfNoLibrary:
    """A rule set that a host put together from laws alone pickles whole."""

    def test_it_is_equal_afterwards(self) -> None:
        """With everything that it says."""
        rules = rules_of(permission())
        made: RuleSet = pickle.loads(pickle.dumps(rules))

        assert rules == made
        assert rules.fingerprint == made.fingerprint
        assert made.library is None

    def test_a_library_is_no_part_of_what_it_says(self) -> None:
        """Nor of whether two are equal."""
        bare = RuleSet(laws=us.FEDERAL, edition=us.EDITION)
        known = RuleSet(laws=us.FEDERAL, edition=us.EDITION, library=Library(us.find))

        assert bare == known == us.ruleset()
        assert bare.fingerprint == known.fingerprint
