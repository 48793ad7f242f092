"""42 CFR 2.12(c), 2.13, 2.23, 2.51 and 2.61: what may be disclosed without consent."""

from disclosure_rules.law.us.federal.part2.consent import PROCEEDINGS
from disclosure_rules.law.us.federal.part2.source import part2
from disclosure_rules.logic.condition import ALWAYS, all_of
from disclosure_rules.logic.facts import (
    abuse,
    discloser,
    emergency,
    item,
    process,
    purpose,
    recipient,
    threat,
)
from disclosure_rules.model.dates import Deadline, TimeUnit
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.obligation import Limit, LimitKind, Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Limitation, Permission, Rule

__all__ = ["RULES", "S2_13_A_2024", "S2_13_C_2_2024"]

S2_12_C_3_2024 = part2(
    "2.12(c)(3)",
    "The restrictions do not apply within a program, or to who controls it, on a need to know.",
)
S2_12_C_4_2024 = part2(
    "2.12(c)(4)", "Nor to what a qualified service organization needs to serve the program."
)
S2_12_C_5_2024 = part2(
    "2.12(c)(5)",
    "Nor to telling the police of a crime on the premises or against staff, in narrow terms.",
)
S2_12_C_6_2024 = part2(
    "2.12(c)(6)",
    "Nor to the report of suspected child abuse under state law; the original records stay.",
)
S2_13_A_2024 = part2(
    "2.13(a)",
    "Records are disclosed only as the part permits, and only what the purpose needs.",
)
S2_13_C_2_2024 = part2("2.13(c)(2)", "A refusal may not reveal that anybody is or was a patient.")
S2_23_A_2024 = part2("2.23(a)", "The part does not keep a patient from their own records.")
S2_51_A_1_2024 = part2(
    "2.51(a)(1)",
    "To medical personnel, in a bona fide emergency in which consent cannot be obtained.",
)
S2_51_C_2024 = part2("2.51(c)", "The emergency disclosure is written up at once.")
S2_61_A_2024 = part2(
    "2.61(a)", "A court order under subpart E authorizes a disclosure that is otherwise barred."
)

# What a report of child abuse says.  "The restrictions continue to apply to the original
# substance use disorder patient records": notes, plans and test results are not in it.
_REPORT = item.kind.is_in(
    RecordKind.ABUSE_DETAIL,
    RecordKind.INJURY_DETAIL,
    RecordKind.NAME,
    RecordKind.RELATIVE_NAME,
    RecordKind.ADDRESS,
    RecordKind.LOCATION,
    RecordKind.TELEPHONE_NUMBER,
    RecordKind.AGE,
    RecordKind.BIRTH_DATE,
    RecordKind.GENDER,
)

