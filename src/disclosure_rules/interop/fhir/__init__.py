"""FHIR as plain mappings: consents in, labels and record items in; no client and no server."""

from disclosure_rules.interop.fhir.consent import ConsentReading, consent_from_fhir
from disclosure_rules.interop.fhir.elements import NotUnderstood
from disclosure_rules.interop.fhir.labels import (
    labels_of,
    resource_confidentiality,
    resource_labels,
)
from disclosure_rules.interop.fhir.records import (
    FileOf,
    Labeller,
    items_from_bundle,
)
from disclosure_rules.interop.fhir.redaction import redacted_bundle, structure_paths
from disclosure_rules.interop.fhir.release import FhirRelease, release_of_consent

__all__ = [
    "ConsentReading",
    "FhirRelease",
    "FileOf",
    "Labeller",
    "NotUnderstood",
    "consent_from_fhir",
    "items_from_bundle",
    "labels_of",
    "redacted_bundle",
    "release_of_consent",
    "resource_confidentiality",
    "resource_labels",
    "structure_paths",
]
