"""May, must or may not this be disclosed?  Counseling confidentiality as a pure library.

Importing this package loads no law: import the law you need from ``disclosure_rules.law``.
"""

from disclosure_rules.engine.columns import Reviewer, RowAnswer, evaluate_columns
from disclosure_rules.engine.combine import ItemAnswer
from disclosure_rules.engine.decision import Decision
from disclosure_rules.engine.evaluate import evaluate
from disclosure_rules.engine.kept_out import KeptOut
from disclosure_rules.engine.mandates import DueStep, StandingDuty, mandates
from disclosure_rules.engine.plan import Disposition, Handling, NarrativeWarning, RedactionPlan
from disclosure_rules.engine.result import (
    Conflict,
    DueObligation,
    Effect,
    Ground,
    ItemDecision,
    Outcome,
    Remedy,
)
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import ALWAYS, NEVER, Condition, Fact, all_of, any_of
from disclosure_rules.logic.consent import (
    ConsentRequirement,
    ConsentStandard,
    Defect,
    DefectKind,
)
from disclosure_rules.logic.facts.grants import defects
from disclosure_rules.logic.question import About, Question
from disclosure_rules.logic.truth import FALSE, TRUE, UNKNOWN, Truth
from disclosure_rules.model.circumstances import (
    AbuseKind,
    AbuseVictim,
    Assurance,
    Channel,
    Circumstances,
    ClientWishes,
    Emergency,
    LegalProcess,
    LegalRequirement,
    ProcessKind,
    ProtectiveStep,
    SuspectedAbuse,
    Threat,
    ThreatSource,
)
from disclosure_rules.model.client import (
    CareConsent,
    Client,
    Representative,
    RepresentativeAuthority,
)
from disclosure_rules.model.consent import (
    ANY,
    CombinedWith,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    DiscloserDesignation,
    Grantor,
    ItemDesignation,
    RecipientDesignation,
    ScopeDecision,
    Unlimited,
)
from disclosure_rules.model.data_use import (
    DataUse,
    Outreach,
    ReproductiveCare,
    Whistleblowing,
    WorkforceClass,
)
from disclosure_rules.model.dates import Deadline, Period, TimeUnit, age_on
from disclosure_rules.model.discloser import Discloser, Profession, Setting
from disclosure_rules.model.education import (
    DirectoryNotice,
    EducationCase,
    EducationOrigin,
    SchoolDiscipline,
    SchoolReview,
    SpecialEducation,
)
from disclosure_rules.model.errors import (
    DisclosureRulesError,
    InvalidField,
    LawNotHeld,
    Problem,
    UnresolvedPath,
)
from disclosure_rules.model.federal_agency import PrivacyActCase, PrivacyActCondition, VeteransCase
from disclosure_rules.model.government import GovernmentFunction, NotificationStandard
from disclosure_rules.model.judgment import ProfessionalJudgment
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import (
    Limit,
    LimitKind,
    Obligation,
    ObligationCode,
    Occasion,
    Timing,
)
from disclosure_rules.model.part2 import OrderSection, Part2Case, Part2Origin, SudProgram
from disclosure_rules.model.privilege import Forum, PrivilegeGround
from disclosure_rules.model.public_interest import (
    Contagion,
    Crime,
    Death,
    OfficialRequest,
    Oversight,
    PublicHealth,
    Research,
)
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import Recipient, RecipientKind
from disclosure_rules.model.record import (
    Confidentiality,
    RecordFile,
    RecordItem,
    RecordKind,
    SensitivityLabel,
)
from disclosure_rules.model.request import Answer, DisclosureRequest, Situation
from disclosure_rules.model.rights import (
    AccessDenial,
    AccessRequest,
    ParentalAccess,
    ParentalAccessLaw,
    Representation,
)
from disclosure_rules.model.terms import Coding, Term
from disclosure_rules.model.value import Value
from disclosure_rules.rules.fact_columns import CellKind, FactColumn
from disclosure_rules.rules.law import Law, Rank, Refusal, Stance
from disclosure_rules.rules.library import Library
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import (
    Duty,
    Limitation,
    Mandate,
    MandateStep,
    Permission,
    Prohibition,
    Rule,
)
from disclosure_rules.rules.ruleset import Finding, FindingKind, RuleSet

