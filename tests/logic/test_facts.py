"""The library's own questions: what they are called, how they ask, and what they read."""

import pickle
import string
from collections.abc import Iterator
from datetime import date
from types import ModuleType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from attrs import evolve

from disclosure_rules import (
    About,
    Assurance,
    CareConsent,
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
    Profession,
    ProtectiveStep,
    Purpose,
    Question,
    Recipient,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    Representation,
    SensitivityLabel,
    Setting,
    SuspectedAbuse,
    Term,
    Threat,
    Value,
)
from disclosure_rules.logic import facts
from disclosure_rules.logic.facts.necessity import NEEDED, NEEDED_BY_CLASS
from disclosure_rules.model.data_use import DataUse, WorkforceClass
from disclosure_rules.model.part2 import OrderSection, Part2Origin, SudProgram
from tests.builders import MARCH_2026, asked, case_of, denial, grant, item, request, standard

QUESTIONS = {question.name: question for question in facts.all_questions()}
each_question = pytest.mark.parametrize(
    "question", QUESTIONS.values(), ids=[str(name) for name in QUESTIONS]
)

US = Jurisdiction.UNITED_STATES
CALIFORNIA = Jurisdiction.CALIFORNIA
NEVADA = Jurisdiction.NEVADA
NOBODY = DisclosureRequest(
    client=Client(ref="client-a"),
    discloser=Discloser(),
    recipient=Recipient(),
    items=(RecordItem(ref="item-1"),),
)

