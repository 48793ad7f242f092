"""Facts about audits, studies, aid and juvenile justice that need education records."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact

__all__ = [
    "acts_for_authority",
    "has_study_agreement",
    "is_accreditation",
    "is_before_adjudication",
    "is_education_research",
    "is_for_education_programs",
    "is_of_nutrition_programs",
    "protects_students",
    "serves_juvenile_justice",
    "serves_schools",
    "statute_allows_it",
    "statute_is_old",
    "student_seeks_aid",
    "was_certified",
    "was_designated",
]


def _review(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    path = f"circumstances.school_review.{name}"
    return stated(f"school_review.{name}", path, ask, remedy=remedy)


is_for_education_programs = _review(
    "is_for_education_programs",
    "Is it an audit or evaluation of federal- or state-supported education programs, or the "
    "enforcement of federal legal requirements that relate to them?",
)
acts_for_authority = _review(
    "acts_for_authority",
    "Is the recipient an authorized representative of the Comptroller General, the Attorney "
    "General, the Secretary of Education, or a state or local educational authority?",
)
was_designated = _review(
    "was_designated",
    "Is the recipient that authority's employee, or designated in a written agreement as 34 CFR "
    "99.35(a)(3) asks?",
    remedy="the authority's written agreement that designates the recipient",
)
is_of_nutrition_programs = _review(
    "is_of_nutrition_programs",
    "Does the recipient act for the Food and Nutrition Service, monitor its programs, and report "
    "in aggregate alone?",
)
student_seeks_aid = _review(
    "student_seeks_aid",
    "Has the student applied for, or received, financial aid that is conditioned on attendance?",
)
is_education_research = _review("is_education_research", "Is the research on education?")
serves_schools = _review(
    "serves_schools",
    "Is the study for or on behalf of schools, to develop, validate or administer predictive "
    "tests, administer student aid, or improve instruction?",
)
protects_students = _review(
    "protects_students",
    "Does the study let nobody but its own representatives identify parents or students, and is "
    "the information destroyed when no longer needed?",
)
has_study_agreement = _review(
    "has_study_agreement",
    "Is there a written agreement on the study as 34 CFR 99.31(a)(6)(iii)(C) asks?",
    remedy="a written agreement on the study: its purpose, scope and duration, the information, "
    "use for it alone, and destruction by a stated time",
)
is_accreditation = _review(
    "is_accreditation", "Does it serve an accrediting organization's accrediting functions?"
)
statute_allows_it = _review(
    "statute_allows_it",
    "Does a state statute specifically allow it to be reported or disclosed to this official?",
)
statute_is_old = _review("statute_is_old", "Was that statute adopted before 19 November 1974?")
serves_juvenile_justice = _review(
    "serves_juvenile_justice",
    "Does it concern the juvenile justice system and its ability to effectively serve the student?",
)
is_before_adjudication = _review(
    "is_before_adjudication", "Does it serve the student before adjudication?"
)
was_certified = _review(
    "was_certified",
    "Has the official certified in writing that it goes to no other party, except as state law "
    "provides, without the parent's prior written consent?",
    remedy="the official's written certification under 34 CFR 99.38(b)",
)
