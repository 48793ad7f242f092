"""Facts about one thing that may go."""

from disclosure_rules.logic.asking import (
    SetQuestion,
    StatedOfItem,
    TermQuestion,
    derived,
    stated_of_item,
)
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.facts.direct_identifiers import DIRECT_IDENTIFIERS, WITHOUT_IDENTIFIERS
from disclosure_rules.logic.facts.discloser import is_part2_program
from disclosure_rules.logic.facts.necessity import NEEDED, NEEDED_BY_CLASS
from disclosure_rules.logic.question import About
from disclosure_rules.model.part2 import Part2Origin
from disclosure_rules.model.privilege import Forum, PrivilegeGround
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordFile, RecordItem, RecordKind, SensitivityLabel
from disclosure_rules.model.rights import AccessDenial

__all__ = [
    "bears_on_issue",
    "denial_grounds",
    "files",
    "has_disagreement_on_file",
    "has_other_subjects",
    "identifies_as_sud_patient",
    "identifies_client",
    "identifies_no_sud_patient",
    "is_confidential_communication",
    "is_deidentified",
    "is_directory_information",
    "is_evidence_of_crime_on_premises",
    "is_from_unplaced_underwriting",
    "is_in_designated_record_set",
    "is_in_system_of_records",
    "is_known_veterans_record",
    "is_limited_data",
    "is_named_in_process",
    "is_narrative",
    "is_necessary",
    "is_needed_for_role",
    "is_oral",
    "is_outside_representation",
    "is_psychotherapy_note",
    "is_recipients_own_part",
    "is_relevant_to_involvement",
    "is_sealed",
    "is_specifically_justified",
    "is_sud_counseling_note",
    "kind",
    "labels",
    "other_subjects_agreed",
    "part2_origin",
    "privilege_grounds",
    "relates_to_reproductive_care",
    "sealing_courts",
    "shows_veterans_program",
]


def _is_psychotherapy_note(case: Case) -> bool | None:
    item = case.item
    if item is None:
        return None
    if item.labels is not None and SensitivityLabel.PSYCHOTHERAPY_NOTE in item.labels:
        return True
    if item.kind is RecordKind.SUD_COUNSELING_NOTE:
        # 42 CFR 2.11 has the words of 45 CFR 164.501: outside a Part 2 record it is the same note.
        # In one it is that as well if a mental health professional, and not only an SUD
        # professional, wrote it: a person must say.
        return True if item.files is not None and RecordFile.PART2 not in item.files else None
    if item.kind in _SAID_IN_SESSION and item.labels is None:
        return None  # Whether it is kept apart, as 164.501 has it, the kind does not say.
    return None if item.kind is None else item.kind is RecordKind.PSYCHOTHERAPY_NOTE


def _is_sud_counseling_note(case: Case) -> bool | None:
    item = case.item
    if item is None or item.kind is RecordKind.SUD_COUNSELING_NOTE:
        return None if item is None else True
    # 42 CFR 2.11 "by a part 2 program provider who is a SUD or mental health professional".
    in_part2 = None if item.files is None else RecordFile.PART2 in item.files
    if item.kind is RecordKind.PSYCHOTHERAPY_NOTE or _is_labelled_psychotherapy_note(item):
        return in_part2
    if item.kind is None or (item.kind in _MAY_HOLD_NOTES and item.labels is None):
        return False if in_part2 is False and item.kind is not None else None
    return False


def _is_labelled_psychotherapy_note(item: RecordItem) -> bool:
    return item.labels is not None and SensitivityLabel.PSYCHOTHERAPY_NOTE in item.labels


_SAID_IN_SESSION = frozenset((RecordKind.SESSION_CONTENT, RecordKind.CONFIDENTIAL_COMMUNICATION))
_MAY_HOLD_NOTES = _SAID_IN_SESSION | {
    RecordKind.WHOLE_RECORD,
    RecordKind.OUTSIDE_PROVIDER_RECORD,
    RecordKind.OTHER,
}


def _has_other_subjects(case: Case) -> bool | None:
    return None if case.item is None else bool(case.item.subjects - {case.client.ref})


