"""Free text simply works: a settling report, its settle window, and words that are added (conversation.md 4.4, 5.3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import help_answers
from handlers.attendee.opening import fact, keep, open_case, reporters_words
from handlers.domain import codewords, signals
from handlers.domain.case import WITH_TEAM, Act, Case, Category, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation

_WHERE = ("B1", "B1h", "B1p", "B1x", "B1m", "k1_no_zone")
"""Questions that ask for a place."""


def first_words(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """Words, a voice note, a photo, a place: the case exists at once, and is sent when the person pauses."""
    case = open_case(tx, who, _category(tx, who, said), said)
    out = Outcome(cases=[case], deadlines=[Cancel("small-talk", who.id)])
    for words in who.conversation.small_talk:
        out.entries.append(reporters_words(tx, case, replace(said, text=words, attachment=None, location=None)))
    out += keep(reporters_words(tx, case, said), said.chat.platform) + _settle(tx, case)
    cleared = replace(who.conversation, small_talk=(), greeted=True, question=None, last_text=said.text, last_at=tx.now)
    return out + Outcome(conversations=[cleared], jobs=[_receipt(case, said)])


def _category(tx: Tx, who: Speaker, said: Said) -> Category:
    """Until a person sorts it: words with a report signal, and what only a person can open, are not put off."""
    lexicon = tx.policy.lexicon
    telling = not said.text or signals.has_signal(said.text, who.conversation.language, lexicon)
    return Category.MAJOR if telling else Category.UNCLEAR


def _receipt(case: Case, said: Said) -> Send:
    text = "C1"
    if said.location is not None:
        text = "C7"
    elif said.attachment is not None and not said.text:
        text = "C5" if said.attachment.kind in ("voice", "audio", "video_note") else "C6"
    rows = (
        (Choice("b-help-now", "sos"),),
        (Choice("b-about-team", "team", "yes"),),
        (Choice("b-not-report", "notreport", case.id),),
    )
    return Send(
        ToPerson(case.reporter), text, {}, rows, lane=Lane.REPLY, case=case.id, part="question", ask=True, sound=False
    )  # fmt: skip


def _settle(tx: Tx, case: Case) -> Outcome:
    """20 s of silence, at most 60 s after the first message."""
    behaviour = tx.policy.behaviour
    quiet = tx.now + timedelta(seconds=behaviour.settle_quiet_seconds)
    latest = case.opened_at + timedelta(seconds=behaviour.settle_max_seconds)
    due = min(quiet, max(latest, tx.now))
    return Outcome(deadlines=[Deadline("settle", case.id, due, due - tx.now)])


def from_small_talk(tx: Tx, who: Speaker, words: Iterable[str]) -> Outcome:
    """'Short message, no answer': it goes to the team as it is."""
    case = Case(
        id=tx.new_id(), name=tx.free_case_name(), reporter=who.id, category=Category.UNCLEAR, opened_at=tx.now,
        zone=who.conversation.zone,
    )  # fmt: skip
    out = alert.start(tx, case) + Outcome(entries=[fact(tx, case, "fact-short")])
    said = who.conversation.last_at or tx.now
    out.entries += [Entry(tx.new_id(), case.id, Kind.WORDS, said, case.reporter, text) for text in words]
    return out


def add(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """More words for an open case: on their way at once, except while it settles."""
    if _repeated(tx, who, said):
        return Outcome()
    question = who.conversation.question
    entry = reporters_words(tx, case, said)
    out = keep(entry, said.chat.platform)
    out.conversations.append(replace(who.conversation, last_text=said.text, last_at=tx.now, question=None))
    if case.state is State.DRAFT:
        return out + _settle(tx, case)
    out += conversation.pass_on(tx, case, [entry]) + _found_place(tx, who, case, said)
    following = (
        help_answers.words_for(tx, who, case, question.text) if question and question.case == case.id else Outcome()
    )
    if following.jobs or case.quiet:
        return out + following
    if _first_in_a_while(tx, who):
        out.jobs.append(reply_added(case))
    return out


def _repeated(tx: Tx, who: Speaker, said: Said) -> bool:
    """The same text within the window is one message."""
    last = who.conversation
    window = timedelta(seconds=tx.policy.behaviour.dedupe_seconds)
    return (
        bool(said.text) and said.text == last.last_text and last.last_at is not None and tx.now - last.last_at <= window
    )


def _first_in_a_while(tx: Tx, who: Speaker) -> bool:
    last = who.conversation.last_at
    return last is None or tx.now - last > timedelta(seconds=tx.policy.behaviour.live_window_seconds)


def _found_place(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """A zone named in so many words answers 'Where are you?'."""
    question = who.conversation.question
    if question is None or not question.text.endswith(_WHERE):
        return Outcome()
    zone = codewords.spoken_zone(said.text, tx.policy.zones)
    return help_answers.at_zone(tx, who, case, zone.id) if zone else Outcome()


def reply_added(case: Case) -> Send:
    """G3: the words are with the case."""
    return Send(
        ToPerson(case.reporter), "G3", {"case": case.name}, lane=Lane.REPLY, case=case.id, part="told", sound=False
    )


def settled(tx: Tx, case: Case) -> Outcome:
    """The person paused: the team is told now."""
    return alert.start(tx, case) if case.state is State.DRAFT else Outcome()


def not_a_report(tx: Tx, _who: Speaker, case: Case, _ref: str) -> Outcome:
    """Waved off before it was sent: kept unsent, only they can send it. Afterwards: the team hears it may be a slip."""
    if case.state in WITH_TEAM:
        marked = replace(case, mistake=True)
        told = Send(ToPerson(case.reporter), "C3b", {}, lane=Lane.REPLY, case=case.id, part="told", sound=False)
        out = Outcome(cases=[marked], entries=[fact(tx, case, "fact-mistake")], jobs=[told])
        return out + Outcome(jobs=alert.mark_mistake(tx, marked))
    kept = case.after(Act.KEEP)
    erase_at = max(tx.policy.ends, tx.now + timedelta(days=7))
    rows = ((Choice("b-info", "info"),), (Choice("b-person", "sendkept", case.id),), (Choice("b-nothing", "nothing"),))
    told = Send(ToPerson(case.reporter), "C3", {}, rows, lane=Lane.REPLY, case=case.id, part="question", ask=True)
    return Outcome(
        cases=[kept], deadlines=[Cancel("settle", case.id), Deadline("erase", case.id, erase_at)], jobs=[told]
    )


def send_kept(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """'Ask a person' after all: what was kept goes to the team."""
    case = tx.case(ref)
    if case is None or case.reporter != who.id or case.state is not State.KEPT:
        return Outcome()
    return alert.start(tx, case) + Outcome(deadlines=[Cancel("erase", case.id)])


def erase(_tx: Tx, case: Case) -> Outcome:
    """The date a kept report was promised to be erased on: its key is destroyed."""
    if case.state is not State.KEPT:
        return Outcome()
    return Outcome(cases=[case.after(Act.PURGE)], erased=[case.id])
