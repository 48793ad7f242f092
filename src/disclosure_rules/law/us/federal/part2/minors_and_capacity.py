"""42 CFR 2.14 and 2.15: minors, patients who lack capacity, and patients who have died."""

from disclosure_rules.law.us.federal.part2.conditions import PARENT_OR_GUARDIAN
from disclosure_rules.law.us.federal.part2.source import part2 as provision
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.consent import ConsentRequirement
from disclosure_rules.logic.facts import client, item, part2, purpose, recipient
from disclosure_rules.model.consent import ConsentElement, Grantor
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["MINORS_OWN_SIGNATURE", "RULES", "WHO_MAY_SIGN"]

S2_14_A_2024 = provision(
    "2.14(a)", "A minor who may obtain treatment alone is the only one who may consent."
)
S2_14_B_2_II_2024 = provision(
    "2.14(b)(2)(ii)",
    "A minor's application may be told to the parent if the director finds that the minor lacks "
    "the capacity for a rational choice.",
)
S2_14_C_2024 = provision(
    "2.14(c)",
    "Facts that may reduce a substantial threat to life may be told to the parent of a minor "
    "applicant who lacks capacity.",
    note="All three parts of the paragraph speak of a minor applicant, so it is read for "
    "applicants alone, of whatever capacity under state law.  Of a minor in treatment, medical "
    "personnel may be told in an emergency (2.51), and a parent with the consent that 2.14(a) or "
    "(b) wants.",
)
S2_15_B_1_2024 = provision(
    "2.15(b)(1)",
    "What relates to the cause of death may go under laws on vital statistics or on inquiry into "
    "the cause of death.",
)

_E = ConsentElement

# 2.15(a)(2) "for the sole purpose of obtaining payment for services from a third-party payer or
# health plan"; "other than a minor or one who has been adjudicated"; "a medical condition that
# prevents knowing or effective action".
_DIRECTOR_MAY_SIGN: Condition = all_of(
    purpose.stated_purpose.is_in(Purpose.PAYMENT),
    recipient.kind.is_in(RecipientKind.THIRD_PARTY_PAYER, RecipientKind.HEALTH_PLAN),
    ~client.is_minor,
    ~client.is_adjudicated_incapable,
    ~client.has_capacity,
    ~client.is_deceased,  # (b)(2): for the dead the personal representative consents
)

MINORS_OWN_SIGNATURE: tuple[ConsentRequirement, ...] = (
    ConsentRequirement(element=_E.SIGNATURE, citation="42 CFR 2.31(a)(8)"),
    ConsentRequirement(  # 2.14(b)(2)(i) "The minor has given written consent"
        element=_E.CLIENT_SIGNATURE,
        citation="42 CFR 2.14(b)(2)(i)",
        if_given_by=frozenset(Grantor) - {Grantor.CLIENT},
    ),
)
"""Who signs for telling a parent of a minor's application: the minor."""

WHO_MAY_SIGN: tuple[ConsentRequirement, ...] = (
    ConsentRequirement(element=_E.SIGNATURE, citation="42 CFR 2.31(a)(8)"),
    ConsentRequirement(  # 2.14(b)(1) "must be given by both the minor and their parent, guardian"
        element=_E.SECOND_SIGNATURE,
        citation="42 CFR 2.31(a)(8), 2.14(b)(1)",
        when=part2.parent_must_consent,
    ),
    ConsentRequirement(  # 2.15(a)(1) "adjudicated as lacking the capacity"
        element=_E.SECOND_SIGNATURE,
        citation="42 CFR 2.31(a)(8), 2.15(a)(1)",
        when=client.is_adjudicated_incapable,
        if_given_by=frozenset((Grantor.CLIENT,)),
    ),
    ConsentRequirement(  # 2.15(a)(1), (b)(2) "may be given by the personal representative"
        element=_E.CLIENT_SIGNATURE,
        citation="42 CFR 2.31(a)(8), 2.15(a)(1), (b)(2)",
        when=~any_of(client.is_adjudicated_incapable, client.is_deceased),
        if_given_by=frozenset((Grantor.PERSONAL_REPRESENTATIVE,)),
    ),
    ConsentRequirement(  # a guardian decides for the living; (b)(2) names the representative alone
        element=_E.CLIENT_SIGNATURE,
        citation="42 CFR 2.31(a)(8), 2.15(a)(1), (b)(2)",
        when=~all_of(client.is_adjudicated_incapable, ~client.is_deceased),
        if_given_by=frozenset((Grantor.GUARDIAN,)),
    ),
    ConsentRequirement(
        element=_E.CLIENT_SIGNATURE,
        citation="42 CFR 2.31(a)(8), 2.15(a)(2)",
        when=~_DIRECTOR_MAY_SIGN,
        if_given_by=frozenset((Grantor.PROGRAM_DIRECTOR,)),
    ),
    ConsentRequirement(  # 2.14(a) "may be given only by the minor patient"
        element=_E.CLIENT_SIGNATURE,
        citation="42 CFR 2.31(a)(8), 2.14(a), (b)(1)",
        if_given_by=frozenset((Grantor.PARENT, Grantor.COURT, Grantor.OTHER)),
    ),
)
"""Who signs a consent: the patient, and with or for the patient only whom 2.14 and 2.15 name."""

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.part2.minor_application",
        gist="A parent may be told that a minor has applied, where the director finds the minor "
        "unable to choose rationally.",
        basis=(S2_14_B_2_II_2024,),
        when=all_of(
            part2.parent_must_consent,  # (b)(2) "Where state law requires parental consent"
            client.is_applicant_only,  # (b)(2) "a minor's application for treatment"
            PARENT_OR_GUARDIAN,
            part2.director_found_minor_incapable,  # (ii) "lacks the capacity to make a rational"
        ),
        covers=item.kind.is_in(RecordKind.CLIENT_STATUS),  # "the fact of a minor's application"
    ),
    Permission(
        id="us.part2.minor_threat",
        gist="Facts that may reduce a substantial threat to life may be told to the parent of a "
        "minor applicant who lacks capacity.",
        basis=(S2_14_C_2024,),
        when=all_of(
            client.is_minor,
            client.is_applicant_only,  # (c)(1) "A minor applicant for services"
            PARENT_OR_GUARDIAN,
            part2.director_found_minor_incapable,  # (c)(1) "lacks capacity because of extreme"
            part2.director_found_threat,  # (c)(2) "a substantial threat to the life or physical"
        ),
        # "Facts relevant to reducing"; 2.31(b)(1) has no exception for this section.
        covers=item.is_necessary & ~item.is_sud_counseling_note,
    ),
    Permission(
        id="us.part2.cause_of_death",
        gist="What relates to the cause of death may go where law permits inquiry into it.",
        basis=(S2_15_B_1_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.DETERMINE_CAUSE_OF_DEATH),
            client.is_deceased,  # "the cause of death of a patient"
            # "under laws requiring the collection of death or other vital statistics or
            # permitting inquiry into the cause of death"
            recipient.kind.is_in(RecipientKind.CORONER_OR_MEDICAL_EXAMINER)
            | part2.law_permits_inquiry_into_death,
        ),
        covers=ALWAYS,  # 2.31(b)(1)(ii) lets even counseling notes go under 2.15(b)
    ),
)
