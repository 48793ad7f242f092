"""What FERPA and IDEA ask about, as it follows from what a request states."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Circumstances,
    Client,
    Discloser,
    DisclosureRequest,
    EducationCase,
    EducationOrigin,
    Emergency,
    Fact,
    Purpose,
    Recipient,
    RecipientKind,
    RecordItem,
    RecordKind,
    Setting,
    SpecialEducation,
)
from disclosure_rules.logic.facts import discloser, education, special_education
from disclosure_rules.logic.facts import item as of_item
from tests.builders import MARCH_2026, case_of

K = RecipientKind
NOBODY = DisclosureRequest(
    client=Client(ref="student-a"),
    discloser=Discloser(),
    recipient=Recipient(),
    items=(RecordItem(ref="item-1"),),
)


def read(fact: Fact, *, on: date = MARCH_2026, **parts: Any) -> object:
    around = Circumstances(
        **{name: parts.pop(name) for name in tuple(parts) if hasattr(Circumstances(), name)}
    )
    return fact.read(case_of(evolve(NOBODY, circumstances=around, **parts), on=on))


def holder(*settings: Setting, acts: bool | None = None) -> Discloser:
    return Discloser(settings=frozenset(settings), acts_for_school=acts)


class TestSchools:
    """Whether the discloser is an educational agency or institution, or acts for one."""

    @pytest.mark.parametrize(
        ("who", "expected"),
        [
            (holder(Setting.EDUCATIONAL_AGENCY), True),
            (holder(Setting.POSTSECONDARY_INSTITUTION, acts=False), True),
            (holder(Setting.PRIVATE_PRACTICE, acts=True), True),
            (holder(Setting.PRIVATE_PRACTICE, acts=False), False),
            (holder(Setting.PRIVATE_PRACTICE), None),
            (Discloser(acts_for_school=True), True),
            (Discloser(acts_for_school=False), None),
            (Discloser(), None),
        ],
    )
    def test_who_is(self, who: Discloser, expected: bool | None) -> None:
        """By its settings, which are complete, and by whom it acts for."""
        assert expected is read(discloser.is_school, discloser=who)
        assert (expected is True) is read(discloser.is_known_school, discloser=who)

    @pytest.mark.parametrize(("school", "for_school"), list(product((True, False, None), repeat=2)))
    def test_who_discloses_as_one(self, school: bool | None, for_school: bool | None) -> None:
        """The school, or who passes on for it."""
        found = read(
            education.discloses_as_school,
            discloser=holder(Setting.PRIVATE_PRACTICE, acts=school),
            education=EducationCase(passes_on_for_school=for_school),
        )
        answers = {school, for_school}

        assert (True if True in answers else None if None in answers else False) is found


class TestEligibleStudents:
    """34 CFR 99.3: 18 years old, or attending an institution of postsecondary education."""

    @pytest.mark.parametrize(
        ("client", "expected"),
        [
            (Client(ref="a", born=date(2008, 3, 3)), False),
            (Client(ref="a", born=date(2008, 3, 2)), True),
            (Client(ref="a", born=date(2008, 3, 1)), True),
            (Client(ref="a"), None),
            (Client(ref="a", is_minor=False), True),
            (Client(ref="a", is_minor=True), None),
            (Client(ref="a", born=date(2008, 3, 2), is_minor=True), True),
            (Client(ref="a", born=date(2010, 3, 2), is_emancipated=True), False),
        ],
    )
    def test_by_age(self, client: Client, expected: bool | None) -> None:
        """18 years, wherever majority begins: a minor of 18 is eligible."""
        assert expected is read(education.is_eligible_student, client=client)

    def test_by_attendance(self) -> None:
        """As stated, or as the discloser's setting says."""
        young = Client(ref="a", born=date(2010, 3, 2))
        attends = EducationCase(attends_postsecondary=True)
        college = holder(Setting.POSTSECONDARY_INSTITUTION)

        assert read(education.is_eligible_student, client=young, education=attends) is True
        assert read(education.is_eligible_student, client=young, discloser=college) is True

    def test_a_pupil_of_a_colleges_own_school(self) -> None:
        """Denied of a child of twelve, the parents keep their rights; of age it makes no odds."""
        pupil = EducationCase(attends_postsecondary=False)
        college = holder(Setting.POSTSECONDARY_INSTITUTION)

        for born, expected in ((date(2014, 3, 2), False), (date(2008, 3, 2), True)):
            found = read(
                education.is_eligible_student,
                client=Client(ref="a", born=born),
                discloser=college,
                education=pupil,
            )
            assert expected is found


