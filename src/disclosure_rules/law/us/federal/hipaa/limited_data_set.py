"""45 CFR 164.514(e): a limited data set, without direct identifiers, under an agreement."""

from disclosure_rules.law.us.federal.hipaa.purposes import COVERED, OPERATIONS, PHI
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import data_use, item, purpose
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.obligation import Limit, LimitKind, Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Limitation, Permission, Prohibition, Rule

__all__ = [
    "AGREEMENT_CONTENT",
    "RULES",
    "TOWN_STATE_AND_ZIP",
    "town_state_and_zip",
]

S164_514_E_1_2013 = hipaa(
    "164.514(e)(1)", "A limited data set may go to who enters into a data use agreement."
)
S164_514_E_2_2013 = hipaa(
    "164.514(e)(2)",
    "It excludes sixteen direct identifiers of the individual, relatives, employers and household "
    "members.",
)
S164_514_E_3_I_2013 = hipaa(
    "164.514(e)(3)(i)", "Only for research, public health or health care operations."
)
S164_514_E_4_I_2013 = hipaa(
    "164.514(e)(4)(i)", "Only with a data use agreement as satisfactory assurance."
)
S164_514_E_4_II_2013 = hipaa("164.514(e)(4)(ii)", "What the data use agreement must contain.")
S164_514_E_4_III_2013 = hipaa(
    "164.514(e)(4)(iii)",
    "To a recipient who goes on breaking the agreement nothing more goes, and the Secretary is "
    "told.",
)

AGREEMENT_CONTENT: tuple[tuple[str, str], ...] = (
    ("164.514(e)(4)(ii)(A)", "the permitted uses and disclosures, none that the rule bars"),
    ("164.514(e)(4)(ii)(B)", "who may use or receive the limited data set"),
    ("164.514(e)(4)(ii)(C)(1)", "no other use or disclosure, but as law requires"),
    ("164.514(e)(4)(ii)(C)(2)", "appropriate safeguards"),
    ("164.514(e)(4)(ii)(C)(3)", "a report of any use or disclosure that it does not provide for"),
    ("164.514(e)(4)(ii)(C)(4)", "the same restrictions on agents"),
    ("164.514(e)(4)(ii)(C)(5)", "no identifying of the information, no contacting of individuals"),
)
"""What a data use agreement must contain: each with its paragraph."""

TOWN_STATE_AND_ZIP = "town or city, State and ZIP code only"
_KEPT = ("city", "state", "postalCode", "zip")

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.limited_data_set",
        gist="What is left without direct identifiers may go under a data use agreement.",
        basis=(
            S164_514_E_1_2013,
            S164_514_E_2_2013,
            S164_514_E_3_I_2013,
            S164_514_E_4_I_2013,
            S164_514_E_4_II_2013,
        ),
        when=all_of(
            purpose.stated_purpose.is_in(
                Purpose.RESEARCH, Purpose.PUBLIC_HEALTH, *OPERATIONS
            ),  # (3)(i) "only for the purposes of research, public health, or … operations"
            data_use.is_limited_data_set,
            data_use.has_data_use_agreement,  # (4)(i) "only if the covered entity obtains"
        ),
        covers=all_of(
            COVERED,
            # (2) "excludes the following direct identifiers"; (2)(ii) of an address there may
            # stay "town or city, State, and zip code"
            item.is_limited_data | item.kind.is_in(RecordKind.ADDRESS),
        ),
        obligations=(
            Obligation(
                id="us.hipaa.data_use_agreement",
                code=ObligationCode.WRITTEN_AGREEMENT,
                text="Have the recipient enter into a data use agreement, and keep it on file.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    Prohibition(
        id="us.hipaa.limited_data_set_to_violator",
        gist="A recipient who goes on breaking the data use agreement gets nothing more.",
        basis=(S164_514_E_4_III_2013,),
        when=all_of(
            data_use.is_limited_data_set,
            # (4)(iii)(A) "a pattern of activity or practice", "reasonable steps … unsuccessful"
            data_use.agreement_is_broken,
        ),
        covers=PHI,
        obligations=(
            Obligation(
                id="us.hipaa.report_broken_agreement",
                code=ObligationCode.REPORT_TO_AGENCY,
                text="Report to the Secretary of HHS that the recipient breaks the agreement.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Limitation(
        id="us.hipaa.limited_data_set_address",
        gist="Of an address only town, State and ZIP code go in a limited data set.",
        basis=(S164_514_E_2_2013,),
        when=data_use.is_limited_data_set,
        covers=item.kind.is_in(RecordKind.ADDRESS) & PHI,
        limit=Limit(kind=LimitKind.GENERALISE, how=TOWN_STATE_AND_ZIP),
    ),
)


def town_state_and_zip(value: object) -> dict[str, object]:
    """Return the parts of an address that may stay in a limited data set.

    Args:
        value: An address as a mapping; ``city``, ``state``, and ``postalCode`` or ``zip`` stay,
            and everything else goes.

    Raises:
        InvalidField: It is no mapping: text cannot be told apart into its parts.

    >>> town_state_and_zip({"line": ["1 Main St"], "city": "Springfield", "state": "XX"})
    {'city': 'Springfield', 'state': 'XX'}
    """
    if not isinstance(value, dict):
        raise InvalidField((Problem("value", "expected an address as a mapping"),))
    return {key: value[key] for key in _KEPT if key in value}
