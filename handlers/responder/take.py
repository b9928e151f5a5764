"""Taking a case, pairing up, and giving it back (conversation.md 7.2, 7.3, 7.8). First press wins."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee import for_another, live_place
from handlers.attendee.opening import fact
from handlers.domain import checklists
from handlers.domain.case import WITH_TEAM, Act, Case, ContactMode, State, Track
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Happening, Pressed
from handlers.domain.messages import Arg, Choice, Lane, Remove, Send, ToPerson
from handlers.domain.outcome import Audit, Cancel, Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation, taker, watch, wished
from handlers.responder.notices import notice, told


def take(tx: Tx, who: Speaker, event: Happening, case: Case, *, sure: bool = False) -> Outcome:
    """Become the handler. Everybody after the first is told who has it. `sure`: in spite of a conflict."""
    has_it = case.state is State.TAKEN and who.id in (case.handler, case.partner)
    if has_it and not case.awaits_hands:
        return notice(event, "t-yours-already", case=case.name)
    if not case.awaits_hands:
        return _too_late(tx, event, case)
    if not sure and too_close(who, case):
        return ask_first(who, event, case, "take")
    former = case.handler if case.handler != who.id else None
    taken = _with_handler(tx, case, who.id, former)
    entry = fact(tx, taken, "fact-taken", who.id)
    out = Outcome(cases=[taken], entries=[entry], audit=[Audit("take", who.id, case.id)])
    out += watch.begin(tx, taken) + _yours_now(event, case) + welcome(tx, taken, who.id)
    if former is not None:
        # "You can join" only where there is a place.
        over = "t-taken-over" if taken.partner is None else "t-handed-over"
        out.jobs.append(told(former, over, taken, name=who.person.name))
        out += forget(taken, former)
    if taken.partner is not None:
        out.jobs.append(told(taken.partner, "t-with-you", taken, name=who.person.name))
    out.jobs += [*wished.taken(tx, case, taken), *taker.has_it(taken, who.person)]
    return out + _tell_reporter(taken, who.person.shown) + alert.refresh(tx, taken)


def _yours_now(event: Happening, case: Case) -> Outcome:
    """A press is answered; where nothing was pressed, the message that follows says it."""
    pressed = isinstance(event, Pressed) and bool(event.press)
    return notice(event, "t-yours", case=case.name) if pressed else Outcome()


def _too_late(tx: Tx, event: Happening, case: Case) -> Outcome:
    if case.state not in WITH_TEAM:
        return notice(event, "t-closed", case=case.name)
    if case.partner is not None:
        return notice(event, "t-two-have-it", case=case.name)
    handler = tx.person(case.handler) if case.handler else None
    if handler is not None and handler.profile.post:
        return notice(event, "t-has-it-post", name=handler.name, post=handler.profile.post)
    return notice(event, "t-has-it", name=_name(tx, case.handler))


def _name(tx: Tx, person: str | None) -> str:
    found = tx.person(person) if person else None
    return found.name if found else ""


def too_close(who: Speaker, case: Case) -> bool:
    """Whether they said 'Conflict', and have not gone on in spite of it."""
    return who.id in case.conflicts and who.id not in (case.handler, case.partner)


def ask_first(who: Speaker, event: Happening, case: Case, action: str) -> Outcome:
    """One question, in private, before somebody reads what they may be too close to (7.2)."""
    no = ("decline", case.id) if action == "accept" else ("cantwhy", f"{case.id}:c")
    rows = ((Choice("b-all-the-same", "sure", f"{case.id}:{action}"), Choice("b-cant", *no)),)
    question = replace(told(who.id, "t-conflict", case, rows), lane=Lane.REPLY, sound=False)
    pressed = isinstance(event, Pressed) and bool(event.press)
    return Outcome(jobs=[question]) + (notice(event, "t-asked-first", case=case.name) if pressed else Outcome())


def _with_handler(tx: Tx, case: Case, handler: str, former: str | None) -> Case:
    partner = None if case.partner == handler else case.partner
    # Whoever took it down stands beside them; of anybody else we know it once they say so.
    beside = tx.now if case.aloud and case.told_to == handler and not case.taken_by else None
    return case.after(
        Act.TAKE, handler=handler, partner=partner, taken_at=tx.now, alone_since=None, first_word_at=None,
        with_them_at=beside, nudged_at=None, realerted_at=None, preferred=None, wish_asked_at=None, leaving=(),
        taken_by=(*case.taken_by, *([former] if former else [])),
    )  # fmt: skip


def welcome(tx: Tx, case: Case, to: str) -> Outcome:
    """T2a, or T2 once there are two; how to approach somebody in cover; then what was said so far."""
    partner = _name(tx, case.partner if to == case.handler else case.handler)
    args: dict[str, Arg] = {"partner": partner} if partner else {}
    text = "T2" if partner else "T2a"
    jobs = [_yours(case, to, text, args)]
    if case.cover is not None:
        jobs.append(replace(told(to, conversation.approach(case.cover), case), args={}, part="copy", sound=False))
    if case.name_shown:
        jobs.append(conversation.their_name(tx, case, to))
    asked = [for_another.question(case, to)] if case.claimed_by and to == case.handler else []
    return Outcome(jobs=[*jobs, *said_so_far(tx, case, to), *asked])


def _yours(case: Case, to: str, text: str, args: dict[str, Arg]) -> Send:
    more = (Choice("b-need", "need", case.id), Choice("b-category", "category", case.id))
    rows = ((Choice("b-open", "open", case.id),), (Choice("b-on-my-way", "onway", case.id),),
            (Choice("b-with-them", "with", case.id),), more)  # fmt: skip
    return Send(ToPerson(to), text, {"case": case.name, **args}, rows, lane=Lane.ALERT, case=case.id, part="yours")


def said_so_far(tx: Tx, case: Case, to: str) -> list[Send]:
    """What was said on both sides, and what the reporter answered, for somebody who has just come in."""
    entries = tx.entries(case.id)
    # A confirmed reply stands in the record twice: as it was typed, and as it was said.
    said = {entry.about for entry in entries if entry.kind is Kind.SAID}
    lines = live_place.newest_alone([one for one in entries if _worth_reading(one) and one.id not in said])
    # A room that others read already is not filled with it a second time.
    in_room = case.partner is None and not case.taken_by
    return [replace(conversation.copy(tx, case, entry, to), receipt="", in_room=in_room) for entry in lines]


def _worth_reading(entry: Entry) -> bool:
    if entry.kind in (Kind.UNSAID, Kind.LIST):
        return False  # one stands above the words themselves, the other in the checklist
    if entry.kind is not Kind.FACT or entry.body.startswith("fact-kept-from"):
        return True
    return entry.author is None and entry.body != "fact-help-now"


def _tell_reporter(case: Case, name: str) -> Outcome:
    """A person has it. In cover nothing is said; in silence it arrives without a sound."""
    if case.hidden or case.aloud:
        return Outcome()
    witness = case.track is Track.WITNESS
    text, args = ("F12", {}) if witness else ("B8" if case.help_now else "F5", {"name": name})
    audible = case.contact_mode is not ContactMode.SILENT
    line = Send(
        ToPerson(case.reporter), text, args, lane=Lane.REPLY, case=case.id, part="told", sound=audible
    )  # fmt: skip
    return Outcome(jobs=[line])


def pair(tx: Tx, who: Speaker, event: Happening, case: Case, *, covers: bool, sure: bool = False) -> Outcome:
    """Join the handler, or cover their post: a case needs two. `sure`: in spite of a conflict."""
    if case.state is not State.TAKEN:
        return notice(event, "t-nobody-has-it" if case.state is State.PAGING else "t-closed", case=case.name)
    if who.id in (case.handler, case.partner):
        return notice(event, "t-yours-already", case=case.name)
    if case.partner is not None:
        return notice(event, "t-two-have-it", case=case.name)
    if not sure and too_close(who, case):
        return ask_first(who, event, case, "cover" if covers else "join")
    paired = replace(case, partner=who.id, partner_covers=covers, partner_at=tx.now)
    out = Outcome(
        cases=[paired], entries=[fact(tx, case, "fact-covers" if covers else "fact-joined", who.id)],
        deadlines=[Cancel("partner", case.id)], audit=[Audit("join", who.id, case.id)],
    )  # fmt: skip
    out += _paired(tx, event, paired)
    if case.handler is not None:
        out.jobs.append(_yours(paired, case.handler, "T2", {"partner": who.person.name}))
    return out + welcome(tx, paired, who.id) + alert.refresh(tx, paired)


def _paired(tx: Tx, event: Happening, case: Case) -> Outcome:
    """What they are in for; whoever covers reads which post, where it is known."""
    handler = tx.person(case.handler) if case.handler else None
    name, post = (handler.name, handler.profile.post) if handler is not None else ("", "")
    if case.partner_covers and post:
        return notice(event, "t-you-cover-post", case=case.name, name=name, post=post)
    return notice(event, "t-you-cover" if case.partner_covers else "t-you-join", case=case.name, name=name)


def cannot(tx: Tx, who: Speaker, event: Happening, case: Case, reason: str = "") -> Outcome:
    """'Can't' is always respected, and never shown in the group. The reason is asked once, in private."""
    if case.state not in WITH_TEAM:
        return notice(event, "t-closed", case=case.name)
    if who.id in (case.handler, case.partner):
        return release(tx, who, event, case)
    out = notice(event, "t-cant-noted") + Outcome(audit=[Audit("cannot", who.id, case.id, {"reason": reason or "-"})])
    if not reason:
        reasons = ("busy", "far", "conflict", "not-up")
        rows = tuple((Choice(f"b-cant-{one}", "cantwhy", f"{case.id}:{one[0]}"),) for one in reasons)
        out.jobs.append(told(who.id, "t-cant-why", case, choices=rows))
    if reason == "conflict" and who.id not in case.conflicts:
        case = replace(case, conflicts=(*case.conflicts, who.id))
        out += Outcome(cases=[case])
    return out + _declined(tx, case, who.id) if who.id not in case.declined else out


