"""42 CFR 2.33(b) and (c): what each recipient may do next."""

from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Discloser,
    Outcome,
    Purpose,
    RecipientKind,
    RecordItem,
    RecordKind,
    Setting,
)
from disclosure_rules import (
    Part2Origin as Origin,
)
from tests.law.us.part2.samples import (
    HOLDER,
    HOSPITAL,
    PROGRAM,
    ask,
    consent,
    decide,
    outcome,
    part2_item,
    permitted_by,
    who,
)

ASSOCIATE = Discloser(settings=frozenset((Setting.HIPAA_BUSINESS_ASSOCIATE,)))
COVERED_PROGRAM = Discloser(
    settings=frozenset((Setting.PART2_PROGRAM, Setting.HIPAA_COVERED_ENTITY))
)
FOR_TPO = (
    Origin.SINGLE_TPO_CONSENT,
    Origin.TREATMENT_CONSENT,
    Origin.PAYMENT_OR_OPERATIONS_CONSENT,
)
PHYSICIAN = who(RecipientKind.PHYSICIAN, is_medical_personnel=False)


class TestUnderHipaa:
    """(b)(1) "may further disclose those records in accordance with the HIPAA regulations"."""

    @pytest.mark.parametrize("origin", FOR_TPO)
    @pytest.mark.parametrize("discloser", [HOSPITAL, ASSOCIATE, COVERED_PROGRAM])
    def test_what_came_with_consent_for_tpo(self, discloser: Discloser, origin: Origin) -> None:
        """A covered entity, a business associate, and a program that is one."""
        item = part2_item(part2_origin=origin)

        assert "us.part2.redisclosure_under_hipaa" in permitted_by(
            decide(ask(Purpose.TREATMENT, PHYSICIAN, item, discloser=discloser))
        )

    @pytest.mark.parametrize(
        "origin",
        sorted(
            set(Origin)
            - {
                *FOR_TPO,
                Origin.HIPAA_REDISCLOSURE,
                Origin.ORAL_FROM_PROGRAM,
                Origin.NON_PROGRAM_NOTE,
            },
            key=str,
        ),
    )
    def test_nothing_that_came_another_way(self, origin: Origin) -> None:
        """In an emergency, for research, under an order, with another consent …"""
        item = part2_item(part2_origin=origin)
        decision = decide(ask(Purpose.TREATMENT, PHYSICIAN, item, discloser=HOSPITAL))

        assert not decision.items[0].goes

    def test_it_is_asked_how_it_came(self) -> None:
        """A holder that is no program has it from somebody."""
        decision = decide(ask(Purpose.TREATMENT, PHYSICIAN, discloser=HOSPITAL))

        assert Outcome.UNDETERMINED is decision.outcome
        assert "item.part2_origin" in {one.name for one in decision.missing}

    def test_a_programs_own_record_is_not_free(self) -> None:
        """That the program is a covered entity does not make HIPAA enough."""
        assert Outcome.NEEDS_CONSENT is outcome(
            ask(Purpose.PAYMENT, who(RecipientKind.HEALTH_PLAN), discloser=COVERED_PROGRAM)
        )

    def test_not_counseling_notes(self) -> None:
        """2.31(b)(1) "any use or disclosure"."""
        item = part2_item(RecordKind.SUD_COUNSELING_NOTE, part2_origin=Origin.SINGLE_TPO_CONSENT)

        assert Outcome.NEEDS_CONSENT is outcome(
            ask(Purpose.TREATMENT, PHYSICIAN, item, discloser=HOSPITAL)
        )


class TestAfterHipaa:
    """2.32(a)(1)(iii) "received the record from a covered entity or business associate"."""

    def test_whoever_received_it_so(self) -> None:
        """Is free, but for proceedings against the patient."""
        item = part2_item(part2_origin=Origin.HIPAA_REDISCLOSURE)

        assert {"us.part2.received_under_hipaa"} == permitted_by(
            decide(ask(Purpose.EMPLOYMENT, who(RecipientKind.EMPLOYER), item, discloser=HOLDER))
        )

    def test_not_a_program(self) -> None:
        """What a program acquires is its record (2.11)."""
        item = part2_item(part2_origin=Origin.HIPAA_REDISCLOSURE)

        assert Outcome.NEEDS_CONSENT is outcome(
            ask(Purpose.EMPLOYMENT, who(RecipientKind.EMPLOYER), item)
        )


