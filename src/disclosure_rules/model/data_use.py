"""In what form, by whom and for which further activities information is used."""

from attrs import frozen

from disclosure_rules.model.terms import Term
from disclosure_rules.model.value import Value

__all__ = ["DataUse", "Outreach", "ReproductiveCare", "Whistleblowing", "WorkforceClass"]


class WorkforceClass(Term):
    """A class of persons inside, by what they need information for."""

    TREATING_CLINICIAN = "treating_clinician"
    SUPERVISOR = "supervisor"
    TRAINEE = "trainee"
    BILLING_STAFF = "billing_staff"
    FRONT_DESK = "front_desk"
    QUALITY_REVIEWER = "quality_reviewer"
    TECHNICAL_STAFF = "technical_staff"
    MANAGEMENT = "management"
    OTHER = "other"


@frozen(kw_only=True, repr=False)
class DataUse(Value):
    """The form in which it goes, and who inside works with it.

    Args:
        is_limited_data_set: It goes as a limited data set (45 CFR 164.514(e)).
        has_data_use_agreement: The recipient has entered into a data use agreement for it.
        agreement_is_broken: The recipient is known to break that agreement, materially and as a
            pattern, and reasonable steps have not put an end to it.
        is_safe_harbor: It goes in the form that 45 CFR 164.514(b)(2) asks for, with what is to
            be removed removed and what is to be generalised generalised by the plan.
        could_identify_with_other: The discloser actually knows that what remains could be used,
            alone or with other information, to identify the client.
        code_is_underived: A code to undo the de-identification is not derived from information
            about the client and cannot be translated so as to identify the client.
        code_is_kept_apart: That code is used for nothing else, and its mechanism stays inside.
        is_incidental: It is incident to another use or disclosure that is permitted.
        has_safeguards: Minimum necessary and reasonable safeguards were kept to for that one.
        is_routine: Such disclosures are made on a routine and recurring basis, under a standard
            protocol.
        is_mental_health_training: It serves the discloser's own program in which students,
            trainees or practitioners in mental health learn counseling under supervision.
        workforce_class: Which class inside the recipient belongs to.
    """

    is_limited_data_set: bool = False
    has_data_use_agreement: bool | None = None
    agreement_is_broken: bool = False
    is_safe_harbor: bool = False
    could_identify_with_other: bool | None = None
    code_is_underived: bool | None = None
    code_is_kept_apart: bool | None = None
    is_incidental: bool = False
    has_safeguards: bool | None = None
    is_routine: bool | None = None
    is_mental_health_training: bool | None = None
    workforce_class: WorkforceClass | None = None


@frozen(kw_only=True, repr=False)
class Outreach(Value):
    """A communication that sells, or that raises funds.

    Args:
        is_face_to_face: It is a face-to-face communication to the client.
        is_nominal_gift: It is a promotional gift of nominal value.
        is_paid_for: The discloser is paid for it, directly or indirectly, by or for somebody
            whose product or service it describes.
        notice_announces_fundraising: The discloser's notice of privacy practices says that it
            may contact clients to raise funds.
        client_opted_out: The client has elected not to receive such communications.
        fee_covers_costs_only: Whatever is paid for the disclosure is a reasonable fee for
            preparing and sending it, or one that other law expressly permits.
    """

    is_face_to_face: bool | None = None
    is_nominal_gift: bool | None = None
    is_paid_for: bool | None = None
    notice_announces_fundraising: bool | None = None
    client_opted_out: bool | None = None
    fee_covers_costs_only: bool | None = None


@frozen(kw_only=True, repr=False)
class Whistleblowing(Value):
    """A member of the workforce, or a business associate, discloses on their own account.

    Args:
        is_on_own_account: The discloser is a member of the workforce, or a business associate,
            and acts for themselves.
        is_believed_wrong: They believe in good faith that the covered entity's conduct is
            unlawful or unprofessional, or endangers patients, workers or the public.
        recipient_may_investigate: The recipient is authorized by law to investigate it, or is an
            accreditation organization to which failings are reported.
        recipient_is_retained_attorney: The recipient is an attorney whom they have retained to
            learn their options.
        discloser_is_crime_victim: They are the victim of a criminal act, and the client is its
            suspected perpetrator.
    """

    is_on_own_account: bool | None = None
    is_believed_wrong: bool | None = None
    recipient_may_investigate: bool | None = None
    recipient_is_retained_attorney: bool | None = None
    discloser_is_crime_victim: bool | None = None


@frozen(kw_only=True, repr=False)
class ReproductiveCare(Value):
    """What the rule of 2024 asked about reproductive health care, vacated in 2025.

    Args:
        is_to_blame_for_care: It is wanted to investigate, hold liable or identify somebody for
            the mere act of seeking, obtaining, providing or facilitating reproductive care.
        is_known_unlawful: The discloser actually knows that the care was not lawful where it was
            given, or the requester has shown a substantial factual basis for that.
        attestation_is_valid: The requester has given an attestation that is valid under 45 CFR
            164.509.
    """

    is_to_blame_for_care: bool | None = None
    is_known_unlawful: bool | None = None
    attestation_is_valid: bool | None = None
