"""34 CFR 99.31(a)(13) to (16) and 99.39: discipline at colleges, and registered offenders."""

from disclosure_rules.law.us.federal.ferpa.conditions import (
    AS_SCHOOL,
    AT_COLLEGE,
    NAMES_NO_OTHER,
    PARENT,
)
from disclosure_rules.law.us.federal.ferpa.source import ferpa, statute
from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import client, discipline, item
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Permission

__all__ = ["FREE", "WITHOUT_CONSENT"]

S99_31_A_13 = ferpa(
    "99.31(a)(13)",
    "To the victim of an alleged crime of violence or nonforcible sex offense, the final results, "
    "whether or not a violation was found.",
)
S99_31_A_14 = ferpa(
    "99.31(a)(14)",
    "To anybody, the final results, where the college found that an alleged perpetrator violated "
    "its rules; no other student is named.",
)
S99_31_A_15 = ferpa(
    "99.31(a)(15)",
    "To a parent, a violation concerning alcohol or drugs that the college found, of a student "
    "under 21, unless state law prohibits it.",
)
S99_31_A_16 = ferpa(
    "99.31(a)(16)", "What was provided about registered sex offenders under federal law."
)
S99_39 = ferpa(
    "99.39",
    "Whom a crime of violence or a nonforcible sex offense is alleged of, and that final results "
    "are name, violation and sanction alone.",
)
S1232G_B_6 = statute("(b)(6)", "Nothing prohibits a college from disclosing final results so.")
S1232G_B_7 = statute(
    "(b)(7)", "Nothing prohibits disclosing what was provided about registered sex offenders."
)
S1232G_I = statute(
    "(i)",
    "Nothing prohibits telling a parent or legal guardian of a violation concerning alcohol or "
    "drugs, of a student under 21.",
)

_OF_AGE_TO_DRINK = 21

_FINAL_RESULTS: Condition = all_of(
    # 99.39 "must include only the name of the student, the violation committed, and any sanction"
    item.kind.is_in(RecordKind.DISCIPLINARY_RESULT, RecordKind.NAME),
    NAMES_NO_OTHER,  # (14)(ii) "may not disclose the name of any other student"
)
_TO_VICTIM: Condition = all_of(
    AT_COLLEGE,  # "conducted by the institution of postsecondary education"
    discipline.recipient_is_victim,
    discipline.alleges_violent_crime,  # "alleged perpetrator of a crime of violence or"
)
_RESULTS: Condition = all_of(
    AT_COLLEGE,
    discipline.alleges_violent_crime,  # (14)(i)(A)
    discipline.violation_was_found,  # (14)(i)(B), (iii)
)
_DRINKING: Condition = all_of(
    AT_COLLEGE,  # "a student at an institution of postsecondary education"
    PARENT,
    discipline.concerns_alcohol_or_drugs,  # (i) "governing the use or possession of alcohol"
    discipline.alcohol_violation_was_found,  # (i)(A)
    client.age.under(_OF_AGE_TO_DRINK),  # (i)(B) "at the time of the disclosure"
)
_REGARDING_IT: Condition = item.kind.is_in(  # "regarding the student's violation"
    RecordKind.DISCIPLINE_RECORD,
    RecordKind.DISCIPLINARY_RESULT,
    RecordKind.INCIDENT_DETAIL,
    RecordKind.NAME,
)
_REGISTRATION: Condition = item.kind.is_in(RecordKind.OFFENDER_REGISTRATION)

FREE: Condition = any_of(_RESULTS & _FINAL_RESULTS, _DRINKING & _REGARDING_IT, _REGISTRATION)
"""99.33(c), (d): what (14), (15) and (16) let go is free of the rule on redisclosure."""

WITHOUT_CONSENT: tuple[Permission, ...] = (
    Permission(
        id="us.ferpa.results_to_victim",
        gist="The alleged victim may learn the final results of a college's proceeding.",
        basis=(S99_31_A_13, S99_39, S1232G_B_6),
        when=all_of(AS_SCHOOL, _TO_VICTIM),
        covers=_FINAL_RESULTS,
    ),
    Permission(
        id="us.ferpa.results_of_violent_crime",
        gist="Final results may be told where a college found a violation by an alleged "
        "perpetrator.",
        basis=(S99_31_A_14, S99_39, S1232G_B_6),
        when=all_of(AS_SCHOOL, _RESULTS),
        covers=_FINAL_RESULTS,
    ),
    Permission(
        id="us.ferpa.alcohol_or_drugs_to_parent",
        gist="A parent may be told of an alcohol or drug violation of a college student under 21.",
        basis=(S99_31_A_15, S1232G_I),
        when=all_of(AS_SCHOOL, _DRINKING),
        covers=_REGARDING_IT,
    ),
    Permission(
        id="us.ferpa.registered_offender",
        gist="What was provided about a registered sex offender may be told.",
        basis=(S99_31_A_16, S1232G_B_7),
        when=AS_SCHOOL,
        covers=_REGISTRATION,
    ),
)
