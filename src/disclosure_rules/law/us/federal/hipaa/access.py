"""45 CFR 164.524 and 164.526: the client's access to their own record, and amendments.

Access is owed on request to everything in the designated record set but psychotherapy notes and
what was compiled for a proceeding.  It may be denied on five grounds without and on three with a
right of review; what is a ground somebody has established, and until then it is none.  A ground
takes the duty away and lets the discloser deny: the plan then withholds, unless the discloser
says that access is given all the same.
"""

from disclosure_rules.law.us.federal.hipaa.authorizations import AUTHORIZED_BUT_FOR_RESEARCH
from disclosure_rules.law.us.federal.hipaa.purposes import NOT_JOINT, PHI
from disclosure_rules.law.us.federal.hipaa.representatives import (
    INDIVIDUAL,
    INDIVIDUAL_OR_REPRESENTATIVE,
)
from disclosure_rules.law.us.federal.hipaa.source import (
    DESIGNEE_JUDGMENT,
    LABORATORY_RULE,
    hipaa,
)
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.facts import (
    access,
    client,
    discloser,
    item,
    other_law,
    purpose,
    recipient,
    wishes,
)
from disclosure_rules.model.dates import Deadline, TimeUnit
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.obligation import (
    Limit,
    LimitKind,
    Obligation,
    ObligationCode,
    Occasion,
    Timing,
)
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordFile, RecordKind
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Duty, Limitation, Mandate, MandateStep, Permission, Rule

__all__ = [
    "ACCESS_TIME",
    "AMENDMENT_TIME",
    "DENIAL_CONTENT",
    "DENIAL_OF_AMENDMENT_CONTENT",
    "EXTENSION",
    "RULES",
]

S164_502_A_2_I_2013 = hipaa(
    "164.502(a)(2)(i)", "It must be disclosed to the individual as 164.524 and 164.528 require."
)
S164_502_A_4_II_2013 = hipaa(
    "164.502(a)(4)(ii)",
    "A business associate must disclose what its covered entity needs for an electronic copy.",
)
_RIGHT = (
    "A right to inspect and copy the designated record set, but for psychotherapy notes and what "
    "was compiled for a proceeding."
)
_JOINT = (
    "Of a record about several people the right is taken to reach the individual's own part, and "
    "the rest with the others' authorization; the text does not speak of such records."
)
S164_524_A_1_2013 = hipaa(
    "164.524(a)(1)",
    _RIGHT,
    end=LABORATORY_RULE,
    note="Until 7 April 2014 a further exception stood for clinical laboratories; its words are "
    f"not held: ask counsel about a laboratory's record of that time.  {_JOINT}",
)
S164_524_A_1_2014 = hipaa(
    "164.524(a)(1)",
    _RIGHT,
    start=LABORATORY_RULE,
    note=f"Compliance with the amendment was required from 6 October 2014.  {_JOINT}",
)
S164_524_A_2_2013 = hipaa(
    "164.524(a)(2)", "Five grounds on which access may be denied without review."
)
S164_524_A_3_2013 = hipaa(
    "164.524(a)(3)",
    "Three grounds on which a licensed professional's judgment may deny access, with review.",
)
S164_524_A_4_2013 = hipaa(
    "164.524(a)(4)", "Another licensed professional reviews such a denial and decides."
)
S164_524_B_2_2013 = hipaa(
    "164.524(b)(2)", "Within 30 days, and once 30 more with a written reason and date."
)
S164_524_C_2013 = hipaa(
    "164.524(c)",
    "Access is given in the form asked for if readily producible, in time, for a fee that covers "
    "copying, supplies and postage alone.",
)
_DESIGNEE = "A copy goes to whom the individual's signed request clearly designates."
S164_524_C_3_II_2013 = hipaa("164.524(c)(3)(ii)", _DESIGNEE, end=DESIGNEE_JUDGMENT)
S164_524_C_3_II_2020 = hipaa(
    "164.524(c)(3)(ii)",
    _DESIGNEE,
    start=DESIGNEE_JUDGMENT,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Ciox Health v. Azar, 435 F. Supp. 3d 30 (D.D.C. 23 January 2020) vacated this paragraph "
    "beyond electronic copies of an electronic health record; read in a summary of the opinion "
    "(app.midpage.ai/case/ciox-health-llc-v-hargan-4501879).",
)
S164_524_D_2013 = hipaa(
    "164.524(d)",
    "A denial is written, in plain language, names its basis, review and complaint, and gives "
    "access to the rest.",
)
S164_524_D_3_2013 = hipaa(
    "164.524(d)(3)",
    "Whoever does not hold what is asked for, and knows where it is held, says where to ask.",
)
S164_526_C_2_2013 = hipaa(
    "164.526(c)(2)",
    "The individual names who needs an accepted amendment, and agrees that they are told.",
)
S164_526_C_3_2013 = hipaa(
    "164.526(c)(3)",
    "An accepted amendment goes to whom the individual named, and to who relies on what was "
    "amended.",
)
S164_526_D_5_2013 = hipaa(
    "164.526(d)(5)",
    "A statement of disagreement, or a denied request if so asked, goes along with later "
    "disclosures.",
)

