"""42 CFR 2.14 and 2.15: who may sign, and what may be told of minors and of the dead."""

from datetime import date

import pytest
from attrs import evolve

from disclosure_rules import (
    Case,
    Client,
    ConsentElement,
    ConsentGrant,
    DisclosureRequest,
    Grantor,
    Outcome,
    Part2Case,
    Purpose,
    RecipientKind,
    RecordKind,
    Representative,
    RepresentativeAuthority,
    defects,
)
from disclosure_rules.law.us.federal.part2.consent import CONSENT
from tests.law.us.part2.samples import (
    ADULT,
    EVERYTHING,
    MARCH_2026,
    MINOR,
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
ALONE = evolve(MINOR, may_consent_alone=True)
WITH_PARENT = evolve(MINOR, may_consent_alone=False)
INCAPABLE = evolve(ADULT, adjudicated_incapable=True, has_capacity=False)
DEAD = evolve(ADULT, died=date(2026, 2, 1))
NOBODY_ASKED = evolve(ADULT, adjudicated_incapable=None)
WARD_WHO_DIED = evolve(INCAPABLE, died=date(2026, 2, 1))
BY_PATIENT = frozenset((E.CLIENT_SIGNATURE,))
BY_BOTH = frozenset((E.SECOND_SIGNATURE,))
PLAIN = EVERYTHING - {E.CLIENT_SIGNATURE, E.SECOND_SIGNATURE}


def school(
    client: Client, *, by: Grantor | None, more: frozenset[E] = frozenset()
) -> DisclosureRequest:
    grant = consent(
        (RecipientKind.SCHOOL,),
        (Purpose.EDUCATIONAL_PLANNING,),
        granted_by=by,
        elements=PLAIN | more,
    )
    return ask(
        Purpose.EDUCATIONAL_PLANNING, who(RecipientKind.SCHOOL), client=client, consents=(grant,)
    )


def lacking(request: DisclosureRequest) -> list[tuple[object, str, bool]]:
    case = Case(request, MARCH_2026, request.items[0])
    grant: ConsentGrant = request.consents[0]
    return [(one.what, one.citation, one.certain) for one in defects(CONSENT, grant, case)]


class TestWhoMaySign:
    """2.14(a) "only by the minor patient"; (b)(1) "by both"; 2.15(a) and (b)(2)."""

    @pytest.mark.parametrize(
        ("client", "by", "more", "expected"),
        [
            (ADULT, Grantor.CLIENT, frozenset(), Outcome.PERMITTED),
            (ADULT, Grantor.PARENT, frozenset(), Outcome.NEEDS_CONSENT),
            (ADULT, Grantor.OTHER, frozenset(), Outcome.NEEDS_CONSENT),
            (ADULT, Grantor.COURT, frozenset(), Outcome.NEEDS_CONSENT),
            (ADULT, Grantor.PERSONAL_REPRESENTATIVE, frozenset(), Outcome.NEEDS_CONSENT),
            (ADULT, None, frozenset(), Outcome.UNDETERMINED),
            (ALONE, Grantor.CLIENT, frozenset(), Outcome.PERMITTED),
            (ALONE, Grantor.PARENT, frozenset(), Outcome.NEEDS_CONSENT),
            (ALONE, Grantor.GUARDIAN, frozenset(), Outcome.NEEDS_CONSENT),
            (WITH_PARENT, Grantor.CLIENT, frozenset(), Outcome.NEEDS_CONSENT),
            (WITH_PARENT, Grantor.PARENT, frozenset(), Outcome.NEEDS_CONSENT),
            (WITH_PARENT, Grantor.CLIENT, BY_BOTH, Outcome.PERMITTED),
            (WITH_PARENT, Grantor.PARENT, BY_BOTH | BY_PATIENT, Outcome.PERMITTED),
            (MINOR, Grantor.CLIENT, frozenset(), Outcome.UNDETERMINED),
            (evolve(MINOR, is_emancipated=True), Grantor.CLIENT, frozenset(), Outcome.PERMITTED),
            (INCAPABLE, Grantor.CLIENT, frozenset(), Outcome.NEEDS_CONSENT),
            (NOBODY_ASKED, Grantor.CLIENT, frozenset(), Outcome.UNDETERMINED),
            (INCAPABLE, Grantor.PERSONAL_REPRESENTATIVE, frozenset(), Outcome.PERMITTED),
            (INCAPABLE, Grantor.GUARDIAN, frozenset(), Outcome.PERMITTED),
            (INCAPABLE, Grantor.PARENT, frozenset(), Outcome.NEEDS_CONSENT),
            (DEAD, Grantor.PERSONAL_REPRESENTATIVE, frozenset(), Outcome.PERMITTED),
            (DEAD, Grantor.GUARDIAN, frozenset(), Outcome.NEEDS_CONSENT),
            (WARD_WHO_DIED, Grantor.GUARDIAN, frozenset(), Outcome.NEEDS_CONSENT),
            (WARD_WHO_DIED, Grantor.PERSONAL_REPRESENTATIVE, frozenset(), Outcome.PERMITTED),
            (INCAPABLE, Grantor.PROGRAM_DIRECTOR, frozenset(), Outcome.NEEDS_CONSENT),
        ],
    )
    def test_table(
        self, client: Client, by: Grantor | None, more: frozenset[E], expected: Outcome
    ) -> None:
        """Client, signer, further signatures: does the consent count?"""
        assert expected is outcome(school(client, by=by, more=more))

    def test_the_missing_signature_is_named(self) -> None:
        """With the paragraph that wants it."""
        assert [(E.SECOND_SIGNATURE, "42 CFR 2.31(a)(8), 2.14(b)(1)", True)] == lacking(
            school(WITH_PARENT, by=Grantor.CLIENT)
        )
        assert [(E.CLIENT_SIGNATURE, "42 CFR 2.31(a)(8), 2.14(a), (b)(1)", True)] == lacking(
            school(ALONE, by=Grantor.PARENT)
        )

    @pytest.mark.parametrize(
        ("may_decide", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    @pytest.mark.parametrize("by", [Grantor.PERSONAL_REPRESENTATIVE, Grantor.GUARDIAN])
    def test_a_representative_with_other_powers(
        self, by: Grantor, may_decide: bool | None, expected: Outcome
    ) -> None:
        """2.11 "in making decisions related to health care": not who pays the bills."""
        standing_in = Representative(
            ref="clients-nephew",
            authority=RepresentativeAuthority.SPECIAL_POWER_OF_ATTORNEY,
            may_decide_on_health_care=may_decide,
        )
        request = school(evolve(INCAPABLE, representatives=(standing_in,)), by=by)
        (grant,) = request.consents
        signed = evolve(request, consents=(evolve(grant, grantor_ref="clients-nephew"),))

        assert expected is outcome(signed)
        stranger = evolve(request, consents=(evolve(grant, grantor_ref="a-stranger"),))
        assert Outcome.NEEDS_CONSENT is outcome(stranger)

    def test_a_parent_does_not_consent_to_telling_the_parent(self) -> None:
        """(a) "includes … any disclosure … to the parent or guardian … reimbursement"."""
        grant = consent((RecipientKind.PARENT,), (Purpose.PAYMENT,), granted_by=Grantor.PARENT)
        request = ask(
            Purpose.PAYMENT,
            who(RecipientKind.PARENT),
            client=ALONE,
            consents=(grant,),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)

    @pytest.mark.parametrize(
        ("years", "expected"),
        [(17, Outcome.UNDETERMINED), (18, Outcome.PERMITTED)],
    )
    def test_the_day_of_majority(self, years: int, expected: Outcome) -> None:
        """2.11 "the age of 18 years", where state law has no other."""
        born = date(2026 - years, 3, 2)

        assert expected is outcome(school(evolve(ADULT, born=born), by=Grantor.CLIENT))

    def test_a_state_with_another_age_of_majority(self) -> None:
        """Namely "the age of majority specified in the applicable state law": the host says so."""
        client = evolve(ADULT, born=date(2007, 9, 1), is_minor=True, may_consent_alone=False)

        assert Outcome.NEEDS_CONSENT is outcome(school(client, by=Grantor.CLIENT))


class TestDirectorConsents:
    """2.15(a)(2) "for the sole purpose of obtaining payment for services from"."""

    UNCONSCIOUS = evolve(ADULT, has_capacity=False)

    @pytest.mark.parametrize(
        ("client", "purpose", "kind", "expected"),
        [
            (UNCONSCIOUS, Purpose.PAYMENT, RecipientKind.HEALTH_PLAN, Outcome.PERMITTED),
            (UNCONSCIOUS, Purpose.PAYMENT, RecipientKind.THIRD_PARTY_PAYER, Outcome.PERMITTED),
            (UNCONSCIOUS, Purpose.PAYMENT, RecipientKind.OTHER_INSURER, Outcome.NEEDS_CONSENT),
            (UNCONSCIOUS, Purpose.EMPLOYMENT, RecipientKind.HEALTH_PLAN, Outcome.NEEDS_CONSENT),
            (ADULT, Purpose.PAYMENT, RecipientKind.HEALTH_PLAN, Outcome.NEEDS_CONSENT),
            (INCAPABLE, Purpose.PAYMENT, RecipientKind.HEALTH_PLAN, Outcome.NEEDS_CONSENT),
            (
                evolve(UNCONSCIOUS, died=date(2026, 2, 1)),
                Purpose.PAYMENT,
                RecipientKind.HEALTH_PLAN,
                Outcome.NEEDS_CONSENT,
            ),
        ],
    )
    def test_table(
        self, client: Client, purpose: Purpose, kind: RecipientKind, expected: Outcome
    ) -> None:
        """Only for payment, only to a payer, only for who cannot act now."""
        grant = consent((kind,), (purpose,), granted_by=Grantor.PROGRAM_DIRECTOR)
        request = ask(purpose, who(kind, is_covered_entity=True), client=client, consents=(grant,))

        assert expected is outcome(request)


class TestMinorsApplication:
    """2.14(b)(2) "the fact of a minor's application … may be communicated … only if"."""

    APPLICANT = evolve(WITH_PARENT, is_applicant_only=True)
    PARENT = who(RecipientKind.PARENT)
    FACT = part2_item(K.CLIENT_STATUS)

    def test_with_the_minors_consent_alone(self) -> None:
        """(i) no second signature is asked for."""
        grant = consent(
            (RecipientKind.PARENT,), (Purpose.NOTIFICATION_OF_FAMILY,), (K.CLIENT_STATUS,)
        )
        request = ask(
            Purpose.NOTIFICATION_OF_FAMILY,
            self.PARENT,
            self.FACT,
            client=self.APPLICANT,
            consents=(evolve(grant, elements=PLAIN),),
        )

        assert {"us.part2.minor_application_consent"} == permitted_by(decide(request))

    @pytest.mark.parametrize(
        ("incapable", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_where_the_director_finds_incapacity(
        self, incapable: bool | None, expected: Outcome
    ) -> None:
        """(ii) "as determined by the part 2 program director"."""
        request = ask(
            Purpose.NOTIFICATION_OF_FAMILY,
            self.PARENT,
            self.FACT,
            client=self.APPLICANT,
            part2=Part2Case(director_found_minor_incapable=incapable),
        )

        assert expected is outcome(request)
        # Of a minor who is treated it would say more than that an application was made.
        treated = evolve(request, client=evolve(self.APPLICANT, is_applicant_only=False))
        assert Outcome.NEEDS_CONSENT is outcome(treated)

    def test_not_where_the_minor_may_consent_alone(self) -> None:
        """(b)(2) "Where state law requires parental consent to treatment"."""
        request = ask(
            Purpose.NOTIFICATION_OF_FAMILY,
            self.PARENT,
            self.FACT,
            client=evolve(ALONE, is_applicant_only=True),
            part2=Part2Case(director_found_minor_incapable=True, director_found_threat=False),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)

    def test_nothing_but_the_fact(self) -> None:
        """A diagnosis is more than that."""
        request = ask(
            Purpose.NOTIFICATION_OF_FAMILY,
            self.PARENT,
            client=self.APPLICANT,
            part2=Part2Case(director_found_minor_incapable=True, director_found_threat=False),
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)


class TestThreatToAMinor:
    """2.14(c) "Facts relevant to reducing a substantial threat to the life"."""

    FOUND = Part2Case(director_found_minor_incapable=True, director_found_threat=True)
    APPLICANT = evolve(ALONE, is_applicant_only=True)

    @pytest.mark.parametrize(
        ("client", "found", "necessary", "expected"),
        [
            (APPLICANT, FOUND, True, Outcome.PERMITTED),
            (APPLICANT, FOUND, False, Outcome.NEEDS_CONSENT),
            (APPLICANT, evolve(FOUND, director_found_threat=False), True, Outcome.NEEDS_CONSENT),
            (
                APPLICANT,
                evolve(FOUND, director_found_minor_incapable=False),
                True,
                Outcome.NEEDS_CONSENT,
            ),
            (ALONE, FOUND, True, Outcome.NEEDS_CONSENT),
            (evolve(ADULT, is_applicant_only=True), FOUND, True, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_table(
        self, client: Client, found: Part2Case, necessary: bool, expected: Outcome
    ) -> None:
        """A minor applicant, incapable, in danger, and only what may reduce it."""
        request = ask(
            Purpose.AVERT_THREAT,
            who(RecipientKind.PARENT),
            part2_item(K.SAFETY_PLAN, is_necessary=necessary),
            client=client,
            part2=found,
        )

        assert expected is outcome(request)

    @pytest.mark.parametrize(
        ("client", "trait"),
        [
            (APPLICANT, {"lost_rights_by_court_order": True}),
            (evolve(APPLICANT, is_emancipated=True), {}),
        ],
    )
    def test_who_may_no_longer_act_for_the_minor(
        self, client: Client, trait: dict[str, bool]
    ) -> None:
        """Namely "authorized under state law to act on the minor's behalf"."""
        for purpose, kind in (
            (Purpose.AVERT_THREAT, K.SAFETY_PLAN),
            (Purpose.NOTIFICATION_OF_FAMILY, K.CLIENT_STATUS),
        ):
            request = ask(
                purpose,
                who(RecipientKind.PARENT, is_personal_representative=False, **trait),
                part2_item(kind),
                client=evolve(client, may_consent_alone=False),
                part2=self.FOUND,
            )
            assert Outcome.NEEDS_CONSENT is outcome(request)


class TestCauseOfDeath:
    """2.15(b)(1) "information relating to the cause of death of a patient under laws"."""

    @pytest.mark.parametrize(
        ("client", "kind", "law", "expected"),
        [
            (DEAD, RecipientKind.CORONER_OR_MEDICAL_EXAMINER, None, Outcome.PERMITTED),
            (DEAD, RecipientKind.OTHER_GOVERNMENT_AGENCY, True, Outcome.PERMITTED),
            (DEAD, RecipientKind.OTHER_GOVERNMENT_AGENCY, False, Outcome.NEEDS_CONSENT),
            (DEAD, RecipientKind.OTHER_GOVERNMENT_AGENCY, None, Outcome.UNDETERMINED),
            (ADULT, RecipientKind.CORONER_OR_MEDICAL_EXAMINER, True, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_table(
        self, client: Client, kind: RecipientKind, law: bool | None, expected: Outcome
    ) -> None:
        """To whom a law lets it go, and only of the dead."""
        request = ask(
            Purpose.DETERMINE_CAUSE_OF_DEATH,
            who(kind),
            client=client,
            part2=Part2Case(law_permits_inquiry_into_death=law),
        )

        assert expected is outcome(request)

    def test_even_counseling_notes(self) -> None:
        """2.31(b)(1)(ii) "permitted by § 2.15(b)"."""
        request = ask(
            Purpose.DETERMINE_CAUSE_OF_DEATH,
            who(RecipientKind.CORONER_OR_MEDICAL_EXAMINER),
            part2_item(K.SUD_COUNSELING_NOTE),
            client=DEAD,
        )

        assert Outcome.PERMITTED is outcome(request)
