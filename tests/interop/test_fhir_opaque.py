"""What in a FHIR Consent may mean anything, and what is no FHIR at all."""

import traceback
from copy import deepcopy
from typing import Any

import pytest

from disclosure_rules import (
    FALSE,
    TRUE,
    UNKNOWN,
    InvalidField,
    Purpose,
    Recipient,
)
from disclosure_rules.interop.fhir import consent_from_fhir
from tests.interop.consents import (
    DISCLOSE,
    MEDICATION,
    PAYMENT,
    RECIPIENT,
    SECRET,
    TREAT,
    Resource,
    actor,
    answers,
    coding,
    concept,
    only_exception,
    r4,
    r5,
    refusal,
    scope_of,
    why,
)
from tests.interop.places import with_each_place


class TestOpaque:
    """What may change the meaning in a way nobody here knows: no widening, and denials deny."""

    STRANGE: tuple[Resource, ...] = (
        {"modifierExtension": [{"url": SECRET, "valueString": SECRET}]},
        {"expression": {"language": "text/fhirpath", "expression": SECRET}},
        {SECRET: True},
        {"actor": [{**RECIPIENT, "modifierExtension": [{"url": SECRET}]}]},
        {"actor": [{**RECIPIENT, SECRET: 1}]},
        {"actor": [{**RECIPIENT, "role": {**RECIPIENT["role"], SECRET: 1}}]},
        {"actor": [{**RECIPIENT, "reference": {**RECIPIENT["reference"], SECRET: 1}}]},
        {"purpose": [{**TREAT, SECRET: 1}]},
        {"action": [{"coding": [{**DISCLOSE["coding"][0], SECRET: 1}]}]},
        {"period": {"start": "2020-01-01", SECRET: "2021-01-01"}},
        {"period": {}},
        {"purpose": []},
        {
            "data": [
                {
                    "meaning": "instance",
                    "reference": {"reference": "Item/1"},
                    "modifierExtension": [{"url": SECRET}],
                }
            ]
        },
    )

    @pytest.mark.parametrize("strange", STRANGE, ids=range(len(STRANGE)))
    def test_in_a_provision(self, strange: Resource) -> None:
        """It stands in the part that it may change."""
        provision = {"actor": [RECIPIENT], **strange}

        assert only_exception(r5(provision)).not_understood
        assert (UNKNOWN, UNKNOWN) == answers(r5(provision))
        assert (FALSE, TRUE) == answers(r5(provision, decision="permit"))

    @pytest.mark.parametrize(
        "strange",
        [
            {"modifierExtension": [{"url": SECRET}]},
            {"implicitRules": SECRET},
            {"_implicitRules": {"extension": [{"url": SECRET}]}},
            {"contained": []},
            {"scope": {**concept("consentscope", "patient-privacy"), SECRET: 1}},
            {SECRET: True},
            {"policy": [{"uri": SECRET}]},
            {"policyRule": {"text": SECRET}},
            {"verification": [{"verified": True, "modifierExtension": [{"url": SECRET}]}]},
        ],
        ids=[
            "modifier",
            "rules",
            "no rules",
            "empty",
            "scope",
            "unknown",
            "policy",
            "rule",
            "verification",
        ],
    )
    def test_in_the_whole(self, strange: Resource) -> None:
        """A denial of which something is not known denies, and excepts nothing."""
        everything = {"actor": [RECIPIENT], "purpose": [PAYMENT], "class": [MEDICATION]}
        permit = r4({"type": "permit", **everything}, **strange)
        denial = r4(
            {"type": "deny", "provision": [{"type": "permit", **everything}]},
            base=None,
            **strange,
        )

        assert UNKNOWN is answers(permit, purpose=Purpose.PAYMENT)[0]
        assert (FALSE, TRUE) == answers(denial, purpose=Purpose.PAYMENT)

    @pytest.mark.parametrize(
        "strange",
        [
            {"regulatoryBasis": [concept("v3-ActCode", "GDPRCONSENT")]},
            {"policyBasis": {"url": SECRET}},
        ],
        ids=["basis", "computable"],
    )
    def test_policies_of_r5(self, strange: Resource) -> None:
        """An unknown policy is unknown."""
        assert (FALSE, TRUE) == answers(r5({"actor": [RECIPIENT]}, **strange))

    @pytest.mark.parametrize(
        "narrowing",
        [
            {"category": [concept("consentcategorycodes", "npp")]},
            {"category": [concept("v3-ActCode", "INFAO")]},
            {"regulatoryBasis": [concept("v3-ActCode", "INFAO")]},
            {"verification": [{"verified": False}]},
            {"verification": [{"verificationDate": ["2020-01-01"]}]},
        ],
        ids=["notice", "access only", "basis", "not verified", "not said"],
    )
    def test_what_makes_a_consent_narrower(self, narrowing: Resource) -> None:
        """Its permits are uncertain, its denials are not."""
        resource = r5({"actor": [RECIPIENT]}, **narrowing)

        assert (UNKNOWN, UNKNOWN) == answers(resource)
        assert (FALSE, TRUE) == answers(resource, recipient=Recipient(ref="Practitioner/z"))

    def test_emergency_only(self) -> None:
        """It says so of a permit; a denial says itself what it excepts."""
        emergency = {"category": [concept("v3-ActCode", "EMRGONLY")]}
        everything = {"actor": [RECIPIENT], "purpose": [PAYMENT], "class": [MEDICATION]}

        assert UNKNOWN is answers(r4(everything, **emergency), purpose=Purpose.PAYMENT)[0]
        assert (TRUE, FALSE) == answers(r5({"purpose": [TREAT]}, **emergency))

    def test_verified(self) -> None:
        """Once is enough."""
        verified = [{"verified": False}, {"verified": True}]

        assert (TRUE, FALSE) == answers(r5({"actor": [RECIPIENT]}, verification=verified))

    @pytest.mark.parametrize("scope", ["adr", "treatment"])
    def test_consent_to_care(self, scope: str) -> None:
        """It is no consent to disclosure, and no refusal of it."""
        reading = consent_from_fhir(r4(base="OPTOUT", scope=concept("consentscope", scope)))

        assert reading.is_active
        assert reading.grant is None
        assert "Consent.scope" in why(reading)

    @pytest.mark.parametrize("scope", ["adr", "treatment"])
    def test_a_consent_to_care_and_about_privacy(self, scope: str) -> None:
        """The codes contradict each other: a denial is not lost over it."""
        both = concept("consentscope", "patient-privacy")
        both["coding"] += concept("consentscope", scope)["coding"]

        assert (FALSE, TRUE) == answers(r4(base="OPTOUT", scope=both))
        everything = {"actor": [RECIPIENT], "purpose": [TREAT], "class": [MEDICATION]}
        assert (UNKNOWN, FALSE) == answers(r4(everything, scope=both))

    def test_consent_to_research(self) -> None:
        """It may be about information too."""
        everything = {"actor": [RECIPIENT], "purpose": [PAYMENT], "class": [MEDICATION]}
        research = {"scope": concept("consentscope", "research")}

        assert UNKNOWN is answers(r4(everything, **research), purpose=Purpose.PAYMENT)[0]
        assert (FALSE, TRUE) == answers(r4(base="OPTOUT", **research))

    def test_a_policy_under_which_a_client_restricts(self) -> None:
        """It is known in a denial, and not in a permit."""
        restriction = {"policyRule": concept("consentpolicycodes", "hipaa-self-pay")}
        everything = {"actor": [RECIPIENT], "purpose": [PAYMENT], "class": [MEDICATION]}
        denial = r4({"type": "deny", **everything}, **restriction)
        permit = r4({"type": "permit", **everything}, **restriction)

        assert () == scope_of(denial).not_understood
        assert ("Consent.policyRule",) == scope_of(permit).not_understood


