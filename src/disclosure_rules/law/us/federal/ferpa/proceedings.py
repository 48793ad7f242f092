"""34 CFR 99.31(a)(9) and 20 U.S.C. 1232g(b)(1)(J), (b)(2)(B), (j): courts and subpoenas.

FERPA lets a school comply; what compels is the order or subpoena itself.  The parent or eligible
student is told first, so that they can have a court protect the record, but for the few demands
that are made in secret, and but for an order in a child's case to which the parent is a party: what
that spares is the notice to the parent, and a student who is eligible is told all the same.
"""

from disclosure_rules.law.us.federal.ferpa.conditions import AS_SCHOOL, ELIGIBLE, IDENTIFIES
from disclosure_rules.law.us.federal.ferpa.source import SCHOLARS_ACT, ferpa, statute
from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import education, item, process, purpose, recipient
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Duty, Permission, Rule

__all__ = ["COMPLIES", "IN_SECRET", "RULES", "SUED", "WITHOUT_CONSENT"]

S99_31_A_9_I = ferpa(
    "99.31(a)(9)(i)",
    "To comply with a judicial order or lawfully issued subpoena.",
    note="A search warrant that a judge has signed is read as a judicial order.",
)
S99_31_A_9_II = ferpa(
    "99.31(a)(9)(ii)",
    "Only with a reasonable effort to notify the parent or eligible student first, unless the "
    "demand is secret.",
)
S99_31_A_9_III_A = ferpa(
    "99.31(a)(9)(iii)(A)", "A school that sues may show the court what its action needs."
)
S99_31_A_9_III_B = ferpa(
    "99.31(a)(9)(iii)(B)", "A school that is sued may show the court what its defense needs."
)
S99_33_B_2 = ferpa(
    "99.33(b)(2)", "Who complies on a school's behalf gives the notification as well."
)
S1232G_B_1_J = statute(
    "(b)(1)(J)",
    "To whom a federal grand jury subpoena, or another for a law enforcement purpose, designates.",
)
S1232G_B_2_B = statute(
    "(b)(2)(B)",
    "In compliance with an order in a proceeding on child abuse and neglect or dependency to which "
    "the parent is a party, without further notice.",
    start=SCHOLARS_ACT,
    note="It is in the statute and not in 34 CFR 99.31(a)(9)(ii).  What it spares is “additional "
    "notice to the parent”; an eligible student is read to be told all the same.",
)
S1232G_J = statute("(j)", "To the Attorney General, on an ex parte order in a matter of terrorism.")

_MATTERS = purpose.stated_purpose.is_in(
    Purpose.CIVIL_PROCEEDING,
    Purpose.CRIMINAL_PROCEEDING,
    Purpose.ADMINISTRATIVE_PROCEEDING,
    Purpose.LEGISLATIVE_PROCEEDING,
    Purpose.CUSTODY_PROCEEDING,
    Purpose.CHILD_PROTECTION_PROCEEDING,
    Purpose.JUVENILE_JUSTICE,
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.APPREHEND,
    Purpose.OWN_DEFENSE,
    Purpose.LEGAL_REPRESENTATION,
    Purpose.COMPLIANCE_INVESTIGATION,
    Purpose.HEALTH_OVERSIGHT,
    Purpose.FRAUD_DETECTION,
    Purpose.DETERMINE_CAUSE_OF_DEATH,
    Purpose.PROTECTIVE_SERVICES,
    Purpose.NATIONAL_SECURITY,
    Purpose.WORKERS_COMPENSATION,
    Purpose.BENEFITS_DETERMINATION,
)
_ORDER = any_of(  # "a judicial order", and no warrant that an agency writes for itself
    process.kinds.includes(ProcessKind.COURT_ORDER, ProcessKind.PART2_COURT_ORDER),
    process.kinds.includes(ProcessKind.SEARCH_WARRANT) & process.is_signed_by_judge,
)
_SUBPOENA = process.kinds.includes(
    ProcessKind.SUBPOENA, ProcessKind.ADMINISTRATIVE_SUBPOENA, ProcessKind.GRAND_JURY_SUBPOENA
)

IN_SECRET: Condition = all_of(
    _MATTERS,
    any_of(
        _SUBPOENA & education.secrecy_was_ordered,  # (ii)(A), (B)
        _ORDER & education.is_terrorism_order,  # (ii)(C)
    ),
)
"""99.31(a)(9)(ii)(A) to (C)."""

