"""Facts about what a court, an agency or a party has served."""

from operator import attrgetter

from disclosure_rules.logic.asking import SetQuestion, TermQuestion, derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.facts import wishes
from disclosure_rules.logic.question import About
from disclosure_rules.model.circumstances import Assurance, ProcessKind
from disclosure_rules.model.privilege import Forum

__all__ = [
    "assurance",
    "client_brought_it",
    "client_put_condition_at_issue",
    "client_was_notified",
    "forum",
    "has_court_order",
    "has_part2_court_order",
    "has_satisfactory_assurance",
    "is_against_client",
    "is_commitment",
    "is_compulsory",
    "is_investigation_of_client",
    "is_ordered_by_court",
    "is_signed_by_judge",
    "kinds",
    "oversees_originator",
    "privilege_is_ruled_out",
    "privilege_is_waived",
    "privilege_reaches_profession",
    "seal_is_lifted",
    "state_law_decides",
]

_OF_A_COURT = frozenset((ProcessKind.COURT_ORDER, ProcessKind.PART2_COURT_ORDER))
_ORDERS = frozenset(
    (ProcessKind.COURT_ORDER, ProcessKind.ADMINISTRATIVE_ORDER, ProcessKind.PART2_COURT_ORDER)
)


def _has_court_order(case: Case) -> bool | None:
    kinds_served = case.circumstances.process.kinds
    return None if kinds_served is None else not _ORDERS.isdisjoint(kinds_served)


def _is_ordered_by_court(case: Case) -> bool | None:
    served = case.circumstances.process
    if served.kinds is None:
        return None
    if not _OF_A_COURT.isdisjoint(served.kinds):
        return True
    # Agencies issue warrants as well, and orders that no court enforces.
    by_kind = (
        (ProcessKind.SEARCH_WARRANT, served.is_signed_by_judge),
        (ProcessKind.ADMINISTRATIVE_ORDER, served.is_compulsory),
    )
    told = {answer for kind, answer in by_kind if kind in served.kinds}
    if True in told:
        return True
    return None if None in told else False


def _has_part2_court_order(case: Case) -> bool | None:
    kinds_served = case.circumstances.process.kinds
    return None if kinds_served is None else ProcessKind.PART2_COURT_ORDER in kinds_served


def _has_satisfactory_assurance(case: Case) -> bool | None:
    given = case.circumstances.process.assurance
    if given is None:
        return None
    return given not in (Assurance.NONE, Assurance.OBJECTION_PENDING)


def _privilege_is_waived(case: Case) -> bool | None:
    said = case.circumstances.process.privilege_is_waived
    if said is not None:
        return said
    # Who agrees to this very disclosure does not refuse it; who objects to it does.
    if case.value(wishes.agrees) is True:
        return True
    return False if case.value(wishes.objects) is True else None


def _privilege_is_ruled_out(case: Case) -> bool | None:
    said = case.circumstances.process.privilege_is_ruled_out
    if said is not None:
        return said
    # No court has ruled where no order of a court was served.
    return False if case.value(has_court_order) is False else None


