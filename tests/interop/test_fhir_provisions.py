"""What the elements of a FHIR Consent provision are read as."""

from datetime import date

import pytest

from disclosure_rules import (
    FALSE,
    TRUE,
    UNKNOWN,
    ItemDesignation,
    Period,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordItem,
    RecordKind,
    SensitivityLabel,
)
from disclosure_rules.interop.fhir import consent_from_fhir
from tests.interop.consents import (
    ACCESS,
    DISCLOSE,
    MEDICATION,
    PAYMENT,
    RECIPIENT,
    TO_A,
    TREAT,
    Resource,
    actor,
    answers,
    coding,
    concept,
    only_exception,
    r4,
    r5,
    scope_of,
    why,
)


class TestActors:
    """Only a role that names a recipient makes an actor one."""

    @pytest.mark.parametrize("role", ["IRCP", "PRCP"])
    def test_recipients(self, role: str) -> None:
        """By their reference, whatever version it is of."""
        found = only_exception(r5({"actor": [actor(role, "Practitioner/a/_history/3")]}))

        assert TO_A == found.recipients

    def test_a_role_without_a_reference(self) -> None:
        """R5 allows it: a class of persons, where ours is the same."""
        mother = {"role": concept("v3-RoleCode", "MTH")}

        assert (
            frozenset((RecipientDesignation(kind=RecipientKind.PARENT),))
            == only_exception(r5({"actor": [mother]})).recipients
        )

    def test_a_custodian_limits(self) -> None:
        """Who discloses is not known here, unless the caller says who it is."""
        provision = {"actor": [RECIPIENT, actor("CST", "Organization/o")]}
        everything = {**provision, "purpose": [TREAT]}

        assert (UNKNOWN, UNKNOWN) == answers(r5(everything))
        assert () == only_exception(r5(everything), disclosers=("Organization/o",)).not_understood

    def test_a_denial_of_a_custodian(self) -> None:
        """It denies whoever discloses; what it excepts is certain for the custodian alone."""
        provision = {
            "actor": [actor("CST", "O/o")],
            "provision": [{"type": "permit", "purpose": [TREAT]}],
        }
        resource = r4(provision, base="OPTOUT")

        assert (UNKNOWN, UNKNOWN) == answers(resource)
        assert (FALSE, TRUE) == answers(resource, purpose=Purpose.MARKETING)
        assert () == only_exception(resource, disclosers={"O/o"}).not_understood

    @pytest.mark.parametrize(
        "group", ["Organization/o", "CareTeam/c", "Group/g", "PractitionerRole/r", "urn:uuid:1"]
    )
    def test_a_denial_of_a_group(self, group: str) -> None:
        """Whoever belongs to it is denied too; of whom that is not known it is perhaps."""
        resource = r4({"actor": [actor("IRCP", group)]}, base="OPTOUT")

        assert (FALSE, UNKNOWN) == answers(resource)
        assert (FALSE, TRUE) == answers(resource, recipient=Recipient(ref=group))
        assert (FALSE, TRUE) == answers(resource, recipient=belonging_to(group, "Organization/z"))
        assert (FALSE, FALSE) == answers(resource, recipient=belonging_to("Organization/z"))

    def test_a_permit_of_a_group(self) -> None:
        """It reaches the group alone, whoever belongs to it."""
        resource = r5({"actor": [actor("IRCP", "Organization/o")]})

        assert (FALSE, TRUE) == answers(resource, recipient=belonging_to("Organization/o"))
        assert (TRUE, FALSE) == answers(resource, recipient=Recipient(ref="Organization/o"))

    def test_a_denial_by_a_long_name(self) -> None:
        """The same person may be known here by the short one; a permit reaches the long alone."""
        there = "https://x/fhir/Practitioner/a"

        assert (FALSE, TRUE) == answers(r4({"actor": [actor("IRCP", there)]}, base="OPTOUT"))
        assert (FALSE, TRUE) == answers(r5({"actor": [actor("IRCP", there)]}))

    @pytest.mark.parametrize("person", ["Practitioner/z", "RelatedPerson/z", "Patient/z"])
    def test_a_denial_of_somebody_else(self, person: str) -> None:
        """A person has no members: others are not denied."""
        resource = r4({"actor": [actor("IRCP", person)]}, base="OPTOUT")

        assert (FALSE, FALSE) == answers(resource)

    @pytest.mark.parametrize(
        "unclear",
        [actor("AUT"), {"reference": {"reference": "Practitioner/a"}}, actor("TRC"), {}],
        ids=["author", "no role", "tracker", "empty"],
    )
    def test_another_role(self, unclear: Resource) -> None:
        """A permit to them is uncertain; a denial denies everybody."""
        assert (UNKNOWN, UNKNOWN) == answers(r5({"actor": [unclear], "purpose": [TREAT]}))
        assert (FALSE, TRUE) == answers(r4({"actor": [unclear]}, base="OPTOUT"))

    @pytest.mark.parametrize("reference", [{}, {"display": "a"}, {"reference": "#a"}])
    def test_a_reference_that_cannot_be_followed(self, reference: Resource) -> None:
        """A permit to nobody knows whom permits nobody; a denial denies everybody."""
        unclear = {**RECIPIENT, "reference": reference}

        assert (FALSE, TRUE) == answers(r5({"actor": [unclear], "purpose": [TREAT]}))
        assert (FALSE, TRUE) == answers(r4({"actor": [unclear]}, base="OPTOUT"))

    def test_an_organization_is_itself(self) -> None:
        """Who works there is not known, and that is said."""
        reading = consent_from_fhir(r5({"actor": [actor("PRCP", "Organization/o")]}))

        assert "Consent.provision[0].actor[0].reference" in why(reading)


