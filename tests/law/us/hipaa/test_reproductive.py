"""The rule of 2024 on reproductive health care: 164.502(a)(5)(iii), 164.509, 164.512(c)(3)."""

from datetime import date
from typing import Any

import pytest

from disclosure_rules import (
    Assurance,
    LegalProcess,
    Outcome,
    ProcessKind,
    Purpose,
    RecipientKind,
    RecordKind,
)
from disclosure_rules.law.us.federal.hipaa.law import HIPAA
from disclosure_rules.law.us.federal.hipaa.reproductive import ATTESTATION_CONTENT
from disclosure_rules.model.data_use import ReproductiveCare
from tests.law.us.hipaa.cases import ask, codes, decide, item, speaking

K = RecipientKind
P = Purpose
BEFORE, FIRST, LAST, AFTER = (
    date(2024, 6, 24),
    date(2024, 6, 25),
    date(2025, 6, 17),
    date(2025, 6, 18),
)
SUBPOENA = LegalProcess(
    kinds=frozenset((ProcessKind.SUBPOENA,)),
    is_signed_by_judge=False,
    assurance=Assurance.NOTICE_TO_CLIENT,
)


def served(as_of: date, *, related: bool | None = True, **care: Any) -> Any:
    history = item(
        RecordKind.REPRODUCTIVE_HISTORY,
        is_named_in_process=True,
        relates_to_reproductive_care=related,
    )
    return decide(
        ask(
            P.CIVIL_PROCEEDING,
            K.OPPOSING_ATTORNEY,
            history,
            process=SUBPOENA,
            reproductive_care=ReproductiveCare(**care),
        ),
        as_of=as_of,
    )


class TestAttestation:
    """164.509(a)(1) "without obtaining an attestation that is valid"."""

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (BEFORE, Outcome.PERMITTED),
            (FIRST, Outcome.FORBIDDEN),
            (LAST, Outcome.FORBIDDEN),
            (AFTER, Outcome.PERMITTED),
        ],
    )
    def test_on_its_days(self, day: date, expected: Outcome) -> None:
        """In force from 25 June 2024, vacated on 18 June 2025."""
        assert (
            expected is served(day, attestation_is_valid=False, is_to_blame_for_care=False).outcome
        )

    def test_with_one(self) -> None:
        """It opens, and is a matter for counsel."""
        decision = served(FIRST, attestation_is_valid=True, is_to_blame_for_care=False)
        assert Outcome.PERMITTED is decision.outcome
        assert "consult_counsel" in codes(decision)
        assert "consult_counsel" not in codes(served(AFTER))
        assert 6 == len(ATTESTATION_CONTENT)

    def test_of_other_information_it_is_not_asked(self) -> None:
        """ "potentially related to reproductive health care"."""
        decision = served(FIRST, related=False)
        assert Outcome.PERMITTED is decision.outcome
        assert "consult_counsel" not in codes(decision)

    def test_unknown_relation_is_asked_for(self) -> None:
        """An unanswered prohibition never yields a release."""
        decision = served(FIRST, related=None)
        assert Outcome.UNDETERMINED is decision.outcome


class TestProhibition:
    """(a)(5)(iii)(A) "for the mere act of seeking, obtaining, providing, or facilitating"."""

    @pytest.mark.parametrize(("unlawful", "speaks"), [(False, True), (True, False)])
    def test_even_with_an_attestation(self, unlawful: bool, speaks: bool) -> None:
        """(C): presumed lawful, unless it is known not to be."""
        decision = served(
            LAST,
            attestation_is_valid=True,
            is_to_blame_for_care=True,
            is_known_unlawful=unlawful,
        )
        assert speaks is ("us.hipaa.reproductive_care.2024" in speaking(decision))


def test_every_provision_of_it_says_ask_counsel() -> None:
    """Vacated, and unsettled for the time between."""
    ended = [one for one in HIPAA.provisions if one.period.end == AFTER]
    assert 10 == len(ended)
    assert all(one.period.start == FIRST for one in ended)
    assert all(one.note is not None and "ask counsel" in one.note for one in ended)
