"""On and off duty, who is on, what is open (conversation.md 7.11). Code words only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers import sight
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Arg, Lane, Line, Send, ToPerson
from handlers.domain.outcome import Audit, Duty, Outcome
from handlers.domain.people import Person, Role
from handlers.domain.routing import View
from handlers.ports import Tx
from handlers.responder import alert, briefing, me, storm
from handlers.responder.notices import notice
from handlers.responder.record import age


def on_duty(tx: Tx, who: Speaker, event: Happening, _ref: str = "") -> Outcome:
    """From now on alerts come to this person; what still waits comes at once, the gravest first."""
    out = Outcome(duty=[Duty(who.id, True)], audit=[Audit("on_duty", who.id)])
    waiting = [one for one in tx.open_cases() if one.awaits_hands and one.handler != who.id]
    waiting = [one for one in waiting if one.preferred in (None, who.id)]
    mine = _in_order(tx, who, waiting)
    own = [one for one in mine if one.restricted] + [one for one in mine if not one.restricted][: storm.OWN_CARDS]
    shared = [storm.joined(one, who.id) for one in mine if one not in own]
    out.jobs += [
        alert.page(tx, case, who.person, "alert", first=who.id not in tx.paged_people(case.id)) for case in own
    ]
    if shared:
        out += Outcome(cases=shared, jobs=[storm.share(tx, who.id, *shared)])
    out += notice(event, "t-on-duty", name=who.person.name)
    return out + Outcome(jobs=[briefing.offered(who, event.author.platform)])


def _in_order(tx: Tx, who: Speaker, waiting: Sequence[Case]) -> list[Case]:
    """Those this person may know of, in the order in which they are to be taken."""
    there = replace(who.person, on_duty=True)
    return storm.gravest_first(one for one in waiting if sight.sees(tx, there, one, View.CARD))


def who_is_on(tx: Tx, who: Speaker, event: Happening) -> Outcome:
    """Names, roles and languages of those on duty."""
    on = [person for person in tx.roster() if person.on_duty]
    return listed(who, event, "t-who" if on else "t-who-nobody", tuple(line(tx, one) for one in on))


def line(tx: Tx, person: Person) -> Line:
    """One of the team: as what, in which languages, and whether they are ready."""
    text, args = me.ready(tx, person)
    said: dict[str, Arg] = {"name": person.name, "languages": ", ".join(person.languages) or "-"}
    return Line("t-who-line", {**said, "roles": _roles(person.roles), "ready": f"@{text}", **args})


def _roles(roles: frozenset[Role]) -> str:
    return ", ".join(role for role in Role if role in roles)


def open_cases(tx: Tx, who: Speaker, event: Happening) -> Outcome:
    """Open cases, oldest first, in code words; restricted ones only to those who read them."""
    shown = [one for one in tx.open_cases() if sight.sees(tx, who.person, one, View.SEARCH)]
    lines = tuple(line for case in shown for line in _case_lines(tx, case))
    return listed(who, event, "t-cases" if shown else "t-cases-none", lines)


def _case_lines(tx: Tx, case: Case) -> tuple[Line, Line]:
    text, args = alert.line(tx.policy, case, "t" if case.hands else "")
    return Line(text, args), age(tx, case)


def listed(who: Speaker, event: Happening, text: str, lines: tuple[Line, ...]) -> Outcome:
    """A list for whoever asked, in private."""
    args: dict[str, Arg] = {}
    return Outcome(
        jobs=[Send(ToPerson(who.id, event.author.platform), text, args, lines=lines, lane=Lane.REPLY, sound=False)]
    )
