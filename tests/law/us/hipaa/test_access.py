"""45 CFR 164.524, 164.526 and 164.528."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Discloser,
    Handling,
    InvalidField,
    LegalProcess,
    LegalRequirement,
    Outcome,
    Purpose,
    RecipientKind,
    RecordFile,
    RecordKind,
    Setting,
    Situation,
    mandates,
)
from disclosure_rules.law.us.federal.hipaa.access import (
    ACCESS_TIME,
    AMENDMENT_TIME,
    DENIAL_CONTENT,
    DENIAL_OF_AMENDMENT_CONTENT,
    EXTENSION,
)
from disclosure_rules.law.us.federal.hipaa.accounting import (
    ACCOUNTING_TIME,
    ENTRY_CONTENT,
    REPEATED_CONTENT,
    RESEARCH_CONTENT,
    WITHOUT_SUSPENDED,
    AccountingEntry,
    years_accounted,
)
from disclosure_rules.model.public_interest import Oversight, Research
from disclosure_rules.model.rights import AccessDenial, AccessRequest
from tests.law.us.hipaa.cases import (
    ADULT,
    HIPAA_ONLY,
    MARCH_2026,
    PROVIDER,
    ask,
    codes,
    decide,
    item,
    note,
    outcome,
    psychotherapy_note,
)

K = RecipientKind
P = Purpose
D = AccessDenial
INMATE: dict[str, Any] = {
    "client": evolve(ADULT, is_inmate=True),
    "discloser": Discloser(
        settings=frozenset((Setting.HIPAA_COVERED_ENTITY, Setting.CORRECTIONAL_INSTITUTION))
    ),
}


class TestRightOfAccess:
    """(a)(1) "a right of access to inspect and obtain a copy … except for: (i) Psychotherapy notes;
    and (ii) Information compiled in reasonable anticipation of … a … proceeding".
    """

    def test_is_required(self) -> None:
        """Whatever its source, within 30 days."""
        items = (note(), item(RecordKind.OUTSIDE_PROVIDER_RECORD), item(RecordKind.WHOLE_RECORD))
        decision = decide(ask(P.CLIENT_REQUEST, K.CLIENT, *items))
        assert Outcome.REQUIRED is decision.outcome
        assert not decision.plan.withheld
        assert "respond_within_deadline" in codes(decision)

    def test_what_is_excepted(self) -> None:
        """It stays, unless the discloser gives it or an authorization names it."""
        items = (
            note(),
            psychotherapy_note(),
            note(
                ref="lawsuit",
                files=frozenset((RecordFile.LITIGATION,)),
                is_in_designated_record_set=True,
            ),
            item(RecordKind.LITIGATION_MATERIAL),
        )
        decision = decide(ask(P.CLIENT_REQUEST, K.CLIENT, *items))
        assert (0,) == tuple(one.position for one in decision.plan.released)
        given = AccessRequest(is_given_despite_ground=True)
        decision = decide(ask(P.CLIENT_REQUEST, K.CLIENT, *items, access=given))
        assert (0, 2, 3) == tuple(one.position for one in decision.plan.released)

    def test_what_stands_in_the_chart_was_not_compiled_for_a_lawsuit(self) -> None:
        """(a)(1)(ii) "compiled in reasonable anticipation": a copy in the lawyer's file does not
        shut the client out of the chart.
        """
        both = note(files=frozenset((RecordFile.TREATMENT, RecordFile.LITIGATION)))
        assert Outcome.REQUIRED is outcome(P.CLIENT_REQUEST, K.CLIENT, both)

    def test_what_is_held_elsewhere(self) -> None:
        """(d)(3) "must inform the individual where to direct the request for access"."""
        elsewhere = AccessRequest(is_held_elsewhere=True)
        told = decide(ask(P.CLIENT_REQUEST, K.CLIENT, access=elsewhere))
        assert "us.hipaa.say_where_it_is_held" in {due.obligation.id for due in told.obligations}
        plain = decide(ask(P.CLIENT_REQUEST, K.CLIENT))
        assert "us.hipaa.say_where_it_is_held" not in {
            due.obligation.id for due in plain.obligations
        }

    def test_is_no_duty_before_somebody_asks(self) -> None:
        """`mandates` does not list it."""
        situation = Situation(client=ADULT, discloser=PROVIDER)
        assert () == mandates(situation, HIPAA_ONLY, as_of=MARCH_2026)

    def test_only_in_the_designated_record_set(self) -> None:
        """A note that decides nothing may be kept back: permitted, not owed."""
        outside = note(is_in_designated_record_set=False)
        assert Outcome.PERMITTED is outcome(P.CLIENT_REQUEST, K.CLIENT, outside)

    def test_a_joint_record(self) -> None:
        """Only what is about the one who asks."""
        joint = note(subjects=frozenset(("client-a", "client-b")))
        own = evolve(joint, is_recipients_own_part=True)
        assert Outcome.REQUIRED is outcome(P.CLIENT_REQUEST, K.CLIENT, own)
        others = evolve(joint, is_recipients_own_part=False, other_subjects_agreed=False)
        assert Outcome.NEEDS_CONSENT is outcome(P.CLIENT_REQUEST, K.CLIENT, others)


class TestDenials:
    """(a)(2) "without providing the individual an opportunity for review"; (a)(3) "provided that
    the individual is given a right to have such denials reviewed".
    """

    def asked(self, ground: AccessDenial, kind: RecipientKind = K.CLIENT, **more: Any) -> Any:
        access = AccessRequest(grounds=frozenset((ground,)))
        return decide(ask(P.CLIENT_REQUEST, kind, **{"access": access, **more}))

    @pytest.mark.parametrize(
        ("ground", "kind", "reviewable"),
        [
            (D.ENDANGERS_LIFE_OR_SAFETY, K.CLIENT, True),
            (D.HARMS_PERSON_REFERRED_TO, K.CLIENT, True),
            (D.REPRESENTATIVE_WOULD_HARM, K.PERSONAL_REPRESENTATIVE, True),
            (D.JEOPARDIZES_CUSTODY, K.CLIENT, False),
            (D.RESEARCH_IN_PROGRESS, K.CLIENT, False),
            (D.PRIVACY_ACT, K.CLIENT, False),
            (D.CONFIDENTIAL_SOURCE, K.CLIENT, False),
        ],
    )
    def test_each_ground(self, ground: AccessDenial, kind: RecipientKind, reviewable: bool) -> None:
        """Withheld, in writing; with review where a professional judged."""
        more = INMATE if ground is D.JEOPARDIZES_CUSTODY else {}
        decision = self.asked(ground, kind, **more)
        assert Outcome.FORBIDDEN is decision.outcome
        assert Handling.WITHHOLD is decision.plan.dispositions[0].handling
        assert {"written_denial", "document_decision"} <= codes(decision)
        assert reviewable is ("give_review_right" in codes(decision))

    def test_grounds_that_do_not_fit(self) -> None:
        """Custody of an inmate only; a representative's harm only against a representative."""
        assert Outcome.REQUIRED is self.asked(D.JEOPARDIZES_CUSTODY).outcome
        assert Outcome.REQUIRED is self.asked(D.REPRESENTATIVE_WOULD_HARM).outcome

    def test_the_rest_goes(self) -> None:
        """(d)(1) "give the individual access to any other … information requested"."""
        grounds = frozenset((D.CONFIDENTIAL_SOURCE,))
        decision = decide(
            ask(
                P.CLIENT_REQUEST,
                K.CLIENT,
                note(),
                item(RecordKind.OBSERVATION, denial_grounds=grounds),
            )
        )
        assert Outcome.REQUIRED is decision.outcome
        assert (0,) == tuple(one.position for one in decision.plan.released)

    def test_the_discloser_may_give_it_all_the_same(self) -> None:
        """ "may deny"."""
        access = AccessRequest(
            grounds=frozenset((D.ENDANGERS_LIFE_OR_SAFETY,)), is_given_despite_ground=True
        )
        assert Outcome.PERMITTED is self.asked(D.PRIVACY_ACT, access=access).outcome

    def test_law_with_greater_rights_prevails(self) -> None:
        """160.202, more stringent (2)."""
        law = LegalRequirement(citation="1 XX 1", says="x", items=frozenset(("progress_note",)))
        decision = self.asked(D.ENDANGERS_LIFE_OR_SAFETY, requirements=(law,))
        assert Outcome.PERMITTED is decision.outcome

    def test_what_a_denial_says(self) -> None:
        """(d)(2), and 526(d)(1)."""
        assert 3 == len(DENIAL_CONTENT)
        assert 4 == len(DENIAL_OF_AMENDMENT_CONTENT)


