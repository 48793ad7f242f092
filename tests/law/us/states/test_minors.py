"""Minors: whose consent their care needs, and what a parent may see of it."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    CareConsent,
    ConsentElement,
    Decision,
    Grantor,
    Outcome,
    Profession,
    Purpose,
    RecipientKind,
    RecordKind,
    SensitivityLabel,
    Threat,
)
from disclosure_rules.model.circumstances import ClientWishes
from disclosure_rules.model.rights import ParentalAccess, ParentalAccessLaw
from tests.law.us.states.cases import FIFTEEN, TEN, due, grant, in_state, item, speaking

K = RecipientKind
ACCESS = Purpose.CLIENT_REQUEST
SUD = frozenset((SensitivityLabel.SUBSTANCE_USE_DISORDER,))
GOOD_PARENT: dict[str, Any] = {"lost_rights_by_court_order": False, "is_suspected_abuser": False}
SILENT = ParentalAccess(law=ParentalAccessLaw.SILENT, professional_decides_to_give=False)


def to_parent(state: str, *items: Any, client: Any = FIFTEEN, **more: Any) -> Decision:
    """Return the decision on a parent's request for the record."""
    settled: dict[str, Any] = {"recipient": GOOD_PARENT, "parental_access": SILENT}
    return in_state(state, ACCESS, K.PARENT, *items, client=client, **{**settled, **more})


class TestBars:
    """The parent is not told without the minor's consent."""

    @pytest.mark.parametrize("state", ["HI", "IL", "MI", "NM", "OH", "PA", "WA"])
    def test_a_parent_is_refused_what_the_minor_alone_consented_to(self, state: str) -> None:
        """The minor may still say yes."""
        decision = to_parent(state)
        assert f"{state.lower()}.minors.parents_barred" in speaking(decision)
        assert decision.outcome in (Outcome.NEEDS_CONSENT, Outcome.FORBIDDEN)

    @pytest.mark.parametrize("state", ["OH", "PA"])
    def test_with_the_minors_own_consent_the_bar_lifts(self, state: str) -> None:
        """It is the minor who lets the parent see it."""
        consents = (grant(K.PARENT, ACCESS),)
        decision = to_parent(state, consents=consents)
        assert Outcome.PERMITTED is decision.outcome
        assert f"{state.lower()}.minors.parents_barred" not in speaking(decision)

    def test_a_parents_own_signature_is_not_the_minors(self) -> None:
        """Whoever signs for the minor does not lift the bar."""
        from_parent = grant(K.PARENT, ACCESS, granted_by=Grantor.PARENT)
        by_parent = evolve(
            from_parent,
            elements=frozenset(
                one
                for one in from_parent.elements or ()
                if one is not ConsentElement.CLIENT_SIGNATURE
            ),
        )
        assert "oh.minors.parents_barred" in speaking(to_parent("OH", consents=(by_parent,)))

    def test_care_that_a_parent_consented_to_is_another_matter(self) -> None:
        """The bar is about the minor's own care."""
        decision = to_parent("OH", client=TEN, recipient={"is_personal_representative": True})
        assert Outcome.REQUIRED is decision.outcome

    def test_a_bar_does_not_stop_a_warning(self) -> None:
        """Ohio: a compelling need, a substantial probability of harm, the minor told first."""
        danger = Threat(
            exists=True,
            is_to_self=True,
            is_to_others=False,
            is_serious=True,
            is_imminent=True,
            disclosure_is_necessary=True,
        )
        decision = in_state(
            "OH",
            Purpose.AVERT_THREAT,
            K.PARENT,
            item(RecordKind.SAFETY_PLAN),
            client=FIFTEEN,
            recipient={"is_able_to_prevent_threat": True},
            threat=danger,
            wishes=ClientWishes(knows_of_sharing=True),
        )
        assert Outcome.PERMITTED is decision.outcome
        assert "oh.minors.parents_barred.lifted" in speaking(decision)

    @pytest.mark.parametrize(
        ("profession", "barred"),
        [(Profession.SOCIAL_WORKER, True), (Profession.COUNSELOR, False)],
    )
    def test_connecticut_names_four_professions(self, profession: Profession, barred: bool) -> None:
        """Licensed professional counselors are none of them."""
        decision = to_parent("CT", profession=profession)
        assert barred is ("ct.minors.parents_barred" in speaking(decision))
        assert barred is not ("ct.minors.mental_health.outside" in due(decision))

    @pytest.mark.parametrize(("labels", "barred"), [(SUD, True), (frozenset(), False)])
    def test_iowa_bars_parents_from_substance_use_care_alone(
        self, labels: frozenset[SensitivityLabel], barred: bool
    ) -> None:
        """Iowa Code § 125.33."""
        decision = to_parent("IA", item(labels=labels))
        assert barred is ("ia.minors.parents_barred" in speaking(decision))

    def test_what_nobody_has_labelled_is_asked(self) -> None:
        """An item without labels is not the same as one about something else."""
        decision = to_parent("IA", item(labels=None))
        assert any(one.name == "item.labels" for one in decision.missing) or (
            Outcome.NEEDS_CONSENT is decision.outcome
        )


