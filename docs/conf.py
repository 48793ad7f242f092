"""How the documentation is built."""

import sys
from importlib.metadata import version as version_of
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from law_pages import write_code_coverage, write_if_new, write_law_pages  # noqa: E402
from state_pages import write_state_pages  # noqa: E402

from disclosure_rules.law import us  # noqa: E402
from disclosure_rules.law.us.federal.education import IDEA  # noqa: E402
from disclosure_rules.law.us.federal.ferpa import coverage as ferpa  # noqa: E402
from disclosure_rules.law.us.federal.hipaa.coverage import coverage_table  # noqa: E402
from disclosure_rules.law.us.federal.idea import coverage as idea  # noqa: E402

EVERYTHING = us.ruleset(states=sorted(us.STATES), codes=sorted(us.CODES))
for name, title, table in (
    ("hipaa", "The Privacy Rule, paragraph by paragraph", coverage_table()),
    ("ferpa", "FERPA, paragraph by paragraph", ferpa.coverage_table()),
    ("idea", "IDEA confidentiality, paragraph by paragraph", idea.coverage_table(IDEA)),
):
    write_if_new(HERE / "law" / f"{name}-coverage.md", f"# {title}\n\n{table}\n")
write_law_pages(EVERYTHING, HERE / "law" / "rules")
write_code_coverage(EVERYTHING, HERE / "law" / "ethics-coverage.md")
write_state_pages(HERE / "law")

project = "disclosure_rules"
author = "The disclosure_rules contributors"
copyright = author
release = version_of("disclosure-rules")
version = release

extensions = [
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_autodoc_typehints",
    "sphinx_copybutton",
    "myst_nb",
]
exclude_patterns = ["_build", "**/.ipynb_checkpoints", "examples/data/*"]

# A scope may hold scopes, so its annotation names itself.
suppress_warnings = ["sphinx_autodoc_typehints.forward_reference"]

html_theme = "furo"
html_title = "disclosure_rules"

# Docstrings: single backticks are code, and attributes are listed once.
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
typehints_use_rtype = False
always_use_bars_union = True

# Notebooks are kept as text and run at every build; one that raises breaks it.
myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_merge_streams = True

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
copybutton_exclude = ".linenos, .gp, .go"
