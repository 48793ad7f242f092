"""34 CFR 99.30: consent, of the parent or, once rights have passed, of the student."""

from disclosure_rules.law.us.federal.ferpa.conditions import ELIGIBLE
from disclosure_rules.law.us.federal.ferpa.source import ferpa
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.consent import ConsentRequirement, ConsentStandard, DefectKind
from disclosure_rules.logic.facts import consent
from disclosure_rules.model.consent import ConsentElement, Grantor
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["CONSENTED", "PARENT_CONSENT", "RULES", "S99_30_A", "STUDENT_CONSENT"]

S99_5_A_1 = ferpa("99.5(a)(1)", "Consent is the student's to give who is 18 or attends a college.")
S99_30_A = ferpa(
    "99.30(a)",
    "Nothing that identifies the student is disclosed from education records without signed, dated "
    "and written consent, except as 99.31 provides.",
)
S99_30_B = ferpa("99.30(b)", "What a consent must say: which records, for what, to whom.")
S99_30_C = ferpa("99.30(c)", "Who asks for a copy of what went gets one.")
S99_30_D = ferpa(
    "99.30(d)",
    "A record and signature in electronic form will do, if it identifies and authenticates who "
    "consents and shows their approval.",
    note="A grant in electronic form counts as signed only where the host says that it carries a "
    "signature: then it identifies and authenticates its source.",
)

_E = ConsentElement
_CONTENT = (
    ConsentRequirement(element=_E.SIGNATURE, citation="34 CFR 99.30(a)"),
    ConsentRequirement(element=_E.SIGNATURE_DATE, citation="34 CFR 99.30(a)"),
    ConsentRequirement(element=_E.RECORDS_SPECIFIED, citation="34 CFR 99.30(b)(1)"),
    ConsentRequirement(element=_E.PURPOSE_DESCRIBED, citation="34 CFR 99.30(b)(2)"),
    ConsentRequirement(element=_E.PARTIES_IDENTIFIED, citation="34 CFR 99.30(b)(3)"),
)
_DEFECTS = (
    # "before an educational agency or institution discloses": what lets a clinic tell is no word to
    # the school; "shall provide": what is known to be false nobody has provided.
    (DefectKind.DISCLOSER_NOT_NAMED, "34 CFR 99.30(a)"),
    (DefectKind.FALSE, "34 CFR 99.30(a)"),
    (DefectKind.NOT_WRITTEN, "34 CFR 99.30(a)"),
    (DefectKind.NOT_YET_IN_FORCE, "34 CFR 99.30(a)"),
    (DefectKind.EXPIRED, "34 CFR 99.30(a)"),
    (DefectKind.REVOKED, "34 CFR 99.30(a)"),
)

PARENT_CONSENT = ConsentStandard(
    name="ferpa_parent_consent",
    title="consent of a parent under FERPA",
    requirements=(
        *_CONTENT,
        ConsentRequirement(  # 99.30(a) "The parent … shall provide"; whoever else signs besides
            element=_E.SECOND_SIGNATURE,
            citation="34 CFR 99.30(a)",
            if_given_by=frozenset(Grantor) - {Grantor.PARENT, Grantor.GUARDIAN},
        ),
    ),
    citations=_DEFECTS,
    obtain=Obligation(
        id="us.ferpa.obtain_parent_consent",
        code=ObligationCode.OBTAIN_PARENT_CONSENT,
        text="Obtain a parent's signed and dated written consent that says which records may go, "
        "for what purpose, and to which party or class of parties.",
        timing=Timing.BEFORE,
    ),
)
STUDENT_CONSENT = ConsentStandard(
    name="ferpa_student_consent",
    title="consent of the student under FERPA",
    requirements=(
        *_CONTENT,
        ConsentRequirement(  # 99.5(a)(1) "consent required of, parents … transfer"
            element=_E.CLIENT_SIGNATURE,
            citation="34 CFR 99.5(a)(1)",
            if_given_by=frozenset(Grantor) - {Grantor.CLIENT},
        ),
    ),
    citations=_DEFECTS,
    obtain=Obligation(
        id="us.ferpa.obtain_student_consent",
        code=ObligationCode.OBTAIN_STUDENT_CONSENT,
        text="Obtain the student's signed and dated written consent that says which records may "
        "go, for what purpose, and to which party or class of parties.",
        timing=Timing.BEFORE,
    ),
)

_OF_PARENT, _OF_STUDENT = consent.meets(PARENT_CONSENT), consent.meets(STUDENT_CONSENT)

CONSENTED: Condition = any_of(
    all_of(~ELIGIBLE, _OF_PARENT),
    all_of(ELIGIBLE, _OF_STUDENT),
    all_of(_OF_PARENT, _OF_STUDENT),  # whoever's it is to give
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.ferpa.consent",
        gist="The record may go to whom the parent's or eligible student's written consent names.",
        basis=(S99_30_A, S99_30_B, S99_30_C, S99_30_D, S99_5_A_1),
        when=CONSENTED,
        covers=ALWAYS,
        obligations=(
            Obligation(
                id="us.ferpa.copy_on_request",
                code=ObligationCode.OTHER,
                text="Give a copy of what went to the parent or eligible student who asks, and to "
                "a student who is not eligible if the parent asks.",
                timing=Timing.AFTER,
            ),
        ),
    ),
)
