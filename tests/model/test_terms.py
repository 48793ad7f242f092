"""The vocabularies: stable names, plain words, and HL7 codings that mean the same."""

import json
import pickle
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import disclosure_rules
from disclosure_rules import (
    Coding,
    Confidentiality,
    Jurisdiction,
    Purpose,
    RecipientKind,
    RecordFile,
    RecordKind,
    ScopeDecision,
    SensitivityLabel,
    Term,
)
from disclosure_rules.model.terms import ACT_CODE, ACT_REASON, CONFIDENTIALITY, ROLE_CODE


def vocabularies() -> Iterator[type[Term]]:
    for cls in Term.__subclasses__():
        if cls.__module__.startswith("disclosure_rules.model."):
            yield cls


VOCABULARIES = sorted(vocabularies(), key=lambda cls: cls.__name__)
TERMS = [term for vocabulary in VOCABULARIES for term in vocabulary]

_FROZEN = json.loads((Path(__file__).parents[1] / "data" / "hl7_codes.json").read_text("utf-8"))
STATUS = {
    Coding(_FROZEN["base"] + system, code): status for system, code, status in _FROZEN["codes"]
}

# Retired by HL7, and still met in records: read, never written.
READ_ONLY = {Coding(ACT_CODE, "SICKLE")}

each_vocabulary = pytest.mark.parametrize(
    "vocabulary", VOCABULARIES, ids=[cls.__name__ for cls in VOCABULARIES]
)


class TestVocabularies:
    """A term has one stable name and one meaning."""

    @each_vocabulary
    def test_no_two_terms_share_a_name(self, vocabulary: type[Term]) -> None:
        """Else Python would make one of them another name of the other."""
        assert list(vocabulary) == list(vocabulary.__members__.values())

    def test_they_are_public(self) -> None:
        """A host states terms, and imports them from the top."""
        assert [] == [
            one.__name__
            for one in VOCABULARIES
            if getattr(disclosure_rules, one.__name__, None) is not one
        ]

    @each_vocabulary
    def test_names_are_fit_for_json(self, vocabulary: type[Term]) -> None:
        """Lower case with underscores, as the member is called; places as ISO 3166 has them."""
        for term in vocabulary:
            if vocabulary is not Jurisdiction:
                assert term.name.lower() == term.value

    @each_vocabulary
    def test_an_unknown_word_is_not_repeated(self, vocabulary: type[Term]) -> None:
        """It may be a name that somebody typed into the wrong field."""
        with pytest.raises(ValueError, match=r"^expected a member of") as caught:
            vocabulary("secret-7193")

        assert f"expected a member of {vocabulary.__name__}" == str(caught.value)
        assert caught.value.__cause__ is None

    @each_vocabulary
    def test_terms_are_pickled_as_themselves(self, vocabulary: type[Term]) -> None:
        """Identity survives, so `is` may be used."""
        for term in vocabulary:
            assert pickle.loads(pickle.dumps(term)) is term

    def test_words_are_plain(self) -> None:
        """For sentences."""
        assert "psychotherapy note" == RecordKind.PSYCHOTHERAPY_NOTE.words
        assert "hiv" == SensitivityLabel.HIV.words

    def test_a_postal_code_names_a_state(self) -> None:
        """The country keeps its own."""
        assert "CA" == Jurisdiction.CALIFORNIA.postal
        assert "US" == Jurisdiction.UNITED_STATES.postal
        assert 52 == len({place.postal for place in Jurisdiction})

    def test_each_decision_has_its_opposite(self) -> None:
        """Twice the opposite is the decision itself."""
        assert ScopeDecision.DENY is ScopeDecision.PERMIT.opposite
        assert ScopeDecision.PERMIT is ScopeDecision.DENY.opposite


