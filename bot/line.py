"""The line of messages waiting to leave: who is next, across chats, lanes and what the platform allows.

Pure: monotonic times are passed in. In one chat one message is under way at a time, so that order is kept;
an alert overtakes what waits before it.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field

from bot.pacing import Pacer
from handlers.domain.messages import Lane
from storage.outgoing import Queued


@dataclass(slots=True)
class _Chat:
    waiting: list[tuple[int, int, int, Queued]] = field(default_factory=list)
    """A heap by lane, then by age."""
    under_way: Queued | None = None
    newer: Queued | None = None
    """A newer version of the message that is under way."""
    withdrawn: bool = False
    """Whether the message that is under way was taken back meanwhile."""
    held_by: dict[int, int] = field(default_factory=dict)
    """Messages that pause before another try and let nothing younger past: the lane of each, by its id."""

    def without(self, number: int) -> None:
        """Forget a message and its edits, if they wait here."""
        self.waiting = [one for one in self.waiting if number not in (one[1], one[3].target)]
        heapq.heapify(self.waiting)

    def first(self) -> Queued | None:
        """The message whose turn it is, unless one before it pauses."""
        if not self.waiting or self.under_way is not None:
            return None
        lane, number, _, row = self.waiting[0]
        return None if any((other, one) < (lane, number) for one, other in self.held_by.items()) else row


class Line:
    """Messages for one platform."""

    def __init__(self, pacer: Pacer) -> None:
        self._pacer = pacer
        self._chats: dict[str, _Chat] = {}
        self._ready: list[tuple[int, int, str]] = []
        """Chats whose first message may perhaps leave: a heap; stale elements are passed over."""
        self._resting: list[tuple[float, str]] = []
        """Chats that may be written to again at a time: a heap."""
        self._retries: list[tuple[float, int, Queued]] = []

    def push(self, row: Queued) -> None:
        """A message joins the line. A newer version of one that waits takes its place, wherever that waits."""
        if row.version:
            for one in [one for one in self._retries if one[1] == row.id]:
                self._forget(one)
        chat = self._chats.setdefault(row.chat, _Chat())
        if chat.under_way is not None and chat.under_way.id == row.id:
            chat.newer = row
            return
        chat.held_by.pop(row.id, None)
        chat.waiting = [one for one in chat.waiting if one[1] != row.id]
        heapq.heapify(chat.waiting)
        heapq.heappush(chat.waiting, (int(row.lane), row.id, row.version, row))
        self._offer(row.chat)

    def drop(self, name: str, number: int) -> None:
        """A message that is taken back never leaves, nor does an edit of it, even if an attempt is under way."""
        chat = self._chats.get(name)
        if chat is not None:
            chat.without(number)
            if chat.under_way is not None and number in (chat.under_way.id, chat.under_way.target):
                chat.withdrawn = True
        for one in [one for one in self._retries if number in (one[1], one[2].target)]:
            self._forget(one)

    def push_later(self, row: Queued, at: float, *, lets_pass: bool = False) -> None:
        """A message joins the line again after a pause: its newest version, unless it was taken back.

        Until then nothing younger leaves for its chat, but for alerts: an alert waits for nobody and nobody for it.
        `lets_pass`: it waits for something else than its platform, so that the others need not.
        """
        chat = self._chats.setdefault(row.chat, _Chat())
        if chat.withdrawn:
            return
        newest = chat.newer or row
        chat.newer = None
        if not lets_pass and row.lane is not Lane.ALERT:
            chat.held_by[row.id] = int(row.lane)
        heapq.heappush(self._retries, (at, row.id, newest))

    def _forget(self, retry: tuple[float, int, Queued]) -> None:
        self._retries.remove(retry)
        heapq.heapify(self._retries)
        name = retry[2].chat
        if (chat := self._chats.get(name)) is not None:
            chat.held_by.pop(retry[1], None)
            self._next_in(name, chat)

    def _next_in(self, name: str, chat: _Chat) -> None:
        if chat.waiting:
            self._offer(name)
        elif chat.under_way is None and not chat.held_by:
            del self._chats[name]

    def next(self, now: float, *, alerts_only: bool = False) -> Queued | None:
        """The message to send now, or None. Its chat is busy until `done` is called."""
        self._wake(now)
        while self._ready and not (alerts_only and self._ready[0][0] > Lane.ALERT):
            _, _, name = heapq.heappop(self._ready)
            chat = self._chats.get(name)
            row = chat.first() if chat else None
            if chat is None or row is None:
                continue
            at = self._pacer.ready_at(name, row.lane, now)
            if at > now:
                heapq.heappush(self._resting, (at, name))
                continue
            heapq.heappop(chat.waiting)
            chat.under_way, chat.newer, chat.withdrawn = row, None, False
            self._pacer.take(name, row.lane, now)
            return row
        return None

    def done(self, name: str) -> None:
        """The message under way in this chat has ended, however.

        A newer version of an edit leaves next; of a message that was accepted, the record has made an edit already.
        """
        chat = self._chats.get(name)
        if chat is None:
            return
        newer, chat.newer, chat.under_way = chat.newer, None, None
        if newer is not None and newer.verb == "edit" and not chat.withdrawn:
            self.push(newer)
        self._next_in(name, chat)

    def wake_at(self) -> float | None:
        """When to look again, if nothing else happens."""
        times = [heap[0][0] for heap in (self._resting, self._retries) if heap]
        return min(times) if times else None

    def depths(self) -> dict[Lane, int]:
        """How many wait, by lane."""
        counts = dict.fromkeys(Lane, 0)
        for chat in self._chats.values():
            for lane, _, _, _ in chat.waiting:
                counts[Lane(lane)] += 1
        for _, _, row in self._retries:
            counts[row.lane] += 1
        return counts

    def _wake(self, now: float) -> None:
        while self._resting and self._resting[0][0] <= now:
            self._offer(heapq.heappop(self._resting)[1])
        while self._retries and self._retries[0][0] <= now:
            self.push(heapq.heappop(self._retries)[2])

    def _offer(self, name: str) -> None:
        chat = self._chats.get(name)
        if chat is not None and (row := chat.first()) is not None:
            heapq.heappush(self._ready, (int(row.lane), row.id, name))
