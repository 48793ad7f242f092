"""42 CFR 2.31 to 2.33(a): consent, element by element, and what accompanies it."""

from datetime import date
from hashlib import sha256
from typing import Any

import pytest
from attrs import evolve, frozen

from disclosure_rules import (
    ANY,
    Case,
    CombinedWith,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentStandard,
    DefectKind,
    Discloser,
    DiscloserDesignation,
    DisclosureRequest,
    Grantor,
    LegalProcess,
    ObligationCode,
    Outcome,
    Part2Case,
    Part2Origin,
    Purpose,
    Recipient,
    RecipientKind,
    RecordKind,
    Setting,
    defects,
)
from disclosure_rules.law.us.federal.part2 import consent as law
from tests.law.us.part2.samples import (
    EVERYTHING,
    HOLDER,
    MARCH_2026,
    PROGRAM,
    ask,
    consent,
    decide,
    outcome,
    part2_item,
    permitted_by,
    who,
)

E = ConsentElement
K = RecordKind
NOTICE_IN_FULL = "d1ca63c3db2fc7224b299c317e3bae1a5db4beb05e3d0a98e17f521111637f8b"
TPO = (Purpose.TREATMENT, Purpose.PAYMENT, Purpose.HEALTH_CARE_OPERATIONS)

# 2.31(a) in the order of the text, as far as every consent must carry it.
ALWAYS_ASKED = (
    E.CLIENT_NAME,
    E.DISCLOSER_NAMED,
    E.INFORMATION_DESCRIBED,
    E.RECIPIENT_NAMED,
    E.PURPOSE_DESCRIBED,
    E.RIGHT_TO_REVOKE,
    E.HOW_TO_REVOKE,
    E.EXPIRATION,
    E.SIGNATURE,
    E.SIGNATURE_DATE,
)
FOR_TPO = (E.REDISCLOSURE_STATEMENT, E.REFUSAL_CONSEQUENCES)  # (a)(10)


@frozen(kw_only=True)
class Form:
    """One kind of consent: what it is for, and what it must carry besides."""

    standard: ConsentStandard
    purpose: Purpose
    recipient: Recipient
    also: tuple[ConsentElement, ...] = ()
    less: tuple[ConsentElement, ...] = ()
    kind: RecordKind = K.DIAGNOSIS
    purposes: tuple[Purpose, ...] = ()
    single: bool = False
    rule: str = "us.part2.consent"

    @property
    def grant(self) -> ConsentGrant:
        kind = self.recipient.kind
        assert kind is not None
        return consent(
            (kind,),
            self.purposes or (self.purpose,),
            (self.kind,),
            is_for_all_future_tpo=self.single,
        )

    @property
    def asked(self) -> tuple[ConsentElement, ...]:
        return tuple(one for one in (*ALWAYS_ASKED, *self.also) if one not in self.less)

    def request(self, grant: ConsentGrant) -> DisclosureRequest:
        return ask(
            self.purpose,
            self.recipient,
            part2_item(self.kind),
            consents=(grant,),
            process=LegalProcess(is_against_client=True, is_investigation_of_client=False),
        )


