"""The NASW Code of Ethics (2017), 1.07 on confidentiality and 1.08 on access, by paraphrase.

The code is copyrighted: every sentence here is ours.  The letters of 1.07 are those of the text
in force from 2018; in documents of before that they mean something else.  The code is closed:
everything learned in the service is confidential except for compelling professional reasons.
"""

from datetime import date

from disclosure_rules.law.patterns.clause import Clause
from disclosure_rules.law.patterns.joint_record import (
    ABOUT_THE_RECIPIENT,
    OTHERS_UNNAMED,
    own_part_only,
)
from disclosure_rules.law.patterns.professional_code import (
    EMERGENCY_CARE,
    ONGOING_ABUSE,
    ORDERED_BY_ANY_BODY,
    agree_on_confidences,
    client_access,
    client_consent,
    consent_given,
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
    to_do,
)
from disclosure_rules.law.patterns.unnamed_case import (
    SUPERVISED_INSIDE,
    consultation,
    shown_to_learners,
    unidentifiable,
    unnamed,
)
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import (
    consent,
    discloser,
    item,
    judgment,
    other_law,
    purpose,
    recipient,
    wishes,
)
from disclosure_rules.model.circumstances import Channel
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Limitation, Permission, Prohibition, Rule

__all__ = ["CLIENT_CONSENT", "NASW"]

_HELD = Period(start=date(2018, 1, 1))

_TEXT = "https://studylib.net/doc/25959550"
_SELECTED = (
    "http://www.centerforethicalpractice.org/ethical-legal-resources/ethical-information/"
    "ethical-obligations-confidentiality/selected-ethical-standards-social-workers-from-nasw-"
    "code-of-ethics/"
)
_OVERVIEW = (
    "https://www.socialworkers.org/About/Ethics/Ethics-Education-and-Resources/Ethical-Standard-"
    "of-the-Month/Privacy-and-Confidentiality"
)
_APPENDIX = "https://issuhub.com/view/index/3771?pageIndex=296"


def _nasw(section: str, gist: str, *sources: str, note: str | None = None) -> Provision:
    return Provision(
        citation=f"NASW 2017 {section}",
        gist=gist,
        period=_HELD,
        source="; ".join((_TEXT, *sources)),
        read_on=date(2026, 11, 22),
        confirmation=Confirmation.SECONDARY_SOURCE,
        note=note,
    )


