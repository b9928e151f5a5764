"""The reporter sees that their words are here, and reached whoever has the case (conversation.md 5.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee.help_now import answer, ask, say
from handlers.domain.case import Case, Track
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Receipt, Said
from handlers.domain.messages import Attachment, Choice, Mark, Send, ToChat
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx

_AT_ONCE = timedelta(seconds=10)


_RECEIVED = {"voice": "C5", "audio": "C5", "video_note": "C5", "photo": "C6"}
"""What was received, by the kind of attachment; of any other kind it is a file."""


def received(attachment: Attachment) -> str:
    """The text that says what was received."""
    return _RECEIVED.get(attachment.kind, "C6f")


def file(case: Case, said: Said) -> Send | None:
    """What came without a word, by its kind, while nobody has the case to open it; None for words."""
    if said.attachment is None or said.text or case.hands or case.quiet:
        return None
    text = received(said.attachment)
    if text != "C5":
        return answer(case, text, {})
    return answer(case, "C5n", {}) if case.zone else ask(case, "C5", ((Choice("b-skip", "nothing"),),))


def in_words(who: Speaker, case: Case) -> bool:
    """Whether no sign can tell them: nobody has the case to whom the words could go, or they were asked to write.

    A witness gets none: it would show that somebody reads along.
    """
    question = who.conversation.question
    asked = question is not None and question.text == "G0" and question.case == case.id
    return not case.hidden and (asked or not case.hands or case.track is Track.WITNESS)


def unread(tx: Tx, who: Speaker, case: Case, said: Said, added: Send) -> Outcome:
    """A text at once after a pause, and at the end of a burst: whoever waits must not think that it went nowhere."""
    before, pause = who.conversation.last_text_at, timedelta(seconds=tx.policy.behaviour.settle_quiet_seconds)
    told = file(case, said) or added
    in_one = bool(said.album) and said.album == who.conversation.album
    if before is None or tx.now - before >= pause or (told is not added and not in_one):
        return Outcome(jobs=[told], deadlines=[Cancel("pause", case.id)])
    return Outcome(deadlines=[Deadline("pause", case.id, tx.now + pause, pause)])


def copy(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """A line of the record was accepted for, or is lost to, one of the two who have the case."""
    entry, case = tx.entry(job.entry or ""), tx.case(job.case or "")
    if case is None or not receipt.accepted or case.quiet or case.track is Track.WITNESS:
        return Outcome()
    if entry is not None and _written_to_somebody(case, entry):
        return _sign(tx, case, entry)
    return _caught_up(tx, case)


def _written_to_somebody(case: Case, entry: Entry) -> bool:
    """Whether the reporter wrote it when somebody had the case: what came before is answered by the ladder's words."""
    theirs = entry.author == case.reporter and entry.kind in (Kind.WORDS, Kind.PLACE)
    return theirs and case.taken_at is not None and entry.at >= case.taken_at


def _sign(tx: Tx, case: Case, entry: Entry) -> Outcome:
    """Soon a sign, later words: by then the chat may be closed, and a sign would not stay in it."""
    if tx.now - entry.at > _AT_ONCE:
        caught_up = _caught_up(tx, case)
        return caught_up if caught_up.jobs else Outcome(jobs=[answer(case, "G3", {"case": case.name})])
    if entry.source is None:
        return Outcome()
    platform, chat, message = entry.source
    return Outcome(jobs=[Mark(ToChat(platform, chat), message, case.id, case.reporter, entry.at + _AT_ONCE)])


def _caught_up(tx: Tx, case: Case) -> Outcome:
    """Words written while we were down have reached the handler: now F8 is true."""
    conversation = tx.conversation(case.reporter)
    if conversation is None or conversation.offline is None:
        return Outcome()
    start, end = conversation.offline
    done = replace(conversation, offline=None)
    return Outcome(conversations=[done], jobs=[say(case, "F8", {"time_1": start, "time_2": end})])
