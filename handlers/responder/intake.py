"""A report that was told aloud: taken down by anybody of the team, and with the team at once (conversation.md 7.9).

Whoever told it has no chat with us. Nothing is sent to them and nothing claims that it was; they hear from people.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee.opening import fact, keep
from handlers.domain import routing
from handlers.domain.case import Case, Category, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import ChatKind, Said
from handlers.domain.messages import Choice, Lane, Send, TakeOut, ToChat, ToPerson
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import alert, aloud, intake_answers, intake_names
from handlers.responder.notices import notice

_KEPT = frozenset({State.PAGING, State.TAKEN, State.CLOSED})
"""States in which more words can be added: a record goes on after closing, as long as it is kept."""


def begin(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """`/intake`, with a place, with words, with both, or alone; with the name of a case, more words for that one."""
    rest = said.text.partition(" ")[2].strip()
    if said.chat.kind is ChatKind.CASE:
        case = tx.case_of_room(said.chat.platform, said.chat.id)
        return _more(tx, who, replace(said, text=rest), case) if case is not None else Outcome()
    if said.chat.kind is not ChatKind.PRIVATE:
        return _in_public(tx, who, said, rest)
    case, words = _named(tx, who, rest)
    if case is not None:
        return _more(tx, who, replace(said, text=words), case)
    zone, words = place_first(tx, rest)
    return _same(tx, who, words, zone) or opened(tx, who, replace(said, text=words), zone)


def _same(tx: Tx, who: Speaker, words: str, zone: str | None) -> Outcome | None:
    """Typed twice on a bad network, it is one case: what is still open is asked once more."""
    since = tx.now - timedelta(seconds=tx.policy.behaviour.dedupe_seconds)
    mine = [one for one in tx.open_cases() if one.aloud and one.told_to == who.id and one.opened_at > since]
    for case in (one for one in mine if one.zone == zone):
        told = [one.body for one in tx.entries(case.id) if one.kind is Kind.TOLD]
        if (told[-1] if told else "") == words:
            return intake_answers.ask_next(tx, who, case)
    return None


def _in_public(tx: Tx, who: Speaker, said: Said, rest: str) -> Outcome:
    """Others read along: of what was typed only the place is taken, and the message goes where we may remove it."""
    zone, words = place_first(tx, rest)
    out = _same(tx, who, "", zone) or opened(tx, who, replace(said, text="", attachment=None), zone)
    if words or said.attachment is not None:
        out.jobs.append(TakeOut(ToChat(said.chat.platform, said.chat.id), said.message))
    return out


def _named(tx: Tx, who: Speaker, rest: str) -> tuple[Case | None, str]:
    """A case named first, and what follows; none that this person must not know of, or that is not kept any more.

    A name that fits no such case is a word like any other: what was told is never dropped over it.
    """
    parts = rest.split()
    for count in (2, 1):
        found = tx.case_named(" ".join(parts[:count])) if len(parts) >= count else None
        if found is not None and found.state in _KEPT and routing.eligible([who.person], found, tx.excluded(found.id)):
            return found, rest.split(maxsplit=count)[count] if len(parts) > count else ""
    return None, rest


def place_first(tx: Tx, rest: str) -> tuple[str | None, str]:
    """The zone whose id or name stands first, and what follows."""
    for zone in tx.policy.zones:
        for name in (zone.id, zone.name):
            if _begins_with(rest, name):
                return zone.id, rest[len(name) :].lstrip(" ,.:")
    return None, rest


def _begins_with(text: str, name: str) -> bool:
    rest = text[len(name) :]
    return text[: len(name)].casefold() == name.casefold() and (not rest or not rest[0].isalnum())


def opened(tx: Tx, who: Speaker, said: Said, zone: str | None) -> Outcome:
    """The case is there at once and the team is called; what is not known yet is asked afterwards."""
    nobody = Person(tx.new_id(), "", tx.policy.languages[0])
    case = Case(
        id=tx.new_id(), name=tx.free_case_name(), reporter=nobody.id, opened_at=tx.now, zone=zone, aloud=True,
        category=aloud.weighs(tx, who, said.text) or Category.UNCLEAR, told_to=who.id,
        said_at=min(said.sent_at, tx.now),
    )  # fmt: skip
    case, out = intake_names.shut_out(tx, who, case, said.text)
    out += Outcome(
        people=[nobody], entries=[fact(tx, case, "fact-told-aloud", who.id)], audit=[Audit("intake", who.id, case.id)]
    )
    if said.text or said.attachment is not None:
        out += keep(aloud.told(tx, who, case, said), said.chat.platform)
    out += alert.start(tx, case, frozenset(one.person for one in out.exclusions))
    out.jobs.append(_stay_with_them(who, case))
    known = frozenset({"words"} if said.text or said.attachment is not None else ())
    return out + intake_answers.ask_next(tx, who, out.cases[-1], known)


def _stay_with_them(who: Speaker, case: Case) -> Send:
    """Three lines for whoever is with them now; they may take it themselves."""
    rows = ((Choice("b-take", "take", case.id),),)
    return Send(
        ToPerson(who.id), "t-intake", {"case": case.name}, rows, lane=Lane.REPLY, case=case.id, part="told", sound=False
    )


def _more(tx: Tx, who: Speaker, said: Said, case: Case) -> Outcome:
    """More of what was told, for a case that is there."""
    if not said.text and said.attachment is None:
        return notice(said, "t-intake-what", case=case.name)
    return aloud.added(tx, who, said, case) + notice(said, "t-intake-added", case=case.name)
