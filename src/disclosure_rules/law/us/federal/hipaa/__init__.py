"""The HIPAA Privacy Rule, 45 CFR parts 160 and 164, by group of sections."""

__all__: list[str] = []
