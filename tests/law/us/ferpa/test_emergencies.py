"""34 CFR 99.31(a)(10) and 99.36(a), (c): emergencies; and reports of child abuse."""

from itertools import product
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    AbuseVictim,
    DisclosureRequest,
    EducationCase,
    Emergency,
    Jurisdiction,
    LegalRequirement,
    Outcome,
    Purpose,
    RecipientKind,
    RecordKind,
    SchoolDiscipline,
    SuspectedAbuse,
    evaluate,
)
from disclosure_rules.law import us
from disclosure_rules.logic import facts
from tests.law.us.ferpa.samples import (
    COLLEGE,
    MARCH_2026,
    NO_SERVICE,
    SENIOR,
    ask,
    decide,
    duties,
    outcome,
    permitted_by,
    record,
    who,
)

K = RecipientKind
P = Purpose
R = RecordKind
CALIFORNIA = frozenset((Jurisdiction.CALIFORNIA,))
THREAT = record(R.THREAT_DETAIL, is_necessary=None)


def emergency(
    kind: RecipientKind,
    *items: Any,
    purpose: Purpose = P.HEALTH_OR_SAFETY_EMERGENCY,
    threat: bool | None = True,
    must_know: bool | None = True,
    **more: Any,
) -> DisclosureRequest:
    return ask(
        purpose,
        who(kind),
        *(items or (THREAT,)),
        emergency=Emergency(is_health_or_safety=threat, recipient_must_know=must_know),
        education=EducationCase(**NO_SERVICE),
        **more,
    )


class TestEmergencies:
    """99.36(c) "If the educational agency or institution determines that there is an articulable
    and significant threat … it may disclose information from education records to any person whose
    knowledge of the information is necessary to protect".
    """

    @pytest.mark.parametrize(
        ("threat", "must_know", "needed"), list(product((True, False, None), repeat=3))
    )
    def test_all_three(
        self, threat: bool | None, must_know: bool | None, needed: bool | None
    ) -> None:
        """A threat, somebody who must know, and what they must know."""
        item = record(R.SESSION_CONTENT, is_necessary=needed)
        found = outcome(emergency(K.LAW_ENFORCEMENT, item, threat=threat, must_know=must_know))
        answers = {threat, must_know, needed}

        if False in answers:
            assert Outcome.NEEDS_CONSENT is found
        else:
            assert (Outcome.UNDETERMINED if None in answers else Outcome.PERMITTED) is found

    @pytest.mark.parametrize(
        "kind",
        [
            K.LAW_ENFORCEMENT,
            K.LIKELY_VICTIM,
            K.PHYSICIAN,
            K.CRISIS_TEAM,
            K.PARENT,
            K.PUBLIC_HEALTH_AUTHORITY,
            K.FRIEND,
        ],
    )
    def test_to_any_person(self, kind: RecipientKind) -> None:
        """Who must know, and to nobody by title."""
        assert Outcome.PERMITTED is outcome(emergency(kind, student=SENIOR))
        assert Outcome.NEEDS_CONSENT is outcome(
            evolve(
                emergency(kind, must_know=False, student=SENIOR),
                recipient=who(kind, claims_client_as_dependent=False, treats_client=False),
            )
        )

    def test_a_students_parents(self) -> None:
        """(a) "including parents of an eligible student": a suicide attempt in the dormitory."""
        attempt = emergency(
            K.PARENT,
            record(R.INCIDENT_DETAIL),
            student=SENIOR,
            discloser=COLLEGE,
            discipline=SchoolDiscipline(concerns_alcohol_or_drugs=False),
        )
        decision = decide(
            evolve(attempt, recipient=who(K.PARENT, claims_client_as_dependent=False))
        )

        assert {"emergency"} == permitted_by(decision)
        assert {"record_of_emergency", "only_what_protects", "inform_recipient"} <= duties(decision)

    def test_a_pupils_parents_need_no_emergency(self) -> None:
        """And nothing is recorded of what they are told, 99.32(d)(1)."""
        decision = decide(emergency(K.PARENT, threat=False))

        assert {"to_parent_or_student"} == permitted_by(decision)
        assert not {"record_of_emergency", "record_of_disclosure"} & duties(decision)

    @pytest.mark.parametrize("purpose", Purpose)
    def test_for_what(self, purpose: Purpose) -> None:
        """In connection with an emergency, and not because there happens to be one."""
        urgent = {
            P.HEALTH_OR_SAFETY_EMERGENCY,
            P.AVERT_THREAT,
            P.EMERGENCY_TREATMENT,
            P.NOTIFICATION_OF_FAMILY,
            P.DISASTER_RELIEF,
            P.PUBLIC_HEALTH,
            P.REPORT_CHILD_ABUSE,
            P.REPORT_ADULT_ABUSE,
            P.REPORT_DOMESTIC_VIOLENCE,
            P.REPORT_CRIME,
            P.REPORT_CRIME_ON_PREMISES,
            P.IDENTIFY_OR_LOCATE,
            P.APPREHEND,
            P.PROTECTIVE_SERVICES,
        }
        item = record(R.THREAT_DETAIL)
        decision = decide(emergency(K.FRIEND, item, purpose=purpose))

        assert (purpose in urgent) is ("emergency" in permitted_by(decision))

    def test_a_crime_that_is_an_emergency(self) -> None:
        """A pupil has a pistol in the locker: the police are told, whatever that is called.  Of
        last year's theft they are not.
        """
        asked: tuple[Any, ...] = (K.LAW_ENFORCEMENT, record(R.INCIDENT_DETAIL))
        pistol = decide(emergency(*asked, purpose=P.REPORT_CRIME_ON_PREMISES))
        theft = decide(emergency(*asked, purpose=P.REPORT_CRIME_ON_PREMISES, threat=False))

        assert {"emergency"} == permitted_by(pistol)
        assert "record_of_emergency" in duties(pistol)
        assert set() == permitted_by(theft)

    def test_somebody_who_is_at_no_school(self) -> None:
        """ "a student or other individuals": a former girlfriend in another town."""
        ask_for_it = facts.emergency.is_health_or_safety.ask

        assert ask_for_it.endswith("of a student or of anybody else?")

    def test_a_missing_child(self) -> None:
        """The police look for a pupil who left to kill herself: where she meant to go is told."""
        asked: tuple[Any, ...] = (K.LAW_ENFORCEMENT, record(R.LOCATION))
        missing = emergency(*asked, purpose=P.IDENTIFY_OR_LOCATE)
        truant = emergency(*asked, purpose=P.IDENTIFY_OR_LOCATE, threat=False)

        assert {"emergency"} == permitted_by(decide(missing))
        assert set() == permitted_by(decide(truant))

    def test_not_the_whole_grade(self) -> None:
        """After it has passed the police ask for everybody's file: that is no emergency."""
        files = record(R.EDUCATION_RECORD, is_necessary=None)

        assert Outcome.NEEDS_CONSENT is outcome(
            emergency(K.LAW_ENFORCEMENT, files, threat=False, must_know=None)
        )


