"""Federal law."""

__all__: list[str] = []
