"""The library's own questions: what they are called, how they ask, and what they read."""

import pickle
import string
from collections.abc import Iterator
from datetime import date
from types import ModuleType
from typing import Any, get_args, get_type_hints

import pytest
from attrs import evolve, fields

from disclosure_rules import (
    About,
    Assurance,
    Case,
    Channel,
    Circumstances,
    Client,
    ClientWishes,
    Discloser,
    DisclosureRequest,
    Emergency,
    Fact,
    ItemDesignation,
    Jurisdiction,
    LegalProcess,
    ProcessKind,
    ProtectiveStep,
    Purpose,
    Question,
    Recipient,
    RecordItem,
    RecordKind,
    SensitivityLabel,
    SuspectedAbuse,
    Term,
    Threat,
    Value,
)
from disclosure_rules.logic import facts
from disclosure_rules.logic.facts.necessity import NEEDED
from tests.builders import MARCH_2026, asked, case_of, denial, grant, item, request, standard

QUESTIONS = {question.name: question for question in facts.all_questions()}
each_question = pytest.mark.parametrize(
    "question", QUESTIONS.values(), ids=[str(name) for name in QUESTIONS]
)

NOBODY = DisclosureRequest(
    client=Client(ref="client-a"),
    discloser=Discloser(),
    recipient=Recipient(),
    items=(RecordItem(ref="item-1"),),
)

# What is known of a case of which nothing is said, each by the words of the field's documentation.
KNOWN_OF_NOTHING: dict[str, object] = {
    "client.is_deceased": False,  # "nobody is taken for dead without being known to be"
    "client.years_since_death": 0,
    "consent.is_denied": False,  # there is no consent on file
    "item.has_other_subjects": False,  # "empty means the client alone"
    "item.is_deidentified": False,  # "what nobody has established is not de-identified"
    "other_law.requires_it": False,
    "steps.taken": frozenset(),  # "what is not in it has not been done"
}


def read(name: str, source: DisclosureRequest, *, on: date = MARCH_2026) -> object:
    return QUESTIONS[name].read(case_of(source, on=on))


class TestEveryQuestion:
    """A question has a stable name, words to ask a person, and a reading that is a value."""

    def test_names_are_unique(self) -> None:
        """Two questions with the same name are the same question."""
        assert len(QUESTIONS) == len(facts.all_questions())
        assert sorted(QUESTIONS) == [one.name for one in facts.all_questions()]

    def test_every_group_is_asked(self) -> None:
        """Each module of facts but the table of necessity."""
        groups = {name for name in facts.__all__ if isinstance(getattr(facts, name), ModuleType)}

        assert groups == {name.split(".")[0] for name in QUESTIONS}

    @each_question
    def test_it_stands_where_its_name_says(self, question: Question) -> None:
        """`threat.is_serious` is `facts.threat.is_serious`, and public there."""
        group, _, name = question.name.partition(".")
        module = getattr(facts, group)

        assert question is getattr(module, name)
        assert name in module.__all__

    @each_question
    def test_it_asks_in_a_sentence(self, question: Question) -> None:
        """One line, a capital letter first and a question mark last."""
        assert question.ask.endswith("?")
        assert question.ask[0] in string.ascii_uppercase
        assert "\n" not in question.ask
        assert "  " not in question.ask

    @each_question
    def test_it_can_be_pickled(self, question: Question) -> None:
        """With its reading, so that decisions cross process borders."""
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            again = pickle.loads(pickle.dumps(question, protocol))
            assert question == again
            assert question.read(case_of(NOBODY)) == again.read(case_of(NOBODY))

    @each_question
    def test_it_shows_its_name_alone(self, question: Question) -> None:
        """In a repr and in a sentence."""
        assert question.name == str(question) == repr(question)

    @each_question
    def test_nothing_is_known_of_nothing(self, question: Question) -> None:
        """Not stated is unknown, but for what is documented otherwise."""
        assert KNOWN_OF_NOTHING.get(question.name) == question.read(case_of(NOBODY))

    @each_question
    def test_it_can_be_asked_of_a_situation(self, question: Question) -> None:
        """Before there is a recipient or an item, what is about them is not known."""
        expected = KNOWN_OF_NOTHING.get(question.name)
        if question.name in ("item.has_other_subjects", "item.is_deidentified"):
            expected = None

        assert expected == question.read(Case(NOBODY.situation, MARCH_2026))

    @each_question
    def test_a_question_about_the_situation_needs_no_request(self, question: Question) -> None:
        """Mandates are raised before anybody asks, from questions about the situation alone."""
        source = evolve(request(consents=(denial(),)), channel=Channel.FAX)
        if question.about is About.SITUATION:
            alone = Case(source.situation, MARCH_2026)
            assert question.read(case_of(source)) == question.read(alone)

    def test_only_ours_are_ours(self) -> None:
        """A host's question of the same name is not, a fact of a consent standard is."""
        assert all(facts.is_ours(one) for one in QUESTIONS.values())
        assert not facts.is_ours(asked("threat.is_serious"))
        assert not facts.is_ours(asked("test.a"))
        assert facts.is_ours(facts.consent.meets(standard()))


