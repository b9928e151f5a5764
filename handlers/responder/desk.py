"""What the team may do, in private and in the group: commands, presses, reactions, and plain words about a case.

Authority is checked here, at the moment of the press or word: by the roster, never by the chat it came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.attendee import sign_off
from handlers.attendee.opening import live_case
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.conversation import Question, Speaker
from handlers.domain.incoming import Edited, Happening, Pressed, Reacted, Said
from handlers.domain.messages import Answer, Lane, Send, ToChat
from handlers.domain.outcome import Audit, Outcome
from handlers.organizer import strangers
from handlers.ports import Tx
from handlers.responder import both, closing_record, closing_steps, commands, conversation, intake_answers, storm
from handlers.responder.notices import notice, told
from handlers.responder.presses import PRESSES

_ATTENDEES_COMMANDS = frozenset({
    "start", "sos", "report", "add", "status", "team", "info", "language", "settings", "cancel", "withdraw", "clear",
    "privacy", "help",
})  # fmt: skip
_ABOUT_A_LINE = frozenset({"sendit", "keepit", "agreedin", "notagreed"})
"""Buttons that name a line of the record; its case is meant."""
_ASKED_IN_WORDS = closing_record.IN_WORDS | {"t-close-line"}
_REACTIONS = {"👌": "take", "🤝": "join"}


def in_group(tx: Tx, who: Speaker | None, event: Happening) -> Outcome:
    """In a room of the event: commands, buttons, shortcuts only. Talk is neither stored nor logged."""
    match event:
        case Pressed():
            return press(tx, who, event) if who else _stranger(event)
        case Reacted() if who is not None:
            return _reaction(tx, who, event)
        case Said() if event.text.startswith("/"):
            return _group_command(tx, who, event)
        case _:
            return Outcome()


def in_case_room(tx: Tx, who: Speaker | None, event: Happening) -> Outcome:
    """In the room of a case: what is typed there is internal; commands mean this case. Only for who has it now."""
    case = tx.case_of_room(event.chat.platform, event.chat.id)
    if case is None or who is None or who.id not in routing.in_conversation(case):
        return Outcome()
    match event:
        case Pressed():
            return press(tx, who, event)
        case Said() if event.text.startswith("/"):
            return commands.run(tx, who, event) or Outcome()
        case Said():
            replied = commands.replied_to(tx, event, [case])
            file = conversation.confirm_reply if replied is not None else conversation.internal
            return file(tx, who, case, event)
        case Edited():
            return _edited(tx, who, event) or Outcome()
        case _:
            return Outcome()


def _stranger(event: Pressed) -> Outcome:
    answer = Answer(event.press, event.author.platform, "t-not-for-you")
    return Outcome(jobs=[answer], audit=[Audit("stranger-press")])


def _group_command(tx: Tx, who: Speaker | None, said: Said) -> Outcome:
    """Never a help text that mentions reports; an attendee's command gets one neutral line."""
    name = commands.name_of(said.text)
    if name in _ATTENDEES_COMMANDS or who is None or not who.person.on_roster:
        known = name in _ATTENDEES_COMMANDS or name in commands.COMMANDS
        neutral = Send(ToChat(said.chat.platform, said.chat.id), "t-private", lane=Lane.NOTICE, sound=False)
        return Outcome(jobs=[neutral]) if known else Outcome()
    return commands.run(tx, who, said) or Outcome()


def _reaction(tx: Tx, who: Speaker, event: Reacted) -> Outcome:
    """A shortcut on a card; the answer comes in private."""
    sent = tx.sent(event.chat.platform, event.chat.id, event.message)
    action = _REACTIONS.get(event.emoji)
    if sent is None or sent.case is None or who.id in tx.excluded(sent.case):
        return Outcome()
    if event.emoji == "👀":
        return Outcome(audit=[Audit("seen", who.id, sent.case)])
    if action is None:
        return Outcome()
    return _about(tx, who, event, action, sent.case)


def in_private(tx: Tx, who: Speaker, event: Happening) -> Outcome | None:
    """A responder's private chat. None where it concerns them as an attendee like any other."""
    if isinstance(event, Pressed) and event.action.partition(":")[0] in (*PRESSES, "whose", "letin"):
        return press(tx, who, event)
    if not who.person.on_roster:
        return None
    match event:
        case Said() if event.text.startswith("/"):
            return commands.run(tx, who, event)
        case Said():
            return _words(tx, who, event)
        case Edited():
            return _edited(tx, who, event)
        case _:
            return None


def press(tx: Tx, who: Speaker, event: Pressed) -> Outcome:
    """A button: who pressed it decides, not where it stands."""
    if event.action == "whose":
        return both.file(tx, who, event, event.ref)
    if event.action == "letin":
        return strangers.let_in(tx, who, event, event.ref)
    if event.action == "next":
        case = storm.next_case(tx, who.id) if who.person.on_roster else None
        return _about(tx, who, event, "take", case.id) if case else notice(event, "t-storm-over")
    out = _about(tx, who, event, event.action, event.ref)
    asked = who.conversation.question
    if asked is not None and any((one.action, one.ref) == (event.action, event.ref) for one in asked.choices):
        return _settled(who) + out
    return out


