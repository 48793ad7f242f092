"""34 CFR 300.613 to 300.616, 300.620, 300.623: what parents see, and who else saw it."""

import pytest
from attrs import evolve

from disclosure_rules import (
    Discloser,
    Handling,
    Outcome,
    Purpose,
    RecipientKind,
    RecordKind,
    RuleSet,
)
from disclosure_rules.law.us.federal.education import IDEA
from disclosure_rules.law.us.federal.idea.coverage import coverage, coverage_table
from tests.law.us.ferpa.samples import consent, duties, official, who
from tests.law.us.idea.samples import (
    BOTH,
    INFORMED,
    OF_AGE,
    agency,
    asked,
    decide,
    iep,
    outcome,
)

K = RecipientKind
P = Purpose
MOTHER = who(K.PARENT)


class TestAccess:
    """300.613(a) "must permit parents to inspect and review any education records relating to their
    children"; "without unnecessary delay and before any meeting regarding an IEP, or any hearing".
    """

    def test_before_the_meeting(self) -> None:
        """And in 45 days at most; a list of what is kept where comes on request, 300.616."""
        decision = decide(asked(P.CLIENT_REQUEST, MOTHER))
        (due,) = (
            one.obligation
            for one in decision.obligations
            if one.obligation.id == "us.idea.respond_to_access_request"
        )

        assert Outcome.REQUIRED is decision.outcome
        assert due.deadline is not None
        assert "before any IEP meeting" in str(due.deadline)
        assert "list_of_records" in duties(decision)

    def test_under_both_laws(self) -> None:
        """They agree."""
        decision = decide(asked(P.CLIENT_REQUEST, MOTHER), BOTH)

        assert Outcome.REQUIRED is decision.outcome
        assert () == decision.conflicts

    def test_a_parent_who_has_lost_their_rights(self) -> None:
        """300.613(c) "unless the agency has been advised"."""
        father = who(K.PARENT, lost_rights_by_court_order=True)

        assert Outcome.NEEDS_CONSENT is outcome(asked(P.CLIENT_REQUEST, father))

    def test_the_student_to_whom_rights_were_transferred(self) -> None:
        """300.625(c)."""
        request = asked(P.CLIENT_REQUEST, who(K.CLIENT), student=OF_AGE)

        assert Outcome.REQUIRED is outcome(agency(request, rights_were_transferred=True), BOTH)

    def test_a_parent_of_an_eighteen_year_old_where_they_were_not(self) -> None:
        """FERPA's rights have passed, IDEA's have not: the clash is shown to a lawyer."""
        parent = who(K.PARENT, claims_client_as_dependent=False)
        request = agency(
            asked(P.CLIENT_REQUEST, parent, student=OF_AGE), rights_were_transferred=False
        )
        decision = decide(request, BOTH)

        assert Outcome.REQUIRED is outcome(request)
        assert not decision.plan.dispositions[0].goes
        (clash,) = decision.conflicts
        assert clash.prevails is None

    def test_a_representative_of_the_parent(self) -> None:
        """300.613(b)(3); FERPA wants the parent's consent for it."""
        lawyer = who(K.OTHER_ATTORNEY)
        request = agency(asked(P.CLIENT_REQUEST, lawyer), recipient_represents_parent=True)
        grant = consent(
            RecordKind.IEP_GOAL_PROGRESS,
            to=K.OTHER_ATTORNEY,
            purpose=P.CLIENT_REQUEST,
            elements=INFORMED,
        )

        assert Outcome.REQUIRED is outcome(request)
        assert Outcome.NEEDS_CONSENT is outcome(request, BOTH)
        assert Outcome.REQUIRED is outcome(evolve(request, consents=(grant,)), BOTH)

    @pytest.mark.parametrize(
        ("said", "expected"),
        [(True, Outcome.REQUIRED), (False, Outcome.NEEDS_CONSENT), (None, Outcome.NEEDS_CONSENT)],
    )
    def test_a_psychologist_may_be_one(self, said: bool | None, expected: Outcome) -> None:
        """ "a representative of the parent" has no profession; who is one is said."""
        psychologist = who(K.MENTAL_HEALTH_PROFESSIONAL)
        request = asked(P.CLIENT_REQUEST, psychologist)

        assert expected is outcome(agency(request, recipient_represents_parent=said))

    def test_of_an_agency_that_is_no_school(self) -> None:
        """ "Each participating agency must permit parents": FERPA does not stand in the way."""
        agencys = Discloser(settings=frozenset(), acts_for_school=False)
        decision = decide(asked(P.CLIENT_REQUEST, MOTHER, discloser=agencys), BOTH)

        assert Outcome.REQUIRED is decision.outcome
        assert () == decision.conflicts

    def test_the_word_of_the_other_child_is_not_enough(self) -> None:
        """300.615 "only the information relating to their child"; its parents were not asked."""
        joint = iep(
            subjects=frozenset(("student-a", "student-b")),
            is_recipients_own_part=False,
            other_subjects_agreed=True,
        )

        assert (
            Handling.GENERALISE
            is decide(asked(P.CLIENT_REQUEST, MOTHER, joint)).plan.dispositions[0].handling
        )

    def test_records_on_more_than_one_child(self) -> None:
        """300.615 "only the information relating to their child"."""
        joint = iep(subjects=frozenset(("student-a", "student-b")), is_recipients_own_part=False)
        decision = decide(asked(P.CLIENT_REQUEST, MOTHER, joint))

        assert Outcome.REQUIRED is decision.outcome
        assert Handling.GENERALISE is decision.plan.dispositions[0].handling


class TestRecordOfAccess:
    """300.614 "including the name of the party, the date access was given, and the purpose",
    "except access by parents and authorized employees of the participating agency".
    """

    @pytest.mark.parametrize(
        ("recipient", "recorded"),
        [(MOTHER, False), (official(), False), (who(K.CLIENT), True)],
        ids=["mother", "teacher", "student"],
    )
    def test_who_is_recorded(self, recipient: object, recorded: bool) -> None:
        """Everybody else to whom it goes."""
        decision = decide(asked(P.OTHER, recipient))

        assert Outcome.PERMITTED is decision.outcome
        assert recorded is ("record_of_access" in duties(decision))
        assert "safeguards" in duties(decision)

    def test_an_explanation_goes_along(self) -> None:
        """300.620(c)(2)."""
        contested = iep(has_disagreement_on_file=True)

        assert "attach_explanation" in duties(decide(asked(P.OTHER, MOTHER, contested)))


class TestTheLaw:
    """300.622(a): closed but for what FERPA authorizes and what agencies need."""

    def test_nothing_is_wrong_with_it(self) -> None:
        """Alone and with FERPA."""
        assert () == RuleSet.of(IDEA).check() == BOTH.check()

    def test_no_paragraph_without_a_word(self) -> None:
        """And no rule without a paragraph, but for what is FERPA's."""
        rows = coverage(IDEA)
        found = {rule_id for row in rows for rule_id in row.rules}
        lines = coverage_table(IDEA).splitlines()

        assert [] == [row.paragraph for row in rows if not row.rules and not row.note]
        assert {rule.id for rule in IDEA.rules} == found
        assert len(rows) + 2 == len(lines)
        assert all(line.count("|") == 5 for line in lines)

    def test_sections_610_to_627(self) -> None:
        """Each is there."""
        found = {int(row.paragraph.split("(")[0].removeprefix("300.")) for row in coverage(IDEA)}

        assert {9, 32, 321, 520, 535, *range(610, 628)} == found
