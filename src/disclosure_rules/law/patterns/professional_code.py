"""What professions' codes of ethics have in common, written once: clauses in, rules out.

Codes differ in their words for danger, in whether consent is written, and in what they say at
all; where they speak of the same thing they mean the same thing.  A code's module holds its
sections, its clauses and a tuple of rules.

Two ideas recur.  Sharing with the person whom it is about, and with those inside who are
authorized, breaks no confidence.  An exception opens as little as it must, and the client hears
of it first.
"""

from disclosure_rules.law.patterns.clause import Clause, but_for
from disclosure_rules.law.patterns.joint_record import ABOUT_THE_RECIPIENT
from disclosure_rules.logic.condition import ALWAYS, NEVER, Condition, all_of, any_of
from disclosure_rules.logic.consent import ConsentStandard, DefectKind
from disclosure_rules.logic.facts import (
    abuse,
    access,
    client,
    consent,
    emergency,
    item,
    other_law,
    process,
    purpose,
    recipient,
    threat,
)
from disclosure_rules.model.consent import CombinedWith
from disclosure_rules.model.obligation import (
    Limit,
    LimitKind,
    Obligation,
    ObligationCode,
    Occasion,
    Timing,
)
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Duty, Limitation, Permission, Prohibition

__all__ = [
    "EMERGENCY_CARE",
    "ONGOING_ABUSE",
    "ORDERED",
    "ORDERED_BY_ANY_BODY",
    "agree_on_confidences",
    "client_access",
    "client_consent",
    "consent_given",
    "court_order",
    "danger",
    "document_refused_access",
    "essential_only",
    "explain_records",
    "harmful_access",
    "inside",
    "law_requires",
    "narrow_the_order",
    "payers",
    "safe_passage",
    "still_confidential",
    "tell_first",
    "to_do",
]

# ---------------------------------------------------------------- consent


def client_consent(
    name: str,
    title: str,
    citation: str,
    *,
    ask: str,
    who_may_give: str | None = None,
    in_writing: bool = False,
) -> ConsentStandard:
    """Return what a code wants of a client's consent.

    Args:
        name: The standard's name.
        title: What people call it.
        citation: Where the code asks for it.
        ask: What to do to obtain it.
        who_may_give: Where the code says who may give it; as `citation`, if not given.
        in_writing: It has to be in writing.
    """
    kinds = [DefectKind.NOT_YET_IN_FORCE, DefectKind.EXPIRED, DefectKind.REVOKED, DefectKind.FALSE]
    kinds.append(DefectKind.DISCLOSER_NOT_NAMED)
    if in_writing:
        kinds.append(DefectKind.NOT_WRITTEN)
    return ConsentStandard(
        name=name,
        title=title,
        requirements=(),
        citations=(
            *((kind, citation) for kind in kinds),
            (DefectKind.NOT_THEIRS_TO_GIVE, who_may_give or citation),
            (DefectKind.NO_AUTHORITY, who_may_give or citation),
        ),
        obtain=Obligation(
            id=f"{name}.obtain",
            code=ObligationCode.OBTAIN_AUTHORIZATION,
            text=ask,
            timing=Timing.BEFORE,
        ),
        may_be_combined_with=frozenset(CombinedWith),
        asks_only_competent=True,
    )


def consent_given(clause: Clause, standard: ConsentStandard) -> Permission:
    """Return the rule that information may go with the client's consent."""
    return _permission(clause, consent.meets(standard))


# ---------------------------------------------------------------- the client, and those inside


def client_access(clause: Clause) -> Permission:
    """Return the rule that the client may have what is about the client."""
    return _permission(clause, ABOUT_THE_RECIPIENT)


_HARMFUL = any_of(access.harms_client, access.endangers_life_or_safety)


def harmful_access(clause: Clause) -> Limitation:
    """Return the rule that access may be limited where it is shown to harm the client."""
    return Limitation(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=all_of(
            recipient.kind.is_in(RecipientKind.CLIENT), _HARMFUL, ~access.is_given_despite_ground
        ),
        covers=ALWAYS,
        limit=Limit(kind=LimitKind.WITHHOLD, how="access would harm the client"),
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )


def document_refused_access(clause: Clause) -> Duty:
    """Return the rule that a client's request and the reason for limiting it are written down."""
    return to_do(
        clause,
        ObligationCode.DOCUMENT_DECISION,
        "Write down what the client asked for, and why which part of it was held back.",
        timing=Timing.AFTER,
        when=recipient.kind.is_in(RecipientKind.CLIENT),
        on=Occasion.REFUSAL,
    )


def explain_records(clause: Clause) -> Duty:
    """Return the rule that a client who receives a record is helped to understand it."""
    return to_do(
        clause,
        ObligationCode.OTHER,
        "Help the client to understand the record.",
        timing=Timing.WITH,
        when=recipient.kind.is_in(RecipientKind.CLIENT),
    )


