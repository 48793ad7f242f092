"""45 CFR 164.512(d) and (e): health oversight, and judicial and administrative proceedings."""

from disclosure_rules.law.us.federal.hipaa.purposes import COVERED, PROCEEDINGS
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import (
    discloser,
    item,
    oversight,
    process,
    purpose,
    recipient,
)
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["COMPELLED_BY_ORDER", "OVERSIGHT_OF_ORIGINATOR", "RULES"]

S164_512_D_1_2013 = hipaa(
    "164.512(d)(1)",
    "To a health oversight agency for oversight activities that law authorizes.",
)
S164_512_D_2_2013 = hipaa(
    "164.512(d)(2)",
    "Not where the individual is the subject and it is not about health care or benefits.",
)
S164_512_D_3_2013 = hipaa(
    "164.512(d)(3)", "A joint activity with one on other public benefits counts as oversight."
)
S164_512_D_4_2013 = hipaa(
    "164.512(d)(4)", "A covered entity that is an oversight agency may use it so itself."
)
S164_512_E_1_I_2013 = hipaa(
    "164.512(e)(1)(i)",
    "In response to an order of a court or tribunal, only what the order expressly authorizes.",
    note="A subpoena that a judge or magistrate has signed is taken to be an order; one that a "
    "clerk or an attorney has signed is not.",
)
S164_512_E_1_II_2013 = hipaa(
    "164.512(e)(1)(ii)",
    "In response to a subpoena without an order, only with satisfactory assurance of notice to "
    "the individual or of a qualified protective order.",
)
S164_512_E_1_III_2013 = hipaa(
    "164.512(e)(1)(iii)",
    "Assurance of notice: a documented good faith attempt, information enough to object, and the "
    "time to object has elapsed without objection or with it resolved.",
)
S164_512_E_1_IV_2013 = hipaa(
    "164.512(e)(1)(iv)",
    "Assurance of a protective order: agreed to and presented by the parties, or requested.",
)
S164_512_E_1_V_2013 = hipaa(
    "164.512(e)(1)(v)",
    "A qualified protective order bars other uses and requires return or destruction.",
)
S164_512_E_1_VI_2013 = hipaa(
    "164.512(e)(1)(vi)",
    "Without assurance, where the covered entity itself gives notice or seeks such an order.",
)

_OVERSIGHT = all_of(
    purpose.stated_purpose.is_in(
        Purpose.HEALTH_OVERSIGHT,
        Purpose.AUDIT_OR_EVALUATION,  # (1) "including audits"
    ),
    oversight.is_authorized_by_law,  # (1) "oversight activities authorized by law"
    any_of(
        ~oversight.client_is_subject,  # (2) "in which the individual is the subject"
        # (2) "does not arise out of and is not directly related to"
        oversight.concerns_care_or_benefits,
        oversight.is_joint_with_benefits_claim,  # (3) "in conjunction with"
    ),
)
_BY_AGENCY = all_of(_OVERSIGHT, recipient.is_health_oversight_agency)

OVERSIGHT_OF_ORIGINATOR = all_of(_BY_AGENCY, process.oversees_originator)
"""164.508(a)(2)(ii): "§ 164.512(d) with respect to the oversight of the originator"."""

_IN_PROCEEDINGS = all_of(
    purpose.stated_purpose.is_in(*PROCEEDINGS),  # (e)(1) "in the course of any judicial or"
    recipient.is_served_by_process,  # (e)(1)(i), (ii) "In response to"
)
# (e)(1)(i) "an order of a court or administrative tribunal"; a subpoena that a judge has signed
# is one, a subpoena of a clerk or an attorney is not.
_ORDER = process.has_court_order | all_of(
    process.kinds.includes(ProcessKind.SUBPOENA), process.is_signed_by_judge
)
_BY_ORDER = all_of(_IN_PROCEEDINGS, _ORDER)

COMPELLED_BY_ORDER = all_of(
    _BY_ORDER,
    item.is_named_in_process,
    # 164.103 "Required by law includes … court orders", if "enforceable in a court of law"
    process.is_compulsory,
)
"""An order that is a mandate, so that it is required by law under 164.512(a)."""

# (e)(1)(ii) "a subpoena, discovery request, or other lawful process".
_SUBPOENA = process.kinds.includes(
    ProcessKind.SUBPOENA,
    ProcessKind.DISCOVERY_REQUEST,
    ProcessKind.ADMINISTRATIVE_SUBPOENA,
    ProcessKind.CIVIL_INVESTIGATIVE_DEMAND,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.health_oversight",
        gist="A health oversight agency may have what oversight authorized by law needs.",
        basis=(S164_512_D_1_2013, S164_512_D_2_2013, S164_512_D_3_2013),
        when=_BY_AGENCY,
        # 164.508(a)(2)(ii) of psychotherapy notes "the oversight of the originator" alone
        covers=COVERED | process.oversees_originator,
    ),
    Permission(
        id="us.hipaa.health_oversight_use",
        gist="A health oversight agency may use what it holds for oversight of its own.",
        basis=(S164_512_D_2_2013, S164_512_D_3_2013, S164_512_D_4_2013),
        when=all_of(
            _OVERSIGHT,
            recipient.is_within_program,
            discloser.settings.includes(Setting.HEALTH_OVERSIGHT_AGENCY),
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.court_order",
        gist="What an order of a court or tribunal expressly authorizes may go.",
        basis=(S164_512_E_1_I_2013,),
        when=_BY_ORDER,
        covers=all_of(
            item.is_named_in_process,  # (e)(1)(i) "expressly authorized by such order"
            COVERED | process.is_compulsory,  # 164.508(a)(2)(ii) "permitted by § 164.512(a)"
        ),
        obligations=(
            Obligation(
                id="us.hipaa.follow_order",
                code=ObligationCode.FOLLOW_COURT_SCOPE,
                text="Send only what the order expressly authorizes.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Permission(
        id="us.hipaa.subpoena_with_assurance",
        gist="What a subpoena asks for may go with satisfactory assurance.",
        basis=(
            S164_512_E_1_II_2013,
            S164_512_E_1_III_2013,
            S164_512_E_1_IV_2013,
            S164_512_E_1_V_2013,
            S164_512_E_1_VI_2013,
        ),
        when=all_of(
            _IN_PROCEEDINGS,
            _SUBPOENA,
            # (e)(1)(ii)(A), (B), and (vi) "if the covered entity makes reasonable efforts"
            process.has_satisfactory_assurance,
        ),
        covers=COVERED & item.is_named_in_process,  # (e)(1)(ii) "In response to a subpoena"
        obligations=(
            Obligation(
                id="us.hipaa.follow_subpoena",
                code=ObligationCode.FOLLOW_COURT_SCOPE,
                text="Send only what the subpoena asks for, and keep the assurance on file.",
                timing=Timing.WITH,
            ),
        ),
    ),
)
