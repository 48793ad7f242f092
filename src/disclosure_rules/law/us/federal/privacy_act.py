"""The Privacy Act, 5 U.S.C. 552a(b) and (c): records that agencies of the United States keep.

It binds a counselor who works for one: Veterans Affairs, a military treatment facility, a federal
prison, the Indian Health Service.  No agency discloses a record in a system of records by any means
to anybody, but at the individual's written request, with prior written consent, or under one of
twelve conditions.  It binds beside HIPAA and not in place of it.

What is a record or a system of records (subsection (a)), access and amendment (d), and exemptions
(j), (k) were not read: whether an item is contained in such a system the host says.
"""

from datetime import date

from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.consent import ConsentStandard, DefectKind
from disclosure_rules.logic.facts import (
    access,
    consent,
    discloser,
    item,
    privacy_act,
    process,
    purpose,
    recipient,
)
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.consent import CombinedWith
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.federal_agency import PrivacyActCondition
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Duty, Permission, Rule

__all__ = ["PRIVACY_ACT", "WRITTEN_CONSENT"]

_COPY = date(2026, 3, 8)


def _section(paragraph: str, gist: str, *, note: str | None = None) -> Provision:
    since = "Read as it stood on 8 March 2026; since when it has stood so was not read."
    return Provision(
        citation=f"5 U.S.C. 552a{paragraph}",
        gist=gist,
        period=Period(start=_COPY),
        source="https://uscode.house.gov/view.xhtml?"
        "req=granuleid:USC-prelim-title5-section552a (copy of 8 March 2026)",
        read_on=date(2026, 11, 22),
        note=since if note is None else f"{note} {since}",
    )


S_B = _section(
    "(b)",
    "No agency discloses a record in a system of records but at the written request of the "
    "individual, with prior written consent, or as (b)(1) to (12) allow.",
    note="Who may consent for an individual (subsection (h)) was not read: whoever may decide on "
    "their health care is taken to.",
)
S_B_1 = _section("(b)(1)", "To its own officers and employees who need it for their duties.")
S_B_2 = _section("(b)(2)", "What the Freedom of Information Act requires.")
S_B_3 = _section("(b)(3)", "For a routine use that the published notice describes.")
S_B_4 = _section("(b)(4)", "To the Bureau of the Census.")
S_B_5 = _section(
    "(b)(5)",
    "For statistics, with advance written assurance, in a form that is not individually "
    "identifiable.",
)
S_B_6 = _section("(b)(6)", "To the National Archives.")
S_B_7 = _section(
    "(b)(7)",
    "To another agency, or an instrumentality of a government within or under the control of the "
    "United States, for authorized law enforcement, at the written request of its head for a "
    "particular portion.",
)
S_B_8 = _section(
    "(b)(8)",
    "On a showing of compelling circumstances affecting somebody's health or safety, with notice "
    "to the last known address.",
    note="“Such individual”, who is sent the notice, is read as the one whose record goes.",
)
S_B_9 = _section("(b)(9)", "To Congress or a committee within its jurisdiction.")
S_B_10 = _section("(b)(10)", "To the Comptroller General.")
S_B_11 = _section(
    "(b)(11)",
    "Pursuant to the order of a court of competent jurisdiction.",
    note="A subpoena that no judge has signed is not read as such an order, nor is an order of an "
    "administrative tribunal.",
)
S_B_12 = _section("(b)(12)", "To a consumer reporting agency under 31 U.S.C. 3711(e).")
S_C_1 = _section(
    "(c)(1)",
    "Date, nature and purpose of each disclosure, and name and address of who received it, are "
    "accounted for, but for (b)(1) and (2).",
)
S_C_2 = _section("(c)(2)", "The accounting is kept five years or the life of the record.")
S_C_3 = _section("(c)(3)", "The individual may have it, but for disclosures under (b)(7).")
S_C_4 = _section("(c)(4)", "Who received the record is told of corrections and disputes.")

