"""Oregon: a minor's own consent to care, and what parents may and must be told."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    MINOR,
    Access,
    OwnConsent,
    ParentsAccess,
    own_consent,
    parents_access,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import client, item, recipient, threat
from disclosure_rules.model.client import CareConsent
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Mandate, Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://oregon.public.law/statutes/ors_109.675; https://lawserver.com/?p=28014413; "
        "https://getpocketlaw.com/law/state_oregon/section-109-680-disclosure-by-mental-hea"
        "lth-care-provider-without-minor-s-consent-civil-immunity_7ac8ebc3ee09"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="or.minors.parents_access",
        text=_TEXT,
        citation="Or. Rev. Stat. §§ 109.675, 109.680",
        gist="The provider may tell the parent where the minor's condition has deteriorated.",
        access=Access.DISCRETION,
        from_age=14,
        when=threat.is_to_self | threat.is_serious,
        leaves_out="deterioration is asked as a danger to self or a serious one",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="or.minors.care",
            text=_TEXT,
            citation="Or. Rev. Stat. §§ 109.675, 109.680",
            gist="From 14 a minor may consent to outpatient mental health and substance "
            "use treatment, by licensed professional counselors among others.",
            from_age=14,
            conditions="Parents are involved before the end of treatment, unless they refuse, "
            "clear clinical indications to the contrary are documented, the parent "
            "sexually abused the minor, or the minor is emancipated.",
            counselors=True,
        )
    ),
    Mandate(
        id="or.minors.safety_planning",
        gist="On a serious and imminent risk of suicide the provider tells the parent "
        "what safety planning needs.",
        basis=(
            _TEXT.provision(
                "Or. Rev. Stat. §§ 109.675, 109.680",
                "On a serious and imminent risk of suicide the provider discloses for "
                "safety planning.",
            ),
        ),
        when=all_of(
            MINOR,
            client.care_consented_by.is_in(CareConsent.MINOR_ALONE),
            client.age.at_least(14),
            threat.is_to_self,
            threat.is_serious,
            threat.is_imminent,
        ),
        covers=item.kind.is_in(RecordKind.THREAT_DETAIL, RecordKind.SAFETY_PLAN, RecordKind.NAME),
        to=frozenset((RecipientKind.PARENT, RecipientKind.GUARDIAN)),
        purposes=frozenset((Purpose.AVERT_THREAT, Purpose.INVOLVEMENT_IN_CARE)),
        content="what safety planning needs",
        to_when=~recipient.is_suspected_abuser,
        leaves_out="other persons to whom it may go; a parent who is suspected of abuse is "
        "left out by us",
    ),
)
