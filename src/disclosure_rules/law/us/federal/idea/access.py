"""34 CFR 300.613 to 300.616 and 300.620: what parents see, and what is kept about who saw it."""

from disclosure_rules.law.us.federal.idea.conditions import (
    IDENTIFIES,
    IN_EDUCATION_RECORDS,
    OF_THIS_CHILD,
    PARENT,
    RIGHTS_HOLDER,
    STUDENT,
    TRANSFERRED,
)
from disclosure_rules.law.us.federal.idea.consent import CONSENTED
from disclosure_rules.law.us.federal.idea.source import idea
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import item, purpose, recipient, special_education
from disclosure_rules.model.dates import Deadline, TimeUnit
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
from disclosure_rules.rules.rule import Duty, Limitation, Mandate, MandateStep, Rule

__all__ = ["ACCESS_TIME", "RULES"]

S300_613_A = idea(
    "300.613(a)",
    "Parents inspect and review: without unnecessary delay, before any meeting on the IEP, hearing "
    "or resolution session, and in 45 days at most.",
)
S300_613_B = idea(
    "300.613(b)",
    "With explanations, with copies where inspecting is effectively prevented, and through a "
    "representative.",
    note="Where FERPA lets a representative see the record only with the parent's consent, the two "
    "laws clash and a lawyer is needed; the parent's written consent lets both be kept.",
)
S300_613_C = idea(
    "300.613(c)", "A parent is presumed to have authority unless the agency has been advised."
)
S300_614 = idea(
    "300.614",
    "A record is kept of who obtained access, when and for what, but for parents and authorized "
    "employees.",
)
S300_615 = idea("300.615", "Of a record on several children, only what relates to one's own.")
S300_616 = idea("300.616", "Parents get a list of the types and locations of the records.")
S300_620_C_2 = idea(
    "300.620(c)(2)", "An explanation placed in the record goes along with what was contested."
)
S300_623_A = idea(
    "300.623(a)", "Confidentiality is protected at disclosure as at every other stage."
)
S300_625_B = idea(
    "300.625(b)",
    "Under FERPA the parents' rights regarding education records pass to the student at 18.",
    note="Read as speaking of FERPA's rights: those of Part B pass where the State provides for it "
    "(300.520, 300.625(c)).  Until then a parent of an 18-year-old may inspect under this part "
    "what FERPA keeps from them: the clash is shown, and a lawyer is needed.",
)
S300_625_C = idea(
    "300.625(c)",
    "Where Part B rights were transferred, the rights regarding education records are the "
    "student's.",
)

ACCESS_TIME = Deadline(
    amount=45,
    unit=TimeUnit.CALENDAR_DAYS,
    words="without unnecessary delay, before any IEP meeting or hearing, and 45 days at most",
)
_ASKED = purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST)

RULES: tuple[Rule, ...] = (
    Mandate(
        id="us.idea.access",
        gist="Parents, or the student to whom rights were transferred, inspect and review.",
        basis=(S300_613_A, S300_613_B, S300_613_C, S300_625_B, S300_625_C),
        when=ALWAYS,
        # (a) "any education records relating to their children"
        covers=all_of(OF_THIS_CHILD, IDENTIFIES, IN_EDUCATION_RECORDS),
        to=frozenset(
            (
                RecipientKind.CLIENT,
                RecipientKind.PARENT,
                RecipientKind.GUARDIAN,
                RecipientKind.FOSTER_PARENT,
                RecipientKind.PERSONAL_REPRESENTATIVE,
                RecipientKind.SPOUSE_OR_PARTNER,
                RecipientKind.FAMILY_MEMBER,
                RecipientKind.FRIEND,
                RecipientKind.CLIENT_ATTORNEY,
                RecipientKind.OTHER_ATTORNEY,
                RecipientKind.PROTECTION_AND_ADVOCACY,
                RecipientKind.PHYSICIAN,
                RecipientKind.PSYCHIATRIST,
                RecipientKind.MENTAL_HEALTH_PROFESSIONAL,
                RecipientKind.HEALTH_CARE_PROVIDER,
                RecipientKind.CASE_MANAGER,
                RecipientKind.CONSULTANT,
                RecipientKind.SERVICE_PROVIDER,
                RecipientKind.OUTSIDE_AGENCY,
                RecipientKind.CLERGY,
                RecipientKind.OTHER,
            )
        ),
        purposes=frozenset((Purpose.CLIENT_REQUEST,)),
        # (a) "parents", (b)(3) "a representative of the parent"
        to_when=RIGHTS_HOLDER | special_education.recipient_represents_parent,
        on_request=True,
        content="the education records relating to the child",
        steps=(
            MandateStep(
                text="Let them inspect and review, with explanations, and with copies where "
                "inspecting is effectively prevented.",
                deadline=ACCESS_TIME,
            ),
        ),
        obligations=(
            Obligation(
                id="us.idea.respond_to_access_request",
                code=ObligationCode.RESPOND_WITHIN_DEADLINE,
                text="Comply without unnecessary delay, and before any meeting on the IEP, hearing "
                "or resolution session.",
                timing=Timing.WITH,
                deadline=ACCESS_TIME,
            ),
        ),
    ),
    Limitation(
        id="us.idea.other_children",
        gist="Of a record on several children a parent sees only what relates to their own.",
        basis=(S300_615,),
        when=any_of(PARENT, STUDENT, special_education.recipient_represents_parent),
        covers=all_of(
            item.has_other_subjects,  # "information on more than one child"
            ~item.is_recipients_own_part,
            ~CONSENTED,  # 300.622(a), of each of them
        ),
        limit=Limit(kind=LimitKind.GENERALISE, how="only the information relating to this child"),
    ),
    Duty(
        id="us.idea.list_of_records",
        gist="Parents who ask get a list of the types and locations of records.",
        basis=(S300_616,),
        when=_ASKED & RIGHTS_HOLDER,
        covers=ALWAYS,
        on=Occasion.REQUEST,
        obligations=(
            Obligation(
                id="us.idea.list_of_records",
                code=ObligationCode.OTHER,
                text="On request, give a list of the types and locations of education records that "
                "the agency collects, maintains or uses.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Duty(
        id="us.idea.record_of_access",
        gist="Who obtained access, when and for what is recorded.",
        basis=(S300_614,),
        # "except access by parents and authorized employees of the participating agency"
        when=~any_of(PARENT, STUDENT & TRANSFERRED, recipient.is_within_program),
        covers=IDENTIFIES & IN_EDUCATION_RECORDS,
        obligations=(
            Obligation(
                id="us.idea.record_of_access",
                code=ObligationCode.RECORD_IN_EDUCATION_RECORD,
                text="Record the name of who obtains access, the date, and the purpose for which "
                "they may use the records.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Duty(
        id="us.idea.attach_explanation",
        gist="A parent's explanation goes along with what was contested.",
        basis=(S300_620_C_2,),
        when=ALWAYS,
        covers=item.has_disagreement_on_file & IDENTIFIES,
        obligations=(
            Obligation(
                id="us.idea.attach_explanation",
                code=ObligationCode.ATTACH_DISAGREEMENT,
                text="Send along the explanation that the parent has placed in the records.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Duty(
        id="us.idea.safeguards",
        gist="Confidentiality is protected in the disclosure itself.",
        basis=(S300_623_A,),
        when=ALWAYS,
        covers=IDENTIFIES,
        obligations=(
            Obligation(
                id="us.idea.safeguards",
                code=ObligationCode.SAFEGUARDS,
                text="Protect the confidentiality of the information in the disclosure itself.",
                timing=Timing.WITH,
            ),
        ),
    ),
)
