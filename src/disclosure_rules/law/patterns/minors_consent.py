"""A minor's own consent to outpatient care, and what a parent may see of that care.

Two questions, which states answer apart:

- *Whose consent the care needs.*  A statute may let a minor of some age consent alone to
  mental-health care, to care for substance use, or to both; of some professions only, on some
  conditions, and up to a cap of visits or days.  Or it may want a parent's consent.  None of this
  is itself leave or a ban to disclose.  It is what federal law builds on: 45 CFR 164.502(g)(3) and
  42 CFR 2.14 ask whether the minor could lawfully consent alone.  That is a fact of the case
  (`Client.care_consented_by`, `Client.may_consent_alone`), so what a state says here comes out as
  a duty to check it, with the conditions in words, on every request about such care.
- *What a parent may see of it.*  A state may bar the parent, leave it to the professional, or
  give the parent a right.  A bar is a prohibition, discretion a permission, a right a mandate on
  request; each speaks for itself, and the engine lets it meet federal law.  Where no state rule
  was found nothing stands here: then 45 CFR 164.502(g)(3) decides.

A bar is not held against a warning that averts a danger, or against care in an emergency: the
exceptions of these statutes were not all read, and other law speaks of those cases.

What always holds: the rule is about care to which the minor alone consented, as the statute lets
them; a minor who is emancipated is no minor; and who wrongly took a minor's consent is told so.
"""

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, NEVER, Condition, all_of
from disclosure_rules.logic.consent import ConsentRequirement, ConsentStandard, DefectKind
from disclosure_rules.logic.facts import (
    client,
    consent,
    discloser,
    item,
    other_law,
    purpose,
    recipient,
)
from disclosure_rules.model.client import CareConsent
from disclosure_rules.model.consent import CombinedWith, ConsentElement, Grantor
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordFile, SensitivityLabel
from disclosure_rules.rules.law import Law
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Duty, Mandate, Permission, Prohibition, Rule

__all__ = [
    "MINOR",
    "NOT_SUBSTANCE_USE_CARE",
    "PARENT",
    "SUBSTANCE_USE_CARE",
    "Access",
    "Majority",
    "OwnConsent",
    "ParentsAccess",
    "ParentsConsent",
    "let_parents_through",
    "majority",
    "minors_permission",
    "own_consent",
    "parents_access",
    "parents_consent",
]

SUBSTANCE_USE_CARE: Condition = item.files.includes(RecordFile.PART2) | item.labels.includes(
    SensitivityLabel.SUBSTANCE_USE_DISORDER,
    SensitivityLabel.SUBSTANCE_ABUSE,
    SensitivityLabel.ALCOHOL_USE_DISORDER,
    SensitivityLabel.OPIOID_USE_DISORDER,
)
"""The item is about care for substance use, by its file or its labels."""

NOT_SUBSTANCE_USE_CARE: Condition = ~SUBSTANCE_USE_CARE

MINOR: Condition = all_of(client.is_minor, ~client.is_emancipated)
_ALONE: Condition = all_of(MINOR, client.care_consented_by.is_in(CareConsent.MINOR_ALONE))

_PARENTS = frozenset((RecipientKind.PARENT, RecipientKind.GUARDIAN))
PARENT: Condition = recipient.kind.is_in(*_PARENTS)

_FOR_A_PARENT = frozenset(
    (Purpose.CLIENT_REQUEST, Purpose.FAMILY_INQUIRY, Purpose.INVOLVEMENT_IN_CARE)
)


# The exceptions of these statutes were not all read; a bar is not held against a warning or care in
# an emergency, of which other law speaks.
_TO_AVERT_DANGER = (Purpose.AVERT_THREAT, Purpose.EMERGENCY_TREATMENT)


class Access(Enum):
    """What a parent may see of care to which the minor alone consented."""

    BARRED = "the parent is not told without the minor's consent"
    DISCRETION = "the professional may tell the parent"
    RIGHT = "the parent may not be refused"


