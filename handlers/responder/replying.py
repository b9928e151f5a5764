"""The Reply button: the next message of whoever pressed it speaks to the reporter, and only that one (7.4).

Nothing is sent by the press itself. Another command, 'Never mind' or three minutes of silence take it back.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.conversation import Conversation, Speaker
from handlers.domain.incoming import Chat, ChatKind, Happening, Said
from handlers.domain.messages import Choice, Edit, Lane, Remove, Send, ToPerson
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import closing_steps, conversation
from handlers.responder.notices import not_now, notice

_WAITS = timedelta(minutes=3)
_ALBUM = timedelta(seconds=2)
"""How long the other parts of an album may follow its first."""


def begin(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Say what the next message will do, where it will be typed."""
    if case.state not in (State.TAKEN, State.CLOSED):
        return not_now(who, event, case)
    rows = ((Choice("b-never-mind", "noreply", case.id),),)
    prompt = Send(
        ToPerson(who.id, event.author.platform), "t-reply-next", {"case": case.name, "name": who.person.name}, rows,
        lane=Lane.REPLY, case=case.id, part=part(who.id), ask=True, sound=False,
        in_room=event.chat.kind is ChatKind.CASE,
    )  # fmt: skip
    ready = replace(
        who.conversation, replying=case.id, replying_in=event.chat.id, replying_until=tx.now + _WAITS
    )  # fmt: skip
    other = tx.case(who.conversation.replying) if who.conversation.replying != case.id else None
    return (_unused(other, who.id) if other is not None else Outcome()) + Outcome(
        conversations=[ready], jobs=[Remove(case.id, part(who.id)), prompt],
        deadlines=[Deadline(part(who.id), case.id, tx.now + _WAITS, _WAITS)],
    )  # fmt: skip


def part(who: str) -> str:
    """What the line after Reply is to its case, and the deadline that takes it back."""
    return f"reply:{who}"


def meant(tx: Tx, who: Speaker, said: Said) -> Case | None:
    """The case to whose reporter these words go, because Reply was pressed here a moment ago."""
    talk = who.conversation
    case = tx.case(talk.replying) if _waits(tx, talk, said.chat) else None
    if case is None or case.state not in (State.TAKEN, State.CLOSED) or who.id not in routing.in_conversation(case):
        return None
    return case if _stands_here(tx, who, case, said.chat) else None


def _waits(tx: Tx, talk: Conversation, chat: Chat) -> bool:
    in_time = talk.replying_until is not None and tx.now < talk.replying_until
    return bool(talk.replying) and in_time and chat.id == talk.replying_in


def _stands_here(tx: Tx, who: Speaker, case: Case, chat: Chat) -> bool:
    """Whether this is where the line after Reply stands: what is typed elsewhere is for somebody else."""
    here = tx.case_here(chat, who.id)
    return here.id == case.id if here is not None else not tx.has_topic(case.id, who.id, chat.platform)


def speak(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """These words go to the reporter. The next ones stay inside again."""
    out = conversation.say(tx, who, case, said, said.text or said.contact or "")
    until = tx.now + _ALBUM if said.album else None
    used = replace(who.conversation, replying=case.id if until else "", replying_until=until)
    out += Outcome(conversations=[used], jobs=[Remove(case.id, part(who.id))])
    out.deadlines.append(Cancel(part(who.id), case.id))
    return out + closing_steps.line_sent(tx, who, said, case)


def dropped(tx: Tx, who: Speaker, chat: Chat) -> Outcome:
    """Something else was typed first: no message is sent by mistake later on."""
    return _not_any_more(tx, who) if _waits(tx, who.conversation, chat) else Outcome()


def never_mind(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Taken back by a press."""
    if who.conversation.replying != case.id:
        return notice(event, "t-no-button")
    return _not_any_more(tx, who)


def _not_any_more(tx: Tx, who: Speaker) -> Outcome:
    case = tx.case(who.conversation.replying)
    out = Outcome(conversations=[replace(who.conversation, replying="", replying_until=None)])
    return out + _unused(case, who.id) if case is not None else out


def _unused(case: Case, who: str) -> Outcome:
    return over(case, who) + Outcome(deadlines=[Cancel(part(who), case.id)])


def over(case: Case, who: str) -> Outcome:
    """It was not used: the line says so, so that nobody relies on it."""
    return Outcome(jobs=[Edit(case.id, part(who), "t-reply-over", {"case": case.name}, lane=Lane.REPLY)])