class TestRecipients:
    """What is not so of some kinds, unless the host says otherwise."""

    TRAITS = (
        (education.performs_school_function, "performs_school_function", K.PARENT),
        (education.is_substitute, "is_substitute", K.MEDIA),
        (education.is_use_as_received, "is_use_as_received", K.LAW_ENFORCEMENT),
        (education.addresses_education_needs, "addresses_education_needs", K.EMPLOYER),
    )

    @pytest.mark.parametrize(("fact", "field", "kind"), TRAITS)
    def test_a_statement_goes_first(self, fact: Fact, field: str, kind: RecipientKind) -> None:
        """A parent may be a volunteer, and the police under contract with the school."""
        for said in (True, False):
            case = EducationCase(**{field: said})
            assert said is read(fact, recipient=Recipient(kind=kind), education=case)

    @pytest.mark.parametrize(("fact", "field", "kind"), TRAITS)
    def test_what_the_kind_settles(self, fact: Fact, field: str, kind: RecipientKind) -> None:
        """Of others nothing is known."""
        assert read(fact, recipient=Recipient(kind=kind)) is False
        for other in (K.TEACHER, K.OTHER, K.MENTAL_HEALTH_PROFESSIONAL, None):
            assert read(fact, recipient=Recipient(kind=other)) is None

    def test_a_foster_parent_may_address_education_needs(self) -> None:
        """And a court or a lawyer may; who is no part of the student's schooling is asked less."""
        for kind in (K.FOSTER_PARENT, K.PARENT, K.SCHOOL, K.COURT, K.CLIENT_ATTORNEY):
            assert read(education.addresses_education_needs, recipient=Recipient(kind=kind)) is None

    @pytest.mark.parametrize(
        ("inside", "outsourced", "expected"),
        [
            (True, False, True),
            (False, True, True),
            (False, False, False),
            (None, True, True),
            (None, False, None),
        ],
    )
    def test_school_officials(
        self, inside: bool | None, outsourced: bool, expected: bool | None
    ) -> None:
        """Inside, or to whom a function was outsourced."""
        case = EducationCase(
            performs_school_function=outsourced,
            is_under_school_control=outsourced,
            is_bound_on_redisclosure=outsourced,
        )
        who = Recipient(kind=K.CONSULTANT, is_within_program=inside)

        assert expected is read(education.is_school_official, recipient=who, education=case)

    @pytest.mark.parametrize("trait", ["is_source_of_record", "is_originator"])
    def test_back_to_the_source_only_if_known(self, trait: str) -> None:
        """Nobody is taken for the source."""
        for said, expected in ((True, True), (False, False), (None, False)):
            stated: dict[str, Any] = {trait: said}
            who = Recipient(**stated)
            assert expected is read(education.goes_back_to_source, recipient=who)


