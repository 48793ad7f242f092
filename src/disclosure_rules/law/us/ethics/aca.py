"""The ACA Code of Ethics (2014), section B on confidentiality and privacy, by paraphrase.

The code is copyrighted: every sentence here is ours.  Each provision rests on pages that list,
describe or teach the code, and not on the published code itself; they are named as its source.
The code is closed: what is neither consented to nor justified is not disclosed.
"""

from datetime import date

from attrs import evolve

from disclosure_rules.law.patterns.clause import Clause
from disclosure_rules.law.patterns.joint_record import NOT_JOINT, own_part_only
from disclosure_rules.law.patterns.professional_code import (
    EMERGENCY_CARE,
    ONGOING_ABUSE,
    ORDERED,
    agree_on_confidences,
    client_access,
    client_consent,
    court_order,
    danger,
    document_refused_access,
    essential_only,
    explain_records,
    harmful_access,
    inside,
    law_requires,
    narrow_the_order,
    payers,
    safe_passage,
    still_confidential,
    tell_first,
    to_do,
)
from disclosure_rules.law.patterns.unnamed_case import (
    SUPERVISED_INSIDE,
    consultation,
    unidentifiable,
    unnamed,
)
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import (
    client,
    consent,
    contagion,
    discloser,
    item,
    judgment,
    other_law,
    parental_access,
    purpose,
    recipient,
    threat,
    wishes,
)
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["ACA", "CLIENT_CONSENT", "WRITTEN_PERMISSION"]

# The year is known and the day is not: from the end of that year it held for certain.
_HELD = Period(start=date(2015, 1, 1))

_BOARD = "http://lpcboard.org/acacodes"
_ESSAY = "https://studycorgi.com/privacy-and-confidentiality-in-counseling"
_SELECTED = (
    "http://www.centerforethicalpractice.org/ethical-legal-resources/ethical-information/"
    "ethical-obligations-confidentiality/selected-ethical-standards-counselors-from-aca-code-of-"
    "ethics/"
)
_LESSON = "https://lawaspect.com/informed-consent/"
_QUESTIONS = "https://acacodeofethics.examzify.com"
_GUIDE = (
    "https://www.fatskills.com/counseling/chapter/foundations-of-counseling-ethics-and-legal-"
    "issues-in-depth-aca-code-of-ethics-key-standards-a1i1"
)


def _aca(section: str, gist: str, *sources: str, note: str | None = None) -> Provision:
    return Provision(
        citation=f"ACA 2014 {section}",
        gist=gist,
        period=_HELD,
        source="; ".join((_BOARD, *sources)),
        read_on=date(2026, 11, 22),
        confirmation=Confirmation.SECONDARY_SOURCE,
        note=note,
    )


