"""What a court, an agency or a party has served, in a scenario's words."""

from typing import Any

from disclosure_rules import Forum, LegalProcess, ProcessKind, Purpose
from disclosure_rules.model.part2 import OrderSection
from tests.scenarios.facts import Facts
from tests.scenarios.words import ASSURANCES, ORDERS, PROCESSES

__all__ = ["process_of"]


def process_of(facts: Facts, purpose: Purpose | None) -> LegalProcess:
    """Return everything that was served, and what the words say of it."""
    kinds = _process_kinds(facts)
    signed = facts.flag("judge_signed")
    if signed is None and kinds:
        # A judge signs an order or a warrant; who has signed a subpoena is not known.
        signed = True if kinds & ORDERS else None
    said: dict[str, Any] = {
        "kinds": kinds,
        "assurance": facts.mapped("satisfactory_assurance", ASSURANCES),
        "forum": _forum(facts),
        "is_signed_by_judge": signed,
        "is_compulsory": _is_compulsory(kinds),
        "client_put_condition_at_issue": facts.flag("client_put_mental_state_at_issue"),
        "client_brought_it": facts.mapped(
            "lawsuit_brought_by", {"client": True, "partner_of_subject": False}
        ),
        "client_was_notified": facts.flag("client_notified") if kinds else None,
    }
    word = facts.word("purpose") or ""
    if word.endswith(("_against_patient", "_of_patient")):
        said["is_against_client"] = True
    if word == "criminal_investigation_of_patient" or facts.word("subject_status") == "suspect":
        said["is_investigation_of_client"] = True
    elif facts.word("subject_status") not in (None, "crime_victim"):
        facts.cannot_say("subject_status", facts.word("subject_status"))
    if facts.word("consent") == "written_waiver_client_and_attorney":
        said["privilege_is_waived"] = True
    if kinds and ProcessKind.PART2_COURT_ORDER in kinds:
        # The vocabulary keeps such orders apart from others: it is one that subpart E makes,
        # with its procedure and its findings, under the section for what it is wanted for.
        section = _SECTIONS.get(purpose or Purpose.OTHER, OrderSection.NONCRIMINAL)
        said.update(part2_order=section, order_was_heard=True, order_has_findings=True)
    return LegalProcess(**said)


# Whose proceedings may be before a court of the United States, or a court-martial.
_FEDERAL_ROLES = frozenset({"dea", "fbi", "hhs_ocr"})


def _forum(facts: Facts) -> Forum | None:
    """Return before whom a proceeding is.

    The vocabulary has no word for it.  What it calls a court is a state's, as most are, unless
    the armed forces or an agency of the United States have a part in the scenario.
    """
    federal = facts.word("recipient_role") in _FEDERAL_ROLES
    armed = facts.word("discloser_setting") == "military" or (
        facts.word("recipient_relationship") == "command_authority"
    )
    return None if federal or armed else Forum.STATE_COURT


_SECTIONS = {
    Purpose.CRIMINAL_INVESTIGATION: OrderSection.AGAINST_PATIENT,
    Purpose.CRIMINAL_PROCEEDING: OrderSection.AGAINST_PATIENT,
    Purpose.IDENTIFY_OR_LOCATE: OrderSection.AGAINST_PATIENT,
    Purpose.APPREHEND: OrderSection.AGAINST_PATIENT,
    Purpose.HEALTH_OVERSIGHT: OrderSection.AGAINST_HOLDER,
}


def _process_kinds(facts: Facts) -> frozenset[ProcessKind] | None:
    word = facts.word("legal_process")
    if word is None:
        return None
    kinds: set[ProcessKind] = set()
    for one in word.split():
        if one in PROCESSES:
            kinds.add(PROCESSES[one])
        elif one == "informal_interview_order":
            # No court has ordered it: whatever it is, it binds no more than a request.
            kinds.add(ProcessKind.INFORMAL_REQUEST)
        elif one != "none":
            facts.cannot_say("legal_process", one)
    return frozenset(kinds)


def _is_compulsory(kinds: frozenset[ProcessKind] | None) -> bool | None:
    """Whether a court can enforce it, as far as the kind of paper tells."""
    if kinds is None:
        return None
    if kinds <= {ProcessKind.INFORMAL_REQUEST, ProcessKind.PART2_COURT_ORDER}:
        # 42 CFR 2.61(a): such an order authorizes, and does not compel.
        return False
    if ProcessKind.PART2_COURT_ORDER in kinds and ProcessKind.SUBPOENA in kinds:
        return True
    return True if kinds & (ORDERS | {ProcessKind.GRAND_JURY_SUBPOENA}) else None
