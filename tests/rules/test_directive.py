"""The client's directive: a denial on file forbids, at the lowest rank, in every rule set."""

from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    FALSE,
    TRUE,
    UNKNOWN,
    Circumstances,
    Emergency,
    LegalProcess,
    ProcessKind,
    Purpose,
    Rank,
    Recipient,
    RecipientKind,
    Stance,
    Truth,
)
from disclosure_rules.rules.directive import CLIENT_DIRECTIVE
from tests.builders import case_of, denial, item, request

(DENIAL,) = CLIENT_DIRECTIVE.rules

# 45 CFR 164.522(a)(1)(iii) and (v): not even an agreed restriction prevents these.
NOT_REACHED = {
    Purpose.AVERT_THREAT,
    Purpose.REPORT_CHILD_ABUSE,
    Purpose.REPORT_ADULT_ABUSE,
    Purpose.REPORT_DOMESTIC_VIOLENCE,
}
NO_ORDER = LegalProcess(kinds=frozenset())
NO_EMERGENCY = Emergency(is_medical=False, needs_treatment=False, is_health_or_safety=False)


def refused(
    purpose: Purpose | None = Purpose.EMPLOYMENT,
    to: RecipientKind = RecipientKind.EMPLOYER,
    *,
    emergency: Emergency = NO_EMERGENCY,
    process: LegalProcess = NO_ORDER,
    **more: Any,
) -> Truth:
    """Return whether the directive forbids what a denial on file covers."""
    source = request(
        more.pop("of", item()),
        recipient=Recipient(kind=to),
        purpose=purpose,
        circumstances=Circumstances(emergency=emergency, process=process),
        consents=more.pop("consents", (denial(),)),
    )
    case = case_of(source)
    return DENIAL.holds(case.under(more.pop("other_law_requires", FALSE)))


class TestDirective:
    """It binds where law only permits, and yields to what law requires."""

    def test_it_stands_lowest(self) -> None:
        """And is silent where nothing was refused."""
        assert min(Rank) is CLIENT_DIRECTIVE.rank
        assert Stance.OPEN is CLIENT_DIRECTIVE.stance

    @pytest.mark.parametrize("purpose", Purpose)
    def test_which_purposes_it_reaches(self, purpose: Purpose) -> None:
        """All but those that protect life or report abuse."""
        assert (FALSE if purpose in NOT_REACHED else TRUE) is refused(purpose)

    def test_without_a_denial_it_is_silent(self) -> None:
        """Whether or not the purpose is known."""
        for purpose in (Purpose.MEDIA, None):
            assert FALSE is refused(purpose, consents=())

    def test_an_unstated_purpose_is_asked_for(self) -> None:
        """It might be one that the directive does not reach."""
        assert UNKNOWN is refused(None)

    @pytest.mark.parametrize(
        ("to", "emergency", "expected"),
        [
            (RecipientKind.PHYSICIAN, Emergency(needs_treatment=True), FALSE),
            (RecipientKind.HOSPITAL, Emergency(is_medical=True), FALSE),
            (RecipientKind.PHYSICIAN, NO_EMERGENCY, TRUE),
            (RecipientKind.PHYSICIAN, Emergency(), UNKNOWN),
            (RecipientKind.EMPLOYER, Emergency(needs_treatment=True), TRUE),
        ],
    )
    def test_emergency_treatment(
        self, to: RecipientKind, emergency: Emergency, expected: Truth
    ) -> None:
        """164.522(a)(1)(iii): a provider, for a client "in need of emergency treatment"."""
        assert expected is refused(Purpose.EMERGENCY_TREATMENT, to, emergency=emergency)

    @pytest.mark.parametrize(
        ("is_one", "expected"), [(True, FALSE), (False, TRUE), (None, UNKNOWN)]
    )
    def test_an_emergency_at_school(self, is_one: bool | None, expected: Truth) -> None:
        """The danger must be there: the purpose alone lifts no refusal."""
        emergency = evolve(NO_EMERGENCY, is_health_or_safety=is_one)
        to = RecipientKind.LAW_ENFORCEMENT
        found = refused(Purpose.HEALTH_OR_SAFETY_EMERGENCY, to, emergency=emergency)
        assert expected is found

    def test_the_client_s_own_access(self) -> None:
        """Nobody refuses it to themselves."""
        assert FALSE is refused(Purpose.CLIENT_REQUEST, RecipientKind.CLIENT)

    @pytest.mark.parametrize(
        ("required", "expected"), [(TRUE, FALSE), (FALSE, TRUE), (UNKNOWN, UNKNOWN)]
    )
    def test_what_other_law_requires(self, required: Truth, expected: Truth) -> None:
        """Goes before what the client has refused."""
        assert expected is refused(other_law_requires=required)

    @pytest.mark.parametrize(
        ("kinds", "named", "expected"),
        [
            ({ProcessKind.COURT_ORDER}, True, FALSE),
            ({ProcessKind.COURT_ORDER}, False, TRUE),
            ({ProcessKind.COURT_ORDER}, None, UNKNOWN),
            ({ProcessKind.SUBPOENA}, True, TRUE),
        ],
    )
    def test_an_order_of_court(
        self, kinds: set[ProcessKind], named: bool | None, expected: Truth
    ) -> None:
        """For what it expressly names."""
        assert expected is refused(
            Purpose.CIVIL_PROCEEDING,
            process=LegalProcess(kinds=frozenset(kinds)),
            of=item(is_named_in_process=named),
        )

    def test_out_of_court_no_order_is_asked_about(self) -> None:
        """A refusal on file refuses treatment, whatever nobody has said of papers served."""
        assert TRUE is refused(
            Purpose.TREATMENT,
            process=LegalProcess(kinds=None),
            of=item(is_named_in_process=None),
        )
