"""Alerting: the team's card, the private pages, and the climb up the ladder (conversation.md 4.3, 7.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Act, Case, Category, State, Track
from handlers.domain.ladder import Ladder
from handlers.domain.messages import Arg, Choice, Edit, Job, Lane, Remove, Send, Space, ToContact, ToPerson, ToSpace
from handlers.domain.needs import Need
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.domain.people import Person
from handlers.domain.policy import Policy
from handlers.ports import Tx
from handlers.responder import storm, tongues, watch

TWO = 2
"""A case needs so many; of a restricted one fewer may know, so the ladder does not wait until so many were called."""
_PROMISE = timedelta(seconds=3)
"""Within this time the reporter hears either that the team was told, or where to go instead."""


def buttons(case: Case) -> tuple[tuple[Choice, ...], ...]:
    """What a responder can do with the alert as the case stands now."""
    take = (Choice("b-take", "take", case.id),) if case.awaits_hands else ()
    pair = (Choice("b-join", "join", case.id), Choice("b-cover", "cover", case.id)) if case.partner is None else ()
    return tuple(
        row for row in (take, pair, (Choice("b-look", "look", case.id), Choice("b-cant", "cant", case.id))) if row
    )


def line(policy: Policy, case: Case, ending: str = "") -> tuple[str, dict[str, Arg]]:
    """The lock-screen line of a case: text id and arguments. `ending` is 't' taken, 'c' closed, 'm' mistake."""
    args: dict[str, Arg] = {"code": _code(policy, case), "case": case.name}
    if ending == "t":
        args["hands"] = case.hands
    text = f"T1{ending}"
    if case.unread and not ending:
        text, args = "T9", {}
    return with_zone(policy, case, case.zone, text, args)


def _code(policy: Policy, case: Case) -> str:
    """The category's word; of a colleague in trouble the word for that, whatever else it may be."""
    if not case.trouble:
        return policy.code_words[case.category]
    word = policy.need_words[Need.MYSELF]
    return word[:1].upper() + word[1:]


def with_zone(
    policy: Policy, case: Case, zone: str | None, text: str, args: dict[str, Arg]
) -> tuple[str, dict[str, Arg]]:
    """The line with the zone in it, or its twin without ('T1z') where no lock screen of this case may show one."""
    shown = policy.behaviour.lockscreen_zone
    may = shown == "on" or (shown == "medical" and case.category is Category.MEDICAL)
    return (text, args | {"zone": zone}) if may and zone is not None else (f"{text}z", args)


def start(tx: Tx, case: Case, barred: frozenset[str] = frozenset()) -> Outcome:
    """The case starts paging now: its ladder is frozen onto it, and the team is told, except the `barred`."""
    case, out = begun(tx, case)
    return out + announce(tx, case, barred)


def begun(tx: Tx, case: Case) -> tuple[Case, Outcome]:
    """The case as it starts paging now, before anybody is told, and what is to be looked after from now on."""
    case = case.after(Act.SEND, paging_since=tx.now, ladder=tx.policy.ladders[case.category], rung=0)
    return case, Outcome(deadlines=[promise(tx, case), Cancel("settle", case.id)])


def promise(tx: Tx, case: Case) -> Deadline:
    """Until when the reporter must have heard something true."""
    return Deadline("promise", case.id, tx.now + _PROMISE, _PROMISE)


def announce(tx: Tx, case: Case, barred: frozenset[str] = frozenset()) -> Outcome:
    """Card for the team (never of a restricted case) and the first rung's pages."""
    return _in_the_open(tx, case, barred) + speakers(tx, case, barred)


def speakers(tx: Tx, case: Case, barred: frozenset[str] = frozenset()) -> Outcome:
    """Nobody on duty reads what they write: whoever does is called at once.

    Asked again when the first alert was accepted: a call goes out before its words are in the record.
    """
    language = tongues.unread(tx, case)
    if language is None:
        return Outcome()
    paged, called = tx.paged_people(case.id), tongues.speakers(tx, case, language, barred)
    pages = [page(tx, case, one, "alert", first=True) for one in called if one.id not in paged]
    known = f"fact-language:{language}"
    told = any(one.body == known for one in tx.entries(case.id))
    return Outcome(entries=[] if told else [fact(tx, case, known)], jobs=[*pages])


