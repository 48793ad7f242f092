"""A school counselor and the IEP team: before, at and after the meeting, and under a threat.

A student of 16 has an individualized education program (IEP).  Two counselors see him: one works in
the school, the other online, under a contract with the district.  Both keep education records, so
FERPA and IDEA decide, and HIPAA is silent.  Each act below is a disclosure of its own, decided
twice: by the law alone, and with the district's own policy added.  The law knows no privilege of
the counselor against school officials and parents; that what was said in sessions stays with the
counselor is the policy's word, and it holds as far as the law leaves room.

Run it from the checkout: ``python docs/examples/iep_team.py``.
"""

from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from disclosure_rules import (
    ALWAYS,
    Circumstances,
    Client,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Decision,
    Discloser,
    DisclosureRequest,
    EducationCase,
    Emergency,
    Grantor,
    ItemDesignation,
    Law,
    Period,
    Profession,
    Prohibition,
    Provision,
    Purpose,
    Rank,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    ScopeDecision,
    Setting,
    SpecialEducation,
    Stance,
    evaluate,
)
from disclosure_rules.law import us
from disclosure_rules.logic.facts import education, emergency, item, recipient

TODAY = date(2026, 11, 20)
BIRTHDAY = date(2010, 3, 4)
STUDENT = Client(ref="student-a", born=BIRTHDAY)

# ------------------------------------------------------------------ who holds the record, and what

ON_SITE = Discloser(
    profession=Profession.SCHOOL_COUNSELOR,
    settings=frozenset({Setting.EDUCATIONAL_AGENCY}),
    acts_for_school=True,
)
# A practice that bills insurers elsewhere; for these students it acts for the district.
ONLINE = Discloser(
    profession=Profession.COUNSELOR,
    settings=frozenset({Setting.PRIVATE_PRACTICE, Setting.HIPAA_COVERED_ENTITY}),
    acts_for_school=True,
)

IEP_FILE = frozenset({RecordFile.EDUCATION, RecordFile.SPECIAL_EDUCATION})
STRATEGIES = RecordItem(ref="strategies", kind=RecordKind.COPING_STRATEGY, files=IEP_FILE)
PROGRESS = RecordItem(ref="goal progress", kind=RecordKind.IEP_GOAL_PROGRESS, files=IEP_FILE)
SUCCESSES = RecordItem(ref="successes", kind=RecordKind.SUCCESS, files=IEP_FILE)
SESSIONS = RecordItem(ref="session notes", kind=RecordKind.SESSION_CONTENT, files=IEP_FILE)
DIAGNOSIS = RecordItem(ref="diagnosis", kind=RecordKind.DIAGNOSIS, files=IEP_FILE)
MEMORY_AID = RecordItem(
    ref="memory aid",
    kind=RecordKind.SESSION_CONTENT,
    files=frozenset({RecordFile.SOLE_POSSESSION}),
)
THREAT = RecordItem(ref="threat", kind=RecordKind.THREAT_DETAIL, files=IEP_FILE)
NAME = RecordItem(ref="name", kind=RecordKind.NAME, files=IEP_FILE)
WHOLE = (STRATEGIES, PROGRESS, SUCCESSES, SESSIONS, DIAGNOSIS, MEMORY_AID)

# ------------------------------------------------------------------ the team, and others

