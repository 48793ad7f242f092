"""The two promises of the Consent reader, held against a second interpreter of FHIR.

The interpreter reads a Consent straight from FHIR's words: elements all hold together, what
stands in one element are alternatives, what is absent does not limit, a nested provision is an
exception.  What the library cannot understand it resolves in every possible way.  Then

- what the reader permits for certain is permitted under every resolution, and
- what is denied under every resolution is never permitted, not even perhaps denied.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from typing import Any

from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure_rules import (
    FALSE,
    TRUE,
    Case,
    Client,
    Discloser,
    DisclosureRequest,
    Purpose,
    Recipient,
    RecordItem,
    SensitivityLabel,
)
from disclosure_rules.interop.fhir import consent_from_fhir
from disclosure_rules.logic.facts.grants import denied, permits

HL7 = "http://terminology.hl7.org/CodeSystem/"
TODAY = date(2026, 3, 2)

Resource = dict[str, Any]
Resolution = dict[str, bool]


def coding(system: str, code: str) -> Resource:
    """Return a Coding of HL7."""
    return {"system": HL7 + system, "code": code}


def actor(role: str, reference: str) -> Resource:
    """Return an actor in a role."""
    return {
        "role": {"coding": [coding("v3-ParticipationType", role)]},
        "reference": {"reference": reference},
    }


ACTORS = [
    actor(*one)
    for one in (
        ("IRCP", "Practitioner/a"),
        ("PRCP", "Practitioner/b"),
        ("CST", "O/x"),
        ("AUT", "Practitioner/c"),
    )
]
PURPOSES = [coding("v3-ActReason", code) for code in ("TREAT", "HPAYMT", "POPHLTH")]
LABELS = [
    *(coding("v3-ActCode", code) for code in ("HIV", "MH", "SPI", "IDS")),
    coding("v3-Confidentiality", "R"),
]
ACTIONS = [
    {"coding": [coding("consentaction", code)]} for code in ("disclose", "access", "correct")
]
PERIODS = [{"start": "2026-01-01"}, {"end": "2026-01-31"}, {"start": "2025", "end": "2026"}]


def some(members: list[Any]) -> st.SearchStrategy[list[Any]]:
    """Return a strategy for one or two of the members."""
    return st.lists(st.sampled_from(members), min_size=1, max_size=2, unique_by=str)


def provisions(depth: int) -> st.SearchStrategy[Resource]:
    """Return a strategy for R5 provisions with exceptions down to a depth."""
    optional: dict[str, st.SearchStrategy[Any]] = {
        "actor": some(ACTORS),
        "purpose": some(PURPOSES),
        "securityLabel": some(LABELS),
        "action": some(ACTIONS),
        "period": st.sampled_from(PERIODS),
    }
    if depth:
        optional["provision"] = st.lists(provisions(depth - 1), min_size=1, max_size=2)
    return st.fixed_dictionaries({}, optional=optional)


def typed(provision: Resource, sense: str) -> Resource:
    """Return an R5 provision as R4 writes it."""
    other = "deny" if sense == "permit" else "permit"
    nested = [{**typed(one, other), "type": other} for one in provision.get("provision", ())]
    return {**provision, "provision": nested} if nested else provision


@frozen(kw_only=True)
class Asked:
    """One question to a consent."""

    recipient: str
    purpose: Purpose
    labels: frozenset[SensitivityLabel]


QUESTIONS = [
    Asked(recipient=recipient, purpose=purpose, labels=labels)
    for recipient, purpose, labels in product(
        ("Practitioner/a", "Practitioner/b", "Practitioner/c"),
        (Purpose.TREATMENT, Purpose.CARE_COORDINATION, Purpose.MARKETING),
        (
            frozenset[SensitivityLabel](),
            frozenset((SensitivityLabel.HIV,)),
            frozenset((SensitivityLabel.MENTAL_HEALTH,)),
        ),
    )
]
BELOW_TREAT = (Purpose.TREATMENT, Purpose.CARE_COORDINATION)


class Naive:
    """FHIR's own words, with each thing that cannot be understood resolved one way."""

    def __init__(self, asked: Asked, resolution: Resolution) -> None:
        self.asked = asked
        self.resolution = resolution

    def decides(self, provision: Resource, sense: str) -> str | None:
        """Return what a provision of this sense decides; ``None`` if it does not speak."""
        if not self.reaches(provision, sense):
            return None
        other = "deny" if sense == "permit" else "permit"
        found = {self.decides(one, other) for one in provision.get("provision", ())}
        return other if other in found else sense

    def reaches(self, provision: Resource, sense: str) -> bool:
        """Return whether all elements hold."""
        elements: dict[str, Callable[[Any, str], bool]] = {
            "actor": self.is_actor,
            "purpose": self.is_purpose,
            "securityLabel": self.is_label,
            "action": self.is_action,
            "period": self.is_period,
        }
        return all(
            holds(provision[key], sense) for key, holds in elements.items() if key in provision
        )

    def is_actor(self, actors: list[Resource], _: str) -> bool:
        """Recipients are alternatives; a custodian and an unclear role limit besides, or name."""
        by_role: dict[str, list[str]] = {}
        for one in actors:
            role = one["role"]["coding"][0]["code"]
            by_role.setdefault(role, []).append(one["reference"]["reference"])
        named = [*by_role.get("IRCP", ()), *by_role.get("PRCP", ())]
        if "AUT" in by_role and self.resolution["author is a recipient"]:
            named.append("Practitioner/c")
        elif "AUT" in by_role and not self.resolution["author is right"]:
            return False
        if "CST" in by_role and not self.resolution["custodian is right"]:
            return False
        return not named or self.asked.recipient in named

    def is_purpose(self, purposes: list[Resource], sense: str) -> bool:
        """Whether what lies below is meant too is unclear where it permits."""
        found = []
        for one in purposes:
            if one["code"] == "TREAT":
                below = sense == "deny" or self.resolution["below is meant"]
                wanted = BELOW_TREAT if below else (Purpose.TREATMENT,)
                found.append(self.asked.purpose in wanted)
            elif one["code"] == "HPAYMT":
                found.append(self.asked.purpose is Purpose.PAYMENT)
            else:
                found.append(self.resolution["unknown purpose is right"])
        return any(found)

    def is_label(self, labels: list[Resource], sense: str) -> bool:
        """Several may be alternatives, or be meant together; a denial means the alternatives."""
        found = []
        for one in labels:
            if one["code"] == "HIV":
                found.append(SensitivityLabel.HIV in self.asked.labels)
            elif one["code"] == "MH":
                found.append(SensitivityLabel.MENTAL_HEALTH in self.asked.labels)
            elif one["code"] == "SPI":
                below = sense == "deny" or self.resolution["below is meant"]
                found.append(below and SensitivityLabel.MENTAL_HEALTH in self.asked.labels)
            else:
                found.append(self.resolution["unknown label is right"])
        together = sense == "permit" and self.resolution["labels are meant together"]
        return all(found) if together else any(found)

    def is_action(self, actions: list[Resource], sense: str) -> bool:
        """Access is not disclosure, but to deny it may be to deny disclosure."""
        codes = {one["coding"][0]["code"] for one in actions}
        return "disclose" in codes or (sense == "deny" and self.resolution["access is disclosure"])

    def is_period(self, period: Resource, _: str) -> bool:
        """The end is in it, and an open month or day means all of them."""
        start, end = period.get("start", "0001"), period.get("end", "9999")
        today = TODAY.isoformat()
        return bool(start <= today and today[: len(end)] <= end)


