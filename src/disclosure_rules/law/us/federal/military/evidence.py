"""Military Rules of Evidence 513 and 514: privilege in cases under the Uniform Code.

The rules bind in "a case arising under the Uniform Code of Military Justice" alone.  They are no
rules on what a commander may be told: the drafters say that they "do not limit the availability of
such information internally to the services".

Rule 513 protects what a patient and a psychotherapist said, Rule 514 what a victim said to a victim
advocate; a counselor is not by that a victim advocate.
"""

from disclosure_rules.law.patterns.privilege import (
    IN_PROCEEDING,
    Assertion,
    Holder,
    Privilege,
    PrivilegeException,
    Sealing,
    danger,
    established,
    patient_has_died,
    privilege_rules,
)
from disclosure_rules.law.us.federal.military.source import MANUAL, rule_of_evidence
from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import crime, discloser, item, privilege, process
from disclosure_rules.model.dates import Period
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.privilege import Forum, PrivilegeGround
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.rule import Duty, Rule

__all__ = ["COURT_MARTIAL"]

M513_A = rule_of_evidence(
    "513(a)",
    "A patient may refuse to disclose, and keep others from disclosing, what was said in "
    "confidence to a psychotherapist or an assistant, to facilitate diagnosis or treatment.",
)
M513_B = rule_of_evidence(
    "513(b)",
    "Who is a patient, a psychotherapist or an assistant, and what is confidential.",
)
M513_C = rule_of_evidence(
    "513(c)",
    "The patient, a guardian or conservator may claim it; psychotherapist and assistant may "
    "claim it on behalf of the patient.",
)
M513_D_1 = rule_of_evidence("513(d)(1)", "No privilege when the patient is dead.")
M513_D_2 = rule_of_evidence(
    "513(d)(2)",
    "No privilege for evidence of child abuse or neglect, nor where one spouse is charged with a "
    "crime against a child of either.",
)
M513_D_3 = rule_of_evidence(
    "513(d)(3)",
    "No privilege where law or service regulation imposes a duty to report what was said.",
)
M513_D_4 = rule_of_evidence(
    "513(d)(4)",
    "No privilege when the psychotherapist believes that the patient's condition makes the "
    "patient a danger to anybody, the patient included.",
    note="A danger from the patient that is known is taken to come from that condition.",
)
M513_D_5 = rule_of_evidence(
    "513(d)(5)", "No privilege for what contemplated or served a future fraud or crime."
)
M513_D_6 = rule_of_evidence(
    "513(d)(6)",
    "No privilege when necessary for the safety and security of military personnel, dependents, "
    "property or classified information, or for a military mission.",
)
M513_D_7 = rule_of_evidence(
    "513(d)(7)",
    "When the accused offers evidence of their mental condition, the judge may order disclosure "
    "of what they said to a psychotherapist, as far as justice needs it.",
    note="Cases under R.C.M. 706 and Mil. R. Evid. 302 are left out of it.",
)
M513_E = rule_of_evidence(
    "513(e)(1)-(5)",
    "The military judge rules on production after a closed hearing at which the patient may be "
    "heard, may look at the records alone, and lets go only what an exception reaches.",
)
M513_E_6 = rule_of_evidence(
    "513(e)(6)",
    "Motion, papers and record of the hearing stay under seal unless the military judge or an "
    "appellate court orders otherwise.",
)
M514_A = rule_of_evidence(
    "514(a)",
    "A victim may refuse to disclose, and keep others from disclosing, what was said in "
    "confidence to a victim advocate or to staff of the DoD Safe Helpline.",
)
M514_B = rule_of_evidence("514(b)", "Who is a victim or a victim advocate, what is confidential.")
M514_C = rule_of_evidence(
    "514(c)",
    "The victim, a guardian or conservator may claim it; advocate and staff may claim it on "
    "behalf of the victim.",
)
M514_D_1 = rule_of_evidence("514(d)(1)", "No privilege when the victim is dead.")
M514_D_2 = rule_of_evidence(
    "514(d)(2)", "No privilege where law or regulation imposes a duty to report what was said."
)
M514_D_3 = rule_of_evidence(
    "514(d)(3)",
    "No privilege when the advocate believes that the victim's condition makes the victim a "
    "danger to anybody, the victim included.",
)
M514_D_4 = rule_of_evidence(
    "514(d)(4)", "No privilege for what contemplated or served a future fraud or crime."
)
M514_D_5 = rule_of_evidence(
    "514(d)(5)",
    "No privilege when necessary for the safety and security of military personnel, dependents, "
    "property or classified information, or for a military mission.",
)
M514_D_6 = rule_of_evidence(
    "514(d)(6)",
    "No privilege when disclosure is constitutionally required.",
    note="Whether this paragraph was kept in 2018 was not seen.",
)
M514_E = rule_of_evidence(
    "514(e)(1)-(5)",
    "The military judge rules on production after a closed hearing at which the victim may be "
    "heard, may look at the records alone, and lets go only what an exception reaches.",
)
M514_E_6 = rule_of_evidence(
    "514(e)(6)",
    "Motion, papers and record of the hearing stay under seal unless the military judge or an "
    "appellate court orders otherwise.",
)

