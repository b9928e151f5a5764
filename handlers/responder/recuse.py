"""/recuse: stepping back from a case, without a reason (conversation.md 7.8). Access ends at once, and for good."""

from __future__ import annotations

from handlers.attendee import outside
from handlers.attendee.opening import fact
from handlers.domain.case import WITH_TEAM, Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import conversation, handover, keeping_out, take
from handlers.responder.notices import notice, told


def command(tx: Tx, who: Speaker, event: Happening, case: Case, _words: str) -> Outcome:
    """Typed with a name, or about the one case they have. Words behind it are no reason we would want to keep."""
    return step_back(tx, who, event, case)


def press(tx: Tx, who: Speaker, event: Happening, case: Case, _detail: str) -> Outcome:
    """The same by a button."""
    return step_back(tx, who, event, case)


def step_back(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """From now on it is as if they knew of no such case. The answer names none, and says what others step back for."""
    if case.state not in WITH_TEAM:
        return notice(event, "t-closed", case=case.name)
    known = fact(tx, case, "fact-recused", who.id)
    left, out = keeping_out.kept_out(tx, case, who.person, "recused", known, who.id)
    out.jobs = [job for job in out.jobs if not (isinstance(job, Send) and job.text == "t-moved-on")]
    out.jobs += _others_hear(tx, case, left, who)
    if who.id in (case.handler, case.preferred) and conversation.hears_progress(case):
        out.jobs.append(take.f10(tx, case, who.id))
    return out + outside.when_nobody_is_left(tx, left, frozenset({who.id})) + notice(event, "t-recused")


def _others_hear(tx: Tx, case: Case, left: Case, who: Speaker) -> list[Send]:
    """The other of the two, that they are alone with it now; whoever offered it to them, that it stays theirs."""
    if who.id == case.handler and left.partner is not None:
        return [told(left.partner, "t-handler-left", left, name=who.person.name)]
    if who.id == case.partner and left.handler is not None:
        return [told(left.handler, "t-partner-left", left, name=who.person.name)]
    if left.handler is not None and handover.was_offered(tx, case, who.person):
        return [told(left.handler, "t-declined", left, name=who.person.name)]
    return []
