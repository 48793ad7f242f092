"""The IEP team: the example in the docs, act by act, and what the law says beyond it.

A threat reaches parents and administrators; strategies, progress on goals and successes are shared
for carry-over before, at and after the meeting; what was said in sessions stays, as far as the law
leaves it to the school; outside participants need consent; the rights are the parents' and then
the student's.
"""

import runpy
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from disclosure_rules import Decision, Outcome

EXAMPLE = Path(__file__).parents[4] / "docs" / "examples" / "iep_team.py"


@cache
def acts() -> Mapping[str, Any]:
    """Return the acts of the example by title."""
    return {one.title: one for one in runpy.run_path(str(EXAMPLE))["story"]()}


def goes(one: Any, decision: Decision) -> set[str]:
    return {
        one.request.items[found.position].ref for found in decision.plan.dispositions if found.goes
    }


BEFORE_TEACHER = "Before the meeting, the special education teacher prepares the goals"
BEFORE_MOTHER = "Before the meeting, the mother asks for the record"
BEFORE_ONLINE = "Before the meeting, the online counselor asks how the goals are going"
THERAPIST = "At the meeting, the family's own therapist, without consent"
THERAPIST_AGREED = "At the meeting, the family's own therapist, with the mother's consent"
AGENCY = "At the meeting, the agency that is to pay for job training, without consent"
AGENCY_AGREED = (
    "At the meeting, the agency that is to pay for job training, with the mother's consent"
)
AFTER_TEACHER = (
    "After the meeting, the class teacher carries the strategies over, told by the online counselor"
)
AFTER_COACH = "After the meeting, a coach who has no part in it is curious"
THREAT_PRINCIPAL = "A threat: the principal is told"
THREAT_MOTHER = "A threat: the mother is told"
THREAT_CLASSMATE = "A threat: the classmate's family is told"
THREAT_POLICE = "A threat: the police are told"
AFTERWARDS = "The day after, with the danger past, the police ask for the whole record"
MOTHER_AT_18 = "At 18, the mother asks for the record again"
HIMSELF_AT_18 = "At 18, he asks for it himself"
DANGER_AT_18 = "At 18, he is in danger, and the mother is told"

TOLD = {"name", "threat"}
O = Outcome  # noqa: E741 -- short, for the table
STORY: tuple[tuple[str, Outcome, set[str], Outcome, set[str]], ...] = (
    (
        BEFORE_TEACHER,
        O.PARTLY_PERMITTED,
        {"strategies", "goal progress", "successes"},
        O.PARTLY_PERMITTED,
        {"strategies", "goal progress", "successes"},
    ),
    (
        BEFORE_MOTHER,
        O.REQUIRED,
        {"strategies", "goal progress", "successes", "session notes", "diagnosis", "memory aid"},
        O.REQUIRED,
        {"strategies", "goal progress", "successes", "session notes", "diagnosis"},
    ),
    (
        BEFORE_ONLINE,
        O.PERMITTED,
        {"strategies", "goal progress"},
        O.PERMITTED,
        {"strategies", "goal progress"},
    ),
    (THERAPIST, O.NEEDS_CONSENT, set(), O.NEEDS_CONSENT, set()),
    (
        THERAPIST_AGREED,
        O.PARTLY_PERMITTED,
        {"strategies", "goal progress"},
        O.PARTLY_PERMITTED,
        {"strategies", "goal progress"},
    ),
    (AGENCY, O.NEEDS_CONSENT, set(), O.NEEDS_CONSENT, set()),
    (
        AGENCY_AGREED,
        O.PERMITTED,
        {"strategies", "goal progress"},
        O.PERMITTED,
        {"strategies", "goal progress"},
    ),
    (
        AFTER_TEACHER,
        O.PARTLY_PERMITTED,
        {"strategies", "successes"},
        O.PARTLY_PERMITTED,
        {"strategies", "successes"},
    ),
    (AFTER_COACH, O.NEEDS_CONSENT, set(), O.NEEDS_CONSENT, set()),
    (
        THREAT_PRINCIPAL,
        O.PARTLY_PERMITTED,
        {"name", "threat"},
        O.PARTLY_PERMITTED,
        {"name", "threat"},
    ),
    (
        THREAT_MOTHER,
        O.PERMITTED,
        {"name", "threat", "session notes"},
        O.PARTLY_PERMITTED,
        {"name", "threat"},
    ),
    (
        THREAT_CLASSMATE,
        O.PARTLY_PERMITTED,
        {"name", "threat"},
        O.PARTLY_PERMITTED,
        {"name", "threat"},
    ),
    (THREAT_POLICE, O.PARTLY_PERMITTED, TOLD, O.PARTLY_PERMITTED, TOLD),
    (AFTERWARDS, O.NEEDS_CONSENT, set(), O.NEEDS_CONSENT, set()),
    (MOTHER_AT_18, O.NEEDS_CONSENT, set(), O.NEEDS_CONSENT, set()),
    (
        HIMSELF_AT_18,
        O.REQUIRED,
        {"goal progress", "session notes"},
        O.REQUIRED,
        {"goal progress", "session notes"},
    ),
    (DANGER_AT_18, O.PERMITTED, {"name", "threat"}, O.PERMITTED, {"name", "threat"}),
)