class TestTimes:
    """(b)(2)(i) "no later than 30 days", (ii) "by no more than 30 days"; 526 and 528 60 days."""

    ASKED = datetime(2026, 1, 30, 10, tzinfo=UTC)

    def test_from_the_day_after(self) -> None:
        """Calendar days, to the end of the last."""
        assert date(2026, 3, 1) == ACCESS_TIME.due(self.ASKED).date()
        assert date(2026, 3, 31) == EXTENSION.due(ACCESS_TIME.due(self.ASKED)).date()
        assert date(2026, 3, 31) == AMENDMENT_TIME.due(self.ASKED).date()
        assert date(2026, 3, 31) == ACCOUNTING_TIME.due(self.ASKED).date()


class TestDesignee:
    """(c)(3)(ii) "The individual's request must be in writing, signed by the individual, and
    clearly identify the designated person".
    """

    def send(self, as_of: date, **access: Any) -> Outcome:
        directed = AccessRequest(is_directed_to_recipient=True, **access)
        return outcome(P.CLIENT_REQUEST, K.OTHER_ATTORNEY, access=directed, as_of=as_of)

    @pytest.mark.parametrize(
        ("day", "electronic", "expected"),
        [
            (date(2020, 1, 22), False, Outcome.REQUIRED),
            (date(2020, 1, 23), False, Outcome.NEEDS_CONSENT),
            (date(2020, 1, 23), True, Outcome.REQUIRED),
            (MARCH_2026, True, Outcome.REQUIRED),
        ],
    )
    def test_since_2020_of_electronic_records_alone(
        self, day: date, electronic: bool, expected: Outcome
    ) -> None:
        """Ciox Health v. Azar, read in summaries: the decision says that it is secondary."""
        assert expected is self.send(day, is_for_electronic_record=electronic)

    def test_goes_whole(self) -> None:
        """502(b)(2)(ii): no minimum necessary on what access requires."""
        access = AccessRequest(is_directed_to_recipient=True, is_for_electronic_record=True)
        whole = item(RecordKind.WHOLE_RECORD, is_necessary=None)
        decision = decide(ask(P.CLIENT_REQUEST, K.OTHER_ATTORNEY, whole, access=access))
        assert Outcome.REQUIRED is decision.outcome
        assert not decision.plan.withheld

    def test_rests_on_a_secondary_source(self) -> None:
        """The user sees it."""
        access = AccessRequest(is_directed_to_recipient=True, is_for_electronic_record=True)
        decision = decide(ask(P.CLIENT_REQUEST, K.OTHER_ATTORNEY, access=access))
        assert ("45 CFR 164.524(c)(3)(ii)",) == tuple(
            one.citation for one in decision.secondary_sources
        )


