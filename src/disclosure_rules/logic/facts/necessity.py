"""Our starting table of what a purpose usually needs, until the host's own policy says more.

It is no law: 45 CFR 164.502(b) and 164.514(d) leave the minimum to the discloser.  What stands
in the table for a purpose is taken as needed; for everything else a person is asked, and until
the answer comes it does not go.  `RecordItem.is_necessary` replaces the table item by item.
"""

from collections.abc import Mapping
from types import MappingProxyType

from disclosure_rules.model.data_use import WorkforceClass
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.record import RecordKind

__all__ = ["NEEDED", "NEEDED_BY_CLASS"]

_K = RecordKind
_WHO = frozenset((_K.NAME, _K.CLIENT_STATUS))
_WHERE = frozenset((_K.ADDRESS, _K.LOCATION, _K.TELEPHONE_NUMBER))

_CLINICAL = frozenset(
    (
        _K.PROGRESS_NOTE,
        _K.INTAKE_ASSESSMENT,
        _K.CLINICAL_NOTE,
        _K.DIAGNOSIS,
        _K.PROGNOSIS,
        _K.SYMPTOM,
        _K.MEDICATION,
        _K.ALLERGY,
        _K.IMMUNIZATION,
        _K.PROCEDURE,
        _K.TEST_RESULT,
        _K.VITAL_SIGN,
        _K.OBSERVATION,
        _K.TREATMENT_PLAN,
        _K.TREATMENT_SUMMARY,
        _K.PROGRESS_SUMMARY,
        _K.FUNCTIONAL_STATUS,
        _K.DISCHARGE_PLAN,
        _K.REFERRAL,
        _K.SAFETY_PLAN,
        _K.SUBSTANCE_USE,
        _K.APPOINTMENT,
        _K.ATTENDANCE,
        _K.DATE_OF_SERVICE,
        _K.BIRTH_DATE,
        _K.GENDER,
    )
)

# What whoever treats an emergency acts on at once; the rest of the chart is asked about, since
# 42 CFR 2.51(a) opens it only "to the extent necessary to" meet the emergency.
_URGENT = frozenset(
    (
        _K.DIAGNOSIS,
        _K.SYMPTOM,
        _K.MEDICATION,
        _K.ALLERGY,
        _K.PROCEDURE,
        _K.TEST_RESULT,
        _K.VITAL_SIGN,
        _K.BLOOD_TYPE,
        _K.SUBSTANCE_USE,
        _K.BIRTH_DATE,
        _K.AGE,
        _K.GENDER,
    )
)

# What helps a student along in class; what was said in sessions is not in it.
_AT_SCHOOL = frozenset(
    (
        _K.NAME,
        _K.IEP_GOAL_PROGRESS,
        _K.COPING_STRATEGY,
        _K.SUCCESS,
        _K.TEST_RESULT,
        _K.ATTENDANCE,
    )
)

