"""The team's commands (conversation.md 9.2). Inside a case space the case name may be left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from handlers import sight
from handlers.domain import routing, signals
from handlers.domain.case import Case, State
from handlers.domain.conversation import Question, Speaker
from handlers.domain.incoming import ChatKind, Said
from handlers.domain.messages import Choice, Lane, Send, TakeOut, ToChat, ToPerson
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.routing import View
from handlers.organizer import own_lists
from handlers.ports import Tx
from handlers.responder import (
    asking,
    asks,
    category,
    checklists,
    close,
    closing_steps,
    conversation,
    digest,
    handover,
    intake,
    links,
    mute,
    news,
    notes,
    personal,
    phrases,
    record,
    recuse,
    restrict,
    sign_off,
    spoken,
    take,
    thanks,
    two_names,
    unsay,
)
from handlers.responder.notices import not_now, notice

AboutCase = Callable[[Tx, Speaker, Said, Case, str], Outcome]


def chosen(tx: Tx, text: str, question: Question) -> Choice | None:
    """The choice that typed words mean."""
    return signals.choice_of(text, question.choices, tx.policy.lexicon)


def run(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Carry out a command of the team; None when it is not one of theirs."""
    name, rest = said.command, _rest(said.text)
    if name in DUTY:
        return DUTY[name](tx, who, said)
    if name not in COMMANDS:
        return None
    return _off_the_screen(who, said, name, rest) + _run(tx, who, said, name, rest)


def _off_the_screen(who: Speaker, said: Said, name: str, rest: str) -> Outcome:
    """A colleague's name, or words of a case, are nothing for a room in which others read. Words come back to them."""
    read_by_others = said.chat.kind not in (ChatKind.PRIVATE, ChatKind.CASE)
    words = name in _CARRIES_WORDS and read_by_others and (rest or said.attachment is not None)
    named = name in _NAMES_SOMEBODY and rest and said.chat.kind is not ChatKind.PRIVATE
    if not words and not named:
        return Outcome()
    gone = Outcome(jobs=[TakeOut(ToChat(said.chat.platform, said.chat.id), said.message)])
    return gone + _given_back(who, said) if words else gone


def _given_back(who: Speaker, said: Said) -> Outcome:
    back = Send(
        ToPerson(who.id, said.chat.platform), "t-words-back", words=said.text, attachment=said.attachment,
        lane=Lane.REPLY, covered=True, sound=False,
    )  # fmt: skip
    return Outcome(jobs=[back])


def _run(tx: Tx, who: Speaker, said: Said, name: str, rest: str) -> Outcome:
    case, words = _which(tx, who, said, name, rest)
    if case is None:
        return _no_case(tx, who, said, name, rest)
    if not _may_name(tx, who, case, name):
        if spoken.opened_by(tx, who, case):
            return notice(said, "t-spoken-yours", case=case.name)
        refused = Outcome(audit=[Audit("refused", who.id, case.id, {"what": name})])
        return notice(said, "t-no-case" if names_a_case(tx, rest) else _NONE.get(name, "t-none-yours")) + refused
    if name in _IN_PRIVATE and said.chat.kind not in (ChatKind.PRIVATE, ChatKind.CASE):
        return notice(said, "t-in-private")
    return COMMANDS[name](tx, who, said, case, words)


def _may_name(tx: Tx, who: Speaker, case: Case, name: str) -> bool:
    """Whether there is such a case, for this person: by its card, or because they ask to read it."""
    if sight.sees(tx, who.person, case, View.CARD):
        return True
    if name in asking.COMMANDS and spoken.opened_by(tx, who, case):
        return True
    return name in _READS and sight.sees(tx, who.person, case, View.NOTES, asked=True)


def _rest(text: str) -> str:
    parts = text.split(maxsplit=1)
    return parts[1].strip() if len(parts) > 1 else ""


