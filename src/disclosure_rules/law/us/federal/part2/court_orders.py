"""42 CFR 2.61 to 2.67: orders of court.

An order under subpart E lifts the bar and compels nothing; a subpoena compels nothing while the
bar stands.  Only both together require a disclosure, and only of what the order names, to whom it
names.  Which order it takes depends on what the records are for:

    purpose                                          section   valid only if
    civil, administrative, legislative, protective   2.64      patient and holder could be heard
    to investigate or prosecute the patient          2.65      the holder could, with own counsel
    to investigate or prosecute program or holder    2.66      (notice may come afterwards)
    to place an undercover agent or informant        2.67      the director could, with exceptions

An order reaches what the patient said in confidence only on a ground of 2.63(a).
"""

from disclosure_rules.law.us.federal.part2.conditions import (
    AGAINST_PATIENT_BEFORE_AUTHORITIES,
    AGAINST_PATIENT_IN_CRIME,
    CRIMINAL,
    IS_CRIMINAL,
    NONCRIMINAL,
)
from disclosure_rules.law.us.federal.part2.source import part2 as provision
from disclosure_rules.logic.condition import Condition, all_of
from disclosure_rules.logic.facts import part2, process, purpose, recipient
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Mandate, Permission, Prohibition, Rule

__all__ = ["RULES"]

S2_61_A_2024 = provision(
    "2.61(a)",
    "A court order under subpart E authorizes a disclosure that is otherwise barred, and does not "
    "compel it.",
)
S2_61_B_2_2024 = provision(
    "2.61(b)(2)",
    "With an order and a valid subpoena the holder must disclose, unless there is another valid "
    "legal defense.",
)
S2_62_2024 = provision(
    "2.62",
    "No order lets researchers, auditors or evaluators disclose what they received without "
    "consent, or use it for the criminal investigation or prosecution of a patient; an order under "
    "2.66 may reach them as those investigated.",
    note="“To disclose that information” is read by itself, and not as limited by “to conduct any "
    "criminal investigation or prosecution of a patient”: the section is headed “Order not "
    "applicable to records disclosed without consent”, and it excepts 2.66 alone, as 2.53(f) does.",
)
S2_63_A_2024 = provision(
    "2.63(a)",
    "An order reaches confidential communications only against an existing threat to life or of "
    "serious bodily injury, for an extremely serious crime, or where the patient offers evidence "
    "of them.",
)
S2_64_2024 = provision(
    "2.64",
    "For purposes other than criminal: patient and holder have notice and may respond; other ways "
    "are not available; the public interest outweighs the injury; the order limits what goes and "
    "to whom.",
    note="The text held of 2.64(b)(2) breaks off at a cross-reference to the criteria, which are "
    "read as those of 2.64(d).",
)
S2_65_2024 = provision(
    "2.65",
    "To investigate or prosecute a patient: the crime is extremely serious, the records are of "
    "substantial value, other ways are not available, and the public interest outweighs; the "
    "holder had notice, a hearing and independent counsel.",
    note="Neither 2.64 nor 2.65 speaks of a criminal proceeding against somebody else.",
)
S2_66_2024 = provision(
    "2.66",
    "To investigate or prosecute a program or holder: good cause, patient identities removed from "
    "what becomes public; those concerned may ask for revocation afterwards.",
)
S2_66_D_2_2024 = provision(
    "2.66(d)(2)", "What is obtained so is not used against a patient, nor for an order under 2.65."
)
S2_67_D_3_2024 = provision(
    "2.67(d)(3)",
    "An undercover agent discloses patient identities only as needed to investigate or prosecute "
    "employees or agents of the program.",
)
S2_67_E_2024 = provision(
    "2.67(e)", "What the agent obtained is never used against a patient, nor for a 2.65 order."
)

