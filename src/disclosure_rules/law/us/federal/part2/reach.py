"""42 CFR 2.11 and 2.12: which records the part restricts, and to what it does not apply.

A record is one that a federally assisted program made, received or acquired about a patient, on
paper, on a screen or in a head, and that would show somebody as having or having had a substance
use disorder.  The host says so by the file that an item is kept in (`RecordFile.PART2`): notes,
bills, e-mails and appointments of a program all belong there.

What the text calls exceptions ("the restrictions … do not apply") are permissions here: the part
then lets go, and the bar on use against the patient still stands.  Records of the Department of
Veterans Affairs' own care, to which the part as a whole does not apply, it does not govern.
"""

from disclosure_rules.law.us.federal.part2.conditions import (
    IDENTIFIES_NOBODY,
    INCIDENT,
    TELLS_POLICE_OF_CRIME,
    TELLS_POLICE_OF_THREAT,
    TPO,
)
from disclosure_rules.law.us.federal.part2.source import part2 as provision
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.facts import (
    abuse,
    client,
    discloser,
    item,
    other_law,
    purpose,
    recipient,
)
from disclosure_rules.model.circumstances import AbuseVictim
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.part2 import Part2Origin
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordFile, RecordKind
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["GOVERNS", "RULES"]

S2_11_RECORDS_2024 = provision(
    "2.11 “Records”",
    "What a program tells a provider outside by word of mouth, for treatment and with consent, is "
    "no record in that provider's hands merely because it is written down there.",
)
S2_12_A_1_I_2024 = provision(
    "2.12(a)(1)(i)",
    "The restrictions apply to records that would identify a patient as having or having had a "
    "substance use disorder.",
    note="Whether something identifies somebody also through public information or verification "
    "by another person must be established by a person; the name of a program may be enough.",
)
S2_12_C_2_2024 = provision(
    "2.12(c)(2)",
    "Interchange within the Uniformed Services, and between them and the parts of Veterans Affairs "
    "that furnish health care, is free.",
)
S2_12_C_3_2024 = provision(
    "2.12(c)(3)",
    "The restrictions do not apply within a program, or to who controls it, on a need to know.",
    note="SUD counseling notes are left out: 2.31(b)(1) asks for consent for any use of them, "
    "with exceptions that do not name this paragraph, though this one lifts all restrictions of "
    "the part and 2.31(b)(1) goes before its own subpart alone.  Ask counsel before relying on "
    "either.",
)
S2_12_C_4_2024 = provision(
    "2.12(c)(4)",
    "Nor to what a qualified service organization needs to serve the program.",
    note="SUD counseling notes are left out, as under 2.12(c)(3).",
)
S2_12_C_5_2024 = provision(
    "2.12(c)(5)",
    "Nor to telling the police of a patient's crime on the premises or against staff, in narrow "
    "terms.",
)
S2_12_C_6_2024 = provision(
    "2.12(c)(6)",
    "Nor to the report of suspected child abuse under state law; the original records stay.",
)
S2_12_D_2_II_2024 = provision(
    "2.12(d)(2)(ii)",
    "What a treating provider who is no program records about a substance use disorder is no "
    "record under the part by that.",
    note="The bar on use against the patient is kept standing: this paragraph is notwithstanding "
    "2.12(d)(2)(i)(C) alone, and 2.12(a)(2) reaches any information, recorded or not.",
)

# 2.11 "created by, received, or acquired by a part 2 program"; an SUD counseling note is by
# definition "recorded … by a part 2 program provider", whatever file it is said to be in.
# 2.12(c)(1) "do not apply to information … maintained in connection with the Department of
# Veterans Affairs' provision of hospital care"; "Those records are governed by 38 U.S.C. 7332".
GOVERNS: Condition = all_of(
    any_of(
        item.files.includes(RecordFile.PART2),
        item.kind.is_in(RecordKind.SUD_COUNSELING_NOTE),
    ),
    ~all_of(
        item.files.includes(RecordFile.VETERANS_SPECIAL),
        discloser.settings.includes(Setting.DEPARTMENT_OF_VETERANS_AFFAIRS),
    ),
)

_NOT_NOTES: Condition = ~item.is_sud_counseling_note

