"""Tables of what identifies: which kinds of items name a person by themselves, and which do not.

They follow 45 CFR 164.514(e)(2).  A kind in neither table may or may not hold an identifier: a
person is asked.
"""

from disclosure_rules.model.record import RecordKind

__all__ = ["DIRECT_IDENTIFIERS", "WITHOUT_IDENTIFIERS"]

_K = RecordKind

DIRECT_IDENTIFIERS = frozenset(
    (
        _K.NAME,
        _K.RELATIVE_NAME,
        _K.ADDRESS,
        _K.EMERGENCY_CONTACT,
        _K.EMPLOYER,
        _K.TELEPHONE_NUMBER,
        _K.FAX_NUMBER,
        _K.EMAIL_ADDRESS,
        _K.SOCIAL_SECURITY_NUMBER,
        _K.MEDICAL_RECORD_NUMBER,
        _K.HEALTH_PLAN_NUMBER,
        _K.ACCOUNT_NUMBER,
        _K.FINANCIAL_ACCOUNT,
        _K.PAYMENT_CARD,
        _K.LICENSE_NUMBER,
        _K.VEHICLE_IDENTIFIER,
        _K.DEVICE_IDENTIFIER,
        _K.WEB_ADDRESS,
        _K.IP_ADDRESS,
        _K.BIOMETRIC,
        _K.PHOTOGRAPH,
    )
)
WITHOUT_IDENTIFIERS = frozenset(
    (
        _K.DIAGNOSIS,
        _K.MEDICATION,
        _K.ALLERGY,
        _K.IMMUNIZATION,
        _K.PROCEDURE,
        _K.VITAL_SIGN,
        _K.BLOOD_TYPE,
        _K.INJURY_TYPE,
        _K.ATTENDANCE,
        _K.DATE_OF_SERVICE,
        _K.DATE_OF_DEATH,
        _K.FACT_OF_DEATH,
        _K.BIRTH_DATE,
        _K.AGE,
        _K.GENDER,
        _K.RACE_OR_ETHNICITY,
        _K.LANGUAGE,
        _K.CITY,
        _K.STATE,
        _K.ZIP_CODE,
    )
)
