"""45 CFR 164.502(g): who is treated as the individual, and what a parent may see.

A personal representative is the individual to the whole rule.  An unemancipated minor's parent
is not one for a service in three branches: the minor consented and no other consent is required;
the minor may obtain it without a parent, and a court or another authorized person consented; or
a parent assented to confidentiality.  There state or other law decides what a parent may see,
and a licensed professional where law is silent.
"""

from disclosure_rules.law.us.federal.hipaa.purposes import COVERED, NOT_JOINT, PHI
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import (
    client,
    item,
    parental_access,
    purpose,
    recipient,
    representation,
)
from disclosure_rules.model.client import CareConsent
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Permission, Prohibition, Rule

__all__ = [
    "INDIVIDUAL",
    "INDIVIDUAL_OR_REPRESENTATIVE",
    "REPRESENTATIVE",
    "RULES",
    "S164_502_G_1_2013",
    "UNLESS_DECLINED",
    "WITH_AUTHORITY",
]

S164_502_A_1_I_2013 = hipaa(
    "164.502(a)(1)(i)",
    "Protected health information may be disclosed to the individual.",
    note="What is about somebody else as well is taken to need that person's authorization.",
)
S164_502_G_1_2013 = hipaa(
    "164.502(g)(1)", "A personal representative is treated as the individual."
)
S164_502_G_2_2013 = hipaa(
    "164.502(g)(2)",
    "Who has authority to decide on health care for an adult or emancipated minor is a "
    "personal representative, for what is relevant to that.",
)
S164_502_G_3_I_2013 = hipaa(
    "164.502(g)(3)(i)",
    "So is a parent of an unemancipated minor, but not for a service to which the minor alone, "
    "a court or another consented as law allows, or that a parent agreed to keep confidential.",
    note="Under (B) as under (A) the minor's own wish to have the parent act is taken to count; "
    "the text says so in (A) alone.  Who is a minor is a matter of the law that applies: under "
    "18 unless the host says otherwise.",
)
S164_502_G_3_II_A_2013 = hipaa(
    "164.502(g)(3)(ii)(A)",
    "Where state or other law permits or requires it, a parent may be given access all the same.",
)
S164_502_G_3_II_B_2013 = hipaa(
    "164.502(g)(3)(ii)(B)",
    "Where state or other law prohibits it, a parent may not be given access.",
    note="Laws of the rule set that prohibit it say so themselves; this is for others.",
)
S164_502_G_3_II_C_2013 = hipaa(
    "164.502(g)(3)(ii)(C)",
    "Where law is silent and the parent is no representative, a licensed health care professional "
    "decides in professional judgment.",
)
S164_502_G_4_2013 = hipaa(
    "164.502(g)(4)",
    "Who may act for a deceased individual or the estate is a personal representative.",
    note="Also of a minor, whatever the minor alone had consented to: (g)(3) is taken to speak of "
    "the living.",
)
S164_502_G_5_2013 = hipaa(
    "164.502(g)(5)",
    "A person may be refused as representative on a reasonable belief of abuse or endangerment, "
    "where it is not in the individual's best interest.",
)

_MINOR = all_of(  # (g)(3) "an unemancipated minor"
    client.is_minor,
    ~client.is_emancipated,
    ~client.is_deceased,  # (g)(4) has a paragraph of its own for "a deceased individual"
)

_MINOR_ACTS_ALONE = all_of(
    _MINOR,
    any_of(
        all_of(  # (i)(B) "without the consent of a parent … and … a court, or another person"
            client.care_consented_by.is_in(CareConsent.COURT, CareConsent.OTHER_AUTHORIZED),
            client.may_consent_alone,
        ),
        all_of(  # (i)(A) "The minor consents … no other consent … is required by law"
            ~client.wants_parent_as_representative,  # "the minor has not requested that"
            client.care_consented_by.is_in(CareConsent.CLIENT, CareConsent.MINOR_ALONE),
            client.may_consent_alone,
        ),
        # (i)(C) "assents to an agreement of confidentiality"
        client.agreed_confidentiality_with_parent,
    ),
)

