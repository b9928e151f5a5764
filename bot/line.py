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

    def without(self, number: int) -> None:
        """Forget a message and its edits, if they wait here."""
        self.waiting = [one for one in self.waiting if number not in (one[1], one[3].target)]
        heapq.heapify(self.waiting)


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
        chat = self._chats.setdefault(row.chat, _Chat())
        if chat.under_way is not None and chat.under_way.id == row.id:
            chat.newer = row
            return
        if row.version:
            self._retries = [one for one in self._retries if one[1] != row.id]
            heapq.heapify(self._retries)
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
        self._retries = [one for one in self._retries if number not in (one[1], one[2].target)]
        heapq.heapify(self._retries)

    def push_later(self, row: Queued, at: float) -> None:
        """A message joins the line again after a pause: its newest version, unless it was taken back."""
        chat = self._chats.get(row.chat, _Chat())
        if chat.withdrawn:
            return
        newest = chat.newer or row
        chat.newer = None
        heapq.heappush(self._retries, (at, row.id, newest))

    def next(self, now: float, *, alerts_only: bool = False) -> Queued | None:
        """The message to send now, or None. Its chat is busy until `done` is called."""
        self._wake(now)
        while self._ready and not (alerts_only and self._ready[0][0] > Lane.ALERT):
            _, _, name = heapq.heappop(self._ready)
            chat = self._chats.get(name)
            if chat is None or chat.under_way is not None or not chat.waiting:
                continue
            row = chat.waiting[0][3]
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
        if chat.waiting:
            self._offer(name)
        else:
            del self._chats[name]

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
        if chat is not None and chat.waiting and chat.under_way is None:
            lane, number, _, _ = chat.waiting[0]
            heapq.heappush(self._ready, (lane, number, name))
