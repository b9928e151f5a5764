"""Closing with an outcome and a line to the reporter, two people agreeing; and opening again (conversation.md 7.10)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Act, Case, State, Track
from handlers.domain.case import Outcome as Ending
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Lane, Send, Space, ToPerson, ToSpace
from handlers.domain.outcome import Audit, Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import alert, links
from handlers.responder.notices import notice, told
from handlers.responder.watch import WATCHES

CLOCKS = ("rung", "tell", "promise", "settle", "wish", "place", *WATCHES)
"""What no longer comes due once a case is closed."""
_UNTOLD = 1_000_000
"""The last rung somebody was told of, where they are to hear of none: the reporter did not call this time."""
RESULTS = {
    Ending.ACTION_TAKEN: "H2", Ending.NO_ACTION_POSSIBLE: "H3", Ending.NOT_ENOUGH_KNOWN: "H3",
    Ending.REFERRED: "H4n", Ending.SUPPORT_ONLY: "H5",
}  # fmt: skip
"""What the reporter can be shown. A mistake has no automatic text: a person talks to them."""


def ask_outcome(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """First step: how did it end?"""
    if case.state is not State.TAKEN or who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    rows = tuple((Choice(f"b-out-{one}", "ended", f"{case.id}:{number}"),) for number, one in enumerate(Ending))
    return Outcome(jobs=[told(who.id, "t-close-how", case, choices=rows)])


def set_outcome(tx: Tx, who: Speaker, event: Happening, case: Case, number: str) -> Outcome:
    """Second step: how it ended. Whom it happened to must be known by now: a witness hears no outcome."""
    if case.state is not State.TAKEN or who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    case = replace(case, proposed_outcome=list(Ending)[int(number)])
    out = Outcome(cases=[case], entries=[fact(tx, case, f"fact-proposed-{case.proposed_outcome}", who.id)])
    if case.proposed_outcome is Ending.DUPLICATE:
        out.entries += links.same(tx, who, case)
    if case.track is not Track.UNKNOWN:
        return out + _ask_line(tx, who, event, case)
    rows = tuple((Choice(f"b-it-{one}", "towhom", f"{case.id}:{one}"),) for one in (Track.TARGET, Track.WITNESS))
    out.jobs.append(told(who.id, "t-close-whose", case, choices=rows))
    return out


def set_track(tx: Tx, who: Speaker, event: Happening, case: Case, track: str) -> Outcome:
    """Third step, where the person never said: the handler must choose (contract.md, behaviour 12)."""
    if case.state is not State.TAKEN or case.proposed_outcome is None or who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    known = replace(case, track=Track(track))
    out = Outcome(cases=[known], entries=[fact(tx, known, f"fact-{known.track}", who.id)])
    return out + _ask_line(tx, who, event, known)


def _ask_line(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """A line for the reporter, except for a witness."""
    if case.track is Track.WITNESS:
        return _ask_second(tx, who, event, case)
    rows = ((Choice("b-no-line", "noline", case.id),),)
    return Outcome(jobs=[replace(told(who.id, "t-close-line", case, choices=rows), part="close-line")])


def line_sent(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The handler's own sentence goes to the reporter: now the case may be closed. Asked once a proposal."""
    if case.state is not State.TAKEN or case.proposed_outcome is None or _proposer(tx, case) != who.id:
        return Outcome()
    if case.track in (Track.UNKNOWN, Track.WITNESS) or _said_since(tx, who, case):
        return Outcome()
    answered = Outcome(conversations=[replace(who.conversation, question=None, shown=None)])
    return answered + _ask_second(tx, who, event, case)


def _said_since(tx: Tx, who: Speaker, case: Case) -> bool:
    """Whether the line under the latest proposal was written already."""
    entries = tx.entries(case.id)
    proposed = max(n for n, one in enumerate(entries) if one.body.startswith("fact-proposed-"))
    return any(one.kind is Kind.SAID and one.author == who.id for one in entries[proposed:])


def no_line(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """They have been told in person."""
    if case.proposed_outcome is None:
        return notice(event, "t-kept-open", case=case.name)
    return _ask_second(tx, who, event, case)


def _ask_second(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Closing needs one other: the partner, else the lead, else anybody on duty."""
    others = [tx.person(one) for one in routing.in_conversation(case) if one != who.id]
    if not others:
        colleagues = routing.eligible(routing.targets(["lead", "on_duty"], tx.roster()), case, tx.excluded(case.id))
        others = [one for one in colleagues if one.id != who.id]
    rows = ((Choice("b-agree", "agree", case.id), Choice("b-not-yet", "notyet", case.id)),)
    asked = [
        told(one.id, "t-close-agree", case, choices=rows, name=who.person.name) for one in others if one is not None
    ]
    if not asked:
        return notice(event, "t-close-nobody", case=case.name)
    return Outcome(jobs=[*asked]) + notice(event, "t-close-asked", case=case.name)


def agree(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Two people say so: the case is closed, and the reporter can see the result when they like."""
    if case.state is State.CLOSED:
        return notice(event, "t-closed", case=case.name)
    if case.state is not State.TAKEN or case.proposed_outcome is None or who.id == _proposer(tx, case):
        return notice(event, "t-not-yours", case=case.name)
    closed = case.after(Act.CLOSE, outcome=case.proposed_outcome, proposed_outcome=None, closed_at=tx.now)
    closed = replace(closed, realerted_at=None)
    out = Outcome(
        cases=[closed], entries=[fact(tx, case, "fact-closed", who.id)], audit=[Audit("close", who.id, case.id)],
        deadlines=[Cancel(kind, case.id) for kind in CLOCKS],
    )  # fmt: skip
    out += notice(event, "t-case-closed", case=case.name) + alert.refresh(tx, closed) + _tell(tx, closed)
    out.jobs += [told(one, "t-case-closed", closed) for one in routing.in_conversation(case) if one != who.id]
    if not case.restricted:
        out.jobs.append(
            Send(ToSpace(Space.ORGANIZERS), "o-report-out", {"case": case.name}, lane=Lane.NOTICE, sound=False)
        )
    return out


def _proposer(tx: Tx, case: Case) -> str | None:
    proposals = [one.author for one in tx.entries(case.id) if one.body.startswith("fact-proposed-")]
    return proposals[-1] if proposals else None


def _tell(_tx: Tx, case: Case) -> Outcome:
    """H1 to a target. In cover and silence the result waits until they ask."""
    if case.track is Track.WITNESS or case.quiet:
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
    """The other does not agree: the case stays with whoever has it."""
    if case.state is State.CLOSED:
        return notice(event, "t-closed", case=case.name)
    out = notice(event, "t-kept-open", case=case.name)
    if case.handler and case.handler != who.id:
        out.jobs.append(told(case.handler, "t-close-not-yet", case, name=who.person.name))
    return out + Outcome(cases=[replace(case, proposed_outcome=None)])


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
        closed_at=None, outcome=None, realerted_at=tx.now, rung=0, told_rung=told_rung, declined=(),
    )  # fmt: skip
    out = Outcome(deadlines=[Deadline("rung", case.id, tx.now)])
    return out + alert.climb(tx, again) + alert.refresh(tx, again)
