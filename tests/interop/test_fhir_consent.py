"""FHIR Consent, R4 and R5, read into a grant."""

from datetime import date

import pytest

from disclosure_rules import (
    ANY,
    FALSE,
    TRUE,
    UNKNOWN,
    Client,
    Discloser,
    DisclosureRequest,
    Grantor,
    InvalidField,
    Period,
    Purpose,
    Recipient,
    RecipientKind,
    RecordItem,
    ScopeDecision,
)
from disclosure_rules.interop.fhir import FhirRelease, consent_from_fhir
from tests.interop.consents import (
    DISCLOSE,
    MEDICATION,
    PAYMENT,
    RECIPIENT,
    SECRET,
    TO_A,
    TREAT,
    A,
    Resource,
    answers,
    coding,
    concept,
    grant_of,
    only_exception,
    r4,
    r5,
    refusal,
    scope_of,
    untyped,
    why,
)


class TestRelease:
    """R4 has scope and patient, R5 has decision and subject; none has both."""

    def test_each_is_told_by_its_elements(self) -> None:
        """Nobody need say it."""
        assert FhirRelease.R4 is consent_from_fhir(r4()).release
        assert FhirRelease.R5 is consent_from_fhir(r5()).release

    @pytest.mark.parametrize(
        "resource",
        [
            r4(decision="deny"),
            r5(patient={"reference": "Patient/p"}),
            r4([{}]),
            {**r5(), "provision": {}},
            {**r5(), "_scope": {}},
        ],
        ids=["decision", "patient", "list", "object", "extension"],
    )
    def test_a_mixture_is_refused(self, resource: Resource) -> None:
        """It would mean one thing to one reader and another to the next."""
        assert "Consent: expected the elements of R4 or those of R5, not some of each" == str(
            refusal(resource)
        )

    def test_another_release_than_stated_is_refused(self) -> None:
        """Who states it wrongly has another resource in mind."""
        error = refusal(r4(), release=FhirRelease.R5)

        assert "Consent: expected the elements of the release that was stated" == str(error)

    def test_nothing_that_tells_the_release(self) -> None:
        """Then it has to be stated."""
        bare = {"resourceType": "Consent", "id": "c1", "status": "active"}

        assert "or the release to be stated" in str(refusal(bare))
        assert FhirRelease.R5 is consent_from_fhir(bare, release=FhirRelease.R5).release


class TestStatus:
    """Only an active consent counts: neither a permit nor a denial does that is not in force."""

    @pytest.mark.parametrize(
        "status", ["draft", "proposed", "rejected", "inactive", "not-done", "entered-in-error"]
    )
    @pytest.mark.parametrize("resource", [r4(base="OPTIN"), r4(base="OPTOUT")], ids=["in", "out"])
    def test_not_active(self, status: str, resource: Resource) -> None:
        """It is read, and there is no grant to rely on."""
        reading = consent_from_fhir({**resource, "status": status})

        assert not reading.is_active
        assert reading.grant is None
        assert "only an active consent counts" == why(reading)["Consent.status"]

    @pytest.mark.parametrize("status", ["unknown", "Active", SECRET])
    def test_a_status_that_does_not_tell(self, status: str) -> None:
        """Nothing is permitted for certain, and what is denied stays denied."""
        everything = {"actor": [RECIPIENT], "purpose": [TREAT], "class": [MEDICATION]}
        permit, denial = r4(everything, status=status), r4(base="OPTOUT", status=status)
        excepting = r5({"actor": [RECIPIENT]}, decision="deny", status=status)

        assert (UNKNOWN, FALSE) == answers(permit)
        assert (FALSE, TRUE) == answers(denial)
        assert (UNKNOWN, UNKNOWN) == answers(excepting)
        assert not consent_from_fhir(denial).is_active

    def test_no_status_is_no_fhir(self) -> None:
        """FHIR requires one."""
        resource = r4()
        del resource["status"]

        assert "Consent.status: expected to be given" == str(refusal(resource))


