"""What of 42 CFR 2.11 to 2.67 is encoded, paragraph by paragraph, and what is not and why.

The rule ids of a row are read from the provisions that rules rest on and from the paragraphs that
consent standards cite: a row cannot claim a rule that does not claim the paragraph.
"""

from collections.abc import Iterator

from attrs import frozen

from disclosure_rules.law.us.federal.part2.law import PART2
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import consent
from disclosure_rules.rules.rule import Rule

__all__ = ["CoverageRow", "coverage", "coverage_table"]


@frozen(kw_only=True)
class CoverageRow:
    """One paragraph of the part.

    Args:
        paragraph: Section and paragraph: ``2.51(a)(1)``.
        says: What it is about, in a few words.
        rules: The ids of the rules that rest on it or on a part of it, sorted; may be empty.
        note: Why no rule rests on it, or what else carries it; ``None`` where the rules say all.
    """

    paragraph: str
    says: str
    rules: tuple[str, ...]
    note: str | None = None


_NO_DISCLOSURE = "not a rule on disclosure"
_GOVERNS = "in what the law governs"

_PARAGRAPHS: tuple[tuple[str, str, str | None], ...] = (
    ("2.11 “Records”", "what a record is; oral information to other providers", _GOVERNS),
    (
        "2.11 “SUD counseling notes”",
        "what they are and what is no part of them",
        "in the fact item.is_sud_counseling_note",
    ),
    (
        "2.11 (other definitions)",
        "program, lawful holder, intermediary, minor, …",
        "in the words of facts and of model fields; age of majority other than 18: the host says",
    ),
    ("2.12(a)(1)", "records that would identify a patient", _GOVERNS),
    ("2.12(a)(2)", "information that may not serve criminal charges", "as 2.12(d)(1)"),
    ("2.12(b)", "federal assistance", "in the fact discloser.is_part2_program"),
    ("2.12(c)(1)", "Veterans Affairs", "in what the law governs: their own records it does not"),
    ("2.12(c)(2)", "Uniformed Services", None),
    ("2.12(c)(3)", "within a program, or with who controls it", None),
    ("2.12(c)(4)", "qualified service organizations", None),
    ("2.12(c)(5)", "crimes on the premises or against staff", None),
    ("2.12(c)(6)", "reports of suspected child abuse", None),
    ("2.12(d)(1)", "no use against the patient in proceedings", None),
    (
        "2.12(d)(2)(i)(A)",
        "third-party payers are bound",
        "in what the law governs: it follows the record to whoever holds it",
    ),
    ("2.12(d)(2)(i)(B)", "who controls a program is bound", "as 2.12(d)(2)(i)(A)"),
    ("2.12(d)(2)(i)(C)", "recipients with notice are bound; no need to segregate", None),
    ("2.12(d)(2)(ii)", "what a provider outside records itself", None),
    ("2.12(e)", "explanation of (a) to (d)", "read with (a) to (d)"),
    ("2.13(a)", "only as permitted, only what is necessary", None),
    ("2.13(b)", "whatever justification is asserted", None),
    ("2.13(c)(1)", "acknowledging presence", None),
    ("2.13(c)(2)", "refusals that reveal nothing", "how the law refuses: neither confirm nor deny"),
    (
        "2.14(a)",
        "minors who may obtain treatment alone",
        "in who may sign a consent; the program's right to refuse treatment is no disclosure",
    ),
    ("2.14(b)(1)", "consent of minor and parent", "in who may sign a consent"),
    ("2.14(b)(2)(i)", "telling of an application, with consent", None),
    ("2.14(b)(2)(ii)", "telling of an application, without capacity", None),
    ("2.14(c)", "threat to a minor applicant's life", None),
    ("2.15(a)(1)", "patients adjudicated to lack capacity", "in who may sign a consent"),
    ("2.15(a)(2)", "the director consents for payment", "in who may sign a consent"),
    ("2.15(b)(1)", "cause of death", None),
    ("2.15(b)(2)", "consent for a deceased patient", "in who may sign a consent"),
    ("2.16(a)", "policies that keep records safe", None),
    ("2.16(b)", "breaches, as under HIPAA", "held as data in the module on security"),
    ("2.17(a)", "no undercover agents without an order", _NO_DISCLOSURE),
    ("2.17(b)", "what they obtained serves against no patient", None),
    ("2.18", "identification cards", _NO_DISCLOSURE),
    (
        "2.19",
        "records of discontinued programs",
        "not a rule on disclosure; a transfer to another program needs the consent of 2.31",
    ),
    ("2.20", "state law", None),
    (
        "2.21",
        "research privileges",
        "left out: orders under other statutes, which bind beside the part",
    ),
    ("2.22", "notice to patients", "not a rule on disclosure: a statement made from the rules"),
    ("2.23(a)", "patient access", None),
    ("2.23(b)", "what access yields serves no charges", None),
    ("2.24", "list of an intermediary's disclosures", None),
    ("2.25", "accounting of disclosures", None),
    (
        "2.26(a)(1)",
        "the patient may ask for restrictions",
        "not a rule on disclosure: the request is a fact",
    ),
    ("2.26(a)(2)", "the program need not agree", _NO_DISCLOSURE),
    ("2.26(a)(3)", "agreed restrictions", None),
    ("2.26(a)(4)", "asking not to pass it on", None),
    ("2.26(a)(5)", "where a restriction is not effective", "in the rule on 2.26(a)(3)"),
    ("2.26(a)(6)", "paid in full", None),
    (
        "2.26(b)",
        "ending a restriction",
        "not a rule on disclosure: an ended restriction is none on file",
    ),
    ("2.31(a)(1)", "name of the patient", None),
    ("2.31(a)(2)", "who may disclose", None),
    ("2.31(a)(3)", "which information", None),
    ("2.31(a)(4)(i)", "recipients", None),
    ("2.31(a)(4)(ii)", "intermediaries", None),
    ("2.31(a)(4)(iii)", "statement on redisclosure under HIPAA", None),
    ("2.31(a)(5)", "purposes", None),
    ("2.31(a)(6)", "right to revoke", None),
    ("2.31(a)(7)", "expiration", None),
    ("2.31(a)(8)", "signature", None),
    ("2.31(a)(9)", "date", None),
    ("2.31(a)(10)", "statements for treatment, payment and operations", None),
    ("2.31(b)(1)", "SUD counseling notes: when without consent", None),
    ("2.31(b)(2)", "SUD counseling notes: consent alone", None),
    ("2.31(b)(3)", "SUD counseling notes: no conditioning", None),
    ("2.31(c)", "expired, deficient, revoked, false", None),
    ("2.31(d)", "proceedings: consent alone", None),
    ("2.32", "notice and copy of consent", None),
    ("2.33(a)(1)", "with consent, to whom it names", None),
    ("2.33(a)(2)", "with one consent for all", None),
    ("2.33(b)(1)", "redisclosure by covered entities and business associates", None),
    ("2.33(b)(2)", "redisclosure by programs", None),
    ("2.33(b)(3)", "redisclosure by other lawful holders", None),
    ("2.33(c)", "their contracts", None),
    ("2.34(a)", "telling a registry", None),
    ("2.34(b)", "what may be done with it", None),
    ("2.34(c)", "a registry tells members", None),
    ("2.34(d)", "a registry tells treating providers", None),
    ("2.34(e)", "verifying", None),
    ("2.35(a)", "criminal justice referrals", None),
    ("2.35(b)", "duration of that consent", None),
    ("2.35(c)", "revocation of that consent", None),
    ("2.35(d)", "what recipients may do", None),
    ("2.36", "prescription drug monitoring programs", None),
    ("2.51(a)(1)", "medical emergencies", None),
    ("2.51(a)(2)", "closed in a disaster", None),
    ("2.51(b)", "the FDA", None),
    ("2.51(c)", "writing it up", None),
    ("2.52(a)(1)", "research, by what the researcher meets", None),
    ("2.52(a)(2)", "research, under HIPAA", None),
    ("2.52(a)(3)", "else no research", "what no rule permits is forbidden"),
    ("2.52(b)", "researchers are bound", None),
    ("2.52(c)", "linking data", None),
    ("2.53(a)", "audits on the premises", None),
    ("2.53(b)", "audits with copies", None),
    ("2.53(c)", "what audits include", "in the purpose of audit or evaluation"),
    ("2.53(d)", "accreditation", "in the purpose of audit or evaluation"),
    ("2.53(e)", "Medicare, Medicaid and CHIP", None),
    ("2.53(f)", "auditors are bound", None),
    ("2.53(g)", "audits that law mandates", None),
    (
        "2.53(h)",
        "audits with a consent that includes operations",
        "with the purpose of operations, in the rules on 2.33",
    ),
    ("2.54", "public health, de-identified", None),
    ("2.61(a)", "an order authorizes and does not compel", None),
    ("2.61(b)(1)", "a subpoena alone opens nothing", "as 2.13(b)"),
    ("2.61(b)(2)", "order and subpoena compel", None),
    ("2.62", "researchers, auditors and evaluators", None),
    ("2.63(a)", "confidential communications", None),
    ("2.64", "orders that are not criminal", None),
    ("2.65", "orders against a patient", None),
    ("2.66", "orders against a program or holder", None),
    ("2.67(a)", "placing an undercover agent: application", _NO_DISCLOSURE),
    ("2.67(b)", "notice to the director", _NO_DISCLOSURE),
    ("2.67(c)", "criteria", "in the fact part2.has_undercover_order"),
    ("2.67(d)", "content of the order", None),
    ("2.67(e)", "no use against patients", None),
)


