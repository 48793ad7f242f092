"""JSON documents of requests, situations and consents."""

import json
import subprocess
import sys
import traceback
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from disclosure_rules import (
    ANY,
    Client,
    ConsentGrant,
    ConsentScope,
    Discloser,
    DisclosureRequest,
    InvalidField,
    Recipient,
    RecordItem,
    ScopeDecision,
    SensitivityLabel,
    Situation,
)
from disclosure_rules.interop.json import (
    SCHEMA_VERSION,
    consent_from_json,
    consent_to_json,
    request_from_json,
    request_to_json,
    situation_from_json,
    situation_to_json,
    to_text,
)
from tests.interop.places import with_each_place
from tests.interop.strategies import requests, values
from tests.model.samples import SAMPLES

SECRET = "Zyxw-Vuts"
REQUEST = next(one for one in SAMPLES if isinstance(one, DisclosureRequest))
SITUATION = next(one for one in SAMPLES if isinstance(one, Situation))
GRANT = next(one for one in SAMPLES if isinstance(one, ConsentGrant))

Document = dict[str, Any]

FEWER = settings(max_examples=40, deadline=None)


def small() -> Document:
    """Return the smallest request document."""
    return {
        "schema_version": SCHEMA_VERSION,
        "client": {"ref": "client-a"},
        "discloser": {},
        "recipient": {},
        "items": [{"ref": "item-1"}],
    }


def consent(**scope: Any) -> Document:
    """Return a consent document with this scope."""
    return {
        "schema_version": SCHEMA_VERSION,
        "ref": "grant-1",
        "scope": {"decision": "permit", **scope},
    }


def refusal(read: Callable[[Any], object], document: object) -> InvalidField:
    """Return the refusal of a document."""
    with pytest.raises(InvalidField) as caught:
        read(document)
    return caught.value


def paths(error: InvalidField) -> list[str]:
    """Return the paths of its problems."""
    return [problem.path for problem in error.problems]


class TestRoundTrip:
    """What goes out comes back equal."""

    @FEWER
    @given(requests())
    def test_requests(self, request_: DisclosureRequest) -> None:
        """Through text as well, as another system would see it."""
        document = json.loads(to_text(request_to_json(request_)))

        assert request_ == request_from_json(document)

    @FEWER
    @given(values(Situation))
    def test_situations(self, situation: Situation) -> None:
        """A situation is a document of its own."""
        assert situation == situation_from_json(situation_to_json(situation))

    @FEWER
    @given(values(ConsentGrant))
    def test_consents(self, grant: ConsentGrant) -> None:
        """Exceptions in exceptions come back too."""
        assert grant == consent_from_json(consent_to_json(grant))

    def test_filled_samples(self) -> None:
        """With every field filled nothing is lost."""
        assert REQUEST == request_from_json(request_to_json(REQUEST))
        assert SITUATION == situation_from_json(situation_to_json(SITUATION))
        assert GRANT == consent_from_json(consent_to_json(GRANT))

    @FEWER
    @given(requests())
    def test_the_same_value_gives_the_same_text(self, request_: DisclosureRequest) -> None:
        """A set has no order of its own, and its text has one all the same."""
        again = request_from_json(request_to_json(request_))

        assert to_text(request_to_json(request_)) == to_text(request_to_json(again))


