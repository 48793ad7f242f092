"""38 CFR 1.475: what a written consent under 38 U.S.C. 7332 must carry."""

from disclosure_rules.logic.consent import ConsentRequirement, ConsentStandard, DefectKind
from disclosure_rules.model.consent import CombinedWith, ConsentElement
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing

__all__ = ["WRITTEN_CONSENT"]

_E = ConsentElement
WRITTEN_CONSENT = ConsentStandard(
    name="veterans_consent",
    title="written consent under 38 U.S.C. 7332",
    requirements=(
        ConsentRequirement(element=_E.DISCLOSER_NAMED, citation="38 CFR 1.475(a)(1)"),
        ConsentRequirement(element=_E.RECIPIENT_NAMED, citation="38 CFR 1.475(a)(2)"),
        ConsentRequirement(element=_E.CLIENT_NAME, citation="38 CFR 1.475(a)(3)"),
        ConsentRequirement(element=_E.PURPOSE_DESCRIBED, citation="38 CFR 1.475(a)(4)"),
        ConsentRequirement(element=_E.INFORMATION_DESCRIBED, citation="38 CFR 1.475(a)(5)"),
        ConsentRequirement(element=_E.SIGNATURE, citation="38 CFR 1.475(a)(6)"),
        ConsentRequirement(element=_E.SIGNATURE_DATE, citation="38 CFR 1.475(a)(7)"),
        ConsentRequirement(element=_E.RIGHT_TO_REVOKE, citation="38 CFR 1.475(a)(8)"),
        ConsentRequirement(element=_E.EXPIRATION, citation="38 CFR 1.475(a)(9)"),
    ),
    citations=(
        (DefectKind.NOT_WRITTEN, "38 U.S.C. 7332(b)(1)"),
        (DefectKind.NOT_YET_IN_FORCE, "38 U.S.C. 7332(b)(1)"),
        (DefectKind.EXPIRED, "38 CFR 1.475(b)(1)"),
        (DefectKind.REVOKED, "38 CFR 1.475(b)(3)"),
        (DefectKind.FALSE, "38 CFR 1.475(b)(4)"),
        (DefectKind.NOT_THEIRS_TO_GIVE, "38 CFR 1.475(a)(6)"),
    ),
    obtain=Obligation(
        id="us.va.obtain_consent",
        code=ObligationCode.OBTAIN_SEPARATE_CONSENT,
        text="Obtain the patient's written consent under 38 CFR 1.475; tell nobody else that it "
        "is needed.",
        timing=Timing.BEFORE,
    ),
    may_be_combined_with=frozenset(CombinedWith),
)
