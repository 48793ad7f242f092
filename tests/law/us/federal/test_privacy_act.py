"""The Privacy Act, 5 U.S.C. 552a(b) and (c)."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    AccessRequest,
    Circumstances,
    Client,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Decision,
    Discloser,
    DisclosureRequest,
    Grantor,
    ItemDesignation,
    LegalProcess,
    ObligationCode,
    Outcome,
    Period,
    PrivacyActCase,
    PrivacyActCondition,
    ProcessKind,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    RuleSet,
    ScopeDecision,
    Setting,
    evaluate,
)
from disclosure_rules.law.us.federal.privacy_act import PRIVACY_ACT

C = PrivacyActCondition
TODAY = date(2026, 11, 22)
RULES = RuleSet.of(PRIVACY_ACT)

CLIENT = Client(ref="client-a", born=date(1990, 5, 17), has_capacity=True)
PRISON = Discloser(settings=frozenset((Setting.FEDERAL_AGENCY,)))
ITEM = RecordItem(
    ref="1",
    kind=RecordKind.DIAGNOSIS,
    files=frozenset((RecordFile.TREATMENT,)),
    is_in_system_of_records=True,
    is_named_in_process=True,
    identifies_client=True,
)
OUTSIDER: dict[str, Any] = {
    "is_agency_staff": False,
    "requested_in_writing": False,
    "is_served_by_process": False,
}
NOTHING = PrivacyActCase(
    statistical_assurance_was_given=False,
    agency_head_asked=False,
    activity_is_authorized=False,
    circumstances_are_compelling=False,
)
NO_PROCESS = LegalProcess(kinds=frozenset())


def who(kind: RecipientKind, **more: Any) -> Recipient:
    return Recipient(**{**OUTSIDER, **more}, kind=kind)


def asked(
    purpose: Purpose,
    recipient: Recipient,
    *,
    item: RecordItem = ITEM,
    discloser: Discloser = PRISON,
    consents: tuple[ConsentGrant, ...] = (),
    case: PrivacyActCase = NOTHING,
    on: date = TODAY,
    process: LegalProcess = NO_PROCESS,
    **circumstances: Any,
) -> Decision:
    """Return what the Act alone says of a federal counselor's disclosure."""
    request = DisclosureRequest(
        client=CLIENT,
        discloser=discloser,
        recipient=recipient,
        purpose=purpose,
        items=(item,),
        consents=consents,
        circumstances=Circumstances(privacy_act=case, process=process, **circumstances),
    )
    return evaluate(request, RULES, as_of=on)


def permitted_by(decision: Decision) -> set[str]:
    """Return the last parts of the ids of the rules that certainly let the item go."""
    return {
        one.rule.id.removeprefix("us.privacy_act.")
        for one in decision.items[0].grounds
        if one.rule is not None and one.is_certain and one.effect.value == "permits"
    }


EMPLOYER = who(RecipientKind.EMPLOYER)


class TestReach:
    """(b) "No agency shall disclose any record which is contained in a system of records"."""

    @pytest.mark.parametrize(
        "setting",
        [
            Setting.FEDERAL_AGENCY,
            Setting.DEPARTMENT_OF_DEFENSE,
            Setting.DEPARTMENT_OF_HOMELAND_SECURITY,
            Setting.DEPARTMENT_OF_STATE,
            Setting.DEPARTMENT_OF_VETERANS_AFFAIRS,
            Setting.UNIFORMED_SERVICE,
        ],
    )
    def test_agencies_of_the_united_states(self, setting: Setting) -> None:
        """What is not permitted is forbidden, unless the individual consents."""
        agency = Discloser(settings=frozenset((setting,)))

        assert (
            Outcome.NEEDS_CONSENT is asked(Purpose.EMPLOYMENT, EMPLOYER, discloser=agency).outcome
        )

    @pytest.mark.parametrize(
        "setting",
        [
            Setting.PRIVATE_PRACTICE,
            Setting.HIPAA_COVERED_ENTITY,
            Setting.CORRECTIONAL_INSTITUTION,
            Setting.EDUCATIONAL_AGENCY,
        ],
    )
    def test_it_is_silent_for_everybody_else(self, setting: Setting) -> None:
        """A state prison, a school and a practice are no agencies."""
        other = Discloser(settings=frozenset((setting,)))

        assert Outcome.NOT_COVERED is asked(Purpose.EMPLOYMENT, EMPLOYER, discloser=other).outcome

    @pytest.mark.parametrize(
        ("held", "expected"), [(False, Outcome.NOT_COVERED), (None, Outcome.UNDETERMINED)]
    )
    def test_a_system_of_records(self, held: bool | None, expected: Outcome) -> None:
        """Whether the item is in one is asked: the definition was not read."""
        item = evolve(ITEM, is_in_system_of_records=held)

        assert expected is asked(Purpose.EMPLOYMENT, EMPLOYER, item=item).outcome

    def test_before_the_text_that_was_read(self) -> None:
        """Nothing goes by an Act whose text of that day is not held."""
        assert (
            Outcome.NOT_COVERED is asked(Purpose.EMPLOYMENT, EMPLOYER, on=date(2026, 3, 7)).outcome
        )
        assert (
            Outcome.NEEDS_CONSENT
            is asked(Purpose.EMPLOYMENT, EMPLOYER, on=date(2026, 3, 8)).outcome
        )


