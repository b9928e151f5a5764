"""What a chat platform must offer, and the words in which it answers. One file here per platform, and nothing else.

A transport decides nothing and remembers nothing that matters: it turns raw updates into Incoming and
rendered messages into calls, and says how each call ended.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from handlers.domain.incoming import Incoming
from handlers.domain.messages import Attachment


class DeliveryError(Exception):
    """A call did not succeed. Never carries words of a message."""


class Retry(DeliveryError):
    """Not now; again after `after` seconds (None: as the sender sees fit).

    `chat_only`: nothing more to this chat until then, others may go on. `everywhere`: nothing more to anybody.
    `lets_pass`: what comes after it in its chat need not wait for it.
    """

    def __init__(
        self, reason: str, after: float | None = None, chat_only: bool = False, everywhere: bool = False,
        lets_pass: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(reason)
        self.lets_pass = lets_pass
        self.after = after
        self.chat_only = chat_only
        self.everywhere = everywhere


class Undeliverable(DeliveryError):
    """Never: the person blocked us, never started, or the chat is gone. `gone` marks the person unreachable."""

    def __init__(self, reason: str, gone: bool = False) -> None:
        super().__init__(reason)
        self.gone = gone


class Moved(DeliveryError):
    """The chat has a new id; the job is to be sent there."""

    def __init__(self, moved_to: str) -> None:
        super().__init__("the chat has moved to a new id")
        self.moved_to = moved_to


class NoTopic(DeliveryError):
    """The topic it was for is not there any more. Nothing was sent."""


class Refused(Exception):
    """The platform does not accept our credentials."""


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """One raw thing from the platform, as it came. `source` is unique per platform and never reused."""

    source: str
    payload: bytes
    press: bool = False
    """Presses overtake: they have a lane of their own."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What one receive brought, and the cursor that confirms it once both are committed."""

    updates: Sequence[RawUpdate]
    cursor: str


@dataclass(frozen=True, slots=True)
class Button:
    """A button as the platform gets it: the words, and the sealed data it will send back."""

    label: str
    data: str
    opens_desk: bool = False
    """Where the platform can, it leads to the private chat with us and sends nothing back."""


@dataclass(frozen=True, slots=True)
class Media:
    """A file to send: its bytes when they are in the record, else the platform's own id."""

    kind: str
    file: str | None = None
    content: bytes | None = None
    name: str | None = None
    mime: str | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message ready to leave: plain text, never markup. `covered` is the span [start, end) kept behind a spoiler."""

    chat: str
    text: str = ""
    buttons: tuple[tuple[Button, ...], ...] = ()
    covered: tuple[int, int] | None = None
    """Offsets in `text`, in code points."""
    media: Media | None = None
    sound: bool = True
    protect: bool = False
    location_key: str = ""
    """Label of the platform's own location button, '' for none."""
    drop_keyboard: bool = False
    reply_to: str = ""
    topic: str = ""
    """The topic of `chat` in which it is to stand; '' for none."""
    location: tuple[float, float] | None = None
    pin: bool = False
    """Pinned once it stands, without a sound; a right we lack keeps no message from being sent."""
    key: str = ""
    """The same for every try of one version of one message: where the platform knows such keys, it is sent once."""
    neutral: str = ""
    """What a notification may show in place of the text; '' where the text itself may be shown."""


