"""Facts that 38 U.S.C. 7332 asks about certain records of the Department of Veterans Affairs."""

from disclosure_rules.logic.asking import derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About
from disclosure_rules.model.circumstances import ProcessKind

__all__ = [
    "auditor_is_qualified",
    "order_shows_good_cause",
    "patient_was_counseled",
    "patient_will_not_tell",
    "practitioner_deems_it_necessary",
    "public_health_law_requires_it",
    "recipient_is_spouse_or_partner",
    "researcher_is_approved",
    "survivor_benefits_need_it",
    "telling_is_necessary",
]


def _case(name: str, ask: str) -> Fact:
    return stated(f"veterans.{name}", f"circumstances.veterans.{name}", ask, About.SITUATION)


researcher_is_approved = _case(
    "researcher_is_approved",
    "Has the Under Secretary for Health, or a designee, determined that the researcher meets 38 "
    "CFR 1.488(a)?",
)
auditor_is_qualified = _case(
    "auditor_is_qualified",
    "Do qualified personnel conduct the management audit, financial audit or program evaluation?",
)
public_health_law_requires_it = _case(
    "public_health_law_requires_it",
    "Does a law require that the record go to this public health authority, and has its qualified "
    "representative asked in writing for a purpose of that law?",
)


def _order_shows_good_cause(case: Case) -> bool | None:
    said = case.circumstances.veterans.order_shows_good_cause
    if said is not None:
        return said
    # A holder knows the orders that it holds: where none is on file there is none.
    served = ProcessKind.COURT_ORDER in (case.circumstances.process.kinds or ())
    return None if served else False


order_shows_good_cause = derived(
    "veterans.order_shows_good_cause",
    _order_shows_good_cause,
    "Was the order granted after an application that showed good cause, as 38 U.S.C. "
    "7332(b)(2)(D) has it?",
    About.SITUATION,
    remedy="a court order granted after an application that shows good cause (38 U.S.C. "
    "7332(b)(2)(D))",
)
practitioner_deems_it_necessary = _case(
    "practitioner_deems_it_necessary",
    "Does a practitioner deem the content necessary for the representative to decide on the "
    "patient's treatment?",
)
survivor_benefits_need_it = _case(
    "survivor_benefits_need_it",
    "Has the Secretary determined that the survivor needs it to obtain benefits?",
)
recipient_is_spouse_or_partner = _case(
    "recipient_is_spouse_or_partner",
    "Is the recipient the patient's spouse, or did the patient name the recipient, in counseling "
    "or testing for HIV, as a sexual partner?",
)
patient_was_counseled = _case(
    "patient_was_counseled",
    "Have you, or a physician or counselor who is gone, made reasonable efforts to have the "
    "patient tell the spouse or partner?",
)
patient_will_not_tell = _case(
    "patient_will_not_tell",
    "Do you reasonably believe that the patient will not tell the spouse or partner?",
)
telling_is_necessary = _case(
    "telling_is_necessary",
    "Do you reasonably believe that telling is necessary to protect the health of the spouse or "
    "partner?",
)
