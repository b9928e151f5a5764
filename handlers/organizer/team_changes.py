"""Who belongs to the team: one of those in charge asks for a change, another agrees (conversation.md 8.2, 9.3)."""

from __future__ import annotations

from datetime import timedelta

from handlers.domain.conversation import Speaker
from handlers.domain.folding import fold
from handlers.domain.incoming import ChatKind, Happening, Said
from handlers.domain.messages import Arg, Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.people import ORGANIZING, Person, Role
from handlers.domain.tickets import For, Ticket
from handlers.organizer import joining, leaving
from handlers.ports import Tx
from handlers.responder.notices import not_for_you, notice

_MAY_AGREE = ORGANIZING | {Role.LEAD}
_OPEN_FOR = timedelta(hours=24)
_LONGEST = 40


def add(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """/addresponder NAME, and what they are for; a responder where nothing is said."""
    if (no := _not_here(who, said)) is not None:
        return no
    name, roles = _name_and_roles(said.text)
    if not name or len(name) > _LONGEST:
        return notice(said, "o-add-how")
    if _is_taken(tx, name):
        return notice(said, "o-name-taken", name=name)
    if Role.OWNER in roles and not who.person.has(Role.OWNER):
        return notice(said, "o-owner-only")
    return _propose(tx, who, said, {"what": "add", "name": name, "roles": " ".join(sorted(roles))}, None)


def remove(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """/removeresponder NAME."""
    if (no := _not_here(who, said)) is not None:
        return no
    words = fold(" ".join(said.text.split()[1:]).lstrip("@"))
    person = next((one for one in tx.roster() if fold(one.name) == words), None)
    if person is None:
        return notice(said, "o-remove-how")
    if person.roles & ORGANIZING and not any(one.roles & ORGANIZING for one in tx.roster() if one.id != person.id):
        return notice(said, "o-last-in-charge", name=person.name)
    return _propose(tx, who, said, {"what": "remove", "name": person.name, "roles": ""}, person)


def _not_here(who: Speaker, said: Said) -> Outcome | None:
    if not who.person.roles & ORGANIZING:
        return not_for_you(who, said)
    return None if said.chat.kind is ChatKind.PRIVATE else notice(said, "t-in-private")


def _name_and_roles(text: str) -> tuple[str, frozenset[Role]]:
    words, roles = text.replace(",", " ").split()[1:], set()
    while words and words[-1].casefold() in tuple(Role):
        roles.add(Role(words.pop().casefold()))
    return " ".join(words).lstrip("@"), frozenset(roles or {Role.RESPONDER})


def _is_taken(tx: Tx, name: str) -> bool:
    """By somebody, or by what a command would take for a case."""
    people = {fold(one) for person in tx.roster() for one in person.names}
    return fold(name) in people | {fold(one) for one in (*tx.policy.case_names, *tx.policy.code_words.values())}


def _propose(tx: Tx, who: Speaker, said: Said, change: dict[str, str], person: Person | None) -> Outcome:
    """Another one is asked; who is the only one decides alone, and the record says so."""
    subject = person.id if person is not None else ""
    others = [one for one in tx.roster() if one.roles & _MAY_AGREE and one.id not in (who.id, subject)]
    askable = [one for one in others if tx.reach(one.id)]
    ticket = Ticket(tx.new_code(), For.PEOPLE, who.id, tx.now + _OPEN_FOR, subject, change)
    if askable:
        asked = [_question(who, one, ticket) for one in askable]
        out = Outcome(tickets=[ticket], jobs=[*asked], audit=[Audit(f"ask_{change['what']}", who.id)])
        return out + notice(said, "o-second-asked", count=len(askable))
    if others and not who.person.has(Role.OWNER):
        return notice(said, "o-no-second")
    return notice(said, "o-alone") + _done(tx, who.person, ticket, alone=True)


def _question(who: Speaker, to: Person, ticket: Ticket) -> Send:
    rows = ((Choice("b-agree", "teamyes", ticket.code), Choice("b-not-yet", "teamno", ticket.code)),)
    args: dict[str, Arg] = {"name_2": who.person.name, "name": ticket.detail["name"]}
    if ticket.detail["what"] == "add":
        roles = ", ".join(ticket.detail["roles"].split())
        return Send(ToPerson(to.id), "o-agree-add", {**args, "roles": roles}, rows, lane=Lane.NOTICE, ask=True)
    return Send(ToPerson(to.id), "o-agree-remove", args, rows, lane=Lane.NOTICE, ask=True)


def agreed(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """A second person says so, and it is done."""
    ticket = _open(tx, who, ref)
    if ticket is None:
        return _no_such_change(who, event)
    out = Outcome(spent=[ticket.code]) + _done(tx, who.person, ticket, alone=False)
    return out + notice(event, "o-agreed", name=ticket.detail["name"])


def declined(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """Not yet: nothing changes, and whoever asked hears it."""
    ticket = _open(tx, who, ref)
    if ticket is None:
        return _no_such_change(who, event)
    args: dict[str, Arg] = {"name_2": who.person.name, "name": ticket.detail["name"]}
    told = Send(ToPerson(ticket.made_by), "o-not-agreed", args, lane=Lane.NOTICE)
    out = Outcome(spent=[ticket.code], jobs=[told], audit=[Audit("decline_change", who.id)])
    return out + notice(event, "o-declined")


def _no_such_change(who: Speaker, event: Happening) -> Outcome:
    return notice(event, "o-change-over") if who.person.roles & _MAY_AGREE else not_for_you(who, event)


def _open(tx: Tx, who: Speaker, code: str) -> Ticket | None:
    """The change this person may say yes or no to now: neither their own, nor one about themselves."""
    ticket = tx.ticket(code) if who.person.roles & _MAY_AGREE else None
    if ticket is None or ticket.purpose is not For.PEOPLE or not ticket.is_good(tx.now):
        return None
    asker = tx.person(ticket.made_by)
    may = asker is not None and bool(asker.roles & ORGANIZING) and who.id not in (ticket.made_by, ticket.subject)
    return ticket if may else None


def _done(tx: Tx, by: Person, ticket: Ticket, *, alone: bool) -> Outcome:
    how = {"asked_by": ticket.made_by, "alone": "yes" if alone else "no"}
    if ticket.detail["what"] == "add":
        return joining.invite(tx, ticket) + Outcome(audit=[Audit("add_responder", by.id, None, how)])
    person = tx.person(ticket.subject)
    if person is None or not person.on_roster:
        return Outcome()
    told = Send(ToPerson(ticket.made_by), "o-removed", {"name": person.name}, lane=Lane.NOTICE, sound=False)
    out = leaving.leaves(tx, person) + Outcome(jobs=[told])
    return out + Outcome(audit=[Audit("remove_responder", by.id, None, how | {"person": person.id})])
