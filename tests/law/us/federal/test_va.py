"""38 U.S.C. 7332, and the regulations under it as far as they were read."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Circumstances,
    Client,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Crime,
    Decision,
    Discloser,
    DisclosureRequest,
    Emergency,
    GovernmentFunction,
    Grantor,
    Handling,
    ItemDesignation,
    LegalProcess,
    ObligationCode,
    Outcome,
    Oversight,
    Period,
    ProcessKind,
    Profession,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    RuleSet,
    ScopeDecision,
    SensitivityLabel,
    Setting,
    VeteransCase,
    evaluate,
)
from disclosure_rules.law.us.federal.part2.law import PART2
from disclosure_rules.law.us.federal.va.law import VETERANS_RECORDS

K = RecipientKind
TODAY = date(2026, 11, 22)
RULES = RuleSet.of(VETERANS_RECORDS)

VETERAN = Client(ref="client-a", born=date(1980, 5, 17), has_capacity=True)
DEAD = evolve(VETERAN, is_deceased=True, died=date(2026, 1, 5))
CLINIC = Discloser(
    profession=Profession.COUNSELOR,
    settings=frozenset((Setting.DEPARTMENT_OF_VETERANS_AFFAIRS, Setting.HIPAA_COVERED_ENTITY)),
)
OUTSIDE: dict[str, Any] = {
    "is_within_program": False,
    "is_in_armed_forces": False,
    "is_medical_personnel": False,
    "is_personal_representative": False,
    "is_served_by_process": False,
    "requested_in_writing": False,
}
DIAGNOSIS = RecordItem(
    ref="1",
    kind=RecordKind.DIAGNOSIS,
    files=frozenset((RecordFile.VETERANS_SPECIAL,)),
    labels=frozenset((SensitivityLabel.HIV,)),
    is_necessary=True,
    is_named_in_process=False,
)
NOTHING = VeteransCase(
    researcher_is_approved=False,
    auditor_is_qualified=False,
    public_health_law_requires_it=False,
    order_shows_good_cause=False,
    practitioner_deems_it_necessary=False,
    survivor_benefits_need_it=False,
    recipient_is_spouse_or_partner=False,
    patient_was_counseled=False,
    patient_will_not_tell=False,
    telling_is_necessary=False,
)
CALM: dict[str, Any] = {
    "emergency": Emergency(is_medical=False),
    "government": GovernmentFunction(determines_veterans_benefits=False),
}


def who(kind: RecipientKind, **more: Any) -> Recipient:
    return Recipient(**{**OUTSIDE, **more}, kind=kind)


def asked(
    purpose: Purpose,
    recipient: Recipient,
    *,
    item: RecordItem = DIAGNOSIS,
    client: Client = VETERAN,
    discloser: Discloser = CLINIC,
    consents: tuple[ConsentGrant, ...] = (),
    rules: RuleSet = RULES,
    on: date = TODAY,
    case: dict[str, Any] | None = None,
    **circumstances: Any,
) -> Decision:
    """Return what section 7332 alone says of a record of a veteran's HIV care."""
    said = {
        **CALM,
        "process": LegalProcess(
            kinds=frozenset(), is_against_client=False, is_investigation_of_client=False
        ),
        **circumstances,
    }
    request = DisclosureRequest(
        client=client,
        discloser=discloser,
        recipient=recipient,
        purpose=purpose,
        items=(item,),
        consents=consents,
        circumstances=Circumstances(veterans=evolve(NOTHING, **(case or {})), **said),
    )
    return evaluate(request, rules, as_of=on)


def permitted_by(decision: Decision) -> set[str]:
    """Return the last parts of the ids of the rules that certainly let the item go."""
    return {
        one.rule.id.removeprefix("us.va.")
        for one in decision.items[0].grounds
        if one.rule is not None and one.is_certain and one.effect.value == "permits"
    }


