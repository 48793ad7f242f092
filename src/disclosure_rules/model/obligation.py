"""What has to be done before, with or after a disclosure, and how an item may be limited."""

from enum import Enum

from attrs import frozen

from disclosure_rules.model.dates import Deadline
from disclosure_rules.model.terms import ACT_CODE, Coding, Term
from disclosure_rules.model.value import Value

__all__ = ["Limit", "LimitKind", "Obligation", "ObligationCode", "Occasion", "Timing"]


class Timing(Enum):
    """When an obligation is to be met, in relation to the disclosure."""

    BEFORE = "before"
    WITH = "with"
    AFTER = "after"


class Occasion(Enum):
    """On what answer a duty arises."""

    RELEASE = "when something is released"
    REFUSAL = "when something is withheld"
    REQUEST = "whatever the answer is"


class ObligationCode(Term):
    """The obligations that systems act on, with the HL7 coding where one exists."""

    MINIMUM_NECESSARY = "minimum_necessary", Coding(ACT_CODE, "MINEC")
    LOG_FOR_ACCOUNTING = "log_for_accounting", Coding(ACT_CODE, "AOD")
    REDISCLOSURE_NOTICE = "redisclosure_notice"
    COPY_OF_CONSENT = "copy_of_consent"
    NO_REDISCLOSURE = "no_redisclosure", Coding(ACT_CODE, "NORDSCLCD")
    HONOR_DIRECTIVE = "honor_directive", Coding(ACT_CODE, "CPLYCD")
    LIMIT_TO_PURPOSE = "limit_to_purpose", Coding(ACT_CODE, "NOREUSE")
    LIMIT_TO_AUTHORIZATION = "limit_to_authorization"
    DEIDENTIFY = "deidentify", Coding(ACT_CODE, "DEID")
    REDACT_OTHER_STUDENTS = "redact_other_students"
    KEEP_LABELS = "keep_labels", Coding(ACT_CODE, "PERSISTLABEL")
    PROFESSIONAL_REVIEW = "professional_review", Coding(ACT_CODE, "HUAPRV")
    OBTAIN_AUTHORIZATION = "obtain_authorization", Coding(ACT_CODE, "NOAUTH")
    OBTAIN_PART2_CONSENT = "obtain_part2_consent"
    OBTAIN_SEPARATE_CONSENT = "obtain_separate_consent"
    OBTAIN_PARENT_CONSENT = "obtain_parent_consent"
    OBTAIN_STUDENT_CONSENT = "obtain_student_consent"
    VERIFY_IDENTITY = "verify_identity"
    GIVE_OPPORTUNITY_TO_OBJECT = "give_opportunity_to_object"
    TELL_CLIENT_BEFORE = "tell_client_before"
    TELL_CLIENT_AFTER = "tell_client_after"
    INVOLVE_CLIENT = "involve_client"
    RECORD_IN_EDUCATION_RECORD = "record_in_education_record"
    DOCUMENT_DISCLOSURE = "document_disclosure"
    DOCUMENT_DECISION = "document_decision"
    DOCUMENT_AGREEMENT = "document_agreement"
    NEITHER_CONFIRM_NOR_DENY = "neither_confirm_nor_deny"
    NOTIFY_PARENT = "notify_parent"
    NOTIFY_VICTIM = "notify_victim"
    NOTIFY_LAW_ENFORCEMENT = "notify_law_enforcement"
    REPORT_TO_AGENCY = "report_to_agency"
    WRITTEN_REPORT = "written_report"
    FOLLOW_COURT_SCOPE = "follow_court_scope"
    ASSERT_PRIVILEGE = "assert_privilege"
    SEEK_PROTECTIVE_ORDER = "seek_protective_order"
    CONSULT_COUNSEL = "consult_counsel"
    CONSULT_COLLEAGUE = "consult_colleague"
    ASSESS_RISK = "assess_risk"
    WRITTEN_AGREEMENT = "written_agreement"
    GIVE_REVIEW_RIGHT = "give_review_right"
    WRITTEN_DENIAL = "written_denial"
    GIVE_OPT_OUT = "give_opt_out"
    ATTACH_DISAGREEMENT = "attach_disagreement"
    OBTAIN_REPRESENTATION = "obtain_representation"
    RESPOND_WITHIN_DEADLINE = "respond_within_deadline"
    HONOR_CONFIDENTIAL_COMMUNICATION = "honor_confidential_communication"
    SAFEGUARDS = "safeguards"
    EXPLAIN_CONFIDENTIALITY = "explain_confidentiality"
    OTHER = "other"


@frozen(kw_only=True, repr=False)
class Obligation(Value):
    """Something to be done in connection with a disclosure.

    Args:
        id: A stable id of its own.
        code: What it is to a system.
        text: What to do, in one sentence to the person who does it.
        timing: Before, with or after the disclosure.
        deadline: How long after the trigger; ``None`` where the law sets no time.
        exact_text: Words that the law prescribes, to be used as they stand; else ``None``.
    """

    id: str
    code: ObligationCode
    text: str
    timing: Timing
    deadline: Deadline | None = None
    exact_text: str | None = None

    def __repr__(self) -> str:
        """Return the id: law is no secret."""
        return f"Obligation({self.id!r})"


class LimitKind(Enum):
    """What a limitation does to an item, from the mildest to the strictest."""

    GENERALISE = "generalise"
    DEIDENTIFY = "deidentify"
    WITHHOLD = "withhold"


@frozen(kw_only=True, repr=False)
class Limit(Value):
    """How an item that may be released is limited.

    Args:
        kind: Generalise, de-identify or withhold.
        how: What to do, in words: "the year only".
    """

    kind: LimitKind
    how: str

    def __repr__(self) -> str:
        """Return the kind: law is no secret."""
        return f"Limit({self.kind.value!r})"