_UNIFORM_CODE: Condition = process.forum.is_in(Forum.COURT_MARTIAL)

_CLOSED_HEARING = Obligation(
    id="us.court_martial.closed_hearing",
    code=ObligationCode.SEEK_PROTECTIVE_ORDER,
    text="Hand over nothing on a party's word: the military judge rules, after a closed hearing "
    "at which the client may be heard through counsel, may look at the records alone first, and "
    "may make a protective order.",
    timing=Timing.BEFORE,
)
_AS_ORDERED = Obligation(
    id="us.court_martial.as_ordered",
    code=ObligationCode.FOLLOW_COURT_SCOPE,
    text="Produce only the communications, or portions, that the military judge has ordered; the "
    "papers of the motion stay under seal.",
    timing=Timing.WITH,
)

_PATIENT = frozenset((Holder.CLIENT, Holder.GUARDIAN_OR_CONSERVATOR))

PSYCHOTHERAPIST = Privilege(
    rule_id="us.court_martial.psychotherapist",
    gist="What was said in confidence to a psychotherapist stays out of a court-martial.",
    basis=(M513_A, M513_B, M513_C),
    forum=_UNIFORM_CODE,  # (a) "in a case arising under the Uniform Code of Military Justice"
    # (a) "or an assistant", "to prevent any other person from disclosing"; (b)(2), (3)
    professional=discloser.is_psychotherapist,
    assertion=Assertion.MAY,  # (c) "may claim the privilege on behalf of the patient"
    holders=_PATIENT,  # (c) "the patient or the guardian or conservator"
    exceptions=(
        patient_has_died(M513_D_1),
        established(
            "child_abuse",
            "What is evidence of child abuse or neglect is not privileged.",
            PrivilegeGround.EVIDENCE_OF_CHILD_ABUSE,
            M513_D_2,
        ),
        established(
            "crime_against_child",
            "Where one spouse is charged with a crime against a child of either there is no "
            "privilege.",
            PrivilegeGround.CHARGE_OF_CRIME_AGAINST_CHILD,
            M513_D_2,
        ),
        established(
            "duty_to_report",
            "What law or service regulation makes somebody report is not privileged.",
            PrivilegeGround.DUTY_TO_REPORT,
            M513_D_3,
        ),
        danger(M513_D_4, to_self=True, to_others=True, if_telling_is_necessary=False),
        established(
            "future_crime",
            "What contemplated or served a future fraud or crime is not privileged.",
            PrivilegeGround.FUTURE_CRIME_OR_FRAUD,
            M513_D_5,
        ),
        established(
            "military_need",
            "What the safety of military people or things, or a mission, needs is not privileged.",
            PrivilegeGround.MILITARY_NEED,
            M513_D_6,
        ),
        PrivilegeException(
            name="mental_condition_of_accused",
            gist="Of an accused who offers evidence of their mental condition the judge may order "
            "statements produced.",
            basis=(M513_D_7,),
            when=all_of(
                privilege.condition_is_known_at_issue,  # "offers statements or other evidence"
                process.is_against_client,  # "when an accused"
                # "the military judge may, upon motion, order disclosure of any statement"
                process.has_court_order & item.is_named_in_process,
            ),
        ),
    ),
    exceptions_are_whole=True,
    sealing=Sealing(forum=Forum.COURT_MARTIAL, basis=(M513_E_6,)),
    leaves_out="counsel whom a holder authorizes to claim it",
)