class TestThroughABusinessAssociate:
    """502(a)(4)(ii) "To the covered entity, individual, or individual's designee, as necessary to
    satisfy a covered entity's obligations".
    """

    ASSOCIATE = Discloser(settings=frozenset((Setting.HIPAA_BUSINESS_ASSOCIATE,)))

    @pytest.mark.parametrize(
        ("kind", "recipient", "access"),
        [
            (K.HOSPITAL, {"is_served_by_discloser": True}, {}),
            (K.CLIENT, {}, {}),
            (K.OTHER_ATTORNEY, {}, {"is_directed_to_recipient": True}),
        ],
        ids=["covered entity", "individual", "designee"],
    )
    def test_to_each_of_three(
        self, kind: RecipientKind, recipient: dict[str, Any], access: dict[str, Any]
    ) -> None:
        """Where the covered entity needs it, and for nothing else."""
        request = ask(
            P.CLIENT_REQUEST,
            kind,
            discloser=self.ASSOCIATE,
            recipient=recipient,
            access=AccessRequest(covered_entity_needs_it=True, **access),
        )
        assert Outcome.REQUIRED is decide(request).outcome

    def test_not_to_another_covered_entity(self) -> None:
        """That it is one is no ground."""
        strange = {"is_served_by_discloser": False, "is_covered_entity": True}
        asked = outcome(
            P.CLIENT_REQUEST,
            K.HOSPITAL,
            discloser=self.ASSOCIATE,
            recipient=strange,
            access=AccessRequest(covered_entity_needs_it=True),
        )
        assert Outcome.NEEDS_CONSENT is asked


