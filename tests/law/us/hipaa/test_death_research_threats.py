"""45 CFR 164.512(g) to (j)."""

from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    ClientWishes,
    ItemAnswer,
    LegalProcess,
    Outcome,
    Purpose,
    RecipientKind,
    RecordKind,
    Threat,
)
from disclosure_rules.model.public_interest import Crime, Death, OfficialRequest, Research
from tests.law.us.hipaa.cases import ADULT, ask, codes, decide, item, note, outcome, speaking

K = RecipientKind
P = Purpose
DEAD = evolve(ADULT, is_deceased=True)


class TestDecedents:
    """(g)(1) coroners, (2) funeral directors "prior to, and in reasonable anticipation of", (h)
    organ donation.
    """

    def test_the_coroner(self) -> None:
        """For the cause of death, or another duty of law."""
        assert Outcome.PERMITTED is outcome(
            P.DETERMINE_CAUSE_OF_DEATH, K.CORONER_OR_MEDICAL_EXAMINER, client=DEAD
        )
        other = Death(is_duty_of_coroner=True)
        assert Outcome.PERMITTED is outcome(P.OTHER, K.CORONER_OR_MEDICAL_EXAMINER, death=other)
        none = Death(is_duty_of_coroner=False)
        assert Outcome.NEEDS_CONSENT is outcome(P.OTHER, K.CORONER_OR_MEDICAL_EXAMINER, death=none)

    @pytest.mark.parametrize(
        ("anticipated", "expected"),
        [(True, Outcome.PERMITTED), (False, Outcome.NEEDS_CONSENT)],
    )
    def test_the_funeral_director(self, anticipated: bool, expected: Outcome) -> None:
        """Before death only in anticipation of it."""
        death = Death(is_needed_for_funeral=True, is_anticipated=anticipated)
        assert expected is outcome(P.FUNERAL_ARRANGEMENTS, K.FUNERAL_DIRECTOR, death=death)

    def test_organ_donation(self) -> None:
        """ "cadaveric"."""
        kind = K.ORGAN_PROCUREMENT_ORGANIZATION
        assert Outcome.PERMITTED is outcome(P.ORGAN_DONATION, kind, client=DEAD)
        alive = outcome(P.ORGAN_DONATION, kind, death=Death(is_anticipated=False))
        assert Outcome.NEEDS_CONSENT is alive


class TestResearch:
    """(i)(1)(i) a documented waiver; (ii) preparation, nothing removed; (iii) decedents."""

    NOTHING = Research(
        waiver_is_documented=False, is_preparatory=False, is_solely_on_decedents=False
    )

    def asked(self, research: Research, **more: Any) -> Outcome:
        return outcome(P.RESEARCH, K.RESEARCHER, research=research, **more)

    def test_with_a_waiver(self) -> None:
        """And what was asked for may be relied on as the minimum (514(d)(3)(iii)(D))."""
        waived = evolve(self.NOTHING, waiver_is_documented=True)
        assert Outcome.PERMITTED is self.asked(waived)
        decision = decide(
            ask(
                P.RESEARCH,
                K.RESEARCHER,
                note(is_necessary=None),
                research=waived,
                official=OfficialRequest(may_be_relied_on=True),
            )
        )
        assert Outcome.PERMITTED is decision.outcome
        assert {"log_for_accounting", "minimum_necessary"} <= codes(decision)

    def test_without_anything(self) -> None:
        """Interest in science is no ground."""
        assert Outcome.NEEDS_CONSENT is self.asked(self.NOTHING)

    @pytest.mark.parametrize("stays", [True, False])
    def test_to_prepare(self, stays: bool) -> None:
        """(ii)(B) "No … information is to be removed"."""
        review = evolve(
            self.NOTHING,
            is_preparatory=True,
            stays_with_discloser=stays,
            is_represented_as_necessary=True,
        )
        expected = Outcome.PERMITTED if stays else Outcome.NEEDS_CONSENT
        assert expected is self.asked(review)

    def test_on_the_dead(self) -> None:
        """(iii) and on nobody else."""
        dead = evolve(
            self.NOTHING,
            is_solely_on_decedents=True,
            death_is_documented=True,
            is_represented_as_necessary=True,
        )
        assert Outcome.PERMITTED is self.asked(dead, client=DEAD)
        assert Outcome.NEEDS_CONSENT is self.asked(dead)


