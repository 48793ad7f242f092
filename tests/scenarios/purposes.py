"""Why something is to be shared, in a scenario's words, read with who asks whom."""

from disclosure_rules import Purpose, RecipientKind
from tests.scenarios.facts import Facts
from tests.scenarios.recipients import NEAR
from tests.scenarios.words import (
    KINDS_OF_ROLES,
    PURPOSES,
    TRAITS_OF_RELATIONSHIPS,
)

__all__ = ["purpose_of"]

_K = RecipientKind


def purpose_of(facts: Facts) -> Purpose | None:
    """Return the purpose; ``None`` where none is stated."""
    word = facts.word("purpose")
    relationship, role = facts.word("recipient_relationship"), facts.word("recipient_role")
    by_role = KINDS_OF_ROLES.get(role or "")
    is_near = by_role in NEAR or "is_family_or_friend" in TRAITS_OF_RELATIONSHIPS.get(
        relationship or "", {}
    )
    is_school = facts.word("discloser_setting") in ("school", "college", "school_based_clinic")
    in_danger = facts.word("threat") in ("self", "others")
    match word:
        case "report_crime" if facts.flag("crime_on_premises"):
            return Purpose.REPORT_CRIME_ON_PREMISES
        case "report_crime_on_premises" if facts.flag("crime_on_premises") is False:
            return Purpose.REPORT_CRIME
        case "abuse_investigation":
            return {
                _K.CHILD_PROTECTIVE_SERVICES: Purpose.REPORT_CHILD_ABUSE,
                _K.CHILD_WELFARE_AGENCY: Purpose.REPORT_CHILD_ABUSE,
                _K.ADULT_PROTECTIVE_SERVICES: Purpose.REPORT_ADULT_ABUSE,
                _K.LAW_ENFORCEMENT: Purpose.CRIMINAL_INVESTIGATION,
            }.get(by_role or _K.OTHER, Purpose.HEALTH_OVERSIGHT)
        case "medical_emergency":
            return Purpose.NOTIFICATION_OF_FAMILY if is_near else Purpose.EMERGENCY_TREATMENT
        case "health_emergency":
            if is_school:
                return Purpose.HEALTH_OR_SAFETY_EMERGENCY
            return Purpose.NOTIFICATION_OF_FAMILY if is_near else Purpose.EMERGENCY_TREATMENT
        case "safety" | "threat_assessment" | "risk_assessment":
            return Purpose.AVERT_THREAT if in_danger else Purpose.OTHER
        case "litigation_support":
            own = relationship == "own_attorney"
            return Purpose.LEGAL_REPRESENTATION if own else Purpose.CIVIL_PROCEEDING
        case "malpractice_claim":
            own = relationship in ("own_attorney", "insurer")
            return Purpose.OWN_DEFENSE if own else Purpose.CIVIL_PROCEEDING
        case "monitor_progress":
            by_court = relationship == "criminal_justice_referral" or by_role in (
                _K.PROBATION_OR_PAROLE,
                _K.COURT,
                _K.PROSECUTOR,
            )
            return Purpose.CRIMINAL_JUSTICE_MONITORING if by_court else Purpose.OTHER
        case "treatment_discussion" | "discuss_claims":
            if is_near or "is_involved_in_care" in TRAITS_OF_RELATIONSHIPS.get(
                relationship or "", {}
            ):
                return Purpose.INVOLVEMENT_IN_CARE
            return Purpose.PAYMENT if word == "discuss_claims" else Purpose.TREATMENT
        case "fitness_for_duty":
            command = by_role is _K.MILITARY_COMMANDER
            return Purpose.MILITARY_COMMAND if command else Purpose.EMPLOYMENT
        case "duty_coverage":
            # A colleague who takes over the clients, or a unit that fills a gap in its ranks.
            same_work = by_role in (_K.COLLEAGUE, _K.SUPERVISOR)
            return Purpose.TREATMENT if same_work else Purpose.OTHER
        case "enrollment":
            plan = facts.word("discloser_setting") == "health_plan"
            return Purpose.HEALTH_CARE_OPERATIONS if plan else Purpose.SCHOOL_ENROLLMENT
        case "public_warning_claimed":
            # Claimed, and not meant: a story in the paper.
            return Purpose.MEDIA
        case (
            "case_plan"
            | "juvenile_disposition"
            | "notice_of_disclosure"
            | "public_records_request"
            | "receive_information"
            | "treatment_intended_misdirected"
        ):
            return Purpose.OTHER
    return facts.mapped("purpose", PURPOSES)
