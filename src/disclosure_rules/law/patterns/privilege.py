"""Privilege: what a client and a professional said in confidence is kept out of a proceeding.

Privilege is a thing apart from confidentiality.  Confidentiality binds the professional towards
everybody and always; privilege belongs to the client and speaks in a proceeding alone, where it
answers a demand that confidentiality could not.  The order in which it is asked:

1. *Does this law of privilege apply?*  By the forum, the profession, and what the item holds.
2. *Is it waived?*  By whoever holds it, for this matter; a waiver reaches no further.
3. *Is there an exception?*  It counts once somebody has established it.  Until then the privilege
   stands and is claimed: a demand does not make the professional judge of the exceptions.
4. *Has the court ruled?*  What it has ruled out, or ordered over the claim, is protected no more.

INVARIANT: an exception, a waiver and a ruling take the privilege away and permit nothing.  Other
law must still let the item go.

A state's module gives the terms; the logic stands here once.  Where not every exception of a law
was read, the terms say so, and whoever has read it can establish one that is not here.
"""

from enum import Enum

from attrs import frozen

from disclosure_rules.law.patterns.rule_501 import CIVIL, STATE_LAW_DECIDES
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.facts import client, item, privilege, process, purpose, threat
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.privilege import Forum, PrivilegeGround
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Duty, Prohibition, Rule

__all__ = [
    "COMPELS",
    "INVESTIGATIONS",
    "IN_PROCEEDING",
    "PROCEEDINGS",
    "STATE_COURT",
    "Assertion",
    "Holder",
    "Privilege",
    "PrivilegeException",
    "Reach",
    "Sealing",
    "commitment",
    "custody",
    "danger",
    "established",
    "own_defense",
    "patient_has_died",
    "patient_litigant",
    "privilege_rules",
]

PROCEEDINGS = (
    *CIVIL,
    Purpose.CRIMINAL_PROCEEDING,
    Purpose.ADMINISTRATIVE_PROCEEDING,
)
INVESTIGATIONS = (
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.APPREHEND,
    Purpose.HEALTH_OVERSIGHT,
    Purpose.COMPLIANCE_INVESTIGATION,
    Purpose.FRAUD_DETECTION,
)
CLAIMS = (
    Purpose.WORKERS_COMPENSATION,
    Purpose.INSURANCE_CLAIM,
    Purpose.JUVENILE_JUSTICE,
)
COMPELS: Condition = process.kinds.includes(
    ProcessKind.SUBPOENA,
    ProcessKind.DISCOVERY_REQUEST,
    ProcessKind.ADMINISTRATIVE_SUBPOENA,
    ProcessKind.GRAND_JURY_SUBPOENA,
    ProcessKind.CIVIL_INVESTIGATIVE_DEMAND,
    ProcessKind.SEARCH_WARRANT,
    ProcessKind.COURT_ORDER,
    ProcessKind.ADMINISTRATIVE_ORDER,
    ProcessKind.PART2_COURT_ORDER,
)
"""Something was served that compels, or means to."""

IN_PROCEEDING: Condition = any_of(
    purpose.stated_purpose.is_in(*PROCEEDINGS),
    purpose.stated_purpose.is_in(*INVESTIGATIONS, *CLAIMS) & COMPELS,
)
"""Privilege speaks in a proceeding, and where an investigation or a claim compels."""

STATE_COURT: Condition = process.forum.is_in(Forum.STATE_COURT)
"""Where a state's own law of evidence applies."""


class Holder(Enum):
    """Who holds a privilege: to claim it or waive it is theirs."""

    CLIENT = "the client"
    GUARDIAN_OR_CONSERVATOR = "the client's guardian or conservator"
    REPRESENTATIVE_OF_DECEASED = "the personal representative of a client who has died"


class Assertion(Enum):
    """What the law says of the professional's claiming it."""

    MUST = "as the law tells you to"
    MAY = "as the law lets you"
    NOT_READ = "through counsel"


