"""The rooms we are in, as the homeserver tells: who is there, whether it is encrypted, and whether it is a direct chat.

Kept by ourselves: matrix-nio takes a membership with an odd display name for no membership at all, and a person in the
room whom we do not see is a person who reads along.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from bot.transports.raw_json import Json, part, words

if TYPE_CHECKING:
    from bot.transports.matrix_store import KeyStore

_DIRECT: Final = "direct"
_SHARED: Final = "shared"
IN: Final = "join"
INVITED: Final = "invite"
CASE: Final = "org.eventdesk.case"
"""The state event in a case's room by which we know it again."""


@dataclass(slots=True)
class Room:
    """One room. `members` holds who is joined or invited, by user id."""

    id: str
    members: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    encrypted: bool = False
    named: bool = False
    space: bool = False
    ours: bool = False
    """Whether we made it."""
    invite_only: bool = True
    case: str = ""
    """The key of the case it was made for."""
    ended: Json = field(default_factory=dict)
    """The event by which it was closed for good (an upgrade closes a room too, and names another)."""

    def apply(self, event: Json, me: str) -> None:
        """Take a state event in."""
        content, kind = part(event, "content"), event.get("type")
        match kind:
            case "m.room.member":
                self._member(words(event, "state_key"), content)
            case "m.room.encryption":
                # There is no way back: whoever says otherwise wants to read along.
                self.encrypted = self.encrypted or bool(words(content, "algorithm"))
            case "m.room.name" | "m.room.canonical_alias":
                self.named = self.named or bool(words(content, "name") or words(content, "alias"))
            case "m.room.create":
                self.space = words(content, "type") != ""
                self.ours = words(event, "sender") == me
            case "m.room.join_rules":
                self.invite_only = words(content, "join_rule") == "invite"
            case "m.room.tombstone":
                self.ended = event
            case _ if kind == CASE:
                self.case = words(content, "key")

    def _member(self, user: str, content: Json) -> None:
        membership = words(content, "membership")
        if membership in (IN, INVITED):
            self.members[user] = membership
            self.names[user] = words(content, "displayname")
        else:
            self.members.pop(user, None)

    @property
    def successor(self) -> str:
        """The room that took its place; '' while it is open, and where none was named."""
        named = words(part(self.ended, "content"), "replacement_room")
        return named if named.startswith("!") and named != self.id else ""

    def others(self, me: str) -> list[str]:
        """Who else is joined or invited."""
        return [user for user in self.members if user != me]

    def joined(self, user: str) -> bool:
        """Whether this person is in the room."""
        return self.members.get(user) == IN


