"""42 CFR 2.12(d) and 2.13 to 2.26: what the restrictions are, and what the patient may ask for."""

from disclosure_rules.law.us.federal.part2.conditions import (
    AGAINST_PATIENT,
    AGAINST_PATIENT_IN_CRIME,
    IDENTIFIES_NOBODY,
    INCIDENT,
    IS_CRIMINAL,
    IS_TPO,
    ORDERED,
    TELLS_POLICE_OF_CRIME,
    TELLS_POLICE_OF_THREAT,
    TPO,
)
from disclosure_rules.law.us.federal.part2.consent import (
    CONSENT,
    COUNSELING_NOTES_CONSENT,
    PROCEEDINGS_CONSENT,
)
from disclosure_rules.law.us.federal.part2.source import part2 as provision
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import (
    consent,
    discloser,
    emergency,
    item,
    other_law,
    part2,
    process,
    purpose,
    recipient,
    wishes,
)
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.dates import Deadline, TimeUnit
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.obligation import (
    Limit,
    LimitKind,
    Obligation,
    ObligationCode,
    Occasion,
    Timing,
)
from disclosure_rules.model.part2 import Part2Origin
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import (
    Duty,
    Limitation,
    Mandate,
    Permission,
    Prohibition,
    Rule,
)

__all__ = ["RULES", "S2_13_A_2024", "S2_13_C_2_2024"]

S2_2_B_1_2024 = provision(
    "2.2(b)(1)",
    "What the part permits it does not compel, save what the Secretary requires to determine "
    "compliance with it.",
)
S2_12_D_1_2024 = provision(
    "2.12(d)(1)",
    "No record may be used against the patient in a proceeding, criminal charge or investigation, "
    "whoever holds it, without the patient's consent or an order under subpart E.",
)
S2_13_A_2024 = provision(
    "2.13(a)",
    "Records are disclosed only as the part permits, and only what the purpose needs.",
)
S2_13_B_2024 = provision(
    "2.13(b)",
    "The restrictions hold whatever justification is asserted, a subpoena included.",
)
S2_13_C_1_2024 = provision(
    "2.13(c)(1)",
    "That somebody is in a facility may be acknowledged if it is not publicly known for substance "
    "use disorders alone, and if that does not reveal a substance use disorder.",
)
S2_13_C_2_2024 = provision(
    "2.13(c)(2)", "A refusal may not reveal that anybody is or was a patient."
)
S2_20_2024 = provision(
    "2.20",
    "State law may be stricter; it may neither authorize nor compel what the part prohibits.",
)
S2_17_B_2024 = provision(
    "2.17(b)",
    "What an undercover agent or informant obtained is never used to investigate or prosecute a "
    "patient.",
)
S2_23_A_2024 = provision("2.23(a)", "The part does not keep a patient from their own records.")
S2_23_B_2024 = provision(
    "2.23(b)", "What a patient obtained by access is not used for charges against that patient."
)
S2_24_2024 = provision(
    "2.24",
    "An intermediary lists for the patient, on written request, to whom records went under a "
    "general designation in the past 3 years.",
)
S2_25_2024 = provision(
    "2.25",
    "A program accounts for the disclosures made with consent in the past 3 years; for treatment, "
    "payment and operations only those through an electronic health record.",
)
S2_26_A_3_2024 = provision(
    "2.26(a)(3)",
    "A program that agreed to a restriction keeps it, except for emergency treatment.",
)
S2_26_A_4_2024 = provision(
    "2.26(a)(4)",
    "A provider who gets restricted information in an emergency is asked not to pass it on.",
)
S2_26_A_6_2024 = provision(
    "2.26(a)(6)",
    "A patient who paid in full may keep the record of that service from the health plan.",
)

_NECESSITY_APPLIES = ~recipient.kind.is_in(
    RecipientKind.CLIENT,  # 2.23(a) "any records that the part 2 program maintains"
    RecipientKind.SECRETARY_OF_HHS,  # 2.2(b)(1) "required by the Secretary"
)
_WAYS_OUT = Obligation(
    id="us.part2.lawful_ways_out",
    code=ObligationCode.CONSULT_COUNSEL,
    text="State law does not override 42 CFR part 2. Ways that it leaves open: report or warn "
    "without identifying anybody as a patient; tell medical personnel in a bona fide medical "
    "emergency (2.51); obtain the patient's consent (2.31); have a court asked for an order under "
    "2.64 or 2.65. Ask a lawyer which.",
    timing=Timing.BEFORE,
)
_ASK_FOR_ORDER = Obligation(
    id="us.part2.subpoena_needs_order",
    code=ObligationCode.SEEK_PROTECTIVE_ORDER,
    text="Do not send records on this paper alone, and do not say whether there are any: a court "
    "order under 42 CFR part 2, subpart E, must be entered first. Have counsel answer.",
    timing=Timing.BEFORE,
)

