"""What follows when a platform accepted a message, or never will. Nothing is said before it is so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from handlers import case_topics
from handlers.attendee import (
    arrived,
    cover,
    help_answers,
    help_now,
    kept,
    named,
    outside,
    report,
    sent,
    unfinished,
)
from handlers.attendee import conversation as attendee
from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Case, ContactMode, State
from handlers.domain.incoming import Receipt
from handlers.domain.messages import Arg, Fetch, Job, KeepTopic, Lane, Remove, Send, Space, ToSpace
from handlers.domain.needs import BY_LETTER
from handlers.domain.outcome import Cancel, Deadline, Outcome, Reachable
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import (
    alert,
    board,
    coming,
    needs,
    push_test,
    spoken,
    take,
    taker,
    tongues,
    unsay,
    watch,
    wished,
)
from handlers.responder.notices import told

_SLOW = ("F3", "F3n", "F3v")
_TELL_WITHIN = timedelta(seconds=3)
"""How long the reporter's text waits for the slower pages of a rung once the first was accepted."""


def decide(tx: Tx, receipt: Receipt) -> Outcome:
    """What became of one message."""
    job = receipt.job
    out = Outcome()
    if receipt.gone and receipt.person is not None:
        out += lost(tx, receipt.person, receipt.address.partition(":")[0])
    if isinstance(job, Remove) and job.receipt:
        out += unsay.became(tx, receipt, job.receipt.partition(":")[2])
    if isinstance(job, KeepTopic):
        out += case_topics.made(tx, job) if receipt.accepted else case_topics.refused(tx, job)
    if isinstance(job, Fetch) and not receipt.accepted:
        out += _not_kept(tx, job)
    if isinstance(job, Send) and receipt.contact not in (None, outside.CONTACT) and not receipt.accepted:
        out += _outside_failed(tx, job, receipt.contact)
    if isinstance(job, Send) and job.receipt:
        kind, _, detail = job.receipt.partition(":")
        out += _FOLLOW_UP[kind](tx, receipt, job, detail)
    return out


def lost(tx: Tx, person: str, platform: str) -> Outcome:
    """Somebody blocked us or never started. A reporter is looked for (T7); a case is not left with one of us."""
    out = Outcome(reachable=[Reachable(person, platform, False)])
    for case in tx.cases_reported_by(person):
        if case.is_open and not case.unreachable:
            out.cases.append(replace(case, unreachable=True))
            out.entries.append(fact(tx, case, "fact-unreachable"))
            out.jobs += [contact_lost(case, who) for who in routing.in_conversation(case)]
    known, conversation = tx.person(person), tx.conversation(person)
    if known is None or not known.on_roster or not tx.reach(person):
        return out
    if conversation is None or conversation.platform == platform:
        out += _colleague_lost(tx, known)
    return out


def found(tx: Tx, person: str, platform: str) -> Outcome:
    """They let us write to them again."""
    cases = [replace(one, unreachable=False) for one in tx.cases_reported_by(person) if one.unreachable]
    return Outcome(reachable=[Reachable(person, platform, True)], cases=cases)


def _colleague_lost(tx: Tx, person: Person) -> Outcome:
    """The organizers are told whom nothing reaches, and others are found for what that person had."""
    told_organizers = Send(ToSpace(Space.ORGANIZERS), "o-unreachable", {"name": person.name}, lane=Lane.ALERT)
    out = Outcome(jobs=[told_organizers]) + coming.gone(tx, person.id)
    for case in tx.cases_held_by(person.id):
        out += (
            take.let_go(tx, case, person.id) if case.handler == person.id else take.partner_leaves(tx, case, person.id)
        )
    return out


def contact_lost(case: Case, who: str) -> Send:
    """T7: nothing reaches the reporter any more; the place they named is where to look."""
    lost_ = told(who, "T7", case, zone=case.zone) if case.zone else told(who, "T7z", case)
    return replace(lost_, lane=Lane.ALERT)


def _outside_failed(tx: Tx, job: Send, contact: str) -> Outcome:
    """Somebody outside the chats was not reached: the organizers can mend the address. Said once a case."""
    case, known = tx.case(job.case or ""), f"fact-contact-failed:{contact}"
    if case is None or any(one.body == known for one in tx.entries(case.id)):
        return Outcome()
    failed = Send(ToSpace(Space.ORGANIZERS), "o-contact-failed", {"contact": contact}, lane=Lane.ALERT)
    return Outcome(jobs=[failed], entries=[fact(tx, case, known)])


