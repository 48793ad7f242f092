"""45 CFR 164.508: authorizations, and what needs one whatever the rest of the rule says.

Psychotherapy notes need an authorization for any use or disclosure but for a closed list; so do
marketing and sale.  A valid authorization carries every core element and required statement,
stands alone where it must, and was not made a condition of care.
"""

from disclosure_rules.law.us.federal.hipaa.death_research_threats import (
    CORONER,
    SERIOUS_AND_IMMINENT_THREAT,
)
from disclosure_rules.law.us.federal.hipaa.law_enforcement import (
    COMPELLED_BY_WARRANT,
    REQUIRED_REPORT,
)
from disclosure_rules.law.us.federal.hipaa.oversight_and_proceedings import (
    COMPELLED_BY_ORDER,
    OVERSIGHT_OF_ORIGINATOR,
)
from disclosure_rules.law.us.federal.hipaa.public_health_and_abuse import (
    REQUIRED_ABUSE_REPORT,
    REQUIRED_BY_LAW,
)
from disclosure_rules.law.us.federal.hipaa.purposes import COVERED, PHI
from disclosure_rules.law.us.federal.hipaa.representatives import INDIVIDUAL
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.consent import ConsentRequirement, ConsentStandard, DefectKind
from disclosure_rules.logic.facts import (
    access,
    consent,
    data_use,
    discloser,
    item,
    other_law,
    outreach,
    process,
    purpose,
    recipient,
)
from disclosure_rules.model.consent import CombinedWith, ConsentElement
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Permission, Prohibition, Rule

__all__ = [
    "AUTHORIZATION",
    "AUTHORIZED",
    "AUTHORIZED_BUT_FOR_RESEARCH",
    "IN_OWN_DEFENSE",
    "OWED",
    "PSYCHOTHERAPY_NOTES_AUTHORIZATION",
    "RESEARCH_AUTHORIZATION",
    "RULES",
    "TO_THE_SECRETARY",
]

S164_502_A_1_IV_2013 = hipaa(
    "164.502(a)(1)(iv)", "Information may go pursuant to a valid authorization."
)
S164_508_A_1_2013 = hipaa(
    "164.508(a)(1)",
    "With a valid authorization information may go, consistently with the authorization.",
)
S164_508_A_2_2013 = hipaa(
    "164.508(a)(2)",
    "Psychotherapy notes need an authorization, whatever the subpart says, but for a closed list.",
    note="164.501 has a health care provider who is a mental health professional write them; who "
    "is one it does not say.  Whoever calls an item a psychotherapy note says that one wrote it.",
)
S164_508_A_2_I_2013 = hipaa(
    "164.508(a)(2)(i)",
    "The originator may use the notes for treatment, the covered entity for its own training in "
    "counseling and to defend itself against the individual.",
)
S164_508_A_2_II_2013 = hipaa(
    "164.508(a)(2)(ii)",
    "The notes may go to the Secretary, as law requires, for oversight of the originator, to a "
    "coroner, and to avert a serious and imminent threat.",
)
S164_508_A_3_2013 = hipaa(
    "164.508(a)(3)",
    "Marketing needs an authorization, but face to face or with a gift of nominal value.",
)
S164_508_A_4_2013 = hipaa(
    "164.508(a)(4)", "A sale needs an authorization that says that it brings remuneration."
)
S164_508_B_1_2013 = hipaa("164.508(b)(1)", "What makes an authorization valid.")
S164_508_B_2_2013 = hipaa("164.508(b)(2)", "What makes an authorization defective.")
S164_508_B_3_2013 = hipaa(
    "164.508(b)(3)",
    "An authorization is not combined with another document, with three exceptions.",
)
S164_508_B_4_2013 = hipaa(
    "164.508(b)(4)",
    "Treatment, payment, enrollment and benefits do not depend on an authorization, with three "
    "exceptions.",
)
S164_508_B_5_2013 = hipaa(
    "164.508(b)(5)",
    "It may be revoked in writing at any time, but not for what was done in reliance on it.",
)
S164_508_B_6_2013 = hipaa("164.508(b)(6)", "A signed authorization is documented and retained.")
S164_508_C_1_2013 = hipaa(
    "164.508(c)(1)",
    "The six core elements.",
    note='The statement "at the request of the individual" describes the purpose of an '
    "authorization that the individual initiates, (iv).  Such a paper names the purpose "
    '"client_request", and counts where that is why the information goes.',
)
S164_508_C_2_2013 = hipaa("164.508(c)(2)", "The three required statements.")
S164_508_C_3_2013 = hipaa(
    "164.508(c)(3)",
    "It is written in plain language.",
    note="(b)(1)(i) does not name this among what makes an authorization valid; one that is not "
    "in plain language is taken to be defective all the same.",
)
S164_508_C_4_2013 = hipaa(
    "164.508(c)(4)", "Who seeks it gives the individual a copy of the signed authorization."
)
S164_502_A_5_II_2013 = hipaa(
    "164.502(a)(5)(ii)",
    "Information is not sold without an authorization: disclosed for remuneration from or on "
    "behalf of the recipient, with eight exceptions.",
)