_FOLLOW = Obligation(
    id="us.part2.follow_order",
    code=ObligationCode.FOLLOW_COURT_SCOPE,
    text="Send only what the order names, to whom it names; without a subpoena or the like beside "
    "it, the order compels nothing.",
    timing=Timing.WITH,
)
_DEFENSES = Obligation(
    id="us.part2.other_defenses",
    code=ObligationCode.CONSULT_COUNSEL,
    text="Have counsel check the subpoena for another valid legal defense before it goes.",
    timing=Timing.BEFORE,
)
_REMOVE_NAMES = Obligation(
    id="us.part2.remove_names_from_public_papers",
    code=ObligationCode.DEIDENTIFY,
    text="See that patient identifying information is removed from what is made public (2.66(d)).",
    timing=Timing.WITH,
)

# 2.61(a) "A subpoena or a similar legal mandate"; (b)(2) not one that "has expired or been
# quashed", which no court would enforce.
_COMPELS: Condition = all_of(
    process.kinds.includes(
        ProcessKind.SUBPOENA,
        ProcessKind.ADMINISTRATIVE_SUBPOENA,
        ProcessKind.GRAND_JURY_SUBPOENA,
        ProcessKind.CIVIL_INVESTIGATIVE_DEMAND,
        ProcessKind.SEARCH_WARRANT,
    ),
    process.is_compulsory,
)
_WHO_ASKS_COURTS = frozenset(
    (
        RecipientKind.COURT,
        RecipientKind.ADMINISTRATIVE_TRIBUNAL,
        RecipientKind.GRAND_JURY,
        RecipientKind.LAW_ENFORCEMENT,
        RecipientKind.PROSECUTOR,
        RecipientKind.OPPOSING_ATTORNEY,
        RecipientKind.CLIENT_ATTORNEY,
        RecipientKind.OTHER_ATTORNEY,
        RecipientKind.LITIGANT,
        RecipientKind.LICENSING_BOARD,
        RecipientKind.HEALTH_OVERSIGHT_AGENCY,
        RecipientKind.OTHER_GOVERNMENT_AGENCY,
        RecipientKind.CHILD_PROTECTIVE_SERVICES,
        RecipientKind.CHILD_WELFARE_AGENCY,
        RecipientKind.ADULT_PROTECTIVE_SERVICES,
    )
)
_NONCRIMINAL_PURPOSES = frozenset(
    (
        *NONCRIMINAL,
        Purpose.AVERT_THREAT,
        Purpose.REPORT_CHILD_ABUSE,
        Purpose.REPORT_ADULT_ABUSE,
        Purpose.REPORT_DOMESTIC_VIOLENCE,
        Purpose.HEALTH_OVERSIGHT,
        Purpose.OWN_DEFENSE,
    )
)
# 2.62: what researchers and auditors hold is opened by an order under 2.66 alone.
_ORDERED: Condition = part2.has_noncriminal_order & ~part2.came_for_research_or_audit
_ORDERED_AGAINST_PATIENT: Condition = part2.has_criminal_order & ~part2.came_for_research_or_audit
_OF_HOLDER = (  # 2.66(a)(1) "in connection with a criminal or administrative matter"
    Purpose.HEALTH_OVERSIGHT,
    Purpose.COMPLIANCE_INVESTIGATION,
    Purpose.FRAUD_DETECTION,
    Purpose.ADMINISTRATIVE_PROCEEDING,
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.CRIMINAL_PROCEEDING,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.part2.court_order",
        gist="What an order for a purpose that is not criminal names may go to whom it names.",
        basis=(S2_61_A_2024, S2_62_2024, S2_63_A_2024, S2_64_2024),
        when=~IS_CRIMINAL,  # 2.64(a) "for purposes other than criminal investigation or"
        covers=_ORDERED,  # 2.64(b), (d), (e); 2.63(a)
        obligations=(_FOLLOW,),
        leaves_out="(a), (c), how the application is made and heard",
    ),
    Mandate(
        id="us.part2.court_order_with_subpoena",
        gist="What such an order names must go once a valid subpoena compels it.",
        basis=(S2_61_B_2_2024, S2_62_2024, S2_64_2024),
        when=_COMPELS,
        covers=_ORDERED,
        to=_WHO_ASKS_COURTS,
        purposes=_NONCRIMINAL_PURPOSES,
        on_request=True,
        content="what the order names, and nothing else",
        obligations=(_FOLLOW, _DEFENSES),
    ),
    Permission(
        id="us.part2.court_order_against_patient",
        gist="What an order for an extremely serious crime names may go to investigate or "
        "prosecute the patient.",
        basis=(S2_61_A_2024, S2_62_2024, S2_63_A_2024, S2_65_2024),
        when=AGAINST_PATIENT_IN_CRIME,  # 2.65(a) "to investigate or prosecute a patient"
        covers=_ORDERED_AGAINST_PATIENT,  # 2.65(b), (d), (e); 2.63(a)
        obligations=(_FOLLOW,),
        leaves_out="(a), (c), how the application is made and heard",
    ),
    Mandate(
        id="us.part2.court_order_against_patient_with_subpoena",
        gist="What such an order names must go once a valid subpoena compels it.",
        basis=(S2_61_B_2_2024, S2_62_2024, S2_65_2024),
        when=_COMPELS,
        covers=_ORDERED_AGAINST_PATIENT,
        to=_WHO_ASKS_COURTS,
        purposes=frozenset(CRIMINAL),
        to_when=AGAINST_PATIENT_IN_CRIME,
        on_request=True,
        content="what the order names, and nothing else",
        obligations=(_FOLLOW, _DEFENSES),
    ),
    Permission(
        id="us.part2.court_order_against_holder",
        gist="What an order to investigate a program or holder names may go to the agency.",
        basis=(S2_61_A_2024, S2_63_A_2024, S2_66_2024, S2_66_D_2_2024),
        when=all_of(
            purpose.stated_purpose.is_in(*_OF_HOLDER),
            # (d)(2) not "any investigation or prosecution of a patient"
            ~AGAINST_PATIENT_BEFORE_AUTHORITIES,
        ),
        covers=part2.has_order_against_holder,  # (c), with 2.64(e); 2.63(a)
        obligations=(_FOLLOW, _REMOVE_NAMES),
        leaves_out="(a)(3), what an agency does that finds itself holding records without an order",
    ),
    Mandate(
        id="us.part2.court_order_against_holder_with_subpoena",
        gist="What such an order names must go once a valid subpoena compels it.",
        basis=(S2_61_B_2_2024, S2_66_2024),
        when=_COMPELS,
        covers=part2.has_order_against_holder,
        to=_WHO_ASKS_COURTS,
        purposes=frozenset(_OF_HOLDER),
        to_when=~AGAINST_PATIENT_BEFORE_AUTHORITIES,
        on_request=True,
        content="what the order names, and nothing else",
        obligations=(_FOLLOW, _DEFENSES, _REMOVE_NAMES),
    ),
    Prohibition(
        id="us.part2.order_against_holder_information",
        gist="What an agency obtained to investigate a program does not serve against a patient.",
        basis=(S2_66_D_2_2024,),
        when=AGAINST_PATIENT_IN_CRIME,
        covers=part2.came_under_order_against_holder,
    ),
    Prohibition(
        id="us.part2.research_or_audit_against_patient",
        gist="What researchers and auditors hold without consent does not serve against a patient, "
        "whatever a court has ordered.",
        basis=(S2_62_2024,),
        when=AGAINST_PATIENT_IN_CRIME,  # "any criminal investigation or prosecution of a"
        covers=part2.came_for_research_or_audit,
    ),
    Permission(
        id="us.part2.undercover_order",
        gist="What a lawfully placed agent obtained may go to investigate the program's staff.",
        basis=(S2_67_D_3_2024, S2_67_E_2024),
        when=all_of(
            purpose.stated_purpose.is_in(
                Purpose.CRIMINAL_INVESTIGATION, Purpose.CRIMINAL_PROCEEDING
            ),
            recipient.is_law_enforcement_official,  # "to investigate or prosecute employees"
            ~AGAINST_PATIENT_IN_CRIME,  # (e) "to investigate or prosecute any patient"
        ),
        covers=part2.came_from_undercover_agent & part2.has_undercover_order,
        obligations=(_FOLLOW,),
        leaves_out="(a) to (d), how the placement is applied for, heard and ordered",
    ),
)
