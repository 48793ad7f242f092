"""What kind of record a FHIR R4 resource or an element of it is, where FHIR settles it."""

from collections.abc import Mapping

from disclosure_rules.interop.fhir.codes import KINDS_OF_TYPES
from disclosure_rules.interop.fhir.elements import Element, Notes, codings_in
from disclosure_rules.model.record import RecordKind, SensitivityLabel
from disclosure_rules.model.terms import Coding

__all__ = [
    "BOUNDS",
    "DATES",
    "NOTES",
    "PARTED",
    "kind_of_identifier",
    "kind_of_part",
    "kind_of_resource",
]

_TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/"
_US_CORE = "http://hl7.org/fhir/us/core/"
_US_CORE_CODES = f"{_US_CORE}CodeSystem/"

# Resources of which each element is an item of its own, with the elements that go along: FHIR
# requires them, or they say which resource it is and whose.
PARTED: Mapping[str, tuple[str, ...]] = {
    "Patient": ("resourceType", "id"),
}

# What a resource may hold and still say no more than its kind.  An Encounter within these says
# that the client came, when, where and to whom; why, and what was found, are items of their own.
BOUNDS: Mapping[str, frozenset[str]] = {
    "Encounter": frozenset(
        (
            "resourceType",
            "id",
            "meta",
            "language",
            "modifierExtension",
            "status",
            "statusHistory",
            "class",
            "classHistory",
            "subject",
            "participant",
            "appointment",
            "period",
            "length",
            "location",
            "serviceProvider",
            "partOf",
        )
    ),
}

# Free text as such.
NOTES = frozenset(("Composition", "DocumentReference"))

# The elements that tell on which day a resource was made or what it says was done.
DATES: Mapping[str, tuple[str, ...]] = {
    "AllergyIntolerance": ("recordedDate",),
    "CarePlan": ("created",),
    "Claim": ("created",),
    "ClinicalImpression": ("date", "effectiveDateTime"),
    "Communication": ("sent",),
    "Composition": ("date",),
    "Condition": ("recordedDate",),
    "DiagnosticReport": ("effectiveDateTime", "effectivePeriod.start"),
    "DocumentReference": ("date",),
    "Encounter": ("period.start",),
    "FamilyMemberHistory": ("date",),
    "ImagingStudy": ("started",),
    "Immunization": ("occurrenceDateTime", "recorded"),
    "MedicationAdministration": ("effectiveDateTime", "effectivePeriod.start"),
    "MedicationDispense": ("whenHandedOver", "whenPrepared"),
    "MedicationRequest": ("authoredOn",),
    "MedicationStatement": ("dateAsserted",),
    "Observation": ("effectiveDateTime", "effectivePeriod.start"),
    "Procedure": ("performedDateTime", "performedPeriod.start"),
    "QuestionnaireResponse": ("authored",),
    "ServiceRequest": ("authoredOn",),
}

_KINDS: Mapping[str, RecordKind] = {
    **KINDS_OF_TYPES,
    "Composition": RecordKind.CLINICAL_NOTE,
    "Encounter": RecordKind.ATTENDANCE,
    "ImagingStudy": RecordKind.IMAGE,
    "MedicationAdministration": RecordKind.MEDICATION,
    "MedicationDispense": RecordKind.MEDICATION,
    "MedicationStatement": RecordKind.MEDICATION,
    "Observation": RecordKind.OBSERVATION,
    "RelatedPerson": RecordKind.OTHER_PERSON_INFORMATION,
}
_KINDS_OF_CATEGORIES: Mapping[tuple[str, Coding], RecordKind] = {
    (
        "DocumentReference",
        Coding(f"{_US_CORE_CODES}us-core-documentreference-category", "clinical-note"),
    ): RecordKind.CLINICAL_NOTE,
    (
        "DiagnosticReport",
        Coding(f"{_TERMINOLOGY}v2-0074", "LAB"),
    ): RecordKind.TEST_RESULT,
    (
        "Observation",
        Coding(f"{_TERMINOLOGY}observation-category", "laboratory"),
    ): RecordKind.TEST_RESULT,
    (
        "Observation",
        Coding(f"{_TERMINOLOGY}observation-category", "vital-signs"),
    ): RecordKind.VITAL_SIGN,
    (
        "Observation",
        Coding(f"{_US_CORE_CODES}us-core-category", "functional-status"),
    ): RecordKind.FUNCTIONAL_STATUS,
}
_HEALTH_CONCERN = Coding(f"{_US_CORE_CODES}condition-category", "health-concern")