def _not_kept(tx: Tx, job: Fetch) -> Outcome:
    """A file too large for the record went on by its id alone: the two who have it hear so, and the record says so."""
    case = tx.case(job.case)
    if case is None or not case.is_open:
        return Outcome()
    out = Outcome(entries=[fact(tx, case, "fact-not-kept")])
    out.jobs += [told(who, "t-media-not-kept", case) for who in routing.in_conversation(case)]
    return out


def alerted(tx: Tx, case: Case) -> Outcome:
    """The first alert was accepted: now, and only now, the reporter hears that the team was told."""
    if case.alerted_at is not None:
        return _told_again(tx, case) if case.called_again_at is not None else Outcome()
    case = replace(case, alerted_at=tx.now, called_again_at=None)
    if case.aloud:
        return Outcome(cases=[case], deadlines=[Cancel("promise", case.id)], jobs=[*taker.called(case)])
    out = Outcome(cases=[case], deadlines=[Cancel("promise", case.id)], jobs=_offline(tx, case))
    out += alert.speakers(tx, case) if case.preferred is None else Outcome()
    return out if _says_nothing(case) else out + Outcome(jobs=[*_good_news(tx, case), *tongues.said_so(tx, case)])


def _says_nothing(case: Case) -> bool:
    """After an exit word nothing is said of a case, unless inside a story that was begun since; in trouble never."""
    return case.trouble or (case.away_since is not None and case.cover is None)


def _good_news(tx: Tx, case: Case) -> list[Send]:
    if case.from_team:
        return [spoken.told(case)]
    if case.guided and not case.help_now and not case.quiet:
        return sent.good_news(tx, case)
    return [_told_it_is_out(tx, case)]


def _told_it_is_out(tx: Tx, case: Case) -> Send:
    late = case.reassured_at is not None
    if case.cover is not None:
        return cover.opening_line(tx, case)
    if late and case.contact_mode is ContactMode.SILENT:
        return replace(help_answers.just_come(tx, case), sound=False)
    if late:
        # Whoever was told "not yet" comes after those who have heard nothing at all so far.
        return replace(help_now.answer(case, "B1k", {"case": case.name}), lane=Lane.RELAY)
    if case.help_now:
        return help_now.first_question(tx, case, "B1")
    text, args, rows = attendee.team_has_it(tx, case)
    lines = kept.still(tx, case.reporter)
    if (person := named.unanswered(tx, case)) is not None:
        # Asked once more with the news: a number typed now would answer something else.
        rows, lines = named.choices(person), (*lines, named.line(tx, case, person))
    return replace(help_now.ask(case, text, rows, args), lines=lines)


def _offline(tx: Tx, case: Case) -> list[Job]:
    """F8 comes first when the words were written while we were down."""
    outage = tx.offline(case.said_at) if case.said_at else None
    if outage is None or case.quiet:
        return []
    return [help_now.say(case, "F8", {"time_1": outage[0], "time_2": outage[1]})]


def _told_again(tx: Tx, case: Case) -> Outcome:
    """B5, once the team has been told again."""
    minutes = (tx.now - (case.paging_since or tx.now)) // timedelta(minutes=1)
    out = Outcome(cases=[replace(case, called_again_at=None)])
    if _says_nothing(case):
        return out
    if case.cover is not None:
        out.jobs.append(report.reply_added(case))
    elif case.contact_mode is ContactMode.SILENT:
        out.jobs.append(help_answers.just_come(tx, out.cases[0]))
    else:
        args: dict[str, Arg] = {"minutes": minutes} if minutes else {}
        out.jobs.append(help_now.answer(case, "B5" if minutes else "B5j", args))
    return out