class Reach(Enum):
    """How far a privilege reaches."""

    COMPELLED = "what a demand would compel"
    PROCEEDING = "whatever is disclosed in the proceeding"


@frozen(kw_only=True)
class PrivilegeException:
    """An exception, as one law of privilege has it.

    Args:
        name: The last part of its rule's id, in one word.
        gist: What it says, in one sentence.
        basis: Its provisions.
        when: The condition under which there is no privilege.
    """

    name: str
    gist: str
    basis: tuple[Provision, ...]
    when: Condition


@frozen(kw_only=True)
class Sealing:
    """What a law says of papers under seal.

    Args:
        forum: Whose seal it is.
        basis: Its provisions.
    """

    forum: Forum
    basis: tuple[Provision, ...]


@frozen(kw_only=True)
class Privilege:
    """The terms of one law of privilege.

    Args:
        rule_id: The id of the rule that keeps the item back; those of the others begin with it.
        gist: What it says, in one sentence.
        basis: Its provisions.
        forum: Where it applies.
        professional: With whom the client must have spoken, as a condition over the discloser.
        assertion: Whether the professional must or may claim it.
        holders: Who holds it; empty where that was not read.
        exceptions: Its exceptions, as far as they were read.
        exceptions_are_whole: Whether every exception was read.
        proceedings: In which proceedings it speaks, as a condition.
        reach: Whether it bars all disclosure in the proceeding, or what is compelled.
        federal_basis: By what it applies in a federal court as well; empty if it does not, or
            is federal law itself.
        waiver: Where the law says that a waiver is for one matter; empty if not read.
        sealing: What it says of papers under seal; ``None`` if nothing, or not read.
        leaves_out: What of the provisions is not encoded.
    """

    rule_id: str
    gist: str
    basis: tuple[Provision, ...]
    forum: Condition
    professional: Condition
    assertion: Assertion
    holders: frozenset[Holder]
    exceptions: tuple[PrivilegeException, ...]
    exceptions_are_whole: bool
    proceedings: Condition = IN_PROCEEDING
    reach: Reach = Reach.PROCEEDING
    federal_basis: tuple[Provision, ...] = ()
    waiver: tuple[Provision, ...] = ()
    sealing: Sealing | None = None
    leaves_out: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an exception that is younger than the privilege it takes away."""
        # INVARIANT: whenever the privilege speaks, the law of each of its exceptions is in force.
        first = max((one.period.start for one in self.basis if one.period.start), default=None)
        problems = tuple(
            Problem(f"Privilege.exceptions[{position}].basis", "expected provisions as old as it")
            for position, exception in enumerate(self.exceptions)
            for one in exception.basis
            if first is None or one.period.start is None or one.period.start > first
        )
        if problems:
            raise InvalidField(problems)


# ---------------------------------------------------------------- exceptions that recur


def patient_litigant(*basis: Provision) -> PrivilegeException:
    """Return the exception for what bears on a condition that the client put at issue."""
    return PrivilegeException(
        name="condition_at_issue",
        gist="What bears on the condition that the client has put at issue is not privileged.",
        basis=basis,
        when=privilege.condition_is_known_at_issue & item.bears_on_issue,
    )


def commitment(*basis: Provision) -> PrivilegeException:
    """Return the exception for proceedings on the client's commitment or hospitalization."""
    return PrivilegeException(
        name="commitment",
        gist="In a proceeding for the client's commitment there is no privilege.",
        basis=basis,
        when=privilege.is_known_commitment,
    )


def custody(*basis: Provision, only_if_it_bears: bool) -> PrivilegeException:
    """Return the exception for proceedings on the custody of a child."""
    bears = item.bears_on_issue if only_if_it_bears else ALWAYS
    return PrivilegeException(
        name="custody",
        gist="In a proceeding on the custody of a child there is no privilege.",
        basis=basis,
        when=all_of(purpose.stated_purpose.is_in(Purpose.CUSTODY_PROCEEDING), bears),
    )


