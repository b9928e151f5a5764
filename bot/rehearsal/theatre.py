"""The little theatre: everybody's phones by name, what can be done on them, and what has newly appeared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.assembly import Opened
from bot.clock import MovableClock
from bot.config import Config
from bot.config.models import PersonTable
from bot.rehearsal.movable import MovableDesk
from bot.transports.rehearsal import PLATFORM, Bubble, RehearsalTransport, Screen
from handlers.domain.incoming import ChatKind

ROOMS = {"team": "The team's group", "organizers": "The organizers' group"}
_SOMEWHERE = (38.7075, -9.1366)
_SAMPLE = b"a sample made for the rehearsal"


class Unknown(Exception):
    """Whoever sits in the theatre meant something that is not there; the words say what there is."""


@dataclass(frozen=True, slots=True)
class Phone:
    """One person's phone, or one of the event's rooms."""

    name: str
    """What is typed."""
    title: str
    chat: str
    language: str = ""
    about: str = ""
    """Roles and duty, for somebody of the team."""


@dataclass(frozen=True, slots=True)
class News:
    """What has newly appeared in one chat."""

    phone: Phone
    bubbles: tuple[Bubble, ...] = ()
    notices: tuple[str, ...] = ()
    removed: int = 0


@dataclass(slots=True)
class _Shown:
    history: int = 0
    notices: int = 0
    on_screen: frozenset[str] = frozenset()


class Theatre:
    """A desk and its phones. One guest, Sam, is there from the start."""

    def __init__(self, config: Config) -> None:
        self._zone = ZoneInfo(config.event.timezone)
        self.clock = MovableClock(config.event.moment(config.event.starts))
        self._people = dict(_team(config))
        self._phones = {name: Phone(name, title, _room(name)) for name, title in ROOMS.items()} | self._people
        self._shown: dict[str, _Shown] = {}
        self.movable = MovableDesk(
            config, self.clock, PLATFORM, {name: _room(name) for name in ROOMS}, self._open, self._waiting
        )
        self.guest("sam", config.languages[0])

    def _open(self, opened: Opened) -> RehearsalTransport:
        kinds = {_room(kind): kind for kind in (ChatKind.TEAM, ChatKind.ORGANIZERS)}
        self._platform = RehearsalTransport(opened.seal, kinds, self.clock.now)
        return self._platform

    def _waiting(self) -> bool:
        return self._platform.waiting()

    async def opens(self) -> None:
        """Open the desk."""
        await self.movable.opens()

    async def closes(self) -> None:
        """Close it."""
        await self.movable.closes()

    # ---- who is there

    @property
    def phones(self) -> Iterable[Phone]:
        """Every phone and room, in the order in which they came."""
        return self._phones.values()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages a guest may have."""
        return self.movable.opened.texts.languages()

    def phone(self, name: str) -> Phone:
        """By name. Raises Unknown."""
        if (found := self._phones.get(name.casefold())) is None:
            raise Unknown(f"There is no phone called {name}. There are: {', '.join(self._phones)}. More: guest NAME")
        return found

    def of(self, person: PersonTable) -> Phone:
        """The phone of somebody on the roster."""
        return next(one for one in self._people.values() if one.chat == _user(person))

    def guest(self, name: str, language: str) -> Phone:
        """One more attendee. Raises Unknown for a name that is taken or a language that does not ship."""
        key = name.casefold()
        if key in self._phones:
            raise Unknown(f"There is a phone called {key} already: give the guest another name.")
        if language not in self.languages:
            raise Unknown(f"There are no texts in {language}; there are: {', '.join(self.languages)}")
        self._phones[key] = Phone(key, f"{name.capitalize()}'s phone", f"guest-{key}", language)
        return self._phones[key]

    def screen(self, phone: Phone) -> Screen:
        """What this chat shows."""
        return self._platform.screens.setdefault(phone.chat, Screen())

    # ---- what people do

    async def says(self, name: str, words: str, room: str | None = None) -> None:
        """Write, in private or in one of the rooms."""
        phone, chat = self._author(name), self._where(name, room)
        number = self._happen("said", phone, chat, text=words)
        self._platform.show(chat.chat, Bubble(number, words, False, at=self.clock.now()))
        await self.movable.settles()

    async def replies(self, name: str, words: str) -> None:
        """Reply to the newest words of the other side that stand covered on the screen. Raises Unknown."""
        phone = self._author(name)
        to = next((one for one in reversed(self.screen(phone).bubbles) if one.ours and one.covered), None)
        if to is None:
            raise Unknown(f"Nobody's words stand on {name}'s screen to reply to.")
        number = self._happen("said", phone, phone, text=words, reply_to=to.id)
        self._platform.show(phone.chat, Bubble(number, words, False, at=self.clock.now()))
        await self.movable.settles()

    async def edits(self, name: str, words: str) -> None:
        """Change the newest words of one's own. Raises Unknown."""
        phone = self._author(name)
        shown = self.screen(phone).bubbles
        place = next((at for at in reversed(range(len(shown))) if not shown[at].ours and shown[at].text), None)
        if place is None:
            raise Unknown(f"{name} has written nothing yet that could be changed.")
        shown[place] = replace(shown[place], text=words, edited=True)
        self._happen("edit", phone, phone, message=shown[place].id, text=words)
        await self.movable.settles()

    async def shares_place(self, name: str) -> None:
        """Send where the phone is, as its own location key does."""
        phone = self._author(name)
        number = self._happen("said", phone, phone, text="", location=_SOMEWHERE)
        self._platform.show(phone.chat, Bubble(number, "", False, media="location", at=self.clock.now()))
        await self.movable.settles()

    async def sends(self, name: str, kind: str) -> None:
        """Send a photo or a voice note; its content is made up."""
        phone = self._author(name)
        file = {"kind": kind, "file": self._platform.store_file(_SAMPLE), "size": len(_SAMPLE)}
        number = self._happen("said", phone, phone, text="", attachment=file)
        self._platform.show(phone.chat, Bubble(number, "", False, media=kind, at=self.clock.now()))
        await self.movable.settles()

    async def presses(self, name: str, button: str, room: str | None = None) -> str:
        """Press a button, by its number on the newest message that has any, or by its words; its label."""
        phone, chat = self._author(name), self._where(name, room)
        bubble, place = self._button(chat, button)
        pressed = [one for row in bubble.buttons for one in row][place]
        press = self._platform.press_id(phone.chat)
        self._happen("press", phone, chat, message=bubble.id, data=pressed.data, press=press)
        await self.movable.settles()
        return pressed.label

    def _button(self, chat: Phone, button: str) -> tuple[Bubble, int]:
        shown = [one for one in reversed(self.screen(chat).bubbles) if one.buttons]
        if not shown:
            raise Unknown(f"{chat.title} shows no buttons just now.")
        if button.isdecimal() and 1 <= int(button) <= len(shown[0].labels):
            return shown[0], int(button) - 1
        for bubble in shown:
            for place, label in enumerate(bubble.labels):
                if _same(button, label):
                    return bubble, place
        raise Unknown(f"{chat.title} has no button {button}. The newest ones: {' | '.join(shown[0].labels)}")

    def _author(self, name: str) -> Phone:
        phone = self.phone(name)
        if phone.name in ROOMS:
            raise Unknown(f"{phone.title} is a room: say who speaks there, as in ben@{phone.name}: /who")
        return phone

    def _where(self, name: str, room: str | None) -> Phone:
        if room is None:
            return self._author(name)
        if room.casefold() not in ROOMS:
            raise Unknown(f"There is no room called {room}. There are: {', '.join(ROOMS)}")
        return self.phone(room)

    def _happen(self, kind: str, phone: Phone, chat: Phone, **more: object) -> str:
        name = phone.title.removesuffix("'s phone")
        return self._platform.happen(kind, chat.chat, phone.chat, name, phone.language, **more)

    # ---- what is to be seen

    def news(self) -> Iterator[News]:
        """What has appeared since this was last asked, chat by chat; people's own bubbles are left out."""
        for phone in self.phones:
            screen = self.screen(phone)
            before = self._shown.setdefault(phone.chat, _Shown())
            here = frozenset(one.id for one in screen.bubbles)
            bubbles = tuple(one for one in screen.history[before.history :] if one.ours and one.id in here)
            found = News(
                phone, tuple({one.id: one for one in bubbles}.values()), tuple(screen.notices[before.notices :]),
                len(before.on_screen - here),
            )  # fmt: skip
            self._shown[phone.chat] = _Shown(len(screen.history), len(screen.notices), here)
            if found.bubbles or found.notices or found.removed:
                yield found

    async def moves_on(self) -> timedelta | None:
        """Move to the next moment at which something happens by itself; how far that was, None when nothing waits."""
        following = self.movable.next_moment()
        if following is None:
            return None
        before = self.clock.now()
        await self.movable.moves_to(following)
        return self.clock.now() - before

    def local(self, moment: datetime) -> datetime:
        """A moment on the clocks of the event."""
        return moment.astimezone(self._zone)


def _room(name: str) -> str:
    """The chat of a room: no person's id looks like it."""
    return f"room:{name}"


def _team(config: Config) -> Iterator[tuple[str, Phone]]:
    taken = set(ROOMS)
    for person in config.people:
        first = "".join(one for one in person.name.split()[0].casefold() if one.isalnum()) or "person"
        name = next(one for one in (first, *(f"{first}{number}" for number in range(2, 1000))) if one not in taken)
        taken.add(name)
        yield name, Phone(name, f"{person.name}'s phone", _user(person), about=_about(person))


def _about(person: PersonTable) -> str:
    return ", ".join(person.roles) + ("; on duty" if person.on_duty else "")


def _user(person: PersonTable) -> str:
    """As the roster's seed names them on this platform."""
    return str(person.telegram or person.name)


def _same(typed: str, label: str) -> bool:
    """With or without the number in front; the beginning is enough."""
    wanted, words = typed.casefold(), label.casefold()
    bare = words.partition(". ")[2] if words.partition(". ")[0].isdecimal() else words
    return words.startswith(wanted) or bare.startswith(wanted)
