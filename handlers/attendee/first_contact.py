"""The first screen, coming back, languages, and what is neither a report nor an answer (conversation.md 5.1, 5.3)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import few_words, help_answers, help_now
from handlers.attendee.opening import live_case, small_talk_waits
from handlers.attendee.replies import MAIN, reply
from handlers.domain.case import Case
from handlers.domain.conversation import Conversation, Speaker
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Line, Send
from handlers.domain.outcome import Cancel, Outcome
from handlers.ports import Tx

_ENOUGH = 2
"""Kind lines in a row; after that they may be looking for something."""
_POINT = re.compile(r"(?:p_)?([0-9]{1,4})")

_FIRST: tuple[tuple[Choice, ...], ...] = (
    (Choice("b-help-now", "sos"),), (Choice("b-tell", "report"),), (Choice("b-questions", "info"),),
    (Choice("b-language", "language"),),
)  # fmt: skip


def start(tx: Tx, who: Speaker, said: Said, payload: str) -> Outcome:
    """/start, with or without the point of a poster."""
    zone = _zone_of(tx, payload)
    conversation = replace(
        who.conversation, greeted=True, question=None, shown=None, zone=zone or who.conversation.zone
    )
    case = live_case(tx, who)
    line, choices = Line("A1"), _FIRST
    if case is not None and not case.hidden:
        line, choices = Line("A2", {"case": case.name}), again(case)
    hello = _hello(tx, who, zone, payload, line, choices)
    # Said or scanned while something is open, it is where they are now: whoever comes needs it.
    here = help_answers.at_zone(tx, who, case, zone) if case is not None and zone and not case.guided else Outcome()
    return here + Outcome(conversations=[conversation], jobs=[hello, *_in_english(tx, who, hello)])


def _in_english(tx: Tx, who: Speaker, hello: Send) -> list[Send]:
    """Where the platform tells nobody's language, the hello comes in the event's first and in English."""
    tells = who.conversation.platform not in tx.policy.room_platforms
    chosen = who.conversation.chose_language or who.conversation.language == "en"
    return [] if tells or chosen or hello.lines else [replace(hello, language="en")]


def again(case: Case) -> tuple[tuple[Choice, ...], ...]:
    """What somebody with an open case may want."""
    add = Choice("b-add-to", "add", case.id, {"case": case.name})
    return (Choice("b-help-now-short", "sos"),), (add,), (Choice("b-something-new", "newone"),)


def _hello(
    tx: Tx, who: Speaker, zone: str | None, payload: str, line: Line, choices: tuple[tuple[Choice, ...], ...]
) -> Send:
    found = tx.policy.zone(zone)
    if found is None:
        return reply(who, line.text, args=line.args, choices=choices, ask=True)
    args = {"point": payload.removeprefix("p_"), "zone": found.name}
    return reply(who, "A3", args=args, lines=(line,), choices=choices, ask=True)


def _zone_of(tx: Tx, payload: str) -> str | None:
    match = _POINT.fullmatch(payload)
    zone = tx.policy.zone_of_point(int(match[1])) if match else None
    return zone.id if zone else None


def help_menu(tx: Tx, who: Speaker, _said: Happening, _ref: str = "") -> Outcome:
    """/help: someone may type it because they need help, so help now comes first."""
    return Outcome(jobs=[reply(who, "C4", choices=MAIN, ask=True)])


def small_talk(tx: Tx, who: Speaker, said: Said, *, kept: bool) -> Outcome:
    """Too little to be a report. The words are kept until it is clear that they need nobody."""
    if kept and _said_again(tx, who, said.text):
        return Outcome()
    conversation = replace(who.conversation, greeted=True)
    out = Outcome(jobs=[reply(who, "C4", choices=MAIN, ask=True)])
    if kept:
        conversation = replace(conversation, small_talk=(*conversation.small_talk, said.text))
        out.deadlines.append(small_talk_waits(tx, who))
    out.conversations.append(conversation)
    return out


def _said_again(tx: Tx, who: Speaker, text: str) -> bool:
    """The same few words within the window are one message, and answered once."""
    at, kept = who.conversation.last_at, who.conversation.small_talk
    window = timedelta(seconds=tx.policy.behaviour.dedupe_seconds)
    return kept[-1:] == (text,) and at is not None and tx.now - at <= window


def small_talk_unanswered(tx: Tx, who: Speaker) -> Outcome:
    """Two minutes without an answer to C4: what was written goes to the team after all."""
    out = Outcome(conversations=[replace(who.conversation, small_talk=())])
    return out + few_words.from_small_talk(tx, who) if who.conversation.small_talk else out


def settled(who: Speaker) -> tuple[Conversation, Cancel]:
    """The person has made clear what they need: kept small talk waits no longer."""
    return replace(who.conversation, small_talk=(), question=None, shown=None), Cancel("small-talk", who.id)


def sos(tx: Tx, who: Speaker, event: Happening, _ref: str = "") -> Outcome:
    """Help now: two taps from the poster, no question first."""
    return help_now.call(tx, who, event)


def warm(who: Speaker) -> Outcome:
    """Thanks, stickers, jokes: one kind line, no alert; the third in a row brings the choices (conversation.md 6)."""
    if who.conversation.warm >= _ENOUGH:
        return Outcome(jobs=[reply(who, "C4", choices=MAIN, ask=True)])
    return Outcome(jobs=[reply(who, "G16")])
