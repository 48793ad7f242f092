"""What of the other federal law is encoded, paragraph by paragraph, and what is not and why.

The rule ids of a row are read from the provisions that rules rest on and from the paragraphs that
consent standards cite: a row cannot claim a rule that does not claim the paragraph.  HIPAA and
42 CFR part 2 have tables of their own.
"""

from collections.abc import Iterator

from attrs import frozen

from disclosure_rules.law.us.federal.military.command import COMMAND_NOTIFICATION
from disclosure_rules.law.us.federal.military.evidence import COURT_MARTIAL
from disclosure_rules.law.us.federal.privacy_act import PRIVACY_ACT
from disclosure_rules.law.us.federal.privilege import FEDERAL_PRIVILEGE
from disclosure_rules.law.us.federal.va.law import VETERANS_RECORDS
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import consent
from disclosure_rules.rules.law import Law
from disclosure_rules.rules.rule import Rule

__all__ = ["LAWS", "CoverageRow", "coverage", "coverage_page"]


@frozen(kw_only=True)
class CoverageRow:
    """One paragraph.

    Args:
        paragraph: As it is cited.
        says: What it is about, in a few words.
        rules: The ids of the rules that rest on it or on a part of it, sorted; may be empty.
        note: Why no rule rests on it, or what else carries it; ``None`` where the rules say all.
    """

    paragraph: str
    says: str
    rules: tuple[str, ...]
    note: str | None = None


_NO_DISCLOSURE = "not a rule on disclosure"
_NOT_READ = "left out: its text was not read"
_STANCE = "what the law's silence means"

_Rows = tuple[tuple[str, str, str | None], ...]

_PRIVILEGE: _Rows = (
    ("Fed. R. Evid. 501", "whose law of privilege applies", None),
    ("Jaffee v. Redmond, 518 U.S. 1 (1996)", "the holding", None),
    (
        "Jaffee v. Redmond, 518 U.S. 1 (1996), syllabus (a)",
        "that Rule 501 lets courts define privileges",
        _NO_DISCLOSURE,
    ),
    (
        "Jaffee v. Redmond, 518 U.S. 1 (1996), syllabus (b)",
        "why, and that every State has a form of it",
        None,
    ),
    ("Jaffee v. Redmond, 518 U.S. 1 (1996), on who is covered", "which professions", None),
    (
        "Jaffee v. Redmond, 518 U.S. 1 (1996), footnotes 14 and 19",
        "waiver; a threat that only disclosure averts",
        _NOT_READ,
    ),
    (
        "United States v. Chase, 340 F.3d 978 (9th Cir. 2003) (en banc)",
        "no exception for a dangerous patient",
        None,
    ),
    (
        "United States v. Auster, 517 F.3d 312 (5th Cir. 2008)",
        "a threat made in the knowledge that it will be told",
        None,
    ),
)

_EVIDENCE: _Rows = tuple(
    (f"Mil. R. Evid. {paragraph}", says, note)
    for paragraph, says, note in (
        ("513(a)", "the privilege", None),
        ("513(b)", "definitions", None),
        ("513(c)", "who may claim it", None),
        ("513(d)(1)", "death", None),
        ("513(d)(2)", "child abuse; a crime against a child of a spouse", None),
        ("513(d)(3)", "duties to report", None),
        ("513(d)(4)", "danger", None),
        ("513(d)(5)", "future fraud or crime", None),
        ("513(d)(6)", "safety and security, military missions", None),
        ("513(d)(7)", "mental condition of the accused", None),
        ("513(e)(1)-(5)", "the hearing and what it may let go", None),
        ("513(e)(6)", "papers under seal", None),
        ("514(a)", "the privilege", None),
        ("514(b)", "definitions", None),
        ("514(c)", "who may claim it", None),
        ("514(d)(1)", "death", None),
        ("514(d)(2)", "duties to report", None),
        ("514(d)(3)", "danger", None),
        ("514(d)(4)", "future fraud or crime", None),
        ("514(d)(5)", "safety and security, military missions", None),
        ("514(d)(6)", "the Constitution", None),
        ("514(e)(1)-(5)", "the hearing and what it may let go", None),
        ("514(e)(6)", "papers under seal", None),
    )
)

