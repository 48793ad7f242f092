"""Facts about public health activities."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "agreement_is_documented",
    "collection_is_authorized",
    "concerns_regulated_product",
    "employer_must_record",
    "is_directed_to_foreign_official",
    "is_workplace_evaluation",
    "may_notify_exposed",
    "school_must_have_proof",
    "workplace_notice_was_given",
]


def _public_health(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(
        f"public_health.{name}",
        f"circumstances.public_health.{name}",
        ask,
        About.SITUATION,
        remedy=remedy,
    )


collection_is_authorized = _public_health(
    "collection_is_authorized",
    "Is the authority authorized by law to collect this to prevent or control "
    "disease, injury or disability?",
)
is_directed_to_foreign_official = _public_health(
    "is_directed_to_foreign_official",
    "Does a public health authority direct that it go to an official of a foreign "
    "agency with which it collaborates?",
)
concerns_regulated_product = _public_health(
    "concerns_regulated_product",
    "Is it about the quality, safety or effectiveness of a product that the FDA "
    "regulates and for which the recipient is responsible?",
)
may_notify_exposed = _public_health(
    "may_notify_exposed",
    "Are you, or is a public health authority, authorized by law to notify people who"
    " are exposed or at risk?",
)
is_workplace_evaluation = _public_health(
    "is_workplace_evaluation",
    "Was care given at the employer's request, to evaluate the workplace or a work-"
    "related illness or injury?",
)
employer_must_record = _public_health(
    "employer_must_record",
    "Does the employer need the findings to meet its duties under law on workplace safety?",
)
workplace_notice_was_given = _public_health(
    "workplace_notice_was_given",
    "Was the client given written notice that such findings go to the employer, or "
    "was it posted at the work site?",
)
school_must_have_proof = _public_health(
    "school_must_have_proof",
    "Does law require the school to have proof of immunization before it admits the student?",
)
agreement_is_documented = _public_health(
    "agreement_is_documented",
    "Has a parent, or the client if of age or emancipated, agreed to this disclosure,"
    " and is that documented?",
    remedy="the documented agreement of a parent, or of the client if of age",
)