class TestDocuments:
    """What a document looks like."""

    def test_what_is_not_known_is_left_out(self) -> None:
        """A document says what is stated and nothing else."""
        request = DisclosureRequest(
            client=Client(ref="client-a"),
            discloser=Discloser(),
            recipient=Recipient(),
            items=(RecordItem(ref="item-1"),),
        )

        assert small() == request_to_json(request)

    def test_nobody_labelled_is_not_no_label(self) -> None:
        """An empty set is written, and comes back as one."""
        document = small()
        document["items"][0]["labels"] = []

        read = request_from_json(document)

        assert frozenset() == read.items[0].labels
        assert document == request_to_json(read)

    def test_any_is_a_word_and_no_list(self) -> None:
        """Everybody, nobody and nothing stated are three different things."""
        everybody = consent_from_json(consent(recipients="any"))
        nobody = consent_from_json(consent(recipients=[]))
        unstated = consent_from_json(consent())

        assert ANY is everybody.scope.recipients
        assert frozenset() == nobody.scope.recipients
        assert unstated.scope.recipients is None
        assert 3 == len({to_text(consent_to_json(one)) for one in (everybody, nobody, unstated)})

    def test_sets_are_written_sorted(self) -> None:
        """The order of a set in memory never shows."""
        labels = frozenset((SensitivityLabel.VIOLENCE, SensitivityLabel.HIV, SensitivityLabel.DRUG))
        document = small()
        document["items"][0]["labels"] = ["violence", "hiv", "drug"]

        written: Any = request_to_json(request_from_json(document))

        assert ["drug", "hiv", "violence"] == written["items"][0]["labels"]
        assert labels == request_from_json(written).items[0].labels

    def test_keys_and_positions_of_a_path_stay_apart(self) -> None:
        """The key "1" is not the position 1."""
        document = small()
        document["items"][0]["path"] = ["entry", 1, "1"]

        assert ("entry", 1, "1") == request_from_json(document).items[0].path

    def test_writing_refuses_what_is_something_else(self) -> None:
        """A situation is not a request."""
        wrong: Any = SITUATION

        assert ["request"] == paths(refusal(request_to_json, wrong))


class TestVersion:
    """Every document says which form it has."""

    def test_it_is_written(self) -> None:
        """So that an old document can still be read later."""
        assert SCHEMA_VERSION == request_to_json(REQUEST)["schema_version"]
        assert SCHEMA_VERSION == situation_to_json(SITUATION)["schema_version"]
        assert SCHEMA_VERSION == consent_to_json(GRANT)["schema_version"]

    @pytest.mark.parametrize("version", [0, 2, "1", 1.0, True, None, [1]])
    def test_another_version_is_refused(self, version: object) -> None:
        """Nobody knows what its words mean."""
        error = refusal(request_from_json, {**small(), "schema_version": version})

        assert "request.schema_version: expected 1" == str(error)

    def test_no_version_is_refused(self) -> None:
        """It is not ours to guess."""
        document = small()
        del document["schema_version"]

        assert "request.schema_version: expected to be given" == str(
            refusal(request_from_json, document)
        )


