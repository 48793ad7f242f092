"""What is held of the states' law on the privilege of therapists."""

from datetime import date

from disclosure_rules.law.us.holdings.holding import Holding, Level, Topic, of_topic

__all__ = ["PRIVILEGE"]

_PRIMARY = Level.PRIMARY_TEXT
_PARTLY = Level.PARTLY_SECONDARY
_SECONDARY = Level.SECONDARY_SOURCE

PRIVILEGE: tuple[Holding, ...] = of_topic(
    Topic.PRIVILEGE,
    (
        "AL",
        _PARTLY,
        date(2026, 2, 15),
        "Definitions and committee note were read; the exceptions were not",
    ),
    ("AZ", _PRIMARY, date(2016, 12, 31), None),
    (
        "CA",
        _PARTLY,
        date(1979, 1, 1),
        "Of the article only § 1024 was read: who holds and who must claim the privilege, "
        "and its other exceptions, were not; Undated copy; dated with the article that it "
        "belongs to",
    ),
    ("CO", _SECONDARY, date(2024, 12, 31), None),
    (
        "CT",
        _PRIMARY,
        date(2025, 1, 1),
        "The case at issue needs a finding of the court; The case at issue, and the "
        "examination, need a finding of the court",
    ),
    (
        "DC",
        _PRIMARY,
        date(2026, 6, 30),
        "It does not apply in listed criminal, delinquency, family and domestic-violence "
        "proceedings, nor in (b)(2)-(5): whoever has read them can establish it",
    ),
    (
        "FL",
        _PRIMARY,
        date(2026, 2, 15),
        "danger is no exception in a proceeding by the text read; who besides five licences is a "
        "psychotherapist is asked",
    ),
    (
        "GA",
        _PRIMARY,
        date(2023, 12, 31),
        "No exception for danger was found in the text read; whether a warning pierces it "
        "is unsettled",
    ),
    ("HI", _PRIMARY, date(2026, 6, 20), None),
    ("IA", _PRIMARY, date(2026, 2, 15), "Subsections after (5) were not read"),
    (
        "ID",
        _PRIMARY,
        date(2026, 2, 15),
        "Counselors: § 54-3410 refers to § 9-203, which does not name them; Idaho R. "
        "Evid. 503 and 517 were not read",
    ),
    ("IL", _PRIMARY, date(2024, 12, 31), "The condition at issue needs a finding in camera"),
    ("MA", _SECONDARY, date(2024, 12, 31), "§ 135B and ch. 233, § 20B were not read"),
    ("MD", _PRIMARY, date(2014, 1, 17), "Placing the client in a facility is an exception too"),
    (
        "MN",
        _PRIMARY,
        date(2019, 12, 31),
        "The exception for danger rests on the duty to warn, § 148B.593(c)",
    ),
    ("MO", _PRIMARY, date(2026, 2, 15), None),
    (
        "MS",
        _PRIMARY,
        date(2026, 2, 15),
        "Counselors, psychologists and Miss. R. Evid. 503 were not read",
    ),
    ("NC", _PRIMARY, date(2022, 7, 1), None),
    (
        "ND",
        _PRIMARY,
        date(2022, 7, 1),
        "Hospitalization proceedings are an exception too; N.D. R. Evid. 503 was not read",
    ),
    (
        "NE",
        _PRIMARY,
        date(2026, 2, 15),
        "Hospitalization and controlled-substance fraud are exceptions too",
    ),
    (
        "NH",
        _PRIMARY,
        date(1998, 12, 31),
        "Text of 1998; amended later. Emergency admission and guardianship hearings are exceptions",
    ),
    ("NJ", _SECONDARY, date(2023, 12, 31), None),
    (
        "NM",
        _PRIMARY,
        date(2026, 2, 15),
        "These sections give way to Rule 11-504 (State v. Strauch, 2015-NMSC-009), which "
        "was not read",
    ),
    (
        "NY",
        _PARTLY,
        date(2015, 12, 31),
        "No section of its own was found for mental health counselors",
    ),
    (
        "OH",
        _SECONDARY,
        date(2017, 7, 1),
        "The exception releases only the communications within it (State v. Orwick, 2003)",
    ),
    ("PA", _PRIMARY, date(2024, 12, 31), "The common-law duty to warn applies despite it"),
    (
        "RI",
        _PRIMARY,
        date(2022, 11, 30),
        "(5) opens testimony where ch. 5-37.3 needs no consent, never against the patient",
    ),
    ("SC", _PRIMARY, date(2026, 2, 15), "Never as grounds for divorce"),
    ("SD", _PRIMARY, date(2026, 2, 15), "Hospitalization proceedings are an exception too"),
    (
        "TN",
        _PRIMARY,
        date(2021, 5, 21),
        "The exception for child abuse is in §§ 63-22-114 and 63-23-109(b)",
    ),
    (
        "VA",
        _PRIMARY,
        date(2026, 2, 15),
        "A court may order it where it is necessary to the proper administration of justice",
    ),
    (
        "VT",
        _PRIMARY,
        date(2022, 7, 31),
        "Who is a mental health professional (18 V.S.A. § 7101(13)) was not read",
    ),
    (
        "WA",
        _PRIMARY,
        date(2026, 2, 15),
        "Of the exceptions only RCW 5.60.060(9)(d) was read; psychologists' and physicians' "
        "privileges were not",
    ),
    (
        "WI",
        _SECONDARY,
        date(2026, 2, 15),
        "Definitions were read; the rule and its exceptions were not",
    ),
    (
        "WY",
        _PRIMARY,
        date(2022, 5, 31),
        "The danger must be an immediate threat of physical violence against a readily "
        "identifiable victim",
    ),
)
