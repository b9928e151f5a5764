"""Notes for the record: words, a voice, a photo; with time and author, only ever added to (conversation.md 7.5)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import keep
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Edited, Happening, Reacted, Said
from handlers.domain.messages import Lane, Line
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import conversation
from handlers.responder.notices import notice, told

ASKED = "t-note-next"
"""The question that the next message answers: a voice message can bear no command."""
SIGN = "✍"
_OURS = (Kind.INTERNAL, Kind.SAID)
_SIGNED = (*_OURS, Kind.WORDS, Kind.CHANGED, Kind.TOLD)


def note(tx: Tx, who: Speaker, event: Said, case: Case, words: str) -> Outcome:
    """`/note words`, or under a photo. Alone, it asks for what is to be noted; as a reply, it marks that message."""
    if who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    if words or event.attachment is not None:
        return _written(tx, who, event, case, words)
    marked = tx.entry_from(event.chat.platform, event.chat.id, event.reply_to) if event.reply_to else None
    if marked is not None and marked.case == case.id and marked.kind in _OURS:
        return _marked(tx, who, event, case, marked)
    asked = replace(
        told(who.id, ASKED, case), lines=(Line("t-note-headings"),), lane=Lane.REPLY, sound=False, ask=True
    )  # fmt: skip
    return Outcome(jobs=[asked])


def _written(tx: Tx, who: Speaker, event: Said, case: Case, words: str) -> Outcome:
    entry = Entry(
        id=tx.new_id(), case=case.id, kind=Kind.NOTE, at=tx.now, author=who.id, body=words,
        source=(event.chat.platform, event.chat.id, event.message), attachment=event.attachment,
        location=event.location,
    )  # fmt: skip
    out = keep(entry, event.chat.platform) + conversation.mirror(tx, who.id, case, entry)
    return out + notice(event, "t-noted", case=case.name)


def answered(tx: Tx, who: Speaker, said: Said, case: Case) -> Outcome:
    """What was asked for by `/note` alone."""
    settled = Outcome(conversations=[replace(who.conversation, question=None, shown=None)])
    return settled + _written(tx, who, said, case, said.text or said.contact or "")


def _under(tx: Tx, event: Reacted) -> Entry | None:
    """The line that was typed there, or that our message there shows."""
    typed = tx.entry_from(event.chat.platform, event.chat.id, event.message)
    shown = tx.sent(event.chat.platform, event.chat.id, event.message)
    return typed or (tx.entry(shown.entry) if shown is not None and shown.entry else None)


def by_sign(tx: Tx, who: Speaker, event: Reacted) -> Outcome | None:
    """✍ under what was said, by either side, makes it a note as well."""
    if not event.emoji.startswith(SIGN):
        return None
    entry = _under(tx, event)
    case = tx.case(entry.case) if entry else None
    if entry is None or case is None or entry.kind not in _SIGNED or who.id not in routing.in_conversation(case):
        return None
    return _marked(tx, who, event, case, entry)


def _marked(tx: Tx, who: Speaker, event: Happening, case: Case, entry: Entry) -> Outcome:
    """Once: the note says what the message said, and which one it was."""
    if any(one.kind is Kind.NOTE and one.about == entry.id for one in tx.entries(case.id)):
        return notice(event, "t-noted-already", case=case.name)
    noted = replace(entry, id=tx.new_id(), kind=Kind.NOTE, at=tx.now, author=who.id, about=entry.id, source=None)
    return keep(noted, event.chat.platform) + notice(event, "t-noted", case=case.name)


def edited(tx: Tx, who: Speaker, event: Edited, case: Case, entry: Entry) -> Outcome:
    """A note stays as it was; the message in its new words is added to it."""
    if who.id not in routing.in_conversation(case) or entry.author != who.id:
        return Outcome()
    words = _bare(event.text, case)
    earlier = [one.body for one in tx.entries(case.id) if entry.id in (one.id, one.about)]
    if not words or words == earlier[-1:][0]:
        return Outcome()
    added = Entry(tx.new_id(), case.id, Kind.NOTE, tx.now, who.id, words, about=entry.id)
    out = Outcome(entries=[added], jobs=[replace(told(who.id, "t-note-added", case), sound=False)])
    return out + conversation.mirror(tx, who.id, case, added)


def _bare(text: str, case: Case) -> str:
    """Without the command and the name of the case."""
    words = text.strip()
    first, _, rest = words.partition(" ")
    if first.casefold() == "!desk":
        first, _, rest = rest.strip().partition(" ")
        first = f"/{first}"
    if first.partition("@")[0].casefold() in ("/note", "note"):
        words = rest.strip()
    if words.casefold().startswith(f"{case.name.casefold()} "):
        words = words[len(case.name) :].strip()
    return words
