"""Hawaii.

HIPAA is the rule for mental-health records; confidences of counselors and family therapists.
"""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    BOARD,
    OWN_DEFENSE,
    PROTECTION_AND_ADVOCACY,
    REQUIRED_BY_LAW,
    TO_SELF_OR_OTHERS,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, all_of
from disclosure_rules.logic.facts import threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Haw. Rev. Stat. ",
    source=(
        "github.com/KailuaHRS/hawaii-statutes (data/volumes, copy of capitol.hawaii.gov "
        "hrscurrent, 20 June 2026), HRS §§ 334-5, 451J-12, 453D-13, 467E-15"
    ),
    since=date(2026, 6, 20),
    read_on=_READ_ON,
)
_COUNSELORS = frozenset((Profession.COUNSELOR,))
_FAMILY_THERAPISTS = frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,))
_BOTH = _COUNSELORS | _FAMILY_THERAPISTS

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="hi.records",
            title="Hawaii law on mental-health records",
            place=Jurisdiction.HAWAII,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            consents=(
                RecordsConsent(
                    citation="§§ 453D-13(3), 451J-12(5)",
                    gist="A counselor or family therapist may disclose by the terms of a written "
                    "waiver.",
                    who=_BOTH,
                ),
                RecordsConsent(
                    citation="§§ 453D-13(4), 451J-12(6)",
                    gist="In joint counseling or family therapy each competent person executes a "
                    "written waiver for what is theirs.",
                    who=_BOTH,
                ),
            ),
            releases=(
                Release(
                    id="advocacy",
                    citation="§ 334-5(2)",
                    gist="For protection and advocacy of persons in facilities.",
                    when=all_of(FACILITY, PROTECTION_AND_ADVOCACY),
                ),
                Release(
                    id="required",
                    citation="§§ 453D-13(1), 451J-12(1)",
                    gist="What law requires.",
                    who=_BOTH,
                    when=REQUIRED_BY_LAW,
                ),
                Release(
                    id="danger",
                    citation="§§ 453D-13(2), 451J-12(2)",
                    gist="In clear and imminent (family therapists: immediate) danger to a person "
                    "or persons.",
                    who=_BOTH,
                    when=danger(TO_SELF_OR_OTHERS, threat.is_imminent),
                    note="No recipient is named; the sections say that nobody is required to "
                    "disclose except so.",
                ),
                Release(
                    id="board",
                    citation="§ 453D-13(5)",
                    gist="In disciplinary action, or on the department's authorized subpoena.",
                    who=_COUNSELORS,
                    when=BOARD,
                ),
                Release(
                    id="court",
                    citation="§ 451J-12(3)-(4)",
                    gist="A family therapist in an action over the therapy, or where a criminal "
                    "defendant has a right to it.",
                    who=_FAMILY_THERAPISTS,
                    when=OWN_DEFENSE,
                    leaves_out="the criminal defendant's right",
                ),
            ),
            leaves_out="§ 334-5 makes 45 CFR part 164, subpart E, the rule for records under "
            "chapter 334 (commitment orders for firearms permits, (3), are left out); "
            "Haw. R. Evid. 504.1 and 505.5 were not read",
        )
    ),
)
