"""Traits of a recipient that follow from its kind, and how a statement goes before them."""

from itertools import product
from typing import Any

import pytest
from attrs import evolve, fields

from disclosure_rules import (
    Case,
    Circumstances,
    Client,
    Discloser,
    Fact,
    Purpose,
    Recipient,
    RecipientKind,
    Representative,
    RepresentativeAuthority,
    Setting,
    Threat,
)
from disclosure_rules.logic.facts import recipient
from tests.builders import case_of, request

K = RecipientKind
NO_TRAITS = ("kind", "place", "ref", "belongs_to")
TRAITS = [one.name for one in fields(Recipient) if one.name not in NO_TRAITS]


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
            ("is_able_to_prevent_threat", K.LIKELY_VICTIM, None),
            ("is_able_to_prevent_threat", K.LAW_ENFORCEMENT, True),
            ("is_able_to_prevent_threat", K.PARENT, None),
            ("is_target_of_threat", K.LIKELY_VICTIM, True),
            ("is_target_of_threat", K.PARENT, None),
            ("may_receive_reports", K.CHILD_PROTECTIVE_SERVICES, None),
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

    @pytest.mark.parametrize(("to_others", "expected"), [(True, True), (False, None), (None, None)])
    def test_who_is_aimed_at_can_prevent(
        self, to_others: bool | None, expected: bool | None
    ) -> None:
        """45 CFR 164.512(j)(1)(i)(B) "including the target of the threat", if it is to others."""
        around = Circumstances(threat=Threat(is_to_others=to_others))
        likely = request(recipient=Recipient(kind=K.LIKELY_VICTIM), circumstances=around)

        assert expected is recipient.is_able_to_prevent_threat.read(case_of(likely))

    @pytest.mark.parametrize("purpose", [*Purpose, None], ids=str)
    def test_who_receives_which_report(self, purpose: Purpose | None) -> None:
        """Child protective services those on children, adult protective services the others."""
        reports = {
            K.CHILD_PROTECTIVE_SERVICES: Purpose.REPORT_CHILD_ABUSE,
            K.ADULT_PROTECTIVE_SERVICES: Purpose.REPORT_ADULT_ABUSE,
        }
        for kind, report in reports.items():
            case = case_of(request(recipient=Recipient(kind=kind), purpose=purpose))
            expected = True if purpose is report else None
            assert expected is recipient.may_receive_reports.read(case)

    @pytest.mark.parametrize("purpose", Purpose)
    def test_nobody_from_outside_is_inside(self, purpose: Purpose) -> None:
        """Who receives reports by law is no relative and no workforce."""
        for kind in K:
            case = case_of(request(recipient=Recipient(kind=kind), purpose=purpose))
            if recipient.may_receive_reports.read(case):
                assert recipient.is_family_or_friend.read(case) is False
                assert recipient.is_within_program.read(case) is not True


PARENT = Representative(ref="parent-1", authority=RepresentativeAuthority.PARENT)


class TestStandingIn:
    """Who stands in for the client: as stated, as known on file, or as the kind settles it."""

    @pytest.mark.parametrize(
        ("to", "client", "expected"),
        [
            (Recipient(is_personal_representative=True, kind=K.EMPLOYER), {}, True),
            (Recipient(is_personal_representative=False, kind=K.PARENT), {}, False),
            (Recipient(kind=K.PERSONAL_REPRESENTATIVE), {}, True),
            (Recipient(kind=K.PARENT), {}, None),
            (Recipient(kind=K.PARENT), {"is_minor": True}, None),
            (Recipient(kind=K.PARENT), {"is_minor": False}, False),
            (Recipient(kind=K.GUARDIAN), {}, None),
            (Recipient(kind=K.FOSTER_PARENT), {}, None),
            (Recipient(kind=K.EMPLOYER), {}, False),
            (Recipient(), {}, None),
        ],
    )
    def test_by_statement_or_kind(
        self, to: Recipient, client: dict[str, Any], expected: bool | None
    ) -> None:
        """Authority is verified (45 CFR 164.514(h)); until then nobody else stands in."""
        source = request(recipient=to, client=Client(ref="client-a", **client))

        assert expected is recipient.stands_in_for_client.read(case_of(source))

    @pytest.mark.parametrize("may_decide", [True, False, None])
    @pytest.mark.parametrize("kind", [K.PARENT, K.EMPLOYER, None])
    def test_by_what_is_on_file(self, may_decide: bool | None, kind: RecipientKind | None) -> None:
        """Of this person, whatever they are besides."""
        client = Client(
            ref="client-a",
            is_minor=True,
            is_emancipated=False,
            representatives=(evolve(PARENT, may_decide_on_health_care=may_decide),),
        )
        source = request(recipient=Recipient(kind=kind, ref="parent-1"), client=client)
        other = request(recipient=Recipient(kind=K.GUARDIAN, ref="guardian-1"), client=client)

        assert may_decide is recipient.stands_in_for_client.read(case_of(source))
        assert recipient.stands_in_for_client.read(case_of(other)) is None


class TestInside:
    """Who works inside the discloser's own program, as far as that is known."""

    @pytest.mark.parametrize("kind", [*K, None], ids=str)
    @pytest.mark.parametrize("stated", [True, False, None])
    def test_it_must_be_known(self, kind: RecipientKind | None, stated: bool | None) -> None:
        """What is not known to be inside is not known to be."""
        case = of(kind, is_within_program=stated)
        known = recipient.is_within_program.read(case) is True

        assert known is recipient.is_known_to_be_inside.read(case)


class TestInThePart2Program:
    """42 CFR 2.11: who works in the same program as the discloser."""

    @pytest.mark.parametrize(
        ("to", "settings", "expected"),
        [
            (Recipient(is_in_part2_program=True, kind=K.EMPLOYER), None, True),
            (Recipient(is_in_part2_program=False, kind=K.WORKFORCE_MEMBER), None, False),
            (Recipient(kind=K.WORKFORCE_MEMBER), [Setting.PART2_PROGRAM], True),
            (
                Recipient(kind=K.WORKFORCE_MEMBER),
                [Setting.PART2_PROGRAM, Setting.GENERAL_MEDICAL_FACILITY],
                None,
            ),
            (Recipient(kind=K.WORKFORCE_MEMBER), None, None),
            (Recipient(is_within_program=False), None, False),
            (Recipient(kind=K.EMPLOYER), None, False),
            (Recipient(kind=K.PHYSICIAN), None, None),
            (Recipient(), None, None),
        ],
    )
    def test_who_is(
        self, to: Recipient, settings: list[Setting] | None, expected: bool | None
    ) -> None:
        """In a general medical facility only a unit or some staff are."""
        holder = Discloser(settings=None if settings is None else frozenset(settings))
        source = evolve(request(recipient=to), discloser=holder)

        assert expected is recipient.is_in_part2_program.read(case_of(source))
