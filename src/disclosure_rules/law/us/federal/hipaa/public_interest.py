"""45 CFR 164.512: disclosures that need neither authorization nor an opportunity to object.

Of this section (a), (b)(1)(ii), (c), (e)(1) and (j)(1)(i) are held so far; what the other
paragraphs would permit is refused.
"""

from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import (
    abuse,
    item,
    other_law,
    process,
    purpose,
    recipient,
    threat,
)
from disclosure_rules.model.circumstances import AbuseVictim, ProcessKind
from disclosure_rules.model.dates import Deadline, TimeUnit
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.rule import Duty, Permission, Rule

__all__ = ["RULES", "SERIOUS_AND_IMMINENT_THREAT"]

S164_512_A_2013 = hipaa(
    "164.512(a)",
    "What other law requires may be disclosed, limited to what that law requires.",
)
S164_512_B_1_II_2013 = hipaa(
    "164.512(b)(1)(ii)",
    "To an authority authorized by law to receive reports of child abuse or neglect.",
)
S164_512_C_1_I_2013 = hipaa(
    "164.512(c)(1)(i)", "About a victim of abuse, to the authority, where law requires it."
)
S164_512_C_1_II_2013 = hipaa(
    "164.512(c)(1)(ii)", "About a victim of abuse, to the authority, if the victim agrees."
)
S164_512_C_1_III_2013 = hipaa(
    "164.512(c)(1)(iii)",
    "About a victim of abuse, to the authority, where a statute expressly authorizes it and "
    "serious harm is to be prevented, or the victim cannot agree and enforcement is urgent.",
)
S164_512_C_2_2013 = hipaa(
    "164.512(c)(2)", "The victim is promptly informed of the report, with two exceptions."
)
S164_512_E_1_I_2013 = hipaa(
    "164.512(e)(1)(i)",
    "In response to an order of a court or tribunal, only what the order expressly authorizes.",
)
S164_512_E_1_II_2013 = hipaa(
    "164.512(e)(1)(ii)",
    "In response to a subpoena without an order, only with satisfactory assurance of notice to "
    "the individual or of a qualified protective order.",
)
S164_512_J_1_I_2013 = hipaa(
    "164.512(j)(1)(i)",
    "Where believed in good faith to be necessary to prevent or lessen a serious and imminent "
    "threat, to a person reasonably able to prevent or lessen it.",
)

SERIOUS_AND_IMMINENT_THREAT = all_of(
    purpose.stated_purpose.is_in(Purpose.AVERT_THREAT),
    threat.disclosure_is_necessary,  # (j)(1)(i)(A) "Is necessary to prevent or lessen"
    threat.is_serious,  # (j)(1)(i)(A) "a serious …
    threat.is_imminent,  # … and imminent threat"
    recipient.is_able_to_prevent_threat,  # (j)(1)(i)(B) "reasonably able to prevent"
)

_PROCEEDINGS = (
    Purpose.CIVIL_PROCEEDING,
    Purpose.CRIMINAL_PROCEEDING,
    Purpose.ADMINISTRATIVE_PROCEEDING,
    Purpose.CUSTODY_PROCEEDING,
    Purpose.CHILD_PROTECTION_PROCEEDING,
)
_LAW_ENFORCEMENT = (
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.REPORT_CRIME,
    Purpose.REPORT_CRIME_ON_PREMISES,
)
_ADULT_ABUSE = (Purpose.REPORT_ADULT_ABUSE, Purpose.REPORT_DOMESTIC_VIOLENCE)

# (e)(1)(ii) "a subpoena, discovery request, or other lawful process".
_SUBPOENA = process.kinds.includes(
    ProcessKind.SUBPOENA, ProcessKind.DISCOVERY_REQUEST, ProcessKind.ADMINISTRATIVE_SUBPOENA
)

_VICTIM = all_of(
    purpose.stated_purpose.is_in(*_ADULT_ABUSE),
    abuse.is_suspected,  # (c)(1) "reasonably believes to be a victim of abuse"
    abuse.victim_is_client,  # (c)(1) "about an individual whom"
    abuse.victim.is_in(
        AbuseVictim.ELDER,
        AbuseVictim.DEPENDENT_ADULT,
        AbuseVictim.OTHER_ADULT,
        AbuseVictim.ADULT_ABUSED_AS_CHILD,
    ),  # (c)(1) "Except for reports of child abuse"
    recipient.may_receive_reports,  # (c)(1) "authorized by law to receive reports"
)

