"""Asking for more help (conversation.md 7.7): a need of a case calls the right people, until somebody comes.

Whoever asked hears only what is true: who was reached, once a platform accepted it, and who says that they come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening, Pressed
from handlers.domain.messages import Arg, Choice, Job, Lane, Line, Remove, Send, ToContact, ToPerson
from handlers.domain.needs import LAST_ROUND, PATIENT_ROUNDS, WAYS, Call, Need
from handlers.domain.outcome import Audit, Cancel, Deadline, Outcome
from handlers.domain.people import Person, Role
from handlers.ports import Tx
from handlers.responder import alert, second, trouble
from handlers.responder.notices import notice, told

_SLOWER = timedelta(seconds=3)
"""How long the answer waits for the slower ones once the first was reached."""
_SELDOM = 5
"""So much more time lies between the rounds once everybody was called."""


def ask(tx: Tx, who: Speaker, event: Happening, case: Case, need: Need, zone: str | None = None) -> Outcome:
    """One need of one case. Who asks may know of it: that was looked at before."""
    if need is Need.MYSELF:
        return trouble.call(tx, who, event, case, zone)
    if refused := _refused(who, case, need):
        return notice(event, refused, case=case.name)
    if need is Need.DRILL:
        return notice(event, "t-need-drill", need=begins(word(tx, need)))
    if need is Need.DONE:
        return _over(tx, who, event, case)
    return _asked(tx, who, event, case, need, zone)


def _refused(who: Speaker, case: Case, need: Need) -> str:
    """The text that says why not; '' where nothing stands against it."""
    if case.state not in WITH_TEAM:
        return "t-closed"
    if not may_ask(who.person, case):
        return "t-not-yours"
    if need is Need.PARTNER and case.state is State.PAGING:
        return "t-nobody-has-it"
    return "t-two-have-it" if need is Need.PARTNER and case.partner is not None else ""


def may_ask(person: Person, case: Case) -> bool:
    """A restricted case stays with the two who have it, and with those who lead."""
    has_it = person.id in routing.in_conversation(case)
    return has_it or not case.restricted or person.has(Role.LEAD) or person.has(Role.DECIDER)


def _asked(tx: Tx, who: Speaker, event: Happening, case: Case, need: Need, zone: str | None) -> Outcome:
    standing = call_for(case, need)
    window = timedelta(seconds=tx.policy.behaviour.dedupe_seconds)
    if standing is not None and tx.now - standing.at < window:
        return notice(event, "t-need-already", case=case.name, need=word(tx, need))
    coming = standing.coming if standing is not None and not standing.answered else ()
    call = Call(need, who.id, tx.now, zone or case.zone, coming=coming)
    out = Outcome(entries=[fact(tx, case, f"fact-need:{need}", who.id)])
    out += Outcome(audit=[Audit("need", who.id, case.id, {"need": need.value})])
    out += round_(tx, case, call)
    if isinstance(event, Pressed):
        out += notice(event, "t-need-asking", case=case.name, need=word(tx, need))
    if need is Need.SERVICES:
        args: dict[str, Arg] = {"case": case.name, "emergency_number": tx.policy.emergency_number}
        out.jobs.append(Send(ToPerson(who.id), "t-need-ring", args, lane=Lane.ALERT, case=case.id, part="told"))
    return out


def word(tx: Tx, need: Need) -> str:
    """The word of the code for a need."""
    return tx.policy.need_words[need]


def call_for(case: Case, need: Need) -> Call | None:
    """What was asked for and still stands."""
    return next((one for one in case.calls if one.need is need), None)


def with_call(case: Case, call: Call) -> Case:
    """The case with this call in place of an earlier one for the same."""
    return replace(case, calls=(*(one for one in case.calls if one.need is not call.need), call))


def round_(tx: Tx, case: Case, call: Call) -> Outcome:
    """Call those of this round; a round on which nobody can be reached is passed over at once."""
    jobs = _jobs(tx, case, call)
    while not jobs and call.round < LAST_ROUND:
        call = replace(call, round=call.round + 1)
        jobs = _jobs(tx, case, call)
    case = with_call(case, call)
    out = Outcome(cases=[case], jobs=jobs)
    if call.need is Need.PARTNER:
        return out + second.again(tx, case)
    patience = timedelta(seconds=tx.policy.watch(case.category).partner_seconds)
    delay = patience * _SELDOM if call.round >= LAST_ROUND else patience
    out += Outcome(deadlines=[Deadline(f"need:{call.need.letter}", case.id, tx.now + delay, delay)])
    return out if jobs else out + _nobody(tx, case, call)


def _nobody(tx: Tx, case: Case, call: Call) -> Outcome:
    args: dict[str, Arg] = {"need": word(tx, call.need), "phone": tx.policy.desk_phone}
    return Outcome(jobs=[line_to(one, "t-need-nobody", case, args) for one in hearers(case, call)])


def _jobs(tx: Tx, case: Case, call: Call) -> list[Job]:
    if call.need is Need.PARTNER:
        return [*second.calls(tx, case, receipt=_receipt(call))]
    people = whom(tx, case, call)
    jobs: list[Job] = [Remove(case.id, call.need.part, ToPerson(one.id)) for one in people if call.round > 1]
    return [*jobs, *(_page(tx, case, call, one.id) for one in people), *_contact(tx, case, call)]


def whom(tx: Tx, case: Case, call: Call) -> list[Person]:
    """Those whom this round calls: who may know of the case, can be reached, and has not said that they can't."""
    found = routing.targets(_targets(tx, call), tx.roster())
    allowed = routing.eligible(found, case, tx.excluded(case.id))
    apart = {call.by, *call.coming, *routing.in_conversation(case)}
    free = [one for one in allowed if one.id not in apart and tx.reach(one.id)]
    willing = [one for one in free if one.id not in call.cannot]
    return willing or (free if call.round >= LAST_ROUND else [])


