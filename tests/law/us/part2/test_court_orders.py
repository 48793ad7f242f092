"""42 CFR 2.61 to 2.67: which purpose needs which order, and what compels."""

from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Discloser,
    DisclosureRequest,
    Emergency,
    LegalProcess,
    OrderSection,
    Outcome,
    Part2Origin,
    ProcessKind,
    Purpose,
    RecipientKind,
    RecordItem,
    RecordKind,
)
from tests.law.us.part2.samples import (
    HOLDER,
    PROGRAM,
    ask,
    consent,
    decide,
    outcome,
    part2_item,
    permitted_by,
    who,
)

K = RecordKind
S = OrderSection
COURT = who(RecipientKind.COURT)
PROSECUTOR = who(RecipientKind.PROSECUTOR)
AGENCY = who(RecipientKind.HEALTH_OVERSIGHT_AGENCY, is_served_by_process=True)
ITEM = part2_item(K.ATTENDANCE, is_named_in_process=True, is_necessary=None)
SAID = part2_item(K.SESSION_CONTENT, is_named_in_process=True, labels=frozenset())


def order(section: OrderSection | None, *more: ProcessKind, **found: Any) -> LegalProcess:
    plain: dict[str, Any] = {
        "kinds": frozenset((ProcessKind.PART2_COURT_ORDER, *more)),
        "part2_order": section,
        "order_was_heard": True,
        "order_has_findings": True,
        "is_against_client": False,
        "is_investigation_of_client": False,
    }
    return LegalProcess(**{**plain, **found})


def under(
    process: LegalProcess,
    purpose: Purpose = Purpose.CIVIL_PROCEEDING,
    recipient: Any = COURT,
    item: RecordItem = ITEM,
    discloser: Discloser = PROGRAM,
    **more: Any,
) -> DisclosureRequest:
    return ask(purpose, recipient, item, discloser=discloser, process=process, **more)


class TestWhichOrder:
    """2.64 "other than criminal"; 2.65 "a patient"; 2.66 "a part 2 program or the person"."""

    @pytest.mark.parametrize(
        ("purpose", "recipient", "against", "opened_by"),
        [
            (Purpose.CIVIL_PROCEEDING, COURT, True, S.NONCRIMINAL),
            (Purpose.CUSTODY_PROCEEDING, COURT, True, S.NONCRIMINAL),
            (Purpose.CHILD_PROTECTION_PROCEEDING, COURT, True, S.NONCRIMINAL),
            (Purpose.LEGISLATIVE_PROCEEDING, COURT, True, S.NONCRIMINAL),
            (Purpose.CRIMINAL_PROCEEDING, PROSECUTOR, True, S.AGAINST_PATIENT),
            (Purpose.CRIMINAL_INVESTIGATION, PROSECUTOR, True, S.AGAINST_PATIENT),
            (Purpose.CRIMINAL_INVESTIGATION, PROSECUTOR, False, S.AGAINST_HOLDER),
            (Purpose.FRAUD_DETECTION, AGENCY, False, S.AGAINST_HOLDER),
        ],
    )
    def test_only_the_one_for_the_purpose(
        self,
        purpose: Purpose,
        recipient: Any,
        against: bool,
        opened_by: OrderSection,
    ) -> None:
        """An order under another section opens nothing."""
        for section in (S.NONCRIMINAL, S.AGAINST_PATIENT, S.AGAINST_HOLDER, S.UNDERCOVER):
            process = order(section, is_against_client=against)
            expected = opened_by is section
            # 2.64 speaks of every purpose that is not criminal.
            expected |= purpose is Purpose.FRAUD_DETECTION and section is S.NONCRIMINAL
            goes = decide(under(process, purpose, recipient)).items[0].goes
            assert expected is goes, section

    @pytest.mark.parametrize("field", ["order_was_heard", "order_has_findings"])
    @pytest.mark.parametrize(
        ("answer", "expected"), [(False, Outcome.NEEDS_CONSENT), (None, Outcome.UNDETERMINED)]
    )
    def test_after_its_procedure(self, field: str, answer: bool | None, expected: Outcome) -> None:
        """2.64(b) "only valid when"; (d) "only if the court determines that good cause exists"."""
        assert expected is outcome(under(order(S.NONCRIMINAL, **{field: answer})))

    def test_against_a_holder_without_notice(self) -> None:
        """2.66(b) "may, in the discretion of the court, be granted without notice"."""
        process = order(S.AGAINST_HOLDER, order_was_heard=False)

        assert Outcome.PERMITTED is outcome(under(process, Purpose.HEALTH_OVERSIGHT, AGENCY))

    @pytest.mark.parametrize(
        ("item", "recipient"),
        [
            (evolve(ITEM, is_named_in_process=False), COURT),
            (ITEM, who(RecipientKind.EMPLOYER)),
            (ITEM, who(RecipientKind.COURT, is_served_by_process=False)),
        ],
    )
    def test_only_what_it_names_to_whom_it_names(self, item: RecordItem, recipient: Any) -> None:
        """2.64(e)(1) "only those parts"; (2) "those persons whose need"."""
        assert not decide(under(order(S.NONCRIMINAL), recipient=recipient, item=item)).items[0].goes

    def test_an_order_of_unknown_section(self) -> None:
        """It is asked under which section it was entered."""
        decision = decide(under(order(None)))

        assert Outcome.UNDETERMINED is decision.outcome
        assert "part2.has_noncriminal_order" in {one.name for one in decision.missing}

    def test_to_protect_somebody(self) -> None:
        """2.64 knows no list of purposes: a threat can be averted under an order."""
        police = who(RecipientKind.LAW_ENFORCEMENT, is_served_by_process=True)
        request = under(order(S.NONCRIMINAL), Purpose.AVERT_THREAT, police)

        assert {"us.part2.court_order"} == permitted_by(decide(request))


