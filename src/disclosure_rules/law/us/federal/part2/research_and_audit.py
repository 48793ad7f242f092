"""42 CFR 2.52 and 2.53: scientific research; audits and program evaluation."""

from disclosure_rules.law.us.federal.part2.conditions import COVERED_BY_HIPAA
from disclosure_rules.law.us.federal.part2.source import part2 as provision
from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import item, part2, process, purpose, recipient
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.part2 import Part2Origin
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["RULES"]

S2_52_A_1_2024 = provision(
    "2.52(a)(1)",
    "For research, to who the director finds meets HIPAA's, the Common Rule's or the FDA's rules.",
)
S2_52_A_2_2024 = provision(
    "2.52(a)(2)", "For research, by a covered entity or business associate under 164.512(i)."
)
S2_52_B_2024 = provision(
    "2.52(b)",
    "The researcher is bound, passes nothing on except back, and reports only in aggregate, "
    "de-identified form.",
)
S2_52_C_2024 = provision(
    "2.52(c)", "Data may be linked by a repository if a registered board has approved it."
)
S2_53_A_2024 = provision(
    "2.53(a)",
    "On the premises, to an auditor who agreed in writing and acts for an overseer or is found "
    "qualified.",
    note="Between (a)(1) and (a)(2) the text has neither “and” nor “or”.  The texts of 1987 and "
    "2017 have “or”, and 42 U.S.C. 290dd-2(b)(2)(B) asks for “qualified personnel” and no more: "
    "it is read so.",
)
S2_53_B_2024 = provision(
    "2.53(b)", "Copies may leave with an auditor who agreed in writing and acts for an overseer."
)
S2_53_E_2024 = provision(
    "2.53(e)", "For a Medicare, Medicaid or CHIP audit, to whoever agreed in writing."
)
S2_53_F_2024 = provision(
    "2.53(f)", "An auditor discloses only back to where it came from, unless a court orders."
)
S2_53_G_2024 = provision(
    "2.53(g)",
    "To government agencies and theirs, for audits that law mandates and that de-identified "
    "information cannot serve.",
)

_IS_RESEARCH: Condition = purpose.stated_purpose.is_in(Purpose.RESEARCH)
# 2.53(c), (d) and (e)(2): oversight by an agency or an accrediting body, and an agency's look into
# compliance, are audits where somebody has established that they are made as the section wants.
_IS_AUDIT: Condition = purpose.stated_purpose.is_in(
    Purpose.AUDIT_OR_EVALUATION, Purpose.HEALTH_OVERSIGHT, Purpose.COMPLIANCE_INVESTIGATION
)
_NOT_NOTES: Condition = ~item.is_sud_counseling_note
# 2.31(b)(1)(ii) "§ 2.53 with respect to the oversight of the originator of the SUD counseling
# notes": other audits do not open them.
_FOR_AUDIT: Condition = any_of(_NOT_NOTES, process.oversees_originator)

