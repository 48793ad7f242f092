"""42 CFR 2.2(b), 2.12(d), 2.13, 2.16 and 2.23 to 2.26."""

import pytest
from attrs import evolve

from disclosure_rules import (
    ClientWishes,
    Discloser,
    DisclosureRequest,
    DueObligation,
    Emergency,
    Handling,
    LegalProcess,
    ObligationCode,
    Outcome,
    Part2Case,
    Part2Origin,
    ProcessKind,
    Purpose,
    RecipientKind,
    RecordKind,
    Setting,
)
from disclosure_rules.law.us.federal.part2.security import BREACH, POLICIES
from tests.law.us.part2.samples import (
    HOSPITAL,
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
COURT = who(RecipientKind.COURT)
PLAN = who(RecipientKind.HEALTH_PLAN, is_covered_entity=True)


def codes(due: tuple[DueObligation, ...]) -> set[str]:
    return {one.obligation.id for one in due}


class TestNothingIsCompelled:
    """2.2(b)(1) "does not compel the use or disclosure"; save "required by the Secretary"."""

    def test_what_is_permitted_is_not_required(self) -> None:
        """However good the consent."""
        grant = consent((RecipientKind.EMPLOYER,), (Purpose.EMPLOYMENT,))
        request = ask(Purpose.EMPLOYMENT, who(RecipientKind.EMPLOYER), consents=(grant,))

        assert Outcome.PERMITTED is outcome(request)

    def test_the_secretary(self) -> None:
        """Namely "to investigate or determine … compliance with this part": notes as well."""
        secretary = who(RecipientKind.SECRETARY_OF_HHS)
        items = (
            part2_item(),
            part2_item(K.SUD_COUNSELING_NOTE, ref="item-2", is_necessary=None),
            part2_item(ref="item-3", subjects=frozenset(("client-a", "client-b"))),
        )
        request = ask(
            Purpose.COMPLIANCE_INVESTIGATION,
            secretary,
            *items,
            part2=Part2Case(is_about_compliance=True),
        )
        decision = decide(request)

        assert Outcome.REQUIRED is decision.outcome
        assert {Handling.RELEASE} == {one.disposition.handling for one in decision.items}

    @pytest.mark.parametrize(
        ("about", "expected"), [(False, Outcome.NEEDS_CONSENT), (None, Outcome.UNDETERMINED)]
    )
    def test_the_secretary_for_another_law(self, about: bool | None, expected: Outcome) -> None:
        """Compliance "with this part", and not with HIPAA: 2.53 may permit that, on its terms."""
        request = ask(
            Purpose.COMPLIANCE_INVESTIGATION,
            who(RecipientKind.SECRETARY_OF_HHS),
            part2=Part2Case(
                is_about_compliance=about,
                auditor_agreed=False,
                audit_is_mandated=False,
                is_medicare_audit=False,
            ),
        )

        assert expected is outcome(request)


class TestAgainstThePatient:
    """2.12(d)(1) "regardless of the status of the person obtaining the record"."""

    TO_COURT = (Purpose.CIVIL_PROCEEDING, Purpose.ADMINISTRATIVE_PROCEEDING)

    @pytest.mark.parametrize("purpose", [*TO_COURT, Purpose.LEGISLATIVE_PROCEEDING])
    @pytest.mark.parametrize(
        ("against", "expected"),
        [
            (True, Outcome.NEEDS_CONSENT),
            (False, Outcome.PERMITTED),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_what_hipaa_would_let_go(
        self, purpose: Purpose, against: bool | None, expected: Outcome
    ) -> None:
        """A covered entity that received it for treatment is bound in proceedings."""
        request = ask(
            purpose,
            COURT,
            part2_item(part2_origin=Part2Origin.SINGLE_TPO_CONSENT),
            discloser=HOSPITAL,
            process=LegalProcess(is_against_client=against),
        )

        assert expected is outcome(request)

    @pytest.mark.parametrize(
        "purpose",
        [Purpose.CRIMINAL_INVESTIGATION, Purpose.IDENTIFY_OR_LOCATE, Purpose.REPORT_CRIME],
    )
    def test_no_investigation_of_the_patient(self, purpose: Purpose) -> None:
        """Namely "for a law enforcement purpose" or any such investigation."""
        request = ask(
            purpose,
            who(RecipientKind.LAW_ENFORCEMENT),
            part2_item(part2_origin=Part2Origin.HIPAA_REDISCLOSURE),
            discloser=HOSPITAL,
            process=LegalProcess(is_against_client=False, is_investigation_of_client=True),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)

    @pytest.mark.parametrize(
        ("purpose", "kind"),
        [
            (Purpose.WORKERS_COMPENSATION, RecipientKind.OTHER_GOVERNMENT_AGENCY),
            (Purpose.BENEFITS_DETERMINATION, RecipientKind.OTHER_GOVERNMENT_AGENCY),
            (Purpose.FRAUD_DETECTION, RecipientKind.HEALTH_OVERSIGHT_AGENCY),
            (Purpose.SCHOOL_DISCIPLINE, RecipientKind.SCHOOL_ADMINISTRATOR),
            (Purpose.CORRECTIONAL_CUSTODY, RecipientKind.CORRECTIONAL_INSTITUTION),
            (Purpose.NATIONAL_SECURITY, RecipientKind.OTHER_GOVERNMENT_AGENCY),
            (Purpose.LEGAL_REPRESENTATION, RecipientKind.OPPOSING_ATTORNEY),
        ],
    )
    @pytest.mark.parametrize(
        ("against", "expected"),
        [
            (True, Outcome.NEEDS_CONSENT),
            (False, Outcome.PERMITTED),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_under_another_name(
        self, purpose: Purpose, kind: RecipientKind, against: bool | None, expected: Outcome
    ) -> None:
        """Namely "any proceeding before a Federal, State, or local agency"."""
        request = ask(
            purpose,
            who(kind),
            part2_item(part2_origin=Part2Origin.SINGLE_TPO_CONSENT),
            discloser=HOSPITAL,
            process=LegalProcess(is_against_client=against),
        )

        assert expected is outcome(request)

    def test_an_ordinary_consent_does_not_serve_the_other_side(self) -> None:
        """2.31(d): to represent whoever sues the patient is the proceeding."""
        grant = consent(
            (RecipientKind.OPPOSING_ATTORNEY, RecipientKind.CLIENT_ATTORNEY),
            (Purpose.LEGAL_REPRESENTATION, Purpose.PAYMENT),
        )

        def asked(kind: RecipientKind) -> Outcome:
            against = LegalProcess(is_against_client=True)
            return outcome(
                ask(Purpose.LEGAL_REPRESENTATION, who(kind), consents=(grant,), process=against)
            )

        assert Outcome.NEEDS_CONSENT is asked(RecipientKind.OPPOSING_ATTORNEY)
        assert Outcome.PERMITTED is asked(RecipientKind.CLIENT_ATTORNEY)

    def test_consent_to_that_proceeding(self) -> None:
        """Namely "absent patient consent or a court order"."""
        grant = consent((RecipientKind.COURT,), (Purpose.CIVIL_PROCEEDING,))
        request = ask(
            Purpose.CIVIL_PROCEEDING,
            COURT,
            consents=(grant,),
            process=LegalProcess(is_against_client=True),
        )

        assert Outcome.PERMITTED is outcome(request)

    def test_what_identifies_nobody_does_not_serve_charges_either(self) -> None:
        """2.12(a)(2) "any information, whether or not recorded"."""
        request = ask(
            Purpose.CRIMINAL_INVESTIGATION,
            who(RecipientKind.LAW_ENFORCEMENT),
            part2_item(identifies_no_sud_patient=True),
            process=LegalProcess(is_investigation_of_client=True),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)

    def test_what_an_agent_obtained_never_serves(self) -> None:
        """2.17(b) "whether or not … pursuant to an authorizing court order": not with consent."""
        grant = consent((RecipientKind.PROSECUTOR,), (Purpose.CRIMINAL_PROCEEDING,))
        request = ask(
            Purpose.CRIMINAL_PROCEEDING,
            who(RecipientKind.PROSECUTOR),
            part2_item(part2_origin=Part2Origin.UNDERCOVER),
            consents=(grant,),
            process=LegalProcess(is_against_client=True),
        )

        assert Outcome.FORBIDDEN is outcome(request)
        assert () == decide(request).remedies


class TestOnlyWhatIsNecessary:
    """2.13(a) "limited to that information which is necessary to carry out the purpose"."""

    @pytest.mark.parametrize(
        ("necessary", "handling"),
        [(True, Handling.RELEASE), (False, Handling.WITHHOLD), (None, Handling.WITHHOLD)],
    )
    def test_with_consent_too(self, necessary: bool | None, handling: Handling) -> None:
        """What is not shown to be needed stays."""
        grant = consent((RecipientKind.EMPLOYER,), (Purpose.EMPLOYMENT,))
        request = ask(
            Purpose.EMPLOYMENT,
            who(RecipientKind.EMPLOYER),
            part2_item(is_necessary=necessary),
            consents=(grant,),
        )

        assert handling is decide(request).items[0].disposition.handling

    def test_it_is_said_where_nothing_is_withheld(self) -> None:
        """The duty goes with every release but the patient's own and what a court has ordered."""
        grant = consent((RecipientKind.EMPLOYER,), (Purpose.EMPLOYMENT,))
        released = decide(ask(Purpose.EMPLOYMENT, who(RecipientKind.EMPLOYER), consents=(grant,)))
        own = decide(ask(Purpose.CLIENT_REQUEST, who(RecipientKind.CLIENT)))

        assert "us.part2.necessary" in codes(released.obligations)
        assert "us.part2.necessary" not in codes(own.obligations)

    def test_not_for_the_patient(self) -> None:
        """2.23(a) "any records that the part 2 program maintains about the patient"."""
        request = ask(
            Purpose.CLIENT_REQUEST, who(RecipientKind.CLIENT), part2_item(is_necessary=None)
        )

        assert Outcome.PERMITTED is outcome(request)


class TestRefusal:
    """2.13(c)(2) "will not affirmatively reveal"."""

    @pytest.mark.parametrize("purpose", [Purpose.GENERAL_INQUIRY, Purpose.EMPLOYMENT])
    def test_it_is_silent(self, purpose: Purpose) -> None:
        """The recipient learns nothing, not even how much was asked for."""
        decision = decide(ask(purpose, who(RecipientKind.PUBLIC), part2_item(K.CLIENT_STATUS)))
        told = decision.explain_to_recipient()

        assert decision.items[0].disposition.is_silent
        assert () == decision.plan.for_recipient.dispositions
        assert "neither confirm nor deny" in told
        assert not any(character.isdigit() for character in told)

    @pytest.mark.parametrize(
        ("only_sud", "reveals", "expected"),
        [
            (False, False, Outcome.PERMITTED),
            (True, False, Outcome.NEEDS_CONSENT),
            (False, True, Outcome.NEEDS_CONSENT),
            (None, False, Outcome.UNDETERMINED),
            (False, None, Outcome.UNDETERMINED),
        ],
    )
    def test_presence_in_a_general_facility(
        self, only_sud: bool | None, reveals: bool | None, expected: Outcome
    ) -> None:
        """2.13(c)(1) "if the acknowledgment does not reveal"."""
        request = ask(
            Purpose.FAMILY_INQUIRY,
            who(RecipientKind.FAMILY_MEMBER),
            part2_item(K.LOCATION, identifies_as_sud_patient=reveals),
            discloser=evolve(PROGRAM, publicly_identified_as_sud_only=only_sud),
        )

        assert expected is outcome(request)

    def test_nothing_but_presence(self) -> None:
        """A diagnosis is not acknowledged."""
        request = ask(
            Purpose.FAMILY_INQUIRY,
            who(RecipientKind.FAMILY_MEMBER),
            part2_item(identifies_as_sud_patient=False),
            discloser=evolve(PROGRAM, publicly_identified_as_sud_only=False),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)


class TestSubpoenaAlone:
    """2.13(b) "has obtained a subpoena"; 2.61(b)(1)."""

    @pytest.mark.parametrize(
        "kind",
        [
            ProcessKind.SUBPOENA,
            ProcessKind.GRAND_JURY_SUBPOENA,
            ProcessKind.SEARCH_WARRANT,
            ProcessKind.COURT_ORDER,
        ],
    )
    def test_it_opens_nothing_and_is_not_answered(self, kind: ProcessKind) -> None:
        """Nor does a court's order that is none under subpart E."""
        request = ask(
            Purpose.CIVIL_PROCEEDING,
            COURT,
            part2_item(is_named_in_process=True),
            process=LegalProcess(kinds=frozenset((kind,)), is_compulsory=True),
        )
        decision = decide(request)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert "us.part2.subpoena_needs_order" in codes(decision.obligations)
        assert decision.items[0].disposition.is_silent

    def test_a_refusal_of_care_does_not_speak_of_courts(self) -> None:
        """Nobody treats or bills by subpoena."""
        request = ask(Purpose.PAYMENT, PLAN, process=LegalProcess())
        unsaid = evolve(
            request, circumstances=evolve(request.circumstances, process=LegalProcess())
        )

        assert "us.part2.subpoena_needs_order" not in codes(decide(unsaid).obligations)

    def test_nobody_has_said_what_was_served(self) -> None:
        """In a lawsuit that is the first question, and until it is answered nothing goes."""
        request = ask(Purpose.CIVIL_PROCEEDING, COURT, process=LegalProcess(is_against_client=True))
        process = LegalProcess(is_against_client=True)
        unsaid = evolve(request, circumstances=evolve(request.circumstances, process=process))
        decision = decide(unsaid)

        assert Outcome.NEEDS_CONSENT is outcome(request)
        assert Outcome.UNDETERMINED is decision.outcome
        assert {"part2.has_noncriminal_order", "process.kinds"} <= {
            one.name for one in decision.missing
        }


class TestJointRecords:
    """2.13(a), 2.23(a) "their own records": each other patient's is restricted as well."""

    GROUP = part2_item(K.PROGRESS_NOTE, subjects=frozenset(("client-a", "client-b")))

    def test_to_the_patient(self) -> None:
        """Without the others, or the patient's own part whole."""
        client = who(RecipientKind.CLIENT)
        own = evolve(self.GROUP, is_recipients_own_part=True)

        assert Handling.GENERALISE is self.handling(ask(Purpose.CLIENT_REQUEST, client, self.GROUP))
        assert Handling.RELEASE is self.handling(ask(Purpose.CLIENT_REQUEST, client, own))

    def test_each_must_consent(self) -> None:
        """One member's consent does not open the group's record."""
        mine = consent((RecipientKind.EMPLOYER,), (Purpose.EMPLOYMENT,), (K.PROGRESS_NOTE,))
        theirs = evolve(mine, ref="grant-2", grantor_ref="client-b")
        employer = who(RecipientKind.EMPLOYER)

        alone = ask(Purpose.EMPLOYMENT, employer, self.GROUP, consents=(mine,))
        both = ask(Purpose.EMPLOYMENT, employer, self.GROUP, consents=(mine, theirs))
        assert Outcome.NEEDS_CONSENT is outcome(alone)
        assert Handling.RELEASE is self.handling(both)

    @staticmethod
    def handling(request: DisclosureRequest) -> Handling:
        return decide(request).items[0].disposition.handling


class TestPatientAccess:
    """2.23(a) "do not prohibit a part 2 program from giving a patient access"."""

    @pytest.mark.parametrize("kind", [K.DIAGNOSIS, K.SUD_COUNSELING_NOTE])
    def test_without_consent(self, kind: RecordKind) -> None:
        """It is permitted; Part 2 does not require it."""
        decision = decide(ask(Purpose.CLIENT_REQUEST, who(RecipientKind.CLIENT), part2_item(kind)))

        assert Outcome.PERMITTED is decision.outcome
        assert {"us.part2.patient_access"} == permitted_by(decision)


class TestRestrictions:
    """2.26(a)(3) "may not use or disclose records in violation of such restriction"."""

    GRANT = consent(
        (RecipientKind.HEALTH_PLAN, RecipientKind.PHYSICIAN),
        (Purpose.PAYMENT, Purpose.EMERGENCY_TREATMENT, Purpose.EMPLOYMENT),
    )

    def test_an_agreed_restriction_is_kept(self) -> None:
        """Also where the patient signed a consent before."""
        request = ask(
            Purpose.PAYMENT,
            PLAN,
            consents=(self.GRANT,),
            wishes=ClientWishes(restriction_was_agreed=True),
        )

        assert Outcome.FORBIDDEN is outcome(request)

    def test_it_does_not_reach_other_purposes(self) -> None:
        """(a)(5) "for purposes other than treatment, payment, and health care operations"."""
        request = ask(
            Purpose.EMPLOYMENT,
            PLAN,
            consents=(self.GRANT,),
            wishes=ClientWishes(restriction_was_agreed=True),
        )

        assert Outcome.PERMITTED is outcome(request)

    def test_emergency_treatment(self) -> None:
        """Who is "in need of emergency treatment"; (a)(4) the provider does not pass it on."""
        request = ask(
            Purpose.EMERGENCY_TREATMENT,
            who(RecipientKind.PHYSICIAN),
            consents=(self.GRANT,),
            wishes=ClientWishes(restriction_was_agreed=True),
            emergency=Emergency(is_medical=True, needs_treatment=True),
        )
        decision = decide(request)

        assert Outcome.PERMITTED is decision.outcome
        assert "us.part2.ask_not_to_pass_on" in codes(decision.obligations)
        calm = evolve(request.circumstances, emergency=Emergency(needs_treatment=False))
        assert Outcome.FORBIDDEN is outcome(evolve(request, circumstances=calm))

    @pytest.mark.parametrize(
        ("asked", "paid", "expected"),
        [
            (True, True, Outcome.FORBIDDEN),
            (True, False, Outcome.PERMITTED),
            (None, True, Outcome.PERMITTED),
            (True, None, Outcome.UNDETERMINED),
        ],
    )
    def test_paid_in_full(self, asked: bool | None, paid: bool | None, expected: Outcome) -> None:
        """(a)(6) "has paid the part 2 program in full"."""
        request = ask(
            Purpose.PAYMENT,
            PLAN,
            consents=(self.GRANT,),
            wishes=ClientWishes(requested_restriction=asked, paid_in_full=paid),
        )

        assert expected is outcome(request)


class TestAccounting:
    """2.25 "all disclosures made with consent"; (b) "through an electronic health record"."""

    @pytest.mark.parametrize(
        ("purpose", "through_ehr", "certain"),
        [
            (Purpose.EMPLOYMENT, None, True),
            (Purpose.PAYMENT, True, True),
            (Purpose.PAYMENT, None, False),
        ],
    )
    def test_it_is_logged(self, purpose: Purpose, through_ehr: bool | None, certain: bool) -> None:
        """Where the channel is open the duty depends on it."""
        grant = consent((RecipientKind.HEALTH_PLAN,), (purpose,))
        request = ask(
            purpose, PLAN, consents=(grant,), part2=Part2Case(goes_through_ehr=through_ehr)
        )
        due = {one.obligation.id: one for one in decide(request).obligations}

        assert certain is (due["us.part2.accounting"].depends_on == ())

    def test_not_otherwise(self) -> None:
        """A payment on paper is not accounted for."""
        grant = consent((RecipientKind.HEALTH_PLAN,), (Purpose.PAYMENT,))
        request = ask(
            Purpose.PAYMENT, PLAN, consents=(grant,), part2=Part2Case(goes_through_ehr=False)
        )

        assert "us.part2.accounting" not in codes(decide(request).obligations)


class TestIntermediaries:
    """2.24 "a list of persons to which their records have been disclosed"."""

    def test_the_list_is_kept(self) -> None:
        """With its 30 days."""
        grant = consent((RecipientKind.PHYSICIAN,), (Purpose.TREATMENT,))
        request = ask(
            Purpose.TREATMENT,
            who(RecipientKind.PHYSICIAN, treats_client=True),
            part2_item(part2_origin=Part2Origin.INTERMEDIARY_DESIGNATION),
            discloser=Discloser(settings=frozenset((Setting.PART2_INTERMEDIARY,))),
            consents=(grant,),
        )
        due = {one.obligation.id: one.obligation for one in decide(request).obligations}

        assert due["us.part2.list_of_intermediary"].code is ObligationCode.LOG_FOR_ACCOUNTING
        assert "within 30 days" in str(due["us.part2.list_of_intermediary"].deadline)


class TestSecurity:
    """2.16(a) "formal policies and procedures"; (b) breaches."""

    def test_what_goes_is_kept_safe(self) -> None:
        """With every release that identifies somebody."""
        decision = decide(ask(Purpose.CLIENT_REQUEST, who(RecipientKind.CLIENT)))
        free = ask(Purpose.MEDIA, who(RecipientKind.MEDIA), part2_item(is_deidentified=True))

        assert "us.part2.safeguards" in codes(decision.obligations)
        assert "us.part2.safeguards" not in codes(decide(free).obligations)

    def test_policies_and_breaches_as_data(self) -> None:
        """Nine things to address; HIPAA's breach notification for programs."""
        assert 9 == len(POLICIES)
        assert "42 CFR 2.16(b)" == str(BREACH.basis)
        assert "discloser.is_part2_program" == str(BREACH.to)
