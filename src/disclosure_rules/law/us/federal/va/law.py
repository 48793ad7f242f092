"""38 U.S.C. 7332: Veterans Affairs records on drugs, alcohol, HIV and sickle cell anemia.

They are under this section and not under 42 CFR part 2 (2.12(c)(1)).  The host says by the file
that an item is kept in whether it is such a record (`RecordFile.VETERANS_SPECIAL`): whether it was
"maintained in connection with the performance of any program or activity" of these four kinds.

What is not expressly authorized is forbidden, and nobody but the patient may be told that a special
consent is needed.  A record that was passed on with the patient's consent stays forbidden to
whoever received it: the statement of 38 CFR 1.476 that goes along says so.
"""

from disclosure_rules.law.patterns.privilege import INVESTIGATIONS, PROCEEDINGS
from disclosure_rules.law.us.federal.va.consent import WRITTEN_CONSENT
from disclosure_rules.law.us.federal.va.provisions import (
    COPY,
    R1_462_A,
    R1_462_B,
    R1_462_C,
    R1_475,
    R1_476,
    R1_488,
    S_A_1,
    S_A_2,
    S_B_1,
    S_B_2_A,
    S_B_2_B,
    S_B_2_C,
    S_B_2_D,
    S_B_2_F,
    S_B_2_G,
    S_B_3,
    S_C,
    S_E,
    S_F,
)
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.facts import (
    client,
    consent,
    crime,
    discloser,
    emergency,
    government,
    item,
    oversight,
    process,
    purpose,
    recipient,
    veterans,
)
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession, Setting
from disclosure_rules.model.obligation import (
    Limit,
    LimitKind,
    Obligation,
    ObligationCode,
    Occasion,
    Timing,
)
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordFile, RecordKind, SensitivityLabel
from disclosure_rules.rules.law import Law, Rank, Refusal, Stance
from disclosure_rules.rules.rule import Duty, Limitation, Permission, Prohibition, Rule

__all__ = ["VETERANS_RECORDS"]

_STATEMENT = Obligation(
    id="us.va.statement",
    code=ObligationCode.REDISCLOSURE_NOTICE,
    text="Attach a written statement like that of 38 CFR 1.476.",
    timing=Timing.WITH,
    exact_text="This information has been disclosed to you from records protected by Federal "
    "confidentiality rules (38 CFR Part 1). The Federal rules prohibit you from making any "
    "further disclosure of this information unless further disclosure is expressly permitted by "
    "the written consent of the person to whom it pertains or as otherwise permitted by 38 CFR "
    "Part 1. A general authorization for the release of medical or other information is NOT "
    "sufficient for this purpose. The Federal rules restrict any use of the information to "
    "criminally investigate or prosecute any alcohol or drug abuse patient or patient with "
    "sickle cell anemia or HIV infection.",
)
_IDENTIFY_NOBODY = Obligation(
    id="us.va.identify_nobody",
    code=ObligationCode.NO_REDISCLOSURE,
    text="See that no report identifies a patient, directly or indirectly, that nobody shows "
    "otherwise who a patient is, and that researchers disclose nothing but back to Veterans "
    "Affairs.",
    timing=Timing.WITH,
)
_FOR_THAT_PURPOSE = Obligation(
    id="us.va.public_health_only",
    code=ObligationCode.LIMIT_TO_PURPOSE,
    text="Tell the authority that it may neither use nor redisclose it for another purpose.",
    timing=Timing.WITH,
)
_FOLLOW = Obligation(
    id="us.va.follow_order",
    code=ObligationCode.FOLLOW_COURT_SCOPE,
    text="Send only what the order names, under the safeguards that it imposes.",
    timing=Timing.WITH,
)
_ASK_FOR_ORDER = Obligation(
    id="us.va.ask_for_order",
    code=ObligationCode.CONSULT_COUNSEL,
    text="Have counsel answer that such records need an order after an application that shows "
    "good cause, without showing whether there are any.",
    timing=Timing.BEFORE,
)
_ACT_WITHOUT = Obligation(
    id="us.va.show_no_record",
    code=ObligationCode.CONSULT_COUNSEL,
    text="Protect whoever is in danger, and make the report, from what stands in no such record "
    "and without showing that there is one; ask counsel at once whether 38 CFR 1.460 to 1.499, of "
    "which not every section was read, lets more go.",
    timing=Timing.BEFORE,
)
_IN_WRITING = Obligation(
    id="us.va.in_writing",
    code=ObligationCode.OTHER,
    text="Let the patient put the request in writing.",
    timing=Timing.BEFORE,
)

