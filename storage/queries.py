"""Statements built once: a unit of work runs a dozen of them, and building costs more than running."""

from __future__ import annotations

from sqlalchemy import bindparam as given
from sqlalchemy import func, select, text

from storage.tables import (
    audit,
    cases,
    conversations,
    duty,
    entries,
    identities,
    outages,
    outbox,
    participants,
    people,
    rooms,
    spaces,
)

# Written out as in the partial indexes: with parameters in their place no database could use those.
is_open = text("cases.state IN ('draft','paging','taken')")
on_roster = text("people.roles != ''")
is_queued = text("outbox.state = 'queued'")
is_with_team = cases.c.state.in_(("paging", "taken", "closed"))
"""What was never sent, or kept by choice, is nobody's to look up: its name is no key to it."""
is_new = text("inbox.state = 'new'")
is_sent_copy = text("outbox.state = 'sent' AND outbox.part = 'copy'")
is_storm = text("outbox.part = 'storm' AND outbox.verb = 'send'")

case_by_id = select(cases.c.state_json).where(cases.c.id == given("id"))
reporter_of = select(cases.c.reporter).where(cases.c.id == given("case"))
case_key = select(cases.c.key_id).where(cases.c.id == given("id"))
open_cases = (
    select(cases.c.state_json)
    .where(cases.c.event == given("event"), is_open, cases.c.state != "draft")
    .order_by(cases.c.opened_at)
)
open_names = select(cases.c.name).where(cases.c.event == given("event"), is_open)
all_names = select(cases.c.name).distinct().where(cases.c.event == given("event"))
open_cases_named = (
    select(cases.c.state_json)
    .where(cases.c.event == given("event"), is_open, is_with_team, func.lower(cases.c.name) == given("name"))
    .order_by(cases.c.opened_at.desc())
)
cases_named = (
    select(cases.c.state_json)
    .where(cases.c.event == given("event"), cases.c.name == given("name"), is_with_team)
    .order_by(cases.c.opened_at.desc())
    .limit(1)
)
cases_of_reporter = (
    select(cases.c.state_json)
    .where(cases.c.reporter == given("person"), cases.c.state != "purged")
    .order_by(cases.c.opened_at)
)
cases_held = (
    select(cases.c.state_json)
    .where(
        cases.c.event == given("event"),
        is_open,
        (cases.c.handler == given("person")) | (cases.c.partner == given("person")),
    )
    .order_by(cases.c.opened_at)
)
lately_taken = (
    select(cases.c.state_json)
    .where(cases.c.event == given("event"), cases.c.handler.is_not(None))
    .order_by(cases.c.opened_at.desc())
    .limit(10)
)
excluded_from_open = (
    select(participants.c.case_id, participants.c.person)
    .join(cases, cases.c.id == participants.c.case_id)
    .where(cases.c.event == given("event"), is_open, participants.c.part == "excluded")
)
excluded = select(participants.c.person, participants.c.reason).where(
    participants.c.case_id == given("case"), participants.c.part == "excluded"
)

last_room_change = (
    select(outbox.c.state)
    .where(
        outbox.c.case_id == given("case"),
        outbox.c.platform == given("platform"),
        outbox.c.verb == "room",
    )
    .order_by(outbox.c.id.desc())
    .limit(1)
)
case_of_room = select(rooms.c.case_id).where(rooms.c.platform == given("platform"), rooms.c.chat == given("chat"))

person_by_id = select(people).where(people.c.id == given("id"))
roster = select(people).where(people.c.event == given("event"), on_roster).order_by(people.c.id)
identity = select(identities).where(
    identities.c.event == given("event"),
    identities.c.platform == given("platform"),
    identities.c.lookup == given("lookup"),
)
language_of = select(people.c.language).where(people.c.id == given("id"))
identities_of = select(identities).where(identities.c.person == given("person")).order_by(identities.c.id)
_only_organizes = people.c.roles.in_(("organizer", "owner", "organizer owner"))
_stays = (_only_organizes & identities.c.organizing) | (~_only_organizes & identities.c.inside)
reachable_roster = (
    select(identities.c.person)
    .join(people, people.c.id == identities.c.person)
    .where(people.c.event == given("event"), on_roster, identities.c.reachable, _stays)
)
reachable = select(identities.c.id).where(identities.c.person == given("person"), identities.c.reachable).limit(1)
duty_open = select(duty.c.id).where(duty.c.person == given("person"), duty.c.until.is_(None))

conversation_on = select(conversations).where(
    conversations.c.person == given("person"), conversations.c.platform == given("platform")
)
conversation_latest = (
    select(conversations)
    .where(conversations.c.person == given("person"))
    .order_by(conversations.c.last_at.desc(), conversations.c.id)
    .limit(1)
)

