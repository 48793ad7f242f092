"""34 CFR 300.9, 300.622 and 300.625: parental consent, when it is wanted, and when it is not.

For what is contained in education records consent is not wanted where FERPA does without it; what
FERPA then lets go is handed in by `law.idea`, since it is FERPA that says it.  Where consent is
wanted it is the consent of 300.9, which asks for more than FERPA's.
"""

from disclosure_rules.law.us.federal.idea.conditions import (
    IDENTIFIES,
    OF_THIS_CHILD,
    RIGHTS_HOLDER,
    TRANSFERRED,
)
from disclosure_rules.law.us.federal.idea.source import idea
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.consent import ConsentRequirement, ConsentStandard, DefectKind
from disclosure_rules.logic.facts import client, consent, item, purpose, special_education
from disclosure_rules.model.consent import ConsentElement, Grantor
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.rule import Permission, Prohibition, Rule

__all__ = [
    "CONSENTED",
    "PARENT_CONSENT",
    "RULES",
    "S300_611_B",
    "S300_622_A",
    "S300_622_A_STATUTE",
    "STUDENT_CONSENT",
]

_WITHIN_B = (
    "It limits (b)(1), what goes “for purposes of meeting a requirement” of Part B.  To protect "
    "somebody in an emergency, or to report abuse, is none: there (a) and FERPA decide."
)

S300_9 = idea(
    "300.9",
    "Consent is informed, in the native language, in writing, lists records and recipients, and is "
    "understood to be voluntary and revocable.",
)
S300_32 = idea("300.32", "What identifies a child.")
S300_321_B_3 = idea(
    "300.321(b)(3)",
    "With consent, an agency likely to provide or pay for transition services is invited to the "
    "meeting on the IEP.",
)
S300_520_A = idea("300.520(a)", "A State may transfer the parents' rights at the age of majority.")
S300_611_B = idea("300.611(b)", "Education records are those of 34 CFR part 99.")
S300_611_C = idea(
    "300.611(c)",
    "A participating agency collects, maintains or uses it, or is where it comes from.",
)
S300_622_A = idea(
    "300.622(a)",
    "Parental consent is wanted before disclosure to parties other than officials of participating "
    "agencies, unless it is in education records and FERPA does without consent.",
)
S300_622_A_STATUTE = idea(
    "300.622(a)",
    "Parental consent is wanted before disclosure, unless it is in education records and FERPA "
    "does without consent.",
    note="The words are “authorized without parental consent under 34 CFR part 99”.  This "
    "exception stands in 20 U.S.C. 1232g, which that part carries out, and not in the part; it is "
    "read as meant too.",
)
S300_622_A_PARENTS = idea(
    "300.622(a)",
    "Parental consent is wanted before disclosure to parties.",
    note="Whoever is to give that consent is read as no party to whom it is wanted.",
)
S300_622_B_1 = idea(
    "300.622(b)(1)",
    "No consent is wanted for officials of participating agencies who need it for Part B.",
    note="Whether FERPA lets it go is asked by FERPA.",
)
S300_622_B_2 = idea(
    "300.622(b)(2)",
    "Consent is wanted for officials of agencies that provide or pay for transition services: the "
    "parent's, or that of a child who has reached the age of majority.",
    note=_WITHIN_B,
)
S300_622_B_3 = idea(
    "300.622(b)(3)",
    "Consent is wanted between the district of a private school elsewhere and the parent's own.",
    note=_WITHIN_B,
)
S300_625_C = idea(
    "300.625(c)",
    "Where Part B rights were transferred, the rights regarding education records are the "
    "student's.",
)

_E = ConsentElement
_CONTENT = (
    ConsentRequirement(element=_E.INFORMED_IN_NATIVE_LANGUAGE, citation="34 CFR 300.9(a)"),
    ConsentRequirement(element=_E.PURPOSE_DESCRIBED, citation="34 CFR 300.9(b)"),
    ConsentRequirement(element=_E.RECORDS_SPECIFIED, citation="34 CFR 300.9(b)"),
    ConsentRequirement(element=_E.PARTIES_IDENTIFIED, citation="34 CFR 300.9(b)"),
    ConsentRequirement(element=_E.UNDERSTOOD_AS_VOLUNTARY, citation="34 CFR 300.9(c)(1)"),
)
_DEFECTS = (
    # "agrees … to the carrying out of the activity for which his or her consent is sought"
    (DefectKind.DISCLOSER_NOT_NAMED, "34 CFR 300.9(b)"),
    (DefectKind.FALSE, "34 CFR 300.9(b)"),
    (DefectKind.NOT_WRITTEN, "34 CFR 300.9(b)"),
    (DefectKind.NOT_YET_IN_FORCE, "34 CFR 300.9(b)"),
    (DefectKind.EXPIRED, "34 CFR 300.9(b)"),
    (DefectKind.REVOKED, "34 CFR 300.9(c)(1)"),
)