def _targets(tx: Tx, call: Call) -> tuple[str, ...]:
    """Where no contact outside the chats is configured, whoever leads sees to it from the start."""
    way = WAYS[call.need]
    alone = bool(way.contact) and way.contact not in tx.policy.contacts and not way.page
    return (*call.targets(), *(way.then if alone else ()))


def _receipt(call: Call) -> str:
    return f"need:{call.need.letter}:{call.round}:{int(call.at.timestamp())}"


def line(tx: Tx, case: Case, call: Call, ending: str = "") -> tuple[str, dict[str, Arg]]:
    """'Maple: platter. Z4.': what a lock screen may show of it."""
    args: dict[str, Arg] = {"case": case.name, "need": word(tx, call.need)}
    return alert.with_zone(tx.policy, case, call.zone, f"T10{ending}", args)


def _page(tx: Tx, case: Case, call: Call, who: str) -> Send:
    text, args = line(tx, case, call)
    ref = f"{case.id}:{call.need.letter}"
    rows = ((Choice("b-coming", "coming", ref), Choice("b-cant", "cantcome", ref)),)
    return Send(
        ToPerson(who), text, args, rows, lane=Lane.ALERT, case=case.id, part=call.need.part, receipt=_receipt(call)
    )  # fmt: skip


def _contact(tx: Tx, case: Case, call: Call) -> list[Send]:
    """Outside the chats: the word and the zone, and no more (conversation.md 4.6)."""
    contact = WAYS[call.need].contact
    if contact not in tx.policy.contacts or call.round > PATIENT_ROUNDS:
        return []
    return [outside(tx, case, call, call.need, _receipt(call))]


def outside(tx: Tx, case: Case, call: Call, need: Need, receipt: str = "") -> Send:
    """One line to the contact of a need."""
    text, args = alert.with_zone(tx.policy, case, call.zone, "T11", {"need": begins(word(tx, need))})
    return Send(
        ToContact(WAYS[call.need].contact), text, args, lane=Lane.ALERT, case=case.id, part=call.need.part,
        receipt=receipt,
    )  # fmt: skip


def begins(said: str) -> str:
    """A word as it stands at the beginning of a line."""
    return said[:1].upper() + said[1:]


def delivered(tx: Tx, case: Case, need: Need, receipt: str) -> Outcome:
    """A page of this round was accepted, or is lost for good."""
    call = call_for(case, need)
    if call is None or _receipt(call) != receipt or call.told >= call.round or not case.is_open:
        return Outcome()
    pages = tx.pages(case.id, receipt)
    if pages.accepted and not pages.waiting:
        return tell(tx, case, need)
    if pages.accepted:
        due = Deadline(f"needtold:{need.letter}", case.id, tx.now + _SLOWER, _SLOWER)
        return Outcome(deadlines=[due])
    if pages.waiting or call.need is Need.PARTNER or call.answered:
        return Outcome()
    if call.round >= LAST_ROUND:
        return _nobody(tx, case, call)
    return round_(tx, case, replace(call, round=max(call.round, PATIENT_ROUNDS) + 1))


