"""34 CFR 99.3 and 99.8: what FERPA governs, and what is in its reach but not restricted.

An education record is what is directly related to a student and maintained by a school or by a
party that acts for it.  The host says so by the file that an item is kept in, and where that
leaves a doubt between this law and HIPAA, who keeps the record decides:

    kept in                                      by a school        by anybody else
    education record                             FERPA              FERPA
    treatment record of a student (99.3 (b)(4))  FERPA              FERPA
    either, and a medical record as well         FERPA              HIPAA
    medical record alone, at a covered entity    HIPAA              HIPAA
    medical record alone, at nobody covered      FERPA              neither
    sole possession of its maker                 FERPA              HIPAA, if covered

HIPAA leaves out what is in education and treatment records (45 CFR 160.103), and says so in the
same words, so that no record of a school falls between the two or under both.

Two kinds of records are no education records as long as they stay where they are: what the maker
alone keeps as a memory aid, and what is shown to nobody but those who treat the student.  To show
them to anybody else makes them education records: what is asked here is about that step, so this
law governs it, and lets the showing go that does not take it.  They are not open to inspection.

Records of the law enforcement unit and of employees, and what somebody knows from seeing and
hearing it, are in no such file.  FERPA is then silent, which permits nothing and forbids nothing.

What a school has let go stays under 99.33 in the hands of whoever received it.
"""

from disclosure_rules.law.us.federal.ferpa.conditions import (
    IDENTIFIES,
    SOLE_POSSESSION,
    TREATMENT_RECORD,
)
from disclosure_rules.law.us.federal.ferpa.source import ferpa, statute
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.facts import (
    data_use,
    discloser,
    education,
    item,
    purpose,
    recipient,
    school_review,
)
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordFile, RecordKind
from disclosure_rules.rules.rule import Duty, Permission, Rule

__all__ = ["GOVERNS", "RULES", "WITHOUT_CONSENT"]

S99_3_DISCLOSURE = ferpa(
    "99.3 “Disclosure”",
    "To give information back to who provided or created the record is no disclosure.",
)
S99_3_RECORDS_B_1 = ferpa(
    "99.3 “Education records”(b)(1)",
    "What the maker alone keeps, as a memory aid, is no education record unless it is shown to "
    "others than a temporary substitute.",
    note="Read so that showing it to anybody else is a disclosure from an education record: from "
    "then on it is one.",
)
S99_3_RECORDS_B_4 = ferpa(
    "99.3 “Education records”(b)(4)",
    "The treatment record of a student who is 18 or at a college is no education record as long as "
    "it goes only to those who provide the treatment.",
    note="Read so that showing it to anybody else is a disclosure from an education record: from "
    "then on it is one.",
)
S99_3_IDENTIFIES = ferpa(
    "99.3 “Personally Identifiable Information”",
    "What identifies a student to the school community, and whatever is asked for by somebody who "
    "is believed to know whose record it is.",
)
S99_8_C_1 = ferpa(
    "99.8(c)(1)",
    "The school may ask its own law enforcement unit to investigate or to enforce law.",
    note="The paragraph speaks of contacting the unit; it is read for what has to be said for "
    "that, and not for records (99.8(c)(2)).",
)
S99_10_F = ferpa(
    "99.10(f)",
    "The student may have treatment records reviewed by a professional of the student's choice.",
)
S99_31_B_1 = ferpa(
    "99.31(b)(1)",
    "What has been de-identified, on a reasonable determination that nobody can be identified, may "
    "be released.",
)
S99_31_B_2 = ferpa(
    "99.31(b)(2)",
    "De-identified student data may carry a code for education research, under three conditions.",
)
S1232G_A_4_B_IV = statute(
    "(a)(4)(B)(iv)",
    "Treatment records are not available to others than those who treat, except that the student's "
    "chosen professional may review them.",
)

_MEDICAL = item.files.includes(RecordFile.TREATMENT, RecordFile.PART2, RecordFile.VETERANS_SPECIAL)
_EDUCATION = item.files.includes(
    RecordFile.EDUCATION, RecordFile.SPECIAL_EDUCATION, RecordFile.EDUCATION_TREATMENT
)
_COVERED_ENTITY = discloser.settings.includes(
    Setting.HIPAA_COVERED_ENTITY, Setting.HIPAA_BUSINESS_ASSOCIATE, Setting.HEALTH_PLAN
)

GOVERNS: Condition = any_of(
    # 99.3 "Maintained by an educational agency or institution or by a party acting for"; 20 U.S.C.
    # 1232g(a)(4)(B)(iv), to which 45 CFR 160.103 refers as well
    _EDUCATION & any_of(discloser.is_school, ~_MEDICAL),
    # "Directly related to a student" and "maintained", whatever the file is called
    all_of(_MEDICAL, discloser.is_known_school, ~_COVERED_ENTITY),
    all_of(item.files.includes(RecordFile.SOLE_POSSESSION), ~_MEDICAL, discloser.is_school),
    # 99.33(a)(1) "on the condition that the party … will not disclose the information"
    education.came_as_bound | education.came_as_free,
)

