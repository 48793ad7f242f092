"""Runs the examples in the docstrings of `src/` and in README.md as tests.

Those files have no directory of their own in which a conftest could stand, so the collecting hooks
are registered from here. The examples in `docs/` have `docs/conftest.py`.
"""

from collections.abc import Callable
from doctest import ELLIPSIS
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers import markdown, rest

DOCSTRINGS = Sybil(
    parsers=[rest.DocTestParser(optionflags=ELLIPSIS), rest.PythonCodeBlockParser()],
    path="../src/disclosure_rules",
    pattern="*.py",
)
README = Sybil(
    parsers=[markdown.PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), markdown.SkipParser()],
    path="..",
    filenames=["README.md"],
)


class Examples:
    """A plugin that collects the examples of one Sybil, wherever they stand."""

    def __init__(self, sybil: Sybil) -> None:
        # Sybil compares paths as they are spelled, and knows no "..".
        sybil.path = sybil.path.resolve()
        self._collect: Callable[[Path, pytest.Collector], pytest.Collector | None] = sybil.pytest()

    def pytest_collect_file(
        self, file_path: Path, parent: pytest.Collector
    ) -> pytest.Collector | None:
        return self._collect(file_path, parent)


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Examples(DOCSTRINGS), "examples in docstrings")
    config.pluginmanager.register(Examples(README), "examples in README.md")
