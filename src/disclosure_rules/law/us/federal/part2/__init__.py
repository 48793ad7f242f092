"""Confidentiality of substance use disorder records, 42 CFR part 2, by subpart."""

__all__: list[str] = []