class TestProgramsOutsideHipaa:
    """(b)(2) "may further disclose those records consistent with the consent"."""

    ITEM = part2_item(part2_origin=Origin.SINGLE_TPO_CONSENT)

    def test_as_the_consent_says(self) -> None:
        """The consent that came with it names the next recipient."""
        grant = consent(
            (RecipientKind.PHYSICIAN,), (Purpose.TREATMENT,), is_for_all_future_tpo=True
        )
        request = ask(Purpose.TREATMENT, PHYSICIAN, self.ITEM, consents=(grant,))

        assert "us.part2.redisclosure_by_program" in permitted_by(decide(request))

    def test_not_beyond_it(self) -> None:
        """Without such a consent on file nothing goes."""
        assert Outcome.NEEDS_CONSENT is outcome(ask(Purpose.TREATMENT, PHYSICIAN, self.ITEM))


class TestOtherHolders:
    """(b)(3), (c) "for its contractors, subcontractors, or legal representatives"."""

    ITEM = part2_item(part2_origin=Origin.PAYMENT_OR_OPERATIONS_CONSENT)
    CONTRACTOR = who(
        RecipientKind.SERVICE_PROVIDER, is_holders_contractor=True, has_written_contract=True
    )

    def test_to_a_contractor(self) -> None:
        """With contract and notice."""
        decision = decide(ask(Purpose.PAYMENT, self.CONTRACTOR, self.ITEM, discloser=HOLDER))
        due = {one.obligation.id for one in decision.obligations}

        assert Outcome.PERMITTED is decision.outcome
        assert {"us.part2.contract_binds", "us.part2.notice"} <= due

    @pytest.mark.parametrize(
        ("purpose", "trait", "necessary"),
        [
            (Purpose.EDUCATION, {}, True),
            (Purpose.PAYMENT, {"has_written_contract": False}, True),
            (Purpose.PAYMENT, {"is_holders_contractor": False}, True),
            (Purpose.PAYMENT, {}, False),
        ],
    )
    def test_each_condition(self, purpose: Purpose, trait: dict[str, Any], necessary: bool) -> None:
        """Payment or operations, a contractor, a contract, and what is necessary."""
        request = ask(
            purpose,
            evolve(self.CONTRACTOR, **trait),
            evolve(self.ITEM, is_necessary=necessary),
            discloser=HOLDER,
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)

    @pytest.mark.parametrize(
        ("trait", "expected"),
        [
            ({"is_contract_agent": True}, Outcome.PERMITTED),
            ({"is_source_of_record": True, "is_contract_agent": False}, Outcome.PERMITTED),
            ({"is_contract_agent": False}, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_the_contractor_passes_it_to_its_agent_and_back(
        self, trait: dict[str, Any], expected: Outcome
    ) -> None:
        """(c) "unless that third party is a contract agent of the contractor"."""
        request = ask(
            Purpose.PAYMENT,
            who(RecipientKind.SERVICE_PROVIDER, **trait),
            part2_item(part2_origin=Origin.HOLDERS_CONTRACT),
            discloser=HOLDER,
        )

        assert expected is outcome(request)


def test_the_chain() -> None:
    """Program, covered entity, business associate, somebody else: one request per hop."""
    hospital = who(RecipientKind.HOSPITAL, is_covered_entity=True, is_medical_personnel=False)
    tpo = consent((RecipientKind.HOSPITAL,), (Purpose.TREATMENT,), is_for_all_future_tpo=True)
    billing = who(RecipientKind.BILLING_SERVICE, is_business_associate=True, treats_client=False)
    employer = who(RecipientKind.EMPLOYER)

    def item(origin: Origin) -> RecordItem:
        return part2_item(part2_origin=origin)

    hops = [
        ask(Purpose.TREATMENT, hospital, discloser=PROGRAM, consents=(tpo,)),
        ask(Purpose.PAYMENT, billing, item(Origin.SINGLE_TPO_CONSENT), discloser=HOSPITAL),
        ask(Purpose.EMPLOYMENT, employer, item(Origin.HIPAA_REDISCLOSURE), discloser=ASSOCIATE),
        ask(Purpose.EMPLOYMENT, employer, item(Origin.OTHER_CONSENT), discloser=HOLDER),
    ]

    assert [
        Outcome.PERMITTED,
        Outcome.PERMITTED,
        Outcome.PERMITTED,  # Part 2 steps back; HIPAA, where it is asked, does not.
        Outcome.NEEDS_CONSENT,
    ] == [outcome(hop) for hop in hops]
