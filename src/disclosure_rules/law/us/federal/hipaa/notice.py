"""45 CFR 164.520: what a notice of privacy practices must say, as data by date.

The host writes the notice; `notice_statements` says what must be in it on a day, each statement
with its paragraph and, where the rule prescribes words, with these words.

Of the rule of 2024 notices had to say nothing before 16 February 2026.  By then a court had vacated
what it added in (b)(1)(ii)(F), (G) and (H), and left its other changes of this section standing.
"""

from datetime import date

from attrs import frozen

from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.model.value import Value
from disclosure_rules.rules.provision import Confirmation, Provision

__all__ = ["HEADER", "PART2_NOTICE", "NoticeStatement", "notice_statements"]

PART2_NOTICE = date(2026, 2, 16)
"""The day from which the statements about Part 2 records must be in the notice."""

HEADER = (
    "THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW "
    "YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY."
)


@frozen(kw_only=True, repr=False)
class NoticeStatement(Value):
    """One thing that a notice must say.

    Args:
        provision: Where the rule says so, with its dates.
        says: What the notice must say, in words of our own.
        exact_text: The words that the rule prescribes; ``None`` where it leaves them open.
        only_if: When it must be there; ``None`` for always.
    """

    provision: Provision
    says: str
    exact_text: str | None = None
    only_if: str | None = None


def _statement(
    paragraph: str,
    says: str,
    *,
    exact_text: str | None = None,
    only_if: str | None = None,
    end: date | None = None,
) -> NoticeStatement:
    cited = hipaa(f"164.520{paragraph}", f"A notice says: {says}.", end=end)
    return NoticeStatement(provision=cited, says=says, exact_text=exact_text, only_if=only_if)


def _of_2024(paragraph: str, says: str, *, only_if: str | None = None) -> NoticeStatement:
    cited = hipaa(
        f"164.520{paragraph}",
        f"A notice says: {says}.",
        start=PART2_NOTICE,
        confirmation=Confirmation.SECONDARY_SOURCE,
        note=_SURVIVES,
    )
    return NoticeStatement(provision=cited, says=says, only_if=only_if)


_SURVIVES = (
    "Of the rule of 2024 (89 FR 33064), read in the eCFR of 24 January 2025.  The amended judgment "
    "of 3 July 2025 in Purl v. HHS vacates that rule except its changes of 164.520, and of these "
    "(b)(1)(ii)(F), (G) and (H); read in a transcript of the judgment."
)

_STATEMENTS: tuple[NoticeStatement, ...] = (
    _statement("(b)(1)(i)", "the prescribed header", exact_text=HEADER),
    _statement(
        "(b)(1)(ii)(A)",
        "with an example each, what may be done for treatment, payment and operations",
    ),
    _statement("(b)(1)(ii)(B)", "each other purpose that needs no written authorization"),
    _statement("(b)(1)(ii)(C)", "what a more stringent law limits", end=PART2_NOTICE),
    _of_2024("(b)(1)(ii)(C)", "what a more stringent law limits, such as 42 CFR part 2"),
    _statement(
        "(b)(1)(ii)(D)",
        "all this in sufficient detail on what this and other law permit and require",
        end=PART2_NOTICE,
    ),
    _of_2024(
        "(b)(1)(ii)(D)",
        "all this in sufficient detail on what this and other law, such as 42 CFR part 2, permit "
        "and require",
    ),
    _statement(
        "(b)(1)(ii)(E)",
        "that psychotherapy notes, marketing and sale need an authorization, that everything not "
        "described does, and that an authorization may be revoked",
    ),
    _statement(
        "(b)(1)(iii)(A)",
        "that the covered entity may contact the client to raise funds, and the client may opt out",
        only_if="it intends to raise funds",
    ),
    _statement(
        "(b)(1)(iii)(B)",
        "that information may go to the sponsor of the plan",
        only_if="it is a group health plan, or insures one, and intends to",
    ),
    _statement(
        "(b)(1)(iii)(C)",
        "that genetic information is not used for underwriting",
        only_if="it is a health plan that intends to underwrite, and no issuer of long-term care",
    ),
    _of_2024(
        "(b)(1)(iii)(D)",
        "that records from Part 2 programs, or testimony about them, are not used in proceedings "
        "against the client without consent, or a court order with notice and a subpoena",
        only_if="it holds records subject to 42 CFR part 2",
    ),
    _of_2024(
        "(b)(1)(iii)(E)",
        "that the client may first elect not to receive fundraising from Part 2 records",
        only_if="it holds records subject to 42 CFR part 2 and intends to raise funds with them",
    ),
    _statement(
        "(b)(1)(iv)(A)",
        "the right to ask for restrictions, which need not be agreed to but for one",
    ),
    _statement("(b)(1)(iv)(B)", "the right to confidential communications"),
    _statement("(b)(1)(iv)(C)", "the right to inspect and copy"),
    _statement("(b)(1)(iv)(D)", "the right to amend"),
    _statement("(b)(1)(iv)(E)", "the right to an accounting of disclosures"),
    _statement("(b)(1)(iv)(F)", "the right to a paper copy of the notice"),
    _statement(
        "(b)(1)(v)(A)",
        "the duty to keep privacy, to give notice, and to tell of a breach",
    ),
    _statement("(b)(1)(v)(B)", "the duty to abide by the notice in effect"),
    _statement(
        "(b)(1)(v)(C)",
        "the right to change the notice for what is already held, and how a new one is given",
        only_if="it wants changes to reach what it already holds",
    ),
    _statement(
        "(b)(1)(vi)",
        "how to complain to the covered entity and to the Secretary, without retaliation",
    ),
    _statement("(b)(1)(vii)", "name or title, and telephone number, of a contact"),
    _statement("(b)(1)(viii)", "the date on which it takes effect"),
)


def notice_statements(*, as_of: date) -> tuple[NoticeStatement, ...]:
    """Return what a notice in use on a day must say, in the order of the rule.

    Args:
        as_of: The day; before 26 March 2013 nothing is held, and the result is empty.

    >>> len(notice_statements(as_of=date(2026, 3, 2))) > len(
    ...     notice_statements(as_of=date(2025, 7, 1))
    ... )
    True
    """
    return tuple(one for one in _STATEMENTS if as_of in one.provision.period)