ELEMENTS = frozenset(
    (
        ConsentElement.DISCLOSER_NAMED,
        ConsentElement.RECIPIENT_NAMED,
        ConsentElement.CLIENT_NAME,
        ConsentElement.PURPOSE_DESCRIBED,
        ConsentElement.INFORMATION_DESCRIBED,
        ConsentElement.SIGNATURE,
        ConsentElement.SIGNATURE_DATE,
        ConsentElement.RIGHT_TO_REVOKE,
        ConsentElement.EXPIRATION,
    )
)


def grant(**more: Any) -> ConsentGrant:
    """Return a consent with every element of 38 CFR 1.475(a)."""
    plain: dict[str, Any] = {
        "ref": "grant-1",
        "form": ConsentForm.WRITTEN,
        "granted_by": Grantor.CLIENT,
        "elements": ELEMENTS,
        "signed_on": date(2026, 10, 1),
        "period": Period(start=date(2026, 10, 1), end=date(2027, 10, 1)),
    }
    scope = ConsentScope(
        decision=ScopeDecision.PERMIT,
        recipients=frozenset((RecipientDesignation(kind=K.EMPLOYER),)),
        purposes=frozenset((Purpose.EMPLOYMENT,)),
        items=frozenset((ItemDesignation(kind=RecordKind.DIAGNOSIS),)),
    )
    return ConsentGrant(**{**plain, **more}, scope=scope)


EMPLOYER = who(K.EMPLOYER)


class TestReach:
    """(a)(1) "may be disclosed only for the purposes and under the circumstances expressly
    authorized under subsection (b)".
    """

    def test_what_is_not_authorized_is_forbidden(self) -> None:
        """And in silence: (a)(2) nobody else is told that a special consent is required."""
        decision = asked(Purpose.EMPLOYMENT, EMPLOYER)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert decision.plan.withheld[0].is_silent
        assert "consent" not in decision.explain_to_recipient()

    def test_another_file_of_the_same_clinic(self) -> None:
        """Is not under the section."""
        item = evolve(DIAGNOSIS, files=frozenset((RecordFile.TREATMENT,)))

        assert Outcome.NOT_COVERED is asked(Purpose.EMPLOYMENT, EMPLOYER, item=item).outcome

    def test_where_the_file_is_not_said(self) -> None:
        """It is asked at the Department; elsewhere a record is known by its statement."""
        item = evolve(DIAGNOSIS, files=None)
        practice = Discloser(settings=frozenset((Setting.HIPAA_COVERED_ENTITY,)))

        assert Outcome.UNDETERMINED is asked(Purpose.EMPLOYMENT, EMPLOYER, item=item).outcome
        assert (
            Outcome.NOT_COVERED
            is asked(Purpose.EMPLOYMENT, EMPLOYER, item=item, discloser=practice).outcome
        )

    def test_whoever_received_it_is_bound(self) -> None:
        """The statement of 1.476 forbids "any further disclosure"."""
        practice = Discloser(settings=frozenset((Setting.HIPAA_COVERED_ENTITY,)))
        psychiatrist = who(K.PSYCHIATRIST, is_medical_personnel=True)

        assert not asked(Purpose.TREATMENT, psychiatrist, discloser=practice).items[0].goes
        assert {"consent"} == permitted_by(
            asked(Purpose.EMPLOYMENT, EMPLOYER, discloser=practice, consents=(grant(),))
        )

    @pytest.mark.parametrize(
        ("medical", "bona_fide", "goes"),
        [(True, True, True), (True, False, False), (False, True, False)],
    )
    def test_an_emergency_at_whoever_received_it(
        self, medical: bool, bona_fide: bool, goes: bool
    ) -> None:
        """1.476 "or as otherwise permitted by 38 CFR Part 1": nobody is left to die for it."""
        practice = Discloser(settings=frozenset((Setting.HIPAA_COVERED_ENTITY,)))
        decision = asked(
            Purpose.EMERGENCY_TREATMENT,
            who(K.HOSPITAL, is_medical_personnel=medical),
            discloser=practice,
            emergency=Emergency(is_medical=bona_fide),
        )

        assert goes is decision.items[0].goes

    def test_part_2_leaves_it_alone(self) -> None:
        """42 CFR 2.12(c)(1): one of the two laws governs a record of the Department, not both."""
        item = evolve(DIAGNOSIS, files=frozenset((RecordFile.VETERANS_SPECIAL, RecordFile.PART2)))
        both = RuleSet.of(VETERANS_RECORDS, PART2)
        decision = asked(Purpose.EMPLOYMENT, EMPLOYER, item=item, rules=both)

        assert {"us.va"} == {one.law.id for one in decision.items[0].grounds}

    def test_before_the_text_that_was_read(self) -> None:
        """Nothing goes by a section whose text of that day is not held."""
        days = (date(2026, 3, 7), date(2026, 3, 8))

        assert [Outcome.NOT_COVERED, Outcome.NEEDS_CONSENT] == [
            asked(Purpose.EMPLOYMENT, EMPLOYER, on=on).outcome for on in days
        ]


