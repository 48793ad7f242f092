"""42 CFR 2.11 and 2.12: what the part reaches, and to what it does not apply."""

import pytest
from attrs import evolve

from disclosure_rules import (
    FALSE,
    TRUE,
    UNKNOWN,
    AbuseVictim,
    Case,
    Discloser,
    Emergency,
    LegalProcess,
    LegalRequirement,
    Outcome,
    Part2Case,
    Part2Origin,
    Purpose,
    RecipientKind,
    RecordFile,
    RecordKind,
    Setting,
    SudProgram,
    SuspectedAbuse,
    Threat,
)
from disclosure_rules.law.us.federal.part2.law import PART2
from disclosure_rules.logic.facts import discloser
from tests.law.us.part2.samples import (
    ADULT,
    HOLDER,
    HOSPITAL,
    MARCH_2026,
    ask,
    decide,
    outcome,
    part2_item,
    permitted_by,
    who,
)

K = RecordKind
NO_EMERGENCY = Emergency(is_medical=False)
POLICE = who(RecipientKind.LAW_ENFORCEMENT)
COLLEAGUE = who(
    RecipientKind.COLLEAGUE, is_in_part2_program=True, needs_it_for_duties=True, is_originator=False
)


def program(**more: bool) -> Discloser:
    return Discloser(sud_program=SudProgram(**more))


class TestProgram:
    """2.11 "holds itself out as providing, and provides"; 2.12(b) "federally assisted if"."""

    @pytest.mark.parametrize(
        ("found", "expected"),
        [
            (
                program(
                    is_general_medical_facility=False,
                    holds_itself_out=True,
                    provides_care=True,
                    is_tax_assisted=True,
                ),
                TRUE,
            ),
            (program(is_identified_unit=True, is_federally_authorized=True), TRUE),
            (program(is_identified_staff=True, receives_federal_funds=True), TRUE),
            (program(is_identified_unit=True, is_run_by_federal_agency=True), TRUE),
            # "emergency room personnel who refer a patient" (2.12(e)(1))
            (
                program(
                    is_general_medical_facility=True,
                    is_identified_unit=False,
                    is_identified_staff=False,
                    receives_federal_funds=True,
                ),
                FALSE,
            ),
            # A private for-profit program that only a federal court pays for (2.12(e)(2)).
            (
                program(
                    is_general_medical_facility=False,
                    holds_itself_out=True,
                    provides_care=True,
                    is_run_by_federal_agency=False,
                    is_federally_authorized=False,
                    receives_federal_funds=False,
                    is_tax_assisted=False,
                ),
                FALSE,
            ),
            (program(holds_itself_out=True, receives_federal_funds=True), UNKNOWN),
            (Discloser(), UNKNOWN),
        ],
    )
    def test_what_makes_one(self, found: Discloser, expected: object) -> None:
        """All limbs of the definition, and assistance by one of the four."""
        case = Case(ask(Purpose.TREATMENT, POLICE, discloser=found), MARCH_2026)

        assert expected is discloser.is_part2_program.truth(case)

    def test_the_settings_go_first(self) -> None:
        """A host that has settled what it is is not asked again."""
        stated = evolve(
            program(is_identified_unit=True), settings=frozenset((Setting.HEALTH_PLAN,))
        )
        case = Case(ask(Purpose.TREATMENT, POLICE, discloser=stated), MARCH_2026)

        assert FALSE is discloser.is_part2_program.truth(case)


