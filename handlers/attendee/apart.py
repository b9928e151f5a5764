"""Words about whoever has their case: a report of its own, of which that one gets no sign (conversation.md 4.5).

Taken from the case they would take away the helper who may be on the way, for a name alone; shown in it they would be
read by whom they are about. So they go to the others, and the person is asked. If that one may read them after all,
they move to where they were meant for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import exclude, kept, named_hands, read_back, report
from handlers.attendee.opening import fact, keep
from handlers.domain import signals
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Edited, Said
from handlers.domain.messages import Send
from handlers.domain.outcome import Deadline, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import conversation

_NAMES_ARE_ANSWERS = ("B6", "D8", "D10a", "D10w")
"""Questions that a name answers: what it keeps out is settled there."""


def said(tx: Tx, who: Speaker, words: Said) -> Outcome | None:
    """None unless they name somebody who has a case of theirs, and may be about that one."""
    question = who.conversation.asked(words.text)
    if question is not None and question.text in _NAMES_ARE_ANSWERS:
        return None
    if question is not None and signals.choice_of(words.text, question.choices, tx.policy.lexicon):
        return None
    beside = named_hands.open_case(tx, who, words.words)
    return None if beside is None or beside.quiet else begin(tx, who, beside, [words])


def edited(tx: Tx, who: Speaker, event: Edited) -> Outcome | None:
    """A message that names them only now: what stood there before stays where it was."""
    known = tx.entry_from(event.chat.platform, event.chat.id, event.message)
    beside = tx.case(known.case) if known is not None else None
    if known is None or beside is None or known.author != who.id or beside.quiet:
        return None
    new = {one.id for one in named_hands.about(tx, beside, event.text)}
    if not new - {one.id for one in named_hands.about(tx, beside, known.body)}:
        return None
    words = Said(event.at, event.sent_at, event.chat, event.author, event.message, event.text)
    return begin(tx, who, beside, [words])


def file(tx: Tx, who: Speaker, case: Case, words: Sequence[Said]) -> Outcome:
    """Words that waited, for this case: whoever they name may have taken it meanwhile."""
    named = not case.quiet and named_hands.about(tx, case, " ".join(one.words for one in words))
    return begin(tx, who, case, words) if named else report.file(tx, case, words)


def begin(tx: Tx, who: Speaker, beside: Case, words: Sequence[Said]) -> Outcome:
    """A case of its own for these words, as grave as the one they stood beside where they tell of harm."""
    out = report.first_words(tx, who, *words, beside=beside)
    case = out.cases[-1]
    out.entries.append(named_hands.apart(tx, case, beside))
    if case.state is State.DRAFT and not _tells(tx, who, words):
        wait = timedelta(seconds=tx.policy.behaviour.settle_max_seconds)
        out.deadlines.append(Deadline("settle", case.id, tx.now + wait, wait))
    return out + Outcome(conversations=[replace(who.conversation, about=case.id)])


def _tells(tx: Tx, who: Speaker, words: Sequence[Said]) -> bool:
    return any(signals.has_signal(one.text, who.conversation.language, tx.policy.lexicon) for one in words)


def answered(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """D10q, D10h: what they say of somebody counts for the case that one has, too."""
    person = tx.person(ref[1:])
    beside = _beside(tx, who, case, person) if person is not None and person.id in tx.excluded(case.id) else []
    if person is None or not beside:
        return exclude.about_named(tx, who, case, ref)
    if ref.startswith("y"):
        return _out_of_all(tx, who, case, person, beside)
    helpful = Outcome(entries=[fact(tx, one, f"fact-readmitted:{person.name}") for one in beside])
    return helpful + (_moved(tx, who, case, beside[0]) or exclude.about_named(tx, who, case, ref))


def _beside(tx: Tx, who: Speaker, case: Case, person: Person) -> list[Case]:
    return [one for one in named_hands.had_by(tx, who, person, case) if named_hands.stands_apart(tx, case, one)]


def _out_of_all(tx: Tx, who: Speaker, case: Case, person: Person, beside: Sequence[Case]) -> Outcome:
    """One answer for both: that they are out, and what they may have read."""
    out = exclude.about_named(tx, who, case, f"y{person.id}")
    out.jobs = [one for one in out.jobs if not (isinstance(one, Send) and one.text == "D10b")]
    for one in beside:
        out += exclude.keep_from(tx, one, person)
    return out


def _moved(tx: Tx, who: Speaker, case: Case, beside: Case) -> Outcome | None:
    """Nobody was called for them yet: they are read where they were meant for. None once somebody was."""
    if case.state is not State.DRAFT:
        return None
    words = [replace(one, id=tx.new_id(), case=beside.id) for one in read_back.own_words(tx.entries(case.id))]
    out = kept.drop(case)
    for one in words:
        out += keep(one, one.source[0] if one.source else who.conversation.platform)
    done = replace(who.conversation, question=None, shown=None, about=beside.id)
    out += conversation.pass_on(tx, beside, words)
    return out + Outcome(conversations=[done], jobs=[report.reply_added(beside)])
