"""The HIPAA Privacy Rule as a law: whom and what it governs, and all its rules."""

from disclosure_rules.law.us.federal.hipaa import (
    access,
    accounting,
    agree_or_object,
    authorizations,
    death_research_threats,
    deidentification,
    fundraising,
    general_rules,
    government_functions,
    law_enforcement,
    limited_data_set,
    minimum_necessary,
    oversight_and_proceedings,
    public_health_and_abuse,
    representatives,
    reproductive,
    restrictions,
    treatment_payment_operations,
    verification,
)
from disclosure_rules.law.us.federal.hipaa.source import HELD
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import client, discloser, item
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.record import RecordFile
from disclosure_rules.rules.law import Law, Rank, Stance

__all__ = ["HIPAA"]

_IN_EDUCATION_RECORD = item.files.includes(
    RecordFile.EDUCATION, RecordFile.SPECIAL_EDUCATION, RecordFile.EDUCATION_TREATMENT
)

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
        # 160.103 "Protected health information excludes … (2)(i) In education records", "(ii) In
        # records described at 20 U.S.C. 1232g(a)(4)(B)(iv)", "(iii) In employment records": what
        # is kept in a medical record as well is protected there, unless a school keeps it: then it
        # is an education record (34 CFR 99.3), and so is what its maker alone keeps at school and
        # now shows.
        any_of(
            all_of(
                item.files.includes(
                    RecordFile.TREATMENT, RecordFile.PART2, RecordFile.VETERANS_SPECIAL
                ),
                ~all_of(_IN_EDUCATION_RECORD, discloser.is_school),
            ),
            all_of(
                ~item.files.includes(RecordFile.EMPLOYMENT),
                ~_IN_EDUCATION_RECORD,
                ~all_of(item.files.includes(RecordFile.SOLE_POSSESSION), discloser.is_school),
            ),
        ),
        ~client.died_over_fifty_years_ago,  # (2)(iv) "deceased for more than 50 years"
    ),
    held=HELD,
    leaves_out="the text before 26 March 2013; that until 23 September 2013 whoever still followed "
    "it was not yet out of compliance; 164.500(d), care of foreign nationals overseas, which is "
    "treated as all other; 164.504(f), what a group health plan gives its sponsor; 164.532, what "
    "was agreed before the rule or before 25 January 2013",
    rules=(
        *general_rules.RULES,
        *representatives.RULES,
        *treatment_payment_operations.RULES,
        *authorizations.RULES,
        *agree_or_object.RULES,
        *public_health_and_abuse.RULES,
        *oversight_and_proceedings.RULES,
        *law_enforcement.RULES,
        *death_research_threats.RULES,
        *government_functions.RULES,
        *deidentification.RULES,
        *limited_data_set.RULES,
        *fundraising.RULES,
        *minimum_necessary.RULES,
        *verification.RULES,
        *restrictions.RULES,
        *access.RULES,
        *accounting.RULES,
        *reproductive.RULES,
    ),
)
