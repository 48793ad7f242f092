"""regopy: Rego in C++, as a bundle built beforehand."""

from typing import TypeAlias

from regopy import Input, Interpreter

from benchmarks.peers.plain import Decided, as_answers, as_data
from benchmarks.peers.rego import Combiner, plain_module
from benchmarks.policy import Answer, Policy, Request

__all__ = ["Regopy"]

Native: TypeAlias = tuple[Input, int]
ENTRYPOINT = "bench/hits"


class Regopy:
    """A built bundle, asked by its entry point."""

    name = "regopy"
    form = "bundle built beforehand, input converted beforehand"

    def __init__(self, policy: Policy) -> None:
        self._combiner = Combiner(policy)
        builder = Interpreter()
        builder.add_module("bench.rego", plain_module(policy))
        self._bundle = builder.build(None, [ENTRYPOINT])
        self._interpreter = Interpreter()

    def prepare(self, request: Request) -> Native:
        """Return the engine's own input, and the number of items."""
        return Input(as_data(request)), len(request.items)

    def decide(self, native: Native) -> Decided:
        """Return the decisions."""
        given, items = native
        self._interpreter.set_input(given)
        output = self._interpreter.query_bundle_entrypoint(self._bundle, ENTRYPOINT)
        # An output without hits holds no expression at all.
        hits = output[0][0] if output[0].expressions else ()
        return self._combiner.decide(items, hits)

    def answers(self, result: Decided) -> tuple[Answer, ...]:
        """Return what was decided."""
        return as_answers(result)
