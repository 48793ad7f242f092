"""A plain disclosure by a school district of what it keeps about a child with a disability."""

from datetime import date
from typing import Any

from attrs import evolve

from disclosure_rules import (
    Client,
    ConsentElement,
    ConsentGrant,
    Decision,
    DisclosureRequest,
    EducationCase,
    Grantor,
    Outcome,
    RecordFile,
    RecordItem,
    RecordKind,
    RuleSet,
    SpecialEducation,
    evaluate,
)
from disclosure_rules.law.us.federal.education import FERPA, IDEA
from tests.law.us.ferpa.samples import MARCH_2026, NO_SERVICE, WRITTEN, ask, consent

ONLY_IDEA = RuleSet.of(IDEA)
BOTH = RuleSet.of(FERPA, IDEA)
CHILD = Client(ref="student-a", born=date(2012, 5, 17))  # 13 years old
OF_AGE = Client(ref="student-a", born=date(2007, 5, 17))  # 18 years old
SPECIAL = frozenset((RecordFile.EDUCATION, RecordFile.SPECIAL_EDUCATION))
NOT_IN_RECORDS = frozenset((RecordFile.SPECIAL_EDUCATION,))
OUTSIDER = EducationCase(
    student_enrolls_there=False,
    passes_on_for_school=False,
    may_see_case_plan=False,
    **NO_SERVICE,
)
NO_AGENCY = SpecialEducation(
    is_participating_official=False, is_transition_agency=False, is_between_districts=False
)
INFORMED = WRITTEN | {
    ConsentElement.INFORMED_IN_NATIVE_LANGUAGE,
    ConsentElement.UNDERSTOOD_AS_VOLUNTARY,
}
"""What 34 CFR 99.30 and 300.9 ask for."""


def iep(kind: RecordKind | None = RecordKind.IEP_GOAL_PROGRESS, **more: Any) -> RecordItem:
    """Return an item of the special education record that the purpose needs."""
    plain: dict[str, Any] = {
        "ref": kind.value if kind else "item-1",
        "files": SPECIAL,
        "is_necessary": True,
    }
    return RecordItem(**{**plain, **more}, kind=kind)


def asked(*args: Any, **more: Any) -> DisclosureRequest:
    """Return a request as FERPA's samples make it, for an item of special education."""
    purpose, recipient, *items = args
    plain: dict[str, Any] = {
        "student": CHILD,
        "education": OUTSIDER,
        "special_education": NO_AGENCY,
    }
    return ask(purpose, recipient, *(items or (iep(),)), **{**plain, **more})


def agreed(*kinds: RecordKind, by: Grantor = Grantor.PARENT, **more: Any) -> ConsentGrant:
    """Return a consent that is flawless under both laws."""
    named = kinds or (RecordKind.IEP_GOAL_PROGRESS,)
    return consent(*named, by=by, **{"elements": INFORMED, **more})


def agency(request: DisclosureRequest, **said: bool | None) -> DisclosureRequest:
    """Return the request with more said of agencies and rights."""
    changed = evolve(request.circumstances.special_education, **said)
    return evolve(request, circumstances=evolve(request.circumstances, special_education=changed))


def decide(
    request: DisclosureRequest, rules: RuleSet = ONLY_IDEA, on: date = MARCH_2026
) -> Decision:
    """Return what IDEA alone says, or together with FERPA."""
    return evaluate(request, rules, as_of=on)


def outcome(
    request: DisclosureRequest, rules: RuleSet = ONLY_IDEA, on: date = MARCH_2026
) -> Outcome:
    """Return the outcome under IDEA alone, or together with FERPA."""
    return decide(request, rules, on).outcome