S1_07_B_2018 = _nasw(
    "1.07(b)", "Information may go with valid consent of the client or of who may consent instead."
)
S1_07_C_2018 = _nasw(
    "1.07(c)",
    "All is confidential except for compelling professional reasons, and where disclosure is "
    "needed to prevent serious, foreseeable and imminent harm to the client or others; always the "
    "least that serves.",
    _OVERVIEW,
    note="Suspected abuse that is not over, and an emergency in which the client needs treatment, "
    "are read as such harm.",
)
S1_07_D_2018 = _nasw(
    "1.07(d)",
    "Clients are told, where feasible beforehand, that information goes and what may follow, "
    "whether law or their consent lets it go.",
)
S1_07_E_2018 = _nasw("1.07(e)", "Clients are told early when disclosure may be legally required.")
S1_07_F_2018 = _nasw(
    "1.07(f)",
    "In families, couples and groups, seek agreement on each one's right to confidentiality and "
    "on keeping what others share.",
    _SELECTED,
)
S1_07_G_2018 = _nasw(
    "1.07(g)", "Such clients are told the policy on what is shared among the participants."
)
S1_07_H_2018 = _nasw("1.07(h)", "Payers learn only what the client has authorized.", _SELECTED)
S1_07_I_2018 = _nasw("1.07(i)", "No talk of clients where privacy cannot be ensured.", _SELECTED)
S1_07_J_2018 = _nasw(
    "1.07(j)",
    "Confidentiality is protected in proceedings; an order that could harm the client is asked to "
    "be withdrawn, narrowed or sealed.",
    "http://www.naswdc.org/nasw/ethics/default.asp",
)
S1_07_K_2018 = _nasw("1.07(k)", "Confidentiality is protected against the media.", _SELECTED)
S1_07_L_2018 = _nasw(
    "1.07(l)", "Records are kept safe, and from those who are not authorized.", _SELECTED
)
S1_07_M_2018 = _nasw(
    "1.07(m)", "Electronic communications are safeguarded, such as by encryption.", _SELECTED
)
S1_07_R_2018 = _nasw(
    "1.07(r)", "Nothing identifying or confidential is posted on websites or social media."
)
S1_07_U_2018 = _nasw(
    "1.07(u)", "Clients are not identified in teaching or training unless they consented."
)
S1_07_V_2018 = _nasw(
    "1.07(v)",
    "Clients are not identified to consultants unless they consented or need compels.",
    _APPENDIX,
)
S1_07_W_2018 = _nasw(
    "1.07(w)", "What holds for clients holds for clients who have died.", _APPENDIX
)
S1_08_A_2018 = _nasw(
    "1.08(a)",
    "Clients get reasonable access, and help with what could be misunderstood; it is limited only "
    "on compelling evidence of serious harm to the client, with request and reason in the file.",
    _APPENDIX,
    note="Read in the text of before 2018.",
)
S1_08_B_2018 = _nasw(
    "1.08(b)",
    "Others who are named in the record are protected when the client gets it.",
    _APPENDIX,
    note="Read in the text of before 2018.",
)

CLIENT_CONSENT = client_consent(
    "nasw_consent",
    "consent of the client",
    "NASW 2017 1.07(b)",
    ask="Ask the client, or whoever may consent for the client, for valid consent.",
)

_HARM = any_of(danger(to_identified=False, imminent=True), ONGOING_ABUSE, EMERGENCY_CARE)
_SHOWN_UNNAMED = purpose.stated_purpose.is_in(
    Purpose.CONSULTATION, Purpose.SUPERVISION, Purpose.TEACHING, Purpose.TRAINING
)
# What names nobody discloses nothing of a client.
_WITHOUT_A_NAME = all_of(
    purpose.stated_purpose.is_in(Purpose.CONSULTATION, Purpose.TEACHING, Purpose.TRAINING),
    ~consent.meets(CLIENT_CONSENT),
    ~judgment.need_is_compelling,
)
_DISCLOSED = ~any_of(ABOUT_THE_RECIPIENT, recipient.is_known_to_be_inside, _WITHOUT_A_NAME)

RULES: tuple[Rule, ...] = (
    consent_given(
        Clause(
            id="nasw.consent",
            gist="With valid consent information may go.",
            basis=(S1_07_B_2018,),
        ),
        CLIENT_CONSENT,
    ),
    Permission(
        id="nasw.serious_harm",
        gist="Serious, foreseeable and imminent harm to a client or to others may be averted.",
        basis=(S1_07_C_2018,),
        when=_HARM,
        covers=ALWAYS,
    ),
    Permission(
        id="nasw.compelling_reason",
        gist="For a compelling professional reason information may go.",
        basis=(S1_07_C_2018,),
        when=judgment.need_is_compelling,
        covers=ALWAYS,
    ),
    law_requires(
        Clause(
            id="nasw.legal_requirement",
            gist="What law requires may go.",
            basis=(S1_07_D_2018, S1_07_E_2018),
        )
    ),
    essential_only(
        Clause(
            id="nasw.essential_only",
            gist="No more goes than the purpose needs.",
            basis=(S1_07_C_2018,),
        ),
        CLIENT_CONSENT,
    ),
    to_do(
        Clause(
            id="nasw.least_of_what_is_consented",
            gist="With consent, too, no more goes than serves the purpose.",
            basis=(S1_07_C_2018,),
        ),
        ObligationCode.MINIMUM_NECESSARY,
        "See that of what the client has consented to no more goes than serves the purpose.",
        when=consent.meets(CLIENT_CONSENT) & ~ABOUT_THE_RECIPIENT,
    ),
    to_do(
        Clause(
            id="nasw.tell_client",
            gist="The client is told beforehand where that is feasible.",
            basis=(S1_07_D_2018,),
        ),
        ObligationCode.TELL_CLIENT_BEFORE,
        "As far as possible, tell the client beforehand what will go and what may follow from it.",
        when=_DISCLOSED,
        covers=~item.is_deidentified,
    ),
    to_do(
        Clause(
            id="nasw.tell_client_after",
            gist="A client who could not be told beforehand is told afterwards.",
            basis=(S1_07_D_2018,),
        ),
        ObligationCode.TELL_CLIENT_AFTER,
        "If it was not feasible beforehand, tell the client afterwards, as far as possible.",
        timing=Timing.AFTER,
        when=_DISCLOSED & ~wishes.knows_of_sharing,
        covers=~item.is_deidentified,
    ),
    agree_on_confidences(
        Clause(
            id="nasw.agree_on_confidences",
            gist="In families, couples and groups it is agreed whose confidences are whose.",
            basis=(S1_07_F_2018, S1_07_G_2018),
        ),
        "See what the participants have agreed on each one's confidences, and what they were told "
        "of your policy on sharing among them.",
    ),
    own_part_only(
        Clause(
            id="nasw.own_part",
            gist="Of a record about several each gets only what is about that one.",
            basis=(S1_07_F_2018, S1_08_B_2018),
        ),
        CLIENT_CONSENT,
        unless=other_law.requires_it | _HARM,
    ),
    payers(
        Clause(
            id="nasw.payers",
            gist="A payer learns only what the client has authorized.",
            basis=(S1_07_H_2018,),
        ),
        CLIENT_CONSENT,
        unless=_HARM | ORDERED_BY_ANY_BODY,
    ),
    safe_passage(
        Clause(
            id="nasw.safe_passage",
            gist="Information stays confidential on its way.",
            basis=(S1_07_I_2018, S1_07_M_2018),
        )
    ),
    court_order(
        Clause(
            id="nasw.court_order",
            gist="What a court or other authorized body orders may go.",
            basis=(S1_07_J_2018,),
        ),
        ordered=ORDERED_BY_ANY_BODY,
    ),
    narrow_the_order(
        Clause(
            id="nasw.limit_the_order",
            gist="An order that could harm the client is asked to be withdrawn or narrowed.",
            basis=(S1_07_J_2018,),
            obligations=(
                Obligation(
                    id="nasw.limit_the_order",
                    code=ObligationCode.SEEK_PROTECTIVE_ORDER,
                    text="Ask the court to withdraw the order, to narrow it, or to keep the "
                    "records under seal.",
                    timing=Timing.BEFORE,
                ),
            ),
        ),
        CLIENT_CONSENT,
        ordered=ORDERED_BY_ANY_BODY,
        when=judgment.order_could_harm_client,
    ),
    Prohibition(
        id="nasw.media",
        gist="The media learn nothing without consent.",
        basis=(S1_07_K_2018,),
        when=all_of(
            recipient.kind.is_in(RecipientKind.MEDIA) | purpose.stated_purpose.is_in(Purpose.MEDIA),
            ~consent.meets(CLIENT_CONSENT),
        ),
        covers=~item.is_deidentified,
    ),
    inside(
        Clause(
            id="nasw.inside",
            gist="Those inside who are authorized may have what their duties need.",
            basis=(S1_07_L_2018,),
        )
    ),
    Prohibition(
        id="nasw.public_posting",
        gist="Nothing about a client is posted where anybody can read it.",
        basis=(S1_07_R_2018,),
        when=any_of(
            purpose.stated_purpose.is_in(Purpose.REPLY_TO_REVIEW),
            purpose.is_known_to_be_posted,
            all_of(  # how it is to reach the public, is asked
                recipient.kind.is_in(RecipientKind.PUBLIC),
                purpose.channel.is_in(Channel.PUBLIC_POSTING),
            ),
        ),
        covers=~item.is_deidentified,
    ),
    shown_to_learners(
        Clause(
            id="nasw.teaching",
            gist="A case may serve to teach or train.",
            basis=(S1_07_U_2018,),
        ),
        Purpose.TEACHING,
        Purpose.TRAINING,
    ),
    *unnamed(
        Clause(
            id="nasw.teach_unnamed",
            gist="Teaching and training identify nobody who has not consented.",
            basis=(S1_07_U_2018,),
        ),
        CLIENT_CONSENT,
        Purpose.TEACHING,
        Purpose.TRAINING,
    ),
    consultation(
        Clause(
            id="nasw.consultation",
            gist="A case may be discussed with a consultant.",
            basis=(S1_07_V_2018,),
        )
    ),
    *unnamed(
        Clause(
            id="nasw.consult_unnamed",
            gist="A consultant learns nobody's identity without consent or compelling need.",
            basis=(S1_07_V_2018,),
        ),
        CLIENT_CONSENT,
        Purpose.CONSULTATION,
        Purpose.SUPERVISION,
        unless=judgment.need_is_compelling | SUPERVISED_INSIDE,
    ),
    unidentifiable(
        Clause(
            id="nasw.unidentifiable",
            gist="What has been established to identify nobody may go.",
            basis=(S1_07_U_2018, S1_07_V_2018),
        )
    ),
    still_confidential(
        Clause(
            id="nasw.deceased",
            gist="A confidence outlives the client.",
            basis=(S1_07_W_2018,),
        ),
        unless=any_of(
            consent.meets(CLIENT_CONSENT),
            other_law.requires_it,
            judgment.need_is_compelling,
            recipient.is_known_to_be_inside,
            _SHOWN_UNNAMED,  # as of the living
            _HARM,
            ORDERED_BY_ANY_BODY,
        ),
    ),
    client_access(
        Clause(
            id="nasw.client_access",
            gist="Clients may have their own records.",
            basis=(S1_08_A_2018,),
        )
    ),
    Limitation(
        id="nasw.others_in_record",
        gist="A client's record goes to the client without what shows others who are named in it.",
        basis=(S1_08_B_2018,),
        when=recipient.kind.is_in(RecipientKind.CLIENT),
        covers=all_of(
            item.kind.is_in(RecordKind.OTHER_PERSON_INFORMATION),
            ~item.other_subjects_agreed,
            ~item.is_deidentified,
        ),
        limit=OTHERS_UNNAMED,
    ),
    harmful_access(
        Clause(
            id="nasw.harmful_access",
            gist="Access may be limited on compelling evidence that it would seriously harm.",
            basis=(S1_08_A_2018,),
        )
    ),
    document_refused_access(
        Clause(
            id="nasw.document_refused_access",
            gist="Where access is limited, request and reason stand in the file.",
            basis=(S1_08_A_2018,),
        )
    ),
    explain_records(
        Clause(
            id="nasw.explain_records",
            gist="A client who could misunderstand a record is helped with it.",
            basis=(S1_08_A_2018,),
        )
    ),
)

NASW = Law(
    id="nasw",
    title="the NASW Code of Ethics",
    rank=Rank.PROFESSION,
    stance=Stance.CLOSED,
    stance_basis=(S1_07_C_2018,),
    governs=discloser.profession.is_in(Profession.SOCIAL_WORKER, Profession.SCHOOL_SOCIAL_WORKER),
    rules=RULES,
    leaves_out="sections other than 1.07 and 1.08, among them 1.03 on consent and 5.02 on "
    "research; whether the revision of 2021 left 1.07 as it was has not been checked",
    held=_HELD,
)
