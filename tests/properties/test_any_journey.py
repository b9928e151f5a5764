"""Whatever a person does or leaves undone, in any flow and in any of the eight languages, the promises to them hold.

Each example begins in the middle of a flow, goes on with moves that are drawn, and ends eight days later, past every
deadline. What must be true is in tests/properties/watching.py and ledger.py; where it begins, in beginnings.py.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections import defaultdict
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.text_files import shipped_languages
from storage.store import Store
from storage.unit import Unit
from tests.empty_record import empty_record
from tests.properties.beginnings import ANA, BEGINNINGS, BEN, Play
from tests.properties.floor import FLOOR
from tests.properties.phones import GUESTS, PLATFORM, World
from tests.stage import ATTENDEES, configuration

SEARCHED = os.environ.get("EXAMPLES")
"""`EXAMPLES=100 make test ARGS=tests/properties` searches at random and makes small what it finds, which takes minutes
for each; without it the same few are tried every time."""
EXAMPLES, STEPS = int(SEARCHED or 5), 9
LANGUAGES = shipped_languages()
COMMANDS = (
    "/sos", "/report", "/cancel", "/help", "/info", "/team", "/status", "/add", "/language", "/withdraw", "/settings",
    "/clear", "/privacy", "/start", "/start p_41", "/status", "/withdraw", "/cancel", "/clear", "/settings",
)  # fmt: skip
SHORT = (
    "ok", "1", "2", "3", "hm", "skip", "done", "thanks", "he has a knife", "that was a mistake", "remove",
    "has someone reported me?", "tangerine boat", "purple ladder", "is angela here", "hall 2", "wifi", "",
    "it is about Ben", "I can't go on",
)  # fmt: skip
TEAM_STEPS = (
    "take", "take", "take", "join", "cover", "cant", "look", "ended", "towhom", "noline", "sendit", "agree", "itisthem",
)  # fmt: skip
TEAM_WORDS = ("/close", "/say on my way", "/onmyway 3", "/withthem", "/release", "/handover @Ben", "/reopen", "seen")
EVENT_ENDS = datetime(2026, 12, 6, 23, tzinfo=UTC)
PAUSES = {
    "a settle window": timedelta(seconds=21), "the end of few words": timedelta(minutes=2, seconds=1),
    "the nudge": timedelta(minutes=8, seconds=1), "the send": timedelta(minutes=10, seconds=1),
    "an hour": timedelta(hours=1, seconds=1), "the next day": timedelta(hours=23),
    "the erasing": timedelta(days=7, seconds=1), "the end of the event": timedelta(0),
}  # fmt: skip
AFTER_ALL = timedelta(days=8)
outcomes = st.sampled_from(("accepted", "accepted", "refused", "gone"))
guests = st.sampled_from((GUESTS[0], GUESTS[0], GUESTS[0], GUESTS[1]))
few = st.integers(0, 5)


def with_somebody_outside(text: str) -> str:
    """The event has a contact who is not of the team."""
    return f'{text}\n[contacts.outside]\nnotify = {{ file = "outside" }}\n'


class AnyJourney(RuleBasedStateMachine):
    """Two guests who speak different languages, and the team."""

    seen: ClassVar[defaultdict[str, set[str]]] = defaultdict(set)
    """By beginning: texts that were on a screen, how cases stood, and what became of words."""

    def __init__(self, beginning: str) -> None:
        super().__init__()
        self.beginning = beginning
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.count, self.leapt = 0, False

    def play(self, step: Coroutine[Any, Any, Any]) -> None:
        """One step of the story."""
        self.runner.run(step)

    def marked(self, text: str) -> str:
        """Words that can be found again."""
        self.count += 1
        return f"{text} w{self.count}w"

    def hand(self, user: int, *drawn: int) -> Play:
        """Whoever does something."""
        return Play(self.world, user, drawn, self.marked)

    @initialize(drawn=st.lists(st.integers(0, 9), min_size=12, max_size=12), first=st.integers(0, len(LANGUAGES) - 1))
    def it_begins(self, drawn: list[int], first: int) -> None:
        (Path(self.folder.name) / "outside").write_text("json://localhost")
        (Path(self.folder.name) / "outside").chmod(0o600)
        config = configuration(Path(self.folder.name), change=with_somebody_outside)
        empty_record(config)
        self.world = World(config)
        at = first + list(BEGINNINGS).index(self.beginning)
        self.world.languages = {user: LANGUAGES[(at + 3 * n) % len(LANGUAGES)] for n, user in enumerate(GUESTS)}
        self.play(self.world.opens())
        self.play(BEGINNINGS[self.beginning](self.hand(GUESTS[0], *drawn)))

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.play(self.world.all_arrive())
            self.play(self.world.passes(AFTER_ALL, arriving=True))
            self.all_is_well()
            watcher = self.world.watcher
            self.seen[self.beginning] |= {*watcher.shown, *watcher.stood, *watcher.ledger.fates}
            self.play(self.world.closes())
        self.runner.close()
        self.folder.cleanup()

    # ---- what a guest does

    @rule(user=guests, n=st.integers(0, 199))
    def tells_something(self, user: int, n: int) -> None:
        hand = self.hand(user, n)
        self.play(hand.says(hand.story()))

    @rule(user=guests, text=st.sampled_from(SHORT), plain=st.booleans())
    def writes_little(self, user: int, text: str, plain: bool) -> None:
        self.play(self.hand(user).says(text if plain else self.marked(text)))

    @rule(user=guests, command=st.sampled_from(COMMANDS), words=st.booleans())
    def sends_a_command(self, user: int, command: str, words: bool) -> None:
        plain = not words or command.startswith("/start")  # whose payload is no word of a report
        self.play(self.hand(user).says(command if plain else self.marked(command)))

    @rule(user=guests, n=st.integers(0, 9), typed=st.booleans())
    def answers_what_stands_there(self, user: int, n: int, typed: bool) -> None:
        """One of the newest choices, tapped or typed."""
        shown = [one for one in self.world.buttons if one.chat == str(user)]
        newest = [one for one in shown if one.message == shown[-1].message]
        if newest:
            chosen, hand = newest[n % len(newest)], self.hand(user)
            self.play(hand.says(chosen.label.partition(". ")[2] or chosen.label) if typed else hand.press(chosen))

    @rule(user=guests, n=st.integers(0, 99))
    def presses_an_old_button(self, user: int, n: int) -> None:
        shown = [one for one in self.world.buttons if one.chat == str(user)]
        if shown:
            self.play(self.hand(user).press(shown[n % len(shown)]))

    @rule(
        user=guests, n=st.integers(0, 199), text=st.sampled_from(("", "", "a man keeps following me around", "/status"))
    )
    def writes_in_the_group(self, user: int, n: int, text: str) -> None:
        hand = self.hand(user, n)
        self.play(hand.says(text if text[:1] == "/" else self.marked(text) if text else hand.story(), chat=ATTENDEES))

    @rule(user=guests, kind=st.sampled_from(("voice", "photo", "place", "edit", "sticker")))
    def sends_something_else(self, user: int, kind: str) -> None:
        typed = [message for who, message in self.world.typed if who == user]
        if kind == "place":
            self.play(self.hand(user).says("", location=[38.7, -9.1]))
        elif kind != "edit":
            self.play(self.hand(user).says("", attachment={"kind": kind, "file": "f1", "size": 7}))
        elif typed:
            self.play(self.world.happens("edit", user, message=typed[-1], text=self.marked("rather")))

    # ---- what the team does

    @rule(step=st.sampled_from(TEAM_STEPS), user=st.sampled_from((ANA, BEN)), n=few)
    def the_team_presses(self, step: str, user: int, n: int) -> None:
        self.play(self.hand(user).presses(step, user, n))

    @rule(text=st.sampled_from(TEAM_WORDS), user=st.sampled_from((ANA, ANA, BEN)))
    def the_team_writes(self, text: str, user: int) -> None:
        plain = text.startswith("/") and not text.startswith("/say")
        self.play(self.hand(user).says(text if plain else self.marked(text)))

    # ---- what the world does

    @rule(pause=st.sampled_from(list(PAUSES)), arriving=st.booleans())
    def time_passes(self, pause: str, arriving: bool) -> None:
        """To just after one of the moments that were promised; once an example, for days."""
        by = PAUSES[pause] or EVENT_ENDS + timedelta(seconds=1) - self.world.clock.now()
        if by < timedelta(hours=3) or not self.leapt:
            self.leapt |= by > timedelta(days=1)
            self.play(self.world.passes(max(by, timedelta(0)), arriving=arriving))
            self.play(self.world.all_arrive())

    @rule(user=guests, change=st.sampled_from(("blocked", "unblocked")))
    def somebody_blocks_us(self, user: int, change: str) -> None:
        self.play(self.world.happens("membership", user, change=change))
        self.play(self.world.all_arrive())

    @rule(
        user=guests,
        command=st.sampled_from(("/sos", "/report", "/status")),
        fate=outcomes,
        seconds=st.sampled_from((0, 5)),
    )
    def the_network_or_the_desk_breaks(self, user: int, command: str, fate: str, seconds: int) -> None:
        """In the middle of something: what was to be said meets its fate, or the desk starts again."""
        self.play(self.world.happens("said", user, text=command))
        if self.world.waiting and fate != "accepted":
            self.play(self.world.ends(min(self.world.waiting), fate))
        else:
            self.play(self.world.restarts(timedelta(seconds=seconds)))
        self.play(self.world.all_arrive())

    # ---- what must be true

    @invariant()
    def all_is_well(self) -> None:
        if hasattr(self, "world"):
            self.runner.run(self._look())

    async def _look(self) -> None:
        assert "case-without-deadline" not in await self.world.opened.record.sick(), "an open case with nothing ahead"
        await self.world.opened.record.look(self._balances)

    def _balances(self, unit: Unit) -> None:
        watcher = self.world.watcher
        watcher.look(unit)
        watcher.ledger.balances(Store(unit), watcher.cases, PLATFORM)


@pytest.mark.parametrize("beginning", list(BEGINNINGS))
def test_no_journey_breaks_a_promise(beginning: str) -> None:
    AnyJourney.seen.pop(beginning, None)
    run_state_machine_as_test(
        lambda: AnyJourney(beginning),  # type: ignore[arg-type]  # any maker of a machine will do
        settings=settings(
            max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None, derandomize=not SEARCHED, database=None,
            print_blob=True, suppress_health_check=list(HealthCheck),
            phases=tuple(Phase) if SEARCHED else (Phase.generate,),
        ),
    )  # fmt: skip
    missing = FLOOR[beginning] - AnyJourney.seen[beginning]
    assert not missing, (
        f"stories that begin with {beginning!r} no longer reach {sorted(missing)}: the property is not tried there any "
        "more. Mend the beginning, or take out of tests/properties/floor.py what the product no longer has."
    )
