"""What is installed is exactly what was locked, from wherever packages come on that machine."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")


def entries(lock: str) -> dict[str, str]:
    """Name to its whole entry, hashes included."""
    text = (ROOT / lock).read_text("utf-8")
    blocks = re.split(r"\n(?=[A-Za-z0-9])", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE))
    return {re.split(r"[=\[ ;]", block, maxsplit=1)[0].lower(): block for block in blocks if block.strip()}


def wanted(extra: str | None = None) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return {re.split(r"[\[<>=~!; ]", line, maxsplit=1)[0].lower().replace(".", "-") for line in lines}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_one_version_and_its_hashes(lock: str) -> None:
    for name, entry in entries(lock).items():
        assert re.match(rf"{re.escape(name)}==\S+", entry), f"{lock}: {name}: needs a locked version: make lock"
        assert "--hash=sha256:" in entry, f"{lock}: {name}: needs its hashes: make lock"


@pytest.mark.parametrize("lock", LOCKS)
def test_no_package_host_is_named(lock: str) -> None:
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links|-f ", (ROOT / lock).read_text("utf-8"))


def test_all_we_ask_for_is_locked_with_what_builds_our_own_package() -> None:
    assert wanted() | {"setuptools"} <= entries("requirements.txt").keys()
    assert wanted() | wanted("dev") | {"setuptools"} <= entries("requirements-dev.txt").keys()


def test_tests_run_with_the_versions_that_run_the_desk() -> None:
    running, testing = entries("requirements.txt"), entries("requirements-dev.txt")
    assert {name: entry.split(" ")[0] for name, entry in running.items()}.items() <= {
        name: entry.split(" ")[0] for name, entry in testing.items()
    }.items()


def test_what_tests_take_from_npm_is_locked_the_same_way() -> None:
    lock = json.loads((ROOT / "tests" / "element" / "package-lock.json").read_text("utf-8"))["packages"]
    taken = {name: entry for name, entry in lock.items() if name}
    assert all(entry["integrity"].startswith("sha512-") for entry in taken.values())
    assert not [name for name, entry in taken.items() if "resolved" in entry]
