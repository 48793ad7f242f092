"""45 CFR 164.514(h): verifying who asks, with what authority, and on what representations."""

from disclosure_rules.law.us.federal.hipaa.agree_or_object import UNDER_510
from disclosure_rules.law.us.federal.hipaa.death_research_threats import (
    APPREHENSION,
    SERIOUS_AND_IMMINENT_THREAT,
)
from disclosure_rules.law.us.federal.hipaa.purposes import LAW_ENFORCEMENT, PHI, PROCEEDINGS
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import any_of
from disclosure_rules.logic.facts import purpose, recipient
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.rule import Duty, Rule

__all__ = ["RULES"]

S164_514_H_1_I_2013 = hipaa(
    "164.514(h)(1)(i)",
    "Identity and authority of who asks are verified before disclosure, if not known.",
)
S164_514_H_1_II_2013 = hipaa(
    "164.514(h)(1)(ii)",
    "Documents, statements and representations on which a disclosure depends are obtained first.",
)
S164_514_H_2_2013 = hipaa(
    "164.514(h)(2)",
    "What may be relied on: documents good on their face, credentials and letterhead of public "
    "officials, and professional judgment or good faith under 164.510 and 164.512(j).",
)

RULES: tuple[Rule, ...] = (
    Duty(
        id="us.hipaa.verify_identity",
        gist="Identity and authority of who asks are verified first.",
        basis=(S164_514_H_1_I_2013, S164_514_H_2_2013),
        when=~any_of(
            UNDER_510,  # (1)(i) "Except with respect to disclosures under § 164.510"
            SERIOUS_AND_IMMINENT_THREAT,  # (2)(iv) "acts on a good faith belief"
            APPREHENSION,  # (2)(iv) "in accordance with § 164.512(j)"
            recipient.is_known_to_be_inside,  # (1) "Prior to any disclosure": a use is none
            recipient.identity_is_verified,  # (1)(i) "if the identity … is not known"
        ),
        covers=PHI,
        on=Occasion.REQUEST,
        obligations=(
            Obligation(
                id="us.hipaa.verify_identity",
                code=ObligationCode.VERIFY_IDENTITY,
                text="Verify who asks and with what authority, unless you know.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    Duty(
        id="us.hipaa.obtain_representations",
        gist="What the requester must show or represent is obtained before anything goes.",
        basis=(S164_514_H_1_II_2013, S164_514_H_2_2013),
        # (1)(ii) "when such documentation, statement, or representation is a condition of the
        # disclosure": 164.512(c)(1)(iii)(B), (e), (f), (i) and (k)(5)
        when=purpose.stated_purpose.is_in(
            Purpose.REPORT_ADULT_ABUSE,
            Purpose.REPORT_DOMESTIC_VIOLENCE,
            *PROCEEDINGS,
            *LAW_ENFORCEMENT,
            Purpose.RESEARCH,
            Purpose.CORRECTIONAL_CUSTODY,
        ),
        covers=PHI,
        obligations=(
            Obligation(
                id="us.hipaa.obtain_representations",
                code=ObligationCode.OBTAIN_REPRESENTATION,
                text="Obtain what the requester must document or represent, and keep it.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
)