class TestPrimitives:
    """Nothing is coerced: a gate never opens for a word that looks like an answer."""

    @pytest.mark.parametrize("wrong", ["false", "true", "", 0, 1, 0.0, [], {}, [True]])
    def test_bool(self, wrong: object) -> None:
        """A bool is true or false."""
        document = small()
        document["recipient"]["treats_client"] = wrong

        assert "request.recipient.treats_client: expected true or false" == str(
            refusal(request_from_json, document)
        )

    @pytest.mark.parametrize("wrong", [None, "false", 0])
    def test_bool_that_must_be_known(self, wrong: object) -> None:
        """Null stands only where something may be unknown."""
        document = small()
        document["items"][0]["is_deidentified"] = wrong

        assert "request.items[0].is_deidentified: expected true or false" == str(
            refusal(request_from_json, document)
        )

    @pytest.mark.parametrize("wrong", [None, True, False, 3.0, 3.9, [], {}])
    def test_int_or_string(self, wrong: object) -> None:
        """A step of a path is a key or a position, and True is neither."""
        document = small()
        document["items"][0]["path"] = ["entry", wrong]

        assert "request.items[0].path[1]: expected a string or a whole number" == str(
            refusal(request_from_json, document)
        )

    @pytest.mark.parametrize("wrong", [None, True, 1, 1.5, "", "  ", [], ["a"], {}])
    def test_string(self, wrong: object) -> None:
        """Null does not become a word."""
        document = small()
        document["client"]["ref"] = wrong

        assert "request.client.ref: expected a string that is not empty" == str(
            refusal(request_from_json, document)
        )

    @pytest.mark.parametrize(
        "wrong",
        [
            "20260302",
            "2026-W10-1",
            "2026-3-2",
            "2026-02-30",
            "0000-01-01",
            "2026-03-02T00:00:00",
            "2026-03-02 ",
            "2026-03-02\n",
            "٢٠٢٦-٠٣-٠٢",
            20260303,
            True,
            date(2026, 3, 2),
            [2026, 3, 2],
        ],
    )
    def test_date(self, wrong: object) -> None:
        """One form, and a day that exists."""
        document = small()
        document["client"]["born"] = wrong

        assert "request.client.born: expected a date as YYYY-MM-DD" == str(
            refusal(request_from_json, document)
        )

    @pytest.mark.parametrize("wrong", ["abc", {"0": "a"}, None, 1, True, ("a",), {"a"}])
    def test_list(self, wrong: object) -> None:
        """A string is no list of letters."""
        assert "request.items: expected a list" == str(
            refusal(request_from_json, {**small(), "items": wrong})
        )

    @pytest.mark.parametrize("wrong", ["abc", "ANY", "Any", "", " any"])
    def test_list_or_any(self, wrong: str) -> None:
        """Only the one word means everybody."""
        assert 'consent.scope.recipients: expected a list or the word "any"' == str(
            refusal(consent_from_json, consent(recipients=wrong))
        )

    @pytest.mark.parametrize("wrong", [{}, 1, True])
    def test_list_or_any_or_nothing(self, wrong: object) -> None:
        """Neither does anything else."""
        assert "consent.scope.recipients: expected a list" == str(
            refusal(consent_from_json, consent(recipients=wrong))
        )

    @pytest.mark.parametrize("wrong", [[], "{}", None, 1, True])
    def test_object(self, wrong: object) -> None:
        """An empty list is no empty object."""
        assert "request.discloser: expected an object" == str(
            refusal(request_from_json, {**small(), "discloser": wrong})
        )

    @pytest.mark.parametrize("wrong", [None, [], "{}", 1, [small()]])
    def test_document(self, wrong: object) -> None:
        """The document itself is an object."""
        assert "request: expected an object" == str(refusal(request_from_json, wrong))

    @pytest.mark.parametrize("wrong", ["PERMIT", "Permit", "permits", "", 1, True, None, []])
    def test_word(self, wrong: object) -> None:
        """A word is written as it is, and a few words are listed."""
        assert "consent.scope.decision: expected one of: permit, deny" == str(
            refusal(consent_from_json, consent(decision=wrong))
        )

    @pytest.mark.parametrize("wrong", ["hvi", "hiv ", "HIV", "substance_use_disorders", "x", 1])
    def test_a_near_miss_is_not_put_right(self, wrong: object) -> None:
        """The nearest word would tell what the client has."""
        document = small()
        document["items"][0]["labels"] = [wrong]

        assert "request.items[0].labels[0]: expected a word of SensitivityLabel" == str(
            refusal(request_from_json, document)
        )

    def test_a_set_holds_each_only_once(self) -> None:
        """A word said twice was meant to be another."""
        document = small()
        document["items"][0]["labels"] = ["hiv", "drug", "hiv"]

        assert "request.items[0].labels[2]: expected each only once" == str(
            refusal(request_from_json, document)
        )


class TestKeys:
    """Keys are ours, all of them."""

    def test_an_unknown_key_is_refused_and_not_repeated(self) -> None:
        """A client's name as a key shows nowhere."""
        document = small()
        document["items"][0][SECRET] = True

        assert "request.items[0]: expected no key that RecordItem does not have" == str(
            refusal(request_from_json, document)
        )

    def test_a_near_miss_is_answered_with_a_key_of_ours(self) -> None:
        """A slip of the pen would lose an answer."""
        document = small()
        document["items"][0]["lables"] = []

        assert str(refusal(request_from_json, document)).endswith("; perhaps meant: labels")

    def test_keys_are_strings(self) -> None:
        """As in every JSON text."""
        document: Any = {**small(), 1: 2}

        assert ["request"] == paths(refusal(request_from_json, document))

    def test_a_required_key_is_asked_for(self) -> None:
        """What has no default must be there."""
        assert "consent.ref: expected to be given; consent.scope: expected to be given" == str(
            refusal(consent_from_json, {"schema_version": SCHEMA_VERSION})
        )


