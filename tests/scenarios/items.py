"""What may go, in a scenario's words: one item for each category, in the files it is kept in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from disclosure_rules import (
    Discloser,
    LegalProcess,
    ProcessKind,
    Purpose,
    Recipient,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    Setting,
)
from tests.scenarios.consents import CLIENT, PARTNER
from tests.scenarios.facts import Facts
from tests.scenarios.words import PROCESSES, RECORD_KINDS

__all__ = ["items_of"]

_SUD = frozenset({"deidentified_sud_data", "sud_counseling_notes", "sud_record"})
_NO_IDENTITY = frozenset({"deidentified_case", "deidentified_sud_data"})
_DATED = {"progress_note_2023": date(2023, 7, 1), "treatment_summary_2024": date(2024, 7, 1)}
_IDENTIFIERS = frozenset({RecordKind.NAME, RecordKind.ADDRESS, RecordKind.IMAGE})
# 45 CFR 164.510(b)(1): what a person who helps has to know, and what bears on a death.
_FOR_HELPERS = frozenset(
    {
        RecordKind.APPOINTMENT,
        RecordKind.DIAGNOSIS,
        RecordKind.DISCHARGE_PLAN,
        RecordKind.GENERAL_CONDITION,
        RecordKind.LOCATION,
        RecordKind.MEDICATION,
        RecordKind.SAFETY_PLAN,
        RecordKind.SYMPTOM,
        RecordKind.TREATMENT_PLAN,
    }
)
_FOR_WATCHING = frozenset({RecordKind.MEDICATION, RecordKind.SAFETY_PLAN})
_FOR_PAYERS = frozenset({RecordKind.BILLING_LINE, RecordKind.CLAIM, RecordKind.DATE_OF_SERVICE})
_AFTER_DEATH = frozenset({RecordKind.CIRCUMSTANCES_OF_DEATH, RecordKind.GENERAL_CONDITION})


def items_of(
    facts: Facts,
    discloser: Discloser,
    recipient: Recipient,
    process: LegalProcess,
    purpose: Purpose | None,
) -> tuple[RecordItem, ...]:
    """Return one item for each category, with the category as its ref."""
    words = facts.words("data_categories")
    for word in words:
        if word not in RECORD_KINDS:
            facts.cannot_say("data_categories", word)
    made = tuple(_item(word, facts, discloser, recipient, process, purpose) for word in words)
    return made or (RecordItem(ref="nothing-named"),)


def _item(
    word: str,
    facts: Facts,
    discloser: Discloser,
    recipient: Recipient,
    process: LegalProcess,
    purpose: Purpose | None,
) -> RecordItem:
    kind = RECORD_KINDS.get(word, RecordKind.OTHER)
    is_sud = word in _SUD or word == "own_note_with_sud_history"
    said: dict[str, Any] = {
        "subjects": _subjects(word, facts),
        "dated": _DATED.get(word),
        "files": _files(word, facts, discloser),
        "is_deidentified": word in _NO_IDENTITY,
        "identifies_client": True if kind in _IDENTIFIERS else None,
        "identifies_as_sud_patient": True if is_sud else None,
    }
    if process.kinds and not process.kinds <= {ProcessKind.INFORMAL_REQUEST}:
        # What a scenario lists beside a process is what the process demands, except for what
        # its own word puts outside the matter.
        said["is_named_in_process"] = word != "unrelated_history"
    said.update(_bearing(kind, facts, recipient, process, purpose))
    if word in _NO_IDENTITY:
        said["identifies_client"] = False
        said["identifies_as_sud_patient"] = False
        said["identifies_no_sud_patient"] = True
    if word in ("confidential_communications", "sud_counseling_notes"):
        said["is_confidential_communication"] = True
    elif word == "sud_record":
        # The vocabulary has a word of its own for what was said in confidence (42 CFR 2.63), and
        # a scenario lists it beside the record where it is asked for.
        said["is_confidential_communication"] = False
    if purpose is Purpose.REPORT_CRIME_ON_PREMISES and kind in _OF_AN_INCIDENT:
        # What happened, and who did it.
        said["is_evidence_of_crime_on_premises"] = True
    return RecordItem(ref=word, kind=kind, **said)


_OF_AN_INCIDENT = frozenset(
    {
        RecordKind.INCIDENT_DETAIL,
        RecordKind.INJURY_DETAIL,
        RecordKind.NAME,
        RecordKind.ADDRESS,
        RecordKind.LOCATION,
        RecordKind.CLIENT_STATUS,
    }
)


def _bearing(
    kind: RecordKind,
    facts: Facts,
    recipient: Recipient,
    process: LegalProcess,
    purpose: Purpose | None,
) -> dict[str, bool]:
    """Return whether the purpose needs it and whether it bears on the recipient's involvement.

    The words of a scenario tell this of little; for the rest the library's own table answers,
    or nobody does.
    """
    if kind is RecordKind.UNRELATED_HISTORY:
        return {"is_necessary": False, "is_relevant_to_involvement": False}
    if kind is RecordKind.OTHER_STUDENT_INFORMATION:
        return {"is_necessary": False}
    involved = recipient.is_involved_in_care or recipient.was_involved_before_death
    relevant = {
        Purpose.INVOLVEMENT_IN_CARE: _FOR_HELPERS
        | (_FOR_PAYERS if _is_payer(facts) else frozenset()),
        Purpose.FAMILY_INQUIRY: _AFTER_DEATH,
    }
    if involved and purpose is not None and kind in relevant.get(purpose, ()):
        # To share for somebody's part in the care is to share what bears on that part.
        return {"is_necessary": True, "is_relevant_to_involvement": True}
    if (
        purpose is Purpose.AVERT_THREAT
        and facts.word("threat") == "self"
        and recipient.is_involved_in_care
        and kind in _FOR_WATCHING
    ):
        # Whoever looks after somebody in danger from themselves has to know of the medicines and
        # of the plan; the discloser believes that telling is necessary.
        return {"is_necessary": True, "is_relevant_to_involvement": True}
    if purpose in _PROCEEDINGS and process.kinds and process.kinds & _DEMANDS:
        # What the process demands is what answering it needs.
        return _WHOLLY_NEEDED
    if purpose is Purpose.DETERMINE_CAUSE_OF_DEATH and (
        recipient.kind is RecipientKind.CORONER_OR_MEDICAL_EXAMINER
    ):
        # As with a process: what the officer of the inquiry asks for is what the inquiry is about.
        return _WHOLLY_NEEDED
    if purpose is Purpose.HEALTH_OR_SAFETY_EMERGENCY and facts.flag("threat_serious") is not False:
        # What a school is to tell in an emergency, by the scenario's own word for it, is what
        # must be known.
        return {"is_necessary": True}
    if purpose is Purpose.RESEARCH and facts.flag("irb_waiver"):
        # 45 CFR 164.512(i)(2)(iii): the waiver says what has been found necessary.
        return _WHOLLY_NEEDED
    return {}


_WHOLLY_NEEDED = {"is_necessary": True, "is_specifically_justified": True}


_PROCEEDINGS = frozenset(
    {
        Purpose.CIVIL_PROCEEDING,
        Purpose.CRIMINAL_PROCEEDING,
        Purpose.ADMINISTRATIVE_PROCEEDING,
        Purpose.CUSTODY_PROCEEDING,
        Purpose.CHILD_PROTECTION_PROCEEDING,
        Purpose.CRIMINAL_INVESTIGATION,
    }
)
_DEMANDS = frozenset(PROCESSES.values())


def _is_payer(facts: Facts) -> bool:
    return facts.word("recipient_relationship") == "involved_in_payment"


# Who speaks of one partner, or of both, speaks of a record about two.
_OF_SEVERAL = frozenset({"both_partners_written", "one_family_member_only", "one_partner_only"})


def _subjects(word: str, facts: Facts) -> frozenset[str]:
    unit = facts.mapped("client_unit", {"couple": True, "family": True})
    if unit or word == "couple_record" or facts.word("consent") in _OF_SEVERAL:
        return frozenset({CLIENT, PARTNER})
    if word == "other_student_information":
        return frozenset({"other-student"})
    return frozenset()


_OF_ITSELF: Mapping[str, RecordFile] = {
    "law_enforcement_unit_record": RecordFile.SCHOOL_LAW_ENFORCEMENT,
    "litigation_work_product": RecordFile.LITIGATION,
    "sole_possession_notes": RecordFile.SOLE_POSSESSION,
}
_CLINICIANS_AT_COLLEGES = frozenset(
    {"campus_clinician", "college_counselor", "nurse", "physician", "psychiatrist", "psychologist"}
)


def _files(word: str, facts: Facts, discloser: Discloser) -> frozenset[RecordFile] | None:
    """Return every file that such an item of such a discloser is kept in."""
    role, setting = facts.word("discloser_role"), facts.word("discloser_setting")
    settings = discloser.settings
    if word in _OF_ITSELF:
        return frozenset({_OF_ITSELF[word]})
    if settings is None:
        return None
    if Setting.EDUCATIONAL_AGENCY in settings:
        kept = frozenset({_at_school(word, role, settings)})
        # Goals of an individualized education program stand in one, which Part B of IDEA asks for.
        return kept | {RecordFile.SPECIAL_EDUCATION} if word == "iep_goals" else kept
    if setting == "school_based_clinic" and discloser.acts_for_school is None:
        # Education or treatment records, depending on whom the clinic acts for.
        return None
    if setting == "government_employer":
        return frozenset({RecordFile.EMPLOYMENT})
    if Setting.PART2_PROGRAM in settings:
        return frozenset({RecordFile.TREATMENT, RecordFile.PART2})
    if Setting.PART2_LAWFUL_HOLDER in settings and word != "own_note_with_sud_history":
        own = Setting.HIPAA_COVERED_ENTITY in settings
        return frozenset({RecordFile.PART2} | ({RecordFile.TREATMENT} if own else set()))
    if setting == "litigation" and Setting.HIPAA_COVERED_ENTITY not in settings:
        return frozenset({RecordFile.LITIGATION})
    if word in _SUD and facts.is_of_part2_program() is None:
        # Whether this comes from a Part 2 program nobody says.
        return None
    return frozenset({RecordFile.TREATMENT})


def _at_school(word: str, role: str | None, settings: frozenset[Setting]) -> RecordFile:
    if word == "observation":
        return RecordFile.PERSONAL_OBSERVATION
    if role == "campus_police":
        return RecordFile.SCHOOL_LAW_ENFORCEMENT
    if Setting.POSTSECONDARY_INSTITUTION in settings and role in _CLINICIANS_AT_COLLEGES:
        # 20 U.S.C. 1232g(a)(4)(B)(iv).
        return RecordFile.EDUCATION_TREATMENT
    return RecordFile.EDUCATION