def danger(
    *basis: Provision,
    to_self: bool,
    to_others: bool,
    to_property: bool = False,
    if_telling_is_necessary: bool,
) -> PrivilegeException:
    """Return the exception for a client who is known to be dangerous.

    Args:
        basis: Its provisions.
        to_self: Danger to the client counts.
        to_others: Danger to somebody else counts.
        to_property: Danger to property counts.
        if_telling_is_necessary: Disclosure must be necessary to prevent the danger.
    """
    counted = [
        fact
        for fact, counts in (
            (privilege.danger_to_self_is_known, to_self),
            (privilege.danger_to_others_is_known, to_others),
            (privilege.danger_to_property_is_known, to_property),
        )
        if counts
    ]
    necessary = threat.disclosure_is_necessary if if_telling_is_necessary else ALWAYS
    return PrivilegeException(
        name="danger",
        gist="Where the client is dangerous there is no privilege.",
        basis=basis,
        when=all_of(any_of(*counted), necessary),
    )


def own_defense(*basis: Provision) -> PrivilegeException:
    """Return the exception for a dispute between client and professional over their duties."""
    return PrivilegeException(
        name="own_defense",
        gist="In a dispute between client and professional over a duty there is no privilege.",
        basis=basis,
        when=any_of(
            purpose.stated_purpose.is_in(Purpose.OWN_DEFENSE),
            item.privilege_grounds.includes(PrivilegeGround.DISPUTE_WITH_PROFESSIONAL),
        ),
    )


def patient_has_died(*basis: Provision) -> PrivilegeException:
    """Return the exception for a client who has died."""
    return PrivilegeException(
        name="death",
        gist="When the client has died there is no privilege.",
        basis=basis,
        when=client.is_deceased,
    )


def established(
    name: str, gist: str, ground: PrivilegeGround, *basis: Provision
) -> PrivilegeException:
    """Return an exception that somebody must have established of the item."""
    return PrivilegeException(
        name=name, gist=gist, basis=basis, when=item.privilege_grounds.includes(ground)
    )


# ---------------------------------------------------------------- the rules

# The law says that a privilege is claimed, and by whom; these are the steps that make a claim good.

_LIMIT = Obligation(
    id="privilege.limit",
    code=ObligationCode.SEEK_PROTECTIVE_ORDER,
    text="Have the demand quashed or narrowed, or have the judge look at the item in chambers and "
    "make a protective order, before anything goes.",
    timing=Timing.BEFORE,
)
_COUNSEL = Obligation(
    id="privilege.counsel",
    code=ObligationCode.CONSULT_COUNSEL,
    text="Ask a lawyer before you answer the demand; do not ignore it.",
    timing=Timing.BEFORE,
)
_WITHIN_EXCEPTION = Obligation(
    id="privilege.within_exception",
    code=ObligationCode.LIMIT_TO_PURPOSE,
    text="Disclose only what falls within the exception: for the rest the privilege stands.",
    timing=Timing.WITH,
)
_WITHIN_MATTER = Obligation(
    id="privilege.within_matter",
    code=ObligationCode.LIMIT_TO_PURPOSE,
    text="Disclose in this matter alone, and only what was waived: elsewhere the privilege stands.",
    timing=Timing.WITH,
)
_UNDER_SEAL = Obligation(
    id="privilege.under_seal",
    code=ObligationCode.CONSULT_COUNSEL,
    text="Send whoever wants it to the court that sealed it; nobody else can let it go.",
    timing=Timing.BEFORE,
)


