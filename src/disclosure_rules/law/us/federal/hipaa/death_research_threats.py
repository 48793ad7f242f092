"""45 CFR 164.512(g) to (j): decedents, organ donation, research, and threats."""

from disclosure_rules.law.us.federal.hipaa.purposes import COVERED, LIMITED_IDENTIFICATION
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import (
    client,
    crime,
    death,
    item,
    purpose,
    recipient,
    research,
    threat,
)
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["APPREHENSION", "CORONER", "RULES", "SERIOUS_AND_IMMINENT_THREAT"]

S164_512_G_1_2013 = hipaa(
    "164.512(g)(1)",
    "To a coroner or medical examiner, to identify the dead, find the cause of death, or for "
    "another duty authorized by law.",
)
S164_512_G_2_2013 = hipaa(
    "164.512(g)(2)",
    "To a funeral director as necessary for their duties, also in anticipation of death.",
)
S164_512_H_2013 = hipaa(
    "164.512(h)", "To organ procurement organizations, to facilitate cadaveric donation."
)
S164_512_I_1_I_2013 = hipaa(
    "164.512(i)(1)(i)",
    "For research, where an IRB or privacy board has waived authorization and it is documented.",
)
S164_512_I_1_II_2013 = hipaa(
    "164.512(i)(1)(ii)", "For reviews preparatory to research, from which nothing is removed."
)
S164_512_I_1_III_2013 = hipaa(
    "164.512(i)(1)(iii)", "For research solely on the information of decedents."
)
S164_512_I_2_2013 = hipaa(
    "164.512(i)(2)", "What the documentation of a waiver must include, signed by the chair."
)
S164_512_J_1_I_2013 = hipaa(
    "164.512(j)(1)(i)",
    "Where believed in good faith to be necessary to prevent or lessen a serious and imminent "
    "threat, to a person reasonably able to prevent or lessen it.",
    note="It must be consistent with applicable law and standards of ethical conduct: ask the "
    "laws and codes that apply together with this one.",
)
S164_512_J_1_II_A_2013 = hipaa(
    "164.512(j)(1)(ii)(A)",
    "Where necessary for the police to identify or apprehend who admits a violent crime.",
)
S164_512_J_1_II_B_2013 = hipaa(
    "164.512(j)(1)(ii)(B)",
    "Where necessary for the police to identify or apprehend who escaped from lawful custody.",
)
S164_512_J_2_2013 = hipaa(
    "164.512(j)(2)", "Not where the admission was learned in therapy, or in asking for therapy."
)
S164_512_J_3_2013 = hipaa(
    "164.512(j)(3)", "Then only the statement goes, and what identifies in the limited list."
)
S164_512_J_4_2013 = hipaa(
    "164.512(j)(4)",
    "Good faith is presumed with actual knowledge, or a credible representation by a person with "
    "apparent knowledge or authority.",
)

SERIOUS_AND_IMMINENT_THREAT = all_of(
    purpose.stated_purpose.is_in(Purpose.AVERT_THREAT),
    threat.disclosure_is_necessary,  # (j)(1)(i)(A) "Is necessary to prevent or lessen"
    threat.is_serious,  # (j)(1)(i)(A) "a serious …
    threat.is_imminent,  # … and imminent threat"
    # (j)(1)(i)(A) "to the health or safety of a person or the public"
    threat.is_to_self | threat.is_to_others,
    recipient.is_able_to_prevent_threat,  # (j)(1)(i)(B) "reasonably able to prevent"
)

_TO_APPREHEND = all_of(
    purpose.stated_purpose.is_in(Purpose.APPREHEND, Purpose.IDENTIFY_OR_LOCATE),
    recipient.is_law_enforcement_official,  # (1)(ii) "for law enforcement authorities"
    crime.telling_is_necessary_to_apprehend,  # (1)(ii) "necessary … to identify or"
)
_ADMITTED = all_of(
    _TO_APPREHEND,
    crime.participation_was_admitted,  # (A) "admitting participation in a violent crime"
    crime.may_have_harmed_seriously,  # (A) "may have caused serious physical harm"
    ~crime.was_learned_in_treatment,  # (2) "In the course of treatment … or therapy"
)
_ESCAPED = all_of(
    _TO_APPREHEND,
    crime.suspect_escaped,  # (B) "appears from all the circumstances"
)

APPREHENSION = _ADMITTED | _ESCAPED
"""164.512(j)(1)(ii): on a good faith belief that it is necessary to identify or apprehend."""

CORONER = all_of(
    recipient.kind.is_in(RecipientKind.CORONER_OR_MEDICAL_EXAMINER),
    any_of(
        purpose.stated_purpose.is_in(
            Purpose.DETERMINE_CAUSE_OF_DEATH,  # (g)(1) "determining a cause of death"
            Purpose.IDENTIFY_OR_LOCATE,  # (g)(1) "identifying a deceased person"
        ),
        death.is_duty_of_coroner,  # (g)(1) "or other duties as authorized by law"
    ),
)