ACCESS_TIME = Deadline(amount=30, unit=TimeUnit.CALENDAR_DAYS)
EXTENSION = Deadline(amount=30, unit=TimeUnit.CALENDAR_DAYS)
"""Once, if the client is told in writing within the first time why and until when."""

AMENDMENT_TIME = Deadline(amount=60, unit=TimeUnit.CALENDAR_DAYS)
"""164.526(b)(2): to act on a request for amendment; the extension is the same."""

DENIAL_CONTENT: tuple[tuple[str, str], ...] = (
    ("164.524(d)(2)(i)", "the basis for the denial"),
    ("164.524(d)(2)(ii)", "the right to have it reviewed and how, if there is one"),
    (
        "164.524(d)(2)(iii)",
        "how to complain to the covered entity and to the Secretary, with name or title and "
        "telephone number of the contact person",
    ),
)
"""What a written denial of access must contain: each with its paragraph."""

DENIAL_OF_AMENDMENT_CONTENT: tuple[tuple[str, str], ...] = (
    ("164.526(d)(1)(i)", "the basis for the denial"),
    ("164.526(d)(1)(ii)", "the right to a statement of disagreement, and how to file it"),
    (
        "164.526(d)(1)(iii)",
        "that without one the client may ask that request and denial go along with later "
        "disclosures",
    ),
    (
        "164.526(d)(1)(iv)",
        "how to complain to the covered entity and to the Secretary, with name or title and "
        "telephone number of the contact person",
    ),
)
"""What a written denial of amendment must contain: each with its paragraph."""

_REQUEST = purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST)
_EXCEPTED = any_of(
    item.is_psychotherapy_note,  # (a)(1)(i)
    # (a)(1)(ii) "compiled in reasonable anticipation of, or for use in, a … proceeding": what
    # stands in the medical record as well was not compiled for one
    all_of(
        item.files.includes(RecordFile.LITIGATION),
        ~item.files.includes(RecordFile.TREATMENT, RecordFile.PART2, RecordFile.VETERANS_SPECIAL),
    ),
    item.kind.is_in(RecordKind.LITIGATION_MATERIAL),
)
_UNREVIEWABLE = any_of(
    # (a)(2)(ii) "a correctional institution …" "or a covered health care provider acting under the
    # direction of" one, for which the setting stands as well, "may deny … an inmate's request"
    all_of(
        access.jeopardizes_custody,
        client.is_inmate,
        discloser.settings.includes(Setting.CORRECTIONAL_INSTITUTION),
    ),
    access.research_is_in_progress,  # (a)(2)(iii)
    access.privacy_act_denies,  # (a)(2)(iv)
    access.reveals_confidential_source,  # (a)(2)(v)
)
_REVIEWABLE = any_of(
    access.endangers_life_or_safety,  # (a)(3)(i)
    access.harms_person_referred_to,  # (a)(3)(ii)
    all_of(  # (a)(3)(iii) "made by the individual's personal representative"
        access.representative_would_harm,
        ~recipient.kind.is_in(RecipientKind.CLIENT),
    ),
)
_DENIABLE = any_of(_EXCEPTED, _UNREVIEWABLE, _REVIEWABLE)