class TestTheStory:
    """What comes out of each act, by the law alone and with the district's policy."""

    @pytest.mark.parametrize(
        ("title", "by_law", "law_lets_go", "with_policy", "policy_lets_go"),
        STORY,
        ids=[row[0] for row in STORY],
    )
    def test_act(
        self,
        title: str,
        by_law: Outcome,
        law_lets_go: set[str],
        with_policy: Outcome,
        policy_lets_go: set[str],
    ) -> None:
        """The outcome, and exactly what goes."""
        one = acts()[title]

        assert (by_law, law_lets_go) == (one.by_law.outcome, goes(one, one.by_law))
        assert (with_policy, policy_lets_go) == (
            one.with_policy.outcome,
            goes(one, one.with_policy),
        )

    def test_no_act_is_forgotten(self) -> None:
        """Every act of the example stands in the table, in its order."""
        assert list(acts()) == [row[0] for row in STORY]

    def test_hipaa_is_silent_throughout(self) -> None:
        """Both counselors keep education records, also the one whose practice is covered."""
        laws = {
            ground.law.id
            for one in acts().values()
            for found in one.by_law.items
            for ground in found.grounds
        }

        assert {"us.ferpa", "us.idea"} == laws

    def test_it_tells_itself(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Run as a script it prints every act."""
        runpy.run_path(str(EXAMPLE), run_name="__main__")
        printed = capsys.readouterr().out

        assert all(title in printed for title in acts())


class TestWhatThePolicyCanDo:
    """A district's policy ranks below federal law: it keeps what the law only permits."""

    def test_it_cannot_keep_filed_notes_from_the_mother(self) -> None:
        """The clash is shown, and federal law prevails."""
        clash = acts()[BEFORE_MOTHER].with_policy.conflicts

        assert {"us.ferpa", "us.idea"} >= {one.prevails.id for one in clash}
        assert ["session notes"] == [
            acts()[BEFORE_MOTHER].request.items[one.position].ref for one in clash
        ]

    def test_it_keeps_what_the_counselor_alone_keeps(self) -> None:
        """A memory aid that was shown to nobody is no education record."""
        one = acts()[BEFORE_MOTHER]

        assert "memory aid" not in goes(one, one.with_policy)

    def test_without_it_the_law_asks(self) -> None:
        """Whether the teacher's task needs session notes is the school's to say, item by item."""
        asked = {question.name for question in acts()[BEFORE_TEACHER].by_law.missing}

        assert "education.interest_reaches_item" in asked


class TestWhatIsToBeDone:
    """What goes along with each."""

    @pytest.mark.parametrize(
        ("title", "due"),
        [
            (BEFORE_TEACHER, "us.ferpa.inform_recipient"),
            (BEFORE_MOTHER, "us.idea.respond_to_access_request"),
            (THERAPIST, "us.ferpa.obtain_parent_consent"),
            (AGENCY, "us.idea.obtain_parent_consent"),
            (THREAT_POLICE, "us.ferpa.record_of_emergency"),
            (THREAT_CLASSMATE, "us.ferpa.only_what_protects"),
            (MOTHER_AT_18, "us.ferpa.obtain_student_consent"),
            (DANGER_AT_18, "us.ferpa.record_of_emergency"),
        ],
    )
    def test_it_is_listed(self, title: str, due: str) -> None:
        """For certain."""
        assert due in {
            one.obligation.id for one in acts()[title].by_law.obligations if not one.depends_on
        }
