"""Kinds of state rules that recur, written once: terms in, rules out."""

__all__: list[str] = []
