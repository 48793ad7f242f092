"""The NBCC code of 2012: held until the day before the new code was launched."""

from datetime import date

import pytest

from disclosure_rules import Effect, Outcome, Purpose, RecipientKind
from tests.law.us.ethics.cases import decide, grant


class TestHeld:
    """The code of 15 May 2023 is not held, and what it governs from then on is not covered."""

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2016, 12, 31), Outcome.NOT_COVERED),
            (date(2017, 1, 1), Outcome.PERMITTED),
            (date(2023, 5, 14), Outcome.PERMITTED),
            (date(2023, 5, 15), Outcome.NOT_COVERED),
        ],
    )
    def test_days(self, day: date, expected: Outcome) -> None:
        """With a written consent that names it."""
        decision = decide(
            "NBCC", Purpose.EMPLOYMENT, RecipientKind.EMPLOYER, consents=(grant(),), as_of=day
        )

        assert expected is decision.outcome

    def test_the_answer_says_so(self) -> None:
        """A ground names the code and that it is not held for the day."""
        decision = decide(
            "NBCC", Purpose.EMPLOYMENT, RecipientKind.EMPLOYER, as_of=date(2026, 3, 2)
        )

        assert [Effect.NOT_HELD] == [one.effect for one in decision.items[0].grounds]
