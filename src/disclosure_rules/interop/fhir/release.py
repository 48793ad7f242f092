"""Which release of FHIR a Consent is written in, told by the elements that only one of them has."""

from collections.abc import Mapping
from enum import Enum

from disclosure_rules.model.errors import InvalidField, Problem

__all__ = ["CONSENT_ELEMENTS", "FhirRelease", "release_of_consent"]


class FhirRelease(Enum):
    """A release of FHIR whose Consent can be read; R4 stands for R4B too."""

    R4 = "R4"
    R5 = "R5"


_COMMON = frozenset(
    [
        "resourceType",
        "id",
        "meta",
        "implicitRules",
        "language",
        "text",
        "contained",
        "extension",
        "modifierExtension",
        "identifier",
        "status",
        "category",
        "sourceAttachment",
        "sourceReference",
        "verification",
        "provision",
    ]
)
_ONLY_R4 = frozenset(
    ["scope", "patient", "dateTime", "performer", "organization", "policy", "policyRule"]
)
_ONLY_R5 = frozenset(
    [
        "decision",
        "subject",
        "date",
        "period",
        "grantor",
        "grantee",
        "manager",
        "controller",
        "regulatoryBasis",
        "policyBasis",
        "policyText",
    ]
)

CONSENT_ELEMENTS: Mapping[FhirRelease, frozenset[str]] = {
    FhirRelease.R4: _COMMON | _ONLY_R4,
    FhirRelease.R5: _COMMON | _ONLY_R5,
}


def release_of_consent(
    resource: Mapping[str, object], stated: FhirRelease | None = None
) -> FhirRelease:
    """Return the release that a Consent is written in.

    Args:
        resource: The Consent.
        stated: The release as the caller knows it; ``None`` to tell it by the elements.

    Returns:
        The release.

    Raises:
        InvalidField: The elements belong to both releases, to another one than `stated`, or to
            neither where nothing is stated.

    >>> release_of_consent({"resourceType": "Consent", "scope": {}, "patient": {}})
    <FhirRelease.R4: 'R4'>
    """
    keys = {str(key).removeprefix("_") for key in resource}
    is_r4 = bool(keys & _ONLY_R4) or isinstance(resource.get("provision"), Mapping)
    is_r5 = bool(keys & _ONLY_R5) or isinstance(resource.get("provision"), list | tuple)
    if is_r4 and is_r5:
        raise _refused("expected the elements of R4 or those of R5, not some of each")
    if not is_r4 and not is_r5 and stated is None:
        raise _refused("expected elements that tell the release, or the release to be stated")
    found = stated if not is_r4 and not is_r5 else (FhirRelease.R5 if is_r5 else FhirRelease.R4)
    if found is None or (stated is not None and stated is not found):
        raise _refused("expected the elements of the release that was stated")
    return found


def _refused(expected: str) -> InvalidField:
    return InvalidField((Problem("Consent", expected),))
