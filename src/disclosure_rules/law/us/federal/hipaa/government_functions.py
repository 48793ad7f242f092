"""45 CFR 164.512(k) and (l): specialized government functions, and workers' compensation."""

from disclosure_rules.law.us.federal.hipaa.purposes import COVERED
from disclosure_rules.law.us.federal.hipaa.source import FIREARM_RULE, hipaa
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import (
    client,
    discloser,
    government,
    item,
    official,
    purpose,
    recipient,
)
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["RULES"]

S164_512_K_1_I_2013 = hipaa(
    "164.512(k)(1)(i)",
    "Of Armed Forces personnel, for what command authorities deem necessary for the mission, "
    "under a notice published in the Federal Register.",
)
S164_512_K_1_II_2013 = hipaa(
    "164.512(k)(1)(ii)",
    "By a component of Defense or Homeland Security to Veterans Affairs, on separation, to decide "
    "on benefits.",
)
S164_512_K_1_III_2013 = hipaa(
    "164.512(k)(1)(iii)",
    "By a component of Veterans Affairs to components that decide on or provide benefits.",
)
S164_512_K_1_IV_2013 = hipaa(
    "164.512(k)(1)(iv)",
    "Of foreign military personnel, to their military authority for the same purposes.",
)
S164_512_K_2_2013 = hipaa(
    "164.512(k)(2)",
    "To authorized federal officials for lawful national security activities.",
)
S164_512_K_3_2013 = hipaa(
    "164.512(k)(3)", "To authorized federal officials to protect the President and others."
)
S164_512_K_4_2013 = hipaa(
    "164.512(k)(4)",
    "By a component of the Department of State, whether somebody was found medically suitable.",
)
S164_512_K_5_I_2013 = hipaa(
    "164.512(k)(5)(i)",
    "To a correctional institution or official with custody that represents it is necessary.",
)
S164_512_K_5_II_2013 = hipaa(
    "164.512(k)(5)(ii)", "A correctional institution may use it for the same purposes."
)
S164_512_K_5_III_2013 = hipaa(
    "164.512(k)(5)(iii)", "Not after release on parole, probation or otherwise."
)
S164_512_K_6_I_2013 = hipaa(
    "164.512(k)(6)(i)",
    "By a public benefits health plan, on eligibility or enrollment, to another such agency where "
    "law requires or authorizes the sharing.",
)
S164_512_K_6_II_2013 = hipaa(
    "164.512(k)(6)(ii)",
    "By one agency with a public benefits program to another that serves the same people.",
)
S164_512_K_7_2016 = hipaa(
    "164.512(k)(7)",
    "By who reports or decides on prohibitors, the identity of a prohibited person to the firearm "
    "check system, without diagnosis.",
    start=FIREARM_RULE,
    note="81 FR 395 of 6 January 2016; that it took effect 30 days later is not confirmed: of a "
    "report of those weeks ask counsel.",
)
S164_512_L_2013 = hipaa(
    "164.512(l)",
    "As law on workers' compensation authorizes, to the extent necessary to comply with it.",
)