_PARTS: Mapping[tuple[str, str], RecordKind] = {
    ("Patient", "name"): RecordKind.NAME,
    ("Patient", "birthDate"): RecordKind.BIRTH_DATE,
    ("Patient", "address"): RecordKind.ADDRESS,
    ("Patient", "gender"): RecordKind.GENDER,
    ("Patient", "deceasedBoolean"): RecordKind.FACT_OF_DEATH,
    ("Patient", "deceasedDateTime"): RecordKind.DATE_OF_DEATH,
    ("Patient", "photo"): RecordKind.PHOTOGRAPH,
    ("Patient", "communication"): RecordKind.LANGUAGE,
    ("Patient", "contact"): RecordKind.OTHER_PERSON_INFORMATION,
    ("Encounter", "diagnosis"): RecordKind.DIAGNOSIS,
    ("Encounter", "identifier"): RecordKind.OTHER_IDENTIFIER,
}
_TELECOM: Mapping[str, RecordKind] = {
    "phone": RecordKind.TELEPHONE_NUMBER,
    "sms": RecordKind.TELEPHONE_NUMBER,
    "fax": RecordKind.FAX_NUMBER,
    "email": RecordKind.EMAIL_ADDRESS,
    "url": RecordKind.WEB_ADDRESS,
}
_IDENTIFIER_TYPES = f"{_TERMINOLOGY}v2-0203"
_IDENTIFIERS: Mapping[str, RecordKind] = {
    "SS": RecordKind.SOCIAL_SECURITY_NUMBER,
    "MR": RecordKind.MEDICAL_RECORD_NUMBER,
    "MB": RecordKind.HEALTH_PLAN_NUMBER,
    "AN": RecordKind.ACCOUNT_NUMBER,
    "DL": RecordKind.LICENSE_NUMBER,
}
_SOCIAL_SECURITY = "http://hl7.org/fhir/sid/us-ssn"
_EXTENSIONS: Mapping[str, RecordKind] = {
    f"{_US_CORE}StructureDefinition/us-core-race": RecordKind.RACE_OR_ETHNICITY,
    f"{_US_CORE}StructureDefinition/us-core-ethnicity": RecordKind.RACE_OR_ETHNICITY,
    f"{_US_CORE}StructureDefinition/us-core-birthsex": RecordKind.GENDER,
    f"{_US_CORE}StructureDefinition/us-core-genderIdentity": RecordKind.GENDER,
    "http://hl7.org/fhir/StructureDefinition/patient-birthPlace": RecordKind.BIRTH_PLACE,
    "http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName": RecordKind.RELATIVE_NAME,
    "http://hl7.org/fhir/StructureDefinition/patient-religion": RecordKind.RELIGIOUS_AFFILIATION,
}


def kind_of_resource(
    resource: Element, labels: frozenset[SensitivityLabel] | None
) -> RecordKind | None:
    """Return what a whole resource is; ``None`` where its type and category do not settle it.

    A note is a psychotherapy note only if it is labelled as one.
    """
    type_ = str(resource.get("resourceType"))
    if labels is not None and SensitivityLabel.PSYCHOTHERAPY_NOTE in labels:
        return RecordKind.PSYCHOTHERAPY_NOTE if type_ in NOTES else None
    categories = _categories(resource)
    if type_ == "Condition" and _HEALTH_CONCERN in categories:
        return None
    if type_ in BOUNDS and "modifierExtension" in resource:
        return None
    found = {
        kind
        for (of_type, code), kind in _KINDS_OF_CATEGORIES.items()
        if of_type == type_ and code in categories
    }
    return found.pop() if len(found) == 1 else _KINDS.get(type_)


def kind_of_part(type_: str, key: str, part: object) -> RecordKind | None:
    """Return what one element of a parted resource is; ``None`` where FHIR does not settle it.

    Args:
        type_: The type of the resource.
        key: The name of the element, without the underscore of a primitive's extension.
        part: The element, or one member of it.
    """
    if type_ == "Patient" and isinstance(part, Mapping):
        if key == "telecom":
            return _TELECOM.get(str(part.get("system")))
        if key == "identifier":
            return kind_of_identifier(part)
        if key == "extension":
            return _EXTENSIONS.get(str(part.get("url")))
    return _PARTS.get((type_, key))


def kind_of_identifier(identifier: Element) -> RecordKind:
    """Return what number an Identifier is; it is one in any case."""
    type_ = identifier.get("type")
    codes = codings_in(type_, "", Notes()) if isinstance(type_, Mapping) else frozenset()
    kinds = {_IDENTIFIERS.get(one.code) for one in codes if one.system == _IDENTIFIER_TYPES}
    if identifier.get("system") == _SOCIAL_SECURITY:
        kinds.add(RecordKind.SOCIAL_SECURITY_NUMBER)
    known = kinds - {None}
    return (known.pop() if len(known) == 1 else None) or RecordKind.OTHER_IDENTIFIER


def _categories(resource: Element) -> frozenset[Coding]:
    found = resource.get("category")
    concepts = found if isinstance(found, list | tuple) else ()
    return frozenset(
        code
        for one in concepts
        if isinstance(one, Mapping)
        for code in codings_in(one, "", Notes())
    )
