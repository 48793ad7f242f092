"""The NBCC Code of Ethics of 2012 as amended in 2016, directive 1, by paraphrase.

The code is copyrighted: every sentence here is ours.  A new code was launched on 15 May 2023; its
directives were found in no copy, so from that day what this code governs is not covered.  The
code is closed, and it does not list mandated reports: those rest on law, which outranks it.
"""

from datetime import date

from disclosure_rules.law.patterns.clause import Clause
from disclosure_rules.law.patterns.joint_record import own_part_only
from disclosure_rules.law.patterns.professional_code import (
    EMERGENCY_CARE,
    client_access,
    client_consent,
    consent_given,
    court_order,
    danger,
    law_requires,
)
from disclosure_rules.logic.condition import ALWAYS
from disclosure_rules.logic.facts import discloser, other_law
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["NBCC", "WRITTEN_CONSENT"]

# Of the amendment the year is known and the day is not: from the end of that year it held.
_HELD = Period(start=date(2017, 1, 1), end=date(2023, 5, 15))

DIRECTIVE_1_2016 = Provision(
    citation="NBCC 2012 directive 1",
    gist="Nothing is shared without the specific written consent of the client or legal guardian, "
    "but to prevent clear, imminent danger or when a court orders it.",
    period=_HELD,
    source="https://www.nbcc.org/resources/nccs/newsletter/the-2023-nbcc-code-of-ethics-launch for "
    "the end; study extracts, such as http://grafana.stuvia.com/doc/5178510, for the directive",
    read_on=date(2026, 11, 22),
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="To give clients what is about themselves is not read as sharing it; an emergency in "
    "which the client needs treatment is read as clear, imminent danger.  The directive does "
    "not list what law requires; that law outranks it is said by a rule of its own, so that law "
    "which is not held counts as well.",
)

WRITTEN_CONSENT = client_consent(
    "nbcc_consent",
    "specific written consent of the client",
    "NBCC 2012 directive 1",
    ask="Ask the client or legal guardian for specific consent in writing.",
    in_writing=True,
)

_DANGER = danger(to_identified=False, imminent=True) | EMERGENCY_CARE

RULES: tuple[Rule, ...] = (
    consent_given(
        Clause(
            id="nbcc.consent",
            gist="With specific written consent information may go.",
            basis=(DIRECTIVE_1_2016,),
        ),
        WRITTEN_CONSENT,
    ),
    client_access(
        Clause(
            id="nbcc.client_access",
            gist="Clients may have what is about themselves.",
            basis=(DIRECTIVE_1_2016,),
        )
    ),
    own_part_only(
        Clause(
            id="nbcc.own_part",
            gist="Of a record about several each gets only what is about that one.",
            basis=(DIRECTIVE_1_2016,),
        ),
        WRITTEN_CONSENT,
        unless=other_law.requires_it | _DANGER,
    ),
    law_requires(
        Clause(
            id="nbcc.legal_requirement",
            gist="What law requires goes, whatever the code says.",
            basis=(DIRECTIVE_1_2016,),
        )
    ),
    Permission(
        id="nbcc.imminent_danger",
        gist="Clear, imminent danger to the client or others may be prevented.",
        basis=(DIRECTIVE_1_2016,),
        when=_DANGER,
        covers=ALWAYS,
    ),
    court_order(
        Clause(
            id="nbcc.court_order",
            gist="What a court orders may go.",
            basis=(DIRECTIVE_1_2016,),
        )
    ),
)

NBCC = Law(
    id="nbcc",
    title="the NBCC Code of Ethics",
    rank=Rank.PROFESSION,
    stance=Stance.CLOSED,
    stance_basis=(DIRECTIVE_1_2016,),
    governs=discloser.profession.is_in(Profession.COUNSELOR, Profession.COUNSELING_TRAINEE),
    rules=RULES,
    leaves_out="the code of 2023, and of that of 2012 all but directive 1",
    held=_HELD,
)
