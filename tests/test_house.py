"""The rules of the house, which every module in `src/` keeps."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "disclosure_rules"
SRC = Path(__file__).parents[1] / "src"
MODULES = {
    ".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((SRC / PACKAGE).rglob("*.py"))
}
TREES = {name: ast.parse(path.read_bytes()) for name, path in MODULES.items()}

FLOORS = {
    "model": 0,
    "logic": 1,
    "rules": 2,
    "engine": 3,
    "law": 4,
    "documents": 5,
    "interop": 5,
    "analysis": 5,
    "testing": 5,
}

# Files, network, clock, environment, randomness, logging and processes.
FORBIDDEN_MODULES = (
    "asyncio",
    "ctypes",
    "dateutil.tz",
    "fileinput",
    "ftplib",
    "glob",
    "http",
    "importlib.metadata",
    "importlib.resources",
    "io",
    "linecache",
    "locale",
    "logging",
    "mmap",
    "multiprocessing",
    "os",
    "pathlib",
    "pkgutil",
    "platform",
    "random",
    "secrets",
    "shelve",
    "shutil",
    "signal",
    "smtplib",
    "socket",
    "sqlite3",
    "ssl",
    "subprocess",
    "syslog",
    "tempfile",
    "time",
    "urllib",
    "uuid",
    "webbrowser",
    "zipfile",
    "zoneinfo",
)
FORBIDDEN_CALLS = ("breakpoint", "eval", "exec", "input", "open", "print", "__import__")
CLOCKS = {
    "today": {"date", "datetime"},
    "now": {"datetime"},
    "utcnow": {"datetime"},
}
LONGEST = 600  # lines


class TestFloors:
    """Imports go down only: a module uses its own floor and those below it."""

    def test_every_package_stands_on_a_floor(self) -> None:
        """A new package is given a floor before it is given a module."""
        assert set() == {parts[1] for name in MODULES if (parts := name.split("."))[1:]} - set(
            FLOORS
        )

    def test_the_lower_floors_are_there(self) -> None:
        """Without modules to look at, the other tests would promise nothing."""
        assert {"model", "logic", "rules", "engine", "law"} <= {
            parts[1] for name in MODULES if (parts := name.split("."))[1:]
        }

    def test_no_import_goes_up(self) -> None:
        """No module imports from a higher floor, in a function or for type checking either."""
        assert [] == [
            f"{name} imports {imported}"
            for name, imported in imports()
            if floor(name) is not None and above(imported, name)
        ]

    def test_no_module_below_imports_from_the_top(self) -> None:
        """The package itself re-exports; what stands in it does not import from it."""
        assert [] == [name for name, imported in imports() if name != PACKAGE == imported]

    def test_law_does_not_know_the_engine(self) -> None:
        """A law says what it says, whoever weighs it."""
        assert [] == [
            f"{name} imports {imported}"
            for name, imported in imports()
            if within(name, f"{PACKAGE}.law") and within(imported, f"{PACKAGE}.engine")
        ]


class TestPurity:
    """No clock, files, network, logging, environment or randomness in `src/`."""

    def test_nothing_impure_is_imported(self) -> None:
        """What cannot be reached cannot be used."""
        assert [] == [
            f"{name} imports {imported}"
            for name, imported in imports()
            if any(within(imported, forbidden) for forbidden in FORBIDDEN_MODULES)
        ]

    def test_nothing_impure_is_called(self) -> None:
        """No opening, printing or running of text, and the date is an argument."""
        assert [] == [
            f"{name}:{node.lineno} calls {ast.unparse(node.func)}"
            for name, tree in TREES.items()
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and is_impure(node.func)
        ]


class TestModules:
    """One idea each, said in a docstring, with its public names written out."""

    def test_every_module_has_a_docstring(self) -> None:
        """A reader learns what a module is for from its first line."""
        assert [] == [name for name, tree in TREES.items() if not ast.get_docstring(tree)]

    def test_every_module_names_what_is_public(self) -> None:
        """`__all__` is written out, so that it can be read without importing anything."""
        assert [] == [name for name, tree in TREES.items() if not has_literal_all(tree)]

    def test_no_star_imports(self) -> None:
        """Where a name comes from is written where it is used."""
        assert [] == [name for name, imported in imports() if imported.endswith(".*")]

    def test_no_module_is_too_long(self) -> None:
        """A longer module knows two subjects."""
        lengths = {name: len(path.read_bytes().splitlines()) for name, path in MODULES.items()}

        assert {} == {name: length for name, length in lengths.items() if length > LONGEST}

    def test_the_package_is_typed(self) -> None:
        """Type checkers read our annotations only if this file is shipped."""
        assert (SRC / PACKAGE / "py.typed").is_file()


def imports() -> Iterator[tuple[str, str]]:
    """Yield each module with each name it imports, in full: `from a import b` is `a` and `a.b`."""
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from ((name, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                origin = absolute(name, node)
                yield name, origin
                yield from ((name, f"{origin}.{alias.name}") for alias in node.names)


def absolute(name: str, node: ast.ImportFrom) -> str:
    """Return the full name of the module that `node` in module `name` imports from."""
    if not node.level:
        return node.module or ""
    up = node.level - (MODULES[name].name == "__init__.py")
    package = name.rsplit(".", up)[0] if up else name
    return f"{package}.{node.module}" if node.module else package


def within(name: str, package: str) -> bool:
    """Say whether `name` is `package` or something in it."""
    return name == package or name.startswith(f"{package}.")


def floor(name: str) -> int | None:
    """Return the floor on which `name` stands, or None for the package itself and for others."""
    top, _, rest = name.partition(".")
    return FLOORS.get(rest.partition(".")[0]) if top == PACKAGE else None


def above(imported: str, name: str) -> bool:
    """Say whether `imported` stands on a higher floor than `name`."""
    there, here = floor(imported), floor(name)
    return there is not None and here is not None and there > here


def is_impure(called: ast.expr) -> bool:
    """Say whether calling `called` would touch the world, as far as its name tells."""
    match called:
        case ast.Name(id=name):
            return name in FORBIDDEN_CALLS
        case ast.Attribute(attr=name, value=ast.Name(id=owner) | ast.Attribute(attr=owner)):
            return owner in CLOCKS.get(name, ())
        case _:
            return False


def has_literal_all(tree: ast.Module) -> bool:
    """Say whether the module assigns a list or tuple of plain strings to `__all__`, once."""
    found = []
    for node in tree.body:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id="__all__")], value=value)
                | ast.AnnAssign(target=ast.Name(id="__all__"), value=value)
                | ast.AugAssign(target=ast.Name(id="__all__"), value=value)
            ):
                found.append(value)
    match found:
        case [ast.List(elts=names) | ast.Tuple(elts=names)]:
            return all(
                isinstance(name, ast.Constant) and isinstance(name.value, str) for name in names
            )
        case _:
            return False
