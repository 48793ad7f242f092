"""45 CFR 164.512(f): disclosures to law enforcement officials, ground by ground.

Each ground stands alone: process (1), identification (2), victims (3), a suspicious death (4),
a crime on the premises (5), a crime met in emergency care elsewhere (6).  What merely serves an
inquiry, with none of these, stays.
"""

from disclosure_rules.law.us.federal.hipaa.purposes import (
    COVERED,
    LAW_ENFORCEMENT,
    LIMITED_IDENTIFICATION,
)
from disclosure_rules.law.us.federal.hipaa.source import ATTESTATION_RULE, VACATUR, hipaa, vacated
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of
from disclosure_rules.logic.facts import (
    abuse,
    client,
    crime,
    item,
    official,
    other_law,
    process,
    purpose,
    recipient,
    wishes,
)
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["COMPELLED_BY_WARRANT", "REQUIRED_REPORT", "RULES", "S164_512_F_1_II_C_2024"]

S164_512_F_1_I_2013 = hipaa(
    "164.512(f)(1)(i)", "As law requires, including reports of certain wounds and injuries."
)
S164_512_F_1_II_A_2013 = hipaa(
    "164.512(f)(1)(ii)(A)",
    "In compliance with a court order, a warrant, or a subpoena or summons of a judicial officer.",
)
S164_512_F_1_II_B_2013 = hipaa("164.512(f)(1)(ii)(B)", "In compliance with a grand jury subpoena.")
_ADMINISTRATIVE_REQUEST = (
    "In compliance with an administrative request that is relevant, specific and limited, where "
    "de-identified information could not reasonably be used."
)
S164_512_F_1_II_C_2013 = hipaa(
    "164.512(f)(1)(ii)(C)", _ADMINISTRATIVE_REQUEST, end=ATTESTATION_RULE
)
S164_512_F_1_II_C_2024 = vacated(
    "164.512(f)(1)(ii)(C)", f"{_ADMINISTRATIVE_REQUEST[:-1]}, and a response is required by law."
)
S164_512_F_1_II_C_2025 = hipaa(
    "164.512(f)(1)(ii)(C)",
    _ADMINISTRATIVE_REQUEST,
    start=VACATUR,
    note="Read in the text of 2023, which stands again since the words added in 2024 were "
    "vacated; no later copy of the section was found.",
)
S164_512_F_2_2013 = hipaa(
    "164.512(f)(2)",
    "At an official's request, limited information to identify or locate a suspect, fugitive, "
    "material witness or missing person.",
)
S164_512_F_3_I_2013 = hipaa(
    "164.512(f)(3)(i)", "At an official's request, about a victim of a crime who agrees."
)
S164_512_F_3_II_2013 = hipaa(
    "164.512(f)(3)(ii)",
    "About a victim who cannot agree, on two representations and in the victim's best interest.",
)
S164_512_F_4_2013 = hipaa(
    "164.512(f)(4)", "To alert the police to a death suspected to result from criminal conduct."
)
S164_512_F_5_2013 = hipaa(
    "164.512(f)(5)", "What in good faith is believed to be evidence of a crime on the premises."
)
S164_512_F_6_2013 = hipaa(
    "164.512(f)(6)",
    "In emergency care elsewhere, what appears necessary to alert the police to a crime, unless "
    "it results from abuse, neglect or domestic violence.",
)

_OFFICIAL = recipient.is_law_enforcement_official  # (f) "to a law enforcement official"
_ENFORCEMENT = purpose.stated_purpose.is_in(*LAW_ENFORCEMENT)  # (f) "law enforcement purpose"
_INVESTIGATION = purpose.stated_purpose.is_in(
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.APPREHEND,
    Purpose.CRIMINAL_PROCEEDING,  # 164.103, law enforcement official: "Prosecute"
)

REQUIRED_REPORT = all_of(
    _ENFORCEMENT,
    _OFFICIAL,
    other_law.requires_it,  # (1)(i) "As required by law"
)
_BY_WARRANT = all_of(
    _INVESTIGATION,
    _OFFICIAL,
    # (1)(ii)(A) "A court order or court-ordered warrant, or a subpoena or summons issued by a
    # judicial officer"; (B) "A grand jury subpoena"
    process.kinds.includes(
        ProcessKind.COURT_ORDER,
        ProcessKind.PART2_COURT_ORDER,
        ProcessKind.SEARCH_WARRANT,
        ProcessKind.ARREST_WARRANT,
        ProcessKind.GRAND_JURY_SUBPOENA,
    )
    | all_of(process.kinds.includes(ProcessKind.SUBPOENA), process.is_signed_by_judge),
    item.is_named_in_process,  # (1)(ii) "as limited by the relevant requirements of"
)
COMPELLED_BY_WARRANT = all_of(_BY_WARRANT, process.is_compulsory)
"""164.103 "Required by law": "court-ordered warrants; subpoenas … issued by a … grand jury"."""