_FREE_TEXT = frozenset(
    (
        RecordKind.PSYCHOTHERAPY_NOTE,
        RecordKind.SUD_COUNSELING_NOTE,
        RecordKind.PROGRESS_NOTE,
        RecordKind.SESSION_CONTENT,
        RecordKind.INTAKE_ASSESSMENT,
        RecordKind.CLINICAL_NOTE,
        RecordKind.TREATMENT_SUMMARY,
        RecordKind.PROGRESS_SUMMARY,
        RecordKind.EVALUATION_REPORT,
        RecordKind.CONFIDENTIAL_COMMUNICATION,
        RecordKind.WHOLE_RECORD,
        RecordKind.OUTSIDE_PROVIDER_RECORD,
        RecordKind.EDUCATION_RECORD,
    )
)
_CODED = frozenset(
    (
        RecordKind.CLIENT_STATUS,
        RecordKind.DIAGNOSIS,
        RecordKind.MEDICATION,
        RecordKind.IMMUNIZATION,
        RecordKind.DATE_OF_SERVICE,
        RecordKind.BILLING_LINE,
        RecordKind.NAME,
        RecordKind.ADDRESS,
        RecordKind.BIRTH_DATE,
        RecordKind.AGE,
        RecordKind.GENDER,
        RecordKind.TELEPHONE_NUMBER,
        RecordKind.EMAIL_ADDRESS,
        RecordKind.SOCIAL_SECURITY_NUMBER,
        RecordKind.MEDICAL_RECORD_NUMBER,
        RecordKind.HEALTH_PLAN_NUMBER,
        RecordKind.BLOOD_TYPE,
        RecordKind.VITAL_SIGN,
        RecordKind.RACE_OR_ETHNICITY,
        RecordKind.LANGUAGE,
        RecordKind.INJURY_TYPE,
        RecordKind.FACT_OF_DEATH,
        RecordKind.DATE_OF_DEATH,
        RecordKind.CITY,
        RecordKind.STATE,
        RecordKind.ZIP_CODE,
    )
)

_MEDICAL_RECORDS = frozenset((RecordFile.TREATMENT, RecordFile.PART2, RecordFile.VETERANS_SPECIAL))


def _is_narrative(case: Case) -> bool | None:
    item = case.item
    if item is None or item.is_narrative is not None:
        return None if item is None else item.is_narrative
    if item.kind in _FREE_TEXT:
        return True
    return False if item.kind in _CODED else None


def _is_necessary(case: Case) -> bool | None:
    item = case.item
    if item is None or item.is_necessary is not None:
        return None if item is None else item.is_necessary
    if case.purpose is None or item.kind is None:
        return None
    return True if item.kind in NEEDED.get(case.purpose, ()) else None


def _is_in_designated_record_set(case: Case) -> bool | None:
    item = case.item
    if item is None or item.is_in_designated_record_set is not None:
        return None if item is None else item.is_in_designated_record_set
    # 45 CFR 164.501 "The medical records and billing records about individuals".
    return True if item.files is not None and item.files & _MEDICAL_RECORDS else None


def _is_limited_data(case: Case) -> bool | None:
    item = case.item
    if item is None or item.is_limited_data is not None:
        return None if item is None else item.is_limited_data
    if item.kind in DIRECT_IDENTIFIERS:
        return False
    is_text = case.value(is_narrative)
    return True if item.kind in WITHOUT_IDENTIFIERS and is_text is False else None


def _is_needed_for_role(case: Case) -> bool | None:
    needs = case.recipient.needs_it_for_duties
    role = case.circumstances.data_use.workforce_class
    if needs is not None or role is None or case.item is None:
        return needs
    return True if case.item.kind in NEEDED_BY_CLASS.get(role, ()) else None


# Who may be one of several people that a joint record is about.
_PERHAPS_A_SUBJECT = frozenset(
    (
        RecipientKind.CLIENT,
        RecipientKind.CO_CLIENT,
        RecipientKind.EXPOSED_PERSON,
        RecipientKind.FAMILY_MEMBER,
        RecipientKind.FOSTER_PARENT,
        RecipientKind.FRIEND,
        RecipientKind.GUARDIAN,
        RecipientKind.LIKELY_VICTIM,
        RecipientKind.LITIGANT,
        RecipientKind.OTHER,
        RecipientKind.PARENT,
        RecipientKind.PERSONAL_REPRESENTATIVE,
        RecipientKind.SPOUSE_OR_PARTNER,
    )
)