class TestConsent:
    """(b)(1) "in accordance with the prior written consent of the patient"; 38 CFR 1.475."""

    def test_with_the_statement(self) -> None:
        """1.476 "must be accompanied by a written statement"."""
        decision = asked(Purpose.EMPLOYMENT, EMPLOYER, consents=(grant(),))
        due = {one.obligation.code: one.obligation for one in decision.obligations}

        assert {"consent"} == permitted_by(decision)
        statement = due[ObligationCode.REDISCLOSURE_NOTICE].exact_text
        assert statement is not None
        assert statement.startswith("This information has been disclosed to you from records")
        assert statement.endswith("patient with sickle cell anemia or HIV infection.")

    @pytest.mark.parametrize("element", sorted(ELEMENTS, key=str))
    def test_every_element_counts(self, element: ConsentElement) -> None:
        """1.475(a)(1) to (9), (b)(2) "substantially fails to conform"."""
        lacking = grant(elements=ELEMENTS - {element})

        assert set() == permitted_by(asked(Purpose.EMPLOYMENT, EMPLOYER, consents=(lacking,)))

    @pytest.mark.parametrize(
        "defect",
        [
            {"form": ConsentForm.ORAL},
            {"revoked_on": date(2026, 11, 1)},
            {"known_to_be_false": True},
            {"period": Period(start=date(2026, 10, 1), end=date(2026, 11, 22))},
        ],
    )
    def test_what_does_not_count(self, defect: dict[str, Any]) -> None:
        """1.475(b)."""
        decision = asked(Purpose.EMPLOYMENT, EMPLOYER, consents=(grant(**defect),))

        assert set() == permitted_by(decision)

    def test_the_patients_own_request(self) -> None:
        """In writing it is consent; else it is to be put in writing."""
        own = asked(Purpose.CLIENT_REQUEST, who(K.CLIENT, requested_in_writing=True))
        oral = asked(Purpose.CLIENT_REQUEST, who(K.CLIENT))

        assert {"patient_request"} == permitted_by(own)
        assert "us.va.in_writing" in {one.obligation.id for one in oral.obligations}

    def test_only_what_the_purpose_needs(self) -> None:
        """1.462(a) "limited to that information which is necessary"; the patient may have all."""
        item = evolve(DIAGNOSIS, is_necessary=False)
        decision = asked(Purpose.EMPLOYMENT, EMPLOYER, consents=(grant(),), item=item)
        own = asked(Purpose.CLIENT_REQUEST, who(K.CLIENT, requested_in_writing=True), item=item)

        assert Handling.WITHHOLD is decision.items[0].disposition.handling
        assert own.items[0].goes


