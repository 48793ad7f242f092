"""Statutes that keep mental-health records confidential, with a list of who may be told.

The cases differ by state in who holds what is protected (professionals of some licences, or the
facilities that the state's mental-health act covers), in the list, and in the form of a consent.
What always holds, and how a statute becomes a law here:

- One statute, one law.  It governs what its holders hold about a client.  A holder whom two
  statutes cover needs leave of both.
- *Closed*: what its list does not let go, stays.  The law is closed where the text read says so.
- A list that was not read to its end is still closed, but what it does not permit is not certain
  to be forbidden: then it is asked whether the part that is not held permits it.  So such a list
  never gives a quiet no, and never a quiet yes.
- *Open*: of a statute that is not shown to be closed, or is held in scraps, only what was read is
  here, and the law says in every decision what it does not hold.
- A rule of confidentiality keeps things from others.  What goes to the client is left to rules on
  access, and what stays with the holder's own workforce is left to federal law; there the law is
  silent.
- A duty to report abuse, or to warn, that the same state lays on the holder is no breach of the
  list, where the statute on reports says that confidences do not excuse it, or where the list
  itself lets in what other law requires.  Such a permission asks one fact, "another law requires
  this", and rests on the words of the statute that says so.  Where neither was read, the law
  does not yield: the decision then reports a conflict, and a lawyer must be asked.
"""

from attrs import frozen

from disclosure_rules.law.patterns.record_releases import REPORTS_OF_ABUSE, REQUIRED_WARNING
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of
from disclosure_rules.logic.consent import ConsentRequirement, ConsentStandard, DefectKind
from disclosure_rules.logic.facts import client, consent, discloser, other_law, place, recipient
from disclosure_rules.model.consent import CombinedWith, ConsentElement, Grantor
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Duty, Mandate, Permission, Prohibition, Rule

__all__ = [
    "CLINICIANS",
    "FACILITY",
    "Bar",
    "MentalHealthRecords",
    "OnRelease",
    "RecordsConsent",
    "Release",
    "mental_health_records",
    "records_not_held",
    "reports_let_through",
    "warnings_let_through",
]

CLINICIANS = frozenset(
    (
        Profession.COUNSELOR,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.SOCIAL_WORKER,
        Profession.PSYCHOLOGIST,
        Profession.PSYCHIATRIST,
        Profession.PSYCHOANALYST,
        Profession.PHYSICIAN,
        Profession.NURSE,
        Profession.NURSE_PRACTITIONER,
        Profession.SUD_COUNSELOR,
        Profession.COUNSELING_TRAINEE,
    )
)
"""Who provides health or mental-health care, for statutes that reach all of them."""

FACILITY: Condition = discloser.works_for_treatment_facility
"""Holders under a state's act on mental-health services."""


@frozen(kw_only=True)
class Release:
    """One entry of the list.

    Args:
        id: The last part of the rule's id.
        gist: What it says, in one sentence.
        when: The condition under which it speaks.
        citation: The paragraph, without the name of the code; ``None`` if it rests on another
            statute alone.
        covers: The items that it lets go.
        who: The professions that it speaks of; ``None`` for every holder.
        must_to: It says "shall": to whom, on request.  ``None`` where it says "may".
        must_for: For which purposes, where it says "shall".
        to_when: What else must be so of the recipient, where it says "shall".
        is_secondary: It was read only as somebody else describes it.
        obligations: What goes with it.
        leaves_out: What of it is not encoded.
        note: A doubt about what it means.
        basis: Provisions of another statute that it rests on in place of the citation.
    """

    id: str
    gist: str
    when: Condition
    citation: str | None = None
    covers: Condition = ALWAYS
    who: frozenset[Profession] | None = None
    must_to: frozenset[RecipientKind] | None = None
    must_for: frozenset[Purpose] = frozenset()
    to_when: Condition = ALWAYS
    is_secondary: bool = False
    obligations: tuple[Obligation, ...] = ()
    leaves_out: str | None = None
    note: str | None = None
    basis: tuple[Provision, ...] = ()