class TestItems:
    """An official's interest, and the need to know, reach what the purpose needs."""

    @pytest.mark.parametrize(
        ("of_recipient", "needed"), list(product((True, False, None), repeat=2))
    )
    def test_both(self, of_recipient: bool | None, needed: bool | None) -> None:
        """Of the recipient and of the item."""
        answers = {of_recipient, needed}
        expected = False if False in answers else None if None in answers else True
        items = (RecordItem(ref="item-1", is_necessary=needed),)

        assert expected is read(
            education.interest_reaches_item,
            recipient=Recipient(has_educational_interest=of_recipient),
            items=items,
        )
        assert expected is read(
            education.must_know_item,
            emergency=Emergency(recipient_must_know=of_recipient),
            items=items,
        )

    def test_by_the_starting_table(self) -> None:
        """What helps in class is needed there; what was said in a session is asked."""
        teacher = Recipient(has_educational_interest=True)
        for kind, expected in (
            (RecordKind.COPING_STRATEGY, True),
            (RecordKind.SESSION_CONTENT, None),
        ):
            items = (RecordItem(ref="item-1", kind=kind),)
            assert expected is read(
                education.interest_reaches_item,
                recipient=teacher,
                items=items,
                purpose=Purpose.EDUCATION,
            )

    @pytest.mark.parametrize("origin", [*EducationOrigin, None], ids=str)
    @pytest.mark.parametrize("school", [True, False, None])
    def test_how_it_came(self, origin: EducationOrigin | None, school: bool | None) -> None:
        """To somebody who is no school: bound or free, and never both."""
        parts: dict[str, Any] = {
            "items": (RecordItem(ref="item-1", education_origin=origin),),
            "discloser": holder(acts=school),
        }
        bound, free = read(education.came_as_bound, **parts), read(education.came_as_free, **parts)
        foreign = origin not in (None, EducationOrigin.OWN) and school is not True

        assert foreign is (bound is True or free is True)
        assert not (bound and free)

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (RecordKind.DIRECTORY_INFORMATION, True),
            (RecordKind.NAME, None),
            (RecordKind.OTHER_IDENTIFIER, None),
            (None, None),
            (RecordKind.SOCIAL_SECURITY_NUMBER, False),
            (RecordKind.ATTENDANCE, False),
            (RecordKind.DIAGNOSIS, False),
        ],
    )
    def test_directory_information(self, kind: RecordKind | None, expected: bool | None) -> None:
        """What the host states goes before the kind, but no social security number is one."""
        items = (RecordItem(ref="item-1", kind=kind),)
        never = kind is RecordKind.SOCIAL_SECURITY_NUMBER

        assert expected is read(of_item.is_directory_information, items=items)
        for said in (True, False):
            told = (evolve(items[0], is_directory_information=said),)
            assert (said and not never) is read(of_item.is_directory_information, items=told)


class TestSpecialEducation:
    """Agencies, districts and the transfer of rights."""

    @pytest.mark.parametrize(
        ("fact", "field"),
        [
            (special_education.is_transition_agency, "is_transition_agency"),
            (special_education.is_between_districts, "is_between_districts"),
            (special_education.is_participating_official, "is_participating_official"),
            (special_education.recipient_represents_parent, "recipient_represents_parent"),
        ],
    )
    def test_a_statement_goes_first(self, fact: Fact, field: str) -> None:
        """Of every kind."""
        for kind, said in product((*K, None), (True, False)):
            case = SpecialEducation(**{field: said})
            who = Recipient(kind=kind, is_within_program=True)
            assert said is read(fact, recipient=who, special_education=case)

    @pytest.mark.parametrize(
        ("fact", "kind", "inside", "expected"),
        [
            (special_education.is_transition_agency, K.OUTSIDE_AGENCY, None, None),
            (special_education.is_transition_agency, K.OUTSIDE_AGENCY, True, False),
            (special_education.is_transition_agency, K.LAW_ENFORCEMENT, None, False),
            (special_education.is_transition_agency, None, None, None),
            (special_education.is_between_districts, K.SCHOOL, None, None),
            (special_education.is_between_districts, K.TEACHER, True, False),
            (special_education.is_between_districts, K.PARENT, None, False),
            (special_education.is_participating_official, K.OUTSIDE_AGENCY, None, None),
            (special_education.is_participating_official, K.TEACHER, None, None),
            (special_education.is_participating_official, K.MEDIA, None, False),
            (special_education.recipient_represents_parent, K.OTHER_ATTORNEY, None, None),
            (special_education.recipient_represents_parent, K.PARENT, None, False),
        ],
    )
    def test_what_the_kind_settles(
        self,
        fact: Fact,
        kind: RecipientKind | None,
        inside: bool | None,
        expected: bool | None,
    ) -> None:
        """Who cannot be one is not asked about."""
        who = Recipient(kind=kind, is_within_program=inside)

        assert expected is read(fact, recipient=who)

    @pytest.mark.parametrize(
        ("client", "expected"),
        [
            (Client(ref="a", is_minor=True), False),
            (Client(ref="a", is_minor=False), None),
            (Client(ref="a", born=date(2010, 1, 1)), False),
            (Client(ref="a", born=date(2006, 1, 1)), None),
            (Client(ref="a"), None),
        ],
    )
    def test_rights_pass_at_majority_at_the_earliest(
        self, client: Client, expected: bool | None
    ) -> None:
        """34 CFR 300.520(a): whether they do is the State's to say."""
        assert expected is read(special_education.rights_were_transferred, client=client)
