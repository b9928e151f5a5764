"""The rehearsal at a terminal: what is typed, and what is to be seen."""

from __future__ import annotations

import builtins
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from bot import rehearse
from bot.rehearsal import behind
from bot.rehearsal.prompt import Prompt
from bot.rehearsal.setting import setting
from bot.rehearsal.theatre import Theatre
from handlers import deadlines


@pytest.fixture
async def prompt() -> AsyncIterator[Prompt]:
    with setting(None, None) as event:
        theatre = Theatre(event)
        await theatre.opens()
        try:
            yield Prompt(theatre)
        finally:
            await theatre.closes()


async def told(prompt: Prompt, *lines: str) -> str:
    """Everything these lines brought, as running text."""
    shown = [line for typed in lines for line in await prompt.does(typed)]
    return " ".join(" ".join(shown).replace("   | ", " ").split())


async def test_a_guest_of_another_language_is_answered_in_it(prompt: Prompt) -> None:
    assert "Lea's phone is there" in await told(prompt, "guest lea es")
    seen = await told(prompt, "lea: ayuda")
    assert "THE TEAM'S GROUP" in seen
    assert "112" in seen
    assert "equipo" in seen


async def test_next_goes_to_the_moment_at_which_something_happens(prompt: Prompt) -> None:
    await prompt.does("sam: somebody took my bag and shouted at me")
    assert "... 20 s later" in (seen := await told(prompt, "next"))
    assert "Hibiscus." in seen


async def test_a_room_shows_the_card_and_hears_commands(prompt: Prompt) -> None:
    await prompt.does("sam: /sos")
    assert "Saffron." in await told(prompt, "show team")
    assert "[1 I take it] [2 I join]" in await told(prompt, "show team")
    seen = await told(prompt, "ben@team> 1", "behind")
    assert "handler: Ben, alone so far" in seen
    assert "Ana" in await told(prompt, "ben@team: /who")


async def test_behind_the_scenes_tells_what_comes_due_and_nobodys_words(prompt: Prompt) -> None:
    assert "no case yet" in await told(prompt, "behind")
    await prompt.does("sam: /sos")
    await prompt.does("sam: he wears a canary coat")
    seen = await told(prompt, "+31s", "behind")
    assert "paging, critical" in seen
    assert "rung 2 of 5 paged (on_duty)" in seen
    assert "in 29 s: the next people are paged" in seen
    assert "canary" not in await told(prompt, "behind")


def test_every_kind_of_deadline_is_said_in_words() -> None:
    assert behind.DEADLINES.keys() == {*deadlines._FIRES, "small-talk"}


async def test_a_reply_to_their_words_asks_whether_it_is_meant_for_them(prompt: Prompt) -> None:
    for line in ("sam: /sos", "ana> 1", "sam: I am behind the stage"):
        await prompt.does(line)
    assert "send this to them?" in await told(prompt, "ana re: on my way")
    assert "on my way" in await told(prompt, "ana press Send")


async def test_what_is_changed_afterwards_reaches_whoever_has_the_case(prompt: Prompt) -> None:
    for line in ("sam: /sos", "sam: he wears a green coat", "ana> 1"):
        await prompt.does(line)
    seen = await told(prompt, "sam edit: he wears a grey coat")
    assert "he wears a grey coat" in seen
    assert "(their own) he wears a grey coat" in await told(prompt, "show sam")


async def test_a_photo_is_a_report(prompt: Prompt) -> None:
    seen = await told(prompt, "sam photo", "next")
    assert "Hibiscus." in seen


async def test_a_place_is_shared_as_the_phone_does_it(prompt: Prompt) -> None:
    assert "location" in await told(prompt, "sam: /sos", "sam> 5")
    for line in ("sam place", "ana> 1"):
        await prompt.does(line)
    assert "[location]" in await told(prompt, "show ana")


async def test_private_copies_leave_the_screens_when_their_life_is_over(prompt: Prompt) -> None:
    for line in ("sam: /sos", "ana> 1", "sam: a canary sang"):
        await prompt.does(line)
    assert "canary" in await told(prompt, "show ana")
    for line in ("ana: /close", "ana> 1", "ana> 1", "ana> 1", "ben press I agree", "+41h"):
        await prompt.does(line)
    assert "canary" not in await told(prompt, "show ana")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("sing", "That means nothing here."),
        ("zoe: hello", "There is no phone called zoe."),
        ("sam> 1", "Sam's phone shows no buttons just now."),
        ("team: hello", "is a room: say who speaks there"),
        ("ana@kitchen: hello", "There is no room called kitchen."),
        ("guest ana", "There is a phone called ana already"),
        ("guest kim tlh", "There are no texts in tlh"),
        ("ana re: hello", "Nobody's words stand on ana's screen"),
        ("sam edit: hello", "sam has written nothing yet"),
        ("lock team", "A room has no lock screen"),
        ("next", "Nothing comes due any more"),
        ("", ""),
    ],
)
async def test_what_makes_no_sense_is_answered_with_what_would(prompt: Prompt, typed: str, answer: str) -> None:
    assert answer in await told(prompt, typed)


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Somebody sits there and types these lines; a kind of exception is what a key does."""

    def sits(*lines: str | type[BaseException]) -> None:
        typed: Iterator[str | type[BaseException]] = iter(lines)

        def read(_prompt: str = "") -> str:
            line = next(typed)
            if isinstance(line, str):
                return line
            raise line

        monkeypatch.setattr(builtins, "input", read)
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)

    return sits


@pytest.mark.parametrize("end", ["quit", EOFError, KeyboardInterrupt])
def test_a_session_at_the_terminal(
    at_a_terminal: Callable[..., None], capsys: pytest.CaptureFixture[str], end: str | type[BaseException]
) -> None:
    at_a_terminal("sam: /start p_41", "sam> 1", "+1m", "ana> 1", end)
    assert rehearse.play(None, 0, False, None) == 0
    seen = capsys.readouterr().out
    assert "Time stands still until you move it." in " ".join(seen.split())
    assert "ben@team: /who" in seen
    assert "Saffron." in seen
    assert "is yours. I'm finding a second person." in seen
    assert seen.endswith("The rehearsal is over.\n")


def test_the_record_of_a_rehearsal_holds_no_word_and_its_key_only_where_it_was_asked_for(
    tmp_path: Path, at_a_terminal: Callable[..., None]
) -> None:
    at_a_terminal("sam: /sos", "sam: a canary sang", "quit")
    assert rehearse.play(None, 0, False, tmp_path / "kept") == 0
    files = {one.name for one in (tmp_path / "kept").iterdir()}
    assert {"eventdesk.db", "case-keys.db", "eventdesk.key", "eventdesk.toml"} <= files
    assert b"canary" not in b"".join(one.read_bytes() for one in (tmp_path / "kept").iterdir())
