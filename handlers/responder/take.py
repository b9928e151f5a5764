"""Taking a case, pairing up, and giving it back (conversation.md 7.2, 7.3, 7.8). First press wins."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee.opening import fact
from handlers.domain.case import WITH_TEAM, Act, Case, State, Track
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Happening
from handlers.domain.messages import Arg, Choice, Lane, Remove, Send, ToPerson
from handlers.domain.outcome import Audit, Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation
from handlers.responder.notices import notice, told

_TAKEN_WATCHES = ("partner", "word", "realert", "update")


def take(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Become the handler. Everybody after the first is told who has it."""
    if case.handler == who.id and not case.awaits_hands:
        return notice(event, "t-yours-already", case=case.name)
    if not case.awaits_hands:
        return _too_late(tx, event, case)
    former = case.handler if case.handler != who.id else None
    taken = _with_handler(tx, case, who.id, former)
    entry = fact(tx, taken, "fact-taken", who.id)
    out = Outcome(cases=[taken], entries=[entry], audit=[Audit("take", who.id, case.id)])
    out += _watch(tx, taken) + notice(event, "t-yours", case=case.name) + _hand_over_words(tx, taken, who.id)
    if former is not None:
        out.jobs.append(told(former, "t-taken-over", taken, name=who.person.name))
    return out + _tell_reporter(tx, taken, who.person.name) + alert.refresh(tx, taken)


def _too_late(tx: Tx, event: Happening, case: Case) -> Outcome:
    if case.state not in WITH_TEAM:
        return notice(event, "t-closed", case=case.name)
    return notice(event, "t-has-it", name=_name(tx, case.handler))


def _name(tx: Tx, person: str | None) -> str:
    found = tx.person(person) if person else None
    return found.name if found else ""


def _with_handler(tx: Tx, case: Case, handler: str, former: str | None) -> Case:
    partner = None if case.partner == handler else case.partner
    return case.after(
        Act.TAKE, handler=handler, partner=partner, taken_at=tx.now, first_word_at=None, with_them_at=None,
        nudged_at=None, realerted_at=None, taken_by=(*case.taken_by, *([former] if former else [])),
    )  # fmt: skip


def _watch(tx: Tx, case: Case) -> Outcome:
    """The second clock starts; the ladder stops."""
    watch = tx.policy.watch(case.category)
    delays = {
        "partner": timedelta(seconds=watch.partner_seconds),
        "word": timedelta(seconds=watch.first_word_seconds),
        "update": timedelta(minutes=watch.update_minutes),
    }
    deadlines = [Deadline(kind, case.id, tx.now + delay, delay) for kind, delay in delays.items()]
    if case.partner is not None:
        deadlines = [one for one in deadlines if one.kind != "partner"]
    return Outcome(
        deadlines=[*deadlines, Cancel("rung", case.id), Cancel("realert", case.id), Cancel("promise", case.id)]
    )


def _hand_over_words(tx: Tx, case: Case, to: str) -> Outcome:
    """What was said so far, in private, without a press being needed."""
    rows = ((Choice("b-open", "open", case.id),), (Choice("b-on-my-way", "onway", case.id),),
            (Choice("b-with-them", "with", case.id),))  # fmt: skip
    partner = _name(tx, case.partner if to == case.handler else case.handler)
    text, args = ("T2", {"partner": partner}) if partner else ("T2a", {})
    mine = Send(
        ToPerson(to), text, {"case": case.name, **args}, rows, lane=Lane.ALERT, case=case.id, part="yours"
    )  # fmt: skip
    return Outcome(jobs=[mine, *said_so_far(tx, case, to)])


def said_so_far(tx: Tx, case: Case, to: str) -> list[Send]:
    """The reporter's words and answers, for somebody who has just come in."""
    lines = [entry for entry in tx.entries(case.id) if _worth_reading(entry)]
    return [replace(conversation.copy(case, entry, to), receipt="") for entry in lines]


def _worth_reading(entry: Entry) -> bool:
    about_them = entry.kind is Kind.FACT and entry.author is None and entry.body != "fact-help-now"
    return entry.kind in (Kind.WORDS, Kind.CHANGED, Kind.PLACE, Kind.NOTE) or about_them


def _tell_reporter(tx: Tx, case: Case, name: str) -> Outcome:
    if case.quiet:
        return Outcome()
    witness = case.track is Track.WITNESS
    text, args = ("F12", {}) if witness else ("B8" if case.help_now else "F5", {"name": name})
    return Outcome(jobs=[Send(ToPerson(case.reporter), text, args, lane=Lane.REPLY, case=case.id, part="told")])


