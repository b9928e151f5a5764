"""Between the reporter and the two who have the case (conversation.md 7.4).

Everything the team types is internal. Only `/say`, or a reply that was confirmed, reaches the reporter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from handlers.attendee.opening import earlier_words, fact, keep
from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Case, ContactMode, State, Track
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import ChatKind, Said
from handlers.domain.messages import Arg, Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Cancel, Outcome
from handlers.ports import Tx
from handlers.responder import links, unsay, watch
from handlers.responder.notices import told

_SILENCE = "fact-contact:silent"


def pass_on(tx: Tx, case: Case, entries: Iterable[Entry]) -> Outcome:
    """Give new lines of the record to handler and partner: covered, silent, and one neutral ping beside them."""
    out = Outcome()
    for who in routing.in_conversation(case):
        out.jobs += [copy(tx, case, entry, who) for entry in entries]
        out += ping(tx, case, who)
    return out


def earlier_too(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """Short words of its reporter that waited until it was clear what they belong to; whoever has it reads them."""
    out = earlier_words(tx, who, case)
    return out + pass_on(tx, case, out.entries) if out.entries and case.state in WITH_TEAM else out


def copy(tx: Tx, case: Case, entry: Entry, to: str) -> Send:
    """One line of the record in somebody's private chat; gone from there before the platform's 48 hours."""
    text, args = _header(tx, case, entry, to)
    theirs = entry.author == case.reporter and entry.kind in (Kind.WORDS, Kind.CHANGED)
    rows = ((Choice("b-reply", "reply", case.id),),) if theirs else ()
    return Send(
        ToPerson(to), text, args, rows, lane=Lane.RELAY, case=case.id, part="copy",
        words=None if entry.kind in (Kind.FACT, Kind.TAKEN_BACK) else entry.body, covered=True, entry=entry.id,
        attachment=entry.attachment, sound=False, protect=True, receipt="copy", location=entry.location,
        in_room=True, typed_in=entry.source[1] if entry.source else "",
    )  # fmt: skip


_HEADERS = {
    Kind.CHANGED: "t-changed", Kind.TAKEN_BACK: "t-taken-back", Kind.PLACE: "t-place-now",
    Kind.NOTE: "t-note-from", Kind.SAID: "t-said-by", Kind.INTERNAL: "t-internal-from",
    Kind.TOLD: "t-told-aloud", Kind.ACCOUNT: "t-account-by", Kind.READ_BACK: "t-read-back-by",
}  # fmt: skip


BY_US = frozenset({Kind.NOTE, Kind.SAID, Kind.INTERNAL, Kind.TOLD, Kind.ACCOUNT, Kind.READ_BACK})
"""Lines that somebody of the team wrote: they stand with that one's name."""


def _header(tx: Tx, case: Case, entry: Entry, to: str) -> tuple[str, dict[str, Arg]]:
    """What stands above relayed words."""
    args: dict[str, Arg] = {"case": case.name}
    if entry.kind is Kind.FACT:
        reader = tx.person(to)
        key, value = links.named(tx, reader, entry) if reader is not None else (entry.body.partition(":")[0], "")
        return "t-fact", args | {"fact": f"@{key}"} | ({"value": value} if value else {})
    if entry.kind is Kind.CHANGED:
        args["time"] = entry.at
    if entry.kind in BY_US:
        author = tx.person(entry.author) if entry.author else None
        args["name"] = author.name if author is not None else "@someone"
    if entry.kind is Kind.SAID and (mark := unsay.mark_of(tx.entries(case.id), entry)) is not None:
        return "t-said-unsaid", args | {"time": mark.at}
    return _HEADERS.get(entry.kind, "t-their-words" if entry.body else "t-from-them"), args


def their_name(tx: Tx, case: Case, to: str) -> Send:
    """The reporter's name, covered like their words: they let the two who have the case see it."""
    reporter = tx.person(case.reporter)
    return Send(
        ToPerson(to), "t-their-name", {"case": case.name}, lane=Lane.RELAY, case=case.id, part="copy",
        words=reporter.name if reporter else "", covered=True, sound=False, protect=True,
    )  # fmt: skip


