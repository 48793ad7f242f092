"""Which states and codes the library holds, and in which module each stands.

What is held of each state, topic by topic, stands in `holdings`.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["ALL", "CODES", "EDITION", "STATES"]

EDITION = "us-2026-11-22"

_STATES = "disclosure_rules.law.us.states"

STATES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "AK": (f"{_STATES}.alaska", "ALASKA"),
        "AL": (f"{_STATES}.alabama", "ALABAMA"),
        "AR": (f"{_STATES}.arkansas", "ARKANSAS"),
        "AZ": (f"{_STATES}.arizona", "ARIZONA"),
        "CA": (f"{_STATES}.california", "CALIFORNIA"),
        "CO": (f"{_STATES}.colorado", "COLORADO"),
        "CT": (f"{_STATES}.connecticut", "CONNECTICUT"),
        "DC": (f"{_STATES}.district_of_columbia", "DISTRICT_OF_COLUMBIA"),
        "DE": (f"{_STATES}.delaware", "DELAWARE"),
        "FL": (f"{_STATES}.florida", "FLORIDA"),
        "GA": (f"{_STATES}.georgia", "GEORGIA"),
        "HI": (f"{_STATES}.hawaii", "HAWAII"),
        "IA": (f"{_STATES}.iowa", "IOWA"),
        "ID": (f"{_STATES}.idaho", "IDAHO"),
        "IL": (f"{_STATES}.illinois", "ILLINOIS"),
        "IN": (f"{_STATES}.indiana", "INDIANA"),
        "KS": (f"{_STATES}.kansas", "KANSAS"),
        "KY": (f"{_STATES}.kentucky", "KENTUCKY"),
        "LA": (f"{_STATES}.louisiana", "LOUISIANA"),
        "MA": (f"{_STATES}.massachusetts", "MASSACHUSETTS"),
        "MD": (f"{_STATES}.maryland", "MARYLAND"),
        "ME": (f"{_STATES}.maine", "MAINE"),
        "MI": (f"{_STATES}.michigan", "MICHIGAN"),
        "MN": (f"{_STATES}.minnesota", "MINNESOTA"),
        "MO": (f"{_STATES}.missouri", "MISSOURI"),
        "MS": (f"{_STATES}.mississippi", "MISSISSIPPI"),
        "MT": (f"{_STATES}.montana", "MONTANA"),
        "NC": (f"{_STATES}.north_carolina", "NORTH_CAROLINA"),
        "ND": (f"{_STATES}.north_dakota", "NORTH_DAKOTA"),
        "NE": (f"{_STATES}.nebraska", "NEBRASKA"),
        "NH": (f"{_STATES}.new_hampshire", "NEW_HAMPSHIRE"),
        "NJ": (f"{_STATES}.new_jersey", "NEW_JERSEY"),
        "NM": (f"{_STATES}.new_mexico", "NEW_MEXICO"),
        "NV": (f"{_STATES}.nevada", "NEVADA"),
        "NY": (f"{_STATES}.new_york", "NEW_YORK"),
        "OH": (f"{_STATES}.ohio", "OHIO"),
        "OK": (f"{_STATES}.oklahoma", "OKLAHOMA"),
        "OR": (f"{_STATES}.oregon", "OREGON"),
        "PA": (f"{_STATES}.pennsylvania", "PENNSYLVANIA"),
        "RI": (f"{_STATES}.rhode_island", "RHODE_ISLAND"),
        "SC": (f"{_STATES}.south_carolina", "SOUTH_CAROLINA"),
        "SD": (f"{_STATES}.south_dakota", "SOUTH_DAKOTA"),
        "TN": (f"{_STATES}.tennessee", "TENNESSEE"),
        "TX": (f"{_STATES}.texas", "TEXAS"),
        "UT": (f"{_STATES}.utah", "UTAH"),
        "VA": (f"{_STATES}.virginia", "VIRGINIA"),
        "VT": (f"{_STATES}.vermont", "VERMONT"),
        "WA": (f"{_STATES}.washington", "WASHINGTON"),
        "WI": (f"{_STATES}.wisconsin", "WISCONSIN"),
        "WV": (f"{_STATES}.west_virginia", "WEST_VIRGINIA"),
        "WY": (f"{_STATES}.wyoming", "WYOMING"),
    }
)
"""By postal code: the module, and the name of the law in it."""

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
