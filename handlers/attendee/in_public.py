"""The attendees' group: what may be meant for us is answered in private (conversation.md 6; scenario 12).

Everybody reads along, perhaps also the one it is about: the group gets one line that stands under nobody's words and
repeats none, and no second one while that stands. Talk is neither stored nor passed on; what somebody wrote in earnest
is kept for an hour, for them to say whether we may pass it on.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee import report
from handlers.attendee.opening import live_case
from handlers.attendee.replies import MAIN, reply
from handlers.domain import routing, signals
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Chat, ChatKind, Happening, Said
from handlers.domain.messages import Choice, Lane, Remove, Send, Space, ToPerson, ToSpace
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx

_STANDS = timedelta(minutes=2)
_KEPT = timedelta(hours=1)
_FOR_A_PERSON = frozenset({"sos", "report"})
_COMMANDS = frozenset({
    "start", "add", "status", "team", "info", "language", "settings", "cancel", "withdraw", "clear", "privacy", "help",
})  # fmt: skip
_PASS_ON = ((Choice("b-pass-on", "passon", "yes"),), (Choice("b-no", "passon", "no"),))


def heard(tx: Tx, who: Speaker | None, event: Happening) -> Outcome:
    """One message in the group. Nothing at all for ordinary talk, and for what the team says there."""
    if not isinstance(event, Said) or (who is not None and tx.on_roster(who.id)):
        return Outcome()
    name = event.text[1:].split(maxsplit=1)[0].partition("@")[0].casefold() if event.text[1:].strip() else ""
    command = name if event.text.startswith("/") else ""
    if command in _COMMANDS:
        return _line(tx, event.chat.platform)
    if command not in _FOR_A_PERSON and not _in_earnest(tx, event.text):
        return Outcome()
    out = _line(tx, event.chat.platform)
    out += _look_there(tx) if out.jobs else Outcome()
    return out + _offer(tx, who, event) if who is not None else out


def _in_earnest(tx: Tx, text: str) -> bool:
    """Words of our lists, not the lack of a list: in a group most talk is none of ours."""
    lexicon = tx.policy.lexicon
    told = signals.says("signals", text, lexicon) or signals.gravest(text, lexicon) is not None
    return told or signals.is_self_harm(text, lexicon) or signals.urgent_language(text, lexicon) is not None


def _line(tx: Tx, platform: str) -> Outcome:
    """X1, once while it stands: a group is not ours to fill."""
    if tx.public_line(platform):
        return Outcome()
    opens = () if platform in tx.policy.numbered_platforms else ((Choice("b-private", "private"),),)
    to = ToSpace(Space.ATTENDEES, platform)
    line = Send(to, "X1", choices=opens, lane=Lane.REPLY, part="public", sound=False)
    return Outcome(jobs=[line], deadlines=[Deadline("public-line", platform, tx.now + _STANDS, _STANDS)])


def taken_away(platform: str) -> Outcome:
    """Two minutes later the line goes again."""
    return Outcome(jobs=[Remove("", "public", ToSpace(Space.ATTENDEES, platform))])


def _look_there(tx: Tx) -> Outcome:
    """Those on duty hear that somebody may need them; what was written they read there, or not at all."""
    on_duty = routing.targets(["on_duty"], tx.roster())
    return Outcome(jobs=[Send(ToPerson(one.id), "t-in-group", lane=Lane.NOTICE) for one in on_duty])


def _offer(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """X4 to somebody who has begun our chat; not where that chat must look as if nothing had been said."""
    case = live_case(tx, who)
    if who.conversation.away_since is not None or (case is not None and (case.hidden or case.quiet)):
        return Outcome()
    here = Chat(who.conversation.platform, who.conversation.chat, ChatKind.PRIVATE)
    words = replace(said, chat=here, message="", reply_to="", text=_without_command(said.text))
    kept = replace(who.conversation, in_group=(*who.conversation.in_group, words))
    asked = [] if who.conversation.in_group else [reply(who, "X4", choices=_PASS_ON, ask=True)]
    forget = Deadline("in-group", who.id, tx.now + _KEPT, _KEPT)
    return Outcome(conversations=[kept], jobs=[*asked], deadlines=[forget])


def _without_command(text: str) -> str:
    """'/sos@desk he is here' is 'he is here'; a command alone stays what was written."""
    return text.partition(" ")[2].strip() or text if text.startswith("/") else text


def answered(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """Yes: a report like any other. No, or too late: nothing of it is left."""
    words = who.conversation.in_group
    done = replace(who.conversation, in_group=(), question=None, shown=None)
    out = Outcome(conversations=[done], deadlines=[Cancel("in-group", who.id)])
    if ref != "yes" or not words:
        return out + Outcome(jobs=[reply(who, "C3" if words else "C4", choices=MAIN, ask=True)])
    case, speaker = live_case(tx, who), replace(who, conversation=done)
    if case is not None:
        return out + report.file(tx, case, words)
    out += report.first_words(tx, speaker, words[0])
    return out + report.file(tx, out.cases[-1], words[1:])


def forgotten(tx: Tx, person: str) -> Outcome:
    """They never said: what stood in the group stands there, and nothing of it here."""
    known = tx.conversation(person)
    return Outcome(conversations=[replace(known, in_group=())]) if known is not None else Outcome()
