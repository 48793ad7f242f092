"""Texas: a minor's own consent to counseling in three cases, and what parents may be told."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    Access,
    OwnConsent,
    ParentsAccess,
    own_consent,
    parents_access,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import recipient
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://gavvy.com/details/356200918-nonresidential-services-for-a-person-under-18-"
        "years-of-age-220812; "
        "https://www.blacknallfirm.com/understanding-consent-to-medical-treatment-of-a-chil"
        "d-in-texas/; "
        "https://legalfix.com/statutes/state-codes/texas/family-code/title-2/subtitle-a/cha"
        "pter-32/subchapter-a/section-32-004"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

_NAMED = frozenset(
    (
        Profession.PHYSICIAN,
        Profession.PSYCHIATRIST,
        Profession.PSYCHOLOGIST,
        Profession.COUNSELOR,
        Profession.SOCIAL_WORKER,
        Profession.SUD_COUNSELOR,
    )
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="tx.minors.parents_access",
        text=_TEXT,
        citation="Tex. Fam. Code § 32.004",
        gist="The professional may advise the parents with or without the minor's consent.",
        access=Access.DISCRETION,
        who=_NAMED,
        unless=recipient.lost_rights_by_court_order,
        obligations=(
            Obligation(
                id="tx.minors.parents_access",
                code=ObligationCode.LIMIT_TO_PURPOSE,
                text="Advise the parents of the treatment given to or needed by the child: the "
                "section gives no copy of the record.",
                timing=Timing.WITH,
            ),
        ),
        leaves_out="which court orders forbid it, (c)",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="tx.minors.counseling",
            text=_TEXT,
            citation="Tex. Fam. Code § 32.004",
            gist="A minor may consent to counseling for suicide prevention, chemical "
            "addiction or dependency, or sexual, physical or emotional abuse, by a "
            "licensed or certified physician, psychologist, counselor or social "
            "worker.",
            from_age=0,
            who=_NAMED,
            conditions="The counseling must be for one of these three, on reasonable grounds; "
            "you may rely on the minor's written statement (b)(3); not where a "
            "court's order forbids it (c).",
            counselors=True,
            note="Later acts on parents' rights were not checked.",
        )
    ),
)
