"""Whether a consent counts: what it reaches, and what is wrong with it under a given standard.

A grant counts for an item only if its scope permits this recipient, purpose and item, it is in
force, and it has no defect under the standard that the law asks for.  Defects are listed one by
one and never half count.

Scope is decided by two questions that mirror each other.  A part that permits does so unless an
exception inside it denies; a part that denies does so unless an exception inside it permits:

    permits(P) = reaches(P) and no exception of P denies        where P permits
    permits(D) = reaches(D) and some exception of D permits     where D denies
    denies(D)  = reaches(D) and no exception of D permits       where D denies
    denies(P)  = reaches(P) and some exception of P denies      where P permits

What is not stated reaches nobody when it is asked what is permitted, and everybody when it is
asked what is denied.  A permitting part that
was not wholly understood permits at most "unknown"; inside a denying part that was not wholly
understood nothing permits.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, assert_never

from disclosure_rules.logic.case import Case
from disclosure_rules.logic.consent import ConsentStandard, Defect, DefectKind, StandardPart
from disclosure_rules.logic.facts import client as of_client
from disclosure_rules.logic.facts import item as of_item
from disclosure_rules.logic.truth import (
    FALSE,
    TRUE,
    UNKNOWN,
    Truth,
    all_true,
    any_true,
    truth_of,
)
from disclosure_rules.model.client import CareConsent, RepresentativeAuthority
from disclosure_rules.model.consent import (
    ANY,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    DiscloserDesignation,
    Grantor,
    ItemDesignation,
    RecipientDesignation,
    ScopeDecision,
    Unlimited,
)

__all__ = ["assess", "defects", "denied", "meets", "permits"]


def meets(standard: ConsentStandard, case: Case) -> Truth:
    """Return whether grants on file count for the case under the standard.

    Of a record about several people each must have given one, unless it goes to one of them and
    is that one's own part.  Under a standard that asks only those who are competent, it may
    instead be established that they have.
    """
    if not case.consents:
        return FALSE
    others = _other_subjects(case)
    if not others:
        return _meet(standard, case, others)
    own_part = of_item.is_recipients_own_part.truth(case)
    either_way = {
        _meet(standard, case, frozenset() if goes_to_its_own else others)
        for goes_to_its_own, ruled_out in ((True, FALSE), (False, TRUE))
        if own_part is not ruled_out
    }
    return next(iter(either_way)) if len(either_way) == 1 else UNKNOWN


def _meet(standard: ConsentStandard, case: Case, others: frozenset[str]) -> Truth:
    counts = [(one.grantor_ref, _assess(standard, one, case, others)) for one in case.consents]
    own = (truth for given_by, truth in counts if given_by not in others)
    each = (any_true(truth for given_by, truth in counts if given_by == one) for one in others)
    by_all = all_true(each)
    if standard.asks_only_competent:
        by_all = by_all | of_item.other_subjects_agreed.truth(case)
    return any_true(own) & by_all


def _other_subjects(case: Case) -> frozenset[str]:
    if case.item is None:
        return frozenset()
    return case.item.subjects - {case.client.ref}


def _with_a_say(case: Case) -> frozenset[str]:
    own_part = of_item.is_recipients_own_part.truth(case)
    return frozenset() if own_part is TRUE else _other_subjects(case)


def assess(standard: ConsentStandard, grant: ConsentGrant, case: Case) -> Truth:
    """Return whether this grant counts for the case under the standard."""
    return _assess(standard, grant, case, _with_a_say(case))


def _assess(
    standard: ConsentStandard, grant: ConsentGrant, case: Case, others: frozenset[str]
) -> Truth:
    counts = _permits_this(grant, case)
    if counts is not FALSE:
        counts = counts & _is_sound_for_request(standard, grant, case, others)
    if counts is not FALSE:
        counts = counts & _is_sound(standard, standard.about_item, grant, case, others)
    return counts


class _WorkedOut(NamedTuple):
    """What has been worked out, with what it was found by: an id counts while its owner lives."""

    truth: Truth
    found_by: tuple[object, ...]


def _is_sound_for_request(
    standard: ConsentStandard, grant: ConsentGrant, case: Case, others: frozenset[str]
) -> Truth:
    place = (id(standard), id(grant), others)
    known: _WorkedOut | None = case.worked_out.get(place)
    if known is None:
        sound = _is_sound(standard, standard.about_request, grant, case, others)
        known = case.worked_out[place] = _WorkedOut(sound, (standard, grant))
    return known.truth


def _is_sound(
    standard: ConsentStandard,
    part: StandardPart,
    grant: ConsentGrant,
    case: Case,
    others: frozenset[str],
) -> Truth:
    """Return whether a grant is without the defects that a part of a standard names."""
    found = TRUE
    for defect in _defects(standard, part, grant, case, others):
        if defect.certain:
            return FALSE
        found = UNKNOWN
    return found


def _permits_this(grant: ConsentGrant, case: Case) -> Truth:
    # Every standard asks the same of a grant's scope.
    place = (id(grant), id(case.item))
    known: _WorkedOut | None = case.worked_out.get(place)
    if known is None:
        known = case.worked_out[place] = _WorkedOut(permits(grant.scope, case), (grant, case.item))
    return known.truth


def defects(standard: ConsentStandard, grant: ConsentGrant, case: Case) -> Iterator[Defect]:
    """Yield what is wrong with a grant under a standard, and what may be, in a fixed order."""
    whole = StandardPart(standard.requirements, standard.citations)
    return _defects(standard, whole, grant, case, _with_a_say(case))


def _defects(
    standard: ConsentStandard,
    part: StandardPart,
    grant: ConsentGrant,
    case: Case,
    others: frozenset[str],
) -> Iterator[Defect]:
    for requirement in part.requirements:
        asked = requirement.when.truth(case)
        if requirement.if_signed_for_client:
            asked = asked & _is_signed_for_client(grant)
        if requirement.if_given_by is not None:
            asked = asked & _is_given_by(grant, requirement.if_given_by, others)
        has = _carries(grant, requirement.element)
        if asked is not FALSE and has is not TRUE:
            certain = asked is TRUE and has is FALSE
            yield Defect(what=requirement.element, citation=requirement.citation, certain=certain)
    for kind, citation in part.citations:
        bad = _has(kind, grant, standard, case, others)
        if bad is not FALSE:
            yield Defect(what=kind, citation=citation, certain=bad is TRUE)


def denied(case: Case) -> Truth:
    """Return whether some grant on file, in force, denies the case."""
    return any_true(
        _denies(grant.scope, case)
        for grant in case.consents
        if not _is_revoked(grant, case.as_of)
        and case.as_of in grant.period
        and grant.expiry_event_has_occurred is not True
    )


def permits(scope: ConsentScope, case: Case) -> Truth:
    """Return whether the scope permits the case; see the head of this module."""
    reached = _reaches(scope, case, truth_of(scope.decision is ScopeDecision.DENY))
    if scope.decision is ScopeDecision.PERMIT:
        unless = any_true(_denies(exception, case) for exception in scope.exceptions)
        known = UNKNOWN if scope.not_understood else TRUE
        return reached & ~unless & known
    if scope.not_understood:
        return FALSE
    return reached & any_true(permits(exception, case) for exception in scope.exceptions)


def _denies(scope: ConsentScope, case: Case) -> Truth:
    reached = _reaches(scope, case, TRUE)
    if scope.decision is ScopeDecision.PERMIT:
        return reached & any_true(_denies(exception, case) for exception in scope.exceptions)
    if scope.not_understood:
        return reached
    return reached & ~any_true(permits(exception, case) for exception in scope.exceptions)


def _reaches(scope: ConsentScope, case: Case, unstated: Truth) -> Truth:
    return all_true(
        (
            _reaches_recipient(scope.recipients, case, unstated),
            _reaches_purpose(scope, case, unstated),
            _reaches_item(scope.items, case, unstated),
            truth_of(scope.period is None or case.as_of in scope.period),
        )
    )


def _reaches_recipient(
    named: frozenset[RecipientDesignation] | Unlimited | None, case: Case, unstated: Truth
) -> Truth:
    if isinstance(named, Unlimited):
        return TRUE
    return any_true(_is_recipient(one, case) for one in named) if named else unstated


def _is_recipient(named: RecipientDesignation, case: Case) -> Truth:
    recipient = case.recipient
    by_ref = _same(named.ref, recipient.ref)
    if named.with_members:
        known = recipient.belongs_to
        by_ref = by_ref | truth_of(None if known is None else named.ref in known)
    return _same(named.kind, recipient.kind) & by_ref


def _reaches_purpose(scope: ConsentScope, case: Case, unstated: Truth) -> Truth:
    if isinstance(scope.purposes, Unlimited):
        return TRUE
    if not scope.purposes:
        return unstated
    return UNKNOWN if case.purpose is None else truth_of(case.purpose in scope.purposes)


def _reaches_item(
    named: frozenset[ItemDesignation] | Unlimited | None, case: Case, unstated: Truth
) -> Truth:
    if isinstance(named, Unlimited):
        return TRUE
    return any_true(_is_item(one, case) for one in named) if named else unstated


def _is_item(named: ItemDesignation, case: Case) -> Truth:
    item = case.item
    if item is None:
        return UNKNOWN
    matches = _same(named.kind, item.kind) & _same(named.ref, item.ref)
    if named.label is not None:
        labelled = None if item.labels is None else named.label in item.labels
        matches = matches & truth_of(labelled)
    if named.dated is not None:
        within = None if item.dated is None else item.dated in named.dated
        matches = matches & truth_of(within)
    return matches


def _same(named: object | None, given: object | None) -> Truth:
    if named is None:
        return TRUE
    return UNKNOWN if given is None else truth_of(named == given)


def _carries(grant: ConsentGrant, element: ConsentElement) -> Truth:
    if element in _NAMES_RECIPIENT and grant.scope.recipients is ANY:
        return FALSE  # "Anybody" is neither a name nor a class of persons.
    return UNKNOWN if grant.elements is None else truth_of(element in grant.elements)


_NAMES_RECIPIENT = frozenset(
    (
        ConsentElement.RECIPIENT_NAMED,
        ConsentElement.INTERMEDIARY_NAMED,
        ConsentElement.PARTIES_IDENTIFIED,
    )
)


def _is_combined(grant: ConsentGrant, standard: ConsentStandard) -> Truth:
    alone = TRUE
    if standard.only_purposes is not None:
        named = grant.scope.purposes
        alone = truth_of(isinstance(named, frozenset) and named <= standard.only_purposes)
    if grant.combined_with is None:
        return ~alone | UNKNOWN
    return ~(alone & truth_of(grant.combined_with <= standard.may_be_combined_with))


def _given_by_right(grant: ConsentGrant, case: Case, others: frozenset[str]) -> Truth:
    """Return whether whoever gave the grant may give it.

    An adult gives it, or an emancipated minor, or a minor who alone consented to the care; for
    other minors a parent or guardian; for anybody a representative on file who may decide on
    health care.  A client whom a court has found to lack capacity does not.
    """
    client, by = case.client, grant.granted_by
    if grant.grantor_ref is not None and grant.grantor_ref in others:
        return TRUE
    if by is None:
        return UNKNOWN
    for one in client.representatives:
        if grant.grantor_ref is not None and one.ref == grant.grantor_ref:
            return truth_of(of_client.still_decides(one, case))
    if by is Grantor.PERSONAL_REPRESENTATIVE:
        return FALSE if grant.grantor_ref is not None and client.representatives else UNKNOWN
    minor = of_client.is_minor.truth(case) & ~of_client.is_emancipated.truth(case)
    own_care = of_client.may_consent_alone.truth(case)
    if own_care is UNKNOWN and client.care_consented_by is CareConsent.PARENT:
        own_care = FALSE
    if by is Grantor.CLIENT:
        own = own_care if client.care_consented_by is not CareConsent.COURT else FALSE
        return ~of_client.is_adjudicated_incapable.truth(case) & (~minor | own)
    if by in (Grantor.PARENT, Grantor.GUARDIAN):
        promised = of_client.agreed_confidentiality_with_parent.truth(case)
        return minor & ~own_care & ~promised
    return FALSE


# Who stands in for the dead, who need no decisions on their health care.
_FOR_THE_DEAD = (RepresentativeAuthority.EXECUTOR, RepresentativeAuthority.COURT_APPOINTED)
_REPRESENTATIVES = (Grantor.PERSONAL_REPRESENTATIVE, Grantor.GUARDIAN)


def _lacks_authority(grant: ConsentGrant, case: Case, others: frozenset[str]) -> Truth:
    """Return whether a representative signed who, by what is on file, may not.

    Whoever is on file has the authority that the file says; where others are on file and this
    one is not, none.  Of a representative of whom nothing is on file the host's word is taken.
    """
    ref, client = grant.grantor_ref, case.client
    if grant.granted_by not in _REPRESENTATIVES or ref is None or ref in others:
        return FALSE
    for one in client.representatives:
        if one.ref == ref:
            died = of_client.is_deceased.truth(case) is TRUE
            for_the_dead = died and one.authority in _FOR_THE_DEAD
            return ~(truth_of(for_the_dead) | truth_of(one.may_decide_on_health_care))
    return truth_of(client.representatives != ())


def _lets_disclose(grant: ConsentGrant, case: Case) -> Truth:
    if grant.disclosers is None:
        return TRUE
    return any_true(_is_discloser(one, case) for one in grant.disclosers)


def _is_discloser(named: DiscloserDesignation, case: Case) -> Truth:
    settings = case.discloser.settings
    known = None if settings is None else named.setting in settings
    is_one = TRUE if named.setting is None else truth_of(known)
    return is_one & _same(named.ref, case.discloser.ref)


def _is_signed_for_client(grant: ConsentGrant) -> Truth:
    by = grant.granted_by
    return UNKNOWN if by is None else truth_of(by is not Grantor.CLIENT)


def _is_given_by(
    grant: ConsentGrant, grantors: frozenset[Grantor], others: frozenset[str]
) -> Truth:
    if grant.grantor_ref is not None and grant.grantor_ref in others:
        return FALSE  # Each subject of a joint record gives for that subject's own part.
    return UNKNOWN if grant.granted_by is None else truth_of(grant.granted_by in grantors)


def _has(
    kind: DefectKind,
    grant: ConsentGrant,
    standard: ConsentStandard,
    case: Case,
    others: frozenset[str],
) -> Truth:
    match kind:
        case DefectKind.NOT_WRITTEN:
            return UNKNOWN if grant.form is None else truth_of(grant.form is ConsentForm.ORAL)
        case DefectKind.NOT_YET_IN_FORCE:
            return truth_of(_has_not_begun(grant, case.as_of))
        case DefectKind.EXPIRED:
            ended = grant.period.end is not None and grant.period.end <= case.as_of
            return truth_of(ended) | truth_of(grant.expiry_event_has_occurred is True)
        case DefectKind.REVOKED:
            waits = standard.lets_revocation_wait and not _is_revocable(grant, case.as_of)
            return truth_of(_is_revoked(grant, case.as_of) and not waits)
        case DefectKind.FALSE:
            return truth_of(grant.known_to_be_false)
        case DefectKind.COMBINED:
            return _is_combined(grant, standard)
        case DefectKind.NOT_THEIRS_TO_GIVE:
            return ~_given_by_right(grant, case, others)
        case DefectKind.NO_AUTHORITY:
            return _lacks_authority(grant, case, others)
        case DefectKind.DISCLOSER_NOT_NAMED:
            return ~_lets_disclose(grant, case)
        case DefectKind.CONDITIONED:
            return truth_of(grant.care_was_conditioned)
        case DefectKind.KIND_NOT_NAMED:
            return ~_names_kind(grant.scope, case)
        case DefectKind.SINGLE_CONSENT_NEEDED:
            return ~truth_of(grant.is_for_all_future_tpo)
        case _:
            assert_never(kind)


def _has_not_begun(grant: ConsentGrant, as_of: date) -> bool:
    begins = grant.period.start
    signed = grant.signed_on
    return (begins is not None and as_of < begins) or (signed is not None and as_of < signed)


def _is_revoked(grant: ConsentGrant, as_of: date) -> bool:
    return grant.revoked_on is not None and grant.revoked_on <= as_of


def _is_revocable(grant: ConsentGrant, as_of: date) -> bool:
    # A grant that names neither a day nor an event may be revoked at any time.
    day, event = grant.revocable_from, grant.revocability_event_has_occurred
    return event is True or (day is not None and day <= as_of) or (day is None and event is None)


def _names_kind(scope: ConsentScope, case: Case) -> Truth:
    if case.item is None or case.item.kind is None:
        return UNKNOWN
    if not isinstance(scope.items, frozenset):
        return FALSE
    kind = case.item.kind
    return truth_of(bool(scope.items) and all(one.kind is kind for one in scope.items))
