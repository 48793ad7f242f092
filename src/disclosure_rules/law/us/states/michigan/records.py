"""Michigan: records of recipients of mental health services, as far as they are held."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    MentalHealthRecords,
    OnRelease,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    COMMITMENT,
    COURT_ORDER,
    REQUIRED_BY_LAW,
    TO_SELF_OR_OTHERS,
    danger,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import item, recipient, threat
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Mich. Comp. Laws ",
    source=(
        "https://lawserver.com/law/state/michigan/mi-laws/michigan_laws_330-1748 (beginning); "
        "https://renderpdf.legislature.mi.gov/documents/2007-2008/billintroduced/House/htm/"
        "2008-HIB-6074.htm; "
        "http://healthinfolaw.org/state-law/mich-comp-laws-ann-%C2%A7-3301748-confidentiality; "
        "https://ombudsman.legislature.mi.gov/documents/1997-1998/billintroduced/Senate/htm"
        "/1998-SIB-1225.htm"
    ),
    since=date(2024, 12, 31),
    read_on=_READ_ON,
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="mi.records",
            title="Michigan law on records of recipients of mental health services",
            place=Jurisdiction.MICHIGAN,
            text=_TEXT,
            holders=ALWAYS,
            closed_by=None,
            releases=(
                Release(
                    id="court_order",
                    citation="§ 330.1748(5)(a)",
                    gist="By court order or legislative subpoena, unless privileged.",
                    when=all_of(FACILITY, COURT_ORDER, ~item.is_confidential_communication),
                    is_secondary=True,
                    note="The subsection says shall.",
                ),
                Release(
                    id="required",
                    citation="§ 330.1748(5)",
                    gist="Where law requires, and to the prosecutor in a mental-health proceeding.",
                    when=all_of(
                        FACILITY,
                        any_of(
                            REQUIRED_BY_LAW,
                            all_of(COMMITMENT, recipient.kind.is_in(RecipientKind.PROSECUTOR)),
                        ),
                    ),
                    is_secondary=True,
                    note="The subsection says shall.",
                ),
                Release(
                    id="need",
                    citation="§ 330.1748(7)(c)",
                    gist="On a compelling need that rests on a substantial probability of harm, to "
                    "a mental health provider or public agency.",
                    when=all_of(
                        FACILITY,
                        danger(
                            TO_SELF_OR_OTHERS,
                            threat.is_serious,
                            to=recipient.kind.is_in(
                                RecipientKind.MENTAL_HEALTH_PROFESSIONAL,
                                RecipientKind.PSYCHIATRIST,
                                RecipientKind.CRISIS_TEAM,
                                RecipientKind.LAW_ENFORCEMENT,
                            ),
                        ),
                    ),
                    is_secondary=True,
                ),
            ),
            duties=(
                OnRelease(
                    id="germane",
                    citation="§ 330.1748",
                    gist="Identity is protected and only what is germane is released; the "
                    "recipient keeps to the purpose.",
                    code=ObligationCode.LIMIT_TO_PURPOSE,
                    text="Release only what is germane, protect identity where it is not germane, "
                    "and tell the recipient to keep to the authorized purpose.",
                    timing=Timing.WITH,
                    when=FACILITY,
                ),
            ),
            leaves_out="§ 330.1748(5)-(7) is known from a summary of 2015, and §§ 330.1748a and "
            "330.1750 were not read: look them up before you rely on federal law "
            "alone",
        )
    ),
)