kinds: SetQuestion[ProcessKind] = SetQuestion(
    name="process.kinds",
    vocabulary=ProcessKind,
    ask="What has been served (subpoena, order, warrant …)?",
    reading=attrgetter("circumstances.process.kinds"),
    about=About.SITUATION,
)
assurance: TermQuestion[Assurance] = TermQuestion(
    name="process.assurance",
    vocabulary=Assurance,
    ask="What came with the subpoena: proof of notice to the client, a protective order, nothing?",
    reading=attrgetter("circumstances.process.assurance"),
    about=About.SITUATION,
)
has_court_order = derived(
    "process.has_court_order",
    _has_court_order,
    "Is there an order of a court or administrative tribunal for it?",
    About.SITUATION,
    remedy="an order of the court or administrative tribunal that names what is to be disclosed",
)
is_ordered_by_court = derived(
    "process.is_ordered_by_court",
    _is_ordered_by_court,
    "Has a court ordered it: by an order, by a search warrant that a judge has signed, or so that "
    "a court can enforce what an agency has ordered?",
    About.SITUATION,
    remedy="an order of a court that names what is to be disclosed",
)
has_part2_court_order = derived(
    "process.has_part2_court_order",
    _has_part2_court_order,
    "Is there a court order under 42 CFR part 2, subpart E?",
    About.SITUATION,
    remedy="a court order under 42 CFR part 2, subpart E, entered after its procedure",
)
has_satisfactory_assurance = derived(
    "process.has_satisfactory_assurance",
    _has_satisfactory_assurance,
    "Did the party give satisfactory assurance of notice to the client, whose time to object has "
    "run out, or of a protective order, or did you see to one of them yourself?",
    About.SITUATION,
    remedy="satisfactory assurance from the party that the client was given notice, or that a "
    "qualified protective order is sought",
)
is_signed_by_judge = stated(
    "process.is_signed_by_judge",
    "circumstances.process.is_signed_by_judge",
    "Has a judge or magistrate signed it?",
    About.SITUATION,
)
is_against_client = stated(
    "process.is_against_client",
    "circumstances.process.is_against_client",
    "Is the proceeding against the client?",
    About.SITUATION,
)
is_commitment = stated(
    "process.is_commitment",
    "circumstances.process.is_commitment",
    "Is it a proceeding for the client's civil commitment or hospitalization?",
    About.SITUATION,
)
client_put_condition_at_issue = stated(
    "process.client_put_condition_at_issue",
    "circumstances.process.client_put_condition_at_issue",
    "Has the client put their own condition at issue?",
    About.SITUATION,
)
client_brought_it = stated(
    "process.client_brought_it",
    "circumstances.process.client_brought_it",
    "Did the client bring the proceeding?",
    About.SITUATION,
)
forum: TermQuestion[Forum] = TermQuestion(
    name="process.forum",
    vocabulary=Forum,
    ask="Before whom is the proceeding: a federal court, a state court, a court-martial, an "
    "agency?",
    reading=attrgetter("circumstances.process.forum"),
    about=About.SITUATION,
)
state_law_decides = stated(
    "process.state_law_decides",
    "circumstances.process.state_law_decides",
    "Does state law supply the rule of decision for the claim or defense that it bears on?",
    About.SITUATION,
)
privilege_is_waived = derived(
    "process.privilege_is_waived",
    _privilege_is_waived,
    "Has whoever holds the privilege waived it, for this matter?",
    About.SITUATION,
    remedy="a waiver of the privilege, for this matter, by whoever holds it",
    is_consent=True,
)
privilege_is_ruled_out = derived(
    "process.privilege_is_ruled_out",
    _privilege_is_ruled_out,
    "Has the court ruled that no privilege protects it, or ordered it over a claim of privilege?",
    About.SITUATION,
    remedy="a ruling of the court that no privilege protects it",
)
privilege_reaches_profession = stated(
    "process.privilege_reaches_profession",
    "circumstances.process.privilege_reaches_profession",
    "Do the courts that bind this one hold that the privilege reaches communications with a "
    "professional such as you, or such as the one whose record you hold?",
    About.SITUATION,
)
seal_is_lifted = stated(
    "process.seal_is_lifted",
    "circumstances.process.seal_is_lifted",
    "Has the court that sealed it, or one above it, let it go?",
    About.SITUATION,
    remedy="an order of the court that sealed it, or of one above it",
)
client_was_notified = stated(
    "process.client_was_notified",
    "circumstances.process.client_was_notified",
    "Does the client know of the demand?",
    About.SITUATION,
)
is_investigation_of_client = stated(
    "process.is_investigation_of_client",
    "circumstances.process.is_investigation_of_client",
    "Does it serve a criminal investigation of the client?",
    About.SITUATION,
)
oversees_originator = stated(
    "process.oversees_originator",
    "circumstances.process.oversees_originator",
    "Does it serve the oversight of whoever wrote the items?",
    About.SITUATION,
)
is_compulsory = stated(
    "process.is_compulsory",
    "circumstances.process.is_compulsory",
    "Is it a mandate that a court can enforce?",
    About.SITUATION,
)
