"""Somebody of the team who needs the desk themselves: what they cry out must not reach the person they have it from.

Their partner on another case may be the very one it is about (conversation.md 4.5), so nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import apart, named_later, report
from handlers.attendee.opening import live_case
from handlers.domain import codewords, own_words, signals
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import conversation
from handlers.responder.notices import notice

_MINE = "mine"
_BARE = 2
"""Words of a cry."""
_WAITS = timedelta(minutes=2)
"""How long words wait for the answer; then they are taken as their own, where nobody they fear reads along."""
_FREE_ANSWERS = ("B1", "B1h", "B1p", "B1x", "B1m", "B1s", "B1sm", "B2", "B2n", "B2w", "B3", "B4", "D3n", "k1_no_zone",
                 "S3", "S3x", "S5", "S5m", "S5x")  # fmt: skip
"""Questions to a reporter that are answered in their own words."""


def cries_for_help(tx: Tx, who: Speaker, said: Said) -> bool:
    """Whether these words concern the person themselves, whatever case they have in hand."""
    lexicon = tx.policy.lexicon
    cried = signals.urgent_language(said.text, lexicon, alone=False) is not None
    urgent = cried or signals.is_self_harm(said.text, lexicon)
    return urgent or is_their_own(tx, who, said)


def is_their_own(tx: Tx, who: Speaker, said: Said) -> bool:
    """Whether these words, whatever was asked, can only be about themselves: a word of their own, or a reply to us."""
    return _is_hidden(tx, who, said) or _replies_to_own(tx, who, said)


def _is_hidden(tx: Tx, who: Speaker, said: Said) -> bool:
    """A code phrase, their safe word, or their exit word."""
    mine = who.conversation.settings
    found = codewords.find_phrase(said.text, own_words.phrases_of(tx.policy, mine))
    return (found is not None and found[1]) or own_words.is_exit(said.text, mine)


def cries_alone(tx: Tx, who: Speaker, said: Said) -> bool:
    """As above where they were just asked what somebody else told them: that may well speak of danger.

    Then only a cry that is the whole message is their own.
    """
    bare = signals.word_count(signals.fold(said.text)) <= _BARE
    return _is_hidden(tx, who, said) or (bare and cries_for_help(tx, who, said))


def _replies_to_own(tx: Tx, who: Speaker, said: Said) -> bool:
    sent = tx.sent(said.chat.platform, said.chat.id, said.reply_to) if said.reply_to else None
    case = tx.case(sent.case) if sent is not None and sent.case else None
    return case is not None and case.reporter == who.id


def answers_own(tx: Tx, who: Speaker, said: Said) -> bool:
    """Whether this answers the latest question, and that was one to them as a reporter."""
    question, own = who.conversation.asked(said.text), live_case(tx, who)
    if question is None or (question.case and (own is None or question.case != own.id)):
        return False
    if question.text.endswith(_FREE_ANSWERS):
        return True
    return signals.choice_of(said.text, question.choices, tx.policy.lexicon) is not None


def ask(tx: Tx, who: Speaker, own: Case, held: Sequence[Case], said: Said) -> Outcome:
    """For which case is it? The words wait with the conversation, sealed, and nobody reads them meanwhile."""
    rows = tuple((Choice("b-case", "whose", one.id, {"case": one.name}),) for one in held)
    question = Send(
        ToPerson(who.id, said.chat.platform), "t-whose", {}, (*rows, (Choice("b-for-me", "whose", _MINE),)),
        lane=Lane.REPLY, ask=True, sound=False,
    )  # fmt: skip
    waiting = replace(who.conversation, undecided=(*who.conversation.undecided, said))
    return Outcome(
        conversations=[waiting], jobs=[question], deadlines=[Deadline("whose", own.id, tx.now + _WAITS, _WAITS)]
    )


def file(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """The answer: everything that waited goes there."""
    words = who.conversation.undecided
    if not words:
        return notice(event, "t-no-button")
    case = next((one for one in tx.cases_held_by(who.id) if one.id == ref), None)
    if case is None:
        # 'For me', or a case they no longer have: its people change, and words once shown cannot be taken back.
        return _to_own(tx, who)
    out = _decided(tx, who)
    for said in words:
        out += conversation.internal(tx, who, case, said)
    return out


def unanswered(tx: Tx, case: Case) -> Outcome:
    """No answer: when in doubt they are words of somebody who needs us (conversation.md 5.3)."""
    person, talk = tx.person(case.reporter), tx.conversation(case.reporter)
    if person is None or talk is None or not talk.undecided:
        return Outcome()
    return _to_own(tx, Speaker(person, talk))


def _decided(tx: Tx, who: Speaker) -> Outcome:
    own = live_case(tx, who)
    out = Outcome(conversations=[replace(who.conversation, undecided=(), question=None, shown=None)])
    return out + Outcome(deadlines=[Cancel("whose", own.id)] if own else [])


def _to_own(tx: Tx, who: Speaker) -> Outcome:
    """A colleague whom the words name is kept out of it, as of words that did not wait."""
    own, words = live_case(tx, who), who.conversation.undecided
    filed = apart.file(tx, who, own, words) if own is not None else report.first_words(tx, who, *words)
    return named_later.noticed(tx, who, _decided(tx, who) + filed)