WRITTEN_CONSENT = ConsentStandard(
    name="privacy_act_consent",
    title="written consent under the Privacy Act",
    requirements=(),
    citations=(
        (DefectKind.NOT_WRITTEN, "5 U.S.C. 552a(b)"),  # "with the prior written consent of"
        (DefectKind.NOT_YET_IN_FORCE, "5 U.S.C. 552a(b)"),  # "prior"
        (DefectKind.EXPIRED, "5 U.S.C. 552a(b)"),
        (DefectKind.REVOKED, "5 U.S.C. 552a(b)"),
        (DefectKind.FALSE, "5 U.S.C. 552a(b)"),
        # "the individual to whom the record pertains"
        (DefectKind.NOT_THEIRS_TO_GIVE, "5 U.S.C. 552a(b)"),
    ),
    obtain=Obligation(
        id="us.privacy_act.obtain_consent",
        code=ObligationCode.OBTAIN_AUTHORIZATION,
        text="Obtain the individual's written consent first.",
        timing=Timing.BEFORE,
    ),
    may_be_combined_with=frozenset(CombinedWith),
)

_AGENCIES: Condition = discloser.settings.includes(
    Setting.FEDERAL_AGENCY,
    Setting.DEPARTMENT_OF_DEFENSE,
    Setting.DEPARTMENT_OF_HOMELAND_SECURITY,
    Setting.DEPARTMENT_OF_STATE,
    Setting.DEPARTMENT_OF_VETERANS_AFFAIRS,
    Setting.UNIFORMED_SERVICE,
)

# (b)(1) "those officers and employees of the agency which maintains the record who have a need"
_TO_STAFF: Condition = recipient.is_agency_staff & recipient.needs_it_for_duties
# A judge's subpoena is an order of the court; a clerk's or an attorney's is not.
_COURT_ORDER: Condition = any_of(
    process.kinds.includes(ProcessKind.COURT_ORDER, ProcessKind.PART2_COURT_ORDER),
    process.kinds.includes(ProcessKind.SUBPOENA) & process.is_signed_by_judge,
)


_SAFETY = purpose.stated_purpose.is_in(
    Purpose.AVERT_THREAT,
    Purpose.TREATMENT,
    Purpose.EMERGENCY_TREATMENT,
    Purpose.INVOLVEMENT_IN_CARE,
    Purpose.NOTIFICATION_OF_FAMILY,
    Purpose.DISASTER_RELIEF,
    Purpose.HEALTH_OR_SAFETY_EMERGENCY,
    Purpose.REPORT_CHILD_ABUSE,
    Purpose.REPORT_ADULT_ABUSE,
    Purpose.REPORT_DOMESTIC_VIOLENCE,
    Purpose.PUBLIC_HEALTH,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.MILITARY_COMMAND,
    Purpose.APPREHEND,
    Purpose.CARE_COORDINATION,
    Purpose.CORRECTIONAL_CUSTODY,
    Purpose.PROTECTIVE_SERVICES,
    Purpose.REPORT_CRIME,
    Purpose.REPORT_CRIME_ON_PREMISES,
)
_LAW_ENFORCEMENT = purpose.stated_purpose.is_in(
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.CRIMINAL_PROCEEDING,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.APPREHEND,
    Purpose.CIVIL_PROCEEDING,  # "for a civil or criminal law enforcement activity"
    Purpose.ADMINISTRATIVE_PROCEEDING,
    Purpose.FRAUD_DETECTION,
    Purpose.COMPLIANCE_INVESTIGATION,
    Purpose.NATIONAL_SECURITY,
)
_IN_COURT = purpose.stated_purpose.is_in(
    Purpose.CIVIL_PROCEEDING,
    Purpose.CUSTODY_PROCEEDING,
    Purpose.CHILD_PROTECTION_PROCEEDING,
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.CRIMINAL_PROCEEDING,
    Purpose.ADMINISTRATIVE_PROCEEDING,
    Purpose.HEALTH_OVERSIGHT,
    Purpose.COMPLIANCE_INVESTIGATION,
    Purpose.FRAUD_DETECTION,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.APPREHEND,
    Purpose.OWN_DEFENSE,
)
_ANOTHER_BODY = recipient.kind.is_in(
    RecipientKind.OTHER_GOVERNMENT_AGENCY, RecipientKind.AUDITOR, RecipientKind.OTHER
)