OBTAIN_AUTHORIZATION = Obligation(
    id="us.hipaa.obtain_authorization",
    code=ObligationCode.OBTAIN_AUTHORIZATION,
    text="Obtain a HIPAA authorization that names this recipient, purpose and information.",
    timing=Timing.BEFORE,
)

_E = ConsentElement


TO_THE_SECRETARY = all_of(
    recipient.kind.is_in(RecipientKind.SECRETARY_OF_HHS),
    purpose.stated_purpose.is_in(Purpose.COMPLIANCE_INVESTIGATION),
)
"""164.502(a)(2)(ii): "to investigate or determine the covered entity's compliance"."""

OWED = any_of(
    TO_THE_SECRETARY,
    all_of(
        purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST),
        INDIVIDUAL | access.is_directed_to_recipient,
    ),
)
"""164.502(a)(2): what the rule itself requires, to the individual and to the Secretary."""

# 502(a)(5)(ii)(B)(2) "Sale … does not include a disclosure"; what law requires, (vii), stands
# apart, since an authorization is judged without asking other law.
_NO_SALE = any_of(
    purpose.stated_purpose.is_in(
        Purpose.PUBLIC_HEALTH,  # (i)
        Purpose.TREATMENT,  # (iii) "For treatment and payment purposes"
        Purpose.EMERGENCY_TREATMENT,
        Purpose.CONSULTATION,
        Purpose.PAYMENT,
    ),
    all_of(  # (iii): of a health plan it is an operation, and no treatment
        purpose.stated_purpose.is_in(Purpose.CARE_COORDINATION),
        recipient.is_health_care_provider | recipient.coordinates_care,
    ),
    all_of(  # (vi) "To an individual, when requested under § 164.524 or § 164.528"
        purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST), INDIVIDUAL
    ),
    outreach.fee_covers_costs_only,  # (ii), (viii) "a reasonable, cost-based fee"
)


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
    _element(_E.HOW_TO_REVOKE, "(c)(2)(i)(A), (B)"),  # also by "a reference to the … notice"
    _element(_E.CONDITIONING_STATEMENT, "(c)(2)(ii)"),
    _element(_E.REDISCLOSURE_STATEMENT, "(c)(2)(iii)"),
    _element(_E.PLAIN_LANGUAGE, "(c)(3)"),
    ConsentRequirement(
        element=_E.REMUNERATION_STATEMENT,
        citation="45 CFR 164.508(a)(3)(ii), (a)(4)(ii)",
        when=any_of(
            purpose.stated_purpose.is_in(Purpose.SALE),
            all_of(discloser.is_known_to_be_paid, ~_NO_SALE),  # (a)(4)(ii) "will result in"
            # (a)(3)(ii) "financial remuneration … from a third party", which 164.501 defines as
            # one "whose product or service is being described"
            all_of(purpose.stated_purpose.is_in(Purpose.MARKETING), outreach.is_paid_for),
        ),
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
    (DefectKind.DISCLOSER_NOT_NAMED, "45 CFR 164.508(c)(1)(ii)"),
)

AUTHORIZATION = ConsentStandard(
    name="hipaa_authorization",
    title="HIPAA authorization",
    requirements=_ELEMENTS,
    citations=_DEFECTS,
    obtain=OBTAIN_AUTHORIZATION,
    # (b)(3)(iii) "may be combined with any other such authorization", if none is conditioned
    may_be_combined_with=frozenset((CombinedWith.OTHER_AUTHORIZATION,)),
)