# What is known of a case of which nothing is said, because the field says that it is complete, or
# that what nobody knows, has established or has on file is not so.
KNOWN_OF_NOTHING: dict[str, object] = {
    "access.accounting_is_suspended": False,
    "access.endangers_life_or_safety": False,
    "access.harms_client": False,
    "access.harms_person_referred_to": False,
    "access.holds_parents_finances": False,
    "access.is_confidential_recommendation": False,
    "access.is_directed_to_recipient": False,
    "access.is_held_elsewhere": False,
    "access.is_given_despite_ground": False,
    "access.jeopardizes_custody": False,
    "access.privacy_act_denies": False,
    "access.representative_would_harm": False,
    "access.research_is_in_progress": False,
    "access.reveals_confidential_source": False,
    "client.died_over_fifty_years_ago": False,
    "client.is_adjudicated_incapable": False,
    "client.is_deceased": False,
    "client.is_known_to_be_emancipated": False,
    "client.is_known_to_lack_capacity": False,
    "client.years_since_death": 0,
    "consent.is_denied": False,
    "contagion.is_confirmed": False,
    "crime.found_in_emergency_care": False,
    "crime.suspect_escaped": False,
    "data_use.agreement_is_broken": False,
    "data_use.is_incidental": False,
    "data_use.is_limited_data_set": False,
    "data_use.is_safe_harbor": False,
    "discloser.is_known_school": False,
    "discloser.is_known_to_be_paid": False,
    "discloser.is_victim_advocate": False,
    "discloser.notice_rules_it_out": False,
    "judgment.client_may_hasten_death": False,
    "judgment.identity_is_unavoidable": False,
    "judgment.need_is_compelling": False,
    "education.goes_back_to_source": False,
    "education.parent_lost_rights": False,
    "education.recipient_is_barred": False,
    "education.recipient_knows_student": False,
    "other_law.requires_it": False,
    "parental_access.custody_was_removed": False,
    "parental_access.is_barred": False,
    "parental_access.recipient_is_in_loco_parentis": False,
    "part2.has_criminal_order": False,
    "part2.has_noncriminal_order": False,
    "part2.has_order_against_holder": False,
    "part2.has_undercover_order": False,
    "part2.parent_is_known_to_be_out": False,
    "privacy_act.conditions": frozenset(),
    "privilege.condition_is_known_at_issue": False,
    "privilege.danger_to_others_is_known": False,
    "privilege.danger_to_property_is_known": False,
    "privilege.danger_to_self_is_known": False,
    "privilege.is_known_commitment": False,
    "place.known": frozenset(),
    "purpose.is_known_to_be_posted": False,
    "recipient.is_known_to_be_inside": False,
    "representation.belief_rests_on_reproductive_care": False,
    "representation.is_declined": False,
    "representation.is_known_to_endanger": False,
    "representation.is_ruled_out": False,
    "steps.taken": frozenset(),
    "veterans.order_shows_good_cause": False,
    "wishes.contradicts_requested_channel": False,
    "wishes.has_agreed_restriction": False,
    "wishes.has_asked_for_restriction": False,
    "wishes.has_known_agreement": False,
    "wishes.has_known_objection": False,
}
# The same of an item; nothing of it is known where there is no item.
KNOWN_OF_AN_ITEM: dict[str, object] = {
    "education.came_as_bound": False,
    "education.came_as_free": False,
    "education.came_for_child_welfare": False,
    "item.denial_grounds": frozenset(),
    "item.has_disagreement_on_file": False,
    "item.has_other_subjects": False,
    "item.identifies_no_sud_patient": False,
    "item.is_deidentified": False,
    "item.is_from_unplaced_underwriting": False,
    "item.is_known_veterans_record": False,
    "item.is_outside_representation": False,
    "item.privilege_grounds": frozenset(),
    "item.sealing_courts": frozenset(),
    "part2.came_for_criminal_justice": False,
    "part2.came_for_multiple_enrollment": False,
    "part2.came_for_research_or_audit": False,
    "part2.came_from_undercover_agent": False,
    "part2.came_under_designation": False,
    "part2.came_under_order_against_holder": False,
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
        known = {**KNOWN_OF_NOTHING, **KNOWN_OF_AN_ITEM}

        assert known.get(question.name) == question.read(case_of(NOBODY))

    @each_question
    def test_it_can_be_asked_of_a_situation(self, question: Question) -> None:
        """Before there is a recipient or an item, what is about them is not known."""
        alone = Case(NOBODY.situation, MARCH_2026)

        assert KNOWN_OF_NOTHING.get(question.name) == question.read(alone)

    def test_every_default_is_still_one(self) -> None:
        """A fact that is gone leaves the list."""
        assert {*KNOWN_OF_NOTHING, *KNOWN_OF_AN_ITEM} <= set(QUESTIONS)

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

# Fields that change no answer by themselves: what they are for is said beside them.
NOT_ASKED = {
    "client.born",  # client.age
    "client.died",  # client.is_deceased, client.years_since_death
    "client.ref",
    "client.representatives",  # who may consent, and who the recipient is
    "discloser.ref",  # consents name disclosers by it
    "discloser.sud_program",  # asked field by field
    "item.author",  # for the host
    "item.confidentiality",  # for the host's labels
    "item.dated",  # consents name items by it
    "item.path",  # the plan
    "item.ref",
    "item.subjects",  # item.has_other_subjects
    "process.order_has_findings",  # of an order, together with process.part2_order
    "process.order_reaches_communications",
    "process.order_was_heard",
    "recipient.belongs_to",  # denials of an organisation reach who belongs to it
    "recipient.ref",  # consents name recipients by it
    "sud_program.holds_itself_out",  # several together make a Part 2 program
    "sud_program.is_federally_authorized",
    "sud_program.is_general_medical_facility",
    "sud_program.is_identified_staff",
    "sud_program.is_identified_unit",
    "sud_program.is_run_by_federal_agency",
    "sud_program.is_tax_assisted",
    "sud_program.provides_care",
    "sud_program.receives_federal_funds",
}


def parts() -> Iterator[tuple[str, type[Value], Any]]:
    """Yield each part of a request, with how to put another in its place."""

    def around(name: str) -> Any:
        return lambda part: evolve(NOBODY, circumstances=Circumstances(**{name: part}))

    yield "client", Client, lambda part: evolve(NOBODY, client=part)
    yield "discloser", Discloser, lambda part: evolve(NOBODY, discloser=part)
    yield (
        "sud_program",
        SudProgram,
        lambda part: evolve(NOBODY, discloser=Discloser(sud_program=part)),
    )
    yield "recipient", Recipient, lambda part: evolve(NOBODY, recipient=part)
    yield "item", RecordItem, lambda part: evolve(NOBODY, items=(part,))
    for name, hint in get_type_hints(Circumstances).items():
        if isinstance(hint, type) and issubclass(hint, Value):
            yield name, hint, around(name)


def values_of(hint: Any) -> Iterator[object]:
    """Yield every value of a bool or a vocabulary, and some sets of a vocabulary."""
    for kind in get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,):
        if kind is bool:
            yield from (True, False)
        elif get_origin(kind) is frozenset:
            (vocabulary,) = get_args(kind)
            if issubclass(vocabulary, Term):
                yield from (frozenset(), frozenset(list(vocabulary)[:2]), frozenset(vocabulary))
        elif isinstance(kind, type) and issubclass(kind, Term):
            yield from kind


EVERY_FIELD = [
    pytest.param(cls, name, put, f"{group}.{name}", id=f"{group}.{name}")
    for group, cls, put in parts()
    for name in get_type_hints(cls)
]


def answers_to(source: DisclosureRequest) -> dict[str, object]:
    return {name: one.read(case_of(source)) for name, one in QUESTIONS.items()}


