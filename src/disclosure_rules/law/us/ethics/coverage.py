"""What of each code is encoded, section by section, and what is not and why.

The rule ids of a row are read from the provisions that rules rest on: a row cannot claim a rule
that does not claim the section.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from attrs import frozen

from disclosure_rules.rules.law import Law

__all__ = ["Coverage", "CoverageRow", "coverage", "coverage_table"]


class Coverage(Enum):
    """What the library does with a section."""

    ENCODED = "encoded"
    HELD_OTHERWISE = "held otherwise"
    NOT_A_DISCLOSURE_RULE = "not a disclosure rule"
    LEFT_OUT = "left out"


@frozen(kw_only=True)
class CoverageRow:
    """One section, and what the library does with it.

    Args:
        section: Its number, as the code counts.
        says: What it is about, in a few words of ours.
        coverage: What is done with it.
        rules: The ids of the rules that rest on it, sorted; empty where none does.
        why: Why no rule rests on it, or what else carries it; empty where the rules say all.
    """

    section: str
    says: str
    coverage: Coverage
    rules: tuple[str, ...]
    why: str


_N = Coverage.NOT_A_DISCLOSURE_RULE
_L = Coverage.LEFT_OUT
_D = Coverage.HELD_OTHERWISE

_STATEMENT = "a statement to the client at the start, made from the rules"
_KEEPING = "how records are made, kept and ended"
_ASKING = "what may be asked of a client"
_BREACH = "what follows a breach"
_NO_COPY = "its words were found in no copy"

_Section = tuple[str, str, Coverage | None, str]

_SECTIONS: Mapping[str, tuple[_Section, ...]] = MappingProxyType(
    {
        "aca": (
            ("B.1.a", "what privacy means in the client's culture", _N, "how to talk with clients"),
            ("B.1.b", "asking for private information", _N, _ASKING),
            ("B.1.c", "consent or sound justification", None, ""),
            ("B.1.d", "explaining the limits", _N, _STATEMENT),
            ("B.2.a", "serious and foreseeable harm; legal demands", None, ""),
            ("B.2.b", "end of life", None, ""),
            ("B.2.c", "contagious, life-threatening disease", None, ""),
            ("B.2.d", "what a court orders", None, ""),
            ("B.2.e", "as little as possible, with the client", None, ""),
            ("B.3.a", "employees, supervisees, students, clerks", None, ""),
            ("B.3.b", "teams", None, ""),
            ("B.3.c", "where one may speak", None, ""),
            ("B.3.d", "payers", None, ""),
            ("B.3.e", "sending", None, ""),
            ("B.3.f", "clients who have died", None, ""),
            ("B.4.a", "groups", None, ""),
            ("B.4.b", "couples and families", None, ""),
            (
                "B.5.a",
                "duty to minors and to adults without capacity",
                _D,
                "what protects every client protects them; who may consent for them is read from "
                "law",
            ),
            ("B.5.b", "parents and guardians", None, ""),
            ("B.5.c", "release for who cannot consent", None, "also in who may give consent"),
            ("B.6.a", "making records", _N, _KEEPING),
            ("B.6.b", "records open to authorized persons alone", None, ""),
            ("B.6.c", "permission to record", _N, "the making of a recording"),
            ("B.6.d", "permission to observe", _D, "who observes needs the consent of B.1.c"),
            (
                "B.6.e",
                "the client's access",
                None,
                "that another's part goes with the other's word is read from B.4.b",
            ),
            ("B.6.f", "help with records", None, ""),
            (
                "B.6.g",
                "giving records to third parties",
                None,
                "what is said, and not handed over, is read as no record",
            ),
            ("B.6.h", "storing and disposing", _N, _KEEPING),
            ("B.6.i", "when the counselor stops, is ill or dies", _N, _KEEPING),
            ("B.7.a", "consultation: what its purpose needs", None, ""),
            ("B.7.b", "consultation: without identity", None, ""),
            ("A.2.d", "assent of who cannot consent", _N, "consent to counseling"),
            ("A.2.e", "mandated clients", _N, _STATEMENT),
            ("A.8, A.9", "several clients, groups: roles", _N, "roles in counseling"),
            ("D.1", "colleagues", _L, _NO_COPY),
            ("H.2", "distance counseling: limits of confidentiality", _N, _STATEMENT),
        ),
        "nasw": (
            ("1.07(a)", "asking for private information", _N, _ASKING),
            ("1.07(b)", "valid consent", None, ""),
            ("1.07(c)", "compelling reasons; imminent harm; the least", None, ""),
            ("1.07(d)", "telling clients of a disclosure", None, ""),
            ("1.07(e)", "discussing the limits", None, "the talk itself is " + _STATEMENT),
            ("1.07(f)", "families, couples, groups: agreement", None, ""),
            ("1.07(g)", "policy on sharing among participants", None, ""),
            ("1.07(h)", "payers", None, ""),
            ("1.07(i)", "where one may speak", None, ""),
            ("1.07(j)", "legal proceedings", None, ""),
            ("1.07(k)", "media", None, ""),
            ("1.07(l)", "keeping records safe", None, ""),
            ("1.07(m)", "electronic communication", None, ""),
            ("1.07(n)", "policy on telling of a breach", _N, _BREACH),
            ("1.07(o)", "telling of unauthorized access", _N, _BREACH),
            ("1.07(p)", "policy on searching for clients", _N, _ASKING),
            ("1.07(q)", "searching for clients online", _N, _ASKING),
            ("1.07(r)", "websites and social media", None, ""),
            ("1.07(s)", "transferring and disposing", _N, _KEEPING),
            ("1.07(t)", "when the practice ends", _N, _KEEPING),
            ("1.07(u)", "teaching and training", None, ""),
            ("1.07(v)", "consultants", None, ""),
            ("1.07(w)", "clients who have died", None, ""),
            ("1.08(a)", "access", None, ""),
            ("1.08(b)", "others named in the record", None, ""),
            ("1.03", "informed consent", _N, "consent to services"),
        ),
        "apa": (
            ("4.01", "reasonable precautions", None, ""),
            ("4.02", "discussing the limits", _N, _STATEMENT),
            ("4.03", "permission to record", _N, "the making of a recording"),
            ("4.04(a)", "what is germane", None, ""),
            ("4.04(b)", "professional purposes, persons concerned", None, ""),
            ("4.05(a)", "consent", None, ""),
            (
                "4.05(b)",
                "without consent",
                None,
                "what law permits: the law is open and leaves it to that law",
            ),
            ("4.06", "consultations", None, ""),
            ("4.07", "teaching, writing, media", None, ""),
            (
                "1.02",
                "conflicts of ethics and law",
                _N,
                "how to resolve them; a decision reports each conflict",
            ),
            ("3.10, 6.01, 6.02, 9.04, 10.02, 10.03", "related standards", _L, _NO_COPY),
        ),
        "aamft": (
            ("2.1", "discussing the limits", _N, _STATEMENT),
            (
                "2.2",
                "authorization; several clients",
                None,
                "what law permits: the law is open and leaves it to that law",
            ),
            ("2.3", "the client's access", None, ""),
            ("2.4", "teaching, writing, consultation, research", None, ""),
            ("2.5", "keeping and transferring records", None, ""),
            ("2.6", "moving, closing, death of the therapist", _N, _KEEPING),
            ("2.7", "consultation", None, ""),
        ),
        "asca": (
            ("A.2", "confidentiality", None, ""),
            ("A.2 (student records)", "knowing FERPA, HIPAA and state law", _L, _NO_COPY),
            ("A.7", "group work: what cannot be promised", _N, _STATEMENT),
            ("A.9", "serious and foreseeable harm", None, ""),
            ("A.12 (2016)", "student records, sole-possession notes", _L, _NO_COPY),
            ("B.1", "parents and guardians", _L, f"{_NO_COPY}; A.2 has parents' rights by law"),
            ("B.2", "the school", _L, _NO_COPY),
        ),
        "nbcc": (
            ("directive 1", "written consent, imminent danger, court order", None, ""),
            ("directive 2", "asking for private information", _N, _ASKING),
            (
                "2023",
                "the code from 15 May 2023",
                _L,
                f"{_NO_COPY}: from that day what the code governs is not covered",
            ),
        ),
    }
)


def coverage(law: Law) -> tuple[CoverageRow, ...]:
    """Return a row for each section of a code, in the order of the code.

    Raises:
        KeyError: The law is not one of the codes.
    """
    cited = {rule.id: {_section(one.citation) for one in rule.basis} for rule in law.rules}
    rows = []
    for section, says, kind, why in _SECTIONS[law.id]:
        rules = tuple(sorted(one for one, sections in cited.items() if section in sections))
        rows.append(
            CoverageRow(
                section=section,
                says=says,
                coverage=kind or Coverage.ENCODED,
                rules=rules,
                why=why,
            )
        )
    return tuple(rows)


def coverage_table(law: Law) -> str:
    """Return the rows of a code as a table in Markdown."""
    lines = ["| section | about | | rules or reason |", "| --- | --- | --- | --- |"]
    for row in coverage(law):
        rules = ", ".join(f"`{one}`" for one in row.rules)
        reason = "; ".join(one for one in (rules, row.why) if one)
        lines.append(f"| {row.section} | {row.says} | {row.coverage.value} | {reason} |")
    return "\n".join(lines) + "\n"


_TITLES = ("ACA 2014 ", "NASW 2017 ", "APA ", "AAMFT 2015 ", "ASCA 2022 ", "NBCC 2012 ")


def _section(citation: str) -> str:
    """Return the section of a citation, without the code's name and year."""
    for title in _TITLES:
        if citation.startswith(title):
            return citation.removeprefix(title)
    return citation
