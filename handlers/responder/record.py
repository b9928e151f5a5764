"""The record seen from inside: the private look, the timeline (conversation.md 7.2, 7.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers import sight
from handlers.attendee import live_place, read_back
from handlers.attendee.opening import FOUND_BY
from handlers.domain import checklists as lists
from handlers.domain import routing
from handlers.domain.case import Case, ContactMode
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import ChatKind, Happening, Pressed, Said
from handlers.domain.messages import Answer, Arg, Lane, Line, Remove, Send, ToPerson
from handlers.domain.outcome import Audit, Deadline, Outcome
from handlers.domain.routing import View
from handlers.ports import Tx
from handlers.responder import checklists, conversation, links, tongues
from handlers.responder.notices import notice, told
from handlers.responder.take import said_so_far

_LOOK_LIFE = timedelta(minutes=2)
_WISH = "fact-wishes"
_LOOKS = 50
"""Letters: a longer answer to how we find them tells what happened, and that is for the two who have it."""
_PAGE, _BESIDE_WORDS = 1700, 45
"""Characters of a message of the record, and of a line of it beside the words it quotes (conversation.md 11.4)."""


def look(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """At most 200 characters, not stored in the chat, written to the audit trail before they are answered."""
    if not sight.sees(tx, who.person, case, View.LOOK):
        return notice(event, "t-look-off-duty") + Outcome(audit=[Audit("refused", who.id, case.id, {"what": "look"})])
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
    """Place, age, who is affected, contact mode, language, wishes, looks: the order of contract.md, behaviour 9."""
    zone = tx.policy.zone(case.zone)
    lines = [Line("t-look-place", {"zone": zone.name})] if zone else [Line("t-look-nowhere")]
    lines.append(age(tx, case))
    lines.append(Line(f"t-look-{case.track}"))
    if case.contact_mode is not ContactMode.FREE:
        lines.append(Line(f"t-look-{case.contact_mode}"))
    reporter = tx.person(case.reporter)
    if case.trouble and reporter is not None:
        lines.insert(0, Line("t-look-trouble", {"name": reporter.name}))
    if not case.aloud and (language := tongues.spoken(tx, case)):
        lines.append(Line("t-look-language", {"language": tongues.name_of(tx, language)}))
    lines += [*_wish(tx, case), *_looks(tx, case)]
    if case.away_since is not None:
        lines.append(Line("t-look-away", {"time": case.away_since}))
    if case.aloud:
        lines.append(Line("t-look-aloud"))
    if case.cover:
        lines.append(Line(conversation.approach(case.cover)))
    return lines


def _wish(tx: Tx, case: Case) -> list[Line]:
    """Whom they would like, while that one may still come and may know of it."""
    facts = [one.body.partition(":") for one in tx.entries(case.id) if one.kind is Kind.FACT]
    names = [] if any(key == "fact-any-now" for key, _, _ in facts) else [v for key, _, v in facts if key == _WISH]
    able = {one.name for one in routing.eligible(tx.roster(), case, tx.excluded(case.id))}
    return [Line("t-look-wants", {"name": name}) for name in names[-1:] if name in able]


def _looks(tx: Tx, case: Case) -> list[Line]:
    """How to find them, unless they told more than that, or took it back."""
    entries = tx.entries(case.id)
    asked = max((at for at, one in enumerate(entries) if one.body == FOUND_BY), default=len(entries))
    answer = next((one for one in entries[asked:] if one.kind is Kind.WORDS), None)
    if answer is None or _answered_before(tx, entries[asked:], answer):
        return []
    changed = [one.body for one in entries if one.kind is Kind.CHANGED and one.about == answer.id]
    looks = " ".join([answer.body, *changed][-1].split()).rstrip(".!")
    return [Line("t-look-looks", {"looks": looks})] if 0 < len(looks) <= _LOOKS else []


def _answered_before(tx: Tx, since_asked: Sequence[Entry], words: Entry) -> bool:
    """Whether earlier words were the answer, and were taken back: what followed is about something else."""
    gone = [tx.entry(one.about) for one in since_asked if one.kind is Kind.TAKEN_BACK and one.about]
    return any(one is not None and since_asked[0].at <= one.at <= words.at for one in gone)


def age(tx: Tx, case: Case) -> Line:
    """How long ago the first words were written."""
    minutes = (tx.now - (case.said_at or case.opened_at)) // timedelta(minutes=1)
    return Line("t-ago", {"minutes": minutes}) if minutes else Line("t-just-now")


def _own_words(tx: Tx, who: Speaker, case: Case) -> list[Line]:
    if not sight.sees(tx, who.person, case, View.WORDS):
        return []
    told = [one for one in read_back.own_words(tx.entries(case.id), Kind.WORDS, Kind.TOLD) if one.body]
    return [Line("t-look-words", words=one.body) for one in told[-1:]]


def timeline(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The whole record, in private, to those who may have it; asking is written to the audit trail."""
    if not sight.sees(tx, who.person, case, View.NOTES, asked=True):
        return notice(event, "t-not-yours", case=case.name)
    lines = [_timeline_line(tx, who, entry) for entry in live_place.newest_alone([*tx.entries(case.id)])]
    pages = _paged(lines)
    sent = [_page(who, event, case, page, number, len(pages)) for number, page in enumerate(pages, 1)]
    return Outcome(jobs=[*sent], audit=[Audit("timeline", who.id, case.id)]) + _on_request(tx, who, case)


