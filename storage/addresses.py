"""Where a message goes: from people, spaces and contacts to chats, at the moment the decision is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from handlers.domain.conversation import Conversation, Speaker
from handlers.domain.incoming import Author, Chat, ChatKind
from handlers.domain.messages import Recipient, Space, ToChat, ToContact, ToPerson, ToSpace
from handlers.domain.people import ORGANIZING, Person, Profile
from storage import changes, queries, rows, visits
from storage.unit import Unit, new_id

ROOM = "@room"
"""Whom a message in the room of a case is for: whoever has the case."""
_LINE = "case:"


def line_of(case: str) -> str:
    """Where messages for the room of a case wait, before and after the room is there."""
    return _LINE + case


def case_of(line: str) -> str | None:
    """The case whose room this line leads to; None for a chat of its own."""
    return line.removeprefix(_LINE) if line.startswith(_LINE) else None


@dataclass(frozen=True, slots=True)
class Address:
    """One chat on one platform, and whom we mean by it."""

    platform: str
    chat: str
    person: str | None
    """A person's id, '@team', '@organizers', '@room', '#contact', or None for an answer where somebody spoke."""
    numbers: bool = False
    """Whether they want numbered lines in place of buttons."""
    topic: str = ""
    """The topic of their own in which they wrote to us."""


def address_of(unit: Unit, row: Any) -> str:
    """The user id behind an identity row."""
    place = f"{row.platform}|{row.lookup.hex()}"
    return unit.vault.open(unit.event_key, "identities", place, "user", row.sealed_user).decode()


def resolve(
    unit: Unit, to: Recipient, reporter: str = "", *, of_case: bool = True, waits: bool = False
) -> list[Address]:
    """Every chat a recipient means. Somebody with two platforms is reached on both.

    `reporter` of the case it is about: whoever left the team's rooms is an attendee there like any other.
    What is `of_case` goes where they are in the team's room; the rest wherever they are in any room of the event.
    Where a stranger sits in the team's room only what `waits` is meant for it; organizers are each told by themselves.
    """
    match to:
        case ToPerson(person, platform):
            return _of_person(unit, person, platform, theirs=person == reporter, of_case=of_case)
        case ToSpace(space, platform):
            rooms = [(where, chat) for (where, name), chat in unit.spaces.items() if name == space]
            wanted = [one for one in rooms if platform in (None, one[0])]
            shut = {one[0] for one in wanted if visits.strangers(unit, one[0], space)}
            if space is Space.TEAM and waits:
                shut = set()
            free = [Address(*one, f"@{space}") for one in wanted if one[0] not in shut]
            return free + (_organizers(unit, shut) if space is Space.ORGANIZERS and shut else [])
        case ToChat(platform, chat):
            return [] if _has_strangers(unit, platform, chat) else [Address(platform, chat, None)]
        case ToContact(contact):
            return [Address("contact", contact, f"#{contact}")]


def _has_strangers(unit: Unit, platform: str, chat: str) -> bool:
    """Whether this is a room of the event in which somebody sits who may read nothing there, not even an answer."""
    named = [name for (where, name), one in unit.spaces.items() if (where, one) == (platform, chat)]
    return any(visits.strangers(unit, platform, name) for name in named)


def _organizers(unit: Unit, platforms: set[str]) -> list[Address]:
    """Each by themselves, while a stranger sits in their room."""
    roster = [row for row in unit.rows(queries.roster, event=unit.event) if ORGANIZING.intersection(row.roles.split())]
    known = [one for row in roster for one in unit.rows(queries.identities_of, person=row.id)]
    return [_address(unit, row, row.person) for row in known if row.platform in platforms and row.organizing]


def _of_person(unit: Unit, person: str, platform: str | None, *, theirs: bool, of_case: bool) -> list[Address]:
    known = [row for row in unit.rows(queries.identities_of, person=person) if platform in (None, row.platform)]
    wanted = [row for row in known if theirs or visits.stays(unit, row) or (row.organizing and not of_case)]
    reachable = [row for row in wanted if row.reachable] or wanted
    return [_address(unit, row, person) for row in reachable]


def _address(unit: Unit, row: Any, person: str) -> Address:
    """The chat of the conversation where one was begun: on some platforms it is not the user's own id."""
    begun = unit.row(queries.conversation_on, person=row.person, platform=row.platform)
    if begun is None:
        return Address(row.platform, address_of(unit, row), person)
    conversation = rows.conversation_of(unit, begun)
    topic = conversation.topic if conversation.topic and not _of_the_team(unit, row.person) else ""
    return Address(row.platform, conversation.chat, person, conversation.settings.numbers, topic)


def _of_the_team(unit: Unit, person: str) -> bool:
    """Calls to the team always stand in the plain chat: it may be a topic of a case that we lost sight of."""
    return bool(unit.row(queries.person_by_id, id=person).roles)


def language_of(unit: Unit, person: str | None) -> str:
    """What a person reads; '' for rooms, contacts and people we do not know."""
    if person is None or person[0] in "@#":
        return ""
    if (known := unit.people.get(person)) is not None:
        return known.language
    row = unit.row(queries.language_of, id=person)
    return row.language if row else ""


def kind_of(unit: Unit, chat: Chat) -> ChatKind:
    """A group may have moved to an id the configuration does not know."""
    if chat.kind is ChatKind.PRIVATE:
        return chat.kind
    named = next((name for (where, name), one in unit.spaces.items() if (where, one) == (chat.platform, chat.id)), None)
    if named:
        return ChatKind(named)
    of_case = unit.row(queries.case_of_room, platform=chat.platform, chat=chat.id)
    return ChatKind.CASE if of_case else ChatKind.FOREIGN