def tell(tx: Tx, case: Case, need: Need) -> Outcome:
    """Whoever asked hears who was reached, and by then no more than was."""
    call = call_for(case, need)
    if call is None or call.told >= call.round or not case.is_open:
        return Outcome()
    reached = tx.pages(case.id, _receipt(call)).reached
    names = _names(tx, reached)
    heard = replace(call, told=call.round)
    out = Outcome(cases=[with_call(case, heard)], deadlines=[Cancel(f"needtold:{need.letter}", case.id)])
    lines = (Line("t-need-outside", {"need": begins(word(tx, need))}),) if _is_outside(reached) else ()
    text = "t-need-again" if call.told else "t-need-asked"
    args: dict[str, Arg] = {"need": word(tx, need), "names": names}
    if not names:
        text, lines, args = "t-need-outside-only", (), {"need": word(tx, need)}
    ended = ((Choice("b-they-came", "came", f"{case.id}:{need.letter}"),),) if _is_outside(reached) else ()
    for one in hearers(case, call):
        out.jobs.append(replace(line_to(one, text, case, args), lines=lines, choices=ended))
    return out


def _is_outside(reached: frozenset[str]) -> bool:
    return any(one.startswith("#") for one in reached)


def _names(tx: Tx, people: Sequence[str] | frozenset[str]) -> str:
    return ", ".join(one.name for one in tx.roster() if one.id in people)


def hearers(case: Case, call: Call) -> tuple[str, ...]:
    """Whoever asked, and the two who have the case."""
    return tuple(dict.fromkeys((call.by, *routing.in_conversation(case))))


def line_to(person: str, text: str, case: Case, args: dict[str, Arg]) -> Send:
    """What is said of a need to somebody who waits for it."""
    line_ = told(person, text, case)
    return replace(line_, args={"case": case.name, **args}, lane=Lane.REPLY, part="need-told")


def due(tx: Tx, case: Case, need: Need) -> Outcome:
    """Not as many come as are wanted: once more, and then others as well."""
    call = call_for(case, need)
    if call is None or not case.is_open:
        return Outcome()
    # Looked at anew: the decision by which somebody was lost may have been about this call for another reason as well.
    able = {one.id for one in routing.eligible(tx.roster(), case, tx.excluded(case.id)) if tx.reach(one.id)}
    call = replace(call, coming=tuple(one for one in call.coming if one in able))
    return Outcome() if call.answered else round_(tx, case, replace(call, round=call.round + 1))


def _over(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Dishes: whoever is on their way hears it, the lines of the others go."""
    asked = any(one.by == who.id for one in case.calls)
    if not (asked or who.id in routing.in_conversation(case) or who.person.has(Role.LEAD)):
        return notice(event, "t-not-yours", case=case.name)
    if not case.calls:
        return notice(event, "t-need-none", case=case.name)
    out = Outcome(entries=[fact(tx, case, "fact-need-over", who.id)], audit=[Audit("need-over", who.id, case.id)])
    for call in case.calls:
        args: dict[str, Arg] = {"need": word(tx, Need.DONE)}
        out.jobs += [replace(line_to(one, "T10o", case, args), lane=Lane.ALERT) for one in call.coming]
        if WAYS[call.need].contact in tx.policy.contacts:
            out.jobs.append(outside(tx, case, call, Need.DONE))
    return out + taken_back(tx, case, case.calls) + notice(event, "t-need-ended", case=case.name)


def taken_back(tx: Tx, case: Case, calls: Sequence[Call]) -> Outcome:
    """These calls are over: their lines go, and nobody is called again."""
    gone = {one.need for one in calls}
    left = replace(case, calls=tuple(one for one in case.calls if one.need not in gone))
    out = Outcome(cases=[left])
    for need in gone:
        out.jobs.append(Remove(case.id, need.part))
        out.deadlines += [Cancel(f"need:{need.letter}", case.id), Cancel(f"needtold:{need.letter}", case.id)]
    return out