class TestWithoutConsent:
    """(b)(2)."""

    @pytest.mark.parametrize(
        ("medical", "bona_fide", "expected"),
        [(True, True, {"emergency"}), (False, True, set()), (True, False, set())],
    )
    def test_emergency(self, medical: bool, bona_fide: bool, expected: set[str]) -> None:
        """(A) "To medical personnel to the extent necessary to meet a bona fide" one."""
        decision = asked(
            Purpose.EMERGENCY_TREATMENT,
            who(K.HOSPITAL, is_medical_personnel=medical),
            emergency=Emergency(is_medical=bona_fide),
        )

        assert expected == permitted_by(decision)

    @pytest.mark.parametrize(
        ("purpose", "kind", "fact", "rule"),
        [
            (Purpose.RESEARCH, K.RESEARCHER, "researcher_is_approved", "research"),
            (Purpose.AUDIT_OR_EVALUATION, K.AUDITOR, "auditor_is_qualified", "audit"),
        ],
    )
    def test_research_and_audit(
        self, purpose: Purpose, kind: RecipientKind, fact: str, rule: str
    ) -> None:
        """(B) by qualified personnel, who identify nobody in a report."""
        decision = asked(purpose, who(kind), case={fact: True})

        assert {rule} == permitted_by(decision)
        assert "us.va.identify_nobody" in {one.obligation.id for one in decision.obligations}
        assert set() == permitted_by(asked(purpose, who(kind)))

    @pytest.mark.parametrize(
        ("label", "required", "expected"),
        [
            (SensitivityLabel.HIV, True, {"public_health"}),
            (SensitivityLabel.HIV, False, set()),
            (SensitivityLabel.SICKLE_CELL, True, set()),
        ],
    )
    def test_public_health(
        self, label: SensitivityLabel, required: bool, expected: set[str]
    ) -> None:
        """(C) of records on HIV alone, where law requires it."""
        decision = asked(
            Purpose.PUBLIC_HEALTH,
            who(K.PUBLIC_HEALTH_AUTHORITY),
            item=evolve(DIAGNOSIS, labels=frozenset((label,))),
            case={"public_health_law_requires_it": required},
        )

        assert expected == permitted_by(decision)

    @pytest.mark.parametrize(
        ("capacity", "deems", "stands", "expected"),
        [
            (False, True, True, {"representative"}),
            (True, True, True, set()),
            (False, False, True, set()),
            (False, True, False, set()),
        ],
    )
    def test_a_representative(
        self, capacity: bool, deems: bool, stands: bool, expected: set[str]
    ) -> None:
        """(F) of a patient without capacity, when a practitioner deems it necessary."""
        decision = asked(
            Purpose.TREATMENT,
            who(K.FAMILY_MEMBER, is_personal_representative=stands),
            client=evolve(VETERAN, has_capacity=capacity),
            case={"practitioner_deems_it_necessary": deems},
        )

        assert expected == permitted_by(decision)

    def test_prescription_monitoring(self) -> None:
        """(G) "to the extent necessary to prevent misuse and diversion"."""
        program = who(K.PRESCRIPTION_MONITORING_PROGRAM)
        more = evolve(DIAGNOSIS, is_necessary=False)

        assert {"prescription_monitoring"} == permitted_by(
            asked(Purpose.PRESCRIPTION_MONITORING, program)
        )
        assert set() == permitted_by(asked(Purpose.PRESCRIPTION_MONITORING, program, item=more))


