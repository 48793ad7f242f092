"""What law asks of records that an agency of the United States keeps, and no other law does."""

from attrs import frozen

from disclosure_rules.model.terms import Term
from disclosure_rules.model.value import Value

__all__ = ["PrivacyActCase", "PrivacyActCondition", "VeteransCase"]


class PrivacyActCondition(Term):
    """A condition of 5 U.S.C. 552a(b) that the agency has found to be met.

    FREEDOM_OF_INFORMATION means that 5 U.S.C. 552 requires the disclosure; ROUTINE_USE that it is
    one which the agency's published notice of the system of records describes.
    """

    FREEDOM_OF_INFORMATION = "freedom_of_information"
    ROUTINE_USE = "routine_use"
    CENSUS = "census"
    NATIONAL_ARCHIVES = "national_archives"
    CONGRESS = "congress"
    COMPTROLLER_GENERAL = "comptroller_general"
    CONSUMER_REPORTING_AGENCY = "consumer_reporting_agency"


@frozen(kw_only=True, repr=False)
class PrivacyActCase(Value):
    """What surrounds a disclosure and matters to the Privacy Act alone.

    Args:
        conditions: The conditions that the agency has found to be met; what nobody has found is
            not met.
        statistical_assurance_was_given: The recipient has given, in advance, adequate written
            assurance that it serves solely as a statistical research or reporting record.
        agency_head_asked: The head of another agency, or of an instrumentality of a government
            within the United States or under its control, has asked in writing for this very
            portion, for a law enforcement activity that is named.
        activity_is_authorized: That civil or criminal law enforcement activity is authorized by
            law.
        circumstances_are_compelling: Compelling circumstances that affect somebody's health or
            safety have been shown.
    """

    conditions: frozenset[PrivacyActCondition] = frozenset()
    statistical_assurance_was_given: bool | None = None
    agency_head_asked: bool | None = None
    activity_is_authorized: bool | None = None
    circumstances_are_compelling: bool | None = None


@frozen(kw_only=True, repr=False)
class VeteransCase(Value):
    """What surrounds a disclosure and matters to 38 U.S.C. 7332 alone.

    Args:
        researcher_is_approved: The Under Secretary for Health, or whom they designate, has
            determined what 38 CFR 1.488(a) asks: qualified, a secure protocol without
            redisclosure, and a written statement of an independent review.
        auditor_is_qualified: Qualified personnel conduct the management or financial audit or
            the program evaluation.
        public_health_law_requires_it: A law requires that the record go to this public health
            authority, whose representative has asked in writing for a purpose of that law.
        order_shows_good_cause: The order was granted after an application that showed good
            cause, as 38 U.S.C. 7332(b)(2)(D) has it.
        practitioner_deems_it_necessary: A practitioner deems the content necessary for the
            representative to decide on the patient's treatment.
        survivor_benefits_need_it: The Secretary has determined that the survivor needs it to
            obtain benefits, the pursuit of legal action included.
        recipient_is_spouse_or_partner: The recipient is the patient's spouse, or somebody whom
            the patient named, in counseling or testing for HIV, as a sexual partner.
        patient_was_counseled: The discloser, or a physician or counselor who is gone, has made
            reasonable efforts to have the patient tell the spouse or partner.
        patient_will_not_tell: It is reasonably believed that the patient will not.
        telling_is_necessary: It is reasonably believed necessary to protect the health of the
            spouse or partner.
    """

    researcher_is_approved: bool | None = None
    auditor_is_qualified: bool | None = None
    public_health_law_requires_it: bool | None = None
    order_shows_good_cause: bool | None = None
    practitioner_deems_it_necessary: bool | None = None
    survivor_benefits_need_it: bool | None = None
    recipient_is_spouse_or_partner: bool | None = None
    patient_was_counseled: bool | None = None
    patient_will_not_tell: bool | None = None
    telling_is_necessary: bool | None = None
