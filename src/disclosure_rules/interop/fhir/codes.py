"""The HL7 codes that a Consent and its neighbours are read by; always system and code."""

from collections.abc import Mapping

from disclosure_rules.model.consent import ScopeDecision
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.record import RecordKind, SensitivityLabel
from disclosure_rules.model.terms import ACT_CODE, ACT_REASON, Coding

__all__ = [
    "BASES",
    "CUSTODIANS",
    "DISCLOSING",
    "EMERGENCY_ONLY",
    "KINDS_BELOW",
    "KINDS_OF_TYPES",
    "KNOWN_POLICIES",
    "KNOWN_RESTRICTIONS",
    "LABELS_BELOW",
    "NARROWING_CATEGORIES",
    "NO_SENSITIVITY",
    "NO_SENSITIVITY_SYSTEMS",
    "PURPOSES_BELOW",
    "RECIPIENTS",
    "RESOURCE_TYPES",
    "SCOPES_OF_CARE",
    "SCOPE_OF_PRIVACY",
    "SENSITIVITIES_OF_LAWS",
]

_TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/"
_PARTICIPATION = f"{_TERMINOLOGY}v3-ParticipationType"
_ACTION = f"{_TERMINOLOGY}consentaction"
_CATEGORY = f"{_TERMINOLOGY}consentcategorycodes"
_POLICY = f"{_TERMINOLOGY}consentpolicycodes"

RESOURCE_TYPES = frozenset(("http://hl7.org/fhir/resource-types", "http://hl7.org/fhir/fhir-types"))

SCOPE_OF_PRIVACY = Coding(f"{_TERMINOLOGY}consentscope", "patient-privacy")
SCOPES_OF_CARE = frozenset(
    Coding(f"{_TERMINOLOGY}consentscope", code) for code in ("adr", "treatment")
)

# What a policy says of everything that no provision speaks of.
BASES: Mapping[Coding, ScopeDecision] = {
    Coding(ACT_CODE, "OPTIN"): ScopeDecision.PERMIT,
    Coding(ACT_CODE, "OPTINR"): ScopeDecision.PERMIT,
    Coding(ACT_CODE, "OPTOUT"): ScopeDecision.DENY,
    Coding(ACT_CODE, "OPTOUTE"): ScopeDecision.DENY,
}

# Policies that take nothing from what the provisions say: laws that a consent is given under,
# forms of authorization, and the plain consent types "access" and "disclosure".
KNOWN_POLICIES: frozenset[Coding] = frozenset(
    (
        *(
            Coding(_POLICY, code)
            for code in (
                "hipaa-auth",
                "ssa-827",
                "mdhhs-5515",
                "dch-3927",
                "va-10-0485",
                "va-10-5345",
                "va-10-5345a",
                "va-10-5345a-mhv",
                "va-21-4142",
            )
        ),
        *(
            Coding(ACT_CODE, code)
            for code in (
                "42CFRPart2",
                "42CFRPart2CD",
                "HIPAAAuth",
                "HIPAAAuthCD",
                "HIPAAConsent",
                "HIPAAConsentCD",
                "MDHHS-5515",
                "IDSCL",
                "INFA",
            )
        ),
    )
)

# Policies under which a client restricts, and which therefore say nothing of a permit.
KNOWN_RESTRICTIONS: frozenset[Coding] = frozenset(
    (
        Coding(_POLICY, "hipaa-restrictions"),
        Coding(_POLICY, "hipaa-self-pay"),
        Coding(ACT_CODE, "HIPAASelfPay"),
    )
)

# A permit of this category is for emergencies only; a denial says itself what it excepts.
EMERGENCY_ONLY: frozenset[Coding] = frozenset(
    (Coding(_CATEGORY, "emrgonly"), Coding(ACT_CODE, "EMRGONLY"))
)

# Categories that make a consent narrower than its provisions look, or one about something else:
# care at the end of life, a notice received, reading without a copy, de-identified data.
NARROWING_CATEGORIES: frozenset[Coding] = frozenset(
    (
        *(
            Coding(_CATEGORY, code)
            for code in ("acd", "dnr", "hcd", "npp", "polst", "research", "rsdid", "rsreid")
        ),
        *(
            Coding(ACT_CODE, code)
            for code in ("ICOL", "INFAO", "INFASO", "NOPP", "OIC", "RESEARCH", "RSDID", "RSREID")
        ),
    )
)