FORMS = {
    "general": Form(
        standard=law.CONSENT, purpose=Purpose.EMPLOYMENT, recipient=who(RecipientKind.EMPLOYER)
    ),
    "fundraising": Form(
        standard=law.CONSENT,
        purpose=Purpose.FUNDRAISING,
        recipient=who(RecipientKind.SERVICE_PROVIDER),
        also=(E.FUNDRAISING_STATEMENT,),  # (a)(5)(iii)
    ),
    "treatment, payment and operations": Form(
        standard=law.TPO_CONSENT,
        purpose=Purpose.PAYMENT,
        recipient=who(RecipientKind.HEALTH_PLAN, is_covered_entity=True),
        also=(*FOR_TPO, E.HIPAA_REDISCLOSURE_STATEMENT),  # (a)(4)(iii)
        purposes=TPO,
        single=True,
        rule="us.part2.tpo_consent",
    ),
    "intermediary": Form(
        standard=law.CONSENT,
        purpose=Purpose.TREATMENT,
        recipient=who(RecipientKind.INTERMEDIARY, is_medical_personnel=False),
        also=(*FOR_TPO, E.INTERMEDIARY_NAMED, E.INTERMEDIARY_PARTICIPANTS),  # (a)(4)(ii)
        less=(E.RECIPIENT_NAMED,),  # "Notwithstanding paragraph (a)(4)(i)"
    ),
    "counseling notes": Form(
        standard=law.COUNSELING_NOTES_CONSENT,
        purpose=Purpose.EMPLOYMENT,
        recipient=who(RecipientKind.EMPLOYER),
        kind=K.SUD_COUNSELING_NOTE,
        rule="us.part2.counseling_notes_consent",
    ),
    "counseling notes for treatment": Form(
        standard=law.COUNSELING_NOTES_CONSENT,
        purpose=Purpose.TREATMENT,
        recipient=who(RecipientKind.HOSPITAL, is_covered_entity=True),
        also=(*FOR_TPO, E.HIPAA_REDISCLOSURE_STATEMENT),
        kind=K.SUD_COUNSELING_NOTE,
        rule="us.part2.counseling_notes_consent",
    ),
    "criminal proceedings": Form(
        standard=law.PROCEEDINGS_CONSENT,
        purpose=Purpose.CRIMINAL_PROCEEDING,
        recipient=who(RecipientKind.PROSECUTOR),
        rule="us.part2.proceedings_consent",
    ),
    "proceedings": Form(
        standard=law.PROCEEDINGS_CONSENT,
        purpose=Purpose.CIVIL_PROCEEDING,
        recipient=who(RecipientKind.COURT),
        rule="us.part2.proceedings_consent",
    ),
}
FORM_BY_FORM = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
ELEMENT_BY_ELEMENT = pytest.mark.parametrize(
    ("form", "element"),
    [
        pytest.param(form, element, id=f"{name}-{element.value}")
        for name, form in FORMS.items()
        for element in form.asked
    ],
)


def found(form: Form, grant: ConsentGrant) -> list[tuple[object, bool]]:
    request = form.request(grant)
    case = Case(request, MARCH_2026, request.items[0])
    return [(one.what, one.certain) for one in defects(form.standard, grant, case)]


class TestElements:
    """2.31(a) "must include": (1) to (10)."""

    @FORM_BY_FORM
    def test_with_all_of_them_it_counts(self, form: Form) -> None:
        """And is the ground of the permission."""
        decision = decide(form.request(form.grant))

        assert [] == found(form, form.grant)
        assert Outcome.PERMITTED is decision.outcome
        assert form.rule in permitted_by(decision)

    @FORM_BY_FORM
    def test_no_more_is_asked_for(self, form: Form) -> None:
        """Exactly the elements of the text make it flawless."""
        grant = evolve(form.grant, elements=frozenset(form.asked))

        assert [] == found(form, grant)
        assert Outcome.PERMITTED is outcome(form.request(grant))

    @ELEMENT_BY_ELEMENT
    def test_without_one_that_is_the_defect(self, form: Form, element: ConsentElement) -> None:
        """Exactly that one, and the client can give a better consent."""
        grant = evolve(form.grant, elements=EVERYTHING - {element})

        assert [(element, True)] == found(form, grant)
        assert Outcome.NEEDS_CONSENT is outcome(form.request(grant))

    @FORM_BY_FORM
    def test_unread_it_is_asked_for(self, form: Form) -> None:
        """Nobody has checked the paper: neither yes nor no."""
        assert Outcome.UNDETERMINED is outcome(form.request(evolve(form.grant, elements=None)))

    def test_anybody_is_no_name(self) -> None:
        """(a)(4)(i) "name(s) of the person(s), or class of persons"."""
        form = FORMS["general"]
        grant = evolve(form.grant, scope=evolve(form.grant.scope, recipients=ANY))

        assert [(E.RECIPIENT_NAMED, True)] == found(form, grant)


