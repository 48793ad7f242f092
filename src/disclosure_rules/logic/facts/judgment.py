"""Facts about what a professional has judged where a code of ethics leaves it to them.

But for the last, what nobody has judged so is not so: a code's exception opens nothing until
somebody answers for it.
"""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "client_may_hasten_death",
    "identity_is_unavoidable",
    "need_is_compelling",
    "order_could_harm_client",
]


def _judgment(name: str, ask: str) -> Fact:
    return stated(f"judgment.{name}", f"circumstances.judgment.{name}", ask, About.SITUATION)


identity_is_unavoidable = _judgment(
    "identity_is_unavoidable",
    "Can the consultation not serve its purpose without what may show who the client is?",
)
need_is_compelling = _judgment(
    "need_is_compelling",
    "Is there, in your professional judgment, a compelling reason to disclose this?",
)
client_may_hasten_death = _judgment(
    "client_may_hasten_death",
    "Is the client terminally ill, and does the client consider hastening death?",
)
order_could_harm_client = _judgment(
    "order_could_harm_client", "Could it harm the client to disclose what the court has ordered?"
)
