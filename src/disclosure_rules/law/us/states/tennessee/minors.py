"""Tennessee: a minor's own consent to care, and parents barred with exceptions."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    NOT_SUBSTANCE_USE_CARE,
    SUBSTANCE_USE_CARE,
    Access,
    OwnConsent,
    ParentsAccess,
    own_consent,
    parents_access,
)
from disclosure_rules.law.patterns.professions import PHYSICIANS
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import item
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://law.justia.com/codes/tennessee/title-33/chapter-8/part-2/section-33-8-202/; "
        "https://print.casetext.com/statute/tennessee-code/title-63-professions-of-the-heal"
        "ing-arts/chapter-1-division-of-health-related-boards/part-1-general-provisions/sec"
        "tion-63-1-176-parental-consent-required-for-treatment-of-minors-exceptions-penalti"
        "es-civil-actions; "
        "https://lawserver.com/?p=29266225; github.com/UniCourt/cic-code-tn (official code, "
        "release of 2022-11)"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="tn.minors.parents_barred",
        text=_TEXT,
        citation="Tenn. Code Ann. § 33-8-202",
        gist="A minor who has an adult's rights in care has them in the record too, "
        "but for prescriptions.",
        access=Access.BARRED,
        from_age=16,
        care=all_of(NOT_SUBSTANCE_USE_CARE, ~item.kind.is_in(RecordKind.MEDICATION)),
        leaves_out="the duty on suicidal ideation in (c)(3), which was cut off in the text read",
        note="§ 33-3-104 lists also a parent of a child among those who consent to disclosure.",
    ),
    ParentsAccess(
        rule_id="tn.minors.parents_access",
        text=_TEXT,
        citation="Tenn. Code Ann. § 63-6-220",
        gist="Of care for substance use the physician may tell the parents.",
        access=Access.DISCRETION,
        who=PHYSICIANS,
        care=SUBSTANCE_USE_CARE,
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="tn.minors.mental_health",
            text=_TEXT,
            citation="Tenn. Code Ann. § 33-8-202",
            gist="From 16 a minor with serious emotional disturbance or mental illness has "
            "an adult's rights in outpatient care.",
            from_age=16,
            conditions="The minor must have serious emotional disturbance or mental illness; § "
            "63-1-176 (2024) wants a parent's consent except as statute provides "
            "otherwise.",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="tn.minors.substance_use",
            text=_TEXT,
            citation="Tenn. Code Ann. § 63-6-220",
            gist="A minor may consent to a physician's care for substance use.",
            from_age=0,
            who=PHYSICIANS,
            conditions="The care must be a physician's, who has discretion whether to tell the "
            "parents.",
            care=SUBSTANCE_USE_CARE,
            counselors=False,
        )
    ),
)
