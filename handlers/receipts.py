"""What follows when a platform accepted a message, or never will. Nothing is said before it is so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import conversation as attendee
from handlers.attendee import cover, help_now
from handlers.domain import routing
from handlers.domain.case import Case, Track
from handlers.domain.incoming import Receipt
from handlers.domain.messages import Arg, Job, Lane, Send
from handlers.domain.outcome import Cancel, Deadline, Outcome, Reachable
from handlers.ports import Tx
from handlers.responder import alert
from handlers.responder.notices import told

_TELL_WITHIN = timedelta(seconds=3)
"""How long the reporter's text waits for the slower pages of a rung once the first was accepted."""


def decide(tx: Tx, receipt: Receipt) -> Outcome:
    """What became of one message."""
    job = receipt.job
    out = Outcome()
    if receipt.gone and receipt.person is not None:
        out += _gone(tx, receipt)
    if isinstance(job, Send) and job.receipt:
        kind, _, detail = job.receipt.partition(":")
        out += _FOLLOW_UP[kind](tx, receipt, job, detail)
    return out


def _gone(tx: Tx, receipt: Receipt) -> Outcome:
    """The person blocked us or never started. A reporter who is gone is looked for (T7)."""
    assert receipt.person is not None  # noqa: S101 - checked by the caller
    out = Outcome(reachable=[Reachable(receipt.person, receipt.address.partition(":")[0], False)])
    for case in tx.cases_reported_by(receipt.person):
        if case.is_open and not case.unreachable:
            out.cases.append(replace(case, unreachable=True))
            out.jobs += [_contact_lost(case, who) for who in routing.in_conversation(case)]
    return out


def _contact_lost(case: Case, who: str) -> Send:
    lost = told(who, "T7", case, zone=case.zone) if case.zone else told(who, "T7z", case)
    return replace(lost, lane=Lane.ALERT)


def alerted(tx: Tx, case: Case) -> Outcome:
    """The first alert was accepted: now, and only now, the reporter hears that the team was told."""
    if case.called_again_at is not None:
        return _told_again(tx, case)
    if case.alerted_at is not None:
        return Outcome()
    case = replace(case, alerted_at=tx.now)
    out = Outcome(cases=[case], deadlines=[Cancel("promise", case.id)], jobs=_offline(tx, case))
    return out + Outcome(jobs=[_good_news(tx, case)])


def _good_news(tx: Tx, case: Case) -> Send:
    late = case.reassured_at is not None
    if case.cover is not None:
        return cover.opening_line(tx, case)
    if late:
        return help_now.say(case, "B1k", {"case": case.name})
    if case.help_now:
        return help_now.first_question(tx, case, "B1")
    text, args, rows = attendee.team_has_it(tx, case)
    return help_now.ask(case, text, rows, args)


def _offline(tx: Tx, case: Case) -> list[Job]:
    """F8 comes first when the words were written while we were down."""
    outage = tx.offline(case.said_at) if case.said_at else None
    if outage is None or case.quiet:
        return []
    return [help_now.say(case, "F8", {"time_1": outage[0], "time_2": outage[1]})]


def _told_again(tx: Tx, case: Case) -> Outcome:
    """B5, once the team has been told again."""
    minutes = (tx.now - (case.paging_since or tx.now)) // timedelta(minutes=1)
    out = Outcome(cases=[replace(case, called_again_at=None, alerted_at=case.alerted_at or tx.now)])
    if not case.quiet:
        out.jobs.append(help_now.say(case, "B5", {"minutes": minutes}) if minutes else help_now.say(case, "B5j", {}))
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


def _rung(tx: Tx, case: Case, number: int) -> Outcome:
    if not case.awaits_hands or number != case.rung - 1:
        return Outcome()
    pages = tx.pages(case.id, f"page:{number}")
    if pages.accepted and not pages.waiting:
        return tell(tx, case, number)
    if pages.accepted:
        return Outcome(deadlines=[Deadline("tell", case.id, tx.now + _TELL_WITHIN, _TELL_WITHIN)])
    if not pages.waiting:
        return alert.climb(tx, case)
    return Outcome()


