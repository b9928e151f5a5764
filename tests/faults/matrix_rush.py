"""A homeserver with limits, a line full of answers to guests, and then somebody who needs help."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from handlers.domain.messages import Lane
from storage.tables import outbox
from storage.unit import Unit
from tests.element.driver import Element
from tests.element.phone import Phone
from tests.faults.matrix_house import House
from tests.faults.program import Program, eventually
from tests.synapse.front import Front
from tests.synapse.server import Synapse

CHATTER = ("/info", "hello", "/language")
"""Each is answered by one message, and by nobody of the team."""
_PLENTY = {"per_second": 1000, "burst_count": 1000}
_LOGINS = {"address": _PLENTY, "account": _PLENTY, "failed_attempts": _PLENTY}


def limited(new_synapse: Callable[..., Synapse], **more: Any) -> Synapse:
    """With the limits that Synapse has when nobody changed them, but that many people log in here at once."""
    return new_synapse(limits=True, rc_login=_LOGINS, **more)


@dataclass(frozen=True, slots=True)
class Left:
    """One message of the outbox. Times in seconds; `accepted` is 0.0 for one that was not."""

    id: int
    lane: Lane
    verb: str
    state: str
    to: str
    created: float
    accepted: float

    @property
    def waited(self) -> float:
        """Seconds from its decision until the homeserver had it."""
        return self.accepted - self.created


def left(unit: Unit) -> list[Left]:
    """What was to leave for Matrix, in the order in which it was decided."""
    rows = unit.connection.execute(select(outbox).where(outbox.c.platform == "matrix").order_by(outbox.c.id)).all()
    return [
        Left(row.id, Lane(row.lane), row.verb, row.state, row.person or "", row.created_at / 1e6,
             (row.accepted_at or 0) / 1e6)
        for row in rows
    ]  # fmt: skip


@dataclass
class Rush:
    """Guests whose chats are open, and what they do in them."""

    home: House
    front: Front
    element: Element
    program: Program
    guests: list[tuple[Phone, str]] = field(default_factory=list)

    async def gathers(self, many: int) -> None:
        """So many guests open a chat, and the desk has come into each."""
        for number in range(many):
            phone = await self.element.login(await self.home.synapse.register(f"guest{number}"))
            room = await phone.opens_chat_with(self.home.desk.id)
            self.guests.append((phone, room))
        await asyncio.gather(*(phone.until_joined(room, self.home.desk.id, within=240) for phone, room in self.guests))

    async def all_ask(self) -> None:
        """Everybody asks for everything there is to ask for."""
        for text in CHATTER:
            await asyncio.gather(*(phone.says(room, text) for phone, room in self.guests))

    async def waiting(self, lane: str = r"\w+") -> int:
        """How many messages wait to leave, of one lane or of all."""
        _, page = await self.program.look("/metrics")
        depths = re.findall(rf'eventdesk_outbox_depth\{{lane="{lane}"\}} (\d+)', page)
        return sum(int(one) for one in depths)

    async def is_over(self, within: float) -> None:
        """Until nothing waits any more."""
        await eventually(self._nothing_waits, within)

    async def _nothing_waits(self) -> bool:
        return not await self.waiting()

    def refusals(self) -> int:
        """How many messages the homeserver did not take."""
        return sum(call.status == 429 for call in self.front.asked(r"/send/|/redact/", "PUT"))
