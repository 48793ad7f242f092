"""Value objects and vocabularies: what is said of a disclosure."""

__all__: list[str] = []
