"""North Dakota: HIPAA is the rule for records of the commitment chapter."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    Bar,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    COMMITMENT,
    CONDITION_AT_ISSUE,
    COURT_ORDER,
    IDENTIFIED_VICTIM,
    TO_VICTIM_OR_POLICE,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import discloser, item, recipient, threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="N.D. Cent. Code ",
    source=(
        "github.com/UniCourt/cic-code-nd release r81 (official code, June 2022), N.D.C.C. §§ "
        "25-03.1-43, 25-16-07, 31-01-06.1, 31-01-06.3 to .6, 43-47-09, 43-53-11"
    ),
    since=date(2022, 7, 1),
    read_on=_READ_ON,
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="nd.records",
            title="North Dakota law on mental-health records",
            place=Jurisdiction.NORTH_DAKOTA,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            consents=(
                RecordsConsent(
                    citation="§ 43-47-09",
                    gist="With the consent of the person counseled a counselor may disclose.",
                    who=frozenset((Profession.COUNSELOR,)),
                    is_written=False,
                ),
            ),
            releases=(
                Release(
                    id="warning",
                    citation="§ 43-53-11(2)-(4)",
                    gist="A family therapist gives notice of a serious threat to victim and "
                    "police, and is immune.",
                    who=frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,)),
                    when=danger(IDENTIFIED_VICTIM, threat.is_serious, to=TO_VICTIM_OR_POLICE),
                ),
                Release(
                    id="examination",
                    citation="§ 31-01-06.6",
                    gist="An addiction counselor's privilege does not apply in hospitalization, "
                    "court-ordered examination, or where the condition is in issue.",
                    who=frozenset((Profession.SUD_COUNSELOR,)),
                    when=any_of(COMMITMENT, COURT_ORDER, CONDITION_AT_ISSUE),
                ),
            ),
            bars=(
                Bar(
                    id="divorce",
                    citation="§ 43-53-11(1)",
                    gist="A family therapist who treated both spouses does not testify in an "
                    "action for spousal support or divorce; custody is another matter.",
                    when=all_of(
                        discloser.profession.is_in(Profession.MARRIAGE_AND_FAMILY_THERAPIST),
                        for_purpose(Purpose.CIVIL_PROCEEDING),
                        recipient.kind.is_in(
                            RecipientKind.COURT,
                            RecipientKind.LITIGANT,
                            RecipientKind.OPPOSING_ATTORNEY,
                            RecipientKind.SPOUSE_OR_PARTNER,
                        ),
                        item.has_other_subjects,
                    ),
                    leaves_out="that the action is for support or divorce",
                ),
            ),
            leaves_out="§ 25-03.1-43 lets go what 45 CFR part 164 authorizes, and is not asked "
            "apart; developmental-disability records (§ 25-16-07), firearm data and "
            "school counselors (§ 31-01-06.1) are not held",
        )
    ),
)
