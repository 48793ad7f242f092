"""California: medical information of psychotherapists, and records of mental-health services."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    Bar,
    MentalHealthRecords,
    OnRelease,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
    warnings_let_through,
)
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.law.patterns.record_releases import (
    ABUSE_REPORTS,
    COURT_ORDER,
    PAYMENT,
    RESEARCH,
    TO_TREATERS,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import (
    client,
    discloser,
    parental_access,
    purpose,
    recipient,
    threat,
)
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Cal. ",
    source=(
        "https://www.leginfo.ca.gov/pub/09-10/bill/asm/ab_0651-0700/ab_681_cfa_20090615_115"
        "432_sen_comm.html; "
        "http://healthinfolaw.org/node/6062; "
        "https://casetext.com/statute/california-codes/california-evidence-code (section "
        "1024); https://self-law.org/code/ca/civil-code/43-92; "
        "https://cetient.com/opinion/2141704/in-re-sw; "
        "https://law.justia.com/codes/california/2014/code-civ/division-1/part-2.6/chapter-"
        "2/section-56.106/; "
        "https://www.legiscan.com/CA/text/AB681/2009 (digest)"
    ),
    since=date(2014, 1, 1),
    read_on=_READ_ON,
)
# Undated copies of the code as it stands.  Dated with the other statute: were this closed list not
# held on a day, a report of child abuse that the state requires would have to wait on that day.
_FACILITIES_TEXT = StatuteText(
    code="Cal. ",
    source=(
        "https://california.public.law/codes/ca_welf_and_inst_code_section_5328; "
        "https://california.public.law/codes/ca_welf_and_inst_code_section_5328.04; "
        "http://healthinfolaw.org/node/6062; https://cetient.com/opinion/2141704/in-re-sw"
    ),
    since=_TEXT.since,
    read_on=_READ_ON,
    note="Undated copies; the words are not known to have stood since the first day given.",
)
_REPORTING = StatuteText(
    code="",
    source=(
        "https://leginfo.legislature.ca.gov/faces/billVersionsCompareClient.xhtml?bill_id=2"
        "01920200SB360; "
        "https://docslib.org/doc/13897650/penal-code-11166-report-of-child-abuse-or-neglect"
        "-mandatory-reporters-reasonable-suspicion; "
        "https://childusa.org/law/california/california-mandatory-reporting-laws; "
        "https://darkscan.org/jurisdictions/california.html (digest, 2023); "
        "http://statutes.laws-info.com/california/wic/15630-15632; "
        "https://www.camft.org/Resources/Legal-Articles/Chronological-Article-List/fundamen"
        "tals-of-reporting-elder-dependent-adult-abuse"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    ("Cal. Penal Code §§ 11165.7, 11166; privilege § 11171.2; Cal. Welf. & Inst. Code § 15630"),
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "What they say of confidences was not read. How the list of releases stands to the "
        "duty is not said in the text read: a duty laid on those who learn of abuse in "
        "confidence is taken to be let through"
    ),
)
_PSYCHOTHERAPISTS = MENTAL_HEALTH_PROFESSIONALS | {Profession.COUNSELING_TRAINEE}

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="ca.records",
            title="California law on medical information of psychotherapists",
            place=Jurisdiction.CALIFORNIA,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            releases=(
                Release(
                    id="danger",
                    citation="Civ. Code §§ 56.10(c)(19), 56.104(e) (AB 681 of 2009)",
                    gist="A psychotherapist may tell who can prevent it, the target included, of a "
                    "serious and imminent threat to a reasonably foreseeable victim, where "
                    "that is believed necessary.",
                    who=_PSYCHOTHERAPISTS,
                    when=danger(
                        threat.is_to_others,
                        threat.is_serious,
                        threat.is_imminent,
                        threat.has_identifiable_target,
                        threat.disclosure_is_necessary,
                    ),
                    is_secondary=True,
                ),
            ),
            bars=(
                Bar(
                    id="removed_minor",
                    citation="Civ. Code § 56.106",
                    gist="A psychotherapist who knows that a minor was removed from a parent's "
                    "custody does not release the record on that parent's authorization.",
                    when=all_of(
                        discloser.profession.is_in(*_PSYCHOTHERAPISTS),
                        client.is_minor,
                        recipient.kind.is_in(RecipientKind.PARENT, RecipientKind.GUARDIAN),
                        parental_access.custody_was_removed,
                        # It is about what a parent authorizes; a warning rests on no authorization.
                        ~for_purpose(Purpose.AVERT_THREAT, Purpose.EMERGENCY_TREATMENT),
                    ),
                    leaves_out="an order of the juvenile court that lets the parent sign; "
                    "release to "
                    "others on the parent's authorization",
                    note="Read in the text of 2014.",
                ),
            ),
            duties=(
                OnRelease(
                    id="written_request",
                    citation="Civ. Code § 56.104",
                    gist="Who asks for outpatient psychotherapy information writes to provider and "
                    "patient.",
                    code=ObligationCode.OTHER,
                    text="See that the requester has written, signed, to you and to the patient: "
                    "what is sought, its use, how long it will be kept and how it will be "
                    "destroyed or returned.",
                    timing=Timing.BEFORE,
                    when=all_of(
                        discloser.profession.is_in(*_PSYCHOTHERAPISTS),
                        ~purpose.stated_purpose.is_in(Purpose.AVERT_THREAT, *ABUSE_REPORTS),
                    ),
                    is_secondary=True,
                    note="The operative text was not available; for which recipients it holds was "
                    "not read.",
                ),
            ),
            leaves_out="the words of the Confidentiality of Medical Information Act (Civ. Code "
            "§§ 56.10, 56.104, 56.11) were not available",
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="ca.records.facilities",
            title="California law on records of mental-health services "
            "(Lanterman-Petris-Short Act)",
            place=Jurisdiction.CALIFORNIA,
            text=_FACILITIES_TEXT,
            holders=FACILITY,
            closed_by=(
                "Welf. & Inst. Code § 5328",
                "Information and records of services under the act are confidential, but "
                "for a closed list.",
            ),
            unread="of Welf. & Inst. Code § 5328 only (a) and most of (b) were read; claims, "
            "courts, law enforcement, teams and research are known from a summary",
            consents=(
                RecordsConsent(
                    citation="Welf. & Inst. Code § 5328(b)",
                    gist="To whom the patient designates, with approval of the professional in "
                    "charge.",
                    is_written=False,
                    obligations=(
                        Obligation(
                            id="ca.records.facilities.approval",
                            code=ObligationCode.PROFESSIONAL_REVIEW,
                            text="Have the professional in charge (physician, "
                            "psychologist, social worker, "
                            "LMFT or LPCC) approve the release; confidences of the family "
                            "need not be "
                            "revealed.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                ),
            ),
            releases=(
                Release(
                    id="treatment",
                    citation="Welf. & Inst. Code § 5328(a)",
                    gist="Between qualified professionals, for services and referrals; outside the "
                    "facility only to those who are responsible for the patient.",
                    when=all_of(TO_TREATERS, recipient.is_responsible_for_care),
                    leaves_out="conservatorship proceedings",
                ),
                Release(
                    id="listed",
                    citation="Welf. & Inst. Code § 5328",
                    gist="For claims, by court order, and for research.",
                    when=any_of(PAYMENT, COURT_ORDER, RESEARCH),
                    is_secondary=True,
                    leaves_out="police who protect officials; multidisciplinary teams",
                ),
                Release(
                    id="minors_care",
                    citation="Welf. & Inst. Code § 5328.04",
                    gist="For a minor's care, to the county social worker, probation officer, "
                    "foster-care nurse or other lawful custodian.",
                    when=all_of(
                        client.is_minor,
                        for_purpose(Purpose.CARE_COORDINATION, Purpose.TREATMENT),
                        recipient.kind.is_in(
                            RecipientKind.CHILD_WELFARE_AGENCY,
                            RecipientKind.PROBATION_OR_PAROLE,
                            RecipientKind.FOSTER_PARENT,
                        ),
                    ),
                    leaves_out="the foster-care nurse; that it is no evidence against the minor",
                    obligations=(
                        Obligation(
                            id="ca.records.facilities.minors_care",
                            code=ObligationCode.NO_REDISCLOSURE,
                            text="Tell the recipient that it may not be disclosed further.",
                            timing=Timing.WITH,
                        ),
                    ),
                ),
                *reports_let_through(_REPORTING),
                *warnings_let_through(
                    _TEXT.provision(
                        "Civ. Code § 43.92(b)",
                        "Who reasonably tries to tell victim and police has the section's "
                        "immunity.",
                        note="How § 5328 stands to it was not read; a duty laid on those "
                        "who learn of "
                        "a threat in confidence is taken to be let through.",
                    )
                ),
            ),
        )
    ),
)
