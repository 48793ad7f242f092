"""The APA Ethics Code, standard 4 on privacy and confidentiality, by paraphrase.

The code is copyrighted: every sentence here is ours.  It lets a psychologist disclose without
consent what law mandates, and for a valid purpose what law permits.  So it is held as open: where
it is silent other law decides, and where no law permits nothing goes.
"""

from datetime import date

from disclosure_rules.law.patterns.clause import Clause
from disclosure_rules.law.patterns.joint_record import ABOUT_THE_RECIPIENT
from disclosure_rules.law.patterns.professional_code import (
    client_consent,
    consent_given,
    essential_only,
    law_requires,
    safe_passage,
)
from disclosure_rules.law.patterns.unnamed_case import (
    SUPERVISED_INSIDE,
    consultation,
    shown_to_learners,
    unidentifiable,
    unnamed,
)
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import (
    consent,
    discloser,
    item,
    judgment,
    other_law,
    purpose,
)
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Prohibition, Rule

__all__ = ["APA", "CLIENT_CONSENT", "WRITTEN_CONSENT"]

_HELD = Period(start=date(2003, 6, 1))

_HEADINGS = "http://healthcaretraininginstitute.org/courses/contentBPP4/secBPP406.html"
_DISCLOSURES = "http://www.apa.org/monitor/sep04/ethics.aspx"
_CONSULTATIONS = "http://www.apa.org/monitor/apr05/ethics.aspx"
_UNCHECKED = "That the amendments of 2010 and 2017 left it as it was has not been checked."


def _apa(section: str, gist: str, *sources: str) -> Provision:
    return Provision(
        citation=f"APA {section}",
        gist=gist,
        period=_HELD,
        source="; ".join((_HEADINGS, *sources)),
        read_on=date(2026, 11, 22),
        confirmation=Confirmation.SECONDARY_SOURCE,
        note=_UNCHECKED,
    )


S4_01_2003 = _apa("4.01", "Take reasonable precautions to protect what is confidential.")
S4_04_A_2003 = _apa(
    "4.04(a)", "Reports and consultations hold only what is germane to their purpose."
)
S4_04_B_2003 = _apa(
    "4.04(b)",
    "Confidences are discussed for scientific or professional purposes only, with persons clearly "
    "concerned.",
)
S4_05_A_2003 = _apa(
    "4.05(a)",
    "Information may go with the consent of the client or of who is authorized, unless law "
    "forbids.",
    _DISCLOSURES,
)
S4_05_B_2003 = _apa(
    "4.05(b)",
    "Without consent information goes only as law mandates, or as law permits for a valid purpose "
    "such as services, consultation, protection or payment, and no more than that needs.",
    _DISCLOSURES,
)
S4_06_2003 = _apa(
    "4.06",
    "In a consultation nothing shows who the client is without consent, unless it cannot be "
    "avoided, and no more goes than is needed.",
    _CONSULTATIONS,
)
S4_07_2003 = _apa(
    "4.07",
    "In writing, lectures and media clients are disguised, unless they consented in writing or "
    "law authorizes it.",
)

CLIENT_CONSENT = client_consent(
    "apa_consent",
    "consent of the client",
    "APA 4.05(a)",
    ask="Ask the client, or whoever is legally authorized, for consent.",
)
WRITTEN_CONSENT = client_consent(
    "apa_written_consent",
    "written consent of the client",
    "APA 4.07",
    ask="Ask the client for consent in writing.",
    in_writing=True,
)

RULES: tuple[Rule, ...] = (
    consent_given(
        Clause(
            id="apa.consent",
            gist="With appropriate consent information may go.",
            basis=(S4_05_A_2003,),
        ),
        CLIENT_CONSENT,
    ),
    law_requires(
        Clause(
            id="apa.legal_requirement",
            gist="What law mandates may go.",
            basis=(S4_05_B_2003,),
            leaves_out="what law permits for a valid purpose: the code then leaves it to that law",
        )
    ),
    Prohibition(
        id="apa.no_valid_purpose",
        gist="Without consent nothing goes for a purpose that is not a professional one.",
        basis=(S4_04_B_2003, S4_05_B_2003),
        when=all_of(
            purpose.stated_purpose.is_in(
                Purpose.CURIOSITY,
                Purpose.MEDIA,
                Purpose.REPLY_TO_REVIEW,
                Purpose.MARKETING,
                Purpose.FUNDRAISING,
                Purpose.SALE,
            ),
            ~ABOUT_THE_RECIPIENT,
            ~consent.meets(CLIENT_CONSENT),
            ~other_law.requires_it,
        ),
        covers=~item.is_deidentified,
    ),
    essential_only(
        Clause(
            id="apa.germane",
            gist="No more goes than the purpose needs.",
            basis=(S4_04_A_2003, S4_05_B_2003),
        ),
        CLIENT_CONSENT,
    ),
    safe_passage(
        Clause(
            id="apa.safe_passage",
            gist="Information stays confidential on its way.",
            basis=(S4_01_2003,),
        )
    ),
    consultation(
        Clause(
            id="apa.consultation",
            gist="A case may be discussed with a colleague.",
            basis=(S4_06_2003,),
        )
    ),
    *unnamed(
        Clause(
            id="apa.consult_unnamed",
            gist="A consultation shows nobody's identity, unless it cannot be avoided.",
            basis=(S4_06_2003,),
        ),
        CLIENT_CONSENT,
        Purpose.CONSULTATION,
        Purpose.SUPERVISION,
        unless=judgment.identity_is_unavoidable | SUPERVISED_INSIDE,
    ),
    shown_to_learners(
        Clause(
            id="apa.teaching",
            gist="A disguised case may serve to teach or be written about.",
            basis=(S4_07_2003,),
        ),
        Purpose.TEACHING,
        Purpose.PUBLICATION,
    ),
    *unnamed(
        Clause(
            id="apa.teach_unnamed",
            gist="Lectures and papers disguise whom they are about.",
            basis=(S4_07_2003,),
        ),
        WRITTEN_CONSENT,
        Purpose.TEACHING,
        Purpose.PUBLICATION,
        Purpose.MEDIA,
    ),
    unidentifiable(
        Clause(
            id="apa.unidentifiable",
            gist="What has been established to identify nobody may go.",
            basis=(S4_06_2003, S4_07_2003),
        )
    ),
)

APA = Law(
    id="apa",
    title="the APA Ethics Code",
    rank=Rank.PROFESSION,
    stance=Stance.OPEN,
    governs=discloser.profession.is_in(Profession.PSYCHOLOGIST, Profession.SCHOOL_PSYCHOLOGIST),
    rules=RULES,
    leaves_out="standards other than 4, among them 3.10 on consent, 6.01 and 6.02 on records, "
    "9.04 on test data, 10.02 on couples and families and 10.03 on groups",
    held=_HELD,
)
