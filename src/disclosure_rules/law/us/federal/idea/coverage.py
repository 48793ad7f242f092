"""What of the sections of 34 CFR part 300 held here is encoded, and what is not and why."""

from disclosure_rules.law.patterns.coverage import CoverageRow, coverage_of, table_of
from disclosure_rules.rules.law import Law

__all__ = ["coverage", "coverage_table"]

_NO_DISCLOSURE = "not a rule on disclosure"
_MEETING = "not a rule on disclosure: who sits in the meeting, and not who sees the record"

_PARAGRAPHS: tuple[tuple[str, str, str | None], ...] = (
    ("300.9(a)", "informed, in the native language", None),
    ("300.9(b)", "in writing: activity, records, recipients", None),
    ("300.9(c)(1)", "voluntary and revocable", None),
    ("300.9(c)(2)", "revocation is not retroactive", "a grant counts until the day it is revoked"),
    ("300.9(c)(3)", "revoking consent to services", _NO_DISCLOSURE),
    ("300.32", "what identifies a child", None),
    ("300.321(a)", "who is on the team", _MEETING),
    ("300.321(b)(1)", "inviting the child", _MEETING),
    ("300.321(b)(2)", "the child's preferences", _MEETING),
    ("300.321(b)(3)", "inviting transition agencies, with consent", None),
    ("300.321(c)", "who determines expertise", _MEETING),
    ("300.321(d)", "who represents the agency", _MEETING),
    ("300.321(e)", "excusing members", _MEETING),
    ("300.321(f)", "Part C coordinators", _MEETING),
    ("300.520(a)", "transfer of rights at the age of majority", None),
    ("300.520(b)", "representatives of adult students", "not a rule on disclosure"),
    ("300.535(a)", "reporting a crime", None),
    ("300.535(b)(1)", "records that go along", None),
    ("300.535(b)(2)", "as far as FERPA permits", None),
    ("300.610", "the Secretary's action", _NO_DISCLOSURE),
    ("300.611(a)", "destruction", _NO_DISCLOSURE),
    ("300.611(b)", "education records", None),
    ("300.611(c)", "participating agency", None),
    ("300.612", "notice to parents", "not a rule on disclosure: the State's notice"),
    ("300.613(a)", "parents inspect and review", None),
    ("300.613(b)", "explanations, copies, representatives", None),
    ("300.613(c)", "presumed authority", None),
    ("300.614", "record of access", None),
    ("300.615", "records on several children", None),
    ("300.616", "list of records", None),
    ("300.617", "fees", _NO_DISCLOSURE),
    ("300.618", "requests for amendment", _NO_DISCLOSURE),
    ("300.619", "hearings", _NO_DISCLOSURE),
    ("300.620(a)", "amendment after a hearing", _NO_DISCLOSURE),
    ("300.620(b)", "right to an explanation in the record", _NO_DISCLOSURE),
    ("300.620(c)(1)", "keeping it", _NO_DISCLOSURE),
    ("300.620(c)(2)", "disclosing it with what was contested", None),
    ("300.621", "procedure of hearings", _NO_DISCLOSURE),
    ("300.622(a)", "consent, unless FERPA does without", None),
    ("300.622(b)(1)", "participating agencies", None),
    ("300.622(b)(2)", "transition services", None),
    ("300.622(b)(3)", "private schools elsewhere", None),
    ("300.623(a)", "protecting confidentiality", None),
    ("300.623(b)", "the official responsible", _NO_DISCLOSURE),
    ("300.623(c)", "training", _NO_DISCLOSURE),
    ("300.623(d)", "list of employees with access", _NO_DISCLOSURE),
    ("300.624", "destruction", _NO_DISCLOSURE),
    ("300.625(a)", "children's rights by the State's policy", "a host's policy can add them"),
    ("300.625(b)", "FERPA's rights pass at 18", None),
    ("300.625(c)", "Part B rights regarding records", None),
    ("300.626", "enforcement", _NO_DISCLOSURE),
    ("300.627", "use by the Department", "not a rule on disclosure by a school"),
)


def coverage(law: Law) -> tuple[CoverageRow, ...]:
    """Return a row for each paragraph of the sections held.

    Args:
        law: The law, with what FERPA authorizes in it.
    """
    return coverage_of(law, "34 CFR ", _PARAGRAPHS)


def coverage_table(law: Law) -> str:
    """Return the rows as a table in Markdown."""
    return table_of(coverage(law))
