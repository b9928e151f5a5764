"""A report that its writer stopped in the middle of: asked after, then sent, kept or let go of (5.5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee import enough, guide, help_now, kept, outside, read_back, report, sent
from handlers.attendee.opening import case_meant, fact, live_case
from handlers.attendee.replies import reply
from handlers.domain.case import WITH_TEAM, Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx

_TELLS = ("fact-no-danger", "fact-says", "fact-closest")
"""Answers that are worth sending without a word beside them."""
_KEEPS = "E5"
"""It says that the report is kept unsent if they go quiet."""
_CHOICES = ("b-im-writing", "on"), ("b-send-what-i-have", "send"), ("b-keep-unsent", "keep"), ("b-erase", "erase")


def _choices(case: Case, *meant: str) -> tuple[tuple[Choice, ...], ...]:
    return tuple((Choice(label, "idle", f"{case.id}:{one}"),) for label, one in _CHOICES if one in meant)


def has_words(tx: Tx, case: Case) -> bool:
    """Whether they have written or sent anything at all."""
    return bool(read_back.own_words(tx.entries(case.id)))


def _worth_sending(tx: Tx, case: Case) -> bool:
    facts = [one.body for one in tx.entries(case.id) if one.kind is Kind.FACT]
    return has_words(tx, case) or any(one.startswith(_TELLS) for one in facts)


def _only_they_send(tx: Tx, case: Case) -> bool:
    """They said so, or nobody may have it, or what was asked last says that it is kept."""
    theirs = tx.conversation(case.reporter)
    asked = theirs.question if theirs else None
    stopped = asked is not None and asked.case == case.id and asked.text == _KEEPS
    return case.unsent or stopped or outside.nobody(tx, case)


def nudge(tx: Tx, case: Case) -> Outcome:
    """E1, where there is something that would be sent. Who cannot be asked any more is not waited for."""
    if case.state is not State.DRAFT:
        return Outcome()
    behaviour = tx.policy.behaviour
    rest = timedelta(minutes=max(1, behaviour.draft_send_minutes - behaviour.draft_nudge_minutes))
    out = Outcome(deadlines=[Deadline("unfinished", case.id, tx.now + rest, rest)])
    if _only_they_send(tx, case) or not _worth_sending(tx, case):
        return out
    if case.unreachable or not tx.reach(case.reporter):
        return lost(tx, case)
    if case.hidden:
        return out  # the screen shows nothing of it; the time runs on
    asked = Send(
        ToPerson(case.reporter), "E1", {}, _choices(case, "on", "send", "keep"), lane=Lane.REPLY, case=case.id,
        part="question", receipt="nudge", ask=True,
    )  # fmt: skip
    return out + Outcome(jobs=[asked])


def lost(tx: Tx, case: Case) -> Outcome:
    """Nothing reaches them any more: it goes to the team at once, with the place they were last known to be at."""
    if case.state is not State.DRAFT or _only_they_send(tx, case) or not _worth_sending(tx, case):
        return Outcome()
    place = f"fact-last-place:{case.zone}" if case.zone else "fact-contact-lost"
    return Outcome(entries=[fact(tx, case, place)]) + _send(tx, replace(case, unreachable=True))


def quiet(tx: Tx, case: Case) -> Outcome:
    """They did not come back: sent as it stands; kept, if they chose that; let go of when there is nothing in it."""
    if case.state is not State.DRAFT:
        return Outcome()
    if not _worth_sending(tx, case):
        silent = case.hidden  # the screen shows nothing of it
        return kept.drop(case) + _no_question(tx, case) + Outcome(jobs=[] if silent else [_still_here(case)])
    if _only_they_send(tx, case):
        return kept.keep(tx, case) + _no_question(tx, case)
    return _send(tx, case)


def _still_here(case: Case) -> Send:
    """E1 once more: the case is gone, and with it nothing; they may begin again."""
    return Send(ToPerson(case.reporter), "E1", {}, ((Choice("b-im-writing", "report"),),), lane=Lane.NOTICE, ask=True,
                sound=False)  # fmt: skip


def _send(tx: Tx, case: Case) -> Outcome:
    mark = "fact-unfinished" if has_words(tx, case) else "fact-no-text"
    unfinished = replace(case, unfinished=True)
    return Outcome(entries=[fact(tx, case, mark)]) + sent.to_team(tx, unfinished) + _no_question(tx, case)


def _no_question(tx: Tx, case: Case) -> Outcome:
    """What they type when they come back answers none of the old questions."""
    theirs = tx.conversation(case.reporter)
    asked = theirs.question if theirs else None
    if theirs is None or asked is None or asked.case != case.id:
        return Outcome()
    return Outcome(conversations=[replace(theirs, question=None, shown=None)])


def answered(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """What they chose under E1 or E5."""
    name, _, meant = ref.partition(":")
    case = tx.case(name)
    if case is None or case.reporter != who.id or case.state is not State.DRAFT:
        return Outcome(jobs=[kept.no_longer(tx, who, name)])
    done = Outcome(conversations=[replace(who.conversation, question=None, shown=None)])
    match meant:
        case "send" if outside.nobody(tx, case):
            return Outcome(jobs=[outside.question(tx, case)])
        case "send":
            return done + sent.to_team(tx, case)
        case "keep":
            return done + kept.keep(tx, case) + Outcome(jobs=[kept.told(tx, case)])
        case "erase":
            return kept.gone(who, case)
        case _:
            return guide.ask(tx, case, case.step or "D3")


def cancel(tx: Tx, who: Speaker, event: Happening, _ref: str = "") -> Outcome:
    """/cancel: asked once what shall become of it. Without an answer it goes on as if they had gone quiet."""
    case = case_meant(tx, who, event) or live_case(tx, who)
    if case is not None and case.cover is not None:
        return Outcome(jobs=[report.reply_added(case)])
    if case is None or case.hidden:
        done = replace(who.conversation, question=None, shown=None)
        return Outcome(conversations=[done], jobs=[reply(who, "G20")])
    return enough.no_more(tx, who, case) if case.state in WITH_TEAM else let_go(tx, who, case)


def let_go(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """What was not sent is not sent before they say so, or go quiet as was told them."""
    if not _worth_sending(tx, case):
        done = replace(who.conversation, question=None, shown=None)
        return kept.drop(case) + Outcome(conversations=[done], jobs=[reply(who, "E6")])
    stopped = replace(case, guided=True)
    return Outcome(
        cases=[stopped], jobs=[_what_of_it(tx, case)], deadlines=[*guide.wait(tx, case), Cancel("pause", case.id)]
    )


def _what_of_it(tx: Tx, case: Case) -> Send:
    """E5; E5s where going quiet sends it. What holds not one word of theirs is never sent by that."""
    rows = _choices(case, "send", "keep", "erase")
    if case.unsent or outside.nobody(tx, case) or not has_words(tx, case):
        return help_now.ask(case, _KEEPS, rows, {"date": kept.erased_on(tx, case)})
    return help_now.ask(case, "E5s", rows, {"minutes": tx.policy.behaviour.draft_send_minutes})
