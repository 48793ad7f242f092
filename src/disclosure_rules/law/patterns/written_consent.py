"""A client's consent in writing, where a statute asks for no more than that."""

from disclosure_rules.logic.consent import ConsentStandard, DefectKind
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing

__all__ = ["written_consent"]


def written_consent(name: str, title: str, citation: str) -> ConsentStandard:
    """Return the standard of a consent that is in writing, in force and not revoked.

    Args:
        name: The standard's stable name, in one word.
        title: What people call it.
        citation: Where the statute speaks of it.
    """
    return ConsentStandard(
        name=name,
        title=title,
        requirements=(),
        citations=tuple(
            (kind, citation)
            for kind in (
                DefectKind.NOT_WRITTEN,
                DefectKind.NOT_YET_IN_FORCE,
                DefectKind.EXPIRED,
                DefectKind.REVOKED,
            )
        ),
        obtain=Obligation(
            id=f"{name}.obtain",
            code=ObligationCode.OBTAIN_SEPARATE_CONSENT,
            text=f"Obtain the {title} before anything goes.",
            timing=Timing.BEFORE,
        ),
    )