class TestRequestAndConsent:
    """(b) "except pursuant to a written request by, or with the prior written consent of, the
    individual".
    """

    def grant(self, **more: Any) -> ConsentGrant:
        plain: dict[str, Any] = {
            "ref": "grant-1",
            "form": ConsentForm.WRITTEN,
            "granted_by": Grantor.CLIENT,
            "signed_on": date(2026, 10, 1),
            "period": Period(start=date(2026, 10, 1), end=date(2027, 10, 1)),
        }
        scope = ConsentScope(
            decision=ScopeDecision.PERMIT,
            recipients=frozenset((RecipientDesignation(kind=RecipientKind.EMPLOYER),)),
            purposes=frozenset((Purpose.EMPLOYMENT,)),
            items=frozenset((ItemDesignation(kind=RecordKind.DIAGNOSIS),)),
        )
        return ConsentGrant(**{**plain, **more}, scope=scope)

    def test_written_consent(self) -> None:
        """It must be prior and written; the Act asks for no more."""
        decision = asked(Purpose.EMPLOYMENT, EMPLOYER, consents=(self.grant(),))

        assert {"consent"} == permitted_by(decision)

    @pytest.mark.parametrize(
        "defect",
        [
            {"form": ConsentForm.ORAL},
            {"signed_on": date(2026, 11, 23)},
            {"period": Period(start=date(2026, 10, 1), end=date(2026, 11, 22))},
            {"revoked_on": date(2026, 11, 1)},
            {"known_to_be_false": True},
        ],
    )
    def test_what_is_no_prior_written_consent(self, defect: dict[str, Any]) -> None:
        """Oral, later, expired, revoked, false."""
        decision = asked(Purpose.EMPLOYMENT, EMPLOYER, consents=(self.grant(**defect),))

        assert not decision.items[0].goes

    def test_the_individuals_own_request(self) -> None:
        """In writing it opens the record; otherwise it is to be put in writing."""
        written = asked(
            Purpose.CLIENT_REQUEST, who(RecipientKind.CLIENT, requested_in_writing=True)
        )
        oral = asked(Purpose.CLIENT_REQUEST, who(RecipientKind.CLIENT))

        assert {"written_request"} == permitted_by(written)
        assert not oral.items[0].goes
        assert "us.privacy_act.in_writing" in {one.obligation.id for one in oral.obligations}

    def test_a_copy_for_somebody_else(self) -> None:
        """ "pursuant to a written request by the individual" that says where to send it."""
        directed = asked(
            Purpose.CLIENT_REQUEST, EMPLOYER, access=AccessRequest(is_directed_to_recipient=True)
        )

        assert {"written_request"} == permitted_by(directed)
        assert not asked(Purpose.CLIENT_REQUEST, EMPLOYER).items[0].goes


