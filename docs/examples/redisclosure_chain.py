"""A substance use record on its way: program, hospital, billing service, payer, and an employer.

42 CFR part 2 follows the record to whoever holds it, but what the next holder may do depends on
who it is and on how the record came.  Each hop is a request of its own, made by whoever holds the
record then: what one holder was allowed says nothing of the next.  After the chain come three
disclosures that somebody always asks for in the end, and two that others may make.

Run it from the checkout: ``python docs/examples/redisclosure_chain.py``.
"""

from datetime import date

from disclosure_rules import (
    Circumstances,
    Client,
    ClientWishes,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Decision,
    Discloser,
    DisclosureRequest,
    Emergency,
    Grantor,
    ItemDesignation,
    LegalProcess,
    OrderSection,
    Part2Origin,
    Period,
    ProcessKind,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    ScopeDecision,
    Setting,
    evaluate,
)
from disclosure_rules.law import us

TODAY = date(2026, 11, 20)
RULES = us.ruleset()

CLIENT = Client(
    ref="client-a", born=date(1990, 5, 17), has_capacity=True, adjudicated_incapable=False
)

# 2.31(a)(4)(i): one consent for all future treatment, payment and health care operations.
SINGLE_CONSENT = ConsentGrant(
    ref="consent-1",
    granted_by=Grantor.CLIENT,
    form=ConsentForm.WRITTEN,
    elements=frozenset(ConsentElement)
    - {ConsentElement.SECOND_SIGNATURE, ConsentElement.CLIENT_SIGNATURE},
    signed_on=date(2026, 10, 1),
    period=Period(start=date(2026, 10, 1)),
    combined_with=frozenset(),
    care_was_conditioned=False,
    is_for_all_future_tpo=True,
    scope=ConsentScope(
        decision=ScopeDecision.PERMIT,
        recipients=frozenset(
            RecipientDesignation(kind=kind)
            for kind in (RecipientKind.HOSPITAL, RecipientKind.HEALTH_PLAN)
        ),
        purposes=frozenset((Purpose.TREATMENT, Purpose.PAYMENT, Purpose.HEALTH_CARE_OPERATIONS)),
        items=frozenset(
            ItemDesignation(kind=kind) for kind in (RecordKind.DIAGNOSIS, RecordKind.CLAIM)
        ),
    ),
)

PROGRAM = Discloser(settings=frozenset((Setting.PART2_PROGRAM, Setting.HIPAA_COVERED_ENTITY)))
HOSPITAL = Discloser(settings=frozenset((Setting.HIPAA_COVERED_ENTITY,)))
BILLING_SERVICE = Discloser(
    settings=frozenset((Setting.HIPAA_BUSINESS_ASSOCIATE,)), contract_permits=False
)
PAYER = Discloser(settings=frozenset((Setting.PART2_LAWFUL_HOLDER,)))
RELATIVE = Discloser(settings=frozenset((Setting.PART2_LAWFUL_HOLDER,)))

TO_HOSPITAL = Recipient(
    kind=RecipientKind.HOSPITAL,
    is_covered_entity=True,
    is_business_associate=False,
    is_qualified_service_organization=False,
    is_in_part2_program=False,
    controls_program=False,
    treats_client=True,
    identity_is_verified=True,
)
TO_BILLING_SERVICE = Recipient(
    kind=RecipientKind.BILLING_SERVICE,
    is_covered_entity=False,
    is_business_associate=True,
    has_written_contract=True,
    identity_is_verified=True,
)
TO_CONTRACTOR = Recipient(
    kind=RecipientKind.SERVICE_PROVIDER, is_holders_contractor=True, has_written_contract=True
)
TO_EMPLOYER = Recipient(kind=RecipientKind.EMPLOYER, identity_is_verified=True)
TO_COURT = Recipient(kind=RecipientKind.COURT, identity_is_verified=True)


def hop(
    discloser: Discloser,
    recipient: Recipient,
    purpose: Purpose,
    origin: Part2Origin,
    *,
    kind: RecordKind = RecordKind.DIAGNOSIS,
    consents: tuple[ConsentGrant, ...] = (),
    process: LegalProcess = LegalProcess(kinds=frozenset()),  # noqa: B008 -- a frozen value
) -> Decision:
    """Decide one hop on its own."""
    request = DisclosureRequest(
        client=CLIENT,
        discloser=discloser,
        recipient=recipient,
        purpose=purpose,
        items=(
            RecordItem(
                ref="item-1",
                kind=kind,
                files=frozenset((RecordFile.PART2, RecordFile.TREATMENT)),
                labels=frozenset(),
                part2_origin=origin,
                is_necessary=True,
                is_narrative=False,
                is_confidential_communication=False,
                is_named_in_process=True,
            ),
        ),
        consents=consents,
        circumstances=Circumstances(
            process=process,
            emergency=Emergency(is_medical=False, needs_treatment=False),
            wishes=ClientWishes(objects=False, restriction_was_agreed=False),
        ),
    )
    return evaluate(request, RULES, as_of=TODAY)