INSIDE = Recipient(is_within_program=True, identity_is_verified=True)
OUTSIDE = Recipient(is_within_program=False, identity_is_verified=True)
SPECIAL_EDUCATION_TEACHER = evolve(
    INSIDE, kind=RecipientKind.IEP_TEAM_MEMBER, has_educational_interest=True
)
CLASS_TEACHER = evolve(INSIDE, kind=RecipientKind.TEACHER, has_educational_interest=True)
COACH = evolve(INSIDE, kind=RecipientKind.TEACHER, has_educational_interest=False)
PRINCIPAL = evolve(INSIDE, kind=RecipientKind.SCHOOL_ADMINISTRATOR, has_educational_interest=True)
ONLINE_COUNSELOR = evolve(
    OUTSIDE, kind=RecipientKind.MENTAL_HEALTH_PROFESSIONAL, has_educational_interest=True
)
MOTHER = evolve(OUTSIDE, kind=RecipientKind.PARENT, claims_client_as_dependent=False)
FAMILYS_THERAPIST = evolve(
    OUTSIDE, kind=RecipientKind.MENTAL_HEALTH_PROFESSIONAL, ref="familys-therapist"
)
JOB_AGENCY = evolve(OUTSIDE, kind=RecipientKind.OUTSIDE_AGENCY, ref="job-agency")
CLASSMATE = evolve(OUTSIDE, kind=RecipientKind.LIKELY_VICTIM)
POLICE = evolve(OUTSIDE, kind=RecipientKind.LAW_ENFORCEMENT)

# What is known of everybody unless it is said otherwise: nobody stands in for anybody, works for
# the school under contract, or enrolls the student.
ORDINARY = EducationCase(
    performs_school_function=False,
    is_substitute=False,
    student_enrolls_there=False,
)
CONTRACTED = EducationCase(
    performs_school_function=True,
    is_under_school_control=True,
    is_bound_on_redisclosure=True,
    is_substitute=False,
    student_enrolls_there=False,
)
NO_AGENCY = SpecialEducation(is_transition_agency=False, is_between_districts=False)
TRANSITION = SpecialEducation(is_transition_agency=True, is_between_districts=False)
AT_SCHOOL = Circumstances(
    education=ORDINARY,
    special_education=NO_AGENCY,
    emergency=Emergency(is_health_or_safety=False),
)
URGENT = evolve(AT_SCHOOL, emergency=Emergency(is_health_or_safety=True, recipient_must_know=True))


def agreed_by(who: Grantor, to: str) -> ConsentGrant:
    """Return a consent to tell one outsider of strategies and progress, good under both laws."""
    signed = date(2026, 11, 2)
    return ConsentGrant(
        ref=f"consent of the {who.words} for {to}",
        granted_by=who,
        form=ConsentForm.WRITTEN,
        elements=frozenset(
            {
                ConsentElement.SIGNATURE,  # 34 CFR 99.30(a)
                ConsentElement.SIGNATURE_DATE,  # 99.30(a)
                ConsentElement.RECORDS_SPECIFIED,  # 99.30(b)(1), 300.9(b)
                ConsentElement.PURPOSE_DESCRIBED,  # 99.30(b)(2), 300.9(b)
                ConsentElement.PARTIES_IDENTIFIED,  # 99.30(b)(3), 300.9(b)
                ConsentElement.INFORMED_IN_NATIVE_LANGUAGE,  # 300.9(a)
                ConsentElement.UNDERSTOOD_AS_VOLUNTARY,  # 300.9(c)(1)
            }
        ),
        signed_on=signed,
        period=Period(start=signed, end=date(2027, 6, 30)),
        scope=ConsentScope(
            decision=ScopeDecision.PERMIT,
            recipients=frozenset({RecipientDesignation(ref=to)}),
            purposes=frozenset({Purpose.EDUCATIONAL_PLANNING}),
            items=frozenset(
                ItemDesignation(kind=kind)
                for kind in (RecordKind.COPING_STRATEGY, RecordKind.IEP_GOAL_PROGRESS)
            ),
        ),
    )


# ------------------------------------------------------------------ the district's own policy

