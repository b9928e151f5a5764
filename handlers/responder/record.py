"""The record seen from inside: the private look, notes, the timeline (conversation.md 7.2, 7.5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee import live_place
from handlers.attendee.opening import keep
from handlers.domain import routing
from handlers.domain.case import Case, ContactMode
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Happening, Pressed, Said
from handlers.domain.messages import Answer, Arg, Lane, Line, Remove, Send, ToPerson
from handlers.domain.outcome import Audit, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import conversation
from handlers.responder.notices import notice
from handlers.responder.take import said_so_far

_LOOK_LIFE = timedelta(minutes=2)


def look(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """At most 200 characters, not stored in the chat, written to the audit trail before they are answered."""
    lines = (*_facts(tx, case), *_own_words(tx, who, case))
    audit = Audit("look", who.id, case.id)
    if isinstance(event, Pressed) and event.press:
        args: dict[str, Arg] = {"case": case.name}
        answer = Answer(event.press, event.author.platform, "t-look", args, popup=True, case=case.id, lines=lines)
        return Outcome(jobs=[answer], audit=[audit])
    typed = Send(
        ToPerson(who.id, event.author.platform), "t-look", {"case": case.name}, lines=lines, lane=Lane.REPLY,
        case=case.id, part="look", protect=True, sound=False,
    )  # fmt: skip
    gone = Deadline(f"look:{who.id}", case.id, tx.now + _LOOK_LIFE, _LOOK_LIFE)
    return Outcome(jobs=[Remove(case.id, "look", ToPerson(who.id)), typed], audit=[audit], deadlines=[gone])


def looked(case: Case, who: str) -> Outcome:
    """Where a look is a message, it is taken off the screen again."""
    return Outcome(jobs=[Remove(case.id, "look", ToPerson(who))])


def _facts(tx: Tx, case: Case) -> list[Line]:
    """Place, age, who is affected, contact mode, language: the order of contract.md, behaviour 9."""
    zone = tx.policy.zone(case.zone)
    lines = [Line("t-look-place", {"zone": zone.name})] if zone else [Line("t-look-nowhere")]
    lines.append(age(tx, case))
    lines.append(Line(f"t-look-{case.track}"))
    if case.contact_mode is not ContactMode.FREE:
        lines.append(Line(f"t-look-{case.contact_mode}"))
    reporter = tx.person(case.reporter)
    if reporter is not None and not case.aloud:
        lines.append(Line("t-look-language", {"language": f"@b-lang-{reporter.language}"}))
    if case.away_since is not None:
        lines.append(Line("t-look-away", {"time": case.away_since}))
    if case.aloud:
        lines.append(Line("t-look-aloud"))
    if case.cover:
        lines.append(Line(conversation.approach(case.cover)))
    return lines


def age(tx: Tx, case: Case) -> Line:
    """How long ago the first words were written."""
    minutes = (tx.now - (case.said_at or case.opened_at)) // timedelta(minutes=1)
    return Line("t-ago", {"minutes": minutes}) if minutes else Line("t-just-now")


def _own_words(tx: Tx, who: Speaker, case: Case) -> list[Line]:
    if not routing.may_see(who.person, case, routing.View.WORDS, tx.excluded(case.id)):
        return []
    words = [entry.body for entry in tx.entries(case.id) if entry.kind in (Kind.WORDS, Kind.TOLD) and entry.body]
    return [Line("t-look-words", words=text) for text in words[-1:]]


def note(tx: Tx, who: Speaker, event: Said, case: Case, words: str) -> Outcome:
    """A note for the record: with time and author, never edited, only added to."""
    if who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    if not words and event.attachment is None:
        return notice(event, "t-note-empty")
    entry = Entry(
        id=tx.new_id(), case=case.id, kind=Kind.NOTE, at=tx.now, author=who.id, body=words,
        source=(event.chat.platform, event.chat.id, event.message), attachment=event.attachment,
    )  # fmt: skip
    out = keep(entry, event.chat.platform) + conversation.mirror(tx, who.id, case, entry)
    return out + notice(event, "t-noted", case=case.name)


def timeline(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The whole record, in private, to those who may have it; asking is written to the audit trail."""
    if not routing.may_see(who.person, case, routing.View.NOTES, tx.excluded(case.id)):
        return notice(event, "t-not-yours", case=case.name)
    lines = tuple(_timeline_line(tx, entry) for entry in live_place.newest_alone([*tx.entries(case.id)]))
    sent = Send(
        ToPerson(who.id, event.author.platform), "t-timeline", {"case": case.name}, lines=lines, lane=Lane.RELAY,
        case=case.id, part="copy", protect=True, sound=False,
    )  # fmt: skip
    return Outcome(jobs=[sent], audit=[Audit("timeline", who.id, case.id)])


def _timeline_line(tx: Tx, entry: Entry) -> Line:
    author = tx.person(entry.author) if entry.author else None
    by: dict[str, Arg] = {"name": author.name if author is not None else "@someone"}
    args: dict[str, Arg] = {"time": entry.at}
    if entry.kind is Kind.FACT:
        key, _, value = entry.body.partition(":")
        args |= {"fact": f"@{key}", **({"value": value} if value else {})}
        return Line("tl-fact-by", args | by) if author is not None else Line("tl-fact", args)
    words = entry.body or (f"[{entry.attachment.kind}]" if entry.attachment else "")
    ours = entry.kind in conversation.BY_US
    return Line(f"tl-{entry.kind}", args | (by if ours else {}), words=words)


def open_it(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Open: what was said, once more, for the two who have it."""
    if who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    waits = bool(tx.rooms_waiting(case.id))
    lines = [replace(one, in_room=one.in_room and not waits) for one in said_so_far(tx, case, who.id)]
    out = Outcome(jobs=[*lines], audit=[Audit("open", who.id, case.id)])
    return out + conversation.opened(who, case) + notice(event, "t-below", case=case.name)


def read_plainly(tx: Tx, who: Speaker, event: Said, case: Case) -> Outcome:
    """What was said, uncovered, for screens that cannot cover words or do not show them."""
    if who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    here = ToPerson(who.id, event.author.platform)
    lines = [replace(one, to=here, covered=False, in_room=False) for one in said_so_far(tx, case, who.id)]
    return Outcome(jobs=[*lines], audit=[Audit("open", who.id, case.id)]) + conversation.opened(who, case)


def read(_tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The covered words stand above; the next ones will ping again."""
    if who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    return conversation.opened(who, case) + notice(event, "t-above", case=case.name)