# (c)(5)(ii) "the circumstances of the incident, including the patient status …, name and
# address, and … last known whereabouts".
_INCIDENT = item.kind.is_in(
    RecordKind.INCIDENT_DETAIL,
    RecordKind.CLIENT_STATUS,
    RecordKind.NAME,
    RecordKind.ADDRESS,
    RecordKind.LOCATION,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.part2.within_program",
        gist="Staff who need it for their duties of care may have it.",
        basis=(S2_12_C_3_2024,),
        when=all_of(
            # "duties that arise out of the provision of diagnosis, treatment, or referral"
            purpose.stated_purpose.is_in(
                Purpose.TREATMENT,
                Purpose.EMERGENCY_TREATMENT,
                Purpose.CARE_COORDINATION,
                Purpose.CONSULTATION,
                Purpose.SUPERVISION,
                Purpose.TRAINING,
                Purpose.PAYMENT,
                Purpose.HEALTH_CARE_OPERATIONS,
                Purpose.QUALITY_IMPROVEMENT,
            ),
            recipient.is_within_program | recipient.controls_program,  # (i), (ii)
            recipient.needs_it_for_duties,  # "having a need for the information"
            discloser.settings.includes(Setting.PART2_PROGRAM),  # "within a part 2 program"
        ),
        covers=ALWAYS,
    ),
    Permission(
        id="us.part2.qualified_service_organization",
        gist="A qualified service organization may have what it needs to serve the program.",
        basis=(S2_12_C_4_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(  # "to provide services to or on behalf of the program"
                Purpose.SERVICE_TO_PROGRAM,
                Purpose.PAYMENT,
                Purpose.HEALTH_CARE_OPERATIONS,
                Purpose.QUALITY_IMPROVEMENT,
                Purpose.LEGAL_REPRESENTATION,
            ),
            recipient.is_qualified_service_organization,
            discloser.settings.includes(Setting.PART2_PROGRAM),
        ),
        covers=item.is_necessary,  # "information needed by the qualified service organization"
    ),
    Permission(
        id="us.part2.crime_on_premises",
        gist="The police may be told of a crime on the premises or against staff.",
        basis=(S2_12_C_5_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.REPORT_CRIME_ON_PREMISES),
            recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
            discloser.settings.includes(Setting.PART2_PROGRAM),  # "from part 2 program personnel"
        ),
        covers=_INCIDENT,
    ),
    Permission(
        id="us.part2.threat_against_program",
        gist="The police may be told of a threat of a crime on the premises or against staff.",
        basis=(S2_12_C_5_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.AVERT_THREAT, Purpose.REPORT_CRIME),
            threat.is_against_program,  # (c)(5)(i) "to a threat to commit such a crime"
            threat.is_made_by_client,  # (c)(5)(i) "a patient's"
            recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
            discloser.settings.includes(Setting.PART2_PROGRAM),
        ),
        covers=_INCIDENT | item.kind.is_in(RecordKind.THREAT_DETAIL),
    ),
    Permission(
        id="us.part2.child_abuse_report",
        gist="The first report of suspected child abuse may go to the authority.",
        basis=(S2_12_C_6_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.REPORT_CHILD_ABUSE),
            abuse.is_suspected,  # "incidents of suspected child abuse and neglect"
            abuse.is_initial_report,  # not "proceedings which may arise out of the report"
            # "to the appropriate state or local authorities"
            recipient.may_receive_reports,
        ),
        covers=_REPORT,
    ),
    Permission(
        id="us.part2.patient_access",
        gist="The part does not keep a patient from their own record.",
        basis=(S2_23_A_2024,),
        when=recipient.kind.is_in(RecipientKind.CLIENT),
        covers=ALWAYS,
    ),
    Permission(
        id="us.part2.medical_emergency",
        gist="Part 2 records may reach medical personnel in a true emergency.",
        basis=(S2_51_A_1_2024, S2_51_C_2024),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.EMERGENCY_TREATMENT, Purpose.TREATMENT),
            recipient.is_medical_personnel,  # (a) "to medical personnel"
            emergency.is_bona_fide,  # (a)(1) "a bona fide medical emergency"
            ~emergency.consent_obtainable_first,  # (a)(1) "prior written consent cannot be"
        ),
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="us.part2.write_up_emergency",
                code=ObligationCode.DOCUMENT_DISCLOSURE,
                text="Write into the record who received it and where they work, who disclosed "
                "it, date and time, and the nature of the emergency.",
                timing=Timing.AFTER,
                deadline=Deadline(amount=0, unit=TimeUnit.HOURS, words="immediately"),
            ),
        ),
        leaves_out="(a)(2) disaster closures; (b) reports to the FDA",
    ),
    Permission(
        id="us.part2.court_order",
        gist="What a court order under subpart E names may go.",
        basis=(S2_61_A_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(*PROCEEDINGS),
            process.has_part2_court_order,
        ),
        covers=item.is_named_in_process,
        obligations=(
            Obligation(
                id="us.part2.follow_order",
                code=ObligationCode.FOLLOW_COURT_SCOPE,
                text="Send only what the order names; the order alone does not compel it.",
                timing=Timing.WITH,
            ),
        ),
        leaves_out="2.62 to 2.67, the criteria by which the court decides",
    ),
    Limitation(
        id="us.part2.necessary",
        gist="Only what the purpose needs goes.",
        basis=(S2_13_A_2024,),
        when=~recipient.kind.is_in(RecipientKind.CLIENT),  # 2.23(a)
        covers=~item.is_necessary,
        limit=Limit(kind=LimitKind.WITHHOLD, how="not shown to be needed for the purpose"),
        obligations=(
            Obligation(
                id="us.part2.necessary",
                code=ObligationCode.MINIMUM_NECESSARY,
                text="Send no more than the purpose needs.",
                timing=Timing.WITH,
            ),
        ),
    ),
)
