"""What surrounds a disclosure: threat, abuse, legal process, emergency, the client's word.

Each group starts out empty, and empty means not known.  To say that there is none, say so:
``Threat(exists=False)``.
"""

from collections.abc import Iterator

from attrs import fields, frozen

from disclosure_rules.model.data_use import DataUse, Outreach, ReproductiveCare, Whistleblowing
from disclosure_rules.model.education import (
    DirectoryNotice,
    EducationCase,
    SchoolDiscipline,
    SchoolReview,
    SpecialEducation,
)
from disclosure_rules.model.errors import Problem
from disclosure_rules.model.federal_agency import PrivacyActCase, VeteransCase
from disclosure_rules.model.government import GovernmentFunction
from disclosure_rules.model.judgment import ProfessionalJudgment
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.part2 import OrderSection, Part2Case
from disclosure_rules.model.privilege import Forum
from disclosure_rules.model.public_interest import (
    Contagion,
    Crime,
    Death,
    OfficialRequest,
    Oversight,
    PublicHealth,
    Research,
)
from disclosure_rules.model.rights import AccessRequest, ParentalAccess, Representation
from disclosure_rules.model.terms import Term
from disclosure_rules.model.value import Value

__all__ = [
    "AbuseKind",
    "AbuseVictim",
    "Assurance",
    "Channel",
    "Circumstances",
    "ClientWishes",
    "Emergency",
    "LegalProcess",
    "LegalRequirement",
    "ProcessKind",
    "ProtectiveStep",
    "SuspectedAbuse",
    "Threat",
    "ThreatSource",
]


def _nothing_of_what_is_not(value: Value, exists: bool | None, switch: str) -> Iterator[Problem]:
    if exists is not False:
        return
    owner = type(value).__name__
    for one in fields(type(value)):
        said = getattr(value, one.name)
        if one.name != switch and said not in (None, False):
            expected = "not True" if said is True else "None"
            yield Problem(f"{owner}.{one.name}", f"expected {expected} beside {switch}=False")


class ThreatSource(Term):
    """Who told the discloser of the threat."""

    CLIENT = "client"
    FAMILY_MEMBER = "family_member"
    OTHER_PERSON = "other_person"
    OBSERVED = "observed"


class ProtectiveStep(Term):
    """A way to discharge a duty to protect."""

    VICTIM_WARNED = "victim_warned"
    LAW_ENFORCEMENT_NOTIFIED = "law_enforcement_notified"
    CLIENT_HOSPITALIZED = "client_hospitalized"
    COMMITMENT_STARTED = "commitment_started"
    TREATMENT_INTENSIFIED = "treatment_intensified"
    WRITTEN_REPORT_MADE = "written_report_made"
    OTHER_REASONABLE_STEP = "other_reasonable_step"
    REPORT_MADE = "report_made"
    COMMAND_NOTIFIED = "command_notified"
    PARENT_OF_VICTIM_TOLD = "parent_of_victim_told"
    PARENT_OF_CLIENT_TOLD = "parent_of_client_told"
    FAMILY_TOLD = "family_told"
    ABLE_PERSON_TOLD = "able_person_told"
    PLACE_WARNED = "place_warned"
    CRISIS_SERVICE_NOTIFIED = "crisis_service_notified"
    SOCIAL_SERVICES_NOTIFIED = "social_services_notified"
    AUTHORITY_NOTIFIED = "authority_notified"
    LICENSED_PROVIDER_TOLD = "licensed_provider_told"
    EMERGENCY_DETENTION_SOUGHT = "emergency_detention_sought"
    VIOLENCE_PREVENTED = "violence_prevented"
    INTENT_RESOLVED = "intent_resolved"
    TREATMENT_PLAN_DOCUMENTED = "treatment_plan_documented"
    REASONABLE_CARE_TAKEN = "reasonable_care_taken"
    VICTIM_SOUGHT_IN_VAIN = "victim_sought_in_vain"


