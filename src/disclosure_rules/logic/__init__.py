"""Three-valued logic, questions, conditions and consent standards."""

__all__: list[str] = []
