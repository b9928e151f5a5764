"""Every text that code asks for exists, and is asked for with variables it has."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from bot.text_files import LOCALES, cards
from bot.texts import Texts

ROOT = Path(__file__).parents[2]
TEXTS = Texts.load()
KNOWN = TEXTS.ids()
SOURCES = sorted(path for package in ("handlers", "bot") for path in (ROOT / package).rglob("*.py"))
ID = re.compile(r"@?(?:[A-Z]\d{1,2}[a-z]{0,2}\d?|(?:b|t|tl|o|fact|cover|role|reason|state|menu)-[a-zA-Z0-9_-]+)")
PREFIX = re.compile(r"@?(?:b|t|tl|o|fact|cover|role|reason|state|menu)-[a-zA-Z0-9_-]*")


def _strings(path: Path) -> list[tuple[int, str]]:
    """Every string in a file that may name a text; an f-string counts by the words before its first variable."""
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return [(one.lineno, one.value) for one in tree if isinstance(one, ast.Constant) and isinstance(one.value, str)]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_text_named_in_the_code_exists(path: Path) -> None:
    for line, value in _strings(path):
        name = value.partition(":")[0].removeprefix("@")
        if not ID.fullmatch(value.partition(":")[0]) or name in KNOWN:
            continue
        beginning = PREFIX.fullmatch(value) and (name == "cover-own-" or any(one.startswith(name) for one in KNOWN))
        zone_id = re.fullmatch(r"Z\d+", name)
        assert beginning or zone_id, f"{path.name}:{line} names {value!r}, and there is no such text"


_TEXT_AT = {"notice": 1, "told": 1, "Line": 0, "Choice": 0, "Send": 1, "say": 1, "reply": 1}
_ARGS_AT = {"Line": 1, "Choice": 3, "Send": 2, "say": 2}


def _given(call: ast.Call) -> tuple[str, set[str]] | None:
    """Text id and the names of the arguments a call gives it, where both stand in so many words."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    at = _TEXT_AT.get(name, len(call.args))
    keywords = {one.arg: one.value for one in call.keywords}
    if len(call.args) <= at or not isinstance(call.args[at], ast.Constant) or None in keywords:
        return None
    text = str(getattr(call.args[at], "value", ""))
    if name in ("notice", "told"):
        return text, {str(one) for one in keywords} - {"popup", "choices"} | ({"case"} if name == "told" else set())
    args_at = _ARGS_AT.get(name, len(call.args))
    given = call.args[args_at] if len(call.args) > args_at else keywords.get("args", ast.Dict([], []))
    if not isinstance(given, ast.Dict) or not all(isinstance(key, ast.Constant) for key in given.keys):
        return None
    link = {"link"} if "link" in keywords else set()
    return text, {str(getattr(key, "value", "")) for key in given.keys} | link


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_texts_named_in_the_code_get_the_variables_they_need(path: Path) -> None:
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    for call in calls:
        asked = _given(call)
        if asked is None or asked[0] not in KNOWN:
            continue
        text, given = asked
        given |= {"text"} if text == "G1" else set()  # the renderer adds the relayed words
        assert given == TEXTS.variables(text), f"{path.name}:{call.lineno}: {text} takes {set(TEXTS.variables(text))}"


def test_every_text_that_is_translated_for_attendees_has_a_note() -> None:
    ids = re.findall(r"(?m)^([A-Za-z][\w-]*) =", (LOCALES / "en" / "attendee.ftl").read_text(encoding="utf-8"))
    assert not [text for text in ids if not cards()[text].note]