class TestEveryField:
    """What a request states is asked for, and what is asked for can be stated."""

    @pytest.mark.parametrize(("cls", "name", "put", "path"), EVERY_FIELD)
    def test_it_is_read(self, cls: type[Value], name: str, put: Any, path: str) -> None:
        """By the fact of its name, as it stands; or by another, which then answers otherwise."""
        least: dict[str, Any] = {"ref": "item-1"} if cls in (Client, RecordItem) else {}
        nothing = answers_to(NOBODY)
        changed: set[str] = set()
        for value in values_of(get_type_hints(cls)[name]):
            found = answers_to(put(cls(**{**least, name: value})))
            changed |= {one for one in found if found[one] != nothing[one]}
            if path in QUESTIONS:
                assert value == found[path]
                assert type(value) is type(found[path])

        assert (path in NOT_ASKED) is not (bool(changed) or path in QUESTIONS)

    @pytest.mark.parametrize(
        ("name", "of", "value"),
        [
            ("purpose.stated_purpose", "purpose", Purpose.MEDIA),
            ("purpose.channel", "channel", Channel.FAX),
            ("place.jurisdictions", "jurisdictions", frozenset((Jurisdiction.OHIO,))),
        ],
    )
    def test_of_the_request_itself(self, name: str, of: str, value: Any) -> None:
        """Purpose, channel and places."""
        assert value == read(name, evolve(NOBODY, **{of: value}))

    @pytest.mark.parametrize(
        ("name", "cls", "field"),
        [
            ("client.is_adjudicated_incapable", Client, "adjudicated_incapable"),
            (
                "client.agreed_confidentiality_with_parent",
                Client,
                "parent_agreed_to_confidentiality",
            ),
            ("client.wants_parent_as_representative", Client, "treat_parent_as_representative"),
            (
                "discloser.is_publicly_identified_as_sud_only",
                Discloser,
                "publicly_identified_as_sud_only",
            ),
            ("emergency.is_bona_fide", Emergency, "is_medical"),
        ],
    )
    def test_of_facts_of_another_name(self, name: str, cls: type[Value], field: str) -> None:
        """As they stand."""
        (put,) = (put for _, kind, put in parts() if kind is cls)
        least: dict[str, Any] = {"ref": "client-a"} if cls is Client else {}
        for value in (True, False, None):
            assert value is read(name, put(cls(**{**least, field: value})))

    def test_of_steps_taken(self) -> None:
        """A complete set, from the first day."""
        steps = frozenset((ProtectiveStep.REPORT_MADE,))

        assert steps == read(
            "steps.taken", evolve(NOBODY, circumstances=Circumstances(steps_taken=steps))
        )

    @pytest.mark.parametrize(
        ("at", "told", "found"),
        [
            ({}, None, None),
            ({"client": CALIFORNIA}, None, None),
            ({"client": CALIFORNIA, "discloser": CALIFORNIA}, None, {CALIFORNIA}),
            ({"client": CALIFORNIA, "discloser": NEVADA}, None, None),
            ({"client": CALIFORNIA, "discloser": NEVADA}, {NEVADA}, {NEVADA}),
            ({"jurisdictions": {US, CALIFORNIA}}, None, {CALIFORNIA}),
            ({"jurisdictions": {US, CALIFORNIA}, "discloser": NEVADA}, None, None),
            ({"jurisdictions": {US}}, None, set()),
            ({"jurisdictions": {CALIFORNIA}}, {NEVADA}, {NEVADA}),
        ],
    )
    def test_where_a_report_has_gone(
        self,
        at: dict[str, Any],
        told: set[Jurisdiction] | None,
        found: set[Jurisdiction] | None,
    ) -> None:
        """As stated; else to the one state whose law applies, and of several nobody knows."""
        reported_in = None if told is None else frozenset(told)
        source = evolve(
            NOBODY,
            client=evolve(NOBODY.client, place=at.get("client")),
            discloser=evolve(NOBODY.discloser, place=at.get("discloser")),
            jurisdictions=frozenset(at["jurisdictions"]) if "jurisdictions" in at else None,
            circumstances=Circumstances(reported_in=reported_in),
        )

        assert read("steps.reported_in", source) == found

    def test_every_exception_is_still_one(self) -> None:
        """A field that is gone leaves the list."""
        assert {f"{group}.{name}" for group, cls, _ in parts() for name in get_type_hints(cls)} >= (
            NOT_ASKED
        )


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

    @pytest.mark.parametrize(
        ("died", "known", "day", "expected"),
        [
            (None, False, MARCH_2026, False),
            (None, True, MARCH_2026, False),
            (date(2026, 3, 3), False, MARCH_2026, False),
            (date(1976, 5, 17), False, date(2026, 5, 17), False),
            (date(1976, 5, 17), False, date(2026, 5, 18), True),
        ],
    )
    def test_fifty_years(
        self, died: date | None, known: bool, day: date, expected: bool | None
    ) -> None:
        """The day of death in the fiftieth year is still within fifty years."""
        client = Client(ref="client-a", died=died, is_deceased=known)

        assert expected is read(
            "client.died_over_fifty_years_ago", evolve(NOBODY, client=client), on=day
        )

    @pytest.mark.parametrize(
        ("born", "stated", "expected"),
        [
            (None, None, None),
            (date(2008, 3, 3), None, True),
            (date(2008, 3, 2), None, False),
            (date(2008, 3, 2), True, True),
            (date(2008, 3, 3), False, False),
            (None, True, True),
        ],
    )
    def test_minority(self, born: date | None, stated: bool | None, expected: bool | None) -> None:
        """Under 18, unless the host says otherwise."""
        client = Client(ref="client-a", born=born, is_minor=stated)

        assert expected is read("client.is_minor", evolve(NOBODY, client=client))

    @pytest.mark.parametrize("by", [*CareConsent, None], ids=str)
    @pytest.mark.parametrize("stated", [True, False, None])
    def test_consenting_alone(self, by: CareConsent | None, stated: bool | None) -> None:
        """As stated, or because somebody consented to the care in place of a parent."""
        client = Client(ref="client-a", care_consented_by=by, may_consent_alone=stated)
        without_parent = by in (
            CareConsent.MINOR_ALONE,
            CareConsent.COURT,
            CareConsent.OTHER_AUTHORIZED,
        )
        expected = stated if stated is not None else (True if without_parent else None)

        assert expected is read("client.may_consent_alone", evolve(NOBODY, client=client))


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
            pytest.param(RecordKind.SESSION_CONTENT, None, None, id="unlabelled, from a session"),
            pytest.param(RecordKind.SESSION_CONTENT, set(), False, id="labelled, from a session"),
        ],
    )
    def test_psychotherapy_note(
        self, kind: RecordKind | None, labels: set[SensitivityLabel] | None, expected: bool | None
    ) -> None:
        """Only the record owner's statement or the label makes it one."""
        one = item(kind=kind, labels=None if labels is None else frozenset(labels))

        assert expected is read("item.is_psychotherapy_note", request(one))

    @pytest.mark.parametrize(
        ("files", "expected"),
        [({RecordFile.TREATMENT}, True), ({RecordFile.PART2}, None), (None, None)],
        ids=str,
    )
    def test_sud_counseling_note_as_psychotherapy_note(
        self, files: set[RecordFile] | None, expected: bool | None
    ) -> None:
        """42 CFR 2.11 lets an SUD professional write one; 45 CFR 164.501 wants a mental health
        professional: who wrote it a person must say.
        """
        one = item(
            kind=RecordKind.SUD_COUNSELING_NOTE, files=None if files is None else frozenset(files)
        )

        assert expected is read("item.is_psychotherapy_note", request(one))

    @pytest.mark.parametrize(
        ("kind", "labelled", "files", "expected"),
        [
            (RecordKind.SUD_COUNSELING_NOTE, None, None, True),
            (RecordKind.PSYCHOTHERAPY_NOTE, None, {RecordFile.PART2}, True),
            (RecordKind.PSYCHOTHERAPY_NOTE, None, {RecordFile.TREATMENT}, False),
            (RecordKind.PSYCHOTHERAPY_NOTE, None, None, None),
            (None, True, {RecordFile.PART2}, True),
            (None, False, {RecordFile.TREATMENT}, None),
            (None, None, None, None),
            (RecordKind.WHOLE_RECORD, None, {RecordFile.PART2}, None),
            (RecordKind.WHOLE_RECORD, None, {RecordFile.TREATMENT}, False),
            (RecordKind.WHOLE_RECORD, False, {RecordFile.PART2}, False),
            (RecordKind.DIAGNOSIS, None, {RecordFile.PART2}, False),
        ],
    )
    def test_sud_counseling_note(
        self,
        kind: RecordKind | None,
        labelled: bool | None,
        files: set[RecordFile] | None,
        expected: bool | None,
    ) -> None:
        """By its kind, or as a psychotherapy note in a Part 2 file (42 CFR 2.11)."""
        note = frozenset((SensitivityLabel.PSYCHOTHERAPY_NOTE,))
        labels = None if labelled is None else (note if labelled else frozenset())
        one = item(kind=kind, labels=labels, files=None if files is None else frozenset(files))

        assert expected is read("item.is_sud_counseling_note", request(one))

    @pytest.mark.parametrize(
        ("name", "kind", "files", "expected"),
        [
            ("is_in_designated_record_set", RecordKind.OTHER, {RecordFile.TREATMENT}, True),
            ("is_in_designated_record_set", RecordKind.OTHER, {RecordFile.LITIGATION}, None),
            ("is_in_designated_record_set", RecordKind.OTHER, None, None),
            ("is_limited_data", RecordKind.NAME, None, False),
            ("is_limited_data", RecordKind.DIAGNOSIS, None, True),
            ("is_limited_data", RecordKind.EMPLOYER, None, False),
            ("is_limited_data", RecordKind.PROCEDURE, None, True),
            ("is_limited_data", RecordKind.OTHER, None, None),
            ("is_confidential_communication", RecordKind.SESSION_CONTENT, None, True),
            ("is_confidential_communication", RecordKind.ATTENDANCE, None, False),
            ("is_confidential_communication", RecordKind.DIAGNOSIS, None, None),
        ],
    )
    def test_what_kind_and_files_settle(
        self, name: str, kind: RecordKind, files: set[RecordFile] | None, expected: bool | None
    ) -> None:
        """Unless it is stated of the item; nothing is known without one."""
        kept = None if files is None else frozenset(files)

        assert expected is read(f"item.{name}", request(item(kind=kind, files=kept)))
        for stated in (True, False):
            more: dict[str, Any] = {"kind": kind, "files": kept, name: stated}
            told = item(**more)
            assert stated is read(f"item.{name}", request(told))

    def test_free_text_may_hold_identifiers(self) -> None:
        """Also of a kind that holds none by itself."""
        narrative = item(kind=RecordKind.DIAGNOSIS, is_narrative=True)

        assert read("item.is_limited_data", request(narrative)) is None

    @pytest.mark.parametrize("role", [*WorkforceClass, None], ids=str)
    def test_need_of_a_role(self, role: WorkforceClass | None) -> None:
        """What the duties of a class need by our table, and what is stated of the recipient."""
        around = Circumstances(data_use=DataUse(workforce_class=role))
        for kind in (*RecordKind, None):
            needed = role is not None and kind in NEEDED_BY_CLASS.get(role, ())
            asked_for = request(item(kind=kind), circumstances=around)
            assert (True if needed else None) is read("item.is_needed_for_role", asked_for)
            for stated in (True, False):
                told = evolve(asked_for, recipient=Recipient(needs_it_for_duties=stated))
                assert stated is read("item.is_needed_for_role", told)

    @pytest.mark.parametrize(
        ("settings", "stated", "expected"),
        [
            ([Setting.PART2_PROGRAM], None, Part2Origin.OWN),
            ([Setting.PART2_PROGRAM], Part2Origin.AUDIT, Part2Origin.AUDIT),
            ([Setting.PART2_LAWFUL_HOLDER], None, None),
            (None, None, None),
        ],
    )
    def test_how_it_came_in(
        self,
        settings: list[Setting] | None,
        stated: Part2Origin | None,
        expected: Part2Origin | None,
    ) -> None:
        """42 CFR 2.11: what a program holds is its own, if nothing else is said."""
        holder = Discloser(settings=None if settings is None else frozenset(settings))
        source = evolve(request(item(part2_origin=stated)), discloser=holder)

        assert expected is read("item.part2_origin", source)

    @pytest.mark.parametrize("origin", [*Part2Origin, None], ids=str)
    def test_what_it_came_in_for(self, origin: Part2Origin | None) -> None:
        """As known; what is not known did not."""
        came = {
            "part2.came_for_criminal_justice": {Part2Origin.CRIMINAL_JUSTICE_REFERRAL},
            "part2.came_for_multiple_enrollment": {Part2Origin.MULTIPLE_ENROLLMENT},
            "part2.came_for_research_or_audit": {Part2Origin.RESEARCH, Part2Origin.AUDIT},
            "part2.came_from_undercover_agent": {Part2Origin.UNDERCOVER},
            "part2.came_under_designation": {Part2Origin.INTERMEDIARY_DESIGNATION},
            "part2.came_under_order_against_holder": {Part2Origin.ORDER_AGAINST_HOLDER},
        }
        for name, origins in came.items():
            assert (origin in origins) is read(name, request(item(part2_origin=origin)))

    @pytest.mark.parametrize(
        ("has", "found", "expected"),
        [
            (False, None, True),
            (None, True, True),
            (True, True, True),
            (True, None, False),
            (None, False, False),
            (None, None, False),
        ],
    )
    def test_known_to_lack_capacity(
        self, has: bool | None, found: bool | None, expected: bool
    ) -> None:
        """By anybody, or by a court; of whom nothing is known does not."""
        client = Client(ref="client-a", has_capacity=has, adjudicated_incapable=found)

        assert expected is read("client.is_known_to_lack_capacity", evolve(NOBODY, client=client))

    @pytest.mark.parametrize("danger", [True, False, None])
    def test_known_to_endanger(self, danger: bool | None) -> None:
        """Only what somebody believes."""
        circumstances = Circumstances(representation=Representation(may_endanger_client=danger))

        assert (danger is True) is read(
            "representation.is_known_to_endanger", evolve(NOBODY, circumstances=circumstances)
        )

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


