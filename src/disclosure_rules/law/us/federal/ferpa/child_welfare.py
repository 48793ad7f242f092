"""20 U.S.C. 1232g(b)(1)(L): child welfare agencies that are responsible for a student.

The Uninterrupted Scholars Act of 2013 put it into the statute; 34 CFR 99.31 does not have it.
"""

from disclosure_rules.law.us.federal.ferpa.conditions import AS_SCHOOL
from disclosure_rules.law.us.federal.ferpa.source import SCHOLARS_ACT, statute
from disclosure_rules.logic.condition import ALWAYS, all_of
from disclosure_rules.logic.facts import education, recipient
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Permission

__all__ = ["WITHOUT_CONSENT"]

S1232G_B_1_L = statute(
    "(b)(1)(L)",
    "To a caseworker or other representative of a child welfare agency or tribal organization with "
    "a right to the case plan, where it is responsible for the student.",
    start=SCHOLARS_ACT,
    note="It is in the statute and not in 34 CFR 99.31.",
)

WITHOUT_CONSENT: tuple[Permission, ...] = (
    Permission(
        id="us.ferpa.child_welfare",
        gist="A child welfare agency responsible for the student may have the record.",
        basis=(S1232G_B_1_L,),
        when=all_of(
            AS_SCHOOL,
            recipient.kind.is_in(  # "State or local child welfare agency, or tribal organization"
                RecipientKind.CHILD_WELFARE_AGENCY, RecipientKind.CHILD_PROTECTIVE_SERVICES
            ),
            education.may_see_case_plan,  # "has the right to access a student's case plan"
            education.is_responsible_for_student,  # "legally responsible, in accordance with State"
        ),
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="us.ferpa.child_welfare_passes_on",
                code=ObligationCode.NO_REDISCLOSURE,
                text="See that the agency discloses it only to those who address the student's "
                "education needs, with its authorization and as state or tribal law allows.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Permission(
        id="us.ferpa.child_welfare_passes_on",
        gist="The agency may disclose it to those who address the student's education needs.",
        basis=(S1232G_B_1_L,),
        when=education.addresses_education_needs,  # "engaged in addressing the student's education"
        covers=education.came_for_child_welfare,
    ),
)
