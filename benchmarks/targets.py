"""What the figures are held to."""

from typing import NamedTuple, TypeAlias

__all__ = ["TARGETS", "Figure", "Target"]

Figure: TypeAlias = float | int | str | None


class Target(NamedTuple):
    """What a figure is held to."""

    key: str
    is_at_least: bool
    bound: float
    says: str

    def is_met(self, figure: Figure) -> bool | None:
        """Return whether the figure meets it; ``None`` where there is no figure."""
        if not isinstance(figure, int | float):
            return None
        return figure >= self.bound if self.is_at_least else figure <= self.bound


def _faster(key: str, bound: float, says: str) -> Target:
    return Target(key, True, bound, says)


def _at_most(key: str, bound: float, says: str) -> Target:
    return Target(key, False, bound, says)


TARGETS = (
    _faster("vs_fastest", 1.5, "times faster than the fastest engine, 60 rules, 5 items"),
    _faster("vs_fastest_50", 1.5, "the same, 60 rules, 50 items"),
    _faster("vs_fastest_500", 3, "the same, 60 rules, 500 items"),
    _faster("vs_fastest_600", 4, "the same, 600 rules, 5 items"),
    _faster("vs_regorus", 5, "times faster than regorus, 60 rules, 5 items"),
    _faster("vs_regopy", 5, "times faster than regopy"),
    _faster("vs_zen", 5, "times faster than zen-engine"),
    _faster("vs_cel", 5, "times faster than CEL"),
    _faster("vs_cedarpy", 50, "times faster than cedarpy"),
    _faster("vs_vakt", 50, "times faster than vakt"),
    _faster("vs_pycasbin", 100, "times faster than pycasbin"),
    _faster("vs_closures", 1, "times faster than 60 closures with bare answers"),
    _at_most("rules_600_over_60", 1.3, "600 rules over 60, 5 items"),
    _at_most("items_500_over_5", 20, "500 items over 5, 60 rules"),
    _at_most("unknown_over_known", 2.5, "one unknown fact over none"),
    _at_most("stream_p99_over_median", 5, "different requests: p99 over median"),
    _at_most("stream_longest_ms", 10, "different requests: the longest decision, ms"),
    _at_most("all_states_over_one", 1.3, "real law: every state over one"),
    _at_most("real_over_closures", 1, "real decision of 5 items over 60 closures"),
    _at_most("us_per_decision", 50, "real decision of 5 items, us"),
    _at_most("import_over_attrs_ms", 60, "import above attrs' own, ms"),
    _at_most("ruleset_build_s", 1, "loading all law and building its rule set, s"),
    _at_most("rss_mb", 60, "memory for that, MB"),
)