RESEARCH_AUTHORIZATION = ConsentStandard(
    name="hipaa_research_authorization",
    title="HIPAA authorization for research",
    requirements=_ELEMENTS,
    citations=_DEFECTS,
    obtain=Obligation(
        id="us.hipaa.obtain_research_authorization",
        code=ObligationCode.OBTAIN_AUTHORIZATION,
        text="Obtain a HIPAA authorization for the research; it may stand in the consent to it.",
        timing=Timing.BEFORE,
    ),
    # (b)(3)(i) "any other type of written permission for the same or another research study"
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

_FOR_RESEARCH = all_of(
    purpose.stated_purpose.is_in(Purpose.RESEARCH), consent.meets(RESEARCH_AUTHORIZATION)
)

AUTHORIZED_BUT_FOR_RESEARCH = any_of(
    consent.meets(AUTHORIZATION),
    all_of(item.is_psychotherapy_note, consent.meets(PSYCHOTHERAPY_NOTES_AUTHORIZATION)),
)
AUTHORIZED = any_of(AUTHORIZED_BUT_FOR_RESEARCH, _FOR_RESEARCH)
"""Pursuant to an authorization under 164.508, of whatever kind."""

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
    Obligation(
        id="us.hipaa.copy_of_authorization",
        code=ObligationCode.COPY_OF_CONSENT,
        text="If you asked for the authorization, give the client a copy of it, signed.",
        timing=Timing.AFTER,
    ),
)
_BASIS = (
    S164_502_A_1_IV_2013,
    S164_508_B_1_2013,
    S164_508_B_2_2013,
    S164_508_B_3_2013,
    S164_508_B_4_2013,
    S164_508_B_5_2013,
    S164_508_B_6_2013,
    S164_508_C_1_2013,
    S164_508_C_2_2013,
    S164_508_C_3_2013,
    S164_508_C_4_2013,
)
_UNENCODED = "(b)(5)(ii) revocation where insurance was conditioned on the authorization"

IN_OWN_DEFENSE = all_of(
    purpose.stated_purpose.is_in(Purpose.OWN_DEFENSE),
    any_of(
        recipient.kind.is_in(
            RecipientKind.COURT,
            RecipientKind.ADMINISTRATIVE_TRIBUNAL,
            RecipientKind.LICENSING_BOARD,
            RecipientKind.CLIENT_ATTORNEY,
            RecipientKind.OPPOSING_ATTORNEY,
        ),
        all_of(
            recipient.kind.is_in(RecipientKind.DISCLOSER_ATTORNEY),
            # 160.103, business associate (1)(ii): "other than in the capacity of a member of the
            # workforce …, legal … services", so that 164.502(e) wants a contract
            recipient.is_within_program | recipient.has_written_contract,
        ),
    ),
)
"""In a legal action or other proceeding, to who takes part in it."""

OWN_USE = any_of(
    all_of(  # (i)(A) "Use by the originator of the psychotherapy notes for treatment"
        recipient.is_originator,
        recipient.is_known_to_be_inside,  # 160.103 "use": within the entity that holds it
        purpose.stated_purpose.is_in(Purpose.TREATMENT, Purpose.EMERGENCY_TREATMENT),
    ),
    all_of(  # (i)(B) "for its own training programs in which … practitioners in mental health"
        data_use.is_mental_health_training,
        recipient.is_known_to_be_inside,
        purpose.stated_purpose.is_in(Purpose.TRAINING, Purpose.SUPERVISION),
    ),
    all_of(  # (i)(C) "to defend itself in a legal action … brought by the individual"
        process.client_brought_it,
        IN_OWN_DEFENSE,
    ),
)

# (3)(i)(A) "A face-to-face communication made by a covered entity to an individual"; (B) "A
# promotional gift of nominal value".
_TO_THE_CLIENT_IN_PERSON = all_of(
    recipient.kind.is_in(RecipientKind.CLIENT),
    outreach.is_face_to_face | outreach.is_nominal_gift,
)