_COMMAND: _Rows = (
    ("DoDI 6490.08 (2011), paragraph 3.b", "the presumption against notification", None),
    ("DoDI 6490.08 (2011), minimum", "the minimum, and who in the command", None),
    ("DoDI 6490.08 (2011), enclosure 2, harm to self", "first circumstance", None),
    ("DoDI 6490.08 (2011), enclosure 2, harm to others", "second circumstance", None),
    ("DoDI 6490.08 (2011), enclosure 2, harm to mission", "third circumstance, in part", None),
    (
        "DoDI 6490.08 (2011), enclosure 2, nine circumstances",
        "that there are nine",
        "the words of the fourth to the ninth were not read: the host says that one is met",
    ),
    ("DoDI 6490.08 (2023), paragraph 3.b", "as of 2011", None),
    ("DoDI 6490.08 (2023), minimum", "as of 2011", None),
    ("DoDI 6490.08 (2023), enclosure 2, harm to self", "as of 2011", None),
    ("DoDI 6490.08 (2023), enclosure 2, harm to others", "as of 2011", None),
    ("DoDI 6490.08 (2023), enclosure 2, harm to mission", "as of 2011", None),
    ("DoDI 6490.08 (2023), enclosure 2, nine circumstances", "as of 2011", None),
    (
        "10 U.S.C. 1090b",
        "referrals by commanders, and at a member's own request",
        "left out: what the regulations are to say; (e)(2)(B) binds commanders and not counselors",
    ),
)

_PRIVACY_ACT: _Rows = (
    ("5 U.S.C. 552a(a)", "definitions", "left out: not read; the host says what is a record"),
    ("5 U.S.C. 552a(b)", "no disclosure but on request or consent", _STANCE),
    ("5 U.S.C. 552a(b)(1)", "within the agency", None),
    ("5 U.S.C. 552a(b)(2)", "freedom of information", None),
    ("5 U.S.C. 552a(b)(3)", "routine use", None),
    ("5 U.S.C. 552a(b)(4)", "census", None),
    ("5 U.S.C. 552a(b)(5)", "statistics", None),
    ("5 U.S.C. 552a(b)(6)", "archives", None),
    ("5 U.S.C. 552a(b)(7)", "law enforcement", None),
    ("5 U.S.C. 552a(b)(8)", "health or safety", None),
    ("5 U.S.C. 552a(b)(9)", "Congress", None),
    ("5 U.S.C. 552a(b)(10)", "Comptroller General", None),
    ("5 U.S.C. 552a(b)(11)", "court orders", None),
    ("5 U.S.C. 552a(b)(12)", "consumer reporting agencies", None),
    ("5 U.S.C. 552a(c)(1)", "accounting: what", None),
    ("5 U.S.C. 552a(c)(2)", "accounting: how long", None),
    ("5 U.S.C. 552a(c)(3)", "accounting: for the individual", None),
    ("5 U.S.C. 552a(c)(4)", "corrections and disputes", None),
    (
        "5 U.S.C. 552a(d)",
        "access and amendment",
        "left out: not read; the individual's written request opens the record under (b)",
    ),
    ("5 U.S.C. 552a(h)", "guardians and parents", _NOT_READ),
    ("5 U.S.C. 552a(j), (k)", "exempt systems", _NOT_READ),
)