VICTIM_ADVOCATE = Privilege(
    rule_id="us.court_martial.victim_advocate",
    gist="What a victim said in confidence to a victim advocate stays out of a court-martial.",
    basis=(M514_A, M514_B, M514_C),
    forum=_UNIFORM_CODE,  # (a) "in a case arising under the UCMJ"
    professional=all_of(
        discloser.is_victim_advocate,  # (b)(2), (3)
        # (b)(1) "any person who is alleged to have suffered direct physical or emotional harm"
        crime.client_is_victim,
    ),
    assertion=Assertion.MAY,  # (c) "may claim the privilege on behalf of the victim"
    holders=_PATIENT,  # (c) "the victim or the guardian or conservator"
    exceptions=(
        patient_has_died(M514_D_1),
        established(
            "duty_to_report",
            "What law or regulation makes somebody report is not privileged.",
            PrivilegeGround.DUTY_TO_REPORT,
            M514_D_2,
        ),
        danger(M514_D_3, to_self=True, to_others=True, if_telling_is_necessary=False),
        established(
            "future_crime",
            "What contemplated or served a future fraud or crime is not privileged.",
            PrivilegeGround.FUTURE_CRIME_OR_FRAUD,
            M514_D_4,
        ),
        established(
            "military_need",
            "What the safety of military people or things, or a mission, needs is not privileged.",
            PrivilegeGround.MILITARY_NEED,
            M514_D_5,
        ),
        established(
            "constitution",
            "What the Constitution requires to be disclosed is not privileged.",
            PrivilegeGround.OTHER_EXCEPTION,
            M514_D_6,
        ),
    ),
    exceptions_are_whole=True,
    sealing=Sealing(forum=Forum.COURT_MARTIAL, basis=(M514_E_6,)),
    leaves_out="counsel whom a holder authorizes to claim it",
)

_PROFESSIONAL = any_of(PSYCHOTHERAPIST.professional, VICTIM_ADVOCATE.professional)

RULES: tuple[Rule, ...] = (
    *privilege_rules(PSYCHOTHERAPIST),
    *privilege_rules(VICTIM_ADVOCATE),
    Duty(
        id="us.court_martial.hearing",
        gist="Production in dispute is ruled on by the military judge, in a closed hearing.",
        basis=(M513_E, M514_E),
        on=Occasion.REQUEST,
        when=all_of(
            IN_PROCEEDING,
            _UNIFORM_CODE,
            _PROFESSIONAL,
            ~process.privilege_is_waived,
            ~process.privilege_is_ruled_out,  # (e)(2) "Before ordering the production"
        ),
        covers=item.is_confidential_communication,
        obligations=(_CLOSED_HEARING,),
        leaves_out="(e)(1) how the motion is made and served, and that it is of a patient other "
        "than the accused: the hearing of (e)(2) is of any patient; (e)(3) what the party must "
        "show before the judge looks at the records",
    ),
    Duty(
        id="us.court_martial.narrow_production",
        gist="Only what the military judge lets go is produced.",
        basis=(M513_E, M514_E),
        on=Occasion.RELEASE,
        when=all_of(
            IN_PROCEEDING,
            _UNIFORM_CODE,
            _PROFESSIONAL,
            process.has_court_order,  # (e)(4) "permitted by the military judge under this rule"
        ),
        covers=item.is_confidential_communication,
        obligations=(_AS_ORDERED,),
    ),
)

COURT_MARTIAL = Law(
    id="us.court_martial",
    title="Military Rules of Evidence 513 and 514",
    rank=Rank.FEDERAL,
    stance=Stance.OPEN,
    governs=any_of(
        IN_PROCEEDING & _UNIFORM_CODE,
        # 513(e)(6), 514(e)(6): what is sealed there stays sealed wherever it is asked for.
        item.sealing_courts.includes(Forum.COURT_MARTIAL),
    ),
    held=Period(start=MANUAL),
    leaves_out="amendments after 2018, other rules of the Manual, and what the rules were before "
    "30 September 2016",
    rules=RULES,
)
