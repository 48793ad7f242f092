"""Traits of a recipient that follow from its kind, and how a statement goes before them."""

from itertools import product
from typing import Any

import pytest
from attrs import fields

from disclosure_rules import Case, Fact, Recipient, RecipientKind
from disclosure_rules.logic.facts import recipient
from tests.builders import case_of, request

K = RecipientKind
TRAITS = [one.name for one in fields(Recipient) if one.name not in ("kind", "ref")]


def of(kind: RecipientKind | None, **stated: Any) -> Case:
    return case_of(request(recipient=Recipient(kind=kind, **stated)))


def trait(name: str) -> Fact:
    found = getattr(recipient, name)
    assert isinstance(found, Fact)
    return found


def kinds_of(name: str, answer: bool) -> set[RecipientKind]:
    return {kind for kind in K if trait(name).read(of(kind)) is answer}


class TestStatement:
    """What the host states of a recipient goes before what the kind suggests."""

    @pytest.mark.parametrize("name", TRAITS)
    def test_it_goes_first_for_every_kind(self, name: str) -> None:
        """An employer may run a clinic, and say so."""
        for kind, stated in product((*K, None), (True, False)):
            assert stated is trait(name).read(of(kind, **{name: stated}))

    @pytest.mark.parametrize("name", TRAITS)
    def test_without_a_kind_nothing_follows(self, name: str) -> None:
        """Nor from a kind that says nothing."""
        assert trait(name).read(of(None)) is None

    @pytest.mark.parametrize(
        "name",
        sorted(
            set(TRAITS)
            - {
                "is_able_to_prevent_threat",
                "is_target_of_threat",
                "is_within_program",
            }
        ),
    )
    def test_of_others_nothing_is_known_for_certain(self, name: str) -> None:
        """`OTHER` settles no trait."""
        assert trait(name).read(of(K.OTHER)) is None


