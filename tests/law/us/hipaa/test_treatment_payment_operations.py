"""45 CFR 164.506, and 164.502(a), (d), (e), (i), (j)."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    ClientWishes,
    Discloser,
    LegalProcess,
    Outcome,
    ProcessKind,
    Purpose,
    RecipientKind,
    RecordFile,
    RecordKind,
    Setting,
)
from disclosure_rules.model.data_use import DataUse, Whistleblowing
from disclosure_rules.model.public_interest import Crime
from tests.law.us.hipaa.cases import (
    ADULT,
    MARCH_2026,
    PROVIDER,
    ask,
    codes,
    decide,
    item,
    note,
    outcome,
    psychotherapy_note,
    speaking,
)

K = RecipientKind
P = Purpose


class TestWhatIsGoverned:
    """160.103 "Protected health information excludes … education records … employment records …
    deceased for more than 50 years".
    """

    def test_a_counselor_who_is_no_covered_entity(self) -> None:
        """The rule says nothing of them, and silence lets nothing go."""
        nobody = Discloser(settings=frozenset((Setting.PRIVATE_PRACTICE,)))
        assert Outcome.NOT_COVERED is outcome(P.TREATMENT, K.PHYSICIAN, discloser=nobody)

    @pytest.mark.parametrize(
        ("files", "expected"),
        [
            ({RecordFile.TREATMENT}, Outcome.PERMITTED),
            ({RecordFile.EDUCATION}, Outcome.NOT_COVERED),
            ({RecordFile.EMPLOYMENT}, Outcome.NOT_COVERED),
            ({RecordFile.EDUCATION_TREATMENT}, Outcome.NOT_COVERED),
            ({RecordFile.TREATMENT, RecordFile.EDUCATION}, Outcome.PERMITTED),
            ({RecordFile.TREATMENT, RecordFile.EDUCATION_TREATMENT}, Outcome.PERMITTED),
        ],
    )
    def test_by_the_file_it_is_kept_in(self, files: set[RecordFile], expected: Outcome) -> None:
        """What stands in a medical record as well is protected there."""
        kept = note(files=frozenset(files))
        no_school = evolve(PROVIDER, acts_for_school=False)
        assert expected is outcome(P.TREATMENT, K.PHYSICIAN, kept, discloser=no_school)

    @pytest.mark.parametrize(
        ("acts_for_school", "expected"),
        [
            (True, Outcome.NOT_COVERED),
            (False, Outcome.PERMITTED),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_who_keeps_it_for_a_school(
        self, acts_for_school: bool | None, expected: Outcome
    ) -> None:
        """What stands in both is an education record where it is kept for a school."""
        both = note(files=frozenset((RecordFile.TREATMENT, RecordFile.EDUCATION)))
        holder = evolve(PROVIDER, acts_for_school=acts_for_school)
        assert expected is outcome(P.TREATMENT, K.PHYSICIAN, both, discloser=holder)

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2026, 3, 1), Outcome.NEEDS_CONSENT),
            (date(2026, 3, 2), Outcome.NEEDS_CONSENT),
            (date(2026, 3, 3), Outcome.NOT_COVERED),
        ],
    )
    def test_fifty_years_after_death(self, day: date, expected: Outcome) -> None:
        """(f) "for a period of 50 years following the death"."""
        dead = evolve(ADULT, born=date(1940, 1, 1), died=date(1976, 3, 2))
        assert expected is outcome(P.PUBLICATION, K.PUBLIC, client=dead, as_of=day)

    def test_before_the_text_that_is_held(self) -> None:
        """Nothing is decided by law that the library does not hold, and nothing goes."""
        decision = decide(ask(P.TREATMENT, K.PHYSICIAN), as_of=date(2013, 3, 25))
        assert Outcome.NOT_COVERED is decision.outcome
        assert ("the HIPAA Privacy Rule",) == decision.not_held


class TestTreatment:
    """506(c)(2) "for treatment activities of a health care provider"; (c)(1) its own."""

    def test_to_a_new_provider(self) -> None:
        """Without authorization, and without minimum necessary."""
        decision = decide(
            ask(P.TREATMENT, K.PSYCHIATRIST, note(is_necessary=None), item(RecordKind.DIAGNOSIS))
        )
        assert Outcome.PERMITTED is decision.outcome
        assert "minimum_necessary" not in codes(decision)
        assert "log_for_accounting" not in codes(decision)

    def test_not_to_everybody_who_calls_it_treatment(self) -> None:
        """An employer provides no care."""
        assert Outcome.NEEDS_CONSENT is outcome(P.TREATMENT, K.EMPLOYER)

    @pytest.mark.parametrize(
        ("coordinates", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_coordination_with_a_third_party(
        self, coordinates: bool | None, expected: Outcome
    ) -> None:
        """164.501, treatment: "coordination … by a health care provider with a third party"."""
        asked = outcome(
            P.CARE_COORDINATION,
            K.OUTSIDE_AGENCY,
            recipient={"coordinates_care": coordinates, "is_health_care_provider": False}
            | {"is_within_program": False, "is_covered_entity": False}
            | {"shares_organized_care_arrangement": False, "is_business_associate": False},
        )
        assert expected is asked

    def test_family_is_no_such_third_party(self) -> None:
        """What they may learn 164.510(b) says, and there the client's objection counts."""
        asked = outcome(
            P.TREATMENT,
            K.SPOUSE_OR_PARTNER,
            recipient={"coordinates_care": True},
            wishes=ClientWishes(objects=True),
        )
        assert Outcome.FORBIDDEN is asked


