"""The walls of architecture.md: what each package may import, what nothing may be called, and who may ask the time."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("bot", "handlers", "storage")
NAMELESS = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}

# A file belongs to the first wall whose folder it lies in. `handlers.ports` is the shape of the questions that
# storage answers, so storage may know it.
WALLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("handlers/domain", ("handlers.domain",)),
    ("handlers", ("handlers",)),
    ("storage", ("storage", "handlers.domain", "handlers.ports", "sqlalchemy", "alembic", "cryptography")),
)
A_TRANSPORT_MAY_KNOW = ("bot.transports", "bot.buttons", "handlers.domain")
OPENS_THE_RECORD = ("bot/assembly.py",)


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module this file imports, wherever in the file, with its line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{named(path)}:{node.lineno}: needs the full name of what it imports"
            for alias in node.names:
                yield node.lineno, f"{node.module}.{alias.name}"


def is_under(module: str, names: tuple[str, ...]) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in names)


def is_standard(module: str) -> bool:
    return module.partition(".")[0] in sys.stdlib_module_names


def test_only_one_place_opens_the_record() -> None:
    opening = [
        f"{named(path)}:{line}: {module}"
        for path in sources("bot")
        if named(path) not in OPENS_THE_RECORD
        for line, module in imports(path)
        if is_under(module, ("storage.database",))
    ]
    assert not opening


@pytest.mark.parametrize(("folder", "allowed"), WALLS)
def test_a_package_imports_only_what_its_wall_lets_through(folder: str, allowed: tuple[str, ...]) -> None:
    through = [
        f"{named(path)}:{line}: {module}"
        for path in sources(folder)
        for line, module in imports(path)
        if not is_standard(module) and not is_under(module, allowed)
    ]
    assert not through


def test_a_transport_knows_only_the_port_and_its_own_library() -> None:
    through = [
        f"{named(path)}:{line}: {module}"
        for path in sources("bot/transports")
        for line, module in imports(path)
        if module.partition(".")[0] in OURS and not is_under(module, A_TRANSPORT_MAY_KNOW)
    ]
    assert not through


def test_a_transport_touches_no_database() -> None:
    through = [
        f"{named(path)}:{line}: {module}"
        for path in sources("bot/transports")
        for line, module in imports(path)
        if is_under(module, ("sqlalchemy", "alembic", "aiosqlite", "asyncpg", "sqlite3"))
    ]
    assert not through


def test_the_domain_waits_for_nothing() -> None:
    waiting = [
        f"{named(path)}:{node.lineno}"
        for path in sources("handlers/domain")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.AsyncFunctionDef | ast.Await)
    ]
    assert not waiting


def test_only_the_clock_asks_what_time_it_is() -> None:
    asking = [
        f"{named(path)}:{node.lineno}"
        for path in sources(*OURS)
        if named(path) != "bot/clock.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr)
        in {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
    ]
    assert not asking


def test_everything_has_a_name() -> None:
    nameless = [
        named(path)
        for path in sources(*OURS, "tests", "bench")
        if NAMELESS & {part.removesuffix(".py") for part in path.relative_to(ROOT).parts}
    ]
    assert not nameless


def test_the_walls_are_looked_at_and_not_an_empty_house() -> None:
    for folder, _ in WALLS:
        assert len(sources(folder)) > 5
