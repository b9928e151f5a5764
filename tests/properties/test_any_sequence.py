"""No sequence of presses, words, edits, redeliveries, failures, restarts and time breaks a promise of the desk.

The checks are in tests/properties/watching.py; the world is real but for the network, which is the test's to break.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from storage.store import Store
from storage.unit import Unit
from tests.empty_record import empty_record
from tests.postgres import Postgres
from tests.properties.phones import GUESTS, PLATFORM, STRANGER, World, team
from tests.stage import ORGANIZERS, ROSTER, TEAM, configuration

which = st.integers(0, 10_000)
guests = st.sampled_from(GUESTS)
everybody = st.sampled_from((*GUESTS, STRANGER, *team()))

REPORTS = (
    "a man keeps following me around", "help", "/sos", "someone fell in hall 2", "did you order the blue lanyards",
    "is angela here", "I can't go on", "ayuda", "hello", "thanks", "1", "2", "3", "yes", "no", "Ben shouted at me",
    "", "hall 2", "/start", "/start p_41", "/help", "/report", "/info", "/language", "/nonsense", "skip", "🆘",
    "/start <b>@x</b>", "did you odrer blue lanyrds", "not a report", "that was a mistake",
    "/report", "/cancel", "done", "it is about Ana and a knife",
)  # fmt: skip
COMMANDS = (
    "/take", "/join", "/cover", "/cant", "/release", "/look", "/timeline", "/withthem", "/onmyway 3", "/close",
    "/reopen", "/onduty", "/offduty", "/who", "/cases", "/handover @Ben", "/handover @Ana", "/handover @Eli",
    "/note seen", "/say hello there", "we are busy", "1", "2", "3", "/sos", "/start", "/restrict", "/restrict @Ben",
    "/restrict @Ana", "/recuse", "/read", "/intake", "/intake Z2", "/intake Z1 somebody was rude to them",
    "/account they were rude", "/signoff", "/signoff aloud", "/thank",
)  # fmt: skip
ODD = st.one_of(
    st.text(st.characters(), max_size=40),
    st.sampled_from(("\ud800 half", "\u202egnp.exe", "@b-yes", "@someone", "x" * 4097, "{ $case }", "*bold*", "\x00")),
)
FORGED = ("", ".", "take..", "x" * 64, "take.abc.AAAAAAAAAAAAAAAA", "\u202e.a.b")
MEDIA = ("voice", "photo", "sticker", "document")
STEPS = (
    "take", "take", "join", "cover", "ended", "towhom", "whose", "noline", "sendit", "agree", "accept", "show",
    "result", "here", "place", "safe", "what", "find", "yn", "sos", "notreport", "sendkept", "track", "cant", "look",
    "told", "measure", "escort", "referral", "sameas", "offerday", "readaloud", "agreedin", "keepfrom", "mayhelp",
    "guide", "guide", "gplace", "gchange", "idle", "erasekept", "showkept", "itisthem", "notthem",
)  # fmt: skip
REACTIONS = ("👌", "🤝", "👀", "🔥")
PAUSES = (1, 4, 15, 21, 31, 61, 130, 600, 4000, 9000)


class AnySequence(RuleBasedStateMachine):
    """Three reporters, a stranger, a roster of six, one desk."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.count = 0

    def record_url(self) -> str | None:
        """Where the record lies: SQLite in the folder when None."""
        return None

    def play(self, step: Coroutine[Any, Any, None]) -> None:
        """One step of the story."""
        self.runner.run(step)

    @initialize()
    def the_desk_opens(self) -> None:
        config = configuration(Path(self.folder.name), self.record_url())
        empty_record(config)
        self.world = World(config)
        self.play(self.world.opens())

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.play(self.world.all_arrive())
            self.all_is_well()
            self.play(self.world.closes())
        self.runner.close()
        self.folder.cleanup()

    def marked(self, text: str) -> str:
        """Words that can be found again."""
        self.count += 1
        return f"{text} w{self.count}w"

    # ---- what people do

    @rule(user=guests, text=st.sampled_from(REPORTS), plain=st.booleans(), send=st.booleans())
    def a_guest_writes(self, user: int, text: str, plain: bool, send: bool) -> None:
        plain = plain or text == "/start"  # whose payload is no word of a report
        self.play(self.world.happens("said", user, text=text if plain else self.marked(text)))
        self._maybe(send)

    @rule(user=guests, text=ODD)
    def a_guest_writes_anything(self, user: int, text: str) -> None:
        self.play(self.world.happens("said", user, text=text))

    @rule(
        user=guests, kind=st.sampled_from(("voice", "photo", "sticker", "document")), album=st.sampled_from(("", "a"))
    )
    def a_guest_sends_media(self, user: int, kind: str, album: str) -> None:
        file = {"kind": kind, "file": "f1", "size": 7}
        self.play(self.world.happens("said", user, text="", attachment=file, album=album))

    @rule(user=guests)
    def a_guest_shares_a_place(self, user: int) -> None:
        self.play(self.world.happens("said", user, text="", location=[38.7, -9.1]))

    @rule(user=st.sampled_from(team()), text=st.sampled_from(COMMANDS), plain=st.booleans(), send=st.booleans())
    def the_team_writes(self, user: int, text: str, plain: bool, send: bool) -> None:
        known = text.startswith("/") and not text.startswith(("/say", "/note"))
        self.play(self.world.happens("said", user, text=text if plain or known else self.marked(text)))
        self._maybe(send)

    @rule(user=st.sampled_from(team()), n=which, said=st.booleans())
    def the_team_replies(self, user: int, n: int, said: bool) -> None:
        mine = [message for chat, message in self.world.messages if chat == str(user)]
        if mine:
            self.play(self.world.happens("said", user, text=self.marked("well"), reply_to=mine[n % len(mine)]))

    @rule(user=everybody, chat=st.sampled_from((TEAM, ORGANIZERS, "-100777")), text=st.sampled_from(REPORTS + COMMANDS))
    def somebody_writes_in_a_group(self, user: int, chat: str, text: str) -> None:
        self.play(self.world.happens("said", user, chat, text=self.marked(text)))

    @rule(n=which, user=everybody, send=st.booleans())
    def a_button_is_pressed(self, n: int, user: int, send: bool) -> None:
        self._press(n, user, newest=False)
        self._maybe(send)

    @rule(n=st.integers(0, 7), send=st.booleans())
    def a_new_button_is_pressed(self, n: int, send: bool) -> None:
        self._press(n, None, newest=True)
        self._maybe(send)

    @rule(n=st.integers(0, 4), user=st.sampled_from((*GUESTS, *team()[:3])))
    def somebody_presses_what_they_see(self, n: int, user: int) -> None:
        mine = [one for one in self.world.buttons if one.chat == str(user)]
        if mine:
            one = mine[-1 - n % len(mine)]
            self._send_press(user, one.chat, one.message, one.data)
            self._maybe(True)

    def _press(self, n: int, user: int | None, *, newest: bool) -> None:
        if self.world.buttons:
            one = self.world.buttons[-1 - n % len(self.world.buttons) if newest else n % len(self.world.buttons)]
            in_group = one.chat.startswith("-")
            who = (user or team()[n % 4]) if in_group else int(one.chat)
            self._send_press(who, one.chat, one.message, one.data)

    def _send_press(self, user: int, chat: str, message: str, data: str) -> None:
        press = f"{user}:{len(self.world.updates)}"
        self.play(self.world.happens("press", user, chat, message=message, data=data, press=press))

    @rule(n=which, user=everybody, chat=st.sampled_from((TEAM, "-100777", "")))
    def a_button_is_pressed_where_it_was_never_shown(self, n: int, user: int, chat: str) -> None:
        if self.world.buttons:
            one = self.world.buttons[n % len(self.world.buttons)]
            self._send_press(user, chat or str(user), one.message, one.data)

    @rule(
        user=everybody, data=st.sampled_from(("", ".", "take..", "x" * 64, "take.abc.AAAAAAAAAAAAAAAA", "\u202e.a.b"))
    )
    def a_press_is_forged(self, user: int, data: str) -> None:
        self._send_press(user, str(user), "m1", data)

    @rule(n=which, user=everybody, emoji=st.sampled_from(REACTIONS))
    def somebody_reacts(self, n: int, user: int, emoji: str) -> None:
        if self.world.messages:
            chat, message = self.world.messages[n % len(self.world.messages)]
            where = chat if chat.startswith("-") else str(user)
            self.play(self.world.happens("reaction", user, where, message=message, emoji=emoji))

    @rule(n=which, known=st.booleans())
    def somebody_edits(self, n: int, known: bool) -> None:
        if self.world.typed:
            user, message = self.world.typed[n % len(self.world.typed)]
            self.play(self.world.happens("edit", user, message=message if known else "u0", text=self.marked("rather")))

    @rule(n=which, user=everybody)
    def it_is_about_one_of_the_team(self, n: int, user: int) -> None:
        """The buttons on the way to an exclusion, which chance alone seldom finds."""
        for action in ("team.yes", "exclude."):
            fitting = [one for one in self.world.buttons if one.data.startswith(action)]
            if fitting:
                one = fitting[-1 - n % min(len(fitting), 6)]
                self._send_press(int(one.chat), one.chat, one.message, one.data)
                self._maybe(True)

    @rule(action=st.sampled_from(STEPS), n=st.integers(0, 3), user=st.sampled_from(team()))
    def the_next_step_is_taken(self, action: str, n: int, user: int) -> None:
        """A button of one kind, among the newest: deep places are seldom found by chance."""
        fitting = [one for one in self.world.buttons if one.data.startswith(f"{action}.")]
        if fitting:
            one = fitting[-1 - n % len(fitting)]
            self._send_press(user if one.chat.startswith("-") else int(one.chat), one.chat, one.message, one.data)
            self._maybe(True)

    @rule(text=st.sampled_from((*COMMANDS, "/close", "/say on my way", "/release", "one line")), n=which)
    def one_of_the_two_writes(self, text: str, n: int) -> None:
        """Whoever has a case does something with it."""
        held = [one for case in self.world.watcher.cases.values() for one in (case.handler, case.partner) if one]
        names = sorted({self.world.watcher.names[one] for one in held})
        if names:
            known = text.startswith("/") and not text.startswith(("/say", "/note"))
            said = text if known else self.marked(text)
            self.play(self.world.happens("said", ROSTER[names[n % len(names)]], text=said))
            self._maybe(True)

    @rule(
        name=st.sampled_from(tuple(ROSTER)),
        command=st.sampled_from(("restrict", "unrestrict", "recuse", "look")),
        n=which,
    )
    def a_case_is_kept_from_somebody(self, name: str, command: str, n: int) -> None:
        """By whoever has it, or anybody else: about one of the cases that are there, by its name."""
        cases = sorted(self.world.watcher.cases.values(), key=lambda one: one.id)
        if cases:
            case = cases[n % len(cases)]
            holds = self.world.watcher.names.get(case.handler or "", name)
            user = ROSTER[holds if n % 2 else name]
            self.play(self.world.happens("said", user, text=f"/{command} {case.name} {name}"))
            self._maybe(True)

    @rule(name=st.sampled_from(tuple(ROSTER)[1:]))
    def somebody_leaves_the_team(self, name: str) -> None:
        """Their roles are taken from them, whatever they have in hand."""
        self.play(self.world.loses_roles(name))
        self._maybe(True)

    @rule(user=everybody, change=st.sampled_from(("blocked", "unblocked")))
    def somebody_blocks_us(self, user: int, change: str) -> None:
        self.play(self.world.happens("membership", user, change=change))

    # ---- what the world does

    @rule(n=which, fate=st.sampled_from(("accepted", "accepted", "refused", "gone")))
    def one_message_ends(self, n: int, fate: str) -> None:
        if self.world.waiting:
            number = sorted(self.world.waiting)[n % len(self.world.waiting)]
            self.play(self.world.ends(number, fate))

    @rule()
    def everything_arrives(self) -> None:
        self.play(self.world.all_arrive())

    @rule(seconds=st.sampled_from(PAUSES), send=st.booleans())
    def time_passes(self, seconds: int, send: bool) -> None:
        self.play(self.world.passes(timedelta(seconds=seconds)))
        self._maybe(send)

    @rule(n=which)
    def an_update_comes_again(self, n: int) -> None:
        if self.world.updates:
            self.play(self.world.arrives(self.world.updates[n % len(self.world.updates)]))

    @rule(seconds=st.sampled_from((0, 5, 300)))
    def the_desk_starts_again(self, seconds: int) -> None:
        self.play(self.world.restarts(timedelta(seconds=seconds)))

    def _maybe(self, send: bool) -> None:
        if send:
            self.play(self.world.all_arrive())

    # ---- what must be true

    @invariant()
    def all_is_well(self) -> None:
        if hasattr(self, "world"):
            self.runner.run(self._look())

    async def _look(self) -> None:
        sick = await self.world.opened.record.sick()
        assert "case-without-deadline" not in sick, "an open case with nothing ahead of it"
        await self.world.opened.record.write(self._nothing_is_lost)

    def _nothing_is_lost(self, unit: Unit) -> None:
        """Every word of a reporter stands in the record once, where it should by now, or was let go of by choice."""
        watcher = self.world.watcher
        watcher.look(unit)
        watcher.ledger.balances(Store(unit), watcher.cases, PLATFORM)


class AnySequenceOnPostgres(AnySequence):
    """The same on the other database, for what only one of the two would do."""

    server: Postgres

    def record_url(self) -> str:
        self.url = self.server.fresh()
        return self.url

    def teardown(self) -> None:
        super().teardown()
        self.server.drop(self.url)


def _settings(examples: int) -> settings:
    """What fails is made small only where somebody searches: it takes minutes (as in test_any_journey.py)."""
    return settings(
        phases=tuple(Phase) if os.environ.get("EXAMPLES") else (Phase.generate,),
        max_examples=examples, stateful_step_count=30, deadline=None, derandomize=True, database=None, print_blob=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip


def test_no_sequence_breaks_a_promise() -> None:
    run_state_machine_as_test(AnySequence, settings=_settings(int(os.environ.get("EXAMPLES", "60"))))


def test_no_sequence_breaks_a_promise_on_postgres(postgres: Postgres) -> None:
    AnySequenceOnPostgres.server = postgres
    run_state_machine_as_test(AnySequenceOnPostgres, settings=_settings(6))