_COVERED = ~item.is_psychotherapy_note

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.required_by_law",
        gist="What other law requires may go, as far as that law requires it.",
        basis=(S164_512_A_2013,),
        when=all_of(
            other_law.requires_it,  # (a)(1) "required by law"
            # (a)(2) "must meet the requirements described in paragraph (c), (e), or (f)"
            ~purpose.stated_purpose.is_in(*_ADULT_ABUSE, *_PROCEEDINGS, *_LAW_ENFORCEMENT),
        ),
        covers=ALWAYS,
    ),
    Permission(
        id="us.hipaa.child_abuse_report",
        gist="A report of child abuse or neglect may go to the authority that receives them.",
        basis=(S164_512_B_1_II_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.REPORT_CHILD_ABUSE),
            recipient.may_receive_reports,
        ),
        covers=_COVERED,
    ),
    Permission(
        id="us.hipaa.abuse_report_required",
        gist="A report about an abused adult may go where law requires it.",
        basis=(S164_512_C_1_I_2013,),
        when=_VICTIM & other_law.requires_it,
        covers=ALWAYS,
    ),
    Permission(
        id="us.hipaa.abuse_report_agreed",
        gist="A report about an abused adult may go if the victim agrees.",
        basis=(S164_512_C_1_II_2013,),
        when=_VICTIM & abuse.victim_agrees_to_report,
        covers=_COVERED,
    ),
    Permission(
        id="us.hipaa.abuse_report_authorized",
        gist="A report about an abused adult may go where a statute expressly authorizes it.",
        basis=(S164_512_C_1_III_2013,),
        when=all_of(
            _VICTIM,
            abuse.report_is_expressly_authorized,
            any_of(
                abuse.report_is_necessary,  # (iii)(A) "necessary to prevent serious harm"
                # (iii)(B) "unable to agree because of incapacity"
                abuse.victim_cannot_agree & abuse.official_represents_urgency,
            ),
        ),
        covers=_COVERED,
    ),
    Duty(
        id="us.hipaa.inform_abuse_victim",
        gist="The victim is promptly told that a report has been or will be made.",
        basis=(S164_512_C_2_2013,),
        when=all_of(
            _VICTIM,
            ~abuse.informing_victim_endangers,  # (c)(2)(i)
            ~abuse.representative_is_suspected,  # (c)(2)(ii)
        ),
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="us.hipaa.inform_abuse_victim",
                code=ObligationCode.TELL_CLIENT_AFTER,
                text="Tell the client promptly that the report has been or will be made.",
                timing=Timing.AFTER,
                deadline=Deadline(amount=0, unit=TimeUnit.HOURS, words="promptly"),
            ),
        ),
    ),
    Permission(
        id="us.hipaa.court_order",
        gist="What an order of a court or tribunal expressly authorizes may go.",
        basis=(S164_512_E_1_I_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(*_PROCEEDINGS),  # (e)(1) "in the course of any"
            process.has_court_order,  # (e)(1)(i) "an order of a court or administrative tribunal"
        ),
        covers=_COVERED & item.is_named_in_process,  # (e)(1)(i) "expressly authorized"
        obligations=(
            Obligation(
                id="us.hipaa.follow_order",
                code=ObligationCode.FOLLOW_COURT_SCOPE,
                text="Send only what the order expressly authorizes.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Permission(
        id="us.hipaa.subpoena_with_assurance",
        gist="What a subpoena asks for may go with satisfactory assurance.",
        basis=(S164_512_E_1_II_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(*_PROCEEDINGS),
            _SUBPOENA,
            process.has_satisfactory_assurance,  # (e)(1)(ii)(A), (B)
        ),
        covers=_COVERED,
        obligations=(
            Obligation(
                id="us.hipaa.follow_subpoena",
                code=ObligationCode.FOLLOW_COURT_SCOPE,
                text="Send only what the subpoena asks for, and keep the assurance on file.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Permission(
        id="us.hipaa.serious_threat",
        gist="A serious and imminent threat may be averted by telling who can prevent it.",
        basis=(S164_512_J_1_I_2013,),
        when=SERIOUS_AND_IMMINENT_THREAT,
        covers=ALWAYS,
        leaves_out="(j)(1)(ii) to identify or apprehend",
    ),
)
