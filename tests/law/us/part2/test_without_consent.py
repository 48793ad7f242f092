"""42 CFR 2.51 to 2.54: emergencies, research, audits, public health."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Emergency,
    LegalProcess,
    Outcome,
    Part2Case,
    Part2Origin,
    Purpose,
    RecipientKind,
    RecordKind,
)
from tests.law.us.part2.samples import (
    HOLDER,
    HOSPITAL,
    ask,
    decide,
    outcome,
    part2_item,
    permitted_by,
    who,
)

K = RecordKind
PARAMEDIC = who(RecipientKind.EMERGENCY_MEDICAL_SERVICES)


class TestMedicalEmergency:
    """2.51(a)(1) "a bona fide medical emergency in which … consent cannot be obtained"."""

    FOUND = Emergency(is_medical=True, consent_obtainable_first=False)

    @pytest.mark.parametrize(
        ("found", "expected"),
        [
            (FOUND, Outcome.PERMITTED),
            (evolve(FOUND, is_medical=False), Outcome.NEEDS_CONSENT),
            (evolve(FOUND, consent_obtainable_first=True), Outcome.NEEDS_CONSENT),
            (evolve(FOUND, is_medical=None), Outcome.UNDETERMINED),
            (evolve(FOUND, consent_obtainable_first=None), Outcome.UNDETERMINED),
        ],
    )
    def test_each_condition(self, found: Emergency, expected: Outcome) -> None:
        """A true emergency, and no consent to be had."""
        found = evolve(found, program_is_closed=False)

        assert expected is outcome(ask(Purpose.EMERGENCY_TREATMENT, PARAMEDIC, emergency=found))

    @pytest.mark.parametrize("kind", [RecipientKind.LAW_ENFORCEMENT, RecipientKind.FAMILY_MEMBER])
    def test_to_medical_personnel_alone(self, kind: RecipientKind) -> None:
        """(a) "to medical personnel"."""
        request = ask(Purpose.EMERGENCY_TREATMENT, who(kind), emergency=self.FOUND)

        assert Outcome.NEEDS_CONSENT is outcome(request)

    def test_to_the_extent_necessary(self) -> None:
        """The rest is withheld."""
        items = (part2_item(), part2_item(K.PROGRESS_NOTE, ref="item-2", is_necessary=False))
        decision = decide(ask(Purpose.EMERGENCY_TREATMENT, PARAMEDIC, *items, emergency=self.FOUND))

        assert [True, False] == [one.goes for one in decision.items]

    def test_it_is_written_up(self) -> None:
        """(c) "Immediately following disclosure"."""
        decision = decide(ask(Purpose.EMERGENCY_TREATMENT, PARAMEDIC, emergency=self.FOUND))
        due = {one.obligation.id: one.obligation for one in decision.obligations}

        assert "immediately" == str(due["us.part2.write_up_emergency"].deadline)

    def test_not_counseling_notes(self) -> None:
        """2.31(b)(1) does not name this section; 2.11 says what can be told without them."""
        items = (
            part2_item(K.SUD_COUNSELING_NOTE),
            part2_item(K.TREATMENT_SUMMARY, ref="item-2"),
        )
        decision = decide(ask(Purpose.EMERGENCY_TREATMENT, PARAMEDIC, *items, emergency=self.FOUND))
        due = {one.obligation.id: one for one in decision.obligations}

        assert [False, True] == [one.goes for one in decision.items]
        assert () == due["us.part2.summary_in_place_of_notes"].depends_on
        assert (0,) == due["us.part2.summary_in_place_of_notes"].items

    def test_no_more_than_is_acted_on_at_once(self) -> None:
        """(a) "to the extent necessary to": of the rest of the chart somebody is asked."""
        kinds = (K.MEDICATION, K.ALLERGY, K.DIAGNOSIS, K.PROGRESS_NOTE, K.INTAKE_ASSESSMENT)
        items = [part2_item(kind, ref=kind.value, is_necessary=None) for kind in kinds]
        decision = decide(ask(Purpose.EMERGENCY_TREATMENT, PARAMEDIC, *items, emergency=self.FOUND))

        assert [True, True, True, False, False] == [one.goes for one in decision.items]
        assert "item.is_necessary" in {one.name for one in decision.missing}

    @pytest.mark.parametrize(
        "kind", [RecipientKind.EMERGENCY_MEDICAL_SERVICES, RecipientKind.NURSE]
    )
    def test_at_a_school(self, kind: RecipientKind) -> None:
        """2.12(e)(1) "school-based programs": by whatever name the school calls its emergency."""
        request = ask(Purpose.HEALTH_OR_SAFETY_EMERGENCY, who(kind), emergency=self.FOUND)

        assert {"us.part2.medical_emergency"} == permitted_by(decide(request))

    @pytest.mark.parametrize(
        ("closed", "declared", "expected"),
        [
            (True, True, Outcome.PERMITTED),
            (True, False, Outcome.NEEDS_CONSENT),
            (False, True, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_closed_in_a_disaster(self, closed: bool, declared: bool, expected: Outcome) -> None:
        """(a)(2) "during a temporary state of emergency declared by a state or federal"."""
        found = Emergency(
            is_medical=True,
            consent_obtainable_first=True,
            program_is_closed=closed,
            is_declared_disaster=declared,
        )

        assert expected is outcome(ask(Purpose.EMERGENCY_TREATMENT, PARAMEDIC, emergency=found))

    @pytest.mark.parametrize(
        ("asserts", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_the_fda(self, asserts: bool | None, expected: Outcome) -> None:
        """(b) "who assert a reason to believe that the health of any individual"."""
        request = ask(
            Purpose.PUBLIC_HEALTH,
            who(RecipientKind.FOOD_AND_DRUG_ADMINISTRATION),
            part2=Part2Case(fda_asserts_danger=asserts),
        )

        assert expected is outcome(request)


class TestResearch:
    """2.52(a) "for the purposes of the recipient conducting scientific research if"."""

    RESEARCHER = who(RecipientKind.RESEARCHER, is_data_repository=False)

    def request(self, *, discloser: Any = None, origin: Any = None, **found: Any) -> Any:
        return ask(
            Purpose.RESEARCH,
            self.RESEARCHER,
            part2_item(part2_origin=origin),
            part2=Part2Case(**found),
            **({} if discloser is None else {"discloser": discloser}),
        )

    @pytest.mark.parametrize(
        "met", ["has_authorization_or_waiver", "meets_common_rule", "meets_fda_research_rules"]
    )
    def test_each_way_with_the_directors_word(self, met: str) -> None:
        """(1)(i), (ii), (iii); and not without "a determination"."""
        others = dict.fromkeys(
            ("has_authorization_or_waiver", "meets_common_rule", "meets_fda_research_rules"), False
        )
        found = {**others, met: True, "meets_hipaa_research_rules": False}

        assert Outcome.PERMITTED is outcome(
            self.request(**{**found, "director_approved_recipient": True})
        )
        assert Outcome.NEEDS_CONSENT is outcome(
            self.request(**{**found, "director_approved_recipient": False})
        )
        assert Outcome.NEEDS_CONSENT is outcome(
            self.request(**{**others, "director_approved_recipient": True})
        )

    @pytest.mark.parametrize(
        ("discloser", "expected"), [(HOSPITAL, Outcome.PERMITTED), (HOLDER, Outcome.NEEDS_CONSENT)]
    )
    def test_under_hipaa(self, discloser: Any, expected: Outcome) -> None:
        """(2) "The part 2 program or other lawful holder … is a HIPAA covered entity"."""
        request = self.request(
            discloser=discloser,
            origin=Part2Origin.OTHER_CONSENT,
            meets_hipaa_research_rules=True,
            director_approved_recipient=False,
        )

        assert expected is outcome(request)

    @pytest.mark.parametrize(
        ("trait", "approved", "expected"),
        [
            ({"is_source_of_record": True}, False, Outcome.PERMITTED),
            ({"is_data_repository": True}, True, Outcome.PERMITTED),
            # "Must not redisclose": no consent is spoken of.
            ({"is_data_repository": True}, False, Outcome.FORBIDDEN),
            ({}, True, Outcome.FORBIDDEN),
        ],
    )
    def test_what_the_researcher_does_next(
        self, trait: dict[str, Any], approved: bool, expected: Outcome
    ) -> None:
        """(b)(2) back to the source; (c)(1)(i) to a repository with a board's approval."""
        request = ask(
            Purpose.RESEARCH,
            evolve(self.RESEARCHER, **trait),
            part2_item(part2_origin=Part2Origin.RESEARCH),
            discloser=HOLDER,
            part2=Part2Case(linkage_is_approved=approved, director_approved_recipient=False),
        )

        assert expected is outcome(request)