class TestPurposes:
    """Purposes by system and code, never by their place in HL7's tree where one permits."""

    def test_one_that_is_known_and_one_that_is_not(self) -> None:
        """The unknown one does not count in a permit, and lifts the limit of a denial."""
        unknown = coding("v3-ActReason", "POPHLTH")

        permit = only_exception(r5({"purpose": [TREAT, unknown]}))
        denial = scope_of(r4({"purpose": [PAYMENT, unknown]}, base="OPTOUT"))

        assert frozenset((Purpose.TREATMENT,)) == permit.purposes
        assert () == permit.not_understood
        assert denial.purposes is None

    def test_what_lies_below(self) -> None:
        """A denial of operations denies legal services for them; a permit does not permit them."""
        operations = [coding("v3-ActReason", "HOPERAT")]
        legal = Purpose.LEGAL_REPRESENTATION

        assert (FALSE, TRUE) == answers(r5({"purpose": operations}), purpose=legal)
        assert (FALSE, TRUE) == answers(r4({"purpose": operations}, base="OPTOUT"), purpose=legal)

    def test_a_code_without_a_system(self) -> None:
        """It says nothing."""
        assert frozenset() == only_exception(r5({"purpose": [{"code": "TREAT"}]})).purposes


def belonging_to(*groups: str) -> Recipient:
    """Return the recipient a, who belongs to these and no others."""
    return Recipient(ref="Practitioner/a", belongs_to=frozenset(groups))