def _storm(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """The shared card tells of every case it stands for."""
    out = Outcome()
    for case in (tx.case(one) for one in job.cases):
        if case is not None and case.is_open and receipt.accepted:
            out += alerted(tx, case)
    return out


def tell(tx: Tx, case: Case, number: int) -> Outcome:
    """What the reporter hears of the ladder: one text a rung, after its pages were accepted (behaviour 4)."""
    ladder = case.ladder
    if ladder is None or number <= case.told_rung or not case.awaits_hands:
        return Outcome()
    out = Outcome(cases=[replace(case, told_rung=number)], deadlines=[Cancel("tell", case.id)])
    overtaken = ladder.due(case.rung, case.ladder_since) <= tx.now
    if case.quiet or overtaken:
        return out
    text, args = _ladder_text(tx, case, number)
    if text:
        out.jobs.append(help_now.say(case, text, args))
    return out


def _ladder_text(tx: Tx, case: Case, number: int) -> tuple[str, dict[str, Arg]]:
    assert case.ladder is not None  # noqa: S101 - tell() looked
    policy = tx.policy
    if case.ladder.is_repeat(number):
        return "F4", {"phone": policy.desk_phone}
    fresh = case.ladder.first_new(number)
    place = {"phone": policy.desk_phone, "place": policy.desk_place}
    contact = tx.pages(case.id, f"page:{number}").contacts_accepted > 0
    if "owner" in fresh or contact:
        args: dict[str, Arg] = {"role": "@role-owner", **place, "emergency_number": policy.emergency_number}
        return ("F3" if contact else "F3n"), args
    if not any(one.on_duty for one in tx.roster()) and case.told_rung < 0:
        return "F0", dict(place)
    if fresh & {"roster", "organizers"}:
        return "F2", dict(place)
    roles = sorted(fresh - {"on_duty"} - {one for one in fresh if one.startswith("contact:")})
    return ("F1", {"role": _role(roles[0])}) if roles else ("", {})


def _role(target: str) -> str:
    return target.removeprefix("person:") if target.startswith("person:") else f"@role-{target}"


def _said(tx: Tx, receipt: Receipt, job: Send, entry_id: str) -> Outcome:
    """A visible mark for whoever spoke: sent, or not delivered and why."""
    entry, case = tx.entry(entry_id), tx.case(job.case or "")
    if entry is None or entry.author is None or case is None:
        return Outcome()
    if not receipt.accepted:
        return Outcome(jobs=[told(entry.author, "t-not-delivered", case, reason=f"@reason-{receipt.reason}")])
    out = Outcome(jobs=[replace(told(entry.author, "t-sent", case, time=tx.now), sound=False)])
    if case.first_word_at is None or case.realerted_at is not None:
        out.cases.append(replace(case, first_word_at=case.first_word_at or tx.now, realerted_at=None))
        out.deadlines += [Cancel("word", case.id), Cancel("realert", case.id), Cancel("rung", case.id)]
    return out


def _copy(tx: Tx, receipt: Receipt, job: Send, _detail: str) -> Outcome:
    """Words written while we were down have reached the handler: now F8 is true."""
    case = tx.case(job.case or "")
    if case is None or not receipt.accepted or case.quiet or case.track is Track.WITNESS:
        return Outcome()
    conversation = tx.conversation(case.reporter)
    if conversation is None or conversation.offline is None:
        return Outcome()
    start, end = conversation.offline
    return Outcome(
        conversations=[replace(conversation, offline=None)],
        jobs=[help_now.say(case, "F8", {"time_1": start, "time_2": end})],
    )


_FOLLOW_UP: dict[str, Callable[[Tx, Receipt, Send, str], Outcome]] = {
    "alert": _alert,
    "page": _page,
    "storm": _storm,
    "said": _said,
    "copy": _copy,
}
