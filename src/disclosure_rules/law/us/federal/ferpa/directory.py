"""34 CFR 99.37: directory information, and who has refused it."""

from disclosure_rules.law.us.federal.ferpa.conditions import AS_SCHOOL
from disclosure_rules.law.us.federal.ferpa.source import ferpa
from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import directory, item
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Permission

__all__ = ["DIRECTORY", "WITHOUT_CONSENT"]

S99_3_DIRECTORY = ferpa(
    "99.3 “Directory information”",
    "What would not generally be considered harmful if disclosed: names, addresses, fields of "
    "study, honors and the like, and no social security number.",
)
S99_31_A_11 = ferpa("99.31(a)(11)", "What the school has designated as directory information.")
S99_37_A = ferpa(
    "99.37(a)",
    "After public notice of the types, of the right to refuse, and of the time for it.",
)
S99_37_B = ferpa(
    "99.37(b)",
    "Of former students without notice; a refusal made in attendance is honored until rescinded.",
)
S99_37_C_1 = ferpa(
    "99.37(c)(1)",
    "A refusal does not keep name, identifier or e-mail address from a class in which the student "
    "is enrolled.",
)
S99_37_D = ferpa(
    "99.37(d)", "A school that limits it to parties or purposes keeps to those limits."
)
S99_37_E = ferpa(
    "99.37(e)",
    "Not where a social security number or other non-directory information identifies the student.",
)

_OPEN: Condition = all_of(
    ~directory.identifies_by_other_data,  # (e) "may not disclose or confirm"
    ~directory.leaves_out_recipient,  # (d) "must limit its directory information disclosures"
)
_ANNOUNCED: Condition = all_of(
    # (a) "if it has given public notice"; (b) "about former students without complying"
    any_of(directory.was_given, directory.is_of_former_student),
    ~directory.is_refused,  # (a)(2); (b) "must continue to honor any valid request to opt out"
)
_IN_CLASS: Condition = all_of(directory.was_given, directory.is_in_class)
_SHARED_IN_CLASS: Condition = item.kind.is_in(  # (c)(1) "name, identifier, or institutional email"
    RecordKind.NAME, RecordKind.OTHER_IDENTIFIER, RecordKind.EMAIL_ADDRESS
)

DIRECTORY: Condition = all_of(
    _OPEN,
    any_of(_ANNOUNCED, _IN_CLASS & _SHARED_IN_CLASS),
    item.is_directory_information,
)
"""99.31(a)(11), as 99.37 has it."""

WITHOUT_CONSENT: tuple[Permission, ...] = (
    Permission(
        id="us.ferpa.directory_information",
        gist="What was designated as directory information may go, unless it was refused.",
        basis=(S99_3_DIRECTORY, S99_31_A_11, S99_37_A, S99_37_B, S99_37_D, S99_37_E),
        when=all_of(AS_SCHOOL, _OPEN, _ANNOUNCED),
        covers=item.is_directory_information,
    ),
    Permission(
        id="us.ferpa.in_class",
        gist="Name, identifier and e-mail address may be known in a class in which the student is "
        "enrolled, also where directory information was refused.",
        basis=(S99_31_A_11, S99_37_C_1, S99_37_D, S99_37_E),
        when=all_of(AS_SCHOOL, _OPEN, _IN_CLASS),
        covers=_SHARED_IN_CLASS & item.is_directory_information,
    ),
)
