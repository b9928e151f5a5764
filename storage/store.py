"""The answers to a handler's questions: every read of a decision, inside its one transaction."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import product
from statistics import median
from typing import Any

from handlers.domain.case import Case
from handlers.domain.conversation import Conversation
from handlers.domain.entries import Entry, Kind
from handlers.domain.errors import NamesUsedUp
from handlers.domain.incoming import Chat
from handlers.domain.messages import Choice, Edit, Send
from handlers.domain.people import Person
from handlers.domain.policy import Policy
from handlers.domain.tickets import Ticket
from handlers.ports import Delivered, Pages, Sent
from storage import outgoing, queries, rows, standing, tickets, visits
from storage.addresses import address_of, screen_of
from storage.errors import KeyDestroyed
from storage.times import from_micros, to_micros
from storage.unit import Unit, new_id

_ROUNDED = (2, 5, 10, 30, 60)
_DIGITS_AT_MOST = 3


class Store:
    """handlers.ports.Tx over one unit of work."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    @property
    def now(self) -> datetime:
        """The time of this unit, UTC."""
        return self._unit.now

    @property
    def policy(self) -> Policy:
        """The frozen configuration."""
        return self._unit.policy

    def new_id(self) -> str:
        """A new random id."""
        return new_id()

    def new_code(self) -> str:
        """A code nobody can guess."""
        return tickets.new_code()

    def ticket(self, code: str) -> Ticket | None:
        """The ticket with this code; None once it was used."""
        return tickets.find(self._unit, code)

    def own_text(self, key: str) -> str:
        """The organizers' own words in place of ours, or ''."""
        return tickets.own_text(self._unit, key)

    def free_case_name(self) -> str:
        """A name no open case bears; once all are taken with a digit word behind it, then with two, then three.

        However many call: running out of names must cost nobody the alert. As long as there are names that no case
        ever bore, it is one of those: yesterday's Maple and today's are not mixed up by anybody.
        """
        borne = {row.name for row in self._unit.rows(queries.all_names, event=self._unit.event)}
        if new := [name for name in self.policy.case_names if name not in borne]:
            return secrets.choice(new)
        used = {row.name for row in self._unit.rows(queries.open_names, event=self._unit.event)}
        for digits in range(_DIGITS_AT_MOST + 1):
            endings = ["".join(f" {one}" for one in some) for some in product(self.policy.digit_words, repeat=digits)]
            free = [name + end for end in endings for name in self.policy.case_names if name + end not in used]
            if free:
                return secrets.choice([one for one in free if one not in borne] or free)
        raise NamesUsedUp(f"all {len(used)} case names are in use by open cases; close some")

    def case(self, case_id: str) -> Case | None:
        """The case with this id, as it was when this unit began to look at it."""
        cases = self._unit.cases
        if case_id not in cases:
            row = self._unit.row(queries.case_by_id, id=case_id)
            cases[case_id] = rows.case_of(row.state_json) if row else None
        return cases[case_id]

    def case_named(self, name: str) -> Case | None:
        """By name; an open one before a closed one, the newest first."""
        folded = name.casefold()
        if found := self._cases(queries.open_cases_named, event=self._unit.event, name=folded):
            return found[0]
        first, *digits = folded.split() or [""]
        written = next((one for one in self.policy.case_names if one.casefold() == first), first)
        written = " ".join([written, *digits])
        found = self._cases(queries.cases_named, event=self._unit.event, name=written)
        return found[0] if found else None

    def open_cases(self) -> Sequence[Case]:
        """Every case that is paging or taken, oldest first."""
        unit = self._unit
        if unit.open_cases is None:
            unit.open_cases = self._cases(queries.open_cases, event=unit.event)
            self._remember_exclusions(unit.open_cases)
        return unit.open_cases

    def _remember_exclusions(self, found: Sequence[Case]) -> None:
        """Of all these at once: a storm asks for each of them."""
        people: dict[str, set[str]] = {case.id: set() for case in found}
        for row in self._unit.rows(queries.excluded_from_open, event=self._unit.event):
            people.setdefault(row.case_id, set()).add(row.person)
        self._unit.exclusions |= {case: frozenset(who) for case, who in people.items()}

    def cases_since(self, moment: datetime) -> Sequence[Case]:
        """What was opened since then, and what was open then."""
        found = self._cases(queries.cases_lately, event=self._unit.event, moment=to_micros(moment))
        return [one for one in found if one.closed_at is None or one.closed_at >= moment or one.opened_at >= moment]

    def cases_reported_by(self, person: str) -> Sequence[Case]:
        """All cases of a reporter that are not purged, oldest first."""
        return self._cases(queries.cases_of_reporter, person=person)

    def cases_held_by(self, person: str) -> Sequence[Case]:
        """Open cases in which this person is handler or partner, oldest first."""
        return self._cases(queries.cases_held, person=person, event=self._unit.event)

    def cases_closed_of(self, person: str) -> Sequence[Case]:
        """Closed cases in which this person was handler or partner at the end, oldest first."""
        return self._cases(queries.cases_closed, person=person, event=self._unit.event)

    def has_opened(self, case_id: str, person: str) -> bool:
        """Whether this person ever had this case, or looked into it: by the audit trail."""
        return self._unit.row(queries.opened, case=case_id, person=person, event=self._unit.event) is not None

    def _cases(self, statement: Any, **given: Any) -> list[Case]:
        found = [rows.case_of(row.state_json) for row in self._unit.rows(statement, **given)]
        for case in found:
            self._unit.cases.setdefault(case.id, case)
        return found

    def case_of_room(self, platform: str, chat: str) -> Case | None:
        """The case whose own room this is."""
        row = self._unit.row(queries.case_of_room, platform=platform, chat=chat)
        return self.case(row.case_id) if row else None

    def case_here(self, chat: Chat, person: str) -> Case | None:
        """The case whose own space this is to this person."""
        return self.case_of_room(chat.platform, chat.id) or standing.case_here(self._unit, self, chat, person)

    def has_topic(self, case_id: str, person: str, platform: str) -> bool:
        """Whether what is for this person stands in a topic of the case there now; '' for the one of the team."""
        return bool(standing.stands_in(self._unit, self, case_id, platform, person))

    def was_told(self, part: str, reader: str, case_id: str = "") -> bool:
        """Whether this person or room has had a message with this part, or will."""
        of_case = {"case": case_id} if case_id else {"event": self._unit.event}
        statement = queries.told_of_case if case_id else queries.told_of_none
        return self._unit.row(statement, part=part, person=reader, **of_case) is not None

    def rooms_waiting(self, case_id: str) -> Sequence[str]:
        """The platforms on which it is still to be seen to who is in the room of this case."""
        last = {
            one: self._unit.row(queries.last_room_change, case=case_id, platform=one)
            for one in self.policy.room_platforms
        }
        return [one for one, row in last.items() if row is not None and row.state != "sent"]

    def on_roster(self, person: str) -> bool:
        """Whether the roster knows this person, wherever they are just now."""
        return any(one.id == person for one in self.roster())

    def inside_elsewhere(self, person: str, platform: str) -> bool:
        """Whether another platform still has this person in the event's rooms."""
        found = self._unit.rows(queries.identities_of, person=person)
        return any(row.platform != platform and visits.stays(self._unit, row) for row in found)

    def strangers(self, platform: str, space: str) -> int:
        """How many are in this room whom nobody has let in."""
        return visits.strangers(self._unit, platform, space)

    def has_card(self, case_id: str, platform: str) -> bool:
        """Whether the card of this case stands in the team's room there, or waits to."""
        return self._unit.row(queries.card_of, case=case_id, platform=platform) is not None

    def choices(self, platform: str, chat: str, message: str) -> tuple[Choice, ...]:
        """The choices that our message with this id shows now: its own, or those of its last edit."""
        screen = screen_of(self._unit, platform, chat, message)
        row = self._unit.row(queries.on_screen, screen=screen)
        return () if row is None or row.state != "sent" else self._choices_now(row)

    def _choices_now(self, row: Any) -> tuple[Choice, ...]:
        latest = self._unit.row(queries.last_edit, case=row.case_id, target=row.id) or row
        job = outgoing.opened(self._unit, latest)[0]
        return tuple(one for line in job.choices for one in line) if isinstance(job, Send | Edit) else ()

    def shown_in_private(self, platform: str, person: str) -> Sequence[tuple[Choice, ...]]:
        """The choices of the latest messages with any in somebody's private chat; of the last few, as on a screen."""
        found = self._unit.rows(queries.lately_in_private, event=self._unit.event, platform=platform, person=person)
        return [shown for row in found if (shown := self._choices_now(row))]

    def shown_in_room(self, platform: str, case_id: str) -> Sequence[tuple[Choice, ...]]:
        """The choices of the latest messages with any where both read; of the last few, for that is the screen."""
        found = self._unit.rows(queries.lately_in_room, case=case_id, platform=platform)
        jobs = [outgoing.opened(self._unit, row)[0] for row in found]
        shown = [tuple(one for line in job.choices for one in line) for job in jobs if isinstance(job, Send)]
        return [one for one in shown if one]

    def excluded(self, case_id: str) -> frozenset[str]:
        """The people who must get no sign of this case."""
        known = self._unit.exclusions
        if case_id not in known:
            known[case_id] = frozenset(row.person for row in self._unit.rows(queries.excluded, case=case_id))
        return known[case_id]

    def kept_out(self, case_id: str) -> Mapping[str, str]:
        """The same, each with the reason."""
        return {row.person: row.reason for row in self._unit.rows(queries.excluded, case=case_id)}

    def called(self, case_id: str) -> frozenset[str]:
        """Everybody to whom this case was brought, by what was ever queued for them."""
        return frozenset(row.person for row in self._unit.rows(queries.called, case=case_id))

    def person(self, person_id: str) -> Person | None:
        """The person with this id."""
        people = self._unit.people
        if person_id not in people:
            row = self._unit.row(queries.person_by_id, id=person_id)
            people[person_id] = rows.person_of(self._unit, row) if row else None
        return people[person_id]

    def roster(self) -> Sequence[Person]:
        """Everybody with a role, by name."""
        unit = self._unit
        if unit.roster is None:
            found = [rows.person_of(unit, row) for row in unit.rows(queries.roster, event=unit.event)]
            unit.roster = sorted(found, key=lambda person: person.name)
            unit.people |= {person.id: person for person in found}
        return unit.roster

    def reach(self, person: str) -> bool:
        """Whether any platform lets us write to this person."""
        unit = self._unit
        if all(one.id != person for one in self.roster()):
            return unit.row(queries.reachable, person=person) is not None
        if unit.reachable is None:
            unit.reachable = frozenset(row.person for row in unit.rows(queries.reachable_roster, event=unit.event))
        return person in unit.reachable

    def conversation(self, person: str, platform: str = "") -> Conversation | None:
        """With this person on this platform, or on the one they wrote on last; a new one where none was begun."""
        if platform:
            row = self._unit.row(queries.conversation_on, person=person, platform=platform)
        else:
            row = self._unit.row(queries.conversation_latest, person=person)
        if row is None:
            fresh = self._not_begun(person, platform)
            return fresh and self._unit.conversations.setdefault((person, fresh.platform), fresh)
        key = (row.person, row.platform)
        return self._unit.conversations.setdefault(key, rows.conversation_of(self._unit, row))

    def _not_begun(self, person: str, platform: str) -> Conversation | None:
        known = self.person(person)
        for row in self._unit.rows(queries.identities_of, person=person):
            if known is not None and platform in ("", row.platform):
                return Conversation(person, row.platform, address_of(self._unit, row), known.language)
        return None

    def entries(self, case_id: str) -> Sequence[Entry]:
        """The record of a case, oldest first, without what its writer took back."""
        found = self._unit.rows(queries.entries_of, case=case_id)
        key = self._unit.key_of(case_id) if found else ""
        gone = {row.about for row in found if row.kind == Kind.TAKEN_BACK}
        shown = [row for row in found if row.ref not in gone and (row.kind == Kind.TAKEN_BACK or row.about not in gone)]
        return [rows.entry_of(self._unit, row, key) for row in shown]

    def entry(self, entry_id: str) -> Entry | None:
        """One line of the record."""
        return self._entry(self._unit.row(queries.entry_by_ref, ref=entry_id))

    def entry_from(self, platform: str, chat: str, message: str) -> Entry | None:
        """The line that this message of somebody's became."""
        source = self._unit.vault.lookup("source", platform, chat, message)
        return self._entry(self._unit.row(queries.entry_by_source, event=self._unit.event, source=source))

    def _entry(self, row: Any) -> Entry | None:
        """None also for a line that was erased: nobody can read it any more."""
        if row is None:
            return None
        try:
            return rows.entry_of(self._unit, row, self._unit.key_of(row.case_id))
        except KeyDestroyed:
            return None

    def sent(self, platform: str, chat: str, message: str) -> Sent | None:
        """What our message with this id is."""
        row = self._unit.row(queries.on_screen, screen=screen_of(self._unit, platform, chat, message))
        return Sent(row.case_id, row.part, self._shown_entry(row), row.person, row.state == "sent") if row else None

    def _shown_entry(self, row: Any) -> str | None:
        """The line of the record that a message shows; None once its words are destroyed."""
        try:
            job = outgoing.opened(self._unit, row)[0]
        except KeyDestroyed:
            return None
        return job.entry if isinstance(job, Send) else None

    def delivered(self, case_id: str, part: str, entry_id: str) -> Sequence[Delivered]:
        """Every message with this part of a case that is about this line of the record."""
        found = [
            (row, outgoing.opened(self._unit, row)[0])
            for row in self._unit.rows(queries.sends_of, case=case_id, part=part)
        ]
        return [
            Delivered(job.text, row.message is not None, row.state in ("queued", "sent"))
            for row, job in found
            if isinstance(job, Send) and job.entry == entry_id
        ]

    def pages(self, case_id: str, receipt: str) -> Pages:
        """How many pages of this case with this receipt wait, were accepted, failed."""
        found = self._unit.rows(queries.pages, case=case_id, receipt=receipt)
        states = [row.state for row in found]
        reached = [row.person for row in found if row.state in ("sent", "removed")]
        return Pages(states.count("queued"), len(reached), states.count("failed"), frozenset(reached))

    def paged_people(self, case_id: str) -> frozenset[str]:
        """Everybody who was ever paged for this case."""
        return frozenset(row.person for row in self._unit.rows(queries.paged, case=case_id))

    def public_line(self, platform: str) -> bool:
        """Whether our one line stands in the attendees' group there, or is on its way."""
        unit = self._unit
        return unit.row(queries.public_line, event=unit.event, platform=platform) is not None

    def alerts_waiting(self, person: str | None) -> int:
        """Alerts not yet accepted for this person, or for the team's space when None."""
        unit = self._unit
        if unit.alerts_waiting is None:
            unit.alerts_waiting = {
                row.person: row.number for row in unit.rows(queries.alerts_waiting, event=unit.event)
            }
        return unit.alerts_waiting.get(person or "@team", 0)

    def answer_minutes(self) -> int | None:
        """Median minutes to a person's taking over the last ten cases, rounded up; None without any."""
        taken = [rows.case_of(row.state_json) for row in self._unit.rows(queries.lately_taken, event=self._unit.event)]
        waits = [case.taken_at - case.paging_since for case in taken if case.taken_at and case.paging_since]
        if not waits:
            return None
        minutes = median(wait / timedelta(minutes=1) for wait in waits)
        return next((one for one in _ROUNDED if minutes <= one), _ROUNDED[-1])

    def offline(self, at: datetime) -> tuple[datetime, datetime] | None:
        """The outage of ours in which `at` falls, if any."""
        row = self._unit.row(queries.outage_at, event=self._unit.event, at=to_micros(at))
        return (from_micros(row.from_at), from_micros(row.until_at)) if row else None
