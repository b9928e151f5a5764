"""Plain words of the team, in private and in the room of a case: whom they are for, and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers import sight
from handlers.attendee import sign_off
from handlers.attendee.opening import live_case
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.conversation import Question, Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Edited, Said, Withdrawn
from handlers.domain.messages import Choice
from handlers.domain.outcome import Outcome
from handlers.domain.routing import View
from handlers.ports import Tx
from handlers.responder import (
    asks,
    both,
    closing_record,
    closing_steps,
    commands,
    conversation,
    in_passing,
    intake_answers,
    notes,
    personal,
    phrases,
    pressing,
    replying,
    spoken,
    trouble,
    unsay,
)
from handlers.responder.notices import notice, told
from handlers.responder.presses import PRESSES


def for_the_case(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
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


def has_it(tx: Tx, who: Speaker, case: Case) -> bool:
    """Handler or partner, and neither kept out nor of the team no more."""
    return who.id in routing.in_conversation(case) and sight.sees(tx, who.person, case, View.WORDS)


def heard(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
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
    return for_the_case(tx, who, here, said) if here is not None else _said_aside(tx, who, said, replied)


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
    if choice is not None and choice.action in pressing.WITHOUT_CASE:
        return pressing.settled(who) + pressing.WITHOUT_CASE[choice.action](tx, who, said, choice.ref)
    if choice is not None and choice.action in PRESSES:
        return pressing.settled(who) + pressing.about(tx, who, said, choice.action, choice.ref)
    return _in_words(tx, who, said, question)


def _in_words(tx: Tx, who: Speaker, said: Said, question: Question) -> Outcome | None:
    """Some questions to the team are answered in words as well."""
    case = tx.case(question.case) if question.case else None
    if case is None or not has_it(tx, who, case):
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


_WAIT = frozenset({"take", "join", "cover", "accept", "coming", "agree", "notyet", "open", "read", "onway", "with"})
"""What others wait for, or only shows: said in words it is found although something newer stands below it."""


def _button_in_words(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """'I join' under a page means what the button does, although nothing was asked; so everything can be typed."""
    if said.attachment is not None or _replies_to_words(tx, said):
        return None
    shown = who.conversation.shown
    choice = commands.chosen(tx, said.text, shown) if shown is not None else None
    if choice is None or choice.action not in PRESSES:
        choice = _further_up(tx, who, said)
    if choice is None:
        return None
    return pressing.settled(who) + pressing.about(tx, who, said, choice.action, choice.ref)


def _replies_to_words(tx: Tx, said: Said) -> bool:
    """'On my way' under what somebody wrote to us is said to that person, if it is a button's label as well."""
    sent = tx.sent(said.chat.platform, said.chat.id, said.reply_to) if said.reply_to else None
    return sent is not None and sent.part == "copy"


def _further_up(tx: Tx, who: Speaker, said: Said) -> Choice | None:
    """A number means the newest message alone; the words of a choice, the newest that has it."""
    if said.text.strip()[:1].isdecimal():
        return None
    there = tx.shown_in_private(said.chat.platform, who.id)
    meant = (commands.chosen(tx, said.text, Question("", "", one)) for one in there)
    return next((one for one in meant if one is not None and one.action in _WAIT), None)


def _about_a_case(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Words of somebody who has a case are internal, unless they reply to what the reporter wrote and confirm."""
    held = tx.cases_held_by(who.id)
    closed = [one for one in tx.cases_closed_of(who.id) if sight.sees(tx, who.person, one, View.WORDS)]
    replied = commands.replied_to(tx, said, [*held, *closed])
    if replied is not None:
        return conversation.confirm_reply(tx, who, replied, said)
    if not held:
        asked = trouble.words(tx, who, said) or spoken.beside_words(tx, who, said)
        return asked if asked.jobs or asked.cases or asked.entries else in_passing.words(tx, who, said)
    own = live_case(tx, who)
    own = None if own is not None and own.trouble else own
    if own is not None or len(held) > 1:
        return _which_is_meant(tx, who, said, held, own)
    return conversation.internal(tx, who, held[0], said) + spoken.beside_words(tx, who, said)


def _which_is_meant(tx: Tx, who: Speaker, said: Said, held: Sequence[Case], own: Case | None) -> Outcome:
    """With several cases, words must say whose they are: the other person of one must not read of the other.

    Of somebody in trouble, whoever helps them reads them all the same, and nothing is asked where that is all.
    """
    first = said.text.split(maxsplit=1)[0].strip(":,.").casefold() if said.text.strip() else ""
    case = next((one for one in held if one.name.casefold() == first), None)
    if case is not None:
        return conversation.internal(tx, who, case, said) + spoken.beside_words(tx, who, said)
    helped = trouble.words(tx, who, said)
    if own is not None:
        return both.ask(tx, who, own, held, said) + (helped or Outcome())
    return helped or notice(said, "t-which-words", cases=commands.names(held))


def edited(tx: Tx, who: Speaker, event: Edited) -> Outcome | None:
    """The team's own edits stay out of the reporter's chat: what was said, was said."""
    entry = tx.entry_from(event.chat.platform, event.chat.id, event.message)
    case = tx.case(entry.case) if entry else None
    if entry is None or case is None or case.reporter == who.id:
        return None
    if entry.kind is Kind.NOTE:
        return notes.edited(tx, who, event, case, entry)
    return Outcome(jobs=[told(who.id, "t-edit-stays", case)])


def taken_away(tx: Tx, who: Speaker, case: Case, event: Withdrawn) -> Outcome | None:
    """The command is gone from the room; what it said to the person stands on their screen all the same."""
    entry = tx.entry_from(event.chat.platform, event.chat.id, event.message)
    if entry is None or entry.kind is not Kind.SAID or entry.case != case.id:
        return None
    if unsay.mark_of(tx.entries(case.id), entry) is not None:
        return None
    return Outcome(jobs=[told(who.id, "t-redact-stays", case)])
