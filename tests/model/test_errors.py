"""The errors of the library."""

import copy
import pickle

import pytest

from disclosure_rules import DisclosureRulesError, InvalidField, Problem, UnresolvedPath

PROBLEMS = (Problem("Client.born", "expected a date"), Problem("Client.ref", "expected a string"))


class TestInvalidField:
    """The message names each field and what was expected there."""

    @pytest.mark.parametrize("kind", [InvalidField, UnresolvedPath])
    def test_it_is_what_a_caller_already_catches(self, kind: type[InvalidField]) -> None:
        """A `ValueError`, and an error of this library."""
        assert issubclass(kind, ValueError)
        assert issubclass(kind, DisclosureRulesError)

    def test_an_unresolved_path_is_also_a_lookup_error(self) -> None:
        """A path is looked up in the host's record."""
        assert issubclass(UnresolvedPath, LookupError)

    @pytest.mark.parametrize("kind", [InvalidField, UnresolvedPath])
    def test_the_message_is_one_line(self, kind: type[InvalidField]) -> None:
        """All problems, lower case after the name, without a final period."""
        assert "Client.born: expected a date; Client.ref: expected a string" == str(kind(PROBLEMS))

    @pytest.mark.parametrize("kind", [InvalidField, UnresolvedPath])
    def test_it_carries_its_parts(self, kind: type[InvalidField]) -> None:
        """A host shows each problem beside its field without parsing a message."""
        assert PROBLEMS == kind(PROBLEMS).problems
        assert ("Client.born", "expected a date") == kind(PROBLEMS).problems[0]

    @pytest.mark.parametrize("kind", [InvalidField, UnresolvedPath])
    def test_it_crosses_process_borders_whole(self, kind: type[InvalidField]) -> None:
        """Pickled or copied it is the same error."""
        for made in (pickle.loads(pickle.dumps(kind(PROBLEMS))), copy.deepcopy(kind(PROBLEMS))):
            assert kind is type(made)
            assert PROBLEMS == made.problems
            assert str(kind(PROBLEMS)) == str(made)