DISCLOSING: frozenset[Coding] = frozenset(
    (Coding(_ACTION, "disclose"), Coding(ACT_CODE, "INFODISCLOSE"))
)

RECIPIENTS: frozenset[Coding] = frozenset(
    (Coding(_PARTICIPATION, "IRCP"), Coding(_PARTICIPATION, "PRCP"))
)
CUSTODIANS: frozenset[Coding] = frozenset((Coding(_PARTICIPATION, "CST"),))

# Types whose every resource is of one kind.
KINDS_OF_TYPES: Mapping[str, RecordKind] = {
    "AllergyIntolerance": RecordKind.ALLERGY,
    "Appointment": RecordKind.APPOINTMENT,
    "CarePlan": RecordKind.TREATMENT_PLAN,
    "Claim": RecordKind.CLAIM,
    "Condition": RecordKind.DIAGNOSIS,
    "FamilyMemberHistory": RecordKind.FAMILY_HISTORY,
    "Immunization": RecordKind.IMMUNIZATION,
    "MedicationRequest": RecordKind.MEDICATION,
    "Procedure": RecordKind.PROCEDURE,
}

# A denial of a type denies whatever a host may keep in resources of that type; a permit does not
# reach it.
KINDS_BELOW: Mapping[RecordKind, frozenset[RecordKind]] = {
    RecordKind.CLAIM: frozenset((RecordKind.BILLING_LINE,)),
    RecordKind.DIAGNOSIS: frozenset(
        (
            RecordKind.GENERAL_CONDITION,
            RecordKind.INJURY_DETAIL,
            RecordKind.INJURY_TYPE,
            RecordKind.PROGNOSIS,
            RecordKind.SUBSTANCE_USE,
            RecordKind.SYMPTOM,
        )
    ),
    RecordKind.FAMILY_HISTORY: frozenset((RecordKind.GENETIC_INFORMATION,)),
    RecordKind.TREATMENT_PLAN: frozenset(
        (RecordKind.COPING_STRATEGY, RecordKind.DISCHARGE_PLAN, RecordKind.SAFETY_PLAN)
    ),
}

# A denial of a sensitivity denies what HL7 files under it; a permit is never widened so.
LABELS_BELOW: Mapping[SensitivityLabel, frozenset[SensitivityLabel]] = {
    SensitivityLabel.SPECIALLY_PROTECTED: frozenset(
        (
            SensitivityLabel.BEHAVIORAL_HEALTH,
            SensitivityLabel.COGNITIVE_DISABILITY,
            SensitivityLabel.DEVELOPMENTAL_DISABILITY,
            SensitivityLabel.EMOTIONAL_DISTURBANCE,
            SensitivityLabel.MENTAL_HEALTH,
            SensitivityLabel.PSYCHIATRY,
            SensitivityLabel.PSYCHOTHERAPY_NOTE,
            SensitivityLabel.SUBSTANCE_USE_DISORDER,
            SensitivityLabel.ALCOHOL_USE_DISORDER,
            SensitivityLabel.OPIOID_USE_DISORDER,
        )
    ),
    SensitivityLabel.BEHAVIORAL_HEALTH: frozenset(
        (
            SensitivityLabel.COGNITIVE_DISABILITY,
            SensitivityLabel.DEVELOPMENTAL_DISABILITY,
            SensitivityLabel.EMOTIONAL_DISTURBANCE,
        )
    ),
    SensitivityLabel.SUBSTANCE_USE_DISORDER: frozenset(
        (SensitivityLabel.ALCOHOL_USE_DISORDER, SensitivityLabel.OPIOID_USE_DISORDER)
    ),
}

