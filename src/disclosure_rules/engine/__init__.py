"""Evaluation: from a request and a rule set to a decision."""

__all__: list[str] = []
