"""The federal psychotherapist privilege: Rule of Evidence 501, and Jaffee v. Redmond.

It stands in courts of the United States, in criminal cases and wherever federal law decides; where
state law decides a claim or defense, that state's privilege stands instead (Rule 501).  The court
weighs nothing: how much the evidence is needed does not count.

What the opinion says of waiver was not read.  The holding protects from "compelled disclosure":
what the client agrees to is compelled by nobody.
"""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    COMPELS,
    IN_PROCEEDING,
    Assertion,
    Privilege,
    Reach,
    privilege_rules,
)
from disclosure_rules.law.patterns.rule_501 import (
    FEDERAL_LAW_DECIDES,
    FRE_501_2011,
    STATE_LAW_DECIDES,
)
from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import discloser, item, privilege, process
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.privilege import Forum
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Duty, Rule

__all__ = ["FEDERAL_PRIVILEGE"]

_READ_ON = date(2026, 11, 22)

JAFFEE_1996 = Provision(
    citation="Jaffee v. Redmond, 518 U.S. 1 (1996)",
    gist="What was said between patient and therapist, and the notes taken in counseling, are "
    "protected from compelled disclosure, without weighing the need for them.",
    period=Period(start=date(1996, 6, 13)),
    source="https://law.onecle.com/ussc/518/518us02.html (syllabus), "
    "https://law.onecle.com/ussc/518/518us07.html",
    read_on=_READ_ON,
    note="Read in the syllabus and on one page of the opinion. That what the client agrees to is "
    "not compelled is read from the holding; the opinion's own words on waiver, and its footnote "
    "on a threat that only disclosure averts, were not read.",
)
JAFFEE_1996_PROFESSIONS = Provision(
    citation="Jaffee v. Redmond, 518 U.S. 1 (1996), on who is covered",
    gist="Licensed psychiatrists and psychologists, and licensed social workers in the course of "
    "psychotherapy.",
    period=Period(start=date(1996, 6, 13)),
    source="https://proceedings.nyumootcourt.org/2022/02/endangered-privilege-does-the-federal-"
    "therapist-patient-testimonial-privilege-contain-a-dangerous-patient-exception/",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Of other counselors, and of those without a license, the passage says nothing: whether "
    "the privilege reaches them is asked.",
)
JAFFEE_1996_STATES = Provision(
    citation="Jaffee v. Redmond, 518 U.S. 1 (1996), syllabus (b)",
    gist="All 50 States and the District of Columbia have enacted some form of the privilege.",
    period=Period(start=date(1996, 6, 13)),
    source="https://originalsources.com/Document.aspx?DocID=W16I84Z1V65NYJ1",
    read_on=_READ_ON,
)
CHASE_2003 = Provision(
    citation="United States v. Chase, 340 F.3d 978 (9th Cir. 2003) (en banc)",
    gist="There is no exception to the testimonial privilege for a dangerous patient.",
    # The year is known and the day is not: from the end of that year it held for certain.
    period=Period(start=date(2004, 1, 1)),
    source="http://ecases.us/case/ca9/c3469073/united-states-v-steven-gene-chase",
    read_on=_READ_ON,
    note="Binding in the Ninth Circuit; the circuits differ.",
)
AUSTER_2008 = Provision(
    citation="United States v. Auster, 517 F.3d 312 (5th Cir. 2008)",
    gist="Who threatens somebody, knowing that the therapist will tell the target, has no "
    "reasonable expectation of confidentiality in that.",
    period=Period(start=date(2009, 1, 1)),
    source="http://ecases.us/case/p58424/united-states-v-auster",
    read_on=_READ_ON,
    note="Binding in the Fifth Circuit. Such a threat is no confidential communication there: say "
    "so of the item.",
)

_THERAPISTS = (
    Profession.PSYCHIATRIST,
    Profession.PSYCHOLOGIST,
    Profession.SOCIAL_WORKER,
)
_PROFESSIONAL: Condition = any_of(
    # "licensed psychiatrists and psychologists", "licensed social workers"
    discloser.profession.is_in(*_THERAPISTS) & discloser.is_licensed,
    # Of everybody else who heard what was said in counseling, or holds it, the courts are asked.
    process.privilege_reaches_profession,
)
_STATE_LAW: Condition = any_of(
    process.forum.is_in(Forum.STATE_COURT, Forum.STATE_AGENCY), STATE_LAW_DECIDES
)