class TestDeficient:
    """2.31(c) "A disclosure may not be made on the basis of a consent which"."""

    @FORM_BY_FORM
    @pytest.mark.parametrize(
        ("changed", "kind"),
        [
            ({"form": ConsentForm.ORAL}, DefectKind.NOT_WRITTEN),
            ({"expiry_event_has_occurred": True}, DefectKind.EXPIRED),
            ({"revoked_on": date(2026, 3, 1)}, DefectKind.REVOKED),
            ({"known_to_be_false": True}, DefectKind.FALSE),
            ({"signed_on": date(2026, 3, 3)}, DefectKind.NOT_YET_IN_FORCE),
        ],
    )
    def test_it_does_not_count(self, form: Form, changed: dict[str, Any], kind: DefectKind) -> None:
        """Expired, revoked, false, not written, not signed yet."""
        grant = evolve(form.grant, **changed)

        assert [(kind, True)] == found(form, grant)
        assert Outcome.NEEDS_CONSENT is outcome(form.request(grant))

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2026, 12, 31), Outcome.PERMITTED),
            (date(2027, 1, 4), Outcome.PERMITTED),
            (date(2027, 1, 5), Outcome.NEEDS_CONSENT),
        ],
    )
    def test_the_day_of_expiry(self, day: date, expected: Outcome) -> None:
        """The last day counts, the first day after does not."""
        form = FORMS["general"]

        assert expected is outcome(form.request(form.grant), day)

    def test_revocation_stops_the_future(self) -> None:
        """The day before it still counts."""
        form = FORMS["general"]
        grant = evolve(form.grant, revoked_on=date(2026, 3, 2))

        assert Outcome.PERMITTED is outcome(form.request(grant), date(2026, 3, 1))
        assert Outcome.NEEDS_CONSENT is outcome(form.request(grant), date(2026, 3, 2))


class TestWhoDiscloses:
    """2.31(a)(2) "name or other specific identification of the person(s), or class of persons"."""

    HERE = evolve(PROGRAM, ref="program-a")

    @pytest.mark.parametrize(
        ("named", "expected"),
        [
            (None, Outcome.PERMITTED),
            (DiscloserDesignation(ref="program-a"), Outcome.PERMITTED),
            (DiscloserDesignation(setting=Setting.PART2_PROGRAM), Outcome.PERMITTED),
            (DiscloserDesignation(ref="program-b"), Outcome.NEEDS_CONSENT),
            (DiscloserDesignation(setting=Setting.HEALTH_PLAN), Outcome.NEEDS_CONSENT),
        ],
    )
    @FORM_BY_FORM
    def test_the_paper_names_another(
        self, form: Form, named: DiscloserDesignation | None, expected: Outcome
    ) -> None:
        """A consent to one program's disclosure is none to another's."""
        papers = None if named is None else frozenset((named,))
        grant = evolve(form.grant, disclosers=papers)
        request = evolve(form.request(grant), discloser=self.HERE)
        case = Case(request, MARCH_2026, request.items[0])
        wrong = [str(one) for one in defects(form.standard, grant, case)]

        assert expected is outcome(request)
        assert wrong == (
            []
            if expected is Outcome.PERMITTED
            else ["does not let this discloser disclose (42 CFR 2.31(a)(2))"]
        )

    def test_a_recipient_is_not_the_program(self) -> None:
        """Whoever received it under that paper may not pass it on under it."""
        grant = consent(
            (RecipientKind.EMPLOYER,),
            (Purpose.EMPLOYMENT,),
            disclosers=frozenset((DiscloserDesignation(ref="program-a"),)),
        )
        request = ask(
            Purpose.EMPLOYMENT,
            who(RecipientKind.EMPLOYER),
            part2_item(part2_origin=Part2Origin.OTHER_CONSENT),
            discloser=evolve(HOLDER, ref="clients-sister"),
            consents=(grant,),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)


