"""45 CFR 164.512(a) to (c): what other law requires, public health, and victims of abuse."""

from disclosure_rules.law.us.federal.hipaa.purposes import (
    ADULT_ABUSE,
    COVERED,
    LAW_ENFORCEMENT,
    PHI,
    PROCEEDINGS,
)
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.facts import (
    abuse,
    discloser,
    item,
    other_law,
    public_health,
    purpose,
    recipient,
)
from disclosure_rules.model.circumstances import AbuseVictim
from disclosure_rules.model.dates import Deadline, TimeUnit
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Duty, Permission, Rule

__all__ = ["REQUIRED_ABUSE_REPORT", "REQUIRED_BY_LAW", "RULES"]

S164_512_A_1_2013 = hipaa(
    "164.512(a)(1)",
    "What other law requires may be disclosed, limited to what that law requires.",
)
S164_512_A_2_2013 = hipaa(
    "164.512(a)(2)",
    "Reports of abuse, proceedings and law enforcement must besides meet paragraphs (c), (e), (f).",
    note="Paragraph (c) is about the record of the victim.  A report that law requires of somebody "
    "else than the victim is taken to rest on (a)(1) alone.",
)
S164_512_B_1_I_2013 = hipaa(
    "164.512(b)(1)(i)",
    "To a public health authority that may by law collect it to prevent or control disease.",
)
S164_512_B_1_II_2013 = hipaa(
    "164.512(b)(1)(ii)",
    "To an authority authorized by law to receive reports of child abuse or neglect.",
    note="Abuse of a child who has grown up since is taken to be child abuse; whether the "
    "authority may receive a report of it is for the law that sets it up.",
)
S164_512_B_1_III_2013 = hipaa(
    "164.512(b)(1)(iii)",
    "To a person responsible to the FDA, on the quality, safety or effectiveness of a product.",
)
S164_512_B_1_IV_2013 = hipaa(
    "164.512(b)(1)(iv)",
    "To a person exposed to a communicable disease or at risk, where law authorizes the notice.",
)
S164_512_B_1_V_2013 = hipaa(
    "164.512(b)(1)(v)",
    "To an employer, findings on a work-related illness or injury or workplace surveillance.",
)
S164_512_B_1_VI_2013 = hipaa(
    "164.512(b)(1)(vi)",
    "To a school, proof of immunization that law requires, with a documented agreement.",
)
S164_512_B_2_2013 = hipaa(
    "164.512(b)(2)",
    "A covered entity that is a public health authority may use what it could disclose as such.",
)
S164_512_C_1_I_2013 = hipaa(
    "164.512(c)(1)(i)", "About a victim of abuse, to the authority, where law requires it."
)
S164_512_C_1_II_2013 = hipaa(
    "164.512(c)(1)(ii)", "About a victim of abuse, to the authority, if the victim agrees."
)
S164_512_C_1_III_2013 = hipaa(
    "164.512(c)(1)(iii)",
    "About a victim of abuse, to the authority, where a statute expressly authorizes it and "
    "serious harm is to be prevented, or the victim cannot agree and enforcement is urgent.",
)
S164_512_C_2_2013 = hipaa(
    "164.512(c)(2)", "The victim is promptly informed of the report, with two exceptions."
)

REQUIRED_BY_LAW: Condition = all_of(
    other_law.requires_it,  # (a)(1) "to the extent that such use or disclosure is required by law"
    # (a)(2) "must meet the requirements described in paragraph (c), (e), or (f)"
    ~purpose.stated_purpose.is_in(*PROCEEDINGS, *LAW_ENFORCEMENT),
    # of which (c)(1) is "about an individual whom the covered entity … believes to be a victim"
    ~all_of(purpose.stated_purpose.is_in(*ADULT_ABUSE), abuse.victim_is_client),
)

_VICTIM = all_of(
    purpose.stated_purpose.is_in(*ADULT_ABUSE),
    abuse.is_suspected,  # (c)(1) "reasonably believes to be a victim of abuse"
    abuse.victim_is_client,  # (c)(1) "about an individual whom"
    abuse.victim.is_in(
        AbuseVictim.ELDER,
        AbuseVictim.DEPENDENT_ADULT,
        AbuseVictim.OTHER_ADULT,
        AbuseVictim.ADULT_ABUSED_AS_CHILD,
    ),  # (c)(1) "Except for reports of child abuse"
    recipient.may_receive_reports,  # (c)(1) "authorized by law to receive reports"
)

REQUIRED_ABUSE_REPORT = all_of(_VICTIM, other_law.requires_it)  # (c)(1)(i) "required by law"

