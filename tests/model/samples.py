"""One filled example of every value object of the model.

Every string, date and number in them is one that no message and no repr may show; `SECRETS` lists
how they would look.
"""

from datetime import date

from attrs import evolve

from disclosure_rules import (
    ANY,
    AbuseVictim,
    Answer,
    Assurance,
    CareConsent,
    Channel,
    Circumstances,
    Client,
    ClientWishes,
    CombinedWith,
    Confidentiality,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Deadline,
    Discloser,
    DisclosureRequest,
    Emergency,
    Grantor,
    ItemDesignation,
    Jurisdiction,
    LegalProcess,
    LegalRequirement,
    Limit,
    LimitKind,
    Obligation,
    ObligationCode,
    Period,
    ProcessKind,
    Profession,
    ProtectiveStep,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    Representative,
    RepresentativeAuthority,
    ScopeDecision,
    SensitivityLabel,
    Setting,
    Situation,
    SuspectedAbuse,
    Threat,
    ThreatSource,
    TimeUnit,
    Timing,
    Value,
)

SECRET = "secret-7193"
SECRET_DAY = date(1987, 6, 13)
SECRET_LATER = date(2067, 9, 27)
SECRET_NUMBER = 7193
SECRETS = ("secret", "7193", "1987", "2067")

PERIOD = Period(start=SECRET_DAY, end=SECRET_LATER)
DEADLINE = Deadline(amount=SECRET_NUMBER, unit=TimeUnit.HOURS, words=SECRET)
OBLIGATION = Obligation(
    id="us.first.log",
    code=ObligationCode.LOG_FOR_ACCOUNTING,
    text="Log it.",
    timing=Timing.AFTER,
    deadline=DEADLINE,
    exact_text="These words.",
)
REPRESENTATIVE = Representative(
    ref=SECRET,
    authority=RepresentativeAuthority.GUARDIAN,
    may_decide_on_health_care=True,
    may_consent_to_disclosure=False,
)
CLIENT = Client(
    ref=SECRET,
    born=SECRET_DAY,
    died=SECRET_LATER,
    is_deceased=True,
    has_capacity=True,
    adjudicated_incapable=False,
    is_emancipated=False,
    care_consented_by=CareConsent.MINOR_ALONE,
    parent_agreed_to_confidentiality=True,
    treat_parent_as_representative=False,
    is_armed_forces_member=False,
    is_inmate=False,
    is_applicant_only=False,
    representatives=(REPRESENTATIVE,),
)
DISCLOSER = Discloser(
    profession=Profession.COUNSELOR,
    settings=frozenset((Setting.PRIVATE_PRACTICE,)),
    is_licensed=True,
    is_originator=True,
    publicly_identified_as_sud_only=False,
    receives_remuneration=False,
    acts_for_school=False,
)
RECIPIENT = Recipient(kind=RecipientKind.PARENT, ref=SECRET, identity_is_verified=True)
ITEM = RecordItem(
    ref=SECRET,
    kind=RecordKind.PROGRESS_NOTE,
    labels=frozenset((SensitivityLabel.MENTAL_HEALTH,)),
    confidentiality=Confidentiality.RESTRICTED,
    files=frozenset((RecordFile.TREATMENT,)),
    subjects=frozenset((SECRET,)),
    is_recipients_own_part=False,
    dated=SECRET_DAY,
    author=SECRET,
    path=(SECRET, SECRET_NUMBER),
    is_narrative=True,
    identifies_client=True,
    identifies_as_sud_patient=False,
    is_deidentified=True,
    is_necessary=True,
    is_relevant_to_involvement=True,
    is_named_in_process=True,
    is_oral=True,
    is_sealed=True,
)
THREAT = Threat(exists=True, is_serious=True, told_by=ThreatSource.CLIENT)
ABUSE = SuspectedAbuse(is_suspected=True, victim=AbuseVictim.CHILD, victim_is_client=True)
PROCESS = LegalProcess(
    kinds=frozenset((ProcessKind.SUBPOENA,)), assurance=Assurance.NONE, is_compulsory=False
)
EMERGENCY = Emergency(is_medical=True, needs_treatment=True)
WISHES = ClientWishes(is_available=True, agrees=True, objects=False)
REQUIREMENT = LegalRequirement(citation=SECRET, says=SECRET)
CIRCUMSTANCES = Circumstances(
    threat=THREAT,
    abuse=ABUSE,
    process=PROCESS,
    emergency=EMERGENCY,
    wishes=WISHES,
    requirements=(REQUIREMENT,),
    steps_taken=frozenset((ProtectiveStep.REPORT_MADE,)),
)
SOMEBODY = RecipientDesignation(kind=RecipientKind.PARENT, ref=SECRET)
SOMETHING = ItemDesignation(
    kind=RecordKind.PROGRESS_NOTE, label=SensitivityLabel.HIV, ref=SECRET, dated=PERIOD
)
SCOPE = ConsentScope(
    decision=ScopeDecision.PERMIT,
    recipients=frozenset((SOMEBODY,)),
    purposes=frozenset((Purpose.TREATMENT,)),
    items=frozenset((SOMETHING,)),
    period=PERIOD,
    exceptions=(ConsentScope(decision=ScopeDecision.DENY, recipients=ANY),),
    not_understood=(SECRET,),
)
GRANT = ConsentGrant(
    ref=SECRET,
    scope=SCOPE,
    client_ref=SECRET,
    granted_by=Grantor.PARENT,
    grantor_ref=SECRET,
    form=ConsentForm.WRITTEN,
    elements=frozenset((ConsentElement.SIGNATURE,)),
    signed_on=SECRET_DAY,
    period=PERIOD,
    expiry_event_has_occurred=False,
    revoked_on=SECRET_LATER,
    known_to_be_false=True,
    combined_with=frozenset((CombinedWith.OTHER_DOCUMENT,)),
    care_was_conditioned=False,
    is_for_all_future_tpo=True,
)
ANSWER = Answer(fact="threat.is_serious", is_true=True, item=SECRET)
SITUATION = Situation(
    client=CLIENT,
    discloser=DISCLOSER,
    circumstances=CIRCUMSTANCES,
    jurisdictions=frozenset((Jurisdiction.CALIFORNIA,)),
    answers=(evolve(ANSWER, item=None),),
)
REQUEST = DisclosureRequest(
    client=CLIENT,
    discloser=DISCLOSER,
    recipient=RECIPIENT,
    items=(ITEM,),
    purpose=Purpose.TREATMENT,
    consents=(GRANT,),
    circumstances=CIRCUMSTANCES,
    jurisdictions=frozenset((Jurisdiction.CALIFORNIA,)),
    channel=Channel.FAX,
    answers=(ANSWER,),
)
LIMIT = Limit(kind=LimitKind.GENERALISE, how="the year only")

SAMPLES: tuple[Value, ...] = (
    ABUSE,
    ANSWER,
    CIRCUMSTANCES,
    CLIENT,
    DEADLINE,
    DISCLOSER,
    EMERGENCY,
    GRANT,
    ITEM,
    LIMIT,
    OBLIGATION,
    PERIOD,
    PROCESS,
    RECIPIENT,
    REPRESENTATIVE,
    REQUEST,
    REQUIREMENT,
    SCOPE,
    SITUATION,
    SOMEBODY,
    SOMETHING,
    THREAT,
    WISHES,
)
