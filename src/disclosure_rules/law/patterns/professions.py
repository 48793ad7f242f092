"""The professions that state law names again and again.

A statute that speaks of "mental health professionals" and defines them elsewhere is read with the
licensed professions that treat mental disorders; where the definition was not read, the state's
provision says so.
"""

from disclosure_rules.model.discloser import Profession

__all__ = [
    "COUNSELORS_AND_THERAPISTS",
    "EDUCATORS",
    "MENTAL_HEALTH_PROFESSIONALS",
    "NURSES",
    "PHYSICIANS",
]

COUNSELORS_AND_THERAPISTS = frozenset(
    (Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST, Profession.SOCIAL_WORKER)
)
"""Licensed counselors, marriage and family therapists, and clinical social workers."""

PHYSICIANS = frozenset((Profession.PHYSICIAN, Profession.PSYCHIATRIST))
"""Physicians, psychiatrists among them."""

NURSES = frozenset((Profession.NURSE, Profession.NURSE_PRACTITIONER))
"""Nurses and nurse practitioners."""

MENTAL_HEALTH_PROFESSIONALS = COUNSELORS_AND_THERAPISTS | {
    Profession.PSYCHOLOGIST,
    Profession.PSYCHIATRIST,
}
"""The licensed professions that treat mental disorders."""

EDUCATORS = frozenset(
    (
        Profession.TEACHER,
        Profession.SCHOOL_COUNSELOR,
        Profession.SCHOOL_PSYCHOLOGIST,
        Profession.SCHOOL_SOCIAL_WORKER,
        Profession.SCHOOL_NURSE,
    )
)
"""Teachers and the professionals of a school."""
