"""Security labels of FHIR resources, read as sensitivities and a degree of confidentiality.

A set of sensitivity labels is complete or it is not known.  So a label that is not understood
makes the whole set unknown, and a resource that nobody has labelled is not one without
sensitive content.
"""

from collections.abc import Iterable, Iterator, Mapping

from disclosure_rules.interop.fhir.codes import (
    NO_SENSITIVITY,
    NO_SENSITIVITY_SYSTEMS,
    SENSITIVITIES_OF_LAWS,
)
from disclosure_rules.interop.fhir.elements import Element, coding_of
from disclosure_rules.model.record import Confidentiality, SensitivityLabel
from disclosure_rules.model.terms import ACT_CODE, CONFIDENTIALITY, Coding

__all__ = ["labels_of", "resource_confidentiality", "resource_labels", "stated_labels"]

_DEGREES = list(Confidentiality)
_SENSITIVE = frozenset((Confidentiality.RESTRICTED, Confidentiality.VERY_RESTRICTED))


def labels_of(codings: Iterable[Coding]) -> frozenset[SensitivityLabel] | None:
    """Return the sensitivities that security labels state.

    Args:
        codings: The labels of one resource, all of them.

    Returns:
        The complete set, which may be empty; ``None`` if it is not known to be complete, because
        a label is not understood, or because one says that the resource is restricted, or
        stands under a law for what it is about, and none says what that is.

    >>> from disclosure_rules.model.terms import ACT_CODE, Coding
    >>> labels_of([Coding(ACT_CODE, "SUD")])
    frozenset({<SensitivityLabel.SUBSTANCE_USE_DISORDER: 'substance_use_disorder'>})
    """
    found: set[SensitivityLabel] = set()
    because: list[frozenset[SensitivityLabel]] = []
    is_restricted = False
    for coding in codings:
        label = SensitivityLabel.from_coding(coding)
        degree = Confidentiality.from_coding(coding)
        if label is not None:
            found.add(label)
        elif degree is not None:
            is_restricted = is_restricted or degree in _SENSITIVE
        elif coding in SENSITIVITIES_OF_LAWS:
            because.append(SENSITIVITIES_OF_LAWS[coding])
        elif not _says_nothing(coding):
            return None
    if (is_restricted and not found) or not all(found & some for some in because):
        return None
    return frozenset(found)


def resource_labels(resource: Mapping[str, object]) -> frozenset[SensitivityLabel] | None:
    """Return the sensitivities that a resource is labelled with, its contained parts included.

    Args:
        resource: Any FHIR resource, as a mapping.

    Returns:
        The complete set, which may be empty; ``None`` if the resource carries no security label,
        or the set is not known to be complete (see `labels_of`).  Labels on single elements are
        not read: where a resource says that it has some, the set is not known.

    >>> resource_labels({"resourceType": "Condition"}) is None
    True
    """
    codings = _security(resource)
    if codings is None or None in codings:
        return None
    found = labels_of(one for one in codings if one is not None)
    if found is None:
        return None
    for part in _contained(resource):
        inner = resource_labels(part) if _security(part) is not None else frozenset()
        if inner is None:
            return None
        found |= inner
    return found


def stated_labels(resource: Mapping[str, object]) -> frozenset[SensitivityLabel]:
    """Return every sensitivity that a resource or a contained part of it is labelled with.

    The set need not be complete: see `resource_labels` for whether it is.
    """
    own = (SensitivityLabel.from_coding(one) for one in _security(resource) or () if one)
    inner = (stated_labels(part) for part in _contained(resource))
    return frozenset(label for label in own if label is not None).union(*inner)


def resource_confidentiality(resource: Mapping[str, object]) -> Confidentiality | None:
    """Return the highest degree of confidentiality that a resource is labelled with.

    Args:
        resource: Any FHIR resource, as a mapping.

    Returns:
        The degree; ``None`` if none is stated, or one is stated that is not understood.
    """
    codings = [one for one in _security(resource) or () if one is not None]
    stated = [one for one in codings if one.system == CONFIDENTIALITY]
    degrees = [Confidentiality.from_coding(one) for one in stated]
    known = [one for one in degrees if one is not None]
    if len(known) != len(degrees):
        return None
    return max(known, key=_DEGREES.index, default=None)


def _says_nothing(coding: Coding) -> bool:
    if coding.system == ACT_CODE:
        return coding.code in NO_SENSITIVITY
    return coding.system in NO_SENSITIVITY_SYSTEMS


def _security(resource: Element) -> list[Coding | None] | None:
    meta = resource.get("meta")
    found = meta.get("security") if isinstance(meta, Mapping) else None
    if not isinstance(found, list | tuple) or not found:
        return None
    return [coding_of(one) if isinstance(one, Mapping) else None for one in found]


def _contained(resource: Element) -> Iterator[Element]:
    found = resource.get("contained")
    for part in found if isinstance(found, list | tuple) else ():
        if isinstance(part, Mapping):
            yield part
