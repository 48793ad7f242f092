"""Facts that 42 CFR part 2 asks about programs, their records, and orders of court.

What somebody must have established or put on file (an order, how a record came in, that an item
identifies nobody) is yes or no: what nobody has established is not so.  All else may be unknown.
"""

from attrs import frozen

from disclosure_rules.logic.asking import derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import client, item, recipient
from disclosure_rules.logic.question import About
from disclosure_rules.logic.truth import TRUE, UNKNOWN, Truth, all_true, truth_of
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.part2 import OrderSection, Part2Origin
from disclosure_rules.model.purpose import Purpose

__all__ = [
    "acts_for_overseer",
    "audit_is_mandated",
    "auditor_agreed",
    "came_for_criminal_justice",
    "came_for_multiple_enrollment",
    "came_for_research_or_audit",
    "came_from_undercover_agent",
    "came_under_designation",
    "came_under_order_against_holder",
    "can_use_deidentified",
    "crime_is_clients",
    "director_approved_recipient",
    "director_found_minor_incapable",
    "director_found_threat",
    "enrollment_changed",
    "fda_asserts_danger",
    "goes_through_ehr",
    "has_authorization_or_waiver",
    "has_criminal_order",
    "has_noncriminal_order",
    "has_order_against_holder",
    "has_undercover_order",
    "is_about_compliance",
    "is_counseling_training",
    "is_found_qualified",
    "is_medicare_audit",
    "law_permits_inquiry_into_death",
    "linkage_is_approved",
    "meets_common_rule",
    "meets_fda_research_rules",
    "meets_hipaa_research_rules",
    "parent_is_known_to_be_out",
    "parent_must_consent",
    "stays_on_premises",
]


def _answer(truth: Truth) -> bool | None:
    return None if truth is UNKNOWN else truth is TRUE


def _case(name: str, ask: str) -> Fact:
    return stated(f"part2.{name}", f"circumstances.part2.{name}", ask, About.SITUATION)


# ---------------------------------------------------------------- how a record came in, and when


def _came(name: str, ask: str, *origins: Part2Origin) -> Fact:
    return derived(f"part2.came_{name}", _Came(frozenset(origins)), ask, About.ITEM)


@frozen
class _Came:
    """Reads whether the item is known to have come in one of these ways."""

    origins: frozenset[Part2Origin]

    def __call__(self, case: Case) -> bool | None:
        return None if case.item is None else case.item.part2_origin in self.origins


came_for_multiple_enrollment = _came(
    "for_multiple_enrollment",
    "Was the record received to prevent multiple enrollment?",
    Part2Origin.MULTIPLE_ENROLLMENT,
)
came_for_criminal_justice = _came(
    "for_criminal_justice",
    "Was the record received from a program for a criminal justice referral (42 CFR 2.35)?",
    Part2Origin.CRIMINAL_JUSTICE_REFERRAL,
)
came_for_research_or_audit = _came(
    "for_research_or_audit",
    "Was the record received without consent, for research, audit or evaluation?",
    Part2Origin.RESEARCH,
    Part2Origin.AUDIT,
)
came_from_undercover_agent = _came(
    "from_undercover_agent",
    "Did an undercover agent or informant obtain the record?",
    Part2Origin.UNDERCOVER,
)
came_under_designation = _came(
    "under_designation",
    "Was the record received under a general designation in a consent, for participants who treat "
    "the patient?",
    Part2Origin.INTERMEDIARY_DESIGNATION,
)
came_under_order_against_holder = _came(
    "under_order_against_holder",
    "Was the record obtained under an order to investigate a program or holder (42 CFR 2.66)?",
    Part2Origin.ORDER_AGAINST_HOLDER,
)


# ---------------------------------------------------------------- orders of court (subpart E)