_COMMAND = all_of(
    purpose.stated_purpose.is_in(Purpose.MILITARY_COMMAND),
    recipient.kind.is_in(RecipientKind.MILITARY_COMMANDER),
    # (1)(i) "deemed necessary by appropriate military command authorities"
    government.command_deems_it_necessary,
    government.command_notice_is_published,  # (1)(i) "published by notice in the Federal Register"
)
_IN_CUSTODY = all_of(
    purpose.stated_purpose.is_in(Purpose.CORRECTIONAL_CUSTODY),
    # (5)(i) "an inmate or other individual"; (iii) "no longer in lawful custody"
    client.is_inmate,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.military_command",
        gist="A commander may have of a service member what the mission needs.",
        basis=(S164_512_K_1_I_2013,),
        when=_COMMAND & client.is_armed_forces_member,
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.separation_from_service",
        gist="Veterans Affairs may have, on separation, what decides on benefits.",
        basis=(S164_512_K_1_II_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.BENEFITS_DETERMINATION),
            discloser.settings.includes(
                Setting.DEPARTMENT_OF_DEFENSE, Setting.DEPARTMENT_OF_HOMELAND_SECURITY
            ),
            recipient.kind.is_in(RecipientKind.DEPARTMENT_OF_VETERANS_AFFAIRS),
            government.is_separation_from_service,  # "upon the separation or discharge"
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.veterans_benefits",
        gist="Inside Veterans Affairs information may go to who decides on benefits.",
        basis=(S164_512_K_1_III_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.BENEFITS_DETERMINATION),
            discloser.settings.includes(Setting.DEPARTMENT_OF_VETERANS_AFFAIRS),
            recipient.kind.is_in(RecipientKind.DEPARTMENT_OF_VETERANS_AFFAIRS),
            government.determines_veterans_benefits,  # "that determine eligibility for or"
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.foreign_military",
        gist="A foreign military authority may have of its personnel what ours could have.",
        basis=(S164_512_K_1_IV_2013,),
        when=_COMMAND & government.client_is_foreign_military,
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.national_security",
        gist="Authorized federal officials may have what lawful national security needs.",
        basis=(S164_512_K_2_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.NATIONAL_SECURITY),
            government.is_authorized_national_security,  # "authorized by the National Security Act"
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.protective_services",
        gist="Authorized federal officials may have what protecting the President needs.",
        basis=(S164_512_K_3_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PROTECTIVE_SERVICES),
            government.is_protective_service,
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.medical_suitability",
        gist="Officials of the Department of State may learn whether somebody is suitable.",
        basis=(S164_512_K_4_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.MEDICAL_SUITABILITY),
            discloser.settings.includes(Setting.DEPARTMENT_OF_STATE),
            government.serves_suitability,  # (i) to (iii), "who need access to such information"
        ),
        # "whether or not the individual was determined to be medically suitable"
        covers=item.kind.is_in(RecordKind.SUITABILITY_DETERMINATION),
    ),
    Permission(
        id="us.hipaa.custody",
        gist="Who has somebody in lawful custody may have what it represents as necessary.",
        basis=(S164_512_K_5_I_2013, S164_512_K_5_III_2013),
        when=all_of(
            _IN_CUSTODY,
            recipient.has_custody_of_client,  # (i) "having lawful custody of"
            # (i) "represents that such … information is necessary for" (A) to (F)
            official.represents_need_in_custody,
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.custody_use",
        gist="A correctional institution may use of its inmates what it could be sent.",
        basis=(S164_512_K_5_II_2013, S164_512_K_5_III_2013),
        when=all_of(
            _IN_CUSTODY,
            discloser.settings.includes(Setting.CORRECTIONAL_INSTITUTION),
            recipient.is_within_program,  # 160.103 "use"
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.benefits_enrollment",
        gist="Agencies with public benefits may share enrollment where law has them share it.",
        basis=(S164_512_K_6_I_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.BENEFITS_DETERMINATION),
            # "A health plan that is a government program providing public benefits"
            discloser.settings.includes(Setting.HEALTH_PLAN),
            discloser.settings.includes(Setting.GOVERNMENT_BENEFITS_PROGRAM),
            recipient.kind.is_in(RecipientKind.OTHER_GOVERNMENT_AGENCY),
            # "required or expressly authorized by statute or regulation"
            government.benefits_sharing_is_authorized,
        ),
        # "relating to eligibility for or enrollment in the health plan"
        covers=item.kind.is_in(RecordKind.ELIGIBILITY),
    ),
    Permission(
        id="us.hipaa.benefits_coordination",
        gist="Agencies whose benefit programs serve the same people may coordinate.",
        basis=(S164_512_K_6_II_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.BENEFITS_DETERMINATION),
            discloser.settings.includes(Setting.GOVERNMENT_BENEFITS_PROGRAM),
            recipient.kind.is_in(RecipientKind.OTHER_GOVERNMENT_AGENCY),
            recipient.is_covered_entity,  # "another covered entity that is a government agency"
            government.programs_serve_same_people,  # "the same or similar populations"
            government.coordination_needs_it,  # "necessary to coordinate the covered functions"
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.firearm_check",
        gist="Designated bodies may report a prohibited person, and no diagnosis.",
        basis=(S164_512_K_7_2016,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.FIREARM_BACKGROUND_CHECK),
            # "the identity of an individual who is prohibited from possessing a firearm"
            government.client_is_prohibited,
            government.discloser_reports_prohibitors,  # (i)(A), (B)
            government.recipient_collects_prohibitors,  # (ii)
        ),
        # (iii)(A) "Discloses only the limited demographic and certain other information";
        # (B) "Does not disclose diagnostic or clinical information"
        covers=item.kind.is_in(
            RecordKind.PROHIBITOR_STATUS,
            RecordKind.NAME,
            RecordKind.BIRTH_DATE,
            RecordKind.GENDER,
            RecordKind.RACE_OR_ETHNICITY,
            RecordKind.STATE,
            RecordKind.SOCIAL_SECURITY_NUMBER,
        ),
        leaves_out="which identifiers the system needs is taken narrowly: the text does not list "
        "them",
    ),
    Permission(
        id="us.hipaa.workers_compensation",
        gist="What law on workers' compensation authorizes may go, as far as it must.",
        basis=(S164_512_L_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.WORKERS_COMPENSATION),
            # "as authorized by and to the extent necessary to comply with laws relating to"
            government.compensation_law_authorizes_it,
        ),
        covers=COVERED,
        obligations=(
            Obligation(
                id="us.hipaa.limit_to_compensation_law",
                code=ObligationCode.LIMIT_TO_PURPOSE,
                text="Send what the law on compensation authorizes, and no more than it needs.",
                timing=Timing.WITH,
            ),
        ),
    ),
)