class TestAudit:
    """2.53 "Performs the audit or evaluation on behalf of"."""

    AUDITOR = who(
        RecipientKind.AUDITOR, is_holders_contractor=False, is_health_oversight_agency=True
    )
    NONE = dict.fromkeys(
        (
            "stays_on_premises",
            "auditor_agreed",
            "acts_for_overseer",
            "is_found_qualified",
            "is_medicare_audit",
            "audit_is_mandated",
        ),
        False,
    )

    @pytest.mark.parametrize(
        ("found", "expected"),
        [
            # (a) on the premises: agreed, and for an overseer or found qualified
            (
                {"stays_on_premises": True, "auditor_agreed": True, "is_found_qualified": True},
                Outcome.PERMITTED,
            ),
            (
                {"stays_on_premises": True, "auditor_agreed": True, "acts_for_overseer": True},
                Outcome.PERMITTED,
            ),
            ({"stays_on_premises": True, "auditor_agreed": True}, Outcome.NEEDS_CONSENT),
            ({"stays_on_premises": True, "is_found_qualified": True}, Outcome.NEEDS_CONSENT),
            # (b) copies: found qualified is not enough
            ({"auditor_agreed": True, "acts_for_overseer": True}, Outcome.PERMITTED),
            ({"auditor_agreed": True, "is_found_qualified": True}, Outcome.NEEDS_CONSENT),
            # (e)
            ({"auditor_agreed": True, "is_medicare_audit": True}, Outcome.PERMITTED),
            ({"is_medicare_audit": True}, Outcome.NEEDS_CONSENT),
            # (g)
            ({"audit_is_mandated": True, "can_use_deidentified": False}, Outcome.PERMITTED),
            ({"audit_is_mandated": True, "can_use_deidentified": True}, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_each_limb(self, found: dict[str, bool], expected: Outcome) -> None:
        """(a), (b), (e) and (g), and what falls short of each."""
        request = ask(
            Purpose.AUDIT_OR_EVALUATION, self.AUDITOR, part2=Part2Case(**{**self.NONE, **found})
        )

        assert expected is outcome(request)

    @pytest.mark.parametrize(
        ("oversees", "expected"), [(True, Outcome.PERMITTED), (False, Outcome.NEEDS_CONSENT)]
    )
    def test_counseling_notes(self, oversees: bool, expected: Outcome) -> None:
        """2.31(b)(1)(ii) "with respect to the oversight of the originator"."""
        request = ask(
            Purpose.AUDIT_OR_EVALUATION,
            self.AUDITOR,
            part2_item(K.SUD_COUNSELING_NOTE),
            part2=Part2Case(auditor_agreed=True, acts_for_overseer=True),
            process=LegalProcess(oversees_originator=oversees),
        )

        assert expected is outcome(request)

    @pytest.mark.parametrize(
        ("agency", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_whose_auditor(self, agency: bool | None, expected: Outcome) -> None:
        """(g) "agencies, and the contractors … of such agencies", and nobody else's."""
        request = ask(
            Purpose.AUDIT_OR_EVALUATION,
            evolve(self.AUDITOR, is_health_oversight_agency=agency),
            part2=Part2Case(**self.NONE | {"audit_is_mandated": True}, can_use_deidentified=False),
        )

        assert expected is outcome(request)

    @pytest.mark.parametrize(
        "purpose", [Purpose.HEALTH_OVERSIGHT, Purpose.COMPLIANCE_INVESTIGATION]
    )
    def test_oversight_by_another_name(self, purpose: Purpose) -> None:
        """(d) "accreditation"; (e)(2) "a civil or administrative investigation"."""
        agreed = Part2Case(**self.NONE | {"auditor_agreed": True, "acts_for_overseer": True})
        request = ask(
            purpose,
            who(RecipientKind.HEALTH_OVERSIGHT_AGENCY),
            part2=agreed,
            process=LegalProcess(is_against_client=False),
        )

        assert {"us.part2.audit_with_copies"} == permitted_by(decide(request))

    def test_what_the_auditor_does_next(self) -> None:
        """(f) "only back to the part 2 program or other lawful holder"."""
        item = part2_item(part2_origin=Part2Origin.AUDIT)
        found = Part2Case(**self.NONE)
        source = evolve(self.AUDITOR, is_source_of_record=True)

        assert "us.part2.audit_back_to_source" in permitted_by(
            decide(ask(Purpose.AUDIT_OR_EVALUATION, source, item, discloser=HOLDER, part2=found))
        )
        assert Outcome.FORBIDDEN is outcome(
            ask(Purpose.AUDIT_OR_EVALUATION, self.AUDITOR, item, discloser=HOLDER, part2=found)
        )

    def test_their_contractors(self) -> None:
        """(e)(5) "its contractor(s), subcontractor(s), or legal representative(s)"."""
        item = part2_item(part2_origin=Part2Origin.AUDIT)
        contractor = evolve(self.AUDITOR, is_holders_contractor=True)
        found = Part2Case(**{**self.NONE, "is_medicare_audit": True})

        assert "us.part2.audit_contractors" in permitted_by(
            decide(
                ask(Purpose.AUDIT_OR_EVALUATION, contractor, item, discloser=HOLDER, part2=found)
            )
        )


class TestPublicHealth:
    """2.54 "de-identified in accordance with the requirements of 45 CFR 164.514(b)"."""

    AUTHORITY = who(RecipientKind.PUBLIC_HEALTH_AUTHORITY)

    @pytest.mark.parametrize(
        ("deidentified", "expected"), [(True, Outcome.PERMITTED), (False, Outcome.NEEDS_CONSENT)]
    )
    def test_only_deidentified(self, deidentified: bool, expected: Outcome) -> None:
        """Identified data need consent."""
        request = ask(
            Purpose.PUBLIC_HEALTH, self.AUTHORITY, part2_item(is_deidentified=deidentified)
        )

        assert expected is outcome(request)

    def test_the_rule_speaks(self) -> None:
        """Besides the general one on what identifies nobody."""
        request = ask(Purpose.PUBLIC_HEALTH, self.AUTHORITY, part2_item(is_deidentified=True))

        assert "us.part2.public_health" in permitted_by(decide(request, date(2024, 4, 16)))