def _is_recipients_own_part(case: Case) -> bool | None:
    if case.item is None:
        return None
    if case.item.is_recipients_own_part is not None:
        return case.item.is_recipients_own_part
    who = case.recipient
    stranger = who.ref is not None and who.ref not in case.item.subjects
    institution = who.kind is not None and who.kind not in _PERHAPS_A_SUBJECT
    return False if stranger or institution else None


kind: TermQuestion[RecordKind] = TermQuestion(
    name="item.kind",
    vocabulary=RecordKind,
    ask="What is the item?",
    reading=StatedOfItem("kind"),
    about=About.ITEM,
)
labels: SetQuestion[SensitivityLabel] = SetQuestion(
    name="item.labels",
    vocabulary=SensitivityLabel,
    ask="Which sensitivity labels does the item carry, all of them?",
    reading=StatedOfItem("labels"),
    about=About.ITEM,
)
files: SetQuestion[RecordFile] = SetQuestion(
    name="item.files",
    vocabulary=RecordFile,
    ask="In which files is the item kept (treatment, education, Part 2 …), all of them?",
    reading=StatedOfItem("files"),
    about=About.ITEM,
)
is_psychotherapy_note = derived(
    "item.is_psychotherapy_note",
    _is_psychotherapy_note,
    "Is it a psychotherapy note: a mental health professional's note on what was said in a "
    "session, kept apart from the rest of the record?",
    About.ITEM,
)
is_sud_counseling_note = derived(
    "item.is_sud_counseling_note",
    _is_sud_counseling_note,
    "Is it an SUD counseling note: a note on what was said in an SUD counseling session, kept "
    "apart from the rest of the record?",
    About.ITEM,
)
has_other_subjects = derived(
    "item.has_other_subjects", _has_other_subjects, "Is it about others as well?", About.ITEM
)
is_necessary = derived(
    "item.is_necessary",
    _is_necessary,
    "Is the item needed for the purpose?",
    About.ITEM,
    remedy="a decision that this item is needed for the purpose",
)
is_recipients_own_part = derived(
    "item.is_recipients_own_part",
    _is_recipients_own_part,
    "In this joint record, is the item about the recipient alone?",
    About.ITEM,
)
is_relevant_to_involvement = stated_of_item(
    "item.is_relevant_to_involvement",
    "is_relevant_to_involvement",
    "Does the item bear directly on the recipient's involvement in the client's care?",
)
is_named_in_process = stated_of_item(
    "item.is_named_in_process",
    "is_named_in_process",
    "Does the order or process expressly name the item?",
)
is_deidentified = stated_of_item(
    "item.is_deidentified",
    "is_deidentified",
    "Has it been established that the item is de-identified?",
    remedy="de-identification",
)
identifies_client = stated_of_item(
    "item.identifies_client",
    "identifies_client",
    "Does the item show who the client is, by itself or with what goes along?",
)
identifies_as_sud_patient = stated_of_item(
    "item.identifies_as_sud_patient",
    "identifies_as_sud_patient",
    "Would the item show that somebody has or had a substance use disorder?",
)
is_narrative = derived(
    "item.is_narrative", _is_narrative, "Is the item, or does it hold, free text?", About.ITEM
)
is_in_designated_record_set = derived(
    "item.is_in_designated_record_set",
    _is_in_designated_record_set,
    "Does the item belong to the medical or billing records, or is it used to make decisions "
    "about the client?",
    About.ITEM,
)
is_limited_data = derived(
    "item.is_limited_data",
    _is_limited_data,
    "Is the item without names, addresses, numbers and the other direct identifiers of the "
    "client and of relatives, employers and household members?",
    About.ITEM,
)
is_needed_for_role = derived(
    "item.is_needed_for_role",
    _is_needed_for_role,
    "Do the recipient's duties inside need the item?",
    About.ITEM,
    remedy="a decision that the recipient's duties need this item",
)
is_specifically_justified = stated_of_item(
    "item.is_specifically_justified",
    "is_specifically_justified",
    "Has it been specifically justified that the entire record is needed?",
    remedy="a specific justification that the entire record is needed",
)
is_evidence_of_crime_on_premises = stated_of_item(
    "item.is_evidence_of_crime_on_premises",
    "is_evidence_of_crime_on_premises",
    "Do you believe in good faith that the item is evidence of a crime on your premises?",
)
other_subjects_agreed = stated_of_item(
    "item.other_subjects_agreed",
    "other_subjects_agreed",
    "Has everybody else whom the item is about, and who is competent to, authorized it as well?",
    remedy="an authorization of everybody else whom the item is about",
)
relates_to_reproductive_care = stated_of_item(
    "item.relates_to_reproductive_care",
    "relates_to_reproductive_care",
    "Is the item potentially related to reproductive health care?",
)
denial_grounds: SetQuestion[AccessDenial] = SetQuestion(
    name="item.denial_grounds",
    vocabulary=AccessDenial,
    ask="On which grounds may access to this item be denied, as somebody has established?",
    reading=StatedOfItem("denial_grounds"),
    about=About.ITEM,
)
is_outside_representation = stated_of_item(
    "item.is_outside_representation",
    "is_outside_representation",
    "Is the item known not to be relevant to what the representative may decide?",
)
is_from_unplaced_underwriting = stated_of_item(
    "item.is_from_unplaced_underwriting",
    "is_from_unplaced_underwriting",
    "Did a health plan receive the item for underwriting, and was the insurance not placed there?",
)