class TestItems:
    """What: labels, types, data; each element narrows the others."""

    def test_types_and_labels_hold_together(self) -> None:
        """Medication that is labelled so."""
        provision = {"class": [MEDICATION], "securityLabel": [coding("v3-ActCode", "HIV")]}

        assert (
            frozenset((ItemDesignation(kind=RecordKind.MEDICATION, label=SensitivityLabel.HIV),))
            == scope_of(r4(provision, base="OPTOUT")).items
        )

    @pytest.mark.parametrize(
        ("type_", "kind"),
        [
            ("CarePlan", RecordKind.SAFETY_PLAN),
            ("Claim", RecordKind.BILLING_LINE),
            ("Condition", RecordKind.SUBSTANCE_USE),
            ("FamilyMemberHistory", RecordKind.GENETIC_INFORMATION),
        ],
    )
    def test_what_may_be_kept_in_a_type(self, type_: str, kind: RecordKind) -> None:
        """A denial of the type reaches it, a permit does not."""
        item = RecordItem(ref="Item/1", kind=kind, labels=frozenset())
        named = {"actor": [RECIPIENT], "class": [{**MEDICATION, "code": type_}]}
        permit = {"type": "permit", **named}

        assert (FALSE, TRUE) == answers(r4(named, base="OPTOUT"), item=item)
        assert (FALSE, TRUE) == answers(r4({"provision": [permit]}, base="OPTOUT"), item=item)

    @pytest.mark.parametrize(
        "unclear",
        [
            {"securityLabel": [coding("v3-Confidentiality", "N")]},
            {"securityLabel": [coding("v3-RoleCode", "PSY")]},
            {"documentType": [{"system": "urn:ietf:bcp:13", "code": "application/hl7-cda+xml"}]},
            {"resourceType": [{"system": "urn:x", "code": "MedicationRequest"}]},
            {"code": [{"coding": [{"system": "http://loinc.org", "code": "34866-4"}]}]},
            {"data": [{"meaning": "related", "reference": {"reference": "Item/1"}}]},
            {"dataPeriod": {"start": "soon"}},
        ],
        ids=["confidentiality", "role", "document", "type", "code", "related", "period"],
    )
    def test_what_is_not_understood(self, unclear: Resource) -> None:
        """A permit of it permits nothing; a denial of it denies everything."""
        permit = r5({"actor": [RECIPIENT], **unclear})
        denial = r5({"actor": [RECIPIENT], **unclear}, decision="permit")

        assert TRUE is not answers(permit)[0]
        assert (FALSE, TRUE) == answers(denial)

    def test_one_element_of_a_denial_that_is_not_understood(self) -> None:
        """It no longer limits, and the other still does."""
        unclear = {"data": [{"meaning": "related", "reference": {"reference": "Item/1"}}]}
        found = scope_of(r4({"class": [MEDICATION], **unclear}, base="OPTOUT"))

        assert frozenset((ItemDesignation(kind=RecordKind.MEDICATION),)) == found.items

    def test_a_denied_label_denies_what_lies_below(self) -> None:
        """Substance use disorder is specially protected; substance abuse stands beside it."""
        found = scope_of(r4({"securityLabel": [coding("v3-ActCode", "SPI")]}, base="OPTOUT"))
        assert isinstance(found.items, frozenset)
        labels = {one.label for one in found.items}

        assert SensitivityLabel.OPIOID_USE_DISORDER in labels
        assert SensitivityLabel.SUBSTANCE_ABUSE not in labels

    def test_a_permitted_label_is_that_label(self) -> None:
        """A permit is not widened by the tree."""
        found = only_exception(r5({"securityLabel": [coding("v3-ActCode", "SPI")]}))

        assert frozenset((ItemDesignation(label=SensitivityLabel.SPECIALLY_PROTECTED),)) == (
            found.items
        )

    def test_several_labels_of_a_permit(self) -> None:
        """One label or all together: nobody knows."""
        labels = [coding("v3-ActCode", "HIV"), coding("v3-ActCode", "MH")]
        found = only_exception(r5({"actor": [RECIPIENT], "securityLabel": labels}))

        assert ("Consent.provision[0].securityLabel",) == found.not_understood

    def test_data(self) -> None:
        """One resource, by its reference, made in a period that is not the consent's own."""
        provision = {
            "data": [{"meaning": "instance", "reference": {"reference": "Condition/x"}}],
            "dataPeriod": {"start": "2020", "end": "2020-06"},
        }
        found = only_exception(r5({"actor": [RECIPIENT], **provision}))
        dated = Period(start=date(2020, 1, 1), end=date(2020, 7, 1))

        assert frozenset((ItemDesignation(ref="Condition/x", dated=dated),)) == found.items
        assert found.period is None


