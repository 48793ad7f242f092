"""45 CFR 164.514(f) and (g): raising funds, and what underwriting leaves behind."""

from disclosure_rules.law.us.federal.hipaa.authorizations import (
    AUTHORIZED_BUT_FOR_RESEARCH,
    OWED,
)
from disclosure_rules.law.us.federal.hipaa.purposes import PHI
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import (
    discloser,
    item,
    other_law,
    outreach,
    purpose,
    recipient,
)
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Permission, Prohibition, Rule

__all__ = ["RULES"]

S164_514_F_1_2013 = hipaa(
    "164.514(f)(1)",
    "For its own fundraising a covered entity may use six kinds of information, also through a "
    "business associate or a related foundation.",
)
S164_502_I_2013 = hipaa(
    "164.502(i)",
    "What the notice must announce is not done without the announcement.",
)
S164_514_F_2_2013 = hipaa(
    "164.514(f)(2)",
    "If its notice says so, with a way out in every communication, and not to who took it.",
)
S164_514_G_2013 = hipaa(
    "164.514(g)",
    "What a health plan received for underwriting that was not placed with it serves nothing else.",
)

_FUNDRAISING = purpose.stated_purpose.is_in(Purpose.FUNDRAISING)
_SIX_KINDS = item.kind.is_in(
    RecordKind.NAME,  # (1)(i) "Demographic information", "name, address, other contact"
    RecordKind.ADDRESS,
    RecordKind.CITY,
    RecordKind.STATE,
    RecordKind.ZIP_CODE,
    RecordKind.TELEPHONE_NUMBER,
    RecordKind.FAX_NUMBER,
    RecordKind.EMAIL_ADDRESS,
    RecordKind.AGE,
    RecordKind.GENDER,
    RecordKind.BIRTH_DATE,
    RecordKind.DATE_OF_SERVICE,  # (ii)
    RecordKind.DEPARTMENT_OF_SERVICE,  # (iii)
    RecordKind.TREATING_PROVIDER,  # (iv)
    RecordKind.OUTCOME,  # (v)
    RecordKind.INSURANCE_STATUS,  # (vi)
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.fundraising",
        gist="Six kinds of information may serve the discloser's own fundraising.",
        basis=(S164_514_F_1_2013, S164_514_F_2_2013),
        when=all_of(
            _FUNDRAISING,
            any_of(  # (1) "use, or disclose to a business associate or to an … related foundation"
                recipient.is_within_program,
                recipient.is_business_associate & recipient.has_written_contract,
                recipient.is_related_foundation,
            ),
            outreach.notice_announces_fundraising,  # (2)(i)
            ~outreach.client_opted_out,  # (2)(iv) "has elected not to receive"
        ),
        covers=_SIX_KINDS,
        obligations=(
            Obligation(
                id="us.hipaa.fundraising_opt_out",
                code=ObligationCode.GIVE_OPT_OUT,
                text="Offer, clearly and at no undue cost, not to receive any more of it.",
                timing=Timing.WITH,
            ),
        ),
        leaves_out="(2)(iii) treatment and payment do not depend on the choice",
    ),
    Prohibition(
        id="us.hipaa.fundraising_unwanted",
        gist="Nobody is asked for funds who took the way out, or whom no notice told of it.",
        basis=(S164_502_I_2013, S164_514_F_2_2013),
        when=all_of(
            _FUNDRAISING,
            any_of(
                outreach.client_opted_out,  # (2)(iv) "may not make fundraising communications"
                ~outreach.notice_announces_fundraising,  # (2)(i) "unless a statement"
            ),
            ~AUTHORIZED_BUT_FOR_RESEARCH,  # (1) "without an authorization"
        ),
        covers=PHI,
    ),
    Prohibition(
        id="us.hipaa.fundraising_with_other_information",
        gist="No other information serves fundraising, also not in a letter to the client.",
        basis=(S164_514_F_1_2013,),
        when=all_of(_FUNDRAISING, ~AUTHORIZED_BUT_FOR_RESEARCH),  # (1) "without an authorization"
        covers=~_SIX_KINDS & PHI,  # (1) "the following protected health information"
    ),
    Prohibition(
        id="us.hipaa.unplaced_underwriting",
        gist="What came for underwriting that was not placed serves that purpose alone.",
        basis=(S164_514_G_2013,),
        when=all_of(
            discloser.settings.includes(Setting.HEALTH_PLAN),
            ~purpose.stated_purpose.is_in(Purpose.UNDERWRITING),  # "only … for such purpose"
            ~any_of(other_law.requires_it, OWED),  # "or as may be required by law"
        ),
        covers=item.is_from_unplaced_underwriting & PHI,
    ),
)
