"""Law of the Armed Forces: privilege before courts-martial, and telling a commander."""

__all__: list[str] = []