UNCLEAR = {
    "author is a recipient": '"AUT"',
    "author is right": '"AUT"',
    "custodian is right": '"CST"',
    "below is meant": '"TREAT" "SPI"',
    "unknown purpose is right": '"POPHLTH"',
    "unknown label is right": '"IDS" "R"',
    "labels are meant together": '"securityLabel"',
    "access is disclosure": '"action"',
}


def resolutions(provision: Resource) -> list[Resolution]:
    """Return every way to resolve what is unclear in a provision."""
    text = json.dumps(provision)
    there = [name for name, words in UNCLEAR.items() if any(one in text for one in words.split())]
    settled = dict.fromkeys(UNCLEAR, True)
    return [
        {**settled, **dict(zip(there, one, strict=True))}
        for one in product((True, False), repeat=len(there))
    ]


def check(resource: Resource, provision: Resource, sense: str) -> None:
    """Hold the reader's answers against all questions."""
    grant = consent_from_fhir(resource).grant
    assert grant is not None
    ways = resolutions(provision)
    for asked in QUESTIONS:
        request = DisclosureRequest(
            client=Client(ref="Patient/p"),
            discloser=Discloser(),
            recipient=Recipient(ref=asked.recipient),
            purpose=asked.purpose,
            items=(RecordItem(ref="Item/1", labels=asked.labels),),
            consents=(grant,),
        )
        case = Case(request, TODAY, request.items[0])
        found = {Naive(asked, one).decides(provision, sense) for one in ways}
        is_permitted, is_denied = permits(grant.scope, case), denied(case)
        assert is_permitted is not TRUE or found == {"permit"}
        assert "deny" not in found or is_denied is not FALSE
        assert found != {"deny"} or is_denied is TRUE
        assert not (is_permitted is TRUE and is_denied is TRUE)


