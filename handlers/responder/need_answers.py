"""Those who were called for a need answer (conversation.md 7.7): they come, they cannot, they are there."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Arg, Choice, Edit, ToPerson
from handlers.domain.needs import LAST_ROUND, PATIENT_ROUNDS, WAYS, Call, Need
from handlers.domain.outcome import Audit, Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import needs
from handlers.responder.notices import notice


def coming(tx: Tx, who: Speaker, event: Happening, case: Case, need: Need) -> Outcome:
    """'I'm coming': whoever asked hears it, and the one who comes hears where to."""
    call = needs.call_for(case, need)
    if call is None or not case.is_open or case.state not in WITH_TEAM:
        return notice(event, "t-need-over", case=case.name)
    if who.id in (call.by, *routing.in_conversation(case)) or who.id in call.coming:
        return notice(event, "t-need-yours", case=case.name)
    if call.answered and not WAYS[need].any_number:
        return notice(event, "t-need-enough", case=case.name)
    call = replace(call, coming=(*call.coming, who.id), cannot=tuple(one for one in call.cannot if one != who.id))
    case = needs.with_call(case, call)
    out = Outcome(cases=[case], entries=[fact(tx, case, f"fact-coming:{need}", who.id)])
    out += Outcome(audit=[Audit("coming", who.id, case.id, {"need": need.value})]) + _where(tx, who, event, case, call)
    args: dict[str, Arg] = {"name": who.person.name, "need": needs.word(tx, need)}
    out.jobs += [needs.line_to(one, "t-need-comes", case, args) for one in needs.hearers(case, call) if one != who.id]
    return out + (_enough(tx, case, call) if call.answered else Outcome())


def _where(tx: Tx, who: Speaker, event: Happening, case: Case, call: Call) -> Outcome:
    zone, asker = tx.policy.zone(call.zone), tx.person(call.by)
    name = asker.name if asker is not None else "@someone"
    if zone is None:
        return notice(event, "t-need-go-z", popup=True, case=case.name, name=name)
    return notice(event, "t-need-go", popup=True, case=case.name, name=name, zone=zone.name)


def _enough(tx: Tx, case: Case, call: Call) -> Outcome:
    """Nobody is asked again; where no more can be used, the lines that stand say so. Who comes can still say Can't."""
    out = Outcome(deadlines=[Cancel(f"need:{call.need.letter}", case.id)])
    if WAYS[call.need].any_number:
        return out
    text, args = needs.line(tx, case, call, "t")
    part, cant = call.need.part, ((Choice("b-cant", "cantcome", f"{case.id}:{call.need.letter}"),),)
    theirs = [Edit(case.id, part, text, args, cant, to=ToPerson(one)) for one in call.coming]
    return out + Outcome(jobs=[Edit(case.id, part, text, args), *theirs])


def cannot(tx: Tx, who: Speaker, event: Happening, case: Case, need: Need) -> Outcome:
    """'Can't' is respected. When everybody of the round says so, the next one is called at once."""
    call, out = needs.call_for(case, need), notice(event, "t-cant-noted")
    if call is None or who.id in call.cannot or not case.is_open:
        return out
    changed = replace(
        call, cannot=(*call.cannot, who.id), coming=tuple(one for one in call.coming if one != who.id)
    )  # fmt: skip
    if who.id in call.coming:
        args: dict[str, Arg] = {"name": who.person.name, "need": needs.word(tx, need)}
        out.jobs += [needs.line_to(one, "t-need-not-after-all", case, args) for one in needs.hearers(case, call)]
    if call.answered and not changed.answered:
        # Nobody was to be called any more: now somebody is, and at once.
        out.deadlines.append(Deadline(f"need:{need.letter}", case.id, tx.now))
    if not changed.answered and not needs.whom(tx, case, changed):
        following = min(max(changed.round, PATIENT_ROUNDS) + 1, LAST_ROUND)
        return out + needs.round_(tx, case, replace(changed, round=following))
    return out + Outcome(cases=[needs.with_call(case, changed)])


def came(tx: Tx, who: Speaker, event: Happening, case: Case, need: Need) -> Outcome:
    """'They are here': nobody else need be asked for it."""
    call = needs.call_for(case, need)
    if call is None or who.id not in needs.hearers(case, call):
        return notice(event, "t-need-over", case=case.name)
    return needs.taken_back(tx, case, [call]) + notice(event, "t-need-here", case=case.name, need=needs.word(tx, need))