B_1_C_2014 = _aca("B.1.c", "Disclose only with consent or with sound justification.", _ESSAY)
B_2_A_2014 = _aca(
    "B.2.a",
    "Confidentiality yields to serious and foreseeable harm to the client or to identified others "
    "and to legal demands; consult when in doubt.",
    _ESSAY,
    note="Suspected abuse that is not over, and an emergency in which the client needs treatment, "
    "are read as such harm; people who can be told by a place, or as a group, as identified.",
)
B_2_B_2014 = _aca(
    "B.2.b",
    "Whoever counsels a terminally ill client who considers hastening death may keep the "
    "confidence, after consultation.",
    _SELECTED,
)
B_2_C_2014 = _aca(
    "B.2.c",
    "An identifiable person at serious and foreseeable risk of a life-threatening disease may be "
    "told, once the diagnosis is confirmed and the client's own intention is known.",
    "https://www.bartleby.com/essay/Counseling-Sexually-Active-Clients-with-Hiv-FKJYWHKJVJ",
    "https://www.stuvia.com/en-us/doc/10260167/aca-code-of-ethics-section-b-confidentiality-"
    "privacy-en-legal-exceptions-explained-latest-updated-2026",
    note="Read as narrowly as the rule of 1995 (B.1.d): not if the client has told the person, or "
    "is about to.",
)
B_2_D_2014 = _aca(
    "B.2.d",
    "Ordered by a court to disclose, seek the client's written consent or have it limited.",
    _ESSAY,
)
B_2_E_2014 = _aca(
    "B.2.e",
    "Tell and involve the client beforehand where possible; disclose what is essential.",
    _ESSAY,
)
B_3_A_2014 = _aca(
    "B.3.a", "Employees, supervisees, students and other staff keep confidentiality too.", _ESSAY
)
B_3_B_2014 = _aca(
    "B.3.b",
    "The client is told that a team shares in the care, who is on it, what it learns and why.",
    _LESSON,
    note="A supervisor who works inside is read as one of the team.",
)
B_3_C_2014 = _aca("B.3.c", "Speak of clients only where privacy can be had.", _LESSON)
B_3_D_2014 = _aca("B.3.d", "Payers learn only what the client has authorized.", _LESSON, _SELECTED)
B_3_E_2014 = _aca("B.3.e", "Take care that what is sent stays confidential.", _LESSON)
B_3_F_2014 = _aca(
    "B.3.f",
    "Confidentiality goes on after death, as law and the client's documented wishes have it.",
    "https://ctarchive.counseling.org/?p=297",
)
B_4_A_2014 = _aca(
    "B.4.a", "In a group, make clear what confidentiality means there.", _ESSAY, _LESSON
)
B_4_B_2014 = _aca(
    "B.4.b",
    "With couples and families, seek a documented agreement of all competent persons on each "
    "one's right to confidentiality.",
    _ESSAY,
    _LESSON,
)
B_5_B_2014 = _aca(
    "B.5.b",
    "Parents' and guardians' rights are respected as law gives them, and they are told that "
    "counseling is confidential.",
    _ESSAY,
)
B_5_C_2014 = _aca(
    "B.5.c",
    "For a client who cannot consent the right third party is asked, and the client is told as "
    "far as the client can understand.",
    _ESSAY,
)
B_6_B_2014 = _aca("B.6.b", "Records are open to authorized persons alone.", _SELECTED)
B_6_E_2014 = _aca(
    "B.6.e",
    "Clients get reasonable access to their records; where it is limited because of compelling "
    "evidence of harm, request and reason are written down; of several clients each gets what is "
    "about that one.",
    _SELECTED,
    "https://www.bartleby.com/essay/Code-Of-Ethics-Professional-Counselor-P3UWCL3TU5ZW",
    f"{_QUESTIONS}/question/what-must-counselors-document-when-74d7e534e5ffefb4",
    note="That another's part goes with the other's word is read from B.4.b.",
)
B_6_F_2014 = _aca("B.6.f", "Clients are helped to understand their records.", _SELECTED)
B_6_G_2014 = _aca(
    "B.6.g",
    "Records are disclosed or transferred to others with written permission, unless an exception "
    "to confidentiality applies.",
    _SELECTED,
    f"{_QUESTIONS}/question/what-is-required-for-counselors-45b22a4c79109288",
    note="What is said, and not handed over, is read as no record, and so is a consultation.",
)
B_7_A_2014 = _aca(
    "B.7.a", "In a consultation share only what its purpose needs.", _SELECTED, _GUIDE
)
B_7_B_2014 = _aca(
    "B.7.b",
    "In a consultation reveal nobody's identity without consent, unless it cannot be avoided.",
    _SELECTED,
    _GUIDE,
    note="One of these pages counts the two parts of B.7 as (b) and (c), as the code of 2005 "
    "counted those of B.8.",
)

_ASK = "Ask the client for consent, in writing where records are to go."

CLIENT_CONSENT = client_consent(
    "aca_consent",
    "consent of the client",
    "ACA 2014 B.1.c",
    ask=_ASK,
    who_may_give="ACA 2014 B.5.c",
)
WRITTEN_PERMISSION = evolve(
    client_consent(
        "aca_written_permission",
        "written permission of the client",
        "ACA 2014 B.6.g",
        ask=_ASK,
        who_may_give="ACA 2014 B.5.c",
        in_writing=True,
    ),
    obtain=CLIENT_CONSENT.obtain,  # one thing to ask for, and not two
)

# Of a disease that somebody may catch B.2.c speaks, and not B.2.a: no diagnosis, no telling.
_INFECTION = recipient.kind.is_in(RecipientKind.EXPOSED_PERSON)
_DANGER = danger(to_identified=True, imminent=False)
_HARM = any_of(all_of(_DANGER, ~_INFECTION), ONGOING_ABUSE, EMERGENCY_CARE)

_MAY_CATCH_IT = all_of(
    purpose.stated_purpose.is_in(Purpose.AVERT_THREAT, Purpose.PUBLIC_HEALTH),
    contagion.is_confirmed,
    contagion.recipient_is_at_risk,
    ~contagion.client_tells_recipient,
)

