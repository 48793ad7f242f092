"""Before which forum a proceeding is, and why a privilege does not reach something."""

from disclosure_rules.model.terms import Term

__all__ = ["Forum", "PrivilegeGround"]


class Forum(Term):
    """Before whom a proceeding is: it decides whose law of privilege applies.

    FEDERAL_COURT is a court of the United States, its grand jury included; COURT_MARTIAL any
    case arising under the Uniform Code of Military Justice.
    """

    FEDERAL_COURT = "federal_court"
    STATE_COURT = "state_court"
    COURT_MARTIAL = "court_martial"
    FEDERAL_AGENCY = "federal_agency"
    STATE_AGENCY = "state_agency"
    OTHER = "other"


class PrivilegeGround(Term):
    """A ground on which a privilege does not reach an item, as somebody has established it.

    Each belongs to the law that has such an exception and means nothing where no law has.
    OTHER_EXCEPTION is one that stands in a law of privilege of which the library holds only part.
    """

    EVIDENCE_OF_CHILD_ABUSE = "evidence_of_child_abuse"
    CHARGE_OF_CRIME_AGAINST_CHILD = "charge_of_crime_against_child"
    DUTY_TO_REPORT = "duty_to_report"
    FUTURE_CRIME_OR_FRAUD = "future_crime_or_fraud"
    MILITARY_NEED = "military_need"
    ORDERED_EVALUATION = "ordered_evaluation"
    DISPUTE_WITH_PROFESSIONAL = "dispute_with_professional"
    OTHER_EXCEPTION = "other_exception"