# What a report of child abuse says.  "The restrictions continue to apply to the original
# substance use disorder patient records": notes, plans and test results are not in it.
_REPORT = item.kind.is_in(
    RecordKind.ABUSE_DETAIL,
    RecordKind.INJURY_DETAIL,
    RecordKind.INJURY_TYPE,
    RecordKind.INCIDENT_DETAIL,
    RecordKind.OBSERVATION,
    RecordKind.NAME,
    RecordKind.RELATIVE_NAME,
    RecordKind.ADDRESS,
    RecordKind.LOCATION,
    RecordKind.TELEPHONE_NUMBER,
    RecordKind.AGE,
    RecordKind.BIRTH_DATE,
    RecordKind.GENDER,
    RecordKind.RACE_OR_ETHNICITY,
    RecordKind.LANGUAGE,
    RecordKind.PHYSICAL_DESCRIPTION,
)

# (c)(6) "the appropriate state or local authorities": whoever state law authorizes, or whichever
# public body it makes a reporter report to.
_APPROPRIATE_AUTHORITY: Condition = any_of(
    recipient.may_receive_reports,
    all_of(
        recipient.kind.is_in(
            RecipientKind.CHILD_PROTECTIVE_SERVICES,
            RecipientKind.CHILD_WELFARE_AGENCY,
            RecipientKind.LAW_ENFORCEMENT,
            RecipientKind.PROSECUTOR,
            RecipientKind.PROBATION_OR_PAROLE,
            RecipientKind.COURT,
            RecipientKind.PUBLIC_HEALTH_AUTHORITY,
            RecipientKind.OTHER_GOVERNMENT_AGENCY,
        ),
        other_law.requires_it,
    ),
)

# (c)(4), 2.11 "Provides services to a part 2 program": who asks for themselves, for the public or
# for a payer serves no program, whatever agreement somebody would sign.
_SERVES_NO_PROGRAM: Condition = recipient.kind.is_in(
    RecipientKind.CLIENT,
    RecipientKind.PERSONAL_REPRESENTATIVE,
    RecipientKind.PARENT,
    RecipientKind.GUARDIAN,
    RecipientKind.SPOUSE_OR_PARTNER,
    RecipientKind.FAMILY_MEMBER,
    RecipientKind.FRIEND,
    RecipientKind.FOSTER_PARENT,
    RecipientKind.CO_CLIENT,
    RecipientKind.LIKELY_VICTIM,
    RecipientKind.EXPOSED_PERSON,
    RecipientKind.BYSTANDER,
    RecipientKind.EMPLOYER,
    RecipientKind.MEDIA,
    RecipientKind.PUBLIC,
    RecipientKind.HEALTH_PLAN,
    RecipientKind.THIRD_PARTY_PAYER,
    RecipientKind.DISABILITY_INSURER,
    RecipientKind.OTHER_INSURER,
    RecipientKind.COURT,
    RecipientKind.ADMINISTRATIVE_TRIBUNAL,
    RecipientKind.GRAND_JURY,
    RecipientKind.LITIGANT,
    RecipientKind.OPPOSING_ATTORNEY,
    RecipientKind.CLIENT_ATTORNEY,
    RecipientKind.LAW_ENFORCEMENT,
    RecipientKind.PROSECUTOR,
    RecipientKind.PROBATION_OR_PAROLE,
    RecipientKind.LICENSING_BOARD,
    RecipientKind.HEALTH_OVERSIGHT_AGENCY,
    RecipientKind.SECRETARY_OF_HHS,
)

