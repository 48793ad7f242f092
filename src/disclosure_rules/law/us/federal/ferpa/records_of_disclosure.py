"""34 CFR 99.31(c), 99.32 and 99.61: who was it, what went to whom, and clashes with state law."""

from disclosure_rules.law.us.federal.ferpa.conditions import AS_SCHOOL, IDENTIFIES, RIGHTS_HOLDER
from disclosure_rules.law.us.federal.ferpa.consent import CONSENTED
from disclosure_rules.law.us.federal.ferpa.emergencies import EMERGENCY
from disclosure_rules.law.us.federal.ferpa.proceedings import IN_SECRET
from disclosure_rules.law.us.federal.ferpa.source import ferpa, statute
from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import education, item, other_law, recipient
from disclosure_rules.model.dates import Deadline, TimeUnit
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.rules.rule import Duty, Rule

__all__ = ["CONFLICT_TIME", "RULES"]

S99_31_C = ferpa(
    "99.31(c)", "Reasonable methods identify and authenticate everybody to whom something goes."
)
S99_32_A_1 = ferpa("99.32(a)(1)", "Each request and each disclosure is recorded.")
S99_32_A_2 = ferpa("99.32(a)(2)", "The record is kept as long as the education records are.")
S99_32_A_3 = ferpa("99.32(a)(3)", "It names the parties and their legitimate interests.")
S99_32_A_5 = ferpa(
    "99.32(a)(5)",
    "Of a disclosure in an emergency, the threat that it rests on and the parties are recorded.",
)
S99_32_B = ferpa("99.32(b)", "Of what may be disclosed further, the further parties are recorded.")
S99_32_D = ferpa("99.32(d)", "Not what parents, officials and four others ask for or get.")
S99_61 = ferpa(
    "99.61",
    "Who cannot comply because of state law notifies the Department within 45 days.",
)
S1232G_B_4_A = statute(
    "(b)(4)(A)", "A record of access is kept with the education records of each student."
)

CONFLICT_TIME = Deadline(amount=45, unit=TimeUnit.CALENDAR_DAYS)

_NOT_RECORDED: Condition = any_of(
    RIGHTS_HOLDER,  # (d)(1) "The parent or eligible student"
    # (d)(2) "A school official under § 99.31(a)(1)", who is one with an interest in the record
    all_of(education.is_school_official, education.interest_reaches_item),
    CONSENTED,  # (d)(3) "A party with written consent"
    item.is_directory_information,  # (d)(4) "A party seeking directory information"
)

RULES: tuple[Rule, ...] = (
    Duty(
        id="us.ferpa.verify_identity",
        gist="Who receives something is identified and authenticated first.",
        basis=(S99_31_C,),
        when=AS_SCHOOL & ~recipient.identity_is_verified,
        covers=IDENTIFIES,
        on=Occasion.REQUEST,
        obligations=(
            Obligation(
                id="us.ferpa.verify_identity",
                code=ObligationCode.VERIFY_IDENTITY,
                text="Use reasonable methods to identify and authenticate who receives it.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    Duty(
        id="us.ferpa.record_of_disclosure",
        gist="Requests and disclosures are recorded with the education record.",
        basis=(S99_32_A_1, S99_32_A_2, S99_32_A_3, S99_32_B, S99_32_D, S1232G_B_4_A),
        when=AS_SCHOOL,
        # (d)(5) "in accordance with § 99.31(a)(9)(ii)(A) through (C)"
        covers=all_of(IDENTIFIES, ~_NOT_RECORDED, ~IN_SECRET),
        on=Occasion.REQUEST,
        obligations=(
            Obligation(
                id="us.ferpa.record_of_disclosure",
                code=ObligationCode.RECORD_IN_EDUCATION_RECORD,
                text="Record with the education record who asked for or received it and their "
                "legitimate interest, and who may disclose it further for you; keep that as long "
                "as the record.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Duty(
        id="us.ferpa.record_of_emergency",
        gist="Of a disclosure in an emergency, the threat and the parties are recorded.",
        basis=(S99_32_A_5, S99_32_D),
        when=AS_SCHOOL,
        covers=all_of(EMERGENCY, IDENTIFIES, ~_NOT_RECORDED),
        obligations=(
            Obligation(
                id="us.ferpa.record_of_emergency",
                code=ObligationCode.RECORD_IN_EDUCATION_RECORD,
                text="Record the articulable and significant threat that this rests on, and to "
                "whom it went.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Duty(
        id="us.ferpa.clash_with_state_law",
        gist="Where other law requires what this law forbids, there are lawful ways, and the "
        "Department is told.",
        basis=(S99_61,),
        # "another recipient … or a third party to which" it was disclosed as well
        when=other_law.requires_it,
        covers=IDENTIFIES,
        on=Occasion.REFUSAL,
        obligations=(
            Obligation(
                id="us.ferpa.lawful_ways",
                code=ObligationCode.CONSULT_COUNSEL,
                text="Ways that FERPA leaves open: determine whether there is an articulable and "
                "significant threat to health or safety (99.36); obtain consent (99.30); have a "
                "court order it (99.31(a)(9)); tell what you know yourself and not from records. "
                "Ask a lawyer which.",
                timing=Timing.BEFORE,
            ),
            Obligation(
                id="us.ferpa.notify_department",
                code=ObligationCode.REPORT_TO_AGENCY,
                text="If you cannot comply with FERPA because of state or local law, notify the "
                "Department of Education's privacy office, with the text and citation of that law.",
                timing=Timing.AFTER,
                deadline=CONFLICT_TIME,
            ),
        ),
    ),
)
