"""regorus: Rego in Rust, run by its virtual machine on input that is JSON text already."""

import json
from typing import TypeAlias

from regorus import regorus

from benchmarks.peers.plain import Decided, as_answers, as_data
from benchmarks.peers.rego import QUERY, Combiner, module
from benchmarks.policy import Answer, Policy, Request
from benchmarks.side import Unable

__all__ = ["Regorus"]

Native: TypeAlias = tuple[str, int]


class Regorus:
    """The virtual machine; it stops after a fixed number of instructions."""

    name = "regorus"
    form = "compiled program in its virtual machine, JSON text in and out"

    def __init__(self, policy: Policy) -> None:
        self._combiner = Combiner(policy)
        program = regorus.Program.compile_from_modules(
            "{}", [("bench.rego", module(policy))], [QUERY]
        )
        self._machine = regorus.Rvm()
        self._machine.load_program(program)
        self._machine.set_data_json("{}")

    def prepare(self, request: Request) -> Native:
        """Return the request as JSON text, and the number of items."""
        return json.dumps(as_data(request)), len(request.items)

    def decide(self, native: Native) -> Decided:
        """Return the decisions."""
        text, items = native
        self._machine.set_input_json(text)
        try:
            hits = self._machine.execute()
        except RuntimeError as error:
            raise Unable(str(error).split("\n", 1)[0]) from None
        return self._combiner.decide(items, json.loads(hits))

    def answers(self, result: Decided) -> tuple[Answer, ...]:
        """Return what was decided."""
        return as_answers(result)
