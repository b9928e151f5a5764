"""The team's commands (conversation.md 9.2). Inside a case space the case name may be left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.domain import routing, signals
from handlers.domain.case import Case, State
from handlers.domain.conversation import Question, Speaker
from handlers.domain.incoming import ChatKind, Said
from handlers.domain.messages import Choice
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import close, conversation, duty, handover, record, take
from handlers.responder.notices import notice

AboutCase = Callable[[Tx, Speaker, Said, Case, str], Outcome]


def name_of(text: str) -> str:
    """The command's name without slash, bot name and arguments."""
    first = text[1:].split(maxsplit=1)[:1]
    return first[0].partition("@")[0].casefold() if first else ""


def chosen(tx: Tx, text: str, question: Question) -> Choice | None:
    """The choice that typed words mean."""
    return signals.choice_of(text, question.choices, tx.policy.lexicon)


def run(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Carry out a command of the team; None when it is not one of theirs."""
    name, rest = name_of(said.text), _rest(said.text)
    if name in _DUTY:
        return _DUTY[name](tx, who, said)
    if name not in COMMANDS:
        return None
    case, words = _which(tx, who, name, rest)
    if case is None:
        return notice(said, "t-which-case" if tx.cases_held_by(who.id) else "t-no-case")
    if not routing.may_see(who.person, case, routing.View.CARD, tx.excluded(case.id)):
        return notice(said, "t-no-case")
    if name in _IN_PRIVATE and said.chat.kind is not ChatKind.PRIVATE:
        return notice(said, "t-in-private")
    return COMMANDS[name](tx, who, said, case, words)


def _rest(text: str) -> str:
    parts = text.split(maxsplit=1)
    return parts[1].strip() if len(parts) > 1 else ""


def _which(tx: Tx, who: Speaker, name: str, rest: str) -> tuple[Case | None, str]:
    """The case a command means: named first, else the one this person has, else the one that waits."""
    named, words = _named(tx, rest)
    if named is not None:
        return named, words
    held = tx.cases_held_by(who.id)
    if len(held) == 1:
        return held[0], rest
    if held or name != "take":
        return None, rest
    waiting = [case for case in tx.open_cases() if case.awaits_hands and not case.restricted]
    return (waiting[0] if len(waiting) == 1 else None), rest


def _named(tx: Tx, rest: str) -> tuple[Case | None, str]:
    """A case name is one word, or two when names are used up ('Coral seven')."""
    words = rest.split(maxsplit=2)
    for count in (2, 1):
        if len(words) >= count and (case := tx.case_named(" ".join(words[:count]))):
            return case, rest.split(maxsplit=count)[count] if len(rest.split()) > count else ""
    return None, rest


def _say(tx: Tx, who: Speaker, said: Said, case: Case, words: str) -> Outcome:
    if who.id not in routing.in_conversation(case) or case.state not in (State.TAKEN, State.CLOSED):
        return notice(said, "t-not-yours", case=case.name)
    if not words:
        return notice(said, "t-say-what", case=case.name)
    return conversation.say(tx, who, case, replace(said, text=words), words)


def _on_my_way(tx: Tx, who: Speaker, said: Said, case: Case, words: str) -> Outcome:
    if who.id not in routing.in_conversation(case):
        return notice(said, "t-not-yours", case=case.name)
    number = words.split(maxsplit=1)[0] if words else ""
    return take.on_my_way(tx, who, said, case, int(number) if number.isascii() and number.isdigit() else None)


def _with_them(tx: Tx, who: Speaker, said: Said, case: Case, _words: str) -> Outcome:
    if who.id not in routing.in_conversation(case):
        return notice(said, "t-not-yours", case=case.name)
    return take.with_them(tx, who, said, case)


COMMANDS: dict[str, AboutCase] = {
    "take": lambda tx, who, said, case, _words: take.take(tx, who, said, case),
    "join": lambda tx, who, said, case, _words: take.pair(tx, who, said, case, covers=False),
    "cover": lambda tx, who, said, case, _words: take.pair(tx, who, said, case, covers=True),
    "cant": lambda tx, who, said, case, _words: take.cannot(tx, who, said, case),
    "release": lambda tx, who, said, case, _words: take.release(tx, who, said, case),
    "handover": handover.offer,
    "look": lambda tx, who, said, case, _words: record.look(tx, who, said, case),
    "say": _say,
    "note": record.note,
    "timeline": lambda tx, who, said, case, _words: record.timeline(tx, who, said, case),
    "onmyway": _on_my_way,
    "withthem": _with_them,
    "close": lambda tx, who, said, case, _words: close.ask_outcome(tx, who, said, case),
    "reopen": lambda tx, who, said, case, _words: close.reopen(tx, who, said, case),
}

_IN_PRIVATE = frozenset({"say", "note", "timeline"})
"""Commands that carry or bring words: never answered from a group."""

_DUTY: dict[str, Callable[[Tx, Speaker, Said], Outcome]] = {
    "onduty": duty.on_duty,
    "offduty": duty.off_duty,
    "who": duty.who_is_on,
    "cases": duty.open_cases,
}
