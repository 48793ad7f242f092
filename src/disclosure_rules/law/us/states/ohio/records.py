"""Ohio: records of hospitalization and of certified services."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
    warnings_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    FAMILY_INQUIRY,
    JUDGES_ORDER,
    PAYMENT,
    TO_TREATERS,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import item, recipient, wishes
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Ohio Rev. Code ",
    source=(
        "https://law.justia.com/codes/ohio/2006/orc/jd_512231-2a77.html; "
        "https://instalawyer.io/laws/ohio-revised-code/section-511928-confidentiality-of; "
        "http://healthinfolaw.org/state-law/disclosure-information-ohio-rev-code-ann-§-512231; "
        "https://app.midpage.ai/document/state-v-orwick-3706709; "
        "http://hcmhrsb.org/confidentiality.htm"
    ),
    since=date(2017, 7, 1),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "https://www.oblic.com/resources/oblic-news/12/18/2018/attorney-mandatory-reporting"
        "-of-abuse/; "
        "http://www.mcohio.org/services/childrens_services/child_abuse_neglect/mandated_rep"
        "orting.html; "
        "https://law.onecle.com/ohio/title-51/5122.04.html; "
        "https://www.childwelfare.gov/resources/mandatory-reporting-child-abuse-and-neglect-ohio/ "
        "(lists professional counselors); "
        "https://instalawyer.io/laws/ohio-revised-code/section-510163-reporting-abuse"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
    is_secondary=True,
).provision(
    "Ohio Rev. Code § 2151.421; Ohio Rev. Code §§ 5101.60, 5101.63",
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
            law_id="oh.records",
            title="Ohio law on records of hospitalization and of certified mental-health services",
            place=Jurisdiction.OHIO,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "§§ 5122.31(A), 5119.28(A)",
                "Records and reports that identify a client are confidential and not "
                "disclosed, but as listed.",
            ),
            unread="§§ 5122.31 and 5119.28 were cut off before the end of the list",
            consents=(
                RecordsConsent(
                    citation="§ 5119.28(A)(1); § 5122.31(A)(1)",
                    gist="With the consent of the client, the guardian, or the parent or guardian "
                    "of a minor; of records of hospitalization only where it is in the "
                    "person's best interests.",
                    elements=(
                        ConsentElement.INFORMATION_DESCRIBED,
                        ConsentElement.DISCLOSER_NAMED,
                        ConsentElement.RECIPIENT_NAMED,
                        ConsentElement.RIGHT_TO_REVOKE,
                        ConsentElement.EXPIRATION,
                        ConsentElement.REDISCLOSURE_STATEMENT,
                        ConsentElement.SIGNATURE,
                    ),
                    obligations=(
                        Obligation(
                            id="oh.records.best_interests",
                            code=ObligationCode.PROFESSIONAL_REVIEW,
                            text="For records of hospitalization, have the chief clinical "
                            "officer decide "
                            "that disclosure is in the person's best interests; see that "
                            "the consent "
                            "expires within 180 days.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                    is_secondary=True,
                    note="The form is that of Ohio Adm. Code 5122-14-23 and 5122-27-09 as "
                    "summarized; the words on who consents were read.",
                ),
            ),
            releases=(
                Release(
                    id="payers",
                    citation="§ 5119.28(A)(3); § 5122.31(A)(3)",
                    gist="To insurers and payers, what is necessary to obtain payment.",
                    when=PAYMENT,
                    covers=item.is_necessary,
                ),
                Release(
                    id="court_order",
                    citation="§ 5119.28(A)(4); § 5122.31(A)(4)",
                    gist="By court order that a judge has signed.",
                    when=JUDGES_ORDER,
                    note="The paragraphs let it go; the order itself commands.",
                ),
                Release(
                    id="exchange",
                    citation="§ 5119.28(A)(6); § 5122.31(A)(6)",
                    gist="Between department, providers and boards, for services.",
                    when=TO_TREATERS,
                ),
                Release(
                    id="family",
                    citation="§ 5122.31",
                    gist="To family involved in care, medication and a summary of diagnosis and "
                    "prognosis; the client may object.",
                    when=all_of(
                        FAMILY_INQUIRY,
                        recipient.is_involved_in_care,
                        wishes.knows_of_sharing,
                        ~wishes.objects,
                    ),
                    covers=item.kind.is_in(
                        RecordKind.MEDICATION,
                        RecordKind.DIAGNOSIS,
                        RecordKind.PROGNOSIS,
                        RecordKind.TREATMENT_SUMMARY,
                    ),
                    is_secondary=True,
                ),
                *reports_let_through(_REPORTING),
                *warnings_let_through(
                    _TEXT.provision(
                        "§ 2305.51",
                        "A professional takes one of the listed steps on an explicit threat, "
                        "telling police and victim among them.",
                        is_secondary=True,
                        note="How §§ 5122.31 and 5119.28 stand to it was not read.",
                    )
                ),
            ),
            leaves_out="the client's own access (§ 5119.28(A)(5)): 45 CFR 164.524 is held",
        )
    ),
)