@frozen
class _Order:
    """Reads whether an order of this section covers the item and recipient.

    A holder knows the orders that it holds, as it knows the consents: where none is on file there
    is none.  It is not known where a court's own business is at hand and nobody has said what was
    served, nor where an order is on file and nobody has said under which section.
    """

    section: OrderSection
    needs_hearing: bool = True

    def __call__(self, case: Case) -> bool | None:
        process = case.circumstances.process
        if process.part2_order is None:
            if process.kinds is None:
                return None if case.purpose in _IN_COURT else False
            return None if ProcessKind.PART2_COURT_ORDER in process.kinds else False
        if process.part2_order is not self.section:
            return False
        if case.item is None:
            return None
        said = truth_of(_bool(case, item.is_confidential_communication))
        if self.section is not OrderSection.NONCRIMINAL:
            # 2.31(b)(1)(ii) names 2.64 and 2.63(a), and no other section of orders.
            said = said | truth_of(_bool(case, item.is_sud_counseling_note))
        return _answer(
            all_true(
                (
                    truth_of(process.order_was_heard) if self.needs_hearing else TRUE,
                    truth_of(process.order_has_findings),
                    truth_of(case.item.is_named_in_process),
                    truth_of(_bool(case, recipient.is_served_by_process)),
                    # 2.63(a) "may authorize disclosure of confidential communications … only if"
                    ~said | truth_of(process.order_reaches_communications),
                )
            )
        )


_IN_COURT = frozenset(
    (
        Purpose.CIVIL_PROCEEDING,
        Purpose.CRIMINAL_PROCEEDING,
        Purpose.CRIMINAL_INVESTIGATION,
        Purpose.ADMINISTRATIVE_PROCEEDING,
        Purpose.LEGISLATIVE_PROCEEDING,
        Purpose.CUSTODY_PROCEEDING,
        Purpose.CHILD_PROTECTION_PROCEEDING,
    )
)


def _bool(case: Case, fact: Fact) -> bool | None:
    value = case.value(fact)
    return value if isinstance(value, bool) else None


has_noncriminal_order = derived(
    "part2.has_noncriminal_order",
    _Order(OrderSection.NONCRIMINAL),
    "Is there an order under 42 CFR 2.64 that sends this item to this recipient, entered after "
    "patient and holder could be heard and on findings of good cause, and on a ground of 2.63(a) "
    "if it reaches what the patient said in confidence?",
    About.ITEM,
    remedy="a court order under 42 CFR 2.64 that names this recipient and item",
)
has_criminal_order = derived(
    "part2.has_criminal_order",
    _Order(OrderSection.AGAINST_PATIENT),
    "Is there an order under 42 CFR 2.65 that sends this item to this recipient, entered after "
    "the holder could be heard with counsel of its own and on the findings of 2.65(d), and on a "
    "ground of 2.63(a) if it reaches what the patient said in confidence?",
    About.ITEM,
    remedy="a court order under 42 CFR 2.65, for an extremely serious crime, that names this "
    "recipient and item",
)
has_order_against_holder = derived(
    "part2.has_order_against_holder",
    _Order(OrderSection.AGAINST_HOLDER, needs_hearing=False),
    "Is there an order under 42 CFR 2.66 that sends this item to this agency, entered on findings "
    "of good cause, and on a ground of 2.63(a) if it reaches what the patient said in confidence?",
    About.ITEM,
    remedy="a court order under 42 CFR 2.66 that names this agency and item",
)
has_undercover_order = derived(
    "part2.has_undercover_order",
    _Order(OrderSection.UNDERCOVER),
    "Is there an order under 42 CFR 2.67 that authorized placing the agent or informant, and does "
    "it let this item go to this recipient?",
    About.ITEM,
)


# ---------------------------------------------------------------- the patient


def _parent_must_consent(case: Case) -> bool | None:
    if case.client.is_emancipated:
        return False
    minor = truth_of(_bool(case, client.is_minor))
    return _answer(minor & ~truth_of(_bool(case, client.may_consent_alone)))


parent_must_consent = derived(
    "part2.parent_must_consent",
    _parent_must_consent,
    "Is the patient a minor for whose substance use disorder treatment state law requires the "
    "consent of a parent, guardian or other person?",
    About.SITUATION,
)