_POLICY = Provision(
    citation="District policy 12",
    gist="What was said in counseling stays with the counselor.",
    period=Period(start=date(2026, 7, 1)),
    source="the district's handbook",
    read_on=TODAY,
)
POLICY = Law(
    id="district",
    title="the district's policy",
    rank=Rank.ORGANISATION,
    stance=Stance.OPEN,
    governs=ALWAYS,
    rules=(
        Prohibition(
            id="district.policy.session_content",
            gist="What was said in sessions stays; a threat is told as a threat.",
            basis=(_POLICY,),
            when=~recipient.kind.is_in(RecipientKind.CLIENT) & ~education.is_substitute,
            covers=item.kind.is_in(RecordKind.SESSION_CONTENT),
        ),
        Prohibition(
            id="district.policy.diagnosis",
            gist="Staff are told what helps, and not the diagnosis, unless there is an emergency.",
            basis=(_POLICY,),
            when=recipient.is_known_to_be_inside & ~emergency.is_health_or_safety,
            covers=item.kind.is_in(RecordKind.DIAGNOSIS),
        ),
    ),
)
BY_LAW = us.ruleset()
WITH_POLICY = us.ruleset(also=(POLICY,))


@frozen
class Act:
    """One disclosure of the story, with what came out of it.

    Args:
        title: Who is told, and when.
        request: What is asked.
        by_law: What the law alone decides.
        with_policy: What is decided with the district's policy.
    """

    title: str
    request: DisclosureRequest
    by_law: Decision
    with_policy: Decision


def act(
    title: str,
    to: Recipient,
    purpose: Purpose,
    items: tuple[RecordItem, ...],
    around: Circumstances = AT_SCHOOL,
    *,
    by: Discloser = ON_SITE,
    consents: tuple[ConsentGrant, ...] = (),
    on: date = TODAY,
) -> Act:
    """Decide one disclosure, by the law alone and with the policy."""
    request = DisclosureRequest(
        client=STUDENT,
        discloser=by,
        recipient=to,
        purpose=purpose,
        items=items,
        consents=consents,
        circumstances=around,
    )
    return Act(
        title,
        request,
        evaluate(request, BY_LAW, as_of=on),
        evaluate(request, WITH_POLICY, as_of=on),
    )


