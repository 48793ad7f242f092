"""State law, one module for each state."""

__all__: list[str] = []
