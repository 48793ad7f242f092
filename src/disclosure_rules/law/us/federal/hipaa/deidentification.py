"""45 CFR 164.514(a) to (c): information that identifies nobody, by an expert or by Safe Harbor.

Two ways lead there.  What an expert has determined, or what somebody has already stripped and
established to meet the standard, is an item that *is* de-identified.  Or the plan itself strips a
record: the request says that it goes in the form of Safe Harbor, identifiers stay, dates and
places are generalised, codes go bare, and free text stays unless somebody has established that it
is clean.
"""

from disclosure_rules.law.us.federal.hipaa.safe_harbor import (
    AGE_90_OR_OLDER,
    BARE_VALUE,
    GENERALISED_AGES,
    GENERALISED_DATES,
    GENERALISED_PLACES,
    THREE_DIGITS,
    WITHOUT_IDENTIFIERS,
    YEAR_ONLY,
)
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import data_use, item
from disclosure_rules.model.obligation import Limit, LimitKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Limitation, Permission, Prohibition, Rule

__all__ = ["AS_SAFE_HARBOR", "RULES"]

S164_502_D_2_I_2013 = hipaa(
    "164.502(d)(2)(i)", "To disclose a code that undoes it is to disclose the information."
)
S164_502_D_2_II_2013 = hipaa(
    "164.502(d)(2)(ii)", "What is re-identified is protected health information again."
)
S164_514_A_2013 = hipaa(
    "164.514(a)", "What does not identify, and cannot be used to, is not identifiable."
)
S164_514_B_1_2013 = hipaa(
    "164.514(b)(1)", "An expert determines that the risk is very small, and documents why."
)
S164_514_B_2_I_2013 = hipaa(
    "164.514(b)(2)(i)",
    "Eighteen kinds of identifiers of the individual, relatives, employers and household members "
    "are removed.",
)
S164_514_B_2_II_2013 = hipaa(
    "164.514(b)(2)(ii)", "And there is no actual knowledge that the rest could identify."
)
S164_514_C_2013 = hipaa(
    "164.514(c)",
    "A code for re-identification is not derived from the individual, serves nothing else, and "
    "its mechanism stays inside.",
)

AS_SAFE_HARBOR = all_of(
    data_use.is_safe_harbor,
    ~data_use.could_identify_with_other,  # (b)(2)(ii) "does not have actual knowledge"
)
_CODED = ~item.is_narrative & item.kind.is_in(*WITHOUT_IDENTIFIERS)


def _generalise(name: str, gist: str, kinds: frozenset[RecordKind], how: str) -> Limitation:
    return Limitation(
        id=f"us.hipaa.safe_harbor_{name}",
        gist=gist,
        basis=(S164_514_B_2_I_2013,),
        when=data_use.is_safe_harbor,
        covers=item.kind.is_in(*kinds) & ~item.is_deidentified,
        limit=Limit(kind=LimitKind.GENERALISE, how=how),
    )


RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.safe_harbor",
        gist="What Safe Harbor leaves of a record is free.",
        basis=(S164_514_A_2013, S164_514_B_1_2013, S164_514_B_2_I_2013, S164_514_B_2_II_2013),
        when=AS_SAFE_HARBOR,
        covers=any_of(
            _CODED,
            item.kind.is_in(*GENERALISED_DATES, *GENERALISED_PLACES, *GENERALISED_AGES),
        ),
        leaves_out="(b)(1) an expert's determination is stated item by item, as de-identified",
    ),
    _generalise(
        "codes",
        "Of a diagnosis or the like only the bare code goes, and no date or number beside it.",
        WITHOUT_IDENTIFIERS,
        BARE_VALUE,  # (b)(2)(i) "The following identifiers … are removed"
    ),
    _generalise(
        "dates",
        "Of a date only the year goes.",
        GENERALISED_DATES,
        YEAR_ONLY,  # (b)(2)(i)(C) "All elements of dates (except year)"
    ),
    _generalise(
        "places",
        "Of a ZIP code only the first three digits go, or none.",
        GENERALISED_PLACES,
        THREE_DIGITS,  # (b)(2)(i)(B) "the initial three digits of a zip code"
    ),
    _generalise(
        "ages",
        "Ages over 89 go as 90 or older.",
        GENERALISED_AGES,
        AGE_90_OR_OLDER,  # (b)(2)(i)(C) "a single category of age 90 or older"
    ),
    Permission(
        id="us.hipaa.reidentification_code",
        gist="A code made without the client's data, and kept apart, may go along.",
        basis=(S164_514_C_2013,),
        when=all_of(
            AS_SAFE_HARBOR,
            data_use.code_is_underived,  # (c)(1) "not derived from or related to information"
            data_use.code_is_kept_apart,  # (c)(2) "for any other purpose"
        ),
        covers=item.kind.is_in(RecordKind.REIDENTIFICATION_CODE),
    ),
    Prohibition(
        id="us.hipaa.reidentification_code_derived",
        gist="With de-identified information no code goes that could undo it.",
        basis=(S164_502_D_2_I_2013, S164_502_D_2_II_2013, S164_514_C_2013),
        when=all_of(
            data_use.is_safe_harbor,
            ~all_of(data_use.code_is_underived, data_use.code_is_kept_apart),
        ),
        covers=item.kind.is_in(RecordKind.REIDENTIFICATION_CODE),
    ),
)