_BY_THE_SECRETARY: Condition = all_of(
    # (b)(2) "may be disclosed by the Secretary"
    discloser.settings.includes(Setting.DEPARTMENT_OF_VETERANS_AFFAIRS),
    ~client.is_deceased,  # (b)(3) "may be disclosed by the Secretary only upon"
)
_CRIMINAL = purpose.stated_purpose.is_in(
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.CRIMINAL_PROCEEDING,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.APPREHEND,
    Purpose.REPORT_CRIME,
    Purpose.REPORT_CRIME_ON_PREMISES,
)
# (c) "to initiate or substantiate any criminal charges against, or to conduct any investigation
# of, a patient"
_AGAINST_PATIENT: Condition = any_of(
    _CRIMINAL & any_of(process.is_against_client, process.is_investigation_of_client),
    # "any investigation", and not a criminal one alone
    all_of(
        purpose.stated_purpose.is_in(
            Purpose.HEALTH_OVERSIGHT, Purpose.COMPLIANCE_INVESTIGATION, Purpose.FRAUD_DETECTION
        ),
        oversight.client_is_subject,
    ),
    # A report to the police of what a patient has done starts one.
    all_of(
        purpose.stated_purpose.is_in(Purpose.REPORT_CRIME, Purpose.REPORT_CRIME_ON_PREMISES),
        ~crime.client_is_victim,
    ),
)
_HAS_ORDER: Condition = all_of(
    veterans.order_shows_good_cause,
    recipient.is_served_by_process,
    item.is_named_in_process,
)
_SURVIVORS = recipient.kind.is_in(
    RecipientKind.SPOUSE_OR_PARTNER,
    RecipientKind.PARENT,
    RecipientKind.FAMILY_MEMBER,
    RecipientKind.PERSONAL_REPRESENTATIVE,
)