def _parent_is_known_to_be_out(case: Case) -> bool:
    return case.client.is_emancipated is True or case.recipient.lost_rights_by_court_order is True


parent_is_known_to_be_out = derived(
    "part2.parent_is_known_to_be_out",
    _parent_is_known_to_be_out,
    "Is it known that a court order has ended this parent's rights, or that law treats the minor "
    "as an adult?",
)


director_found_minor_incapable = _case(
    "director_found_minor_incapable",
    "Has the program director determined that the minor lacks capacity for a rational decision?",
)
director_found_threat = _case(
    "director_found_threat",
    "Has the program director determined that the minor's situation is a substantial threat to "
    "life or physical well-being, which telling the facts may reduce?",
)
law_permits_inquiry_into_death = _case(
    "law_permits_inquiry_into_death",
    "Does a law require collecting vital statistics, or permit this inquiry into the cause of "
    "death?",
)
crime_is_clients = _case(
    "crime_is_clients",
    "Is it directly related to the client's own crime, or threat of one, on the program's "
    "premises or against its staff?",
)


# ---------------------------------------------------------------- registry, emergency, audit …

is_about_compliance = _case(
    "is_about_compliance",
    "Does the Secretary require it to investigate or determine compliance with 42 CFR part 2?",
)
is_counseling_training = _case(
    "is_counseling_training",
    "Does it serve the program's own training in which students, trainees or practitioners learn "
    "SUD counseling under supervision?",
)
enrollment_changed = _case(
    "enrollment_changed",
    "Was the patient just accepted, was type or dosage of the drug changed, or was treatment "
    "interrupted, resumed or terminated?",
)
goes_through_ehr = _case(
    "goes_through_ehr", "Is the disclosure made through an electronic health record?"
)
fda_asserts_danger = _case(
    "fda_asserts_danger",
    "Do medical personnel of the FDA assert reason to believe that an error in a product "
    "threatens somebody's health, for use in notifying patients or physicians alone?",
)
director_approved_recipient = _case(
    "director_approved_recipient",
    "Has the director, or whoever acts for them, determined that the researcher qualifies?",
)
has_authorization_or_waiver = _case(
    "has_authorization_or_waiver",
    "Is the researcher a covered entity or business associate with the patient's authorization, "
    "or with a waiver or alteration of it?",
)
meets_common_rule = _case(
    "meets_common_rule",
    "Is the researcher subject to 45 CFR part 46, with documented compliance or exemption?",
)
meets_fda_research_rules = _case(
    "meets_fda_research_rules",
    "Is the researcher subject to 21 CFR parts 50 and 56, with documented compliance?",
)
meets_hipaa_research_rules = _case(
    "meets_hipaa_research_rules",
    "Are you a covered entity or business associate, and is it made as 45 CFR 164.512(i) asks?",
)
linkage_is_approved = _case(
    "linkage_is_approved",
    "Has a registered institutional review board approved the data linkage?",
)
stays_on_premises = _case(
    "stays_on_premises",
    "Are the records reviewed on the premises, with nothing copied, removed or forwarded?",
)
auditor_agreed = _case(
    "auditor_agreed", "Has the auditor agreed in writing to the limits that 42 CFR 2.53 sets?"
)
acts_for_overseer = _case(
    "acts_for_overseer",
    "Is it done for an agency that funds or regulates, for a funder, payer or quality "
    "improvement organization, or for who controls the program?",
)
is_found_qualified = _case(
    "is_found_qualified",
    "Has the program or holder determined that the auditor is qualified?",
)
is_medicare_audit = _case(
    "is_medicare_audit", "Is it a Medicare, Medicaid or CHIP audit or evaluation?"
)
audit_is_mandated = _case(
    "audit_is_mandated", "Does a statute or regulation mandate the audit or evaluation?"
)
can_use_deidentified = _case(
    "can_use_deidentified", "Can it be carried out with de-identified information?"
)
