"""The ASCA Ethical Standards for School Counselors (2022), A.2 and A.9, by paraphrase.

The standards are copyrighted: every sentence here is ours.  Held is what A.2 says of what a
student tells in confidence and what A.9 says of danger.  What B.1 and B.2 say of sharing with
parents and staff, and the section on student records, was found in no copy of 2022; so the law
held here is open, and of records that are no confidences it says nothing.
"""

from datetime import date

from disclosure_rules.law.patterns.clause import Clause
from disclosure_rules.law.patterns.duty_to_protect import THE_THREAT
from disclosure_rules.law.patterns.joint_record import ABOUT_THE_RECIPIENT, NOT_JOINT, own_part_only
from disclosure_rules.law.patterns.professional_code import (
    EMERGENCY_CARE,
    ONGOING_ABUSE,
    ORDERED,
    client_consent,
    consent_given,
    danger,
    essential_only,
    law_requires,
    narrow_the_order,
    tell_first,
)
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import (
    client,
    consent,
    discloser,
    item,
    judgment,
    other_law,
    parental_access,
    recipient,
    representation,
    threat,
)
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Mandate, MandateStep, Permission, Prohibition, Rule

__all__ = ["ASCA", "CONSENT"]

# The year is known and the day is not: from the end of that year it held for certain.
_HELD = Period(start=date(2023, 1, 1))


def _asca(section: str, gist: str, *sources: str, note: str | None = None) -> Provision:
    return Provision(
        citation=f"ASCA 2022 {section}",
        gist=gist,
        period=_HELD,
        source="; ".join(("https://studylib.net/doc/27536030", *sources)),
        read_on=date(2026, 11, 22),
        confirmation=Confirmation.SECONDARY_SOURCE,
        note=note,
    )


A_2_2022 = _asca(
    "A.2",
    "What students tell is confidential unless law requires disclosure or a breach is needed to "
    "prevent serious and foreseeable harm; the first duty is to the student, balanced with "
    "parents' rights; the least intrusive way, with the student involved.",
    note="Letters within the section are not held: they differ between 2016 and 2022.  The least "
    "intrusive way is read as one that also tells no more than it must.",
)
A_9_2022 = _asca(
    "A.9",
    "Parents, and where fitting authorities, are informed when a student is a serious and "
    "foreseeable risk to self or others; if that would endanger the student, other steps are "
    "taken.",
    "https://schoolcounselor.org/Standards-Positions/Position-Statements/ASCA-Position-Statements/"
    "The-School-Counselor-and-Suicide-Risk-Assessment",
    note="Of this section the subject was read, and what it asks in the association's position on "
    "risk of suicide: parents are always told, unless their own abuse or neglect is the reason; "
    "then child protection is.  Held as a duty for minors alone; for an eligible student it is a "
    "permission.",
)

CONSENT = client_consent(
    "asca_consent",
    "consent",
    "ASCA 2022 A.2",
    ask="Ask the student, or whoever may consent for the student, for informed consent.",
)

_CONFIDENCES = item.kind.is_in(
    RecordKind.CONFIDENTIAL_COMMUNICATION,
    RecordKind.SESSION_CONTENT,
    RecordKind.INTAKE_ASSESSMENT,
    RecordKind.TREATMENT_SUMMARY,
    RecordKind.WHOLE_RECORD,
    RecordKind.CONFESSION,
    RecordKind.PSYCHOTHERAPY_NOTE,
    RecordKind.SUD_COUNSELING_NOTE,
    RecordKind.PROGRESS_NOTE,
    RecordKind.CLINICAL_NOTE,
    RecordKind.THREAT_DETAIL,
    RecordKind.ABUSE_DETAIL,
    RecordKind.SUBSTANCE_USE,
    RecordKind.SEXUAL_HISTORY,
    RecordKind.REPRODUCTIVE_HISTORY,
    RecordKind.FAMILY_HISTORY,
    RecordKind.UNRELATED_HISTORY,
)
"""What a student tells a counselor, what the counselor notes of it, and what may hold it."""

_TO_PARENTS = recipient.kind.is_in(RecipientKind.PARENT, RecipientKind.GUARDIAN)
_WOULD_ENDANGER = all_of(
    _TO_PARENTS, representation.is_known_to_endanger | representation.is_ruled_out
)
_DANGER = danger(to_identified=False, imminent=False)
_HARM = any_of(all_of(_DANGER, ~_WOULD_ENDANGER), ONGOING_ABUSE, EMERGENCY_CARE)
# What is no confidence, and is not told to avert harm, breaks none.
_BREACH = any_of(_CONFIDENCES, _HARM)
_PARENTS = all_of(
    _TO_PARENTS,
    client.is_minor,
    parental_access.law_allows,
    NOT_JOINT,
    ~_WOULD_ENDANGER,
)
_CONSULT = Obligation(
    id="asca.consult",
    code=ObligationCode.CONSULT_COLLEAGUE,
    text="Deliberate, and consult with other professionals where that is feasible.",
    timing=Timing.BEFORE,
)