def safe_passage(clause: Clause) -> Duty:
    """Return the rule that information stays confidential on its way, spoken or sent."""
    return to_do(
        clause,
        ObligationCode.SAFEGUARDS,
        "Speak where nobody overhears, and send it in a way that keeps it confidential.",
        timing=Timing.WITH,
        covers=~item.is_deidentified,
    )


def agree_on_confidences(clause: Clause, text: str) -> Duty:
    """Return the rule that several clients agree on whose confidences are whose."""
    return to_do(
        clause,
        ObligationCode.DOCUMENT_AGREEMENT,
        text,
        covers=item.has_other_subjects & ~item.is_deidentified,
        on=Occasion.REQUEST,
    )


_WORK = (
    Purpose.TREATMENT,
    Purpose.EMERGENCY_TREATMENT,
    Purpose.CARE_COORDINATION,
    Purpose.CONSULTATION,
    Purpose.SUPERVISION,
    Purpose.TRAINING,
    Purpose.PAYMENT,
    Purpose.HEALTH_CARE_OPERATIONS,
    Purpose.QUALITY_IMPROVEMENT,
    Purpose.AUDIT_OR_EVALUATION,
    Purpose.CLIENT_CONTACT,
    Purpose.CLIENT_REQUEST,
    Purpose.AMENDMENT,
    Purpose.EDUCATIONAL_PLANNING,
)


def inside(clause: Clause, *, but_not_for: frozenset[Purpose] = frozenset()) -> Permission:
    """Return the rule that those inside may have what their duties need, for their work.

    Args:
        clause: The rule's words and basis.
        but_not_for: Work for which the code wants the client asked.
    """
    return _permission(
        clause,
        all_of(
            purpose.stated_purpose.is_in(*(one for one in _WORK if one not in but_not_for)),
            recipient.is_known_to_be_inside,
            item.is_needed_for_role,
        ),
    )


# ---------------------------------------------------------------- danger, law and courts


def danger(*, to_identified: bool, imminent: bool) -> Condition:
    """Return that a serious danger is to be averted, at school or elsewhere, in a code's words.

    Args:
        to_identified: The danger is to the client or to somebody who can be identified;
            otherwise to the client or to anybody.
        imminent: It has to be imminent; otherwise it is enough that it is foreseeable.
    """
    # What is about to happen can be foreseen.
    when = threat.is_imminent if imminent else threat.is_foreseeable | threat.is_imminent
    # Whom a place or a group tells, a class at a school, can be identified.
    identified = threat.has_identifiable_target | threat.is_to_identifiable_group
    others = identified if to_identified else threat.is_to_others
    return all_of(
        purpose.stated_purpose.is_in(Purpose.AVERT_THREAT, Purpose.HEALTH_OR_SAFETY_EMERGENCY),
        threat.is_serious,
        when,
        threat.is_to_self | others,
        threat.disclosure_is_necessary,
    )


ONGOING_ABUSE = all_of(
    purpose.stated_purpose.is_in(
        Purpose.REPORT_CHILD_ABUSE, Purpose.REPORT_ADULT_ABUSE, Purpose.REPORT_DOMESTIC_VIOLENCE
    ),
    abuse.is_suspected,
    ~abuse.is_past_only | abuse.other_children_at_risk,
    recipient.may_receive_reports,
)
"""Abuse that somebody suspects and that is not over, told to whom such reports go: it may happen
again at any time, so it is read as harm that is serious, foreseeable and imminent."""

EMERGENCY_CARE = all_of(
    purpose.stated_purpose.is_in(Purpose.EMERGENCY_TREATMENT),
    emergency.needs_treatment | emergency.is_bona_fide,
    recipient.is_health_care_provider | recipient.is_medical_personnel,
)
"""An emergency in which the client needs treatment: read as such harm as well."""

# Where nobody is in court, nothing was ordered, and it need not be asked.
_MAY_BE_ORDERED = purpose.stated_purpose.is_in(
    Purpose.CIVIL_PROCEEDING,
    Purpose.CRIMINAL_PROCEEDING,
    Purpose.ADMINISTRATIVE_PROCEEDING,
    Purpose.CUSTODY_PROCEEDING,
    Purpose.CHILD_PROTECTION_PROCEEDING,
    Purpose.JUVENILE_JUSTICE,
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.APPREHEND,
    Purpose.COMPLIANCE_INVESTIGATION,
    Purpose.HEALTH_OVERSIGHT,
)

ORDERED = all_of(_MAY_BE_ORDERED, process.is_ordered_by_court)
"""A court has ordered it, for a proceeding or an investigation."""

ORDERED_BY_ANY_BODY = all_of(_MAY_BE_ORDERED, process.has_court_order | process.is_ordered_by_court)
"""A court has ordered it, or another body that law authorizes to."""


def law_requires(clause: Clause) -> Permission:
    """Return the rule that what law requires may go."""
    return _permission(clause, other_law.requires_it)