_DEMANDED = all_of(
    recipient.is_served_by_process,  # "to comply with"
    item.is_named_in_process,  # "to comply with"
)
_COMPLIES: Condition = all_of(
    _MATTERS,
    any_of(_ORDER, _SUBPOENA & education.subpoena_is_lawful),  # "lawfully issued subpoena"
    any_of(
        education.notice_was_attempted,  # (ii) "makes a reasonable effort to notify"
        IN_SECRET,
    ),
    _DEMANDED,
)
_NO_NOTICE_TO_PARENT: Condition = all_of(
    _ORDER,  # "the order is issued in the context of that proceeding"
    education.parent_is_party_to_child_case,
    ~ELIGIBLE,  # "additional notice to the parent … is not required"; nothing of the student
)
_IN_CHILD_CASE: Condition = all_of(_MATTERS, _NO_NOTICE_TO_PARENT, _DEMANDED)
COMPLIES: Condition = any_of(_COMPLIES, _IN_CHILD_CASE)
"""99.31(a)(9)(i), as (ii) and the statute let it."""

_TO_THE_COURT = recipient.kind.is_in(RecipientKind.COURT)  # (iii) "may disclose to the court"
_SUES = all_of(
    purpose.stated_purpose.is_in(Purpose.CIVIL_PROCEEDING),
    education.school_brought_action,  # "initiates legal action against a parent or student"
    _TO_THE_COURT,
)
_IS_SUED = all_of(
    purpose.stated_purpose.is_in(Purpose.OWN_DEFENSE, Purpose.CIVIL_PROCEEDING),
    education.family_brought_action,  # "If a parent or eligible student initiates legal action"
    _TO_THE_COURT,
)
SUED: Condition = all_of(any_of(_SUES, _IS_SUED), item.is_necessary)
"""99.31(a)(9)(iii)."""

WITHOUT_CONSENT: tuple[Permission, ...] = (
    Permission(
        id="us.ferpa.order_or_subpoena",
        gist="What a judicial order or lawful subpoena demands may go, after notice to the parent "
        "or eligible student.",
        basis=(S99_31_A_9_I, S99_31_A_9_II, S99_33_B_2, S1232G_B_1_J, S1232G_J),
        when=all_of(AS_SCHOOL, _COMPLIES),
        covers=item.is_named_in_process,
        obligations=(
            Obligation(
                id="us.ferpa.follow_process",
                code=ObligationCode.FOLLOW_COURT_SCOPE,
                text="Send what the order or subpoena demands, and no more.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Permission(
        id="us.ferpa.order_in_child_case",
        gist="What an order in a child's case demands may go, if a parent is a party to it.",
        basis=(S1232G_B_2_B,),
        when=all_of(AS_SCHOOL, _IN_CHILD_CASE),
        covers=item.is_named_in_process,
    ),
    Permission(
        id="us.ferpa.school_sues",
        gist="A school that sues parent or student may show the court what its action needs.",
        basis=(S99_31_A_9_III_A,),
        when=all_of(AS_SCHOOL, _SUES),
        covers=item.is_necessary,  # "that are relevant for the educational agency … to proceed"
    ),
    Permission(
        id="us.ferpa.school_is_sued",
        gist="A school that a parent or student sues may show the court what its defense needs.",
        basis=(S99_31_A_9_III_B,),
        when=all_of(AS_SCHOOL, _IS_SUED),
        covers=item.is_necessary,  # "that are relevant … to defend itself"
    ),
)

RULES: tuple[Rule, ...] = (
    *WITHOUT_CONSENT,
    Duty(
        id="us.ferpa.notify_of_demand",
        gist="The parent or eligible student is told of an order or subpoena before it is obeyed.",
        basis=(S99_31_A_9_II, S99_33_B_2),
        when=all_of(
            _MATTERS,
            AS_SCHOOL,
            any_of(_ORDER, _SUBPOENA),
            ~IN_SECRET,
            ~_NO_NOTICE_TO_PARENT,
        ),
        covers=IDENTIFIES,
        on=Occasion.REQUEST,  # what keeps it until then is that nobody was told
        obligations=(
            Obligation(
                id="us.ferpa.notify_of_demand",
                code=ObligationCode.NOTIFY_PARENT,
                text="Make a reasonable effort to notify the parent, or the eligible student, of "
                "the order or subpoena before you comply, so that they can seek protection.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
)
