"""What is held of the states' law on mental-health records."""

from datetime import date

from disclosure_rules.law.us.holdings.holding import Holding, Level, Topic, of_topic

__all__ = ["MENTAL_HEALTH_RECORDS"]

_PRIMARY = Level.PRIMARY_TEXT
_PARTLY = Level.PARTLY_SECONDARY
_SECONDARY = Level.SECONDARY_SOURCE

MENTAL_HEALTH_RECORDS: tuple[Holding, ...] = of_topic(
    Topic.MENTAL_HEALTH_RECORDS,
    (
        "AK",
        _PRIMARY,
        date(2022, 7, 1),
        "Alaska R. Evid. 504, to which §§ 08.29.200(a)(5), 08.63.200(a)(4) and "
        "08.86.200(a)(4) refer",
    ),
    (
        "AL",
        _PRIMARY,
        date(2026, 2, 15),
        "the statute on records of mental-health facilities, § 34-8A-21 and the "
        "exceptions of Rule 503A were not read, and § 34-17A-21 puts family therapists' "
        "confidences at the level of attorney and client with no exception for treatment, "
        "payment or operations: ask a lawyer before you rely on federal law alone",
    ),
    (
        "AZ",
        _PARTLY,
        date(2016, 12, 31),
        "the general statute on mental-health records, § 36-509, which may let more go, "
        "was not read",
    ),
    (
        "CA",
        _PARTLY,
        date(2014, 1, 1),
        "the words of the Confidentiality of Medical Information Act (Civ. Code §§ 56.10, "
        "56.104, 56.11) were not available; of Welf. & Inst. Code § 5328 only (a) and "
        "most of (b) were read; claims, courts, law enforcement, teams and research are "
        "known from a summary",
    ),
    (
        "CO",
        _PARTLY,
        date(2022, 11, 30),
        "the testimonial privilege, § 13-90-107(1)(g); (2): parents of a minor are not "
        "barred by (g) and (h)",
    ),
    (
        "CT",
        _PRIMARY,
        date(2025, 1, 1),
        "psychologists, whose section (52-146c) is said to have been repealed on 1 "
        "October 2025; the amendments of that day",
    ),
    (
        "DC",
        _PRIMARY,
        date(2026, 6, 30),
        "subchapters IV (courts) and V (access) of the act were not read; damages (§ 7-1207.01)",
    ),
    (
        "FL",
        _PARTLY,
        date(2026, 2, 15),
        "§ 394.4615(2)(e) and later is known from a summary of 2015; what other statutes let "
        "licensees tell was not read",
    ),
    (
        "GA",
        _PARTLY,
        date(2023, 3, 31),
        "the coroner's subpoena and a dead patient's representative, (a)(2.1) and (8.1); "
        "no exception for danger to others was found in the privilege: ask a lawyer "
        "before a warning",
    ),
    (
        "HI",
        _PRIMARY,
        date(2026, 6, 20),
        "§ 334-5 makes 45 CFR part 164, subpart E, the rule for records under chapter 334 "
        "(commitment orders for firearms permits, (3), are left out); Haw. R. Evid. 504.1 "
        "and 505.5 were not read",
    ),
    ("IA", _PRIMARY, date(2026, 2, 15), None),
    (
        "ID",
        _PRIMARY,
        date(2026, 2, 15),
        "§ 66-348 makes the records subject to the public records act; counselors and "
        "psychologists have privileges (§§ 54-3410, 54-2314, 9-203; Idaho R. Evid. 503 "
        "and 517), not a list",
    ),
    (
        "IL",
        _PRIMARY,
        date(2024, 12, 31),
        "sections 4 (records of 12- to 17-year-olds), 9 and others of the act, and most "
        "of section 11 ((viii), warnings, among it) were not read",
    ),
    (
        "MA",
        _PRIMARY,
        date(2024, 12, 31),
        "ch. 233, § 20B; ch. 123, § 36 (facility records), ch. 112, §§ 135-135B (social "
        "workers) and ch. 233, § 20B are not held",
    ),
    (
        "MD",
        _PRIMARY,
        date(2014, 1, 17),
        "Health-General title 4, subtitle 3 (§ 4-307, mental health records) was not "
        "available: look it up before you rely on federal law alone",
    ),
    (
        "MI",
        _PARTLY,
        date(2024, 12, 31),
        "§ 330.1748(5)-(7) is known from a summary of 2015, and §§ 330.1748a and 330.1750 "
        "were not read: look them up before you rely on federal law alone",
    ),
    (
        "MN",
        _PRIMARY,
        date(2019, 12, 31),
        "the Health Records Act (§ 144.293: consent; § 144.294 subd. 2: what police in an "
        "emergency must be told) is not held, and a disclosure without the consent that "
        "it asks for has been held actionable (Expose v. Thad Wilderson, Minn. 2016): ask "
        "a lawyer before you rely on federal law alone",
    ),
    (
        "MO",
        _PARTLY,
        date(2026, 2, 15),
        "danger to others is not on the list: a warning rests on the common-law duty "
        "(Bradley v. Ray) alone; licensees' privileges (ch. 337) are not part of this law",
    ),
    (
        "MS",
        _PRIMARY,
        date(2026, 2, 15),
        "other statutes on records (§ 41-21-97) were read only in (1)(e); the rest of § "
        "41-21-97, and the sections on counselors (§ 73-30-17) and psychologists (§ "
        "73-31-29) were not available: look them up before you rely on federal law alone",
    ),
    (
        "NC",
        _PRIMARY,
        date(2022, 7, 1),
        "the court file (§ 122C-54(d)); the client's own access (§ 122C-53(c)): 45 CFR "
        "164.524 is held",
    ),
    (
        "ND",
        _PRIMARY,
        date(2022, 7, 1),
        "§ 25-03.1-43 lets go what 45 CFR part 164 authorizes, and is not asked apart; "
        "developmental-disability records (§ 25-16-07), firearm data and school "
        "counselors (§ 31-01-06.1) are not held",
    ),
    (
        "NE",
        _PRIMARY,
        date(2026, 2, 15),
        "since 2022-23 § 38-2136(5) lets in what HIPAA permits, so the section is no "
        "closed list; state institutions (§ 83-109), commitment records (§ 71-961) and "
        "board rules are not held",
    ),
    (
        "NH",
        _PARTLY,
        date(1998, 12, 31),
        "RSA 330-A:32 was read in a text of 1998 and puts confidences of licensees, and "
        "of who works under them, at the level of attorney and client; the statutes on "
        "records (RSA 135-C:19-a, 332-I) were not read: ask a lawyer before you rely on "
        "federal law alone",
    ),
    (
        "NJ",
        _PARTLY,
        date(2023, 12, 31),
        "the last paragraphs of § 30:4-24.3 were cut off in the text read; privileges "
        "(N.J.R.E. 534, §§ 45:14B-28, 45:8B-29) and the counselors' rule (N.J.A.C. "
        "13:34-18.5)",
    ),
    (
        "NM",
        _PRIMARY,
        date(2026, 2, 15),
        "assisted outpatient treatment (B)(3); the client's own access (43-1-19(D), "
        "32A-6A-24(G)); treatment guardians; how a court order reaches an adult's record; "
        "Rule 11-504 NMRA, to which these sections give way",
    ),
    (
        "NY",
        _PARTLY,
        date(2015, 12, 31),
        "N.Y. Mental Hyg. Law § 33.13(c)-(f) is known from a summary of about 2015; CPLR "
        "4507 and 4508 are privileges; none was found for mental health counselors",
    ),
    (
        "OH",
        _PARTLY,
        date(2017, 7, 1),
        "§§ 5122.31 and 5119.28 were cut off before the end of the list; the client's own "
        "access (§ 5119.28(A)(5)): 45 CFR 164.524 is held",
    ),
    (
        "PA",
        _PARTLY,
        date(2024, 12, 31),
        "an act of 2022 is said to have amended 50 P.S. § 7111 on care coordination, and "
        "was not read; the county administrator, 50 P.S. § 7111(a)(2)",
    ),
    ("RI", _PARTLY, date(2022, 11, 30), "§ 5-37.3-4(b)-(d) is known from a summary"),
    (
        "SC",
        _PRIMARY,
        date(2026, 2, 15),
        "(C)(2) lets in what statute or other law allows, which is asked only as far as "
        "other law requires it; the patient's own access (§ 44-22-110): 45 CFR 164.524 is "
        "held",
    ),
    (
        "SD",
        _PRIMARY,
        date(2026, 2, 15),
        "the person's own access (§ 27A-12-26.1); next of kin of patients of the Human "
        "Services Center (§ 27A-12-34)",
    ),
    (
        "TN",
        _PRIMARY,
        date(2021, 5, 21),
        "own records of a recipient of 16 or over (§ 33-3-112); privileges of licensees "
        "(§§ 63-22-114, 63-11-213, 63-23-109)",
    ),
    (
        "TX",
        _PRIMARY,
        date(2024, 12, 31),
        "§ 611.004(a)(11) and later, and §§ 611.0041, 611.0045 and 611.007, were not read; Tex. R. "
        "Evid. 510",
    ),
    (
        "UT",
        _PRIMARY,
        date(2024, 12, 31),
        "(2)(a) lets in whatever other law permits, (2)(b) the exemptions of Utah R. "
        "Evid. 506 and (2)(c) professional standards, so the section is no closed list; "
        "psychologists and substance use disorder counselors (§§ 58-61-602, 58-60-509) "
        "have the same grounds",
    ),
    (
        "VA",
        _PRIMARY,
        date(2026, 2, 15),
        "§ 32.1-127.1:03(D)(29) and later, and the parts on psychotherapy notes, were not "
        "read; (D)(22), on substance use records: 42 CFR part 2 is held",
    ),
    (
        "VT",
        _PRIMARY,
        date(2022, 7, 31),
        "18 V.S.A. §§ 7103 and 1881 were not available: look them up before you rely on "
        "federal law alone",
    ),
    (
        "WA",
        _PARTLY,
        date(2026, 2, 15),
        "RCW 70.02.230(2)(p) and later, and what another section of the chapter lets go, "
        "were not read; nor was the version of RCW 70.02.230 after 30 June 2027; RCW "
        "18.225.105(5) lets counselors disclose whatever chapter 70.02 allows, and is not asked "
        "apart",
    ),
    (
        "WI",
        _PRIMARY,
        date(2026, 2, 15),
        "§ 51.30(4)(b)24.-28. (registries, driver safety, the child-welfare system, "
        "firearms) is not held; § 146.82 (general health records); court records (3); "
        "damages and penalties (9), (10)",
    ),
    (
        "WY",
        _PRIMARY,
        date(2022, 5, 31),
        "amendments of 2022 and 2023; telling family of a risk of suicide is not on the list",
    ),
)
