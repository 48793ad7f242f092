"""The provisions of 38 U.S.C. 7332 and of the regulations under it, as far as they were read."""

from datetime import date

from disclosure_rules.model.dates import Period
from disclosure_rules.rules.provision import Provision

__all__ = [
    "COPY",
    "R1_462_A",
    "R1_462_B",
    "R1_462_C",
    "R1_475",
    "R1_476",
    "R1_488",
    "S_A_1",
    "S_A_2",
    "S_B_1",
    "S_B_2_A",
    "S_B_2_B",
    "S_B_2_C",
    "S_B_2_D",
    "S_B_2_F",
    "S_B_2_G",
    "S_B_3",
    "S_C",
    "S_E",
    "S_F",
]

_READ_ON = date(2026, 11, 22)
COPY = date(2026, 3, 8)


def _section(paragraph: str, gist: str, *, note: str | None = None) -> Provision:
    since = "Read as it stood on 8 March 2026; since when it has stood so was not read."
    return Provision(
        citation=f"38 U.S.C. 7332{paragraph}",
        gist=gist,
        period=Period(start=COPY),
        source="https://uscode.house.gov/view.xhtml?path=/prelim@title38 (copy of 8 March 2026)",
        read_on=_READ_ON,
        note=since if note is None else f"{note} {since}",
    )


def _rule(paragraph: str, gist: str, source: str, note: str) -> Provision:
    return Provision(
        citation=f"38 CFR {paragraph}",
        gist=gist,
        period=Period(start=COPY),
        source=source,
        read_on=_READ_ON,
        note=f"{note} Dated with the statute that it carries out.",
    )


S_A_1 = _section(
    "(a)(1)",
    "Identity, diagnosis, prognosis and treatment, in the records of programs on drug abuse, "
    "alcohol abuse, HIV or sickle cell anemia, are disclosed only as (b), (e) and (f) authorize.",
    note="What binds whoever received such a record is read with the statement of 38 CFR 1.476.",
)
S_A_2 = _section(
    "(a)(2)", "Nobody but the patient is told that a special written consent is required."
)
S_B_1 = _section(
    "(b)(1)",
    "With the patient's prior written consent, as far as regulations allow.",
    note="The regulation on disclosures with consent (38 CFR 1.477) was not read. A patient's own "
    "written request is read as written consent to the disclosure to them; 38 CFR 1.469, on "
    "patient access, was not read.",
)
S_B_2_A = _section(
    "(b)(2)(A)",
    "To medical personnel, as far as a true emergency needs.",
    note="It is of the Secretary; whoever received the record is bound by the statement of 38 CFR "
    "1.476, which leaves what part 1 otherwise permits. Its section on emergencies (1.485) was not "
    "read, and is taken to permit no less than this.",
)
S_B_2_B = _section(
    "(b)(2)(B)",
    "To qualified personnel for research, audit or evaluation, whose reports identify nobody.",
)
S_B_2_C = _section(
    "(b)(2)(C)",
    "Of a program on HIV, to a public health authority to which law requires disclosure and which "
    "asks in writing; the authority may not use it otherwise.",
)
S_B_2_D = _section(
    "(b)(2)(D)",
    "By order of a court after an application that shows good cause, with safeguards.",
)
S_B_2_F = _section(
    "(b)(2)(F)",
    "To the representative of a patient without capacity, when a practitioner deems it necessary "
    "for a decision on treatment.",
)
S_B_2_G = _section(
    "(b)(2)(G)",
    "To a State's controlled substance monitoring program, to prevent misuse and diversion.",
)
S_B_3 = _section(
    "(b)(3)",
    "Of a patient who has died, only on prior written request of the survivor or personal "
    "representative, where the Secretary finds that benefits need it.",
    note="“Only” is read as closing (b)(1) and (2) for a patient who has died.",
)
S_C = _section(
    "(c)", "No use for criminal charges against or investigation of a patient, but by such order."
)
S_E = _section(
    "(e)",
    "Interchange is free within the components that furnish health care or decide on benefits, "
    "and between those that furnish health care and the Armed Forces.",
    note="The component that furnishes health care is taken to be the one that is a HIPAA covered "
    "entity.",
)
S_F = _section(
    "(f)",
    "A physician or professional counselor may tell the spouse, or a sexual partner whom the "
    "patient named, of an HIV infection, after efforts to have the patient tell.",
)
R1_462_A = _rule(
    "1.462(a)",
    "A disclosure is limited to what its purpose needs.",
    "http://laws9.com/cfr/text/38/1/462",
    "The date of the copy read is not known.",
)
R1_462_B = _rule(
    "1.462(b)",
    "The restrictions hold whatever justification is asserted, a subpoena included; they do not "
    "keep the Department from acting where it discloses nothing.",
    "http://laws9.com/cfr/text/38/1/462",
    "The date of the copy read is not known.",
)
R1_462_C = _rule(
    "1.462(c)(1)",
    "That somebody is in a facility may be acknowledged if it does not reveal such a program.",
    "http://laws9.com/cfr/text/38/1/462",
    "The date of the copy read is not known; (c)(2), on how a request is answered, breaks off.",
)
R1_475 = _rule(
    "1.475",
    "What a written consent includes, and that nothing goes on an expired, deficient, revoked or "
    "false one.",
    "https://law.lawstack.com/laws/38-cfr_s_1-475_form-of-written-consent-a1828b30-4f19-4df4-"
    "92a9-92c7abe429bf",
    "Read before the amendment of 9 October 2020 (85 FR 64043) was worked in; what that changed "
    "was not found.",
)
R1_476 = _rule(
    "1.476",
    "The statement that goes with what is disclosed with consent.",
    "https://github.com/AlextheYounga/ecfr (section 1.476)",
    "Read as amended on 9 October 2020.",
)
R1_488 = _rule(
    "1.488",
    "Research: the Under Secretary's determination on the researcher, and no redisclosure.",
    "http://www.law.cornell.edu/cfr/text/38/1.488",
    "Read as of 1 July 2013.",
)