def _declined(tx: Tx, case: Case, who: str) -> Outcome:
    """They are not called again. When nobody who was called can come any more, nobody waits for the next rung."""
    left = replace(case, declined=(*case.declined, who))
    if case.preferred == who:
        return wished.cannot(tx, left)
    ladder = case.ladder
    if ladder and case.awaits_hands and not ladder.is_repeat(case.rung) and not alert.may_answer(tx, left):
        return alert.climb(tx, left)
    return Outcome(cases=[left])


def release(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Give the case back. The handler's release pages the others again; the partner's reopens their place."""
    if case.state not in WITH_TEAM:
        return notice(event, "t-closed", case=case.name)
    if who.id == case.partner:
        return partner_leaves(tx, case, who.id) + notice(event, "t-released-second", case=case.name)
    if who.id != case.handler or not case.can(Act.RELEASE):
        return notice(event, "t-not-yours", case=case.name)
    return let_go(tx, case, who.id) + notice(event, "t-released", case=case.name)


def partner_leaves(tx: Tx, case: Case, partner: str) -> Outcome:
    """The handler hears it, and another second person is looked for."""
    left = replace(case, partner=None, partner_at=None, alone_since=tx.now, declined=(*case.declined, partner))
    out = Outcome(
        cases=[left], entries=[fact(tx, case, "fact-released", partner)], audit=[Audit("release", partner, case.id)]
    )  # fmt: skip
    if case.handler is not None:
        out += watch.within(tx, "partner", case, timedelta(seconds=tx.policy.watch(case.category).partner_seconds))
        out.jobs.append(told(case.handler, "t-partner-left", left, name=_name(tx, partner)))
    return out + alert.refresh(tx, left) + forget(left, partner)


def let_go(tx: Tx, case: Case, former: str) -> Outcome:
    """The handler is out: access ends now, and the case looks for another one from its first rung on."""
    released = case.after(
        Act.RELEASE, handler=None, taken_at=None, first_word_at=None, with_them_at=None, nudged_at=None,
        realerted_at=tx.now, rung=0, told_rung=-1, taken_by=(*case.taken_by, former),
        declined=(*case.declined, former),
    )  # fmt: skip
    out = watch.stop(case) + Outcome(
        entries=[fact(tx, case, "fact-released", former)], audit=[Audit("release", former, case.id)]
    )
    if conversation.hears_progress(case):
        out.jobs.append(f10(tx, case, former))
    if case.partner is not None:
        out.jobs.append(told(case.partner, "t-handler-left", released, name=_name(tx, former)))
    return out + alert.climb(tx, released) + alert.refresh(tx, released) + forget(released, former)


def f10(tx: Tx, case: Case, former: str) -> Send:
    """F10: the one they had can't help after all."""
    left = tx.person(former)
    args: dict[str, Arg] = {"name": left.shown if left is not None else "@someone"}
    return Send(ToPerson(case.reporter), "F10", args, lane=Lane.REPLY, case=case.id, part="told")


_THEIRS = (
    "copy", "yours", "ping", "confirm", "look", "place", "space", "phrase", "signoff",
    *(f"list-{name}" for name in checklists.NAMES),
)  # fmt: skip
"""What stands on the screen of somebody who has a case, and leaves it with their turn."""


def forget(case: Case, former: str) -> Outcome:
    """Words leave the screen of somebody whose turn is over."""
    shown = [Remove(case.id, part, ToPerson(former)) for part in _THEIRS]
    return Outcome(jobs=[*shown, Remove(case.id, f"reply:{former}")])


_LONGEST_WAY = 120
"""Minutes; beyond that nobody is on the way."""


def on_my_way(tx: Tx, who: Speaker, event: Happening, case: Case, minutes: int | None = None) -> Outcome:
    """The handler says how far away they are; the reporter hears whom to look for."""
    if case.state not in WITH_TEAM:
        return notice(event, "t-closed", case=case.name)
    if minutes is not None and not 0 < minutes <= _LONGEST_WAY:
        minutes = None
    case, out = _heard_of(case)
    out += Outcome(cases=[case], entries=[fact(tx, case, "fact-on-the-way", who.id)])
    patience = timedelta(seconds=tx.policy.watch(case.category).first_word_seconds)
    if case.state is State.TAKEN and not case.first_word_at and not case.with_them_at:
        out += watch.within(tx, "word", case, max(patience, timedelta(minutes=minutes or 0)))
    out += alert.refresh(tx, case)
    out.jobs += taker.on_the_way(case, who.person)
    if case.track is Track.WITNESS or case.hidden or case.unreachable or case.aloud:
        return out + notice(event, "t-way-noted", case=case.name)
    args: dict[str, Arg] = {"name": who.person.shown, "vest": who.person.profile.wears or tx.policy.team_mark}
    text, args = ("B7", args | {"minutes": minutes}) if minutes is not None else ("B7n", args)
    line = Send(
        ToPerson(case.reporter), text, args, lane=Lane.REPLY, case=case.id, part="told", sound=not case.quiet,
        receipt=f"way:{who.id}",
    )  # fmt: skip
    return out + Outcome(jobs=[line]) + notice(event, "t-on-your-way", case=case.name)


def _heard_of(case: Case) -> tuple[Case, Outcome]:
    """The ladder goes on where a second person is heard of, and nobody has it yet."""
    return watch.answered(case) if case.state is State.TAKEN else (case, Outcome())


def with_them(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Somebody of us is with the person: no first word in the chat is waited for any more."""
    if case.state not in WITH_TEAM:
        return notice(event, "t-closed", case=case.name)
    case, out = _heard_of(replace(case, with_them_at=tx.now))
    out += Outcome(cases=[case], entries=[fact(tx, case, "fact-with-them", who.id)])
    out += Outcome(deadlines=[Cancel("word", case.id)])
    out += watch.news(tx, case) if case.state is State.TAKEN else Outcome()
    out += live_place.over(case)
    return out + alert.refresh(tx, case) + notice(event, "t-with-them", case=case.name)
