"""What is erased is gone: no key that is left opens a word of it, in the record or in an older backup."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from storage import retention
from storage.errors import KeyDestroyed, KeyUnknown, Tampered
from storage.tables import cases, conversations, entries, inbox, media, outbox
from storage.unit import Unit
from tests.stage import Stage, configuration, rehearsal

CANARY = "the man with the turquoise umbrella follows me"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with rehearsal(configuration(tmp_path)) as stage:
        yield stage


def places(unit: Unit) -> list[tuple[str, str, str, Any]]:
    """Every sealed value of the record: key, table and row it is bound to, and the value."""
    of_case = {row.id: row.key_id for row in unit.rows(select(cases))}
    talks, raws = unit.rows(select(conversations)), unit.rows(select(inbox).where(inbox.c.sealed.is_not(None)))
    return [
        *((of_case[row.case_id], "entries", row.ref, row.sealed) for row in unit.rows(select(entries))),
        *((of_case[row.case_id], "media", row.entry, row.sealed) for row in unit.rows(select(media))),
        *((row.key_id, "outbox", row.ref, row.sealed) for row in unit.rows(select(outbox))),
        *((row.key_id, "conversations", f"{row.person}|{row.platform}", row.sealed) for row in talks),
        *((row.key_id, "inbox", f"{row.platform}|{row.source}", row.sealed) for row in raws),
    ]


def read_everything(unit: Unit) -> str:
    """All that the keys which are left still open."""
    words = []
    for key, table, row, sealed in places(unit):
        try:
            words.append(unit.vault.open(key, table, row, "sealed", sealed).decode("utf-8", "replace"))
        except (KeyDestroyed, KeyUnknown):
            continue
        except Tampered as error:
            raise AssertionError(f"a value of {table} is not bound as this test believes") from error
    return "\n".join(words)


async def test_words_of_an_erased_case_open_with_no_key_that_is_left(stage: Stage) -> None:
    sam = stage.phone(7100)
    await sam.says("hello there")
    await sam.says(CANARY)
    await stage.passes(minutes=1)
    await stage.ana.presses("I take it")
    await stage.ana.presses("Look")
    await stage.ana.says(f"/note {CANARY}, she said")
    await stage.ana.says("/timeline")
    assert CANARY in await stage.opened.record.write(read_everything)

    key = await stage.opened.record.write(lambda unit: unit.connection.scalar(select(cases.c.key_id)))
    assert key is not None
    await stage.opened.record.erase([key])

    assert CANARY not in await stage.opened.record.write(read_everything)


async def test_an_erasure_that_broke_off_is_finished_at_the_next_start(stage: Stage) -> None:
    sam = stage.phone(7101)
    await sam.says("Is the quiet room open on Sunday, my bag was there and I am worried about it")
    await sam.presses("3. Not a report")
    keys = stage.opened.keys
    before = keys.standing("intake")
    await stage.opened.record.write(retention.renew_intake)
    assert before in keys.retired("intake")
    await stage.restarts()
    assert before in stage.opened.keys.destroyed()


async def test_a_kept_report_is_erased_on_its_date(stage: Stage) -> None:
    sam = stage.phone(7102)
    await sam.says(CANARY)
    await sam.presses("3. Not a report")
    await stage.passes(hours=24 * 8)
    assert CANARY not in await stage.opened.record.write(read_everything)
    state = await stage.opened.record.write(lambda unit: unit.connection.scalar(select(cases.c.state)))
    assert state == "purged"
    await stage.passes(seconds=timedelta(minutes=1).total_seconds())
