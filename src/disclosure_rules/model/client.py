"""Whose information it is, and who may stand in for that person."""

from collections.abc import Iterator
from datetime import date

from attrs import field, frozen

from disclosure_rules.model.errors import Problem
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.terms import ROLE_CODE, Coding, Term
from disclosure_rules.model.value import Value

__all__ = ["CareConsent", "Client", "Representative", "RepresentativeAuthority"]


class RepresentativeAuthority(Term):
    """In what quality somebody stands in for the client."""

    PARENT = "parent", Coding(ROLE_CODE, "PRN")
    GUARDIAN = "guardian", Coding(ROLE_CODE, "GUARD")
    GUARDIAN_AD_LITEM = "guardian_ad_litem", Coding(ROLE_CODE, "GUADLTM")
    IN_LOCO_PARENTIS = "in_loco_parentis"
    HEALTH_CARE_POWER_OF_ATTORNEY = "health_care_power_of_attorney", Coding(ROLE_CODE, "HPOWATT")
    DURABLE_POWER_OF_ATTORNEY = "durable_power_of_attorney", Coding(ROLE_CODE, "DPOWATT")
    SPECIAL_POWER_OF_ATTORNEY = "special_power_of_attorney", Coding(ROLE_CODE, "SPOWATT")
    POWER_OF_ATTORNEY = "power_of_attorney", Coding(ROLE_CODE, "POWATT")
    EXECUTOR = "executor", Coding(ROLE_CODE, "EXCEST")
    COURT_APPOINTED = "court_appointed"


class CareConsent(Term):
    """Who consented to the care that the record is about.

    MINOR_ALONE, COURT and OTHER_AUTHORIZED mean consent that law lets them give without a parent.
    """

    CLIENT = "client"
    PARENT = "parent"
    MINOR_ALONE = "minor_alone"
    COURT = "court"
    OTHER_AUTHORIZED = "other_authorized"


@frozen(kw_only=True, repr=False)
class Representative(Value):
    """Somebody who stands in for the client.

    Args:
        ref: The caller's own opaque id; equal to a recipient's or a grantor's ``ref`` when they
            are the same person.
        authority: In what quality.
        may_decide_on_health_care: Has the authority to make health care decisions that the
            record is relevant to; ``None`` if not known.
        may_consent_to_disclosure: Has the authority to consent to disclosure; ``None`` if not
            known.
    """

    ref: str
    authority: RepresentativeAuthority
    may_decide_on_health_care: bool | None = None
    may_consent_to_disclosure: bool | None = None


@frozen(kw_only=True, repr=False)
class Client(Value):
    """The person the record is about.

    Args:
        ref: The caller's own opaque id.  Never shown in a repr, trace or error.
        born: Date of birth, or ``None`` if not known.
        died: Date of death, or ``None`` if not known or not dead.
        is_deceased: Is known to have died, also without a date; nobody is taken for dead
            without being known to be.
        has_capacity: Can make health care decisions now; ``None`` if not known.
        adjudicated_incapable: A court has found that the client lacks capacity; nobody is taken
            for incapable without being known to be.  ``None`` where it is in doubt.
        is_emancipated: A minor whom law treats as an adult; ``None`` if not known.
        is_minor: Is a minor where the law that applies is made; if not stated, is under 18.
        may_consent_alone: Is a minor who may lawfully obtain this care without a parent's
            consent; if not stated, follows from `care_consented_by` where it can.
        care_consented_by: Who consented to the care that the record is about.
        parent_agreed_to_confidentiality: A parent assented to confidentiality between
            provider and minor.
        treat_parent_as_representative: The minor has asked that the parent act for them.
        is_armed_forces_member: Is subject to military command.
        is_inmate: Is in lawful custody.
        is_applicant_only: Asked for services and was never treated.
        was_under_military_justice: Was subject to the Uniform Code of Military Justice when a
            component of the Uniformed Services obtained the information.
        representatives: Everybody known to stand in for the client; may be empty.
        place: Where the client is.
    """

    ref: str
    born: date | None = None
    died: date | None = None
    is_deceased: bool = False
    has_capacity: bool | None = None
    adjudicated_incapable: bool | None = False
    is_emancipated: bool | None = None
    is_minor: bool | None = None
    may_consent_alone: bool | None = None
    care_consented_by: CareConsent | None = None
    parent_agreed_to_confidentiality: bool | None = None
    treat_parent_as_representative: bool | None = None
    is_armed_forces_member: bool | None = None
    is_inmate: bool | None = None
    is_applicant_only: bool | None = None
    was_under_military_justice: bool | None = None
    representatives: tuple[Representative, ...] = field(default=())
    place: Jurisdiction | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield what contradicts itself."""
        if self.died is not None and self.born is not None and self.died < self.born:
            yield Problem("Client.died", "expected a day on or after Client.born")