class AbuseVictim(Term):
    """Who is thought to have been abused or neglected."""

    CHILD = "child"
    ELDER = "elder"
    DEPENDENT_ADULT = "dependent_adult"
    ADULT_ABUSED_AS_CHILD = "adult_abused_as_child"
    OTHER_ADULT = "other_adult"


class AbuseKind(Term):
    """What was done to, or left undone for, somebody thought to have been abused."""

    PHYSICAL = "physical"
    SEXUAL = "sexual"
    EMOTIONAL = "emotional"
    NEGLECT = "neglect"
    SELF_NEGLECT = "self_neglect"
    FINANCIAL = "financial"
    ABANDONMENT = "abandonment"
    ISOLATION = "isolation"
    OTHER = "other"


class ProcessKind(Term):
    """The paper, or the word, with which somebody demands information."""

    SUBPOENA = "subpoena"
    DISCOVERY_REQUEST = "discovery_request"
    ADMINISTRATIVE_SUBPOENA = "administrative_subpoena"
    GRAND_JURY_SUBPOENA = "grand_jury_subpoena"
    CIVIL_INVESTIGATIVE_DEMAND = "civil_investigative_demand"
    SEARCH_WARRANT = "search_warrant"
    ARREST_WARRANT = "arrest_warrant"
    COURT_ORDER = "court_order"
    ADMINISTRATIVE_ORDER = "administrative_order"
    PART2_COURT_ORDER = "part2_court_order"
    INFORMAL_REQUEST = "informal_request"


class Assurance(Term):
    """What came with a subpoena that no judge has signed (45 CFR 164.512(e)(1)(ii)).

    NOTICE_TO_CLIENT and DISCLOSER_GAVE_NOTICE mean notice as (e)(1)(iii) has it: a good faith
    attempt in writing, with information enough to object, and the time to object has run out
    without an objection, or with all of them resolved.  OBJECTION_PENDING stands also for a time
    to object that has not run out.
    """

    NONE = "none"
    NOTICE_TO_CLIENT = "notice_to_client"
    QUALIFIED_PROTECTIVE_ORDER = "qualified_protective_order"
    DISCLOSER_GAVE_NOTICE = "discloser_gave_notice"
    DISCLOSER_SOUGHT_PROTECTIVE_ORDER = "discloser_sought_protective_order"
    OBJECTION_PENDING = "objection_pending"


class Channel(Term):
    """How it travels."""

    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    VOICE_MAIL = "voice_mail"
    SECURE_MESSAGE = "secure_message"
    UNENCRYPTED_EMAIL = "unencrypted_email"
    TEXT_MESSAGE = "text_message"
    FAX = "fax"
    POST = "post"
    PORTAL = "portal"
    PUBLIC_POSTING = "public_posting"


