"""Where the event's rooms are on one platform, now: a group that becomes a supergroup has a new id from then on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from handlers.domain.incoming import ChatKind


class Rooms(Mapping[str, ChatKind]):
    """Chat id to kind, read anew at each asking. `spaces` gives the record's (platform, room) to chat id."""

    def __init__(self, platform: str, spaces: Callable[[], Mapping[tuple[str, str], str]]) -> None:
        self._platform = platform
        self._spaces = spaces

    def _now(self) -> dict[str, ChatKind]:
        found = self._spaces().items()
        return {chat: ChatKind(room) for (platform, room), chat in found if platform == self._platform}

    def __getitem__(self, chat: str) -> ChatKind:
        return self._now()[chat]

    def __iter__(self) -> Iterator[str]:
        return iter(self._now())

    def __len__(self) -> int:
        return len(self._now())
