"""Leaving no trace: the cleared chat, the exit word, and a chat that shows nothing afterwards (conversation.md 5.8).

What was written goes where it belongs all the while: to the people who have the case. Only the screen is empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.attendee import cover, report
from handlers.attendee.first_contact import again
from handlers.attendee.opening import fact, live_case, small_talk_waits
from handlers.attendee.replies import MAIN, covered, reply
from handlers.domain import own_words, signals
from handlers.domain.case import WITH_TEAM, Case, State, Track
from handlers.domain.conversation import Conversation, Speaker
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Clear, Line, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import conversation
from handlers.responder.close import result_ready
from handlers.responder.closing_second import RESULTS

_SENT = (*WITH_TEAM, State.CLOSED)


def clear(tx: Tx, who: Speaker, _event: Happening, ref: str = "") -> Outcome:
    """/clear: what can be taken away, and what stays, is said before; then it is done."""
    if ref == "yes":
        return _cleared(who, replace(who.conversation, question=None, shown=None))
    rows = ((Choice("b-clear", "clear", "yes"),), (Choice("b-not-now", "nothing"),))
    text = "S1" if both_sides(tx, who) else "S1m"
    theirs = tx.cases_reported_by(who.id)
    if who.conversation.away_since is not None or any(case.hidden for case in theirs):
        return Outcome(jobs=[reply(who, f"{text}h", choices=rows, ask=True)])
    if any(case.state in _SENT for case in theirs):
        return Outcome(jobs=[reply(who, text, choices=rows, ask=True)])
    return Outcome(jobs=[reply(who, f"{text}u", lines=_unsent(tx, who, theirs), choices=rows, ask=True)])


def _unsent(tx: Tx, who: Speaker, theirs: Sequence[Case]) -> tuple[Line, ...]:
    """Of what the team does not have: what of it will go by itself, and what is kept."""
    goes = any(case.state is State.DRAFT and not case.unsent for case in theirs) or _wait(tx, who)
    held = any(case.state is State.KEPT or case.unsent for case in theirs)
    return (*((Line("S1g"),) if goes else ()), *((Line("E9u"),) if held else ()))


def _wait(tx: Tx, who: Speaker) -> bool:
    """Whether words of no case go to the team by themselves; a chat that plays along says nothing of them."""
    plain = who.conversation.away_since is None and cover.asked_about(tx, who) is None
    return plain and bool(who.conversation.waiting)


def both_sides(tx: Tx, who: Speaker) -> bool:
    """Whether what the person wrote can be cleared as well."""
    return who.conversation.platform in tx.policy.clearing_platforms


def _cleared(who: Speaker, afterwards: Conversation) -> Outcome:
    """The one line that is left says what any event might say."""
    left = reply(who, "S2", reply_keyboard="remove")
    return Outcome(conversations=[afterwards], jobs=[Clear(ToPerson(who.id, who.conversation.platform)), left])


def leave(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """The exit word: the chat is cleared, and from then on nothing in it tells of a case."""
    if said.attachment is not None or not own_words.is_exit(said.text, who.conversation.settings):
        return None
    out = _cleared(who, replace(who.conversation, question=None, shown=None, away_since=tx.now))
    for case in tx.cases_reported_by(who.id):
        out += Outcome(cases=[replace(case, away_since=tx.now)]) + _tell_hands(tx, case, "fact-away")
    return out


def _tell_hands(tx: Tx, case: Case, what: str) -> Outcome:
    """Whoever has it, or takes it later, knows how to write."""
    if not case.is_open:
        return Outcome()
    entry = fact(tx, case, what)
    out = Outcome(entries=[entry])
    return out + conversation.pass_on(tx, case, [entry]) if case.state in WITH_TEAM else out


def while_away(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Whoever holds the phone now: their words go where they belong, and the chat asks one neutral thing.

    None while a story is told: then its next line is the answer.
    """
    case = live_case(tx, who)
    if who.conversation.away_since is None or (case is not None and case.cover is not None):
        return None
    out = report.file(tx, case, [said], told=False) if case is not None else _without_case(tx, who, said)
    silent = [job for job in out.jobs if not (isinstance(job, Send) and job.to == ToPerson(who.id))]
    return replace(out, jobs=[*silent, _shall_i(who)])


def shall_i(tx: Tx, who: Speaker) -> Outcome | None:
    """After the exit word any command is answered by the one neutral question; None at all other times."""
    case = live_case(tx, who)
    if who.conversation.away_since is None or (case is not None and case.cover is not None):
        return None
    return Outcome(jobs=[_shall_i(who)])


def _without_case(tx: Tx, who: Speaker, said: Said) -> Outcome:
    lexicon, language = tx.policy.lexicon, who.conversation.language
    if said.attachment is not None and said.attachment.kind == "sticker":
        return Outcome()
    if said.attachment or said.location or not signals.is_small_talk(said.text, language, lexicon):
        return report.first_words(tx, who, said)
    if signals.is_greeting(said.text, lexicon):
        return Outcome()
    kept = replace(who.conversation, small_talk=(*who.conversation.small_talk, said.text))
    return Outcome(conversations=[kept], deadlines=[small_talk_waits(tx, who)])


def _shall_i(who: Speaker) -> Send:
    choices = (Choice("b-yes", "goon", "y"), Choice("b-no", "goon", "n"))
    return reply(who, "S6", choices=(choices,), ask=True, typed_only=True)


def go_on(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """'Shall I go on?': the chat speaks plainly again, or stays as empty as it was."""
    here = replace(who.conversation, question=None, shown=None)
    if ref != "y" or who.conversation.away_since is None:
        return Outcome(conversations=[here], jobs=[reply(who, "S2")])
    mine = [case for case in tx.cases_reported_by(who.id) if case.away_since is not None]
    out = Outcome(conversations=[replace(here, away_since=None)])
    out.cases += [replace(case, away_since=None) for case in mine]
    for case in mine:
        out += _tell_hands(tx, case, "fact-back")
    return out + Outcome(jobs=[_welcome(tx, who), *_waiting(who, mine)])


def _welcome(tx: Tx, who: Speaker) -> Send:
    case = live_case(tx, who)
    if case is None:
        return reply(who, "C4", choices=MAIN, ask=True)
    return reply(who, "S7", args={"case": case.name}, choices=again(case), ask=True)


def _waiting(who: Speaker, cases: Sequence[Case]) -> list[Send]:
    """What was held back meanwhile: answers of the team stay covered, a result is offered."""
    answer = covered(who)
    found = [answer] if answer is not None else []
    for case in cases:
        told = case.closed_at is not None and case.away_since is not None and case.closed_at >= case.away_since
        if case.state is State.CLOSED and told and case.track is not Track.WITNESS and case.outcome in RESULTS:
            found.append(replace(result_ready(case), sound=False))
    return found