@frozen(kw_only=True)
class Bar:
    """Something that the statute forbids also where an entry of the list would let it go.

    Args:
        id: See `Release`, also for the rest.
    """

    id: str
    citation: str
    gist: str
    when: Condition
    covers: Condition = ALWAYS
    is_secondary: bool = False
    leaves_out: str | None = None
    note: str | None = None


@frozen(kw_only=True)
class OnRelease:
    """Something to do besides.

    Args:
        id: See `Release`, also for what is not said here.
        code: What it is to a system.
        text: What to do.
        timing: When.
        on: On what answer.
    """

    id: str
    citation: str
    gist: str
    code: ObligationCode
    text: str
    timing: Timing
    when: Condition = ALWAYS
    covers: Condition = ALWAYS
    on: Occasion = Occasion.RELEASE
    is_secondary: bool = False
    note: str | None = None


@frozen(kw_only=True)
class RecordsConsent:
    """The consent that the statute asks for.

    Args:
        citation: The paragraph, without the name of the code.
        gist: What it says, in one sentence.
        elements: What it must carry, in the order of the text.
        is_written: It must be in writing.
        minors_own_from: From this age a minor gives it alone, whoever consented to the care;
            ``None`` where the text does not say so.
        minors_citation: Where it says so.
        obligations: What goes with relying on it.
        who: The professions that it speaks of; ``None`` for every holder.
        is_secondary: It was read only as somebody else describes it.
        leaves_out: What of it is not encoded.
        note: A doubt about what it means.
    """

    citation: str
    gist: str
    elements: tuple[ConsentElement, ...] = ()
    is_written: bool = True
    minors_own_from: int | None = None
    minors_citation: str | None = None
    obligations: tuple[Obligation, ...] = ()
    who: frozenset[Profession] | None = None
    is_secondary: bool = False
    leaves_out: str | None = None
    note: str | None = None


@frozen(kw_only=True)
class MentalHealthRecords:
    """The terms of one statute.

    Args:
        law_id: The law's id; its rules' ids begin with it.
        title: What people call it.
        place: The state.
        text: Where it was read.
        holders: Who holds what it protects, as a condition; ``ALWAYS`` for whoever does.
        closed_by: The paragraph and its gist by which what is not listed stays; ``None`` for an
            open law.
        closed_is_secondary: That paragraph was read only as somebody else describes it.
        unread: What of the list is not held, so that what the list does not permit is asked;
            ``None`` if it was read to its end, or the law is open.
        consents: The consents that let records go; may be empty.
        releases: The list.
        bars: What is forbidden all the same.
        duties: What is to be done besides.
        leaves_out: What of the statute is not held, for every decision to say.
    """

    law_id: str
    title: str
    place: Jurisdiction
    text: StatuteText
    holders: Condition
    closed_by: tuple[str, str] | None
    closed_is_secondary: bool = False
    unread: str | None = None
    consents: tuple[RecordsConsent, ...] = ()
    releases: tuple[Release, ...] = ()
    bars: tuple[Bar, ...] = ()
    duties: tuple[OnRelease, ...] = ()
    leaves_out: str | None = None


def reports_let_through(provision: Provision) -> tuple[Release, ...]:
    """Return the entry by which reports of abuse that the same state requires are no breach.

    For lists that do not say so themselves.  A duty that is laid on those who learn of abuse in
    confidence would be empty if confidence barred it.

    Args:
        provision: The statutes that require the reports; its note says what they say of
            confidences.
    """
    return (
        Release(
            id="required_report",
            gist="A report of abuse that the state's own statute requires may be made.",
            basis=(provision,),
            when=REPORTS_OF_ABUSE,
        ),
    )


