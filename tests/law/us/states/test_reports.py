"""Every state's reports of the abuse of children and of adults: who, to whom, and by when."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    AbuseKind,
    AbuseVictim,
    Deadline,
    Mandate,
    Outcome,
    Profession,
    ProtectiveStep,
    Purpose,
    RecipientKind,
    SuspectedAbuse,
    TimeUnit,
    mandates,
)
from disclosure_rules.law import us
from disclosure_rules.law.patterns.adult_abuse_report import AdultAbuseReport
from disclosure_rules.law.patterns.child_abuse_report import UNSETTLED, ChildAbuseReport
from tests.law.us.states.people import (
    A_REPORT,
    EVERY_ABUSE,
    NOW,
    decide,
    law_of,
    place_of,
    request_in,
    situation_in,
    standing,
)
from tests.law.us.states.tables import adults, children

Report = ChildAbuseReport | AdultAbuseReport
FRIDAY = datetime(2026, 11, 20, 15, tzinfo=UTC)
THANKSGIVING = frozenset((date(2026, 11, 26),))


def rule_of(state: str, report: Report) -> Mandate | None:
    """Return the duty that a report became; ``None`` if it is a permission."""
    (rule,) = (one for one in law_of(state).rules if one.id == report.rule_id)
    return rule if isinstance(rule, Mandate) else None


CHILDREN = [
    (state, one)
    for state in us.ALL
    for one in children(state)
    if (rule := rule_of(state, one)) is not None and NOW in rule.in_force
]
ADULTS = [(state, one) for state in us.ALL for one in adults(state) if rule_of(state, one)]
BOTH: list[tuple[str, Report]] = [*CHILDREN, *ADULTS]
ALLOWED = [(state, one) for state in us.ALL for one in adults(state) if not rule_of(state, one)]


def who(report: Report) -> dict[str, object]:
    """Return a discloser who must report."""
    if report.professions:
        free = report.professions - report.excused
        return {"profession": min(free, key=str)}
    return {
        "profession": Profession.ADMINISTRATIVE_STAFF,
        "is_mandated_reporter": True,
        "is_mandated_adult_reporter": True,
    }


def abuse_for(report: Report) -> SuspectedAbuse:
    """Return abuse about which the report is."""
    if isinstance(report, ChildAbuseReport):
        return EVERY_ABUSE
    return evolve(EVERY_ABUSE, victim=AbuseVictim.DEPENDENT_ADULT, victim_age=80)


def purpose_of(report: Report) -> Purpose:
    """Return the purpose under which a request is the report."""
    child = isinstance(report, ChildAbuseReport)
    return Purpose.REPORT_CHILD_ABUSE if child else Purpose.REPORT_ADULT_ABUSE


def stands(state: str, report: Report, abuse: SuspectedAbuse, **more: object) -> bool | None:
    """Return whether a duty stands for certain, or may; ``False`` if it does not."""
    came_up = situation_in(state, abuse=abuse, **{**who(report), **more})  # type: ignore[arg-type]
    found = standing(came_up, state).get(report.rule_id)
    if found is None:
        return False
    return True if found.is_certain else None


@pytest.mark.parametrize(("state", "report"), BOTH, ids=[one.rule_id for _, one in BOTH])
class TestEachReport:
    """What a suspicion raises."""

    def test_a_suspicion_raises_it(self, state: str, report: Report) -> None:
        """Proof is not asked for."""
        assert stands(state, report, abuse_for(report)) is True

    def test_without_suspicion_there_is_none(self, state: str, report: Report) -> None:
        """And where it is not known, it may be due."""
        abuse = abuse_for(report)
        assert stands(state, report, evolve(abuse, is_suspected=False, **_NOTHING)) is False
        assert stands(state, report, evolve(abuse, is_suspected=None)) is None

    def test_what_was_learned_elsewhere_counts_for_everybodys_duty_alone(
        self, state: str, report: Report
    ) -> None:
        """A professional's duty is for what is learned in that role."""
        elsewhere = evolve(abuse_for(report), learned_in_professional_capacity=False)
        assert report.in_professional_capacity is not stands(state, report, elsewhere)
        unknown = evolve(abuse_for(report), learned_in_professional_capacity=None)
        assert (stands(state, report, unknown) is None) is report.in_professional_capacity

    def test_a_list_of_professions_is_never_whole(self, state: str, report: Report) -> None:
        """Of who is not on it, one rule of the duty asks; and everybody's duty is everybody's."""
        unlisted = {
            "profession": Profession.ADMINISTRATIVE_STAFF,
            "is_mandated_reporter": None,
            "is_mandated_adult_reporter": None,
        }
        found = stands(state, report, abuse_for(report), **unlisted)
        asks = isinstance(report, AdultAbuseReport) or report.asks_others
        assert found is (True if report.professions is None else None if asks else False)
        denied = {**unlisted, "is_mandated_reporter": False, "is_mandated_adult_reporter": False}
        found = stands(state, report, abuse_for(report), **denied)
        assert found is (report.professions is None)

    def test_privilege_excuses_those_whom_the_law_excuses(self, state: str, report: Report) -> None:
        """A counselor is in no state among them."""
        assert Profession.COUNSELOR not in report.excused
        privileged = evolve(abuse_for(report), learned_under_privilege=True)
        assert stands(state, report, privileged) is True
        by_work = {"is_mandated_reporter": True, "is_mandated_adult_reporter": True}
        for profession in report.excused:
            found = stands(state, report, privileged, profession=profession, **by_work)
            assert found is False

    def test_the_authorities_named_must_be_told_and_others_need_not(
        self, state: str, report: Report
    ) -> None:
        """A relative is no authority."""
        listed = report.report_to | report.report_to_if_authorized
        for kind in (*sorted(listed, key=str), RecipientKind.FAMILY_MEMBER):
            request = request_in(
                state,
                to=kind,
                purpose=purpose_of(report),
                item=A_REPORT,
                abuse=abuse_for(report),
                traits={"may_receive_reports": kind in listed},
                **who(report),  # type: ignore[arg-type]
            )
            required = Outcome.REQUIRED is decide(request, state).outcome
            if kind is RecipientKind.LAW_ENFORCEMENT and report.rule_id == "la.child_abuse_report":
                assert not required  # of a parent or caretaker the department is told
            else:
                assert required is (kind in listed), kind

    def test_it_ends_with_the_report(self, state: str, report: Report) -> None:
        """And, where the law always wants one, with the writing."""
        both = frozenset(
            (
                ProtectiveStep.REPORT_MADE,
                ProtectiveStep.WRITTEN_REPORT_MADE,
                ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,
            )
        )
        assert stands(state, report, abuse_for(report), taken=both) is False
        by_mouth = frozenset((ProtectiveStep.REPORT_MADE,))
        writing = report.written is not None and not report.written.if_asked
        more = writing or report.ends_with is not None
        assert stands(state, report, abuse_for(report), taken=by_mouth) is more

    def test_its_steps_have_their_times(self, state: str, report: Report) -> None:
        """Counted from the moment at which the duty arose, over a weekend and a holiday."""
        came_up = situation_in(state, abuse=abuse_for(report), **who(report))  # type: ignore[arg-type]
        found = standing(came_up, state, trigger=FRIDAY, holidays=THANKSGIVING)[report.rule_id]
        first, *after = found.steps
        assert due(report.deadline) == first.due
        assert (
            [due(report.written.deadline)] == [one.due for one in after]
            if (report.written)
            else not after
        )


