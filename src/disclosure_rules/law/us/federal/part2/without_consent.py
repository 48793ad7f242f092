"""42 CFR 2.51 and 2.54: medical emergencies, and public health."""

from disclosure_rules.law.us.federal.part2.source import part2 as provision
from disclosure_rules.logic.condition import Condition, all_of
from disclosure_rules.logic.facts import discloser, emergency, item, part2, purpose, recipient
from disclosure_rules.model.dates import Deadline, TimeUnit
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Duty, Permission, Rule

__all__ = ["RULES"]

S2_51_A_1_2024 = provision(
    "2.51(a)(1)",
    "To medical personnel, in a bona fide emergency in which consent cannot be obtained.",
    note="SUD counseling notes are left out: 2.31(b)(1) does not name this section; see there.",
)
S2_11_COUNSELING_NOTES_2024 = provision(
    "2.11 “SUD counseling notes”",
    "Medication, session times, kinds and frequency of treatment, test results, and summaries of "
    "diagnosis, functional status, plan, symptoms, prognosis and progress are no part of them.",
)
S2_51_A_2_2024 = provision(
    "2.51(a)(2)",
    "To medical personnel, in a bona fide emergency while a declared disaster keeps the program "
    "closed and unable to obtain consent.",
)
S2_51_B_2024 = provision(
    "2.51(b)",
    "To medical personnel of the FDA who assert that an error in a product threatens health.",
)
S2_51_C_2024 = provision("2.51(c)", "The emergency disclosure is written up at once.")
S2_54_2024 = provision(
    "2.54", "To a public health authority, once de-identified under 45 CFR 164.514(b)."
)

_WRITE_UP = Obligation(
    id="us.part2.write_up_emergency",
    code=ObligationCode.DOCUMENT_DISCLOSURE,
    text="Write into the record who received it and where they work, who disclosed it, date and "
    "time, and the nature of the emergency (or of the error, if it went to the FDA).",
    timing=Timing.AFTER,
    deadline=Deadline(amount=0, unit=TimeUnit.HOURS, words="immediately"),
)
_TO_MEDICAL_PERSONNEL: Condition = all_of(
    # A danger may be averted by telling medical personnel who then treat, at school as well.
    purpose.stated_purpose.is_in(
        Purpose.EMERGENCY_TREATMENT,
        Purpose.TREATMENT,
        Purpose.AVERT_THREAT,
        Purpose.HEALTH_OR_SAFETY_EMERGENCY,
    ),
    recipient.is_medical_personnel,  # (a) "to medical personnel"
    emergency.is_bona_fide,  # (a)(1), (2) "a bona fide medical emergency"
)
_NOT_NOTES: Condition = ~item.is_sud_counseling_note

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.part2.medical_emergency",
        gist="Part 2 records may reach medical personnel in a true emergency.",
        basis=(S2_51_A_1_2024, S2_51_C_2024),
        when=all_of(
            _TO_MEDICAL_PERSONNEL,
            ~emergency.consent_obtainable_first,  # (a)(1) "prior written consent cannot be"
        ),
        covers=_NOT_NOTES,  # "to the extent necessary" is the limitation of 2.13(a)
        obligations=(_WRITE_UP,),
    ),
    Permission(
        id="us.part2.closed_in_disaster",
        gist="Records of a program closed by a declared disaster may reach medical personnel in an "
        "emergency.",
        basis=(S2_51_A_2_2024, S2_51_C_2024),
        when=all_of(
            _TO_MEDICAL_PERSONNEL,
            emergency.program_is_closed,  # "closed and unable to provide services or obtain"
            emergency.is_declared_disaster,  # "a temporary state of emergency declared"
        ),
        covers=_NOT_NOTES,
        obligations=(_WRITE_UP,),
    ),
    Duty(
        id="us.part2.notes_in_emergency",
        gist="What an emergency needs can be told without SUD counseling notes.",
        basis=(S2_51_A_1_2024, S2_11_COUNSELING_NOTES_2024),
        on=Occasion.REFUSAL,
        when=_TO_MEDICAL_PERSONNEL,
        covers=item.is_sud_counseling_note,
        obligations=(
            Obligation(
                id="us.part2.summary_in_place_of_notes",
                code=ObligationCode.OTHER,
                text="Tell the medical personnel from the rest of the record what the emergency "
                "needs: medication, test results, and a summary of diagnosis, functional status, "
                "treatment plan, symptoms, prognosis and progress are no SUD counseling notes.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Permission(
        id="us.part2.product_error",
        gist="The FDA may learn whom to warn of a dangerous error in a product.",
        basis=(S2_51_B_2024, S2_51_C_2024),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PUBLIC_HEALTH),
            recipient.kind.is_in(RecipientKind.FOOD_AND_DRUG_ADMINISTRATION),
            part2.fda_asserts_danger,  # "who assert a reason to believe"
        ),
        covers=_NOT_NOTES,
        obligations=(_WRITE_UP,),
    ),
    Permission(
        id="us.part2.public_health",
        gist="De-identified information may go to a public health authority.",
        basis=(S2_54_2024,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PUBLIC_HEALTH),
            discloser.is_part2_program,  # "A part 2 program may disclose"
            recipient.kind.is_in(RecipientKind.PUBLIC_HEALTH_AUTHORITY),  # (a)
        ),
        covers=item.is_deidentified,  # (b) "de-identified in accordance with 45 CFR 164.514(b)"
        obligations=(
            Obligation(
                id="us.part2.deidentified_form",
                code=ObligationCode.DEIDENTIFY,
                text="Send only the form that was de-identified under 45 CFR 164.514(b).",
                timing=Timing.WITH,
            ),
        ),
    ),
)
