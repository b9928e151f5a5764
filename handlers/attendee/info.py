"""Questions about the event, and how this works: nothing of it is a report (conversation.md 5.10)."""

from __future__ import annotations

from handlers.attendee import first_contact, topics
from handlers.attendee.replies import MAIN, reply
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Line
from handlers.domain.outcome import Outcome
from handlers.domain.people import Role
from handlers.ports import Tx


def menu(tx: Tx, who: Speaker, _event: Happening, ref: str = "") -> Outcome:
    """/info: what there is to know, a page at a time."""
    conversation, cancel = first_contact.settled(who)
    start = int(ref) if ref.isdecimal() else 0
    asked = reply(who, "I2", choices=topics.page(tx.policy, start), ask=True)
    return Outcome(conversations=[conversation], deadlines=[cancel], jobs=[asked])


def topic(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """One topic in one bubble, and the way to a person below it."""
    if ref not in topics.TOPICS:
        return menu(tx, who, _event)
    conversation, cancel = first_contact.settled(who)
    text, args = topics.told(tx.policy, ref, who.person.language)
    told = reply(who, text, args=args, lines=(topics.ANYTHING_ELSE,), choices=topics.NEED_PERSON, ask=True)
    return Outcome(conversations=[conversation], deadlines=[cancel], jobs=[told])


def person(_tx: Tx, who: Speaker, _event: Happening, _ref: str = "") -> Outcome:
    """'Need a person?': help now comes first here as everywhere."""
    return Outcome(jobs=[reply(who, "C4", choices=MAIN, ask=True)])


def how_it_works(_tx: Tx, who: Speaker, _event: Happening, _ref: str = "") -> Outcome:
    """/help: somebody may type it because they need some, so help now comes first."""
    return Outcome(jobs=[reply(who, "A6", choices=MAIN, ask=True)])


def team(tx: Tx, who: Speaker, _event: Happening, _ref: str = "") -> Outcome:
    """/team: who is at the desk now, by the names they go by, and how to know them."""
    there = [one for one in tx.roster() if one.on_duty and (one.has(Role.RESPONDER) or one.has(Role.LEAD))]
    if not there:
        return Outcome(jobs=[reply(who, "I5n", args={"phone": tx.policy.desk_phone}, choices=MAIN, ask=True)])
    names = dict.fromkeys(one.shown for one in there)
    lines = (*(Line("I5p", {"name": one}) for one in names), Line("I5h"))
    shown = reply(who, "I5", args={"vest": tx.policy.team_mark}, lines=lines, choices=topics.NEED_PERSON, ask=True)
    return Outcome(jobs=[shown])
