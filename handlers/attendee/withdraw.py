"""Asking us to stop: never suggested, always passed on (conversation.md 5.7, 'Withdraw under pressure').

Somebody else may hold the phone. So nothing is called off by it: handlers are asked to look in, and still go.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.attendee import afterwards, help_now, kept, report, several, unfinished
from handlers.attendee.opening import fact
from handlers.attendee.replies import MAIN, reply
from handlers.domain.case import WITH_TEAM, Act, Case, State
from handlers.domain.case import Outcome as Ending
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Send
from handlers.domain.outcome import Audit, Cancel, Outcome
from handlers.ports import Tx
from handlers.responder import alert, close

_ASKED = "fact-stop-asked"


def ask(tx: Tx, who: Speaker, event: Happening, ref: str = "") -> Outcome:
    """/withdraw: 'Keep going' comes first. After a grave alert the handlers hear of it at once."""
    found = several.open_ones(tx, who)
    if not found:
        held = kept.newest(tx, who)  # what was never sent can be erased
        return Outcome(jobs=[kept.told(tx, held) if held else reply(who, "G19", choices=MAIN, ask=True)])
    case = next((one for one in found if one.id == ref), None)
    case = case or (several.spoken_of(tx, who, event) if isinstance(event, Said) else found[-1])
    return _asked(tx, who, case) if case is not None else _which(who, found)


def _which(who: Speaker, found: Sequence[Case]) -> Outcome:
    """With several open, none is stopped that they did not mean."""
    if any(case.hidden for case in found):
        return Outcome(jobs=[reply(who, "G16")])
    rows = tuple((Choice("b-case", "withdraw", case.id, {"case": case.name}),) for case in found)
    names = ", ".join(case.name for case in found)
    return Outcome(jobs=[reply(who, "G7", args={"case_list": names}, choices=rows, ask=True)])


def _asked(tx: Tx, who: Speaker, case: Case) -> Outcome:
    if case.hidden:
        # The chat must look as if there were no case: the story goes on, and the two who have it look in.
        told = report.reply_added(case) if case.cover else reply(who, "G16")
        return Outcome(jobs=[told]) + (_tell(tx, case, _ASKED) if case.state in WITH_TEAM else Outcome())
    if case.state is State.DRAFT:
        return unfinished.let_go(tx, who, case)  # nothing was sent: what becomes of it is theirs to say
    labels = {"keep": "b-keep-going", "stop": "b-stop", "talk": "b-talk"}
    rows = tuple((Choice(label, "stopping", ref),) for ref, label in labels.items())
    out = Outcome(jobs=[help_now.ask(case, "G8", rows)])
    return out + _tell(tx, case, _ASKED) if case.help_now or case.category.grave else out


def answered(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """What they chose. What was never sent stays unsent; what was sent is for a person to close."""
    if case.state not in WITH_TEAM:
        return report.not_a_report(tx, who, case, ref) if ref == "stop" else Outcome(jobs=[_said(case, "G8k")])
    match ref:
        case "stop" if case.hands == 0 and not (case.help_now or case.category.grave):
            return _stopped(tx, who, case)
        case "stop":
            known = any(entry.body == _ASKED for entry in tx.entries(case.id))
            return Outcome(jobs=[_said(case, "G9w")]) + (Outcome() if known else _tell(tx, case, _ASKED))
        case "talk":
            return Outcome(jobs=[_said(case, "G8t")]) + _tell(tx, case, "fact-wants-to-talk")
        case _:
            return Outcome(jobs=[_said(case, "G8k")])


def _stopped(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """G9: nobody has it yet, and nobody is in danger by all we know. The lead is asked to look all the same."""
    known = fact(tx, case, "fact-stopped")
    closed = case.after(Act.CLOSE, outcome=Ending.STOPPED_BY_REPORTER, closed_at=tx.now, realerted_at=None)
    out = Outcome(
        cases=[closed], entries=[known], deadlines=[Cancel(kind, case.id) for kind in close.CLOCKS],
        audit=[Audit("stopped", who.id, case.id)], jobs=[close.stopped(closed), *afterwards.lead_looks(tx, closed)],
    )  # fmt: skip
    return out + alert.refresh(tx, closed)


def restart(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """'Start it again': the team is called as at first."""
    case = tx.case(ref)
    if case is None or case.reporter != who.id or case.outcome is not Ending.STOPPED_BY_REPORTER:
        return Outcome(jobs=[reply(who, "G15")])
    told = reply(who, "G9a", args={"case": case.name}, case=case.id)
    known = Outcome(entries=[fact(tx, case, "fact-started-again")], jobs=[told])
    settled = Outcome(conversations=[replace(who.conversation, question=None, shown=None)])
    return close.begin_again(tx, case, told_rung=-1) + known + settled


def _said(case: Case, text: str) -> Send:
    return replace(help_now.say(case, text, {"case": case.name}), sound=False)


def _tell(tx: Tx, case: Case, what: str) -> Outcome:
    """T6 carries nothing but the case's name; its plain meaning stands behind Open."""
    return Outcome(entries=[fact(tx, case, what)], jobs=alert.look_in(case))