@frozen(kw_only=True, repr=False)
class Threat(Value):
    """A danger that somebody brings about or is in.

    Args:
        exists: There is one; False answers everything else here with no.
        is_to_self: The client is a danger to themselves.
        is_to_others: Somebody else, or the public, is in danger.
        is_to_property: Property is in danger.
        is_of_physical_violence: Physical violence is threatened.
        is_serious: The danger is serious.
        is_imminent: It is imminent.
        is_foreseeable: It is foreseeable.
        has_identifiable_target: A person in danger can reasonably be identified.
        has_apparent_intent_and_ability: Intent and ability to carry it out are apparent.
        is_made_by_client: The client makes the threat.
        told_by: Who told of it.
        disclosure_is_necessary: In good faith, disclosure is believed necessary to prevent or
            lessen it.
        is_against_program: It is of a crime on the program's premises or against its staff.
        is_explicit: It was put into words as such: what is to be done, and to whom.
        is_to_identifiable_group: It is aimed at people who can be told by a place, or as a group.
        is_by_specific_means: It says by what means.
        is_clear_and_present_danger: In professional judgment the danger is clear and present.
        target_is_minor: A person in danger is a minor.
        target_is_incompetent: A person in danger is an adult found, or known, to be incompetent.
        client_is_known_violent: A propensity for, or history of, violence of the client is known.
        client_intends_crime: The client intends a crime or a harmful act.
        facility_head_decided: The head of the facility has concluded that notice should be given.
        risk_is_of_mental_injury: The danger is of immediate mental or emotional injury.
    """

    exists: bool | None = None
    is_to_self: bool | None = None
    is_to_others: bool | None = None
    is_to_property: bool | None = None
    is_of_physical_violence: bool | None = None
    is_serious: bool | None = None
    is_imminent: bool | None = None
    is_foreseeable: bool | None = None
    has_identifiable_target: bool | None = None
    has_apparent_intent_and_ability: bool | None = None
    is_made_by_client: bool | None = None
    told_by: ThreatSource | None = None
    disclosure_is_necessary: bool | None = None
    is_against_program: bool | None = None
    is_explicit: bool | None = None
    is_to_identifiable_group: bool | None = None
    is_by_specific_means: bool | None = None
    is_clear_and_present_danger: bool | None = None
    target_is_minor: bool | None = None
    target_is_incompetent: bool | None = None
    client_is_known_violent: bool | None = None
    client_intends_crime: bool | None = None
    facility_head_decided: bool | None = None
    risk_is_of_mental_injury: bool | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield what is said of a threat that is said not to exist."""
        yield from _nothing_of_what_is_not(self, self.exists, "exists")


@frozen(kw_only=True, repr=False)
class SuspectedAbuse(Value):
    """Abuse or neglect that the discloser knows or suspects.

    Args:
        is_suspected: It is known or reasonably suspected; False answers the rest with no.
        victim: Who is thought to have been abused.
        victim_is_client: The client is the victim.
        learned_in_professional_capacity: It was learned in the discloser's professional role.
        is_past_only: It lies in the past and goes on for nobody.
        other_children_at_risk: Other children may be at risk now.
        victim_agrees_to_report: The victim agrees to the report.
        victim_cannot_agree: The victim cannot agree because of incapacity.
        report_is_necessary: In professional judgment the report is needed to prevent serious
            harm to the victim or other potential victims.
        report_is_expressly_authorized: A statute or regulation expressly authorizes it.
        official_represents_urgency: The official asks for it as 45 CFR
            164.512(c)(1)(iii)(B) has it.
        informing_victim_endangers: Informing the victim would put them at risk of serious harm.
        representative_is_suspected: Whoever would be informed for the victim is thought
            responsible.
        is_initial_report: This is the report itself, by word of mouth or the writing that state
            law wants after it, and no records or testimony for what arises out of it.
        kinds: Everything that was done or left undone, complete; ``None`` if not known.
        is_known: It is known, and not only suspected.
        has_substantial_cause: There is substantial cause to believe it.
        victim_age: How old the victim is, in whole years; of a client, if not stated, by birth.
        years_ago: How many whole years ago it last happened; 0 if it goes on.
        victim_is_known_from_work: The discloser knows or has seen the victim in that role.
        victim_is_identifiable: The victim is, or can be, identified.
        victim_is_vulnerable: The victim is an adult whom an impairment keeps from protecting
            or caring for themselves.
        victim_is_covered: The victim is one of the adults whom the state's law on reports covers.
        victim_cannot_seek_help: The victim cannot seek help for themselves.
        victim_requests_report: The victim has asked for the report.
        victim_is_at_imminent_risk: The victim is at imminent risk of serious harm, and cannot
            judge whether to report.
        others_are_at_imminent_risk: Other adults are at imminent risk from the same person.
        guardian_told: A parent or whoever answers for the child told it from own knowledge.
        suspect_told: Whoever is suspected told it themselves.
        has_contact: The discloser has come into contact with the victim or with the suspect.
        victim_has_intellectual_disability: The victim is an adult with an intellectual or
            developmental disability.
        victim_is_in_danger: The victim is likely to suffer serious physical harm, or bullying.
        suspect_is_client: Whoever is suspected is the discloser's client.
        suspect_has_care: Whoever is suspected has the care, custody or control of the child.
        suspect_is_trusted_with_children: Whoever is suspected has abused another child who is
            one now, or is in a position of trust with one.
        learned_under_privilege: It was learned only in a privileged communication.
        past_abuse_is_reportable: Abuse in the childhood of somebody who is now an adult must be
            reported here, so a lawyer has said.
        report_is_against_best_interest: In professional judgment the report would not be in the
            adult's best interest, and the reasons are on file.
        was_reported_already: It is known to have been reported already.
    """

    is_suspected: bool | None = None
    victim: AbuseVictim | None = None
    victim_is_client: bool | None = None
    learned_in_professional_capacity: bool | None = None
    is_past_only: bool | None = None
    other_children_at_risk: bool | None = None
    victim_agrees_to_report: bool | None = None
    victim_cannot_agree: bool | None = None
    report_is_necessary: bool | None = None
    report_is_expressly_authorized: bool | None = None
    official_represents_urgency: bool | None = None
    informing_victim_endangers: bool | None = None
    representative_is_suspected: bool | None = None
    is_initial_report: bool | None = None
    kinds: frozenset[AbuseKind] | None = None
    is_known: bool | None = None
    has_substantial_cause: bool | None = None
    victim_age: int | None = None
    years_ago: int | None = None
    victim_is_known_from_work: bool | None = None
    victim_is_identifiable: bool | None = None
    victim_is_vulnerable: bool | None = None
    victim_is_covered: bool | None = None
    victim_cannot_seek_help: bool | None = None
    victim_requests_report: bool | None = None
    victim_is_at_imminent_risk: bool | None = None
    others_are_at_imminent_risk: bool | None = None
    guardian_told: bool | None = None
    suspect_told: bool | None = None
    has_contact: bool | None = None
    victim_has_intellectual_disability: bool | None = None
    victim_is_in_danger: bool | None = None
    suspect_is_client: bool | None = None
    suspect_has_care: bool | None = None
    suspect_is_trusted_with_children: bool | None = None
    learned_under_privilege: bool | None = None
    past_abuse_is_reportable: bool | None = None
    report_is_against_best_interest: bool | None = None
    was_reported_already: bool | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield what is said of abuse that is said not to be suspected."""
        yield from _nothing_of_what_is_not(self, self.is_suspected, "is_suspected")