class TestRecords:
    """2.12(a)(1) "any records which: (i) Would identify a patient"; 2.12(c)(1)."""

    @pytest.mark.parametrize(
        ("files", "kind", "setting", "expected"),
        [
            ({RecordFile.PART2}, K.BILLING_LINE, Setting.PART2_PROGRAM, TRUE),
            ({RecordFile.TREATMENT}, K.DIAGNOSIS, Setting.PART2_PROGRAM, FALSE),
            (None, K.DIAGNOSIS, Setting.PART2_PROGRAM, UNKNOWN),
            # "notes recorded … by a part 2 program provider", wherever they are filed
            ({RecordFile.TREATMENT}, K.SUD_COUNSELING_NOTE, Setting.PART2_PROGRAM, TRUE),
            # "maintained in connection with the Department of Veterans Affairs' provision"
            (
                {RecordFile.PART2, RecordFile.VETERANS_SPECIAL},
                K.DIAGNOSIS,
                Setting.DEPARTMENT_OF_VETERANS_AFFAIRS,
                FALSE,
            ),
            (
                {RecordFile.PART2, RecordFile.VETERANS_SPECIAL},
                K.DIAGNOSIS,
                Setting.PART2_PROGRAM,
                TRUE,
            ),
        ],
    )
    def test_what_is_governed(
        self, files: set[RecordFile] | None, kind: RecordKind, setting: Setting, expected: object
    ) -> None:
        """The host says which file it is; Veterans Affairs' own care is not reached."""
        item = part2_item(kind, files=None if files is None else frozenset(files))
        request = ask(
            Purpose.TREATMENT, POLICE, item, discloser=Discloser(settings=frozenset((setting,)))
        )

        assert expected is PART2.governing(Case(request, MARCH_2026, item))

    @pytest.mark.parametrize("field", ["is_deidentified", "identifies_no_sud_patient"])
    def test_what_identifies_nobody_is_free(self, field: str) -> None:
        """Established, and not merely unsaid."""
        item = part2_item(K.ABUSE_DETAIL, **{field: True})

        assert outcome(ask(Purpose.MEDIA, who(RecipientKind.MEDIA), item)) is Outcome.PERMITTED
        assert Outcome.NEEDS_CONSENT is outcome(
            ask(Purpose.MEDIA, who(RecipientKind.MEDIA), part2_item(identifies_client=False))
        )

    @pytest.mark.parametrize(
        "origin", [Part2Origin.ORAL_FROM_PROGRAM, Part2Origin.NON_PROGRAM_NOTE]
    )
    def test_no_counseling_note_is_a_providers_own(self, origin: Part2Origin) -> None:
        """2.11 "notes recorded … by a part 2 program provider"."""
        note = part2_item(K.SUD_COUNSELING_NOTE, part2_origin=origin)

        assert Outcome.NEEDS_CONSENT is outcome(
            ask(Purpose.TREATMENT, who(RecipientKind.PHYSICIAN), note, discloser=HOLDER)
        )

    @pytest.mark.parametrize(
        "origin", [Part2Origin.ORAL_FROM_PROGRAM, Part2Origin.NON_PROGRAM_NOTE]
    )
    def test_what_a_provider_outside_wrote_down(self, origin: Part2Origin) -> None:
        """2.11 "does not become a record subject to this part"; in a program's hands it is one."""
        note = part2_item(K.CLINICAL_NOTE, part2_origin=origin)
        physician = who(RecipientKind.PHYSICIAN)

        assert Outcome.PERMITTED is outcome(
            ask(Purpose.TREATMENT, physician, note, discloser=HOLDER)
        )
        assert Outcome.NEEDS_CONSENT is outcome(
            ask(Purpose.TREATMENT, physician, note, emergency=NO_EMERGENCY)
        )


class TestUniformedServices:
    """2.12(c)(2) "Any interchange of that information within the Uniformed Services"."""

    SERVICE = Discloser(settings=frozenset((Setting.UNIFORMED_SERVICE, Setting.PART2_PROGRAM)))
    SOLDIER = evolve(ADULT, was_under_military_justice=True)

    def test_within(self) -> None:
        """Also to a commander."""
        request = ask(
            Purpose.MILITARY_COMMAND,
            who(RecipientKind.MILITARY_COMMANDER),
            client=self.SOLDIER,
            discloser=self.SERVICE,
        )

        assert {"us.part2.uniformed_services"} == permitted_by(decide(request))

    def test_to_veterans_care(self) -> None:
        """Namely "components of the Department of Veterans Affairs furnishing health care"."""
        veterans = who(
            RecipientKind.DEPARTMENT_OF_VETERANS_AFFAIRS,
            is_in_uniformed_services=False,
            is_health_care_provider=True,
        )
        request = ask(Purpose.TREATMENT, veterans, client=self.SOLDIER, discloser=self.SERVICE)

        assert Outcome.PERMITTED is outcome(request)

    @pytest.mark.parametrize(
        ("was_subject", "setting"),
        [(False, Setting.UNIFORMED_SERVICE), (True, Setting.PRIVATE_PRACTICE)],
    )
    def test_not_of_a_civilian_nor_from_a_civilian_program(
        self, was_subject: bool, setting: Setting
    ) -> None:
        """Namely "when the patient was subject to the Uniform Code of Military Justice"."""
        request = ask(
            Purpose.MILITARY_COMMAND,
            who(RecipientKind.MILITARY_COMMANDER),
            client=evolve(ADULT, was_under_military_justice=was_subject),
            discloser=Discloser(settings=frozenset((setting, Setting.PART2_PROGRAM))),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)


