"""Nobody of the team is left whom they would let know: somebody who is not part of the event, if they say yes (D10c).

Without their yes nothing goes anywhere. With it, one line that any phone may show: somebody will ask, with this word.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import help_now, kept, named
from handlers.attendee.opening import fact
from handlers.attendee.replies import reply
from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Happening
from handlers.domain.messages import Arg, Choice, Lane, Line, Send, ToContact
from handlers.domain.outcome import Audit, Cancel, Deadline, Exclusion, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx

CONTACT = "outside"
"""The contact of the configuration that is for this, and for nothing else."""
_TOLD = "fact-outside-told"


def nobody(tx: Tx, case: Case) -> bool:
    """Whether there is not one of the team who may know of this case."""
    return not routing.eligible(tx.roster(), case, tx.excluded(case.id))


def when_nobody_is_left(tx: Tx, case: Case, barred: frozenset[str]) -> Outcome:
    """The team has just kept the last ones out of it: the person is asked, unless nothing may arrive unasked."""
    if case.quiet or routing.eligible(tx.roster(), case, tx.excluded(case.id) | barred):
        return Outcome()
    return Outcome(jobs=[question(tx, case, back=_last_kept_out(tx, case) is not None)])


def question(tx: Tx, case: Case, *, back: bool = True) -> Send:
    """D10c; D10n where nothing can be passed on from here. What becomes of their words stands below.

    `back`: whether there is one whom they kept out themselves, and may let know after all.
    """
    rows = [_choice(case, "b-go-back", "b")] if back else []
    if CONTACT in tx.policy.contacts:
        rows = [_choice(case, "b-yes", "y"), _choice(case, "b-how-reach", "h"), *rows]
    lines = () if case.state in WITH_TEAM else (Line("C3e", {"date": kept.erased_on(tx, case)}),)
    text = "D10c" if CONTACT in tx.policy.contacts else "D10n"
    return replace(help_now.ask(case, text, tuple(rows), _who(tx)), lines=lines, ask=bool(rows))


def _choice(case: Case, label: str, meant: str) -> tuple[Choice, ...]:
    return (Choice(label, "outside", f"{meant}{case.id}"),)


def _who(tx: Tx) -> dict[str, Arg]:
    return {"outside_contact": tx.policy.outside_contact}


def send_kept(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """'Send now' under what is kept; while nobody may have it, whom to turn to."""
    case = tx.case(ref)
    if case is None or case.reporter != who.id or case.state is not State.KEPT or not nobody(tx, case):
        return kept.send(tx, who, event, ref)
    return Outcome(jobs=[question(tx, case)])


def waits(tx: Tx, case: Case) -> Outcome:
    """A report that was on its way, and that nobody may have: kept unsent, unless they decide otherwise by then."""
    rest = timedelta(minutes=tx.policy.behaviour.draft_send_minutes)
    return Outcome(deadlines=[Deadline("unfinished", case.id, tx.now + rest, rest)])


def answered(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """Under D10c."""
    case, step = tx.case(ref[1:]), _STEPS.get(ref[:1])
    open_to_us = case is not None and (case.is_open or case.state is State.KEPT) and not case.hidden
    if case is None or step is None or case.reporter != who.id or not open_to_us:
        return Outcome(jobs=[reply(who, "G15")])
    if _was_told(tx, case):
        return Outcome(jobs=[_has_it(tx, case)])
    return step(tx, who, case)


def _was_told(tx: Tx, case: Case) -> bool:
    return any(one.body == _TOLD for one in tx.entries(case.id))


def _has_it(tx: Tx, case: Case) -> Send:
    return help_now.answer(case, "D10cy", {"case": case.name, **_who(tx)})


def _pass_on(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """Their yes. The words stay here: what leaves is safe on anybody's lock screen."""
    if CONTACT not in tx.policy.contacts or not nobody(tx, case):
        return Outcome(jobs=[reply(who, "G15")])
    told = Send(
        ToContact(CONTACT), "t-outside", {"event": tx.policy.name, "case": case.name}, lane=Lane.ALERT, case=case.id,
        part="outside", receipt="outside",
    )  # fmt: skip
    done = replace(who.conversation, question=None, shown=None)
    out = Outcome(conversations=[done], audit=[Audit("outside-agreed", who.id, case.id)])
    out += kept.keep(tx, case) if case.state is State.DRAFT else Outcome()
    return out + Outcome(jobs=[help_now.answer(case, "D10cw", {}), told])


def became(tx: Tx, case: Case, *, accepted: bool) -> Outcome:
    """The contact has it, or nothing reached them: said as it is, and never where the chat must look empty."""
    known = Outcome(entries=[fact(tx, case, _TOLD)] if accepted else [])
    if case.hidden:
        return known
    if accepted:
        return known + Outcome(jobs=[_has_it(tx, case)])
    rows = (_choice(case, "b-how-reach", "h"), _choice(case, "b-go-back", "b"))
    return Outcome(jobs=[help_now.ask(case, "D10cx", rows)])


def _how(tx: Tx, _whose: Speaker, case: Case) -> Outcome:
    rows = (_choice(case, "b-yes", "y"), _choice(case, "b-go-back", "b"))
    return Outcome(jobs=[replace(help_now.ask(case, "D10ch", rows, _who(tx)), lines=(Line("D10c", _who(tx)),))])


def _back(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """One step: the last one they kept out may help after all."""
    person = _last_kept_out(tx, case)
    if person is None:
        return Outcome(jobs=[reply(who, "G15")])
    readmitted = Exclusion(case.id, person.id, "reporter")
    out = Outcome(
        readmitted=[readmitted], entries=[fact(tx, case, f"fact-readmitted:{person.name}")],
        audit=[Audit("readmit", case.reporter, case.id)], deadlines=[*_goes_on(tx, case)],
    )  # fmt: skip
    rows: tuple[tuple[Choice, ...], ...] = ((Choice("b-send-now", "sendkept", case.id),),)
    if case.state is not State.KEPT:
        rows = (Choice("b-another-person", "exclude", "+0"),), (Choice("b-that-is-all", "team", "no"),)
    return out + Outcome(jobs=[help_now.ask(case, "D10r", rows, {"name": named.called(tx, case, person)})])


def _last_kept_out(tx: Tx, case: Case) -> Person | None:
    excluded = tx.excluded(case.id)
    known = {one.name: one for one in tx.roster() if one.id in excluded}
    facts = [one.body.partition(":") for one in tx.entries(case.id) if one.kind is Kind.FACT]
    names = [name for key, _, name in facts if key in ("fact-excluded", "fact-named") and name in known]
    return known[names[-1]] if names else None


def _goes_on(tx: Tx, case: Case) -> list[Deadline | Cancel]:
    """There is somebody again: what was on its way goes on."""
    if case.state in WITH_TEAM:
        return [Deadline("rung", case.id, tx.now)] if case.awaits_hands else []
    if case.state is State.DRAFT and not case.guided:
        pause = timedelta(seconds=tx.policy.behaviour.settle_max_seconds)
        return [Deadline("settle", case.id, tx.now + pause, pause), Cancel("unfinished", case.id)]
    return []


_STEPS: dict[str, Callable[[Tx, Speaker, Case], Outcome]] = {"y": _pass_on, "h": _how, "b": _back}