_ACCOUNT = Obligation(
    id="us.privacy_act.account",
    code=ObligationCode.LOG_FOR_ACCOUNTING,
    text="Enter date, nature and purpose of the disclosure, and name and address of who received "
    "it; keep the entry five years or for the life of the record, whichever is longer, and tell "
    "the recipient of any later correction or noted dispute.",
    timing=Timing.AFTER,
)
_SHOW_ACCOUNTING = Obligation(
    id="us.privacy_act.show_accounting",
    code=ObligationCode.GIVE_REVIEW_RIGHT,
    text="Let the individual have the entry when they ask for it.",
    timing=Timing.AFTER,
)
_NOTIFY = Obligation(
    id="us.privacy_act.notify",
    code=ObligationCode.TELL_CLIENT_AFTER,
    text="Send notice of the disclosure to the individual's last known address.",
    timing=Timing.AFTER,
)
_FOLLOW = Obligation(
    id="us.privacy_act.follow_order",
    code=ObligationCode.FOLLOW_COURT_SCOPE,
    text="Send only what the court's order names, to whom it names.",
    timing=Timing.WITH,
)
_PORTION = Obligation(
    id="us.privacy_act.portion",
    code=ObligationCode.LIMIT_TO_PURPOSE,
    text="Send only the portion that the head of the agency has asked for in writing.",
    timing=Timing.WITH,
)
_IN_WRITING = Obligation(
    id="us.privacy_act.in_writing",
    code=ObligationCode.OTHER,
    text="Let the client put the request in writing; what subsection (d) gives without that is "
    "not weighed here.",
    timing=Timing.BEFORE,
)


def _if_found(
    name: str,
    gist: str,
    provision: Provision,
    condition: PrivacyActCondition,
    to: Condition = ALWAYS,
) -> Permission:
    """Return the permission for a condition that the agency itself must find to be met."""
    return Permission(
        id=f"us.privacy_act.{name}",
        gist=gist,
        basis=(provision,),
        when=all_of(privacy_act.conditions.includes(condition), to),
        covers=ALWAYS,
    )