@dataclass(frozen=True, slots=True)
class CaseRoom:
    """How the room of a case is to be: the case's name and nothing else for a name, and exactly these people in it."""

    chat: str
    """'' when there is none yet."""
    name: str
    members: tuple[str, ...]
    """User ids on this platform."""
    key: str
    """The same at every attempt, so that an attempt whose answer was lost makes no second room."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What `check --online` found out about a chat or a person; `problem` is '' when all is well."""

    subject: str
    problem: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One line of a command menu."""

    command: str
    text: str


@dataclass(frozen=True, slots=True)
class Menu:
    """A command menu for one scope ('private', 'team', 'organizers', or a chat id) and language ('' for all)."""

    scope: str
    language: str
    entries: tuple[MenuEntry, ...]


DELIVERED = "🕊"
"""Carried there, and nothing more: neither a yes nor a look. Neutral over a shoulder, rude nowhere that we know of, and
among the few signs that Telegram lets a bot put."""
HEARD = "👌"
"""Under a sentence of the team that called somebody (conversation.md 10.6): the sign that the team itself uses."""


class Transport(Protocol):
    """A chat platform. Every method may raise Retry, Undeliverable, Moved or Refused, and nothing else."""

    @property
    def platform(self) -> str:
        """Its name: 'telegram', 'matrix', 'rehearsal'."""

    def link(self, start: str) -> str:
        """An address that opens the private chat with us and brings `start` along; '' on a platform without such."""

    async def start(self) -> None:
        """Connect and prove the credentials. Raises Refused or Retry."""

    async def stop(self) -> None:
        """Let go of connections."""

    async def receive(self, cursor: str | None) -> Batch:
        """Wait for updates after `cursor`. Asking with a cursor confirms everything before it."""

    async def glance(self, cursor: str | None) -> Sequence[RawUpdate]:
        """What waits after `cursor`, while nothing can be kept; confirms nothing, and takes nothing in.

        Empty on a platform that cannot be asked twice without harm.
        """

    def parse(self, payload: bytes, received: Any) -> Sequence[Incoming]:
        """What a raw update means; empty for what does not concern us. Never raises on odd input."""

    async def send(self, message: Rendered) -> str:
        """Send; the platform's message id. Several, with spaces between, when it took several messages."""

    async def edit(self, message_id: str, message: Rendered) -> None:
        """Replace text and buttons. Content that is already so counts as done."""

    async def remove(self, chat: str, message_id: str) -> None:
        """Delete, or empty where the platform no longer deletes."""

    async def clear(self, chat: str, messages: Sequence[str]) -> None:
        """Take these off the screen, whoever wrote them. What is gone, or cannot go any more, is passed over."""

    async def mark(self, chat: str, message_id: str, sign: str = DELIVERED) -> None:
        """Put a sign under somebody's message. It rings no phone; one that stands there counts as done."""

    async def answer(self, press: str, text: str, popup: bool) -> None:
        """Answer a press; too late is not an error."""

    async def fetch(self, attachment: Attachment) -> bytes:
        """The content of a file. Raises Undeliverable when it is over the platform's limit."""

    async def keep_room(self, room: CaseRoom) -> str:
        """Make the room, let in who is missing, put out who must not be there; its chat id.

        '' on a platform that has no rooms of its own for cases.
        """

    async def close_room(self, chat: str) -> None:
        """Everybody out, and the room left for good. One that is gone counts as closed."""

    @property
    def topics(self) -> bool:
        """Whether our account can make topics in private chats; False as long as the platform has not said so."""

    async def make_topic(self, chat: str, name: str) -> str:
        """A new topic in a private chat or a group; its id. Answers or raises within two seconds.

        A topic whose making was not answered may stand there, empty.
        """

    async def close_topic(self, chat: str, topic: str, *, closed: bool) -> None:
        """Close it so that nobody writes there any more, or open it again. Nothing where private chats have no such."""

    async def drop_topic(self, chat: str, topic: str) -> None:
        """Delete it with everything that stands in it. One that is gone counts as done."""

    async def members(self, chat: str) -> frozenset[str]:
        """Who is in the room now, as the platform says; empty on a platform that does not tell bots."""

    async def install_menus(self, menus: Sequence[Menu]) -> None:
        """Show each role its commands."""

    async def check(self, spaces: Mapping[str, str], people: Mapping[str, str]) -> Sequence[Rights]:
        """For `check --online`: spaces by name to chat id, people by name to user id."""


@dataclass(frozen=True, slots=True)
class Pace:
    """A platform's published limits; None for one that has none."""

    chat_per_second: float | None = None
    group_per_minute: int | None = None
    overall_per_second: float | None = None
    groups: Collection[str] = field(default_factory=frozenset)
    """Chats that are groups; may be a view that follows when one moves."""
    learns: bool = False
    """Whether nothing is published, and a request to wait shows how far apart messages are to leave."""
    at_once: int = 32
    """Sends under way at one time: more gains nothing at a platform's distance, and costs memory."""
