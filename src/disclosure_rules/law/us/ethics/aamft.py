"""The AAMFT Code of Ethics (2015), standard II on confidentiality, by paraphrase.

The code is copyrighted: every sentence here is ours.  It lets a therapist disclose with written
authorization, or where law mandates or permits.  So it is held as open: where it is silent other
law decides, and where no law permits nothing goes.  What it adds is about several clients: each
who is competent signs, and nobody's confidences go to the others.
"""

from datetime import date

from disclosure_rules.law.patterns.clause import Clause
from disclosure_rules.law.patterns.joint_record import all_agree, own_part_only
from disclosure_rules.law.patterns.professional_code import (
    EMERGENCY_CARE,
    ORDERED,
    client_access,
    client_consent,
    consent_given,
    document_refused_access,
    essential_only,
    harmful_access,
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
from disclosure_rules.logic.condition import NEVER, all_of, any_of
from disclosure_rules.logic.facts import discloser, item, judgment, other_law, purpose, recipient
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["AAMFT", "WRITTEN_AUTHORIZATION"]

_HELD = Period(start=date(2015, 1, 1))


def _aamft(section: str, gist: str, *, note: str | None = None) -> Provision:
    return Provision(
        citation=f"AAMFT 2015 {section}",
        gist=gist,
        period=_HELD,
        source="https://networks.aamft.org/kentucky/resources/aamft-code-of-ethics",
        read_on=date(2026, 11, 22),
        confirmation=Confirmation.SECONDARY_SOURCE,
        note=note,
    )


S2_2_2015 = _aamft(
    "2.2",
    "Confidences go only with written authorization or where law mandates or permits; of couples, "
    "families and groups everybody competent signs, and nobody's confidences go to the others "
    "without that one's written permission.",
    note="That everybody signs is read as wanted also where law permits without anybody's "
    "authorization, but not where life is to be protected, abuse reported or an order obeyed. "
    "What a later revision says is not held.",
)
S2_3_2015 = _aamft(
    "2.3",
    "Clients get reasonable access; of couples, families and groups with everybody's "
    "authorization; it is limited only where it would seriously harm, with the reason written "
    "down.",
)
S2_4_2015 = _aamft(
    "2.4",
    "Material serves to teach, write, consult, research or present only with a written waiver, "
    "with identity hidden, or as law permits.",
)
S2_5_2015 = _aamft("2.5", "Records are kept and transferred so that confidentiality is protected.")
S2_7_2015 = _aamft(
    "2.7",
    "In a consultation nothing shows who clients are without written consent, unless it cannot be "
    "avoided, and no more goes than is needed.",
)

WRITTEN_AUTHORIZATION = client_consent(
    "aamft_authorization",
    "written authorization of everybody concerned",
    "AAMFT 2015 2.2",
    ask="Obtain a written authorization of everybody concerned who is competent to sign.",
    in_writing=True,
)

_PROTECTS = any_of(
    purpose.stated_purpose.is_in(
        Purpose.AVERT_THREAT,
        Purpose.HEALTH_OR_SAFETY_EMERGENCY,
        Purpose.REPORT_CHILD_ABUSE,
        Purpose.REPORT_ADULT_ABUSE,
        Purpose.REPORT_DOMESTIC_VIOLENCE,
    ),
    EMERGENCY_CARE,
)
_WITHOUT_NAMES = (Purpose.CONSULTATION, Purpose.TEACHING, Purpose.PUBLICATION)

RULES: tuple[Rule, ...] = (
    consent_given(
        Clause(
            id="aamft.authorization",
            gist="With written authorization information may go.",
            basis=(S2_2_2015,),
        ),
        WRITTEN_AUTHORIZATION,
    ),
    law_requires(
        Clause(
            id="aamft.legal_requirement",
            gist="What law mandates may go.",
            basis=(S2_2_2015,),
            leaves_out="what law permits: the code then leaves it to that law",
        )
    ),
    all_agree(
        Clause(
            id="aamft.all_agree",
            gist="What is about several goes outside only if everybody competent has signed.",
            basis=(S2_2_2015,),
        ),
        WRITTEN_AUTHORIZATION,
        unless=any_of(
            other_law.requires_it,
            _PROTECTS,
            all_of(ORDERED, item.is_named_in_process),
            recipient.is_known_to_be_inside,  # which is not outside the treatment
            purpose.stated_purpose.is_in(*_WITHOUT_NAMES),  # 2.4 and 2.7
        ),
    ),
    own_part_only(
        Clause(
            id="aamft.own_part",
            gist="Nobody's confidences go to the others without that one's written permission.",
            basis=(S2_2_2015, S2_3_2015),
        ),
        WRITTEN_AUTHORIZATION,
        unless=other_law.requires_it | _PROTECTS,
    ),
    client_access(
        Clause(
            id="aamft.client_access",
            gist="Clients may have their own records.",
            basis=(S2_3_2015,),
        )
    ),
    harmful_access(
        Clause(
            id="aamft.harmful_access",
            gist="Access may be limited where it would seriously harm.",
            basis=(S2_3_2015,),
        )
    ),
    document_refused_access(
        Clause(
            id="aamft.document_refused_access",
            gist="Where access is limited, the reason is written down.",
            basis=(S2_3_2015,),
        )
    ),
    shown_to_learners(
        Clause(
            id="aamft.teaching",
            gist="A case may serve to teach or be written about.",
            basis=(S2_4_2015,),
            leaves_out="research and presentations",
        ),
        Purpose.TEACHING,
        Purpose.PUBLICATION,
    ),
    *unnamed(
        Clause(
            id="aamft.teach_unnamed",
            gist="Teaching and writing hide whom they are about.",
            basis=(S2_4_2015,),
        ),
        WRITTEN_AUTHORIZATION,
        Purpose.TEACHING,
        Purpose.PUBLICATION,
    ),
    safe_passage(
        Clause(
            id="aamft.safe_passage",
            gist="Information stays confidential on its way.",
            basis=(S2_5_2015,),
        )
    ),
    consultation(
        Clause(
            id="aamft.consultation",
            gist="A case may be discussed with another professional.",
            basis=(S2_4_2015, S2_7_2015),
        )
    ),
    *unnamed(
        Clause(
            id="aamft.consult_unnamed",
            gist="A consultation shows nobody's identity, unless it cannot be avoided.",
            basis=(S2_7_2015,),
        ),
        WRITTEN_AUTHORIZATION,
        Purpose.CONSULTATION,
        Purpose.SUPERVISION,
        unless=judgment.identity_is_unavoidable | SUPERVISED_INSIDE,
    ),
    essential_only(
        Clause(
            id="aamft.consult_essential",
            gist="A consultation gets no more than it needs.",
            basis=(S2_7_2015,),
        ),
        WRITTEN_AUTHORIZATION,
        when=purpose.stated_purpose.is_in(Purpose.CONSULTATION, Purpose.SUPERVISION),
        unless=NEVER,  # no court orders a consultation
    ),
    unidentifiable(
        Clause(
            id="aamft.unidentifiable",
            gist="What has been established to identify nobody may go.",
            basis=(S2_4_2015, S2_7_2015),
        )
    ),
)

AAMFT = Law(
    id="aamft",
    title="the AAMFT Code of Ethics",
    rank=Rank.PROFESSION,
    stance=Stance.OPEN,
    governs=discloser.profession.is_in(Profession.MARRIAGE_AND_FAMILY_THERAPIST),
    rules=RULES,
    leaves_out="standards other than II",
    held=_HELD,
)