class TestCompulsion:
    """2.61(a) "Such an order does not compel"; (b)(2) "must use or disclose"."""

    @pytest.mark.parametrize(
        ("process", "expected"),
        [
            (order(S.NONCRIMINAL), Outcome.PERMITTED),
            (
                order(S.NONCRIMINAL, ProcessKind.SUBPOENA, is_compulsory=True),
                Outcome.REQUIRED,
            ),
            # "has expired or been quashed"
            (
                order(S.NONCRIMINAL, ProcessKind.SUBPOENA, is_compulsory=False),
                Outcome.PERMITTED,
            ),
            (
                LegalProcess(
                    kinds=frozenset((ProcessKind.SUBPOENA,)),
                    is_compulsory=True,
                    is_against_client=False,
                ),
                Outcome.NEEDS_CONSENT,
            ),
        ],
    )
    def test_order_and_subpoena_together(self, process: LegalProcess, expected: Outcome) -> None:
        """Neither alone requires, and the subpoena alone does not even permit."""
        assert expected is outcome(under(process))

    @pytest.mark.parametrize(
        ("section", "purpose", "recipient"),
        [
            (S.AGAINST_PATIENT, Purpose.CRIMINAL_PROCEEDING, PROSECUTOR),
            (S.AGAINST_HOLDER, Purpose.HEALTH_OVERSIGHT, AGENCY),
        ],
    )
    def test_under_each_section(
        self, section: OrderSection, purpose: Purpose, recipient: Any
    ) -> None:
        """Against the patient, and against the holder."""
        process = order(
            section,
            ProcessKind.GRAND_JURY_SUBPOENA,
            is_compulsory=True,
            is_against_client=section is S.AGAINST_PATIENT,
        )
        decision = decide(under(process, purpose, recipient))

        assert Outcome.REQUIRED is decision.outcome
        assert "us.part2.other_defenses" in {one.obligation.id for one in decision.obligations}

    def test_what_is_required_is_not_held_back_as_unnecessary(self) -> None:
        """The court has found it essential; nobody has answered `is_necessary`."""
        process = order(S.NONCRIMINAL, ProcessKind.SUBPOENA, is_compulsory=True)

        assert decide(under(process)).items[0].goes


