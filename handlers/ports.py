"""The questions a handler may ask of the record. Handlers read through this and write nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from handlers.domain.case import Case
from handlers.domain.conversation import Conversation
from handlers.domain.entries import Entry
from handlers.domain.incoming import Chat
from handlers.domain.messages import Choice
from handlers.domain.people import Person
from handlers.domain.policy import Policy
from handlers.domain.tickets import Ticket


@dataclass(frozen=True, slots=True)
class Sent:
    """What we know of one of our own messages on somebody's screen."""

    case: str | None
    part: str
    entry: str | None
    person: str | None
    stands: bool = True
    """Whether it is still there, as far as we know."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of a message that showed a line of the record to somebody."""

    text: str
    """Catalogue id."""
    arrived: bool
    """The platform took it; it may have been seen."""
    stands: bool
    """It is on a screen now, or about to be."""


@dataclass(frozen=True, slots=True)
class Pages:
    """How the pages with one receipt of a case are doing."""

    waiting: int
    accepted: int
    failed: int
    reached: frozenset[str] = frozenset()
    """The people whose platform accepted one, and '#contact' for those outside the chats."""


class Tx(Protocol):
    """One unit of work, seen from inside. Every answer is of this very moment: nothing else writes meanwhile."""

    @property
    def now(self) -> datetime:
        """The time of this unit, UTC."""

    @property
    def policy(self) -> Policy:
        """The frozen configuration."""

    def new_id(self) -> str:
        """A new random id, 16 URL-safe characters."""

    def new_code(self) -> str:
        """A new random code that people can read aloud and type: ten letters and digits, none like another."""

    def ticket(self, code: str) -> Ticket | None:
        """The ticket with this code, whoever types it however; None once it was used. It may be too late for it."""

    def own_text(self, key: str) -> str:
        """The organizers' own words in place of ours; '' where they have none."""

    def free_case_name(self) -> str:
        """A case name no open case bears, at random and new as long as there are new ones. Raises NamesUsedUp."""

    def case(self, case_id: str) -> Case | None:
        """The case with this id."""

    def case_named(self, name: str) -> Case | None:
        """The case with this name that the team has or had, folded; an open one before a closed one, the newest first.

        Drafts and what is kept unsent have names too, and are not found by them.
        """

    def open_cases(self) -> Sequence[Case]:
        """Every case that is paging or taken, oldest first."""

    def cases_since(self, moment: datetime) -> Sequence[Case]:
        """Every case the team has or had that was opened since then, or was open then, oldest first."""

    def cases_reported_by(self, person: str) -> Sequence[Case]:
        """All cases of a reporter that are not purged, oldest first."""

    def cases_held_by(self, person: str) -> Sequence[Case]:
        """Taken cases in which this person is handler or partner, oldest first."""

    def cases_closed_of(self, person: str) -> Sequence[Case]:
        """Closed cases in which this person was handler or partner at the end, oldest first."""

    def has_opened(self, case_id: str, person: str) -> bool:
        """Whether this person ever had this case, or looked into it: by the audit trail."""

    def case_of_room(self, platform: str, chat: str) -> Case | None:
        """The case whose own room this is."""

    def case_here(self, chat: Chat, person: str) -> Case | None:
        """The case whose own space this is to this person: its room, its topic in the team's group, or their own."""

    def has_topic(self, case_id: str, person: str, platform: str) -> bool:
        """Whether what is for this person stands in a topic of the case there now; '' for the one of the team."""

    def was_told(self, part: str, reader: str, case_id: str = "") -> bool:
        """Whether this person or room ('@organizers') has had a message with this part, or will."""

    def rooms_waiting(self, case_id: str) -> Sequence[str]:
        """The platforms on which it is still to be seen to who is in the room of this case: till then it is silent."""

    def on_roster(self, person: str) -> bool:
        """Whether the roster knows this person, wherever they are just now."""

    def inside_elsewhere(self, person: str, platform: str) -> bool:
        """Whether a platform other than this one still has this person in the event's rooms."""

    def strangers(self, platform: str, space: str) -> int:
        """How many are in this room of the event who belong to nobody on the roster, and nobody has let in."""

    def public_line(self, platform: str) -> bool:
        """Whether our one line stands in the attendees' group there, or is on its way."""

    def has_card(self, case_id: str, platform: str) -> bool:
        """Whether the card of this case stands in the team's room there, or waits to."""

    def choices(self, platform: str, chat: str, message: str) -> tuple[Choice, ...]:
        """The choices that our message with this id shows now."""

    def shown_in_room(self, platform: str, case_id: str) -> Sequence[tuple[Choice, ...]]:
        """The choices of the latest messages with any that stand where both read who have the case, newest first."""

    def shown_in_private(self, platform: str, person: str) -> Sequence[tuple[Choice, ...]]:
        """The same in somebody's private chat."""

    def excluded(self, case_id: str) -> frozenset[str]:
        """The people who must get no sign of this case."""

    def kept_out(self, case_id: str) -> Mapping[str, str]:
        """The same, each with the reason: 'reporter', 'named', 'handler', 'recused' or 'beside'."""

    def called(self, case_id: str) -> frozenset[str]:
        """Everybody on the roster to whom this case was brought: paged, offered it, or asked about it."""

    def person(self, person_id: str) -> Person | None:
        """The person with this id."""

    def roster(self) -> Sequence[Person]:
        """Everybody with a role, by name."""

    def conversation(self, person: str, platform: str = "") -> Conversation | None:
        """The conversation with a person, on this platform or the one they wrote on last."""

    def reach(self, person: str) -> bool:
        """Whether any platform lets us write to this person."""

    def entries(self, case_id: str) -> Sequence[Entry]:
        """The record of a case, oldest first."""

    def entry(self, entry_id: str) -> Entry | None:
        """One line of the record."""

    def entry_from(self, platform: str, chat: str, message: str) -> Entry | None:
        """The line that this message of somebody's became."""

    def sent(self, platform: str, chat: str, message: str) -> Sent | None:
        """What our message with this id is."""

    def delivered(self, case_id: str, part: str, entry_id: str) -> Sequence[Delivered]:
        """Every message with this part of a case that is about this line of the record."""

    def pages(self, case_id: str, receipt: str) -> Pages:
        """How many pages of this case with this receipt wait, were accepted, failed."""

    def paged_people(self, case_id: str) -> frozenset[str]:
        """Everybody who was ever paged for this case."""

    def alerts_waiting(self, person: str | None) -> int:
        """Alerts not yet accepted for this person's private chat, or for the team space when None."""

    def answer_minutes(self) -> int | None:
        """Median minutes to a person's taking, from this event's cases and drills; None without any."""

    def offline(self, at: datetime) -> tuple[datetime, datetime] | None:
        """The outage of ours in which `at` falls, if any."""
