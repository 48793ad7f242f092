"""The professions' own codes, by paraphrase."""

__all__: list[str] = []
