"""What is held of the states' law on reports of child abuse."""

from datetime import date

from disclosure_rules.law.us.holdings.holding import Holding, Level, Topic, of_topic

__all__ = ["CHILD_ABUSE_REPORT"]

_PRIMARY = Level.PRIMARY_TEXT
_PARTLY = Level.PARTLY_SECONDARY
_SECONDARY = Level.SECONDARY_SOURCE

CHILD_ABUSE_REPORT: tuple[Holding, ...] = of_topic(
    Topic.CHILD_ABUSE_REPORT,
    ("AK", _PRIMARY, date(2023, 3, 31), "list of reporters read in part"),
    ("AL", _PRIMARY, date(2026, 2, 15), None),
    ("AR", _PRIMARY, date(2019, 1, 1), "privilege not read"),
    ("AZ", _PRIMARY, date(2023, 5, 31), "writing and privilege not read"),
    (
        "CA",
        _PARTLY,
        date(2013, 1, 1),
        "counselors and medical professions read in secondary sources",
    ),
    ("CO", _PARTLY, date(2022, 11, 30), "act of 2025 read as a summary"),
    ("CT", _PRIMARY, date(2026, 2, 15), None),
    ("DC", _PRIMARY, date(2026, 6, 30), None),
    ("DE", _PRIMARY, date(2023, 5, 31), None),
    ("FL", _SECONDARY, date(2026, 11, 22), "current section not read"),
    ("GA", _SECONDARY, date(2023, 5, 31), "read as quoted by others"),
    ("HI", _PRIMARY, date(2026, 2, 15), None),
    ("IA", _PRIMARY, date(2026, 2, 15), None),
    ("ID", _PRIMARY, date(2026, 2, 15), None),
    ("IL", _PRIMARY, date(2022, 1, 1), "writing and privilege not read"),
    ("IN", _PRIMARY, date(2023, 5, 31), "text of 2011 with summaries"),
    ("KS", _PRIMARY, date(2025, 1, 1), "recipients partly from a predecessor"),
    ("KY", _PRIMARY, date(2022, 11, 30), None),
    ("LA", _PRIMARY, date(2023, 5, 31), "art. 609 not read"),
    ("MA", _SECONDARY, date(2026, 11, 22), "list of reporters read in a secondary source"),
    ("MD", _PRIMARY, date(2014, 1, 17), "text of 2013-14; past abuse of a now-adult not read"),
    ("ME", _PRIMARY, date(2026, 11, 22), "writing and privilege not read"),
    ("MI", _PRIMARY, date(2026, 2, 15), None),
    ("MN", _PRIMARY, date(2021, 1, 1), "past abuse of a now-adult"),
    ("MO", _PRIMARY, date(2026, 2, 15), None),
    ("MS", _PRIMARY, date(2022, 11, 30), None),
    ("MT", _PRIMARY, date(2021, 12, 31), "privilege not read"),
    ("NC", _PRIMARY, date(2022, 11, 30), "§ 14-318.6 not read"),
    ("ND", _PRIMARY, date(2022, 11, 30), None),
    ("NE", _PRIMARY, date(2026, 2, 15), None),
    ("NH", _PRIMARY, date(2023, 5, 31), None),
    ("NJ", _PRIMARY, date(2023, 5, 31), "older text"),
    ("NM", _PRIMARY, date(2026, 2, 15), None),
    ("NV", _PRIMARY, date(2026, 11, 22), "copy without a date"),
    ("NY", _PRIMARY, date(2020, 12, 31), "privilege not read"),
    ("OH", _SECONDARY, date(2023, 5, 31), "section not read"),
    ("OK", _SECONDARY, date(2026, 11, 22), "read as quoted"),
    ("OR", _SECONDARY, date(2026, 11, 22), "recipients and list not read"),
    ("PA", _PRIMARY, date(2026, 2, 15), None),
    ("RI", _PRIMARY, date(2023, 3, 31), None),
    ("SC", _PRIMARY, date(2026, 2, 15), None),
    ("SD", _PRIMARY, date(2026, 2, 15), None),
    ("TN", _PRIMARY, date(2022, 11, 30), None),
    (
        "TX",
        _PRIMARY,
        date(2024, 1, 1),
        "time of 2025 not confirmed: 24 hours used; privilege and past abuse not read",
    ),
    ("UT", _PRIMARY, date(2024, 12, 31), "privilege not read"),
    ("VA", _PRIMARY, date(2026, 2, 15), None),
    ("VT", _PRIMARY, date(2022, 11, 30), None),
    ("WA", _PRIMARY, date(2026, 2, 15), "clergy; what RCW 5.60.060 privileges"),
    ("WI", _PRIMARY, date(2023, 5, 31), "privilege not read"),
    ("WV", _SECONDARY, date(2024, 1, 1), "§ 49-2-803 read as quoted"),
    ("WY", _PRIMARY, date(2022, 11, 30), None),
)
