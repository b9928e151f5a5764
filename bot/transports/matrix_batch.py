"""From the homeserver's events to what is handed over: opened, and held against the room they were said in.

From the event's rooms what is written goes on, and no more: a sentence there may call (conversation.md 10.6), words may
be meant for the desk (6). What people say to each other is theirs, and is dropped by whoever looks for that.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final

from bot.transports.matrix_chores import Chores
from bot.transports.matrix_invites import Invites
from bot.transports.matrix_nio import Machine
from bot.transports.matrix_rooms import IN, Directory, Room
from bot.transports.matrix_updates import RINGS
from bot.transports.port import RawUpdate
from bot.transports.raw_json import Json, items, part, words
from handlers.domain.incoming import ChatKind

UNREAD: Final = "unread"
_UNTOLD: Final = "untold"
"""Words that cannot be opened, of which nobody was told yet: their key may be among those still to come."""
_LATE: Final = "/late"
_MOST_UNREAD: Final = 50
"""Kept of one room: who sends more that cannot be read is asked to say it again anyway."""
_SAID: Final = frozenset({"m.room.message", "m.sticker", "m.poll.start", "org.matrix.msc3381.poll.start"}) | RINGS
_LIVE: Final = frozenset({"m.beacon", "org.matrix.msc3672.beacon"})
"""One more place of somebody who shares where they are; it refers to the event with which they began."""
_SHARES: Final = "share"
_MOST_SHARES: Final = 200
_DONE: Final = frozenset({"m.reaction", "m.room.redaction"})


class Events:
    """Takes in what happened in rooms. Called within one commit of the key store."""

    def __init__(
        self, machine: Machine, rooms: Directory, spaces: Mapping[str, ChatKind], invites: Invites,
        chores: Chores,
    ) -> None:  # fmt: skip
        self._machine = machine
        self._rooms = rooms
        self._spaces = spaces
        self._invites = invites
        self._chores = chores
        self.more_keys = False
        """Whether the homeserver has more keys for us than came with this answer."""

    def is_ours(self, room: str) -> bool:
        """Whether this is a room of the event, or of a case."""
        return self._rooms.stands_for(room, self._spaces) or self._is_of_case(room)

    def _is_of_case(self, room: str) -> bool:
        """Whether we made this room for a case. The event's own rooms are all that the configuration knows."""
        known = self._rooms.rooms.get(room)
        made = known is not None and known.ours and known.case != ""
        return made or self._spaces.get(room) is ChatKind.CASE

    # ---- rooms we are in

    def joined(self, room_id: str, told: Json, before: Iterable[Json], old: bool) -> list[RawUpdate]:
        """What happened in one room. `old`: it happened before this desk was there to hear it."""
        room, timeline = self._rooms.room(room_id), part(told, "timeline")
        people, was_in = dict(room.members), room.joined(self._rooms.me)
        # Where people write while we join, the homeserver may tell of the room as it stood before, us invited only.
        # Without a gap there is nothing to learn from that; and we are in every room it lists here.
        if timeline.get("limited") is True or not was_in:
            for event in items(part(told, "state"), "events"):
                self._apply(room, event)
        updates = [update for event in _once_each([*before, *items(timeline, "events")])
                   if (update := self._safely(room, event)) is not None]  # fmt: skip
        room.members[self._rooms.me] = IN
        if people != room.members:
            self._machine.new_key(room_id)
        for over in self._rooms.over(self._rooms.direct.get(room_id, "")):
            self._chores.leave(over)
        if room_id in self._rooms.direct and room.joined(self._rooms.me) and not room.encrypted:
            self._chores.encrypt(room_id)
        updates += self._ended(room) + ([] if was_in else self._present(room, told)) + self._elsewhere(room)
        if old:
            self._forget_unread(room_id)
            return [update for update in updates if update.source == words(room.ended, "event_id")]
        return updates if was_in or not self._rooms.is_direct(room_id) else self._begun(room, told, updates)

    def _ended(self, room: Room) -> list[RawUpdate]:
        """One of our rooms was closed for good; told again and again until it is no room of ours any more."""
        source = words(room.ended, "event_id")
        if not source or not self.is_ours(room.id) or words(room.ended, "sender") == self._rooms.me:
            return []
        if room.successor and room.id in self._spaces:
            self._chores.enter(room.successor, words(room.ended, "sender").partition(":")[2])
        return [RawUpdate(source, self._payload("ended", room, room.ended))]

    def _present(self, room: Room, told: Json) -> list[RawUpdate]:
        """Who was in a room before us that took the place of one of ours: they are told of as if they came now."""
        events = [*items(part(told, "state"), "events"), *items(part(told, "timeline"), "events")]
        own = next((words(event, "event_id") for event in events if _is_join_of(event, self._rooms.me)), "")
        if not own or self._rooms.took_over(room.id) is None or not self.is_ours(room.id):
            return []
        there = [user for user in sorted(room.members) if room.joined(user) and user != self._rooms.me]
        joins = {"content": {"membership": "join"}, "event_id": own}
        return [
            RawUpdate(f"{own}/{sha256(user.encode()).hexdigest()[:12]}",
                      self._payload("membership", room, {**joins, "sender": user}))
            for user in there
        ]  # fmt: skip

    def _apply(self, room: Room, event: Json) -> None:
        """Take a state event in, and see whether a chat of two has become one of several by it."""
        alone = room.joined(self._rooms.me) and self._rooms.is_there(room.id)
        room.apply(event, self._rooms.me)
        if alone and not self._rooms.is_there(room.id) and self._rooms.direct[room.id] in room.members:
            self._rooms.begin_shared(room.id)

    def _elsewhere(self, room: Room) -> list[RawUpdate]:
        """A chat of two has become one of several: its person is greeted where nobody else reads along."""
        other = self._rooms.shared.get(room.id)
        if other is None or room.id not in self._rooms.direct:
            return []
        return [RawUpdate(f"shared/{room.id}", self._payload("start", room, {"sender": other}))]

    def _begun(self, room: Room, told: Json, updates: list[RawUpdate]) -> list[RawUpdate]:
        """A direct chat that begins: greeted, unless the person has spoken first."""
        other = self._rooms.direct[room.id]
        own = [event for event in items(part(told, "timeline"), "events") if _is_join_of(event, self._rooms.me)]
        if room.ours or not own:
            return updates
        if updates:
            return updates
        payload = self._payload("start", room, {**own[-1], "sender": other})
        return [RawUpdate(f"join/{words(own[-1], 'event_id')}", payload)]

    def _safely(self, room: Room, event: Json) -> RawUpdate | None:
        """Odd events are made to be odd; none of them may keep the next from being heard."""
        try:
            return self._update(room, event)
        except Exception:
            self._machine.mishaps["event"] += 1
            return None

    def _update(self, room: Room, event: Json) -> RawUpdate | None:
        source, kind = words(event, "event_id"), event.get("type")
        if "state_key" in event:
            change = self._membership(room, event) if kind == "m.room.member" else None
            self._apply(room, event)
            return RawUpdate(source, change) if change and source else None
        if not source or words(event, "sender") == self._rooms.me or "redacted_because" in part(event, "unsigned"):
            return None
        if kind == "m.room.redaction":
            taken_back = words(event, "redacts") or words(part(event, "content"), "redacts")
            self._drop_unread(taken_back)
        payload = self._sealed(room, event) if kind == "m.room.encrypted" else self._plain(room, event)
        return RawUpdate(source, payload) if payload else None

    def _sealed(self, room: Room, event: Json) -> bytes | None:
        opened = self._machine.open(room.id, event)
        source = words(event, "event_id")
        if opened is not None:
            self._drop_unread(source)
            return self._open(room, event, opened)
        if not part(event, "content"):
            return None
        self._keep_unread(room.id, event)
        if not self._is_talk(room, event):
            return None
        unread = self._payload("unreadable", room, _without_content(event))
        if self.more_keys:
            self._machine.store.keep(_UNTOLD, source, {"room": room.id, "payload": unread.decode()})
        return None if self.more_keys else unread

    def _open(self, room: Room, event: Json, opened: Json) -> bytes | None:
        # Who said it and when is what the homeserver vouches for; what was said is what was sealed.
        kind, content = words(opened, "type"), part(opened, "content")
        return self._said(room, {**_without_content(event), "type": kind, "content": content})

    def _plain(self, room: Room, event: Json) -> bytes | None:
        if room.encrypted and event.get("type") not in _DONE:
            # Anybody between us and the person could have written it.
            talk = self._is_talk(room, event) and event.get("type") in _SAID
            return self._payload("unreadable", room, _without_content(event)) if talk else None
        return self._said(room, event)

    def _said(self, room: Room, event: Json) -> bytes | None:
        kind, content = event.get("type"), part(event, "content")
        if kind in _LIVE:
            return self._live_place(room, event)
        if kind not in _SAID | _DONE or words(content, "msgtype").startswith(("m.key.verification", "m.notice")):
            return None
        # What somebody took away may be what we pinned there; a redaction bears nobody's words.
        heard = kind in _DONE or (kind == "m.room.message" and not _is_edit(content))
        if self._is_talk(room, event) or (self.is_ours(room.id) and heard):
            return self._payload("event", room, event)
        return None

    def _live_place(self, room: Room, event: Json) -> bytes | None:
        """The first of a share is a place like any other, those that follow change it; also when they come again."""
        share = words(part(part(event, "content"), "m.relates_to"), "event_id")
        if not share or not self._rooms.is_talk_of(room.id, words(event, "sender")):
            return None
        known = self._machine.store.kept(_SHARES)
        if share not in known:
            for old in list(known)[: len(known) + 1 - _MOST_SHARES]:
                self._machine.store.drop(_SHARES, old)
            self._machine.store.keep(_SHARES, share, words(event, "event_id"))
        is_first = known.get(share, words(event, "event_id")) == words(event, "event_id")
        return self._payload("place" if is_first else "moved", room, event)

    def _is_talk(self, room: Room, event: Json) -> bool:
        """Whether what this one says here is said to the desk."""
        return self._rooms.is_talk_of(room.id, words(event, "sender")) or self._is_of_case(room.id)

    def _membership(self, room: Room, event: Json) -> bytes | None:
        user, membership = words(event, "state_key"), words(part(event, "content"), "membership")
        if user != self._rooms.me and not room.joined(self._rooms.me):
            return None  # who came before us is asked for, not told
        before = words(_before(event), "membership") or ("invite" if membership == "join" else "join")
        # Whom we let into the room of a case, and who says no to that, is out of it as much as who leaves it; but not
        # whom we put out ourselves.
        by, of_case = words(event, "sender"), self._is_of_case(room.id)
        was_in = before == "join" or (of_case and before == "invite" and membership == "leave" and by == user)
        if (membership == "join") == was_in or membership not in ("join", "leave", "ban"):
            return None
        if of_case and membership != "join" and by == self._rooms.me:
            return None
        ours = self.is_ours(room.id) or (room.id in self._rooms.direct and user == self._rooms.direct[room.id])
        return self._payload("membership", room, {**event, "sender": user}) if ours else None

    def _payload(self, what: str, room: Room, event: Json) -> bytes:
        sender = words(event, "sender")
        body = {"what": what, "room": room.id, "direct": self._rooms.is_talk_of(room.id, sender), "me": self._rooms.me,
                "name": room.names.get(sender, ""), "event": _trimmed(event)}  # fmt: skip
        return json.dumps(body, separators=(",", ":")).encode()

    # ---- rooms we are not in

    def invited(self, room: str, state: list[Json]) -> None:
        """Somebody asks us in: looked at later, so that no number of them holds up a message."""
        self._invites.remember(room, state)

    def left(self, room_id: str, told: Json) -> list[RawUpdate]:
        """We are out of a room, or an invitation was taken back."""
        self._invites.forget(room_id)
        room = self._rooms.rooms.pop(room_id, None)
        self._rooms.end_direct(room_id)
        events = items(part(told, "timeline"), "events")
        own = [event for event in events if words(event, "state_key") == self._rooms.me and "state_key" in event]
        if room is None or not own or not self.is_ours(room_id):
            return []
        payload = self._payload("membership", room, {**own[-1], "sender": self._rooms.me})
        return [RawUpdate(words(own[-1], "event_id"), payload)]

    # ---- what could not be read at first

    def _keep_unread(self, room: str, event: Json) -> None:
        content = part(event, "content")
        if not words(content, "session_id") or not words(content, "ciphertext"):
            return
        store = self._machine.store
        others = [key for key, kept in store.kept(UNREAD).items() if kept["room"] == room]
        for key in others[: len(others) + 1 - _MOST_UNREAD]:
            store.drop(UNREAD, key)
        store.keep(UNREAD, words(event, "event_id"), {"room": room, "event": _trimmed(event)})

    def _drop_unread(self, source: str) -> None:
        self._machine.store.drop(UNREAD, source)
        self._machine.store.drop(_UNTOLD, source)

    def _forget_unread(self, room: str) -> None:
        for kind in (UNREAD, _UNTOLD):
            for key in [key for key, kept in self._machine.store.kept(kind).items() if kept["room"] == room]:
                self._machine.store.drop(kind, key)

    def late(self) -> list[RawUpdate]:
        """Messages whose key has come by now. They stay kept until `forget_late`."""
        found = []
        for source, kept in self._machine.store.kept(UNREAD).items():
            room, event = self._rooms.rooms.get(kept["room"]), kept["event"]
            if room is None or not self._machine.has_key(room.id, part(event, "content")):
                continue
            opened = self._machine.open(room.id, event)
            if opened is None:
                continue
            payload = self._open(room, event, opened)
            if payload is None:
                self._drop_unread(source)
            else:
                found.append(RawUpdate(f"{source}{_LATE}", payload))
        return found

    def untold(self, late: Iterable[RawUpdate]) -> list[RawUpdate]:
        """Messages of which nobody was told, and whose key is not among all that came: kept until `forget_late`."""
        if self.more_keys:
            return []
        opened = {one.source.removesuffix(_LATE) for one in late}
        still = self._machine.store.kept(_UNTOLD).items()
        return [RawUpdate(source, kept["payload"].encode()) for source, kept in still if source not in opened]

    def forget_late(self, sources: Iterable[str]) -> None:
        """They have been handed over, and are on disk where they belong."""
        for source in sources:
            self._machine.store.drop(_UNTOLD, source.removesuffix(_LATE))
            if source.endswith(_LATE):
                self._machine.store.drop(UNREAD, source.removesuffix(_LATE))


def _once_each(events: Sequence[Json]) -> list[Json]:
    """Of a new room some events come both as missing and as new; one that was opened must not be opened again."""
    return list({words(event, "event_id") or str(number): event for number, event in enumerate(events)}.values())


def _without_content(event: Json) -> Json:
    return {key: event[key] for key in ("event_id", "sender", "origin_server_ts") if key in event}


def _trimmed(event: Json) -> dict[str, Any]:
    """Only what is read again: homeservers add what they like."""
    wanted = ("type", "event_id", "sender", "origin_server_ts", "state_key", "content", "redacts")
    return {key: event[key] for key in wanted if key in event}


def _is_edit(content: Json) -> bool:
    return words(part(content, "m.relates_to"), "rel_type") == "m.replace"


def _before(event: Json) -> Json:
    return part(part(event, "unsigned"), "prev_content") or part(event, "prev_content")


def _is_join_of(event: Json, user: str) -> bool:
    joins = words(part(event, "content"), "membership") == "join"
    return event.get("type") == "m.room.member" and words(event, "state_key") == user and joins
