"""Whoever stands on a rung is called: by role, by name, outside the chats (contract.md, configuration)."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tests.stage import ORGANIZERS
from tests.stories.conftest import Theatre
from tests.stories.scenes import called, with_contact


def with_rungs(*rungs: str) -> Callable[[str], str]:
    """The ladder of critical cases, in so many words."""

    def change(text: str) -> str:
        ladder = ",\n  ".join(rungs)
        begin = r"(\[ladders\.critical\][^\n]*\nrungs = \[)[^\]]*(?:\[[^\]]*\][^\]]*)*?(\n\]\nrepeat)"
        changed, count = re.subn(begin, lambda found: f"{found[1]}\n  {ladder},{found[2]}", text, count=1)
        assert count == 1
        return changed

    return change


async def test_roles_and_names_are_called_as_the_rungs_say(theatre: Theatre) -> None:
    rungs = with_rungs(
        '{ after_seconds = 0, page = ["on_duty"] }', '{ after_seconds = 10, page = ["person:Ola"] }',
        '{ after_seconds = 20, page = ["decider"] }', '{ after_seconds = 30, page = ["roster"] }',
    )  # fmt: skip
    async with theatre(rungs) as stage:
        sam, name = await called(stage)
        stage.ola.never_sees(name)
        await stage.passes(seconds=10)
        assert stage.ola.sees(f"Saffron. {name}.")
        assert sam.last.text == "No answer yet. I'm now asking Ola as well."
        stage.eli.never_sees(name)
        await stage.passes(seconds=10)
        assert stage.eli.sees(name) and stage.dee.sees(name)
        assert sam.last.text == "No answer yet. I'm now asking the people who decide as well."
        await stage.ola.presses("I take it")
        assert sam.last.text == "Ola has your message and will write here in a moment."


async def test_venue_security_hears_safe_words_and_the_person_hears_of_the_venue(
    theatre: Theatre, security: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, told = security
    async with theatre(with_contact(address, tmp_path)) as stage:
        sam = stage.phone(7900)
        await sam.says("/start p_41")
        await sam.says("/sos")
        await sam.says("he has a knife")
        await stage.passes(minutes=3, seconds=5)
        assert "I'm now asking the head of the event and the venue." in sam.sees("I'm sorry this is slow.").text
        assert len(told) == 1
        assert re.fullmatch(r"Saffron\. \w+\. Z4\. 3 min ago\.", told[0])


async def test_when_only_the_venue_was_reached_nobody_else_is_named(
    theatre: Theatre, security: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, told = security
    async with theatre(with_contact(address, tmp_path)) as stage:
        stage.house.blocks(1006)
        sam, _ = await called(stage)
        await stage.passes(minutes=3, seconds=5)
        assert told
        assert "I'm now asking the venue." in sam.sees("I'm sorry this is slow.").text


async def test_the_organizers_hear_once_that_the_venue_could_not_be_reached(theatre: Theatre, tmp_path: Path) -> None:
    async with theatre(with_contact("json://127.0.0.1:9/", tmp_path)) as stage:
        await called(stage)
        await stage.passes(minutes=8)
        told = [one.text for one in stage.house.screen(ORGANIZERS) if "venue-security" in one.text]
        assert told == ["I couldn't reach venue-security. Please check its address."]