def _alert(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    case = tx.case(job.case) if job.case else None
    return alerted(tx, case) if case is not None and receipt.accepted and case.is_open else Outcome()


def _page(tx: Tx, receipt: Receipt, job: Send, detail: str) -> Outcome:
    """A page of a rung: the first acceptance reaches the rung; when all have failed the next one fires at once."""
    case = tx.case(job.case) if job.case else None
    if case is None or not case.is_open:
        return Outcome()
    out = alerted(tx, case) if receipt.accepted else Outcome()
    case = out.cases[-1] if out.cases else case
    return out + _rung(tx, case, int(detail))


def _wish(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """The page to the one they chose; when nothing reaches them, everybody is asked at once."""
    case = tx.case(job.case) if job.case else None
    if case is None or not case.is_open:
        return Outcome()
    if receipt.accepted:
        return alerted(tx, case)
    pages = tx.pages(case.id, "wish")
    given_up = case.preferred is not None and not (pages.accepted or pages.waiting)
    return wished.cannot(tx, case) if given_up else Outcome()


def _outside(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """Somebody who is not part of the event was told, as the reporter wished; nobody else hears of it."""
    case = tx.case(job.case) if job.case else None
    return outside.became(tx, case, accepted=receipt.accepted) if case is not None else Outcome()


def _rung(tx: Tx, case: Case, number: int) -> Outcome:
    if not case.awaits_hands or number != case.rung - 1:
        return Outcome()
    pages = tx.pages(case.id, f"page:{number}")
    if pages.accepted and not pages.waiting:
        return tell(tx, case, number)
    if pages.accepted:
        return Outcome(deadlines=[Deadline("tell", case.id, tx.now + _TELL_WITHIN, _TELL_WITHIN)])
    if pages.waiting or case.ladder is None:
        return Outcome()
    return alert.nobody(tx, case) if case.ladder.is_repeat(case.rung) else alert.climb(tx, case)


def _storm(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """The shared card tells of every case it stands for, and counts as the page of its rung."""
    out = Outcome()
    reached = frozenset({receipt.person} if receipt.person else ())
    waiting = {case.id: case for case in tx.open_cases()} if receipt.accepted else {}
    for case in (waiting[one] for one in job.cases if one in waiting):
        if case.alerted_at is None or case.called_again_at is not None or case.told_rung < case.rung - 1:
            out += _shared(tx, case, reached)
    return out


def _shared(tx: Tx, case: Case, reached: frozenset[str]) -> Outcome:
    out = alerted(tx, case)
    case = out.cases[-1] if out.cases else case
    if not reached or tx.pages(case.id, f"page:{case.rung - 1}").waiting:
        return out
    return out + tell(tx, case, case.rung - 1, reached)


def tell(tx: Tx, case: Case, number: int, reached: frozenset[str] = frozenset()) -> Outcome:
    """What the reporter hears of the ladder: one text a rung, after its pages were accepted (behaviour 4)."""
    ladder = case.ladder
    if ladder is None or number <= case.told_rung or not case.awaits_hands:
        return Outcome()
    reached |= tx.pages(case.id, f"page:{number}").reached
    if not reached - tx.excluded(case.id):
        return Outcome()  # nobody of whom an answer can come was asked, or they are kept out since
    out = Outcome(cases=[replace(case, told_rung=number)], deadlines=[Cancel("tell", case.id)])
    if case.aloud and number and ladder.first_new(number) and case.handler is None:
        out.jobs += taker.still_nobody(tx, case)
    overtaken = ladder.due(case.rung, case.ladder_since) <= tx.now
    if overtaken or not alert.hears_ladder(case):
        return out
    text, args = _ladder_text(tx, case, number, reached)
    if text in _SLOW and tx.now < (asked := ladder.due(1, case.ladder_since)):
        # With everybody else kept out the last rung is the first: nobody has been slow so far.
        return Outcome(deadlines=[Deadline("tell", case.id, asked, asked - tx.now)])
    if text:
        # Behind the news that the team was told, which comes this late only in a storm.
        out.jobs.append(replace(help_now.say(case, text, args), lane=Lane.RELAY))
    return out


def _ladder_text(tx: Tx, case: Case, number: int, reached: frozenset[str]) -> tuple[str, dict[str, Arg]]:
    """The words for a rung; none for whom no page was accepted."""
    assert case.ladder is not None  # noqa: S101 - tell() looked
    policy, fresh = tx.policy, case.ladder.first_new(number)
    place: dict[str, Arg] = {"phone": policy.desk_phone, "place": policy.desk_place}
    if case.ladder.is_repeat(number):
        return ("F4" if case.ladder.tells_again(number) else ""), {"phone": policy.desk_phone}
    asked = [name for name in sorted(fresh) if any(one.id in reached for one in routing.targets([name], tx.roster()))]
    venue = any(one.startswith("#") for one in reached)
    if "owner" in asked or venue:
        args = {**place, "emergency_number": policy.emergency_number}
        head: dict[str, Arg] = {"role": "@role-owner"} if "owner" in asked else {}
        return ("F3" if venue else "F3n") if head else "F3v", args | head
    if not any(one.on_duty for one in tx.roster()) and case.told_rung < 0:
        return "F0", place
    if {"roster", "organizers"} & set(asked):
        if tx.excluded(case.id):
            return "F2k", {"phone": policy.desk_phone}
        # At night the desk may be empty: its place is not offered as open.
        staffed = any(one.on_duty for one in tx.roster())
        return ("F2", place) if staffed else ("F2n", {"phone": policy.desk_phone})
    roles = [name for name in asked if name != "on_duty"]
    return ("F1", {"role": _role(tx, roles[0])}) if roles else ("", {})


def _role(tx: Tx, target: str) -> str:
    """A role in words, or one person by the name they go by here."""
    if not target.startswith("person:"):
        return f"@role-{target}"
    return next((one.shown_inside for one in routing.targets([target], tx.roster())), "@someone-inside")


def _said(tx: Tx, receipt: Receipt, job: Send, entry_id: str) -> Outcome:
    """A visible mark for whoever spoke: sent, or not delivered and why."""
    entry, case = tx.entry(entry_id), tx.case(job.case or "")
    if entry is None or entry.author is None or case is None:
        return Outcome()
    out = Outcome(jobs=[_mark(tx, receipt, case, entry.author)])
    if not receipt.accepted:
        return out
    if case.state is not State.TAKEN or entry.author not in routing.in_conversation(case):
        return out
    heard, stopped = watch.answered(case)
    out += stopped + watch.news(tx, case) + Outcome(deadlines=[Cancel("word", case.id)])
    out.cases.append(replace(heard, first_word_at=case.first_word_at or tx.now))
    return out + (alert.refresh(tx, heard) if case.awaits_hands else Outcome())


def _mark(tx: Tx, receipt: Receipt, case: Case, author: str) -> Send:
    """Where the words were typed; where both read, both see what became of them."""
    mark = (
        replace(told(author, "t-sent", case, time=tx.now), sound=False) if receipt.accepted
        else told(author, "t-not-delivered", case, reason=f"@reason-{receipt.reason}")
    )  # fmt: skip
    theirs = author in routing.in_conversation(case)
    return replace(mark, in_room=theirs and not tx.rooms_waiting(case.id))


def _way(tx: Tx, receipt: Receipt, job: Send, who: str) -> Outcome:
    """Whoever is on the way hears it when the reporter could not be told."""
    case = tx.case(job.case or "")
    if case is None or receipt.accepted or who not in routing.in_conversation(case):
        return Outcome()
    return Outcome(jobs=[told(who, "t-not-delivered", case, reason=f"@reason-{receipt.reason}")])


def _nudge(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """Whoever cannot be asked whether they are still there is not waited for."""
    case = tx.case(job.case or "")
    return Outcome() if case is None or receipt.accepted else unfinished.lost(tx, case)


def _need(tx: Tx, receipt: Receipt, job: Send, detail: str) -> Outcome:
    """Somebody was asked to help with a case, or cannot be reached."""
    case, need = tx.case(job.case or ""), BY_LETTER[detail.partition(":")[0]]
    return needs.delivered(tx, case, need, job.receipt) if case is not None else Outcome()


def _board(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """Gone from its room, or not let in: it is not given up."""
    return Outcome() if receipt.accepted else board.failed(tx)


_FOLLOW_UP: dict[str, Callable[[Tx, Receipt, Send, str], Outcome]] = {
    "alert": _alert,
    "page": _page,
    "wish": _wish,
    "outside": _outside,
    "storm": _storm,
    "need": _need,
    "said": _said,
    "way": _way,
    "copy": arrived.copy,
    "nudge": _nudge,
    "push": lambda tx, receipt, _job, _detail: push_test.accepted(tx, receipt),
    board.PART: _board,
}