_TELL_RESEARCHER = Obligation(
    id="us.part2.researcher_is_bound",
    code=ObligationCode.WRITTEN_AGREEMENT,
    text="Have the researcher acknowledge: fully bound by 42 CFR part 2, resists in judicial "
    "proceedings, passes nothing on except back, reports only de-identified aggregates, keeps and "
    "destroys as 2.16 wants, and links data only with a board's approval.",
    timing=Timing.BEFORE,
)
_AUDITOR_AGREES = Obligation(
    id="us.part2.auditor_agrees",
    code=ObligationCode.WRITTEN_AGREEMENT,
    text="Keep the auditor's written agreement: use for this audit alone, back to you alone, and "
    "if copies leave, kept and destroyed as 2.16 wants and retained as law requires.",
    timing=Timing.BEFORE,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.part2.research",
        gist="A researcher whom the director finds to meet the rules of research may have it.",
        basis=(S2_52_A_1_2024, S2_52_B_2024),
        when=all_of(
            _IS_RESEARCH,
            part2.director_approved_recipient,  # (a)(1) "makes a determination"
            any_of(  # (a)(1)(iv) "Any combination"
                part2.has_authorization_or_waiver,  # (i)
                part2.meets_common_rule,  # (ii)
                part2.meets_fda_research_rules,  # (iii)
            ),
        ),
        covers=_NOT_NOTES,
        obligations=(_TELL_RESEARCHER,),
    ),
    Permission(
        id="us.part2.research_under_hipaa",
        gist="A covered entity or business associate may disclose for research under 164.512(i).",
        basis=(S2_52_A_2_2024, S2_52_B_2024),
        when=all_of(
            _IS_RESEARCH,
            COVERED_BY_HIPAA,  # "is a HIPAA covered entity or business associate"
            part2.meets_hipaa_research_rules,  # "in accordance with the requirements at"
        ),
        covers=_NOT_NOTES,
        obligations=(_TELL_RESEARCHER,),
    ),
    Permission(
        id="us.part2.research_linkage",
        gist="A researcher may have data linked by a repository that a board has approved.",
        basis=(S2_52_C_2024,),
        when=all_of(
            _IS_RESEARCH,
            recipient.is_data_repository,  # (c)(1) "linkages to data sets from a data"
            part2.linkage_is_approved,  # (c)(1)(i) "reviewed and approved by an Institutional"
        ),
        covers=item.part2_origin.is_in(Part2Origin.RESEARCH) & _NOT_NOTES,
        obligations=(_TELL_RESEARCHER,),
    ),
    Permission(
        id="us.part2.research_back_to_source",
        gist="A researcher or repository may send back to whom the information came from.",
        basis=(S2_52_B_2024,),
        when=_IS_RESEARCH & recipient.is_source_of_record,  # (b)(2) "except back to"
        covers=item.part2_origin.is_in(Part2Origin.RESEARCH),
    ),
    Permission(
        id="us.part2.audit_on_premises",
        gist="An auditor who agreed in writing may review records on the premises.",
        basis=(S2_53_A_2024,),
        when=all_of(
            _IS_AUDIT,
            part2.stays_on_premises,  # "not downloaded, copied or removed"
            part2.auditor_agreed,  # "agrees in writing to comply"
            part2.acts_for_overseer | part2.is_found_qualified,  # (1), (2)
        ),
        covers=_FOR_AUDIT,
        obligations=(_AUDITOR_AGREES,),
    ),
    Permission(
        id="us.part2.audit_with_copies",
        gist="An auditor for an overseer who agreed in writing may take copies.",
        basis=(S2_53_B_2024,),
        when=all_of(
            _IS_AUDIT,
            part2.auditor_agreed,  # (b)(1)
            part2.acts_for_overseer,  # (b)(2)
        ),
        covers=_FOR_AUDIT,
        obligations=(_AUDITOR_AGREES,),
    ),
    Permission(
        id="us.part2.medicare_audit",
        gist="Whoever agreed in writing may have it for a Medicare, Medicaid or CHIP audit.",
        basis=(S2_53_E_2024,),
        when=all_of(
            _IS_AUDIT,
            part2.is_medicare_audit,  # (e)(1)
            part2.auditor_agreed,  # (e)(1)(i) to (iii)
        ),
        covers=_FOR_AUDIT,
        obligations=(_AUDITOR_AGREES,),
        leaves_out="(e)(3), what an accountable care organization must have in place",
    ),
    Permission(
        id="us.part2.mandated_audit",
        gist="Government agencies may have it for audits that law mandates.",
        basis=(S2_53_G_2024,),
        when=all_of(
            _IS_AUDIT,
            any_of(  # "federal, state, or local government agencies, and the contractors …"
                recipient.kind.is_in(
                    RecipientKind.HEALTH_OVERSIGHT_AGENCY,
                    RecipientKind.SECRETARY_OF_HHS,
                    RecipientKind.OTHER_GOVERNMENT_AGENCY,
                    RecipientKind.PUBLIC_HEALTH_AUTHORITY,
                    RecipientKind.LICENSING_BOARD,
                ),
                all_of(
                    recipient.kind.is_in(RecipientKind.AUDITOR),
                    recipient.is_health_oversight_agency,  # or "acts for such an agency"
                ),
            ),
            part2.audit_is_mandated,  # "mandated by statute or regulation"
            ~part2.can_use_deidentified,  # "cannot be carried out using deidentified"
        ),
        covers=_FOR_AUDIT,
    ),
    Permission(
        id="us.part2.audit_back_to_source",
        gist="An auditor may disclose back to whom the information came from.",
        basis=(S2_53_F_2024,),
        when=_IS_AUDIT & recipient.is_source_of_record,  # "only back to the part 2 program"
        covers=item.part2_origin.is_in(Part2Origin.AUDIT),
    ),
    Permission(
        id="us.part2.audit_contractors",
        gist="Who got it for a Medicare, Medicaid or CHIP audit may pass it to its contractors.",
        basis=(S2_53_E_2024,),
        when=all_of(
            _IS_AUDIT,
            part2.is_medicare_audit,
            recipient.is_holders_contractor,  # (e)(5) "its contractor(s), subcontractor(s)"
        ),
        covers=item.part2_origin.is_in(Part2Origin.AUDIT) & _FOR_AUDIT,
        leaves_out="(e)(5), what a quality improvement organization passes on to such a person",
    ),
)