_CHOSEN: Condition = all_of(
    recipient.is_health_care_provider,  # "a physician or other appropriate professional"
    education.is_students_choice,  # "of the student's choice"
)

_BECOMES_A_RECORD = Obligation(
    id="us.ferpa.becomes_education_record",
    code=ObligationCode.OTHER,
    text="Know that from now on it is an education record, which the parent or the eligible "
    "student may inspect: keep it with the others.",
    timing=Timing.BEFORE,
)

WITHOUT_CONSENT: tuple[Permission, ...] = (
    Permission(
        id="us.ferpa.back_to_source",
        gist="A record may go back to who provided or created it.",
        basis=(S99_3_DISCLOSURE,),
        when=education.goes_back_to_source,  # "except the party identified as the party that"
        covers=ALWAYS,
    ),
    Permission(
        id="us.ferpa.sole_possession_to_substitute",
        gist="A memory aid may be shown to a temporary substitute for its maker.",
        basis=(S99_3_RECORDS_B_1,),
        when=education.is_substitute,  # "except a temporary substitute for the maker"
        covers=SOLE_POSSESSION,
    ),
    Permission(
        id="us.ferpa.treatment_record_to_providers",
        gist="A student's treatment record may go to those who provide the treatment.",
        basis=(S99_3_RECORDS_B_4, S1232G_A_4_B_IV),
        when=all_of(
            purpose.stated_purpose.is_in(
                Purpose.TREATMENT,
                Purpose.EMERGENCY_TREATMENT,
                Purpose.CARE_COORDINATION,
                Purpose.CONSULTATION,
            ),
            recipient.treats_client,  # (iii) "only to individuals providing the treatment"
        ),
        covers=TREATMENT_RECORD,
    ),
    Permission(
        id="us.ferpa.treatment_record_to_chosen_professional",
        gist="A student's treatment record may be reviewed by a professional of the student's "
        "choice.",
        basis=(S99_10_F, S1232G_A_4_B_IV),
        when=_CHOSEN,
        covers=TREATMENT_RECORD,
    ),
    Permission(
        id="us.ferpa.ask_own_police",
        gist="The school may tell its own law enforcement unit what to look into.",
        basis=(S99_8_C_1,),
        when=all_of(
            purpose.stated_purpose.is_in(  # "to investigate a possible violation of, or to enforce"
                Purpose.CRIMINAL_INVESTIGATION,
                Purpose.REPORT_CRIME,
                Purpose.REPORT_CRIME_ON_PREMISES,
                Purpose.AVERT_THREAT,
            ),
            recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
            recipient.is_within_program,  # (a)(1) "component of an educational agency"
            discloser.is_known_school,  # "prohibits an educational agency or institution from"
        ),
        covers=all_of(
            item.kind.is_in(
                RecordKind.INCIDENT_DETAIL,
                RecordKind.THREAT_DETAIL,
                RecordKind.OBSERVATION,
                RecordKind.NAME,
                RecordKind.LOCATION,
            ),
            item.is_necessary,  # "for the purpose of asking that unit"
        ),
    ),
    Permission(
        id="us.ferpa.deidentified",
        gist="De-identified information may be released.",
        basis=(S99_3_IDENTIFIES, S99_31_B_1),
        when=ALWAYS,
        # "after the removal of all personally identifiable information", "a reasonable
        # determination that a student's identity is not personally identifiable"
        covers=~IDENTIFIES,
    ),
    Permission(
        id="us.ferpa.coded_for_research",
        gist="De-identified student data may carry a code that lets a researcher match it.",
        basis=(S99_31_B_2,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.RESEARCH),
            school_review.is_education_research,  # "for the purpose of education research"
            data_use.code_is_kept_apart,  # (i), (ii)
            data_use.code_is_underived,  # (iii) "not based on a student's social"
        ),
        covers=item.kind.is_in(RecordKind.REIDENTIFICATION_CODE),
    ),
)
"""What goes without consent because it is no disclosure of an education record, or none that
identifies a student.
"""

RULES: tuple[Rule, ...] = (
    *WITHOUT_CONSENT,
    Duty(
        id="us.ferpa.becomes_education_record",
        gist="What is shown beyond substitute or treatment becomes an education record.",
        basis=(S99_3_RECORDS_B_1, S99_3_RECORDS_B_4),
        when=ALWAYS,
        covers=any_of(
            SOLE_POSSESSION & ~education.is_substitute,
            TREATMENT_RECORD & ~recipient.treats_client & ~_CHOSEN,
        ),
        obligations=(_BECOMES_A_RECORD,),
    ),
)
