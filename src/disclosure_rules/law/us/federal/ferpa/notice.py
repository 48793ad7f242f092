"""34 CFR 99.7: what the annual notice tells parents and eligible students, held as data."""

from disclosure_rules.law.us.federal.ferpa.source import ferpa

__all__ = ["ANNUAL_NOTICE", "S99_7"]

S99_7 = ferpa(
    "99.7", "Schools notify parents and eligible students in attendance of their rights each year."
)

ANNUAL_NOTICE: tuple[tuple[str, str], ...] = (
    ("99.7(a)(2)(i)", "the right to inspect and review the student's education records"),
    (
        "99.7(a)(2)(ii)",
        "the right to seek amendment of what is believed inaccurate, misleading or in violation of "
        "the student's privacy",
    ),
    (
        "99.7(a)(2)(iii)",
        "the right to consent to disclosures, except as the Act and 99.31 authorize them without",
    ),
    ("99.7(a)(2)(iv)", "the right to file a complaint with the Department under 99.63 and 99.64"),
    ("99.7(a)(3)(i)", "the procedure for inspecting and reviewing"),
    ("99.7(a)(3)(ii)", "the procedure for requesting amendment"),
    (
        "99.7(a)(3)(iii)",
        "if records go to school officials without consent: who is a school official, and what is "
        "a legitimate educational interest",
    ),
)
"""What the notice must say: each with its paragraph."""