RULES: tuple[Rule, ...] = (
    Permission(
        id="us.privacy_act.written_request",
        gist="What the individual asks for in writing may go.",
        basis=(S_B,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST),
            any_of(  # "pursuant to a written request by … the individual"
                recipient.kind.is_in(RecipientKind.CLIENT) & recipient.requested_in_writing,
                access.is_directed_to_recipient,
            ),
        ),
        covers=ALWAYS,
        leaves_out="who asks for an individual: subsection (h) was not read",
    ),
    Duty(
        id="us.privacy_act.request_in_writing",
        gist="The individual's own request is put in writing.",
        basis=(S_B,),
        on=Occasion.REFUSAL,
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST),
            recipient.kind.is_in(RecipientKind.CLIENT),
            ~recipient.requested_in_writing,
        ),
        covers=ALWAYS,
        obligations=(_IN_WRITING,),
    ),
    Permission(
        id="us.privacy_act.consent",
        gist="What the individual has consented to in writing may go.",
        basis=(S_B,),
        when=ALWAYS,
        covers=consent.meets(WRITTEN_CONSENT),  # "with the prior written consent of"
    ),
    Permission(
        id="us.privacy_act.need_to_know",
        gist="Officers and employees of the agency may have what their duties need.",
        basis=(S_B_1,),
        when=_TO_STAFF,
        covers=ALWAYS,
    ),
    _if_found(
        "freedom_of_information",
        "What the Freedom of Information Act requires may go.",
        S_B_2,
        PrivacyActCondition.FREEDOM_OF_INFORMATION,
    ),
    _if_found(
        "routine_use",
        "What is a routine use of the published notice may go.",
        S_B_3,
        PrivacyActCondition.ROUTINE_USE,
    ),
    _if_found(
        "census",
        "The Bureau of the Census may have what it needs for a census or survey.",
        S_B_4,
        PrivacyActCondition.CENSUS,
        _ANOTHER_BODY,
    ),
    Permission(
        id="us.privacy_act.statistics",
        gist="A statistical record that identifies nobody may go on written assurance.",
        basis=(S_B_5,),
        when=all_of(
            purpose.stated_purpose.is_in(
                Purpose.RESEARCH, Purpose.AUDIT_OR_EVALUATION, Purpose.PUBLIC_HEALTH
            ),
            # "advance adequate written assurance that the record will be used solely as a"
            privacy_act.statistical_assurance_was_given,
        ),
        covers=~item.identifies_client,  # "in a form that is not individually identifiable"
    ),
    _if_found(
        "archives",
        "The National Archives may have what is of lasting value.",
        S_B_6,
        PrivacyActCondition.NATIONAL_ARCHIVES,
        _ANOTHER_BODY,
    ),
    Permission(
        id="us.privacy_act.law_enforcement",
        gist="Law enforcement may have the portion that the head of an agency asks for in writing.",
        basis=(S_B_7,),
        when=all_of(
            _LAW_ENFORCEMENT,
            # "to another agency or to an instrumentality … for a … law enforcement activity"
            recipient.is_law_enforcement_official,
            privacy_act.activity_is_authorized,  # "if the activity is authorized by law"
            # "the head … has made a written request … specifying the particular portion"
            privacy_act.agency_head_asked,
        ),
        covers=ALWAYS,
        obligations=(_PORTION,),
    ),
    Permission(
        id="us.privacy_act.compelling_circumstances",
        gist="Where somebody's health or safety compels it, a person may be told.",
        basis=(S_B_8,),
        when=all_of(
            _SAFETY,
            # "pursuant to a showing of compelling circumstances affecting the health or safety"
            privacy_act.circumstances_are_compelling,
        ),
        covers=ALWAYS,
        leaves_out="purposes in which nobody's health or safety is at stake",
        obligations=(_NOTIFY,),  # "if upon such disclosure notification is transmitted"
    ),
    _if_found(
        "congress",
        "Congress, or a committee within its jurisdiction, may have a record.",
        S_B_9,
        PrivacyActCondition.CONGRESS,
        _ANOTHER_BODY,
    ),
    _if_found(
        "comptroller_general",
        "The Comptroller General may have a record for the duties of that office.",
        S_B_10,
        PrivacyActCondition.COMPTROLLER_GENERAL,
        _ANOTHER_BODY,
    ),
    Permission(
        id="us.privacy_act.court_order",
        gist="What a court of competent jurisdiction orders may go.",
        basis=(S_B_11,),
        when=all_of(
            _IN_COURT,
            _COURT_ORDER,  # "pursuant to the order of a court"
            recipient.is_served_by_process,
        ),
        covers=item.is_named_in_process,
        obligations=(_FOLLOW,),
        leaves_out="orders outside proceedings and investigations",
    ),
    _if_found(
        "consumer_reporting",
        "A consumer reporting agency may have what 31 U.S.C. 3711(e) lets it have.",
        S_B_12,
        PrivacyActCondition.CONSUMER_REPORTING_AGENCY,
        recipient.kind.is_in(RecipientKind.COLLECTION_AGENCY, RecipientKind.OTHER),
    ),
    Duty(
        id="us.privacy_act.accounting",
        gist="A disclosure outside the agency is accounted for.",
        basis=(S_C_1, S_C_2, S_C_4),
        when=all_of(
            ~_TO_STAFF,  # "except for disclosures made under subsections (b)(1)"
            # "or (b)(2)"
            ~privacy_act.conditions.includes(PrivacyActCondition.FREEDOM_OF_INFORMATION),
        ),
        covers=ALWAYS,
        obligations=(_ACCOUNT,),
    ),
    Duty(
        id="us.privacy_act.accounting_to_individual",
        gist="The individual may have the accounting.",
        basis=(S_C_3,),
        when=all_of(
            ~_TO_STAFF,
            ~privacy_act.conditions.includes(PrivacyActCondition.FREEDOM_OF_INFORMATION),
            # "except for disclosures made under subsection (b)(7)"
            ~all_of(_LAW_ENFORCEMENT, privacy_act.agency_head_asked),
        ),
        covers=ALWAYS,
        obligations=(_SHOW_ACCOUNTING,),
    ),
)

PRIVACY_ACT = Law(
    id="us.privacy_act",
    title="the Privacy Act, 5 U.S.C. 552a(b) and (c)",
    rank=Rank.FEDERAL,
    stance=Stance.CLOSED,  # "No agency shall disclose any record … unless"
    stance_basis=(S_B,),
    governs=all_of(
        _AGENCIES,  # "No agency"
        item.is_in_system_of_records,  # "any record which is contained in a system of records"
    ),
    held=Period(start=_COPY),
    leaves_out="what is a record, an agency or a system of records (a), access and amendment (d), "
    "who acts for an individual (h), and exemptions (j), (k); who is an agency is taken from what "
    "the host says the discloser is",
    rules=RULES,
)