def warnings_let_through(provision: Provision) -> tuple[Release, ...]:
    """Return the entry by which a warning that the same state requires is no breach.

    Args:
        provision: The statute that requires the warning.
    """
    return (
        Release(
            id="required_warning",
            gist="A warning that the state's own law requires may be given.",
            basis=(provision,),
            when=REQUIRED_WARNING,
        ),
    )


def records_not_held(law_id: str, title: str, place_of: Jurisdiction) -> Law:
    """Return the law of a state whose statutes on these records are not held: it says so.

    Args:
        law_id: The law's id.
        title: What people call it.
        place_of: The state.
    """
    return Law(
        id=law_id,
        title=title,
        rank=Rank.STATE,
        stance=Stance.OPEN,
        governs=place.applies(place_of),
        rules=(),
        leaves_out="none of its statutes on mental-health records is held: look them up before "
        "you rely on federal law alone",
    )


def mental_health_records(terms: MentalHealthRecords) -> Law:
    """Return the law that the terms describe."""
    basis: tuple[Provision, ...] = ()
    if terms.closed_by is not None:
        citation, gist = terms.closed_by
        secondary = terms.closed_is_secondary
        basis = (terms.text.provision(citation, gist, is_secondary=secondary),)
    return Law(
        id=terms.law_id,
        title=terms.title,
        rank=Rank.STATE,
        stance=Stance.CLOSED if basis else Stance.OPEN,
        stance_basis=basis,
        governs=all_of(
            place.applies(terms.place),
            terms.holders,
            ~recipient.kind.is_in(RecipientKind.CLIENT),
            ~recipient.is_known_to_be_inside,
        ),
        rules=tuple(_rules(terms, basis)),
        held=terms.text.held,
        leaves_out="; ".join(one for one in (terms.unread, terms.leaves_out) if one) or None,
    )


def _rules(terms: MentalHealthRecords, basis: tuple[Provision, ...]) -> list[Rule]:
    rules: list[Rule] = []
    for position, one in enumerate(terms.consents):
        rules.extend(_consented(terms, one, "" if position == 0 else f"_{position + 1}"))
    rules.extend(_released(terms, one) for one in terms.releases)
    rules.extend(_barred(terms, one) for one in terms.bars)
    rules.extend(_to_do(terms, one) for one in terms.duties)
    if basis and terms.unread is not None:
        rules.append(
            Permission(
                id=f"{terms.law_id}.unheld",
                gist="A part of the list that is not held here may permit it.",
                basis=basis,
                when=other_law.unheld_part_permits_it,
                covers=ALWAYS,
                leaves_out=terms.unread,
            )
        )
    return rules


def _basis(terms: MentalHealthRecords, one: Release) -> tuple[Provision, ...]:
    if one.citation is None:
        return one.basis
    return (
        terms.text.provision(one.citation, one.gist, is_secondary=one.is_secondary, note=one.note),
        *one.basis,
    )


def _provision(terms: MentalHealthRecords, one: Bar | OnRelease | RecordsConsent) -> Provision:
    return terms.text.provision(
        one.citation, one.gist, is_secondary=one.is_secondary, note=one.note
    )


def _of(who: frozenset[Profession] | None) -> Condition:
    return ALWAYS if who is None else discloser.profession.is_in(*who)


def _released(terms: MentalHealthRecords, one: Release) -> Rule:
    if one.must_to is not None:
        return Mandate(
            id=f"{terms.law_id}.{one.id}",
            gist=one.gist,
            basis=_basis(terms, one),
            when=all_of(_of(one.who), one.when),
            covers=one.covers,
            to=one.must_to,
            purposes=one.must_for,
            on_request=True,
            to_when=one.to_when,
            obligations=one.obligations,
            leaves_out=one.leaves_out,
        )
    return Permission(
        id=f"{terms.law_id}.{one.id}",
        gist=one.gist,
        basis=_basis(terms, one),
        when=all_of(_of(one.who), one.when),
        covers=one.covers,
        obligations=one.obligations,
        leaves_out=one.leaves_out,
    )


