"""What a question is about: an answer about the request is the same for each of its items."""

from pathlib import Path

import pytest

from disclosure_rules import Case, Question
from disclosure_rules.law import us
from tests.scenarios.adapter import adapt
from tests.scenarios.score import load

ALL = us.ruleset(states=us.ALL, codes=sorted(us.CODES))
ADAPTED = [adapt(one) for one in load(Path(__file__).with_name("scenarios.jsonl"))]
OF_REQUEST = [one for one in ALL.questions if not one.is_about_item and not one.depends_on_law]


@pytest.mark.parametrize("question", OF_REQUEST, ids=str)
def test_no_item_changes_it(question: Question) -> None:
    """It is read once for all items, also before there is one."""
    for one in ADAPTED:
        alone = Case(one.request, one.as_of).value(question)
        for item in one.request.items:
            assert alone == Case(one.request, one.as_of, item).value(question)
