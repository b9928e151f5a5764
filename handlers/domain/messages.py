"""What goes out. A handler names a text by its catalogue id and its arguments, never by prose.

Every job here becomes an outbox row in the commit that decided it, and is sent only after that commit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import TypeAlias

Arg: TypeAlias = str | int | datetime
"""An argument of a text. A string that starts with '@' names another text id, rendered in the reader's language."""


class Lane(IntEnum):
    """Order of leaving: lower first (contract.md, behaviours 8 and 9). ANSWER is outside all pacing."""

    ANSWER = 0
    ALERT = 1
    REPLY = 2
    CARD = 3
    RELAY = 4
    NOTICE = 5
    BROADCAST = 6


class Space(StrEnum):
    """The shared rooms of an event. Words of a report never go to one of them."""

    TEAM = "team"
    ORGANIZERS = "organizers"
    ATTENDEES = "attendees"


@dataclass(frozen=True, slots=True)
class ToPerson:
    """In private, on every platform the person has, or only on the one named."""

    person: str
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class ToSpace:
    """Into a shared room of the event, on every platform that has it, or only on the one named."""

    space: Space
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class ToChat:
    """Into exactly this chat: an answer where a command was typed."""

    platform: str
    chat: str


@dataclass(frozen=True, slots=True)
class ToContact:
    """Outside the chats, by the contact's id; lock-screen safe words only."""

    contact: str


Recipient: TypeAlias = ToPerson | ToSpace | ToChat | ToContact


@dataclass(frozen=True, slots=True)
class Choice:
    """One button. Works by tapping, by its number and by its words alike."""

    label: str
    """Text id of the label."""
    action: str
    """The verb that a press or a typed answer means; at most 12 ASCII letters, digits, underscores."""
    ref: str = ""
    """What it is about: a case id, a zone id, an entry id; at most 24 URL-safe characters."""
    args: Mapping[str, Arg] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A voice note, photo, video, document or sticker, known by its platform's file id until it is fetched."""

    kind: str
    """voice, photo, video, audio, document, animation, sticker, video_note"""
    file: str
    """The platform's id for the file."""
    size: int | None = None
    mime: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One whole text among several that are shown together: a list, a record, the facts of a look."""

    text: str
    args: Mapping[str, Arg] = field(default_factory=dict)
    words: str | None = None
    """Relayed words that follow the text on the same line."""
    link: str = ""
    """What a link into the private chat with us brings along. The text gets its address as `link`, and a picture of it
    for cameras goes with the message; where no platform has such links there is no line at all."""


@dataclass(frozen=True, slots=True)
class Send:
    """A new message."""

    to: Recipient
    text: str
    """Catalogue id."""
    args: Mapping[str, Arg] = field(default_factory=dict)
    choices: tuple[tuple[Choice, ...], ...] = ()
    """Buttons, row by row."""
    lines: tuple[Line, ...] = ()
    """More whole texts below the first, one a line."""
    lane: Lane = Lane.NOTICE
    case: str | None = None
    part: str = ""
    """What it is to its case ('card', 'alert', 'copy'), so that it can be found and edited again."""
    receipt: str = ""
    """Names what is decided once it was accepted or has failed for good: handlers/receipts.py. '' for nothing."""
    words: str | None = None
    """Words of a person, relayed as they are: never markup, control characters neutralised."""
    covered: bool = False
    """Relayed words, or the lines where there are none, stay behind a spoiler until tapped."""
    entry: str | None = None
    """The entry whose attachment goes with it, or whose words these are."""
    attachment: Attachment | None = None
    location: tuple[float, float] | None = None
    """A place to be shown as the platform shows places."""
    reply_keyboard: str = ""
    """'location' shows the platform's own location key; 'remove' takes it away."""
    ask: bool = False
    """Whether digits and words typed next answer this message's choices."""
    typed_only: bool = False
    """The choices are not shown: in a cover story buttons would give it away."""
    numbers: bool = False
    """The choices are numbered lines of the text: its reader wants no buttons."""
    sound: bool = True
    protect: bool = False
    in_room: bool = False
    """Meant for everybody who has the case: where the platform has a room for it, it stands there, once."""
    in_team: bool = False
    """May stand in the case's topic in the team's group, which all of the team can read. Only the gate says so."""
    topic: str = ""
    """The topic of their own in which its reader wrote to us; known when it is written down."""
    space: str = ""
    """A case it is not about, in whose own topic it was asked for: there the answer stands."""
    names: str | None = None
    """The case of which this answer to something typed speaks: it leaves the screen of whoever is kept out later."""
    typed_in: str = ""
    """The chat in which these words were typed: its readers have them already."""
    language: str = ""
    """The language it must be in, whatever its reader's; '' for theirs."""
    expires_at: datetime | None = None
    since: datetime | None = None
    """For alerts: what their age counts from, so that it is true at the moment of sending."""
    standing: bool = False
    """There is one message with this part in each chat, and this is what it says now: it is edited where it stands, and
    sent anew and pinned where it does not."""
    cases: tuple[str, ...] = ()
    """For the shared card of a storm: every case it stands for. Such a message replaces its own queued
    predecessor, and is an edit of the accepted one for a minute after that was sent."""


