"""One outbox row, carried out: rendered for its reader and handed to the transport."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import TypeAlias, assert_never

from pydantic import SecretStr

from bot import codes, contacts, pictures
from bot.case_topics import Topics
from bot.clock import Clock
from bot.rendering import Reader, Renderer
from bot.transports.port import DELIVERED, HEARD, CaseRoom, Media, NoTopic, Retry, Transport, Undeliverable
from handlers.domain.messages import (
    Answer,
    Attachment,
    Clear,
    Edit,
    Fetch,
    KeepRoom,
    KeepTopic,
    Line,
    Mark,
    Remove,
    Send,
    TakeOut,
)
from handlers.domain.policy import Policy
from storage import mailbox
from storage.addresses import ROOM, case_of
from storage.outgoing import REDRAWN, Queued
from storage.record import Record
from storage.retention import Found

_ROOM_PAUSE = 2.0
"""Seconds until it is asked again whether a room is there, and with the right people in it."""
_ROOM_REFUSED = 30.0
_UNTIL_LET_IN = 10.0
"""Seconds until it is asked again whether somebody said yes to a stranger in the team's room."""
_FILE_PAUSE = 1.0
_CLEARED_AT_ONCE = 50
_FILE_PATIENCE = timedelta(seconds=60)
"""How long words wait for a file; after that they go without it."""
_Said: TypeAlias = tuple[Line, ...]


class NotYet(Exception):
    """An edit or a removal of a message that has not been accepted itself."""

    def __init__(self, target: int) -> None:
        super().__init__("its message has not been accepted yet")
        self.target = target


class Aside(Exception):
    """A message for a room in which a stranger sits: it is given in private instead."""


def _beside_a_stranger(room: str | None, part: str) -> Exception:
    """What becomes of a message for a room of the event that may not be written to now."""
    if room == "@organizers":
        return Aside("a stranger sits in the organizers' room")
    if part in REDRAWN:
        return Undeliverable("a stranger sits in that room")
    return Retry("a stranger sits in that room", after=_UNTIL_LET_IN, lets_pass=True)