def _settled(who: Speaker) -> Outcome:
    """The question is answered: a number or a word typed later is no second answer to it."""
    return Outcome(conversations=[replace(who.conversation, question=None, shown=None)])


def _about(tx: Tx, who: Speaker, event: Happening, action: str, ref: str) -> Outcome:
    """Something about a case this person may know of; to an excluded one it is as if there were no such case."""
    case_id, _, detail = ref.partition(":")
    case = _case(tx, action, case_id)
    if case is None or action not in PRESSES or who.id in tx.excluded(case.id):
        return notice(event, "t-no-button")
    if not routing.may_see(who.person, case, routing.View.CARD, frozenset()):
        return notice(event, "t-not-for-you") + Outcome(audit=[Audit("refused-press", who.id)])
    return PRESSES[action](tx, who, event, case, detail or ref)


def _case(tx: Tx, action: str, ref: str) -> Case | None:
    if action in _ABOUT_A_LINE:
        entry = tx.entry(ref)
        return tx.case(entry.case) if entry else None
    return tx.case(ref)


def _words(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """None for what concerns them as a person: a cry for help, or the answer to a question about their own case."""
    if sign_off.is_asked(who):
        return None
    if not both.cries_alone(tx, who, said) and (answered := _answers_in_words(tx, who, said)) is not None:
        return answered
    if both.cries_for_help(tx, who, said):
        return None
    typed = _typed_choice(tx, who, said)
    if typed is not None:
        return typed
    if both.answers_own(tx, who, said):
        return None
    return _button_in_words(tx, who, said) or _about_a_case(tx, who, said)


def _answers_in_words(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """After `/intake`, and while a case is closed: the answer to what was asked, in words that may tell of danger."""
    question = who.conversation.question
    if question is None or question.text not in intake_answers.QUESTIONS | closing_record.IN_WORDS:
        return None
    return _typed_choice(tx, who, said) or intake_answers.typed(tx, who, said)


def _typed_choice(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """A number or the words of a button answer the latest question, as for everybody."""
    question = who.conversation.asked(said.text)
    if question is None:
        return None
    choice = commands.chosen(tx, said.text, question)
    if choice is not None and choice.action == "whose":
        return both.file(tx, who, said, choice.ref)
    if choice is not None and choice.action == "letin":
        return _settled(who) + strangers.let_in(tx, who, said, choice.ref)
    if choice is not None and choice.action in PRESSES:
        return _settled(who) + _about(tx, who, said, choice.action, choice.ref)
    return _in_words(tx, who, said, question)


def _in_words(tx: Tx, who: Speaker, said: Said, question: Question) -> Outcome | None:
    """What closing asks is answered in words as well."""
    case = tx.case(question.case) if question.text in _ASKED_IN_WORDS else None
    if case is None or who.id not in routing.in_conversation(case):
        return None
    if question.text != "t-close-line":
        return closing_steps.typed(tx, who, said, question.text, case)
    return conversation.confirm_reply(tx, who, case, said)


def _button_in_words(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Where there are no buttons: 'I join' under a page means what its number does, although nothing was asked."""
    shown = who.conversation.shown if said.attachment is None else None
    choice = commands.chosen(tx, said.text, shown) if shown is not None else None
    if choice is None or choice.action not in PRESSES:
        return None
    return _settled(who) + _about(tx, who, said, choice.action, choice.ref)


def _about_a_case(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Words of somebody who has a case are internal, unless they reply to what the reporter wrote and confirm."""
    held = tx.cases_held_by(who.id)
    replied = commands.replied_to(tx, said, [*held, *tx.cases_closed_of(who.id)])
    if replied is not None:
        return conversation.confirm_reply(tx, who, replied, said)
    own = live_case(tx, who)
    if held and (own is not None or len(held) > 1):
        return _which_is_meant(tx, who, said, held, own)
    return conversation.internal(tx, who, held[0], said) if held else None


def _which_is_meant(tx: Tx, who: Speaker, said: Said, held: Sequence[Case], own: Case | None) -> Outcome:
    """With several cases, words must say whose they are: the other person of one must not read of the other."""
    first = said.text.split(maxsplit=1)[0].strip(":,.").casefold() if said.text.strip() else ""
    case = next((one for one in held if one.name.casefold() == first), None)
    if case is not None:
        return conversation.internal(tx, who, case, said)
    if own is not None:
        return both.ask(tx, who, own, held, said)
    return notice(said, "t-which-words", cases=commands.names(held))


def _edited(tx: Tx, who: Speaker, event: Edited) -> Outcome | None:
    """The team's own edits stay out of the reporter's chat: what was said, was said."""
    entry = tx.entry_from(event.chat.platform, event.chat.id, event.message)
    case = tx.case(entry.case) if entry else None
    if entry is None or case is None or case.reporter == who.id:
        return None
    return Outcome(jobs=[told(who.id, "t-edit-stays", case)])