# 502(a)(5)(ii)(B)(1) "receives remuneration from or on behalf of the recipient"; who is paid knows
# it, so that what nobody has said of payment does not cloud every disclosure.
_SOLD = all_of(
    discloser.is_known_to_be_paid,
    ~any_of(  # (B)(2)
        _NO_SALE,
        other_law.requires_it,  # (vii) "Required by law as permitted under § 164.512(a)"
        COMPELLED_BY_ORDER,
        COMPELLED_BY_WARRANT,
        TO_THE_SECRETARY,
    ),
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.authorization",
        gist="Information may go as a valid authorization says.",
        basis=(S164_508_A_1_2013, *_BASIS),
        when=consent.meets(AUTHORIZATION),
        covers=COVERED,
        obligations=KEEP_TO_THE_AUTHORIZATION,
        leaves_out=_UNENCODED,
    ),
    Permission(
        id="us.hipaa.research_authorization",
        gist="Information may go for research as an authorization for it says.",
        basis=(S164_508_A_1_2013, *_BASIS),
        when=_FOR_RESEARCH,
        covers=COVERED,
        obligations=KEEP_TO_THE_AUTHORIZATION,
        leaves_out="(b)(3)(i) a paper with a conditioned part and one to opt in to",
    ),
    Permission(
        id="us.hipaa.psychotherapy_notes_authorization",
        gist="Psychotherapy notes may go as an authorization for them says.",
        basis=(S164_508_A_2_2013, *_BASIS),
        when=consent.meets(PSYCHOTHERAPY_NOTES_AUTHORIZATION),
        covers=item.is_psychotherapy_note,
        obligations=KEEP_TO_THE_AUTHORIZATION,
        leaves_out=_UNENCODED,
    ),
    Permission(
        id="us.hipaa.psychotherapy_notes_own_use",
        gist="Psychotherapy notes may serve their writer, own training and own defense.",
        basis=(S164_508_A_2_I_2013,),
        when=OWN_USE,
        covers=item.is_psychotherapy_note,
        leaves_out="(B) disclosure to somebody outside who takes part in the own training",
    ),
    Prohibition(
        id="us.hipaa.psychotherapy_notes",
        gist="Psychotherapy notes do not go without an authorization for them.",
        basis=(S164_508_A_2_2013, S164_508_A_2_I_2013, S164_508_A_2_II_2013),
        when=~any_of(
            consent.meets(PSYCHOTHERAPY_NOTES_AUTHORIZATION),
            OWN_USE,  # (i)
            TO_THE_SECRETARY,  # (ii) "required by § 164.502(a)(2)(ii)"
            REQUIRED_BY_LAW,  # (ii) "permitted by § 164.512(a)"
            REQUIRED_ABUSE_REPORT,  # 512(a)(2) with (c)
            COMPELLED_BY_ORDER,  # 512(a)(2) with (e)
            REQUIRED_REPORT,  # 512(a)(2) with (f)
            COMPELLED_BY_WARRANT,
            OVERSIGHT_OF_ORIGINATOR,  # (ii) "§ 164.512(d) with respect to the oversight of"
            CORONER,  # (ii) "§ 164.512(g)(1)"
            SERIOUS_AND_IMMINENT_THREAT,  # (ii) "§ 164.512(j)(1)(i)"
        ),
        covers=item.is_psychotherapy_note & PHI,
        leaves_out="164.512(a) of a subpoena that compels though no judge signed it (164.103)",
    ),
    Prohibition(
        id="us.hipaa.marketing",
        gist="Information does not serve marketing without an authorization.",
        basis=(S164_508_A_3_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.MARKETING),
            ~consent.meets(AUTHORIZATION),  # (3)(i) "must obtain an authorization"
            ~_TO_THE_CLIENT_IN_PERSON,
        ),
        covers=PHI,
        leaves_out="164.501, marketing (2): what is said of treatment, own services or refills is "
        "marketing only if somebody pays for it; the host states the purpose",
    ),
    Prohibition(
        id="us.hipaa.sale",
        gist="Information is not sold without an authorization that says so.",
        basis=(S164_502_A_5_II_2013, S164_508_A_4_2013),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.SALE) | _SOLD,
            ~consent.meets(AUTHORIZATION),
            ~_FOR_RESEARCH,
        ),
        covers=PHI,
        leaves_out="(B)(2)(iv) the sale or merger of the covered entity itself; 164.532(f), until "
        "22 September 2014, what agreements on limited data sets of before 25 January 2013 bring",
    ),
)