class TestAmendments:
    """526(c)(3) "inform and provide the amendment"; (d)(5) "with any subsequent disclosure"."""

    def test_a_statement_of_disagreement_goes_along(self) -> None:
        """With what it is about."""
        disputed = note(has_disagreement_on_file=True)
        assert "attach_disagreement" in codes(decide(ask(P.TREATMENT, K.PHYSICIAN, disputed)))
        assert "attach_disagreement" not in codes(decide(ask(P.TREATMENT, K.PHYSICIAN)))

    def test_to_who_relies_on_what_was_amended(self) -> None:
        """The amendment, and nothing else."""
        access = AccessRequest(recipient_relies_on_amended=True)
        items = (item(RecordKind.AMENDMENT), note())
        decision = decide(ask(P.AMENDMENT, K.HEALTH_PLAN, *items, access=access))
        assert (0,) == tuple(one.position for one in decision.plan.released)
        assert "us.hipaa.inform_of_amendment" in {due.obligation.id for due in decision.obligations}


class TestAccounting:
    """528(a)(1) "in the six years prior to the date on which the accounting is requested, except
    for disclosures: (i) … (ix)".
    """

    def test_is_owed_on_request(self) -> None:
        """502(a)(2)(i)."""
        accounting = item(RecordKind.ACCOUNTING_OF_DISCLOSURES)
        assert Outcome.REQUIRED is outcome(P.CLIENT_REQUEST, K.CLIENT, accounting)

    def test_suspended(self) -> None:
        """(a)(2)(i) "of disclosures to a health oversight agency or law enforcement official":
        the accounting is owed, and leaves these out meanwhile.
        """
        accounting = item(RecordKind.ACCOUNTING_OF_DISCLOSURES, path=("accounting",))
        request = ask(
            P.CLIENT_REQUEST,
            K.CLIENT,
            accounting,
            access=AccessRequest(accounting_is_suspended=True),
        )
        decision = decide(request)
        assert Outcome.REQUIRED is decision.outcome
        assert Handling.GENERALISE is decision.plan.dispositions[0].handling
        record = {"accounting": ["to a board", "to the police"]}
        with pytest.raises(InvalidField):
            decision.plan.apply(record)
        without = {WITHOUT_SUSPENDED: lambda entries: entries[:1]}
        assert {"accounting": ["to a board"]} == decision.plan.apply(record, transforms=without)

    def test_what_is_logged(self) -> None:
        """Oversight and proceedings are; treatment, the client and custody are not."""
        oversight = decide(
            ask(
                P.HEALTH_OVERSIGHT,
                K.LICENSING_BOARD,
                oversight=Oversight(is_authorized_by_law=True, client_is_subject=False),
                process=LegalProcess(),
            )
        )
        assert "log_for_accounting" in codes(oversight)
        for purpose, kind in (
            (P.TREATMENT, K.PHYSICIAN),
            (P.PAYMENT, K.HEALTH_PLAN),
            (P.CLIENT_REQUEST, K.CLIENT),
        ):
            assert "log_for_accounting" not in codes(decide(ask(purpose, kind)))

    def test_a_use_is_no_disclosure(self) -> None:
        """160.103: what stays inside is not accounted for, whatever the purpose."""
        inside = decide(
            ask(P.RESEARCH, K.WORKFORCE_MEMBER, research=Research(waiver_is_documented=True))
        )
        assert Outcome.PERMITTED is inside.outcome
        assert "log_for_accounting" not in codes(inside)

    @pytest.mark.parametrize(
        ("asked", "start"),
        [
            (date(2026, 3, 2), date(2020, 3, 2)),
            (date(2024, 2, 29), date(2018, 3, 1)),
        ],
    )
    def test_six_years(self, asked: date, start: date) -> None:
        """Half-open: the day of the request is not in it."""
        period = years_accounted(asked)
        assert (start, asked) == (period.start, period.end)

    def test_what_an_entry_says(self) -> None:
        """(b)(2)(i) to (iv)."""
        entry = AccountingEntry(
            disclosed_on=MARCH_2026, recipient="a board", what="a note", why="oversight"
        )
        assert (4, 3, 7) == (len(ENTRY_CONTENT), len(REPEATED_CONTENT), len(RESEARCH_CONTENT))
        assert "board" not in repr(entry)
