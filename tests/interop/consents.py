"""Builds FHIR Consents for tests, and asks what they permit and deny."""

from datetime import date
from typing import Any

import pytest

from disclosure_rules import (
    Case,
    Client,
    ConsentGrant,
    ConsentScope,
    Discloser,
    DisclosureRequest,
    InvalidField,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordItem,
    RecordKind,
    Truth,
)
from disclosure_rules.interop.fhir import ConsentReading, consent_from_fhir
from disclosure_rules.logic.facts.grants import denied, permits

HL7 = "http://terminology.hl7.org/CodeSystem/"
SECRET = "Zyxw-Vuts"
TODAY = date(2026, 3, 2)

Resource = dict[str, Any]


def coding(system: str, code: str) -> Resource:
    return {"system": HL7 + system, "code": code}


def concept(system: str, code: str) -> Resource:
    return {"coding": [coding(system, code)]}


def actor(role: str, reference: str = "Practitioner/a") -> Resource:
    return {
        "role": concept("v3-ParticipationType", role),
        "reference": {"reference": reference},
    }


RECIPIENT = actor("IRCP")
TREAT = coding("v3-ActReason", "TREAT")
PAYMENT = coding("v3-ActReason", "HPAYMT")
MEDICATION = {"system": "http://hl7.org/fhir/resource-types", "code": "MedicationRequest"}
DISCLOSE = concept("consentaction", "disclose")
ACCESS = concept("consentaction", "access")
TO_A = frozenset((RecipientDesignation(ref="Practitioner/a"),))
A = Recipient(kind=RecipientKind.PHYSICIAN, ref="Practitioner/a")


def r4(provision: Any = None, base: Any = "OPTIN", **more: Any) -> Resource:
    """Return an active R4 Consent whose root says the same as its policy, unless it says else."""
    resource: Resource = {
        "resourceType": "Consent",
        "id": "c1",
        "status": "active",
        "scope": concept("consentscope", "patient-privacy"),
        "category": [{"coding": [{"system": "http://loinc.org", "code": "59284-0"}]}],
        "patient": {"reference": "Patient/p"},
    }
    if base is not None:
        resource["policyRule"] = concept("v3-ActCode", base)
    if provision is not None:
        resource["provision"] = _typed(provision, base)
    return {**resource, **more}


def _typed(provision: Any, base: Any) -> Any:
    senses = {"OPTIN": "permit", "OPTOUT": "deny"}
    if not isinstance(provision, dict) or "type" in provision or base not in senses:
        return provision
    return {"type": senses[base], **provision}


def untyped(provision: Resource, base: str, **more: Any) -> Resource:
    """Return an active R4 Consent whose root has no type."""
    return {**r4(base=base, **more), "provision": provision}


def r5(*provisions: Resource, decision: Any = "deny", **more: Any) -> Resource:
    """Return an active R5 Consent."""
    resource: Resource = {
        "resourceType": "Consent",
        "id": "c1",
        "status": "active",
        "subject": {"reference": "Patient/p"},
    }
    if decision is not None:
        resource["decision"] = decision
    if provisions:
        resource["provision"] = list(provisions)
    return {**resource, **more}


def grant_of(resource: Resource, **more: Any) -> ConsentGrant:
    """Return the grant that a resource is read as."""
    grant = consent_from_fhir(resource, **more).grant
    assert grant is not None
    return grant


def scope_of(resource: Resource, **more: Any) -> ConsentScope:
    """Return its scope."""
    return grant_of(resource, **more).scope


def only_exception(resource: Resource, **more: Any) -> ConsentScope:
    """Return the one exception in its scope."""
    (found,) = scope_of(resource, **more).exceptions
    return found


def case(grant: ConsentGrant, **more: Any) -> Case:
    """Return the case of a medication to go to a for treatment."""
    item = RecordItem(ref="Item/1", kind=RecordKind.MEDICATION, labels=frozenset())
    request = DisclosureRequest(
        client=Client(ref="Patient/p"),
        discloser=Discloser(),
        recipient=more.get("recipient", A),
        purpose=more.get("purpose", Purpose.TREATMENT),
        items=(more.get("item", item),),
        consents=(grant,),
    )
    return Case(request, more.get("as_of", TODAY), request.items[0])


def answers(resource: Resource, **more: Any) -> tuple[Truth, Truth]:
    """Return whether the case is permitted, and whether it is denied."""
    grant = grant_of(resource)
    return permits(grant.scope, case(grant, **more)), denied(case(grant, **more))


def why(reading: ConsentReading) -> dict[str, str]:
    """Return the reasons of what was not understood, by path."""
    return {one.path: one.why for one in reading.not_understood}


def refusal(resource: Any, **more: Any) -> InvalidField:
    """Return the refusal of a resource."""
    with pytest.raises(InvalidField) as caught:
        consent_from_fhir(resource, **more)
    return caught.value
