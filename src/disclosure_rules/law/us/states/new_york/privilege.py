"""New York: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    established,
    own_defense,
    privilege_rules,
)
from disclosure_rules.law.patterns.rule_501 import FRE_501_2011
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import discloser
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.privilege import PrivilegeGround
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="N.Y. ",
    source=(
        "http://www.healthinfolaw.org/state-law/maintenance-and-confidentiality-clinical-pa"
        "tient-records; "
        "http://laws9.com/statutes/new-york/mhy/title-e/article-33/33-13 (beginning); "
        "http://andychenlaw.com/new-york-psychologist-privilege-cplr-section-4507; "
        "http://andychenlaw.com/new-york-social-worker-privilege-cplr-section-4508/; "
        "https://assembly.state.ny.us/leg/?Text=Y&bn=S1725A&term=2025; "
        "https://newyork.public.law/laws/n.y._mental_hygiene_law_section_9.46; "
        "http://ny.elaws.us/law/mhy_te_art33_sec.33.13 (subsection (a); copy of about 2010)"
    ),
    since=date(2015, 12, 31),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "CPLR 4507", "Communications with a psychologist are privileged as between attorney and client."
)
_SOCIAL_WORKERS = _TEXT.provision(
    "CPLR 4508",
    "A social worker does not disclose what a client tells.",
    note="No section of its own was found for mental health counselors.",
)
_EXCEPTIONS = _TEXT.provision(
    "CPLR 4508(a)",
    "Not privileged are the contemplation of a crime or harmful act, a child under sixteen as a "
    "victim, and charges against the worker.",
    is_secondary=True,
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="ny.privilege",
            gist="Communications with a psychologist are privileged as between attorney "
            "and client.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.PSYCHOLOGIST),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
    *privilege_rules(
        Privilege(
            rule_id="ny.privilege.social_workers",
            gist="A social worker does not disclose what a client tells.",
            basis=(_SOCIAL_WORKERS,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.SOCIAL_WORKER),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                established(
                    "crime",
                    "The contemplation of a crime or harmful act is not privileged.",
                    PrivilegeGround.FUTURE_CRIME_OR_FRAUD,
                    _EXCEPTIONS,
                ),
                established(
                    "child_victim",
                    "What shows that a child under sixteen is a victim is not privileged.",
                    PrivilegeGround.EVIDENCE_OF_CHILD_ABUSE,
                    _EXCEPTIONS,
                ),
                own_defense(_EXCEPTIONS),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
