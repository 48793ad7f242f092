"""Bodies of law, country by country."""

__all__: list[str] = []
