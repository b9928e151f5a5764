"""The attendees' group: what may be meant for us is answered in private (conversation.md 6; scenario 12).

Everybody reads along, perhaps also the one it is about: the group gets one line that stands under nobody's words and
repeats none, and no second one while that stands. Talk is neither stored nor passed on. What somebody whom we can ask
wrote in earnest is taken out of the group where the platform lets us: it is then in our hands alone, and goes to the
team like anything unfinished unless they say no. Whom we cannot ask keeps their words where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import apart, help_now, named, named_later, report
from handlers.attendee.opening import live_case
from handlers.attendee.replies import MAIN, reply
from handlers.domain import routing, signals
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Chat, ChatKind, Happening, Said
from handlers.domain.messages import Choice, Lane, Remove, Send, Space, TakeOut, ToChat, ToPerson, ToSpace
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx

_STANDS = timedelta(minutes=2)
_AT_ONCE = 1
"""Minutes that a cry waits for an answer; anything else as long as any report that somebody left unfinished."""
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
    out, offered = _line(tx, event.chat.platform), _offer(tx, who, event) if who is not None else Outcome()
    return out + _look_there(tx, who, event, asked=bool(offered.jobs)) + offered


def _in_earnest(tx: Tx, text: str) -> bool:
    """Words of our lists, not the lack of a list: in a group most talk is none of ours."""
    lexicon = tx.policy.lexicon
    told = signals.says("signals", text, lexicon) or signals.gravest(text, lexicon) is not None
    return told or signals.is_self_harm(text, lexicon) or _cries(tx, text)


def _is_a_cry(tx: Tx, text: str) -> bool:
    return _calls(tx, text) or signals.gravest(_without_command(text), tx.policy.lexicon) is not None


def _calls(tx: Tx, text: str) -> bool:
    """Whether it asks for a person now, as it would in private."""
    said = _without_command(text)
    return signals.is_self_harm(said, tx.policy.lexicon) or _cries(tx, said) or text.startswith("/sos")


def _cries(tx: Tx, text: str) -> bool:
    """'Come here', among friends, is none."""
    return signals.urgent_language(text, tx.policy.lexicon, alone=False) is not None


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


def _look_there(tx: Tx, who: Speaker | None, said: Said, *, asked: bool) -> Outcome:
    """Those on duty hear that somebody may need them, or whoever leads and takes cases while nobody is on duty.

    Not a colleague whom the words name, or those that wait with them: nothing points them to it.

    Whom we can ask is told of once; somebody we cannot ask has only this, so each of their messages is told of.
    """
    if asked and tx.public_line(said.chat.platform):
        return Outcome()
    text = " ".join((*(who.conversation.waiting if who is not None else ()), said.text))
    of_them = {one.id for one in named.people(tx, who.id if who is not None else "", text)}
    roster = [one for one in tx.roster() if one.id not in of_them]
    people = routing.targets(["on_duty"], roster) or routing.targets(["lead", "roster"], roster)
    lane = Lane.ALERT if _is_a_cry(tx, said.text) else Lane.NOTICE
    told = "t-in-group-asked" if asked else "t-in-group"
    return Outcome(jobs=[Send(ToPerson(one.id), told, lane=lane) for one in people])


def _offer(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """X4 to somebody who has begun our chat; not where that chat must look as if nothing had been said."""
    case = live_case(tx, who)
    if who.conversation.away_since is not None or (case is not None and (case.hidden or case.quiet)):
        return Outcome()
    here = Chat(who.conversation.platform, who.conversation.chat, ChatKind.PRIVATE)
    words = replace(said, chat=here, message="", reply_to="", text=_without_command(said.text))
    kept = replace(who.conversation, in_group=(*who.conversation.in_group, words))
    minutes = _AT_ONCE if _is_a_cry(tx, said.text) else tx.policy.behaviour.draft_send_minutes
    asked = reply(who, "X4", args={"minutes": minutes}, choices=_PASS_ON, ask=True)
    out = TakeOut(ToChat(said.chat.platform, said.chat.id), said.message)
    unanswered = Deadline("in-group", who.id, tx.now + timedelta(minutes=minutes), timedelta(minutes=minutes))
    jobs = [out] if who.conversation.in_group else [asked, out]
    return Outcome(conversations=[kept], jobs=[*jobs], deadlines=[unanswered])


def _without_command(text: str) -> str:
    """'/sos@desk he is here' is 'he is here'; a command alone stays what was written."""
    return text.partition(" ")[2].strip() or text if text.startswith("/") else text


def answered(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """Yes: a report like any other. No: nothing of it is left."""
    words = who.conversation.in_group
    if ref == "yes" and words:
        return _passed_on(tx, who)
    return _done(who) + Outcome(jobs=[reply(who, "C3" if words else "C4", choices=MAIN, ask=True)])


def _done(who: Speaker) -> Outcome:
    done = replace(who.conversation, in_group=(), question=None, shown=None)
    return Outcome(conversations=[done], deadlines=[Cancel("in-group", who.id)])


def _passed_on(tx: Tx, who: Speaker) -> Outcome:
    words, case = who.conversation.in_group, live_case(tx, who)
    cry = next((one for one in words if _calls(tx, one.text)), None)
    if cry is not None:
        return _cried(tx, who, cry, [one for one in words if one is not cry])
    filed = apart.file(tx, who, case, words) if case is not None else report.first_words(tx, who, *words)
    return filed + _done(who)


def _cried(tx: Tx, who: Speaker, cry: Said, rest: Sequence[Said]) -> Outcome:
    """Help is called, with the other words: none of them may call a colleague whom another one names."""
    case, despair = live_case(tx, who), signals.is_self_harm(cry.text, tx.policy.lexicon)
    heard = replace(cry, text="" if cry.text.startswith("/") else cry.text)
    out = help_now.call(tx, who, heard, despair=despair) + _done(who)
    opened = out.cases[-1] if out.cases else case
    return out + report.file(tx, opened, rest, told=False) if opened is not None else out


def unanswered(tx: Tx, person: str) -> Outcome:
    """They never said: their words may stand nowhere any more, so they go to the team, as they were told."""
    known, talk = tx.person(person), tx.conversation(person)
    if known is None or talk is None or not talk.in_group:
        return Outcome()
    who = Speaker(known, talk)
    return named_later.noticed(tx, who, _as_hidden_as_before(who, _passed_on(tx, who)))


def _as_hidden_as_before(who: Speaker, out: Outcome) -> Outcome:
    """A cry from the group is not one of whoever holds their phone now: after the exit word it stays as empty."""
    since = who.conversation.away_since
    if since is not None:
        out.cases = [replace(one, away_since=since) for one in out.cases]
        out.conversations = [replace(one, away_since=since) for one in out.conversations]
    return out
