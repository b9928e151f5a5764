"""A case's own topic, where chats can have such: kept in step with who has the case (conversation.md 7.4).

In the private chat of each of the two who have it; or, in an event that chose so, one in the team's group.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from handlers import decided
from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.messages import Choice, KeepTopic, Lane, Send, Space, ToPerson, ToSpace
from handlers.domain.outcome import Deadline, Outcome
from handlers.ports import Tx
from handlers.responder.notices import told

_GREETING = "space"
"""The part of the first line in a topic: what it is for, and who reads along."""
_UNABLE = "no-topics"


def follow(tx: Tx, out: Outcome) -> Outcome:
    """The outcome, led by what must happen to topics: they go first, because what follows stands in them."""
    if not tx.policy.topic_platforms:
        return out
    moves = Outcome()
    for before, case in decided.changes(tx, out):
        if before is not None:
            moves += _moves(tx, before, case)
    return moves + _kept_out(tx, out) + out


def _moves(tx: Tx, before: Case, case: Case) -> Outcome:
    were, are = routing.in_conversation(before), routing.in_conversation(case)
    settled = case.state is before.state and case.restricted == before.restricted
    if settled and were == are:
        return Outcome()
    people = (
        dict.fromkeys([*are, *were]) if not settled else [one for one in (*are, *were) if (one in were) ^ (one in are)]
    )
    out = _keep(tx, case.id, people)
    if case.state is State.CLOSED and before.state is not State.CLOSED:
        life = timedelta(hours=tx.policy.behaviour.team_copy_life_hours)
        out.deadlines.append(Deadline("topic-end", case.id, tx.now + life, life))
    shut = case.restricted and not before.restricted and tx.policy.team_topics
    return out + (_shut(tx, case) if shut else Outcome())


def _keep(tx: Tx, case: str, people: Iterable[str]) -> Outcome:
    out = Outcome(jobs=[KeepTopic(case, platform) for platform in tx.policy.team_topics])
    out.jobs += [KeepTopic(case, platform, who) for who in people for platform in tx.policy.topic_platforms]
    return out


def _kept_out(tx: Tx, out: Outcome) -> Outcome:
    """Whoever is excluded, let in again, or on the roster no more: how their topics are to be has changed."""
    moves = Outcome()
    for one in (*out.exclusions, *out.readmitted):
        moves += _keep(tx, one.case, [one.person])
    for person in (one.person for one in out.roles if not one.roles):
        for case in (*tx.cases_held_by(person), *tx.cases_closed_of(person)):
            moves += _keep(tx, case.id, [person])
    return moves


def _shut(tx: Tx, case: Case) -> Outcome:
    """What stood where all of the team reads is deleted; whoever has the case goes on in private."""
    here = [one for one in tx.policy.team_topics if tx.has_topic(case.id, "", one)]
    row = ((Choice("b-open", "open", case.id),),)
    return Outcome(jobs=[told(who, "t-topic-shut", case, row) for who in routing.in_conversation(case) if here])


def over(tx: Tx, case: Case) -> Outcome:
    """Closed, and the life of copies is over: the topics go, unless the case was opened again meanwhile."""
    return _keep(tx, case.id, routing.in_conversation(case)) if case.state is State.CLOSED else Outcome()


def made(tx: Tx, job: KeepTopic) -> Outcome:
    """It is as it should be. A new one gets its first line; the call to whoever has the case stands above it."""
    case, reader = tx.case(job.case), job.person or "@room"
    if case is None or case.state is not State.TAKEN or case.handler is None:
        return Outcome()
    if not tx.has_topic(job.case, job.person, job.platform) or tx.was_told(_GREETING, reader, job.case):
        return Outcome()
    to, text = job.person or case.handler, "t-topic" if job.person else "t-topic-team"
    return Outcome(jobs=[Send(
        ToPerson(to, job.platform), text, {"case": case.name}, lane=Lane.RELAY, case=case.id, part=_GREETING,
        in_room=not job.person, sound=False,
    )])  # fmt: skip


def refused(tx: Tx, job: KeepTopic) -> Outcome:
    """It cannot be made. In private nobody notices; for the team's group the organizers hear it, once."""
    case = tx.case(job.case)
    if case is None or job.person:
        return Outcome()
    out = Outcome(jobs=[KeepTopic(case.id, job.platform, who) for who in routing.in_conversation(case)])
    if not tx.was_told(_UNABLE, "@organizers"):
        to = ToSpace(Space.ORGANIZERS, job.platform)
        out.jobs.append(Send(to, "o-no-topics", lane=Lane.NOTICE, part=_UNABLE))
    return out