class TestWithinTheProgram:
    """2.12(c)(3) "having a need for the information in connection with their duties"."""

    def test_staff_who_need_it(self) -> None:
        """No consent is asked for."""
        assert {"us.part2.within_program"} == permitted_by(
            decide(ask(Purpose.TREATMENT, COLLEAGUE))
        )

    @pytest.mark.parametrize(
        "purpose", [Purpose.AVERT_THREAT, Purpose.REPORT_CHILD_ABUSE, Purpose.CLIENT_CONTACT]
    )
    def test_staff_speak_of_what_care_brings_up(self, purpose: Purpose) -> None:
        """A counselor tells the clinical director of a danger; the front desk calls a patient."""
        assert {"us.part2.within_program"} == permitted_by(decide(ask(purpose, COLLEAGUE)))

    @pytest.mark.parametrize("purpose", [Purpose.CURIOSITY, Purpose.EMPLOYMENT])
    def test_not_for_what_is_no_duty_of_care(self, purpose: Purpose) -> None:
        """The bookkeeper who reads a file out of curiosity."""
        assert Outcome.NEEDS_CONSENT is outcome(ask(purpose, COLLEAGUE))

    def test_not_without_need(self) -> None:
        """Working there is not enough."""
        idle = evolve(COLLEAGUE, needs_it_for_duties=False)

        assert Outcome.NEEDS_CONSENT is outcome(ask(Purpose.PAYMENT, idle))

    def test_who_controls_the_program(self) -> None:
        """(ii) "an entity that has direct administrative control over the program"."""
        parent = who(RecipientKind.OTHER, controls_program=True, needs_it_for_duties=True)

        assert Outcome.PERMITTED is outcome(ask(Purpose.HEALTH_CARE_OPERATIONS, parent))

    def test_not_counseling_notes(self) -> None:
        """2.31(b)(1) asks for consent for any use of them."""
        note = part2_item(K.SUD_COUNSELING_NOTE)

        assert Outcome.NEEDS_CONSENT is outcome(ask(Purpose.TREATMENT, COLLEAGUE, note))

    def test_the_workforce_of_a_general_hospital_is_not_the_program(self) -> None:
        """2.11 "An identified unit within a general medical facility"."""
        clerk = evolve(
            who(RecipientKind.WORKFORCE_MEMBER), is_in_part2_program=None, needs_it_for_duties=True
        )
        settings = frozenset((Setting.PART2_PROGRAM, Setting.GENERAL_MEDICAL_FACILITY))
        inside = ask(Purpose.PAYMENT, clerk, discloser=Discloser(settings=settings))

        assert Outcome.UNDETERMINED is outcome(inside)
        assert Outcome.PERMITTED is outcome(ask(Purpose.PAYMENT, clerk))

    def test_back_to_the_program(self) -> None:
        """Namely "between or among": who controls it sends back what came from it."""
        item = part2_item(part2_origin=Part2Origin.ADMINISTRATIVE_CONTROL)
        source = who(RecipientKind.OTHER, is_part2_program=True, is_source_of_record=True)

        assert {"us.part2.back_to_program"} == permitted_by(
            decide(ask(Purpose.HEALTH_CARE_OPERATIONS, source, item, discloser=HOLDER))
        )


