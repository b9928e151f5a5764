"""Playing a scenario: step by step, each followed by a look whether what to notice is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from bot.rehearsal import casting, lines
from bot.rehearsal.casting import Player
from bot.rehearsal.lines import Act
from bot.rehearsal.notices import Lookout
from bot.rehearsal.phones import ROOMS, Phone, Unknown
from bot.rehearsal.scenario import Notice, Scenario, Step
from bot.rehearsal.theatre import Theatre
from bot.rehearsal.wording import Wording, plain
from storage import rows
from storage.tables import cases
from storage.unit import Unit


@dataclass(slots=True)
class _Played:
    """How far one step has got."""

    typed: list[str] = field(default_factory=list)
    """The lines that were played, with real names."""
    failed: str = ""
    wrong: list[str] | None = None
    """What is otherwise than each notice says; None until it has been played."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who wants to know while it is played: of each line before, of each moment of time after it."""

    typed: Callable[[str], None] = field(default=lambda _line: None)
    seen: Callable[[], None] = field(default=lambda: None)


class Play:
    """One scenario on one theatre that was just opened."""

    def __init__(self, scenario: Scenario, theatre: Theatre, audience: Audience | None = None) -> None:
        self.scenario = scenario
        self._theatre = theatre
        self._audience = audience or Audience()
        self._played = [_Played() for _ in scenario.steps]
        self._at = 0

    async def opens(self) -> None:
        """Cast it. Raises Unknown, which names the part nobody can play."""
        config = self._theatre.config
        self._cast = casting.cast(self.scenario.cast, self._theatre, config.people)
        names = {name: player.phone.shown for name, player in self._cast.items()}
        policy = self._theatre.movable.opened.policy
        points = [(str(point), zone) for zone in config.zones for point in zone.points]
        facts = {category.value: word for category, word in policy.code_words.items()}
        if points:
            point, zone = points[-1]
            facts |= {"point": point, "zone": zone.name, "zone_id": zone.id}
        self._wording = Wording(self._theatre.movable.opened.texts, names, facts)
        self._lookout = Lookout(self._theatre, self._wording)
        self._first = len(await self._case_names())

    @property
    def over(self) -> bool:
        """Whether every step has been played."""
        return self._at >= len(self.scenario.steps)

    async def step(self) -> None:
        """Play the next step; when a line of it cannot be played, stay there and say why in the view.

        Asked again, it goes on with the line that could not be played.
        """
        if self.over:
            return
        step, played = self.scenario.steps[self._at], self._played[self._at]
        played.failed = ""
        if not played.typed:
            self._lookout.begins()
        try:
            for line in step.do[len(played.typed) :]:
                played.typed.append(await self._line(lines.act_of(line)))
        except Unknown as unknown:
            played.failed = str(unknown)
            return
        played.wrong = [self._wrong(notice) for notice in step.notice]
        self._at += 1

    async def all(self) -> None:
        """Play on to the end, or to a step that cannot be played."""
        while not self.over:
            before = self._at
            await self.step()
            if self._at == before:
                return

    # ---- one line

    async def _line(self, act: Act) -> str:
        if missing := self._wording.missing(act.words):
            raise Unknown(_MISSING.get(missing[0], _MISSING["case"]))
        player = self._cast.get(act.name)
        typed = self._typed(act)
        self._audience.typed(typed)
        if act.kind in ("passes", "next", "until"):
            await self._time(act)
        elif player is not None:
            await lines.does(act, self._theatre, player.phone.name, self._words(act, player))
            await self._looks()
        return typed

    async def _time(self, act: Act) -> None:
        phones = [self._phone(act.name)] if act.name else [*self._theatre.phones]
        before = {phone.chat: self._lookout.count(phone) for phone in phones}

        def there() -> bool:
            return any(self._lookout.came_since(phone, before[phone.chat], act.words) for phone in phones)

        await lines.passes(act, self._theatre, self._looks, there)

    async def _looks(self) -> None:
        names = (await self._case_names())[self._first :]
        if names:
            self._wording.facts["case"] = names[-1]
        if code := self._code():
            self._wording.facts["code"] = code
        self._lookout.looks()
        self._audience.seen()

    def _code(self) -> str:
        """What somebody of the cast was last given to be typed on another phone; '' while nobody was."""
        shown = (one.text for player in self._cast.values() for one in self._theatre.screen(player.phone).bubbles)
        return next((found[1] for text in shown if (found := _CODE.search(text))), "")

    async def _case_names(self) -> list[str]:
        return await self._theatre.movable.opened.record.look(_case_names)

    def _phone(self, name: str) -> Phone:
        return self._theatre.phone(name) if name in ROOMS else self._cast[name].phone

    def _words(self, act: Act, player: Player) -> str:
        """In the player's language; a button as it is labelled on the screen, whatever language that has."""
        there = self._phone(act.room) if act.room else player.phone
        labels = {plain(label).casefold() for one in self._theatre.screen(there).bubbles for label in one.labels}
        default = self._theatre.movable.opened.policy.languages[0]
        spoken = [default if act.room else player.language, *self._theatre.languages]
        said = [self._wording.filled(act.words, language) for language in spoken]
        if act.kind != "presses":
            return said[0]
        return next((words for words in said if any(words.casefold() in label for label in labels)), said[0])

    def _typed(self, act: Act) -> str:
        """The line with real names, as somebody could type it."""
        player = self._cast.get(act.name)
        words = self._words(act, player) if player else self._wording.filled(act.words, self._theatre.languages[0])
        return act.typed(player.phone.name if player else act.name, words)

    # ---- what there was to notice

    def _wrong(self, notice: Notice) -> str:
        every = (*notice.shows, *notice.never_shows, *notice.locked_shows, *notice.locked_never_shows, *notice.button)
        if any(self._wording.missing(words) for words in every):
            return "There is no case yet."
        return self._lookout.wrong(notice, [self._phone(name) for name in notice.on])

    def view(self) -> dict[str, Any]:
        """The part `scenario` of the page."""
        told, cast = self.scenario, self._cast.values()
        return {
            "id": told.id, "title": told.title, "kind": told.kind, "about": self._told(told.about),
            "cast": [{"name": one.phone.name, "shown": one.phone.shown, "plays": one.plays} for one in cast],
            "steps": [self._step(step, played) for step, played in zip(told.steps, self._played, strict=True)],
            "at": self._at, "over": self.over, "situation": told.situation or "", "questions": [*told.questions],
            "weigh": [*told.weigh], "desk": [*told.desk], "kept_words": [],
        }  # fmt: skip

    def _step(self, step: Step, played: _Played) -> dict[str, Any]:
        wrong = played.wrong or [""] * len(step.notice)
        return {
            "says": self._told(step.says), "played": played.wrong is not None, "failed": played.failed,
            "lines": [*played.typed, *(self._typed(lines.act_of(line)) for line in step.do[len(played.typed) :])],
            "notices": [
                {"text": self._told(one.text), "met": None if played.wrong is None else not found, "found": found}
                for one, found in zip(step.notice, wrong, strict=True)
            ],
        }  # fmt: skip

    def _told(self, words: str) -> str:
        return self._wording.filled(words, self._theatre.languages[0])


_CODE = re.compile(r"\bso ([a-z0-9]{10})\b")
_MISSING = {
    "code": "This needs a code for another phone, and nobody was given one yet.",
    **dict.fromkeys(
        ("point", "zone", "zone_id"),
        "This needs a numbered poster, and the event has none: give a zone of [[zones]] its points.",
    ),
    "case": "This needs a case that is open, and there is none yet.",
}


def _case_names(unit: Unit) -> list[str]:
    found = select(cases.c.state_json).where(cases.c.event == unit.event).order_by(cases.c.opened_at)
    return [rows.case_of(row.state_json).name for row in unit.rows(found)]
