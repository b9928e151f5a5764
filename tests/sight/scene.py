"""A real record with many people and many cases, in which everything can be tried and nothing is kept.

Decisions only read: so thousands of presses and words are decided one after the other against the same record, and
what each would have shown, written and logged is looked at.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.assembly import Opened, begin, open_record
from bot.clock import MovableClock
from bot.rendering import Reader, Renderer
from handlers import dispatch
from handlers.domain.case import Case, Category, State
from handlers.domain.conversation import Conversation, Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Author, Chat, ChatKind, Pressed, Reacted, Said
from handlers.domain.messages import Answer, Edit, Lane, Send, ToPerson
from handlers.domain.outcome import Exclusion, Outcome
from handlers.domain.people import Person, Role
from handlers.responder import commands, presses, pressing
from storage.addresses import enrol
from storage.apply import apply
from storage.store import Store
from storage.unit import Unit
from tests.empty_record import empty_record
from tests.stage import NOON, ORGANIZERS, TEAM, configuration

PLATFORM = "rehearsal"
ROOMS = {(PLATFORM, "team"): TEAM, (PLATFORM, "organizers"): ORGANIZERS}
WORDS, NOTE, REPORTER = "they followed me zqwords", "looked around zqnote", "Zoe Zqname"


def tables(module: object) -> dict[str, object]:
    """Every entry of every table of acts in this module: what is added to one tomorrow is tried as well."""
    found = (one for one in vars(module).values() if isinstance(one, dict) and one)
    acts = [one for one in found if all(isinstance(key, str) and callable(act) for key, act in one.items())]
    return {key: act for one in acts for key, act in one.items()}


COMMANDS = tuple(sorted(tables(commands)))
PRESSES = tuple(sorted({*tables(presses), *pressing.WITHOUT_CASE, "next"}))


class _Unchanging(Store):
    """The store without chance: what is asked twice is answered twice alike."""

    def new_id(self) -> str:
        return "i000000000000000"


@dataclass
class Scene:
    """One record and whoever is in it."""

    opened: Opened
    people: dict[str, Person] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        return self.opened.policy.case_names

    async def writes(self, work: Callable[[Unit], object]) -> None:
        await self.opened.record.write(work)

    async def add(self, name: str, roles: Iterable[Role] = (), *, on_duty: bool = False) -> Person:
        """Somebody with a phone on which they have begun to talk with us."""
        person = Person(f"id{len(self.people):014}", name, "en", frozenset(roles), ("en",), on_duty)
        user = str(9000 + len(self.people))
        self.people[name] = person

        def work(unit: Unit) -> None:
            enrol(unit, person, Author(PLATFORM, user, name))
            apply(unit, Outcome(conversations=[Conversation(person.id, PLATFORM, user, "en", greeted=True)]))

        await self.writes(work)
        return person

    async def add_case(
        self,
        case: Case,
        *,
        excluded: Iterable[Person] = (),
        called: Iterable[Person] = (),
        words: str = WORDS,
        note: str = NOTE,
    ) -> Case:
        """A case with words of its reporter and a note of the team, as the record has it."""
        told = Entry(f"w{case.id[1:]}", case.id, Kind.WORDS, NOON, case.reporter, words)
        noted = Entry(f"n{case.id[1:]}", case.id, Kind.NOTE, NOON, case.handler, note)
        pages = [
            Send(ToPerson(one.id), "T4", {"case": case.name}, lane=Lane.ALERT, case=case.id, part="again")
            for one in called
        ]
        out = Outcome(
            cases=[case], entries=[told, noted], jobs=[*pages],
            exclusions=[Exclusion(case.id, one.id, "reporter") for one in excluded],
        )  # fmt: skip
        await self.writes(lambda unit: apply(unit, out))
        return case

    async def tries(self, acts: Iterable[tuple[Person, Said | Pressed | Reacted]]) -> list[Outcome]:
        """What each of these would lead to. Nothing is written."""

        def work(unit: Unit) -> list[Outcome]:
            return [self._decided(unit, person, event) for person, event in acts]

        return await self.opened.record.look(work)

    @staticmethod
    def _decided(unit: Unit, person: Person, event: Said | Pressed | Reacted) -> Outcome:
        store = _Unchanging(unit)
        now, conversation = store.person(person.id), store.conversation(person.id)
        assert now is not None and conversation is not None
        return dispatch.decide(store, event, Speaker(now, conversation))

    def says(self, person: Person, text: str, chat: ChatKind = ChatKind.PRIVATE, reply_to: str = "") -> Said:
        """Typed by this person."""
        return Said(NOON, NOON, self._chat(person, chat), self._author(person), "m1", text, reply_to=reply_to)

    def presses(self, person: Person, action: str, ref: str, chat: ChatKind = ChatKind.PRIVATE) -> Pressed:
        """Pressed by this person: a button that is genuine, wherever they have it from."""
        return Pressed(NOON, NOON, self._chat(person, chat), self._author(person), "m1", action, ref, press="p1")

    @staticmethod
    def _chat(person: Person, kind: ChatKind) -> Chat:
        room = {ChatKind.TEAM: TEAM, ChatKind.ORGANIZERS: ORGANIZERS}
        return Chat(PLATFORM, room.get(kind, person.id), kind)

    @staticmethod
    def _author(person: Person) -> Author:
        return Author(PLATFORM, person.id, person.name)

    def shown(self, out: Outcome, person: Person | None = None) -> list[str]:
        """What this decision puts on screens: of this person alone, or on all."""
        renderer, now = Renderer(self.opened.texts, self.opened.seal), NOON
        texts = []
        for job in out.jobs:
            if isinstance(job, Answer):
                texts.append(renderer.answer(job, "en"))
            elif isinstance(job, Send) and _for(job, person):
                texts.append(renderer.send(job, Reader("x", "en"), now).text)
            elif isinstance(job, Edit) and person is None:
                texts.append(renderer.edit(job, Reader("x", "en"), now).text)
        return texts


def _for(job: Send, person: Person | None) -> bool:
    return person is None or not isinstance(job.to, ToPerson) or job.to.person == person.id


def case_of(number: int, name: str, reporter: Person, state: State = State.PAGING, **more: object) -> Case:
    """A case like any other; whoever has it is given."""
    since = None if state in (State.DRAFT, State.KEPT) else NOON
    return Case(
        f"c{number:015}", name, reporter.id, Category.MAJOR, NOON, state=state, paging_since=since, **more,
    )  # type: ignore[arg-type]  # fmt: skip


@asynccontextmanager
async def scene(folder: Path) -> AsyncIterator[Scene]:
    """An empty event with its own roster, and nothing open."""
    config = configuration(folder)
    empty_record(config)
    opened = open_record(config, MovableClock(NOON), (PLATFORM,))
    try:
        await begin(opened, config, ROOMS, frozenset({PLATFORM}))
        yield Scene(opened)
    finally:
        await opened.close()
