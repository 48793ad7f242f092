"""34 CFR 99.3 and 99.37: directory information."""

from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    DirectoryNotice,
    DisclosureRequest,
    EducationCase,
    Outcome,
    Purpose,
    RecipientKind,
    RecordKind,
)
from tests.law.us.ferpa.samples import (
    NO_SERVICE,
    ask,
    decide,
    duties,
    outcome,
    permitted_by,
    record,
    who,
)

K = RecipientKind
P = Purpose
R = RecordKind
OPEN = DirectoryNotice(
    was_given=True,
    is_refused=False,
    leaves_out_recipient=False,
    identifies_by_other_data=False,
    is_of_former_student=False,
    is_in_class=False,
)
HONOR = record(R.SUCCESS, is_directory_information=True)


def announced(*items: Any, **changed: bool | None) -> DisclosureRequest:
    return ask(
        P.MEDIA,
        who(K.MEDIA),
        *(items or (HONOR,)),
        directory=evolve(OPEN, **changed),
        education=EducationCase(**NO_SERVICE),
    )


class TestNotice:
    """99.37(a) "may disclose directory information if it has given public notice"."""

    def test_what_was_announced_and_not_refused(self) -> None:
        """Goes to anybody, unrecorded, and freely: 99.32(d)(4), 99.33(c) and (d)."""
        decision = decide(announced())

        assert {"directory_information"} == permitted_by(decision)
        assert not {"record_of_disclosure", "inform_recipient"} & duties(decision)

    def test_a_social_security_number_is_never_one(self) -> None:
        """99.3 (b)(1) "does not include a student's … Social security number", announced or not."""
        number = record(R.SOCIAL_SECURITY_NUMBER, is_directory_information=True)

        assert Outcome.NEEDS_CONSENT is outcome(announced(number))

    @pytest.mark.parametrize(
        ("name", "against"),
        [
            ("was_given", False),
            ("is_refused", True),
            ("leaves_out_recipient", True),
            ("identifies_by_other_data", True),
        ],
    )
    def test_each_condition(self, name: str, against: bool) -> None:
        """(a)(1) to (3), (d), (e)."""
        assert Outcome.NEEDS_CONSENT is outcome(announced(**{name: against}))
        assert Outcome.UNDETERMINED is outcome(announced(**{name: None}))

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({}, Outcome.PERMITTED),
            ({"was_given": False}, Outcome.PERMITTED),
            ({"is_refused": True}, Outcome.NEEDS_CONSENT),
            ({"leaves_out_recipient": True}, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_former_students(self, changed: dict[str, bool], expected: Outcome) -> None:
        """(b) "without complying with the notice"; "must continue to honor any valid request"."""
        assert expected is outcome(announced(is_of_former_student=True, **changed))


class TestWhatItCanBe:
    """99.3 "would not generally be considered harmful or an invasion of privacy if disclosed"."""

    @pytest.mark.parametrize("kind", RecordKind)
    def test_by_kind(self, kind: RecordKind) -> None:
        """A name may have been designated, which is asked; a diagnosis or number never was."""
        perhaps = {
            R.NAME,
            R.ADDRESS,
            R.CITY,
            R.STATE,
            R.ZIP_CODE,
            R.TELEPHONE_NUMBER,
            R.EMAIL_ADDRESS,
            R.PHOTOGRAPH,
            R.IMAGE,
            R.BIRTH_DATE,
            R.BIRTH_PLACE,
            R.AGE,
            R.PHYSICAL_DESCRIPTION,
            R.SUCCESS,
            R.OTHER_IDENTIFIER,
            R.OTHER,
        }
        found = outcome(announced(record(kind)))

        if kind is R.DIRECTORY_INFORMATION or kind is R.OFFENDER_REGISTRATION:
            assert Outcome.PERMITTED is found
        elif kind in perhaps:
            assert Outcome.UNDETERMINED is found
        else:
            assert found in (Outcome.NEEDS_CONSENT, Outcome.UNDETERMINED)
            assert "item.is_directory_information" not in {
                one.name for one in decide(announced(record(kind))).missing
            }

    def test_never_a_social_security_number(self) -> None:
        """99.3 (b)(1)."""
        assert Outcome.NEEDS_CONSENT is outcome(announced(record(R.SOCIAL_SECURITY_NUMBER)))

    def test_nor_daily_attendance(self) -> None:
        """99.3 "does not include specific daily records of a student's attendance"."""
        assert Outcome.NEEDS_CONSENT is outcome(announced(record(R.ATTENDANCE)))


class TestInClass:
    """99.37(c)(1) "may not use the right … to opt out … to: Prevent an educational agency or
    institution from disclosing … the student's name, identifier, or institutional email address in
    a class in which the student is enrolled".
    """

    @pytest.mark.parametrize(
        ("kind", "goes"),
        [
            (R.NAME, True),
            (R.EMAIL_ADDRESS, True),
            (R.OTHER_IDENTIFIER, True),
            (R.TELEPHONE_NUMBER, False),
            (R.PHOTOGRAPH, False),
        ],
    )
    def test_a_refusal_does_not_reach_it(self, kind: RecordKind, goes: bool) -> None:
        """Three things, and no more."""
        item = record(kind, is_directory_information=True)
        refused = announced(item, is_refused=True, is_in_class=True)

        assert goes is (Outcome.PERMITTED is outcome(refused))
        assert Outcome.NEEDS_CONSENT is outcome(announced(item, is_refused=True))
