"""Illinois: the Mental Health and Developmental Disabilities Confidentiality Act."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    CLINICIANS,
    FACILITY,
    MentalHealthRecords,
    OnRelease,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    COMMITMENT,
    CONDITION_AT_ISSUE,
    COURT_ORDER,
    EMERGENCY_CARE,
    PAYMENT,
    PROCEEDINGS,
    REQUIRED_BY_LAW,
    TO_SELF_OR_OTHERS,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import discloser, emergency, item, threat
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="",
    source=(
        "https://law.onecle.com/illinois/740ilcs110/5.html; "
        "https://ilga.gov/legislation/ilcs/documents/074001100K3.htm; "
        "https://ilga.gov/legislation/ilcs/documents/074001100K5.htm; "
        "https://ilga.gov/legislation/ilcs/documents/074001100K11.htm; "
        "http://ilga.gov/legislation/ilcs/fulltext.asp?DocName=074001100K10; "
        "https://law.onecle.com/illinois/225ilcs107/75.html"
    ),
    since=date(2024, 12, 31),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "https://beta.ilga.gov/ftp/Public%20Acts/102/102-0604.htm; "
        "https://regulations.justia.com/states/illinois/title-89/part-300/section-300-30; "
        "https://www.childwelfare.gov/resources/mandatory-reporting-child-abuse-and-neglect"
        "-illinois/ "
        "(Child Welfare Information Gateway, law as of May 2023); "
        "https://witnessslips.ilga.gov/ftp/ILCS/Ch%200320/Act%200020/032000200K4.html"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    "325 ILCS 5/4; 325 ILCS 5/7; 320 ILCS 20/2, 20/4",
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "What they say of confidences was not read. How the list of releases stands to the "
        "duty is not said in the text read: a duty laid on those who learn of abuse in "
        "confidence is taken to be let through"
    ),
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="il.records",
            title="the Illinois Mental Health and Developmental Disabilities Confidentiality Act",
            place=Jurisdiction.ILLINOIS,
            text=_TEXT,
            holders=discloser.profession.is_in(*CLINICIANS) | FACILITY,
            closed_by=(
                "740 ILCS 110/3",
                "All records and communications are confidential, and not disclosed but "
                "as the act provides.",
            ),
            unread="sections 4 (records of 12- to 17-year-olds), 9 and others of the act, "
            "and most of section 11 ((viii), warnings, among it) were not read",
            consents=(
                RecordsConsent(
                    citation="740 ILCS 110/5(b)-(d)",
                    gist="With a written consent that is signed, witnessed, dated to a day of "
                    "expiry and carries what the section lists; a blanket consent is invalid.",
                    elements=(
                        ConsentElement.RECIPIENT_NAMED,
                        ConsentElement.PURPOSE_DESCRIBED,
                        ConsentElement.INFORMATION_DESCRIBED,
                        ConsentElement.RIGHT_TO_INSPECT,
                        ConsentElement.REFUSAL_CONSEQUENCES,
                        ConsentElement.EXPIRATION,
                        ConsentElement.RIGHT_TO_REVOKE,
                        ConsentElement.SIGNATURE,
                        ConsentElement.WITNESS,
                    ),
                    obligations=(
                        Obligation(
                            id="il.records.consent_in_record",
                            code=ObligationCode.COPY_OF_CONSENT,
                            text="Keep a copy of the consent in the record.",
                            timing=Timing.WITH,
                        ),
                    ),
                    leaves_out="a consent without a day of expiry is valid on the day it "
                    "is received",
                ),
            ),
            releases=(
                Release(
                    id="child_abuse",
                    citation="110/11(i)",
                    gist="In accordance with the acts on reporting of child abuse.",
                    when=all_of(for_purpose(Purpose.REPORT_CHILD_ABUSE), REQUIRED_BY_LAW),
                ),
                Release(
                    id="risk",
                    citation="110/11(ii)",
                    gist="In the therapist's sole discretion, to commit or protect against a "
                    "clear, imminent risk of serious physical or mental injury, disease or "
                    "death.",
                    when=any_of(
                        danger(TO_SELF_OR_OTHERS, threat.is_imminent, threat.is_serious), COMMITMENT
                    ),
                ),
                Release(
                    id="emergency",
                    citation="110/11(iii)",
                    gist="For emergency medical care of who cannot assert or waive their rights.",
                    when=all_of(EMERGENCY_CARE, ~emergency.consent_obtainable_first),
                ),
                Release(
                    id="payment",
                    citation="110/11(iv)",
                    gist="To collect or be paid by a third party, limited to what is needed; no "
                    "other use.",
                    when=PAYMENT,
                    covers=item.is_necessary,
                    obligations=(
                        Obligation(
                            id="il.records.payer",
                            code=ObligationCode.LIMIT_TO_PURPOSE,
                            text="Tell the payer that it may not be used or disclosed for "
                            "anything else.",
                            timing=Timing.WITH,
                        ),
                    ),
                ),
                Release(
                    id="at_issue",
                    citation="110/10(a)(1)",
                    gist="Where the recipient of services introduces the mental condition, after a "
                    "finding in camera.",
                    when=all_of(CONDITION_AT_ISSUE, COURT_ORDER),
                ),
                Release(
                    id="harmful_act",
                    citation="225 ILCS 107/75(a)(4)",
                    gist="A licensed counselor may disclose an intended crime or harmful act, or a "
                    "clear, imminent risk.",
                    who=frozenset((Profession.COUNSELOR,)),
                    when=danger(
                        TO_SELF_OR_OTHERS,
                        threat.is_imminent | threat.has_apparent_intent_and_ability,
                    ),
                ),
                *reports_let_through(_REPORTING),
            ),
            duties=(
                OnRelease(
                    id="no_redisclosure",
                    citation="740 ILCS 110/5",
                    gist="A recipient may not disclose it further without specific consent.",
                    code=ObligationCode.NO_REDISCLOSURE,
                    text="Tell the recipient that it may not be disclosed further without the "
                    "client's specific consent.",
                    timing=Timing.WITH,
                ),
                OnRelease(
                    id="personal_notes",
                    citation="740 ILCS 110/3",
                    gist="A therapist's personal notes are work product, not discoverable.",
                    code=ObligationCode.ASSERT_PRIVILEGE,
                    text="Do not produce personal notes: say that they are work product.",
                    timing=Timing.BEFORE,
                    when=for_purpose(*PROCEEDINGS),
                    covers=item.is_psychotherapy_note,
                    on=Occasion.REQUEST,
                ),
            ),
        )
    ),
)
