"""What single laws ask of a scenario: crime, officials, access, parents, Part 2, schools."""

from typing import Any

from disclosure_rules import (
    Client,
    Discloser,
    PrivacyActCase,
    Purpose,
    Recipient,
    RecipientKind,
    Setting,
    Threat,
)
from disclosure_rules.model.data_use import DataUse, WorkforceClass
from disclosure_rules.model.education import DirectoryNotice, EducationCase, SchoolDiscipline
from disclosure_rules.model.government import GovernmentFunction
from disclosure_rules.model.part2 import Part2Case
from disclosure_rules.model.public_interest import (
    Contagion,
    Crime,
    OfficialRequest,
    Oversight,
    PublicHealth,
    Research,
)
from disclosure_rules.model.rights import (
    AccessDenial,
    AccessRequest,
    ParentalAccess,
    ParentalAccessLaw,
    Representation,
)
from tests.scenarios.facts import Facts
from tests.scenarios.words import NOTIFICATION_STANDARDS, OUTSIDE

__all__ = ["matters_of"]

_K = RecipientKind


def matters_of(
    facts: Facts,
    client: Client,
    discloser: Discloser,
    recipient: Recipient,
    purpose: Purpose | None,
    threat: Threat,
) -> dict[str, Any]:
    """Return the groups of `Circumstances` that single laws ask about."""
    return {
        "crime": _crime(facts, client, recipient, purpose),
        "official": _official(facts, recipient, purpose),
        "oversight": _oversight(facts, purpose),
        "public_health": _public_health(facts, recipient, purpose),
        "contagion": _contagion(facts, recipient),
        "research": Research(waiver_is_documented=facts.flag("irb_waiver")),
        "government": _government(facts, discloser, recipient, purpose),
        "access": _access(facts, recipient),
        "parental_access": _parental_access(facts, recipient),
        "representation": _representation(facts, recipient),
        "data_use": _data_use(facts, recipient),
        "part2": _part2(facts, discloser, recipient, purpose),
        "privacy_act": _privacy_act(threat),
        "education": _education(facts, discloser, purpose),
        "directory": _directory(facts, discloser),
        "discipline": _discipline(facts),
    }


def _education(facts: Facts, discloser: Discloser, purpose: Purpose | None) -> EducationCase:
    relationship = facts.word("recipient_relationship")
    said: dict[str, Any] = {"parent_is_party_to_child_case": facts.flag("parent_is_party")}
    if relationship in OUTSIDE:
        # Nobody in such a relationship works in the discloser's program or for it.
        said["performs_school_function"] = False
    if relationship == "receiving_school":
        # The school that receives the student, who asks for the records of the other.
        said["student_enrolls_there"] = purpose is Purpose.SCHOOL_ENROLLMENT or None
    if relationship == "legal_responsibility_for_child":
        said["is_responsible_for_student"] = True
    if facts.word("purpose") == "case_plan":
        # Who works on the student's case plan has a right to it.
        said["may_see_case_plan"] = True
    if (facts.word("legal_process") or "none") != "none":
        # A subpoena that somebody disputes would be marked; and who was notified, was tried to be.
        said["subpoena_is_lawful"] = True
        said["notice_was_attempted"] = facts.flag("client_notified")
    return EducationCase(**said)


def _directory(facts: Facts, discloser: Discloser) -> DirectoryNotice:
    refused = facts.flag("opted_out")
    if refused is None or Setting.EDUCATIONAL_AGENCY not in (discloser.settings or ()):
        return DirectoryNotice()
    # Whether somebody has refused can be said only after a notice that lets them, and what
    # departs from the plain case (a limit in the notice, a social security number) is marked.
    return DirectoryNotice(
        was_given=True,
        is_refused=refused,
        leaves_out_recipient=False,
        identifies_by_other_data=False,
    )


def _discipline(facts: Facts) -> SchoolDiscipline:
    if facts.word("purpose") == "alcohol_violation_notice":
        # A notice of a violation, and not of a suspicion.
        return SchoolDiscipline(concerns_alcohol_or_drugs=True, alcohol_violation_was_found=True)
    return SchoolDiscipline()