class TestCodings:
    """The first coding is written, the others are only read."""

    @each_vocabulary
    def test_a_coding_belongs_to_one_term(self, vocabulary: type[Term]) -> None:
        """Reading is never a choice."""
        counted = Counter(coding for term in vocabulary for coding in term.codings)

        assert [] == [coding for coding, times in counted.items() if times > 1]

    @each_vocabulary
    def test_reading_undoes_writing(self, vocabulary: type[Term]) -> None:
        """Every coding of a term leads back to it."""
        for term in vocabulary:
            for coding in term.codings:
                assert term is vocabulary.from_coding(coding)

    def test_every_coding_exists_in_hl7(self) -> None:
        """No code is made up."""
        assert [] == [
            (term, coding) for term in TERMS for coding in term.codings if coding not in STATUS
        ]

    def test_no_coding_is_retired_but_those_read_only(self) -> None:
        """HL7 has withdrawn those: they are met in old records and never written anew."""
        retired = {
            coding for term in TERMS for coding in term.codings if STATUS[coding] != "active"
        }

        assert READ_ONLY == retired

    def test_no_retired_coding_is_written(self) -> None:
        """The coding to write is active."""
        written = [term.coding for term in TERMS if term.coding is not None]

        assert [] == [coding for coding in written if STATUS[coding] != "active"]

    def test_a_term_without_a_coding_has_none_to_write(self) -> None:
        """HL7 has no code for a call to a counselor's supervisor."""
        assert Purpose.SUPERVISION.coding is None
        assert () == Purpose.SUPERVISION.codings

    def test_the_first_coding_is_the_one_to_write(self) -> None:
        """`SCA`, not the retired `SICKLE`."""
        assert Coding(ACT_CODE, "SCA") == SensitivityLabel.SICKLE_CELL.coding


class TestReadingACoding:
    """`from_coding` never guesses: no parent, no near match, no other system."""

    @pytest.mark.parametrize(
        ("vocabulary", "coding"),
        [
            pytest.param(SensitivityLabel, Coding(CONFIDENTIALITY, "PSY"), id="another system"),
            pytest.param(SensitivityLabel, Coding(ROLE_CODE, "PSY"), id="a clinic"),
            pytest.param(Confidentiality, Coding(CONFIDENTIALITY, "PSY"), id="retired"),
            pytest.param(SensitivityLabel, Coding(ACT_CODE, "psy"), id="lower case"),
            pytest.param(SensitivityLabel, Coding(ACT_CODE, " PSY"), id="a blank before"),
            pytest.param(SensitivityLabel, Coding(ACT_CODE, ""), id="no code"),
            pytest.param(SensitivityLabel, Coding("", "PSY"), id="no system"),
            pytest.param(SensitivityLabel, Coding(ACT_CODE + "/", "PSY"), id="a slash too many"),
            pytest.param(Purpose, Coding(ACT_REASON, "PurposeOfUse"), id="the group"),
            pytest.param(Purpose, Coding(ACT_REASON, "HSYSADMIN"), id="a child of operations"),
            pytest.param(Purpose, Coding(ACT_REASON, "BTG"), id="a child of treatment"),
            pytest.param(Purpose, Coding(ACT_CODE, "TREAT"), id="the code in another system"),
            pytest.param(RecipientKind, Coding(ROLE_CODE, "NMTH"), id="a kind of mother"),
            pytest.param(RecordFile, Coding(ACT_CODE, "HIPAAPsyNotes"), id="another law"),
        ],
    )
    def test_what_is_not_the_coding_is_not_read(
        self, vocabulary: type[Term], coding: Coding
    ) -> None:
        """Better to ask than to widen."""
        assert vocabulary.from_coding(coding) is None

    def test_every_other_code_of_hl7_is_not_read(self) -> None:
        """Whatever no term carries leads to none."""
        for vocabulary in VOCABULARIES:
            own = {coding for term in vocabulary for coding in term.codings}
            assert [] == [
                coding
                for coding in STATUS
                if coding not in own and vocabulary.from_coding(coding) is not None
            ]

    def test_operations_are_no_legal_proceeding(self) -> None:
        """HL7 files `HLEGAL` under `HOPERAT`; they are two purposes here."""
        assert Purpose.LEGAL_REPRESENTATION is Purpose.from_coding(Coding(ACT_REASON, "HLEGAL"))
        assert Purpose.HEALTH_CARE_OPERATIONS is Purpose.from_coding(Coding(ACT_REASON, "HOPERAT"))
