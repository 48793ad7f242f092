"""45 CFR 164.514(h) and 164.528: verifying who asks, and accounting for what went."""

from disclosure_rules.law.us.federal.hipaa.agree_or_object import INVOLVEMENT
from disclosure_rules.law.us.federal.hipaa.authorizations import (
    AUTHORIZATION,
    PSYCHOTHERAPY_NOTES_AUTHORIZATION,
)
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import any_of
from disclosure_rules.logic.facts import consent, item, purpose, recipient
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Duty, Rule

__all__ = ["RULES"]

S164_514_H_1_2013 = hipaa(
    "164.514(h)(1)",
    "Identity and authority of who asks are verified before disclosure, if not known.",
)
S164_528_A_1_2013 = hipaa(
    "164.528(a)(1)", "The individual has a right to an accounting, but for nine kinds."
)

RULES: tuple[Rule, ...] = (
    Duty(
        id="us.hipaa.verify_identity",
        gist="Identity and authority of who asks are verified first.",
        basis=(S164_514_H_1_2013,),
        when=~any_of(
            INVOLVEMENT,  # (h)(1)(i) "Except with respect to disclosures under 164.510"
            purpose.stated_purpose.is_in(Purpose.AVERT_THREAT),  # (h)(2)(iv) good faith under (j)
            recipient.identity_is_verified,  # (h)(1)(i) "if the identity … is not known"
        ),
        covers=~item.is_deidentified,
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
        id="us.hipaa.accounting",
        gist="The disclosure is recorded for the accounting that the client can ask for.",
        basis=(S164_528_A_1_2013,),
        when=~any_of(
            # (a)(1)(i) "To carry out treatment, payment and health care operations"
            purpose.stated_purpose.is_in(
                Purpose.TREATMENT,
                Purpose.EMERGENCY_TREATMENT,
                Purpose.CARE_COORDINATION,
                Purpose.CONSULTATION,
                Purpose.PAYMENT,
                Purpose.HEALTH_CARE_OPERATIONS,
                Purpose.QUALITY_IMPROVEMENT,
                Purpose.TRAINING,
                Purpose.SUPERVISION,
            ),
            recipient.kind.is_in(RecipientKind.CLIENT),  # (a)(1)(ii) "To individuals"
            consent.meets(AUTHORIZATION),  # (a)(1)(iv) "Pursuant to an authorization"
            consent.meets(PSYCHOTHERAPY_NOTES_AUTHORIZATION),
            # (a)(1)(v) "persons involved in the individual's care"
            INVOLVEMENT,
            purpose.stated_purpose.is_in(
                Purpose.FACILITY_DIRECTORY,
                Purpose.NATIONAL_SECURITY,  # (a)(1)(vi)
                Purpose.CORRECTIONAL_CUSTODY,  # (a)(1)(vii)
            ),
        ),
        covers=~item.is_deidentified,
        obligations=(
            Obligation(
                id="us.hipaa.log_for_accounting",
                code=ObligationCode.LOG_FOR_ACCOUNTING,
                text="Record date, recipient, what went and why, and keep it for six years.",
                timing=Timing.AFTER,
            ),
        ),
        leaves_out="(a)(1)(iii) incidental disclosures; (a)(1)(viii) limited data sets",
    ),
)