class TestServiceOrganizations:
    """2.12(c)(4) "needed by the qualified service organization to provide services"."""

    LABORATORY = who(RecipientKind.LABORATORY, is_qualified_service_organization=True)

    def test_what_it_needs(self) -> None:
        """With the written agreement that makes it one."""
        item = part2_item(K.TEST_RESULT)

        assert Outcome.PERMITTED is outcome(ask(Purpose.SERVICE_TO_PROGRAM, self.LABORATORY, item))

    @pytest.mark.parametrize(
        "purpose",
        [Purpose.OWN_DEFENSE, Purpose.LEGAL_REPRESENTATION, Purpose.SUPERVISION, Purpose.TRAINING],
    )
    def test_professional_services(self, purpose: Purpose) -> None:
        """2.11 "legal, accounting, … or other professional services": own counsel, a supervisor."""
        counsel = who(RecipientKind.DISCLOSER_ATTORNEY, is_qualified_service_organization=True)

        assert {"us.part2.qualified_service_organization"} == permitted_by(
            decide(ask(purpose, counsel))
        )

    @pytest.mark.parametrize(
        ("settings", "associate", "expected"),
        [
            ([Setting.PART2_PROGRAM, Setting.HIPAA_COVERED_ENTITY], True, Outcome.PERMITTED),
            ([Setting.PART2_PROGRAM, Setting.HIPAA_COVERED_ENTITY], None, Outcome.UNDETERMINED),
            ([Setting.PART2_PROGRAM], True, Outcome.UNDETERMINED),
        ],
    )
    def test_a_business_associate_is_one(
        self, settings: list[Setting], associate: bool | None, expected: Outcome
    ) -> None:
        """2.11 (3) "a part 2 program that is also a covered entity"."""
        vendor = who(
            RecipientKind.SERVICE_PROVIDER,
            is_business_associate=associate,
            is_qualified_service_organization=None,
        )
        request = ask(
            Purpose.SERVICE_TO_PROGRAM, vendor, discloser=Discloser(settings=frozenset(settings))
        )

        assert expected is outcome(request)

    @pytest.mark.parametrize(
        "kind", [RecipientKind.PARENT, RecipientKind.EMPLOYER, RecipientKind.HEALTH_PLAN]
    )
    def test_who_serves_no_program(self, kind: RecipientKind) -> None:
        """Nobody is told to sign an agreement with a patient's father, a boss or an insurer."""
        decision = decide(ask(Purpose.PAYMENT, who(kind, is_qualified_service_organization=None)))

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert not any("service organization" in str(one) for one in decision.remedies)

    def test_not_more_than_that(self) -> None:
        """Namely "information needed"."""
        item = part2_item(K.TEST_RESULT, is_necessary=False)

        assert Outcome.NEEDS_CONSENT is outcome(
            ask(Purpose.SERVICE_TO_PROGRAM, self.LABORATORY, item)
        )

    def test_without_the_agreement(self) -> None:
        """The agreement is offered as a remedy, besides consent."""
        plain = evolve(self.LABORATORY, is_qualified_service_organization=False)
        decision = decide(ask(Purpose.SERVICE_TO_PROGRAM, plain))

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert "a qualified service organization agreement" in map(str, decision.remedies)


class TestCrimes:
    """2.12(c)(5) "directly related to a patient's commission of a crime on the premises"."""

    def test_limited_to_the_incident(self) -> None:
        """(ii) status, name and address, whereabouts; the record stays."""
        kinds = (K.INCIDENT_DETAIL, K.CLIENT_STATUS, K.NAME, K.ADDRESS, K.LOCATION, K.DIAGNOSIS)
        items = [part2_item(kind, ref=kind.value) for kind in kinds]
        decision = decide(
            ask(
                Purpose.REPORT_CRIME_ON_PREMISES,
                POLICE,
                *items,
                part2=Part2Case(crime_is_clients=True),
            )
        )

        assert Outcome.PARTLY_PERMITTED is decision.outcome
        assert [True] * 5 + [False] == [one.goes for one in decision.items]

    @pytest.mark.parametrize(
        ("by_client", "expected"), [(False, Outcome.NEEDS_CONSENT), (None, Outcome.UNDETERMINED)]
    )
    def test_not_of_a_patient_who_is_victim_or_witness(
        self, by_client: bool | None, expected: Outcome
    ) -> None:
        """Namely "the individual committing or threatening to commit the crime"."""
        request = ask(
            Purpose.REPORT_CRIME_ON_PREMISES,
            POLICE,
            part2_item(K.NAME),
            part2=Part2Case(crime_is_clients=by_client),
            threat=Threat(exists=False),
        )

        assert expected is outcome(request)

    @pytest.mark.parametrize(
        "purpose", [Purpose.AVERT_THREAT, Purpose.REPORT_CRIME, Purpose.REPORT_CRIME_ON_PREMISES]
    )
    def test_threats_of_such_a_crime(self, purpose: Purpose) -> None:
        """(i) "or to a threat to commit such a crime"."""
        request = ask(
            purpose,
            POLICE,
            part2_item(K.THREAT_DETAIL),
            threat=Threat(is_against_program=True, is_made_by_client=True),
        )

        assert "us.part2.threat_against_program" in permitted_by(decide(request))

    @pytest.mark.parametrize("investigated", [True, None])
    def test_a_crime_elsewhere_against_staff(self, investigated: bool | None) -> None:
        """(i) "or against part 2 program personnel"; 2.32(a)(1) "except as provided at"."""
        request = ask(
            Purpose.REPORT_CRIME,
            POLICE,
            part2_item(K.INCIDENT_DETAIL),
            part2=Part2Case(crime_is_clients=True),
            process=LegalProcess(is_investigation_of_client=investigated),
        )

        assert {"us.part2.crime_on_premises"} == permitted_by(decide(request))

    def test_threats_go_although_the_police_investigate(self) -> None:
        """The bar of 2.12(d)(1) does not stand before what the restrictions do not apply to."""
        request = ask(
            Purpose.REPORT_CRIME,
            POLICE,
            part2_item(K.THREAT_DETAIL),
            threat=Threat(is_against_program=True, is_made_by_client=True),
            part2=Part2Case(crime_is_clients=False),
            process=LegalProcess(is_investigation_of_client=True),
        )

        assert Outcome.PERMITTED is outcome(request)

    @pytest.mark.parametrize("purpose", [Purpose.REPORT_CRIME, Purpose.REPORT_CRIME_ON_PREMISES])
    def test_nobody_else_reports_with_the_record(self, purpose: Purpose) -> None:
        """Namely "on the premises of the part 2 program": a hospital's premises are none."""
        request = ask(
            purpose,
            POLICE,
            part2_item(K.INCIDENT_DETAIL, part2_origin=Part2Origin.SINGLE_TPO_CONSENT),
            discloser=HOSPITAL,
            part2=Part2Case(crime_is_clients=True),
            process=LegalProcess(is_investigation_of_client=True),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)

    def test_no_other_threat(self) -> None:
        """A threat against somebody outside is no exception."""
        request = ask(
            Purpose.AVERT_THREAT,
            POLICE,
            part2_item(K.THREAT_DETAIL),
            threat=Threat(is_against_program=False, is_made_by_client=True),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)