class TestRecipient:
    """What one trait says of another."""

    @pytest.mark.parametrize(
        ("told", "asked"),
        [
            ("is_within_program", "is_business_associate"),
            ("is_business_associate", "is_within_program"),
        ],
    )
    def test_workforce_or_business_associate(self, told: str, asked: str) -> None:
        """45 CFR 160.103 "other than in the capacity of a member of the workforce": not both, and
        what is stated goes first.
        """

        def of(**traits: Any) -> object:
            supervisor = Recipient(kind=RecipientKind.SUPERVISOR, **traits)
            return read(f"recipient.{asked}", evolve(NOBODY, recipient=supervisor))

        assert of() is None
        assert of(**{told: False}) is None
        assert of(**{told: True}) is False
        assert of(**{told: True, asked: True}) is True


class TestDiscloser:
    """What follows from the settings."""

    @pytest.mark.parametrize(
        ("settings", "expected"),
        [
            (None, None),
            ({Setting.HIPAA_COVERED_ENTITY}, False),
            ({Setting.HIPAA_BUSINESS_ASSOCIATE}, True),
            ({Setting.HIPAA_BUSINESS_ASSOCIATE, Setting.HEALTH_PLAN}, None),
        ],
        ids=("nothing stated", "an entity", "an associate", "both"),
    )
    def test_acting_as_business_associate(
        self, settings: set[Setting] | None, expected: bool | None
    ) -> None:
        """Who is both must say in which capacity the information is held."""
        known = Discloser(settings=None if settings is None else frozenset(settings))
        name = "discloser.acts_as_business_associate"

        assert expected is read(name, evolve(NOBODY, discloser=known))
        for stated in (True, False):
            told = evolve(known, acts_as_business_associate=stated)
            assert stated is read(name, evolve(NOBODY, discloser=told))


