"""Writes a page for each law out of its rule objects, so that docs and law cannot differ."""

from pathlib import Path

from disclosure_rules import Law, Mandate, Rank, Rule, RuleSet
from disclosure_rules.law.us.ethics.coverage import coverage_table

HEAD = """\
<!-- Made from the rules at each build; do not edit. -->
# {title}

`{id}`: rank {rank}, {stance}. It governs an item if {governs}.

"""


def write_law_pages(rules: RuleSet, folder: Path) -> None:
    """Write ``<law id>.md`` for every law of the rule set, and an index of them."""
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for law in rules.laws:
        name = law.id.replace(".", "-")
        names.append(name)
        write_if_new(folder / f"{name}.md", page(law))
    entries = "\n".join(names)
    toc = f"```{{toctree}}\n:maxdepth: 1\n\n{entries}\n```\n"
    write_if_new(folder / "index.md", f"# The laws, rule by rule\n\n{toc}")


def write_code_coverage(rules: RuleSet, page: Path) -> None:
    """Write what is held of each profession's code, section by section."""
    codes = [law for law in rules.laws if law.rank is Rank.PROFESSION]
    tables = "\n".join(f"## {title(law)}\n\n{coverage_table(law)}" for law in codes)
    write_if_new(page, f"# The professions' codes, section by section\n\n{tables}")


def title(law: Law) -> str:
    """Return a law's title as a heading."""
    words = law.title.removeprefix("the ")
    return words[0].upper() + words[1:]


def write_if_new(path: Path, text: str) -> None:
    """Write a file unless it says the same already, so that nothing is rebuilt for nothing."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def page(law: Law) -> str:
    """Return the page of one law."""
    head = HEAD.format(
        title=law.title[0].upper() + law.title[1:],
        id=law.id,
        rank=law.rank.name.lower(),
        stance=law.stance.value,
        governs=law.governs,
    )
    return head + "\n".join(section(rule) for rule in sorted(law.rules, key=lambda one: one.id))


def section(rule: Rule) -> str:
    """Return what a page says of one rule."""
    lines = [
        f"## `{rule.id}`",
        "",
        f"**{type(rule).__name__}.** {rule.gist}",
        "",
        f"- when: `{rule.condition}`",
        *(f"- {line}" for line in basis(rule)),
        *(f"- to be done, {one.timing.value}: {one.text}" for one in rule.obligations),
    ]
    if isinstance(rule, Mandate):
        lines.extend(
            f"- step: {step.text}" + (f" ({step.deadline})" if step.deadline else "")
            for step in rule.steps
        )
    if rule.leaves_out:
        lines.append(f"- left out: {rule.leaves_out}")
    return "\n".join([*lines, ""])


def basis(rule: Rule) -> list[str]:
    """Return a line for each provision that the rule rests on."""
    lines = []
    for one in rule.basis:
        end = "" if one.period.end is None else f" until {one.period.end}"
        line = f"{one.citation}, in force from {one.period.start}{end}, {one.confirmation.value}"
        lines.append(line + (f". Note: {one.note}" if one.note else ""))
    return lines
