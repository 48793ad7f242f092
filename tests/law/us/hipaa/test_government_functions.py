"""45 CFR 164.512(k) and (l)."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import Discloser, Outcome, Purpose, RecipientKind, RecordKind, Setting
from disclosure_rules.model.government import GovernmentFunction
from disclosure_rules.model.public_interest import OfficialRequest
from tests.law.us.hipaa.cases import ADULT, ask, decide, item, outcome

K = RecipientKind
P = Purpose


def by(*settings: Setting) -> Discloser:
    return Discloser(settings=frozenset((Setting.HIPAA_COVERED_ENTITY, *settings)))


class TestCommand:
    """(k)(1)(i) "deemed necessary by appropriate military command authorities", under a notice."""

    NEEDED = GovernmentFunction(
        command_deems_it_necessary=True,
        command_notice_is_published=True,
        client_is_foreign_military=False,
    )
    MEMBER = evolve(ADULT, is_armed_forces_member=True)

    def asked(self, government: GovernmentFunction, **more: Any) -> Outcome:
        known = {"client": self.MEMBER, **more}
        duty = item(RecordKind.DUTY_LIMITATION, is_necessary=None)
        return outcome(
            P.MILITARY_COMMAND, K.MILITARY_COMMANDER, duty, government=government, **known
        )

    def test_what_the_mission_needs(self) -> None:
        """Each condition counts."""
        assert Outcome.PERMITTED is self.asked(self.NEEDED)
        for lacking in ("command_deems_it_necessary", "command_notice_is_published"):
            no: dict[str, Any] = {lacking: False}
            less = evolve(self.NEEDED, **no)
            assert Outcome.NEEDS_CONSENT is self.asked(less)

    def test_not_of_a_civilian(self) -> None:
        """A dependent is under nobody's command."""
        civilian = evolve(ADULT, is_armed_forces_member=False)
        assert Outcome.NEEDS_CONSENT is self.asked(self.NEEDED, client=civilian)

    def test_of_foreign_personnel(self) -> None:
        """(iv) to their own authority."""
        foreign = evolve(self.NEEDED, client_is_foreign_military=True)
        civilian = evolve(ADULT, is_armed_forces_member=False)
        assert Outcome.PERMITTED is self.asked(foreign, client=civilian)


@pytest.mark.parametrize(
    ("purpose", "kind", "settings", "record", "government", "lacking"),
    [
        (
            P.BENEFITS_DETERMINATION,
            K.DEPARTMENT_OF_VETERANS_AFFAIRS,
            (Setting.DEPARTMENT_OF_DEFENSE,),
            RecordKind.DIAGNOSIS,
            GovernmentFunction(is_separation_from_service=True),
            "is_separation_from_service",
        ),
        (
            P.BENEFITS_DETERMINATION,
            K.DEPARTMENT_OF_VETERANS_AFFAIRS,
            (Setting.DEPARTMENT_OF_VETERANS_AFFAIRS,),
            RecordKind.DIAGNOSIS,
            GovernmentFunction(determines_veterans_benefits=True),
            "determines_veterans_benefits",
        ),
        (
            P.NATIONAL_SECURITY,
            K.OTHER_GOVERNMENT_AGENCY,
            (),
            RecordKind.DIAGNOSIS,
            GovernmentFunction(is_authorized_national_security=True),
            "is_authorized_national_security",
        ),
        (
            P.PROTECTIVE_SERVICES,
            K.LAW_ENFORCEMENT,
            (),
            RecordKind.THREAT_DETAIL,
            GovernmentFunction(is_protective_service=True),
            "is_protective_service",
        ),
        (
            P.MEDICAL_SUITABILITY,
            K.OTHER_GOVERNMENT_AGENCY,
            (Setting.DEPARTMENT_OF_STATE,),
            RecordKind.SUITABILITY_DETERMINATION,
            GovernmentFunction(serves_suitability=True),
            "serves_suitability",
        ),
        (
            P.BENEFITS_DETERMINATION,
            K.OTHER_GOVERNMENT_AGENCY,
            (Setting.GOVERNMENT_BENEFITS_PROGRAM, Setting.HEALTH_PLAN),
            RecordKind.ELIGIBILITY,
            GovernmentFunction(
                benefits_sharing_is_authorized=True, programs_serve_same_people=False
            ),
            "benefits_sharing_is_authorized",
        ),
        (
            P.WORKERS_COMPENSATION,
            K.OTHER_INSURER,
            (),
            RecordKind.DIAGNOSIS,
            GovernmentFunction(compensation_law_authorizes_it=True),
            "compensation_law_authorizes_it",
        ),
    ],
    ids=["(k)(1)(ii)", "(k)(1)(iii)", "(k)(2)", "(k)(3)", "(k)(4)", "(k)(6)(i)", "(l)"],
)
def test_each_function_on_its_condition(
    purpose: Purpose,
    kind: RecipientKind,
    settings: tuple[Setting, ...],
    record: RecordKind,
    government: GovernmentFunction,
    lacking: str,
) -> None:
    """(k), (l): with the condition it goes, without it stays."""
    known: dict[str, Any] = {"discloser": by(*settings)}
    with_it = outcome(purpose, kind, item(record), government=government, **known)
    no: dict[str, Any] = {lacking: False}
    without = evolve(government, **no)
    assert Outcome.PERMITTED is with_it
    assert Outcome.NEEDS_CONSENT is outcome(
        purpose, kind, item(record), government=without, **known
    )


