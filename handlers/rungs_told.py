"""What the person hears of the ladder: one text a rung, once its pages were accepted (conversation.md 4.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee import help_now
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.messages import Arg, Lane, Send
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation, taker

_SLOW = ("F3", "F3n", "F3v")
_TELL_WITHIN = timedelta(seconds=3)
"""How long the person's text waits for the slower pages of a rung once the first was accepted."""


def rung_reached(tx: Tx, case: Case, number: int) -> Outcome:
    """Pages of a rung were accepted, or failed; once all of them have failed the next one fires at once."""
    if not case.awaits_hands or number != case.rung - 1:
        return Outcome()
    pages = tx.pages(case.id, f"page:{number}")
    if pages.accepted and not pages.waiting:
        return tell(tx, case, number)
    if pages.accepted:
        return Outcome(deadlines=[Deadline("tell", case.id, tx.now + _TELL_WITHIN, _TELL_WITHIN)])
    if pages.waiting or case.ladder is None:
        return Outcome()
    return alert.nobody(tx, case) if case.ladder.is_repeat(case.rung) else alert.climb(tx, case)


def tell(tx: Tx, case: Case, number: int, reached: frozenset[str] = frozenset()) -> Outcome:
    """What the reporter hears of the ladder: one text a rung, after its pages were accepted (behaviour 4)."""
    ladder = case.ladder
    if ladder is None or number <= case.told_rung or not case.awaits_hands:
        return Outcome()
    reached |= tx.pages(case.id, f"page:{number}").reached
    if not reached - tx.excluded(case.id):
        return Outcome()  # nobody of whom an answer can come was asked, or they are kept out since
    out = Outcome(cases=[replace(case, told_rung=number)], deadlines=[Cancel("tell", case.id)])
    if case.aloud and number and ladder.first_new(number) and case.handler is None:
        out.jobs += taker.still_nobody(tx, case)
    out.jobs += _fell_silent(tx, case)
    overtaken = ladder.due(case.rung, case.ladder_since) <= tx.now
    if overtaken or not alert.hears_ladder(case):
        return out
    text, args = _ladder_text(tx, case, number, reached)
    if text in _SLOW and tx.now < (asked := ladder.due(1, case.ladder_since)):
        # With everybody else kept out the last rung is the first: nobody has been slow so far.
        return Outcome(deadlines=[Deadline("tell", case.id, asked, asked - tx.now)])
    if text:
        # Behind the news that the team was told, which comes this late only in a storm.
        out.jobs.append(replace(help_now.say(case, text, args), lane=Lane.RELAY))
    return out


def _fell_silent(tx: Tx, case: Case) -> list[Send]:
    """F11, once the first of the others were asked: nothing was heard of whoever has it."""
    handler = tx.person(case.handler) if case.handler and case.told_rung < 0 else None
    if handler is None or case.unreachable or not conversation.hears_progress(case):
        return []
    return [replace(help_now.say(case, "F11", {"name": handler.shown_inside}), lane=Lane.RELAY)]


def _ladder_text(tx: Tx, case: Case, number: int, reached: frozenset[str]) -> tuple[str, dict[str, Arg]]:
    """The words for a rung; none for whom no page was accepted."""
    assert case.ladder is not None  # noqa: S101 - tell() looked
    policy, fresh = tx.policy, case.ladder.first_new(number)
    place: dict[str, Arg] = {"phone": policy.desk_phone, "place": policy.desk_place}
    if case.ladder.is_repeat(number):
        return ("F4" if case.ladder.tells_again(number) else ""), {"phone": policy.desk_phone}
    asked = [name for name in sorted(fresh) if any(one.id in reached for one in routing.targets([name], tx.roster()))]
    venue = any(one.startswith("#") for one in reached)
    if "owner" in asked or venue:
        args = {**place, "emergency_number": policy.emergency_number}
        head: dict[str, Arg] = {"role": "@role-owner"} if "owner" in asked else {}
        return ("F3" if venue else "F3n") if head else "F3v", args | head
    if not any(one.on_duty for one in tx.roster()) and case.told_rung < 0:
        return "F0", place
    if {"roster", "organizers"} & set(asked):
        if tx.excluded(case.id):
            return "F2k", {"phone": policy.desk_phone}
        # At night the desk may be empty: its place is not offered as open.
        staffed = any(one.on_duty for one in tx.roster())
        return ("F2", place) if staffed else ("F2n", {"phone": policy.desk_phone})
    roles = [name for name in asked if name != "on_duty"]
    return ("F1", {"role": _role(tx, roles[0])}) if roles else ("", {})


def _role(tx: Tx, target: str) -> str:
    """A role in words, or one person by the name they go by here."""
    if not target.startswith("person:"):
        return f"@role-{target}"
    return next((one.shown_inside for one in routing.targets([target], tx.roster())), "@someone-inside")
