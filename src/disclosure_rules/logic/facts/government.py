"""Facts about functions of government, and schemes that law establishes."""

from operator import attrgetter

from disclosure_rules.logic.asking import SetQuestion, stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About
from disclosure_rules.model.government import NotificationStandard

__all__ = [
    "benefits_sharing_is_authorized",
    "client_is_foreign_military",
    "client_is_prohibited",
    "command_deems_it_necessary",
    "command_notice_is_published",
    "compensation_law_authorizes_it",
    "coordination_needs_it",
    "determines_veterans_benefits",
    "discloser_reports_prohibitors",
    "is_authorized_national_security",
    "is_protective_service",
    "is_separation_from_service",
    "notification_standards",
    "programs_serve_same_people",
    "recipient_collects_prohibitors",
    "serves_suitability",
]


def _government(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(
        f"government.{name}",
        f"circumstances.government.{name}",
        ask,
        About.SITUATION,
        remedy=remedy,
    )


command_deems_it_necessary = _government(
    "command_deems_it_necessary",
    "Does the appropriate command authority deem the activity necessary to assure the"
    " proper execution of the military mission?",
)
command_notice_is_published = _government(
    "command_notice_is_published",
    "Has the military authority published in the Federal Register which command "
    "authorities may have information, and for what?",
)
notification_standards: SetQuestion[NotificationStandard] = SetQuestion(
    name="government.notification_standards",
    vocabulary=NotificationStandard,
    ask="Which standards of DoD Instruction 6490.08 for notifying a commander are, as you "
    "believe, met: harm to self, to others (child abuse and domestic violence among it), to a "
    "specific mission, another; or none?",
    reading=attrgetter("circumstances.government.notification_standards"),
    about=About.SITUATION,
)
client_is_foreign_military = _government(
    "client_is_foreign_military",
    "Does the client belong to the armed forces of another country?",
)
is_separation_from_service = _government(
    "is_separation_from_service",
    "Is the client separated or discharged from the service, and is the question "
    "which benefits they are entitled to?",
)
determines_veterans_benefits = _government(
    "determines_veterans_benefits",
    "Does the recipient determine or provide benefits for veterans?",
)
is_authorized_national_security = _government(
    "is_authorized_national_security",
    "Is the recipient an authorized federal official, who conducts lawful intelligence, "
    "counter-intelligence or another activity under the National Security Act?",
)
is_protective_service = _government(
    "is_protective_service",
    "Is the recipient an authorized federal official, who protects the President or others whom "
    "law names, or investigates threats against them?",
)
serves_suitability = _government(
    "serves_suitability",
    "Is the recipient an official of the Department of State, who needs it for a clearance, for "
    "availability abroad, or for a family to go along?",
)
benefits_sharing_is_authorized = _government(
    "benefits_sharing_is_authorized",
    "Does a statute or regulation require or expressly authorize these agencies to "
    "share eligibility or enrollment information?",
)
programs_serve_same_people = _government(
    "programs_serve_same_people",
    "Do both programs serve the same or similar populations?",
)
coordination_needs_it = _government(
    "coordination_needs_it",
    "Is it necessary to coordinate these programs, or to improve their administration"
    " and management?",
)
client_is_prohibited = _government(
    "client_is_prohibited",
    "Does a commitment or adjudication prohibit the client from possessing a firearm under 18 "
    "U.S.C. 922(g)(4)?",
)
discloser_reports_prohibitors = _government(
    "discloser_reports_prohibitors",
    "Are you designated to report to the firearm check system, do you collect for it,"
    " or do you make the commitments or adjudications that count there?",
)
recipient_collects_prohibitors = _government(
    "recipient_collects_prohibitors",
    "Is the recipient the firearm check system, or designated by the state to report "
    "to it or to collect for it?",
)
compensation_law_authorizes_it = _government(
    "compensation_law_authorizes_it",
    "Does law on workers' compensation, or a like scheme without regard to fault, "
    "authorize this disclosure?",
)
