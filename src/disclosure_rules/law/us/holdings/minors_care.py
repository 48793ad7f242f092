"""What is held of the states' law on minors' consent to care and parents' access."""

from datetime import date

from disclosure_rules.law.us.holdings.holding import Holding, Level, Topic, of_topic

__all__ = ["MINORS_CARE"]

_PRIMARY = Level.PRIMARY_TEXT
_PARTLY = Level.PARTLY_SECONDARY
_SECONDARY = Level.SECONDARY_SOURCE

MINORS_CARE: tuple[Holding, ...] = of_topic(
    Topic.MINORS_CARE,
    (
        "AL",
        _SECONDARY,
        date(2025, 10, 1),
        "The section that sets majority was not read; that the parent is under "
        "investigation is asked as suspicion",
    ),
    (
        "AZ",
        _PARTLY,
        date(2026, 1, 1),
        "the act's own exceptions were not read: a parent who lost rights by order or is "
        "suspected of abuse is left out by us; care for substance use, to which § "
        "44-133.01 lets minors consent",
    ),
    ("CA", _PRIMARY, date(2024, 7, 1), None),
    (
        "CO",
        _PRIMARY,
        date(2022, 11, 30),
        "that the minor is unable to manage care is asked as a lack of capacity",
    ),
    (
        "CT",
        _PRIMARY,
        date(2026, 2, 15),
        "the exception in (c)(2), which was cut off in the text read",
    ),
    ("DC", _PRIMARY, date(2026, 6, 30), None),
    ("DE", _PRIMARY, date(2026, 2, 15), None),
    ("FL", _PRIMARY, date(2026, 2, 15), "§ 1014.06 on parents' consent was not read"),
    ("GA", _PRIMARY, date(2023, 3, 31), None),
    (
        "HI",
        _PRIMARY,
        date(2026, 2, 15),
        "§ 577-29(b)-(c) requires policies of nondisclosure for care that the minor initiated",
    ),
    ("IA", _PRIMARY, date(2026, 2, 15), None),
    (
        "ID",
        _PRIMARY,
        date(2026, 2, 15),
        "How § 16-2428, on what a child over 14 said in treatment, stands to it is "
        "unsettled; Whether older provisions on substance use (§§ 37-3102, 39-307) "
        "survive it is unsettled; that the parent is under investigation is asked as "
        "suspicion",
    ),
    (
        "IL",
        _PRIMARY,
        date(2026, 2, 15),
        "Read in P.A. 100-196; 740 ILCS 110/4, on records of 12- to 17-year-olds, was not read",
    ),
    (
        "IN",
        _SECONDARY,
        date(2024, 1, 2),
        "the section's own exceptions were not read: a parent who lost rights by order or "
        "is suspected of abuse is left out by us",
    ),
    (
        "KY",
        _PRIMARY,
        date(2024, 12, 31),
        "Another professional's care of an unaccompanied youth (42 U.S.C. 11434a(6)) is "
        "outside what is asked here, and comes out as a question for a lawyer",
    ),
    (
        "LA",
        _PRIMARY,
        date(2024, 1, 1),
        "Others who work in a hospital or public clinic are outside what is asked here; "
        "§§ 40:1079.12-.13, on counseling that prevents drug and alcohol use, were not "
        "read",
    ),
    ("MA", _SECONDARY, date(2024, 12, 31), "No ordinary rule for counselors"),
    (
        "MD",
        _PRIMARY,
        date(2024, 12, 31),
        "that telling would deter the minor from care is not asked: weigh it yourself",
    ),
    (
        "ME",
        _PRIMARY,
        date(2011, 12, 31),
        "that silence would seriously limit the ability to treat is not asked",
    ),
    ("MI", _SECONDARY, date(2024, 12, 31), None),
    ("MN", _SECONDARY, date(2023, 12, 31), None),
    (
        "MO",
        _PRIMARY,
        date(2026, 2, 15),
        "that no substance abuse was found is asked as what the item is about",
    ),
    (
        "MS",
        _PARTLY,
        date(2026, 2, 15),
        "Read in titles of bills, some of which would repeal it; § 93-19-13 lets who is "
        "18 contract",
    ),
    ("MT", _PRIMARY, date(2024, 12, 31), "Unsettled beside §§ 40-6-701 and 40-6-702"),
    ("ND", _PRIMARY, date(2022, 11, 30), None),
    (
        "NE",
        _PRIMARY,
        date(2026, 2, 15),
        "From 18 on a minor consents alone to mental health services (§ 43-2101(2)(b))",
    ),
    ("NJ", _SECONDARY, date(2023, 12, 31), None),
    ("NM", _PRIMARY, date(2026, 2, 15), "what § 32A-6A-24(D) lets go without consent"),
    (
        "NV",
        _PRIMARY,
        date(2024, 6, 29),
        "Others who work in a hospital or facility are outside what is asked here",
    ),
    (
        "NY",
        _PARTLY,
        date(2024, 12, 31),
        "Who works under a physician in a licensed program is outside what is asked here",
    ),
    ("OH", _PRIMARY, date(2024, 12, 31), None),
    (
        "OK",
        _PARTLY,
        date(2019, 7, 1),
        "that no such condition was found is asked as what the item is about",
    ),
    (
        "OR",
        _PRIMARY,
        date(2024, 12, 31),
        "deterioration is asked as a danger to self or a serious one; other persons to "
        "whom it may go; a parent who is suspected of abuse is left out by us",
    ),
    ("PA", _PRIMARY, date(2020, 12, 31), "the exceptions of § 10101.2"),
    ("RI", _PRIMARY, date(2023, 3, 31), None),
    ("SC", _PRIMARY, date(2026, 2, 15), None),
    ("SD", _PRIMARY, date(2026, 2, 15), None),
    (
        "TN",
        _PRIMARY,
        date(2024, 12, 31),
        "the duty on suicidal ideation in (c)(3), which was cut off in the text read; § "
        "33-3-104 lists also a parent of a child among those who consent to disclosure",
    ),
    (
        "TX",
        _PRIMARY,
        date(2024, 12, 31),
        "Later acts on parents' rights were not checked; which court orders forbid it, (c)",
    ),
    (
        "VA",
        _PRIMARY,
        date(2026, 2, 15),
        "How the section and § 54.1-2969(E) interact, of care to which the minor "
        "consented, is not stated: of that care it is not held",
    ),
    ("VT", _PRIMARY, date(2023, 12, 31), None),
    ("WA", _PRIMARY, date(2026, 2, 15), "the exceptions in RCW 70.02.265(1)(a)"),
    (
        "WI",
        _PRIMARY,
        date(2024, 12, 31),
        "A bill of 2025 would let a minor of 14 consent alone: check",
    ),
    (
        "WV",
        _SECONDARY,
        date(2026, 2, 15),
        "the exception in (b), which was cut off in the text read; a parent who lost "
        "rights by order or is suspected of abuse is left out by us",
    ),
)
