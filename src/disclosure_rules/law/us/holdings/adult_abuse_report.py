"""What is held of the states' law on reports of the abuse of elders and of dependent adults."""

from datetime import date

from disclosure_rules.law.us.holdings.holding import Holding, Level, Topic, of_topic

__all__ = ["ADULT_ABUSE_REPORT"]

_PRIMARY = Level.PRIMARY_TEXT
_PARTLY = Level.PARTLY_SECONDARY
_SECONDARY = Level.SECONDARY_SOURCE

ADULT_ABUSE_REPORT: tuple[Holding, ...] = of_topic(
    Topic.ADULT_ABUSE_REPORT,
    ("AK", _PRIMARY, date(2023, 3, 31), None),
    ("AL", _PRIMARY, date(2026, 2, 15), "whether counselors are practitioners of the healing arts"),
    ("AR", _PRIMARY, date(2021, 1, 1), "definitions not read"),
    ("AZ", _PRIMARY, date(2026, 11, 22), "whether counselors are health professionals"),
    ("CA", _PRIMARY, date(2026, 11, 22), "reporters, ages and the exception of (b)(3) not read"),
    ("CO", _PRIMARY, date(2023, 1, 1), None),
    ("CT", _PRIMARY, date(2026, 2, 15), None),
    ("DC", _PRIMARY, date(2026, 6, 30), "whether counselors are licensed health professionals"),
    ("DE", _PRIMARY, date(2026, 2, 15), None),
    ("FL", _PRIMARY, date(2026, 2, 15), None),
    ("GA", _PRIMARY, date(2023, 3, 31), None),
    ("HI", _PRIMARY, date(2026, 2, 15), None),
    (
        "IA",
        _PRIMARY,
        date(2026, 2, 15),
        "counselors in private practice not named in the part read",
    ),
    ("ID", _PRIMARY, date(2026, 2, 15), "counselors not named"),
    ("IL", _PRIMARY, date(2026, 11, 22), "who is covered and who must report not read"),
    ("IN", _PRIMARY, date(2026, 11, 22), None),
    ("KS", _PRIMARY, date(2025, 1, 1), "recipients not read"),
    ("KY", _PRIMARY, date(2022, 11, 30), None),
    (
        "LA",
        _PRIMARY,
        date(2009, 1, 1),
        "recipients and time not read; definitions read as a summary",
    ),
    ("MA", _SECONDARY, date(2026, 11, 22), "not read in the statute; ch. 19C not read"),
    ("MD", _PRIMARY, date(2014, 1, 17), 'text of 2014; whether counselors "practice healing"'),
    ("ME", _PRIMARY, date(2023, 4, 30), None),
    ("MI", _SECONDARY, date(2026, 11, 22), "read in secondary sources"),
    ("MN", _PRIMARY, date(2019, 9, 17), "reporters and time not read"),
    ("MO", _PRIMARY, date(2026, 2, 15), None),
    ("MS", _PRIMARY, date(2026, 2, 15), None),
    ("MT", _PRIMARY, date(2026, 11, 22), "reporters cut off"),
    ("NC", _PRIMARY, date(2022, 11, 30), None),
    ("ND", _PRIMARY, date(2022, 11, 30), None),
    ("NE", _PRIMARY, date(2026, 2, 15), None),
    ("NH", _PRIMARY, date(2021, 12, 31), "definitions read as a summary"),
    ("NJ", _SECONDARY, date(2023, 4, 30), "whether counselors are health care professionals"),
    ("NM", _PRIMARY, date(2026, 2, 15), None),
    ("NV", _PRIMARY, date(2021, 12, 31), "list read in a former section"),
    ("NY", _SECONDARY, date(2026, 11, 22), "statute not read"),
    ("OH", _PRIMARY, date(2026, 11, 22), "definitions not read"),
    ("OK", _PRIMARY, date(2026, 11, 22), "definitions not read"),
    ("OR", _PRIMARY, date(2026, 11, 22), "officials, time and definitions not read"),
    ("PA", _SECONDARY, date(2023, 4, 30), "statutes not read"),
    ("RI", _PRIMARY, date(2023, 3, 31), None),
    ("SC", _PRIMARY, date(2026, 2, 15), None),
    ("SD", _PRIMARY, date(2026, 2, 15), None),
    ("TN", _PRIMARY, date(2022, 11, 30), None),
    ("TX", _PRIMARY, date(2023, 11, 1), "age of disability not read"),
    ("UT", _PRIMARY, date(2012, 12, 31), "text of 2012"),
    ("VA", _PRIMARY, date(2026, 2, 15), None),
    ("VT", _PRIMARY, date(2022, 11, 30), None),
    ("WA", _PRIMARY, date(2026, 2, 15), None),
    ("WI", _SECONDARY, date(2026, 11, 22), "statutes not read"),
    ("WV", _PRIMARY, date(2026, 2, 15), None),
    ("WY", _PRIMARY, date(2026, 2, 15), None),
)