@frozen(kw_only=True)
class OwnConsent:
    """A statute that lets a minor consent to care without a parent.

    Args:
        rule_id: The id of the rule; that for care outside the statute ends in ``.outside``.
        text: Where it was read.
        citation: The section, without the name of the code.
        gist: What it says, in one sentence.
        from_age: From which age; 0 where the statute names none.
        conditions: What else must be so, caps and all, as a sentence to whoever checks it.
        care: Which care, as a condition over the item; ``ALWAYS`` for both kinds.
        who: Whose care; ``None`` where the text names no profession.
        counselors: Whether a licensed counselor can rely on it; ``None`` if that is not settled.
        is_secondary: It was read only as somebody else describes it.
        note: A doubt about what it means.
    """

    rule_id: str
    text: StatuteText
    citation: str
    gist: str
    from_age: int
    conditions: str
    care: Condition = ALWAYS
    who: frozenset[Profession] | None = None
    counselors: bool | None = None
    is_secondary: bool = False
    note: str | None = None


@frozen(kw_only=True)
class ParentsConsent:
    """A statute that wants a parent's consent to a minor's care.

    Args:
        rule_id: The id of the rule.
        text: Where it was read.
        citation: The section, without the name of the code.
        gist: What it says, in one sentence.
        exceptions: When it is not needed, in words; ``None`` if the text read names none.
        care: Which care, as a condition over the item.
        under: Under which age, where that is not majority; else ``None``.
        is_secondary: It was read only as somebody else describes it.
        note: A doubt about what it means.
    """

    rule_id: str
    text: StatuteText
    citation: str
    gist: str
    exceptions: str | None = None
    care: Condition = ALWAYS
    under: int | None = None
    is_secondary: bool = False
    note: str | None = None


@frozen(kw_only=True)
class ParentsAccess:
    """What a statute says of a parent's access.

    Args:
        rule_id: The id of the rule.
        text: Where it was read.
        citation: The section, without the name of the code.
        gist: What it says, in one sentence.
        access: Barred, at discretion, or of right.
        care: Of which care, as a condition over the item.
        who: Whose care; ``None`` where the text names no profession.
        from_age: From which age of the minor; 0 for every age.
        under: Under which age of the minor, if there is one.
        of_all_care: It speaks also of care to which a parent consented.
        unless: Where a right is lost, or leave ends; of a bar, on what danger it lifts.
        when: What else must be so.
        lifted_gist: What may then be told, for a bar that lifts; ``None`` if the text read names
            no such danger.
        obligations: What goes with it.
        leaves_out: What of it is not encoded.
        is_secondary: It was read only as somebody else describes it.
        note: A doubt about what it means.
    """

    rule_id: str
    text: StatuteText
    citation: str
    gist: str
    access: Access
    care: Condition = ALWAYS
    who: frozenset[Profession] | None = None
    from_age: int = 0
    under: int | None = None
    of_all_care: bool = False
    unless: Condition = NEVER
    when: Condition = ALWAYS
    lifted_gist: str | None = None
    obligations: tuple[Obligation, ...] = ()
    leaves_out: str | None = None
    is_secondary: bool = False
    note: str | None = None


@frozen(kw_only=True)
class Majority:
    """An age of majority that is not 18.

    Args:
        rule_id: The id of the rule.
        text: Where it was read.
        citation: The section, without the name of the code.
        age: From which age nobody is a minor.
        is_secondary: It was read only as somebody else describes it.
        note: A doubt about what it means.
    """

    rule_id: str
    text: StatuteText
    citation: str
    age: int
    is_secondary: bool = False
    note: str | None = None


def own_consent(terms: OwnConsent) -> tuple[Rule, ...]:
    """Return the duty to check a minor's own consent, and that for care outside the statute."""
    provision = terms.text.provision(
        terms.citation, terms.gist, is_secondary=terms.is_secondary, note=terms.note
    )
    inside = all_of(_from(terms.from_age), _of(terms.who))
    doubt = (
        ""
        if terms.counselors is not None or terms.who is not None
        else " Whether a licensed counselor can rely on it is not settled by the text read."
    )
    within = _check(
        terms.rule_id,
        provision,
        terms.gist,
        all_of(_ALONE, inside),
        terms.care,
        ObligationCode.DOCUMENT_DECISION,
        f"Check, and write down, that the minor could consent alone. {terms.conditions}{doubt}",
    )
    if not inside.questions():
        return (within,)
    return (
        within,
        _check(
            f"{terms.rule_id}.outside",
            provision,
            terms.gist,
            all_of(_ALONE, ~inside),
            terms.care,
            ObligationCode.CONSULT_COUNSEL,
            f"{terms.gist} This client's age, or your profession, is outside that: ask a lawyer "
            "whether the minor's consent holds before you rely on it.",
        ),
    )