_LIMIT_TO_LAW = Obligation(
    id="us.hipaa.limit_to_law",
    code=ObligationCode.LIMIT_TO_PURPOSE,
    text="Send what the law requires, as it requires it, and no more.",
    timing=Timing.WITH,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.required_by_law",
        gist="What other law requires may go, as far as that law requires it.",
        basis=(S164_512_A_1_2013, S164_512_A_2_2013),
        when=REQUIRED_BY_LAW,
        covers=ALWAYS,
        obligations=(_LIMIT_TO_LAW,),
    ),
    Permission(
        id="us.hipaa.public_health",
        gist="Information may go to a public health authority that may by law collect it.",
        basis=(S164_512_B_1_I_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PUBLIC_HEALTH),
            any_of(
                all_of(
                    # 164.501 "responsible for public health matters as part of its official"
                    recipient.kind.is_in(
                        RecipientKind.PUBLIC_HEALTH_AUTHORITY,
                        RecipientKind.FOOD_AND_DRUG_ADMINISTRATION,
                    ),
                    # (i) "authorized by law to collect or receive such information"
                    public_health.collection_is_authorized,
                ),
                all_of(  # (i) "at the direction of a public health authority"
                    recipient.kind.is_in(RecipientKind.OTHER_GOVERNMENT_AGENCY),
                    public_health.is_directed_to_foreign_official,
                ),
            ),
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.child_abuse_report",
        gist="A report of child abuse or neglect may go to the authority that receives them.",
        basis=(S164_512_B_1_II_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.REPORT_CHILD_ABUSE),
            abuse.is_suspected,
            # (ii) "reports of child abuse or neglect", also of one who has grown up since
            abuse.victim.is_in(AbuseVictim.CHILD, AbuseVictim.ADULT_ABUSED_AS_CHILD),
            recipient.may_receive_reports,  # (ii) "authorized by law to receive reports"
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.regulated_product",
        gist="What bears on an FDA-regulated product may go to who is responsible for it.",
        basis=(S164_512_B_1_III_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PUBLIC_HEALTH),
            # (iii) "activities related to the quality, safety or effectiveness"
            public_health.concerns_regulated_product,
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.exposed_person",
        gist="Who is exposed to a disease may be told where law authorizes that.",
        basis=(S164_512_B_1_IV_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PUBLIC_HEALTH),
            recipient.may_be_exposed,  # (iv) "may have been exposed … or may otherwise be at risk"
            public_health.may_notify_exposed,  # (iv) "authorized by law to notify such person"
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.workplace_findings",
        gist="An employer may have findings on a work-related illness that it must record.",
        basis=(S164_512_B_1_V_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PUBLIC_HEALTH, Purpose.EMPLOYMENT),
            recipient.kind.is_in(RecipientKind.EMPLOYER),
            public_health.is_workplace_evaluation,  # (A) "at the request of the employer"
            public_health.employer_must_record,  # (C) "needs such findings in order to comply"
            public_health.workplace_notice_was_given,  # (D) "provides written notice"
        ),
        # (B) "consists of findings concerning a work-related illness or injury"
        covers=item.kind.is_in(RecordKind.WORKPLACE_FINDING),
    ),
    Permission(
        id="us.hipaa.proof_of_immunization",
        gist="A school may have proof of immunization that law requires, if agreed.",
        basis=(S164_512_B_1_VI_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PUBLIC_HEALTH, Purpose.SCHOOL_ENROLLMENT),
            recipient.kind.is_in(
                RecipientKind.SCHOOL, RecipientKind.SCHOOL_NURSE, RecipientKind.SCHOOL_ADMINISTRATOR
            ),
            public_health.school_must_have_proof,  # (B) "required by State or other law"
            public_health.agreement_is_documented,  # (C) "obtains and documents the agreement"
        ),
        covers=item.kind.is_in(RecordKind.IMMUNIZATION),  # (A) "limited to proof of immunization"
        obligations=(
            Obligation(
                id="us.hipaa.document_immunization_agreement",
                code=ObligationCode.DOCUMENT_AGREEMENT,
                text="Write down who agreed to the disclosure, and when.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    Permission(
        id="us.hipaa.public_health_use",
        gist="A public health authority may use inside what it could disclose as such.",
        basis=(S164_512_B_2_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PUBLIC_HEALTH),
            recipient.is_within_program,  # 160.103 "use": within the entity that holds it
            discloser.settings.includes(Setting.PUBLIC_HEALTH_AUTHORITY),
            public_health.collection_is_authorized,
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.abuse_report_required",
        gist="A report about an abused adult may go where law requires it.",
        basis=(S164_512_A_2_2013, S164_512_C_1_I_2013),
        when=REQUIRED_ABUSE_REPORT,
        covers=ALWAYS,
        obligations=(_LIMIT_TO_LAW,),
    ),
    Permission(
        id="us.hipaa.abuse_report_agreed",
        gist="A report about an abused adult may go if the victim agrees.",
        basis=(S164_512_C_1_II_2013,),
        when=_VICTIM & abuse.victim_agrees_to_report,
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.abuse_report_authorized",
        gist="A report about an abused adult may go where a statute expressly authorizes it.",
        basis=(S164_512_C_1_III_2013,),
        when=all_of(
            _VICTIM,
            abuse.report_is_expressly_authorized,
            any_of(
                abuse.report_is_necessary,  # (iii)(A) "necessary to prevent serious harm"
                # (iii)(B) "unable to agree because of incapacity"
                abuse.victim_cannot_agree & abuse.official_represents_urgency,
            ),
        ),
        covers=COVERED,
    ),
    Duty(
        id="us.hipaa.inform_abuse_victim",
        gist="The victim is promptly told that a report has been or will be made.",
        basis=(S164_512_C_2_2013,),
        when=all_of(
            _VICTIM,
            ~abuse.informing_victim_endangers,  # (c)(2)(i)
            ~abuse.representative_is_suspected,  # (c)(2)(ii)
        ),
        covers=PHI,
        obligations=(
            Obligation(
                id="us.hipaa.inform_abuse_victim",
                code=ObligationCode.TELL_CLIENT_AFTER,
                text="Tell the client promptly that the report has been or will be made.",
                timing=Timing.AFTER,
                deadline=Deadline(amount=0, unit=TimeUnit.HOURS, words="promptly"),
            ),
        ),
    ),
)