_CONSULTED = purpose.stated_purpose.is_in(Purpose.CONSULTATION, Purpose.SUPERVISION)
# A consultation that names nobody breaks no confidence.
_WITHOUT_A_NAME = all_of(
    purpose.stated_purpose.is_in(Purpose.CONSULTATION), ~judgment.identity_is_unavoidable
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="aca.consent",
        gist="With the client's consent information may go, and records if it is in writing.",
        basis=(B_1_C_2014, B_6_G_2014),
        when=any_of(
            consent.meets(WRITTEN_PERMISSION),
            all_of(consent.meets(CLIENT_CONSENT), item.is_oral | _CONSULTED),
        ),
        covers=ALWAYS,
        leaves_out="justification other than by harm, law or court: it is for the counselor, and "
        "a host can add it as policy",
    ),
    law_requires(
        Clause(id="aca.legal_requirement", gist="What law demands may go.", basis=(B_2_A_2014,))
    ),
    Permission(
        id="aca.serious_harm",
        gist="Serious and foreseeable harm to a client or to identified others may be averted.",
        basis=(B_2_A_2014,),
        when=_HARM,
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="aca.consult",
                code=ObligationCode.CONSULT_COLLEAGUE,
                text="If in doubt whether the exception holds, consult with other professionals.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    to_do(
        Clause(
            id="aca.end_of_life",
            gist="A terminally ill client's wish to hasten death may be kept in confidence.",
            basis=(B_2_B_2014,),
        ),
        ObligationCode.CONSULT_COLLEAGUE,
        "You may keep this confidence, as law and circumstances allow: seek consultation or "
        "supervision before you decide.",
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.AVERT_THREAT),
            threat.is_to_self,
            judgment.client_may_hasten_death,
        ),
        on=Occasion.REQUEST,
    ),
    Permission(
        id="aca.contagious_disease",
        gist="A person known to be at risk of a life-threatening disease may be told.",
        basis=(B_2_C_2014,),
        when=_MAY_CATCH_IT,
        covers=ALWAYS,
    ),
    court_order(
        Clause(id="aca.court_order", gist="What a court orders may go.", basis=(B_2_D_2014,))
    ),
    narrow_the_order(
        Clause(
            id="aca.limit_the_order",
            gist="Faced with a court's order, consent is sought, or a bar or limit.",
            basis=(B_2_D_2014,),
            obligations=(
                Obligation(
                    id="aca.limit_the_order",
                    code=ObligationCode.SEEK_PROTECTIVE_ORDER,
                    text="Seek the client's written consent, or ask the court to bar the "
                    "disclosure or to limit it as narrowly as possible.",
                    timing=Timing.BEFORE,
                ),
            ),
        ),
        CLIENT_CONSENT,
    ),
    essential_only(
        Clause(
            id="aca.essential_only",
            gist="Where circumstances require disclosure, only what is essential goes.",
            basis=(B_2_E_2014, B_7_A_2014),
        ),
        CLIENT_CONSENT,
    ),
    tell_first(
        Clause(
            id="aca.involve_client",
            gist="The client is told beforehand and involved in the decision, as far as possible.",
            basis=(B_2_E_2014,),
            obligations=(
                Obligation(
                    id="aca.tell_client_first",
                    code=ObligationCode.TELL_CLIENT_BEFORE,
                    text="As far as possible, tell the client first and let the client take part.",
                    timing=Timing.BEFORE,
                ),
            ),
        ),
        CLIENT_CONSENT,
        when=~_WITHOUT_A_NAME,
    ),
    inside(
        Clause(
            id="aca.inside",
            gist="Those inside may have what their duties need.",
            basis=(B_3_A_2014, B_6_B_2014),
        ),
        but_not_for=frozenset((Purpose.TRAINING,)),  # B.6.d has the client asked
    ),
    to_do(
        Clause(
            id="aca.tell_of_team",
            gist="The client is told of those who share in the care.",
            basis=(B_3_B_2014,),
        ),
        ObligationCode.TELL_CLIENT_BEFORE,
        "Tell the client that others share in the care, who they are, what they learn and why.",
        when=all_of(
            purpose.stated_purpose.is_in(
                Purpose.TREATMENT, Purpose.CARE_COORDINATION, Purpose.SUPERVISION
            ),
            recipient.is_known_to_be_inside,
            ~wishes.knows_of_sharing,
        ),
        covers=~item.is_deidentified,
    ),
    safe_passage(
        Clause(
            id="aca.safe_passage",
            gist="Information stays confidential on its way.",
            basis=(B_3_C_2014, B_3_E_2014),
        )
    ),
    payers(
        Clause(
            id="aca.payers",
            gist="A payer learns only what the client has authorized.",
            basis=(B_3_D_2014,),
        ),
        CLIENT_CONSENT,
        unless=_HARM | ORDERED,
    ),
    still_confidential(
        Clause(
            id="aca.deceased",
            gist="A confidence outlives the client.",
            basis=(B_3_F_2014,),
        ),
        unless=any_of(
            consent.meets(CLIENT_CONSENT),  # the client's documented wishes
            other_law.requires_it,
            recipient.stands_in_for_client,  # as law has it
            recipient.is_known_to_be_inside,
            _CONSULTED,  # as of the living, without who it is
            _HARM,
            _MAY_CATCH_IT,
            ORDERED,
        ),
    ),
    Permission(
        id="aca.after_death",
        gist="Whom law lets act for a client who has died may have what the client could have.",
        basis=(B_3_F_2014,),
        when=all_of(client.is_deceased, recipient.stands_in_for_client),
        covers=NOT_JOINT,
    ),
    agree_on_confidences(
        Clause(
            id="aca.agree_on_confidences",
            gist="In couple, family and group counseling it is agreed whose confidences are whose.",
            basis=(B_4_A_2014, B_4_B_2014),
        ),
        "See what all competent persons have agreed, in writing, on each one's right to "
        "confidentiality; seek that agreement if there is none.",
    ),
    own_part_only(
        Clause(
            id="aca.own_part",
            gist="Of a record about several each gets only what is about that one.",
            basis=(B_1_C_2014, B_4_B_2014, B_6_E_2014),
        ),
        CLIENT_CONSENT,
        unless=any_of(other_law.requires_it, _DANGER, ONGOING_ABUSE, EMERGENCY_CARE, _MAY_CATCH_IT),
    ),
    Permission(
        id="aca.parents",
        gist="Parents and guardians of who cannot consent may have what law gives them.",
        basis=(B_5_B_2014,),
        when=all_of(
            recipient.kind.is_in(RecipientKind.PARENT, RecipientKind.GUARDIAN),
            any_of(
                all_of(client.is_minor, parental_access.law_allows),
                all_of(client.is_known_to_lack_capacity, recipient.stands_in_for_client),
            ),
        ),
        covers=NOT_JOINT,
    ),
    to_do(
        Clause(
            id="aca.involve_who_cannot_consent",
            gist="A client who cannot consent is told as far as the client can understand.",
            basis=(B_5_C_2014,),
        ),
        ObligationCode.INVOLVE_CLIENT,
        "Tell the client of it as far as the client can understand.",
        when=client.is_minor | client.is_known_to_lack_capacity,
        covers=~item.is_deidentified,
    ),
    client_access(
        Clause(
            id="aca.client_access",
            gist="Clients may have their own records.",
            basis=(B_6_E_2014,),
        )
    ),
    harmful_access(
        Clause(
            id="aca.harmful_access",
            gist="Access may be limited where there is compelling evidence that it would harm.",
            basis=(B_6_E_2014,),
        )
    ),
    document_refused_access(
        Clause(
            id="aca.document_refused_access",
            gist="Where access is limited, request and reason are written down.",
            basis=(B_6_E_2014,),
        )
    ),
    explain_records(
        Clause(
            id="aca.explain_records",
            gist="A client who receives a record is helped to understand it.",
            basis=(B_6_F_2014,),
        )
    ),
    consultation(
        Clause(
            id="aca.consultation",
            gist="A case may be discussed with another professional.",
            basis=(B_7_A_2014, B_7_B_2014),
        )
    ),
    *unnamed(
        Clause(
            id="aca.consult_unnamed",
            gist="A consultation reveals nobody's identity, unless it cannot be avoided.",
            basis=(B_7_B_2014,),
        ),
        CLIENT_CONSENT,
        Purpose.CONSULTATION,
        Purpose.SUPERVISION,
        unless=judgment.identity_is_unavoidable | SUPERVISED_INSIDE,
    ),
    unidentifiable(
        Clause(
            id="aca.unidentifiable",
            gist="What has been established to identify nobody may go.",
            basis=(B_1_C_2014, B_7_B_2014),
        )
    ),
)

ACA = Law(
    id="aca",
    title="the ACA Code of Ethics",
    rank=Rank.PROFESSION,
    stance=Stance.CLOSED,
    stance_basis=(B_1_C_2014,),
    governs=discloser.profession.is_in(Profession.COUNSELOR, Profession.COUNSELING_TRAINEE),
    rules=RULES,
    leaves_out="sections other than B, among them G on research and publication and H on distance "
    "counseling; of B, that a session is observed only with permission (B.6.d), since no copy of "
    "its words was found",
    held=_HELD,
)