class Delivery:
    """Carries out rows for one platform."""

    def __init__(self, record: Record, transport: Transport, renderer: Renderer, policy: Policy, clock: Clock) -> None:
        self._record = record
        self._transport = transport
        self._renderer = renderer
        self._policy = policy
        self._clock = clock
        self._topics = Topics(record, transport, clock)
        self._drawing = asyncio.Lock()  # one picture at a time: unpacked, each is many times its size

    async def perform(self, row: Queued) -> str:
        """The platform's message id, '' where there is none. Raises what the port names, and NotYet."""
        job = row.job
        if isinstance(job, Send | Edit) and await self._record.held(row.platform, row.person):
            raise _beside_a_stranger(row.person, job.part)
        row = await self._in_place(row)
        match job:
            case KeepRoom() | KeepTopic():
                await self._keep_space(row, job)
            case Answer():
                await self._answer(row, job)
            case Fetch():
                await self._fetch(job)
            case Mark() | TakeOut():
                await self._at_theirs(row.chat, job)
            case Remove() | Clear():
                await self._take_away(row, job)
            case Edit():
                await self._edit(row, job)
            case Send() if row.target is not None:
                await self._edit(row, job)
            case Send():
                return await self._send(row, job)
            case _:
                assert_never(job)
        return ""

    async def moved(self, row: Queued, to: str) -> list[Queued]:
        """A group has a new id: the event's rooms are told. What is to be sent there instead of this row."""
        return await self._record.moved(row, to)

    async def set_aside(self, row: Queued) -> list[Queued]:
        """What is to be sent in private instead of this row."""
        return await self._record.set_aside(row)

    async def _in_place(self, row: Queued) -> Queued:
        """What is meant for the room of a case goes there once the room is made: that waits before it in its line."""
        if case_of(row.chat) is None or isinstance(row.job, KeepRoom):
            return row
        chat = await self._record.place(row.platform, row.chat)
        if not chat or await self._record.room_changes(row.platform, row.chat):
            raise Retry("the room of the case is not ready yet", after=_ROOM_PAUSE, chat_only=True, lets_pass=True)
        return replace(row, chat=chat)

    async def _keep_space(self, row: Queued, job: KeepRoom | KeepTopic) -> None:
        await (self._keep_room(job) if isinstance(job, KeepRoom) else self._topics.keep(row, job))

    async def _keep_room(self, job: KeepRoom) -> None:
        """As the case stands now, not as it stood when this was decided."""
        wanted = await self._record.room(job.case, job.platform)
        if wanted is None or not (wanted.chat or wanted.members):
            return
        if wanted.over:
            await self._transport.close_room(wanted.chat)
            await self._record.keep_room(job.case, job.platform, "")
            return
        try:
            chat = await self._transport.keep_room(CaseRoom(wanted.chat, wanted.name, wanted.members, job.case))
        except Undeliverable as error:
            # Nothing is said in it while the wrong people may be in it; an administrator may give us our rights back.
            raise Retry(str(error), after=_ROOM_REFUSED, chat_only=True) from None
        if chat != wanted.chat:
            await self._record.keep_room(job.case, job.platform, chat)

    async def _answer(self, row: Queued, job: Answer) -> None:
        text = self._renderer.answer(job, job.language or self._policy.languages[0])
        await self._transport.answer(job.press, text, job.popup or len(text) > 60)

    async def _fetch(self, job: Fetch) -> None:
        await self._record.keep_media(job.entry, await self._transport.fetch(job.attachment))

    async def _at_theirs(self, chat: str, job: Mark | TakeOut) -> None:
        """Something about a message that somebody else wrote."""
        if isinstance(job, TakeOut):
            await self._transport.clear(chat, [job.message])
        elif self._clock.now() <= job.until:
            await self._transport.mark(chat, job.message, HEARD if job.heard else DELIVERED)

    async def _take_away(self, row: Queued, job: Remove | Clear) -> None:
        if isinstance(job, Clear):
            await self._clear(row)
            return
        for message in await self._target(row):
            await self._transport.remove(row.chat, message)

    async def _clear(self, row: Queued) -> None:
        """In small parts, each remembered once it is done: a platform that stops us half-way is not asked twice."""
        found = await self._record.on_screen(row)
        for start in range(0, len(found), _CLEARED_AT_ONCE):
            part = found[start : start + _CLEARED_AT_ONCE]
            await self._transport.clear(row.chat, [one.message for one in part])
            await self._record.cleared(part)

    async def _target(self, row: Queued) -> list[str]:
        """The messages that the one it is about became."""
        target = row.target or 0
        message, state = await self._record.write(lambda unit: mailbox.message_id(unit, target))
        if message:
            return message.split()
        if state == "queued":
            raise NotYet(target)
        raise Undeliverable("the message it is about was never delivered")

    async def _edit(self, row: Queued, job: Edit | Send) -> None:
        *_, message = await self._target(row)
        rendered = self._renderer.edit(job, self._reader(row), self._clock.now())
        await self._transport.edit(message, replace(rendered, key=_key(row)))

    async def _send(self, row: Queued, job: Send) -> str:
        topic, said_before = await self._record.stands_in(row), job.lines
        if not topic and row.person == ROOM and row.platform in self._policy.team_topics:
            raise Aside("the case has no topic in the team's group")
        media, said = await self._media(row, job)
        job = replace(job, attachment=job.attachment if media else None, lines=(*job.lines, *said))
        rendered = self._renderer.send(job, self._reader(row), self._clock.now(), media)
        rendered = replace(rendered, key=_key(row), topic=topic or job.topic)
        try:
            return await self._transport.send(rendered)
        except NoTopic:
            if not topic:
                return await self._transport.send(replace(rendered, topic=""))
            await self._topics.lost(row, job)
        if row.person == ROOM:
            raise Aside("the topic of the case is gone")
        return await self._send(row, replace(job, lines=(*said_before, Line("t-topic-gone"))))

    async def _media(self, row: Queued, job: Send) -> tuple[Media | None, _Said]:
        """What goes with it: what somebody sent, or a link as a picture for cameras."""
        if job.attachment is not None:
            return await self._attached(row, job.entry, job.attachment)
        address = self._renderer.address(job)
        return codes.picture(address) if address else None, ()

    async def _attached(self, row: Queued, entry: str | None, attachment: Attachment) -> tuple[Media | None, _Said]:
        """From the record where it has been fetched; until then by the platform's id, which means nothing elsewhere.

        With what has to be said of it: that it is not there, or that it is as it came.
        """
        found = await self._record.media(entry) if entry else Found()
        foreign = found.platform not in ("", row.platform)
        came_from = found.platform or row.platform
        if foreign and found.content is None:
            if found.coming and self._waits(row):
                raise Retry("its file is on its way from another platform", after=_FILE_PAUSE, lets_pass=True)
            return None, (Line("file-elsewhere"),)
        if pictures.is_picture(attachment, came_from):
            return await self._picture(row, attachment, found.content)
        file = None if foreign else attachment.file
        media = Media(attachment.kind, file, found.content, attachment.name, attachment.mime)
        return media, (Line("file-as-it-came"),) if pictures.may_tell(attachment, came_from) else ()

    async def _picture(self, row: Queued, attachment: Attachment, content: bytes | None) -> tuple[Media | None, _Said]:
        """Its pixels alone: never by the platform's id, behind which the whole file lies."""
        known = content if content is not None else await self._fetched(row, attachment)
        async with self._drawing:
            picture = await asyncio.to_thread(pictures.cleaned, known)
        if picture is None:
            return None, (Line("file-withheld"),)
        return Media(picture.kind, content=picture.content, mime=picture.mime), ()

    async def _fetched(self, row: Queued, attachment: Attachment) -> bytes:
        """Empty when it cannot be had, or not while the words that came with it may wait."""
        try:
            return await self._transport.fetch(attachment)
        except Undeliverable:
            return b""
        except Retry:
            if self._waits(row):
                raise
            return b""

    def _waits(self, row: Queued) -> bool:
        return self._clock.now() - row.due_at < _FILE_PATIENCE

    def _reader(self, row: Queued) -> Reader:
        command = "!desk " if row.platform in self._policy.room_platforms else "/"
        return Reader(row.chat, row.language or self._policy.languages[0], command)


def _key(row: Queued) -> str:
    """The same at every try, and never again for anything else: numbers of rows begin anew with a new database."""
    return f"{row.id}.{row.version}.{int(row.created_at.timestamp() * 1_000_000)}"


class ContactDelivery(Delivery):
    """Outside the chats: by Apprise, lock-screen safe words only."""

    def __init__(self, renderer: Renderer, policy: Policy, clock: Clock, urls: Mapping[str, SecretStr]) -> None:
        self._renderer = renderer
        self._policy = policy
        self._clock = clock
        self._urls = urls

    async def perform(self, row: Queued) -> str:
        """Notify the contact; raises Retry or Undeliverable."""
        url = self._urls.get(row.chat)
        if url is None or not isinstance(row.job, Send):
            raise Undeliverable("this contact is not configured")
        await contacts.notify(url, self._renderer.words(row.job, self._policy.languages[0], self._clock.now()))
        return ""