def _crime(facts: Facts, client: Client, recipient: Recipient, purpose: Purpose | None) -> Crime:
    said: dict[str, Any] = {
        "was_learned_in_treatment": facts.flag("learned_in_therapy"),
        "suspect_escaped": facts.flag("escaped_custody"),
    }
    if facts.word("subject_status") == "crime_victim":
        said["client_is_victim"] = True
        if client.has_capacity is False:
            # "Unable to obtain the individual's agreement because of incapacity".
            said["victim_cannot_agree"] = True
    if purpose is Purpose.APPREHEND and recipient.kind is _K.LAW_ENFORCEMENT:
        # To tell the police so that they identify or apprehend somebody is to believe that they
        # need it for that.
        said["telling_is_necessary_to_apprehend"] = True
    confessed = "confession" in facts.words("data_categories")
    if confessed:
        said["participation_was_admitted"] = True
    if facts.flag("past_crime") and not confessed:
        facts.cannot_say("past_crime", True)
    if facts.mapped("crime", {"homicide": True}):
        # "A violent crime … that may have caused serious physical harm to the victim."
        said["may_have_harmed_seriously"] = True
        if client.is_deceased:
            said["death_may_result_from_crime"] = True
    return Crime(**said)


# What the police are about, and not the discloser: for these they have asked.
_POLICE_WORK = frozenset(
    {
        "crime_victim_information",
        "criminal_investigation",
        "criminal_investigation_of_patient",
        "general_inquiry",
        "identify_or_locate_suspect",
        "inquiry",
        "law_enforcement_inquiry",
        "police_intelligence",
    }
)


def _official(facts: Facts, recipient: Recipient, purpose: Purpose | None) -> OfficialRequest:
    word = facts.word("purpose")
    said: dict[str, Any] = {}
    if purpose is Purpose.CORRECTIONAL_CUSTODY and recipient.has_custody_of_client:
        # An institution that asks for it for the safety of those inside says that it needs it.
        said["represents_need_in_custody"] = True
    if recipient.kind is _K.LAW_ENFORCEMENT and word in _POLICE_WORK:
        said["was_made"] = True
    if word == "identify_or_locate_suspect":
        said["seeks_somebody"] = True
    # 45 CFR 164.512(f)(1)(ii)(C)(1) to (3).
    met = facts.flag("three_part_test_met")
    if met:
        said.update(
            is_relevant_and_material=True,
            is_specific_and_limited=True,
            deidentified_would_do=False,
        )
    elif met is False:
        # One of the three fails, whichever: the law asks for all.
        said["is_specific_and_limited"] = False
    return OfficialRequest(**said)


def _oversight(facts: Facts, purpose: Purpose | None) -> Oversight:
    agency = facts.word("recipient_relationship") == "health_oversight_agency"
    if agency and purpose is Purpose.HEALTH_OVERSIGHT:
        # 45 CFR 164.501: such an agency is one that law authorizes to oversee.
        return Oversight(is_authorized_by_law=True)
    return Oversight()


def _public_health(facts: Facts, recipient: Recipient, purpose: Purpose | None) -> PublicHealth:
    said: dict[str, Any] = {}
    if purpose is Purpose.PUBLIC_HEALTH and recipient.kind is _K.PUBLIC_HEALTH_AUTHORITY:
        # 45 CFR 164.501: such an authority has public health matters as its official mandate.
        said["collection_is_authorized"] = True
    if facts.word("purpose") == "school_admission" and facts.flag("required_by_law"):
        said["school_must_have_proof"] = True
    return PublicHealth(**said)


def _contagion(facts: Facts, recipient: Recipient) -> Contagion:
    said: dict[str, Any] = {"client_tells_recipient": facts.flag("client_intends_to_tell")}
    if recipient.kind is _K.EXPOSED_PERSON:
        # Whoever may be told a diagnosis because of a danger of infection may be told of one
        # that has been made.
        said["is_confirmed"] = "diagnosis" in facts.words("data_categories")
        danger = facts.word("threat")
        if danger in ("others", "none"):
            said["recipient_is_at_risk"] = danger == "others"
    return Contagion(**said)


# Who by law commits people, or keeps the State's reports of that: 45 CFR 164.512(k)(7)(i).
_REPORTS_PROHIBITORS = {"state_psychiatric_authority": True, "private_practice": False}


def _government(
    facts: Facts, discloser: Discloser, recipient: Recipient, purpose: Purpose | None
) -> GovernmentFunction:
    standards = facts.mapped("notification_standard_met", NOTIFICATION_STANDARDS)
    said: dict[str, Any] = {
        "client_is_prohibited": facts.flag("client_committed"),
        "notification_standards": standards,
    }
    if standards is not None:
        # The instruction is the word of command authorities on when notice is necessary: what
        # meets one of its standards they deem necessary (45 CFR 164.512(k)(1)(i)), else not.
        said["command_deems_it_necessary"] = bool(standards)
    if Setting.DEPARTMENT_OF_DEFENSE in (discloser.settings or ()):
        # 68 FR 17357 (9 April 2003).
        said["command_notice_is_published"] = True
    if purpose is Purpose.FIREARM_BACKGROUND_CHECK:
        said["discloser_reports_prohibitors"] = _REPORTS_PROHIBITORS.get(
            facts.word("discloser_setting") or ""
        )
        # 45 CFR 164.512(k)(7)(ii)(A): the system itself.
        said["recipient_collects_prohibitors"] = (
            True if recipient.kind is _K.FIREARM_CHECK_SYSTEM else None
        )
        if "prohibitor_status" in facts.words("data_categories"):
            # Whoever has that status is prohibited, unless it is said that nobody committed them.
            committed = facts.flag("client_committed")
            said["client_is_prohibited"] = True if committed is None else committed
    if facts.flag("work_related") is False:
        # 45 CFR 164.512(l): "work-related injuries or illness".
        said["compensation_law_authorizes_it"] = False
    elif purpose is Purpose.WORKERS_COMPENSATION and facts.flag("required_by_law"):
        # What a law requires it authorizes.
        said["compensation_law_authorizes_it"] = True
    return GovernmentFunction(**said)