@dataclass(frozen=True, slots=True)
class Edit:
    """New content for every message of a case that has this part, in every chat or only in one."""

    case: str
    part: str
    text: str
    args: Mapping[str, Arg] = field(default_factory=dict)
    choices: tuple[tuple[Choice, ...], ...] = ()
    to: Recipient | None = None
    lane: Lane = Lane.CARD
    receipt: str = ""
    lines: tuple[Line, ...] = ()
    """More whole texts below the first, one a line."""


EVERYTHING = "*"
"""In place of a part: whatever of a case stands in somebody's chat."""


@dataclass(frozen=True, slots=True)
class Remove:
    """Delete (or, past the platform's limit, empty) every message of a case with this part."""

    case: str
    part: str
    to: Recipient | None = None
    lane: Lane = Lane.RELAY
    entry: str = ""
    """Only those that show this line of the record, or an edit of it."""
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class Clear:
    """Take everything off the screen of a private chat, as far as the platform lets us; `to` names that platform.

    What was said is read when it is carried out: all that reached the screen before it, and nothing after it.
    """

    to: ToPerson
    lane: Lane = Lane.REPLY


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a press: a short notice, or a pop-up that is not stored in the chat. Lives ten seconds."""

    press: str
    platform: str
    text: str
    args: Mapping[str, Arg] = field(default_factory=dict)
    popup: bool = False
    case: str | None = None
    """The case its lines quote: they are sealed under its key."""
    language: str = ""
    """Of whoever pressed; '' for the event's first."""
    lines: tuple[Line, ...] = ()
    """Further facts on the same line, as many as fit 200 characters."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """Get the attachment of an entry into the record, under the case's key."""

    entry: str
    case: str
    platform: str
    attachment: Attachment


@dataclass(frozen=True, slots=True)
class Mark:
    """A small sign under somebody's own message: it has arrived with those it was written for."""

    to: ToChat
    message: str
    case: str
    person: str
    until: datetime
    """No later: a phone that was put away may show it as a notice, with the words under which it stands."""
    heard: bool = False
    """Instead: a sentence in a room of the event was heard, and something follows from it."""


@dataclass(frozen=True, slots=True)
class TakeOut:
    """Take what somebody wrote out of a room in which others read it, where the platform lets us."""

    to: ToChat
    message: str


@dataclass(frozen=True, slots=True)
class KeepRoom:
    """Bring a case's own room on a platform in step with who has the case: made, invited, put out, or closed.

    Who that is, is read when it is carried out, so that a late attempt lets nobody in whose turn is over.
    """

    case: str
    platform: str


@dataclass(frozen=True, slots=True)
class KeepTopic:
    """Bring the topic of a case in step with who has it: made, closed, or deleted with all that stands in it.

    It lies in the private chat of `person`, or ('') in the team's group. As with rooms, how it should be is read when
    this is carried out. Nothing ever waits for it: what finds no topic stands in the plain private chat.
    """

    case: str
    platform: str
    person: str = ""


Job: TypeAlias = Send | Edit | Remove | Clear | Answer | Fetch | Mark | TakeOut | KeepRoom | KeepTopic