_VETERANS: _Rows = (
    ("38 U.S.C. 7332(a)(1)", "which records, and that they are confidential", _STANCE),
    ("38 U.S.C. 7332(a)(2)", "that consent is needed is told to nobody", "how the law refuses"),
    ("38 U.S.C. 7332(b)(1)", "consent", None),
    ("38 U.S.C. 7332(b)(2)(A)", "emergencies", None),
    ("38 U.S.C. 7332(b)(2)(B)", "research and audit", None),
    ("38 U.S.C. 7332(b)(2)(C)", "public health", None),
    ("38 U.S.C. 7332(b)(2)(D)", "court orders", None),
    (
        "38 U.S.C. 7332(b)(2)(E)",
        "entities of section 5701(k)",
        "left out: section 5701(k) was not read",
    ),
    ("38 U.S.C. 7332(b)(2)(F)", "representatives of patients without capacity", None),
    ("38 U.S.C. 7332(b)(2)(G)", "prescription monitoring", None),
    ("38 U.S.C. 7332(b)(3)", "patients who have died", None),
    ("38 U.S.C. 7332(c)", "no use against patients", None),
    (
        "38 U.S.C. 7332(d)",
        "former patients",
        "no rule asks whether somebody still is a patient",
    ),
    ("38 U.S.C. 7332(e)", "interchange", None),
    ("38 U.S.C. 7332(f)", "telling a spouse or partner of HIV", None),
    ("38 U.S.C. 7332(g)", "fines", _NO_DISCLOSURE),
    (
        "38 CFR 1.460 to 1.499 (others)",
        "definitions, minors, the deceased, orders and more",
        "left out: not read, or read in part",
    ),
    ("38 CFR 1.462(a)", "only what the purpose needs", None),
    ("38 CFR 1.462(b)", "whatever justification is asserted", None),
    ("38 CFR 1.462(c)(1)", "acknowledging presence", None),
    (
        "38 CFR 1.462(c)(2)",
        "refusals that reveal nothing",
        "the copy read breaks off; how the law refuses rests on 38 U.S.C. 7332(a)(2)",
    ),
    ("38 CFR 1.475", "form of consent", None),
    ("38 CFR 1.476", "the statement on redisclosure", None),
    ("38 CFR 1.488", "research", None),
    (
        "38 CFR 1.493, 1.495",
        "how orders are applied for and heard",
        "left out: read in part; that an order shows good cause is a fact",
    ),
)

LAWS: tuple[tuple[Law, _Rows], ...] = (
    (FEDERAL_PRIVILEGE, _PRIVILEGE),
    (COURT_MARTIAL, _EVIDENCE),
    (COMMAND_NOTIFICATION, _COMMAND),
    (PRIVACY_ACT, _PRIVACY_ACT),
    (VETERANS_RECORDS, _VETERANS),
)
"""Each law with its paragraphs, in the order of the text."""


def coverage(law: Law) -> tuple[CoverageRow, ...]:
    """Return a row for each paragraph of one of the laws in ``LAWS``, in the order of the text."""
    cited = {rule.id: frozenset(_cited(rule)) for rule in law.rules}
    paragraphs = next(rows for one, rows in LAWS if one.id == law.id)
    return tuple(
        CoverageRow(
            paragraph=paragraph,
            says=says,
            rules=tuple(
                sorted(
                    rule_id
                    for rule_id, citations in cited.items()
                    if any(_is_within(one, paragraph, paragraphs) for one in citations)
                )
            ),
            note=note,
        )
        for paragraph, says, note in paragraphs
    )


def coverage_page() -> str:
    """Return a section in Markdown for each law: its title, and its rows as a table."""
    return "\n".join(_section(law) for law, _ in LAWS)


def _section(law: Law) -> str:
    title = law.title[0].upper() + law.title[1:]
    lines = [
        f"## {title}",
        "",
        "| paragraph | about | rules | otherwise |",
        "| --- | --- | --- | --- |",
    ]
    for row in coverage(law):
        rules = ", ".join(f"`{one}`" for one in row.rules)
        lines.append(f"| {row.paragraph} | {row.says} | {rules} | {row.note or ''} |")
    return "\n".join(lines) + "\n"


def _cited(rule: Rule) -> Iterator[str]:
    """Yield every paragraph that a rule cites, itself or by the consent it asks for."""
    for provision in rule.basis:
        yield provision.citation
    for question in rule.questions():
        standard = consent.standard_of(question) if isinstance(question, Fact) else None
        if standard is not None:
            yield from (one.citation for one in standard.requirements)
            yield from (citation for _, citation in standard.citations)


def _is_within(cited: str, paragraph: str, rows: _Rows) -> bool:
    """Tell whether a citation is of the paragraph, or of a part of it with no row of its own."""
    if cited == paragraph:
        return True
    own = any(cited == other for other, _, _ in rows)
    return not own and cited.startswith(f"{paragraph}(")