def _paged(lines: Sequence[Line]) -> list[list[Line]]:
    """As many whole lines a message as can be read on a bad network; a longer one is cut by its platform."""
    pages: list[list[Line]] = [[]]
    room = _PAGE
    for line in lines:
        length = _BESIDE_WORDS + len(line.words or "")
        if pages[-1] and length > room:
            pages.append([])
            room = _PAGE
        pages[-1].append(line)
        room -= length
    return pages


def _page(who: Speaker, event: Happening, case: Case, page: Sequence[Line], number: int, of: int) -> Send:
    args: dict[str, Arg] = {"case": case.name}
    if of > 1:
        args |= {"number": str(number), "of": str(of)}
    return Send(
        ToPerson(who.id, event.author.platform), "t-timeline-page" if of > 1 else "t-timeline", args,
        lines=tuple(page), lane=Lane.RELAY, case=case.id, part="copy", protect=True, sound=False,
    )  # fmt: skip


def _on_request(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """An owner asked to read it: whoever has it hears that (conversation.md 4.6)."""
    if sight.sees(tx, who.person, case, View.NOTES):
        return Outcome()
    return Outcome(
        jobs=[told(one, "t-owner-read", case, name=who.person.name) for one in routing.in_conversation(case)]
    )


def _timeline_line(tx: Tx, who: Speaker, entry: Entry) -> Line:
    author = tx.person(entry.author) if entry.author else None
    by: dict[str, Arg] = {"name": author.name if author is not None else "@someone"}
    args: dict[str, Arg] = {"time": entry.at}
    if entry.kind is Kind.FACT:
        key, value = links.named(tx, who.person, entry)
        args |= {"fact": f"@{key}", **({"value": value} if value else {})}
        return Line("tl-fact-by", args | by) if author is not None else Line("tl-fact", args)
    if entry.kind is Kind.LIST:
        return Line("tl-list", args | by | {"list": checklists.title(tx, lists.opened(entry.body)[0])})
    sent = f"[{entry.attachment.kind}]" if entry.attachment else ""
    words = " ".join(one for one in (entry.body, sent) if one)
    ours = entry.kind in (*conversation.BY_US, Kind.UNSAID)
    return Line(f"tl-{entry.kind}", args | (by if ours else {}), words=words)


def open_it(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Open: what was said, once more, for the two who have it."""
    if who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    waits = bool(tx.rooms_waiting(case.id))
    lines = [replace(one, in_room=one.in_room and not waits) for one in said_so_far(tx, case, who.id)]
    out = Outcome(jobs=[*lines], audit=[Audit("open", who.id, case.id)])
    there = event.author.platform in tx.policy.room_platforms and event.chat.kind is ChatKind.PRIVATE
    below = "t-below-room" if there and any(one.in_room for one in lines) else "t-below"
    return out + conversation.opened(who, case) + notice(event, below, case=case.name)


def read_plainly(tx: Tx, who: Speaker, event: Said, case: Case) -> Outcome:
    """What was said, uncovered, for screens that cannot cover words or do not show them."""
    if not sight.sees(tx, who.person, case, View.WORDS, asked=True):
        return notice(event, "t-not-yours", case=case.name)
    here = ToPerson(who.id, event.author.platform)
    lines = [replace(one, to=here, covered=False, in_room=False) for one in said_so_far(tx, case, who.id)]
    out = Outcome(jobs=[*lines], audit=[Audit("open", who.id, case.id)]) + conversation.opened(who, case)
    return out + _on_request(tx, who, case)


def read(_tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The covered words stand above; the next ones will ping again."""
    if who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    out = conversation.opened(who, case) + Outcome(audit=[Audit("read", who.id, case.id)])
    return out + notice(event, "t-above", case=case.name)
