"""Massachusetts: confidences of psychologists."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    MentalHealthRecords,
    OnRelease,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    COMMITMENT,
    OWN_DEFENSE,
    REQUIRED_BY_LAW,
    TO_SELF_OR_OTHERS,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, any_of
from disclosure_rules.logic.facts import discloser, threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import ObligationCode, Occasion, Timing
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Mass. Gen. Laws ",
    source=(
        "https://casetext.com/statute/general-laws-of-massachusetts (112:129A, 2024); "
        "https://malegislature.gov/Laws/GeneralLaws/PartI/TitleXVI/Chapter112/Section135; "
        "https://malegislature.gov/Laws/GeneralLaws/PartI/TitleXVI/Chapter112/Section172; "
        "https://regulations.justia.com/states/massachusetts/251-cmr/title-251-cmr-1-00/sec"
        "tion-1-11"
    ),
    since=date(2024, 12, 31),
    read_on=_READ_ON,
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="ma.records.psychologists",
            title="Massachusetts law on what patients tell psychologists",
            place=Jurisdiction.MASSACHUSETTS,
            text=_TEXT,
            holders=discloser.profession.is_in(Profession.PSYCHOLOGIST),
            closed_by=(
                "ch. 112, § 129A",
                "Communications between psychologist and patient are confidential, but "
                "for what is listed.",
            ),
            consents=(
                RecordsConsent(
                    citation="ch. 112 § 129A(b)", gist="With the patient's express written consent."
                ),
            ),
            releases=(
                Release(
                    id="other_law",
                    citation="ch. 112 § 129A(a)",
                    gist="As ch. 233 § 20B or other law provides.",
                    when=REQUIRED_BY_LAW,
                    leaves_out="what ch. 233 § 20B lets go",
                ),
                Release(
                    id="self_harm",
                    citation="ch. 112 § 129A(c)(1)",
                    gist="In clear and present danger to the patient's self, if treatment is "
                    "refused, to seek commitment and to contact family.",
                    when=any_of(danger(threat.is_to_self, threat.is_imminent), COMMITMENT),
                    note="Where there is a reasonable basis the section makes it a duty to seek "
                    "commitment; that the patient refuses treatment is not asked.",
                ),
                Release(
                    id="threat",
                    citation="ch. 112 § 129A(c)(2)",
                    gist="On an explicit threat to kill or seriously injure, with intent and "
                    "ability, reasonable precautions are taken.",
                    when=danger(
                        threat.is_to_others,
                        threat.has_identifiable_target,
                        threat.has_apparent_intent_and_ability,
                    ),
                ),
            ),
            duties=(
                OnRelease(
                    id="explain",
                    citation="ch. 112 § 129A",
                    gist="The psychologist tells the client the limits of confidentiality at the "
                    "start.",
                    code=ObligationCode.EXPLAIN_CONFIDENTIALITY,
                    text="See that the client was told of the limits of confidentiality at the "
                    "start.",
                    timing=Timing.BEFORE,
                    on=Occasion.REQUEST,
                ),
            ),
            leaves_out="ch. 233, § 20B",
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="ma.records",
            title="Massachusetts law on mental-health records",
            place=Jurisdiction.MASSACHUSETTS,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            releases=(
                Release(
                    id="allied",
                    citation="ch. 112 § 172(a)-(d)",
                    gist="For mental health counselors and family therapists: in defense of an "
                    "action by the client, and on the contemplation or commission of a crime "
                    "or harmful act.",
                    who=frozenset((Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
                    when=any_of(OWN_DEFENSE, danger(TO_SELF_OR_OTHERS, threat.is_serious)),
                    leaves_out="criminal defendants' rights; waiver by each member of a family",
                    note="A privilege that is waived in these cases (Commonwealth v. Vega, 449 "
                    "Mass. 227 (2007)).",
                ),
            ),
            leaves_out="ch. 123, § 36 (facility records), ch. 112, §§ 135-135B (social workers) "
            "and ch. 233, § 20B are not held",
        )
    ),
)