class TestConditions:
    """(b)(1) to (12)."""

    @pytest.mark.parametrize(
        ("staff", "needs", "expected"),
        [
            (True, True, {"need_to_know"}),
            (True, False, set()),
            (False, True, set()),
        ],
    )
    def test_within_the_agency(self, staff: bool, needs: bool, expected: set[str]) -> None:
        """(1) "who have a need for the record in the performance of their duties"."""
        colleague = who(
            RecipientKind.PSYCHIATRIST, is_agency_staff=staff, needs_it_for_duties=needs
        )

        assert expected == permitted_by(asked(Purpose.TREATMENT, colleague))

    @pytest.mark.parametrize(
        ("condition", "kind", "rule"),
        [
            (C.FREEDOM_OF_INFORMATION, RecipientKind.MEDIA, "freedom_of_information"),  # (2)
            (C.ROUTINE_USE, RecipientKind.LAW_ENFORCEMENT, "routine_use"),  # (3)
            (C.CENSUS, RecipientKind.OTHER_GOVERNMENT_AGENCY, "census"),  # (4)
            (C.NATIONAL_ARCHIVES, RecipientKind.OTHER_GOVERNMENT_AGENCY, "archives"),  # (6)
            (C.CONGRESS, RecipientKind.OTHER, "congress"),  # (9)
            (C.COMPTROLLER_GENERAL, RecipientKind.AUDITOR, "comptroller_general"),  # (10)
            (C.CONSUMER_REPORTING_AGENCY, RecipientKind.OTHER, "consumer_reporting"),  # (12)
        ],
    )
    def test_what_the_agency_has_found(self, condition: C, kind: RecipientKind, rule: str) -> None:
        """A condition counts once it has been found, and only that one."""
        found = evolve(NOTHING, conditions=frozenset((condition,)))

        assert {rule} == permitted_by(asked(Purpose.OTHER, who(kind), case=found))
        assert set() == permitted_by(asked(Purpose.OTHER, who(kind)))

    @pytest.mark.parametrize(
        "condition",
        [
            C.CENSUS,
            C.NATIONAL_ARCHIVES,
            C.CONGRESS,
            C.COMPTROLLER_GENERAL,
            C.CONSUMER_REPORTING_AGENCY,
        ],
    )
    def test_not_to_an_employer(self, condition: C) -> None:
        """What goes to one body goes to no other."""
        found = evolve(NOTHING, conditions=frozenset((condition,)))

        assert set() == permitted_by(asked(Purpose.OTHER, EMPLOYER, case=found))

    @pytest.mark.parametrize(
        ("identifies", "assurance", "expected"),
        [(False, True, {"statistics"}), (True, True, set()), (False, False, set())],
    )
    def test_statistics(self, identifies: bool, assurance: bool, expected: set[str]) -> None:
        """(5) "in a form that is not individually identifiable", on written assurance."""
        decision = asked(
            Purpose.RESEARCH,
            who(RecipientKind.RESEARCHER),
            item=evolve(ITEM, identifies_client=identifies),
            case=evolve(NOTHING, statistical_assurance_was_given=assurance),
        )

        assert expected == permitted_by(decision)

    @pytest.mark.parametrize(
        ("asked_for", "authorized", "expected"),
        [(True, True, {"law_enforcement"}), (True, False, set()), (False, True, set())],
    )
    def test_law_enforcement(self, asked_for: bool, authorized: bool, expected: set[str]) -> None:
        """(7) "if the activity is authorized by law, and if the head … has made a written
        request".
        """
        decision = asked(
            Purpose.CRIMINAL_INVESTIGATION,
            who(RecipientKind.LAW_ENFORCEMENT),
            case=evolve(NOTHING, agency_head_asked=asked_for, activity_is_authorized=authorized),
        )

        assert expected == permitted_by(decision)

    @pytest.mark.parametrize(
        "kind", [RecipientKind.MEDIA, RecipientKind.EMPLOYER, RecipientKind.OPPOSING_ATTORNEY]
    )
    def test_law_enforcement_and_nobody_else(self, kind: RecipientKind) -> None:
        """(7) "to another agency or to an instrumentality of any governmental jurisdiction"."""
        found = evolve(NOTHING, agency_head_asked=True, activity_is_authorized=True)

        assert set() == permitted_by(asked(Purpose.CRIMINAL_PROCEEDING, who(kind), case=found))

    @pytest.mark.parametrize(
        ("purpose", "kind"),
        [
            (Purpose.PROTECTIVE_SERVICES, RecipientKind.OTHER_GOVERNMENT_AGENCY),
            (Purpose.APPREHEND, RecipientKind.LAW_ENFORCEMENT),
            (Purpose.REPORT_CRIME, RecipientKind.LAW_ENFORCEMENT),
            (Purpose.REPORT_CRIME_ON_PREMISES, RecipientKind.LAW_ENFORCEMENT),
            (Purpose.CORRECTIONAL_CUSTODY, RecipientKind.CORRECTIONAL_INSTITUTION),
            (Purpose.CARE_COORDINATION, RecipientKind.CRISIS_TEAM),
        ],
    )
    def test_whoever_must_be_told(self, purpose: Purpose, kind: RecipientKind) -> None:
        """(8) "to a person": the text names no purpose but somebody's health or safety."""
        found = evolve(NOTHING, circumstances_are_compelling=True)

        assert {"compelling_circumstances"} == permitted_by(asked(purpose, who(kind), case=found))
        assert set() == permitted_by(asked(purpose, who(kind)))

    @pytest.mark.parametrize(
        "purpose",
        [Purpose.FRAUD_DETECTION, Purpose.COMPLIANCE_INVESTIGATION, Purpose.APPREHEND],
    )
    def test_an_order_in_an_investigation(self, purpose: Purpose) -> None:
        """(11) Whatever is investigated."""
        court = who(RecipientKind.COURT, is_served_by_process=True)
        process = LegalProcess(kinds=frozenset((ProcessKind.COURT_ORDER,)))

        assert {"court_order"} == permitted_by(asked(purpose, court, process=process))

    def test_compelling_circumstances(self) -> None:
        """(8) and notice goes to the individual's last known address."""
        found = evolve(NOTHING, circumstances_are_compelling=True)
        decision = asked(Purpose.AVERT_THREAT, who(RecipientKind.LIKELY_VICTIM), case=found)

        assert {"compelling_circumstances"} == permitted_by(decision)
        assert ObligationCode.TELL_CLIENT_AFTER in {
            one.obligation.code for one in decision.obligations
        }
        assert set() == permitted_by(asked(Purpose.EMPLOYMENT, EMPLOYER, case=found))

    @pytest.mark.parametrize(
        ("kinds", "signed", "expected"),
        [
            ({ProcessKind.COURT_ORDER}, True, {"court_order"}),
            ({ProcessKind.SUBPOENA}, True, {"court_order"}),
            ({ProcessKind.SUBPOENA}, False, set()),
            ({ProcessKind.ADMINISTRATIVE_ORDER}, True, set()),
            ({ProcessKind.SEARCH_WARRANT}, True, set()),
        ],
    )
    def test_the_order_of_a_court(
        self, kinds: set[ProcessKind], signed: bool, expected: set[str]
    ) -> None:
        """(11) A clerk's or an attorney's subpoena is none."""
        court = who(RecipientKind.COURT, is_served_by_process=True)
        process = LegalProcess(kinds=frozenset(kinds), is_signed_by_judge=signed)

        assert expected == permitted_by(asked(Purpose.CIVIL_PROCEEDING, court, process=process))

    @pytest.mark.parametrize(
        "changed",
        [
            {"item": evolve(ITEM, is_named_in_process=False)},
            {"recipient": who(RecipientKind.OPPOSING_ATTORNEY)},
        ],
    )
    def test_only_what_it_orders(self, changed: dict[str, Any]) -> None:
        """ "pursuant to the order": what it names, to whom it names."""
        plain: dict[str, Any] = {
            "recipient": who(RecipientKind.COURT, is_served_by_process=True),
            "process": LegalProcess(kinds=frozenset((ProcessKind.COURT_ORDER,))),
        }
        given = {**plain, **changed}
        recipient = given.pop("recipient")

        assert set() == permitted_by(asked(Purpose.CIVIL_PROCEEDING, recipient, **given))


