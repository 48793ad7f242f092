"""Facts about who is about to share."""

from operator import attrgetter

from disclosure_rules.logic.asking import SetQuestion, TermQuestion, derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.question import About
from disclosure_rules.logic.truth import TRUE, UNKNOWN, all_true, any_true, truth_of
from disclosure_rules.model.discloser import Profession, Setting

__all__ = [
    "acts_as_business_associate",
    "acts_for_school",
    "contract_permits",
    "controls_client",
    "is_known_school",
    "is_known_to_be_paid",
    "is_licensed",
    "is_long_term_care_issuer",
    "is_mandated_adult_reporter",
    "is_mandated_reporter",
    "is_originator",
    "is_part2_program",
    "is_psychotherapist",
    "is_publicly_identified_as_sud_only",
    "is_qualified_examiner",
    "is_school",
    "is_victim_advocate",
    "notice_rules_it_out",
    "profession",
    "receives_remuneration",
    "settings",
    "works_for_treatment_facility",
]


def _is_known_to_be_paid(case: Case) -> bool:
    return case.value(receives_remuneration) is True


profession: TermQuestion[Profession] = TermQuestion(
    name="discloser.profession",
    vocabulary=Profession,
    ask="What is the discloser by licence or role?",
    reading=attrgetter("discloser.profession"),
    about=About.SITUATION,
)
settings: SetQuestion[Setting] = SetQuestion(
    name="discloser.settings",
    vocabulary=Setting,
    ask="What is the discloser to the law (covered entity, Part 2 program, school …)?",
    reading=attrgetter("discloser.settings"),
    about=About.SITUATION,
)
is_licensed = stated(
    "discloser.is_licensed",
    "discloser.is_licensed",
    "Does the discloser hold a licence or certificate of the profession?",
    About.SITUATION,
)
is_mandated_reporter = stated(
    "discloser.is_mandated_reporter",
    "discloser.is_mandated_reporter",
    "Must you report child abuse because of the work you do, whatever your profession?",
    About.SITUATION,
)
is_mandated_adult_reporter = stated(
    "discloser.is_mandated_adult_reporter",
    "discloser.is_mandated_adult_reporter",
    "Must you report abuse of elders or of dependent adults because of the work you do, whatever "
    "your profession?",
    About.SITUATION,
)
works_for_treatment_facility = stated(
    "discloser.works_for_treatment_facility",
    "discloser.works_for_treatment_facility",
    "Is the discloser, or does it work for, a facility or agency for mental health treatment that "
    "the state's law on such facilities covers?",
    About.SITUATION,
)
is_qualified_examiner = stated(
    "discloser.is_qualified_examiner",
    "discloser.is_qualified_examiner",
    "Is the discloser a qualified examiner under the state's law on commitment?",
    About.SITUATION,
)
controls_client = stated(
    "discloser.controls_client",
    "discloser.controls_client",
    "Has the discloser the authority and the means to control the client, as an inpatient facility "
    "has?",
    About.SITUATION,
)
is_originator = stated(
    "discloser.is_originator", "discloser.is_originator", "Did the discloser write the items?"
)
is_publicly_identified_as_sud_only = stated(
    "discloser.is_publicly_identified_as_sud_only",
    "discloser.publicly_identified_as_sud_only",
    "Is the facility publicly known as one for substance use disorder services only?",
    About.SITUATION,
)
is_known_to_be_paid = derived(
    "discloser.is_known_to_be_paid",
    _is_known_to_be_paid,
    "Is it known that the discloser is paid for the disclosure, by or for the recipient?",
)
receives_remuneration = stated(
    "discloser.receives_remuneration",
    "discloser.receives_remuneration",
    "Is the discloser paid for the disclosure, directly or indirectly, for the recipient (not "
    "counting what a covered entity pays its business associate for the service)?",
)


def _acts_as_business_associate(case: Case) -> bool | None:
    told, settings = case.discloser.acts_as_business_associate, case.discloser.settings
    if told is not None or settings is None:
        return told
    if Setting.HIPAA_BUSINESS_ASSOCIATE not in settings:
        return False
    # 160.103, business associate (2): a covered entity may be one as well.
    return True if settings.isdisjoint(_COVERED_ENTITIES) else None


_COVERED_ENTITIES = (Setting.HIPAA_COVERED_ENTITY, Setting.HEALTH_PLAN)

