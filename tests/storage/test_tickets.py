"""One-time codes work once and in time; what somebody says of themselves is sealed; own texts replace ours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from handlers.domain.outcome import Outcome, OwnText, Roles
from handlers.domain.people import Person, Profile, Role
from handlers.domain.tickets import For, Ticket
from storage.apply import apply
from storage.store import Store
from storage.tables import own_texts, people, tickets
from storage.unit import Unit
from tests.stage import NOON, Stage, configuration, rehearsal


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with rehearsal(configuration(tmp_path)) as stage:
        yield stage


async def decided(stage: Stage, out: Outcome) -> None:
    await stage.opened.record.write(lambda unit: apply(unit, out))


async def test_a_code_is_found_however_it_is_typed_and_gone_once_it_was_used(stage: Stage) -> None:
    code = await stage.opened.record.look(lambda unit: Store(unit).new_code())
    ticket = Ticket(code, For.JOINING, "ana", NOON + timedelta(hours=1), detail={"name": "Zoe"})
    await decided(stage, Outcome(tickets=[ticket]))
    typed = f" {code[:5].upper()}-{code[5:]} "
    assert await stage.opened.record.look(lambda unit: Store(unit).ticket(typed)) == ticket
    assert ticket.is_good(NOON) and not ticket.is_good(ticket.until)
    assert await stage.opened.record.look(lambda unit: Store(unit).ticket("nosuchcode")) is None

    await decided(stage, Outcome(spent=[code]))
    assert await stage.opened.record.look(lambda unit: Store(unit).ticket(code)) is None


async def test_what_nobody_used_in_time_goes_with_the_next_that_is_used(stage: Stage) -> None:
    late = Ticket("latelatela", For.SIGN_OFF, "ana", NOON + timedelta(minutes=1), subject="case")
    used = Ticket("usedusedus", For.SIGN_OFF, "ana", NOON + timedelta(hours=9), subject="case")
    await decided(stage, Outcome(tickets=[late, used]))
    await stage.passes(minutes=2)
    await decided(stage, Outcome(spent=[used.code]))
    assert await stage.opened.record.look(lambda unit: unit.rows(select(tickets))) == []


async def test_profile_and_own_texts_are_sealed_and_read_back(stage: Stage) -> None:
    ana = await the(stage, "Ana")
    profile = Profile(shown_as="Annie", wears="a green hat", also_called=("annie", "@ana_desk"), push_seen_at=NOON)
    text = OwnText("checklist:x", "1. Sit", ana.id)
    await decided(stage, Outcome(people=[replace(ana, profile=profile)], own_texts=[text]))
    assert (await the(stage, "Ana")).profile == profile
    assert await stage.opened.record.look(lambda unit: Store(unit).own_text("checklist:x")) == "1. Sit"
    raw = await stage.opened.record.look(_raw)
    assert b"green hat" not in raw and b"Sit" not in raw

    await decided(stage, Outcome(own_texts=[OwnText("checklist:x", "", ana.id)]))
    assert await stage.opened.record.look(lambda unit: Store(unit).own_text("checklist:x")) == ""


async def test_only_what_says_so_changes_what_somebody_is_for(stage: Stage) -> None:
    ana = await the(stage, "Ana")
    outside = replace(ana, roles=frozenset(), language="pt")  # as whoever left the team's room speaks there
    await decided(stage, Outcome(people=[outside]))
    assert (await the(stage, "Ana")).roles == ana.roles and (await the(stage, "Ana")).language == "pt"
    await decided(stage, Outcome(roles=[Roles(ana.id, frozenset({Role.ESCORT}))]))
    assert (await the(stage, "Ana")).roles == {Role.ESCORT}


async def the(stage: Stage, name: str) -> Person:
    return await stage.opened.record.look(lambda unit: next(one for one in Store(unit).roster() if one.name == name))


def _raw(unit: Unit) -> bytes:
    profiles = [row.sealed_profile or b"" for row in unit.rows(select(people))]
    return b"".join([*profiles, *(row.sealed for row in unit.rows(select(own_texts)))])
