"""The ways to ask for help with a case: commands, the list behind 'Need…', and a reaction (conversation.md 9.2)."""

from __future__ import annotations

from dataclasses import replace

from handlers.domain import codewords
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.folding import fold
from handlers.domain.incoming import ChatKind, Happening, Said
from handlers.domain.messages import Choice, Lane, Send, ToPerson
from handlers.domain.needs import BY_LETTER, OFFERED, Need
from handlers.domain.outcome import Outcome
from handlers.domain.scripts import stands_in
from handlers.ports import Tx
from handlers.responder import needs, spoken, trouble

COMMANDS: dict[str, Need | None] = {
    "need": None, "backup": Need.MORE, "security": Need.SECURITY, "medic": Need.FIRST_AID, "lead": Need.LEAD,
}  # fmt: skip
"""What each command asks for; None where its words say so."""
_PER_PAGE = 5
_MORE = "2"


def command(name: str, tx: Tx, who: Speaker, said: Said, case: Case, words: str) -> Outcome:
    """One need of the case, or the list of them where none is named."""
    case = _named_after(tx, who, words) or case
    need = COMMANDS[name] or need_in(tx, words)
    if need is None:
        return offered(tx, who, said, case)
    zone = codewords.spoken_zone(words, tx.policy.zones) if words else None
    return needs.ask(tx, who, said, case, need, zone.id if zone else None)


def without_case(tx: Tx, who: Speaker, said: Said, name: str, words: str) -> Outcome | None:
    """No case could be meant: one is opened where they say, or they are asked. None where no need is named."""
    need = COMMANDS[name] or need_in(tx, words)
    case, zone = _named_after(tx, who, words), codewords.spoken_zone(words, tx.policy.zones) if words else None
    if need is None:
        return None
    if need is Need.MYSELF or case is not None:
        return needs.ask(tx, who, said, case, need) if case else trouble.call(tx, who, said)
    if need in (Need.DONE, Need.DRILL):
        return None
    return spoken.at_zone(tx, who, said, zone.id, (need,), None) if zone else spoken.ask_where(tx, who, need)


def sugar(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """With a case name or without, from any chat of the desk."""
    words = said.text.partition(" ")[2]
    zone = codewords.spoken_zone(words, tx.policy.zones) if words else None
    return trouble.call(tx, who, said, _named_after(tx, who, words), zone.id if zone else None)


def _named_after(tx: Tx, who: Speaker, words: str) -> Case | None:
    """'/need kettle maple': a case that is named behind the need."""
    known = {one.name: one for one in spoken.theirs(tx, who)} if words else {}
    name = codewords.find_case_name(words, known)
    return known[name] if name else None


def need_in(tx: Tx, words: str) -> Need | None:
    """The need that a word of the code, or plain words, mean; the longest match where there are several."""
    hearing, folded = tx.policy.hearing, fold(words)
    meanings = {**hearing.codes, **hearing.plain}
    found = {one: what for one, what in meanings.items() if isinstance(what, Need) and stands_in(folded, one)}
    return found[max(found, key=len)] if found else None


def offered(tx: Tx, who: Speaker, event: Happening, case: Case, page: int = 0) -> Outcome:
    """The list of needs, in plain words, for the one who asked."""
    shown = OFFERED[page * _PER_PAGE : (page + 1) * _PER_PAGE]
    rows = [(Choice(f"b-need-{one}", "need", f"{case.id}:{one.letter}"),) for one in shown]
    if len(OFFERED) > (page + 1) * _PER_PAGE:
        rows.append((Choice("b-more", "need", f"{case.id}:{_MORE}"),))
    listed = Send(
        ToPerson(who.id, event.author.platform), "t-need-which", {"case": case.name}, tuple(rows), lane=Lane.REPLY,
        case=case.id, part="need-list", ask=True, sound=False,
    )  # fmt: skip
    return Outcome(jobs=[replace(listed, in_room=event.chat.kind is ChatKind.CASE)])


def pressed(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """'Need…' brings the list; each of its lines asks for one."""
    need = BY_LETTER.get(detail)
    if need is not None:
        return needs.ask(tx, who, event, case, need)
    return offered(tx, who, event, case, page=1 if detail == _MORE else 0)