def told(decision: Decision) -> str:
    """Say what was decided, on which grounds, and what is to be done."""
    lines = [f"   {decision.outcome.value.upper()}"]
    for ground in (one for one in decision.items[0].grounds if one.is_certain):
        cited = "; ".join(str(provision) for provision in ground.basis[:3])
        lines.append(f"   {ground.law.title} {ground.effect.value}: {ground.gist} [{cited}]")
    for due in decision.obligations:
        if due.rules[0].startswith("us.part2"):
            lines.append(f"   - {due.obligation.timing.value}: {due.obligation.text}")
    return "\n".join(lines) + "\n"


def chain() -> tuple[tuple[str, Decision], ...]:
    """Return each hop with its decision."""
    subpoena = LegalProcess(
        kinds=frozenset((ProcessKind.SUBPOENA,)), is_against_client=True, is_compulsory=True
    )
    ordered = LegalProcess(
        kinds=frozenset((ProcessKind.SUBPOENA, ProcessKind.PART2_COURT_ORDER)),
        is_against_client=True,
        is_compulsory=True,
        part2_order=OrderSection.NONCRIMINAL,
        order_was_heard=True,
        order_has_findings=True,
        order_reaches_communications=False,
    )
    return (
        (
            "1. The program sends the diagnosis to the hospital, under one consent for all.",
            hop(
                PROGRAM,
                TO_HOSPITAL,
                Purpose.TREATMENT,
                Part2Origin.OWN,
                consents=(SINGLE_CONSENT,),
            ),
        ),
        (
            "2. The hospital, a covered entity, sends a claim to its billing service.",
            hop(
                HOSPITAL,
                TO_BILLING_SERVICE,
                Purpose.PAYMENT,
                Part2Origin.SINGLE_TPO_CONSENT,
                kind=RecordKind.CLAIM,
            ),
        ),
        (
            "3. The billing service is asked for the claim by the client's employer.",
            hop(
                BILLING_SERVICE,
                TO_EMPLOYER,
                Purpose.EMPLOYMENT,
                Part2Origin.HIPAA_REDISCLOSURE,
                kind=RecordKind.CLAIM,
            ),
        ),
        (
            "4. The hospital is served with a subpoena in a suit against the client.",
            hop(
                HOSPITAL,
                TO_COURT,
                Purpose.CIVIL_PROCEEDING,
                Part2Origin.SINGLE_TPO_CONSENT,
                process=subpoena,
            ),
        ),
        (
            "5. The program itself, without consent, is asked by the same hospital.",
            hop(PROGRAM, TO_HOSPITAL, Purpose.TREATMENT, Part2Origin.OWN),
        ),
        (
            "6. A relative who received it with the client's consent is asked by the employer.",
            hop(RELATIVE, TO_EMPLOYER, Purpose.EMPLOYMENT, Part2Origin.OTHER_CONSENT),
        ),
        (
            "7. A court has entered an order under 2.64 besides the subpoena to the hospital.",
            hop(
                HOSPITAL,
                TO_COURT,
                Purpose.CIVIL_PROCEEDING,
                Part2Origin.SINGLE_TPO_CONSENT,
                kind=RecordKind.CLAIM,
                process=ordered,
            ),
        ),
        (
            "8. A payer that is no health plan under HIPAA has its contractor pay the claim.",
            hop(
                PAYER,
                TO_CONTRACTOR,
                Purpose.PAYMENT,
                Part2Origin.PAYMENT_OR_OPERATIONS_CONSENT,
                kind=RecordKind.CLAIM,
            ),
        ),
    )


def main() -> None:
    """Print each hop, and what would let the relative answer."""
    hops = chain()
    for title, decision in hops:
        print(title)
        print(told(decision))
    print("What would let the relative answer:")
    for remedy in hops[5][1].remedies:
        print(f"   - {remedy}")


if __name__ == "__main__":
    main()
