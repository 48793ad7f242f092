"""Facts about the client."""

from datetime import timedelta
from operator import attrgetter

from disclosure_rules.logic.asking import NumberQuestion, TermQuestion, derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.question import About
from disclosure_rules.model.client import CareConsent, Representative, RepresentativeAuthority
from disclosure_rules.model.dates import age_on

__all__ = [
    "OF_AGE",
    "age",
    "agreed_confidentiality_with_parent",
    "care_consented_by",
    "died_over_fifty_years_ago",
    "has_capacity",
    "is_adjudicated_incapable",
    "is_applicant_only",
    "is_armed_forces_member",
    "is_deceased",
    "is_emancipated",
    "is_inmate",
    "is_known_to_be_emancipated",
    "is_known_to_lack_capacity",
    "is_minor",
    "may_consent_alone",
    "still_decides",
    "wants_parent_as_representative",
    "was_under_military_justice",
    "years_since_death",
]

_DAY = timedelta(days=1)
_FIFTY = 50
OF_AGE = 18
_WITHOUT_PARENT = (CareConsent.MINOR_ALONE, CareConsent.COURT, CareConsent.OTHER_AUTHORIZED)


def _age(case: Case) -> int | None:
    born, died = case.client.born, case.client.died
    if born is None or case.as_of < born:
        return None
    return age_on(born, case.as_of if died is None else min(died, case.as_of))


def _is_deceased(case: Case) -> bool:
    died = case.client.died
    return case.client.is_deceased if died is None else died <= case.as_of


def _years_since_death(case: Case) -> int | None:
    died = case.client.died
    if died is None:
        return None if case.client.is_deceased else 0
    return age_on(died, case.as_of) if died <= case.as_of else 0


def _died_over_fifty_years_ago(case: Case) -> bool:
    died = case.client.died
    # Who is not known to have died so long ago stays protected.
    if died is None or died >= case.as_of:
        return False
    # The day of death in the fiftieth year is still within fifty years.
    return age_on(died, case.as_of - _DAY) >= _FIFTY


def _is_minor(case: Case) -> bool | None:
    years = _age(case)
    if case.client.is_minor is not None or years is None:
        return case.client.is_minor
    return years < OF_AGE


def _may_consent_alone(case: Case) -> bool | None:
    if case.client.may_consent_alone is not None:
        return case.client.may_consent_alone
    return True if case.client.care_consented_by in _WITHOUT_PARENT else None


def _is_known_to_be_emancipated(case: Case) -> bool:
    return case.client.is_emancipated is True


def _is_known_to_lack_capacity(case: Case) -> bool:
    client = case.client
    return client.has_capacity is False or client.adjudicated_incapable is True


age = NumberQuestion(
    name="client.age",
    ask="How old is the client, in whole years?",
    reading=_age,
    about=About.SITUATION,
)
is_deceased = derived(
    "client.is_deceased", _is_deceased, "Is the client known to have died?", About.SITUATION
)
years_since_death = NumberQuestion(
    name="client.years_since_death",
    ask="How many whole years ago did the client die?",
    reading=_years_since_death,
    about=About.SITUATION,
)
died_over_fifty_years_ago = derived(
    "client.died_over_fifty_years_ago",
    _died_over_fifty_years_ago,
    "Is the client known to have died more than 50 years ago?",
    About.SITUATION,
)
is_minor = derived(
    "client.is_minor",
    _is_minor,
    "Is the client a minor under the law that applies?",
    About.SITUATION,
)
may_consent_alone = derived(
    "client.may_consent_alone",
    _may_consent_alone,
    "May the minor lawfully obtain this care without a parent's consent?",
    About.SITUATION,
)
has_capacity = stated(
    "client.has_capacity",
    "client.has_capacity",
    "Can the client make health care decisions now?",
    About.SITUATION,
)
is_adjudicated_incapable = stated(
    "client.is_adjudicated_incapable",
    "client.adjudicated_incapable",
    "Has a court found that the client lacks capacity to make health care decisions?",
    About.SITUATION,
)
is_known_to_lack_capacity = derived(
    "client.is_known_to_lack_capacity",
    _is_known_to_lack_capacity,
    "Is it known that the client cannot make such decisions now?",
    About.SITUATION,
)
is_emancipated = stated(
    "client.is_emancipated",
    "client.is_emancipated",
    "Is the client a minor whom law treats as an adult?",
    About.SITUATION,
)
is_known_to_be_emancipated = derived(
    "client.is_known_to_be_emancipated",
    _is_known_to_be_emancipated,
    "Is it known that law treats this minor as an adult?",
    About.SITUATION,
)
care_consented_by: TermQuestion[CareConsent] = TermQuestion(
    name="client.care_consented_by",
    vocabulary=CareConsent,
    ask="Who consented to the care that the record is about (where a minor's own consent is "
    "enough: the minor, also if a parent consented besides)?",
    reading=attrgetter("client.care_consented_by"),
    about=About.SITUATION,
)
agreed_confidentiality_with_parent = stated(
    "client.agreed_confidentiality_with_parent",
    "client.parent_agreed_to_confidentiality",
    "Did a parent assent to confidentiality between provider and minor?",
    About.SITUATION,
)
wants_parent_as_representative = stated(
    "client.wants_parent_as_representative",
    "client.treat_parent_as_representative",
    "Has the minor asked that the parent act for them?",
    About.SITUATION,
)
is_armed_forces_member = stated(
    "client.is_armed_forces_member",
    "client.is_armed_forces_member",
    "Is the client a member of the armed forces?",
    About.SITUATION,
)
is_inmate = stated(
    "client.is_inmate", "client.is_inmate", "Is the client in lawful custody?", About.SITUATION
)
is_applicant_only = stated(
    "client.is_applicant_only",
    "client.is_applicant_only",
    "Did the client only apply for services, and was never treated?",
    About.SITUATION,
)
was_under_military_justice = stated(
    "client.was_under_military_justice",
    "client.was_under_military_justice",
    "Was the client subject to the Uniform Code of Military Justice when the information was "
    "obtained?",
    About.SITUATION,
)


_OF_MINORS = (RepresentativeAuthority.PARENT, RepresentativeAuthority.IN_LOCO_PARENTIS)


def still_decides(known: Representative, case: Case) -> bool | None:
    """Return whether somebody on file may decide on the client's health care by now.

    The authority of a parent, or of whoever stands in a parent's place, is over an unemancipated
    minor (45 CFR 164.502(g)(3)): what is on file of them ends with the minority, whoever forgets
    to strike it.
    """
    may = known.may_decide_on_health_care
    if known.authority not in _OF_MINORS or may is False:
        return may
    minor, emancipated = case.value(is_minor), case.value(is_emancipated)
    if minor is False or emancipated:
        return False
    return None if minor is None or emancipated is None else may
