"""The official category, set by whoever has the case; the reporter's own pick stays on file (conversation.md 4.1)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact
from handlers.domain import codewords, routing
from handlers.domain.case import WITH_TEAM, Case, Category
from handlers.domain.conversation import Speaker
from handlers.domain.folding import fold
from handlers.domain.incoming import ChatKind, Happening, Said
from handlers.domain.messages import Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.people import Role
from handlers.ports import Tx
from handlers.responder import alert, everybody
from handlers.responder.notices import notice

_KEYS = {category.value[:2]: category for category in Category}
"""Short enough for the data behind a button."""


def command(tx: Tx, who: Speaker, said: Said, case: Case, words: str) -> Outcome:
    """`/setcategory maple hibiscus`; without a word that we know, the buttons."""
    category = named(tx, words)
    return chosen(tx, who, said, case, category) if category else offered(tx, who, said, case)


def named(tx: Tx, words: str) -> Category | None:
    """By its code word, the event's own included, or by its plain name."""
    own = {fold(word): category for category, word in tx.policy.code_words.items()}
    own |= {category.value: category for category in Category}
    said = [own[word] for word in fold(words).split() if word in own]
    return said[0] if said else codewords.find_code_word(words, tx.policy.lexicon)


def pressed(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """'Category' brings the list; each of its lines sets one."""
    category = _KEYS.get(detail)
    return chosen(tx, who, event, case, category) if category else offered(tx, who, event, case)


def _refused(who: Speaker, event: Happening, case: Case) -> Outcome | None:
    if who.id not in routing.in_conversation(case) and not who.person.has(Role.LEAD):
        return notice(event, "t-not-yours", case=case.name)
    return notice(event, "t-closed", case=case.name) if case.state not in WITH_TEAM else None


def offered(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The others it may be, in plain words beside their code words, for the one who asked."""
    if refused := _refused(who, event, case):
        return refused
    others = [one for one in Category if one is not case.category]
    rows = tuple(
        (Choice(f"b-category-{one}", "category", f"{case.id}:{one.value[:2]}", {"code": tx.policy.code_words[one]}),)
        for one in others
    )
    listed = Send(
        ToPerson(who.id, event.author.platform), "t-category-which",
        {"case": case.name, "code": tx.policy.code_words[case.category]}, rows, lane=Lane.REPLY, case=case.id,
        part="category", ask=True, sound=False,
    )  # fmt: skip
    return Outcome(jobs=[replace(listed, in_room=event.chat.kind is ChatKind.CASE)])


def chosen(tx: Tx, who: Speaker, event: Happening, case: Case, category: Category) -> Outcome:
    """From now on it is that: card, alerts and the rungs to come follow (contract.md, behaviour 7)."""
    if refused := _refused(who, event, case):
        return refused
    code = tx.policy.code_words[category]
    if category is case.category:
        return notice(event, "t-category-same", case=case.name, code=code)
    out = everybody.called(tx, case, category) if _ends_the_wish(case, category) else alert.set_category(
        tx, case, category
    )  # fmt: skip
    out += Outcome(
        entries=[fact(tx, case, f"fact-category:{category}", who.id)],
        audit=[Audit("category", who.id, case.id, {"category": category.value})],
    )  # fmt: skip
    others = [one for one in routing.in_conversation(case) if one != who.id]
    out.jobs += [
        Send(ToPerson(one), "t-category-now", {"case": case.name, "code": code}, lane=Lane.RELAY, case=case.id,
             part="told")
        for one in others
    ]  # fmt: skip
    return out + notice(event, "t-category-now", case=case.name, code=code)


def _ends_the_wish(case: Case, category: Category) -> bool:
    """Nobody in danger waits for one person alone."""
    return case.preferred is not None and category.grave
