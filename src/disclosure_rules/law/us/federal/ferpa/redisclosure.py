"""34 CFR 99.33: what whoever received it may do with what comes from an education record.

came to the holder under                          may pass it on
99.31(a)(8), (9), (11), (12), (14), (15), (16)    freely, as far as this law goes (99.33(c))
20 U.S.C. 1232g(b)(1)(L)                          to those who address education needs
anything else                                     with consent; to whom that consent is asked of;
                                                  inside, for the same purpose; for the school, to
                                                  parties that it recorded
"""

from disclosure_rules.law.us.federal.ferpa.conditions import (
    AS_SCHOOL,
    IDENTIFIES,
    OF_THIS_STUDENT,
    RIGHTS_HOLDER,
)
from disclosure_rules.law.us.federal.ferpa.directory import DIRECTORY
from disclosure_rules.law.us.federal.ferpa.discipline import FREE as FREE_DISCIPLINE
from disclosure_rules.law.us.federal.ferpa.proceedings import COMPLIES, SUED
from disclosure_rules.law.us.federal.ferpa.rights import (
    TO_DEPENDENTS_PARENT,
    TO_PARENT_OR_STUDENT,
)
from disclosure_rules.law.us.federal.ferpa.source import ferpa, statute
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.facts import discloser, education
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.rules.rule import Duty, Permission, Prohibition, Rule

__all__ = ["RULES", "WITHOUT_CONSENT"]

S99_33_A_1 = ferpa(
    "99.33(a)(1)",
    "Disclosed only on the condition that the recipient tells nobody else without consent.",
)
S99_33_A_1_RIGHTS_HOLDER = ferpa(
    "99.33(a)(1)",
    "Who received it tells nobody else without the consent of the parent or eligible student.",
    note="Whoever is to give that consent is read as no party to whom it is wanted.",
)
S99_33_A_2 = ferpa(
    "99.33(a)(2)",
    "The recipient's officers, employees and agents use it for the purposes of the disclosure "
    "alone.",
)
S99_33_B_1 = ferpa(
    "99.33(b)(1)",
    "A recipient may disclose further on the school's behalf, as 99.31 allows and 99.32(b) has it "
    "recorded.",
)
S99_33_C = ferpa("99.33(c)", "What went under seven paragraphs of 99.31(a) is free of that.")
S99_33_D = ferpa(
    "99.33(d)", "The recipient is told of these requirements, but for the same paragraphs."
)
S99_67_C = ferpa(
    "99.67(c)", "Who did not destroy what it received for a study has no access for five years."
)
S99_67_D = ferpa(
    "99.67(d)", "An authority that improperly rediscloses has no access for five years."
)
S99_67_E = ferpa(
    "99.67(e)", "A third party that improperly rediscloses has no access for five years."
)
S1232G_B_4_B = statute(
    "(b)(4)(B)",
    "Transferred to a third party only on the condition that it lets nobody else have access "
    "without consent.",
)

_FREE: Condition = any_of(
    TO_DEPENDENTS_PARENT,  # (8)
    COMPLIES,  # (9)(i), (ii)
    SUED,  # (9)(iii)
    DIRECTORY,  # (11)
    TO_PARENT_OR_STUDENT,  # (12)
    FREE_DISCIPLINE,  # (14), (15), (16)
)

WITHOUT_CONSENT: tuple[Permission, ...] = (
    Permission(
        id="us.ferpa.free_of_conditions",
        gist="What was received in one of seven ways is free of the rule on redisclosure.",
        basis=(S99_33_C,),
        when=ALWAYS,
        covers=education.came_as_free,
        leaves_out="disclosures that the Clery Act requires",
    ),
    Permission(
        id="us.ferpa.holder_to_rights_holder",
        gist="Who holds it may give it to the parent or eligible student whose consent decides.",
        basis=(S99_33_A_1_RIGHTS_HOLDER,),
        when=RIGHTS_HOLDER,  # "without the prior consent of the parent or eligible student"
        covers=all_of(OF_THIS_STUDENT, ~discloser.is_known_school),  # a school: 99.31(a)(12)
    ),
    Permission(
        id="us.ferpa.use_as_received",
        gist="Who received it may use it inside for the purpose for which it was disclosed.",
        basis=(S99_33_A_2,),
        when=education.is_use_as_received,  # "The officers, employees, and agents", "only for"
        covers=education.came_as_bound,
    ),
)

RULES: tuple[Rule, ...] = (
    *WITHOUT_CONSENT,
    Prohibition(
        id="us.ferpa.barred_recipient",
        gist="Who improperly redisclosed education records gets none for at least five years.",
        basis=(S99_67_C, S99_67_D, S99_67_E),
        when=all_of(AS_SCHOOL, education.recipient_is_barred),  # "may not allow … access"
        covers=IDENTIFIES,
    ),
    Duty(
        id="us.ferpa.inform_recipient",
        gist="The recipient is told to pass nothing on without consent.",
        basis=(S99_33_A_1, S99_33_A_2, S99_33_B_1, S99_33_D, S1232G_B_4_B),
        when=AS_SCHOOL,
        covers=IDENTIFIES & ~_FREE,  # (c), (d) "except for disclosures made under"
        obligations=(
            Obligation(
                id="us.ferpa.inform_recipient",
                code=ObligationCode.REDISCLOSURE_NOTICE,
                text="Tell the recipient that it may disclose this to no other party without the "
                "prior consent of the parent or eligible student, and use it only for the purpose "
                "for which it goes (34 CFR 99.33(a)).",
                timing=Timing.WITH,
            ),
            Obligation(
                id="us.ferpa.no_redisclosure",
                code=ObligationCode.NO_REDISCLOSURE,
                text="The recipient may not pass it on without the prior consent of the parent or "
                "eligible student, unless for the school as 34 CFR 99.33(b) allows.",
                timing=Timing.WITH,
            ),
        ),
    ),
)