def admit(unit: Unit, author: Author, chat: Chat, language: str) -> Speaker | None:
    """Who is speaking. In private everybody is let in; in a group only people we know."""
    lookup = unit.vault.lookup("identity", author.platform, author.user)
    row = unit.row(queries.identity, event=unit.event, platform=author.platform, lookup=lookup)
    if row is None and chat.kind is not ChatKind.PRIVATE:
        return None
    person = row.person if row is not None else enrol(unit, Person(new_id(), author.name, language), author)
    speaker = _speaker(unit, person, author, chat)
    return speaker if row is None or (row.inside and row.organizing) else _outside(speaker, row)


def known(unit: Unit, author: Author, chat: Chat) -> Speaker | None:
    """Who is speaking, by looking alone; None for somebody new."""
    lookup = unit.vault.lookup("identity", author.platform, author.user)
    row = unit.row(queries.identity, event=unit.event, platform=author.platform, lookup=lookup)
    return None if row is None else _speaker(unit, row.person, author, replace(chat, kind=ChatKind.FOREIGN))


def _outside(speaker: Speaker, row: Any) -> Speaker:
    """They left a room of the event: on this platform they have no part in what it is for."""
    kept = {one for one in speaker.person.roles if (row.organizing if one in ORGANIZING else row.inside)}
    on_duty = speaker.person.on_duty and bool(row.inside)
    return replace(speaker, person=replace(speaker.person, roles=frozenset(kept), on_duty=on_duty))


def _speaker(unit: Unit, person_id: str, author: Author, chat: Chat) -> Speaker:
    row = unit.row(queries.person_by_id, id=person_id)
    person = unit.people.setdefault(person_id, rows.person_of(unit, row)) or rows.person_of(unit, row)
    begun = unit.row(queries.conversation_on, person=person_id, platform=author.platform)
    unit.speaking = (person_id, author.platform)
    hint = author.language.casefold().partition("-")[0]
    if begun is not None:
        conversation = rows.conversation_of(unit, begun)
        if chat.kind is ChatKind.PRIVATE and (conversation.chat, conversation.topic) != (chat.id, chat.topic):
            conversation = _moved(unit, begun, conversation, chat)
        if hint and conversation.hint != hint:
            conversation = replace(conversation, hint=hint)
        unit.conversations[(person_id, author.platform)] = conversation
        return Speaker(person, conversation)
    where = chat.id if chat.kind is ChatKind.PRIVATE else author.user
    topic = chat.topic if chat.kind is ChatKind.PRIVATE else ""
    fresh = Conversation(person_id, author.platform, where, person.language, topic, hint=hint)
    return Speaker(person, unit.conversations.setdefault((person_id, author.platform), fresh))


def _moved(unit: Unit, row: Any, conversation: Conversation, chat: Chat) -> Conversation:
    """They write from another direct chat, or another topic, than before: from now on we answer there."""
    conversation = replace(conversation, chat=chat.id, topic=chat.topic)
    sealed = rows.seal_conversation(unit, conversation, row.key_id)
    unit.connection.execute(changes.conversation, [{"this": row.id, "sealed": sealed}])
    return conversation


def screen_of(unit: Unit, platform: str, chat: str, message: str) -> bytes:
    """By what a message on a screen is found again.

    Where people have direct rooms, one is written to by name before its room is known: ids are unique there anyhow.
    """
    return unit.vault.lookup("screen", platform, "" if platform in unit.policy.room_platforms else chat, message)


def enrol(unit: Unit, person: Person, *authors: Author) -> str:
    """A new person with their identities; the name and the user ids are sealed."""
    unit.connection.execute(changes.new_person, [person_row(unit, person)])
    for author in authors:
        add_identity(unit, person.id, author)
    return person.id


def person_row(unit: Unit, person: Person) -> dict[str, Any]:
    """A person as they are kept, with their name sealed."""
    fixed = {"id": person.id, "event": unit.event, "on_duty": person.on_duty, "roles": " ".join(sorted(person.roles))}
    return fixed | kept_person(unit, person)


def kept_person(unit: Unit, person: Person) -> dict[str, Any]:
    """What can change of a person; their roles, and who is on duty, are changed by themselves."""
    name = unit.vault.seal(unit.event_key, "people", person.id, "name", person.name.encode("utf-8", "replace"))
    profile = rows.seal_profile(unit, person) if person.profile != Profile() else None
    return {
        "language": person.language, "languages": " ".join(person.languages), "sealed_name": name,
        "sealed_profile": profile,
    }  # fmt: skip


def add_identity(unit: Unit, person_id: str, author: Author) -> None:
    """One more platform on which a person can be found."""
    unit.connection.execute(changes.new_identity, [identity_row(unit, person_id, author)])


def identity_row(unit: Unit, person_id: str, author: Author) -> dict[str, Any]:
    """An identity as it is kept: found by a keyed hash, the user id itself sealed."""
    lookup = unit.vault.lookup("identity", author.platform, author.user)
    place = f"{author.platform}|{lookup.hex()}"
    return {
        "event": unit.event, "person": person_id, "platform": author.platform, "lookup": lookup, "reachable": True,
        "sealed_user": unit.vault.seal(unit.event_key, "identities", place, "user", author.user.encode()),
    }  # fmt: skip