RULES: tuple[Rule, ...] = (
    Prohibition(
        id="asca.confidences",
        gist="What a student tells is kept unless law or serious harm demands otherwise.",
        basis=(A_2_2022,),
        when=~any_of(
            consent.meets(CONSENT),
            ABOUT_THE_RECIPIENT,
            other_law.requires_it,
            all_of(ORDERED, item.is_named_in_process),
            _HARM,
            _PARENTS,
        ),
        covers=_CONFIDENCES & ~item.is_deidentified,
    ),
    consent_given(
        Clause(
            id="asca.consent",
            gist="With informed consent information may go.",
            basis=(A_2_2022,),
        ),
        CONSENT,
    ),
    law_requires(
        Clause(
            id="asca.legal_requirement",
            gist="What law requires may go.",
            basis=(A_2_2022,),
        )
    ),
    Permission(
        id="asca.serious_harm",
        gist="Serious and foreseeable harm to a student or others may be averted.",
        basis=(A_2_2022, A_9_2022),
        when=_HARM,
        covers=ALWAYS,
        obligations=(_CONSULT,),
    ),
    Permission(
        id="asca.parents",
        gist="Parents and guardians of a minor may have what law gives them.",
        basis=(A_2_2022,),
        when=_PARENTS,
        covers=ALWAYS,
    ),
    own_part_only(
        Clause(
            id="asca.own_part",
            gist="Of what several students told each gets only what is about that one.",
            basis=(A_2_2022,),
        ),
        CONSENT,
        unless=any_of(other_law.requires_it, _DANGER, ONGOING_ABUSE, EMERGENCY_CARE),
    ),
    essential_only(
        Clause(
            id="asca.essential_only",
            gist="A breach tells no more than it must.",
            basis=(A_2_2022,),
        ),
        CONSENT,
        when=_BREACH,
    ),
    tell_first(
        Clause(
            id="asca.least_intrusive",
            gist="A breach is made in the least intrusive way, with the student involved.",
            basis=(A_2_2022,),
            obligations=(
                Obligation(
                    id="asca.least_intrusive",
                    code=ObligationCode.INVOLVE_CLIENT,
                    text="Choose the least intrusive way, and involve the student where possible.",
                    timing=Timing.BEFORE,
                ),
            ),
        ),
        CONSENT,
        when=_BREACH,
    ),
    narrow_the_order(
        Clause(
            id="asca.limit_the_order",
            gist="A court is asked not to require what may harm.",
            basis=(A_2_2022,),
            obligations=(
                Obligation(
                    id="asca.limit_the_order",
                    code=ObligationCode.SEEK_PROTECTIVE_ORDER,
                    text="Ask the court not to require a disclosure that may harm the student or "
                    "the relationship.",
                    timing=Timing.BEFORE,
                ),
            ),
        ),
        CONSENT,
        when=judgment.order_could_harm_client,
    ),
    Mandate(
        id="asca.inform_parents",
        gist="Parents are informed when a student is a serious and foreseeable risk.",
        basis=(A_9_2022,),
        when=all_of(
            client.is_minor,
            ~client.is_known_to_be_emancipated,
            threat.is_serious,
            threat.is_foreseeable | threat.is_imminent,
            threat.is_to_self | threat.is_to_others,
            ~representation.is_known_to_endanger,
        ),
        covers=THE_THREAT,
        to=frozenset((RecipientKind.PARENT, RecipientKind.GUARDIAN)),
        to_when=~representation.is_ruled_out,
        purposes=frozenset((Purpose.AVERT_THREAT, Purpose.HEALTH_OR_SAFETY_EMERGENCY)),
        content="the risk, and to whom",
        steps=(
            MandateStep(
                text="Inform a parent or guardian of the risk, also where the student denies it."
            ),
            MandateStep(
                text="If they will not act, take other protective steps, a report to child "
                "protection among them."
            ),
        ),
        obligations=(_CONSULT,),
        leaves_out="authorities where fitting: for them asca.serious_harm permits",
    ),
)

ASCA = Law(
    id="asca",
    title="the ASCA Ethical Standards for School Counselors",
    rank=Rank.PROFESSION,
    stance=Stance.OPEN,
    governs=discloser.profession.is_in(Profession.SCHOOL_COUNSELOR),
    rules=RULES,
    leaves_out="all but A.2 and A.9, among it B.1 on parents, B.2 on the school and the section on "
    "student records, which were found in no copy of 2022",
    held=_HELD,
)