class TestOrders:
    """(b)(2)(D) "an appropriate order of a court … granted after application showing good
    cause"; (c) no use against a patient without it.
    """

    COURT = who(K.COURT, is_served_by_process=True)
    NAMED = evolve(DIAGNOSIS, is_named_in_process=True)

    def process(self, *kinds: ProcessKind, **more: Any) -> LegalProcess:
        plain = {"is_against_client": False, "is_investigation_of_client": False}
        return LegalProcess(kinds=frozenset(kinds), **{**plain, **more})

    @pytest.mark.parametrize(
        ("cause", "expected"), [(True, {"court_order"}), (False, set()), (None, set())]
    )
    def test_good_cause(self, cause: bool | None, expected: set[str]) -> None:
        """Not every order is one under the section."""
        decision = asked(
            Purpose.CIVIL_PROCEEDING,
            self.COURT,
            item=self.NAMED,
            process=self.process(ProcessKind.COURT_ORDER),
            case={"order_shows_good_cause": cause},
        )

        assert expected == permitted_by(decision)
        assert (cause is None) is (Outcome.UNDETERMINED is decision.outcome)

    @pytest.mark.parametrize(
        ("recipient", "item"),
        [
            (who(K.OPPOSING_ATTORNEY), NAMED),
            (COURT, DIAGNOSIS),
        ],
    )
    def test_only_what_it_names_to_whom_it_names(
        self, recipient: Recipient, item: RecordItem
    ) -> None:
        """ "the extent to which any disclosure of all or any part of any record is necessary"."""
        decision = asked(
            Purpose.CIVIL_PROCEEDING,
            recipient,
            item=item,
            process=self.process(ProcessKind.COURT_ORDER),
            case={"order_shows_good_cause": True},
        )

        assert set() == permitted_by(decision)

    def test_a_subpoena_opens_nothing(self) -> None:
        """1.462(b) "has obtained a subpoena": counsel answers, and shows nothing."""
        decision = asked(
            Purpose.CIVIL_PROCEEDING,
            self.COURT,
            item=self.NAMED,
            process=self.process(ProcessKind.SUBPOENA),
        )

        assert not decision.items[0].goes
        assert "us.va.ask_for_order" in {one.obligation.id for one in decision.obligations}

    def test_where_no_proceeding_is_no_order_is_spoken_of(self) -> None:
        """What was served is not said: an employer's question is answered without a lawyer."""
        unsaid = LegalProcess(is_against_client=False, is_investigation_of_client=False)
        due = asked(Purpose.EMPLOYMENT, EMPLOYER, process=unsaid).obligations

        assert "us.va.ask_for_order" not in {one.obligation.id for one in due}

    @pytest.mark.parametrize(
        ("purpose", "kind", "expected"),
        [
            (Purpose.REPORT_CHILD_ABUSE, K.CHILD_PROTECTIVE_SERVICES, True),
            (Purpose.REPORT_ADULT_ABUSE, K.ADULT_PROTECTIVE_SERVICES, True),
            (Purpose.AVERT_THREAT, K.LIKELY_VICTIM, True),
            (Purpose.EMPLOYMENT, K.EMPLOYER, False),
        ],
    )
    def test_a_danger_is_met_without_the_record(
        self, purpose: Purpose, kind: RecipientKind, expected: bool
    ) -> None:
        """1.462(b) "do not prohibit VA from acting accordingly when there is no disclosure"."""
        decision = asked(purpose, who(kind))
        due = {one.obligation.id for one in decision.obligations}

        assert not decision.items[0].goes
        assert expected is ("us.va.show_no_record" in due)
        assert "counsel" not in decision.explain_to_recipient()

    @pytest.mark.parametrize(
        ("purpose", "against", "ordered", "goes"),
        [
            (Purpose.CRIMINAL_PROCEEDING, True, False, False),
            (Purpose.CRIMINAL_PROCEEDING, True, True, True),
            (Purpose.CRIMINAL_PROCEEDING, False, True, True),
            (Purpose.REPORT_CRIME, False, False, False),
        ],
    )
    def test_against_a_patient(
        self, purpose: Purpose, against: bool, ordered: bool, goes: bool
    ) -> None:
        """(c) "to initiate or substantiate any criminal charges against … a patient"."""
        prosecutor = who(K.PROSECUTOR, is_served_by_process=True)
        order = (ProcessKind.COURT_ORDER,) if ordered else ()
        decision = asked(
            purpose,
            prosecutor,
            item=self.NAMED,
            process=self.process(*order, is_against_client=against),
            case={"order_shows_good_cause": ordered},
        )

        assert goes is decision.items[0].goes

    @pytest.mark.parametrize(
        ("purpose", "circumstances", "barred"),
        [
            (Purpose.HEALTH_OVERSIGHT, {"oversight": Oversight(client_is_subject=True)}, True),
            (Purpose.HEALTH_OVERSIGHT, {"oversight": Oversight(client_is_subject=False)}, False),
            (Purpose.REPORT_CRIME, {"crime": Crime(client_is_victim=False)}, True),
            (Purpose.REPORT_CRIME, {"crime": Crime(client_is_victim=True)}, False),
        ],
    )
    def test_any_investigation_of_a_patient(
        self, purpose: Purpose, circumstances: dict[str, Any], barred: bool
    ) -> None:
        """(c) "to conduct any investigation of": not a criminal one alone, but of the patient."""
        grounds = asked(purpose, who(K.PROSECUTOR), **circumstances).items[0].grounds

        assert barred is (
            "us.va.against_patient"
            in {one.rule.id for one in grounds if one.rule is not None and one.is_certain}
        )

    def test_consent_does_not_lift_it(self) -> None:
        """ "Except as authorized by a court order": the text names nothing else."""
        named = evolve(
            grant(),
            scope=evolve(
                grant().scope,
                recipients=frozenset((RecipientDesignation(kind=K.PROSECUTOR),)),
                purposes=frozenset((Purpose.CRIMINAL_PROCEEDING,)),
            ),
        )
        decision = asked(
            Purpose.CRIMINAL_PROCEEDING,
            who(K.PROSECUTOR),
            consents=(named,),
            process=self.process(is_against_client=True),
        )

        assert Outcome.FORBIDDEN is decision.outcome