class TestKind:
    """Where the kind settles a trait it need not be stated."""

    @pytest.mark.parametrize(
        ("name", "kind", "expected"),
        [
            ("is_health_care_provider", K.PHYSICIAN, True),
            ("is_health_care_provider", K.MENTAL_HEALTH_PROFESSIONAL, True),
            ("is_health_care_provider", K.EMPLOYER, False),
            ("is_health_care_provider", K.HEALTH_PLAN, False),
            ("is_health_care_provider", K.SCHOOL_NURSE, None),
            ("is_health_care_provider", K.CRISIS_TEAM, None),
            ("is_medical_personnel", K.NURSE, True),
            ("is_medical_personnel", K.EMERGENCY_MEDICAL_SERVICES, True),
            ("is_medical_personnel", K.MENTAL_HEALTH_PROFESSIONAL, None),
            ("is_medical_personnel", K.LABORATORY, None),
            ("is_medical_personnel", K.LAW_ENFORCEMENT, False),
            ("is_medical_personnel", K.PARENT, False),
            ("treats_client", K.PHYSICIAN, None),
            ("treats_client", K.COURT, False),
            ("has_treated_client", K.PHYSICIAN, None),
            ("is_covered_entity", K.HEALTH_PLAN, True),
            ("is_covered_entity", K.CLEARINGHOUSE, True),
            ("is_covered_entity", K.THIRD_PARTY_PAYER, None),
            ("is_covered_entity", K.PHYSICIAN, None),
            ("is_covered_entity", K.EMPLOYER, False),
            ("is_business_associate", K.MEDIA, False),
            ("is_business_associate", K.COURT, False),
            ("is_business_associate", K.BILLING_SERVICE, None),
            ("has_written_contract", K.BILLING_SERVICE, None),
            ("shares_organized_care_arrangement", K.HEALTH_PLAN, None),
            ("shares_organized_care_arrangement", K.EMPLOYER, False),
            ("is_qualified_service_organization", K.EMPLOYER, False),
            ("is_qualified_service_organization", K.LABORATORY, None),
            ("is_part2_program", K.EMPLOYER, False),
            ("is_part2_program", K.HEALTH_CARE_PROVIDER, None),
            ("is_part2_lawful_holder", K.HEALTH_PLAN, None),
            ("controls_program", K.PHYSICIAN, False),
            ("controls_program", K.SUPERVISOR, None),
            ("is_within_program", K.WORKFORCE_MEMBER, True),
            ("is_within_program", K.EMPLOYER, False),
            ("is_within_program", K.SUPERVISOR, None),
            ("is_family_or_friend", K.PARENT, True),
            ("is_family_or_friend", K.FRIEND, True),
            ("is_family_or_friend", K.GUARDIAN, None),
            ("is_family_or_friend", K.LIKELY_VICTIM, None),
            ("is_family_or_friend", K.COURT, False),
            ("is_personal_representative", K.PERSONAL_REPRESENTATIVE, True),
            ("is_personal_representative", K.PARENT, None),
            ("is_personal_representative", K.GUARDIAN, None),
            ("is_personal_representative", K.CLIENT_ATTORNEY, None),
            ("is_personal_representative", K.CHILD_WELFARE_AGENCY, None),
            ("is_personal_representative", K.EMPLOYER, False),
            ("is_able_to_prevent_threat", K.LIKELY_VICTIM, True),
            ("is_able_to_prevent_threat", K.LAW_ENFORCEMENT, True),
            ("is_able_to_prevent_threat", K.PARENT, None),
            ("is_target_of_threat", K.LIKELY_VICTIM, True),
            ("is_target_of_threat", K.PARENT, None),
            ("may_receive_reports", K.CHILD_PROTECTIVE_SERVICES, True),
            ("may_receive_reports", K.ADULT_PROTECTIVE_SERVICES, True),
            ("may_receive_reports", K.LAW_ENFORCEMENT, None),
            ("may_receive_reports", K.EMPLOYER, False),
            ("is_originator", K.EMPLOYER, False),
            ("is_originator", K.PHYSICIAN, None),
        ],
    )
    def test_what_follows(self, name: str, kind: RecipientKind, expected: bool | None) -> None:
        """Yes, no, or a question."""
        assert expected is trait(name).read(of(kind))

    @pytest.mark.parametrize(
        "name",
        [
            "identity_is_verified",
            "has_treated_client",
            "has_written_contract",
            "is_part2_lawful_holder",
            "needs_it_for_duties",
            "is_named_by_client",
            "is_involved_in_care",
            "was_involved_before_death",
            "is_suspected_abuser",
            "requested_in_writing",
            "has_educational_interest",
            "claims_client_as_dependent",
            "lost_rights_by_court_order",
            "is_adverse_to_client",
        ],
    )
    def test_what_no_kind_settles(self, name: str) -> None:
        """These are always asked."""
        assert set() == kinds_of(name, True) | kinds_of(name, False)


class TestTogether:
    """What follows from a kind does not contradict itself."""

    def test_medical_personnel_provide_health_care(self) -> None:
        """And who provides none is not medical personnel."""
        assert kinds_of("is_medical_personnel", True) <= kinds_of("is_health_care_provider", True)
        assert kinds_of("is_health_care_provider", False) <= kinds_of("is_medical_personnel", False)

    def test_who_treats_provides_health_care(self) -> None:
        """Nobody else treats the client or is a Part 2 program."""
        no_provider = kinds_of("is_health_care_provider", False)
        assert no_provider == kinds_of("treats_client", False)
        assert no_provider == kinds_of("is_part2_program", False)

    def test_who_is_aimed_at_can_prevent(self) -> None:
        """The likely victim can at least take shelter."""
        assert kinds_of("is_target_of_threat", True) <= kinds_of("is_able_to_prevent_threat", True)

    def test_nobody_from_outside_is_inside(self) -> None:
        """Who receives reports by law is no relative and no workforce."""
        receives = kinds_of("may_receive_reports", True)
        assert receives <= kinds_of("is_family_or_friend", False)
        assert set() == receives & kinds_of("is_within_program", True)