class TestChildAbuse:
    """2.12(c)(6) "reporting under state law of incidents of suspected child abuse"."""

    AUTHORITY = who(RecipientKind.CHILD_PROTECTIVE_SERVICES)
    SUSPECTED = SuspectedAbuse(is_suspected=True, victim=AbuseVictim.CHILD, is_initial_report=True)

    def test_the_report(self) -> None:
        """What the authority needs goes; "the original … records" stay."""
        items = (
            part2_item(K.ABUSE_DETAIL),
            part2_item(K.NAME, ref="item-2"),
            part2_item(K.PROGRESS_NOTE, ref="item-3"),
        )
        decision = decide(
            ask(Purpose.REPORT_CHILD_ABUSE, self.AUTHORITY, *items, abuse=self.SUSPECTED)
        )

        assert [True, True, False] == [one.goes for one in decision.items]

    @pytest.mark.parametrize(
        "found",
        [
            evolve(SUSPECTED, victim=AbuseVictim.ELDER),
            evolve(SUSPECTED, is_initial_report=False),
            SuspectedAbuse(is_suspected=False),
        ],
    )
    def test_nothing_else(self, found: SuspectedAbuse) -> None:
        """No elder, no records or testimony afterwards, and no report without suspicion."""
        request = ask(
            Purpose.REPORT_CHILD_ABUSE, self.AUTHORITY, part2_item(K.ABUSE_DETAIL), abuse=found
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)

    @pytest.mark.parametrize(
        ("requires", "expected"), [(True, Outcome.PERMITTED), (False, Outcome.NEEDS_CONSENT)]
    )
    def test_abuse_of_long_ago(self, requires: bool, expected: Outcome) -> None:
        """An incident of child abuse as well, where state law asks for its report."""
        found = evolve(self.SUSPECTED, victim=AbuseVictim.ADULT_ABUSED_AS_CHILD)
        law = LegalRequirement(
            citation="State Code § 1", says="Report.", items=frozenset(("item-1",))
        )
        request = ask(
            Purpose.REPORT_CHILD_ABUSE,
            self.AUTHORITY,
            part2_item(K.ABUSE_DETAIL),
            abuse=found,
            requirements=(law,) if requires else (),
        )

        assert expected is outcome(request)

    def test_no_law_makes_an_employer_an_authority(self) -> None:
        """Namely "to the appropriate state or local authorities"."""
        law = LegalRequirement(
            citation="State Code § 1", says="Tell the employer.", items=frozenset(("item-1",))
        )
        request = ask(
            Purpose.REPORT_CHILD_ABUSE,
            who(RecipientKind.EMPLOYER),
            part2_item(K.ABUSE_DETAIL),
            abuse=self.SUSPECTED,
            requirements=(law,),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)

    def test_the_authority_that_state_law_names(self) -> None:
        """The "appropriate state or local authorities": a sheriff, if state law says so."""
        law = LegalRequirement(
            citation="State Code § 1", says="Report.", items=frozenset(("item-1",))
        )
        request = ask(
            Purpose.REPORT_CHILD_ABUSE,
            evolve(POLICE, may_receive_reports=False),
            part2_item(K.ABUSE_DETAIL),
            abuse=self.SUSPECTED,
            requirements=(law,),
        )

        assert Outcome.PERMITTED is outcome(request)
