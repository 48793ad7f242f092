"""42 CFR 2.34 to 2.36."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    ConsentElement,
    ConsentGrant,
    Discloser,
    Emergency,
    LegalRequirement,
    Outcome,
    Part2Case,
    Part2Origin,
    Purpose,
    Recipient,
    RecipientKind,
    RecordItem,
    RecordKind,
    Setting,
)
from tests.law.us.part2.samples import (
    EVERYTHING,
    HOLDER,
    HOSPITAL,
    ask,
    consent,
    decide,
    outcome,
    part2_item,
    permitted_by,
    who,
)

E = ConsentElement
K = RecordKind
REGISTRY = who(RecipientKind.CENTRAL_REGISTRY)
THE_REGISTRY = Discloser(settings=frozenset((Setting.CENTRAL_REGISTRY,)))
OTHER_PROGRAM = who(
    RecipientKind.HEALTH_CARE_PROVIDER,
    is_maintenance_program=True,
    is_within_200_miles=True,
    is_part2_program=True,
    is_registry_member=False,
)
MEMBER = evolve(OTHER_PROGRAM, is_registry_member=True)
PREVENT = Purpose.PREVENT_MULTIPLE_ENROLLMENT
CHANGED = Part2Case(enrollment_changed=True)
TO_PREVENT = consent(
    (RecipientKind.CENTRAL_REGISTRY, RecipientKind.HEALTH_CARE_PROVIDER),
    (PREVENT,),
    (K.MEDICATION, K.NAME, K.DIAGNOSIS),
)


class TestTellingARegistry:
    """2.34(a) "for the purpose of preventing the multiple enrollment of a patient only if"."""

    @pytest.mark.parametrize("recipient", [REGISTRY, OTHER_PROGRAM])
    @pytest.mark.parametrize("kind", [K.MEDICATION, K.NAME])
    def test_who_and_which_drug(self, recipient: Any, kind: RecordKind) -> None:
        """To a registry, or to such a program within 200 miles."""
        request = ask(PREVENT, recipient, part2_item(kind), consents=(TO_PREVENT,), part2=CHANGED)

        assert {"us.part2.multiple_enrollment"} == permitted_by(decide(request))

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({"item": part2_item(K.DIAGNOSIS)}, Outcome.FORBIDDEN),  # (a)(2)
            ({"part2": Part2Case(enrollment_changed=False)}, Outcome.FORBIDDEN),  # (a)(1)
            ({"part2": Part2Case()}, Outcome.UNDETERMINED),
            ({"consents": ()}, Outcome.NEEDS_CONSENT),  # (a)(3)
            (
                {"recipient": evolve(OTHER_PROGRAM, is_within_200_miles=False)},
                Outcome.FORBIDDEN,
            ),
            ({"recipient": evolve(OTHER_PROGRAM, is_within_200_miles=None)}, Outcome.UNDETERMINED),
        ],
    )
    def test_each_condition(self, changed: dict[str, Any], expected: Outcome) -> None:
        """The occasion, the limits, the consent, the distance."""
        said = {
            "recipient": REGISTRY,
            "item": part2_item(K.MEDICATION),
            "consents": (TO_PREVENT,),
            "part2": CHANGED,
            **changed,
        }
        request = ask(
            PREVENT,
            said["recipient"],
            said["item"],
            consents=said["consents"],
            part2=said["part2"],
        )

        assert expected is outcome(request)

    def test_the_consent_lists_them(self) -> None:
        """(a)(3)(i) "must list the name and address of each central registry"."""
        grant = evolve(TO_PREVENT, elements=EVERYTHING - {E.REGISTRIES_LISTED})
        request = ask(PREVENT, REGISTRY, part2_item(K.MEDICATION), consents=(grant,), part2=CHANGED)

        assert Outcome.NEEDS_CONSENT is outcome(request)


class TestWhatARegistryDoes:
    """2.34(b) to (e)."""

    ITEM = part2_item(K.MEDICATION, part2_origin=Part2Origin.MULTIPLE_ENROLLMENT)

    def test_it_tells_members_of_each_other(self) -> None:
        """(c) name, address and telephone number, and no drug."""
        where = evolve(self.ITEM, kind=K.TREATING_PROVIDER)

        def told(recipient: Recipient, item: RecordItem) -> set[str]:
            return permitted_by(decide(ask(PREVENT, recipient, item, discloser=THE_REGISTRY)))

        assert "us.part2.registry_to_member" in told(MEMBER, where)
        # Neither the drug, nor where the patient lives, nor anything to a program outside.
        for item in (self.ITEM, evolve(where, kind=K.ADDRESS)):
            assert "us.part2.registry_to_member" not in told(MEMBER, item)
        assert set() == told(OTHER_PROGRAM, where)

    def test_it_tells_a_treating_provider_outside(self) -> None:
        """(d) also which drug at which dose."""
        provider = who(RecipientKind.PHYSICIAN, treats_client=True, is_registry_member=False)
        member = evolve(provider, is_registry_member=True)

        assert Outcome.PERMITTED is outcome(
            ask(Purpose.TREATMENT, provider, self.ITEM, discloser=THE_REGISTRY)
        )
        assert "us.part2.registry_to_provider" not in permitted_by(
            decide(ask(Purpose.TREATMENT, member, self.ITEM, discloser=THE_REGISTRY))
        )

    def test_programs_verify(self) -> None:
        """(e) "may communicate as necessary with the program making the disclosure"; (c)(2)."""
        source = evolve(OTHER_PROGRAM, is_source_of_record=True)

        for recipient, expected in ((source, True), (MEMBER, True), (OTHER_PROGRAM, False)):
            decision = decide(ask(PREVENT, recipient, self.ITEM))
            assert expected is ("us.part2.verify_enrollment" in permitted_by(decision))

    def test_nothing_else(self) -> None:
        """(b) "for any purpose other than": consent does not widen it, an order does."""
        grant = consent((RecipientKind.EMPLOYER,), (Purpose.EMPLOYMENT,), (K.MEDICATION,))
        request = ask(
            Purpose.EMPLOYMENT,
            who(RecipientKind.EMPLOYER),
            self.ITEM,
            discloser=HOLDER,
            consents=(grant,),
        )
        decision = decide(request)

        assert Outcome.FORBIDDEN is decision.outcome
        assert {
            "a court order under 42 CFR 2.64 that names this recipient and item",
            "a form of it that identifies nobody as a patient with a substance use disorder",
            "de-identification",
        } == {str(one) for one in decision.remedies}

    @pytest.mark.parametrize(
        ("purpose", "recipient"),
        [
            (Purpose.CLIENT_REQUEST, who(RecipientKind.CLIENT)),
            (Purpose.COMPLIANCE_INVESTIGATION, who(RecipientKind.SECRETARY_OF_HHS)),
            (
                Purpose.EMERGENCY_TREATMENT,
                who(RecipientKind.PHYSICIAN, treats_client=True, is_registry_member=False),
            ),
        ],
    )
    def test_it_keeps_nobody_from_what_the_part_leaves_open(
        self, purpose: Purpose, recipient: Recipient
    ) -> None:
        """2.23(a) the patient; 2.2(b)(1) the Secretary; (b) "coordinated care" in an emergency."""
        request = ask(
            purpose,
            recipient,
            self.ITEM,
            emergency=Emergency(is_medical=True, consent_obtainable_first=False),
            part2=Part2Case(is_about_compliance=True),
        )

        assert decide(request).items[0].goes


def referral(**more: Any) -> ConsentGrant:
    return consent(
        (RecipientKind.PROBATION_OR_PAROLE,),
        (Purpose.CRIMINAL_JUSTICE_MONITORING,),
        (K.ATTENDANCE, K.PROGRESS_SUMMARY),
        **more,
    )


class TestCriminalJusticeReferral:
    """2.35(a) "made participation in the part 2 program a condition"."""

    OFFICER = who(
        RecipientKind.PROBATION_OR_PAROLE,
        made_program_a_condition=True,
        needs_it_for_duties=True,
    )
    ITEM = part2_item(K.ATTENDANCE)

    def request(self, *grants: ConsentGrant, **more: Any) -> Any:
        return ask(
            Purpose.CRIMINAL_JUSTICE_MONITORING,
            evolve(self.OFFICER, **more),
            self.ITEM,
            consents=grants,
        )

    def test_with_that_consent(self) -> None:
        """The right to revoke at any time is not among its elements."""
        grant = referral(elements=EVERYTHING - {E.RIGHT_TO_REVOKE, E.HOW_TO_REVOKE})
        decision = decide(self.request(grant))

        assert {"us.part2.criminal_justice_referral"} == permitted_by(decision)
        assert {"us.part2.notice", "us.part2.official_duties_alone"} <= {
            one.obligation.id for one in decision.obligations
        }

    @pytest.mark.parametrize("element", [E.STATED_DURATION, E.REVOCABLE_UPON, E.SIGNATURE])
    def test_each_element(self, element: ConsentElement) -> None:
        """(b) "must state the period", (c) "must state that it is revocable upon"."""
        grant = referral(elements=EVERYTHING - {element})

        assert Outcome.NEEDS_CONSENT is outcome(self.request(grant))

    def test_without_consent(self) -> None:
        """A mandated client consents all the same."""
        assert Outcome.NEEDS_CONSENT is outcome(self.request())

    @pytest.mark.parametrize("trait", ["made_program_a_condition", "needs_it_for_duties"])
    def test_only_who_needs_it(self, trait: str) -> None:
        """(a)(1) "in connection with their duty to monitor the patient's progress"."""
        assert not decide(self.request(referral(), **{trait: False})).items[0].goes

    @pytest.mark.parametrize(
        ("more", "expected"),
        [
            # Revoked before it may be: it goes on counting until that day.
            ({"revocable_from": date(2026, 3, 3)}, Outcome.PERMITTED),
            ({"revocable_from": date(2026, 3, 2)}, Outcome.NEEDS_CONSENT),
            ({"revocability_event_has_occurred": False}, Outcome.PERMITTED),
            ({"revocability_event_has_occurred": True}, Outcome.NEEDS_CONSENT),
            ({}, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_its_own_revocation(self, more: dict[str, Any], expected: Outcome) -> None:
        """(c) "revocable upon the passage of a specified amount of time or the occurrence"."""
        grant = referral(revoked_on=date(2026, 2, 20), **more)

        assert expected is outcome(self.request(grant))

    def test_revocation_does_not_wait_elsewhere(self) -> None:
        """An ordinary consent is revoked when it is revoked."""
        grant = consent(
            (RecipientKind.EMPLOYER,),
            (Purpose.EMPLOYMENT,),
            revoked_on=date(2026, 2, 20),
            revocable_from=date(2026, 6, 1),
        )

        assert Outcome.NEEDS_CONSENT is outcome(
            ask(Purpose.EMPLOYMENT, who(RecipientKind.EMPLOYER), consents=(grant,))
        )

    def test_what_the_officer_does_next(self) -> None:
        """(d) "only to carry out official duties with regard to … conditional release"."""
        item = evolve(self.ITEM, part2_origin=Part2Origin.CRIMINAL_JUSTICE_REFERRAL)
        judge = who(RecipientKind.COURT, needs_it_for_duties=True)

        assert Outcome.PERMITTED is outcome(
            ask(Purpose.CRIMINAL_JUSTICE_MONITORING, judge, item, discloser=HOLDER)
        )
        grant = consent((RecipientKind.EMPLOYER,), (Purpose.EMPLOYMENT,), (K.ATTENDANCE,))
        assert Outcome.FORBIDDEN is outcome(
            ask(
                Purpose.EMPLOYMENT,
                who(RecipientKind.EMPLOYER),
                item,
                discloser=HOLDER,
                consents=(grant,),
            )
        )

    @pytest.mark.parametrize("kind", [RecipientKind.PROBATION_OR_PAROLE, RecipientKind.COURT])
    @pytest.mark.parametrize(
        ("referred", "expected"),
        [
            (True, Outcome.FORBIDDEN),
            (None, Outcome.UNDETERMINED),
            (False, Outcome.PERMITTED),
        ],
    )
    def test_no_way_round_by_another_purpose(
        self, kind: RecipientKind, referred: bool | None, expected: Outcome
    ) -> None:
        """2.33(a)(1) "in connection with criminal justice referrals must meet … 2.35"."""
        grant = consent((kind,), (Purpose.TREATMENT,), (K.ATTENDANCE,), is_for_all_future_tpo=True)
        request = ask(
            Purpose.TREATMENT,
            who(kind, made_program_a_condition=referred),
            self.ITEM,
            consents=(grant,),
        )

        assert expected is outcome(request)


class TestPrescriptionMonitoring:
    """2.36 "if required by applicable state law"; "must obtain patient consent"."""

    MONITOR = who(RecipientKind.PRESCRIPTION_MONITORING_PROGRAM)
    LAW = LegalRequirement(
        citation="State Code § 2", says="Report what is dispensed.", items=frozenset(("item-1",))
    )
    GRANT = consent(
        (RecipientKind.PRESCRIPTION_MONITORING_PROGRAM,),
        (Purpose.PRESCRIPTION_MONITORING,),
        (K.MEDICATION,),
    )

    @pytest.mark.parametrize("discloser", [None, HOSPITAL])
    def test_with_consent(self, discloser: Discloser | None) -> None:
        """Namely "A part 2 program or other lawful holder"."""
        item = part2_item(K.MEDICATION, part2_origin=Part2Origin.OTHER_CONSENT)
        more: dict[str, Any] = {} if discloser is None else {"discloser": discloser}
        request = ask(
            Purpose.PRESCRIPTION_MONITORING,
            self.MONITOR,
            item,
            consents=(self.GRANT,),
            requirements=(self.LAW,),
            **more,
        )

        assert "us.part2.prescription_monitoring" in permitted_by(decide(request))

    def test_without_consent(self) -> None:
        """State law alone does not open it (2.20)."""
        request = ask(
            Purpose.PRESCRIPTION_MONITORING,
            self.MONITOR,
            part2_item(K.MEDICATION),
            requirements=(self.LAW,),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)
