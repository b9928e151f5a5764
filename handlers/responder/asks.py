"""Asking the reporter for one thing: a photo, their place, or a yes or no (conversation.md 9.2).

In their language and as they can be written to. Nothing is asked where nothing may arrive.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.attendee import help_now
from handlers.attendee.opening import fact, keep
from handlers.domain import routing
from handlers.domain.case import Case, ContactMode, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.folding import fold
from handlers.domain.incoming import ChatKind, Happening, Said
from handlers.domain.messages import Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import conversation
from handlers.responder.notices import not_now, notice, told

WORDS = "t-ask-words"
"""The question that the handler's own question answers."""
QUESTION = "fact-asks-yesno"
"""What stands in the record behind words that are answered with yes or no; `about` names them."""
_PHOTO, _PLACE, _YES_NO = "photo", "place", "yesno"
_CODES = {"p": _PHOTO, "w": _PLACE, "y": _YES_NO}
_MEANT = {
    "photo": _PHOTO, "picture": _PHOTO, "foto": _PHOTO, "place": _PLACE, "where": _PLACE, "location": _PLACE,
    "lugar": _PLACE, "yesno": _YES_NO, "yes": _YES_NO, "sino": _YES_NO,
}  # fmt: skip


def ask(tx: Tx, who: Speaker, event: Said, case: Case, words: str) -> Outcome:
    """`/ask photo`, `/ask place`, `/ask yesno Is he still near you?`; alone, it offers the three."""
    if case.state is not State.TAKEN or who.id not in routing.in_conversation(case):
        return not_now(who, event, case)
    first, _, rest = words.partition(" ")
    what = _MEANT.get(fold(first).replace(" ", "")) if first else ""
    if what is None:
        return notice(event, "t-ask-what")
    return _ask(tx, who, event, case, what, rest.strip()) if what else _choose(who, event, case)


def pressed(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """One of the three, by tapping."""
    if case.state is not State.TAKEN or who.id not in routing.in_conversation(case):
        return not_now(who, event, case)
    what = _CODES.get(detail, "")
    return _ask(tx, who, event, case, what, "") if what else notice(event, "t-no-button")


def _choose(who: Speaker, event: Happening, case: Case) -> Outcome:
    rows = tuple((Choice(f"b-ask-{what}", "ask", f"{case.id}:{code}"),) for code, what in _CODES.items())
    return Outcome(jobs=[_aside(told(who.id, "t-ask", case, rows), event)])


def _aside(message: Send, event: Happening) -> Send:
    return replace(message, lane=Lane.REPLY, sound=False, in_room=event.chat.kind is ChatKind.CASE)


def _ask(tx: Tx, who: Speaker, event: Happening, case: Case, what: str, words: str) -> Outcome:
    if refused := _refused(case, what):
        return notice(event, refused, case=case.name)
    if what == _YES_NO:
        return _in_words(tx, who, event, case, words)
    entry = fact(tx, case, f"fact-asked-{what}", who.id)
    question = _ASKED[what](tx, case)
    asked = replace(question, sound=True, receipt=f"said:{entry.id}", lane=Lane.REPLY)
    out = Outcome(entries=[entry], jobs=[asked]) + conversation.mirror(tx, who.id, case, entry)
    return out + notice(event, "t-sending")


def _refused(case: Case, what: str) -> str:
    """Why this cannot be asked, as a text; '' where it can."""
    if case.hidden:
        return "t-ask-cover"
    if case.contact_mode is ContactMode.SILENT:
        return "t-ask-silent"
    if case.unreachable:
        return "t-ask-gone"
    return "t-ask-yes-no" if case.contact_mode is ContactMode.YES_NO and what == _PHOTO else ""


def _photo(_tx: Tx, case: Case) -> Send:
    return replace(help_now.ask(case, "Q1", ()), ask=False)


def _place(tx: Tx, case: Case) -> Send:
    rows = tuple(
        tuple(replace(one, action="askplace") if one.action == "place" else one for one in row)
        for row in help_now.place_choices(tx, replace(case, by_word=False))
    )
    return help_now.ask(case, "Q2", rows)


_ASKED: dict[str, Callable[[Tx, Case], Send]] = {_PHOTO: _photo, _PLACE: _place}


def _in_words(tx: Tx, who: Speaker, event: Happening, case: Case, words: str) -> Outcome:
    """Their own question: sent at once where it was typed behind the command, else asked for."""
    if not words or not isinstance(event, Said):
        in_room = event.chat.kind is ChatKind.CASE
        asked = told(who.id, "t-ask-words-room" if in_room else WORDS, case)
        return Outcome(jobs=[replace(_aside(asked, event), ask=not in_room)])
    source = (event.chat.platform, event.chat.id, event.message)
    entry = Entry(tx.new_id(), case.id, Kind.SAID, tx.now, who.id, words, source)
    return keep(entry, event.chat.platform) + _out(tx, who, case, entry) + notice(event, "t-sending")


def _out(tx: Tx, who: Speaker, case: Case, entry: Entry) -> Outcome:
    """To the reporter like anything that is said to them, with yes and no beneath."""
    mark = replace(fact(tx, case, QUESTION, who.id), about=entry.id)
    sent = conversation.to_reporter(tx, who.person.shown, case, entry)
    sent.jobs = [with_answers(one) if isinstance(one, Send) and one.text == "G1" else one for one in sent.jobs]
    return Outcome(entries=[mark]) + sent + conversation.mirror(tx, who.id, case, entry)


def with_answers(shown: Send) -> Send:
    """The words, and the two answers to them."""
    rows = ((Choice("b-yes", "asked", f"y{shown.entry}"),), (Choice("b-no", "asked", f"n{shown.entry}"),))
    return replace(shown, choices=rows, ask=True)


def is_question(tx: Tx, entry: Entry) -> bool:
    """Whether these words are to be answered with yes or no."""
    return any(one.body == QUESTION and one.about == entry.id for one in tx.entries(entry.case))


def confirm(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """The question was typed when it was asked for: it is put to them once more before it leaves."""
    body = said.text or said.contact or ""
    source = (said.chat.platform, said.chat.id, said.message)
    entry = Entry(tx.new_id(), case.id, Kind.INTERNAL, tx.now, who.id, body, source)
    rows = ((Choice("b-send", "askit", entry.id), Choice("b-keep", "keepit", entry.id)),)
    question = Send(
        ToPerson(who.id, said.chat.platform), "t-send-this", {"case": case.name}, rows, lane=Lane.REPLY, case=case.id,
        part="confirm", ask=True, sound=False,
    )  # fmt: skip
    return keep(entry, said.chat.platform) + Outcome(jobs=[question])


def confirmed(tx: Tx, who: Speaker, event: Happening, case: Case, entry_id: str) -> Outcome:
    """'Send', once."""
    entry = tx.entry(entry_id)
    if entry is None or entry.author != who.id or who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    if refused := _refused(case, _YES_NO):
        return notice(event, refused, case=case.name)
    if any(one.kind is Kind.SAID and one.about == entry.id for one in tx.entries(case.id)):
        return notice(event, "t-said-already")
    said = replace(entry, id=tx.new_id(), kind=Kind.SAID, at=tx.now, about=entry.id, source=None)
    return Outcome(entries=[said]) + _out(tx, who, case, said) + notice(event, "t-sending")
