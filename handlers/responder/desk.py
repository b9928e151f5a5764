"""What the team may do, in private and in the group: commands, presses, reactions, and plain words about a case.

Authority is checked here, at the moment of the press or word: by the roster, never by the chat it came from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers import sight
from handlers.attendee import sign_off
from handlers.attendee.opening import live_case
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.conversation import Question, Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Edited, Happening, Pressed, Reacted, Said, Withdrawn
from handlers.domain.messages import Answer, Lane, Send, ToChat
from handlers.domain.needs import Need
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.routing import View
from handlers.organizer import strangers
from handlers.ports import Tx
from handlers.responder import (
    asks,
    board,
    both,
    closing_record,
    closing_steps,
    commands,
    conversation,
    intake_answers,
    notes,
    personal,
    phrases,
    replying,
    spoken,
    storm,
    trouble,
)
from handlers.responder.notices import notice, told
from handlers.responder.presses import PRESSES


def _own_press(action: str) -> Callable[[Tx, Speaker, Happening, str], Outcome]:
    return lambda tx, who, event, ref: personal.press(tx, who, event, action, ref)


_ATTENDEES_COMMANDS = frozenset({
    "start", "sos", "report", "add", "status", "team", "info", "language", "settings", "cancel", "withdraw", "clear",
    "privacy", "help",
})  # fmt: skip
_REACTIONS = {"👌": ("take", ""), "🤝": ("join", ""), "🙏": ("need", f":{Need.MORE.letter}")}
"""Shortcuts: what is done, and what stands behind the case where a button would carry it."""
_WITHOUT_CASE: dict[str, Callable[[Tx, Speaker, Happening, str], Outcome]] = {
    "whose": both.file,
    "letin": strangers.let_in,
    "spoken": spoken.answered,
    **{action: _own_press(action) for action in personal.PRESSES},
}
"""Buttons that are about no case of which the one who presses must be allowed to know."""
_SEEN = "👀"
_ABOUT_A_LINE = frozenset({"sendit", "keepit", "askit", "agreedin", "notagreed"})
"""Buttons that name a line of the record; its case is meant."""


def in_group(tx: Tx, who: Speaker | None, event: Happening) -> Outcome:
    """In a room of the event: commands, buttons, shortcuts, sentences that call. Talk is neither stored nor logged."""
    match event:
        case Pressed():
            return press(tx, who, event) if who else _stranger(event)
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
    if case is None or who is None or not _has_it(tx, who, case):
        # In the team's group all of the team read along: they may come and help from there, and talk unheard.
        return in_group(tx, who, event) if case is not None and event.chat.topic else Outcome()
    return _in_its_space(tx, who, case, event)


def _in_its_space(tx: Tx, who: Speaker, case: Case, event: Happening) -> Outcome:
    out: Outcome | None = None
    match event:
        case Pressed():
            out = press(tx, who, event)
        case Said() if event.text.startswith("/"):
            out = (commands.run(tx, who, event) or Outcome()) + replying.dropped(tx, who, event.chat)
        case Reacted():
            out = _reaction(tx, who, event, case)
        case Said():
            out = _for_the_case(tx, who, case, event)
        case Edited():
            out = _edited(tx, who, event)
    return out or Outcome()


def _for_the_case(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """Typed where nothing but this case is meant: internal, unless they reply to what was said and confirm.

    Whoever is in trouble themselves is heard first: that is for nobody's eyes here.
    """
    if spoken.is_trouble(tx, who, said):
        return trouble.call(tx, who, said, case)
    if replying.meant(tx, who, said) is not None:
        return replying.speak(tx, who, case, said)
    replied = commands.replied_to(tx, said, [case])
    file = conversation.confirm_reply if replied is not None else conversation.internal
    return file(tx, who, case, said) + spoken.beside_words(tx, who, said)


def _has_it(tx: Tx, who: Speaker, case: Case) -> bool:
    """Handler or partner, and neither kept out nor of the team no more."""
    return who.id in routing.in_conversation(case) and sight.sees(tx, who.person, case, View.WORDS)


def _stranger(event: Pressed) -> Outcome:
    answer = Answer(event.press, event.author.platform, "t-not-for-you")
    return Outcome(jobs=[answer], audit=[Audit("stranger-press")])


def _group_command(tx: Tx, who: Speaker | None, said: Said) -> Outcome:
    """Never a help text that mentions reports; an attendee's command gets one neutral line."""
    name = commands.name_of(said.text)
    if name in _ATTENDEES_COMMANDS or who is None or not who.person.on_roster:
        ours = name in commands.COMMANDS or name in commands.DUTY
        neutral = Send(ToChat(said.chat.platform, said.chat.id), "t-private", lane=Lane.NOTICE, sound=False)
        noted = _refused_command(who, name) if ours else Outcome()
        return noted + (Outcome(jobs=[neutral]) if ours or name in _ATTENDEES_COMMANDS else Outcome())
    return commands.run(tx, who, said) or Outcome()