class TestPaymentAndOperations:
    """506(c)(3) payment; (c)(4) operations of another "if each entity either has or had a
    relationship"; (c)(5) an organized health care arrangement.
    """

    def test_a_claim_to_the_plan(self) -> None:
        """For the discloser's own reimbursement."""
        claim = item(RecordKind.CLAIM)
        assert Outcome.PERMITTED is outcome(P.PAYMENT, K.HEALTH_PLAN, claim)

    @pytest.mark.parametrize("purpose", [P.QUALITY_IMPROVEMENT, P.FRAUD_DETECTION])
    @pytest.mark.parametrize(
        ("shared", "expected"), [(True, Outcome.PERMITTED), (False, Outcome.NEEDS_CONSENT)]
    )
    def test_operations_of_another_on_a_shared_client(
        self, purpose: Purpose, shared: bool, expected: Outcome
    ) -> None:
        """Operations paragraphs (1) and (2), and fraud detection."""
        asked = outcome(
            purpose,
            K.HEALTH_PLAN,
            recipient={"has_treated_client": shared, "is_within_program": False}
            | {"shares_organized_care_arrangement": False},
        )
        assert expected is asked

    def test_not_other_operations_of_another(self) -> None:
        """Only paragraphs (1) and (2) of the definition."""
        asked = outcome(
            P.HEALTH_CARE_OPERATIONS,
            K.HEALTH_PLAN,
            recipient={"has_treated_client": True, "is_within_program": False}
            | {"shares_organized_care_arrangement": False},
        )
        assert Outcome.NEEDS_CONSENT is asked

    def test_own_defense(self) -> None:
        """164.501, operations (4) "legal services": to who takes part, and nobody else."""
        assert Outcome.PERMITTED is outcome(P.OWN_DEFENSE, K.COURT)
        assert Outcome.NEEDS_CONSENT is outcome(P.OWN_DEFENSE, K.MEDIA)