RULES: tuple[Rule, ...] = (
    Prohibition(
        id="us.part2.against_patient",
        gist="Nothing goes for use against the patient in a proceeding or investigation without "
        "the patient's separate consent or an order of court.",
        basis=(S2_12_D_1_2024, S2_13_A_2024, S2_23_B_2024),
        when=all_of(
            AGAINST_PATIENT,
            ~consent.meets(PROCEEDINGS_CONSENT),  # "absent patient consent"
        ),
        # "or a court order in accordance with subpart E": 2.64 for what is not criminal, and for
        # "criminal investigation or prosecution" of the patient 2.65 alone; 2.62 "may not
        # authorize" researchers and auditors; 2.12(c)(5) takes its communications out.
        covers=~any_of(
            all_of(
                ~part2.came_for_research_or_audit,
                any_of(
                    part2.has_noncriminal_order & ~IS_CRIMINAL,
                    part2.has_criminal_order & IS_CRIMINAL,
                ),
            ),
            INCIDENT & any_of(TELLS_POLICE_OF_CRIME, TELLS_POLICE_OF_THREAT),
        ),
        leaves_out="conduct other than disclosure, such as relying on a record in a decision",
    ),
    Prohibition(
        id="us.part2.undercover_information",
        gist="What an undercover agent obtained does not go to investigate or prosecute a patient.",
        basis=(S2_17_B_2024,),
        when=AGAINST_PATIENT_IN_CRIME,  # "to criminally investigate or prosecute any patient"
        covers=part2.came_from_undercover_agent,
    ),
    Limitation(
        id="us.part2.necessary",
        gist="Only what the purpose needs goes.",
        basis=(S2_13_A_2024,),
        when=_NECESSITY_APPLIES,
        # What an order names, the court has found essential: 2.64(e)(1), 2.65(e)(1).
        covers=~item.is_necessary & ~IDENTIFIES_NOBODY & ~ORDERED,
        limit=Limit(kind=LimitKind.WITHHOLD, how="not shown to be needed for the purpose"),
    ),
    Duty(
        id="us.part2.limit_to_necessary",
        gist="Each disclosure is limited to what its purpose needs.",
        basis=(S2_13_A_2024,),
        when=_NECESSITY_APPLIES,
        covers=~IDENTIFIES_NOBODY & ~ORDERED,
        obligations=(
            Obligation(
                id="us.part2.necessary",
                code=ObligationCode.MINIMUM_NECESSARY,
                text="Send no more than the purpose needs.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Limitation(
        id="us.part2.other_patients",
        gist="In a joint record only the client's own part goes; the others' is restricted.",
        basis=(S2_13_A_2024,),
        when=all_of(
            ~recipient.is_in_part2_program,
            # 2.2(b)(1) "required by the Secretary": what the Secretary is owed is owed whole.
            ~recipient.kind.is_in(RecipientKind.SECRETARY_OF_HHS),
            # Consent to a joint record counts only if each of its subjects gave one.
            ~consent.meets(CONSENT),
            ~consent.meets(COUNSELING_NOTES_CONSENT),
            ~consent.meets(PROCEEDINGS_CONSENT),
        ),
        covers=item.has_other_subjects & ~item.is_recipients_own_part & ~IDENTIFIES_NOBODY,
        limit=Limit(
            kind=LimitKind.GENERALISE, how="without anything that identifies the others in it"
        ),
    ),
    Permission(
        id="us.part2.acknowledge_presence",
        gist="That somebody is in a general facility may be acknowledged if that reveals nothing.",
        basis=(S2_13_C_1_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(
                Purpose.FACILITY_DIRECTORY,
                Purpose.FAMILY_INQUIRY,
                Purpose.GENERAL_INQUIRY,
                Purpose.NOTIFICATION_OF_FAMILY,
            ),
            # "not publicly identified as only a substance use disorder … facility"
            ~discloser.is_publicly_identified_as_sud_only,
        ),
        covers=all_of(
            item.kind.is_in(RecordKind.LOCATION, RecordKind.CLIENT_STATUS),  # "The presence"
            ~item.identifies_as_sud_patient,  # "does not reveal that the patient has a"
        ),
    ),
    Permission(
        id="us.part2.patient_access",
        gist="The part does not keep a patient from their own record.",
        basis=(S2_23_A_2024,),
        when=recipient.kind.is_in(RecipientKind.CLIENT),
        covers=ALWAYS,  # "any records that the part 2 program maintains about the patient"
    ),
    Mandate(
        id="us.part2.to_the_secretary",
        gist="Records must go to the Secretary of HHS to determine compliance with the part.",
        basis=(S2_2_B_1_2024,),
        when=part2.is_about_compliance,  # "a person's compliance with this part"
        covers=ALWAYS,  # 2.31(b)(1)(ii) "required by § 2.2(b)": counseling notes as well
        to=frozenset((RecipientKind.SECRETARY_OF_HHS,)),
        purposes=frozenset((Purpose.COMPLIANCE_INVESTIGATION,)),
        on_request=True,
    ),
    Prohibition(
        id="us.part2.agreed_restriction",
        gist="A restriction to which the program agreed is kept.",
        basis=(S2_26_A_3_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(*TPO),  # (a)(1), (a)(5)
            discloser.is_part2_program,  # "A part 2 program that agrees to a restriction"
            wishes.has_agreed_restriction,
            ~other_law.requires_it,  # (a)(5) "not effective … to prevent … required by law"
            ~all_of(
                emergency.needs_treatment,  # "is in need of emergency treatment"
                recipient.is_health_care_provider,
            ),
        ),
        covers=ALWAYS,
    ),
    Prohibition(
        id="us.part2.paid_in_full",
        gist="What the patient paid for in full does not go to the health plan if they asked so.",
        basis=(S2_26_A_6_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(  # (i) "carrying out payment or health care operations"
                Purpose.PAYMENT, Purpose.HEALTH_CARE_OPERATIONS, Purpose.QUALITY_IMPROVEMENT
            ),
            discloser.is_part2_program,
            recipient.kind.is_in(RecipientKind.HEALTH_PLAN),
            wishes.has_asked_for_restriction,  # "must agree to the request of a patient"
            wishes.paid_in_full,  # (ii) "has paid the part 2 program in full"
            ~other_law.requires_it,  # (i) "not otherwise required by law"
        ),
        covers=ALWAYS,
    ),
    Duty(
        id="us.part2.ask_not_to_pass_on",
        gist="Who gets restricted information in an emergency is asked not to pass it on.",
        basis=(S2_26_A_4_2024,),
        when=all_of(
            wishes.has_agreed_restriction,
            emergency.needs_treatment,
            recipient.is_health_care_provider,
            discloser.is_part2_program,
        ),
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="us.part2.ask_not_to_pass_on",
                code=ObligationCode.NO_REDISCLOSURE,
                text="Ask the provider not to use or disclose the information further.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Duty(
        id="us.part2.list_of_intermediary",
        gist="An intermediary keeps the list that the patient may ask for.",
        basis=(S2_24_2024,),
        when=discloser.settings.includes(Setting.PART2_INTERMEDIARY),
        covers=item.part2_origin.is_in(Part2Origin.INTERMEDIARY_DESIGNATION),
        obligations=(
            Obligation(
                id="us.part2.list_of_intermediary",
                code=ObligationCode.LOG_FOR_ACCOUNTING,
                text="Keep recipient, date and a brief description for 3 years, for the list that "
                "the patient may ask for in writing.",
                timing=Timing.AFTER,
                deadline=Deadline(
                    amount=30,
                    unit=TimeUnit.CALENDAR_DAYS,
                    words="within 30 days of the patient's written request",
                ),
            ),
        ),
    ),
    Duty(
        id="us.part2.accounting",
        gist="Disclosures made with consent are logged for the patient's accounting.",
        basis=(S2_25_2024,),
        when=all_of(
            discloser.is_part2_program,  # (a) "a part 2 program must provide"
            any_of(
                ~purpose.stated_purpose.is_in(*TPO),  # (a) "all disclosures made with consent"
                part2.goes_through_ehr,  # (b)(1) "only where … through an electronic health record"
            ),
        ),
        covers=~IDENTIFIES_NOBODY,
        obligations=(
            Obligation(
                id="us.part2.accounting",
                code=ObligationCode.LOG_FOR_ACCOUNTING,
                text="If it goes with the patient's consent, log it for the accounting of the past "
                "3 years.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Duty(
        id="us.part2.lawful_ways_out",
        gist="Where other law requires what the part prohibits, or somebody is in danger, lawful "
        "ways out are left.",
        basis=(S2_20_2024,),
        on=Occasion.REFUSAL,
        when=any_of(
            other_law.requires_it,
            purpose.stated_purpose.is_in(
                Purpose.AVERT_THREAT,
                Purpose.HEALTH_OR_SAFETY_EMERGENCY,
                Purpose.REPORT_CHILD_ABUSE,
                Purpose.REPORT_ADULT_ABUSE,
                Purpose.REPORT_DOMESTIC_VIOLENCE,
            ),
        ),
        covers=ALWAYS,
        obligations=(_WAYS_OUT,),
    ),
    Duty(
        id="us.part2.subpoena_needs_order",
        gist="A subpoena or warrant alone opens nothing.",
        basis=(S2_13_B_2024,),
        on=Occasion.REFUSAL,
        when=all_of(
            ~IS_TPO,  # nobody is treated, billed or supervised by subpoena
            process.kinds.includes(
                ProcessKind.SUBPOENA,
                ProcessKind.DISCOVERY_REQUEST,
                ProcessKind.ADMINISTRATIVE_SUBPOENA,
                ProcessKind.GRAND_JURY_SUBPOENA,
                ProcessKind.CIVIL_INVESTIGATIVE_DEMAND,
                ProcessKind.SEARCH_WARRANT,
                ProcessKind.ARREST_WARRANT,
                ProcessKind.COURT_ORDER,
                ProcessKind.ADMINISTRATIVE_ORDER,
            ),
        ),
        covers=~ORDERED,
        obligations=(_ASK_FOR_ORDER,),
    ),
)