class Directory:
    """All rooms, and which are direct chats with whom.

    `direct` is room to person, on disk before we join. It is what makes a room a direct chat, as long as nobody else is
    in it or could come in: people may give theirs a name.
    """

    def __init__(self, me: str, store: KeyStore) -> None:
        self.me = me
        self.rooms: dict[str, Room] = {}
        self._store = store
        self.direct: dict[str, str] = store.kept(_DIRECT)
        self.shared: dict[str, str] = store.kept(_SHARED)
        """Direct chats into which the person let somebody else: we go on with that person in another room."""
        self.changed = False
        """Whether the account data have to be written anew."""

    def room(self, room: str) -> Room:
        """The room of this id, a new one when we did not know it."""
        return self.rooms.setdefault(room, Room(room))

    def begin_direct(self, room: str, user: str) -> None:
        """From now on this room is a direct chat."""
        self._store.keep(_DIRECT, room, user)
        self.direct[room] = user
        self.changed = True

    def end_direct(self, room: str) -> None:
        """No longer."""
        self._store.drop(_DIRECT, room)
        self.direct.pop(room, None)
        self.changed = True

    def begin_shared(self, room: str) -> None:
        """Somebody else came into this direct chat, and its person is in it still."""
        self._store.keep(_SHARED, room, self.direct[room])
        self.shared[room] = self.direct[room]

    def take_direct(self, content: Json) -> None:
        """What the account data `m.direct` say: all there is where the store is new."""
        for user, rooms in content.items():
            for room in rooms if isinstance(rooms, list) else []:
                if isinstance(room, str) and room not in self.direct:
                    self.begin_direct(room, user)

    def direct_content(self) -> Mapping[str, list[str]]:
        """What the account data are to say."""
        people: dict[str, list[str]] = {}
        for room, user in self.direct.items():
            people.setdefault(user, []).append(room)
        return people

    def is_direct(self, room: str) -> bool:
        """Whether this is a chat between us and one other person, and nobody else can come in unasked."""
        known, other = self.rooms.get(room), self.direct.get(room)
        if known is None or other is None:
            return False
        return set(known.others(self.me)) <= {other} and known.invite_only and not known.space

    def stands_for(self, room: str, spaces: Container[str]) -> bool:
        """Whether this is one of `spaces`, or takes the place of one."""
        return room in spaces or any(one.successor == room and one.id in spaces for one in self.rooms.values())

    def took_over(self, room: str) -> Room | None:
        """The room whose place this one took."""
        return next((one for one in self.rooms.values() if one.successor == room), None)

    def last(self, room: str) -> str:
        """The room that stands at the end of a row of successors; '' where they lead nowhere."""
        seen: set[str] = set()
        while room and room not in seen and room in self.rooms and self.rooms[room].ended:
            seen.add(room)
            room = self.rooms[room].successor
        return "" if room in seen else room

    def is_there(self, room: str) -> bool:
        """Whether a direct chat still has its person in it, or invited to it, and nobody else."""
        return self.is_direct(room) and self.direct[room] in self.rooms[room].members

    def is_talk_of(self, room: str, user: str) -> bool:
        """Whether this person speaks to us here: until we are out of it, also where they let somebody else in."""
        return self.is_direct(room) or (user != "" and self.direct.get(room) == user == self.shared.get(room))

    def instead_of(self, room: str) -> str:
        """The person with whom we go on elsewhere, because others are in this room; '' as a rule."""
        return "" if self.is_there(room) else self.shared.get(room, "")

    def over(self, user: str) -> list[str]:
        """Direct chats with this person that we have to be out of: they are gone, or others came in.

        Where they let somebody in they are heard, and told nothing, until they have come to where we go on.
        """
        known = [room for room, other in self.direct.items() if other == user and room in self.rooms]
        there = [room for room in known if self.is_there(room)]
        is_elsewhere = any(self.rooms[room].joined(user) for room in there)
        return [
            room for room in known
            if room not in there and (is_elsewhere or room not in self.shared or user not in self.rooms[room].members)
        ]  # fmt: skip

    def with_person(self, user: str) -> str:
        """An encrypted direct room with this person, one they are in first; '' when there is none."""
        rooms = [room for room, other in self.direct.items() if other == user and self.is_direct(room)]
        open_ = [room for room in rooms if self.rooms[room].joined(self.me) and not self.rooms[room].ended]
        rooms = [room for room in open_ if self.rooms[room].encrypted]
        there = [room for room in rooms if self.rooms[room].joined(user)]
        invited = [room for room in rooms if user in self.rooms[room].members]
        return next(iter(there + invited), "")

    def shared_with(self, users: Iterable[str]) -> set[str]:
        """Of these people, those with whom we share an encrypted room."""
        return {user for user in users for room in self.rooms.values() if room.encrypted and user in room.members}

    def with_member(self, users: Iterable[str]) -> set[str]:
        """The rooms any of these people are in."""
        wanted = set(users)
        return {room.id for room in self.rooms.values() if wanted & room.members.keys()}

    def for_case(self, key: str) -> str:
        """The room made for this case, '' when there is none."""
        known = [room for room in self.rooms.values() if room.joined(self.me) and not room.ended]
        return next((room.id for room in known if key and room.case == key), "")