class TestBusinessAssociates:
    """502(e)(1)(i) "if the covered entity obtains satisfactory assurance", (e)(2) "documented
    through a written contract".
    """

    def to(self, contract: bool | None) -> Any:
        return ask(
            P.PAYMENT,
            K.BILLING_SERVICE,
            item(RecordKind.BILLING_LINE),
            recipient={"is_business_associate": True, "has_written_contract": contract}
            | {"is_within_program": False, "is_health_care_provider": False},
        )

    def test_with_a_contract(self) -> None:
        """The service needs it."""
        assert {"us.hipaa.business_associate"} <= speaking(decide(self.to(True)))

    def test_without_one(self) -> None:
        """Nothing goes, and the contract is what to do."""
        decision = decide(self.to(False))
        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert "written_agreement" in codes(decision)

    def test_does_not_cloud_a_threat(self) -> None:
        """Whether a crisis team is a business associate is asked of no threat."""
        decision = decide(ask(P.AVERT_THREAT, K.CRISIS_TEAM))
        assert "recipient.is_business_associate" not in {one.name for one in decision.missing}

    def test_whatever_the_service(self) -> None:
        """ "for a function or activity regulated by this subchapter": an interpreter in therapy,
        who is no health care provider, needs the contract as well.
        """
        for contract, expected in ((True, Outcome.PERMITTED), (False, Outcome.NEEDS_CONSENT)):
            request = ask(
                P.TREATMENT,
                K.SERVICE_PROVIDER,
                recipient={"is_business_associate": True, "has_written_contract": contract}
                | {"is_health_care_provider": False, "coordinates_care": False}
                | {"is_within_program": False},
            )
            decision = decide(request)
            assert expected is decision.outcome
            assert contract is ("written_agreement" not in codes(decision))

    def test_a_subcontractor(self) -> None:
        """(e)(1)(ii) "may disclose … to a business associate that is a subcontractor", as the
        own contract allows.
        """
        for permits, expected in ((True, Outcome.PERMITTED), (False, Outcome.FORBIDDEN)):
            asked = outcome(
                P.SERVICE_TO_PROGRAM,
                K.SERVICE_PROVIDER,
                discloser=Discloser(
                    settings=frozenset((Setting.HIPAA_BUSINESS_ASSOCIATE,)),
                    contract_permits=permits,
                ),
                recipient={"is_business_associate": True, "has_written_contract": True},
            )
            assert expected is asked

    @pytest.mark.parametrize(
        ("acts", "expected"),
        [(True, Outcome.FORBIDDEN), (False, Outcome.PERMITTED), (None, Outcome.UNDETERMINED)],
        ids=str,
    )
    def test_a_covered_entity_that_serves_another(
        self, acts: bool | None, expected: Outcome
    ) -> None:
        """160.103 "A covered entity may be a business associate of another covered entity"."""
        both = Discloser(
            settings=frozenset((Setting.HIPAA_BUSINESS_ASSOCIATE, Setting.HIPAA_COVERED_ENTITY)),
            contract_permits=False,
            acts_as_business_associate=acts,
        )
        assert expected is outcome(P.TREATMENT, K.PHYSICIAN, discloser=both)

    def test_a_court_orders_it(self) -> None:
        """502(a)(3) "or as required by law", which 164.103 says of court orders."""
        associate = Discloser(
            settings=frozenset((Setting.HIPAA_BUSINESS_ASSOCIATE,)), contract_permits=False
        )
        order = LegalProcess(kinds=frozenset((ProcessKind.COURT_ORDER,)), is_compulsory=True)
        asked = outcome(
            P.CIVIL_PROCEEDING,
            K.COURT,
            note(is_named_in_process=True),
            discloser=associate,
            process=order,
        )
        assert Outcome.PERMITTED is asked

    @pytest.mark.parametrize(
        ("permits", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.FORBIDDEN),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_as_discloser(self, permits: bool | None, expected: Outcome) -> None:
        """502(a)(3) "only as permitted or required by its business associate contract"."""
        associate = Discloser(
            settings=frozenset((Setting.HIPAA_BUSINESS_ASSOCIATE,)), contract_permits=permits
        )
        assert expected is outcome(P.TREATMENT, K.PHYSICIAN, discloser=associate)


class TestTheSecretary:
    """502(a)(2)(ii) "When required by the Secretary … to investigate or determine the covered
    entity's compliance".
    """

    def test_must_have_it(self) -> None:
        """Psychotherapy notes as well."""
        decision = decide(
            ask(P.COMPLIANCE_INVESTIGATION, K.SECRETARY_OF_HHS, note(), psychotherapy_note())
        )
        assert Outcome.REQUIRED is decision.outcome
        assert not decision.plan.withheld

    def test_but_not_for_something_else(self) -> None:
        """The office alone is no ground."""
        assert Outcome.NEEDS_CONSENT is outcome(P.CURIOSITY, K.SECRETARY_OF_HHS)


class TestOtherGeneralRules:
    """502(a)(1)(iii), (a)(5)(i), (i) and (j)."""

    def test_incidental(self) -> None:
        """ "Incident to a use or disclosure otherwise permitted", with safeguards."""
        kept = DataUse(is_incidental=True, has_safeguards=True)
        assert Outcome.PERMITTED is outcome(P.OTHER, K.BYSTANDER, data_use=kept)
        careless = DataUse(is_incidental=True, has_safeguards=False)
        assert Outcome.NEEDS_CONSENT is outcome(P.OTHER, K.BYSTANDER, data_use=careless)

    def test_genetic_information_for_underwriting(self) -> None:
        """ "a health plan … shall not use or disclose"; an authorization does not help."""
        plan = Discloser(settings=frozenset((Setting.HEALTH_PLAN,)), is_long_term_care_issuer=False)
        decision = decide(
            ask(
                P.UNDERWRITING,
                K.WORKFORCE_MEMBER,
                item(RecordKind.GENETIC_INFORMATION),
                discloser=plan,
            )
        )
        assert {"us.hipaa.genetic_underwriting"} <= speaking(decision)
        assert Outcome.FORBIDDEN is decision.outcome

    def test_what_the_own_notice_rules_out(self) -> None:
        """(i) "in a manner inconsistent with such notice"."""
        bound = evolve(PROVIDER, notice_rules_it_out=True)
        assert Outcome.FORBIDDEN is outcome(P.TREATMENT, K.PHYSICIAN, discloser=bound)

    def test_what_no_notice_can_rule_out(self) -> None:
        """520(b)(2)(i) "may not include … a limitation affecting its right to make a use or
        disclosure that is required by law".
        """
        bound = evolve(PROVIDER, notice_rules_it_out=True)
        assert Outcome.REQUIRED is outcome(P.CLIENT_REQUEST, K.CLIENT, discloser=bound)
        assert Outcome.REQUIRED is outcome(
            P.COMPLIANCE_INVESTIGATION, K.SECRETARY_OF_HHS, discloser=bound
        )
        order = LegalProcess(kinds=frozenset((ProcessKind.COURT_ORDER,)), is_compulsory=True)
        ordered = note(is_named_in_process=True)
        assert Outcome.PERMITTED is outcome(
            P.CIVIL_PROCEEDING, K.COURT, ordered, discloser=bound, process=order
        )

    def test_whistleblowers(self) -> None:
        """(j)(1) to who investigates, or to an attorney of one's own."""
        told = Whistleblowing(
            is_on_own_account=True, is_believed_wrong=True, recipient_may_investigate=True
        )
        assert Outcome.PERMITTED is outcome(
            P.WHISTLEBLOWING, K.HEALTH_OVERSIGHT_AGENCY, whistleblowing=told
        )
        gossip = evolve(told, recipient_may_investigate=False, recipient_is_retained_attorney=False)
        assert Outcome.NEEDS_CONSENT is outcome(P.WHISTLEBLOWING, K.MEDIA, whistleblowing=gossip)

    def test_a_victim_inside_tells_the_police_little(self) -> None:
        """(j)(2)(ii) "limited to the information listed in § 164.512(f)(2)(i)"."""
        decision = decide(
            ask(
                P.REPORT_CRIME,
                K.LAW_ENFORCEMENT,
                item(RecordKind.NAME),
                item(RecordKind.DIAGNOSIS),
                whistleblowing=Whistleblowing(discloser_is_crime_victim=True),
                crime=Crime(found_in_emergency_care=False, death_may_result_from_crime=False),
            )
        )
        assert Outcome.PARTLY_PERMITTED is decision.outcome
        assert (1,) == tuple(one.position for one in decision.plan.withheld)

    def test_the_day_is_an_argument(self) -> None:
        """The same request, the same day, the same answer."""
        request = ask(P.TREATMENT, K.PHYSICIAN)
        assert decide(request) == decide(request, as_of=MARCH_2026)
