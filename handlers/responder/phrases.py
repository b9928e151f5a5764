"""Ready lines in the reporter's language, to be changed before they are sent (conversation.md 7.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import ChatKind, Happening, Said
from handlers.domain.messages import Choice, Lane, Line, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import conversation
from handlers.responder.notices import not_now, notice, told

BLANK = "___"
"""Stands in a line where only a person knows what belongs there."""
YOURS = "t-phrase-yours"
"""The question that the next words of the handler answer: they are asked about once more before they leave."""


@dataclass(frozen=True, slots=True)
class _Moment:
    name: str
    lines: tuple[str, ...]


_MOMENTS = (
    _Moment("first", ("say-first",)),
    _Moment("safety", ("say-safety",)),
    _Moment("feeling", ("say-feeling-1", "say-feeling-2")),
    _Moment("choice", ("say-choice",)),
    _Moment("facts", ("say-facts-1", "say-facts-2")),
    _Moment("check", ("say-check",)),
    _Moment("someone", ("say-someone",)),
    _Moment("limits", ("say-limits",)),
    _Moment("close", ("say-close",)),
)
_ON_A_PAGE = 5


def show(tx: Tx, who: Speaker, event: Happening, case: Case, words: str = "") -> Outcome:
    """For which moment: the first five, then the others."""
    if not _has(case, who):
        return not_now(who, event, case)
    numbered = enumerate(_MOMENTS)
    page = [(at, one) for at, one in numbered if (at >= _ON_A_PAGE) == (words == "+")]
    rows = [(Choice(f"b-say-{one.name}", "phrase", f"{case.id}:{at}"),) for at, one in page]
    if words != "+":
        rows.append((Choice("b-more", "phrase", f"{case.id}:+"),))
    asked = _aside(told(who.id, "t-phrases", case, tuple(rows)), event)
    return Outcome(jobs=[asked])


def _has(case: Case, who: Speaker) -> bool:
    return who.id in routing.in_conversation(case) and case.state in (State.TAKEN, State.CLOSED)


def _aside(message: Send, event: Happening) -> Send:
    """Where they asked: in the room of the case, or in private."""
    return replace(message, lane=Lane.REPLY, sound=False, in_room=event.chat.kind is ChatKind.CASE)


def pressed(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """A moment was chosen: its lines, one message each, with what to avoid."""
    if detail == "+":
        return show(tx, who, event, case, "+")
    if not _has(case, who) or not detail.isdecimal() or int(detail) >= len(_MOMENTS):
        return notice(event, "t-not-yours", case=case.name)
    moment = _MOMENTS[int(detail)]
    out = Outcome(jobs=[_aside(_line(tx, who, case, line), event) for line in moment.lines])
    out.jobs.append(_aside(replace(told(who.id, f"t-avoid-{moment.name}", case), args={}), event))
    return out


def _line(tx: Tx, who: Speaker, case: Case, line: str) -> Send:
    """The words alone as they would be sent, with their meaning for whoever does not read that language."""
    words = _words(tx, who.person, case, line)
    meaning = _in(tx, who.person, who.person.language, line)
    at = f"{case.id}:{_LINES.index(line)}"
    ways: list[tuple[Choice, ...]] = [(Choice("b-phrase-change", "phrasemine", at),)]
    if BLANK not in words:
        ways.insert(0, (Choice("b-phrase-send", "phrasesend", at),))
    lines = () if words == meaning else (Line("t-phrase-means", words=meaning),)
    return replace(told(who.id, "t-phrase", case, tuple(ways)), words=words, lines=lines, part="phrase", protect=False)


_LINES = tuple(line for moment in _MOMENTS for line in moment.lines)


def _words(tx: Tx, person: Person, case: Case, line: str) -> str:
    reporter = tx.person(case.reporter)
    return _in(tx, person, reporter.language if reporter else tx.policy.languages[0], line)


def _in(tx: Tx, person: Person, language: str, line: str) -> str:
    """A ready line in a language we have, with the name that reporters know; a blank where somebody shows none."""
    known: Mapping[str, str] = {}
    for one in (language, language.partition("-")[0], tx.policy.languages[0], "en"):
        found = tx.policy.lexicon.get(one)
        if found is not None and line in found.phrases:
            known = found.phrases
            break
    name = person.name if person.profile.shown_as is None else person.profile.shown_as
    return known.get(line, "").replace("{name}", name or BLANK)


def send(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """'Send as it is': only where nothing is left blank, and once."""
    line = _LINES[int(detail)] if detail.isdecimal() and int(detail) < len(_LINES) else ""
    if not _has(case, who) or not line:
        return notice(event, "t-not-yours", case=case.name)
    words = _words(tx, who.person, case, line)
    if BLANK in words:
        return notice(event, "t-phrase-blank")
    if _just_said(tx, who, case, words):
        return notice(event, "t-said-already")
    entry = Entry(tx.new_id(), case.id, Kind.SAID, tx.now, who.id, words)
    out = Outcome(entries=[entry]) + conversation.to_reporter(tx, who.person.shown, case, entry)
    return out + conversation.mirror(tx, who.id, case, entry) + notice(event, "t-sending")


def _just_said(tx: Tx, who: Speaker, case: Case, words: str) -> bool:
    """A second press: the last thing they were told was this."""
    said = [one for one in tx.entries(case.id) if one.kind is Kind.SAID]
    return bool(said) and (said[-1].author, said[-1].body) == (who.id, words)


def change(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """'Change it first': the words alone, to be copied; what is typed next is asked about before it leaves."""
    line = _LINES[int(detail)] if detail.isdecimal() and int(detail) < len(_LINES) else ""
    if not _has(case, who) or not line:
        return notice(event, "t-not-yours", case=case.name)
    in_room = event.chat.kind is ChatKind.CASE
    text = "t-phrase-say" if in_room else YOURS
    asked = told(who.id, text, case)
    copy = Send(
        ToPerson(who.id, event.author.platform), "t-phrase-copy", {"words": _words(tx, who.person, case, line)},
        lane=Lane.REPLY, case=case.id, part="phrase", sound=False, in_room=in_room,
    )  # fmt: skip
    return Outcome(jobs=[replace(_aside(asked, event), ask=not in_room), copy])


def yours(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """Their own version: asked about once more."""
    return conversation.confirm_reply(tx, who, case, said)
