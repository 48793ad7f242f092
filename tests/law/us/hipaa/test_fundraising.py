"""45 CFR 164.514(f) and (g), and 164.502(i)."""

from typing import Any

import pytest

from disclosure_rules import Discloser, Outcome, Purpose, RecipientKind, RecordKind, Setting
from disclosure_rules.model.data_use import Outreach
from tests.law.us.hipaa.cases import ask, authorization, codes, decide, item, note, outcome

K = RecipientKind
P = Purpose
R = RecordKind
ANNOUNCED = Outreach(notice_announces_fundraising=True, client_opted_out=False)


class TestFundraising:
    """(f)(1) "the following protected health information for the purpose of raising funds for its
    own benefit"; (2)(i) "unless a statement … is included in the … notice"; (iv) "may not make
    fundraising communications to an individual … where the individual has elected not to".
    """

    ITEMS = (
        item(R.NAME),
        item(R.ADDRESS),
        item(R.ZIP_CODE),
        item(R.DATE_OF_SERVICE),
        item(R.OUTCOME),
        item(R.DIAGNOSIS),
        note(),
    )

    @pytest.mark.parametrize(
        ("kind", "recipient"),
        [
            (K.WORKFORCE_MEMBER, {}),
            (K.SERVICE_PROVIDER, {"is_business_associate": True, "has_written_contract": True}),
            (K.OTHER, {"is_related_foundation": True}),
        ],
        ids=["inside", "business associate", "foundation"],
    )
    def test_six_kinds_and_no_other(self, kind: RecipientKind, recipient: dict[str, Any]) -> None:
        """And every letter offers the way out."""
        decision = decide(
            ask(P.FUNDRAISING, kind, *self.ITEMS, recipient=recipient, outreach=ANNOUNCED)
        )
        assert {0, 1, 2, 3, 4} == {one.position for one in decision.plan.released}
        assert "give_opt_out" in codes(decision)

    @pytest.mark.parametrize(
        "outreach",
        [
            Outreach(notice_announces_fundraising=True, client_opted_out=True),
            Outreach(notice_announces_fundraising=False, client_opted_out=False),
        ],
        ids=["opted out", "not announced"],
    )
    @pytest.mark.parametrize("kind", [K.CLIENT, K.WORKFORCE_MEMBER])
    def test_nobody_who_has_said_no(self, kind: RecipientKind, outreach: Outreach) -> None:
        """Also not by a letter to the client, who may otherwise be told everything."""
        decision = decide(ask(P.FUNDRAISING, kind, item(R.NAME), outreach=outreach))
        assert not decision.plan.released

    def test_a_letter_to_the_client(self) -> None:
        """It may use the six kinds, and not the diagnosis."""
        decision = decide(ask(P.FUNDRAISING, K.CLIENT, *self.ITEMS, outreach=ANNOUNCED))
        assert {0, 1, 2, 3, 4} == {one.position for one in decision.plan.released}

    def test_with_an_authorization(self) -> None:
        """(1) "without an authorization": with one it is as the authorization says."""
        grant = authorization(R.DIAGNOSIS, to=K.OTHER, purpose=P.FUNDRAISING)
        asked = outcome(
            P.FUNDRAISING, K.OTHER, item(R.DIAGNOSIS), consents=(grant,), outreach=ANNOUNCED
        )
        assert Outcome.PERMITTED is asked


class TestUnplacedUnderwriting:
    """(g) "such health plan may only use or disclose such … information for such purpose or as may
    be required by law".
    """

    PLAN = Discloser(settings=frozenset((Setting.HEALTH_PLAN,)), is_long_term_care_issuer=False)

    @pytest.mark.parametrize(
        ("purpose", "goes"), [(P.UNDERWRITING, True), (P.QUALITY_IMPROVEMENT, False)]
    )
    def test_serves_nothing_else(self, purpose: Purpose, goes: bool) -> None:
        """Where the insurance was placed with another."""
        left = note(is_from_unplaced_underwriting=True)
        decision = decide(
            ask(
                purpose,
                K.WORKFORCE_MEMBER,
                left,
                discloser=self.PLAN,
                recipient={"needs_it_for_duties": True},
            )
        )
        assert goes is bool(decision.plan.released)