def parents_consent(terms: ParentsConsent) -> Duty:
    """Return the duty to check care that a minor alone consented to and a parent had to."""
    provision = terms.text.provision(
        terms.citation, terms.gist, is_secondary=terms.is_secondary, note=terms.note
    )
    except_for = f" Exceptions: {terms.exceptions}." if terms.exceptions else ""
    return _check(
        terms.rule_id,
        provision,
        terms.gist,
        all_of(_ALONE, _under(terms.under)),
        terms.care,
        ObligationCode.CONSULT_COUNSEL,
        f"{terms.gist}{except_for} Ask a lawyer whether the minor's consent holds before you rely "
        "on it.",
    )


def parents_access(terms: ParentsAccess) -> tuple[Rule, ...]:
    """Return the rule on a parent's access, and what may be told where a bar lifts."""
    provision = terms.text.provision(
        terms.citation, terms.gist, is_secondary=terms.is_secondary, note=terms.note
    )
    about = _about(terms)
    if terms.access is Access.BARRED:
        return tuple(_barred(terms, provision, about))
    if terms.access is Access.DISCRETION:
        return (
            Permission(
                id=terms.rule_id,
                gist=terms.gist,
                basis=(provision,),
                when=all_of(PARENT, about, _unless(terms)),
                covers=terms.care,
                obligations=terms.obligations,
                leaves_out=terms.leaves_out,
            ),
        )
    return (
        Mandate(
            id=terms.rule_id,
            gist=terms.gist,
            basis=(provision,),
            when=about,
            covers=terms.care,
            to=_PARENTS,
            purposes=_FOR_A_PARENT,
            on_request=True,
            to_when=_unless(terms),
            obligations=terms.obligations,
            leaves_out=terms.leaves_out,
        ),
    )


def let_parents_through(law: Law, terms: tuple[ParentsAccess, ...]) -> Law:
    """Return a closed law with what the same state's statutes on minors let a parent see.

    A closed list of one statute does not undo what another of the same legislature gives parents.
    An open law is returned as it is: it bars nothing by its silence.

    Args:
        law: The law on records.
        terms: What the state says of a parent's access; a bar is left to the law it stands in.
    """
    if not law.is_closed:
        return law
    return law.with_rules(*(rule for one in terms for rule in _let_through(law.id, one)))


def majority(terms: Majority) -> Duty:
    """Return the duty to say whether a client between 18 and majority is a minor."""
    gist = f"Majority is reached at {terms.age}."
    return Duty(
        id=terms.rule_id,
        gist=gist,
        basis=(
            terms.text.provision(
                terms.citation, gist, is_secondary=terms.is_secondary, note=terms.note
            ),
        ),
        when=all_of(client.age.at_least(_EIGHTEEN), client.age.under(terms.age), ~client.is_minor),
        covers=ALWAYS,
        on=Occasion.REQUEST,
        obligations=(
            Obligation(
                id=terms.rule_id,
                code=ObligationCode.OTHER,
                text=f"{gist} State whether this client is a minor (Client.is_minor); if nothing "
                "is said, 18 is taken.",
                timing=Timing.BEFORE,
            ),
        ),
    )


_EIGHTEEN = 18