PARENT_CONSENT = ConsentStandard(
    name="idea_parent_consent",
    title="parental consent under IDEA",
    requirements=(
        *_CONTENT,
        ConsentRequirement(  # 300.622(a) "Parental consent"; whoever else agrees besides
            element=_E.SECOND_SIGNATURE,
            citation="34 CFR 300.622(a)",
            if_given_by=frozenset(Grantor) - {Grantor.PARENT, Grantor.GUARDIAN},
        ),
    ),
    citations=_DEFECTS,
    obtain=Obligation(
        id="us.idea.obtain_parent_consent",
        code=ObligationCode.OBTAIN_PARENT_CONSENT,
        text="Obtain a parent's written consent under 34 CFR 300.9: informed in the parent's own "
        "language, saying what for, which records and to whom, and understood to be voluntary and "
        "revocable.",
        timing=Timing.BEFORE,
    ),
)
STUDENT_CONSENT = ConsentStandard(
    name="idea_student_consent",
    title="consent under IDEA of the student to whom rights were transferred",
    requirements=(
        *_CONTENT,
        ConsentRequirement(  # 300.625(c) "must also be transferred to the student"
            element=_E.CLIENT_SIGNATURE,
            citation="34 CFR 300.625(c)",
            if_given_by=frozenset(Grantor) - {Grantor.CLIENT},
        ),
    ),
    citations=_DEFECTS,
    obtain=Obligation(
        id="us.idea.obtain_student_consent",
        code=ObligationCode.OBTAIN_STUDENT_CONSENT,
        text="Obtain the student's written consent under 34 CFR 300.9: informed in the student's "
        "own language, saying what for, which records and to whom, and understood to be voluntary "
        "and revocable.",
        timing=Timing.BEFORE,
    ),
)

_OF_PARENT, _OF_STUDENT = consent.meets(PARENT_CONSENT), consent.meets(STUDENT_CONSENT)

CONSENTED: Condition = any_of(
    all_of(~TRANSFERRED, _OF_PARENT),
    all_of(TRANSFERRED, _OF_STUDENT),
    all_of(_OF_PARENT, _OF_STUDENT),  # whoever's it is to give
)

# 300.622(b)(2) "or the consent of an eligible child who has reached the age of majority under State
# law": there the transfer of rights is not asked for.
_CHILD_OF_AGE: Condition = all_of(
    special_education.is_transition_agency, ~client.is_minor, _OF_STUDENT
)

# (b)(2), (3) are exceptions to (b)(1), "released … for purposes of meeting a requirement of this
# part": what protects somebody at once, or reports abuse, is under (a) and not under them; nor does
# 300.535(a) "Nothing in this part prohibits an agency from reporting a crime" leave them a say.
_FOR_PART_B: Condition = ~purpose.stated_purpose.is_in(
    Purpose.HEALTH_OR_SAFETY_EMERGENCY,
    Purpose.AVERT_THREAT,
    Purpose.EMERGENCY_TREATMENT,
    Purpose.REPORT_CHILD_ABUSE,
    Purpose.REPORT_ADULT_ABUSE,
    Purpose.REPORT_DOMESTIC_VIOLENCE,
    Purpose.PROTECTIVE_SERVICES,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.APPREHEND,
    Purpose.NOTIFICATION_OF_FAMILY,
    Purpose.DISASTER_RELIEF,
    Purpose.PUBLIC_HEALTH,
    Purpose.REPORT_CRIME,
    Purpose.REPORT_CRIME_ON_PREMISES,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.idea.to_parents",
        gist="Information may go to the parents, or to the student to whom rights were "
        "transferred.",
        basis=(S300_622_A_PARENTS, S300_625_C),
        when=RIGHTS_HOLDER,
        covers=OF_THIS_CHILD,
    ),
    Permission(
        id="us.idea.not_identifying",
        gist="What identifies no child is not restricted.",
        basis=(S300_32, S300_622_A),
        when=ALWAYS,
        covers=item.is_deidentified,
    ),
    Permission(
        id="us.idea.consent",
        gist="Information may go to whom the written consent of 300.9 names.",
        basis=(S300_9, S300_520_A, S300_622_A, S300_625_C),
        when=CONSENTED,
        covers=ALWAYS,
    ),
    Permission(
        id="us.idea.transition_consent",
        gist="A child of age consents to what goes to an agency for transition services.",
        basis=(S300_9, S300_321_B_3, S300_622_B_2),
        when=_CHILD_OF_AGE,
        covers=ALWAYS,
    ),
    Permission(
        id="us.idea.participating_agency",
        gist="Officials of participating agencies may have what Part B needs.",
        basis=(S300_611_C, S300_622_B_1),
        # "released to officials of participating agencies for purposes of meeting a requirement"
        when=special_education.is_participating_official,
        covers=item.is_necessary,  # "for purposes of meeting a requirement of this part"
    ),
    Prohibition(
        id="us.idea.transition_agency",
        gist="Nothing goes to an agency that provides or pays for transition services without "
        "consent.",
        basis=(S300_321_B_3, S300_622_B_2),
        when=all_of(
            _FOR_PART_B,
            special_education.is_transition_agency,  # "providing or paying for transition services"
            ~CONSENTED,  # "Parental consent, or"
            ~_CHILD_OF_AGE,  # "the consent of an eligible child who has reached the age of"
        ),
        covers=IDENTIFIES,
    ),
    Prohibition(
        id="us.idea.between_districts",
        gist="Nothing passes between the district of a private school elsewhere and the parent's "
        "own without consent.",
        basis=(S300_622_B_3,),
        when=all_of(
            _FOR_PART_B,
            special_education.is_between_districts,  # "not located in the LEA of the parent's"
            ~CONSENTED,  # "parental consent must be obtained"
        ),
        covers=IDENTIFIES,
    ),
)
