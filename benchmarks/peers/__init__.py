"""The other sides: one module for each engine, in the best form that we know."""

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple, TypeAlias

from benchmarks.policy import Policy
from benchmarks.side import Side

__all__ = ["FLOOR", "PEERS", "Maker", "Peer", "installed"]

Maker: TypeAlias = Callable[[Policy], Side]


class Peer(NamedTuple):
    """One form of one engine.

    Args:
        key: What it is called in results.
        module: The module here that drives it.
        made_by: The class in that module.
        distributions: The distribution that provides the engine: the first one installed counts.
            None for plain Python.
        is_native: Whether the engine is compiled code.
        is_indexed: Whether the author of the policy has filed rules by a fact: fast, and unsound
            where that fact is not known.  It is shown, and not taken for the fastest engine.
    """

    key: str
    module: str
    made_by: str
    distributions: tuple[str, ...] = ()
    is_native: bool = False
    is_indexed: bool = False

    @property
    def maker(self) -> Maker:
        """What loads the policy into the engine.

        Raises:
            ImportError: The engine is not installed.
        """
        made_by: Maker = getattr(import_module(f"benchmarks.peers.{self.module}"), self.made_by)
        return made_by

    @property
    def distribution(self) -> str:
        """The engine's distribution and version."""
        for one in self.distributions:
            try:
                return f"{one} {version(one)}"
            except PackageNotFoundError:
                continue
        return "plain Python"


FLOOR: tuple[Peer, ...] = (
    Peer("closures", "closures", "Closures"),
    Peer("closures_hoisted", "closures", "HoistedClosures"),
)
PEERS: tuple[Peer, ...] = (
    Peer("datalogic", "datalogic", "Hoisted", ("datalogic-py",), is_native=True),
    Peer(
        "datalogic_by_place",
        "datalogic",
        "ByPlace",
        ("datalogic-py",),
        is_native=True,
        is_indexed=True,
    ),
    Peer("datalogic_per_item", "datalogic", "PerItem", ("datalogic-py",), is_native=True),
    Peer("regorus", "regorus", "Regorus", ("regorus", "celine-regorus"), is_native=True),
    Peer("regopy", "regopy", "Regopy", ("regopy",), is_native=True),
    Peer("zen", "zen_engine", "Zen", ("zen-engine",), is_native=True),
    Peer("cel", "cel", "Cel", ("common-expression-language",), is_native=True),
    Peer("cedarpy", "cedar", "Cedar", ("cedarpy",), is_native=True),
    Peer("vakt", "vakt", "Vakt", ("vakt",)),
    Peer("pycasbin", "casbin", "Casbin", ("pycasbin", "casbin")),
)


def installed(
    wanted: tuple[Peer, ...] = PEERS,
) -> tuple[dict[str, Callable[[Policy], Side]], list[str]]:
    """Return what loads the policy into each engine that is installed, and the names of others."""
    found: dict[str, Maker] = {}
    absent: list[str] = []
    for peer in wanted:
        try:
            found[peer.key] = peer.maker
        except ModuleNotFoundError as error:
            if (error.name or "").startswith("benchmarks"):
                raise
            absent.append(peer.key)
    return found, absent