class TestProblems:
    """All problems of a document are reported together."""

    def test_every_problem_is_named(self) -> None:
        """In the order of the fields, with the place in a list."""
        document = {
            "schema_version": 9,
            "client": {"born": "soon"},
            "discloser": {},
            "items": [{"ref": "item-1", "kind": "letter"}, {"ref": 1, "path": "ab"}],
            "consents": [
                {
                    "ref": "g",
                    "scope": {
                        "decision": "permit",
                        "exceptions": [{"decision": "deny", "purposes": ["treatment", 7]}],
                    },
                }
            ],
            "extra": 1,
        }

        assert [
            "request.schema_version",
            "request.client.ref",
            "request.client.born",
            "request.recipient",
            "request.items[0].kind",
            "request.items[1].ref",
            "request.items[1].path",
            "request.consents[0].scope.exceptions[0].purposes[1]",
            "request",
        ] == paths(refusal(request_from_json, document))

    def test_contradictions_are_named_by_their_path(self) -> None:
        """What the value objects refuse is refused with the document's own path."""
        document = small()
        document["items"].append({"ref": "item-1"})

        assert "request.items[1].ref: expected a ref of its own" == str(
            refusal(request_from_json, document)
        )

    def test_contradictions_deep_inside(self) -> None:
        """Also in a list in a list."""
        error = refusal(consent_from_json, consent(items=[{}]))

        assert ["consent.scope.items[0]"] == paths(error)

    def test_a_document_without_a_bottom_is_refused(self) -> None:
        """Depth costs no stack."""
        deep: Document = {"decision": "permit"}
        for _ in range(5000):
            deep = {"decision": "permit", "exceptions": [deep]}

        error = refusal(
            consent_from_json, {"schema_version": SCHEMA_VERSION, "ref": "g", "scope": deep}
        )

        assert "consent: expected at most 100 levels" == str(error)


class TestSecrets:
    """No value of a document gets into a message, a traceback or a repr."""

    @pytest.mark.parametrize(
        "wrong", [SECRET, [SECRET], {SECRET: SECRET}, {"ref": SECRET, SECRET: 1}, 71829.5]
    )
    @pytest.mark.parametrize(
        ("read", "document"),
        [
            (request_from_json, request_to_json(REQUEST)),
            (situation_from_json, situation_to_json(SITUATION)),
            (consent_from_json, consent_to_json(GRANT)),
        ],
        ids=["request", "situation", "consent"],
    )
    def test_a_secret_in_every_place(
        self, read: Callable[[object], object], document: Document, wrong: object
    ) -> None:
        """Each value of a filled document in turn is replaced by one of the wrong type."""
        refusals = [
            error
            for changed in with_each_place(document, wrong)
            if (error := refused(read, changed)) is not None
        ]

        assert len(refusals) > 20
        for error in refusals:
            shown = "".join(traceback.format_exception(error)) + repr(error) + str(error)
            assert SECRET not in shown
            assert "71829" not in shown
            assert error.__cause__ is None
            assert error.__context__ is None
            assert not getattr(error, "__notes__", [])

    def test_a_value_that_is_read_is_not_shown(self) -> None:
        """Neither by the object that holds it."""
        document = small()
        document["client"]["ref"] = SECRET

        assert SECRET not in repr(request_from_json(document))


def refused(read: Callable[[object], object], document: object) -> InvalidField | None:
    """Return the refusal of a document; ``None`` if it is read."""
    try:
        read(document)
    except InvalidField as error:
        return error
    return None


class TestText:
    """One value, one text."""

    def test_keys_are_sorted_and_nothing_is_spaced(self) -> None:
        """Bytes can be compared and signed."""
        assert '{"a":[1,true,null],"b":"\\u00e9"}' == to_text({"b": "é", "a": [1, True, None]})

    @pytest.mark.parametrize(
        "wrong",
        [
            1.5,
            float("nan"),
            float("inf"),
            {1: "a"},
            ("a",),
            {"a"},
            date(2026, 3, 2),
            b"a",
            ScopeDecision.DENY,
            {"a": [{"b": float("nan")}]},
            {"a": ConsentScope(decision=ScopeDecision.DENY)},
        ],
    )
    def test_what_is_not_plain_is_refused(self, wrong: Any) -> None:
        """No fraction, no "not a number", nothing that another system would read otherwise."""
        assert ["document"] == paths(refusal(to_text, wrong))

    def test_what_is_nested_too_deep_is_refused(self) -> None:
        """Also a document that holds itself."""
        endless: list[Any] = []
        endless.append(endless)

        assert ["document"] == paths(refusal(to_text, endless))


class TestImport:
    """The library does without cattrs until somebody wants JSON."""

    @pytest.mark.parametrize("module", ["disclosure_rules", "disclosure_rules.interop.fhir"])
    def test_cattrs_is_not_imported(self, module: str) -> None:
        """Importing it costs as much as the rest of the library."""
        code = f"import sys, {module}; print('cattrs' in sys.modules)"

        found = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )

        assert "False" == found.stdout.strip()