__all__ = [
    "ALWAYS",
    "ANY",
    "FALSE",
    "NEVER",
    "TRUE",
    "UNKNOWN",
    "About",
    "AbuseKind",
    "AbuseVictim",
    "AccessDenial",
    "AccessRequest",
    "Answer",
    "Assurance",
    "CareConsent",
    "Case",
    "CellKind",
    "Channel",
    "Circumstances",
    "Client",
    "ClientWishes",
    "Coding",
    "CombinedWith",
    "Condition",
    "Confidentiality",
    "Confirmation",
    "Conflict",
    "ConsentElement",
    "ConsentForm",
    "ConsentGrant",
    "ConsentRequirement",
    "ConsentScope",
    "ConsentStandard",
    "Contagion",
    "Crime",
    "DataUse",
    "Deadline",
    "Death",
    "Decision",
    "Defect",
    "DefectKind",
    "DirectoryNotice",
    "Discloser",
    "DiscloserDesignation",
    "DisclosureRequest",
    "DisclosureRulesError",
    "Disposition",
    "DueObligation",
    "DueStep",
    "Duty",
    "EducationCase",
    "EducationOrigin",
    "Effect",
    "Emergency",
    "Fact",
    "FactColumn",
    "Finding",
    "FindingKind",
    "Forum",
    "GovernmentFunction",
    "Grantor",
    "Ground",
    "Handling",
    "InvalidField",
    "ItemAnswer",
    "ItemDecision",
    "ItemDesignation",
    "Jurisdiction",
    "KeptOut",
    "Law",
    "LawNotHeld",
    "LegalProcess",
    "LegalRequirement",
    "Library",
    "Limit",
    "LimitKind",
    "Limitation",
    "Mandate",
    "MandateStep",
    "NarrativeWarning",
    "NotificationStandard",
    "Obligation",
    "ObligationCode",
    "Occasion",
    "OfficialRequest",
    "OrderSection",
    "Outcome",
    "Outreach",
    "Oversight",
    "ParentalAccess",
    "ParentalAccessLaw",
    "Part2Case",
    "Part2Origin",
    "Period",
    "Permission",
    "PrivacyActCase",
    "PrivacyActCondition",
    "PrivilegeGround",
    "Problem",
    "ProcessKind",
    "Profession",
    "ProfessionalJudgment",
    "Prohibition",
    "ProtectiveStep",
    "Provision",
    "PublicHealth",
    "Purpose",
    "Question",
    "Rank",
    "Recipient",
    "RecipientDesignation",
    "RecipientKind",
    "RecordFile",
    "RecordItem",
    "RecordKind",
    "RedactionPlan",
    "Refusal",
    "Remedy",
    "Representation",
    "Representative",
    "RepresentativeAuthority",
    "ReproductiveCare",
    "Research",
    "Reviewer",
    "RowAnswer",
    "Rule",
    "RuleSet",
    "SchoolDiscipline",
    "SchoolReview",
    "ScopeDecision",
    "SensitivityLabel",
    "Setting",
    "Situation",
    "SpecialEducation",
    "Stance",
    "StandingDuty",
    "SudProgram",
    "SuspectedAbuse",
    "Term",
    "Threat",
    "ThreatSource",
    "TimeUnit",
    "Timing",
    "Truth",
    "Unlimited",
    "UnresolvedPath",
    "Value",
    "VeteransCase",
    "Whistleblowing",
    "WorkforceClass",
    "age_on",
    "all_of",
    "any_of",
    "defects",
    "evaluate",
    "evaluate_columns",
    "mandates",
]
