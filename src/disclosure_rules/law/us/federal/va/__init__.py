"""Records of Veterans Affairs, 38 U.S.C. 7332."""

__all__: list[str] = []