# 34 CFR 99.3 "Directory information includes, but is not limited to": what may be designated.
_PERHAPS_DIRECTORY = frozenset(
    (
        RecordKind.NAME,
        RecordKind.ADDRESS,
        RecordKind.CITY,
        RecordKind.STATE,
        RecordKind.ZIP_CODE,
        RecordKind.TELEPHONE_NUMBER,
        RecordKind.EMAIL_ADDRESS,
        RecordKind.PHOTOGRAPH,
        RecordKind.IMAGE,
        RecordKind.BIRTH_DATE,
        RecordKind.BIRTH_PLACE,
        RecordKind.AGE,
        RecordKind.PHYSICAL_DESCRIPTION,
        RecordKind.SUCCESS,
        RecordKind.OTHER_IDENTIFIER,
        RecordKind.OTHER,
    )
)


def _is_directory_information(case: Case) -> bool | None:
    item = case.item
    # (b) "does not include a student's (1) Social security number", whatever a school announces.
    if item is not None and item.kind is RecordKind.SOCIAL_SECURITY_NUMBER:
        return False
    if item is None or item.is_directory_information is not None:
        return None if item is None else item.is_directory_information
    if item.kind is RecordKind.DIRECTORY_INFORMATION:
        return True
    # "Dates of attendance" (b): "does not include specific daily records".
    return None if item.kind is None or item.kind in _PERHAPS_DIRECTORY else False


is_directory_information = derived(
    "item.is_directory_information",
    _is_directory_information,
    "Is it of a type that the school has designated as directory information, as 34 CFR 99.3 lets "
    "it?",
    About.ITEM,
)
has_disagreement_on_file = stated_of_item(
    "item.has_disagreement_on_file",
    "has_disagreement_on_file",
    "Is the client's statement of disagreement, or a denied amendment that the client wants sent "
    "along, linked to the item?",
)
is_oral = stated_of_item("item.is_oral", "is_oral", "Is it to be said, and not handed over?")
is_sealed = stated_of_item("item.is_sealed", "is_sealed", "Is the item under seal?")


def _sealing_courts(case: Case) -> frozenset[Forum] | None:
    if case.item is None:
        return None
    return frozenset(() if case.item.sealed_by is None else (case.item.sealed_by,))