class TestRefusals:
    """What is not FHIR is refused, with every problem named and no value shown."""

    def test_all_problems_together(self) -> None:
        """By FHIR's own paths."""
        resource = r4({"actor": "x", "period": 1, "purpose": ["y"]}, status=1, dateTime=2026)

        assert {
            "Consent.status",
            "Consent.dateTime",
            "Consent.provision.actor",
            "Consent.provision.period",
            "Consent.provision.purpose[0]",
        } == {one.path for one in refusal(resource).problems}

    @pytest.mark.parametrize("wrong", ["false", 0, 1, []])
    def test_verified_is_yes_or_no(self, wrong: object) -> None:
        """A word that looks like an answer is none."""
        resource = r5({"actor": [RECIPIENT]}, verification=[{"verified": wrong}])

        assert "Consent.verification[0].verified: expected true or false" == str(refusal(resource))

    @pytest.mark.parametrize("wrong", [None, [], "x", 1, {1: 2}, {"resourceType": "Contract"}])
    def test_no_consent(self, wrong: object) -> None:
        """Nothing else is read as one."""
        assert str(refusal(wrong)).startswith("Consent")

    @pytest.mark.parametrize(
        "wrong", [SECRET, [SECRET], {SECRET: SECRET}, {1: SECRET}, 71829.5, None]
    )
    @pytest.mark.parametrize("release", ["r4", "r5"])
    def test_a_secret_in_every_place(self, wrong: object, release: str) -> None:
        """Neither a refusal nor a report repeats what stood there."""
        for resource in with_each_place(FULL[release], wrong):
            shown = outcome(resource)
            assert SECRET not in shown
            assert "71829" not in shown

    def test_the_resource_is_not_changed(self) -> None:
        """Reading is reading."""
        for resource in FULL.values():
            before = deepcopy(resource)
            consent_from_fhir(resource)
            assert before == resource


_PROVISION = {
    "period": {"start": "2020-01-01", "end": "2030-01-01"},
    "actor": [RECIPIENT, actor("CST", "Organization/o")],
    "action": [DISCLOSE],
    "securityLabel": [coding("v3-ActCode", "HIV")],
    "purpose": [TREAT],
    "code": [{"coding": [{"system": "http://loinc.org", "code": "1"}]}],
    "dataPeriod": {"start": "2020"},
    "data": [{"meaning": "instance", "reference": {"reference": "Condition/x"}}],
}
FULL: dict[str, Resource] = {
    "r4": r4(
        {
            **_PROVISION,
            "class": [MEDICATION],
            "provision": [{"type": "deny", **_PROVISION, "class": [MEDICATION]}],
        },
        dateTime="2020-01-01",
        performer=[{"reference": "Patient/p"}],
        verification=[{"verified": True}],
        base="OPTIN",
    ),
    "r5": r5(
        {**_PROVISION, "resourceType": [MEDICATION], "provision": [_PROVISION]},
        date="2020-01-01",
        period={"start": "2020"},
        grantor=[{"reference": "Patient/p"}],
        regulatoryBasis=[concept("v3-ActCode", "INFA")],
        verification=[{"verified": True}],
    ),
}


def outcome(resource: Any) -> str:
    """Return what is shown of reading a resource: the refusal, or the report and the repr."""
    try:
        reading = consent_from_fhir(resource)
    except InvalidField as error:
        return "".join(traceback.format_exception(error)) + repr(error)
    paths = reading.grant.scope.not_understood if reading.grant else ()
    return f"{reading!r} {reading.not_understood!r} {paths!r}"
