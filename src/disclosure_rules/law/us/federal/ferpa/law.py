"""FERPA as a law: what it governs, what its silence means, and all its rules.

It is a CLOSED law.  34 CFR 99.30(a) wants signed, dated and written consent "before an educational
agency or institution discloses personally identifiable information from the student's education
records, except as provided in § 99.31": what neither a consent nor 99.31 lets go is forbidden, and
20 U.S.C. 1232g(b)(1) and (2) say as much of a policy or practice.  99.31(d) adds that none of the
exceptions compels, but that for (a)(12); the duty there is the right of access of 99.10.  That
FERPA is enforced by withholding funds (99.67) makes its "may disclose" no less conditional.  Its
silence ends where education records end: see `reach`.
"""

from disclosure_rules.law.us.federal.ferpa import (
    child_welfare,
    consent,
    directory,
    discipline,
    emergencies,
    proceedings,
    reach,
    records_of_disclosure,
    redisclosure,
    reviews,
    rights,
    schools,
)
from disclosure_rules.law.us.federal.ferpa.source import HELD
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.rule import Permission

__all__ = ["FERPA", "WITHOUT_CONSENT"]

WITHOUT_CONSENT: tuple[Permission, ...] = (
    *reach.WITHOUT_CONSENT,
    *rights.WITHOUT_CONSENT,
    *schools.WITHOUT_CONSENT,
    *reviews.WITHOUT_CONSENT,
    *proceedings.WITHOUT_CONSENT,
    *emergencies.WITHOUT_CONSENT,
    *directory.WITHOUT_CONSENT,
    *discipline.WITHOUT_CONSENT,
    *child_welfare.WITHOUT_CONSENT,
    *redisclosure.WITHOUT_CONSENT,
)
"""Every permission that needs no consent: "authorized without parental consent under 34 CFR part
99", as IDEA has it.
"""

FERPA = Law(
    id="us.ferpa",
    title="FERPA",
    rank=Rank.FEDERAL,
    stance=Stance.CLOSED,
    stance_basis=(consent.S99_30_A,),
    governs=reach.GOVERNS,
    held=HELD,
    leaves_out="what becomes of the rights when a student has died, and guardians of adult "
    "students: part 99 does not say; disclosures that the Clery Act requires",
    rules=(
        *reach.RULES,
        *rights.RULES,
        *consent.RULES,
        *schools.RULES,
        *reviews.WITHOUT_CONSENT,
        *proceedings.RULES,
        *emergencies.WITHOUT_CONSENT,
        *directory.WITHOUT_CONSENT,
        *discipline.WITHOUT_CONSENT,
        *child_welfare.WITHOUT_CONSENT,
        *redisclosure.RULES,
        *records_of_disclosure.RULES,
    ),
)