THOROUGH = settings(max_examples=150, deadline=None)


class TestPromises:
    """A permit never widens; a denial still denies."""

    @THOROUGH
    @given(st.lists(provisions(2), max_size=2), st.sampled_from(("permit", "deny")))
    def test_r5(self, nested: list[Resource], decision: str) -> None:
        """Whatever a Consent of R5 says and whatever of it is not understood."""
        resource = {
            "resourceType": "Consent",
            "id": "c",
            "status": "active",
            "subject": {"reference": "Patient/p"},
            "decision": decision,
            "provision": nested,
        }

        check(resource, {"provision": nested}, decision)

    @THOROUGH
    @given(provisions(2), st.sampled_from(("permit", "deny")))
    def test_r4(self, provision: Resource, decision: str) -> None:
        """Whatever one of R4 says; the senses are written out there."""
        policy = "OPTIN" if decision == "permit" else "OPTOUT"
        resource = {
            "resourceType": "Consent",
            "id": "c",
            "status": "active",
            "scope": {"coding": [coding("consentscope", "patient-privacy")]},
            "patient": {"reference": "Patient/p"},
            "policyRule": {"coding": [coding("v3-ActCode", policy)]},
            "provision": typed(provision, decision),
        }

        check(resource, provision, decision)

    def test_something_is_permitted_for_certain(self) -> None:
        """A reader that never permits would keep both promises."""
        provision = {"actor": [ACTORS[0]], "purpose": [PURPOSES[0]], "action": [ACTIONS[0]]}
        resource = {
            "resourceType": "Consent",
            "id": "c",
            "status": "active",
            "subject": {"reference": "Patient/p"},
            "decision": "deny",
            "provision": [provision],
        }
        grant = consent_from_fhir(resource).grant
        assert grant is not None

        assert [TRUE, FALSE] == list(permitted(grant.scope, "Practitioner/a", "Practitioner/b"))


def permitted(scope: Any, *recipients: str) -> Iterator[object]:
    """Yield whether treatment is permitted to each recipient."""
    for recipient in recipients:
        request = DisclosureRequest(
            client=Client(ref="Patient/p"),
            discloser=Discloser(),
            recipient=Recipient(ref=recipient),
            purpose=Purpose.TREATMENT,
            items=(RecordItem(ref="Item/1", labels=frozenset()),),
        )
        yield permits(scope, Case(request, TODAY, request.items[0]))
