"""The HIPAA Privacy Rule as a law: whom and what it governs, and all its rules."""

from disclosure_rules.law.us.federal.hipaa import (
    agree_or_object,
    authorizations,
    general_rules,
    public_interest,
    treatment_payment_operations,
    verification,
)
from disclosure_rules.law.us.federal.hipaa.source import HELD
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import client, discloser, item
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.record import RecordFile
from disclosure_rules.rules.law import Law, Rank, Stance

__all__ = ["HIPAA"]

HIPAA = Law(
    id="us.hipaa",
    title="the HIPAA Privacy Rule",
    rank=Rank.FEDERAL,
    stance=Stance.CLOSED,
    stance_basis=(general_rules.S164_502_A_2013,),
    governs=all_of(
        discloser.settings.includes(  # 160.102, 164.104
            Setting.HIPAA_COVERED_ENTITY, Setting.HIPAA_BUSINESS_ASSOCIATE, Setting.HEALTH_PLAN
        ),
        ~item.files.includes(  # 160.103 "Protected health information excludes"
            RecordFile.EDUCATION,  # (2)(i)
            RecordFile.EDUCATION_TREATMENT,  # (2)(ii)
            RecordFile.EMPLOYMENT,  # (2)(iii)
        ),
        ~client.years_since_death.at_least(51),  # (2)(iv) "deceased for more than 50 years"
    ),
    held=HELD,
    rules=(
        *general_rules.RULES,
        *treatment_payment_operations.RULES,
        *authorizations.RULES,
        *agree_or_object.RULES,
        *public_interest.RULES,
        *verification.RULES,
    ),
)
