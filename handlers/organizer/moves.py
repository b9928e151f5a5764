"""A room of the event became another (an upgrade of the group, or of the room), or was closed for good."""

from __future__ import annotations

from handlers import rooms
from handlers.domain.incoming import ChatKind, Membership
from handlers.domain.messages import Lane, Send, ToPerson
from handlers.domain.outcome import Audit, Moved, Outcome
from handlers.organizer.strangers import ROOMS, in_charge
from handlers.ports import Tx

_TEXTS = {
    (ChatKind.TEAM, True): "o-moved-team", (ChatKind.TEAM, False): "o-closed-team",
    (ChatKind.ORGANIZERS, True): "o-moved-organizers", (ChatKind.ORGANIZERS, False): "o-closed-organizers",
}  # fmt: skip


def followed(tx: Tx, event: Membership) -> Outcome:
    """The desk goes along. Where it has to be let in anew, organizers hear so in private: they can see to it."""
    here, to = event.chat, event.moved_to
    out = Outcome(moved=[Moved(here.platform, here.id, to)]) if to else Outcome()
    if here.platform not in tx.policy.room_platforms:
        return out
    if here.kind is ChatKind.CASE:
        case = tx.case_of_room(here.platform, here.id)
        return rooms.everywhere(tx, case) if case is not None else Outcome()
    if here.kind not in ROOMS:
        return out
    told = [Send(ToPerson(one.id), _TEXTS[here.kind, bool(to)], lane=Lane.ALERT) for one in in_charge(tx)]
    return out + Outcome(jobs=[*told], audit=[Audit("room-closed", detail={"room": str(here.kind)})])
