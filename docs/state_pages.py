"""Writes the pages on state law: what is held of each state, and all states side by side."""

from pathlib import Path

from law_pages import write_if_new

from disclosure_rules import Law, Mandate, MandateStep, Rule
from disclosure_rules.law import us
from disclosure_rules.law.us.holdings import Holding, Level, Topic, held

MADE = "<!-- Made from the register and the rules at each build; do not edit. -->"
LEVELS = {
    Level.PRIMARY_TEXT: "text",
    Level.PARTLY_SECONDARY: "text, partly secondary",
    Level.SECONDARY_SOURCE: "secondary",
}
HELD = """\
# State law: what is held

Fifty states and the District of Columbia. A cell says how the state's rules were confirmed and of
which day the oldest text is; before that day the state is silent on it. *Text* means that the
words of the statute, rule or opinion were read; *secondary* that somebody else's account of them
was. A decision that rests on a secondary source says so. None of this is legal advice: a lawyer of
the state confirms a rule before it is relied on.

"""
COMPARED = """\
# State law: the states compared

Every rule of every state by topic, as the library holds it. *Must* is a duty, *may* a permission,
*may not* a prohibition. Conditions, provisions and notes stand on each state's own page.

"""
WORDS = {"Mandate": "must", "Permission": "may", "Prohibition": "may not", "Duty": "has to"}


def write_state_pages(folder: Path) -> None:
    """Write ``states.md`` and ``states-compared.md``."""
    folder.mkdir(parents=True, exist_ok=True)
    write_if_new(folder / "states.md", f"{MADE}\n{HELD}{table()}\n{doubts()}")
    write_if_new(folder / "states-compared.md", f"{MADE}\n{COMPARED}{comparison()}")


def laws() -> dict[str, Law]:
    """Return every state's law by postal code."""
    rules = us.ruleset(states=us.ALL)
    return {state: rules.law(state.lower()) for state in us.ALL}


def table() -> str:
    """Return the table state by topic."""
    titles = " | ".join(topic.value for topic in Topic)
    lines = [f"| state | {titles} |", "|---" * (len(Topic) + 1) + "|"]
    for state in us.ALL:
        cells = " | ".join(cell(held(state, topic)) for topic in Topic)
        lines.append(f"| [{state}](rules/{state.lower()}.md) | {cells} |")
    return "\n".join(lines)


def cell(holding: Holding | None) -> str:
    """Return what a table says of one state and topic."""
    return "not held" if holding is None else f"{LEVELS[holding.level]}, {holding.text_as_of}"


def doubts() -> str:
    """Return the open doubts, by state."""
    lines = ["", "## Open doubts", ""]
    for state in us.ALL:
        lines.extend(
            f"- **{state}**, {topic.value}: {holding.doubt}."
            for topic in Topic
            if (holding := held(state, topic)) is not None and holding.doubt
        )
    return "\n".join([*lines, ""])


def comparison() -> str:
    """Return every state's rules on each topic, side by side."""
    found = laws()
    parts = []
    for topic in Topic:
        lines = [
            f"## {topic.value[0].upper()}{topic.value[1:]}",
            "",
            "| state | | to | what to do, and by when | what ends it | confirmed |",
            "|---|---|---|---|---|---|",
        ]
        lines.extend(
            row(state, rule)
            for state in us.ALL
            for rule in found[state].rules
            if topic_of(rule) is topic
        )
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def topic_of(rule: Rule) -> Topic:
    """Return the topic of a rule, by the second word of its id."""
    word = rule.id.split(".")[1]
    if word == "child_abuse_report":
        return Topic.CHILD_ABUSE_REPORT
    return Topic.ADULT_ABUSE_REPORT if word == "adult_abuse_report" else Topic.DUTY_TO_PROTECT


def row(state: str, rule: Rule) -> str:
    """Return the row of one rule."""
    gist = f"*{WORDS[type(rule).__name__]}*: {rule.gist}"
    source = "secondary" if rule.rests_on_secondary_source else "text"
    if not isinstance(rule, Mandate):
        return f"| {state} | {gist} | | | | {source} |"
    to = ", ".join(sorted(kind.words for kind in rule.to))
    steps = " ".join(step_of(step) for step in rule.steps)
    ends = " *or* ".join(
        " and ".join(sorted(step.words for step in group)) for group in rule.discharged_by
    )
    return f"| {state} | {gist} | {to} | {steps} | {ends} | {source} |"


def step_of(step: MandateStep) -> str:
    """Return a step with its time."""
    return step.text if step.deadline is None else f"{step.text} *({step.deadline})*"