def test_enrollment_is_for_health_plans_to_share() -> None:
    """(k)(6)(i) "A health plan that is a government program": no other agency."""
    asked = outcome(
        P.BENEFITS_DETERMINATION,
        K.OTHER_GOVERNMENT_AGENCY,
        item(RecordKind.ELIGIBILITY),
        discloser=by(Setting.GOVERNMENT_BENEFITS_PROGRAM),
        government=GovernmentFunction(
            benefits_sharing_is_authorized=True, programs_serve_same_people=False
        ),
    )
    assert Outcome.NEEDS_CONSENT is asked


class TestCustody:
    """(k)(5)(i) "having lawful custody of an inmate … represents that such … is necessary"; (iii)
    not after release.
    """

    INMATE = evolve(ADULT, is_inmate=True)

    def asked(self, represents: bool, **more: Any) -> Outcome:
        known = {"client": self.INMATE, **more}
        return outcome(
            P.CORRECTIONAL_CUSTODY,
            K.CORRECTIONAL_INSTITUTION,
            recipient={"has_custody_of_client": True, "is_within_program": False},
            official=OfficialRequest(represents_need_in_custody=represents),
            **known,
        )

    def test_on_a_representation(self) -> None:
        """That it is necessary there."""
        assert Outcome.PERMITTED is self.asked(True)
        assert Outcome.NEEDS_CONSENT is self.asked(False)

    def test_not_after_release(self) -> None:
        """(iii) "released on parole, probation"."""
        free = evolve(ADULT, is_inmate=False)
        assert Outcome.NEEDS_CONSENT is self.asked(True, client=free)


class TestFirearmCheck:
    """(k)(7)(iii) "(A) … only the limited demographic …; and (B) Does not disclose diagnostic or
    clinical information".
    """

    REPORTS = GovernmentFunction(
        client_is_prohibited=True,
        discloser_reports_prohibitors=True,
        recipient_collects_prohibitors=True,
    )
    ITEMS = (item(RecordKind.PROHIBITOR_STATUS), item(RecordKind.NAME), item(RecordKind.DIAGNOSIS))

    def test_identity_and_status_only(self) -> None:
        """By who reports or adjudicates, and not by a treating counselor."""
        decision = decide(
            ask(
                P.FIREARM_BACKGROUND_CHECK,
                K.FIREARM_CHECK_SYSTEM,
                *self.ITEMS,
                government=self.REPORTS,
            )
        )
        assert (0, 1) == tuple(one.position for one in decision.plan.released)
        counselor = evolve(self.REPORTS, discloser_reports_prohibitors=False)
        decision = decide(
            ask(
                P.FIREARM_BACKGROUND_CHECK,
                K.FIREARM_CHECK_SYSTEM,
                *self.ITEMS,
                government=counselor,
            )
        )
        assert not decision.plan.released

    def test_nobody_whom_nothing_prohibits(self) -> None:
        """(k)(7) "an individual who is prohibited from possessing a firearm"."""
        free = evolve(self.REPORTS, client_is_prohibited=False)
        decision = decide(
            ask(P.FIREARM_BACKGROUND_CHECK, K.FIREARM_CHECK_SYSTEM, *self.ITEMS, government=free)
        )
        assert not decision.plan.released

    @pytest.mark.parametrize(
        ("day", "expected"),
        [(date(2016, 2, 4), Outcome.NEEDS_CONSENT), (date(2016, 2, 5), Outcome.PERMITTED)],
    )
    def test_from_its_first_day(self, day: date, expected: Outcome) -> None:
        """81 FR 382."""
        asked = ask(
            P.FIREARM_BACKGROUND_CHECK,
            K.FIREARM_CHECK_SYSTEM,
            item(RecordKind.NAME),
            government=self.REPORTS,
        )
        assert expected is decide(asked, as_of=day).outcome
