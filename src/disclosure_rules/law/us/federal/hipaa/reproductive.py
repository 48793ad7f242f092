"""The rule of 2024 on reproductive health care, in force from 25 June 2024 to 18 June 2025.

A court vacated it, and how that treats a disclosure made before is not settled: every provision
here says to ask counsel.  Compliance was required from 23 December 2024.
"""

from disclosure_rules.law.us.federal.hipaa.death_research_threats import CORONER
from disclosure_rules.law.us.federal.hipaa.purposes import (
    LAW_ENFORCEMENT,
    NOT_JOINT,
    PHI,
    PROCEEDINGS,
)
from disclosure_rules.law.us.federal.hipaa.representatives import WITH_AUTHORITY
from disclosure_rules.law.us.federal.hipaa.source import vacated
from disclosure_rules.logic.condition import ALWAYS, all_of
from disclosure_rules.logic.facts import item, purpose, representation, reproductive_care
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.rule import Duty, Permission, Prohibition, Rule

__all__ = ["ATTESTATION_CONTENT", "RULES"]

S164_502_A_5_III_A_2024 = vacated(
    "164.502(a)(5)(iii)(A)",
    "Nothing goes to investigate, hold liable or identify somebody for the mere act of seeking, "
    "obtaining, providing or facilitating reproductive health care.",
)
S164_502_A_5_III_B_2024 = vacated(
    "164.502(a)(5)(iii)(B)",
    "That holds where the care is lawful where it is provided, protected by federal law, or "
    "presumed lawful.",
)
S164_502_A_5_III_C_2024 = vacated(
    "164.502(a)(5)(iii)(C)",
    "It is presumed lawful without actual knowledge, or a substantial factual basis, to the "
    "contrary.",
)
S164_502_G_5_2024 = vacated(
    "164.502(g)(5)",
    "A representative is not refused for providing or facilitating reproductive health care at "
    "the individual's request.",
)
S164_509_A_2024 = vacated(
    "164.509(a)",
    "What may relate to reproductive health care goes for oversight, proceedings, law enforcement "
    "and coroners only on an attestation.",
)
S164_509_B_2024 = vacated("164.509(b)", "What makes an attestation valid or defective.")
S164_509_C_2024 = vacated("164.509(c)", "What an attestation must contain, in plain language.")
S164_509_D_2024 = vacated(
    "164.509(d)",
    "Who finds that an attestation was materially false ceases what rests on it.",
)
S164_512_C_3_2024 = vacated(
    "164.512(c)(3)",
    "A report of abuse whose sole basis is reproductive health care is not permitted by 164.512.",
)

ATTESTATION_CONTENT: tuple[tuple[str, str], ...] = (
    ("164.509(c)(1)(i)", "a specific description of what is asked for, and of whom or which class"),
    ("164.509(c)(1)(ii)", "who is asked to make the use or disclosure"),
    ("164.509(c)(1)(iii)", "to whom it is to be made"),
    ("164.509(c)(1)(iv)", "a clear statement that it is not for a prohibited purpose"),
    ("164.509(c)(1)(v)", "a statement of the criminal penalties of 42 U.S.C. 1320d-6"),
    ("164.509(c)(1)(vi)", "signature and date, and a representative's authority"),
)
"""What an attestation had to contain: each with its paragraph."""

_PURPOSES = purpose.stated_purpose.is_in(
    Purpose.HEALTH_OVERSIGHT,  # 164.512(d)
    Purpose.AUDIT_OR_EVALUATION,
    *PROCEEDINGS,  # 164.512(e)
    *LAW_ENFORCEMENT,  # 164.512(f)
)

RULES: tuple[Rule, ...] = (
    Prohibition(
        id="us.hipaa.reproductive_care.2024",
        gist="Nothing goes to blame somebody for lawful reproductive health care.",
        basis=(
            S164_502_A_5_III_A_2024,
            S164_502_A_5_III_B_2024,
            S164_502_A_5_III_C_2024,
            S164_512_C_3_2024,
        ),
        when=all_of(
            purpose.stated_purpose.is_in(
                Purpose.HEALTH_OVERSIGHT,
                Purpose.AUDIT_OR_EVALUATION,
                *PROCEEDINGS,
                *LAW_ENFORCEMENT,
                Purpose.PUBLIC_HEALTH,  # 160.103 of 2024, public health: not "to identify"
                Purpose.DETERMINE_CAUSE_OF_DEATH,
                Purpose.REPORT_CHILD_ABUSE,  # 512(c)(3) "the sole basis of the report"
                Purpose.REPORT_ADULT_ABUSE,
                Purpose.REPORT_DOMESTIC_VIOLENCE,
            ),
            reproductive_care.is_to_blame_for_care,  # (A)(1) to (3) "for the mere act of"
            ~reproductive_care.is_known_unlawful,  # (B), (C) "presumed lawful … unless"
        ),
        covers=item.relates_to_reproductive_care & PHI,
    ),
    Prohibition(
        id="us.hipaa.attestation.2024",
        gist="What may relate to reproductive care goes to authorities only on an attestation.",
        # (d) what is found to be false is valid no more: (b)(2)(iv) "actual knowledge"
        basis=(S164_509_A_2024, S164_509_B_2024, S164_509_C_2024, S164_509_D_2024),
        when=all_of(
            _PURPOSES | CORONER,
            ~reproductive_care.attestation_is_valid,
        ),
        covers=item.relates_to_reproductive_care & PHI,
    ),
    Duty(
        id="us.hipaa.ask_counsel.2024",
        gist="A disclosure of that time about reproductive care is a matter for counsel.",
        basis=(S164_509_A_2024, S164_502_A_5_III_A_2024),
        when=ALWAYS,
        covers=item.relates_to_reproductive_care & PHI,
        on=Occasion.REQUEST,
        obligations=(
            Obligation(
                id="us.hipaa.ask_counsel_on_vacated_rule",
                code=ObligationCode.CONSULT_COUNSEL,
                text="Ask counsel: the rule of 2024 was in force that day and has been vacated.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    Permission(
        id="us.hipaa.representative_despite_belief.2024",
        gist="Who is refused as representative only over reproductive care stays one.",
        basis=(S164_502_G_5_2024,),
        when=all_of(
            WITH_AUTHORITY,
            representation.is_declined,
            # (g)(5)(ii) "the basis for their belief is the provision or facilitation of
            # reproductive health care by such person"
            representation.belief_rests_on_reproductive_care,
        ),
        covers=NOT_JOINT & PHI,
        leaves_out="that access is then owed, and not only allowed",
    ),
)