class TestIdentity:
    """Which consent it is, whose, given by whom and when."""

    def test_ref(self) -> None:
        """The reference by which FHIR names it, or the caller's own."""
        assert "Consent/c1" == grant_of(r4()).ref
        assert "grant-9" == grant_of(r4(), ref="grant-9").ref

    def test_without_id(self) -> None:
        """One of the two must be there."""
        resource = r4()
        del resource["id"]

        assert "Consent.id: expected to be given, or a ref of the grant to be stated" == str(
            refusal(resource)
        )
        assert "grant-9" == grant_of(resource, ref="grant-9").ref

    def test_client(self) -> None:
        """A request about somebody else refuses the grant."""
        grant = grant_of(r4())

        assert "Patient/p" == grant.client_ref
        with pytest.raises(InvalidField, match="client_ref"):
            DisclosureRequest(
                client=Client(ref="Patient/q"),
                discloser=Discloser(),
                recipient=A,
                items=(RecordItem(ref="Item/1"),),
                consents=(grant,),
            )

    @pytest.mark.parametrize("subject", [{"display": SECRET}, {"reference": "#p"}])
    def test_a_subject_that_cannot_be_followed(self, subject: Resource) -> None:
        """Whose it is has to be looked up."""
        reading = consent_from_fhir(r5(subject=subject))

        assert "Consent.subject" in why(reading)
        assert (UNKNOWN, UNKNOWN) == answers(r5({"actor": [RECIPIENT]}, subject=subject))
        assert (FALSE, TRUE) == answers(r5(subject=subject))

    def test_no_subject(self) -> None:
        """It is on this client's file."""
        resource = r5({"actor": [RECIPIENT]})
        del resource["subject"]

        assert (TRUE, FALSE) == answers(resource)

    @pytest.mark.parametrize(
        ("resource", "expected"),
        [
            (r4(performer=[{"reference": "Patient/p"}]), (Grantor.CLIENT, None)),
            (r4(performer=[{"reference": "Patient/p/_history/2"}]), (Grantor.CLIENT, None)),
            (r5(grantor=[{"reference": "RelatedPerson/m"}]), (Grantor.OTHER, "RelatedPerson/m")),
            (r5(grantor=[{"display": "m"}]), (Grantor.OTHER, None)),
            (r5(grantee=[{"reference": "Patient/p"}]), (None, None)),
            (r4(), (None, None)),
        ],
        ids=["client", "version", "other", "unnamed", "grantee", "nobody"],
    )
    def test_grantor(self, resource: Resource, expected: tuple[Grantor | None, str | None]) -> None:
        """The client, or somebody else whose authority is not known here."""
        grant = grant_of(resource)

        assert expected == (grant.granted_by, grant.grantor_ref)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2026-01-15", date(2026, 1, 15)),
            ("2026-01-15T23:59:00-08:00", date(2026, 1, 15)),
            ("2024-02", date(2024, 2, 29)),
            ("2024", date(2024, 12, 31)),
            ("soon", None),
            ("2026-02-30", None),
        ],
    )
    def test_signed_on(self, text: str, expected: date | None) -> None:
        """The day as it is written; the last possible one where it is left open."""
        assert expected == grant_of(r4(dateTime=text)).signed_on

    def test_what_fhir_cannot_say_stays_unknown(self) -> None:
        """Neither a form nor a statement of the law is inferred, whatever policy is named."""
        resource = r4({"type": "permit"}, base=None)
        resource["policyRule"] = concept("consentpolicycodes", "hipaa-auth")
        reading = consent_from_fhir(resource)
        assert reading.grant is not None

        assert reading.grant.form is None
        assert reading.grant.elements is None
        assert reading.grant.combined_with is None
        assert ["hipaa-auth"] == [one.code for one in reading.policies]

    def test_period_of_the_whole(self) -> None:
        """R5 has one; its last day is in it."""
        grant = grant_of(r5(period={"start": "2026-01-01", "end": "2026-12-31"}))

        assert Period(start=date(2026, 1, 1), end=date(2027, 1, 1)) == grant.period