cases_lately = (
    select(cases.c.state_json)
    .where(
        cases.c.event == given("event"),
        is_with_team,
        (cases.c.opened_at >= given("moment")) | cases.c.state.in_(("paging", "taken")),
    )
    .order_by(cases.c.opened_at)
)
cases_closed = (
    select(cases.c.state_json)
    .where(
        cases.c.event == given("event"),
        cases.c.state == "closed",
        (cases.c.handler == given("person")) | (cases.c.partner == given("person")),
    )
    .order_by(cases.c.opened_at)
)
opened = (
    select(audit.c.id)
    .where(
        audit.c.event == given("event"),
        audit.c.case_id == given("case"),
        audit.c.actor == given("person"),
        audit.c.act.in_(("take", "join", "hand_over", "look", "open", "timeline")),
    )
    .limit(1)
)

entries_of = select(entries).where(entries.c.case_id == given("case")).order_by(entries.c.id)
entry_by_ref = select(entries).where(entries.c.ref == given("ref"))
entry_by_source = (
    select(entries)
    .where(entries.c.event == given("event"), entries.c.source == given("source"), entries.c.kind != "changed")
    .order_by(entries.c.id.desc())
    .limit(1)
)
"""The newest: words that were moved to another case are found where they are now."""

on_screen = select(outbox).where(outbox.c.screen == given("screen"), outbox.c.verb == "send").limit(1)
last_edit = (
    select(outbox)
    .where(
        outbox.c.case_id == given("case"),
        outbox.c.target == given("target"),
        outbox.c.verb == "edit",
        outbox.c.state == "sent",
    )
    .order_by(outbox.c.id.desc())
    .limit(1)
)
lately_in_room = (
    select(outbox)
    .where(
        outbox.c.case_id == given("case"),
        outbox.c.platform == given("platform"),
        outbox.c.person == "@room",
        outbox.c.verb == "send",
        outbox.c.state == "sent",
    )
    .order_by(outbox.c.id.desc())
    .limit(5)
)
lately_in_private = (
    select(outbox)
    .where(
        outbox.c.event == given("event"),
        outbox.c.platform == given("platform"),
        outbox.c.person == given("person"),
        outbox.c.verb == "send",
        outbox.c.state == "sent",
    )
    .order_by(outbox.c.id.desc())
    .limit(10)
)
public_line = select(outbox).where(
    outbox.c.event == given("event"),
    outbox.c.platform == given("platform"),
    outbox.c.person == "@attendees",
    outbox.c.verb == "send",
    outbox.c.state.in_(("queued", "sent")),
)
"""Our line in the attendees' group, until it is taken away again."""
standing = (
    select(outbox)
    .where(
        outbox.c.case_id.is_(None),
        outbox.c.part == given("part"),
        outbox.c.event == given("event"),
        outbox.c.platform == given("platform"),
        outbox.c.person == given("person"),
        outbox.c.verb == "send",
        outbox.c.state.in_(("queued", "sent", "removed")),
    )
    .order_by(outbox.c.id.desc())
    .limit(1)
)
"""The last message of a kind of which there is one in a chat."""
card_of = select(outbox.c.id).where(
    outbox.c.case_id == given("case"),
    outbox.c.part == "card",
    outbox.c.platform == given("platform"),
    outbox.c.state.in_(("queued", "sent")),
)
_told = (outbox.c.part == given("part"), outbox.c.person == given("person"), outbox.c.verb == "send")
told_of_case = select(outbox.c.id).where(outbox.c.case_id == given("case"), *_told).limit(1)
told_of_none = select(outbox.c.id).where(outbox.c.event == given("event"), outbox.c.case_id.is_(None), *_told).limit(1)
sends_of = select(outbox).where(
    outbox.c.case_id == given("case"), outbox.c.part == given("part"), outbox.c.verb == "send"
)
pages = select(outbox.c.state, outbox.c.person).where(
    outbox.c.case_id == given("case"), outbox.c.receipt == given("receipt")
)
paged = select(outbox.c.person).where(
    outbox.c.case_id == given("case"), outbox.c.part.in_(("alert", "again")), outbox.c.state.in_(("queued", "sent"))
)
brings = (
    (outbox.c.verb == "send")
    & (outbox.c.part.in_(("alert", "again", "teaspoon", "offer", "ping", "told")) | outbox.c.part.startswith("need-"))
    & outbox.c.state.in_(("queued", "sent", "removed"))
)
"""A message by which a case is brought to somebody, off the screen again or not."""
called = select(outbox.c.person).where(outbox.c.case_id == given("case"), brings).distinct()
alerts_waiting = (
    select(outbox.c.person, func.count().label("number"))
    .where(outbox.c.event == given("event"), is_queued, outbox.c.lane == 1, outbox.c.verb == "send")
    .group_by(outbox.c.person)
)
outage_at = select(outages.c.from_at, outages.c.until_at).where(
    outages.c.event == given("event"), outages.c.from_at <= given("at"), outages.c.until_at >= given("at")
)
spaces_of = select(spaces).where(spaces.c.event == given("event"))