# ---------------------------------------------------------------- what fields are read

# Facts that are called otherwise than the field they read.
CALLED = {
    "client.adjudicated_incapable": "client.is_adjudicated_incapable",
    "client.parent_agreed_to_confidentiality": "client.agreed_confidentiality_with_parent",
    "client.treat_parent_as_representative": "client.wants_parent_as_representative",
    "discloser.publicly_identified_as_sud_only": "discloser.is_publicly_identified_as_sud_only",
    "emergency.is_medical": "emergency.is_bona_fide",
    "circumstances.steps_taken": "steps.taken",
    "request.purpose": "purpose.stated_purpose",
    "request.channel": "purpose.channel",
    "request.jurisdictions": "place.jurisdictions",
}

# Fields that no fact reads as they stand: what they are for is said beside them.
NOT_ASKED = {
    "abuse.is_suspected",  # read, and answers the rest; see TestAbuse
    "client.born",  # client.age
    "client.died",  # client.is_deceased, client.years_since_death
    "client.ref",
    "client.representatives",  # for the host
    "item.author",  # for the host
    "item.confidentiality",  # for the host's labels
    "item.dated",  # consents name items by it
    "item.path",  # the plan
    "item.ref",
    "item.subjects",  # item.has_other_subjects
    "recipient.ref",  # consents name recipients by it
    "threat.exists",  # answers the rest; see TestThreat
}


def places() -> Iterator[tuple[str, type[Value], Any]]:
    """Yield each part of a request, with how to put another in its place."""

    def around(name: str) -> Any:
        return lambda part: evolve(NOBODY, circumstances=Circumstances(**{name: part}))

    yield "client", Client, lambda part: evolve(NOBODY, client=part)
    yield "discloser", Discloser, lambda part: evolve(NOBODY, discloser=part)
    yield "recipient", Recipient, lambda part: evolve(NOBODY, recipient=part)
    yield "item", RecordItem, lambda part: evolve(NOBODY, items=(part,))
    yield "threat", Threat, around("threat")
    yield "abuse", SuspectedAbuse, around("abuse")
    yield "process", LegalProcess, around("process")
    yield "emergency", Emergency, around("emergency")
    yield "wishes", ClientWishes, around("wishes")


def values_of(hint: Any) -> Iterator[object]:
    """Yield every value of a bool or a vocabulary, and some sets of a vocabulary."""
    for argument in get_args(hint) or (hint,):
        if argument is bool:
            yield from (True, False)
        elif isinstance(argument, type) and issubclass(argument, Term):
            yield from argument
        elif getattr(argument, "__origin__", None) is frozenset:
            (vocabulary,) = get_args(argument)
            yield from (frozenset[Any](), frozenset(list(vocabulary)[:2]), frozenset(vocabulary))


def fields_to_read() -> Iterator[Any]:
    for place, cls, put in places():
        kind: Any = cls
        hints = get_type_hints(cls)
        for one in fields(kind):
            path = f"{place}.{one.name}"
            if path not in NOT_ASKED:
                yield pytest.param(cls, one.name, hints[one.name], put, path, id=path)


def part(cls: type[Value], name: str, value: object) -> Value:
    least: dict[str, Any] = {"ref": "item-1"} if cls in (Client, RecordItem) else {}
    return cls(**{**least, name: value})