# (c)(3) "in connection with their duties that arise out of the provision of diagnosis, treatment,
# or referral": staff also speak of a danger, of a suspicion to report, and of reaching a patient.
_DUTIES_OF_CARE = (
    *TPO,
    Purpose.AVERT_THREAT,
    Purpose.REPORT_CHILD_ABUSE,
    Purpose.CLIENT_CONTACT,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.part2.not_identifying",
        gist="What identifies nobody as a patient with a substance use disorder is not restricted.",
        basis=(S2_12_A_1_I_2024,),
        when=ALWAYS,
        covers=IDENTIFIES_NOBODY,
    ),
    Permission(
        id="us.part2.not_a_record",
        gist="What a provider outside was told by word of mouth, or wrote down itself, is no "
        "record under the part.",
        basis=(S2_11_RECORDS_2024, S2_12_D_2_II_2024),
        when=~discloser.is_part2_program,  # "who is not subject to this part"
        covers=item.part2_origin.is_in(
            Part2Origin.ORAL_FROM_PROGRAM,  # "conveyed orally … with the consent of the patient"
            Part2Origin.NON_PROGRAM_NOTE,  # 2.12(d)(2)(ii) "may record information about a SUD"
        )
        & _NOT_NOTES,  # 2.11 "notes recorded … by a part 2 program provider"
    ),
    Permission(
        id="us.part2.uniformed_services",
        gist="Information may pass within the Uniformed Services and to and from veterans' care.",
        basis=(S2_12_C_2_2024,),
        when=all_of(
            discloser.settings.includes(
                Setting.UNIFORMED_SERVICE, Setting.DEPARTMENT_OF_VETERANS_AFFAIRS
            ),
            # "when the patient was subject to the Uniform Code of Military Justice"
            client.was_under_military_justice,
            any_of(
                recipient.is_in_uniformed_services,  # (i), (ii) "the Uniformed Services"
                all_of(  # "components of the Department of Veterans Affairs furnishing health care"
                    recipient.kind.is_in(RecipientKind.DEPARTMENT_OF_VETERANS_AFFAIRS),
                    recipient.is_health_care_provider,
                ),
            ),
        ),
        covers=_NOT_NOTES,
    ),
    Permission(
        id="us.part2.within_program",
        gist="Staff who need it for their duties of care may have it.",
        basis=(S2_12_C_3_2024,),
        when=all_of(
            # "duties that arise out of the provision of diagnosis, treatment, or referral"
            purpose.stated_purpose.is_in(*_DUTIES_OF_CARE),
            recipient.is_in_part2_program | recipient.controls_program,  # (i), (ii)
            recipient.needs_it_for_duties,  # "having a need for the information"
            discloser.is_part2_program,  # "within a part 2 program"
        ),
        covers=_NOT_NOTES,
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
                # 2.11 "legal, accounting, … medical staffing, or other professional services"
                Purpose.LEGAL_REPRESENTATION,
                Purpose.OWN_DEFENSE,
                Purpose.SUPERVISION,
                Purpose.CONSULTATION,
                Purpose.TRAINING,
            ),
            recipient.is_qualified_service_organization,
            ~_SERVES_NO_PROGRAM,
            discloser.is_part2_program,
        ),
        covers=item.is_necessary & _NOT_NOTES,  # "information needed by the qualified service"
    ),
    Permission(
        id="us.part2.back_to_program",
        gist="Who controls or serves a program may send back to it what came from it.",
        basis=(S2_12_C_3_2024, S2_12_C_4_2024),
        when=recipient.is_part2_program & recipient.is_source_of_record,  # "between"
        covers=item.part2_origin.is_in(
            Part2Origin.ADMINISTRATIVE_CONTROL,  # (c)(3)(ii)
            Part2Origin.SERVICE_AGREEMENT,  # (c)(4)
        ),
    ),
    Permission(
        id="us.part2.crime_on_premises",
        gist="The police may be told of a patient's crime on the premises or against staff.",
        basis=(S2_12_C_5_2024,),
        when=TELLS_POLICE_OF_CRIME,
        covers=INCIDENT,
    ),
    Permission(
        id="us.part2.threat_against_program",
        gist="The police may be told of a threat of a crime on the premises or against staff.",
        basis=(S2_12_C_5_2024,),
        when=TELLS_POLICE_OF_THREAT,
        covers=INCIDENT,
    ),
    Permission(
        id="us.part2.child_abuse_report",
        gist="The report of suspected child abuse may go to the authority, and no records with it.",
        basis=(S2_12_C_6_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.REPORT_CHILD_ABUSE),
            abuse.is_suspected,  # "incidents of suspected child abuse and neglect"
            any_of(
                abuse.victim.is_in(AbuseVictim.CHILD),
                # An incident of long ago is one "under state law" where state law asks for it.
                abuse.victim.is_in(AbuseVictim.ADULT_ABUSED_AS_CHILD) & other_law.requires_it,
            ),
            abuse.is_initial_report,  # not "proceedings which may arise out of the report"
            _APPROPRIATE_AUTHORITY,  # "to the appropriate state or local authorities"
        ),
        covers=_REPORT,
    ),
)
