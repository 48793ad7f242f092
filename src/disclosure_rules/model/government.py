"""Functions of government, and schemes that law establishes, which need information."""

from attrs import frozen

from disclosure_rules.model.terms import Term
from disclosure_rules.model.value import Value

__all__ = ["GovernmentFunction", "NotificationStandard"]


class NotificationStandard(Term):
    """A standard of DoD Instruction 6490.08, enclosure 2, for notifying a commander.

    HARM_TO_OTHERS takes in disclosures on child abuse and domestic violence, as DoDI 6400.06 has
    them.  ANOTHER is any other of the nine circumstances there, whose words the library does not
    hold.
    """

    HARM_TO_SELF = "harm_to_self"
    HARM_TO_OTHERS = "harm_to_others"
    HARM_TO_MISSION = "harm_to_mission"
    ANOTHER = "another"


@frozen(kw_only=True, repr=False)
class GovernmentFunction(Value):
    """What a function of government, or a scheme that law establishes, needs it for.

    Args:
        command_deems_it_necessary: The appropriate military command authority deems the activity
            necessary to assure the proper execution of the military mission.
        command_notice_is_published: The military authority has published in the Federal Register
            who these authorities are and for what they may use the information.
        notification_standards: Every standard of DoD Instruction 6490.08 that, as the provider
            believes, is met; empty for none, ``None`` if not known.
        client_is_foreign_military: The client belongs to the armed forces of another country.
        is_separation_from_service: The client is separated or discharged from the service, and
            the question is whether they are entitled to benefits.
        determines_veterans_benefits: The recipient determines or provides benefits for veterans.
        is_authorized_national_security: The recipient is an authorized federal official, who
            conducts lawful intelligence, counter-intelligence or another activity under the
            National Security Act.
        is_protective_service: The recipient is an authorized federal official, who protects the
            President or others whom law names, or investigates threats against them.
        serves_suitability: The recipient is an official of the Department of State, who needs
            it for a clearance, for worldwide availability, or for a family to go along abroad.
        benefits_sharing_is_authorized: A statute or regulation requires or expressly authorizes
            agencies with public benefit programs to share it.
        programs_serve_same_people: Both programs serve the same or similar populations.
        coordination_needs_it: It is necessary to coordinate these programs or to improve their
            management.
        client_is_prohibited: A commitment or adjudication prohibits the client from possessing a
            firearm under 18 U.S.C. 922(g)(4).
        discloser_reports_prohibitors: The discloser is designated to report to the firearm check
            system, collects for it, or makes the commitments and adjudications that count there.
        recipient_collects_prohibitors: The recipient is that system, or is designated by the
            state to report to it or to collect for it.
        compensation_law_authorizes_it: Law on workers' compensation, or a like scheme for
            work-related injuries without regard to fault, authorizes it.
    """

    command_deems_it_necessary: bool | None = None
    command_notice_is_published: bool | None = None
    notification_standards: frozenset[NotificationStandard] | None = None
    client_is_foreign_military: bool | None = None
    is_separation_from_service: bool | None = None
    determines_veterans_benefits: bool | None = None
    is_authorized_national_security: bool | None = None
    is_protective_service: bool | None = None
    serves_suitability: bool | None = None
    benefits_sharing_is_authorized: bool | None = None
    programs_serve_same_people: bool | None = None
    coordination_needs_it: bool | None = None
    client_is_prohibited: bool | None = None
    discloser_reports_prohibitors: bool | None = None
    recipient_collects_prohibitors: bool | None = None
    compensation_law_authorizes_it: bool | None = None
