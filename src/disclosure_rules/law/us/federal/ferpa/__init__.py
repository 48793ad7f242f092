"""Family Educational Rights and Privacy (FERPA), 34 CFR part 99 and 20 U.S.C. 1232g, by section."""

__all__: list[str] = []
