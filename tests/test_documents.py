"""What is written for people is held to what is there: links lead somewhere, commands exist, modules are named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handlers.attendee import presses
from handlers.responder import commands

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "adr").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf-8"))
    ours = [link for link in links if "://" not in link]
    assert not [link for link in ours if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_file_of_ours_that_is_named_is_there(page: Path) -> None:
    named = re.findall(r"`((?:bench|bot|handlers|storage|tests|docs)/[\w/.-]+)`", page.read_text("utf-8"))
    examples = ("post", "/fr/")
    gone = [one for one in named if not (ROOT / one).exists() and not (ROOT / f"{one}.py").exists()]
    assert not [one for one in gone if not any(part in one for part in examples) and not _is_in(one)]


def _is_in(named: str) -> bool:
    """`handlers/domain/signals.has_signal` names something inside a module."""
    module, _, inside = named.rpartition(".")
    file = ROOT / f"{module}.py"
    return file.exists() and bool(re.search(rf"\b{inside}\b", file.read_text("utf-8")))


def test_the_readme_names_every_command_of_the_chat_and_no_other() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    named = set(re.findall(r"(?<![\w/.])/([a-z]+)\b(?![/.])", text)) - {"newbot", "setprivacy", "ready", "metrics"}
    assert named == {"start", *presses.COMMANDS, *commands.COMMANDS, *commands.DUTY}


def test_the_architecture_names_every_module() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    modules = {path.stem for package in ("bot", "handlers", "storage") for path in (ROOT / package).rglob("*.py")}
    ours = {one for one in modules if not one.startswith(("_", "telegram_", "matrix_", "r0")) and one != "env"}
    inside = {path.stem for folder in ("bot/config", "bot/commands") for path in (ROOT / folder).glob("*.py")}
    assert not [one for one in sorted(ours - inside) if not re.search(rf"\b{one}\b", text)]


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_has_its_number_its_date_and_its_three_parts(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text.startswith(f"# {page.stem[:4]}. ")
    assert re.search(r"^\d{4}-\d\d-\d\d · ", text, re.MULTILINE)
    for part in ("Context", "Decision", "Consequences"):
        assert f"## {part}\n" in text


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(page.stem[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))