_ACT_IN_TIME = MandateStep(
    text="Act on the request: give access, or a written denial for what is denied.",
    deadline=ACCESS_TIME,
)
_RESPOND = Obligation(
    id="us.hipaa.respond_to_access_request",
    code=ObligationCode.RESPOND_WITHIN_DEADLINE,
    text="Give access, in the form asked for if it can readily be made, within 30 days.",
    timing=Timing.WITH,
    deadline=ACCESS_TIME,
)
_COVERED_ENTITY = discloser.settings.includes(Setting.HIPAA_COVERED_ENTITY, Setting.HEALTH_PLAN)


_SET = all_of(
    item.is_in_designated_record_set,  # (a)(1) "in a designated record set"
    NOT_JOINT,
    ~_DENIABLE,
    PHI,
)


def _to_individual(suffix: str, basis: Provision, replaces: str | None) -> Mandate:
    return Mandate(
        id=f"us.hipaa.access{suffix}",
        gist="The client, or who acts for the client, gets the record that they ask for.",
        basis=(S164_502_A_2_I_2013, basis, S164_524_B_2_2013, S164_524_C_2013),
        when=_COVERED_ENTITY,
        covers=_SET,
        to=INDIVIDUAL_OR_REPRESENTATIVE,
        purposes=frozenset((Purpose.CLIENT_REQUEST,)),
        to_when=INDIVIDUAL,
        on_request=True,
        content="what is asked for of the designated record set",
        steps=(_ACT_IN_TIME,),
        obligations=(_RESPOND,),
        replaces=replaces,
    )


def _to_designee(
    suffix: str, basis: Provision, replaces: str | None, directed: Condition
) -> Mandate:
    return Mandate(
        id=f"us.hipaa.access_for_designee{suffix}",
        gist="Who the client's signed request designates gets the copy.",
        basis=(S164_502_A_2_I_2013, S164_524_B_2_2013, basis),
        when=_COVERED_ENTITY,
        covers=_SET,
        to=frozenset(RecipientKind),
        purposes=frozenset((Purpose.CLIENT_REQUEST,)),
        to_when=directed,
        on_request=True,
        content="the copy that the request directs to the recipient",
        steps=(_ACT_IN_TIME,),
        obligations=(_RESPOND,),
        replaces=replaces,
    )


