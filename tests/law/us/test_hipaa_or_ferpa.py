"""HIPAA or FERPA, decided by who keeps the record (45 CFR 160.103, 34 CFR 99.3)."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations, product
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    FALSE,
    TRUE,
    Case,
    Client,
    Discloser,
    DisclosureRequest,
    EducationCase,
    EducationOrigin,
    Outcome,
    Purpose,
    Recipient,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    Setting,
    evaluate,
)
from disclosure_rules.law import us
from disclosure_rules.law.us.federal.education import FERPA
from disclosure_rules.law.us.federal.hipaa.law import HIPAA

F = RecordFile
MARCH_2026 = date(2026, 3, 2)
RULES = us.ruleset()
SETTINGS = (
    Setting.HIPAA_COVERED_ENTITY,
    Setting.EDUCATIONAL_AGENCY,
    Setting.POSTSECONDARY_INSTITUTION,
)
COVERED = frozenset(SETTINGS[:1])
SCHOOLS = frozenset(SETTINGS[1:])
FILES = (
    F.TREATMENT,
    F.PART2,
    F.EDUCATION,
    F.SPECIAL_EDUCATION,
    F.EDUCATION_TREATMENT,
    F.SOLE_POSSESSION,
    F.SCHOOL_LAW_ENFORCEMENT,
    F.EMPLOYMENT,
)
OF_A_SCHOOL = frozenset((F.EDUCATION, F.SPECIAL_EDUCATION, F.EDUCATION_TREATMENT))
MEDICAL = frozenset((F.TREATMENT, F.PART2))


def subsets() -> Iterator[frozenset[RecordFile]]:
    for size in range(len(FILES) + 1):
        yield from (frozenset(some) for some in combinations(FILES, size))


def holders() -> Iterator[Discloser]:
    for size in range(len(SETTINGS) + 1):
        for some in combinations(SETTINGS, size):
            for acts in (True, False):
                yield Discloser(settings=frozenset(some), acts_for_school=acts)


@cache
def governing(holder: Discloser, files: frozenset[RecordFile]) -> tuple[bool, bool]:
    """Return whether HIPAA and whether FERPA governs; everything that either asks is known."""
    item = RecordItem(ref="item-1", kind=RecordKind.PROGRESS_NOTE, files=files)
    request = DisclosureRequest(
        client=Client(ref="student-a", born=date(2012, 5, 17)),
        discloser=holder,
        recipient=Recipient(kind=RecipientKind.PHYSICIAN),
        purpose=Purpose.TREATMENT,
        items=(item,),
    )
    case = Case(request, MARCH_2026, item)
    said = (HIPAA.governing(case), FERPA.governing(case))
    assert {TRUE, FALSE} >= set(said)
    return said[0] is TRUE, said[1] is TRUE


def is_school(holder: Discloser) -> bool:
    return bool((holder.settings or frozenset()) & SCHOOLS) or holder.acts_for_school is True


EVERYTHING = tuple(product(holders(), subsets()))


class TestNeverBothAndNeverNeither:
    """160.103 "Protected health information excludes individually identifiable health information:
    (i) In education records covered by [FERPA]; (ii) In records described at 20 U.S.C.
    1232g(a)(4)(B)(iv)".
    """

    def test_every_holder_and_every_set_of_files(self) -> None:
        """No record is governed by both."""
        assert [] == [
            (holder.settings, holder.acts_for_school, files)
            for holder, files in EVERYTHING
            if all(governing(holder, files))
        ]

    def test_an_education_record_never_falls_between(self) -> None:
        """What is kept as a school's record, or in a school's medical file, one of them governs."""
        between = [
            (holder.settings, holder.acts_for_school, files)
            for holder, files in EVERYTHING
            if (files & OF_A_SCHOOL and (is_school(holder) or not files & MEDICAL))
            or (is_school(holder) and files & MEDICAL)
            if not any(governing(holder, files))
        ]

        assert [] == between

    def test_a_schools_education_record_is_ferpas(self) -> None:
        """Also of a school that is a covered entity, and where a copy is in its medical file."""
        assert [] == [
            (holder.settings, holder.acts_for_school, files)
            for holder, files in EVERYTHING
            if is_school(holder)
            and files & OF_A_SCHOOL
            and (False, True) != governing(holder, files)
        ]

    def test_a_clinics_own_chart_is_hipaas(self) -> None:
        """A copy of the school's report in it changes nothing; nor does a school nearby."""
        assert [] == [
            (holder.settings, files)
            for holder, files in EVERYTHING
            if not is_school(holder)
            and (holder.settings or frozenset()) & COVERED
            and files & MEDICAL
            and (True, False) != governing(holder, files)
        ]

    def test_neither_has_the_police_file_of_a_school(self) -> None:
        """99.8(d); a covered entity's other files stay with HIPAA, as 160.103 says."""
        school = Discloser(settings=frozenset((Setting.EDUCATIONAL_AGENCY,)))

        assert (False, False) == governing(school, frozenset((F.SCHOOL_LAW_ENFORCEMENT,)))
        assert (False, False) == governing(school, frozenset((F.EMPLOYMENT,)))
        assert (False, False) == governing(school, frozenset((F.PERSONAL_OBSERVATION,)))