class TestInterchange:
    """(e) "shall not prevent any interchange of records"."""

    @pytest.mark.parametrize(
        ("recipient", "settings", "expected"),
        [
            (who(K.PSYCHIATRIST, is_within_program=True), CLINIC.settings, {"interchange"}),
            (
                who(K.DEPARTMENT_OF_VETERANS_AFFAIRS, is_health_care_provider=True),
                CLINIC.settings,
                {"interchange"},
            ),
            (
                who(K.DEPARTMENT_OF_VETERANS_AFFAIRS, is_health_care_provider=False),
                CLINIC.settings,
                set(),
            ),
            (
                who(K.HEALTH_CARE_PROVIDER, is_in_armed_forces=True),
                CLINIC.settings,
                {"armed_forces"},
            ),
            (
                who(K.HEALTH_CARE_PROVIDER, is_in_armed_forces=True),
                frozenset((Setting.DEPARTMENT_OF_VETERANS_AFFAIRS,)),
                set(),
            ),
            (who(K.HEALTH_CARE_PROVIDER), CLINIC.settings, set()),
            (
                who(K.DEPARTMENT_OF_VETERANS_AFFAIRS, is_health_care_provider=True),
                frozenset((Setting.DEPARTMENT_OF_DEFENSE,)),
                {"armed_forces"},
            ),
        ],
    )
    def test_among_components(
        self, recipient: Recipient, settings: frozenset[Setting], expected: set[str]
    ) -> None:
        """Those that furnish care or decide on benefits; the Armed Forces with the former."""
        discloser = evolve(CLINIC, settings=settings)

        assert expected == permitted_by(asked(Purpose.TREATMENT, recipient, discloser=discloser))

    def test_it_is_not_limited(self) -> None:
        """1.462(a) limits a "disclosure made under these regulations", which interchange is not."""
        item = evolve(DIAGNOSIS, is_necessary=False)
        inside = who(K.PSYCHIATRIST, is_within_program=True)

        assert asked(Purpose.TREATMENT, inside, item=item).items[0].disposition.goes


