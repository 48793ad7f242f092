"""The client's directive: a denial on file forbids, at the lowest rank, in every rule set."""

import pytest

from disclosure_rules import FALSE, TRUE, UNKNOWN, Purpose, Rank, Stance
from disclosure_rules.rules.directive import CLIENT_DIRECTIVE
from tests.builders import case_of, denial, request

(DENIAL,) = CLIENT_DIRECTIVE.rules

# 45 CFR 164.522(a)(1)(iii) and (v): not even an agreed restriction prevents these.
NOT_REACHED = {
    Purpose.AVERT_THREAT,
    Purpose.EMERGENCY_TREATMENT,
    Purpose.REPORT_CHILD_ABUSE,
    Purpose.REPORT_ADULT_ABUSE,
}


class TestDirective:
    """It binds where law only permits, and yields to what law requires."""

    def test_it_stands_lowest(self) -> None:
        """And is silent where nothing was refused."""
        assert min(Rank) is CLIENT_DIRECTIVE.rank
        assert Stance.OPEN is CLIENT_DIRECTIVE.stance

    @pytest.mark.parametrize("purpose", Purpose)
    def test_which_purposes_it_reaches(self, purpose: Purpose) -> None:
        """All but those that protect life or report abuse."""
        expected = FALSE if purpose in NOT_REACHED else TRUE
        refused = request(purpose=purpose, consents=(denial(),))

        assert expected is DENIAL.holds(case_of(refused))

    def test_without_a_denial_it_is_silent(self) -> None:
        """Whether or not the purpose is known."""
        for purpose in (Purpose.MEDIA, None):
            assert FALSE is DENIAL.holds(case_of(request(purpose=purpose)))

    def test_an_unstated_purpose_is_asked_for(self) -> None:
        """It might be one that the directive does not reach."""
        assert UNKNOWN is DENIAL.holds(case_of(request(purpose=None, consents=(denial(),))))
