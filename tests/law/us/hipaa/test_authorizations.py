"""45 CFR 164.508."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    CombinedWith,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    Discloser,
    DiscloserDesignation,
    Grantor,
    LegalProcess,
    LegalRequirement,
    Outcome,
    Period,
    ProcessKind,
    Purpose,
    RecipientKind,
    RecordKind,
    Setting,
    Threat,
)
from disclosure_rules.model.data_use import DataUse, Outreach
from disclosure_rules.model.public_interest import Oversight
from tests.law.us.hipaa.cases import (
    REQUIRED,
    ask,
    authorization,
    decide,
    item,
    note,
    outcome,
    psychotherapy_note,
    speaking,
)

K = RecipientKind
P = Purpose


def with_grant(grant: ConsentGrant, *items: Any, purpose: Purpose = P.EMPLOYMENT) -> Outcome:
    return outcome(purpose, K.EMPLOYER, *items, consents=(grant,))


NOTE = authorization(RecordKind.PROGRESS_NOTE)


class TestValidAuthorization:
    """(a)(1) "When a covered entity obtains or receives a valid authorization … such use or
    disclosure must be consistent with such authorization"; (b)(1), (c).
    """

    def test_lets_go_what_it_names(self) -> None:
        """And lifts minimum necessary, verification of need and accounting."""
        decision = decide(ask(P.EMPLOYMENT, K.EMPLOYER, note(is_necessary=None), consents=(NOTE,)))
        assert Outcome.PERMITTED is decision.outcome
        obligations = {due.obligation.id for due in decision.obligations}
        assert "us.hipaa.limit_to_authorization" in obligations
        assert "us.hipaa.log_for_accounting" not in obligations

    def test_at_the_request_of_the_individual(self) -> None:
        """(c)(1)(iv): that is a purpose, it is named as one, and it opens no other."""
        grant = authorization(RecordKind.PROGRESS_NOTE, purpose=P.CLIENT_REQUEST)
        assert Outcome.PERMITTED is with_grant(grant, purpose=P.CLIENT_REQUEST)
        assert Outcome.NEEDS_CONSENT is with_grant(grant, purpose=P.EMPLOYMENT)
        assert Outcome.NEEDS_CONSENT is with_grant(grant, purpose=P.MARKETING)

    def test_and_nothing_else(self) -> None:
        """Nor to anybody else, nor for anything else."""
        assert Outcome.NEEDS_CONSENT is with_grant(NOTE, item(RecordKind.DIAGNOSIS))
        assert Outcome.NEEDS_CONSENT is with_grant(NOTE, purpose=P.MEDIA)
        assert Outcome.NEEDS_CONSENT is outcome(P.EMPLOYMENT, K.MEDIA, consents=(NOTE,))

    @pytest.mark.parametrize("element", sorted(REQUIRED, key=str))
    def test_each_element_counts(self, element: ConsentElement) -> None:
        """(b)(2)(ii) "has not been filled out completely"."""
        lacking = evolve(NOTE, elements=REQUIRED - {element})
        assert Outcome.NEEDS_CONSENT is with_grant(lacking)

    @pytest.mark.parametrize(
        "change",
        [
            {"period": Period(end=date(2026, 3, 2))},
            {"expiry_event_has_occurred": True},
            {"revoked_on": date(2026, 3, 2)},
            {"known_to_be_false": True},
            {"care_was_conditioned": True},
            {"form": ConsentForm.ORAL},
            {"combined_with": frozenset((CombinedWith.OTHER_DOCUMENT,))},
            {"combined_with": frozenset((CombinedWith.RESEARCH_PERMISSION,))},
            {"combined_with": frozenset((CombinedWith.CONDITIONED_AUTHORIZATION,))},
            {"granted_by": Grantor.PARENT},
        ],
        ids=str,
    )
    def test_each_defect_counts(self, change: dict[str, Any]) -> None:
        """(b)(2) "is not valid, if the document submitted has any of the following defects"."""
        assert Outcome.NEEDS_CONSENT is with_grant(evolve(NOTE, **change))

    def test_it_names_who_may_disclose(self) -> None:
        """(c)(1)(ii) "authorized to make the requested use or disclosure"."""
        another = evolve(NOTE, disclosers=frozenset((DiscloserDesignation(ref="practice-b"),)))
        assert Outcome.UNDETERMINED is with_grant(another)  # Nobody says who discloses.
        asked = ask(P.EMPLOYMENT, K.EMPLOYER, note(), consents=(another,))
        ours = evolve(asked, discloser=evolve(asked.discloser, ref="practice-a"))
        assert Outcome.NEEDS_CONSENT is decide(ours).outcome

    def test_with_another_authorization_on_the_paper(self) -> None:
        """(b)(3)(iii) "may be combined with any other such authorization"."""
        combined = evolve(NOTE, combined_with=frozenset((CombinedWith.OTHER_AUTHORIZATION,)))
        assert Outcome.PERMITTED is with_grant(combined)

    def test_in_a_consent_to_research(self) -> None:
        """(b)(3)(i) "with any other type of written permission for the same … study"."""
        grant = authorization(
            RecordKind.PROGRESS_NOTE,
            to=K.RESEARCHER,
            purpose=P.RESEARCH,
            combined_with=frozenset((CombinedWith.RESEARCH_PERMISSION,)),
        )
        assert Outcome.PERMITTED is outcome(P.RESEARCH, K.RESEARCHER, consents=(grant,))

    def test_each_member_of_a_couple_speaks_for_their_part(self) -> None:
        """160.103: the individual is "the subject", and of a joint record there are two."""
        joint = note(subjects=frozenset(("client-a", "client-b")), is_recipients_own_part=False)
        partner = evolve(NOTE, ref="grant-2", grantor_ref="client-b")
        assert Outcome.NEEDS_CONSENT is with_grant(NOTE, joint)
        both = outcome(P.EMPLOYMENT, K.EMPLOYER, joint, consents=(NOTE, partner))
        assert Outcome.PERMITTED is both


class TestPsychotherapyNotes:
    """(a)(2) "a covered entity must obtain an authorization for any use or disclosure of
    psychotherapy notes, except: …".
    """

    GRANT = authorization(RecordKind.PSYCHOTHERAPY_NOTE)

    @pytest.mark.parametrize(
        ("purpose", "kind"),
        [
            (P.TREATMENT, K.PSYCHIATRIST),
            (P.PAYMENT, K.HEALTH_PLAN),
            (P.CLIENT_REQUEST, K.CLIENT),
            (P.QUALITY_IMPROVEMENT, K.WORKFORCE_MEMBER),
        ],
    )
    def test_need_one_also_for_this(self, purpose: Purpose, kind: RecipientKind) -> None:
        """Not in the closed list, the individual's own access included."""
        assert Outcome.NEEDS_CONSENT is outcome(purpose, kind, psychotherapy_note())

    def test_by_name(self) -> None:
        """(b)(3)(ii) alone, or with another for such notes."""
        assert Outcome.PERMITTED is with_grant(self.GRANT, psychotherapy_note())
        mixed = authorization(RecordKind.PSYCHOTHERAPY_NOTE, RecordKind.PROGRESS_NOTE)
        assert Outcome.NEEDS_CONSENT is with_grant(mixed, psychotherapy_note())
        same = evolve(self.GRANT, combined_with=frozenset((CombinedWith.SAME_KIND_OF_NOTES,)))
        assert Outcome.PERMITTED is with_grant(same, psychotherapy_note(is_necessary=None))

    def test_use_by_the_originator(self) -> None:
        """(i)(A) "Use by the originator … for treatment"."""
        inside = {"is_within_program": True, "is_originator": True, "needs_it_for_duties": True}
        assert Outcome.PERMITTED is outcome(
            P.TREATMENT, K.MENTAL_HEALTH_PROFESSIONAL, psychotherapy_note(), recipient=inside
        )
        colleague = {**inside, "is_originator": False}
        assert Outcome.NEEDS_CONSENT is outcome(
            P.TREATMENT, K.MENTAL_HEALTH_PROFESSIONAL, psychotherapy_note(), recipient=colleague
        )

    @pytest.mark.parametrize(
        ("serves", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_own_training_in_counseling(self, serves: bool | None, expected: Outcome) -> None:
        """(i)(B) "practitioners in mental health learn under supervision"."""
        asked = outcome(
            P.SUPERVISION,
            K.WORKFORCE_MEMBER,
            psychotherapy_note(),
            recipient={"needs_it_for_duties": True},
            data_use=DataUse(is_mental_health_training=serves),
        )
        assert expected is asked

    @pytest.mark.parametrize(
        ("kind", "brought", "expected"),
        [
            (K.COURT, True, Outcome.PERMITTED),
            (K.COURT, False, Outcome.NEEDS_CONSENT),
            (K.MEDIA, True, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_own_defense(self, kind: RecipientKind, brought: bool, expected: Outcome) -> None:
        """(i)(C) "brought by the individual", to who takes part in it."""
        process = LegalProcess(client_brought_it=brought)
        assert expected is outcome(P.OWN_DEFENSE, kind, psychotherapy_note(), process=process)

    @pytest.mark.parametrize(
        ("recipient", "expected"),
        [
            ({"is_within_program": True, "needs_it_for_duties": True}, Outcome.PERMITTED),
            ({"is_within_program": False, "has_written_contract": True}, Outcome.PERMITTED),
            ({"is_within_program": False, "has_written_contract": False}, Outcome.NEEDS_CONSENT),
        ],
        ids=["of the house", "with a contract", "without one"],
    )
    def test_own_defense_by_an_attorney(
        self, recipient: dict[str, bool], expected: Outcome
    ) -> None:
        """160.103: who provides "legal … services" from outside is a business associate, and
        502(e) wants a contract; also of ordinary notes.
        """
        process = LegalProcess(client_brought_it=True)
        for one in (psychotherapy_note(), note()):
            asked = outcome(
                P.OWN_DEFENSE, K.DISCLOSER_ATTORNEY, one, recipient=recipient, process=process
            )
            assert expected is asked

    def test_to_avert_a_threat(self) -> None:
        """(ii) "§ 164.512(j)(1)(i)"."""
        threat = Threat(
            is_to_others=True, is_serious=True, is_imminent=True, disclosure_is_necessary=True
        )
        asked = ask(P.AVERT_THREAT, K.LAW_ENFORCEMENT, psychotherapy_note(), threat=threat)
        assert Outcome.PERMITTED is decide(asked).outcome

    def test_to_the_coroner(self) -> None:
        """(ii) "§ 164.512(g)(1)"."""
        asked = outcome(
            P.DETERMINE_CAUSE_OF_DEATH, K.CORONER_OR_MEDICAL_EXAMINER, psychotherapy_note()
        )
        assert Outcome.PERMITTED is asked

    @pytest.mark.parametrize(
        ("of_originator", "expected"),
        [(True, Outcome.PERMITTED), (False, Outcome.NEEDS_CONSENT)],
    )
    def test_oversight_of_the_originator(self, of_originator: bool, expected: Outcome) -> None:
        """(ii) "§ 164.512(d) with respect to the oversight of the originator"."""
        asked = outcome(
            P.HEALTH_OVERSIGHT,
            K.LICENSING_BOARD,
            psychotherapy_note(),
            oversight=Oversight(is_authorized_by_law=True, client_is_subject=False),
            process=LegalProcess(oversees_originator=of_originator),
        )
        assert expected is asked

    def test_as_law_requires(self) -> None:
        """(ii) "permitted by § 164.512(a)"."""
        law = LegalRequirement(
            citation="1 XX 1", says="A report.", items=frozenset(("psychotherapy_note",))
        )
        asked = outcome(
            P.OTHER, K.OTHER_GOVERNMENT_AGENCY, psychotherapy_note(), requirements=(law,)
        )
        assert Outcome.PERMITTED is asked

    @pytest.mark.parametrize(
        ("compulsory", "expected"),
        [(True, Outcome.PERMITTED), (False, Outcome.NEEDS_CONSENT)],
    )
    def test_under_an_order_that_compels(self, compulsory: bool, expected: Outcome) -> None:
        """164.103: "required by law includes … court orders"."""
        process = LegalProcess(
            kinds=frozenset((ProcessKind.COURT_ORDER,)), is_compulsory=compulsory
        )
        named = psychotherapy_note(is_named_in_process=True)
        assert expected is outcome(P.CIVIL_PROCEEDING, K.COURT, named, process=process)

    def test_not_on_a_bare_subpoena(self) -> None:
        """Assurance opens the record, not these notes."""
        asked = ask(
            P.CIVIL_PROCEEDING,
            K.OPPOSING_ATTORNEY,
            psychotherapy_note(is_named_in_process=True),
            answers={"process.has_satisfactory_assurance": True},
            process=LegalProcess(
                kinds=frozenset((ProcessKind.SUBPOENA,)), is_signed_by_judge=False
            ),
        )
        assert Outcome.NEEDS_CONSENT is decide(asked).outcome

    def test_de_identified_they_are_free(self) -> None:
        """502(d)(2) "The requirements of this subpart do not apply"."""
        clean = psychotherapy_note(is_deidentified=True, is_necessary=None)
        assert Outcome.PERMITTED is outcome(P.TEACHING, K.PUBLIC, clean)


class TestMarketing:
    """(a)(3) "except if … (A) A face-to-face communication … or (B) A promotional gift of nominal
    value".
    """

    @pytest.mark.parametrize(
        ("outreach", "expected"),
        [
            (Outreach(is_face_to_face=True), Outcome.PERMITTED),
            (Outreach(is_face_to_face=False, is_nominal_gift=True), Outcome.PERMITTED),
            (Outreach(is_face_to_face=False, is_nominal_gift=False), Outcome.NEEDS_CONSENT),
            (Outreach(), Outcome.UNDETERMINED),
        ],
        ids=str,
    )
    def test_to_the_client(self, outreach: Outreach, expected: Outcome) -> None:
        """In person or with a gift; else with an authorization."""
        assert expected is outcome(P.MARKETING, K.CLIENT, outreach=outreach)

    def test_to_somebody_else(self) -> None:
        """Never without one, which says of any remuneration."""
        grant = authorization(RecordKind.PROGRESS_NOTE, purpose=P.MARKETING)
        paid = Outreach(is_paid_for=True)
        assert Outcome.NEEDS_CONSENT is outcome(P.MARKETING, K.EMPLOYER)
        asked = outcome(P.MARKETING, K.EMPLOYER, consents=(grant,), outreach=paid)
        assert Outcome.NEEDS_CONSENT is asked
        said = evolve(grant, elements=REQUIRED | {ConsentElement.REMUNERATION_STATEMENT})
        for outreach in (paid, Outreach(is_paid_for=None)):
            assert Outcome.PERMITTED is outcome(
                P.MARKETING, K.EMPLOYER, consents=(said,), outreach=outreach
            )

    def test_a_letter_that_a_third_party_pays_for(self) -> None:
        """164.501 "payment from or on behalf of a third party whose product or service is being
        described": the client who receives the letter pays nothing.
        """
        grant = authorization(RecordKind.PROGRESS_NOTE, to=K.CLIENT, purpose=P.MARKETING)
        letter = {"is_face_to_face": False, "is_nominal_gift": False}
        for paid, expected in ((True, Outcome.NEEDS_CONSENT), (False, Outcome.PERMITTED)):
            asked = outcome(
                P.MARKETING,
                K.CLIENT,
                consents=(grant,),
                outreach=Outreach(is_paid_for=paid, **letter),
            )
            assert expected is asked


class TestSale:
    """(a)(4), 502(a)(5)(ii) "directly or indirectly receives remuneration from or on behalf of the
    recipient … in exchange for the protected health information".
    """

    PAID = Discloser(
        settings=frozenset((Setting.HIPAA_COVERED_ENTITY,)), receives_remuneration=True
    )

    def sell(self, purpose: Purpose, kind: RecipientKind, **more: Any) -> set[str]:
        return speaking(decide(ask(purpose, kind, discloser=self.PAID, **more)))

    def test_is_prohibited(self) -> None:
        """Also where the purpose itself would be fine."""
        more = {"recipient": {"has_treated_client": True, "is_business_associate": False}}
        costs = {"outreach": Outreach(fee_covers_costs_only=False)}
        assert "us.hipaa.sale" in self.sell(P.QUALITY_IMPROVEMENT, K.HEALTH_PLAN, **more, **costs)

    @pytest.mark.parametrize(
        ("purpose", "kind", "outreach"),
        [
            (P.TREATMENT, K.PHYSICIAN, Outreach()),
            (P.PAYMENT, K.HEALTH_PLAN, Outreach()),
            (P.PUBLIC_HEALTH, K.PUBLIC_HEALTH_AUTHORITY, Outreach()),
            (P.CLIENT_REQUEST, K.CLIENT, Outreach()),
            (P.RESEARCH, K.RESEARCHER, Outreach(fee_covers_costs_only=True)),
        ],
    )
    def test_but_not_this(self, purpose: Purpose, kind: RecipientKind, outreach: Outreach) -> None:
        """(B)(2): treatment, payment, public health, the individual, a cost-based fee."""
        assert "us.hipaa.sale" not in self.sell(purpose, kind, outreach=outreach)

    def test_a_representative_pays_for_the_copy(self) -> None:
        """(B)(2)(vi): who is treated as the individual gets the record asked for."""
        asked = outcome(P.CLIENT_REQUEST, K.PERSONAL_REPRESENTATIVE, discloser=self.PAID)
        assert Outcome.REQUIRED is asked

    @pytest.mark.parametrize(
        ("purpose", "kind", "recipient"),
        [
            (
                P.HEALTH_CARE_OPERATIONS,
                K.SERVICE_PROVIDER,
                {"is_business_associate": True, "has_written_contract": True},
            ),
            (
                P.CARE_COORDINATION,
                K.HEALTH_PLAN,
                {"has_treated_client": True, "coordinates_care": False},
            ),
        ],
        ids=["a vendor that pays for data", "a plan that pays for its own coordination"],
    )
    def test_who_pays_for_data_buys_it(
        self, purpose: Purpose, kind: RecipientKind, recipient: dict[str, bool]
    ) -> None:
        """(B)(2)(v) "the only remuneration provided is by the covered entity to the business
        associate", and not the other way; (iii) is about treatment, and a plan gives none.
        """
        costs = Outreach(fee_covers_costs_only=False)
        spoken = self.sell(purpose, kind, recipient=recipient, outreach=costs)
        assert "us.hipaa.sale" in spoken

    def test_a_copying_fee_makes_no_sale(self) -> None:
        """(B)(2)(viii): an authorization need not speak of remuneration then."""
        for costs, expected in ((True, Outcome.PERMITTED), (False, Outcome.NEEDS_CONSENT)):
            asked = outcome(
                P.EMPLOYMENT,
                K.EMPLOYER,
                discloser=self.PAID,
                consents=(NOTE,),
                outreach=Outreach(fee_covers_costs_only=costs),
            )
            assert expected is asked

    def test_who_is_not_paid_is_not_asked(self) -> None:
        """An unstated payment does not cloud other questions."""
        decision = decide(ask(P.QUALITY_IMPROVEMENT, K.HEALTH_PLAN))
        assert "discloser.receives_remuneration" not in {one.name for one in decision.missing}

    def test_an_authorization_must_say_so(self) -> None:
        """(4)(ii) "must state that the disclosure will result in remuneration"."""
        grant = authorization(RecordKind.PROGRESS_NOTE, purpose=P.SALE)
        assert Outcome.NEEDS_CONSENT is with_grant(grant, purpose=P.SALE)
        said = evolve(grant, elements=REQUIRED | {ConsentElement.REMUNERATION_STATEMENT})
        assert Outcome.PERMITTED is with_grant(said, purpose=P.SALE)