def coverage() -> tuple[CoverageRow, ...]:
    """Return a row for each paragraph of 2.11 to 2.67, in the order of the text."""
    cited = {rule.id: tuple(_cited(rule)) for rule in PART2.rules}
    return tuple(
        CoverageRow(
            paragraph=paragraph,
            says=says,
            rules=tuple(
                sorted(
                    rule_id
                    for rule_id, citations in cited.items()
                    if any(_is_within(one, paragraph) for one in citations)
                )
            ),
            note=note,
        )
        for paragraph, says, note in _PARAGRAPHS
    )


def coverage_table() -> str:
    """Return the rows as a table in Markdown."""
    lines = ["| paragraph | about | rules | otherwise |", "| --- | --- | --- | --- |"]
    for row in coverage():
        rules = ", ".join(f"`{one}`" for one in row.rules)
        lines.append(f"| {row.paragraph} | {row.says} | {rules} | {row.note or ''} |")
    return "\n".join(lines) + "\n"


def _cited(rule: Rule) -> Iterator[str]:
    """Yield every paragraph that a rule cites, without ``42 CFR``."""
    for provision in rule.basis:
        yield from _paragraphs(provision.citation)
    for question in rule.questions():
        standard = consent.standard_of(question) if isinstance(question, Fact) else None
        if standard is not None:
            for requirement in standard.requirements:
                yield from _paragraphs(requirement.citation)
            for _, citation in standard.citations:
                yield from _paragraphs(citation)


def _paragraphs(citation: str) -> Iterator[str]:
    """Yield each paragraph of a citation such as ``42 CFR 2.31(a)(8), 2.14(b)(1)``."""
    if not citation.startswith("42 CFR "):
        return
    section = ""
    for part in citation.removeprefix("42 CFR ").split(", "):
        if part.startswith("("):
            yield section + part
        else:
            section = part.split("(", 1)[0]
            yield part


def _is_within(cited: str, paragraph: str) -> bool:
    """Tell whether a citation is of the paragraph or of a part of it."""
    return cited == paragraph or cited.startswith(f"{paragraph}(")
