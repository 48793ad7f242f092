"""42 CFR 2.16: policies that keep records safe, and breaches.

A breach of unsecured records is notified as HIPAA has it (45 CFR 164.400 to 164.414), by every
program, whether or not HIPAA applies to it otherwise.  This module holds that as data: whom it
binds, and from which day; the assessment itself is HIPAA's.
"""

from attrs import frozen

from disclosure_rules.law.us.federal.part2.conditions import IDENTIFIES_NOBODY
from disclosure_rules.law.us.federal.part2.source import part2 as provision
from disclosure_rules.logic.condition import ALWAYS, Condition
from disclosure_rules.logic.facts import discloser
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Duty, Rule

__all__ = ["BREACH", "POLICIES", "RULES", "BreachApplies", "Policy"]

S2_16_A_2024 = provision(
    "2.16(a)",
    "Programs and lawful holders have formal policies against unauthorized use and disclosure; "
    "family, friends and other informal caregivers need none.",
)
S2_16_B_2024 = provision(
    "2.16(b)",
    "HIPAA's breach notification applies to programs and unsecured records as it does to covered "
    "entities and unsecured protected health information.",
)


@frozen(kw_only=True)
class BreachApplies:
    """To whom HIPAA's breach notification applies besides those whom HIPAA governs.

    Args:
        to: The condition over the discloser.
        of: What is breached, in words.
        told: Who is told, in words.
        basis: The provision.
    """

    to: Condition
    of: str
    told: str
    basis: Provision


@frozen(kw_only=True)
class Policy:
    """One thing that formal policies must address.

    Args:
        paragraph: Where the text says so.
        addresses: What, in words.
    """

    paragraph: str
    addresses: str


BREACH = BreachApplies(
    to=discloser.is_part2_program,  # "shall apply to part 2 programs"
    of="unsecured records under 42 CFR part 2",
    told="as 45 CFR 164.404 to 164.408 have it for covered entities",
    basis=S2_16_B_2024,
)
POLICIES: tuple[Policy, ...] = (
    Policy(paragraph="2.16(a)(1)(i)(A)", addresses="transferring and removing paper records"),
    Policy(paragraph="2.16(a)(1)(i)(B)", addresses="destroying paper records and their media"),
    Policy(paragraph="2.16(a)(1)(i)(C)", addresses="keeping paper records locked when not in use"),
    Policy(paragraph="2.16(a)(1)(i)(D)", addresses="using workstations, rooms, cabinets and safes"),
    Policy(paragraph="2.16(a)(1)(i)(E)", addresses="de-identifying under 45 CFR 164.514(b)"),
    Policy(paragraph="2.16(a)(1)(ii)(A)", addresses="creating, receiving, keeping, transmitting"),
    Policy(paragraph="2.16(a)(1)(ii)(B)", addresses="destroying electronic records and media"),
    Policy(paragraph="2.16(a)(1)(ii)(C)", addresses="using and accessing electronic records"),
    Policy(paragraph="2.16(a)(1)(ii)(D)", addresses="de-identifying under 45 CFR 164.514(b)"),
)

RULES: tuple[Rule, ...] = (
    Duty(
        id="us.part2.safeguards",
        gist="What goes is transferred as the program's or holder's formal policies say.",
        basis=(S2_16_A_2024,),
        when=ALWAYS,
        covers=~IDENTIFIES_NOBODY,
        obligations=(
            Obligation(
                id="us.part2.safeguards",
                code=ObligationCode.SAFEGUARDS,
                text="Transfer it as your formal policies under 42 CFR 2.16 say.",
                timing=Timing.WITH,
            ),
        ),
    ),
)