def _let_through(law_id: str, terms: ParentsAccess) -> Iterator[Permission]:
    provision = terms.text.provision(
        terms.citation, terms.gist, is_secondary=terms.is_secondary, note=terms.note
    )
    part = terms.rule_id.rsplit(".", 1)[-1]
    if terms.access is Access.RIGHT:
        # The mandate says whom it reaches; here it is enough that it stands.
        when: Condition = all_of(
            purpose.stated_purpose.is_in(*_FOR_A_PARENT), PARENT, other_law.requires_it
        )
    elif terms.access is Access.DISCRETION:
        when = all_of(PARENT, _about(terms), _unless(terms))
    elif terms.lifted_gist is not None:
        when = _lifted(terms)
    else:
        return
    yield Permission(
        id=f"{law_id}.{part}",
        gist=terms.gist if terms.lifted_gist is None else terms.lifted_gist,
        basis=(provision,),
        when=when,
        covers=ALWAYS if terms.access is Access.RIGHT else terms.care,
    )


def _about(terms: ParentsAccess) -> Condition:
    return all_of(
        MINOR if terms.of_all_care else _ALONE,
        _from(terms.from_age),
        _under(terms.under),
        _of(terms.who),
        terms.when,
    )


def _lifted(terms: ParentsAccess) -> Condition:
    return all_of(
        purpose.stated_purpose.is_in(*_TO_AVERT_DANGER), PARENT, _about(terms), terms.unless
    )


def _barred(terms: ParentsAccess, provision: Provision, about: Condition) -> list[Rule]:
    standard = minors_permission(
        f"{terms.rule_id.replace('.', '_')}_release",
        provision.citation,
        f"{terms.rule_id}.ask_minor",
    )
    rules: list[Rule] = [
        Prohibition(
            id=terms.rule_id,
            gist=terms.gist,
            basis=(provision,),
            when=all_of(
                ~purpose.stated_purpose.is_in(*_TO_AVERT_DANGER),
                PARENT,
                about,
                ~consent.meets(standard),
            ),
            covers=terms.care,
            leaves_out=terms.leaves_out,
        )
    ]
    if terms.lifted_gist is not None:
        rules.append(
            Permission(
                id=f"{terms.rule_id}.lifted",
                gist=terms.lifted_gist,
                basis=(provision,),
                when=_lifted(terms),
                covers=terms.care,
                obligations=terms.obligations,
            )
        )
    return rules


def minors_permission(name: str, cited: str, obtain_id: str) -> ConsentStandard:
    """Return the standard of a minor's own permission, whoever consented to the care.

    Args:
        name: The standard's stable name, in one word.
        cited: The section, in full.
        obtain_id: The id of the obligation to ask for it.
    """
    return ConsentStandard(
        name=name,
        title=f"the minor's consent under {cited}",
        requirements=(
            ConsentRequirement(
                element=ConsentElement.CLIENT_SIGNATURE,
                citation=cited,
                if_given_by=frozenset(Grantor) - {Grantor.CLIENT},
            ),
        ),
        citations=tuple(
            (kind, cited)
            for kind in (
                DefectKind.NOT_YET_IN_FORCE,
                DefectKind.EXPIRED,
                DefectKind.REVOKED,
                DefectKind.FALSE,
            )
        ),
        obtain=Obligation(
            id=obtain_id,
            code=ObligationCode.OBTAIN_AUTHORIZATION,
            text="Ask the minor for consent.",
            timing=Timing.BEFORE,
        ),
        may_be_combined_with=frozenset(CombinedWith),
    )


def _check(
    rule_id: str,
    provision: Provision,
    gist: str,
    when: Condition,
    care: Condition,
    code: ObligationCode,
    text: str,
) -> Duty:
    return Duty(
        id=rule_id,
        gist=gist,
        basis=(provision,),
        when=when,
        covers=care,
        on=Occasion.REQUEST,
        obligations=(Obligation(id=rule_id, code=code, text=text, timing=Timing.BEFORE),),
    )


def _unless(terms: ParentsAccess) -> Condition:
    return ALWAYS if terms.unless == NEVER else ~terms.unless


def _from(age: int) -> Condition:
    return client.age.at_least(age) if age else ALWAYS


def _under(age: int | None) -> Condition:
    return ALWAYS if age is None else client.age.under(age)


def _of(who: frozenset[Profession] | None) -> Condition:
    return ALWAYS if who is None else discloser.profession.is_in(*who)
