"""What the team may do, in private and in the group: commands, presses, reactions, and plain words about a case.

Authority is checked at the moment of the press or word: by the roster, never by the chat it came from.
"""

from __future__ import annotations

from handlers import sight
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Edited, Happening, Pressed, Reacted, Said, Unreadable, Withdrawn
from handlers.domain.messages import Answer, Lane, Send, ToChat, ToPerson
from handlers.domain.needs import Need
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.routing import View
from handlers.ports import Tx
from handlers.responder import board, closing_aside, commands, in_passing, notes, pressing, replying, spoken, words
from handlers.responder.notices import refused_command
from handlers.responder.presses import PRESSES

_ATTENDEES_COMMANDS = frozenset({
    "start", "sos", "report", "add", "status", "team", "info", "language", "settings", "cancel", "withdraw", "clear",
    "privacy", "help",
})  # fmt: skip
_REACTIONS = {"👌": ("take", ""), "🤝": ("join", ""), "🙏": ("need", f":{Need.MORE.letter}")}
"""Shortcuts: what is done, and what stands behind the case where a button would carry it."""
_SEEN = "👀"


def in_group(tx: Tx, who: Speaker | None, event: Happening) -> Outcome:
    """In a room of the event: commands, buttons, shortcuts, sentences that call. Talk is neither stored nor logged."""
    match event:
        case Pressed():
            return pressing.press(tx, who, event) if who else _stranger(event)
        case Reacted() if who is not None:
            return _reaction(tx, who, event)
        case Said() if event.text.startswith("/"):
            return _group_command(tx, who, event)
        case Said() if who is not None:
            return spoken.in_room(tx, who, event)
        case Withdrawn():
            return board.taken_away(tx, event)
        case _:
            return Outcome()


def in_case_room(tx: Tx, who: Speaker | None, event: Happening) -> Outcome:
    """In the room of a case: what is typed there is internal; commands mean this case. Only for who has it now."""
    case = tx.case_here(event.chat, who.id) if who is not None else None
    if case is None or who is None or not words.has_it(tx, who, case):
        # In the team's group all of the team read along: they may come and help from there, and talk unheard.
        return in_group(tx, who, event) if case is not None and event.chat.topic else Outcome()
    return _in_its_space(tx, who, case, event)


def _in_its_space(tx: Tx, who: Speaker, case: Case, event: Happening) -> Outcome:
    out: Outcome | None = None
    match event:
        case Pressed():
            out = pressing.press(tx, who, event)
        case Said() if event.text.startswith("/"):
            out = commands.run(tx, who, event) or in_passing.misspelled(tx, event) or _unknown(who, case, event)
            out += replying.dropped(tx, who, event.chat)
        case Reacted():
            out = _reaction(tx, who, event, case)
        case Said():
            out = words.for_the_case(tx, who, case, event)
        case Edited():
            out = words.edited(tx, who, event)
        case Withdrawn():
            out = words.taken_away(tx, who, case, event)
        case Unreadable(locked=True):
            out = _not_read(who, case, event)
    return closing_aside.told(tx, who, case, event, out or Outcome())


def _not_read(who: Speaker, case: Case, event: Unreadable) -> Outcome:
    """It may have been meant for the person, and whoever typed it would wait for an answer to what nobody got."""
    return _in_the_room(who, case, event, "t-room-unread", name=who.person.name)


def _unknown(who: Speaker, case: Case, event: Said) -> Outcome:
    """A command that is none was to do something, and perhaps to say something to the person."""
    return _in_the_room(who, case, event, "t-room-unknown")


def _in_the_room(who: Speaker, case: Case, event: Happening, text: str, **more: str) -> Outcome:
    """What whoever typed there must know, where they typed it."""
    to, args = ToPerson(who.id, event.chat.platform), {"case": case.name, **more}
    return Outcome(jobs=[Send(to, text, args, lane=Lane.REPLY, case=case.id, in_room=True)])


def _stranger(event: Pressed) -> Outcome:
    answer = Answer(event.press, event.author.platform, "t-not-for-you")
    return Outcome(jobs=[answer], audit=[Audit("stranger-press")])


def _group_command(tx: Tx, who: Speaker | None, said: Said) -> Outcome:
    """Never a help text that mentions reports; an attendee's command gets one neutral line."""
    name = said.command
    if name in _ATTENDEES_COMMANDS or who is None or not who.person.on_roster:
        ours = name in commands.COMMANDS or name in commands.DUTY
        neutral = Send(ToChat(said.chat.platform, said.chat.id), "t-private", lane=Lane.NOTICE, sound=False)
        noted = refused_command(who, said) if ours else Outcome()
        return noted + (Outcome(jobs=[neutral]) if ours or name in _ATTENDEES_COMMANDS else Outcome())
    return commands.run(tx, who, said) or Outcome()


def _reaction(tx: Tx, who: Speaker, event: Reacted, room: Case | None = None) -> Outcome:
    """A shortcut on a card, or on any message in the room of a case; the answer comes in private."""
    sent = tx.sent(event.chat.platform, event.chat.id, event.message)
    case = room or (tx.case(sent.case) if sent is not None and sent.case is not None else None)
    if event.emoji.startswith(notes.SIGN):
        return notes.by_sign(tx, who, event) or Outcome()
    if case is None or event.emoji not in (*_REACTIONS, _SEEN):
        return Outcome()
    if not sight.sees(tx, who.person, case, View.CARD):
        return pressing.kept_from(who, case, "reaction")
    if event.emoji == _SEEN:
        return Outcome(audit=[Audit("seen", who.id, case.id)])
    action, detail = _REACTIONS[event.emoji]
    return pressing.about(tx, who, event, action, case.id + detail)


def in_private(tx: Tx, who: Speaker, event: Happening) -> Outcome | None:
    """A responder's private chat. None where it concerns them as an attendee like any other."""
    if isinstance(event, Pressed) and event.action.partition(":")[0] in (*PRESSES, *pressing.WITHOUT_CASE):
        return pressing.press(tx, who, event)
    if not who.person.on_roster:
        return None
    out: Outcome | None = None
    match event:
        case Said() if event.text.startswith("/"):
            out = commands.run(tx, who, event) or in_passing.misspelled(tx, event)
            return None if out is None else out + replying.dropped(tx, who, event.chat)
        case Said():
            out = words.heard(tx, who, event)
        case Edited():
            out = words.edited(tx, who, event)
        case Reacted():
            out = _reaction(tx, who, event)
    return out


def refused(who: Speaker, event: Happening) -> Outcome:
    """Somebody who is not of the team typed a command of the team: answered like any words, and written down."""
    if not isinstance(event, Said) or who.person.on_roster:
        return Outcome()
    theirs = event.command in commands.COMMANDS or event.command in commands.DUTY
    return refused_command(who, event) if theirs else Outcome()