acts_as_business_associate = derived(
    "discloser.acts_as_business_associate",
    _acts_as_business_associate,
    "Do you hold this for another covered entity, as its business associate?",
    About.SITUATION,
)
contract_permits = stated(
    "discloser.contract_permits",
    "discloser.contract_permits",
    "Are you a business associate whose contract permits or requires this disclosure?",
    remedy="a business associate contract that permits this disclosure",
)
is_long_term_care_issuer = stated(
    "discloser.is_long_term_care_issuer",
    "discloser.is_long_term_care_issuer",
    "Is the discloser an issuer of long-term care policies?",
    About.SITUATION,
)
notice_rules_it_out = stated(
    "discloser.notice_rules_it_out",
    "discloser.notice_rules_it_out",
    "Is your own notice of privacy practices known to rule this out?",
)
is_victim_advocate = stated(
    "discloser.is_victim_advocate",
    "discloser.is_victim_advocate",
    "Are you, or is the one whose record you hold, known to be a victim advocate, or staff of the "
    "DoD Safe Helpline?",
    About.SITUATION,
)
acts_for_school = stated(
    "discloser.acts_for_school",
    "discloser.acts_for_school",
    "Does the discloser act for an educational agency in this matter?",
    About.SITUATION,
)


_THERAPISTS = frozenset(
    (
        Profession.COUNSELOR,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.SOCIAL_WORKER,
        Profession.PSYCHOLOGIST,
        Profession.PSYCHIATRIST,
        Profession.PSYCHOANALYST,
    )
)


def _is_psychotherapist(case: Case) -> bool | None:
    one = case.discloser
    if one.is_psychotherapist is not None:
        return one.is_psychotherapist
    # Without a license a client may still, and reasonably, believe in one; and whoever is none may
    # hold what was said to one.
    return True if one.profession in _THERAPISTS and one.is_licensed else None


is_psychotherapist = derived(
    "discloser.is_psychotherapist",
    _is_psychotherapist,
    "Are you, or is the one to whom it was said and whose record you hold, a mental health "
    "professional who is licensed or credentialed as one, or whom the client reasonably believes "
    "to be, or such a person's assistant?",
    About.SITUATION,
)


_SCHOOLS = frozenset((Setting.EDUCATIONAL_AGENCY, Setting.POSTSECONDARY_INSTITUTION))


def _is_school(case: Case) -> bool | None:
    settings, acts = case.discloser.settings, case.value(acts_for_school)
    if acts or (settings is not None and settings & _SCHOOLS):
        return True
    return None if settings is None or acts is None else False


def _is_known_school(case: Case) -> bool:
    return _is_school(case) is True


is_school = derived(
    "discloser.is_school",
    _is_school,
    "Are you an educational agency or institution under FERPA, or do you act for one in this?",
    About.SITUATION,
)
is_known_school = derived(
    "discloser.is_known_school",
    _is_known_school,
    "Are you known to be an educational agency or institution under FERPA, or to act for one?",
    About.SITUATION,
)


def _is_part2_program(case: Case) -> bool | None:
    if case.discloser.settings is not None:
        return Setting.PART2_PROGRAM in case.discloser.settings
    one = case.discloser.sud_program
    program = any_true(  # 2.11 "Program"
        (
            all_true(  # (1) "other than a general medical facility" "holds itself out", "provides"
                (
                    ~truth_of(one.is_general_medical_facility),
                    truth_of(one.holds_itself_out),
                    truth_of(one.provides_care),
                )
            ),
            truth_of(one.is_identified_unit),  # (2) "An identified unit"
            truth_of(one.is_identified_staff),  # (3) "identified as such providers"
        )
    )
    assisted = any_true(  # 2.12(b) "federally assisted if"
        (
            truth_of(one.is_run_by_federal_agency),  # (1) "conducted … by any department"
            truth_of(one.is_federally_authorized),  # (2) "license, certification, registration"
            truth_of(one.receives_federal_funds),  # (3) "supported by funds"
            truth_of(one.is_tax_assisted),  # (4) "tax exempt status"
        )
    )
    both = program & assisted
    return None if both is UNKNOWN else both is TRUE


is_part2_program = derived(
    "discloser.is_part2_program",
    _is_part2_program,
    "Is the discloser a Part 2 program: federally assisted, and holding itself out as providing "
    "diagnosis, treatment or referral for substance use disorders?",
    About.SITUATION,
)