class TestActions:
    """Disclosure is an action; access is another."""

    def test_a_permit_of_other_actions_is_none(self) -> None:
        """Looking is not handing over."""
        everything = {"actor": [RECIPIENT], "purpose": [PAYMENT], "class": [MEDICATION]}
        at_root = r4({**everything, "action": [ACCESS]})
        nested = r5({"actor": [RECIPIENT], "action": [ACCESS]})

        assert () == scope_of(nested).exceptions
        assert (FALSE, TRUE) == answers(nested)
        assert FALSE is answers(at_root, purpose=Purpose.PAYMENT)[0]
        assert "Consent.provision[0].action[0]" in why(consent_from_fhir(nested))

    @pytest.mark.parametrize("actions", [[DISCLOSE], [ACCESS, DISCLOSE]], ids=["one", "two"])
    def test_a_permit_of_disclosure(self, actions: list[Resource]) -> None:
        """Alone or with others."""
        provision = {"actor": [RECIPIENT], "action": actions}

        assert (TRUE, FALSE) == answers(r5(provision))

    def test_a_denial_of_any_action_denies(self) -> None:
        """Whoever may not look may not be sent it either."""
        assert (FALSE, TRUE) == answers(r4({"action": [ACCESS]}, base="OPTOUT"))

    def test_what_such_a_denial_excepts_is_uncertain(self) -> None:
        """The client may not have spoken of disclosure at all."""
        inner = [{"type": "permit", "actor": [RECIPIENT]}]
        resource = r4({"action": [ACCESS], "provision": inner}, base="OPTOUT")

        assert (UNKNOWN, UNKNOWN) == answers(resource)

    def test_a_denial_in_a_permit_to_look(self) -> None:
        """It denies, though the permit is none to disclose."""
        provision = {"action": [ACCESS], "provision": [{"type": "deny", "actor": [RECIPIENT]}]}

        assert (FALSE, TRUE) == answers(r4(provision))


class TestPeriods:
    """Days, half-open, and never longer for a permit."""

    @pytest.mark.parametrize(
        ("period", "expected"),
        [
            ({"start": "2026-01-01", "end": "2026-01-31"}, ("2026-01-01", "2026-02-01")),
            ({"start": "2026", "end": "2026"}, ("2026-01-01", "2027-01-01")),
            ({"end": "2026-02"}, (None, "2026-03-01")),
            ({"start": "2026-01-01T10:00:00Z"}, ("2026-01-01", None)),
            ({"end": "9999-12-31"}, (None, None)),
        ],
    )
    def test_whole_days(self, period: Resource, expected: tuple[str | None, str | None]) -> None:
        """The last day is in it, and an open month or day means all of it."""
        found = only_exception(r5({"actor": [RECIPIENT], "period": period})).period
        assert found is not None

        assert expected == tuple(
            None if day is None else day.isoformat() for day in (found.start, found.end)
        )

    def test_hours_of_the_last_day(self) -> None:
        """They do not count in a permit, and do in a denial."""
        period = {"start": "2026-01-01", "end": "2026-01-31T12:00:00Z"}
        permit = only_exception(r5({"actor": [RECIPIENT], "period": period}))
        denial = scope_of(r4({"period": period}, base="OPTOUT"))

        assert Period(start=date(2026, 1, 1), end=date(2026, 1, 31)) == permit.period
        assert Period(start=date(2026, 1, 1), end=date(2026, 2, 1)) == denial.period

    def test_hours_of_one_day(self) -> None:
        """A permit for an hour is none for a day."""
        period = {"start": "2026-03-02T10:00:00Z", "end": "2026-03-02T11:00:00Z"}

        assert (UNKNOWN, UNKNOWN) == answers(r5({"actor": [RECIPIENT], "period": period}))

    @pytest.mark.parametrize(
        "period", [{"start": "soon"}, {"start": "2026-02-01", "end": "2026-01-01"}]
    )
    def test_a_period_that_cannot_be_told(self, period: Resource) -> None:
        """A permit is uncertain; a denial holds at all times."""
        assert (UNKNOWN, UNKNOWN) == answers(r5({"actor": [RECIPIENT], "period": period}))
        assert (FALSE, TRUE) == answers(r4({"period": period}, base="OPTOUT"))

    def test_the_period_of_a_permit_that_denies(self) -> None:
        """On its last day the denial in it still holds, and nothing is permitted for certain."""
        everything = {"actor": [RECIPIENT], "purpose": [PAYMENT], "class": [MEDICATION]}
        resource = r4(
            {
                **everything,
                "period": {"end": "2026-03-02T12:00:00Z"},
                "provision": [{"type": "deny", "securityLabel": [coding("v3-ActCode", "HIV")]}],
            }
        )
        hiv = RecordItem(
            ref="Item/1", kind=RecordKind.MEDICATION, labels=frozenset((SensitivityLabel.HIV,))
        )

        assert (FALSE, TRUE) == answers(resource, purpose=Purpose.PAYMENT, item=hiv)
        assert (UNKNOWN, FALSE) == answers(resource, purpose=Purpose.PAYMENT)