_BY_ADMINISTRATIVE_REQUEST = all_of(
    _INVESTIGATION,
    _OFFICIAL,
    process.kinds.includes(  # (C) "an administrative subpoena or summons, a civil or"
        ProcessKind.ADMINISTRATIVE_SUBPOENA, ProcessKind.CIVIL_INVESTIGATIVE_DEMAND
    ),
    official.is_relevant_and_material,  # (C)(1) "relevant and material"
    official.is_specific_and_limited,  # (C)(2) "specific and limited in scope"
    ~official.deidentified_would_do,  # (C)(3) "could not reasonably be used"
)
_FOLLOW = Obligation(
    id="us.hipaa.follow_law_enforcement_process",
    code=ObligationCode.FOLLOW_COURT_SCOPE,
    text="Send only what the order, warrant or request names, and keep it on file.",
    timing=Timing.WITH,
)


def _administrative_request(
    suffix: str,
    basis: Provision,
    replaces: str | None,
    *more: Condition,
) -> Permission:
    return Permission(
        id=f"us.hipaa.administrative_request{suffix}",
        gist="What an administrative request of the police names may go on three conditions.",
        basis=(basis,),
        when=all_of(_BY_ADMINISTRATIVE_REQUEST, *more),
        # (1)(ii) "as limited by the relevant requirements of"
        covers=COVERED & item.is_named_in_process,
        obligations=(_FOLLOW,),
        replaces=replaces,
    )


# (3) "an individual who is or is suspected to be a victim of a crime, other than disclosures
# that are subject to paragraph (b) or (c)".
_VICTIM = all_of(
    purpose.stated_purpose.is_in(Purpose.CRIMINAL_INVESTIGATION),
    _OFFICIAL,
    official.was_made,  # (3) "in response to a law enforcement official's request"
    crime.client_is_victim,
    ~abuse.victim_is_client,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.report_required_by_law",
        gist="What law requires to be reported to the police may go.",
        basis=(S164_512_F_1_I_2013,),
        when=REQUIRED_REPORT,
        covers=ALWAYS,
    ),
    Permission(
        id="us.hipaa.warrant",
        gist="What a judge's order or warrant, or a grand jury's subpoena, names may go.",
        basis=(S164_512_F_1_II_A_2013, S164_512_F_1_II_B_2013),
        when=_BY_WARRANT,
        covers=COVERED | process.is_compulsory,  # 164.508(a)(2)(ii) "permitted by § 164.512(a)"
        obligations=(_FOLLOW,),
    ),
    _administrative_request("", S164_512_F_1_II_C_2013, None),
    _administrative_request(
        ".2024",
        S164_512_F_1_II_C_2024,
        "us.hipaa.administrative_request",
        process.is_compulsory,  # (C) of 2024 "for which response is required by law"
    ),
    _administrative_request(
        ".2025", S164_512_F_1_II_C_2025, "us.hipaa.administrative_request.2024"
    ),
    Permission(
        id="us.hipaa.identify_or_locate",
        gist="Limited information may go to identify or locate a suspect or missing person.",
        basis=(S164_512_F_2_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.IDENTIFY_OR_LOCATE),
            _OFFICIAL,
            official.was_made,  # (2) "in response to a law enforcement official's request"
            official.seeks_somebody,  # (2) "suspect, fugitive, material witness, or missing"
        ),
        covers=LIMITED_IDENTIFICATION,  # (2)(i) "may disclose only the following information"
    ),
    Permission(
        id="us.hipaa.crime_victim_agreed",
        gist="The police may be told about a victim of a crime who agrees.",
        basis=(S164_512_F_3_I_2013,),
        when=_VICTIM & wishes.agrees,  # (3)(i) "The individual agrees to the disclosure"
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.crime_victim_cannot_agree",
        gist="The police may be told about a victim who cannot agree, on narrow conditions.",
        basis=(S164_512_F_3_II_2013,),
        when=all_of(
            _VICTIM,
            crime.victim_cannot_agree,  # (3)(ii) "because of incapacity or other emergency"
            official.represents_crime_of_another,  # (A)
            official.represents_harm_of_waiting,  # (B)
            wishes.is_in_best_interest,  # (C) "in the best interests of the individual"
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.suspicious_death",
        gist="The police may be alerted to a death that criminal conduct may have caused.",
        basis=(S164_512_F_4_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.REPORT_CRIME),
            _OFFICIAL,
            client.is_deceased,  # (4) "an individual who has died"
            crime.death_may_result_from_crime,  # (4) "a suspicion that"
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.crime_on_premises",
        gist="The police may have what is believed to be evidence of a crime on the premises.",
        basis=(S164_512_F_5_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.REPORT_CRIME_ON_PREMISES),
            _OFFICIAL,
        ),
        covers=all_of(
            COVERED,
            # (5) "believes in good faith constitutes evidence of criminal conduct"
            item.is_evidence_of_crime_on_premises,
        ),
    ),
    Permission(
        id="us.hipaa.crime_in_emergency",
        gist="In emergency care elsewhere the police may be alerted to a crime.",
        basis=(S164_512_F_6_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.REPORT_CRIME),
            _OFFICIAL,
            # (6)(i) "providing emergency health care … other than … on the premises"
            crime.found_in_emergency_care,
            crime.alert_is_necessary,  # (6)(i) "appears necessary to alert law enforcement to"
            ~crime.is_abuse,  # (6)(ii) "the result of abuse, neglect, or domestic violence"
        ),
        covers=COVERED,
    ),
)