class TestBaseOfR4:
    """R4 says at the root in `policyRule` whether it permits, and seldom in `type`."""

    @pytest.mark.parametrize(
        ("policy", "expected"),
        [
            ("OPTIN", ScopeDecision.PERMIT),
            ("OPTINR", ScopeDecision.PERMIT),
            ("OPTOUT", ScopeDecision.DENY),
            ("OPTOUTE", ScopeDecision.DENY),
        ],
    )
    def test_policy(self, policy: str, expected: ScopeDecision) -> None:
        """By system and code."""
        assert expected is scope_of(r4(base=policy)).decision

    def test_the_code_alone_says_nothing(self) -> None:
        """Another system may mean another thing by it."""
        resource = r4(policyRule={"coding": [{"system": "urn:x", "code": "OPTIN"}]})

        assert (UNKNOWN, UNKNOWN) == answers(resource)

    def test_a_policy_that_says_both(self) -> None:
        """Two codes of one concept mean one thing, and these cannot."""
        both = {"coding": [coding("v3-ActCode", "OPTIN"), coding("v3-ActCode", "OPTOUT")]}
        everything = {"actor": [RECIPIENT], "purpose": [TREAT], "class": [MEDICATION]}

        assert (UNKNOWN, FALSE) == answers(r4(everything, policyRule=both))
        assert (UNKNOWN, UNKNOWN) == answers(r4(policyRule=both))
        assert (FALSE, TRUE) == answers(r4({"type": "deny"}, policyRule=both))

    @pytest.mark.parametrize(
        "limiting",
        [
            {"actor": [RECIPIENT]},
            {"purpose": [TREAT]},
            {"class": [MEDICATION]},
            {"action": [DISCLOSE]},
            {"securityLabel": [coding("v3-ActCode", "HIV")]},
            {"data": [{"meaning": "instance", "reference": {"reference": "Item/1"}}]},
        ],
        ids=lambda one: next(iter(one)),
    )
    def test_a_root_without_type(self, limiting: Resource) -> None:
        """A constraint of the policy, or an exception to it: HL7's examples have both.

        ``notThem`` opts in and names at the root whom the client keeps out; ``Emergency`` opts
        out and names there what stays allowed.
        """
        everything = {"actor": [RECIPIENT], "purpose": [TREAT], "class": [MEDICATION], **limiting}

        permitted, is_denied = answers(untyped(everything, "OPTIN"))
        assert TRUE is not permitted
        assert TRUE is not is_denied
        assert (FALSE, TRUE) == answers(untyped(limiting, "OPTOUT"))
        assert (FALSE, TRUE) == answers(untyped(limiting, "OPTOUT"), purpose=Purpose.MARKETING)
        found = consent_from_fhir(untyped(everything, "OPTIN"))
        assert "it has no type" in why(found)["Consent.provision"]

    def test_whom_an_untyped_root_keeps_out(self) -> None:
        """Whoever it names may be the one who is to be kept out, and is not told for certain."""
        keeps_out = untyped({"actor": [RECIPIENT]}, "OPTIN")
        denied_in_words = untyped(
            {"actor": [RECIPIENT], "provision": [{"type": "deny", "purpose": [TREAT]}]}, "OPTIN"
        )

        assert (UNKNOWN, UNKNOWN) == answers(keeps_out)
        assert (FALSE, TRUE) == answers(denied_in_words)

    def test_a_root_without_type_that_limits_the_time_alone(self) -> None:
        """So the policy is dated, and the nested provisions say the rest."""
        dated = {"period": {"start": "2020-01-01"}, "_id": {"id": "x"}}
        nested = {"type": "permit", "actor": [RECIPIENT]}

        assert (TRUE, FALSE) == answers(untyped({**dated, "provision": [nested]}, "OPTOUT"))
        assert (FALSE, TRUE) == answers(untyped(dated, "OPTOUT"))
        assert (FALSE, FALSE) == answers(untyped(dated, "OPTIN"))

    @pytest.mark.parametrize("wrong", ["Deny", "dney", SECRET])
    def test_a_root_of_an_unknown_type(self, wrong: str) -> None:
        """The policy does not answer for it: it may have been a denial."""
        everything = {"actor": [RECIPIENT], "purpose": [TREAT], "class": [MEDICATION]}

        assert (UNKNOWN, UNKNOWN) == answers(r4({"type": wrong, **everything}))
        assert (UNKNOWN, UNKNOWN) == answers(r4({"type": wrong, **everything}, base="OPTOUT"))

    def test_a_type_against_the_policy(self) -> None:
        """A denial denies; a permit that the policy contradicts permits nothing for certain."""
        denial = r4({"type": "deny", "actor": [RECIPIENT]}, base="OPTIN")
        everything = {"actor": [RECIPIENT], "purpose": [TREAT], "class": [MEDICATION]}
        permit = r4({"type": "permit", **everything}, base="OPTOUT")

        assert (FALSE, TRUE) == answers(denial)
        assert (UNKNOWN, UNKNOWN) == answers(permit)
        assert (FALSE, TRUE) == answers(permit, purpose=Purpose.MARKETING)

    def test_neither_type_nor_policy(self) -> None:
        """Nobody knows which it is, so it neither permits nor denies for certain."""
        resource = r4({"actor": [RECIPIENT]}, base=None)
        other = Recipient(kind=RecipientKind.PHYSICIAN, ref="Practitioner/z")

        assert (UNKNOWN, UNKNOWN) == answers(resource)
        assert (FALSE, FALSE) == answers(resource, recipient=other)
        assert "Consent.provision" in why(consent_from_fhir(resource))

    def test_a_denial_in_it_still_denies(self) -> None:
        """Where it says deny in so many words it is known."""
        nested = [{"type": "deny", "purpose": [TREAT]}, {"purpose": [PAYMENT]}]
        resource = r4({"actor": [RECIPIENT], "provision": nested}, base=None)

        assert (FALSE, TRUE) == answers(resource)
        assert (UNKNOWN, UNKNOWN) == answers(resource, purpose=Purpose.PAYMENT)

    def test_r5_without_decision(self) -> None:
        """The same in R5."""
        assert (UNKNOWN, UNKNOWN) == answers(r5(decision=None))
        assert (UNKNOWN, UNKNOWN) == answers(r5(decision="maybe"))


