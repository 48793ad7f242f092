"""Crimes, officials, oversight, health, research and death: what public rules ask about.

Each group starts out empty, and empty means not known.
"""

from attrs import frozen

from disclosure_rules.model.value import Value

__all__ = [
    "Contagion",
    "Crime",
    "Death",
    "OfficialRequest",
    "Oversight",
    "PublicHealth",
    "Research",
]


@frozen(kw_only=True, repr=False)
class Crime(Value):
    """A crime that the disclosure is about.

    Args:
        client_is_victim: The client is, or is suspected to be, its victim.
        victim_cannot_agree: The victim cannot agree now, because of incapacity or an emergency.
        death_may_result_from_crime: The client's death is suspected to result from it.
        found_in_emergency_care: The discloser, a health care provider, gives emergency care in a
            medical emergency that is not on its premises.
        is_abuse: The emergency is believed to result from abuse, neglect or domestic violence of
            the person in need of care.
        alert_is_necessary: Telling appears necessary to alert the police to the crime, to where
            it or its victims are, or to who did it.
        participation_was_admitted: Somebody has stated that they took part in it.
        may_have_harmed_seriously: It is violent, and reasonably believed to have caused serious
            physical harm to the victim.
        was_learned_in_treatment: It was learned in counseling, therapy or treatment of the
            propensity to commit it, or through a request for that.
        suspect_escaped: From all the circumstances, the client has escaped from lawful custody.
        telling_is_necessary_to_apprehend: In good faith, disclosure is believed necessary for
            the police to identify or apprehend somebody.
    """

    client_is_victim: bool | None = None
    victim_cannot_agree: bool | None = None
    death_may_result_from_crime: bool | None = None
    found_in_emergency_care: bool | None = None
    is_abuse: bool | None = None
    alert_is_necessary: bool | None = None
    participation_was_admitted: bool | None = None
    may_have_harmed_seriously: bool | None = None
    was_learned_in_treatment: bool | None = None
    suspect_escaped: bool | None = None
    telling_is_necessary_to_apprehend: bool | None = None


@frozen(kw_only=True, repr=False)
class OfficialRequest(Value):
    """What an official, or somebody else who may be relied on, asks for and represents.

    Args:
        was_made: An official has asked for the information.
        seeks_somebody: It is asked for to identify or locate a suspect, a fugitive, a material
            witness or a missing person.
        is_relevant_and_material: What is sought is relevant and material to a legitimate law
            enforcement inquiry.
        is_specific_and_limited: The request is specific and as limited in scope as practicable.
        deidentified_would_do: De-identified information could reasonably be used.
        represents_crime_of_another: The official represents that it is needed to find out
            whether somebody other than the victim broke the law, and is not intended to be used
            against the victim.
        represents_harm_of_waiting: The official represents that immediate law enforcement
            activity would be materially and adversely affected by waiting.
        represents_need_in_custody: The institution or official with custody represents that it
            is necessary for care, health and safety, or good order there.
        represents_minimum: Who asks represents that it is the minimum necessary.
        may_be_relied_on: Relying on what is represented is reasonable here.
    """

    was_made: bool | None = None
    seeks_somebody: bool | None = None
    is_relevant_and_material: bool | None = None
    is_specific_and_limited: bool | None = None
    deidentified_would_do: bool | None = None
    represents_crime_of_another: bool | None = None
    represents_harm_of_waiting: bool | None = None
    represents_need_in_custody: bool | None = None
    represents_minimum: bool | None = None
    may_be_relied_on: bool | None = None


@frozen(kw_only=True, repr=False)
class Oversight(Value):
    """What a body that oversees health care wants the information for.

    Args:
        is_authorized_by_law: Law authorizes the audit, investigation, inspection or the like.
        client_is_subject: The client is the subject of the investigation or activity.
        concerns_care_or_benefits: It arises out of, or is directly related to, receiving health
            care, a claim for health benefits, or benefits for which health is integral.
        is_joint_with_benefits_claim: It is conducted together with one that relates to a claim
            for public benefits not related to health.
    """

    is_authorized_by_law: bool | None = None
    client_is_subject: bool | None = None
    concerns_care_or_benefits: bool | None = None
    is_joint_with_benefits_claim: bool | None = None


@frozen(kw_only=True, repr=False)
class PublicHealth(Value):
    """A public health activity.

    Args:
        collection_is_authorized: The authority is authorized by law to collect the information
            to prevent or control disease, injury or disability.
        is_directed_to_foreign_official: A public health authority directs that it go to an
            official of a foreign agency that acts in collaboration with it.
        concerns_regulated_product: It is about the quality, safety or effectiveness of a product
            that the FDA regulates and the recipient is responsible for.
        may_notify_exposed: The discloser or an authority is authorized by law to notify people
            who are exposed or at risk.
        is_workplace_evaluation: Care was given at the employer's request, to evaluate the
            workplace or whether an illness or injury is work-related.
        employer_must_record: The employer needs the findings to meet its duties under federal or
            state law on workplace safety.
        workplace_notice_was_given: The client was given written notice that such findings go to
            the employer, or it was posted at the work site.
        school_must_have_proof: Law requires the school to have proof of immunization before it
            admits the student.
        agreement_is_documented: A parent, or a client of age, has agreed to that disclosure, and
            it is documented.
    """

    collection_is_authorized: bool | None = None
    is_directed_to_foreign_official: bool | None = None
    concerns_regulated_product: bool | None = None
    may_notify_exposed: bool | None = None
    is_workplace_evaluation: bool | None = None
    employer_must_record: bool | None = None
    workplace_notice_was_given: bool | None = None
    school_must_have_proof: bool | None = None
    agreement_is_documented: bool | None = None


@frozen(kw_only=True, repr=False)
class Contagion(Value):
    """A communicable, life-threatening disease of the client, and somebody who may catch it.

    Args:
        is_confirmed: A diagnosis has confirmed that the client has one; nobody is taken to have
            one until then.
        recipient_is_at_risk: The recipient can be identified and is known to be at serious and
            foreseeable risk of contracting it, by what the client has done or goes on doing.
        client_tells_recipient: The client has told the recipient, or is about to.
    """

    is_confirmed: bool = False
    recipient_is_at_risk: bool | None = None
    client_tells_recipient: bool | None = None


@frozen(kw_only=True, repr=False)
class Research(Value):
    """What a researcher shows and represents.

    Args:
        waiver_is_documented: A board's waiver of authorization is documented as 45 CFR
            164.512(i)(2) has it: board and date, criteria, what is needed, procedure, signature.
        is_preparatory: It is sought solely to prepare a protocol or the like.
        stays_with_discloser: Nothing is to be removed from the discloser in the review.
        is_solely_on_decedents: It is solely for research on people who have died.
        death_is_documented: Their death is documented, if the discloser has asked for that.
        is_represented_as_necessary: The researcher represents that it is necessary for research.
    """

    waiver_is_documented: bool | None = None
    is_preparatory: bool | None = None
    stays_with_discloser: bool | None = None
    is_solely_on_decedents: bool | None = None
    death_is_documented: bool | None = None
    is_represented_as_necessary: bool | None = None


@frozen(kw_only=True, repr=False)
class Death(Value):
    """What is asked about a death.

    Args:
        is_anticipated: It is reasonably anticipated.
        is_duty_of_coroner: The request serves another duty that law gives the coroner or
            medical examiner.
        is_needed_for_funeral: The funeral director needs the information for their duties, and
            the law that applies allows it.
    """

    is_anticipated: bool | None = None
    is_duty_of_coroner: bool | None = None
    is_needed_for_funeral: bool | None = None