def _access(facts: Facts, recipient: Recipient) -> AccessRequest:
    grounds = set()
    if facts.flag("access_endangers_life"):
        grounds.add(AccessDenial.ENDANGERS_LIFE_OR_SAFETY)
    if facts.flag("access_endangers_client"):
        own = recipient.kind is _K.CLIENT
        grounds.add(
            AccessDenial.ENDANGERS_LIFE_OR_SAFETY if own else AccessDenial.REPRESENTATIVE_WOULD_HARM
        )
    return AccessRequest(grounds=frozenset(grounds))


def _parental_access(facts: Facts, recipient: Recipient) -> ParentalAccess:
    declines = facts.mapped("state_law_parent_access", {"silent_provider_declines": True})
    said: dict[str, Any] = {}
    if recipient.kind in _PARENTS and facts.is_of_minor():
        if facts.flag("state_law_bar"):
            said["law"] = ParentalAccessLaw.PROHIBITS
        elif facts.flag("required_by_law"):
            said["law"] = ParentalAccessLaw.ALLOWS
    if declines:
        said.update(law=ParentalAccessLaw.SILENT, professional_decides_to_give=False)
    if facts.word("recipient_role") == "foster_parent":
        said["recipient_is_in_loco_parentis"] = True
    return ParentalAccess(**said)


_PARENTS = frozenset({_K.PARENT, _K.GUARDIAN, _K.FOSTER_PARENT})


def _representation(facts: Facts, recipient: Recipient) -> Representation:
    endangers = facts.flag("access_endangers_client") and recipient.kind is not _K.CLIENT
    return Representation(may_endanger_client=True if endangers else None)


def _data_use(facts: Facts, recipient: Recipient) -> DataUse:
    if recipient.is_within_program and facts.word("recipient_role") == "bookkeeper":
        return DataUse(workforce_class=WorkforceClass.BILLING_STAFF)
    return DataUse()


def _privacy_act(threat: Threat) -> PrivacyActCase:
    # 5 U.S.C. 552a(b)(8): "compelling circumstances affecting the health or safety".
    return PrivacyActCase(circumstances_are_compelling=True if threat.is_serious else None)


def _part2(
    facts: Facts, discloser: Discloser, recipient: Recipient, purpose: Purpose | None
) -> Part2Case:
    said: dict[str, Any] = {}
    if purpose is Purpose.REPORT_CRIME_ON_PREMISES or facts.flag("crime_on_premises"):
        # The record that would go is the client's, unless the client was the victim.
        victim = facts.word("subject_status") == "crime_victim"
        said["crime_is_clients"] = None if victim else True
    if recipient.kind is _K.CORONER_OR_MEDICAL_EXAMINER and (
        purpose is Purpose.DETERMINE_CAUSE_OF_DEATH
    ):
        # That is what law has such an officer for.
        said["law_permits_inquiry_into_death"] = True
    if facts.flag("director_believes_necessary"):
        if facts.is_of_minor():
            said["director_found_threat"] = True
        else:
            facts.cannot_say("director_believes_necessary", True)
    if purpose is Purpose.PREVENT_MULTIPLE_ENROLLMENT and recipient.kind is _K.CENTRAL_REGISTRY:
        # A program checks for a double enrollment where it takes somebody on (42 CFR
        # 2.34(a)(1)(i)); there is no word for another occasion.
        said["enrollment_changed"] = True
    if purpose is Purpose.COMPLIANCE_INVESTIGATION:
        # The vocabulary knows one such investigation, and names the law: HIPAA's.
        said["is_about_compliance"] = False
    covered = Setting.HIPAA_COVERED_ENTITY in (discloser.settings or ())
    if facts.flag("irb_waiver") and covered:
        # A covered entity discloses "in accordance with" 45 CFR 164.512(i) on such a waiver.
        said["meets_hipaa_research_rules"] = True
    return Part2Case(**said)
