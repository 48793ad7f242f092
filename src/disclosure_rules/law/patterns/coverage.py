"""What of a regulation is encoded, paragraph by paragraph, and what is not and why.

The rule ids of a row are read from the provisions that rules rest on and from the paragraphs that
consent standards cite: a row cannot claim a rule that does not claim the paragraph.
"""

from collections.abc import Iterable, Iterator

from attrs import frozen

from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import consent
from disclosure_rules.rules.law import Law
from disclosure_rules.rules.rule import Rule

__all__ = ["CoverageRow", "coverage_of", "table_of"]


@frozen(kw_only=True)
class CoverageRow:
    """One paragraph.

    Args:
        paragraph: Its citation, without the title: ``99.31(a)(1)``.
        says: What it is about, in a few words.
        rules: The ids of the rules that rest on it or on a part of it, sorted; may be empty.
        note: Why no rule rests on it, or what else carries it; ``None`` where the rules say all.
    """

    paragraph: str
    says: str
    rules: tuple[str, ...]
    note: str | None = None


def coverage_of(
    law: Law, title: str, paragraphs: Iterable[tuple[str, str, str | None]]
) -> tuple[CoverageRow, ...]:
    """Return a row for each paragraph, in the order given.

    Args:
        law: Whose rules are read.
        title: What its citations begin with and rows leave out: ``34 CFR ``.
        paragraphs: Paragraph, what it is about, and a note.
    """
    cited = {rule.id: tuple(_cited(rule, title)) for rule in law.rules}
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
        for paragraph, says, note in paragraphs
    )


def table_of(rows: Iterable[CoverageRow]) -> str:
    """Return rows as a table in Markdown."""
    lines = ["| paragraph | about | rules | otherwise |", "| --- | --- | --- | --- |"]
    for row in rows:
        rules = ", ".join(f"`{one}`" for one in row.rules)
        lines.append(f"| {row.paragraph} | {row.says} | {rules} | {row.note or ''} |")
    return "\n".join(lines) + "\n"


def _cited(rule: Rule, title: str) -> Iterator[str]:
    for provision in rule.basis:
        yield provision.citation.removeprefix(title)
    for question in rule.questions():
        standard = consent.standard_of(question) if isinstance(question, Fact) else None
        if standard is not None:
            for requirement in standard.requirements:
                yield requirement.citation.removeprefix(title)
            for _, citation in standard.citations:
                yield citation.removeprefix(title)


def _is_within(cited: str, paragraph: str) -> bool:
    """Tell whether a citation is of the paragraph or of a part of it."""
    return cited == paragraph or cited.startswith(f"{paragraph}(")
