"""What of 45 CFR 164.400 to 164.534 is encoded, paragraph by paragraph, and what is left out, why.

Which rules encode a paragraph is read from the provisions that the rules rest on, so that the
table cannot say more than the rules do.  A paragraph that no rule cites has a reason here.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from attrs import frozen

from disclosure_rules.law.us.federal.hipaa.law import HIPAA
from disclosure_rules.law.us.federal.hipaa.paragraphs import PARAGRAPHS

__all__ = ["Coverage", "CoverageRow", "coverage", "coverage_table"]

_TITLE = "45 CFR "


class Coverage(Enum):
    """What the library does with a paragraph."""

    ENCODED = "encoded"
    HELD_OTHERWISE = "held as data or by a function"
    NOT_A_DISCLOSURE_RULE = "not a disclosure rule"
    LEFT_OUT = "left out"


@frozen(kw_only=True)
class CoverageRow:
    """One paragraph, and what the library does with it.

    Args:
        paragraph: Its citation.
        coverage: What is done with it.
        rules: The ids of the rules that encode it, sorted; empty where none does.
        why: Where it is held, or why it is not; empty where rules encode it.
    """

    paragraph: str
    coverage: Coverage
    rules: tuple[str, ...]
    why: str


_D = Coverage.HELD_OTHERWISE
_N = Coverage.NOT_A_DISCLOSURE_RULE
_L = Coverage.LEFT_OUT

# By the paragraph that it begins with; the longest that fits a paragraph counts for it, unless a
# rule cites that paragraph, something in it, or something around it that is no wider.
_REASONS: Mapping[str, tuple[Coverage, str]] = MappingProxyType(
    {
        "164.502(a)(1)(vi)": (_D, "refers to 164.512 and 164.514, which are encoded themselves"),
        "164.502(b)(2)(vi)": (
            _D,
            "what the rules themselves require, such as an element of a standard "
            "transaction, is stated as needed: RecordItem.is_necessary",
        ),
        "164.502(f)": (_D, "in what the law governs: up to 50 years after death"),
        "164.504(a)": (_N, "definitions"),
        "164.504(b)": (_N, "(b) to (d) are reserved"),
        "164.504(e)": (
            _N,
            "what a business associate contract must say; that there is one is a "
            "fact, recipient.has_written_contract and discloser.contract_permits",
        ),
        "164.504(e)(3)(ii)": (
            _L,
            "an associate that law prescribes and that gives no assurances; without "
            "a contract it is refused",
        ),
        "164.504(e)(3)(iv)": (
            _D,
            "a limited data set under a data use agreement, us.hipaa.limited_data_set",
        ),
        "164.504(e)(4)": (
            _L,
            "what a business associate may do for its own management; no rule permits "
            "it, so it is refused",
        ),
        "164.504(f)": (
            _L,
            "what a group health plan may give the employer who sponsors it; no rule "
            "permits it, so it is refused, as (f)(3)(iv) wants it for employment",
        ),
        "164.504(g)": (
            _D,
            "of an entity that is both plan and provider the host states the setting "
            "of the function in question",
        ),
        "164.506(b)": (
            _D,
            "consent for treatment, payment and operations is optional and opens "
            "nothing that needs an authorization; a denial on file is the client's directive",
        ),
        "164.512(e)(2)": (
            _D,
            "the other permissions of 164.512 stand beside this one, as rules do",
        ),
        "164.514(d)(4)": (_N, "binds who asks for information, not who discloses it"),
        "164.520(a)": (_N, "who has a right to notice"),
        "164.520(b)(1)": (_D, "notice_statements: what a notice must say, by date"),
        "164.520(b)": (_N, "what a notice may say, and when it is revised"),
        "164.520(c)": (_N, "how and when a notice is given"),
        "164.520(d)": (_N, "joint notices"),
        "164.520(e)": (_N, "keeping copies of notices"),
        "164.522(b)(2)(ii)": (_N, "on what an accommodation may be conditioned"),
        "164.522(b)(2)(iv)": (_N, "what a health plan may want a request to contain"),
        "164.524(b)(1)": (_N, "that requests may be wanted in writing"),
        "164.524(b)": (_D, "the times are ACCESS_TIME and EXTENSION"),
        "164.524(c)(2)(iii)": (_N, "a summary in place of access, if the client agrees"),
        "164.524(c)(4)": (_N, "what may be charged"),
        "164.524(e)": (_N, "what to document about designated record sets"),
        "164.526(d)(1)": (_D, "DENIAL_OF_AMENDMENT_CONTENT"),
        "164.526(b)(2)": (_D, "the time is AMENDMENT_TIME, the extension EXTENSION"),
        "164.526": (_N, "how amendments are asked for, made and denied"),
        "164.528(a)(3)": (_N, "that a shorter time may be asked for"),
        "164.528(b)(2)": (_D, "ENTRY_CONTENT and AccountingEntry"),
        "164.528(b)(3)": (_D, "REPEATED_CONTENT, the entry for several disclosures to one"),
        "164.528(b)(4)": (_D, "RESEARCH_CONTENT, the entry for research on 50 or more"),
        "164.528(c)(2)": (_N, "what may be charged"),
        "164.528(d)(3)": (_N, "who is responsible for accountings"),
        "164.400": (_D, "assess_breach; the text is held from 26 March 2013"),
        "164.402": (_D, "assess_breach: the presumption, the three exceptions, four factors"),
        "164.404": (_D, "assess_breach: when, in what words and how individuals are told"),
        "164.406": (_D, "assess_breach: the media"),
        "164.408": (_D, "assess_breach: the Secretary"),
        "164.410": (_D, "assess_breach: what a business associate tells the covered entity"),
        "164.412": (_D, "assess_breach: delay for law enforcement"),
        "164.414(a)": (_N, "administrative requirements"),
        "164.414(b)": (_D, "assess_breach: what is not shown does not count; the proof is kept"),
        "164.500(a)": (_D, "in what the law governs"),
        "164.500(b)": (
            _D,
            "a clearinghouse is a covered entity, and a business associate where it acts as one",
        ),
        "164.500(c)": (_D, "in what the law governs"),
        "164.500(d)": (_L, "care of foreign nationals overseas is treated as all other"),
        "164.501": (_D, "in vocabulary and facts; comments of the rules quote it"),
        "164.530(c)": (_D, "a fact where a rule asks for it: data_use.has_safeguards"),
        "164.530(f)": (_D, "an obligation of assess_breach"),
        "164.530(i)": (_D, "the notice binds: us.hipaa.against_own_notice"),
        "164.530(j)": (_D, "obligations say what is kept, and for six years"),
        "164.530": (_N, "officials, training, complaints, sanctions, policies"),
        "164.532": (_L, "permissions, contracts and agreements of before the rule or its changes"),
        "164.534": (_N, "compliance dates of 2003 and 2004, before the text that is held"),
    }
)


def coverage() -> tuple[CoverageRow, ...]:
    """Return a row for every paragraph of 164.400 to 164.534, in the order of the rule."""
    cited = _cited()
    return tuple(_row(paragraph, cited) for paragraph in PARAGRAPHS)


def coverage_table() -> str:
    """Return the rows as a table in Markdown."""
    lines = ["| 45 CFR | | rules, or why none |", "|---|---|---|"]
    for row in coverage():
        rules = ", ".join(f"`{one}`" for one in row.rules)
        said = "; ".join(part for part in (rules, row.why) if part)
        lines.append(f"| {row.paragraph} | {row.coverage.value} | {said} |")
    return "\n".join((*lines, ""))


def _cited() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for rule in HIPAA.rules:
        for provision in rule.basis:
            found.setdefault(provision.citation.removeprefix(_TITLE), set()).add(rule.id)
    return {citation: frozenset(ids) for citation, ids in found.items()}


def _row(paragraph: str, cited: Mapping[str, frozenset[str]]) -> CoverageRow:
    around = [one for one in _REASONS if _is_in(paragraph, one)]
    nearest = max(around, key=len, default="")
    encoding = [one for one in cited if _is_in(one, paragraph)]
    if not encoding:
        encoding = [one for one in cited if _is_in(paragraph, one) and len(one) >= len(nearest)]
    rules = tuple(sorted(frozenset().union(*(cited[one] for one in encoding))))
    if rules:
        return CoverageRow(paragraph=paragraph, coverage=Coverage.ENCODED, rules=rules, why="")
    if not nearest:
        raise LookupError(f"{paragraph}: no rule cites it, and no reason is given")
    done, why = _REASONS[nearest]
    return CoverageRow(paragraph=paragraph, coverage=done, rules=(), why=why)


def _is_in(paragraph: str, whole: str) -> bool:
    return paragraph == whole or paragraph.startswith(f"{whole}(")