NEEDED: Mapping[Purpose, frozenset[RecordKind]] = MappingProxyType(
    {
        Purpose.TREATMENT: _WHO | _WHERE | _CLINICAL,
        Purpose.EMERGENCY_TREATMENT: _WHO | _WHERE | _URGENT,
        Purpose.CARE_COORDINATION: _WHO | _WHERE | _CLINICAL,
        Purpose.AVERT_THREAT: _WHO | _WHERE | {_K.THREAT_DETAIL, _K.PHOTOGRAPH},
        Purpose.REPORT_CHILD_ABUSE: _WHO
        | _WHERE
        | {_K.ABUSE_DETAIL, _K.INJURY_DETAIL, _K.AGE, _K.BIRTH_DATE, _K.RELATIVE_NAME, _K.GENDER},
        Purpose.REPORT_ADULT_ABUSE: _WHO
        | _WHERE
        | {_K.ABUSE_DETAIL, _K.INJURY_DETAIL, _K.AGE, _K.BIRTH_DATE},
        Purpose.PAYMENT: _WHO
        | {
            _K.BILLING_LINE,
            _K.CLAIM,
            _K.DIAGNOSIS,
            _K.PROCEDURE,
            _K.DATE_OF_SERVICE,
            _K.ATTENDANCE,
            _K.BIRTH_DATE,
            _K.HEALTH_PLAN_NUMBER,
            _K.ACCOUNT_NUMBER,
        },
        Purpose.DETERMINE_CAUSE_OF_DEATH: _WHO | {_K.CIRCUMSTANCES_OF_DEATH, _K.INJURY_DETAIL},
        # A consultation is about the case; who it is, the other professional need not know.
        Purpose.CONSULTATION: frozenset(
            (
                _K.CASE_FACTS,
                _K.DIAGNOSIS,
                _K.SYMPTOM,
                _K.TREATMENT_PLAN,
                _K.TREATMENT_SUMMARY,
                _K.PROGRESS_SUMMARY,
            )
        ),
        Purpose.CLIENT_CONTACT: frozenset((_K.NAME, _K.APPOINTMENT)),
        Purpose.REPORT_CRIME_ON_PREMISES: _WHO | _WHERE | {_K.INCIDENT_DETAIL},
        Purpose.CRIMINAL_JUSTICE_MONITORING: _WHO | {_K.ATTENDANCE, _K.PROGRESS_SUMMARY},
        # 42 CFR 2.34(a)(2) "Type and dosage of the drug; and … Relevant dates"; (c) and (d) "The
        # name, address, and telephone number of the member program(s)".
        Purpose.PREVENT_MULTIPLE_ENROLLMENT: _WHO
        | {_K.MEDICATION, _K.DATE_OF_SERVICE, _K.BIRTH_DATE, _K.TREATING_PROVIDER},
        Purpose.PRESCRIPTION_MONITORING: _WHO | {_K.MEDICATION, _K.BIRTH_DATE},
        Purpose.MILITARY_COMMAND: _WHO | {_K.DUTY_LIMITATION, _K.THREAT_DETAIL},
        # Where a law lists what may go for a purpose, that list is what it needs.
        Purpose.FACILITY_DIRECTORY: frozenset(
            (_K.NAME, _K.LOCATION, _K.GENERAL_CONDITION, _K.RELIGIOUS_AFFILIATION)
        ),
        Purpose.NOTIFICATION_OF_FAMILY: frozenset(
            (_K.NAME, _K.LOCATION, _K.GENERAL_CONDITION, _K.FACT_OF_DEATH)
        ),
        Purpose.DISASTER_RELIEF: frozenset(
            (_K.NAME, _K.LOCATION, _K.GENERAL_CONDITION, _K.FACT_OF_DEATH)
        ),
        Purpose.REPORT_DOMESTIC_VIOLENCE: _WHO
        | _WHERE
        | {_K.ABUSE_DETAIL, _K.INJURY_DETAIL, _K.AGE, _K.BIRTH_DATE},
        Purpose.FIREARM_BACKGROUND_CHECK: frozenset((_K.NAME, _K.PROHIBITOR_STATUS)),
        Purpose.BENEFITS_DETERMINATION: frozenset((_K.NAME, _K.ELIGIBILITY)),
        Purpose.MEDICAL_SUITABILITY: frozenset((_K.NAME, _K.SUITABILITY_DETERMINATION)),
        Purpose.HEALTH_OR_SAFETY_EMERGENCY: _WHO
        | _WHERE
        | {_K.THREAT_DETAIL, _K.SAFETY_PLAN, _K.PHOTOGRAPH, _K.EMERGENCY_CONTACT},
        Purpose.EDUCATIONAL_PLANNING: _AT_SCHOOL
        | {_K.EVALUATION_REPORT, _K.FUNCTIONAL_STATUS, _K.BIRTH_DATE},
        Purpose.EDUCATION: _AT_SCHOOL,
        Purpose.SCHOOL_DISCIPLINE: frozenset((_K.NAME, _K.DISCIPLINE_RECORD, _K.INCIDENT_DETAIL)),
    }
)

NEEDED_BY_CLASS: Mapping[WorkforceClass, frozenset[RecordKind]] = MappingProxyType(
    {
        WorkforceClass.TREATING_CLINICIAN: _WHO | _WHERE | _CLINICAL,
        WorkforceClass.SUPERVISOR: _WHO | _CLINICAL,
        WorkforceClass.TRAINEE: _WHO | _CLINICAL,
        WorkforceClass.BILLING_STAFF: _WHO
        | {
            _K.BILLING_LINE,
            _K.CLAIM,
            _K.DIAGNOSIS,
            _K.PROCEDURE,
            _K.DATE_OF_SERVICE,
            _K.BIRTH_DATE,
            _K.HEALTH_PLAN_NUMBER,
            _K.ACCOUNT_NUMBER,
            _K.ADDRESS,
        },
        WorkforceClass.FRONT_DESK: _WHO | _WHERE | {_K.APPOINTMENT, _K.BIRTH_DATE},
    }
)
"""What the duties of a class inside usually need; what is not in it, a person is asked about."""