_NOTHING: dict[str, Any] = dict.fromkeys(
    (
        "is_known",
        "has_substantial_cause",
        "learned_in_professional_capacity",
        "victim_is_known_from_work",
        "victim_is_identifiable",
        "victim_is_vulnerable",
        "victim_is_covered",
        "victim_cannot_seek_help",
        "victim_is_at_imminent_risk",
        "victim_is_in_danger",
        "victim_has_intellectual_disability",
        "has_contact",
        "guardian_told",
        "suspect_told",
        "suspect_has_care",
    ),
    None,
) | dict.fromkeys(("victim", "victim_age", "years_ago", "kinds"), None)


def due(deadline: Deadline | None) -> datetime | None:
    """Return the last moment, counted by hand from Friday 20 November 2026, 15:00 UTC."""
    if deadline is None:
        return None
    end_of_day = timedelta(hours=23, minutes=59, seconds=59)
    by_hand = {
        (TimeUnit.CALENDAR_DAYS, 5): datetime(2026, 11, 25, tzinfo=UTC) + end_of_day,
        (TimeUnit.CALENDAR_DAYS, 7): datetime(2026, 11, 27, tzinfo=UTC) + end_of_day,
        (TimeUnit.BUSINESS_DAYS, 2): datetime(2026, 11, 24, tzinfo=UTC) + end_of_day,
        # 9 hours on Friday, 48 from Monday to Tuesday, 15 on Wednesday.
        (TimeUnit.BUSINESS_DAY_HOURS, 72): datetime(2026, 11, 25, 15, tzinfo=UTC),
    }
    if deadline.unit is TimeUnit.HOURS:
        return FRIDAY + timedelta(hours=deadline.amount)
    return by_hand[deadline.unit, deadline.amount]


