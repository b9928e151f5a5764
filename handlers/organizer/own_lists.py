"""Checklists in the organizers' own words (conversation.md 7.6). A case keeps a list as it was first opened there."""

from __future__ import annotations

from handlers.domain import checklists
from handlers.domain.case import Category
from handlers.domain.checklists import BadList
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import ChatKind, Said
from handlers.domain.messages import Lane, Line, Send, ToPerson
from handlers.domain.outcome import Audit, Outcome, OwnText
from handlers.domain.people import ORGANIZING
from handlers.ports import Tx
from handlers.responder.notices import notice

_OURS_AGAIN = frozenset({"default", "reset", "ours"})


def change(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """`/setchecklist medical` and one item a line; `/setchecklist medical default`; alone it shows what there is."""
    if not who.person.roles & ORGANIZING:
        return notice(said, "t-not-for-you")
    if said.chat.kind is not ChatKind.PRIVATE:
        return notice(said, "t-in-private")
    _, *rest = said.text.split(maxsplit=2)
    name = checklists.named(tx.policy, rest[0]) if rest else None
    if name is None:
        return notice(said, "o-list-which", names=", ".join(checklists.NAMES))
    if len(rest) == 1:
        return _shown(tx, who, said, name)
    if rest[1].strip().casefold() in _OURS_AGAIN:
        kept = OwnText(_key(name), "", who.id)
        return Outcome(own_texts=[kept], audit=[_noted(who, name, "ours")]) + notice(said, "o-list-ours", list=name)
    return _kept(who, said, name, rest[1])


def _kept(who: Speaker, said: Said, name: str, words: str) -> Outcome:
    try:
        own = checklists.written(words)
    except BadList as error:
        if error.text == "o-list-long":
            return notice(said, "o-list-long", n=error.n, most=str(checklists.LONGEST_ITEM))
        return notice(said, error.text, n=error.n)
    out = Outcome(own_texts=[OwnText(_key(name), own, who.id)], audit=[_noted(who, name, "own")])
    return out + notice(said, "o-list-kept", list=name, count=len(own.splitlines()))


def _key(name: str) -> str:
    return f"checklist:{name}"


def _noted(who: Speaker, name: str, whose: str) -> Audit:
    """Which list, and whose words it has now; never the words."""
    return Audit("set-checklist", who.id, None, {"list": name, "words": whose})


def _shown(tx: Tx, who: Speaker, said: Said, name: str) -> Outcome:
    """As it is now, to be copied and changed; how to mark what two people do stands below."""
    items = checklists.items(name, tx.own_text(_key(name)))
    lines = [Line("o-list-item-two" if one.for_two else "o-list-item", {"item": one.says}) for one in items]
    title = tx.policy.code_words[Category(name)] if name in tuple(Category) else f"@b-list-{name}"
    sent = Send(
        ToPerson(who.id, said.author.platform), "o-list", {"list": title},
        lines=(*lines, Line("o-list-how", {"name": name})), lane=Lane.REPLY, sound=False,
    )  # fmt: skip
    return Outcome(jobs=[sent])
