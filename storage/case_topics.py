"""The topics of cases: where each is. How it should be says storage/standing.py."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam as given
from sqlalchemy import delete, insert, select, update

from handlers.domain.incoming import Chat
from handlers.domain.messages import KeepTopic, Send
from storage.addresses import ROOM
from storage.tables import case_topics, outbox
from storage.unit import Unit

_CALLS = frozenset({"alert", "again", "teaspoon", "offer", "storm"})
"""What goes to people because they have the case not, or not yet."""

_of = select(case_topics).where(
    case_topics.c.case_id == given("case"),
    case_topics.c.platform == given("platform"),
    case_topics.c.person == given("person"),
)
_here = select(case_topics).where(
    case_topics.c.platform == given("platform"),
    case_topics.c.chat == given("chat"),
    case_topics.c.topic == given("topic"),
)


def row_of(unit: Unit, case: str, platform: str, person: str) -> Any:
    """What is known of the topic of a case: in somebody's private chat, or ('') in the team's group."""
    return unit.row(_of, case=case, platform=platform, person=person)


def row_here(unit: Unit, chat: Chat) -> Any:
    """What is known of the topic in which something was said; None outside of those of cases."""
    return unit.row(_here, platform=chat.platform, chat=chat.id, topic=chat.topic) if chat.topic else None


def is_teams(unit: Unit, chat: Chat) -> bool:
    """Whether this is a case's topic in the team's group."""
    row = row_here(unit, chat)
    return row is not None and not row.person


def given_up(unit: Unit, case: str, platform: str) -> bool:
    """Whether there is no topic for this case in the team's group although there should be one."""
    row = row_of(unit, case, platform, "")
    return row is not None and not row.topic


def meant(job: Send, person: str | None) -> str:
    """The case in whose topic a message to this person (or '@room') may stand; '' where none comes into question."""
    if person is None or person[0] == "#" or (person[0] == "@" and person != ROOM) or job.part in _CALLS:
        return ""
    return job.space or job.case or ""


def keep(unit: Unit, job: KeepTopic, chat: str, topic: str, *, closed: bool = False) -> None:
    """The topic is this one from now on; '' when it could not be made, or somebody deleted it."""
    place = _place(job)
    unit.connection.execute(delete(case_topics).where(*place))
    unit.connection.execute(insert(case_topics), [{
        "case_id": job.case, "platform": job.platform, "person": job.person, "event": unit.event, "chat": chat,
        "topic": topic, "closed": closed,
    }])  # fmt: skip


def forget(unit: Unit, job: KeepTopic) -> None:
    """It is gone, with all that stood in it."""
    unit.connection.execute(delete(case_topics).where(*_place(job)))
    if not job.person:
        stood = (outbox.c.case_id == job.case, outbox.c.platform == job.platform, outbox.c.person == ROOM)
        sent = (outbox.c.verb == "send", outbox.c.state == "sent")
        unit.connection.execute(update(outbox).where(*stood, *sent).values(state="removed"))


def _place(job: KeepTopic) -> tuple[Any, ...]:
    return (
        case_topics.c.case_id == job.case,
        case_topics.c.platform == job.platform,
        case_topics.c.person == job.person,
    )