class TestConfidentialCommunications:
    """2.63(a) "may authorize disclosure of confidential communications … only if"."""

    @pytest.mark.parametrize(
        ("reaches", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_only_on_one_of_its_grounds(self, reaches: bool | None, expected: Outcome) -> None:
        """A threat to life, an extremely serious crime, or the patient's own evidence."""
        process = order(S.NONCRIMINAL, order_reaches_communications=reaches)

        assert expected is outcome(under(process, item=SAID))

    @pytest.mark.parametrize("section", [S.NONCRIMINAL, S.AGAINST_PATIENT])
    def test_counseling_notes(self, section: OrderSection) -> None:
        """2.31(b)(1)(ii) "§ 2.63(a); § 2.64": they are such communications."""
        note = part2_item(K.SUD_COUNSELING_NOTE, is_named_in_process=True)
        criminal = section is S.AGAINST_PATIENT
        request = under(
            order(section, order_reaches_communications=False, is_against_client=criminal),
            Purpose.CRIMINAL_PROCEEDING if criminal else Purpose.CIVIL_PROCEEDING,
            PROSECUTOR if criminal else COURT,
            note,
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)
        reached = evolve(request.circumstances.process, order_reaches_communications=True)
        assert Outcome.PERMITTED is outcome(
            evolve(request, circumstances=evolve(request.circumstances, process=reached))
        )


class TestWhatNoOrderOpens:
    """2.62 "may not authorize"; 2.66(d)(2), 2.67(e) "No information obtained"."""

    @pytest.mark.parametrize(
        "origin",
        [
            Part2Origin.RESEARCH,
            Part2Origin.AUDIT,
            Part2Origin.ORDER_AGAINST_HOLDER,
            Part2Origin.UNDERCOVER,
        ],
    )
    def test_against_the_patient(self, origin: Part2Origin) -> None:
        """Not even an order under 2.65, with a subpoena and consent besides."""
        grant = consent(
            (RecipientKind.PROSECUTOR,), (Purpose.CRIMINAL_PROCEEDING,), (K.ATTENDANCE,)
        )
        request = under(
            order(
                S.AGAINST_PATIENT,
                ProcessKind.SUBPOENA,
                is_compulsory=True,
                is_against_client=True,
            ),
            Purpose.CRIMINAL_PROCEEDING,
            PROSECUTOR,
            evolve(ITEM, part2_origin=origin),
            HOLDER,
            consents=(grant,),
        )

        assert Outcome.FORBIDDEN is outcome(request)


class TestWhatResearchersAndAuditorsHold:
    """2.62 "may not authorize persons … to disclose that information"; "However, … § 2.66"."""

    @pytest.mark.parametrize("origin", [Part2Origin.RESEARCH, Part2Origin.AUDIT])
    @pytest.mark.parametrize("subpoena", [(), (ProcessKind.SUBPOENA,)])
    def test_a_lawsuit_does_not_reach_it(
        self, origin: Part2Origin, subpoena: tuple[ProcessKind, ...]
    ) -> None:
        """An order under 2.64, with or without a subpoena, lets nothing go."""
        process = order(S.NONCRIMINAL, *subpoena, is_compulsory=bool(subpoena))
        item = evolve(ITEM, part2_origin=origin)

        assert not decide(under(process, item=item, discloser=HOLDER)).items[0].goes

    @pytest.mark.parametrize("origin", [Part2Origin.RESEARCH, Part2Origin.AUDIT])
    def test_an_order_against_them_does(self, origin: Part2Origin) -> None:
        """2.66 "to investigate or prosecute such persons who are holding the records"."""
        request = under(
            order(S.AGAINST_HOLDER),
            Purpose.CRIMINAL_INVESTIGATION,
            PROSECUTOR,
            evolve(ITEM, part2_origin=origin),
            HOLDER,
        )

        assert {"us.part2.court_order_against_holder"} == permitted_by(decide(request))

    def test_no_such_order_is_offered(self) -> None:
        """It would not help."""
        request = under(
            LegalProcess(kinds=frozenset((ProcessKind.SUBPOENA,)), is_against_client=True),
            item=evolve(ITEM, part2_origin=Part2Origin.RESEARCH),
            discloser=HOLDER,
        )

        assert not any("2.64" in str(one) for one in decide(request).remedies)


class TestUndercover:
    """2.67(d)(3) "except as necessary to investigate or prosecute employees or agents"."""

    @pytest.mark.parametrize(
        ("against", "section", "expected"),
        [
            (False, S.UNDERCOVER, True),
            (True, S.UNDERCOVER, False),
            (False, S.NONCRIMINAL, False),
        ],
    )
    def test_against_staff_alone(
        self, against: bool, section: OrderSection, expected: bool
    ) -> None:
        """And with the order that placed the agent."""
        request = under(
            order(section, is_against_client=against),
            Purpose.CRIMINAL_INVESTIGATION,
            PROSECUTOR,
            evolve(ITEM, part2_origin=Part2Origin.UNDERCOVER),
            HOLDER,
            emergency=Emergency(is_medical=False),
        )

        assert expected is ("us.part2.undercover_order" in permitted_by(decide(request)))
