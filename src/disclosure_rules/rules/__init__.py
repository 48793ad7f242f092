"""Provisions, rules, laws and rule sets."""

__all__: list[str] = []