_AT_VETERANS_AFFAIRS: Condition = discloser.settings.includes(
    Setting.DEPARTMENT_OF_VETERANS_AFFAIRS
)
_TO_VETERANS_CARE: Condition = all_of(
    recipient.kind.is_in(RecipientKind.DEPARTMENT_OF_VETERANS_AFFAIRS),
    recipient.is_health_care_provider,
)
_AMONG_COMPONENTS: Condition = all_of(
    _AT_VETERANS_AFFAIRS,
    any_of(
        recipient.is_within_program,  # (e)(1) "within"
        _TO_VETERANS_CARE,  # (e)(1) "and among those components … furnishing health care"
        all_of(  # (e)(1) "or determining eligibility for benefits"
            recipient.kind.is_in(RecipientKind.DEPARTMENT_OF_VETERANS_AFFAIRS),
            government.determines_veterans_benefits,
        ),
    ),
)
_WITH_ARMED_FORCES: Condition = any_of(  # (e)(2) "between"
    all_of(
        # "such components furnishing health care to veterans"
        _AT_VETERANS_AFFAIRS,
        discloser.settings.includes(Setting.HIPAA_COVERED_ENTITY),
        recipient.is_in_armed_forces,
    ),
    all_of(
        discloser.settings.includes(Setting.DEPARTMENT_OF_DEFENSE),  # "and the Armed Forces"
        _TO_VETERANS_CARE,
    ),
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.va.consent",
        gist="What the patient has consented to in writing may go.",
        basis=(S_B_1, R1_475, R1_476),
        when=~client.is_deceased,
        covers=consent.meets(WRITTEN_CONSENT),
        obligations=(_STATEMENT,),
        leaves_out="for which purposes regulations allow it (38 CFR 1.477)",
    ),
    Permission(
        id="us.va.patient_request",
        gist="What the patient asks for in writing may go to the patient.",
        basis=(S_B_1,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST),
            recipient.kind.is_in(RecipientKind.CLIENT),
            recipient.requested_in_writing,
        ),
        covers=ALWAYS,
    ),
    Duty(
        id="us.va.request_in_writing",
        gist="The patient's own request is put in writing.",
        basis=(S_B_1,),
        on=Occasion.REFUSAL,
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST),
            recipient.kind.is_in(RecipientKind.CLIENT),
            ~recipient.requested_in_writing,
        ),
        covers=ALWAYS,
        obligations=(_IN_WRITING,),
    ),
    Permission(
        id="us.va.emergency",
        gist="Medical personnel may have what a true emergency needs.",
        basis=(S_B_2_A, R1_476),
        when=all_of(
            # By the Secretary, and by whoever the statement of 1.476 binds: it forbids but what is
            # "otherwise permitted by 38 CFR Part 1".
            ~client.is_deceased,
            purpose.stated_purpose.is_in(
                Purpose.EMERGENCY_TREATMENT, Purpose.TREATMENT, Purpose.AVERT_THREAT
            ),
            recipient.is_medical_personnel,  # (A) "To medical personnel"
            emergency.is_bona_fide,  # (A) "a bona fide medical emergency"
        ),
        covers=item.is_necessary,  # (A) "to the extent necessary"
    ),
    Permission(
        id="us.va.research",
        gist="A researcher whom the Under Secretary has approved may have what research needs.",
        basis=(S_B_2_B, R1_488),
        when=all_of(
            _BY_THE_SECRETARY,
            purpose.stated_purpose.is_in(Purpose.RESEARCH),
            veterans.researcher_is_approved,  # 1.488(a) "makes a determination"
        ),
        covers=ALWAYS,
        obligations=(_IDENTIFY_NOBODY,),
    ),
    Permission(
        id="us.va.audit",
        gist="Qualified personnel may have what an audit or evaluation needs.",
        basis=(S_B_2_B,),
        when=all_of(
            _BY_THE_SECRETARY,
            purpose.stated_purpose.is_in(Purpose.AUDIT_OR_EVALUATION),
            veterans.auditor_is_qualified,  # (B) "To qualified personnel"
        ),
        covers=ALWAYS,
        obligations=(_IDENTIFY_NOBODY,),
    ),
    Permission(
        id="us.va.public_health",
        gist="A public health authority may have of HIV records what law requires it to have.",
        basis=(S_B_2_C,),
        when=all_of(
            _BY_THE_SECRETARY,
            purpose.stated_purpose.is_in(Purpose.PUBLIC_HEALTH),
            recipient.kind.is_in(RecipientKind.PUBLIC_HEALTH_AUTHORITY),
            # (C)(i) "law requires disclosure of such record", "has made a written request"
            veterans.public_health_law_requires_it,
        ),
        # (C)(i) "any program or activity relating to infection with the human immunodeficiency"
        covers=item.labels.includes(SensitivityLabel.HIV),
        obligations=(_FOR_THAT_PURPOSE,),
    ),
    Permission(
        id="us.va.court_order",
        gist="What a court orders after good cause was shown may go.",
        basis=(S_B_2_D,),
        when=_BY_THE_SECRETARY,
        covers=_HAS_ORDER,
        obligations=(_FOLLOW,),
        leaves_out="38 CFR 1.490 to 1.499, on how such an order is applied for, heard and made",
    ),
    Permission(
        id="us.va.representative",
        gist="Who decides for a patient without capacity may have what the decision needs.",
        basis=(S_B_2_F,),
        when=all_of(
            _BY_THE_SECRETARY,
            ~client.has_capacity,  # (F)(i) "a patient who lacks decision-making capacity"
            recipient.stands_in_for_client,  # (F)(ii) "authorized … to give informed consent"
            # (F)(i) "when a practitioner deems the content of the given record necessary"
            veterans.practitioner_deems_it_necessary,
        ),
        covers=ALWAYS,
    ),
    Permission(
        id="us.va.prescription_monitoring",
        gist="A State's monitoring program may have what prevents misuse and diversion.",
        basis=(S_B_2_G,),
        when=all_of(
            _BY_THE_SECRETARY,
            purpose.stated_purpose.is_in(Purpose.PRESCRIPTION_MONITORING),
            recipient.kind.is_in(RecipientKind.PRESCRIPTION_MONITORING_PROGRAM),
        ),
        covers=item.is_necessary,  # (G) "to the extent necessary to prevent misuse"
    ),
    Permission(
        id="us.va.survivor",
        gist="A survivor may have, on written request, what benefits need.",
        basis=(S_B_3,),
        when=all_of(
            discloser.settings.includes(Setting.DEPARTMENT_OF_VETERANS_AFFAIRS),
            client.is_deceased,
            # "the prior written request of the next of kin, executor, administrator, or other"
            any_of(_SURVIVORS, recipient.stands_in_for_client),
            recipient.requested_in_writing,
            veterans.survivor_benefits_need_it,  # "only if the Secretary determines"
        ),
        covers=ALWAYS,
        leaves_out="for which purposes regulations allow it",
    ),
    Prohibition(
        id="us.va.against_patient",
        gist="Such records serve no criminal charges against a patient without an order.",
        basis=(S_C,),
        when=_AGAINST_PATIENT,
        covers=~_HAS_ORDER,  # "Except as authorized by a court order granted under (b)(2)(D)"
        obligations=(_ASK_FOR_ORDER,),
    ),
    Permission(
        id="us.va.interchange",
        gist="Records may pass within the components that furnish care or decide on benefits.",
        basis=(S_E,),
        when=_AMONG_COMPONENTS,
        covers=ALWAYS,
    ),
    Permission(
        id="us.va.armed_forces",
        gist="Records may pass between veterans' health care and the Armed Forces.",
        basis=(S_E,),
        when=_WITH_ARMED_FORCES,
        covers=ALWAYS,
    ),
    Permission(
        id="us.va.tell_partner",
        gist="A counselor may tell spouse or partner of an HIV infection that the patient hides.",
        basis=(S_F,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.AVERT_THREAT, Purpose.PUBLIC_HEALTH),
            # (f)(1) "a physician or a professional counselor"
            discloser.profession.is_in(
                Profession.PHYSICIAN, Profession.PSYCHIATRIST, Profession.COUNSELOR
            ),
            veterans.recipient_is_spouse_or_partner,  # (f)(1)(A), (B)
            # (f)(2)(A) "after making reasonable efforts to counsel and encourage"; (B)
            veterans.patient_was_counseled,
            veterans.patient_will_not_tell,  # (f)(2)(A) "reasonably believes"
            veterans.telling_is_necessary,  # (f)(2)(A) "necessary to protect the health of"
        ),
        # (f)(1) "information or records indicating that a patient … is infected"
        covers=all_of(
            item.labels.includes(SensitivityLabel.HIV),
            item.kind.is_in(RecordKind.DIAGNOSIS, RecordKind.TEST_RESULT, RecordKind.NAME),
        ),
        leaves_out="counselors of other professions: the text names none",
    ),
    Permission(
        id="us.va.acknowledge_presence",
        gist="That somebody is in a facility may be acknowledged if that reveals nothing.",
        basis=(R1_462_C,),
        when=all_of(
            purpose.stated_purpose.is_in(
                Purpose.FACILITY_DIRECTORY, Purpose.FAMILY_INQUIRY, Purpose.GENERAL_INQUIRY
            ),
            # "in a VA facility"
            discloser.settings.includes(Setting.DEPARTMENT_OF_VETERANS_AFFAIRS),
        ),
        covers=all_of(
            item.kind.is_in(RecordKind.LOCATION, RecordKind.CLIENT_STATUS),  # "the presence"
            ~item.shows_veterans_program,  # "does not reveal that the patient is being treated"
        ),
    ),
    Limitation(
        id="us.va.limit_to_necessary",
        gist="Only what the purpose needs goes.",
        basis=(R1_462_A,),
        when=all_of(
            ~recipient.kind.is_in(RecipientKind.CLIENT),
            # 7332(e) takes interchange out: it is no "disclosure made under these regulations".
            ~_AMONG_COMPONENTS,
            ~_WITH_ARMED_FORCES,
        ),
        covers=~item.is_necessary,  # "limited to that information which is necessary"
        limit=Limit(kind=LimitKind.WITHHOLD, how="withhold what the purpose does not need"),
    ),
    Duty(
        id="us.va.subpoena_needs_order",
        gist="A subpoena alone opens nothing.",
        basis=(S_B_2_D, R1_462_B),
        on=Occasion.REFUSAL,
        when=all_of(
            # 1.462(a) "in any civil, criminal, administrative, or legislative proceedings"
            purpose.stated_purpose.is_in(
                *PROCEEDINGS, *INVESTIGATIONS, Purpose.LEGISLATIVE_PROCEEDING
            ),
            process.kinds.includes(
                ProcessKind.SUBPOENA,
                ProcessKind.DISCOVERY_REQUEST,
                ProcessKind.ADMINISTRATIVE_SUBPOENA,
                ProcessKind.GRAND_JURY_SUBPOENA,
                ProcessKind.CIVIL_INVESTIGATIVE_DEMAND,
                ProcessKind.SEARCH_WARRANT,
                ProcessKind.ADMINISTRATIVE_ORDER,
                ProcessKind.COURT_ORDER,
            ),
        ),
        covers=~_HAS_ORDER,
        obligations=(_ASK_FOR_ORDER,),
    ),
    Duty(
        id="us.va.act_without_record",
        gist="A report of abuse or danger is made without such a record, and shows none.",
        basis=(R1_462_B, S_A_2),
        on=Occasion.REFUSAL,
        when=purpose.stated_purpose.is_in(
            Purpose.AVERT_THREAT,
            Purpose.HEALTH_OR_SAFETY_EMERGENCY,
            Purpose.REPORT_CHILD_ABUSE,
            Purpose.REPORT_ADULT_ABUSE,
            Purpose.REPORT_DOMESTIC_VIOLENCE,
            Purpose.REPORT_CRIME_ON_PREMISES,
        ),
        covers=ALWAYS,
        obligations=(_ACT_WITHOUT,),
    ),
)

VETERANS_RECORDS = Law(
    id="us.va",
    title="38 U.S.C. 7332",
    rank=Rank.FEDERAL,
    stance=Stance.CLOSED,  # (a)(1) "may be disclosed only for the purposes and under the"
    stance_basis=(S_A_1,),
    governs=any_of(
        all_of(
            discloser.settings.includes(Setting.DEPARTMENT_OF_VETERANS_AFFAIRS),
            item.files.includes(RecordFile.VETERANS_SPECIAL),
        ),
        # Who received such a record was told so by the statement of 1.476, and knows.
        item.is_known_veterans_record,
    ),
    held=Period(start=COPY),
    refusal=Refusal.NEITHER_CONFIRM_NOR_DENY,
    refusal_basis=(S_A_2,),
    leaves_out="(b)(2)(E) with section 5701(k); sharing with community providers, of which the "
    "copy read has no paragraph; 38 CFR 1.460 to 1.499 but for 1.462(a) to (c)(1), 1.475(a) and "
    "(b), 1.476 and 1.488",
    rules=RULES,
)
