"""The client's own directive: a denial on file forbids, at the lowest rank, in every rule set.

It binds where law only permits, and yields to what law requires.  It does not reach disclosures
that protect life, report abuse, answer a court's order or go to the client: even a restriction
that the discloser has agreed to does not prevent those (45 CFR 164.522(a)(1)(iii) and (v)), and
what each law says of them stands alone.
"""

from datetime import date

from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import (
    consent,
    emergency,
    item,
    other_law,
    process,
    purpose,
    recipient,
)
from disclosure_rules.model.dates import Period
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Prohibition

__all__ = ["CLIENT_DIRECTIVE"]

_THE_CLIENTS_WORD = Provision(
    citation="client's directive",
    gist="What the client has refused in a directive on file does not go unless law requires it.",
    period=Period(start=date(1900, 1, 1)),
    source="the directive on file; its reach is limited as in 45 CFR 164.522(a)(1)(iii) and (v)",
    read_on=date(2026, 11, 22),
)

_BEYOND_REACH = any_of(
    purpose.stated_purpose.is_in(
        Purpose.AVERT_THREAT,
        Purpose.REPORT_CHILD_ABUSE,
        Purpose.REPORT_ADULT_ABUSE,
        Purpose.REPORT_DOMESTIC_VIOLENCE,
    ),
    all_of(  # 164.522(a)(1)(iii) "is in need of emergency treatment"
        purpose.stated_purpose.is_in(Purpose.EMERGENCY_TREATMENT),
        recipient.is_health_care_provider | recipient.is_medical_personnel,
        emergency.needs_treatment | emergency.is_bona_fide,
    ),
    all_of(  # at school as elsewhere: what averts a danger that is there
        purpose.stated_purpose.is_in(Purpose.HEALTH_OR_SAFETY_EMERGENCY),
        emergency.is_health_or_safety,
    ),
    recipient.kind.is_in(RecipientKind.CLIENT),
    other_law.requires_it,
    all_of(  # Where nobody is in court, nothing was ordered, and it need not be asked.
        purpose.stated_purpose.is_in(
            Purpose.CIVIL_PROCEEDING,
            Purpose.CRIMINAL_PROCEEDING,
            Purpose.CUSTODY_PROCEEDING,
            Purpose.CHILD_PROTECTION_PROCEEDING,
            Purpose.ADMINISTRATIVE_PROCEEDING,
            Purpose.LEGISLATIVE_PROCEEDING,
            Purpose.JUVENILE_JUSTICE,
            Purpose.CRIMINAL_INVESTIGATION,
            Purpose.IDENTIFY_OR_LOCATE,
            Purpose.APPREHEND,
            Purpose.COMPLIANCE_INVESTIGATION,
            Purpose.HEALTH_OVERSIGHT,
        ),
        process.has_court_order,
        item.is_named_in_process,
    ),
)

CLIENT_DIRECTIVE = Law(
    id="client.directive",
    title="the client's directive",
    rank=Rank.CLIENT,
    stance=Stance.OPEN,
    governs=ALWAYS,
    rules=(
        Prohibition(
            id="client.directive.denial",
            gist="A denial on file, in force, covers this recipient, purpose and item.",
            basis=(_THE_CLIENTS_WORD,),
            when=all_of(consent.is_denied, ~_BEYOND_REACH),
            covers=ALWAYS,
            obligations=(
                Obligation(
                    id="client.directive.honor",
                    code=ObligationCode.HONOR_DIRECTIVE,
                    text="Honor the client's directive on file.",
                    timing=Timing.WITH,
                ),
            ),
        ),
    ),
)
