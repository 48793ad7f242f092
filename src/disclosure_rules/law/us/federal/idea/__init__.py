"""Confidentiality of information under Part B of IDEA, 34 CFR 300.610 to 300.627, by section."""

__all__: list[str] = []
