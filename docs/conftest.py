"""Runs the Python blocks in the pages of `docs/` as tests."""

from doctest import ELLIPSIS

from sybil import Sybil
from sybil.parsers import myst

pytest_collect_file = Sybil(
    parsers=[myst.PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), myst.SkipParser()],
    pattern="**/*.md",
    excludes=["_build/**"],
).pytest()