class TestDeath:
    """(b)(3) "only upon the prior written request of the next of kin, executor, administrator,
    or other personal representative".
    """

    @pytest.mark.parametrize(
        ("kind", "written", "needed", "expected"),
        [
            (K.SPOUSE_OR_PARTNER, True, True, {"survivor"}),
            (K.SPOUSE_OR_PARTNER, False, True, set()),
            (K.SPOUSE_OR_PARTNER, True, False, set()),
            (K.EMPLOYER, True, True, set()),
        ],
    )
    def test_for_benefits(
        self, kind: RecipientKind, written: bool, needed: bool, expected: set[str]
    ) -> None:
        """ "only if the Secretary determines that such disclosure is necessary"."""
        decision = asked(
            Purpose.BENEFITS_DETERMINATION,
            who(kind, requested_in_writing=written),
            client=DEAD,
            case={"survivor_benefits_need_it": needed},
        )

        assert expected == permitted_by(decision)

    def test_nothing_else_is_open(self) -> None:
        """ "only": consent and (b)(2) end with the patient's life."""
        consented = asked(Purpose.EMPLOYMENT, EMPLOYER, client=DEAD, consents=(grant(),))
        in_emergency = asked(
            Purpose.EMERGENCY_TREATMENT,
            who(K.HOSPITAL, is_medical_personnel=True),
            client=DEAD,
            emergency=Emergency(is_medical=True),
        )

        assert set() == permitted_by(consented) | permitted_by(in_emergency)


EVERY_CONDITION: dict[str, Any] = {
    "recipient_is_spouse_or_partner": True,
    "patient_was_counseled": True,
    "patient_will_not_tell": True,
    "telling_is_necessary": True,
}


class TestTellingAPartner:
    """(f) "a physician or a professional counselor may disclose … that a patient is infected"."""

    def told(self, case: dict[str, Any], **more: Any) -> set[str]:
        return permitted_by(
            asked(Purpose.AVERT_THREAT, who(K.SPOUSE_OR_PARTNER), case=case, **more)
        )

    def test_after_efforts_to_have_the_patient_tell(self) -> None:
        """(2)(A) All of it together."""
        assert {"tell_partner"} == self.told(EVERY_CONDITION)

    @pytest.mark.parametrize("fact", EVERY_CONDITION)
    def test_each_condition_alone(self, fact: str) -> None:
        """(1)(A), (B); (2)(A)."""
        assert set() == self.told({**EVERY_CONDITION, fact: False})

    @pytest.mark.parametrize(
        ("profession", "expected"),
        [
            (Profession.COUNSELOR, {"tell_partner"}),
            (Profession.PHYSICIAN, {"tell_partner"}),
            (Profession.PSYCHIATRIST, {"tell_partner"}),
            (Profession.ADMINISTRATIVE_STAFF, set()),
        ],
    )
    def test_by_whom(self, profession: Profession, expected: set[str]) -> None:
        """ "a physician or a professional counselor"."""
        assert expected == self.told(
            EVERY_CONDITION, discloser=evolve(CLINIC, profession=profession)
        )

    @pytest.mark.parametrize(
        "item",
        [
            evolve(DIAGNOSIS, labels=frozenset((SensitivityLabel.SUBSTANCE_USE_DISORDER,))),
            evolve(DIAGNOSIS, kind=RecordKind.SEXUAL_HISTORY),
        ],
    )
    def test_of_the_infection_alone(self, item: RecordItem) -> None:
        """ "information or records indicating that a patient … is infected"."""
        assert set() == self.told(EVERY_CONDITION, item=item)


class TestPresence:
    """38 CFR 1.462(c)(1)."""

    @pytest.mark.parametrize(
        ("shows", "expected"), [(False, {"acknowledge_presence"}), (True, set()), (None, set())]
    )
    def test_if_it_reveals_nothing(self, shows: bool | None, expected: set[str]) -> None:
        """ "does not reveal that the patient is being treated for" one of the four."""
        item = evolve(
            DIAGNOSIS,
            kind=RecordKind.LOCATION,
            shows_veterans_program=shows,
        )
        decision = asked(Purpose.GENERAL_INQUIRY, who(K.FRIEND), item=item)

        assert expected == permitted_by(decision)