def _in_the_open(tx: Tx, case: Case, barred: frozenset[str]) -> Outcome:
    if case.restricted or not tx.policy.team_platforms:
        return climb(tx, case, barred)
    if storm.rages(tx, None):
        case = storm.joined(case, storm.TEAM)
        return climb(tx, case) + Outcome(jobs=[storm.share(tx, storm.TEAM, case)])
    return climb(tx, case) + Outcome(jobs=[card(tx, case)])


def card(tx: Tx, case: Case) -> Send:
    """The one card of a case in the team's space. It belongs to no rung (contract.md, behaviour 2).

    Of a colleague in trouble it makes no sound: their own phone is in that space as well, and perhaps in other hands.
    """
    text, args = line(tx.policy, case, _ending(case))
    return Send(
        ToSpace(Space.TEAM), text, args, buttons(case), lane=Lane.ALERT, case=case.id, part="card",
        receipt="alert", since=_since(case), sound=not case.trouble,
    )  # fmt: skip


def _since(case: Case) -> datetime | None:
    """What its age counts from: the first words, or the moment somebody gave it back."""
    given_back = case.realerted_at if case.state is State.PAGING else None
    return given_back or case.said_at or case.paging_since


def climb(tx: Tx, case: Case, barred: frozenset[str] = frozenset()) -> Outcome:
    """Fire the next rung; rungs on which nobody can be reached are passed over at once.

    `barred` are people excluded by the very decision this is part of.
    """
    ladder = case.ladder or tx.policy.ladders[case.category]
    number, out = _present(tx, case, ladder), Outcome()
    case, called = replace(case, rung=number), set[str]()
    while not _enough(tx, case, called, barred, out):
        # Whom a later rung lends to this one hears from that one again in its own time.
        case = replace(case, rung=case.rung if out.jobs else number + 1)
        receipt = f"page:{case.rung - 1}"
        pages = [one for one in _pages(tx, case, ladder, number, receipt, barred) if _whose(one) not in called]
        out.jobs += pages
        for one in pages:
            called.add(_whose(one))
            case = storm.joined(case, one.to.person) if one.cases and isinstance(one.to, ToPerson) else case
        number += 1
        if number >= len(ladder.rungs):
            break
    if not out.jobs:
        out += nobody(tx, case, barred)
    return Outcome(cases=[case]) + out + _next_rung(tx, case, ladder)


def _whose(page: Send) -> str:
    return (
        page.to.person if isinstance(page.to, ToPerson) else page.to.contact if isinstance(page.to, ToContact) else ""
    )


def _enough(tx: Tx, case: Case, called: set[str], barred: frozenset[str], out: Outcome) -> bool:
    """Whether this rung will do. Fewer than two who may know of a restricted case: the chain of command at once."""
    if not case.restricted:
        return bool(out.jobs)
    return bool(out.jobs) and len(called | may_answer(tx, case, barred)) >= TWO


def may_answer(tx: Tx, case: Case, barred: frozenset[str] = frozenset()) -> frozenset[str]:
    """Those who were called and of whom an answer may still come: a page to anybody else counts for nothing."""
    able = routing.eligible(tx.roster(), case, tx.excluded(case.id) | barred)
    waited_for = tx.paged_people(case.id).difference(case.declined)
    return frozenset(one.id for one in able if one.id in waited_for and tx.reach(one.id))


def _present(tx: Tx, case: Case, ladder: Ladder) -> int:
    """The rung to fire now. Repeats that came due while we were away are one."""
    rung = case.rung
    while ladder.is_repeat(rung) and ladder.due(rung + 1, case.ladder_since) <= tx.now:
        rung += 1
    return rung