def _barred(terms: MentalHealthRecords, one: Bar) -> Rule:
    return Prohibition(
        id=f"{terms.law_id}.{one.id}",
        gist=one.gist,
        basis=(_provision(terms, one),),
        when=one.when,
        covers=one.covers,
        leaves_out=one.leaves_out,
    )


def _to_do(terms: MentalHealthRecords, one: OnRelease) -> Rule:
    rule_id = f"{terms.law_id}.{one.id}"
    return Duty(
        id=rule_id,
        gist=one.gist,
        basis=(_provision(terms, one),),
        when=one.when,
        covers=one.covers,
        on=one.on,
        obligations=(Obligation(id=rule_id, code=one.code, text=one.text, timing=one.timing),),
    )


def _consented(terms: MentalHealthRecords, one: RecordsConsent, suffix: str) -> list[Rule]:
    provision = _provision(terms, one)
    standard = _standard(terms, one, provision, suffix, minors=False)
    rules: list[Rule] = [
        Permission(
            id=f"{terms.law_id}.consent{suffix}",
            gist=one.gist,
            basis=(provision,),
            when=all_of(_of(one.who), consent.meets(standard)),
            covers=ALWAYS,
            obligations=one.obligations,
            leaves_out=one.leaves_out,
        )
    ]
    if one.minors_own_from is not None and one.minors_citation is not None:
        gist = f"From the age of {one.minors_own_from} a minor alone consents to disclosure."
        own = terms.text.provision(one.minors_citation, gist, is_secondary=one.is_secondary)
        rules.append(
            Permission(
                id=f"{terms.law_id}.minors_consent{suffix}",
                gist=gist,
                basis=(provision, own),
                when=all_of(
                    _of(one.who),
                    client.is_minor,
                    client.age.at_least(one.minors_own_from),
                    consent.meets(_standard(terms, one, own, suffix, minors=True)),
                ),
                covers=ALWAYS,
                obligations=one.obligations,
            )
        )
    return rules


_NOT_THE_CLIENT = frozenset(Grantor) - {Grantor.CLIENT}


def _standard(
    terms: MentalHealthRecords,
    one: RecordsConsent,
    provision: Provision,
    suffix: str,
    *,
    minors: bool,
) -> ConsentStandard:
    cited = provision.citation
    name = f"{terms.law_id.replace('.', '_')}_{'minors_' if minors else ''}consent{suffix}"
    requirements = tuple(
        ConsentRequirement(element=element, citation=cited) for element in one.elements
    )
    kinds = [
        *((DefectKind.NOT_WRITTEN,) if one.is_written else ()),
        DefectKind.NOT_YET_IN_FORCE,
        DefectKind.EXPIRED,
        DefectKind.REVOKED,
        DefectKind.FALSE,
        # A minor whose own word counts has it whoever consented to the care.
        *(() if minors else (DefectKind.NOT_THEIRS_TO_GIVE,)),
    ]
    if minors:
        requirements += (
            ConsentRequirement(
                element=ConsentElement.CLIENT_SIGNATURE, citation=cited, if_given_by=_NOT_THE_CLIENT
            ),
        )
    whose = "the minor's own consent" if minors else "consent"
    return ConsentStandard(
        name=name,
        title=f"{whose} under {cited}",
        requirements=requirements,
        citations=tuple((kind, cited) for kind in kinds),
        obtain=Obligation(
            id=f"{terms.law_id}.obtain_{'minors_' if minors else ''}consent{suffix}",
            code=ObligationCode.OBTAIN_AUTHORIZATION,
            text=f"Obtain {whose} as {cited} wants it.",
            timing=Timing.BEFORE,
        ),
        may_be_combined_with=frozenset(CombinedWith),
    )