class TestRights:
    """A parent may not be refused."""

    @pytest.mark.parametrize("state", ["AL", "ID", "WV"])
    def test_a_parent_is_given_what_the_statute_gives(self, state: str) -> None:
        """HIPAA yields to it: what law requires may go (45 CFR 164.512(a))."""
        decision = to_parent(state)
        assert Outcome.REQUIRED is decision.outcome
        assert {f"{state.lower()}.minors.parents_access", "us.hipaa.required_by_law"} <= speaking(
            decision
        )

    @pytest.mark.parametrize("state", ["AL", "AZ", "ID", "IN", "WV"])
    @pytest.mark.parametrize("trait", ["lost_rights_by_court_order", "is_suspected_abuser"])
    def test_not_a_parent_who_lost_rights_or_is_suspected(self, state: str, trait: str) -> None:
        """ "except by court order or where the parent is under investigation"."""
        decision = to_parent(state, recipient={**GOOD_PARENT, trait: True})
        assert Outcome.REQUIRED is not decision.outcome

    def test_arizonas_closed_list_lets_the_parent_through(self) -> None:
        """One statute's list does not undo what another gives."""
        decision = to_parent("AZ")
        assert Outcome.REQUIRED is decision.outcome
        assert "az.records.parents_access" in speaking(decision)
        assert () == decision.conflicts

    def test_idaho_is_unsettled_for_a_child_over_14_in_a_facility(self) -> None:
        """§ 16-2428 and the act of 2024 clash: a lawyer must be asked."""
        said = item(RecordKind.SESSION_CONTENT)
        decision = to_parent("ID", said, facility=True)
        assert decision.needs_counsel
        assert Outcome.REQUIRED is not decision.outcome


class TestDiscretion:
    """The professional may tell the parent."""

    @pytest.mark.parametrize("state", ["MD", "TX"])
    def test_with_state_law_that_allows_it_hipaa_does_too(self, state: str) -> None:
        """Whether state law allows it is a fact of the case for HIPAA (164.502(g)(3)(ii)(A))."""
        allows = ParentalAccess(law=ParentalAccessLaw.ALLOWS)
        decision = to_parent(state, parental_access=allows, wishes=ClientWishes(objects=False))
        assert Outcome.PERMITTED is decision.outcome
        assert f"{state.lower()}.minors.parents_access" in speaking(decision)

    def test_texas_closed_list_does_not_undo_it(self) -> None:
        """Fam. Code § 32.004(b)(2) beside Health & Safety Code § 611.004."""
        decision = to_parent("TX", parental_access=ParentalAccess(law=ParentalAccessLaw.ALLOWS))
        assert "tx.records.parents_access" in speaking(decision)

    def test_oregon_tells_a_parent_of_an_imminent_risk_of_suicide(self) -> None:
        """ORS 109.680: "SHALL disclose for safety planning"."""
        danger = Threat(
            exists=True,
            is_to_self=True,
            is_to_others=False,
            is_serious=True,
            is_imminent=True,
            disclosure_is_necessary=True,
        )
        decision = in_state(
            "OR",
            Purpose.AVERT_THREAT,
            K.PARENT,
            item(RecordKind.SAFETY_PLAN),
            client=FIFTEEN,
            recipient=GOOD_PARENT,
            threat=danger,
        )
        assert Outcome.REQUIRED is decision.outcome