class TestNesting:
    """Each nested provision is an exception to what it stands in."""

    def test_r5_alternates(self) -> None:
        """Deny, except permit, except deny."""
        inner = {"actor": [RECIPIENT], "provision": [{"purpose": [PAYMENT]}]}
        resource = r5(inner, decision="deny")

        assert (TRUE, FALSE) == answers(resource)
        assert (FALSE, TRUE) == answers(resource, purpose=Purpose.PAYMENT)

    @pytest.mark.parametrize("typed", [{}, {"type": "Deny"}, {"type": SECRET}], ids=str)
    def test_r4_without_a_known_type(self, typed: Resource) -> None:
        """It is required there, and missing in practice: perhaps it is an exception."""
        nested = [{"actor": [RECIPIENT], **typed}]
        in_denial = r4({"provision": nested}, base="OPTOUT")
        in_permit = r4(
            {"actor": [RECIPIENT], "purpose": [TREAT], "class": [MEDICATION], "provision": nested}
        )

        assert (UNKNOWN, UNKNOWN) == answers(in_denial)
        assert (FALSE, TRUE) == answers(in_permit)
        assert (
            "it has no type that is known: perhaps it is an exception"
            == why(consent_from_fhir(in_denial))["Consent.provision.provision[0]"]
        )

    def test_a_permit_in_a_permit(self) -> None:
        """It may have been meant to narrow: nothing is permitted for certain."""
        everything = {"actor": [RECIPIENT], "purpose": [PAYMENT], "class": [MEDICATION]}
        inner = {"type": "permit", "provision": [{"type": "deny", "purpose": [PAYMENT]}]}
        plain, nested = r4(everything), r4({**everything, "provision": [inner]})

        assert TRUE is answers(plain, purpose=Purpose.PAYMENT)[0]
        assert (FALSE, TRUE) == answers(nested, purpose=Purpose.PAYMENT)

    def test_a_denial_in_a_denial(self) -> None:
        """It may have been meant to reach further: everything is denied."""
        inner = [{"type": "deny"}, {"type": "permit", "actor": [RECIPIENT]}]
        resource = r4({"purpose": [PAYMENT], "provision": inner}, base="OPTOUT")

        assert (FALSE, TRUE) == answers(resource)

    def test_too_deep(self) -> None:
        """A resource without a bottom is refused."""
        deep: Resource = {}
        for _ in range(300):
            deep = {"provision": [deep]}

        assert "at most 20 provisions inside each other" in str(refusal(r5(deep)))


class TestUnstated:
    """What a permit at the root does not say names nobody; a denial names everybody."""

    @pytest.mark.parametrize("left_out", ["actor", "purpose", "class"])
    def test_a_permit_at_the_root(self, left_out: str) -> None:
        """Each of the three must be said."""
        everything = {"actor": [RECIPIENT], "purpose": [PAYMENT], "class": [MEDICATION]}
        less = {key: value for key, value in everything.items() if key != left_out}

        assert TRUE is answers(r4(everything), purpose=Purpose.PAYMENT)[0]
        assert FALSE is answers(r4(less), purpose=Purpose.PAYMENT)[0]

    def test_a_permit_in_a_denial(self) -> None:
        """What it leaves out does not limit it."""
        found = only_exception(r5({"actor": [RECIPIENT]}))

        assert (TO_A, ANY, ANY) == (found.recipients, found.purposes, found.items)
        assert () == found.not_understood

    def test_a_permit_in_a_denial_for_nobody_and_nothing_in_particular(self) -> None:
        """Permitting everything to everybody takes more than leaving it out."""
        assert (UNKNOWN, UNKNOWN) == answers(r5({"period": {"start": "2020-01-01"}}))

    def test_a_denial(self) -> None:
        """It reaches everything it does not limit."""
        found = scope_of(r4(base="OPTOUT"))

        assert (None, None, None) == (found.recipients, found.purposes, found.items)
        assert (FALSE, TRUE) == answers(r4(base="OPTOUT"))

    def test_a_denial_in_a_permit_that_says_nothing(self) -> None:
        """The permit permits nothing for certain, and the denial holds."""
        resource = r5({"actor": [RECIPIENT]}, decision="permit")
        other = Recipient(kind=RecipientKind.PHYSICIAN, ref="Practitioner/z")

        assert (FALSE, TRUE) == answers(resource)
        assert (UNKNOWN, FALSE) == answers(resource, recipient=other)

    def test_a_permit_that_says_it_all(self) -> None:
        """With an exception it still permits what it surely reaches."""
        marketing = coding("v3-ActReason", "HMARKT")
        everything = {"actor": [RECIPIENT], "purpose": [marketing], "class": [MEDICATION]}
        hiv = {"type": "deny", "securityLabel": [coding("v3-ActCode", "HIV")]}
        resource = r4({**everything, "provision": [hiv]})

        assert (TRUE, FALSE) == answers(resource, purpose=Purpose.MARKETING)