def pair(tx: Tx, who: Speaker, event: Happening, case: Case, *, covers: bool) -> Outcome:
    """Join the handler, or cover their post: a case needs two."""
    if case.state is not State.TAKEN:
        return notice(event, "t-nobody-has-it" if case.state is State.PAGING else "t-closed", case=case.name)
    if who.id in (case.handler, case.partner):
        return notice(event, "t-yours-already", case=case.name)
    if case.partner is not None:
        return notice(event, "t-two-have-it", case=case.name)
    paired = replace(case, partner=who.id, partner_covers=covers, partner_at=tx.now)
    out = Outcome(
        cases=[paired], entries=[fact(tx, case, "fact-covers" if covers else "fact-joined", who.id)],
        deadlines=[Cancel("partner", case.id)], audit=[Audit("join", who.id, case.id)],
    )  # fmt: skip
    out += notice(event, "t-you-cover" if covers else "t-you-join", case=case.name, name=_name(tx, case.handler))
    if case.handler is not None:
        out.jobs.append(told(case.handler, "T2", paired, partner=who.person.name))
    return out + _hand_over_words(tx, paired, who.id) + alert.refresh(tx, paired)


def cannot(tx: Tx, who: Speaker, event: Happening, case: Case, reason: str = "") -> Outcome:
    """'Can't' is always respected, and never shown in the group. The reason is asked once, in private."""
    if who.id == case.handler:
        return release(tx, who, event, case)
    out = notice(event, "t-cant-noted") + Outcome(audit=[Audit("cannot", who.id, case.id, {"reason": reason or "-"})])
    if not reason:
        reasons = ("busy", "far", "conflict", "not-up")
        rows = tuple((Choice(f"b-cant-{one}", "cantwhy", f"{case.id}:{one[0]}"),) for one in reasons)
        out.jobs.append(told(who.id, "t-cant-why", case, choices=rows))
    return out


def release(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Give the case back. The handler's release pages the others again; the partner's reopens their place."""
    if who.id == case.partner:
        left = replace(case, partner=None, partner_at=None)
        delay = timedelta(seconds=tx.policy.watch(case.category).partner_seconds)
        out = Outcome(cases=[left], deadlines=[Deadline("partner", case.id, tx.now + delay, delay)])
        return out + notice(event, "t-released", case=case.name) + alert.refresh(tx, left) + _forget(tx, left, who.id)
    if who.id != case.handler or not case.can(Act.RELEASE):
        return notice(event, "t-not-yours", case=case.name)
    return let_go(tx, case, who.id) + notice(event, "t-released", case=case.name)


def let_go(tx: Tx, case: Case, former: str) -> Outcome:
    """The handler is out: access ends now, and the case looks for another one from its first rung on."""
    released = case.after(
        Act.RELEASE, handler=None, taken_at=None, first_word_at=None, with_them_at=None, nudged_at=None,
        realerted_at=tx.now, rung=0, told_rung=-1, taken_by=(*case.taken_by, former),
    )  # fmt: skip
    out = Outcome(
        entries=[fact(tx, case, "fact-released", former)], audit=[Audit("release", former, case.id)],
        deadlines=[Cancel(kind, case.id) for kind in _TAKEN_WATCHES],
    )  # fmt: skip
    if conversation.hears_progress(case):
        out.jobs.append(_f10(tx, case, former))
    return out + alert.climb(tx, released) + alert.refresh(tx, released) + _forget(tx, released, former)


def _f10(tx: Tx, case: Case, former: str) -> Send:
    args: dict[str, Arg] = {"name": _name(tx, former)}
    return Send(ToPerson(case.reporter), "F10", args, lane=Lane.REPLY, case=case.id, part="told")


def _forget(tx: Tx, case: Case, former: str) -> Outcome:
    """Words leave the screen of somebody whose turn is over."""
    return Outcome(jobs=[Remove(case.id, part, ToPerson(former)) for part in ("copy", "yours", "ping")])


def on_my_way(tx: Tx, who: Speaker, event: Happening, case: Case, minutes: int | None = None) -> Outcome:
    """The handler says how far away they are; the reporter hears whom to look for."""
    out = Outcome(entries=[fact(tx, case, "fact-on-the-way", who.id)]) + notice(event, "t-on-your-way", case=case.name)
    if case.track is Track.WITNESS:
        return out
    args: dict[str, Arg] = {"name": who.person.name, "vest": tx.policy.team_mark}
    text = "B7n"
    if minutes is not None:
        text, args = "B7", args | {"minutes": minutes}
    out.jobs.append(
        Send(ToPerson(case.reporter), text, args, lane=Lane.REPLY, case=case.id, part="told", sound=not case.quiet)
    )
    return out


def with_them(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Somebody of us is with the person: no first word in the chat is waited for any more."""
    there = replace(case, with_them_at=tx.now, realerted_at=None)
    out = Outcome(cases=[there], entries=[fact(tx, case, "fact-with-them", who.id)])
    out.deadlines += [Cancel("word", case.id), Cancel("realert", case.id), Cancel("rung", case.id)]
    return out + notice(event, "t-with-them", case=case.name)