def court_order(clause: Clause, *, ordered: Condition = ORDERED) -> Permission:
    """Return the rule that what an order names may go; a court's, if nothing is said."""
    return _permission(clause, ordered, covers=item.is_named_in_process)


def narrow_the_order(
    clause: Clause,
    standard: ConsentStandard,
    *,
    ordered: Condition = ORDERED,
    when: Condition = ALWAYS,
) -> Duty:
    """Return the rule that an order without the client's consent is resisted first.

    Args:
        clause: The rule's words, basis and what to do.
        standard: What the code wants of consent.
        ordered: Whose order it is; a court's, if nothing is said.
        when: What else must be so.
    """
    return Duty(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=all_of(ordered, ~consent.meets(standard), when),
        covers=ALWAYS,
        on=Occasion.REQUEST,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )


# ---------------------------------------------------------------- as little as possible, openly


# Whom one consults needs the case and no more, also in the same house.
_TOLD_FOR_THEIR_WORK = all_of(
    recipient.is_known_to_be_inside,
    item.is_needed_for_role,
    ~purpose.stated_purpose.is_in(Purpose.CONSULTATION),
)


_NAMED_IN_ORDER = all_of(ORDERED_BY_ANY_BODY, item.is_named_in_process)


def essential_only(
    clause: Clause,
    standard: ConsentStandard,
    *,
    when: Condition = ALWAYS,
    unless: Condition = _NAMED_IN_ORDER,
) -> Limitation:
    """Return the rule that without consent no more goes than the purpose needs.

    What law requires and what an order names is needed by that alone.

    Args:
        clause: The rule's words and basis.
        standard: What the code wants of consent.
        when: What else must be so.
        unless: What needs no weighing besides what law requires; what an order names, if
            nothing is said.
    """
    free = any_of(consent.meets(standard), ABOUT_THE_RECIPIENT, _TOLD_FOR_THEIR_WORK)
    return Limitation(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=all_of(~free, ~other_law.requires_it, when),
        covers=all_of(~item.is_necessary, but_for(unless)),
        limit=Limit(kind=LimitKind.WITHHOLD, how="not shown to be needed for the purpose"),
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )


def tell_first(clause: Clause, standard: ConsentStandard, *, when: Condition = ALWAYS) -> Duty:
    """Return the rule that the client hears of a disclosure to which nobody has consented.

    Args:
        clause: The rule's words, basis and what to do.
        standard: What the code wants of consent.
        when: What else must be so.
    """
    heard = any_of(consent.meets(standard), ABOUT_THE_RECIPIENT, recipient.is_known_to_be_inside)
    return Duty(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=all_of(~heard, when),
        covers=~item.is_deidentified,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )


def to_do(
    clause: Clause,
    code: ObligationCode,
    text: str,
    *,
    timing: Timing = Timing.BEFORE,
    when: Condition = ALWAYS,
    covers: Condition = ALWAYS,
    on: Occasion = Occasion.RELEASE,
) -> Duty:
    """Return the rule that one thing is to be done besides, under the clause's own id.

    Args:
        clause: The rule's words and basis.
        code: What it is to a system.
        text: What to do, in one sentence to the person who does it.
        timing: Before, with or after the disclosure.
        when: When it is to be done.
        covers: Over which items.
        on: On what answer.
    """
    obligation = Obligation(id=clause.id, code=code, text=text, timing=timing)
    return Duty(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=when,
        covers=covers,
        on=on,
        obligations=(*clause.obligations, obligation),
        leaves_out=clause.leaves_out,
    )


# ---------------------------------------------------------------- payers, and after death


def payers(clause: Clause, standard: ConsentStandard, *, unless: Condition = NEVER) -> Prohibition:
    """Return the rule that a payer learns only what the client has authorized.

    Args:
        clause: The rule's words and basis.
        standard: What the code wants of the authorization.
        unless: What opens it besides law: danger, an order.
    """
    return Prohibition(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=all_of(
            any_of(
                recipient.kind.is_in(RecipientKind.THIRD_PARTY_PAYER, RecipientKind.HEALTH_PLAN),
                all_of(  # who insures something else is a payer where it is to pay
                    purpose.stated_purpose.is_in(Purpose.PAYMENT, Purpose.INSURANCE_CLAIM),
                    recipient.kind.is_in(
                        RecipientKind.DISABILITY_INSURER, RecipientKind.OTHER_INSURER
                    ),
                ),
            ),
            ~consent.meets(standard),
            ~other_law.requires_it,
            but_for(unless),
        ),
        covers=~item.is_deidentified,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )


def still_confidential(clause: Clause, *, unless: Condition) -> Prohibition:
    """Return the rule that a confidence outlives the client.

    Args:
        clause: The rule's words and basis.
        unless: What opens it after death as before.
    """
    return Prohibition(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=all_of(client.is_deceased, ~unless),
        covers=~item.is_deidentified,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )


def _permission(clause: Clause, when: Condition, *, covers: Condition = ALWAYS) -> Permission:
    return Permission(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=when,
        covers=covers,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )
