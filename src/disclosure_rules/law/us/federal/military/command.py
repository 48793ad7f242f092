"""DoD Instruction 6490.08: telling a service member's commander.

The instruction starts from a presumption: there is no notification.  One of nine circumstances of
its enclosure 2 overcomes it, and then there must be one, of the minimum.  Three of the nine are
held here; that another of them is met, whoever has read the instruction says.

The presumption asks for no purpose: whatever a commander is told for, it stands.  What the service
member wants told, by word, by a consent on file, or by a signed request for the commander to have a
copy, is read as no notification by the provider; HIPAA then decides.

It works inside HIPAA.  Under 45 CFR 164.512(k)(1) a commander may have what command authorities
deem necessary.  Psychotherapy notes are not in what that paragraph opens (164.508(a)(2)), so no
notification names them.

It is an instruction of the Department to its own providers, and is ranked with federal law because
it binds them as such.  Whether it is also "a mandate contained in law" (164.103), so that
164.512(a) lets go what it requires, is a doubt that its provisions carry.
"""

from disclosure_rules.law.us.federal.military.source import (
    SINCE_2011,
    command_2011,
    command_2023,
)
from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.consent import ConsentStandard, DefectKind
from disclosure_rules.logic.facts import (
    access,
    client,
    consent,
    discloser,
    government,
    item,
    purpose,
    recipient,
    threat,
    wishes,
)
from disclosure_rules.model.circumstances import ProtectiveStep
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession, Setting
from disclosure_rules.model.government import NotificationStandard
from disclosure_rules.model.obligation import (
    Limit,
    LimitKind,
    Obligation,
    ObligationCode,
    Timing,
)
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordFile, RecordKind, SensitivityLabel
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import (
    Limitation,
    Mandate,
    MandateStep,
    Prohibition,
    Rule,
)

__all__ = ["COMMAND_NOTIFICATION"]

_NO_NOTIFICATION = (
    "paragraph 3.b",
    "The presumption is that a commander is not notified when a service member obtains mental "
    "health care or substance abuse education, unless a standard of enclosure 2 overcomes it.",
)
_MINIMUM = (
    "minimum",
    "What is told is the minimum that the purpose needs, with ways in which the command can "
    "support treatment, for those in the command with a specific need to know.",
)
_SELF = (
    "enclosure 2, harm to self",
    "Notification where the provider believes there is a serious risk of self-harm, from the "
    "condition or its treatment.",
)
_OTHERS = (
    "enclosure 2, harm to others",
    "Notification where the provider believes there is a serious risk of harm to others, from the "
    "condition or its treatment; child abuse and domestic violence as DoDI 6400.06 has it.",
)
_MISSION = (
    "enclosure 2, harm to mission",
    "Notification where the provider believes there is a serious risk of harm to a specific "
    "military operational mission.",
)
_NINE = (
    "enclosure 2, nine circumstances",
    "There are nine circumstances for which disclosure is required.",
)

_S = NotificationStandard
_HARM_TO_SELF: Condition = any_of(
    government.notification_standards.includes(_S.HARM_TO_SELF),
    threat.is_to_self & threat.is_serious,  # "a serious risk of self-harm"
)
_HARM_TO_OTHERS: Condition = any_of(
    government.notification_standards.includes(_S.HARM_TO_OTHERS),
    # "a serious risk of harm to others either as a result of the condition itself or …"
    all_of(threat.is_to_others, threat.is_made_by_client, threat.is_serious),
)
_HARM_TO_MISSION: Condition = government.notification_standards.includes(_S.HARM_TO_MISSION)
_ANOTHER: Condition = government.notification_standards.includes(_S.ANOTHER)

_TO_COMMAND: Condition = all_of(
    recipient.kind.is_in(RecipientKind.MILITARY_COMMANDER),
    client.is_armed_forces_member,  # "a Service member's commander"
)
# The sentence of 3.b that was read is of what the provider tells; of consent it asks for no form.
_MEMBERS_CONSENT = ConsentStandard(
    name="command_consent",
    title="consent of the service member",
    requirements=(),
    citations=tuple(
        (kind, "DoDI 6490.08, paragraph 3.b")
        for kind in (
            DefectKind.NOT_YET_IN_FORCE,
            DefectKind.EXPIRED,
            DefectKind.REVOKED,
            DefectKind.FALSE,
            DefectKind.NOT_THEIRS_TO_GIVE,
        )
    ),
    obtain=Obligation(
        id="us.command.obtain_consent",
        code=ObligationCode.OBTAIN_SEPARATE_CONSENT,
        text="Tell the commander nothing unless the service member consents to it first.",
        timing=Timing.BEFORE,
    ),
)
_MEMBER_WANTS_IT: Condition = any_of(
    wishes.has_known_agreement,
    consent.meets(_MEMBERS_CONSENT),
    purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST) & access.is_directed_to_recipient,
)
# "shall provide the minimum amount of information"; see the head of this module on notes.
_TOLD: Condition = item.is_necessary & ~item.is_psychotherapy_note

_OF_SUCH_CARE: Condition = any_of(
    discloser.profession.is_in(
        Profession.COUNSELOR,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.SOCIAL_WORKER,
        Profession.PSYCHOLOGIST,
        Profession.PSYCHIATRIST,
        Profession.PSYCHOANALYST,
        Profession.SUD_COUNSELOR,
        Profession.COUNSELING_TRAINEE,
    ),
    item.labels.includes(
        SensitivityLabel.BEHAVIORAL_HEALTH,
        SensitivityLabel.MENTAL_HEALTH,
        SensitivityLabel.PSYCHIATRY,
        SensitivityLabel.PSYCHOTHERAPY_NOTE,
        SensitivityLabel.EMOTIONAL_DISTURBANCE,
        SensitivityLabel.SUBSTANCE_USE_DISORDER,
        SensitivityLabel.SUBSTANCE_ABUSE,
        SensitivityLabel.ALCOHOL_USE_DISORDER,
        SensitivityLabel.OPIOID_USE_DISORDER,
    ),
    # What was said in such care is of it, whoever holds it and however it is labelled.
    item.kind.is_in(
        RecordKind.PSYCHOTHERAPY_NOTE, RecordKind.SESSION_CONTENT, RecordKind.SUD_COUNSELING_NOTE
    ),
    item.files.includes(RecordFile.PART2),
)

_NEED_TO_KNOW = Obligation(
    id="us.command.need_to_know",
    code=ObligationCode.LIMIT_TO_PURPOSE,
    text="Tell the commander that the information is restricted to those in the command with a "
    "specific need to know.",
    timing=Timing.WITH,
)
_SUPPORT = Obligation(
    id="us.command.support",
    code=ObligationCode.MINIMUM_NECESSARY,
    text="Tell the minimum that the purpose needs, and how the command can support treatment.",
    timing=Timing.WITH,
)
_NO_MORE = Limit(
    kind=LimitKind.WITHHOLD, how="withhold what is more than the minimum that the purpose needs"
)


def _rules(version: str, cite: dict[tuple[str, str], Provision]) -> tuple[Rule, ...]:
    def circumstance(name: str, gist: str, which: tuple[str, str], when: Condition) -> Mandate:
        return Mandate(
            id=f"us.command.{name}{version}",
            gist=gist,
            basis=(cite[which], cite[_NINE], cite[_MINIMUM])
            if which is not _NINE
            else (cite[_NINE], cite[_MINIMUM]),
            when=client.is_armed_forces_member & when,  # "by the service member"
            covers=_TOLD,
            to=frozenset((RecipientKind.MILITARY_COMMANDER,)),
            purposes=frozenset((Purpose.MILITARY_COMMAND, Purpose.AVERT_THREAT)),
            content="the minimum that the purpose needs, and how the command can support treatment",
            steps=(MandateStep(text="Tell the service member's commander."),),
            discharged_by=(frozenset((ProtectiveStep.COMMAND_NOTIFIED,)),),
            obligations=(_SUPPORT, _NEED_TO_KNOW),
            replaces=f"us.command.{name}" if version else None,
        )

    return (
        Prohibition(
            id=f"us.command.presumption{version}",
            gist="A commander is not notified of care unless a standard overcomes that.",
            basis=(cite[_NO_NOTIFICATION],),
            when=all_of(
                _TO_COMMAND,
                # "Unless this presumption is overcome by one of the notification standards"
                ~any_of(_HARM_TO_SELF, _HARM_TO_OTHERS, _HARM_TO_MISSION, _ANOTHER),
                ~_MEMBER_WANTS_IT,
            ),
            # "mental health care or substance abuse education services"
            covers=all_of(_OF_SUCH_CARE, ~item.is_deidentified),
            replaces="us.command.presumption" if version else None,
        ),
        circumstance(
            "harm_to_self",
            "A serious risk of self-harm is told to the commander.",
            _SELF,
            _HARM_TO_SELF,
        ),
        circumstance(
            "harm_to_others",
            "A serious risk of harm to others is told to the commander.",
            _OTHERS,
            _HARM_TO_OTHERS,
        ),
        circumstance(
            "harm_to_mission",
            "A serious risk to a specific mission is told to the commander.",
            _MISSION,
            _HARM_TO_MISSION,
        ),
        circumstance(
            "other_circumstance",
            "Another of the nine circumstances, as the provider has read it, is told to the "
            "commander.",
            _NINE,
            _ANOTHER,
        ),
        Limitation(
            id=f"us.command.minimum{version}",
            gist="A commander is told the minimum.",
            basis=(cite[_MINIMUM],),
            when=_TO_COMMAND & ~_MEMBER_WANTS_IT,
            covers=~item.is_necessary,
            limit=_NO_MORE,
            replaces="us.command.minimum" if version else None,
        ),
    )


_ALL = (_NO_NOTIFICATION, _MINIMUM, _SELF, _OTHERS, _MISSION, _NINE)
_BREAKS_OFF = "What the summary says further of such a risk breaks off in the copy read."
_UNREAD_SIX = (
    "The words of circumstances four to nine were not found: that one of them is met is said by "
    "whoever has read the instruction. That an instruction is a mandate contained in law (45 CFR "
    "164.103) is a reading; 164.512(k)(1) permits apart from it."
)

RULES: tuple[Rule, ...] = (
    *_rules(
        "",
        {
            one: command_2011(
                *one,
                note={_MISSION: _BREAKS_OFF, _NINE: _UNREAD_SIX}.get(one),
            )
            for one in _ALL
        },
    ),
    *_rules(".2023", {one: command_2023(*one) for one in _ALL}),
)

COMMAND_NOTIFICATION = Law(
    id="us.command",
    title="DoD Instruction 6490.08 on notifying commanders",
    rank=Rank.FEDERAL,
    stance=Stance.OPEN,
    governs=discloser.settings.includes(Setting.DEPARTMENT_OF_DEFENSE),  # "Healthcare providers"
    held=Period(start=SINCE_2011),
    leaves_out="the words of circumstances four to nine of enclosure 2, and of the reissue of "
    "2023; DoDI 6490.04 on evaluations that a commander directs; DoDI 6400.06",
    rules=RULES,
)
