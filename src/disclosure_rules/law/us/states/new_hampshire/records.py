"""New Hampshire: little is held."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    MentalHealthRecords,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    COMMITMENT,
    COURT_ORDER,
    IDENTIFIED_VICTIM,
    TO_VICTIM_OR_POLICE,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import discloser, threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="N.H. RSA ",
    source=(
        "https://privacy.drdebiwarner.com/statute.htm (RSA 330-A:32, copied from the General "
        "Court site); http://gencourt.state.nh.us/rsa/html/XXX/330-C/330-C-25.htm; "
        "http://print.casetext.com/case/state-v-doyle-81344 (opening)"
    ),
    since=date(1998, 12, 31),
    read_on=_READ_ON,
)
_PRACTICE = frozenset(
    (Profession.COUNSELOR, Profession.SOCIAL_WORKER, Profession.MARRIAGE_AND_FAMILY_THERAPIST)
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="nh.records",
            title="New Hampshire law on mental-health records",
            place=Jurisdiction.NEW_HAMPSHIRE,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            releases=(
                Release(
                    id="court_order",
                    citation="RSA 330-A:32",
                    gist="What a licensee was told in confidence is disclosed where a court order "
                    "requires it, and in hearings on emergency admission and guardianship.",
                    who=_PRACTICE,
                    when=any_of(COURT_ORDER, COMMITMENT),
                ),
                Release(
                    id="warning",
                    citation="RSA 330-C:25 (read); 330-A:35 (secondary)",
                    gist="Victim and police may be warned, without liability for the disclosure.",
                    when=all_of(
                        discloser.profession.is_in(Profession.SUD_COUNSELOR, *_PRACTICE),
                        danger(IDENTIFIED_VICTIM, threat.is_serious, to=TO_VICTIM_OR_POLICE),
                    ),
                    is_secondary=True,
                ),
            ),
            leaves_out="RSA 330-A:32 was read in a text of 1998 and puts confidences of "
            "licensees, and of who works under them, at the level of attorney and "
            "client; the statutes on records (RSA 135-C:19-a, 332-I) were not read: "
            "ask a lawyer before you rely on federal law alone",
        )
    ),
)