class TestEveryField:
    """What a request states is asked for, and what is asked for can be stated."""

    @pytest.mark.parametrize(("cls", "name", "hint", "put", "path"), list(fields_to_read()))
    def test_a_fact_reads_it(
        self, cls: type[Value], name: str, hint: Any, put: Any, path: str
    ) -> None:
        """Every value that it can have, as it stands."""
        found = QUESTIONS[CALLED.get(path, path)]
        values = list(values_of(hint))

        assert values
        for value in values:
            stated = put(part(cls, name, value))
            assert value == found.read(case_of(stated))
            assert type(value) is type(found.read(case_of(stated)))

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            ("purpose", Purpose.MEDIA),
            ("channel", Channel.FAX),
            ("jurisdictions", frozenset((Jurisdiction.OHIO,))),
        ],
    )
    def test_of_the_request_itself(self, path: str, value: Any) -> None:
        """Purpose, channel and places."""
        stated = evolve(NOBODY, **{path: value})

        assert value == read(CALLED[f"request.{path}"], stated)

    def test_of_steps_taken(self) -> None:
        """A complete set, from the first day."""
        steps = frozenset((ProtectiveStep.REPORT_MADE,))

        assert steps == read(
            "steps.taken", evolve(NOBODY, circumstances=Circumstances(steps_taken=steps))
        )

    def test_every_exception_is_still_one(self) -> None:
        """A field that is gone, or read after all, leaves the list."""
        known = {
            f"{place}.{one.name}" for place, cls, _ in places() for one in fields(of_attrs(cls))
        }

        assert NOT_ASKED <= known
        assert {"abuse.is_suspected"} == NOT_ASKED & set(QUESTIONS)


def of_attrs(cls: type[Value]) -> Any:
    return cls


# ---------------------------------------------------------------- what follows


def facts_of(group: str) -> list[str]:
    return [
        name
        for name, one in QUESTIONS.items()
        if name.startswith(f"{group}.") and isinstance(one, Fact)
    ]


OF_THREAT, OF_ABUSE = facts_of("threat"), facts_of("abuse")


class TestThreat:
    """`Threat(exists=False)`: there is none, which answers the rest with no."""

    @pytest.mark.parametrize("name", OF_THREAT)
    def test_no_threat_has_no_traits(self, name: str) -> None:
        """Whether or not they are stated."""
        assert read(name, around(threat=Threat(exists=False))) is False

    @pytest.mark.parametrize("exists", [True, None])
    @pytest.mark.parametrize("name", OF_THREAT)
    def test_any_other_threat_is_asked_about(self, name: str, exists: bool | None) -> None:
        """That there is one says nothing of it."""
        assert read(name, around(threat=Threat(exists=exists))) is None


class TestAbuse:
    """`SuspectedAbuse(is_suspected=False)`: none is suspected, which answers the rest with no."""

    @pytest.mark.parametrize("name", OF_ABUSE)
    def test_abuse_that_nobody_suspects_has_no_traits(self, name: str) -> None:
        """Whether or not they are stated."""
        assert read(name, around(abuse=SuspectedAbuse(is_suspected=False))) is False

    @pytest.mark.parametrize("suspected", [True, None])
    def test_suspicion_is_what_is_stated(self, suspected: bool | None) -> None:
        """And says nothing of the rest."""
        stated = around(abuse=SuspectedAbuse(is_suspected=suspected))

        assert suspected is read("abuse.is_suspected", stated)
        assert read("abuse.is_past_only", stated) is None


def around(**more: Any) -> DisclosureRequest:
    return evolve(NOBODY, circumstances=Circumstances(**more))


class TestClient:
    """What follows from a client's dates."""

    BORN, DIED = date(2008, 5, 17), date(2025, 8, 1)

    @pytest.mark.parametrize(
        ("born", "died", "age"),
        [
            pytest.param(BORN, None, 17, id="alive"),
            pytest.param(BORN, date(2020, 1, 1), 11, id="dead: the age at death"),
            pytest.param(BORN, date(2030, 1, 1), 17, id="will have died later"),
            pytest.param(None, None, None, id="not known"),
            pytest.param(date(2026, 3, 3), None, None, id="not yet born"),
            pytest.param(MARCH_2026, None, 0, id="born today"),
        ],
    )
    def test_age(self, born: date | None, died: date | None, age: int | None) -> None:
        """In whole years, on the day whose law is asked."""
        assert age == read(
            "client.age", evolve(NOBODY, client=Client(ref="client-a", born=born, died=died))
        )

    @pytest.mark.parametrize(
        ("died", "known", "is_deceased", "years"),
        [
            pytest.param(None, False, False, 0, id="alive"),
            pytest.param(None, True, True, None, id="dead since nobody knows when"),
            pytest.param(DIED, False, True, 0, id="last year"),
            pytest.param(DIED, True, True, 0, id="last year, said twice"),
            pytest.param(MARCH_2026, False, True, 0, id="today"),
            pytest.param(date(2026, 3, 3), False, False, 0, id="tomorrow"),
            pytest.param(date(2026, 3, 3), True, False, 0, id="tomorrow, whatever is known now"),
            pytest.param(date(1976, 3, 2), False, True, 50, id="50 years ago"),
            pytest.param(date(1976, 3, 3), False, True, 49, id="50 years ago tomorrow"),
        ],
    )
    def test_death(
        self, died: date | None, known: bool, is_deceased: bool, years: int | None
    ) -> None:
        """A date answers it; nobody is dead before it."""
        client = Client(ref="client-a", died=died, is_deceased=known)
        stated = evolve(NOBODY, client=client)

        assert is_deceased is read("client.is_deceased", stated)
        assert years == read("client.years_since_death", stated)