def approach(cover: str) -> str:
    """How to walk up to somebody who used a code phrase: the text that says so."""
    return "t-look-cover-own" if cover.startswith("own:") else f"t-look-cover-{cover}"


def ping(tx: Tx, case: Case, who: str) -> Outcome:
    """T5, once until it is opened: the words themselves arrive without a sound."""
    conversation = tx.conversation(who)
    if conversation is None or case.muted or case.id in conversation.unread:
        return Outcome()
    ping_ = Send(
        ToPerson(who), "T5", {"case": case.name}, ((Choice("b-read", "read", case.id),),), lane=Lane.RELAY,
        case=case.id, part="ping", in_room=True,
    )  # fmt: skip
    return Outcome(jobs=[ping_], conversations=[replace(conversation, unread=(*conversation.unread, case.id))])


def opened(who: Speaker, case: Case) -> Outcome:
    """The responder has seen the new words: the next ones ping again."""
    rest = tuple(one for one in who.conversation.unread if one != case.id)
    return Outcome(conversations=[replace(who.conversation, unread=rest)])


def internal(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """What one of the two types is for the other, and for the record. Never for the reporter."""
    entry = _entry(tx, who, case, said, said.text or said.contact or "", Kind.INTERNAL)
    out = keep(entry, said.chat.platform) + mirror(tx, who.id, case, entry)
    if tx.case_here(said.chat, who.id) is None:  # where nothing but that is typed, saying so each time is noise
        out.jobs.append(_mine(who, "t-kept-internal", case))
    return out + opened(who, case)


def mirror(tx: Tx, author: str, case: Case, entry: Entry) -> Outcome:
    """What one of the two wrote, for the other."""
    return Outcome(jobs=[copy(tx, case, entry, one) for one in routing.in_conversation(case) if one != author])


def _entry(tx: Tx, who: Speaker, case: Case, said: Said, body: str, kind: Kind) -> Entry:
    return Entry(
        id=tx.new_id(), case=case.id, kind=kind, at=tx.now, author=who.id, body=body,
        source=(said.chat.platform, said.chat.id, said.message), attachment=said.attachment, location=said.location,
    )  # fmt: skip


def confirm_reply(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """A reply to relayed words may be meant for the reporter, or not: ask. One without a chat cannot be meant."""
    if case.aloud:
        return internal(tx, who, case, said)
    entry = _entry(tx, who, case, said, said.text or said.contact or "", Kind.INTERNAL)
    rows = ((Choice("b-send", "sendit", entry.id), Choice("b-keep", "keepit", entry.id)),)
    question = Send(
        ToPerson(who.id, said.chat.platform), "t-send-this", {"case": case.name}, rows, lane=Lane.REPLY, case=case.id,
        part="confirm", ask=True, sound=False, in_room=said.chat.kind is ChatKind.CASE,
    )  # fmt: skip
    return keep(entry, said.chat.platform) + Outcome(jobs=[question]) + opened(who, case)


def say(tx: Tx, who: Speaker, case: Case, said: Said, words: str) -> Outcome:
    """Speak to the reporter."""
    entry = _entry(tx, who, case, said, words, Kind.SAID)
    out = keep(entry, said.chat.platform) + to_reporter(tx, who.person.shown, case, entry)
    return out + mirror(tx, who.id, case, entry) + opened(who, case)


def send_kept(tx: Tx, who: Speaker, case: Case, entry: Entry) -> Outcome:
    """'Send' under a reply: the same words, now said to the reporter."""
    said = replace(entry, id=tx.new_id(), kind=Kind.SAID, at=tx.now, about=entry.id, source=None)
    return Outcome(entries=[said]) + to_reporter(tx, who.person.shown, case, said) + mirror(tx, who.id, case, said)


def to_reporter(tx: Tx, name: str, case: Case, entry: Entry) -> Outcome:
    """In full while they are writing with us, sealed otherwise: the phone may be in another hand."""
    if case.away_since is not None and case.cover is None:
        return _held(tx, case, entry, "t-held")
    if case.contact_mode is ContactMode.SILENT and case.cover is None and not _wrote_since(tx, case):
        return _held(tx, case, entry, "t-held-silent")
    if case.quiet or not _live(tx, case):
        rows = ((Choice("b-show", "show", entry.id),), (Choice("b-later", "later", entry.id),))
        sealed = Send(
            ToPerson(case.reporter), "G2", {}, rows, lane=Lane.REPLY, case=case.id, part="said", entry=entry.id,
            receipt=f"said:{entry.id}", ask=True, sound=not case.quiet,
        )  # fmt: skip
        theirs = tx.conversation(case.reporter)
        waiting = [replace(theirs, sealed=(*theirs.sealed, entry.id))] if theirs else []
        return Outcome(conversations=waiting, jobs=[sealed])
    return _over(tx, case) + Outcome(jobs=[in_full(case, entry, name, receipt=f"said:{entry.id}")])


def _wrote_since(tx: Tx, case: Case) -> bool:
    """Whether they wrote again after they asked to be found and not written to."""
    lines = [(one.kind, one.body) for one in tx.entries(case.id) if one.author in (None, case.reporter)]
    asked = max((at for at, (_, body) in enumerate(lines) if body == _SILENCE), default=-1)
    return any(kind is Kind.WORDS for kind, _ in lines[asked + 1 :])


def _held(tx: Tx, case: Case, entry: Entry, why: str) -> Outcome:
    """Nothing is sent at all, and whoever spoke hears that it waits for them: their screen is not safe to write on."""
    theirs = tx.conversation(case.reporter)
    out = Outcome(conversations=[replace(theirs, sealed=(*theirs.sealed, entry.id))] if theirs else [])
    out.entries.append(fact(tx, case, "fact-held"))
    if entry.author is not None:
        out.jobs.append(replace(told(entry.author, why, case), sound=False))
    if case.state is not State.TAKEN or entry.author not in routing.in_conversation(case):
        return out
    heard, stopped = watch.answered(case)
    spoken = replace(heard, first_word_at=case.first_word_at or tx.now)
    return out + stopped + Outcome(cases=[spoken], deadlines=[Cancel("word", case.id)])


def _over(tx: Tx, case: Case) -> Outcome:
    """Now a person asks: a 'no' typed next is for them, and answers no older question of ours."""
    theirs = tx.conversation(case.reporter)
    return Outcome(conversations=[replace(theirs, question=None, shown=None)] if theirs else [])


def in_full(case: Case, entry: Entry, name: str, receipt: str = "") -> Send:
    """G1: a person's words to the reporter, as they were typed."""
    return Send(
        ToPerson(case.reporter), "G1", {"name": name}, words=entry.body, lane=Lane.REPLY, case=case.id, part="said",
        entry=entry.id, attachment=entry.attachment, receipt=receipt, location=entry.location,
    )  # fmt: skip


def _live(tx: Tx, case: Case) -> bool:
    conversation = tx.conversation(case.reporter)
    window = timedelta(seconds=tx.policy.behaviour.live_window_seconds)
    if conversation is not None and conversation.settings.in_full:
        return True
    return conversation is not None and conversation.last_at is not None and tx.now - conversation.last_at <= window


def hears_progress(case: Case) -> bool:
    """Whether the reporter is told how it goes: never a witness, never in cover or silence, nor without a chat."""
    return case.track is not Track.WITNESS and not case.quiet and not case.aloud


def _mine(who: Speaker, text: str, case: Case) -> Send:
    return Send(
        ToPerson(who.id, who.conversation.platform), text, {"case": case.name}, lane=Lane.NOTICE, case=case.id,
        sound=False,
    )  # fmt: skip