class TestRepresentation:
    """Whether somebody is refused as representative is asked where there is reason to."""

    @pytest.mark.parametrize(
        ("suspected", "endangers", "declined", "expected"),
        [
            (None, None, None, False),
            (False, False, None, False),
            (True, None, None, None),
            (None, True, None, None),
            (True, True, False, False),
            (None, None, True, True),
        ],
    )
    def test_is_declined(
        self,
        suspected: bool | None,
        endangers: bool | None,
        declined: bool | None,
        expected: bool | None,
    ) -> None:
        """What is stated goes first."""
        told = evolve(
            NOBODY,
            recipient=Recipient(is_suspected_abuser=suspected),
            circumstances=Circumstances(
                representation=Representation(is_declined=declined, may_endanger_client=endangers)
            ),
        )

        assert expected is read("representation.is_declined", told)


class TestPart2Program:
    """42 CFR 2.11 and 2.12(b): federally assisted, and holding itself out."""

    ONE = SudProgram(
        is_general_medical_facility=False,
        holds_itself_out=True,
        provides_care=True,
        is_identified_unit=False,
        is_identified_staff=False,
        is_run_by_federal_agency=False,
        is_federally_authorized=False,
        receives_federal_funds=True,
        is_tax_assisted=False,
    )

    def program(self, **more: Any) -> object:
        told = Discloser(sud_program=evolve(self.ONE, **more))
        return read("discloser.is_part2_program", evolve(NOBODY, discloser=told))

    def test_a_program(self) -> None:
        """Each part of the definition is met."""
        assert self.program() is True

    @pytest.mark.parametrize(
        ("name", "otherwise"),
        [
            ("is_general_medical_facility", True),
            ("holds_itself_out", False),
            ("provides_care", False),
            ("receives_federal_funds", False),
        ],
    )
    def test_each_part_alone(self, name: str, otherwise: bool) -> None:
        """Is needed; and asked for where it is not known."""
        assert self.program(**{name: otherwise}) is False
        assert self.program(**{name: None}) is None

    @pytest.mark.parametrize("name", ["is_identified_unit", "is_identified_staff"])
    def test_part_of_a_general_medical_facility(self, name: str) -> None:
        """A unit, or staff, that is identified as such."""
        facility = {"is_general_medical_facility": True, name: True}

        assert self.program(**facility) is True

    @pytest.mark.parametrize(
        "name", ["is_run_by_federal_agency", "is_federally_authorized", "is_tax_assisted"]
    )
    def test_other_federal_assistance(self, name: str) -> None:
        """Any of them is enough."""
        assert self.program(receives_federal_funds=False, **{name: True}) is True

    @pytest.mark.parametrize("setting", Setting)
    def test_what_the_settings_say_goes_before(self, setting: Setting) -> None:
        """They are complete."""
        told = Discloser(settings=frozenset((setting,)), sud_program=self.ONE)

        assert (setting is Setting.PART2_PROGRAM) is read(
            "discloser.is_part2_program", evolve(NOBODY, discloser=told)
        )