@frozen(kw_only=True, repr=False)
class LegalProcess(Value):
    """What a court, an agency or a party has served.

    Args:
        kinds: Everything that was served, complete; empty for nothing; ``None`` if not known.
        assurance: What came with a subpoena that no judge has signed.
        is_signed_by_judge: A judge or magistrate has signed it.
        is_against_client: The proceeding is against the client.
        client_put_condition_at_issue: The client has put their own condition at issue.
        client_brought_it: The client brought the proceeding.
        forum: Before whom the proceeding is.
        state_law_decides: State law supplies the rule of decision for the claim or defense that
            the information bears on (Federal Rule of Evidence 501).
        privilege_is_waived: Whoever holds the privilege has waived it for this matter.
        privilege_is_ruled_out: The court has ruled that no privilege protects it, or has ordered
            it over a claim of privilege.
        privilege_reaches_profession: The courts that bind this one hold that the privilege
            reaches communications with a professional such as the discloser, or such as the one
            whose record the discloser holds.
        seal_is_lifted: The court that sealed the item, or one above it, has let it go.
        client_was_notified: The client knows of it.
        is_investigation_of_client: It serves a criminal investigation of the client.
        is_compulsory: It is a mandate enforceable in court.
        oversees_originator: It serves the oversight of whoever wrote the items.
        part2_order: Under which section of 42 CFR part 2, subpart E, the order on file was
            entered; ``None`` where none is known.
        order_was_heard: Whoever that section names had notice and an opportunity to be heard, or
            the section let the court do without.
        order_has_findings: The court has made the findings that the section asks for.
        order_reaches_communications: The order rests on one of the grounds of 42 CFR 2.63(a).
        is_commitment: It is a proceeding for the client's civil commitment or hospitalization.
    """

    kinds: frozenset[ProcessKind] | None = None
    assurance: Assurance | None = None
    is_signed_by_judge: bool | None = None
    is_against_client: bool | None = None
    client_put_condition_at_issue: bool | None = None
    client_brought_it: bool | None = None
    forum: Forum | None = None
    state_law_decides: bool | None = None
    privilege_is_waived: bool | None = None
    privilege_is_ruled_out: bool | None = None
    privilege_reaches_profession: bool | None = None
    seal_is_lifted: bool | None = None
    client_was_notified: bool | None = None
    is_investigation_of_client: bool | None = None
    is_compulsory: bool | None = None
    oversees_originator: bool | None = None
    part2_order: OrderSection | None = None
    order_was_heard: bool | None = None
    order_has_findings: bool | None = None
    order_reaches_communications: bool | None = None
    is_commitment: bool | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield a problem if an order is described that was not served."""
        kinds = self.kinds
        if self.part2_order and kinds is not None and ProcessKind.PART2_COURT_ORDER not in kinds:
            yield Problem("LegalProcess.kinds", "expected part2_court_order beside part2_order")


@frozen(kw_only=True, repr=False)
class Emergency(Value):
    """A medical, school or disaster emergency.

    Args:
        is_medical: There is a bona fide medical emergency.
        needs_treatment: The client needs emergency treatment.
        consent_obtainable_first: The client's prior written consent can be obtained.
        is_health_or_safety: There is an articulable and significant threat to the health or
            safety of a student or others.
        recipient_must_know: In it, to protect health or safety, it is necessary that the
            recipient knows.
        is_declared_disaster: A state of emergency has been declared because of a disaster.
        program_is_closed: The program is closed by it and cannot get consent.
        prevents_asking: Because of it the client cannot practicably be asked.
        asking_would_interfere: In professional judgment, asking the client would interfere with
            the response to a disaster.
    """

    is_medical: bool | None = None
    needs_treatment: bool | None = None
    consent_obtainable_first: bool | None = None
    is_health_or_safety: bool | None = None
    recipient_must_know: bool | None = None
    is_declared_disaster: bool | None = None
    program_is_closed: bool | None = None
    prevents_asking: bool | None = None
    asking_would_interfere: bool | None = None


@frozen(kw_only=True, repr=False)
class ClientWishes(Value):
    """Where the client is and what the client says about this disclosure.

    Args:
        is_available: Is present, or can be asked first.
        agrees: Agrees, orally or in writing.
        objects: Objects to it.
        had_chance_to_object: Was told of it and could have objected.
        no_objection_inferred: In professional judgment the circumstances show no objection.
        is_in_best_interest: In professional judgment it is in the client's best interest.
        objected_before: Is known to have expressed, earlier, a wish against it.
        asked_for_access: Asks for their own record, or a representative does.
        requested_restriction: Has asked that this not be shared.
        restriction_was_agreed: The discloser has agreed to a restriction that covers it.
        paid_in_full: It is solely about an item or service that the client, or somebody other
            than the health plan for the client, has paid for in full.
        asked_for_other_channel: Has asked, reasonably, to be reached by other means or elsewhere.
        channel_is_as_requested: The channel and address are the ones the client asked for.
        knows_of_sharing: Has been told beforehand that this will be shared.
    """

    is_available: bool | None = None
    agrees: bool | None = None
    objects: bool | None = None
    had_chance_to_object: bool | None = None
    no_objection_inferred: bool | None = None
    is_in_best_interest: bool | None = None
    objected_before: bool | None = None
    asked_for_access: bool | None = None
    requested_restriction: bool | None = None
    restriction_was_agreed: bool | None = None
    paid_in_full: bool | None = None
    asked_for_other_channel: bool | None = None
    channel_is_as_requested: bool | None = None
    knows_of_sharing: bool | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield a problem if the client both agrees and objects."""
        if self.agrees and self.objects:
            yield Problem("ClientWishes.objects", "expected not True beside agrees=True")