class TestItem:
    """What follows from an item."""

    @pytest.mark.parametrize(
        ("kind", "labels", "expected"),
        [
            pytest.param(RecordKind.PSYCHOTHERAPY_NOTE, None, True, id="by its kind"),
            pytest.param(None, {SensitivityLabel.PSYCHOTHERAPY_NOTE}, True, id="by its label"),
            pytest.param(None, {SensitivityLabel.HIV}, None, id="another label says nothing"),
            pytest.param(RecordKind.PROGRESS_NOTE, None, False, id="another kind"),
            pytest.param(None, None, None, id="not known"),
        ],
    )
    def test_psychotherapy_note(
        self, kind: RecordKind | None, labels: set[SensitivityLabel] | None, expected: bool | None
    ) -> None:
        """Only the record owner's statement or the label makes it one."""
        one = item(kind=kind, labels=None if labels is None else frozenset(labels))

        assert expected is read("item.is_psychotherapy_note", request(one))

    @pytest.mark.parametrize("kind", [*RecordKind, None], ids=str)
    def test_sud_counseling_note(self, kind: RecordKind | None) -> None:
        """By its kind alone."""
        expected = None if kind is None else kind is RecordKind.SUD_COUNSELING_NOTE

        assert expected is read("item.is_sud_counseling_note", request(item(kind=kind)))

    @pytest.mark.parametrize(
        ("subjects", "expected"),
        [([], False), (["client-a"], False), (["client-b"], True), (["client-a", "b"], True)],
        ids=["nobody said", "the client", "another", "both"],
    )
    def test_other_subjects(self, subjects: list[str], expected: bool) -> None:
        """Anybody but the client."""
        one = item(subjects=frozenset(subjects))

        assert expected is read("item.has_other_subjects", request(one))

    @pytest.mark.parametrize("kind", [*RecordKind, None], ids=str)
    def test_free_text(self, kind: RecordKind | None) -> None:
        """Notes are, codes are not, and what is said of an item goes first."""
        followed = read("item.is_narrative", request(item(kind=kind, is_narrative=None)))
        if kind in (RecordKind.PROGRESS_NOTE, RecordKind.WHOLE_RECORD):
            assert followed is True
        if kind in (RecordKind.DIAGNOSIS, RecordKind.BIRTH_DATE):
            assert followed is False
        if kind in (None, RecordKind.OTHER, RecordKind.PROCEDURE):
            assert followed is None
        for stated in (True, False):
            one = item(kind=kind, is_narrative=stated)
            assert stated is read("item.is_narrative", request(one))

    @pytest.mark.parametrize("purpose", [*Purpose, None], ids=str)
    def test_necessity(self, purpose: Purpose | None) -> None:
        """What stands in the table is needed; for everything else a person is asked."""
        for kind in (*RecordKind, None):
            expected = True if purpose and kind in NEEDED.get(purpose, ()) else None
            asked_for = request(item(kind=kind), purpose=purpose)
            assert expected is read("item.is_necessary", asked_for)

    @pytest.mark.parametrize("stated", [True, False])
    def test_a_statement_replaces_the_table(self, stated: bool) -> None:
        """Item by item."""
        for purpose in Purpose:
            one = item(kind=RecordKind.NAME, is_necessary=stated)
            assert stated is read("item.is_necessary", request(one, purpose=purpose))

    def test_the_table_cannot_be_changed(self) -> None:
        """It is shared by everybody."""
        table: Any = NEEDED
        with pytest.raises(TypeError):
            table[Purpose.MEDIA] = frozenset()

    def test_what_is_most_private_is_never_taken_as_needed(self) -> None:
        """A person decides on it."""
        needed = {kind for kinds in NEEDED.values() for kind in kinds}

        assert set() == needed & {
            RecordKind.PSYCHOTHERAPY_NOTE,
            RecordKind.SUD_COUNSELING_NOTE,
            RecordKind.SESSION_CONTENT,
            RecordKind.SEXUAL_HISTORY,
            RecordKind.WHOLE_RECORD,
        }