class TestTheSameQuestion:
    """Who keeps it decides what the answer is."""

    def ask(self, holder: Discloser, *files: RecordFile, **more: Any) -> Outcome:
        """Return the answer to a private physician who treats the child and asks for a note."""
        note = RecordItem(
            ref="note", kind=RecordKind.PROGRESS_NOTE, files=frozenset(files), is_necessary=True
        )
        request = DisclosureRequest(
            client=Client(ref="student-a", born=date(2012, 5, 17), has_capacity=True),
            discloser=holder,
            recipient=Recipient(
                kind=RecipientKind.PHYSICIAN,
                treats_client=True,
                is_within_program=False,
                identity_is_verified=True,
            ),
            purpose=Purpose.TREATMENT,
            items=(evolve(note, **more) if more else note,),
        )
        request = evolve(
            request,
            circumstances=evolve(
                request.circumstances,
                education=EducationCase(
                    performs_school_function=False,
                    is_substitute=False,
                    is_use_as_received=False,
                    addresses_education_needs=False,
                    passes_on_for_school=False,
                ),
            ),
        )
        return evaluate(request, RULES, as_of=MARCH_2026).outcome

    @pytest.mark.parametrize(
        ("who", "settings", "acts_for_school", "files", "expected"),
        [
            (
                "the school's nurse or counselor",
                [Setting.EDUCATIONAL_AGENCY],
                False,
                [F.EDUCATION],
                Outcome.NEEDS_CONSENT,
            ),
            (
                "a school that bills electronically",
                [Setting.EDUCATIONAL_AGENCY, Setting.HIPAA_COVERED_ENTITY],
                False,
                [F.EDUCATION],
                Outcome.NEEDS_CONSENT,
            ),
            (
                "an online counselor under contract with the school",
                [Setting.PRIVATE_PRACTICE, Setting.HIPAA_COVERED_ENTITY],
                True,
                [F.EDUCATION],
                Outcome.NEEDS_CONSENT,
            ),
            (
                "a clinic of its own on school grounds",
                [Setting.HIPAA_COVERED_ENTITY],
                False,
                [F.TREATMENT],
                Outcome.PERMITTED,
            ),
            (
                "a private school without federal funds that bills",
                [Setting.HIPAA_COVERED_ENTITY],
                False,
                [F.TREATMENT],
                Outcome.PERMITTED,
            ),
            (
                "a private school without federal funds that does not",
                [],
                False,
                [F.TREATMENT],
                Outcome.NOT_COVERED,
            ),
            (
                "a campus clinic, of a student",
                [
                    Setting.EDUCATIONAL_AGENCY,
                    Setting.POSTSECONDARY_INSTITUTION,
                    Setting.HIPAA_COVERED_ENTITY,
                ],
                False,
                [F.EDUCATION_TREATMENT],
                Outcome.PERMITTED,
            ),
            (
                "a university hospital, of anybody",
                [
                    Setting.EDUCATIONAL_AGENCY,
                    Setting.POSTSECONDARY_INSTITUTION,
                    Setting.HIPAA_COVERED_ENTITY,
                ],
                False,
                [F.TREATMENT],
                Outcome.PERMITTED,
            ),
        ],
    )
    def test_a_physician_asks_for_a_note(
        self,
        who: str,
        settings: list[Setting],
        acts_for_school: bool,
        files: list[RecordFile],
        expected: Outcome,
    ) -> None:
        """FERPA knows no treatment but that of college students; HIPAA lets it go."""
        holder = Discloser(settings=frozenset(settings), acts_for_school=acts_for_school)

        assert expected is self.ask(holder, *files), who

    def test_what_a_clinic_received_from_a_school_is_under_both(self) -> None:
        """It is the clinic's record under HIPAA, and 99.33(a) came along with it."""
        clinic = Discloser(
            settings=frozenset((Setting.HIPAA_COVERED_ENTITY,)), acts_for_school=False
        )

        assert Outcome.PERMITTED is self.ask(clinic, F.TREATMENT)
        assert Outcome.NEEDS_CONSENT is self.ask(
            clinic, F.TREATMENT, education_origin=EducationOrigin.CONSENT
        )
        assert Outcome.PERMITTED is self.ask(
            clinic, F.TREATMENT, education_origin=EducationOrigin.PARENT_OR_STUDENT
        )
