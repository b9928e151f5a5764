"""Something is kept unsent, and they write again: asked once whether it belongs to that (conversation.md 5.5).

Whoever said that only they can send it must not find it sent, nor half of it sent and half of it left behind. Grave
words wait for no question; nobody answers this one in time: then the new words are a report like any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import help_now, kept, named, outside, several, status
from handlers.attendee.opening import keep, reporters_words
from handlers.domain import signals
from handlers.domain.case import Case, Category, State
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Send
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx

_ASKS = "E9"
_WAITS = timedelta(minutes=2)
_A_WHILE = timedelta(minutes=10)
"""Words that come this long after the last ones may well be about something else."""
_CHOICES = (("b-send-all", "s"), ("b-keep-all", "k"), ("b-not-part", "n"))


def heard(tx: Tx, who: Speaker, said: Said, *, few: bool = False) -> Outcome | None:
    """None where nothing is kept, and for grave words. `few`: words too few for a report, under what tells of it."""
    case = kept.newest(tx, who)
    if case is None or tx.now >= status.closes(tx) or signals.gravest(said.text, tx.policy.lexicon):
        return None
    if few and (not _stands(who, case) or not said.text or signals.is_greeting(said.text, tx.policy.lexicon)):
        return None
    if _goes_on(tx, who, case):
        return _together(tx, who, case, [said])
    return _asked(tx, who, case, said)


def _stands(who: Speaker, case: Case) -> bool:
    """Whether what was said last is about what is kept."""
    question = who.conversation.question
    return question is not None and question.case == case.id


def _goes_on(tx: Tx, who: Speaker, case: Case) -> bool:
    """A moment ago they said that their words are to be kept with it."""
    at = who.conversation.last_text_at
    return who.conversation.about == case.id and at is not None and tx.now - at <= _A_WHILE


def _asked(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """The words wait, sealed, until they say. A bare 'yes' says only half of it, and is asked back."""
    known = who.conversation.undecided
    bare_yes = bool(known) and any(signals.fold(said.text) in one.yes for one in tx.policy.lexicon.values())
    waiting = replace(who.conversation, undecided=known if bare_yes else (*known, said))
    return Outcome(
        conversations=[waiting], jobs=[] if known and not bare_yes else [_question(case)],
        deadlines=[Deadline("whose", case.id, tx.now + _WAITS, _WAITS)],
    )  # fmt: skip


def _question(case: Case) -> Send:
    rows = tuple((Choice(label, "beside", f"{meant}{case.id}"),) for label, meant in _CHOICES)
    return help_now.ask(
        case, _ASKS, ((Choice("b-help-now-short", "sos"),), *rows), {"minutes": _WAITS // timedelta(minutes=1)}
    )


def answered(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """Under E9."""
    case, words = tx.case(ref[1:]), who.conversation.undecided
    if case is None or case.reporter != who.id or case.state is not State.KEPT or not words:
        return Outcome(jobs=[kept.no_longer(tx, who, ref[1:])])
    done = replace(who.conversation, undecided=(), question=None, shown=None)
    decided, here = Cancel("whose", case.id), Speaker(who.person, done)
    match ref[:1]:
        case "n":
            out = several.begin(tx, here, words)
        case "k":
            out = _together(tx, here, case, words)
        case _:
            out = _sent(tx, here, case, words)
    return Outcome(conversations=[done], deadlines=[decided]) + out


def _added(tx: Tx, case: Case, words: Sequence[Said]) -> tuple[Case, Outcome, list[Person]]:
    """What is kept, with these words; a colleague whom they name is kept out of it."""
    case, out, found = named.shut_out(tx, case, " ".join(one.words for one in words))
    for said in words:
        out += keep(reporters_words(tx, case, said), said.chat.platform)
    return case, out + Outcome(cases=[case]), found


def _together(tx: Tx, who: Speaker, case: Case, words: Sequence[Said]) -> Outcome:
    case, out, _ = _added(tx, case, words)
    here = replace(who.conversation, about=case.id, last_text_at=tx.now)
    return out + Outcome(conversations=[here], jobs=[kept.more(tx, case)])


def _sent(tx: Tx, who: Speaker, case: Case, words: Sequence[Said]) -> Outcome:
    case, out, found = _added(tx, case, words)
    if outside.nobody(tx, case):
        return out + Outcome(jobs=[outside.question(tx, case)])
    telling = any(signals.has_signal(one.text, who.conversation.language, tx.policy.lexicon) for one in words)
    if telling and case.category is Category.UNCLEAR:
        case = replace(case, category=Category.MAJOR)
    return out + kept.sent(tx, who, case) + Outcome(jobs=[named.question(tx, case, one) for one in found[:1]])
