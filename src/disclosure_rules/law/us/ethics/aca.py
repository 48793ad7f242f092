"""The ACA Code of Ethics (2014), section B: B.1.c, B.2.a, B.2.d and B.2.e, by paraphrase.

The code is copyrighted: every sentence here is ours.  The sections were confirmed on pages that
reproduce or describe the code, not in the published code itself, so each provision is marked as
resting on a secondary source.
"""

from datetime import date

from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.consent import ConsentStandard, DefectKind
from disclosure_rules.logic.facts import (
    abuse,
    consent,
    discloser,
    emergency,
    item,
    other_law,
    process,
    purpose,
    recipient,
    threat,
)
from disclosure_rules.model.consent import CombinedWith
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
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
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Duty, Limitation, Permission, Rule

__all__ = ["ACA", "CLIENT_CONSENT"]


def _aca(section: str, gist: str) -> Provision:
    return Provision(
        citation=f"ACA 2014 {section}",
        gist=gist,
        # The year is known and the day is not: from the end of that year it held for certain.
        period=Period(start=date(2015, 1, 1)),
        source="http://lpcboard.org/acacodes; https://studycorgi.com/privacy-and-confidentiality-"
        "in-counseling",
        read_on=date(2026, 11, 22),
        confirmation=Confirmation.SECONDARY_SOURCE,
    )


B_1_C_2014 = _aca("B.1.c", "Disclose only with consent or with sound justification.")
B_2_A_2014 = _aca(
    "B.2.a",
    "Confidentiality yields to serious and foreseeable harm to identified people and to legal "
    "demands; consult when in doubt.",
)
B_2_D_2014 = _aca(
    "B.2.d",
    "Ordered by a court to disclose, seek the client's written consent or have it limited.",
)
B_2_E_2014 = _aca(
    "B.2.e", "Tell and involve the client beforehand where possible; disclose what is essential."
)

CLIENT_CONSENT = ConsentStandard(
    name="aca_consent",
    title="consent of the client",
    requirements=(),
    citations=(
        (DefectKind.NOT_YET_IN_FORCE, "ACA 2014 B.1.c"),
        (DefectKind.EXPIRED, "ACA 2014 B.1.c"),
        (DefectKind.REVOKED, "ACA 2014 B.1.c"),
        (DefectKind.FALSE, "ACA 2014 B.1.c"),
        (DefectKind.NOT_THEIRS_TO_GIVE, "ACA 2014 B.5.c"),
    ),
    obtain=Obligation(
        id="aca.obtain_consent",
        code=ObligationCode.OBTAIN_AUTHORIZATION,
        text="Ask the client for consent.",
        timing=Timing.BEFORE,
    ),
    may_be_combined_with=frozenset(CombinedWith),
)

_SERIOUS_HARM = any_of(
    all_of(
        purpose.stated_purpose.is_in(Purpose.AVERT_THREAT),
        threat.is_serious,
        threat.is_foreseeable | threat.is_imminent,
        threat.is_to_self | threat.has_identifiable_target,
        threat.disclosure_is_necessary,
    ),
    # Abuse that somebody suspects and that is not over is taken as serious and foreseeable harm.
    all_of(
        purpose.stated_purpose.is_in(
            Purpose.REPORT_CHILD_ABUSE,
            Purpose.REPORT_ADULT_ABUSE,
            Purpose.REPORT_DOMESTIC_VIOLENCE,
        ),
        abuse.is_suspected,
        ~abuse.is_past_only | abuse.other_children_at_risk,
    ),
    # So is an emergency in which the client needs treatment.
    all_of(
        purpose.stated_purpose.is_in(Purpose.EMERGENCY_TREATMENT),
        emergency.needs_treatment | emergency.is_bona_fide,
        recipient.is_health_care_provider | recipient.is_medical_personnel,
    ),
)

_CIRCUMSTANCES_REQUIRE = ~any_of(
    consent.meets(CLIENT_CONSENT), recipient.kind.is_in(RecipientKind.CLIENT)
)

_COURT_ORDER = all_of(
    purpose.stated_purpose.is_in(
        Purpose.CIVIL_PROCEEDING,
        Purpose.CRIMINAL_PROCEEDING,
        Purpose.ADMINISTRATIVE_PROCEEDING,
        Purpose.CUSTODY_PROCEEDING,
        Purpose.CHILD_PROTECTION_PROCEEDING,
        Purpose.CRIMINAL_INVESTIGATION,
    ),
    process.has_court_order | process.has_part2_court_order,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="aca.consent",
        gist="With the client's consent information may go.",
        basis=(B_1_C_2014,),
        when=consent.meets(CLIENT_CONSENT) | recipient.kind.is_in(RecipientKind.CLIENT),
        covers=ALWAYS,
        leaves_out="justification other than by harm, law or court: it is for the counselor, and "
        "a host can add it as policy",
    ),
    Permission(
        id="aca.serious_harm",
        gist="Serious and foreseeable harm to a client or to identified others may be averted.",
        basis=(B_2_A_2014,),
        when=_SERIOUS_HARM,
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="aca.consult",
                code=ObligationCode.CONSULT_COLLEAGUE,
                text="If in doubt whether the exception holds, consult with other professionals.",
                timing=Timing.BEFORE,
            ),
        ),
        leaves_out="the closing words on end-of-life issues (B.2.b)",
    ),
    Permission(
        id="aca.legal_requirement",
        gist="What law demands may go.",
        basis=(B_2_A_2014,),
        when=other_law.requires_it,
        covers=ALWAYS,
    ),
    Permission(
        id="aca.court_order",
        gist="What a court orders may go.",
        basis=(B_2_D_2014,),
        when=_COURT_ORDER,
        covers=item.is_named_in_process,
    ),
    Duty(
        id="aca.limit_the_order",
        gist="Faced with a court's order, consent is sought, or a bar or limit.",
        basis=(B_2_D_2014,),
        when=all_of(
            _COURT_ORDER,
            ~consent.meets(CLIENT_CONSENT),  # "without the client's permission"
        ),
        covers=ALWAYS,
        on=Occasion.REQUEST,
        obligations=(
            Obligation(
                id="aca.limit_the_order",
                code=ObligationCode.SEEK_PROTECTIVE_ORDER,
                text="Seek the client's written consent, or ask the court to bar the disclosure or "
                "to limit it as narrowly as possible.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    Limitation(
        id="aca.essential_only",
        gist="Where circumstances require disclosure, only what is essential goes.",
        basis=(B_2_E_2014,),
        when=_CIRCUMSTANCES_REQUIRE,
        covers=~item.is_necessary,
        limit=Limit(kind=LimitKind.WITHHOLD, how="not shown to be needed for the purpose"),
    ),
    Duty(
        id="aca.involve_client",
        gist="The client is told beforehand and involved in the decision, as far as possible.",
        basis=(B_2_E_2014,),
        when=_CIRCUMSTANCES_REQUIRE,
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="aca.tell_client_first",
                code=ObligationCode.TELL_CLIENT_BEFORE,
                text="As far as possible, tell the client first and let the client take part.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
)

ACA = Law(
    id="aca",
    title="the ACA Code of Ethics",
    rank=Rank.PROFESSION,
    stance=Stance.CLOSED,
    stance_basis=(B_1_C_2014,),
    governs=discloser.profession.is_in(Profession.COUNSELOR, Profession.COUNSELING_TRAINEE),
    rules=RULES,
    leaves_out="of section B only B.1.c, B.2.a, B.2.d and B.2.e are held yet: consultation, "
    "supervision, teams, payers, groups, minors and the client's own access are not",
    held=Period(start=date(2015, 1, 1)),
)