class TestChecks:
    """What has to be checked where a minor alone consented."""

    @pytest.mark.parametrize(
        ("state", "rule"),
        [
            ("CA", "ca.minors.mental_health"),
            ("CO", "co.minors.mental_health"),
            ("DC", "dc.minors.mental_health"),
            ("FL", "fl.minors.mental_health"),
            ("IL", "il.minors.mental_health"),
            ("OH", "oh.minors.mental_health"),
            ("TX", "tx.minors.counseling"),
        ],
    )
    def test_the_conditions_are_listed(self, state: str, rule: str) -> None:
        """Caps and all, on every request about such care."""
        decision = in_state(state, Purpose.PAYMENT, K.HEALTH_PLAN, client=FIFTEEN)
        assert rule in due(decision)

    def test_a_cap_is_in_words(self) -> None:
        """Ohio: six sessions or thirty days."""
        decision = in_state("OH", Purpose.PAYMENT, K.HEALTH_PLAN, client=FIFTEEN)
        said = [one.obligation.text for one in decision.obligations]
        assert any("six sessions or thirty days" in text for text in said)

    @pytest.mark.parametrize("state", ["AL", "MN", "NJ", "TN"])
    def test_who_is_too_young_is_outside(self, state: str) -> None:
        """Sixteen is the age; the client is fifteen."""
        decision = in_state(state, Purpose.PAYMENT, K.HEALTH_PLAN, client=FIFTEEN)
        assert f"{state.lower()}.minors.mental_health.outside" in due(decision)

    @pytest.mark.parametrize("state", ["KY", "LA", "NY"])
    def test_a_counselor_cannot_rely_on_it(self, state: str) -> None:
        """A physician can."""
        asked: dict[str, Any] = {"client": evolve(FIFTEEN, born=date(2010, 5, 17))}
        counselor = in_state(state, Purpose.PAYMENT, K.HEALTH_PLAN, **asked)
        physician = in_state(
            state, Purpose.PAYMENT, K.HEALTH_PLAN, profession=Profession.PHYSICIAN, **asked
        )
        assert f"{state.lower()}.minors.mental_health.outside" in due(counselor)
        assert f"{state.lower()}.minors.mental_health" in due(physician)

    @pytest.mark.parametrize("state", ["AZ", "ID", "OK", "WI"])
    def test_a_parents_consent_was_needed(self, state: str) -> None:
        """A lawyer is asked before anybody relies on the minor's."""
        decision = in_state(state, Purpose.PAYMENT, K.HEALTH_PLAN, client=FIFTEEN)
        assert f"{state.lower()}.minors.parents_consent" in due(decision)
        by_parent = evolve(FIFTEEN, care_consented_by=CareConsent.PARENT)
        decision = in_state(state, Purpose.PAYMENT, K.HEALTH_PLAN, client=by_parent)
        assert f"{state.lower()}.minors.parents_consent" not in due(decision)

    @pytest.mark.parametrize(("state", "age"), [("AL", 18), ("NE", 18), ("MS", 20)])
    def test_majority_is_later_in_three_states(self, state: str, age: int) -> None:
        """Whether the client is a minor must then be said."""
        assert TEN.born is not None
        client = evolve(FIFTEEN, born=TEN.born.replace(year=2026 - age), care_consented_by=None)
        decision = in_state(state, Purpose.PAYMENT, K.HEALTH_PLAN, client=client)
        assert f"{state.lower()}.minors.majority" in due(decision)
        older = evolve(client, born=TEN.born.replace(year=2026 - 21))
        decision = in_state(state, Purpose.PAYMENT, K.HEALTH_PLAN, client=older)
        assert f"{state.lower()}.minors.majority" not in due(decision)


class TestOwnConsentToDisclosure:
    """From some age a minor alone lets a record go, whoever consented to the care."""

    @pytest.mark.parametrize(("state", "age"), [("NM", 14), ("TN", 16), ("WI", 14)])
    def test_the_age_counts(self, state: str, age: int) -> None:
        """A year younger, it is a parent's to give."""
        assert TEN.born is not None
        for years, counts in ((age, True), (age - 1, False)):
            client = evolve(
                FIFTEEN,
                born=TEN.born.replace(year=2026 - years),
                care_consented_by=CareConsent.PARENT,
                may_consent_alone=False,
            )
            decision = in_state(
                state,
                Purpose.EMPLOYMENT,
                K.EMPLOYER,
                client=client,
                facility=True,
                consents=(grant(K.EMPLOYER, Purpose.EMPLOYMENT),),
            )
            assert counts is (f"{state.lower()}.records.minors_consent" in speaking(decision))

    def test_a_parent_without_custody_has_no_access_in_wisconsin(self) -> None:
        """§ 51.30(5)(bm)."""
        removed = ParentalAccess(custody_was_removed=True)
        decision = to_parent(
            "WI",
            client=TEN,
            parental_access=removed,
            recipient={"is_personal_representative": False},
        )
        assert "wi.records.denied_placement" in speaking(decision)

    def test_a_removed_minor_in_california(self) -> None:
        """Civ. Code § 56.106."""
        removed = ParentalAccess(custody_was_removed=True)
        decision = to_parent(
            "CA",
            client=TEN,
            parental_access=removed,
            profession=Profession.PSYCHOLOGIST,
            recipient={"is_personal_representative": False},
        )
        assert "ca.records.removed_minor" in speaking(decision)
        assert Outcome.FORBIDDEN is decision.outcome
