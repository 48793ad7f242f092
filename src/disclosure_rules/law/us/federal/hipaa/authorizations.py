"""45 CFR 164.508: authorizations, what they must carry, and psychotherapy notes."""

from disclosure_rules.law.us.federal.hipaa.public_interest import SERIOUS_AND_IMMINENT_THREAT
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.consent import ConsentRequirement, ConsentStandard, DefectKind
from disclosure_rules.logic.facts import (
    consent,
    discloser,
    item,
    other_law,
    process,
    purpose,
    recipient,
)
from disclosure_rules.model.consent import CombinedWith, ConsentElement
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Permission, Prohibition, Rule

__all__ = ["AUTHORIZATION", "PSYCHOTHERAPY_NOTES_AUTHORIZATION", "RULES"]

S164_508_A_1_2013 = hipaa(
    "164.508(a)(1)",
    "With a valid authorization information may go, consistently with the authorization.",
)
S164_508_A_2_2013 = hipaa(
    "164.508(a)(2)",
    "Psychotherapy notes need an authorization, whatever the subpart says, but for a closed list.",
)
S164_508_B_2013 = hipaa("164.508(b)", "What makes an authorization valid, defective or revoked.")
S164_508_B_6_2013 = hipaa("164.508(b)(6)", "A signed authorization is documented and retained.")
S164_508_C_2013 = hipaa("164.508(c)", "Core elements, required statements and plain language.")

OBTAIN_AUTHORIZATION = Obligation(
    id="us.hipaa.obtain_authorization",
    code=ObligationCode.OBTAIN_AUTHORIZATION,
    text="Obtain a HIPAA authorization that names this recipient, purpose and information.",
    timing=Timing.BEFORE,
)

_E = ConsentElement


def _element(element: ConsentElement, paragraph: str) -> ConsentRequirement:
    return ConsentRequirement(element=element, citation=f"45 CFR 164.508{paragraph}")


_ELEMENTS = (
    _element(_E.INFORMATION_DESCRIBED, "(c)(1)(i)"),
    _element(_E.DISCLOSER_NAMED, "(c)(1)(ii)"),
    _element(_E.RECIPIENT_NAMED, "(c)(1)(iii)"),
    _element(_E.PURPOSE_DESCRIBED, "(c)(1)(iv)"),
    _element(_E.EXPIRATION, "(c)(1)(v)"),
    _element(_E.SIGNATURE, "(c)(1)(vi)"),
    _element(_E.SIGNATURE_DATE, "(c)(1)(vi)"),
    _element(_E.RIGHT_TO_REVOKE, "(c)(2)(i)"),
    _element(_E.HOW_TO_REVOKE, "(c)(2)(i)(A)"),
    _element(_E.CONDITIONING_STATEMENT, "(c)(2)(ii)"),
    _element(_E.REDISCLOSURE_STATEMENT, "(c)(2)(iii)"),
    _element(_E.PLAIN_LANGUAGE, "(c)(3)"),
    ConsentRequirement(
        element=_E.REMUNERATION_STATEMENT,
        citation="45 CFR 164.508(a)(3)(ii), (a)(4)(ii)",
        when=purpose.stated_purpose.is_in(Purpose.SALE, Purpose.MARKETING)
        & discloser.receives_remuneration,
    ),
    ConsentRequirement(
        element=_E.REPRESENTATIVE_AUTHORITY,
        citation="45 CFR 164.508(c)(1)(vi)",
        if_signed_for_client=True,
    ),
)

_DEFECTS = (
    (DefectKind.NOT_WRITTEN, "45 CFR 164.508(c)(1)(vi)"),
    (DefectKind.NOT_YET_IN_FORCE, "45 CFR 164.508(a)(1)"),
    (DefectKind.EXPIRED, "45 CFR 164.508(b)(2)(i)"),
    (DefectKind.REVOKED, "45 CFR 164.508(b)(2)(iii)"),
    (DefectKind.COMBINED, "45 CFR 164.508(b)(2)(iv), (b)(3)"),
    (DefectKind.CONDITIONED, "45 CFR 164.508(b)(2)(iv), (b)(4)"),
    (DefectKind.FALSE, "45 CFR 164.508(b)(2)(v)"),
    (DefectKind.NOT_THEIRS_TO_GIVE, "45 CFR 164.508(c)(1)(vi), 164.502(g)"),
)

AUTHORIZATION = ConsentStandard(
    name="hipaa_authorization",
    title="HIPAA authorization",
    requirements=_ELEMENTS,
    citations=_DEFECTS,
    obtain=OBTAIN_AUTHORIZATION,
    may_be_combined_with=frozenset(
        (CombinedWith.OTHER_AUTHORIZATION, CombinedWith.RESEARCH_PERMISSION)
    ),
)