def story() -> Iterator[Act]:
    """Yield the acts, in their order."""
    helpful = (STRATEGIES, PROGRESS, SUCCESSES, SESSIONS, DIAGNOSIS, MEMORY_AID)

    # Before the meeting.
    yield act(
        "Before the meeting, the special education teacher prepares the goals",
        SPECIAL_EDUCATION_TEACHER,
        Purpose.EDUCATIONAL_PLANNING,
        helpful,
    )
    yield act(
        "Before the meeting, the mother asks for the record",
        MOTHER,
        Purpose.CLIENT_REQUEST,
        WHOLE,
    )
    yield act(
        "Before the meeting, the online counselor asks how the goals are going",
        ONLINE_COUNSELOR,
        Purpose.EDUCATIONAL_PLANNING,
        (PROGRESS, STRATEGIES),
        evolve(AT_SCHOOL, education=CONTRACTED),
    )

    # At the meeting sit two who do not work for the school.
    yield act(
        "At the meeting, the family's own therapist, without consent",
        FAMILYS_THERAPIST,
        Purpose.EDUCATIONAL_PLANNING,
        (STRATEGIES, PROGRESS, SESSIONS),
    )
    yield act(
        "At the meeting, the family's own therapist, with the mother's consent",
        FAMILYS_THERAPIST,
        Purpose.EDUCATIONAL_PLANNING,
        (STRATEGIES, PROGRESS, SESSIONS),
        consents=(agreed_by(Grantor.PARENT, "familys-therapist"),),
    )
    yield act(
        "At the meeting, the agency that is to pay for job training, without consent",
        JOB_AGENCY,
        Purpose.EDUCATIONAL_PLANNING,
        (STRATEGIES, PROGRESS),
        evolve(AT_SCHOOL, special_education=TRANSITION),
    )
    yield act(
        "At the meeting, the agency that is to pay for job training, with the mother's consent",
        JOB_AGENCY,
        Purpose.EDUCATIONAL_PLANNING,
        (STRATEGIES, PROGRESS),
        evolve(AT_SCHOOL, special_education=TRANSITION),
        consents=(agreed_by(Grantor.PARENT, "job-agency"),),
    )

    # After the meeting, the strategies are carried over into class.
    yield act(
        "After the meeting, the class teacher carries the strategies over, told by the online "
        "counselor",
        CLASS_TEACHER,
        Purpose.EDUCATION,
        (STRATEGIES, SUCCESSES, SESSIONS),
        by=ONLINE,
    )
    yield act(
        "After the meeting, a coach who has no part in it is curious",
        COACH,
        Purpose.CURIOSITY,
        (STRATEGIES, DIAGNOSIS),
    )

    # In a session he says that he will bring a knife for a classmate.
    what_must_be_known = (NAME, THREAT, evolve(SESSIONS, is_necessary=False))
    for title, to in (
        ("A threat: the principal is told", PRINCIPAL),
        ("A threat: the mother is told", MOTHER),
        ("A threat: the classmate's family is told", CLASSMATE),
        ("A threat: the police are told", POLICE),
    ):
        yield act(
            title, to, Purpose.HEALTH_OR_SAFETY_EMERGENCY, what_must_be_known, URGENT, by=ONLINE
        )
    yield act(
        "The day after, with the danger past, the police ask for the whole record",
        POLICE,
        Purpose.CRIMINAL_INVESTIGATION,
        (THREAT, SESSIONS),
        evolve(AT_SCHOOL, process=evolve(AT_SCHOOL.process, kinds=frozenset())),
    )

    # He turns 18: the rights are his.
    of_age = date(2028, 3, 4)
    grown = SpecialEducation(
        is_transition_agency=False, is_between_districts=False, rights_were_transferred=True
    )
    at_18 = evolve(AT_SCHOOL, special_education=grown)
    yield act(
        "At 18, the mother asks for the record again",
        MOTHER,
        Purpose.CLIENT_REQUEST,
        (PROGRESS,),
        at_18,
        on=of_age,
    )
    yield act(
        "At 18, he asks for it himself",
        Recipient(kind=RecipientKind.CLIENT, identity_is_verified=True),
        Purpose.CLIENT_REQUEST,
        (PROGRESS, SESSIONS),
        at_18,
        on=of_age,
    )
    yield act(
        "At 18, he is in danger, and the mother is told",
        MOTHER,
        Purpose.HEALTH_OR_SAFETY_EMERGENCY,
        (NAME, THREAT),
        evolve(at_18, emergency=URGENT.emergency),
        on=of_age,
    )


def what_goes(decision: Decision, request: DisclosureRequest) -> str:
    """Say what is released, and what stays."""
    names = [one.ref for one in request.items]
    going = [names[one.position] for one in decision.plan.dispositions if one.goes]
    staying = [names[one.position] for one in decision.plan.dispositions if not one.goes]
    return f"goes: {', '.join(going) or 'nothing'}; stays: {', '.join(staying) or 'nothing'}"


def told(one: Act) -> str:
    """Return an act in words: both answers, the grounds, what is asked, and what is to be done."""
    lines = [one.title]
    for name, decision in (("by law", one.by_law), ("with the policy", one.with_policy)):
        said = decision.outcome.value.upper()
        lines.append(f"   {name}: {said}; {what_goes(decision, one.request)}")
    grounds = {
        f"{provision} ({ground.effect.value})"
        for found in one.by_law.items
        for ground in found.grounds
        if ground.is_certain
        for provision in ground.basis[:1]
    }
    lines.append(f"   grounds: {', '.join(sorted(grounds))}")
    lines.extend(f"   asked: {question.ask}" for question in one.by_law.missing)
    going = {found.position for found in one.by_law.plan.dispositions if found.goes}
    for due in one.by_law.obligations:
        # What concerns only what stays is left out here, if something goes.
        if not due.depends_on and (not going or going & set(due.items)):
            lines.append(f"   - {due.obligation.timing.value}: {due.obligation.text}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the story."""
    for one in story():
        print(told(one))


if __name__ == "__main__":
    main()
