"""Closing with an outcome and a second person who agrees; and opening again (conversation.md 7.10).

The steps between the two, each of which can be passed over, are in `closing_steps`.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Act, Case, Category, State, Track
from handlers.domain.case import Outcome as Ending
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Lane, Send, Space, ToPerson, ToSpace
from handlers.domain.outcome import Audit, Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import accused, alert, closing_steps, links
from handlers.responder.closing_second import RESULTS, number, proposer
from handlers.responder.notices import not_now, notice, told
from handlers.responder.watch import WATCHES

CLOCKS = ("rung", "tell", "promise", "settle", "wish", "place", *WATCHES)
"""What no longer comes due once a case is closed."""
_UNTOLD = 1_000_000
"""The last rung somebody was told of, where they are to hear of none: the reporter did not call this time."""
_PAGE = 5
"""Outcomes that are offered at a time; the frequent ones first."""
_OFFERED = (
    Ending.ACTION_TAKEN, Ending.SUPPORT_ONLY, Ending.NO_ACTION_POSSIBLE, Ending.NOT_ENOUGH_KNOWN, Ending.MISTAKE,
    Ending.REFERRED, Ending.DUPLICATE, Ending.STOPPED_BY_REPORTER, Ending.MEDICAL_DONE, Ending.DRILL, Ending.MALICIOUS,
)  # fmt: skip


def ask_outcome(tx: Tx, who: Speaker, event: Happening, case: Case, since: int = 0) -> Outcome:
    """First step: how did it end?"""
    if case.state is not State.TAKEN or who.id not in routing.in_conversation(case):
        return not_now(who, event, case)
    offered = _first(Ending.MEDICAL_DONE) if case.category is Category.MEDICAL else _OFFERED
    shown, following = offered[since : since + _PAGE], since + _PAGE
    rows = [(Choice(f"b-out-{one}", "ended", f"{case.id}:{number(one)}"),) for one in shown]
    more = following if following < len(offered) else 0
    rows.append((Choice("b-more" if more else "b-more-first", "ended", f"{case.id}:+{more}"),))
    return Outcome(jobs=[told(who.id, "t-close-how", case, choices=tuple(rows))])


def _first(one: Ending) -> tuple[Ending, ...]:
    return one, *(other for other in _OFFERED if other is not one)


def set_outcome(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    """Second step: how it ended; then one thing after the other that is still to be said."""
    if case.state is not State.TAKEN or who.id not in routing.in_conversation(case):
        return not_now(who, event, case)
    if ref.startswith("+"):
        return ask_outcome(tx, who, event, case, int(ref[1:]))
    ending = list(Ending)[int(ref)]
    if ending is Ending.MALICIOUS and (refused := accused.refused(tx, who, event, case)) is not None:
        return refused
    if case.proposed_outcome is ending and proposer(tx, case) == who.id:
        return closing_steps.go_on(tx, who, event, case)  # the same once more: it goes on where it stood
    case = replace(case, proposed_outcome=ending, closing=())
    out = Outcome(cases=[case], entries=[fact(tx, case, f"fact-proposed-{ending}", who.id)])
    if ending is Ending.MISTAKE:
        out.jobs.append(told(who.id, "t-close-mistake", case))
    if ending is Ending.DUPLICATE and case.linked:
        out.entries += links.same(tx, who, case)
        case = replace(case, closing=("which",))
    return out + closing_steps.go_on(tx, who, event, case)


def agree(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    """Two people say so: the case is closed, and the reporter can see the result when they like."""
    if case.state is State.CLOSED:
        return notice(event, "t-closed", case=case.name)
    proposed = case.proposed_outcome
    if proposed is None:
        return notice(event, "t-kept-open", case=case.name)
    if ref != str(number(proposed)):
        return notice(event, "t-close-changed", case=case.name)
    if who.id == proposer(tx, case):
        return notice(event, "t-kept-open", case=case.name)
    if proposed is Ending.MALICIOUS and (waits := accused.agreed(tx, who, event, case)) is not None:
        return waits
    return _closed(tx, who, event, case)


def _closed(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    closed = case.after(
        Act.CLOSE, outcome=case.proposed_outcome, proposed_outcome=None, closed_at=tx.now, realerted_at=None, closing=()
    )
    out = _over(tx, closed) + Outcome(
        entries=[fact(tx, case, "fact-closed", who.id)], audit=[Audit("close", who.id, case.id)]
    )
    out += notice(event, "t-case-closed", case=case.name) + _tell(tx, closed)
    out.jobs += [told(one, "t-case-closed", closed) for one in routing.in_conversation(case) if one != who.id]
    if not case.restricted:
        out.jobs.append(
            Send(ToSpace(Space.ORGANIZERS), "o-report-out", {"case": case.name}, lane=Lane.NOTICE, sound=False)
        )
    return out


def _over(tx: Tx, closed: Case) -> Outcome:
    out = Outcome(cases=[closed], deadlines=[Cancel(kind, closed.id) for kind in CLOCKS])
    return out + alert.refresh(tx, closed)


def by_slip(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """It was opened by mistake, by one of us, and nobody took it."""
    closed = case.after(Act.CLOSE, outcome=Ending.MISTAKE, closed_at=tx.now, realerted_at=None)
    return _over(tx, closed) + Outcome(
        entries=[fact(tx, case, "fact-slip", who.id)], audit=[Audit("close", who.id, case.id)]
    )


def _tell(_tx: Tx, case: Case) -> Outcome:
    """H1 to a target. In cover and silence the result waits until they ask."""
    if case.track is Track.WITNESS or case.quiet or case.aloud:
        return Outcome()
    if case.outcome is Ending.STOPPED_BY_REPORTER:
        return Outcome(jobs=[stopped(case)])
    if case.outcome not in RESULTS:
        return Outcome()
    return Outcome(jobs=[result_ready(case)])


def stopped(case: Case) -> Send:
    """G9: it is stopped, as they asked; one press starts it again."""
    rows = ((Choice("b-start-again", "restart", case.id),),)
    said = Send(ToPerson(case.reporter), "G9", {"case": case.name}, rows, lane=Lane.REPLY, case=case.id, part="told")
    return replace(said, ask=True, sound=False)


def result_ready(case: Case) -> Send:
    """H1: it is closed, and the result is shown when they ask for it."""
    rows = ((Choice("b-show", "result", case.id),), (Choice("b-later", "later", case.id),))
    ready = Send(ToPerson(case.reporter), "H1", {"case": case.name}, rows, lane=Lane.REPLY, case=case.id, part="told")
    return replace(ready, ask=True)


def not_yet(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The other does not agree: the case stays with whoever has it, and whoever proposed it hears so."""
    if case.state is State.CLOSED:
        return notice(event, "t-closed", case=case.name)
    out, by = notice(event, "t-kept-open", case=case.name), proposer(tx, case)
    if case.proposed_outcome is None:
        return out
    if by in routing.in_conversation(case) and by != who.id:
        out.jobs.append(told(by, "t-close-not-yet", case, name=who.person.name))
    return out + Outcome(cases=[replace(case, proposed_outcome=None, closing=())])


def reopen(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Any time. Whoever had it is paged again like everybody else."""
    if case.state is not State.CLOSED:
        return notice(event, "t-not-closed", case=case.name)
    out = Outcome(entries=[fact(tx, case, "fact-reopened", who.id)], audit=[Audit("reopen", who.id, case.id)])
    return out + begin_again(tx, case, told_rung=_UNTOLD) + notice(event, "t-reopened", case=case.name)


def begin_again(tx: Tx, case: Case, told_rung: int) -> Outcome:
    """A closed case calls the team once more, from the first rung on. `told_rung`: the last the reporter heard of."""
    again = case.after(
        Act.REOPEN, handler=None, partner=None, taken_at=None, partner_at=None, first_word_at=None, with_them_at=None,
        closed_at=None, outcome=None, realerted_at=tx.now, rung=0, told_rung=told_rung, declined=(), closing=(),
        calls=(),
    )  # fmt: skip
    out = Outcome(deadlines=[Deadline("rung", case.id, tx.now)])
    return out + alert.climb(tx, again) + alert.refresh(tx, again)