class TestAccounting:
    """(c)(1) "except for disclosures made under subsections (b)(1) or (b)(2)"."""

    def due(self, decision: Decision) -> set[str]:
        return {one.obligation.id.removeprefix("us.privacy_act.") for one in decision.obligations}

    def test_a_disclosure_outside(self) -> None:
        """Is entered, and the individual may have the entry."""
        found = evolve(NOTHING, conditions=frozenset((C.ROUTINE_USE,)))
        decision = asked(Purpose.OTHER, who(RecipientKind.LAW_ENFORCEMENT), case=found)

        assert {"account", "show_accounting"} == self.due(decision)

    def test_inside_and_under_freedom_of_information(self) -> None:
        """Is not."""
        colleague = who(RecipientKind.PSYCHIATRIST, is_agency_staff=True, needs_it_for_duties=True)
        public = evolve(NOTHING, conditions=frozenset((C.FREEDOM_OF_INFORMATION,)))

        assert set() == self.due(asked(Purpose.TREATMENT, colleague))
        assert set() == self.due(asked(Purpose.OTHER, who(RecipientKind.MEDIA), case=public))

    def test_for_law_enforcement(self) -> None:
        """(c)(3) It is entered, and not shown."""
        found = evolve(NOTHING, agency_head_asked=True, activity_is_authorized=True)
        decision = asked(
            Purpose.CRIMINAL_INVESTIGATION, who(RecipientKind.LAW_ENFORCEMENT), case=found
        )

        assert {"account", "portion"} == self.due(decision)