def nobody(tx: Tx, case: Case, barred: frozenset[str] = frozenset()) -> Outcome:
    """Not one page could be delivered: the person hears the human way, unless our own team is what they fear."""
    if not hears_ladder(case) or not routing.eligible(tx.roster(), case, tx.excluded(case.id) | barred):
        return Outcome()
    args: dict[str, Arg] = {"phone": tx.policy.desk_phone, "place": tx.policy.desk_place}
    return Outcome(jobs=[Send(ToPerson(case.reporter), "F4n", args, lane=Lane.REPLY, case=case.id, part="told")])


def hears_ladder(case: Case) -> bool:
    """Whether the reporter hears that nobody answers: never in cover or silence, a witness until somebody has it."""
    return not (case.quiet or case.aloud or (case.track is Track.WITNESS and case.taken_at is not None))


def _next_rung(tx: Tx, case: Case, ladder: Ladder) -> Outcome:
    wait = ladder.wait(case.rung, case.ladder_since, tx.now)
    return Outcome(deadlines=[Deadline("rung", case.id, tx.now + wait, wait)])


def _pages(tx: Tx, case: Case, ladder: Ladder, number: int, receipt: str, barred: frozenset[str]) -> list[Send]:
    paged, people = tx.paged_people(case.id), called(tx, case, ladder, number, barred)
    pages = [page(tx, case, person, receipt, first=person.id not in paged) for person in people]
    return pages + _contacts(tx, case, ladder.rung(number).page, receipt)


def called(tx: Tx, case: Case, ladder: Ladder, number: int, barred: frozenset[str] = frozenset()) -> list[Person]:
    """Whom the rung with this number would page now, as the roster and the duty are.

    Not whoever took down what was told aloud: a call that reached nobody but them would be none.
    """
    excluded = tx.excluded(case.id) | barred
    people = routing.eligible(routing.targets(ladder.rung(number).page, tx.roster()), case, excluded)
    here = (case.handler, case.told_to if case.aloud else None)
    reachable = [person for person in people if person.id not in here and tx.reach(person.id)]
    willing = [person for person in reachable if person.id not in case.declined]
    return willing or (reachable if ladder.is_repeat(number) else [])


def page(tx: Tx, case: Case, person: Person, receipt: str, *, first: bool) -> Send:
    """One private page: T1 the first time, T4 with the case's age later."""
    if not case.restricted and (person.id in case.shared_with or storm.rages(tx, person.id)):
        return storm.share(tx, person.id, case)
    if first:
        text, args = line(tx.policy, case)
        choices = buttons(case)
    else:
        text, args = "T4", {"case": case.name}
        choices = ((Choice("b-take", "take", case.id), Choice("b-cant", "cant", case.id)),)
    return Send(
        ToPerson(person.id), text, args, choices, lane=Lane.ALERT, case=case.id, part="alert" if first else "again",
        receipt=receipt, since=_since(case),
    )  # fmt: skip


def _contacts(tx: Tx, case: Case, targets: Iterable[str], receipt: str) -> list[Send]:
    wanted = {name.removeprefix("contact:") for name in targets if name.startswith("contact:")}
    text, args = line(tx.policy, case)
    if case.trouble:  # the word for it and the place, as for every need (conversation.md 4.6)
        text, args = text.replace("T1", "T11"), {"need": args["code"], **{k: args[k] for k in ("zone",) if k in args}}
    return [
        Send(ToContact(contact), text, args, lane=Lane.ALERT, case=case.id, part="contact", receipt=receipt,
             since=_since(case))
        for contact in sorted(wanted & tx.policy.contacts)
    ]  # fmt: skip


