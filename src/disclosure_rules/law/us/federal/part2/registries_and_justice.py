"""42 CFR 2.34 to 2.36: central registries, criminal justice referrals, prescription monitoring."""

from disclosure_rules.law.us.federal.part2.conditions import IDENTIFIES_NOBODY, IS_CRIMINAL
from disclosure_rules.law.us.federal.part2.consent import (
    CONSENT,
    DEFECTS,
    ELEMENTS,
    OBTAIN_CONSENT,
    S2_31_A_2024,
    S2_31_C_2024,
    S2_32_2024,
    WITH_THE_RECORD,
    WITHOUT_REVOCATION,
)
from disclosure_rules.law.us.federal.part2.source import part2 as provision
from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.consent import ConsentRequirement, ConsentStandard
from disclosure_rules.logic.facts import (
    consent,
    discloser,
    item,
    other_law,
    part2,
    purpose,
    recipient,
)
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.part2 import Part2Origin
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Permission, Prohibition, Rule

__all__ = ["CRIMINAL_JUSTICE_CONSENT", "REGISTRY_CONSENT", "RULES"]

S2_34_A_2024 = provision(
    "2.34(a)",
    "With consent, a program may tell a central registry or another such program within 200 miles "
    "who is enrolled, what drug at what dose, and when.",
)
S2_34_B_2024 = provision(
    "2.34(b)",
    "What was told to prevent multiple enrollment is used for that, or for care coordinated with a "
    "treating provider, and for nothing else without an order of court.",
)
S2_34_C_2024 = provision(
    "2.34(c)", "A registry may tell member programs of each other where a patient is in both."
)
S2_34_D_2024 = provision(
    "2.34(d)",
    "A registry may tell a treating provider outside where a patient is enrolled and what drug, at "
    "what dose and when, that patient gets.",
)
S2_34_E_2024 = provision(
    "2.34(e)", "Programs may communicate as needed to verify and end a double enrollment."
)
S2_35_A_2024 = provision(
    "2.35(a)",
    "With consent, those in criminal justice who made the program a condition may be told what "
    "they need to monitor progress; the consent may be made irrevocable for a time.",
    note="Whether the stated duration is reasonable (2.35(b)) is for a person to judge.",
)
S2_35_D_2024 = provision(
    "2.35(d)", "Who receives it uses it for official duties on the conditional release alone."
)
S2_36_2024 = provision(
    "2.36",
    "With consent, SUD medication may be reported to the state's prescription drug monitoring "
    "program if state law requires it.",
    note="A consent that names the monitoring program suffices also where state law requires "
    "nothing: 2.33(a)(1) excepts 2.34 and 2.35 alone, and this section permits besides.",
)

_E = ConsentElement

REGISTRY_CONSENT = ConsentStandard(
    name="part2_registry_consent",
    title="Part 2 consent to prevent multiple enrollment",
    requirements=(
        *ELEMENTS,
        ConsentRequirement(  # (a)(3)(i) "must list the name and address of each central registry"
            element=_E.REGISTRIES_LISTED, citation="42 CFR 2.34(a)(3)(i)"
        ),
    ),
    citations=DEFECTS,
    obtain=OBTAIN_CONSENT,
)
CRIMINAL_JUSTICE_CONSENT = ConsentStandard(
    name="part2_criminal_justice_consent",
    title="Part 2 consent for a criminal justice referral",
    requirements=(
        *WITHOUT_REVOCATION,  # (a)(2) "except paragraph (a)(6) of this section"
        # (b) "must state the period during which it remains in effect"
        ConsentRequirement(element=_E.STATED_DURATION, citation="42 CFR 2.35(b)"),
        # (c) "must state that it is revocable upon the passage of a specified amount of time"
        ConsentRequirement(element=_E.REVOCABLE_UPON, citation="42 CFR 2.35(c)"),
    ),
    citations=DEFECTS,
    obtain=OBTAIN_CONSENT,
    lets_revocation_wait=True,
)

_TO_PREVENT: Condition = purpose.stated_purpose.is_in(Purpose.PREVENT_MULTIPLE_ENROLLMENT)
_IS_REGISTRY: Condition = discloser.settings.includes(Setting.CENTRAL_REGISTRY)
_CAME_TO_PREVENT: Condition = item.part2_origin.is_in(Part2Origin.MULTIPLE_ENROLLMENT)

# "The name, address, and telephone number of the member program(s)": the program's, and nothing
# that says where the patient lives.
_WHERE_ENROLLED = (RecordKind.CLIENT_STATUS, RecordKind.TREATING_PROVIDER)
_DRUG_AND_DATES = (  # "Type and dosage of any medication", "Relevant dates"
    RecordKind.MEDICATION,
    RecordKind.DATE_OF_SERVICE,
)
# 2.34(a)(2) "limited to: patient identifying information; type and dosage of the drug; and
# relevant dates"; 2.11 "name, address, Social Security number, fingerprints, photograph".
_ENROLLMENT: Condition = item.kind.is_in(
    *_WHERE_ENROLLED,
    *_DRUG_AND_DATES,
    RecordKind.NAME,
    RecordKind.ADDRESS,
    RecordKind.TELEPHONE_NUMBER,
    RecordKind.BIRTH_DATE,
    RecordKind.SOCIAL_SECURITY_NUMBER,
    RecordKind.BIOMETRIC,
    RecordKind.PHOTOGRAPH,
)