def _refused_command(who: Speaker | None, name: str) -> Outcome:
    return Outcome(audit=[Audit("refused-command", who.id if who else None, detail={"command": name})])


def _reaction(tx: Tx, who: Speaker, event: Reacted, room: Case | None = None) -> Outcome:
    """A shortcut on a card, or on any message in the room of a case; the answer comes in private."""
    sent = tx.sent(event.chat.platform, event.chat.id, event.message)
    case = room or (tx.case(sent.case) if sent is not None and sent.case is not None else None)
    if event.emoji.startswith(notes.SIGN):
        return notes.by_sign(tx, who, event) or Outcome()
    if case is None or event.emoji not in (*_REACTIONS, _SEEN):
        return Outcome()
    if not sight.sees(tx, who.person, case, View.CARD):
        return _refused(who, case, "reaction")
    if event.emoji == _SEEN:
        return Outcome(audit=[Audit("seen", who.id, case.id)])
    action, detail = _REACTIONS[event.emoji]
    return _about(tx, who, event, action, case.id + detail)


def in_private(tx: Tx, who: Speaker, event: Happening) -> Outcome | None:
    """A responder's private chat. None where it concerns them as an attendee like any other."""
    if isinstance(event, Pressed) and event.action.partition(":")[0] in (*PRESSES, *_WITHOUT_CASE):
        return press(tx, who, event)
    if not who.person.on_roster:
        return None
    out: Outcome | None = None
    match event:
        case Said() if event.text.startswith("/"):
            out = commands.run(tx, who, event)
            return None if out is None else out + replying.dropped(tx, who, event.chat)
        case Said():
            out = _words(tx, who, event)
        case Edited():
            out = _edited(tx, who, event)
        case Reacted():
            out = _reaction(tx, who, event)
    return out


def refused(who: Speaker, event: Happening) -> Outcome:
    """Somebody who is not of the team typed a command of the team: answered like any words, and written down."""
    name = commands.name_of(event.text) if isinstance(event, Said) and event.text.startswith("/") else ""
    theirs = name in commands.COMMANDS or name in commands.DUTY
    return _refused_command(who, name) if theirs and not who.person.on_roster else Outcome()


def press(tx: Tx, who: Speaker, event: Pressed) -> Outcome:
    """A button: who pressed it decides, not where it stands."""
    if event.action in _WITHOUT_CASE:
        return _WITHOUT_CASE[event.action](tx, who, event, event.ref)
    if event.action == "next":
        case = storm.next_case(tx, who.person) if who.person.on_roster else None
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
    if not who.person.on_roster:
        return notice(event, "t-not-for-you") + Outcome(audit=[Audit("refused-press", who.id)])
    case_id, _, detail = ref.partition(":")
    case = _case(tx, action, case_id)
    if case is None or action not in PRESSES:
        return notice(event, "t-no-button")
    if not sight.sees(tx, who.person, case, View.CARD):
        return notice(event, "t-no-button") + _refused(who, case, action)
    return PRESSES[action](tx, who, event, case, detail or ref)