def _which(tx: Tx, who: Speaker, said: Said, name: str, rest: str) -> tuple[Case | None, str]:
    """The case a command means: named first, else replied to, else the only one this person could mean."""
    named, words = _named(tx, rest)
    if named is not None:
        return named, words
    if names_a_case(tx, rest):
        return None, rest
    here = tx.case_here(said.chat, who.id)
    if here is not None or said.chat.kind is ChatKind.CASE:
        return here, rest
    replied = replied_to(tx, said, tx.cases_held_by(who.id))
    if name == "reopen" and rest:
        return None, rest
    possible = [replied] if replied is not None and name != "reopen" else _possible(tx, who, name)
    return (possible[0] if len(possible) == 1 else None), rest


def _possible(tx: Tx, who: Speaker, name: str) -> Sequence[Case]:
    """Without a name: what this person has; to come to one, what waits for that; to reopen, what was closed lately."""
    if name == "reopen":
        closed = [one for one in tx.cases_closed_of(who.id) if sight.sees(tx, who.person, one, View.WORDS)]
        return [one for one in closed if one.closed_at and tx.now - one.closed_at < _LATELY]
    held = tx.cases_held_by(who.id)
    if held or name not in _WAITED_FOR:
        return held
    waiting = [case for case in tx.open_cases() if _WAITED_FOR[name](case) and not case.restricted]
    return [one for one in waiting if sight.sees(tx, who.person, one, View.SEARCH)]


def _lacks_second(case: Case) -> bool:
    return case.state is State.TAKEN and case.partner is None


_WAITED_FOR: dict[str, Callable[[Case], bool]] = {
    "take": lambda case: case.awaits_hands, "join": _lacks_second, "cover": _lacks_second,
}  # fmt: skip
"""Commands by which somebody comes to a case, and which cases wait for that."""


def names_a_case(tx: Tx, rest: str) -> bool:
    """Whether the first word could be a case's name: then it is never taken for words to somebody else."""
    first = rest.split(maxsplit=1)[:1]
    return bool(first) and _bare(first[0]).casefold() in {name.casefold() for name in tx.policy.case_names}


def _bare(word: str) -> str:
    """A name as it is typed before words: 'Maple,' and 'maple:'."""
    return word.rstrip(",:;.!")


def _no_case(tx: Tx, who: Speaker, said: Said, name: str, rest: str) -> Outcome:
    possible = _possible(tx, who, name)
    if names_a_case(tx, rest) or (name == "reopen" and rest):
        return notice(said, "t-no-case")
    if name in asking.COMMANDS and not possible and (asked := asking.without_case(tx, who, said, name, rest)):
        return asked
    if not possible:
        return notice(said, _NONE.get(name, "t-none-yours"))
    return notice(said, "t-which-case", cases=names(possible), command=name, case=possible[0].name.lower())


def names(cases: Sequence[Case]) -> str:
    """Case names, one after the other."""
    return ", ".join(one.name for one in cases)


def replied_to(tx: Tx, said: Said, held: Sequence[Case]) -> Case | None:
    """The case whose message this replies to, among those this person has."""
    sent = tx.sent(said.chat.platform, said.chat.id, said.reply_to) if said.reply_to else None
    return next((one for one in held if sent is not None and one.id == sent.case), None)


def _named(tx: Tx, rest: str) -> tuple[Case | None, str]:
    """A case name is one word, or two when names are used up ('Coral seven')."""
    words = rest.split(maxsplit=2)
    for count in (2, 1):
        if len(words) >= count and (case := tx.case_named(_bare(" ".join(words[:count])))):
            return case, rest.split(maxsplit=count)[count] if len(rest.split()) > count else ""
    return None, rest


def _say(tx: Tx, who: Speaker, said: Said, case: Case, words: str) -> Outcome:
    if who.id not in routing.in_conversation(case) or case.state not in (State.TAKEN, State.CLOSED):
        return not_now(who, said, case)
    if case.aloud:
        return notice(said, "t-no-app", case=case.name)
    if not words:
        return notice(said, "t-say-what", case=case.name)
    return conversation.say(tx, who, case, replace(said, text=words), words) + closing_steps.line_sent(
        tx, who, said, case
    )


