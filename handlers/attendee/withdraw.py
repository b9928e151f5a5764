"""Asking us to stop: never suggested, always passed on (conversation.md 5.7, 'Withdraw under pressure').

Somebody else may hold the phone. So nothing is called off by it: handlers are asked to look in, and still go.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import help_now, report
from handlers.attendee.opening import fact, live_case
from handlers.attendee.replies import MAIN, reply
from handlers.domain.case import WITH_TEAM, Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import alert

_ASKED = "fact-stop-asked"


def ask(tx: Tx, who: Speaker, _event: Happening, _ref: str = "") -> Outcome:
    """/withdraw: 'Keep going' comes first. After a grave alert the handlers hear of it at once."""
    case = live_case(tx, who)
    if case is None:
        return Outcome(jobs=[reply(who, "G19", choices=MAIN, ask=True)])
    labels = {"keep": "b-keep-going", "stop": "b-stop", "talk": "b-talk"}
    rows = tuple((Choice(label, "stopping", ref),) for ref, label in labels.items())
    out = Outcome(jobs=[help_now.ask(case, "G8", rows)])
    grave = case.state in WITH_TEAM and (case.help_now or case.category.grave)
    return out + _tell(tx, case, _ASKED) if grave else out


def answered(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """What they chose. What was never sent stays unsent; what was sent is for a person to close."""
    if case.state not in WITH_TEAM:
        return report.not_a_report(tx, who, case, ref) if ref == "stop" else Outcome(jobs=[_said(case, "G8k")])
    match ref:
        case "stop":
            known = any(entry.body == _ASKED for entry in tx.entries(case.id))
            return Outcome(jobs=[_said(case, "G9w")]) + (Outcome() if known else _tell(tx, case, _ASKED))
        case "talk":
            return Outcome(jobs=[_said(case, "G8t")]) + _tell(tx, case, "fact-wants-to-talk")
        case _:
            return Outcome(jobs=[_said(case, "G8k")])


def _said(case: Case, text: str) -> Send:
    return replace(help_now.say(case, text, {"case": case.name}), sound=False)


def _tell(tx: Tx, case: Case, what: str) -> Outcome:
    """T6 carries nothing but the case's name; its plain meaning stands behind Open."""
    return Outcome(entries=[fact(tx, case, what)], jobs=alert.look_in(case))
