"""Louisiana: a minor's own consent to medical care and to care for drug addiction."""

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
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://codes.findlaw.com/la/revised-statutes/la-rev-stat-tit-40-sect-1079-1.html "
        "(2023-01-01); "
        "https://casetext.com/statute/louisiana-revised-statutes/revised-statutes/title-40-"
        "public-health-and-safety/chapter-5-a-health-provisions-children/part-v-minors-cons"
        "ent-to-medical-treatment-and-related-procedures/subpart-a-minors-consent-miscellan"
        "eous-provisions/section-4010792-treatment-for-drug-abuse "
        "(2024)"
    ),
    since=date(2024, 1, 1),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="la.minors.parents_access",
        text=_TEXT,
        citation="La. Rev. Stat. § 40:1079.1",
        gist="The physician may tell the parent of care to which the minor consented.",
        access=Access.DISCRETION,
        who=PHYSICIANS,
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="la.minors.mental_health",
            text=_TEXT,
            citation="La. Rev. Stat. § 40:1079.1",
            gist="A minor may consent to medical or surgical care of an illness or disease "
            "by a hospital, public clinic or physician; a counselor in private "
            "practice is not covered.",
            from_age=0,
            who=PHYSICIANS,
            conditions="The care must be that of a hospital, public clinic or physician, for an "
            "illness or disease.",
            care=NOT_SUBSTANCE_USE_CARE,
            counselors=False,
            note="Others who work in a hospital or public clinic are outside what is asked here.",
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="la.minors.substance_use",
            text=_TEXT,
            citation="La. Rev. Stat. § 40:1079.2",
            gist="A minor may consent to care for drug addiction by a hospital, public "
            "clinic or physician.",
            from_age=0,
            who=PHYSICIANS,
            conditions="The care must be that of a hospital, public clinic or physician.",
            care=SUBSTANCE_USE_CARE,
            counselors=False,
            note="§§ 40:1079.12-.13, on counseling that prevents drug and alcohol use, "
            "were not read.",
        )
    ),
)
