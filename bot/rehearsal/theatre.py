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
from bot.rehearsal import phones
from bot.rehearsal.movable import MovableDesk
from bot.rehearsal.phones import ROOMS, Phone, Unknown, room_chat
from bot.rehearsal.samples import sample
from bot.transports.rehearsal import PLATFORM, Bubble, RehearsalTransport, Screen
from handlers.domain.incoming import ChatKind

_SOMEWHERE = (38.7075, -9.1366)
_NOTHING_COMES = "Nothing comes due any more: somebody has to do something."
_MOMENTS = 500


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
    """A desk and its phones. One guest is there from the start. Message ids begin after `messages`."""

    def __init__(self, config: Config, messages: int = 0) -> None:
        self.config = config
        self._zone = ZoneInfo(config.event.timezone)
        self._starts = config.event.moment(config.event.starts)
        self.clock = MovableClock(self._starts)
        self._people = dict(phones.team(config))
        self._phones = phones.rooms() | self._people
        self._shown: dict[str, _Shown] = {}
        self._read: dict[str, int] = {}
        self.first = messages
        self.movable = MovableDesk(
            config, self.clock, PLATFORM, {name: room_chat(name) for name in ROOMS}, self._open, self._waiting
        )
        self.guest("", config.languages[0])

    def _open(self, opened: Opened) -> RehearsalTransport:
        kinds = {room_chat(kind): kind for kind in (ChatKind.TEAM, ChatKind.ORGANIZERS)}
        self.platform = RehearsalTransport(opened.seal, kinds, self.clock.now, self.first)
        return self.platform

    def _waiting(self) -> bool:
        return self.platform.waiting()

    async def opens(self) -> None:
        """Open the desk."""
        await self.movable.opens()

    async def closes(self) -> None:
        """Close it."""
        await self.movable.closes()

    @property
    def untouched(self) -> bool:
        """Whether nothing has happened yet."""
        return self.platform.newest == self.first and self.clock.now() == self._starts

    # ---- who is there

    @property
    def phones(self) -> Iterable[Phone]:
        """Every phone and room, in the order in which they came."""
        return self._phones.values()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that texts ship in."""
        return self.movable.opened.texts.languages()

    def phone(self, name: str) -> Phone:
        """By name. Raises Unknown."""
        if (found := self._phones.get(name.casefold())) is None:
            raise Unknown(f"There is no phone called {name}. There are: {', '.join(self._phones)}.")
        return found

    def of(self, person: PersonTable) -> Phone:
        """The phone of somebody on the roster."""
        return next(one for one in self._people.values() if one.chat == phones.user_of(person))

    def guest(self, name: str, language: str) -> Phone:
        """One more attendee; '' takes the next name. Raises Unknown for a name that is taken, or is none."""
        come = phones.guest(name, language, self._phones.keys())
        self._phones[come.name] = come
        return come

    def speaks(self, name: str, language: str) -> None:
        """Set the phone to a language; the desk hears of it with whatever the phone sends next. Raises Unknown."""
        phone = self._author(name)
        self._phones[phone.name] = replace(phone, language=phones.language_code(language))

    def language_of(self, phone: Phone) -> str:
        """What this phone is set to, or would be."""
        return phone.language or phone.reads or self.config.languages[0]

    def screen(self, phone: Phone) -> Screen:
        """What this chat shows."""
        return self.platform.screens.setdefault(phone.chat, Screen())

    def read(self, phone: Phone) -> int:
        """The newest message there was when the owner last did something on this phone."""
        return self._read.get(phone.chat, self.first)

    # ---- what people do

    async def says(self, name: str, words: str, room: str | None = None, reply_to: str = "") -> None:
        """Write, in private or in one of the rooms; as a reply to a message there. Raises Unknown."""
        phone, chat = self._author(name), self._where(name, room)
        more = {"reply_to": self._standing(chat, reply_to).id} if reply_to else {}
        number = self._happen("said", phone, chat, text=words, **more)
        self._shows(phone, chat, number, words)
        await self._settles(phone)

    async def replies(self, name: str, words: str) -> None:
        """Reply to the newest words of the other side that stand covered on the screen. Raises Unknown."""
        phone = self._author(name)
        to = next((one for one in reversed(self.screen(phone).bubbles) if one.ours and one.covered), None)
        if to is None:
            raise Unknown(f"Nobody's words stand on {name}'s screen to reply to.")
        await self.says(name, words, reply_to=to.id)

    async def edits(self, name: str, words: str, room: str | None = None, message: str = "") -> None:
        """Change words of one's own: that message, or the newest. Raises Unknown."""
        phone, chat = self._author(name), self._where(name, room)
        mine = [one for one in self.screen(chat).bubbles if one.by == phone.name and one.text]
        found = next((one for one in reversed(mine) if message in ("", one.id)), None)
        if found is None and message:
            raise Unknown("Only words of one's own that still stand there can be changed.")
        if found is None:
            raise Unknown(f"{name} has written nothing yet that could be changed.")
        self.platform.change(chat.chat, replace(found, text=words, edited=True))
        self._happen("edit", phone, chat, message=found.id, text=words)
        await self._settles(phone)

    async def reacts(self, name: str, message: str, emoji: str, room: str | None = None) -> None:
        """Set a sign on a message, in place of an earlier one; the same again takes it away. Raises Unknown."""
        phone, chat = self._author(name), self._where(name, room)
        bubble = self._standing(chat, message)
        others = tuple(one for one in bubble.reactions if one[0] != phone.name)
        taken_away = (phone.name, emoji) in bubble.reactions
        self.platform.change(
            chat.chat, replace(bubble, reactions=others if taken_away else (*others, (phone.name, emoji)))
        )
        if not taken_away:
            self._happen("reaction", phone, chat, message=bubble.id, emoji=emoji)
        await self._settles(phone)

    async def shares_place(self, name: str) -> None:
        """Send where the phone is, as its own location key does."""
        phone = self._author(name)
        number = self._happen("said", phone, phone, text="", location=_SOMEWHERE)
        self._shows(phone, phone, number, media="location")
        await self._settles(phone)

    async def sends(self, name: str, kind: str, file: str = "") -> None:
        """Send a photo or a voice note: what is stored under that id, or a sample. Raises Unknown."""
        phone = self._author(name)
        file = file or self.platform.store_file(*sample(kind))
        if (stored := self.platform.file(file)) is None:
            raise Unknown("What was to be sent is not here any more: choose it once more.")
        attachment = {"kind": kind, "file": file, "size": len(stored.content), "mime": stored.mime or None}
        number = self._happen("said", phone, phone, text="", attachment=attachment)
        self._shows(phone, phone, number, media=kind, file=file)
        await self._settles(phone)

    async def presses(self, name: str, button: str, room: str | None = None) -> str:
        """Press a button, by its number on the newest message that has any, or by its words; its label."""
        phone, chat = self._author(name), self._where(name, room)
        bubble, place = self._button(chat, button)
        return await self._press(phone, chat, bubble, place)

    async def taps(self, name: str, message: str, place: int, room: str | None = None, label: str = "") -> str:
        """Press the button at that place (from 0) of that message; its label. Raises Unknown.

        With a `label` it is the one that stood there when the finger came down, as on any platform: the message may
        have changed meanwhile, and it is for the desk to say what that press still means.
        """
        phone, chat = self._author(name), self._where(name, room)
        shown = [self._standing(chat, message), *reversed(self.screen(chat).history)]
        for bubble in (one for one in shown if one.id == message):
            if place < len(bubble.labels) and label in ("", bubble.labels[place]):
                return await self._press(phone, chat, bubble, place)
        raise Unknown("This button is not there any more: the message has changed meanwhile.")

    async def _press(self, phone: Phone, chat: Phone, bubble: Bubble, place: int) -> str:
        pressed = [one for row in bubble.buttons for one in row][place]
        press = self.platform.press_id(phone.chat)
        self._happen("press", phone, chat, message=bubble.id, data=pressed.data, press=press)
        await self._settles(phone)
        return pressed.label

    def _standing(self, chat: Phone, message: str) -> Bubble:
        found = next((one for one in self.screen(chat).bubbles if one.id == message), None)
        if found is None:
            raise Unknown("This message is not there any more.")
        return found

    def _shows(self, phone: Phone, chat: Phone, number: str, words: str = "", media: str = "", file: str = "") -> None:
        own = Bubble(number, words, False, media=media, file=file, by=phone.name, at=self.clock.now())
        self.platform.show(chat.chat, own)

    async def _settles(self, phone: Phone) -> None:
        """What arrives while somebody's own act settles arrives under their eyes."""
        await self.movable.settles()
        self._read[phone.chat] = self.platform.newest

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
        return self.platform.happen(kind, chat.chat, phone.chat, phone.shown, phone.language, **more)

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

    async def passes(self, by: timedelta) -> None:
        """Let time pass, and tidy."""
        await self.movable.passes(by)
        await self.tidies()

    async def tidies(self) -> None:
        """Private copies leave the phones when their life is over: done in between, as the desk does it."""
        await self.movable.desk.tidy()
        await self.movable.settles()

    async def until_something_happens(self) -> None:
        """Let time pass until something is new on a phone. Raises Unknown when nothing waits."""
        before = self._signs_of_life()
        for _ in range(_MOMENTS):
            if await self.moves_on() is None:
                raise Unknown(_NOTHING_COMES)
            if self._signs_of_life() != before:
                return

    def _signs_of_life(self) -> list[tuple[int, int, int]]:
        """The pinned board apart: it is brought up to date every few minutes, and tells nothing new."""
        shown = self.platform.screens.values()
        return [
            (_not_pinned(one.history), len(one.notices), _not_pinned(one.bubbles))
            for one in shown
            if one.history or one.notices
        ]

    def local(self, moment: datetime) -> datetime:
        """A moment on the clocks of the event."""
        return moment.astimezone(self._zone)


def _not_pinned(bubbles: Iterable[Bubble]) -> int:
    return sum(not one.pinned for one in bubbles)


def _same(typed: str, label: str) -> bool:
    """With or without the number in front; the beginning is enough."""
    wanted, words = typed.casefold(), label.casefold()
    bare = words.partition(". ")[2] if words.partition(". ")[0].isdecimal() else words
    return words.startswith(wanted) or bare.startswith(wanted)