class TestProcess:
    """What follows from what was served."""

    ORDERS = (ProcessKind.COURT_ORDER, ProcessKind.ADMINISTRATIVE_ORDER)

    @pytest.mark.parametrize("kind", ProcessKind)
    def test_orders(self, kind: ProcessKind) -> None:
        """A subpoena is none, and only an order under subpart E is one under subpart E."""
        served = around(process=LegalProcess(kinds=frozenset((kind,))))

        assert (kind in self.ORDERS) is read("process.has_court_order", served)
        assert (kind is ProcessKind.PART2_COURT_ORDER) is read(
            "process.has_part2_court_order", served
        )

    def test_nothing_served_is_no_order(self) -> None:
        """The empty set is complete."""
        served = around(process=LegalProcess(kinds=frozenset()))

        assert read("process.has_court_order", served) is False
        assert read("process.has_part2_court_order", served) is False

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (Assurance.NONE, False),
            (Assurance.NOTICE_TO_CLIENT, True),
            (Assurance.QUALIFIED_PROTECTIVE_ORDER, True),
            (Assurance.DISCLOSER_GAVE_NOTICE, True),
            (Assurance.OBJECTION_PENDING, False),
            (None, None),
        ],
    )
    def test_assurance(self, given: Assurance | None, expected: bool | None) -> None:
        """45 CFR 164.512(e)(1)(ii): notice or a protective order, and no objection open."""
        stated = around(process=LegalProcess(assurance=given))

        assert expected is read("process.has_satisfactory_assurance", stated)


class TestWishes:
    """Yes is not no: each answers the other."""

    @pytest.mark.parametrize(
        ("agrees", "objects", "read_agrees", "read_objects"),
        [
            (None, None, None, None),
            (True, None, True, False),
            (None, True, False, True),
            (False, None, False, None),
            (None, False, None, False),
            (False, False, False, False),
            (True, False, True, False),
            (False, True, False, True),
        ],
    )
    def test_agreeing_and_objecting(
        self,
        agrees: bool | None,
        objects: bool | None,
        read_agrees: bool | None,
        read_objects: bool | None,
    ) -> None:
        """Not agreeing is no objection, and not objecting is no agreement."""
        stated = around(wishes=ClientWishes(agrees=agrees, objects=objects))

        assert read_agrees is read("wishes.agrees", stated)
        assert read_objects is read("wishes.objects", stated)


class TestConsentFacts:
    """Facts about consents on file."""

    def test_a_denial(self) -> None:
        """Known, not known where the item might be meant, or none."""
        diagnoses = frozenset((ItemDesignation(kind=RecordKind.DIAGNOSIS),))
        assert read("consent.is_denied", request(consents=(denial(),))) is True
        assert read("consent.is_denied", request(consents=(grant(),))) is False
        open_kind = request(item(kind=None), consents=(denial(items=diagnoses),))
        assert read("consent.is_denied", open_kind) is None

    def test_meeting_a_standard(self) -> None:
        """The fact names the standard, asks for it, and is remedied by it."""
        wanted = standard(name="release", title="release of information")
        fact = facts.consent.meets(wanted)

        assert "consent.release" == fact.name
        assert (
            "Is there a valid release of information that covers this recipient, purpose and item?"
            == fact.ask
        )
        assert (
            "a valid release of information that names this recipient, purpose and item"
            == fact.remedy
        )
        assert fact.is_consent
        assert About.ITEM is fact.about
        assert fact.read(case_of(request(consents=(grant(),)))) is True
        assert fact.read(case_of(request())) is False
        assert wanted is facts.consent.standard_of(fact)
        assert facts.consent.standard_of(asked("test.a")) is None

    def test_it_can_be_pickled(self) -> None:
        """With its standard."""
        fact = facts.consent.meets(standard())

        assert standard() == facts.consent.standard_of(pickle.loads(pickle.dumps(fact)))