# (b)(3)(ii): only with another authorization for psychotherapy notes, so also not by "any record".
PSYCHOTHERAPY_NOTES_AUTHORIZATION = ConsentStandard(
    name="hipaa_psychotherapy_notes_authorization",
    title="HIPAA authorization for psychotherapy notes",
    requirements=_ELEMENTS,
    citations=(*_DEFECTS, (DefectKind.KIND_NOT_NAMED, "45 CFR 164.508(b)(3)(ii), (c)(1)(i)")),
    obtain=Obligation(
        id="us.hipaa.obtain_psychotherapy_notes_authorization",
        code=ObligationCode.OBTAIN_AUTHORIZATION,
        text="Obtain a HIPAA authorization for the psychotherapy notes alone.",
        timing=Timing.BEFORE,
    ),
    may_be_combined_with=frozenset((CombinedWith.SAME_KIND_OF_NOTES,)),
)

KEEP_TO_THE_AUTHORIZATION = (
    Obligation(
        id="us.hipaa.limit_to_authorization",
        code=ObligationCode.LIMIT_TO_AUTHORIZATION,
        text="Send what the authorization names, to whom and for what it names, and nothing else.",
        timing=Timing.WITH,
    ),
    Obligation(
        id="us.hipaa.retain_authorization",
        code=ObligationCode.DOCUMENT_DISCLOSURE,
        text="Keep the signed authorization on file.",
        timing=Timing.AFTER,
    ),
)

OWN_USE = any_of(
    all_of(  # (i)(A) "Use by the originator of the psychotherapy notes for treatment"
        purpose.stated_purpose.is_in(Purpose.TREATMENT),
        recipient.is_within_program,  # 160.103 "use": within the entity that holds it
        recipient.is_originator,
    ),
    all_of(  # (i)(B) "own training programs"
        purpose.stated_purpose.is_in(Purpose.TRAINING, Purpose.SUPERVISION),
        recipient.is_within_program,
    ),
    all_of(  # (i)(C) "to defend itself in a legal action … brought by the individual"
        purpose.stated_purpose.is_in(Purpose.OWN_DEFENSE),
        process.client_brought_it,
    ),
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.authorization",
        gist="Information may go as a valid authorization says.",
        basis=(S164_508_A_1_2013, S164_508_B_2013, S164_508_B_6_2013, S164_508_C_2013),
        when=consent.meets(AUTHORIZATION),
        covers=~item.is_psychotherapy_note,
        obligations=KEEP_TO_THE_AUTHORIZATION,
        leaves_out="(b)(5)(ii) revocation where insurance was conditioned on the authorization",
    ),
    Permission(
        id="us.hipaa.psychotherapy_notes_authorization",
        gist="Psychotherapy notes may go as an authorization for them says.",
        basis=(S164_508_A_2_2013, S164_508_B_2013, S164_508_B_6_2013, S164_508_C_2013),
        when=consent.meets(PSYCHOTHERAPY_NOTES_AUTHORIZATION),
        covers=item.is_psychotherapy_note,
        obligations=KEEP_TO_THE_AUTHORIZATION,
    ),
    Permission(
        id="us.hipaa.psychotherapy_notes_own_use",
        gist="Psychotherapy notes may serve their writer, own training and own defense.",
        basis=(S164_508_A_2_2013,),
        when=OWN_USE,
        covers=item.is_psychotherapy_note,
    ),
    Prohibition(
        id="us.hipaa.psychotherapy_notes",
        gist="Psychotherapy notes do not go without an authorization for them.",
        basis=(S164_508_A_2_2013,),
        when=~any_of(
            consent.meets(PSYCHOTHERAPY_NOTES_AUTHORIZATION),
            OWN_USE,  # (i)
            recipient.kind.is_in(RecipientKind.SECRETARY_OF_HHS),  # (ii) 164.502(a)(2)(ii)
            other_law.requires_it,  # (ii) 164.512(a)
            all_of(  # (ii) 164.512(d) "with respect to the oversight of the originator"
                purpose.stated_purpose.is_in(Purpose.HEALTH_OVERSIGHT),
                recipient.kind.is_in(
                    RecipientKind.HEALTH_OVERSIGHT_AGENCY, RecipientKind.LICENSING_BOARD
                ),
                process.oversees_originator,
            ),
            recipient.kind.is_in(RecipientKind.CORONER_OR_MEDICAL_EXAMINER),  # (ii) 164.512(g)(1)
            SERIOUS_AND_IMMINENT_THREAT,  # (ii) 164.512(j)(1)(i)
        ),
        covers=item.is_psychotherapy_note,
    ),
)