ORDERS = {
    OrderSection.NONCRIMINAL: "part2.has_noncriminal_order",
    OrderSection.AGAINST_PATIENT: "part2.has_criminal_order",
    OrderSection.AGAINST_HOLDER: "part2.has_order_against_holder",
    OrderSection.UNDERCOVER: "part2.has_undercover_order",
}


class TestPart2Orders:
    """An order under 42 CFR part 2, subpart E, that sends this item to this recipient."""

    def order(
        self,
        name: str,
        section: OrderSection | None,
        *,
        named: bool | None = True,
        served: bool | None = True,
        said: bool | None = False,
        kind: RecordKind | None = RecordKind.DIAGNOSIS,
        **more: Any,
    ) -> object:
        process = LegalProcess(
            **{
                "kinds": frozenset((ProcessKind.PART2_COURT_ORDER,)),
                "order_was_heard": True,
                "order_has_findings": True,
                **more,
            },
            part2_order=section,
        )
        source = request(
            item(kind=kind, is_named_in_process=named, is_confidential_communication=said),
            recipient=Recipient(is_served_by_process=served),
            circumstances=Circumstances(process=process),
        )
        return read(name, source)

    @pytest.mark.parametrize("section", OrderSection)
    def test_of_its_section(self, section: OrderSection) -> None:
        """And of no other."""
        for other, name in ORDERS.items():
            assert (section is other) is self.order(name, section)

    @pytest.mark.parametrize("name", ORDERS.values())
    def test_of_a_section_that_is_not_known(self, name: str) -> None:
        """An order is on file, and nobody has said which."""
        assert self.order(name, None) is None

    @pytest.mark.parametrize(
        "missing",
        [
            {"order_has_findings": False},
            {"named": False},
            {"served": False},
            {"said": True, "order_reaches_communications": False},
        ],
        ids=str,
    )
    @pytest.mark.parametrize(("section", "name"), ORDERS.items())
    def test_each_part_alone(
        self, section: OrderSection, name: str, missing: dict[str, Any]
    ) -> None:
        """Is needed; and asked for where it is not known."""
        unknown = {**missing, list(missing)[-1]: None}

        assert self.order(name, section, **missing) is False
        assert self.order(name, section, **unknown) is None

    @pytest.mark.parametrize(("section", "name"), ORDERS.items())
    def test_a_hearing(self, section: OrderSection, name: str) -> None:
        """2.66(b): an order against a holder may be entered without one."""
        needed = section is not OrderSection.AGAINST_HOLDER
        for heard, expected in ((False, not needed), (None, None if needed else True)):
            assert expected is self.order(name, section, order_was_heard=heard)

    def test_what_was_said_in_confidence(self) -> None:
        """2.63(a): only on one of its grounds."""
        name, section = ORDERS[OrderSection.NONCRIMINAL], OrderSection.NONCRIMINAL
        assert self.order(name, section, said=True, order_reaches_communications=True) is True
        assert self.order(name, section, said=None) is None

    @pytest.mark.parametrize(("section", "name"), ORDERS.items())
    def test_counseling_notes_without_a_word_of_the_client(
        self, section: OrderSection, name: str
    ) -> None:
        """2.31(b)(1)(ii) "§ 2.63(a); § 2.64": under no other section without such a ground."""
        opened = section is OrderSection.NONCRIMINAL
        for reaches, expected in ((True, True), (False, opened), (None, opened or None)):
            assert expected is self.order(
                name,
                section,
                kind=RecordKind.SUD_COUNSELING_NOTE,
                order_reaches_communications=reaches,
            )

    @pytest.mark.parametrize("name", ORDERS.values())
    def test_where_nobody_has_said_what_was_served(self, name: str) -> None:
        """In a court's own business that is asked; else there is an order if one is on file."""
        for purpose in Purpose:
            in_court = purpose.value.endswith("_proceeding") or (
                purpose is Purpose.CRIMINAL_INVESTIGATION
            )
            for kinds, expected in ((None, None if in_court else False), (frozenset(), False)):
                around = Circumstances(process=LegalProcess(kinds=kinds))
                assert expected is read(
                    name, request(item(), purpose=purpose, circumstances=around)
                )

    def test_in_a_bare_situation(self) -> None:
        """Before there is an item, what is about it is not known."""
        served = LegalProcess(
            kinds=frozenset((ProcessKind.PART2_COURT_ORDER,)), part2_order=OrderSection.NONCRIMINAL
        )
        source = evolve(NOBODY, circumstances=Circumstances(process=served))
        found = QUESTIONS["part2.has_noncriminal_order"].read(Case(source.situation, MARCH_2026))

        assert found is None


