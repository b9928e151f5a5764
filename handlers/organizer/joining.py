"""Joining the team by a one-time code, or the link that brings it (conversation.md 7.1, 8.2).

Whoever has no good code learns nothing: not whether it was wrong, late or used, nor what it would have been for.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.attendee import exclude
from handlers.attendee.replies import MAIN, reply
from handlers.domain import names
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Arg, Choice, Lane, Line, Send, Space, ToPerson
from handlers.domain.outcome import Audit, Outcome, Roles, Visitor
from handlers.domain.people import Person, Role
from handlers.domain.tickets import For, Ticket
from handlers.ports import Tx

LINK = "j_"
_GOOD_FOR = timedelta(hours=24)
_BY_LINK = re.compile(rf"/start(?:@\w+)?\s+{LINK}(\w+)\s*", re.IGNORECASE)
_BY_WORD = re.compile(r"/?join(?:@\w+)?\s+(.+)", re.IGNORECASE)
_CODE = re.compile(r"[a-hjkmnp-z2-9]{10}")
_TRIES = 5
_SLOWLY = timedelta(hours=1)
_ROOMS = (Space.TEAM, Space.ORGANIZERS)


def invite(tx: Tx, change: Ticket) -> Outcome:
    """The code, for whoever asked, to be handed on."""
    code, detail = tx.new_code(), {name: change.detail[name] for name in ("name", "roles")}
    ticket = Ticket(code, For.JOINING, change.made_by, tx.now + _GOOD_FOR, "", detail)
    args: dict[str, Arg] = {"name": detail["name"], "roles": ", ".join(detail["roles"].split())}
    lines = (Line("o-join-link", link=f"{LINK}{code}"), Line("o-join-word", {"code": code}))
    told = Send(ToPerson(change.made_by), "o-join-code", args, lines=lines, lane=Lane.REPLY, sound=False)
    return Outcome(tickets=[ticket], jobs=[told])


def brought(tx: Tx, who: Speaker, said: Happening) -> Outcome | None:
    """Somebody brings a code; None for whatever else they do."""
    if not isinstance(said, Said):
        return None
    by_link, by_word = _BY_LINK.fullmatch(said.text.strip()), _BY_WORD.fullmatch(said.text.strip())
    found = by_link or by_word
    code = "".join(one for one in found[1].casefold() if one.isalnum()) if found else ""
    if not _CODE.fullmatch(code) and not by_link:
        return None
    if tx.on_roster(who.id):
        return _known(tx, who, code)
    lately = [one for one in who.conversation.tries if tx.now - one < _SLOWLY]
    ticket = tx.ticket(code) if len(lately) < _TRIES else None
    if ticket is not None and ticket.purpose is For.JOINING and ticket.is_good(tx.now):
        return _joins(tx, who, said, ticket)
    return _opens_nothing(tx, who, lately) if by_link or _looks_like_one(tx, said.text) else None


def _known(tx: Tx, who: Speaker, code: str) -> Outcome | None:
    """Somebody of the team has no need of it, and it stays good for whom it is meant."""
    ticket = tx.ticket(code)
    good = ticket is not None and ticket.purpose is For.JOINING and ticket.is_good(tx.now)
    return Outcome(jobs=[reply(who, "t-join-already")]) if good else None


def _looks_like_one(tx: Tx, text: str) -> bool:
    """'Join my basement' are words, and so is the name of a case."""
    word = " ".join(text.split()[1:])
    names = {one.casefold() for one in tx.policy.case_names}
    return any(one.isdigit() for one in word) or (" " not in word and word.casefold() not in names)


def _opens_nothing(tx: Tx, who: Speaker, lately: list[datetime]) -> Outcome:
    tried = replace(who.conversation, tries=(*lately[-_TRIES:], tx.now), greeted=True)
    return Outcome(conversations=[tried], jobs=[reply(who, "J1", choices=MAIN, ask=True)])


def _joins(tx: Tx, who: Speaker, said: Said, ticket: Ticket) -> Outcome:
    """On the roster with that name and those roles; what they told us as an attendee stays theirs."""
    roles = frozenset(Role(one) for one in ticket.detail["roles"].split())
    language = who.conversation.language.partition("-")[0]
    person = replace(who.person, name=ticket.detail["name"], languages=who.person.languages or (language,))
    settled = replace(who.conversation, question=None, shown=None, greeted=True, tries=())
    out = Outcome(
        conversations=[settled], people=[person], roles=[Roles(who.id, roles)], spent=[ticket.code],
        audit=[Audit("join_team", who.id, None, {"asked_by": ticket.made_by})],
        visitors=_no_stranger(said),
    )  # fmt: skip
    out += _kept_from(tx, replace(person, roles=roles))
    told = Send(ToPerson(ticket.made_by), "o-joined", {"name": person.name}, lane=Lane.NOTICE, sound=False)
    return out + Outcome(jobs=[_welcome(who, person, roles), told])


def _no_stranger(said: Said) -> list[Visitor]:
    """Where they sat in a room of the event before, nothing waits for their leaving any more."""
    return [Visitor(said.chat.platform, space, said.author.user, here=False) for space in _ROOMS]


def _welcome(who: Speaker, person: Person, roles: frozenset[Role]) -> Send:
    """What they are here, and the three steps until they are ready."""
    steps = (("b-start-me", "me"), ("b-start-push", "pushtest"), ("b-start-quiz", "startquiz"))
    rows = tuple((Choice(label, action),) for label, action in steps)
    args: dict[str, Arg] = {"name": person.name, "roles": ", ".join(role for role in Role if role in roles)}
    return reply(who, "t-joined", args=args, lines=(Line("t-joined-next"),), choices=rows, ask=True)


def _kept_from(tx: Tx, person: Person) -> Outcome:
    """Reports that name them already: they learn nothing of those."""
    out = Outcome()
    for case in tx.open_cases():
        said = " ".join(one.body for one in tx.entries(case.id) if one.kind is Kind.WORDS)
        if case.reporter != person.id and names.means(said, person):
            out += exclude.exclude(tx, case, person, "named")
    return out