@pytest.mark.parametrize(("state", "report"), CHILDREN, ids=[one.rule_id for _, one in CHILDREN])
class TestPastAbuseOfAnAdult:
    """Most statutes do not say whether the childhood of a now-adult is reportable."""

    def test_it_is_asked_and_not_assumed(self, state: str, report: ChildAbuseReport) -> None:
        """Where the statute does not settle it, a lawyer does; it is never taken for settled."""
        past = evolve(
            EVERY_ABUSE,
            victim=AbuseVictim.ADULT_ABUSED_AS_CHILD,
            past_abuse_is_reportable=None,
            other_children_at_risk=None,
            suspect_is_trusted_with_children=None,
        )
        assert stands(state, report, past) is None
        settled = {
            "WA": "other_children_at_risk",
            "CO": "suspect_is_trusted_with_children",
        }.get(state, "past_abuse_is_reportable")
        assert (report.past_abuse == UNSETTLED) is (settled == "past_abuse_is_reportable")
        for answer in (True, False):
            change: dict[str, Any] = {settled: answer}
            assert answer is stands(state, report, evolve(past, **change))


@pytest.mark.parametrize(("state", "report"), ADULTS, ids=[one.rule_id for _, one in ADULTS])
class TestWhichAdults:
    """A capable adult who is not of the age named is not reported about."""

    def test_a_capable_adult_is_not_reported_about(
        self, state: str, report: AdultAbuseReport
    ) -> None:
        """Nor an elder where the law protects the vulnerable alone."""
        capable = evolve(
            EVERY_ABUSE,
            victim=AbuseVictim.OTHER_ADULT,
            victim_age=40,
            victim_is_vulnerable=False,
            victim_is_covered=False,
        )
        assert stands(state, report, capable) is False
        elder = evolve(capable, victim=AbuseVictim.ELDER, victim_age=80)
        assert stands(state, report, elder) is (report.about.from_age is not None)

    def test_the_age_counts_from_its_day(self, state: str, report: AdultAbuseReport) -> None:
        """One year too young is too young."""
        age = report.about.from_age
        if age is None:
            return
        for years, expected in ((age - 1, False), (age, True), (None, None)):
            elder = evolve(
                EVERY_ABUSE,
                victim=AbuseVictim.ELDER,
                victim_age=years,
                victim_is_vulnerable=False,
            )
            assert expected is stands(state, report, elder)

    def test_only_the_kinds_of_abuse_in_the_law(self, state: str, report: AdultAbuseReport) -> None:
        """Self-neglect is reportable where the law says so, and not where it was not read."""
        kinds = report.kinds or frozenset(AbuseKind) - {AbuseKind.SELF_NEGLECT}
        for kind in AbuseKind:
            abuse = evolve(abuse_for(report), kinds=frozenset((kind,)))
            assert (kind in kinds) is stands(state, report, abuse), kind
        assert stands(state, report, evolve(abuse_for(report), kinds=None)) is None


@pytest.mark.parametrize(("state", "report"), ALLOWED, ids=[one.rule_id for _, one in ALLOWED])
def test_where_nobody_must_everybody_may(state: str, report: AdultAbuseReport) -> None:
    """New York and Pennsylvania: the report is permitted, flagged, and no duty."""
    request = request_in(
        state,
        to=RecipientKind.ADULT_PROTECTIVE_SERVICES,
        purpose=Purpose.REPORT_ADULT_ABUSE,
        item=A_REPORT,
        abuse=abuse_for(report),
    )
    decision = decide(request, state)
    assert Outcome.PERMITTED is decision.outcome
    assert decision.secondary_sources
    assert {"NY", "PA"} == {one for one, _ in ALLOWED}


class TestTwoStates:
    """A child in California, a counselor in Nevada: each state's authority hears of it."""

    BOTH = ("CA", "NV")
    RULES = us.ruleset(states=BOTH)
    DONE = frozenset((ProtectiveStep.REPORT_MADE, ProtectiveStep.WRITTEN_REPORT_MADE))

    @pytest.mark.parametrize(
        ("told", "due"),
        [
            ((), {"ca": True, "nv": True}),
            (("CA",), {"nv": True}),
            (("NV",), {"ca": True}),
            (("CA", "NV"), {}),
            (None, {"ca": False, "nv": False}),
        ],
    )
    def test_a_report_to_one_state_is_none_to_the_other(
        self, told: tuple[str, ...] | None, due: dict[str, bool]
    ) -> None:
        """And where nobody says which was told, both are asked about and may still be due."""
        came_up = situation_in(*self.BOTH, abuse=EVERY_ABUSE, taken=self.DONE)
        places = None if told is None else frozenset().union(*(place_of(one) for one in told))
        came_up = evolve(came_up, circumstances=evolve(came_up.circumstances, reported_in=places))
        found = {
            one.mandate.id[:2]: one
            for one in mandates(came_up, self.RULES, as_of=NOW)
            if ".child_abuse_report" in one.mandate.id
        }

        assert due == {place: one.is_certain for place, one in found.items()}
        asked = {"steps.reported_in"} if told is None else set()
        assert all(asked == {one.name for one in duty.missing} for duty in found.values())