@frozen(kw_only=True, repr=False)
class LegalRequirement(Value):
    """A law that is not in the rule set and, so the host says, requires this very disclosure.

    Args:
        citation: The law, so that a person can check it.
        says: What it requires, in one sentence.
        items: The refs of the items that it requires: what is "required by law" goes no
            further than the law does.
    """

    citation: str
    says: str
    items: frozenset[str]


@frozen(kw_only=True, repr=False)
class Circumstances(Value):
    """Everything around the disclosure.

    Args:
        threat: A danger.
        abuse: Suspected abuse or neglect.
        process: What was served.
        emergency: An emergency.
        wishes: The client's presence and word.
        requirements: Laws outside the rule set that require the disclosure; may be empty.
        unheld_law_permits: A part of a state's law on these records that the library does not
            hold permits the disclosure, as somebody has found who read it.
        crime: A crime that it is about.
        official: What an official asks for and represents.
        oversight: What a body that oversees health care wants it for.
        public_health: A public health activity.
        contagion: A communicable, life-threatening disease of the client.
        research: What a researcher shows and represents.
        death: What is asked about a death.
        government: A function of government.
        access: A request for the client's own record.
        parental_access: What bears on a parent's access to a minor's record.
        representation: Whether the recipient is treated as the client's representative.
        data_use: The form in which it goes, and who inside works with it.
        outreach: A communication that sells or raises funds.
        whistleblowing: A member of the workforce discloses on their own account.
        reproductive_care: What the rule of 2024 asked about reproductive health care.
        steps_taken: What has already been done to protect or report; what is not in it has not
            been done, so a duty stands until somebody says that it is discharged.
        reported_in: The places whose authorities have received what was reported; ``None`` if
            not stated.  Where the law of one state alone applies, that state's.
        part2: What matters to 42 CFR part 2 alone.
        privacy_act: What matters to the Privacy Act alone.
        veterans: What matters to 38 U.S.C. 7332 alone.
        judgment: What the professional has judged where a code of ethics leaves it to them.
        education: Student, recipient and holder, as FERPA asks about them.
        directory: What a school has announced as directory information.
        discipline: A disciplinary matter at a school or college.
        school_review: Audits, studies, aid and juvenile justice that need education records.
        special_education: What IDEA asks about a child with a disability and about agencies.
    """

    threat: Threat = Threat()
    abuse: SuspectedAbuse = SuspectedAbuse()
    process: LegalProcess = LegalProcess()
    emergency: Emergency = Emergency()
    wishes: ClientWishes = ClientWishes()
    requirements: tuple[LegalRequirement, ...] = ()
    unheld_law_permits: bool | None = None
    crime: Crime = Crime()
    official: OfficialRequest = OfficialRequest()
    oversight: Oversight = Oversight()
    public_health: PublicHealth = PublicHealth()
    contagion: Contagion = Contagion()
    research: Research = Research()
    death: Death = Death()
    government: GovernmentFunction = GovernmentFunction()
    access: AccessRequest = AccessRequest()
    parental_access: ParentalAccess = ParentalAccess()
    representation: Representation = Representation()
    data_use: DataUse = DataUse()
    outreach: Outreach = Outreach()
    whistleblowing: Whistleblowing = Whistleblowing()
    reproductive_care: ReproductiveCare = ReproductiveCare()
    steps_taken: frozenset[ProtectiveStep] = frozenset()
    reported_in: frozenset[Jurisdiction] | None = None
    part2: Part2Case = Part2Case()
    privacy_act: PrivacyActCase = PrivacyActCase()
    veterans: VeteransCase = VeteransCase()
    judgment: ProfessionalJudgment = ProfessionalJudgment()
    education: EducationCase = EducationCase()
    directory: DirectoryNotice = DirectoryNotice()
    discipline: SchoolDiscipline = SchoolDiscipline()
    school_review: SchoolReview = SchoolReview()
    special_education: SpecialEducation = SpecialEducation()