class TestIntermediaries:
    """2.31(a)(4)(ii); 2.11 "other than a part 2 program, covered entity, or business associate"."""

    EXCHANGE = who(RecipientKind.INTERMEDIARY, is_medical_personnel=False)
    PLAIN = (*ALWAYS_ASKED, *FOR_TPO)

    @pytest.mark.parametrize(
        "exchange",
        [evolve(EXCHANGE, is_business_associate=True), evolve(EXCHANGE, is_covered_entity=True)],
    )
    def test_an_exchange_that_works_for_a_covered_entity_is_none(self, exchange: Recipient) -> None:
        """Then the paper names it like any recipient."""
        grant = consent(
            (RecipientKind.INTERMEDIARY,),
            (Purpose.TREATMENT,),
            elements=frozenset((*self.PLAIN, E.HIPAA_REDISCLOSURE_STATEMENT)),
        )
        assert Outcome.PERMITTED is outcome(ask(Purpose.TREATMENT, exchange, consents=(grant,)))
        assert Outcome.NEEDS_CONSENT is outcome(
            ask(Purpose.TREATMENT, self.EXCHANGE, consents=(grant,))
        )

    @pytest.mark.parametrize(
        ("treats", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.FORBIDDEN),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_it_passes_on_to_who_treats(self, treats: bool | None, expected: Outcome) -> None:
        """(B) "limited to a participant(s) who has a treating provider relationship"."""
        grant = consent((RecipientKind.PHYSICIAN,), (Purpose.TREATMENT,))
        request = ask(
            Purpose.TREATMENT,
            who(RecipientKind.PHYSICIAN, is_medical_personnel=False, treats_client=treats),
            part2_item(part2_origin=Part2Origin.INTERMEDIARY_DESIGNATION),
            discloser=Discloser(settings=frozenset((Setting.PART2_INTERMEDIARY,))),
            consents=(grant,),
        )

        assert expected is outcome(request)

    @pytest.mark.parametrize("element", [E.INTERMEDIARY_NAMED, E.INTERMEDIARY_PARTICIPANTS])
    def test_under_a_paper_that_names_it(self, element: ConsentElement) -> None:
        """Also when it is the one that discloses."""
        grant = consent(
            (RecipientKind.PHYSICIAN,), (Purpose.TREATMENT,), elements=EVERYTHING - {element}
        )
        request = ask(
            Purpose.TREATMENT,
            who(RecipientKind.PHYSICIAN, is_medical_personnel=False, treats_client=True),
            part2_item(part2_origin=Part2Origin.INTERMEDIARY_DESIGNATION),
            discloser=Discloser(settings=frozenset((Setting.PART2_INTERMEDIARY,))),
            consents=(grant,),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)


class TestWhatNoConsentWidens:
    """2.52(b)(2) "Must not redisclose"; 2.53(f) "only back"; 2.35(d) "only to carry out"."""

    @pytest.mark.parametrize(
        "origin",
        [
            Part2Origin.RESEARCH,
            Part2Origin.AUDIT,
            Part2Origin.CRIMINAL_JUSTICE_REFERRAL,
            Part2Origin.UNDERCOVER,
        ],
    )
    @pytest.mark.parametrize("name", ["general", "counseling notes", "proceedings"])
    def test_received_for_one_purpose(self, name: str, origin: Part2Origin) -> None:
        """Not even the patient's own consent is named as a way out."""
        form = FORMS[name]
        request = evolve(
            form.request(form.grant),
            discloser=HOLDER,
            items=(part2_item(form.kind, part2_origin=origin),),
        )

        assert Outcome.FORBIDDEN is outcome(request)

    def test_one_consent_for_all_is_none_for_a_registry(self) -> None:
        """2.33(a)(1), 2.34(a) "only if"."""
        grant = consent(
            (RecipientKind.CENTRAL_REGISTRY,), (Purpose.TREATMENT,), is_for_all_future_tpo=True
        )
        request = ask(Purpose.TREATMENT, who(RecipientKind.CENTRAL_REGISTRY), consents=(grant,))

        assert Outcome.FORBIDDEN is outcome(request)


class TestStandingAlone:
    """2.31(b)(2) "may only be combined with another"; (d) "cannot be combined with"."""

    @pytest.mark.parametrize("name", ["counseling notes", "proceedings"])
    def test_one_paper_with_something_else(self, name: str) -> None:
        """Neither notes nor proceedings stand it."""
        form = FORMS[name]
        grant = evolve(form.grant, combined_with=frozenset((CombinedWith.OTHER_PURPOSE,)))
        decision = decide(form.request(grant))

        assert [(DefectKind.COMBINED, True)] == found(form, grant)
        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert ObligationCode.OBTAIN_SEPARATE_CONSENT in {
            one.obligation.code for one in decision.obligations
        }

    def test_notes_with_other_notes(self) -> None:
        """Namely "another written consent for a use or disclosure of SUD counseling notes"."""
        form = FORMS["counseling notes"]
        grant = evolve(form.grant, combined_with=frozenset((CombinedWith.SAME_KIND_OF_NOTES,)))

        assert Outcome.PERMITTED is outcome(form.request(grant))

    def test_a_proceeding_among_other_purposes(self) -> None:
        """The scope says it, whatever is said of the paper."""
        form = FORMS["proceedings"]
        mixed = evolve(form, purposes=(Purpose.CIVIL_PROCEEDING, Purpose.TREATMENT))

        assert [(DefectKind.COMBINED, True)] == found(form, mixed.grant)
        assert Outcome.NEEDS_CONSENT is outcome(form.request(mixed.grant))

    def test_notes_among_other_items(self) -> None:
        """A consent to the chart is none to the notes."""
        form = FORMS["counseling notes"]
        grant = consent(
            (RecipientKind.EMPLOYER,), (Purpose.EMPLOYMENT,), (K.SUD_COUNSELING_NOTE, K.DIAGNOSIS)
        )

        assert [(DefectKind.KIND_NOT_NAMED, True)] == found(form, grant)

    def test_conditioned_consent_to_notes(self) -> None:
        """(b)(3) "may not condition the provision … of treatment"."""
        form = FORMS["counseling notes"]
        grant = evolve(form.grant, care_was_conditioned=True)

        assert [(DefectKind.CONDITIONED, True)] == found(form, grant)

    @pytest.mark.parametrize(
        "purpose", [Purpose.HEALTH_OVERSIGHT, Purpose.CRIMINAL_PROCEEDING, Purpose.REPORT_CRIME]
    )
    def test_an_ordinary_consent_opens_no_investigation(self, purpose: Purpose) -> None:
        """(d) "investigation or proceeding"."""
        grant = consent((RecipientKind.LICENSING_BOARD,), (purpose, Purpose.PAYMENT))
        request = ask(purpose, who(RecipientKind.LICENSING_BOARD), consents=(grant,))

        assert Outcome.PERMITTED is not outcome(request)

    def test_notes_in_a_proceeding(self) -> None:
        """Both walls at once: for that alone, and of the notes alone."""
        grant = consent(
            (RecipientKind.COURT,), (Purpose.CIVIL_PROCEEDING,), (K.SUD_COUNSELING_NOTE,)
        )
        request = ask(
            Purpose.CIVIL_PROCEEDING,
            who(RecipientKind.COURT),
            part2_item(K.SUD_COUNSELING_NOTE),
            consents=(grant,),
        )

        assert Outcome.PERMITTED is outcome(request)


class TestWhatConsentAllows:
    """2.33(a)(1) "to any person or category of persons identified"; "except that"."""

    @pytest.mark.parametrize(
        ("purpose", "kind"),
        [
            (Purpose.PREVENT_MULTIPLE_ENROLLMENT, RecipientKind.CENTRAL_REGISTRY),
            (Purpose.TREATMENT, RecipientKind.CENTRAL_REGISTRY),
            (Purpose.CRIMINAL_JUSTICE_MONITORING, RecipientKind.PROBATION_OR_PAROLE),
        ],
    )
    def test_not_registries_nor_referrals(self, purpose: Purpose, kind: RecipientKind) -> None:
        """2.34 and 2.35 ask for more than an ordinary consent."""
        grant = consent((kind,), (purpose,), elements=frozenset((*ALWAYS_ASKED, *FOR_TPO)))
        decision = decide(ask(purpose, who(kind), part2_item(K.ATTENDANCE), consents=(grant,)))

        assert not decision.items[0].goes
        assert set() == permitted_by(decision)

    def test_one_consent_for_all_may_come_from_a_covered_entity(self) -> None:
        """(a)(2) "a part 2 program, covered entity, or business associate"."""
        form = FORMS["treatment, payment and operations"]

        assert "us.part2.tpo_consent" in permitted_by(decide(form.request(form.grant)))

    def test_not_one_for_all(self) -> None:
        """A consent to one payment is none for all of them, and still a consent."""
        form = FORMS["treatment, payment and operations"]
        grant = evolve(form.grant, is_for_all_future_tpo=False)

        assert [(DefectKind.SINGLE_CONSENT_NEEDED, True)] == found(form, grant)
        assert {"us.part2.consent"} == permitted_by(decide(form.request(grant)))


class TestWithTheRecord:
    """2.32(a) "must be accompanied by one of the following written statements"; (b)."""

    @FORM_BY_FORM
    def test_notice_and_copy(self, form: Form) -> None:
        """Both statements word for word, one of which is attached, and the copy."""
        due = {
            one.obligation.id: one.obligation
            for one in decide(form.request(form.grant)).obligations
        }

        assert "us.part2.copy_of_consent" in due
        assert (
            "42 CFR part 2 prohibits unauthorized use or disclosure of these records."
            == due["us.part2.notice"].exact_text
        )
        full = due["us.part2.notice_in_full"].exact_text or ""
        # The words of 2.32(a)(1), paragraphs apart; taken from the text once and held since.
        assert NOTICE_IN_FULL == sha256(full.encode()).hexdigest()
        assert full.startswith(
            "This record which has been disclosed to you is protected by Federal confidentiality "
            "rules (42 CFR part 2)."
        )
        assert "\n\n(iii) You have received the record from a covered entity" in full
        assert full.endswith("use or redisclose the record (see 42 CFR 2.31).")

    def test_no_notice_without_consent(self) -> None:
        """A patient's own record goes without it."""
        decision = decide(ask(Purpose.CLIENT_REQUEST, who(RecipientKind.CLIENT)))

        assert "us.part2.notice" not in {one.obligation.id for one in decision.obligations}


class TestCounselingNotes:
    """2.31(b)(1) "must obtain consent for any use or disclosure … except"."""

    NOTE = part2_item(K.SUD_COUNSELING_NOTE)

    def test_by_the_originator(self) -> None:
        """(i)(A) for treatment, and for nothing else."""
        author = who(RecipientKind.COLLEAGUE, is_in_part2_program=True, is_originator=True)

        assert Outcome.PERMITTED is outcome(ask(Purpose.TREATMENT, author, self.NOTE))
        assert Outcome.NEEDS_CONSENT is outcome(ask(Purpose.PAYMENT, author, self.NOTE))

    def test_for_training(self) -> None:
        """(i)(B) "its own training programs"; supervision by itself is not named."""
        trainee = who(RecipientKind.COLLEAGUE, is_in_part2_program=True, needs_it_for_duties=True)
        learning = Part2Case(is_counseling_training=True)
        billing = Part2Case(is_counseling_training=False)

        assert Outcome.PERMITTED is outcome(
            ask(Purpose.TRAINING, trainee, self.NOTE, part2=learning)
        )
        assert Outcome.NEEDS_CONSENT is outcome(
            ask(Purpose.SUPERVISION, trainee, self.NOTE, part2=learning)
        )
        assert Outcome.NEEDS_CONSENT is outcome(
            ask(Purpose.TRAINING, trainee, self.NOTE, part2=billing)
        )

    @pytest.mark.parametrize(
        ("kind", "brought", "expected"),
        [
            (RecipientKind.COURT, True, Outcome.PERMITTED),
            (RecipientKind.DISCLOSER_ATTORNEY, True, Outcome.PERMITTED),
            (RecipientKind.COURT, False, Outcome.NEEDS_CONSENT),
            (RecipientKind.MEDIA, True, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_in_its_own_defense(
        self, kind: RecipientKind, brought: bool, expected: Outcome
    ) -> None:
        """(i)(C) "brought by the patient", and to those who take part in it."""
        recipient = who(kind, is_served_by_process=None if kind is RecipientKind.COURT else False)
        request = ask(
            Purpose.OWN_DEFENSE,
            recipient,
            self.NOTE,
            process=LegalProcess(client_brought_it=brought),
        )

        assert expected is outcome(request)

    def test_what_may_hold_notes_is_asked_about(self) -> None:
        """The content of a session may be such a note, kept apart or not."""
        grant = consent((RecipientKind.EMPLOYER,), (Purpose.EMPLOYMENT,), (K.SESSION_CONTENT,))
        request = ask(
            Purpose.EMPLOYMENT,
            who(RecipientKind.EMPLOYER),
            part2_item(K.SESSION_CONTENT),
            consents=(grant,),
        )
        decision = decide(request)

        assert Outcome.UNDETERMINED is decision.outcome
        assert ["item.is_sud_counseling_note"] == [one.name for one in decision.missing]
        settled = request.answering({"item.is_sud_counseling_note": False})
        assert Outcome.PERMITTED is outcome(settled)

    def test_a_psychotherapy_note_of_a_program_is_one(self) -> None:
        """2.11 "a SUD or mental health professional"."""
        grant = consent((RecipientKind.EMPLOYER,), (Purpose.EMPLOYMENT,), (K.PSYCHOTHERAPY_NOTE,))
        decision = decide(
            ask(
                Purpose.EMPLOYMENT,
                who(RecipientKind.EMPLOYER),
                part2_item(K.PSYCHOTHERAPY_NOTE),
                consents=(grant,),
            )
        )

        assert {"us.part2.counseling_notes_consent"} == permitted_by(decision)


def test_who_gave_it_matters_here_too() -> None:
    """Who may sign is tested with 2.14 and 2.15; here that somebody else may not."""
    form = FORMS["general"]
    grant = evolve(form.grant, granted_by=Grantor.OTHER)

    assert [(E.CLIENT_SIGNATURE, True)] == found(form, grant)