def privilege_rules(terms: Privilege) -> tuple[Rule, ...]:
    """Return the rules that the terms describe."""
    rules: list[Rule] = [_bar(terms, terms.rule_id, _at_home(terms), terms.basis)]
    if terms.federal_basis:
        both = (*terms.basis, *terms.federal_basis)
        in_federal_court = f"{terms.rule_id}.in_federal_court"
        rules.append(_bar(terms, in_federal_court, STATE_LAW_DECIDES, both))
    rules.extend(_limit_of(terms, exception) for exception in terms.exceptions)
    if terms.waiver:
        rules.append(_limit_of_waiver(terms))
    if terms.sealing is not None:
        rules.append(_seal(terms, terms.sealing))
    return tuple(rules)


def _bar(
    terms: Privilege, rule_id: str, where: Condition, basis: tuple[Provision, ...]
) -> Prohibition:
    unread = () if terms.exceptions_are_whole else (~_UNREAD_EXCEPTION,)
    return Prohibition(
        id=rule_id,
        gist=terms.gist,
        basis=basis,
        when=all_of(
            where,
            COMPELS if terms.reach is Reach.COMPELLED else ALWAYS,
            terms.professional,
            ~process.privilege_is_waived,
            *(~exception.when for exception in terms.exceptions),
            *unread,
            ~process.privilege_is_ruled_out,
        ),
        covers=item.is_confidential_communication,
        obligations=(_claim(terms), _tell_holder(terms), _LIMIT, _COUNSEL),
        leaves_out=terms.leaves_out,
    )


_UNREAD_EXCEPTION = item.privilege_grounds.includes(PrivilegeGround.OTHER_EXCEPTION)


def _claim(terms: Privilege) -> Obligation:
    return Obligation(
        id=f"{terms.rule_id}.claim",
        code=ObligationCode.ASSERT_PRIVILEGE,
        text=f"Claim the privilege for the client, {terms.assertion.value}, and keep to it until "
        "it is waived for this matter or the court has ruled.",
        timing=Timing.BEFORE,
    )


def _tell_holder(terms: Privilege) -> Obligation:
    named = [one.value for one in Holder if one in terms.holders]
    holder = " or ".join(named) or "the client, or whoever holds the privilege,"
    return Obligation(
        id=f"{terms.rule_id}.tell_holder",
        code=ObligationCode.TELL_CLIENT_BEFORE,
        text=f"Tell {holder} of the demand at once: to claim the privilege, or to waive it for "
        "this matter, is theirs.",
        timing=Timing.BEFORE,
    )


def _limit_of(terms: Privilege, exception: PrivilegeException) -> Duty:
    return Duty(
        id=f"{terms.rule_id}.{exception.name}",
        gist=exception.gist,
        basis=exception.basis,
        on=Occasion.RELEASE,
        when=all_of(_anywhere(terms), terms.professional, exception.when),
        covers=item.is_confidential_communication,
        obligations=(_WITHIN_EXCEPTION,),
    )


def _limit_of_waiver(terms: Privilege) -> Duty:
    return Duty(
        id=f"{terms.rule_id}.waiver",
        gist="A waiver is for one matter.",
        basis=terms.waiver,
        on=Occasion.RELEASE,
        when=all_of(_anywhere(terms), terms.professional, process.privilege_is_waived),
        covers=item.is_confidential_communication,
        obligations=(_WITHIN_MATTER,),
    )


def _at_home(terms: Privilege) -> Condition:
    return all_of(terms.proceedings, terms.forum)


def _anywhere(terms: Privilege) -> Condition:
    # A federal court in which state law decides has a civil case before it.
    at_home = _at_home(terms)
    return any_of(at_home, STATE_LAW_DECIDES) if terms.federal_basis else at_home


def _seal(terms: Privilege, sealing: Sealing) -> Prohibition:
    return Prohibition(
        id=f"{terms.rule_id}.sealed",
        gist="What was disclosed into a sealed file is protected as before.",
        basis=sealing.basis,
        when=~process.seal_is_lifted,
        covers=item.sealing_courts.includes(sealing.forum),
        obligations=(_UNDER_SEAL,),
    )