# The same of purposes.
PURPOSES_BELOW: Mapping[Purpose, frozenset[Purpose]] = {
    Purpose.TREATMENT: frozenset((Purpose.CARE_COORDINATION, Purpose.EMERGENCY_TREATMENT)),
    Purpose.HEALTH_CARE_OPERATIONS: frozenset(
        (
            Purpose.CARE_COORDINATION,
            Purpose.DETERMINE_CAUSE_OF_DEATH,
            Purpose.FACILITY_DIRECTORY,
            Purpose.HEALTH_OVERSIGHT,
            Purpose.LEGAL_REPRESENTATION,
            Purpose.MILITARY_COMMAND,
            Purpose.NATIONAL_SECURITY,
            Purpose.ORGAN_DONATION,
            Purpose.QUALITY_IMPROVEMENT,
            Purpose.TRAINING,
        )
    ),
    Purpose.PAYMENT: frozenset((Purpose.INSURANCE_CLAIM,)),
    Purpose.CLIENT_REQUEST: frozenset((Purpose.INVOLVEMENT_IN_CARE,)),
    Purpose.PUBLIC_HEALTH: frozenset((Purpose.AVERT_THREAT, Purpose.DISASTER_RELIEF)),
}

# Security labels that say what to do with information, or under which law it stands, and nothing
# of what it is about.
NO_SENSITIVITY_SYSTEMS = frozenset((ACT_REASON, f"{_TERMINOLOGY}v3-ObservationValue"))
NO_SENSITIVITY = frozenset(
    [
        "ACOCOMPT",
        "ANONY",
        "AOD",
        "AUDIT",
        "AUDTR",
        "CDSSCOMPT",
        "COMPT",
        "CONTROLLED",
        "COPYMark",
        "CPLYCC",
        "CPLYCD",
        "CPLYCUI",
        "CPLYJPP",
        "CPLYJSP",
        "CPLYOPP",
        "CPLYOSP",
        "CPLYPOL",
        "CTCOMPT",
        "CUI",
        "CUIHLTH",
        "CUIHLTHP",
        "CUIMark",
        "CUIP",
        "CUIPRVCY",
        "CUIPRVCYP",
        "CUISP-HLTH",
        "CUISP-HLTHP",
        "CUISP-PRVCY",
        "CUISP-PRVCYP",
        "CommonRule",
        "DECLASSIFYLABEL",
        "DEID",
        "DELAU",
        "DOWNGRDLABEL",
        "DRAFTMark",
        "DRIVLABEL",
        "DeliverToAddresseeOnlyMark",
        "ENCRYPT",
        "ENCRYPTR",
        "ENCRYPTT",
        "ENCRYPTU",
        "FMCOMPT",
        "GDPRCONSENT",
        "HIPAAAuth",
        "HIPAAConsent",
        "HIPAANOPP",
        "HIPAAROA",
        "HIPAASelfPay",
        "HRCOMPT",
        "HUAPRV",
        "LABEL",
        "LRCOMPT",
        "MASK",
        "MINEC",
        "NOAUTH",
        "NOCOLLECT",
        "NODSCLCD",
        "NODSCLCDS",
        "NOINTEGRATE",
        "NOLIST",
        "NOMOU",
        "NOORGPOL",
        "NOPAT",
        "NOPERSISTP",
        "NORDSCLCD",
        "NORDSCLCDS",
        "NORDSCLW",
        "NORDSLCD",
        "NORELINK",
        "NOREUSE",
        "NOVIP",
        "ORCON",
        "PACOMPT",
        "PERSISTLABEL",
        "PRIVMARK",
        "PSEUD",
        "REDACT",
        "RESCOMPT",
        "RMGTCOMPT",
        "RedisclosureProhibitionMark",
        "UPGRDLABEL",
    ]
)

# Laws that apply because of what a record is about: one of these sensitivities must be there.
_SUBSTANCE_USE = frozenset(
    (
        SensitivityLabel.SUBSTANCE_USE_DISORDER,
        SensitivityLabel.SUBSTANCE_ABUSE,
        SensitivityLabel.ALCOHOL_USE_DISORDER,
        SensitivityLabel.OPIOID_USE_DISORDER,
    )
)
SENSITIVITIES_OF_LAWS: Mapping[Coding, frozenset[SensitivityLabel]] = {
    Coding(ACT_CODE, "42CFRPart2"): _SUBSTANCE_USE,
    Coding(ACT_CODE, "HIPAAPsyNotes"): frozenset((SensitivityLabel.PSYCHOTHERAPY_NOTE,)),
    Coding(ACT_CODE, "Title38Section7332"): _SUBSTANCE_USE
    | {SensitivityLabel.HIV, SensitivityLabel.SICKLE_CELL},
}