def _on_my_way(tx: Tx, who: Speaker, said: Said, case: Case, words: str) -> Outcome:
    if who.id not in routing.in_conversation(case):
        return notice(said, "t-not-yours", case=case.name)
    number = words.split(maxsplit=1)[0] if words else ""
    minutes = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else None
    return take.on_my_way(tx, who, said, case, minutes)


def _with_them(tx: Tx, who: Speaker, said: Said, case: Case, _words: str) -> Outcome:
    if who.id not in routing.in_conversation(case):
        return notice(said, "t-not-yours", case=case.name)
    return take.with_them(tx, who, said, case)


def _asking(name: str) -> AboutCase:
    return lambda tx, who, said, case, words: asking.command(name, tx, who, said, case, words)


COMMANDS: dict[str, AboutCase] = {
    "take": lambda tx, who, said, case, _words: take.take(tx, who, said, case),
    "join": lambda tx, who, said, case, _words: take.pair(tx, who, said, case, covers=False),
    "cover": lambda tx, who, said, case, _words: take.pair(tx, who, said, case, covers=True),
    "cant": lambda tx, who, said, case, _words: take.cannot(tx, who, said, case),
    "release": lambda tx, who, said, case, _words: take.release(tx, who, said, case),
    "handover": handover.offer,
    "account": sign_off.write,
    "signoff": sign_off.offer,
    "thank": lambda tx, who, said, case, _words: thanks.say(tx, who, said, case),
    "look": lambda tx, who, said, case, _words: record.look(tx, who, said, case),
    "read": lambda tx, who, said, case, _words: record.read_plainly(tx, who, said, case),
    "say": _say,
    "unsay": lambda tx, who, said, case, _words: unsay.take_back(tx, who, said, case),
    "note": notes.note,
    "checklist": checklists.show,
    "tick": checklists.typed_tick,
    "untick": checklists.typed_untick,
    "twonames": two_names.typed,
    "phrases": lambda tx, who, said, case, _words: phrases.show(tx, who, said, case),
    "nextnews": news.promise,
    "link": links.link,
    "ask": asks.ask,
    "timeline": lambda tx, who, said, case, _words: record.timeline(tx, who, said, case),
    "onmyway": _on_my_way,
    "withthem": _with_them,
    "mute": lambda tx, who, said, case, _words: mute.turn(tx, who, said, case),
    "setcategory": category.command,
    "category": category.command,
    **{name: _asking(name) for name in asking.COMMANDS},
    "close": lambda tx, who, said, case, _words: close.ask_outcome(tx, who, said, case),
    "reopen": lambda tx, who, said, case, _words: close.reopen(tx, who, said, case),
    "restrict": restrict.command,
    "unrestrict": restrict.take_back,
    "recuse": recuse.command,
}

_IN_PRIVATE = frozenset({
    "read", "say", "note", "timeline", "checklist", "tick", "untick", "twonames", "phrases", "nextnews", "link", "ask",
    "restrict", "unrestrict", "account", "signoff",
})  # fmt: skip
"""Commands that carry or bring words: never answered from a group."""

_CARRIES_WORDS = frozenset({"say", "note", "account"})
"""Taken out of a room that others read, where the platform lets us, and given back in private: nothing is lost."""

_NAMES_SOMEBODY = frozenset({"restrict", "unrestrict"})
"""Taken out of a room again, where the platform lets us."""
_READS = frozenset({"read", "timeline"})
"""By these an owner may ask for what nobody brings them."""

_NONE = {"take": "t-none-waits", "reopen": "t-none-closed"}
"""What is said where no case could be meant; else that they have none."""
_LATELY = timedelta(days=1)
"""How long after closing a case is meant by /reopen alone."""

DUTY: dict[str, Callable[[Tx, Speaker, Said], Outcome]] = {
    **personal.COMMANDS,
    "sugar": asking.sugar,
    "digest": digest.asked,
    "setchecklist": own_lists.change,
    "intake": intake.begin,
}
"""Those that are about no case."""