sealing_courts: SetQuestion[Forum] = SetQuestion(
    name="item.sealing_courts",
    vocabulary=Forum,
    ask="Which court has put this very paper under seal, if any?",
    reading=_sealing_courts,
    about=About.ITEM,
)
privilege_grounds: SetQuestion[PrivilegeGround] = SetQuestion(
    name="item.privilege_grounds",
    vocabulary=PrivilegeGround,
    ask="On which grounds does a privilege not reach the item, as somebody has established?",
    reading=StatedOfItem("privilege_grounds"),
    about=About.ITEM,
)
bears_on_issue = stated_of_item(
    "item.bears_on_issue",
    "bears_on_issue",
    "Does the item bear on the condition of the client that is at issue?",
)


def _is_known_veterans_record(case: Case) -> bool | None:
    item = case.item
    return None if item is None else RecordFile.VETERANS_SPECIAL in (item.files or ())


is_known_veterans_record = derived(
    "item.is_known_veterans_record",
    _is_known_veterans_record,
    "Is it known that the item is kept among records that 38 U.S.C. 7332 protects?",
    About.ITEM,
)
is_in_system_of_records = stated_of_item(
    "item.is_in_system_of_records",
    "is_in_system_of_records",
    "Is the item contained in a system of records of the agency that keeps it?",
)
shows_veterans_program = stated_of_item(
    "item.shows_veterans_program",
    "shows_veterans_program",
    "Would the item show that somebody is or was in a program of the Department of Veterans "
    "Affairs on drug or alcohol abuse, HIV or sickle cell anemia?",
)


def _part2_origin(case: Case) -> Part2Origin | None:
    if case.item is None or case.item.part2_origin is not None:
        return None if case.item is None else case.item.part2_origin
    # 2.11 "any information … created by, received, or acquired by a part 2 program".
    return Part2Origin.OWN if case.value(is_part2_program) is True else None


part2_origin: TermQuestion[Part2Origin] = TermQuestion(
    name="item.part2_origin",
    vocabulary=Part2Origin,
    ask="How did the discloser come to hold the record: as the program itself, with consent for "
    "treatment, payment or operations, from a covered entity as HIPAA permits …?",
    reading=_part2_origin,
    about=About.ITEM,
)


def _identifies_no_sud_patient(case: Case) -> bool | None:
    return None if case.item is None else case.item.identifies_no_sud_patient


identifies_no_sud_patient = derived(
    "item.identifies_no_sud_patient",
    _identifies_no_sud_patient,
    "Has it been established that the item shows nobody as having or having had a substance use "
    "disorder, directly, by public information, or by verification?",
    About.ITEM,
    remedy="a form of it that identifies nobody as a patient with a substance use disorder",
)

_SAID_IN_CONFIDENCE = frozenset(
    (
        RecordKind.CONFIDENTIAL_COMMUNICATION,
        RecordKind.SESSION_CONTENT,
        RecordKind.CONFESSION,
        RecordKind.SUD_COUNSELING_NOTE,
        RecordKind.PSYCHOTHERAPY_NOTE,
    )
)
_NOT_SAID = frozenset(
    (
        RecordKind.CLIENT_STATUS,
        RecordKind.ATTENDANCE,
        RecordKind.APPOINTMENT,
        RecordKind.DATE_OF_SERVICE,
        RecordKind.MEDICATION,
        RecordKind.VITAL_SIGN,
        RecordKind.BILLING_LINE,
        RecordKind.CLAIM,
        RecordKind.NAME,
        RecordKind.ADDRESS,
        RecordKind.LOCATION,
        RecordKind.TELEPHONE_NUMBER,
        RecordKind.BIRTH_DATE,
        RecordKind.AGE,
        RecordKind.GENDER,
    )
)


def _is_confidential_communication(case: Case) -> bool | None:
    item = case.item
    if item is None or item.is_confidential_communication is not None:
        return None if item is None else item.is_confidential_communication
    if item.kind in _SAID_IN_CONFIDENCE:
        return True
    return False if item.kind in _NOT_SAID else None


is_confidential_communication = derived(
    "item.is_confidential_communication",
    _is_confidential_communication,
    "Does the item hold what the client said in confidence, to a program or professional in the "
    "course of diagnosis, treatment or referral, or to a victim advocate?",
    About.ITEM,
)