_RESEARCH = all_of(
    purpose.stated_purpose.is_in(Purpose.RESEARCH),
    recipient.kind.is_in(RecipientKind.RESEARCHER) | recipient.is_within_program,
)
_OBTAIN_REPRESENTATION = Obligation(
    id="us.hipaa.obtain_researcher_representations",
    code=ObligationCode.OBTAIN_REPRESENTATION,
    text="Obtain the researcher's representations before anything is shown, and keep them.",
    timing=Timing.BEFORE,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.coroner",
        gist="A coroner may have what identifies the dead or shows the cause of death.",
        basis=(S164_512_G_1_2013,),
        when=CORONER,
        covers=ALWAYS,  # 164.508(a)(2)(ii) names § 164.512(g)(1)
        leaves_out="use by a covered entity that performs the duties of a coroner itself",
    ),
    Permission(
        id="us.hipaa.funeral_director",
        gist="A funeral director may have what their duties need.",
        basis=(S164_512_G_2_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.FUNERAL_ARRANGEMENTS),
            recipient.kind.is_in(RecipientKind.FUNERAL_DIRECTOR),
            # "consistent with applicable law, as necessary to carry out their duties"
            death.is_needed_for_funeral,
            # "prior to, and in reasonable anticipation of, the individual's death"
            client.is_deceased | death.is_anticipated,
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.organ_donation",
        gist="Who procures organs may have what facilitates donation after death.",
        basis=(S164_512_H_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.ORGAN_DONATION),
            recipient.procures_organs,  # "engaged in the procurement, banking, or transplantation"
            client.is_deceased | death.is_anticipated,  # "cadaveric"
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.research_with_waiver",
        gist="A researcher may have information where a board has waived the authorization.",
        basis=(S164_512_I_1_I_2013, S164_512_I_2_2013),
        when=all_of(
            _RESEARCH,
            research.waiver_is_documented,  # (1)(i) "obtains documentation that"
        ),
        covers=COVERED,
        obligations=(
            Obligation(
                id="us.hipaa.keep_waiver",
                code=ObligationCode.DOCUMENT_DISCLOSURE,
                text="Keep the signed documentation of the waiver, and send what it says is "
                "needed.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Permission(
        id="us.hipaa.research_preparation",
        gist="A researcher may look at information to prepare research, and remove none.",
        basis=(S164_512_I_1_II_2013,),
        when=all_of(
            _RESEARCH,
            research.is_preparatory,  # (1)(ii)(A) "sought solely to … prepare a research protocol"
            research.stays_with_discloser,  # (1)(ii)(B) "No … information is to be removed"
            research.is_represented_as_necessary,  # (1)(ii)(C)
        ),
        covers=COVERED,
        obligations=(_OBTAIN_REPRESENTATION,),
    ),
    Permission(
        id="us.hipaa.research_on_decedents",
        gist="A researcher may have information for research solely on decedents.",
        basis=(S164_512_I_1_III_2013,),
        when=all_of(
            _RESEARCH,
            client.is_deceased,
            research.is_solely_on_decedents,  # (1)(iii)(A) "solely for research on … decedents"
            research.death_is_documented,  # (1)(iii)(B) "at the request of the covered entity"
            research.is_represented_as_necessary,  # (1)(iii)(C)
        ),
        covers=COVERED,
        obligations=(_OBTAIN_REPRESENTATION,),
    ),
    Permission(
        id="us.hipaa.serious_threat",
        gist="A serious and imminent threat may be averted by telling who can prevent it.",
        basis=(S164_512_J_1_I_2013, S164_512_J_4_2013),
        when=SERIOUS_AND_IMMINENT_THREAT,
        covers=ALWAYS,  # 164.508(a)(2)(ii) names § 164.512(j)(1)(i)
    ),
    Permission(
        id="us.hipaa.admitted_violent_crime",
        gist="The police may be told of who admits a violent crime, but not from therapy.",
        basis=(
            S164_512_J_1_II_A_2013,
            S164_512_J_2_2013,
            S164_512_J_3_2013,
            S164_512_J_4_2013,
        ),
        when=_ADMITTED,
        # (3) "only the statement … and the … information described in paragraph (f)(2)(i)"
        covers=item.kind.is_in(RecordKind.CONFESSION) | LIMITED_IDENTIFICATION,
    ),
    Permission(
        id="us.hipaa.escaped_custody",
        gist="The police may be told of who appears to have escaped from lawful custody.",
        basis=(S164_512_J_1_II_B_2013, S164_512_J_4_2013),
        when=_ESCAPED,
        covers=COVERED,
    ),
)