_ASK_WHICH_STATE = Obligation(
    id="us.privilege.claim_for_state",
    code=ObligationCode.ASSERT_PRIVILEGE,
    text="A privilege of the state may stand, which this answer weighs only if that state's law "
    "was asked: claim it for the client until it is waived for this matter or the court has "
    "ruled.",
    timing=Timing.BEFORE,
)
_ASK_COUNSEL = Obligation(
    id="us.privilege.counsel_for_state",
    code=ObligationCode.CONSULT_COUNSEL,
    text="Ask a lawyer which state's privilege applies, and what its exceptions are.",
    timing=Timing.BEFORE,
)
_CLAIM_ELSEWHERE = Obligation(
    id="us.privilege.claim_elsewhere",
    code=ObligationCode.ASSERT_PRIVILEGE,
    text="Claim the psychotherapist privilege for the client until it is waived for this matter or "
    "whoever decides there has ruled: this answer does not weigh it.",
    timing=Timing.BEFORE,
)
_ASK_FORUM = Obligation(
    id="us.privilege.counsel_elsewhere",
    code=ObligationCode.CONSULT_COUNSEL,
    text="Ask a lawyer which law of privilege holds before this agency or body.",
    timing=Timing.BEFORE,
)
_ASK_CIRCUIT = Obligation(
    id="us.privilege.counsel_on_danger",
    code=ObligationCode.CONSULT_COUNSEL,
    text="Ask a lawyer whether the courts of this circuit take the privilege away from a "
    "dangerous client: the circuits differ.",
    timing=Timing.BEFORE,
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="us.privilege.psychotherapist",
            gist="What was said in psychotherapy, and the notes of it, are not produced in a "
            "federal court.",
            basis=(FRE_501_2011, JAFFEE_1996, JAFFEE_1996_PROFESSIONS),
            forum=FEDERAL_LAW_DECIDES,
            professional=_PROFESSIONAL,
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(),
            exceptions_are_whole=False,
            reach=Reach.COMPELLED,  # "protected from compelled disclosure"
            leaves_out="exceptions, of which the part that was read names none: what a court has "
            "found to be one is said of the item",
        )
    ),
    Duty(
        id="us.privilege.state_law",
        gist="Where state law governs privilege, the state's own law is asked.",
        basis=(FRE_501_2011, JAFFEE_1996_STATES),
        on=Occasion.REQUEST,
        when=all_of(
            IN_PROCEEDING,
            COMPELS,
            _STATE_LAW,
            ~process.privilege_is_waived,
        ),
        covers=item.is_confidential_communication,
        obligations=(_ASK_WHICH_STATE, _ASK_COUNSEL),
    ),
    Duty(
        id="us.privilege.elsewhere",
        gist="Before an agency or another body the privilege is claimed, and a lawyer asked.",
        basis=(FRE_501_2011, JAFFEE_1996),
        on=Occasion.REQUEST,
        when=all_of(
            IN_PROCEEDING,
            COMPELS,
            # Rule 501 as read names no forum; that it binds none but courts was not read.
            process.forum.is_in(Forum.FEDERAL_AGENCY, Forum.OTHER),
            ~process.privilege_is_waived,
        ),
        covers=item.is_confidential_communication,
        obligations=(_CLAIM_ELSEWHERE, _ASK_FORUM),
    ),
    Duty(
        id="us.privilege.danger",
        gist="Whether danger takes the privilege away is decided otherwise in each circuit.",
        basis=(CHASE_2003, AUSTER_2008),
        on=Occasion.REQUEST,
        when=all_of(
            IN_PROCEEDING,
            COMPELS,
            FEDERAL_LAW_DECIDES,
            _PROFESSIONAL,
            privilege.danger_to_self_is_known | privilege.danger_to_others_is_known,
        ),
        covers=item.is_confidential_communication,
        obligations=(_ASK_CIRCUIT,),
    ),
)

FEDERAL_PRIVILEGE = Law(
    id="us.privilege",
    title="the federal psychotherapist privilege",
    rank=Rank.FEDERAL,
    stance=Stance.OPEN,
    governs=IN_PROCEEDING,
    held=Period(start=date(2011, 12, 1)),
    leaves_out="other federal privileges; what the opinion in Jaffee says beyond its holding",
    rules=RULES,
)