class TestThreats:
    """(j)(1)(i) "(A) Is necessary to prevent or lessen a serious and imminent threat to the health
    or safety of a person or the public; and (B) Is to a person or persons reasonably able to
    prevent or lessen the threat".
    """

    THREAT = Threat(
        is_to_self=True, is_serious=True, is_imminent=True, disclosure_is_necessary=True
    )

    def tell(self, threat: Threat, **more: Any) -> Any:
        detail = item(RecordKind.THREAT_DETAIL, is_necessary=None)
        known = {"recipient": {"is_able_to_prevent_threat": True}, **more}
        return decide(ask(P.AVERT_THREAT, K.PARENT, detail, threat=threat, **known))

    def test_to_the_client_counts_as_well(self) -> None:
        """A mother who can remove the firearm, and over the client's objection."""
        decision = self.tell(self.THREAT, wishes=ClientWishes(objects=True))
        assert Outcome.PERMITTED is decision.outcome
        assert {"log_for_accounting", "minimum_necessary"} <= codes(decision)
        assert "verify_identity" not in codes(decision)

    @pytest.mark.parametrize(
        "change",
        [
            {"is_serious": False},
            {"is_imminent": False},
            {"disclosure_is_necessary": False},
            {"is_to_self": False, "is_to_others": False, "is_to_property": True},
        ],
        ids=str,
    )
    def test_each_condition_counts(self, change: dict[str, Any]) -> None:
        """Property is not "a person or the public"."""
        assert Outcome.NEEDS_CONSENT is self.tell(evolve(self.THREAT, **change)).outcome

    def test_not_to_who_cannot_help(self) -> None:
        """(B)."""
        decision = self.tell(self.THREAT, recipient={"is_able_to_prevent_threat": False})
        assert Outcome.NEEDS_CONSENT is decision.outcome

    def test_an_unstated_threat_clouds_nothing_else(self) -> None:
        """A billing question is not asked about threats."""
        decision = decide(ask(P.PAYMENT, K.EMPLOYER))
        assert not any(one.name.startswith("threat.") for one in decision.missing)


class TestApprehension:
    """(j)(1)(ii) "(A) … admitting participation in a violent crime …; or (B) … escaped"; (2) not
    "In the course of treatment … or counseling or therapy"; (3) "only the statement".
    """

    ADMITTED = Crime(
        participation_was_admitted=True,
        may_have_harmed_seriously=True,
        telling_is_necessary_to_apprehend=True,
        was_learned_in_treatment=False,
        suspect_escaped=False,
    )
    ITEMS = (item(RecordKind.CONFESSION), item(RecordKind.NAME), item(RecordKind.DIAGNOSIS))

    def tell(self, crime: Crime) -> Any:
        return decide(
            ask(
                P.APPREHEND,
                K.LAW_ENFORCEMENT,
                *self.ITEMS,
                crime=crime,
                process=LegalProcess(kinds=frozenset()),
                official=OfficialRequest(was_made=False),
            )
        )

    def test_the_statement_and_the_list(self) -> None:
        """(3): no diagnosis."""
        decision = self.tell(self.ADMITTED)
        assert (0, 1) == tuple(one.position for one in decision.plan.released)
        assert {"us.hipaa.admitted_violent_crime"} == speaking(decision)

    def test_not_what_was_learned_in_therapy(self) -> None:
        """(2): the carve-out that protects every counseling room."""
        decision = self.tell(evolve(self.ADMITTED, was_learned_in_treatment=True))
        assert Outcome.NEEDS_CONSENT is decision.outcome

    def test_unknown_where_it_was_learned(self) -> None:
        """Nothing goes until it is known."""
        decision = self.tell(evolve(self.ADMITTED, was_learned_in_treatment=None))
        assert ItemAnswer.UNDETERMINED is decision.items[0].answer
        assert not decision.plan.released

    def test_who_escaped(self) -> None:
        """(B): whatever is necessary."""
        escaped = Crime(suspect_escaped=True, telling_is_necessary_to_apprehend=True)
        assert Outcome.PERMITTED is self.tell(escaped).outcome