def refresh(tx: Tx, case: Case) -> Outcome:
    """Bring the card and everybody's private alert up to date, in place."""
    text, args = line(tx.policy, case, _ending(case))
    choices = buttons(case) if case.is_open else ()
    # A second call keeps its own words while it holds; after that the first one alone stays in a chat.
    parts = ("alert",) if case.awaits_hands else ("alert", "teaspoon")
    out = Outcome(jobs=[Edit(case.id, part, text, args, choices) for part in parts])
    if not case.awaits_hands:
        # What they were told of it in passing is not true any more either.
        out.jobs += [Remove(case.id, part, lane=Lane.CARD) for part in ("again", "aside")]
    if not case.is_open:
        out.jobs += [Remove(case.id, one.need.part, lane=Lane.CARD) for one in case.calls]
    if not case.restricted:
        out.jobs.append(Edit(case.id, "card", text, args, choices))
    return out + storm.refresh(tx, case)


def _ending(case: Case) -> str:
    if not case.is_open:
        return "c"
    if case.awaits_hands or case.hands == 0:
        return "m" if case.mistake else ""
    return "t"


def set_category(tx: Tx, case: Case, category: Category) -> Outcome:
    """Another category: its rungs from now on with the same start; past ones never fire again (behaviour 7)."""
    ladder = tx.policy.ladders[category]
    rung = next((n for n in range(len(ladder.rungs)) if ladder.due(n, case.ladder_since) > tx.now), len(ladder.rungs))
    case = replace(case, category=category, ladder=ladder, rung=rung)
    out = refresh(tx, case) + Outcome(cases=[case])
    if case.awaits_hands:
        out += _next_rung(tx, case, ladder) if case.preferred is None else Outcome()
        out.jobs += [*once_more(tx, case), *_due_by_now(tx, case, ladder)]
    elif case.state is State.TAKEN and category.grave:
        out += watch.hasten(tx, case)
    return out


def _due_by_now(tx: Tx, case: Case, ladder: Ladder) -> list[Job]:
    """T1 to those whom no one has called yet, and whom the rungs that are past would have: no rung fires twice."""
    if case.preferred is not None:
        return []
    on_duty = {one.id for one in routing.targets(["on_duty"], tx.roster())}
    paged, numbers = tx.paged_people(case.id) | on_duty, range(min(case.rung, len(ladder.rungs)))
    late = {one.id: one for number in numbers for one in called(tx, case, ladder, number) if one.id not in paged}
    return [page(tx, case, person, "alert", first=True) for person in late.values()]


def once_more(tx: Tx, case: Case) -> list[Job]:
    """T1 again, in private, to those on duty: something on the line has changed before anyone took the case."""
    people = routing.eligible(routing.targets(["on_duty"], tx.roster()), case, tx.excluded(case.id))
    here = (case.handler, case.told_to if case.aloud else None)
    called = [one for one in people if tx.reach(one.id) and one.id not in (*here, *case.declined)]
    called = [one for one in called if case.preferred in (None, one.id)]
    if not case.restricted:
        # What waits for somebody in a storm is brought up to date in place.
        called = [one for one in called if not storm.rages(tx, one.id)]
    return [page(tx, case, person, "alert", first=True) for person in called]


def look_in(case: Case) -> list[Job]:
    """T6 to handler and partner: something needs their eyes, soon."""
    return [
        Send(ToPerson(who), "T6", {"case": case.name}, ((Choice("b-open", "open", case.id),),), lane=Lane.ALERT,
             case=case.id, part="ping", receipt="alert")
        for who in routing.in_conversation(case)
    ]  # fmt: skip


def called_again(tx: Tx, case: Case) -> Outcome:
    """They call for help, and somebody has it: the two look in. Where they were silent for long, they are watched."""
    heard, out = watch.listen(tx, case)
    return Outcome(cases=[heard], jobs=look_in(heard)) + out


def mark_mistake(tx: Tx, case: Case) -> list[Job]:
    """'Marked as a mistake, check': handlers are asked to look in; before taking, the card says so."""
    if case.handler is not None:
        return look_in(case)
    text, args = line(tx.policy, case, "m")
    return [Edit(case.id, part, text, args, buttons(case)) for part in ("card", "alert")]