class TestChildAbuse:
    """Part 99 has no paragraph on it: the emergency is what lets a report go."""

    @staticmethod
    def report(**abuse: Any) -> DisclosureRequest:
        said: dict[str, Any] = {
            "is_suspected": True,
            "victim": AbuseVictim.CHILD,
            "is_past_only": False,
            "other_children_at_risk": False,
        }
        return ask(
            P.REPORT_CHILD_ABUSE,
            who(K.CHILD_PROTECTIVE_SERVICES),
            record(R.ABUSE_DETAIL, is_necessary=None),
            abuse=SuspectedAbuse(**{**said, **abuse}),
            emergency=Emergency(is_health_or_safety=False),
            education=EducationCase(may_see_case_plan=False),
        )

    def test_a_child_abused_now(self) -> None:
        """The authority may be told, and the threat is recorded."""
        decision = decide(self.report())

        assert {"child_abuse_report"} == permitted_by(decision)
        assert {"record_of_emergency", "only_what_protects"} <= duties(decision)

    @pytest.mark.parametrize(
        ("said", "expected"),
        [
            ({"is_past_only": True}, Outcome.NEEDS_CONSENT),
            ({"is_past_only": True, "other_children_at_risk": True}, Outcome.PERMITTED),
            ({"is_past_only": None}, Outcome.UNDETERMINED),
            ({"victim": AbuseVictim.ELDER}, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_what_lies_in_the_past(self, said: dict[str, Any], expected: Outcome) -> None:
        """Is a threat to nobody, unless other children may be at risk."""
        assert expected is outcome(self.report(**said))

    def test_to_the_authority_alone(self) -> None:
        """A teacher's friend has no part in it."""
        assert Outcome.NEEDS_CONSENT is outcome(evolve(self.report(), recipient=who(K.FRIEND)))

    def test_where_state_law_requires_what_ferpa_forbids(self) -> None:
        """Old abuse: federal law prevails, the clash is shown, and 99.61 asks for a notice."""
        old = self.report(is_past_only=True)
        required = LegalRequirement(
            citation="the state's reporting law",
            says="It requires a report of past abuse as well.",
            items=frozenset((old.items[0].ref,)),
        )
        decision = decide(
            evolve(old, circumstances=evolve(old.circumstances, requirements=(required,)))
        )

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert {"lawful_ways", "notify_department"} <= duties(decision)

    def test_with_a_state_that_requires_the_report(self) -> None:
        """California requires it and FERPA lets it go: then it is owed."""
        request = self.report(victim_is_client=True, learned_in_professional_capacity=True)
        rules = us.ruleset(states=("CA",))
        decision = evaluate(
            evolve(
                request,
                discloser=evolve(request.discloser, is_mandated_reporter=True),
                jurisdictions=CALIFORNIA,
            ),
            rules,
            as_of=MARCH_2026,
        )

        assert Outcome.REQUIRED is decision.outcome
        assert () == decision.conflicts
