"""What is held of the states' law on duties to protect and permissions to warn."""

from datetime import date

from disclosure_rules.law.us.holdings.holding import Holding, Level, Topic, of_topic

__all__ = ["DUTY_TO_PROTECT"]

_PRIMARY = Level.PRIMARY_TEXT
_PARTLY = Level.PARTLY_SECONDARY
_SECONDARY = Level.SECONDARY_SOURCE

DUTY_TO_PROTECT: tuple[Holding, ...] = of_topic(
    Topic.DUTY_TO_PROTECT,
    ("AK", _PRIMARY, date(2022, 6, 30), "no opinion on a duty was read"),
    (
        "AL",
        _PRIMARY,
        date(2026, 2, 15),
        "wording of the counselors' section; no duty found for psychologists, psychiatrists, "
        "social workers",
    ),
    ("AR", _SECONDARY, date(2014, 1, 1), "read only as a summary"),
    ("AZ", _PRIMARY, date(2017, 1, 1), None),
    ("CA", _PARTLY, date(2013, 1, 1), "other acts can meet the common-law duty without immunity"),
    ("CO", _PRIMARY, date(2023, 1, 1), 'grouping of "or"'),
    (
        "CT",
        _PARTLY,
        date(2025, 1, 1),
        "sections for psychologists changed in October 2025; the new text was not read",
    ),
    ("DC", _PRIMARY, date(2026, 6, 30), None),
    ("DE", _PRIMARY, date(2026, 2, 15), None),
    ("FL", _PRIMARY, date(2019, 7, 1), "first day read in the licensing board's notice"),
    (
        "GA",
        _SECONDARY,
        date(1983, 1, 1),
        "control duty only, on summaries; unresolved for outpatients: ask a lawyer",
    ),
    (
        "HI",
        _PRIMARY,
        date(2026, 6, 20),
        "permission or end of a protection: the verb can be read either way",
    ),
    ("IA", _PRIMARY, date(2026, 2, 15), None),
    ("ID", _PRIMARY, date(2026, 2, 15), None),
    (
        "IL",
        _PARTLY,
        date(2019, 1, 1),
        "6-103 as amended in 2025 not read; 110/11 read before a later act",
    ),
    ("IN", _SECONDARY, date(2022, 1, 1), "trigger read as quoted in an opinion"),
    ("KS", _PRIMARY, date(2026, 11, 22), "cut off; who is covered not read"),
    ("KY", _PRIMARY, date(2021, 1, 25), None),
    ("LA", _PRIMARY, date(2025, 1, 1), None),
    ("MA", _PRIMARY, date(2025, 1, 1), None),
    ("MD", _PRIMARY, date(2014, 1, 17), "text of 2014"),
    ("ME", _PARTLY, date(2022, 12, 31), "counselors' section read as described"),
    ("MI", _PRIMARY, date(2020, 12, 31), "definition not read; 2019-20 compilation"),
    (
        "MN",
        _PARTLY,
        date(2026, 11, 22),
        "drug counselors' and social workers' sections read as described",
    ),
    ("MO", _SECONDARY, date(1996, 1, 1), "rule of the case read in summaries"),
    ("MS", _PRIMARY, date(2025, 12, 31), "other paragraphs of the section not read"),
    ("MT", _SECONDARY, date(2016, 1, 1), "statute itself not read"),
    ("NC", _PRIMARY, date(2022, 11, 30), "facilities of ch. 122C only"),
    ("ND", _PRIMARY, date(2022, 6, 30), "no rule for other professions found"),
    ("NE", _PRIMARY, date(2026, 2, 15), "how a victim is told of a threat against self"),
    ("NH", _PARTLY, date(2026, 11, 22), "counselors' section read as described"),
    (
        "NJ",
        _SECONDARY,
        date(2018, 12, 31),
        "discharge and firearm notice read as described; counselors not named",
    ),
    ("NM", _PRIMARY, date(2026, 2, 15), None),
    ("NV", _PRIMARY, date(2019, 12, 31), "text of 2019, amended since"),
    ("NY", _PARTLY, date(2015, 12, 31), "§ 33.13 read as a summary"),
    ("OH", _SECONDARY, date(2025, 4, 9), "duty read as described"),
    (
        "OK",
        _PARTLY,
        date(2024, 12, 31),
        "duty sentence cut off; discharge not held: a lawyer should see it",
    ),
    ("OR", _PRIMARY, date(2023, 12, 31), "§ 179.505(12), public providers, not held"),
    ("PA", _SECONDARY, date(1999, 1, 1), "rule read in summaries"),
    (
        "RI",
        _PARTLY,
        date(2015, 12, 31),
        "provider section read as a summary; who is a provider not read",
    ),
    (
        "SC",
        _PARTLY,
        date(2008, 1, 1),
        "rule of the cases read in summaries; may not reach outpatient care",
    ),
    ("SD", _PRIMARY, date(2026, 2, 15), "no rule for psychologists found"),
    ("TN", _PRIMARY, date(2021, 12, 31), "§ 33-3-207 as amended in 2024 not read"),
    ("TX", _PRIMARY, date(2021, 9, 1), "immunity was read only in a table"),
    ("UT", _PRIMARY, date(2022, 12, 31), None),
    ("VA", _PRIMARY, date(2026, 2, 15), None),
    ("VT", _PRIMARY, date(2017, 12, 31), None),
    ("WA", _PARTLY, date(2016, 12, 22), "Volk beside RCW 18.225.105(6): ask a lawyer"),
    ("WI", _PARTLY, date(2024, 12, 31), "opinion read in its opening"),
    ("WV", _PARTLY, date(2015, 12, 31), "read as quoted in a summary"),
    ("WY", _PRIMARY, date(2022, 5, 31), "text before amendments of 2022 and 2023"),
)