RULES: tuple[Rule, ...] = (
    _to_individual("", S164_524_A_1_2013, None),
    _to_individual(".2014", S164_524_A_1_2014, "us.hipaa.access"),
    # (c)(3)(ii) "in writing, signed by the individual, and clearly identify the designated person"
    _to_designee("", S164_524_C_3_II_2013, None, access.is_directed_to_recipient),
    _to_designee(
        ".2020",
        S164_524_C_3_II_2020,
        "us.hipaa.access_for_designee",
        all_of(access.is_directed_to_recipient, access.is_for_electronic_record),
    ),
    Mandate(
        id="us.hipaa.access_through_business_associate",
        gist="A business associate gives what its covered entity needs for an electronic copy.",
        basis=(S164_502_A_4_II_2013,),
        when=all_of(
            discloser.settings.includes(Setting.HIPAA_BUSINESS_ASSOCIATE),
            access.covered_entity_needs_it,  # (a)(4)(ii) "as necessary to satisfy"
        ),
        covers=_SET,
        to=frozenset(RecipientKind),
        purposes=frozenset((Purpose.CLIENT_REQUEST,)),
        to_when=any_of(
            recipient.is_served_by_discloser,  # (a)(4)(ii) "To the covered entity,
            INDIVIDUAL,  # … individual,
            access.is_directed_to_recipient,  # … or individual's designee"
        ),
        on_request=True,
        content="the electronic copy that was asked for",
    ),
    Limitation(
        id="us.hipaa.access_denied",
        gist="What access may be denied to is withheld, unless the discloser gives it.",
        basis=(S164_524_A_2_2013, S164_524_A_3_2013),
        when=all_of(
            _REQUEST,
            INDIVIDUAL,
            ~access.is_given_despite_ground,  # (a)(2), (3) "may deny"
            ~AUTHORIZED_BUT_FOR_RESEARCH,
            # 160.202, more stringent (2): law that "permits greater rights of access" prevails
            ~other_law.requires_it,
        ),
        covers=_DENIABLE & PHI,
        limit=Limit(kind=LimitKind.WITHHOLD, how="access may be denied, and is not given"),
        leaves_out="(a)(2)(ii) an inmate may be denied a copy, and no inspection",
    ),
    Duty(
        id="us.hipaa.deny_access_in_writing",
        gist="A denial of access is written, with its basis, and given in time.",
        basis=(S164_524_B_2_2013, S164_524_D_2013),
        when=all_of(_REQUEST, INDIVIDUAL),
        covers=PHI,
        on=Occasion.REFUSAL,
        obligations=(
            Obligation(
                id="us.hipaa.written_denial",
                code=ObligationCode.WRITTEN_DENIAL,
                text="Give the client a written denial in plain language: the basis, the review "
                "if there is one, and how to complain; and give access to the rest.",
                timing=Timing.AFTER,
                deadline=ACCESS_TIME,
            ),
            Obligation(
                id="us.hipaa.keep_denial",
                code=ObligationCode.DOCUMENT_DECISION,
                text="Keep the denial and its reasons on file.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Duty(
        id="us.hipaa.review_of_denial",
        gist="Who is denied access on a professional's judgment may have it reviewed.",
        basis=(S164_524_A_3_2013, S164_524_A_4_2013, S164_524_D_2013),
        when=all_of(_REQUEST, INDIVIDUAL, _REVIEWABLE),
        covers=PHI,
        on=Occasion.REFUSAL,
        obligations=(
            Obligation(
                id="us.hipaa.review_of_denial",
                code=ObligationCode.GIVE_REVIEW_RIGHT,
                text="Offer review by a licensed professional who had no part in the denial, and "
                "do as that professional decides.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Duty(
        id="us.hipaa.say_where_it_is_held",
        gist="Who asks for what is held elsewhere is told where to ask, if that is known.",
        basis=(S164_524_D_3_2013,),
        when=all_of(_REQUEST, INDIVIDUAL, access.is_held_elsewhere),
        covers=PHI,
        on=Occasion.REQUEST,
        obligations=(
            Obligation(
                id="us.hipaa.say_where_it_is_held",
                code=ObligationCode.RESPOND_WITHIN_DEADLINE,
                text="Tell the client where to direct the request for what you do not hold.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Permission(
        id="us.hipaa.amendment_to_others",
        gist="An accepted amendment goes, with reasonable efforts, to who needs it.",
        basis=(S164_526_C_2_2013, S164_526_C_3_2013),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.AMENDMENT),
            any_of(
                # (c)(3)(i) "identified by the individual", (c)(2) "agreement to have … notify"
                recipient.is_named_by_client & wishes.agrees,
                access.recipient_relies_on_amended,  # (c)(3)(ii) "may have relied, or could"
            ),
        ),
        covers=item.kind.is_in(RecordKind.AMENDMENT),
        obligations=(
            Obligation(
                id="us.hipaa.inform_of_amendment",
                code=ObligationCode.OTHER,
                text="Make reasonable efforts to inform whom the client named, and whoever relies "
                "on what was amended, within a reasonable time.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Duty(
        id="us.hipaa.attach_disagreement",
        gist="A statement of disagreement goes along with what it is about.",
        basis=(S164_526_D_5_2013,),
        when=ALWAYS,
        covers=item.has_disagreement_on_file & PHI,  # (5)(i), (ii) "with any subsequent disclosure"
        obligations=(
            Obligation(
                id="us.hipaa.attach_disagreement",
                code=ObligationCode.ATTACH_DISAGREEMENT,
                text="Send along what is linked to the item about the disputed amendment, or an "
                "accurate summary.",
                timing=Timing.WITH,
            ),
        ),
    ),
)
