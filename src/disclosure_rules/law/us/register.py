"""Which states and codes the library holds, and in which package or module each stands.

What is held of each state, topic by topic, stands in `holdings`.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["ALL", "CODES", "EDITION", "STATES"]

EDITION = "us-2026-11-22"

_STATES = "disclosure_rules.law.us.states"

STATES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "AK": (f"{_STATES}.alaska", "LAWS"),
        "AL": (f"{_STATES}.alabama", "LAWS"),
        "AR": (f"{_STATES}.arkansas", "LAWS"),
        "AZ": (f"{_STATES}.arizona", "LAWS"),
        "CA": (f"{_STATES}.california", "LAWS"),
        "CO": (f"{_STATES}.colorado", "LAWS"),
        "CT": (f"{_STATES}.connecticut", "LAWS"),
        "DC": (f"{_STATES}.district_of_columbia", "LAWS"),
        "DE": (f"{_STATES}.delaware", "LAWS"),
        "FL": (f"{_STATES}.florida", "LAWS"),
        "GA": (f"{_STATES}.georgia", "LAWS"),
        "HI": (f"{_STATES}.hawaii", "LAWS"),
        "IA": (f"{_STATES}.iowa", "LAWS"),
        "ID": (f"{_STATES}.idaho", "LAWS"),
        "IL": (f"{_STATES}.illinois", "LAWS"),
        "IN": (f"{_STATES}.indiana", "LAWS"),
        "KS": (f"{_STATES}.kansas", "LAWS"),
        "KY": (f"{_STATES}.kentucky", "LAWS"),
        "LA": (f"{_STATES}.louisiana", "LAWS"),
        "MA": (f"{_STATES}.massachusetts", "LAWS"),
        "MD": (f"{_STATES}.maryland", "LAWS"),
        "ME": (f"{_STATES}.maine", "LAWS"),
        "MI": (f"{_STATES}.michigan", "LAWS"),
        "MN": (f"{_STATES}.minnesota", "LAWS"),
        "MO": (f"{_STATES}.missouri", "LAWS"),
        "MS": (f"{_STATES}.mississippi", "LAWS"),
        "MT": (f"{_STATES}.montana", "LAWS"),
        "NC": (f"{_STATES}.north_carolina", "LAWS"),
        "ND": (f"{_STATES}.north_dakota", "LAWS"),
        "NE": (f"{_STATES}.nebraska", "LAWS"),
        "NH": (f"{_STATES}.new_hampshire", "LAWS"),
        "NJ": (f"{_STATES}.new_jersey", "LAWS"),
        "NM": (f"{_STATES}.new_mexico", "LAWS"),
        "NV": (f"{_STATES}.nevada", "LAWS"),
        "NY": (f"{_STATES}.new_york", "LAWS"),
        "OH": (f"{_STATES}.ohio", "LAWS"),
        "OK": (f"{_STATES}.oklahoma", "LAWS"),
        "OR": (f"{_STATES}.oregon", "LAWS"),
        "PA": (f"{_STATES}.pennsylvania", "LAWS"),
        "RI": (f"{_STATES}.rhode_island", "LAWS"),
        "SC": (f"{_STATES}.south_carolina", "LAWS"),
        "SD": (f"{_STATES}.south_dakota", "LAWS"),
        "TN": (f"{_STATES}.tennessee", "LAWS"),
        "TX": (f"{_STATES}.texas", "LAWS"),
        "UT": (f"{_STATES}.utah", "LAWS"),
        "VA": (f"{_STATES}.virginia", "LAWS"),
        "VT": (f"{_STATES}.vermont", "LAWS"),
        "WA": (f"{_STATES}.washington", "LAWS"),
        "WI": (f"{_STATES}.wisconsin", "LAWS"),
        "WV": (f"{_STATES}.west_virginia", "LAWS"),
        "WY": (f"{_STATES}.wyoming", "LAWS"),
    }
)
"""By postal code: the package, and the name of the laws in it."""

ALL: tuple[str, ...] = tuple(sorted(STATES))
"""The postal codes of all states that the library holds, in order."""

CODES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "AAMFT": ("disclosure_rules.law.us.ethics.aamft", "AAMFT"),
        "ACA": ("disclosure_rules.law.us.ethics.aca", "ACA"),
        "APA": ("disclosure_rules.law.us.ethics.apa", "APA"),
        "ASCA": ("disclosure_rules.law.us.ethics.asca", "ASCA"),
        "NASW": ("disclosure_rules.law.us.ethics.nasw", "NASW"),
        "NBCC": ("disclosure_rules.law.us.ethics.nbcc", "NBCC"),
    }
)
"""By short name: the module, and the name of the law in it."""