class TestPart2Patient:
    """Facts about the patient."""

    @pytest.mark.parametrize(
        ("client", "expected"),
        [
            ({}, None),
            ({"is_emancipated": True, "is_minor": True, "may_consent_alone": False}, False),
            ({"is_minor": True, "may_consent_alone": False}, True),
            ({"is_minor": True, "may_consent_alone": True}, False),
            ({"is_minor": True}, None),
            ({"is_minor": False}, False),
        ],
        ids=str,
    )
    def test_a_minor_who_needs_a_parent(
        self, client: dict[str, Any], expected: bool | None
    ) -> None:
        """42 CFR 2.14: where state law requires the consent of a parent."""
        somebody = Client(ref="client-a", **client)

        assert expected is read("part2.parent_must_consent", evolve(NOBODY, client=somebody))


class TestProcess:
    """What follows from what was served."""

    ORDERS = (
        ProcessKind.COURT_ORDER,
        ProcessKind.ADMINISTRATIVE_ORDER,
        ProcessKind.PART2_COURT_ORDER,
    )

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
            (Assurance.DISCLOSER_SOUGHT_PROTECTIVE_ORDER, True),
            (Assurance.OBJECTION_PENDING, False),
            (None, None),
        ],
    )
    def test_assurance(self, given: Assurance | None, expected: bool | None) -> None:
        """45 CFR 164.512(e)(1)(ii): notice or a protective order, and no objection open."""
        stated = around(process=LegalProcess(assurance=given))

        assert expected is read("process.has_satisfactory_assurance", stated)

    @pytest.mark.parametrize(
        ("kinds", "more", "expected"),
        [
            (None, {}, None),
            (set(), {}, False),
            ({ProcessKind.SUBPOENA}, {"is_signed_by_judge": True}, False),
            ({ProcessKind.COURT_ORDER}, {}, True),
            ({ProcessKind.SEARCH_WARRANT}, {"is_signed_by_judge": True}, True),
            ({ProcessKind.SEARCH_WARRANT}, {"is_signed_by_judge": False}, False),
            ({ProcessKind.SEARCH_WARRANT}, {}, None),
            ({ProcessKind.ADMINISTRATIVE_ORDER}, {"is_compulsory": True}, True),
            ({ProcessKind.ADMINISTRATIVE_ORDER}, {"is_compulsory": False}, False),
        ],
    )
    def test_which_order_a_court_stands_behind(
        self, kinds: set[ProcessKind] | None, more: dict[str, Any], expected: bool | None
    ) -> None:
        """A court's own; an agency's if a court can enforce it; a warrant if a judge signed it."""
        process = LegalProcess(kinds=None if kinds is None else frozenset(kinds), **more)
        served = evolve(NOBODY, circumstances=Circumstances(process=process))

        assert expected is read("process.is_ordered_by_court", served)


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

    @pytest.mark.parametrize(
        ("field", "name"),
        [
            ("objects", "has_known_objection"),
            ("objected_before", "has_known_objection"),
            ("requested_restriction", "has_asked_for_restriction"),
            ("restriction_was_agreed", "has_agreed_restriction"),
        ],
    )
    @pytest.mark.parametrize("stated", [True, False, None])
    def test_what_must_be_known(self, field: str, name: str, stated: bool | None) -> None:
        """What nobody knows is not known."""
        wishes = ClientWishes(**{field: stated})

        assert (stated is True) is read(f"wishes.{name}", around(wishes=wishes))

    @pytest.mark.parametrize(
        ("as_requested", "on_file", "expected"),
        [
            (True, True, False),
            (False, True, True),
            (False, None, True),
            (None, True, None),
            (None, False, False),
            (None, None, False),
        ],
    )
    def test_another_channel_than_requested(
        self, as_requested: bool | None, on_file: bool | None, expected: bool | None
    ) -> None:
        """Without a request on file there is nothing to contradict."""
        wishes = ClientWishes(channel_is_as_requested=as_requested, asked_for_other_channel=on_file)

        assert expected is read("wishes.contradicts_requested_channel", around(wishes=wishes))

    @pytest.mark.parametrize(("paid", "known"), [(True, True), (False, False), (None, False)])
    def test_payment_must_be_known(self, paid: bool | None, known: bool) -> None:
        """What nobody knows is not known."""
        discloser = Discloser(receives_remuneration=paid)

        assert known is read("discloser.is_known_to_be_paid", evolve(NOBODY, discloser=discloser))


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


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"is_psychotherapist": True}, True),
        ({"is_psychotherapist": False, "profession": Profession.PSYCHOLOGIST}, False),
        ({"profession": Profession.PSYCHOLOGIST, "is_licensed": True}, True),
        ({"profession": Profession.PSYCHOLOGIST}, None),
        ({"profession": Profession.TEACHER}, None),
        ({}, None),
    ],
    ids=("said to be one", "said to be none", "licensed", "no license known", "teacher", "nobody"),
)
def test_who_is_a_psychotherapist(stated: dict[str, Any], expected: bool | None) -> None:
    """Whoever is said to be one, or is licensed as one; a client may believe in another."""
    source = evolve(NOBODY, discloser=Discloser(**stated))

    assert expected is QUESTIONS["discloser.is_psychotherapist"].read(case_of(source))