_TELL_LIMITS = Obligation(
    id="us.part2.official_duties_alone",
    code=ObligationCode.LIMIT_TO_PURPOSE,
    text="Tell the recipient that it may be used and passed on only for official duties on this "
    "conditional release or other action.",
    timing=Timing.WITH,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.part2.multiple_enrollment",
        gist="A registry or a program nearby may be told of an enrollment, with consent.",
        basis=(S2_34_A_2024, S2_31_A_2024, S2_31_C_2024, S2_32_2024),
        when=all_of(
            _TO_PREVENT,
            discloser.is_part2_program,
            any_of(
                recipient.kind.is_in(RecipientKind.CENTRAL_REGISTRY),
                # "any withdrawal management or maintenance treatment program not more than 200"
                recipient.is_maintenance_program & recipient.is_within_200_miles,
            ),
            part2.enrollment_changed,  # (a)(1) "accepted", "changed", "interrupted, resumed"
            consent.meets(REGISTRY_CONSENT),  # (a)(3)
        ),
        covers=_ENROLLMENT,  # (a)(2)
        obligations=WITH_THE_RECORD,
    ),
    Prohibition(
        id="us.part2.multiple_enrollment_only",
        gist="What was told to prevent multiple enrollment serves nothing else.",
        basis=(S2_34_B_2024,),
        when=~any_of(
            _TO_PREVENT,
            all_of(  # "appropriate coordinated care with a treating provider that is not a part 2"
                purpose.stated_purpose.is_in(
                    Purpose.TREATMENT, Purpose.EMERGENCY_TREATMENT, Purpose.CARE_COORDINATION
                ),
                recipient.treats_client,
                ~recipient.is_part2_program,
            ),
            # 2.23(a) "These regulations do not prohibit … giving a patient access"; 2.2(b)(1).
            recipient.kind.is_in(RecipientKind.CLIENT),
            recipient.kind.is_in(RecipientKind.SECRETARY_OF_HHS) & part2.is_about_compliance,
        ),
        # "patient identifying information"; "unless authorized by a court order under subpart E"
        covers=all_of(
            part2.came_for_multiple_enrollment,
            ~IDENTIFIES_NOBODY,
            ~any_of(
                part2.has_noncriminal_order & ~IS_CRIMINAL,
                part2.has_criminal_order & IS_CRIMINAL,
            ),
        ),
    ),
    Permission(
        id="us.part2.registry_to_member",
        gist="A registry may tell member programs of each other.",
        basis=(S2_34_C_2024,),
        when=_TO_PREVENT & _IS_REGISTRY & recipient.is_registry_member,
        covers=item.kind.is_in(*_WHERE_ENROLLED),
    ),
    Permission(
        id="us.part2.registry_to_provider",
        gist="A registry may tell a treating provider outside of an enrollment and its drug.",
        basis=(S2_34_D_2024, S2_34_B_2024),
        when=all_of(
            purpose.stated_purpose.is_in(
                Purpose.PREVENT_MULTIPLE_ENROLLMENT,
                Purpose.TREATMENT,
                Purpose.EMERGENCY_TREATMENT,
                Purpose.CARE_COORDINATION,
            ),
            _IS_REGISTRY,
            recipient.treats_client,  # "a provider with a treating provider relationship"
            ~recipient.is_registry_member,  # "that is not a member program"
        ),
        covers=item.kind.is_in(*_WHERE_ENROLLED, *_DRUG_AND_DATES),
    ),
    Permission(
        id="us.part2.verify_enrollment",
        gist="A program may speak with the one that told it, and members with each other, to "
        "verify and end an enrollment.",
        basis=(S2_34_E_2024, S2_34_C_2024),
        # (e) "with the program making the disclosure"; (c)(2) "The member programs may communicate"
        when=_TO_PREVENT & (recipient.is_source_of_record | recipient.is_registry_member),
        covers=_CAME_TO_PREVENT & item.is_necessary,  # "may communicate as necessary"
    ),
    Permission(
        id="us.part2.criminal_justice_referral",
        gist="Who made the program a condition may be told what they need to monitor progress.",
        basis=(S2_35_A_2024, S2_31_A_2024, S2_31_C_2024, S2_32_2024),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.CRIMINAL_JUSTICE_MONITORING),
            discloser.is_part2_program,
            recipient.made_program_a_condition,  # (a) "made participation … a condition"
            recipient.needs_it_for_duties,  # (a)(1) "in connection with their duty to monitor"
            consent.meets(CRIMINAL_JUSTICE_CONSENT),  # (a)(2)
        ),
        covers=~item.is_sud_counseling_note,  # 2.31(b)(1)
        obligations=(*WITH_THE_RECORD, _TELL_LIMITS),
    ),
    Permission(
        id="us.part2.criminal_justice_duties",
        gist="Who received it for a conditional release may use it for official duties on that.",
        basis=(S2_35_D_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.CRIMINAL_JUSTICE_MONITORING),
            recipient.needs_it_for_duties,  # "only to carry out official duties"
        ),
        covers=item.part2_origin.is_in(Part2Origin.CRIMINAL_JUSTICE_REFERRAL),
        obligations=(_TELL_LIMITS,),
    ),
    Permission(
        id="us.part2.prescription_monitoring",
        gist="SUD medication may be reported to the monitoring program that state law names, with "
        "consent.",
        basis=(S2_36_2024, S2_31_A_2024, S2_31_C_2024, S2_32_2024),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PRESCRIPTION_MONITORING),
            recipient.kind.is_in(RecipientKind.PRESCRIPTION_MONITORING_PROGRAM),
            other_law.requires_it,  # "if required by applicable state law"
            consent.meets(CONSENT),  # "must obtain patient consent"
        ),
        covers=item.kind.is_in(  # "any SUD medication prescribed or dispensed"
            RecordKind.MEDICATION,
            RecordKind.NAME,
            RecordKind.ADDRESS,
            RecordKind.BIRTH_DATE,
            RecordKind.DATE_OF_SERVICE,
        ),
        obligations=WITH_THE_RECORD,
    ),
)