def _refused(who: Speaker, case: Case, what: str) -> Outcome:
    """What somebody tried who may not know of the case: the trail says so, their screen does not."""
    return Outcome(audit=[Audit("refused", who.id, case.id, {"what": what})])


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
    return _theirs_or_of_a_case(tx, who, said)


def _theirs_or_of_a_case(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    replied = replying.meant(tx, who, said)
    concerns_them = both.cries_for_help if replied is None else both.is_their_own
    if concerns_them(tx, who, said):
        return None
    if spoken.is_trouble(tx, who, said):
        return trouble.call(tx, who, said)
    here = tx.case_here(said.chat, who.id)
    typed = personal.heard(tx, who, said) or _typed_choice(tx, who, said, here)
    if typed is not None:
        return typed
    return _for_the_case(tx, who, here, said) if here is not None else _said_aside(tx, who, said, replied)


def _said_aside(tx: Tx, who: Speaker, said: Said, replied: Case | None) -> Outcome | None:
    """Typed in the plain chat, where several things may be meant."""
    if both.answers_own(tx, who, said):
        return None
    if replied is not None:
        return replying.speak(tx, who, replied, said)
    return _button_in_words(tx, who, said) or _about_a_case(tx, who, said)


def _answers_in_words(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """After `/intake`, and while a case is closed: the answer to what was asked, in words that may tell of danger."""
    question = who.conversation.question
    if question is None or question.text not in intake_answers.QUESTIONS | closing_record.IN_WORDS:
        return None
    here = tx.case_here(said.chat, who.id)
    return _typed_choice(tx, who, said, here) or intake_answers.typed(tx, who, said)


def _typed_choice(tx: Tx, who: Speaker, said: Said, here: Case | None) -> Outcome | None:
    """A number or the words of a button answer the latest question; in a topic, if that is about its case."""
    question = who.conversation.asked(said.text)
    if question is None or (here is not None and question.case != here.id):
        return None
    choice = commands.chosen(tx, said.text, question)
    if choice is not None and choice.action == "whose":
        return both.file(tx, who, said, choice.ref)
    if choice is not None and choice.action in _WITHOUT_CASE:
        return _settled(who) + _WITHOUT_CASE[choice.action](tx, who, said, choice.ref)
    if choice is not None and choice.action in PRESSES:
        return _settled(who) + _about(tx, who, said, choice.action, choice.ref)
    return _in_words(tx, who, said, question)


def _in_words(tx: Tx, who: Speaker, said: Said, question: Question) -> Outcome | None:
    """Some questions to the team are answered in words as well."""
    case = tx.case(question.case) if question.case else None
    if case is None or not _has_it(tx, who, case):
        return None
    if question.text in closing_record.IN_WORDS:
        return closing_steps.typed(tx, who, said, question.text, case)
    takes_words = _TAKES_WORDS.get(question.text)
    return takes_words(tx, who, case, said) if takes_words is not None else None


_TAKES_WORDS: dict[str, Callable[[Tx, Speaker, Case, Said], Outcome]] = {
    "t-close-line": conversation.confirm_reply,
    phrases.YOURS: phrases.yours,
    asks.WORDS: asks.confirm,
    notes.ASKED: lambda tx, who, case, said: notes.answered(tx, who, said, case),
}
"""Questions to the team that are answered in their own words."""


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
    closed = [one for one in tx.cases_closed_of(who.id) if sight.sees(tx, who.person, one, View.WORDS)]
    replied = commands.replied_to(tx, said, [*held, *closed])
    if replied is not None:
        return conversation.confirm_reply(tx, who, replied, said)
    if not held:
        asked = trouble.words(tx, who, said) or spoken.beside_words(tx, who, said)
        return asked if asked.jobs or asked.cases or asked.entries else None
    own = live_case(tx, who)
    own = None if own is not None and own.trouble else own
    if own is not None or len(held) > 1:
        return _which_is_meant(tx, who, said, held, own)
    return conversation.internal(tx, who, held[0], said) + spoken.beside_words(tx, who, said)


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
    if entry.kind is Kind.NOTE:
        return notes.edited(tx, who, event, case, entry)
    return Outcome(jobs=[told(who.id, "t-edit-stays", case)])
