"""Who may be in the event's rooms, where the platform says who is: the roster, and nobody else.

A stranger in the team's room reads every card. So nothing is posted there until an organizer says that they belong;
and whoever of the team leaves the rooms has no say on that platform any more.
"""

from __future__ import annotations

from dataclasses import replace

from handlers import rooms
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Change, ChatKind, Happening, Membership
from handlers.domain.messages import Choice, Lane, Send, Space, ToPerson, ToSpace
from handlers.domain.outcome import Audit, Inside, Outcome, Visitor
from handlers.domain.people import ORGANIZING, Person
from handlers.ports import Tx
from handlers.responder import alert, board, storm, take
from handlers.responder.notices import not_for_you, notice

ROOMS = {ChatKind.TEAM: Space.TEAM, ChatKind.ORGANIZERS: Space.ORGANIZERS}


def in_charge(tx: Tx) -> list[Person]:
    """Those who can see to the event's rooms."""
    return [one for one in tx.roster() if one.roles & ORGANIZING]


def moved(tx: Tx, event: Membership, who: Speaker | None) -> Outcome:
    """Somebody came into one of the event's rooms, or left it."""
    if event.chat.kind is ChatKind.CASE and event.change in (Change.JOINED, Change.LEFT):
        case = tx.case_of_room(event.chat.platform, event.chat.id)
        step = _into_a_case if event.change is Change.JOINED else _out_of_a_case
        return step(tx, case, who) if case is not None else Outcome()
    space = ROOMS.get(event.chat.kind)
    if space is None or event.change not in (Change.JOINED, Change.LEFT):
        return Outcome()
    joined = event.change is Change.JOINED
    if who is not None and tx.on_roster(who.id):
        return _ours(tx, tx.person(who.id) or who.person, event.chat.platform, space, joined=joined)
    return _stranger(tx, event, space) if joined else _gone(tx, event, space)


def _into_a_case(tx: Tx, case: Case, who: Speaker | None) -> Outcome:
    """Only the desk invites there; whoever came another way (their turn is over, a server let them in) goes again."""
    if who is not None and who.id in routing.in_conversation(case):
        return rooms.entered(case, who.id)
    return rooms.everywhere(tx, case)


def _out_of_a_case(tx: Tx, case: Case, who: Speaker | None) -> Outcome:
    """Nobody gives a case back by leaving its room, or by saying no to it: the reporter's words would reach nobody."""
    if who is None or not case.is_open or who.id not in routing.in_its_room(case):
        return Outcome()
    return rooms.left(tx, case, who.id)


def _ours(tx: Tx, person: Person, platform: str, space: Space, *, joined: bool) -> Outcome:
    """Their cases hang on the room they belong to: the organizers' for whoever only organizes, else the team's."""
    out = Outcome(inside=[Inside(person.id, platform, space, joined)])
    if not joined:
        out += Outcome(audit=[Audit("left-the-room", person.id, detail={"room": str(space)})])
    if space is not (Space.ORGANIZERS if person.only_organizes else Space.TEAM):
        return out
    theirs = [*tx.cases_held_by(person.id), *tx.cases_closed_of(person.id)]
    for case in theirs:
        out += rooms.everywhere(tx, case)
    return out if joined or tx.inside_elsewhere(person.id, platform) else out + _lets_go(tx, person)


def _lets_go(tx: Tx, person: Person) -> Outcome:
    """Nothing of the desk reaches them any more: others are found for what they had."""
    out = Outcome()
    for case in tx.cases_held_by(person.id):
        out += (
            take.let_go(tx, case, person.id) if case.handler == person.id else take.partner_leaves(tx, case, person.id)
        )
    return out


def _stranger(tx: Tx, event: Membership, space: Space) -> Outcome:
    """Organizers are asked in private: the room itself may be the one the stranger sits in."""
    visitor = Visitor(event.chat.platform, space, event.author.user, here=True)
    args = {"name": event.author.name or event.author.user, "user": event.author.user}
    rows = ((Choice("b-belongs", "letin", f"{event.chat.platform}:{space}"),),)
    text = "o-stranger-team" if space is Space.TEAM else "o-stranger-organizers"
    asked = [
        Send(ToPerson(one.id), text, args, rows, lane=Lane.ALERT, ask=True)
        for one in in_charge(tx)
    ]  # fmt: skip
    return Outcome(visitors=[visitor], jobs=[*asked], audit=[Audit("stranger-joined", detail={"room": str(space)})])


def _gone(tx: Tx, event: Membership, space: Space) -> Outcome:
    out = Outcome(visitors=[Visitor(event.chat.platform, space, event.author.user, here=False)])
    if tx.strangers(event.chat.platform, space) == 1:
        out += _caught_up(tx, event.chat.platform, space)
    return out


def let_in(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """'They belong here': the room is written to again, beginning with what it missed."""
    platform, _, name = ref.partition(":")
    if not who.person.roles & ORGANIZING or name not in tuple(Space):
        return not_for_you(who, event)
    space = Space(name)
    if not tx.strangers(platform, space):
        return notice(event, "o-let-in-already")
    noted = Audit("let-in", who.id, None, {"room": name})
    out = Outcome(visitors=[Visitor(platform, space, "", here=False)], audit=[noted])
    return out + _caught_up(tx, platform, space) + notice(event, "o-let-in")


def _caught_up(tx: Tx, platform: str, space: Space) -> Outcome:
    """The room gets the cards it missed, and those it has are brought up to date."""
    out = Outcome()
    if space is not Space.TEAM:
        return out
    shared = [case for case in tx.open_cases() if not case.restricted and storm.TEAM in case.shared_with]
    if shared:
        out.jobs.append(replace(storm.share(tx, storm.TEAM, *shared), to=ToSpace(space, platform), receipt=""))
    for case in tx.open_cases():
        if case not in shared and not case.restricted and not tx.has_card(case.id, platform):
            out.jobs.append(replace(alert.card(tx, case), to=ToSpace(space, platform), receipt=""))
        out += alert.refresh(tx, case)
    return out + Outcome(deadlines=[board.soon(tx)])