# (5)(i) "a reasonable belief that" (A) "may be subjected to domestic violence, abuse, or neglect
# by such person" or (B) "could endanger"; (ii) "decides that it is not in the best interest".
_DECLINED = all_of(
    representation.is_declined,
    recipient.is_suspected_abuser | representation.may_endanger_client,
)
UNLESS_DECLINED = ~_DECLINED

WITH_AUTHORITY = all_of(
    recipient.stands_in_for_client,  # (2), (3)(i), (4) "has authority to act on behalf of"
    ~item.is_outside_representation,  # "relevant to such personal representation"
    ~_MINOR_ACTS_ALONE,
)
REPRESENTATIVE = all_of(WITH_AUTHORITY, UNLESS_DECLINED)
"""(g)(1): whom the rule treats as the individual."""

INDIVIDUAL = recipient.kind.is_in(RecipientKind.CLIENT) | REPRESENTATIVE

INDIVIDUAL_OR_REPRESENTATIVE = frozenset(RecipientKind) - {
    RecipientKind.MEDIA,
    RecipientKind.PUBLIC,
    RecipientKind.BYSTANDER,
}
"""Whoever can be one of them: a relative, an attorney, an agency that is guardian."""

# (3) "a parent, guardian, or other person acting in loco parentis".
_PARENT_BY_KIND = recipient.kind.is_in(
    RecipientKind.PARENT, RecipientKind.GUARDIAN, RecipientKind.FOSTER_PARENT
)
_PARENT = _PARENT_BY_KIND | parental_access.recipient_is_in_loco_parentis

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.to_the_individual",
        gist="Information may go to the individual whom it is about.",
        basis=(S164_502_A_1_I_2013,),
        when=recipient.kind.is_in(RecipientKind.CLIENT),
        covers=NOT_JOINT,
    ),
    Permission(
        id="us.hipaa.to_the_representative",
        gist="Information may go to who acts for the individual in health care matters.",
        basis=(
            S164_502_A_1_I_2013,
            S164_502_G_1_2013,
            S164_502_G_2_2013,
            S164_502_G_3_I_2013,
            S164_502_G_4_2013,
            S164_502_G_5_2013,
        ),
        when=REPRESENTATIVE,
        covers=NOT_JOINT,
        obligations=(
            Obligation(
                id="us.hipaa.relevant_to_representation",
                code=ObligationCode.LIMIT_TO_PURPOSE,
                text="Send what is relevant to what the representative may decide.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Permission(
        id="us.hipaa.parent_by_other_law",
        gist="A minor's parent may be told what state or other law lets or makes them know.",
        basis=(S164_502_G_3_II_A_2013,),
        when=all_of(
            _PARENT,
            _MINOR,
            parental_access.law_allows,  # (A) "If, and to the extent, permitted or required by"
            UNLESS_DECLINED,
        ),
        covers=COVERED,
    ),
    Prohibition(
        id="us.hipaa.parent_barred_by_other_law",
        gist="A minor's parent is not told what state or other law bars them from.",
        basis=(S164_502_G_3_II_B_2013,),
        when=all_of(
            _PARENT,
            _MINOR,
            parental_access.is_barred,  # (B) "If, and to the extent, prohibited by"
        ),
        covers=PHI,
    ),
    Permission(
        id="us.hipaa.parent_by_professional_judgment",
        gist="Where law is silent, a professional may give a parent access to a minor's record.",
        basis=(S164_502_G_3_II_C_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST),  # (C) "access under § 164.524"
            _PARENT,
            _MINOR_ACTS_ALONE,  # (C) "is not the personal representative under"
            parental_access.law_is_silent,  # (C) "no applicable access provision"
            # (C) "made by a licensed health care professional"
            parental_access.professional_decides_to_give,
            UNLESS_DECLINED,
        ),
        covers=COVERED,
        obligations=(
            Obligation(
                id="us.hipaa.document_parental_access",
                code=ObligationCode.DOCUMENT_DECISION,
                text="Write down who decided, and why, that the parent is given access.",
                timing=Timing.WITH,
            ),
        ),
    ),
)
