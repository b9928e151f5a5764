"""The reporter's side of an ongoing case: edits, sealed answers, results, stickers (conversation.md 5.7, 5.9, 6)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import afterwards, kept, live_place, named, report
from handlers.attendee.opening import keep, reporters_words
from handlers.attendee.replies import reply
from handlers.domain import signals
from handlers.domain.case import WITH_TEAM, Case, ContactMode, State, Track
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Edited, Happening, Pressed, Said, Withdrawn
from handlers.domain.messages import Answer, Choice, Remove, Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import asks, conversation, unsay
from handlers.responder.close import result_ready
from handlers.responder.closing_second import RESULTS


def edited(tx: Tx, who: Speaker, event: Edited) -> Outcome:
    """Both versions stay on file; handler and partner see the new one with its time."""
    entry = tx.entry_from(event.chat.platform, event.chat.id, event.message)
    case = tx.case(entry.case) if entry else None
    if entry is None or case is None or entry.author != who.id or case.state is State.PURGED:
        return Outcome()
    if event.location is not None:
        return live_place.moved(tx, case, entry, event)
    if event.text == entry.body:
        return Outcome()
    changed = replace(reporters_words(tx, case, event, Kind.CHANGED), about=entry.id)
    out = Outcome(entries=[changed]) + conversation.pass_on(tx, case, [changed])
    if case.state is State.CLOSED:
        out.jobs += afterwards.look_again(tx, case)
    if case.state is State.KEPT:
        return out + _while_kept(tx, case, event.text)
    if case.state is State.DRAFT:
        return out + report.changed_while_settling(tx, case, event.text)
    if case.state in WITH_TEAM:
        out += report.graver(tx, case, event.text)
    return out if case.quiet else out + Outcome(jobs=[reply(who, "G5", case=case.id)])


def _while_kept(tx: Tx, case: Case, text: str) -> Outcome:
    """Nobody reads it but them, and a colleague whom it names now will not either, should they send it."""
    case, out, _ = named.shut_out(tx, case, text)
    said = [] if case.quiet else [kept.more(tx, case)]
    return out + Outcome(cases=[case], jobs=[*said])


def taken_back(tx: Tx, who: Speaker, event: Withdrawn) -> Outcome:
    """A message is gone from their chat: the two who have the case see it no more, and that it was there."""
    entry = tx.entry_from(event.chat.platform, event.chat.id, event.message)
    case = tx.case(entry.case) if entry else None
    if entry is None or case is None or entry.author != who.id or case.state is State.PURGED:
        return Outcome()
    return left_aside(tx, who, entry)


def left_aside(tx: Tx, who: Speaker, entry: Entry) -> Outcome:
    """The two who have the case are shown these words no more, and see that there were some."""
    case = tx.case(entry.case)
    if case is None or case.state is State.PURGED:
        return Outcome()
    mark = Entry(tx.new_id(), case.id, Kind.TAKEN_BACK, tx.now, who.id, about=entry.id)
    out = Outcome(entries=[mark], jobs=[Remove(case.id, "copy", entry=entry.id)])
    return out + conversation.pass_on(tx, case, [mark])


def show(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """'Show it': all sealed words of the desk that they have not seen yet, whichever of the buttons it was."""
    found = [unsealed(tx, who, one) for one in dict.fromkeys((*who.conversation.sealed, ref))]
    shown = [job for job in found if job is not None]
    if not shown:
        return Outcome(jobs=[reply(who, "G15")])
    return Outcome(conversations=[replace(who.conversation, question=None, shown=None, sealed=())], jobs=[*shown])


def unsealed(tx: Tx, who: Speaker, ref: str) -> Send | None:
    """Words of the desk in full; None for what is not theirs, or was taken back."""
    entry = tx.entry(ref)
    case = tx.case(entry.case) if entry else None
    if entry is None or case is None or case.reporter != who.id or entry.kind is not Kind.SAID:
        return None
    if unsay.mark_of(tx.entries(case.id), entry) is not None:
        return None
    author = tx.person(entry.author) if entry.author else None
    shown = replace(conversation.in_full(case, entry, author.shown if author else "@someone"), sound=False)
    return asks.with_answers(shown) if asks.is_question(tx, entry) else shown


def later(_tx: Tx, who: Speaker, event: Happening, _ref: str) -> Outcome:
    """'Later': it stays sealed, and both the button and its number still show it."""
    press = event.press if isinstance(event, Pressed) else ""
    return Outcome(jobs=[Answer(press, event.author.platform, "G20")])


def enough(who: Speaker, event: Happening) -> Outcome:
    """Nothing more is wanted: a short word that it was heard."""
    press = event.press if isinstance(event, Pressed) else ""
    return Outcome(
        conversations=[replace(who.conversation, question=None, shown=None)],
        jobs=[Answer(press, event.author.platform, "G20")],
    )


def result_due(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Few words after a case was closed in silence: the result is offered now, for they write to us themselves.

    Silence ends with that. A case closed inside a story stays silent: the story must not end on the screen.
    """
    case = next((one for one in reversed(tx.cases_reported_by(who.id)) if one.state is State.CLOSED), None)
    if case is None or case.contact_mode is not ContactMode.SILENT or case.cover is not None:
        return None
    if case.track is Track.WITNESS or case.outcome not in RESULTS:
        return None
    if not signals.is_small_talk(said.text, who.conversation.language, tx.policy.lexicon) or said.attachment:
        return None
    entry = reporters_words(tx, case, said)
    heard = Outcome(cases=[replace(case, contact_mode=ContactMode.FREE)], jobs=[result_ready(case)])
    return heard + keep(entry, said.chat.platform) + conversation.pass_on(tx, case, [entry])


def track(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """'It happened to me' or 'I saw it', under C2."""
    chosen = replace(case, track=Track.TARGET if ref == "target" else Track.WITNESS)
    text = "G16t" if ref == "target" else "G16w"
    return Outcome(cases=[chosen], jobs=[reply(who, text, case=case.id)])


def team_has_it(tx: Tx, case: Case) -> tuple[str, dict[str, str | int], tuple[tuple[Choice, ...], ...]]:
    """C2, with an estimate only where this event has one (contract.md, behaviour 11)."""
    rows: tuple[tuple[Choice, ...], ...] = (
        (Choice("b-add", "add", case.id),),
        (Choice("b-target", "track", "target"),),
        (Choice("b-witness", "track", "witness"),),
    )
    if case.unread:  # G11 stands above it and says that 1 is help now
        rows = ((Choice("b-help-now-short", "sos"),), (Choice("b-add", "add", case.id),))
    minutes = tx.answer_minutes()
    args: dict[str, str | int] = {"case": case.name}
    return ("C2", args | {"minutes": minutes}, rows) if minutes else ("C2n", args, rows)
