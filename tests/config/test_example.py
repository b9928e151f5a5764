"""The example is the documentation: it loads, it says the defaults, and there is one copy of it."""

import re
from datetime import UTC, datetime
from pathlib import Path

from bot.commands.install import example
from bot.config.models import (
    BehaviourTable,
    Config,
    HealthTable,
    LaddersTable,
    MatrixTable,
    TelegramTable,
    WatchesTable,
)
from tests.config.desk import Paper

ROOT = Path(__file__).parent.parent.parent


def test_the_example_loads_and_only_misses_its_contact(paper: Paper) -> None:
    [warning] = paper.warnings()
    assert "contact:venue-security is not configured and is left out" in warning


def test_the_example_at_the_root_is_the_one_that_is_packaged() -> None:
    assert (ROOT / "config.example.toml").read_text("utf-8") == example()


def test_the_example_with_everything_switched_on_loads_too(paper: Paper) -> None:
    paper.switch_everything_on()
    config = paper.load()
    assert config.matrix is not None
    assert config.health.ping_url is not None
    assert set(config.contacts) == {"venue-security"}
    assert config.phrases[1].texts["en"].k5


def test_every_key_there_is_stands_in_the_example(paper: Paper) -> None:
    paper.switch_everything_on()
    written = paper.file.read_text("utf-8")
    tables = [Config, TelegramTable, MatrixTable, HealthTable, BehaviourTable, WatchesTable, LaddersTable]
    keys = {field.alias or name for table in tables for name, field in table.model_fields.items()}
    keys |= {name for field in (paper.load().event, paper.load().storage) for name in type(field).model_fields}
    missing = {key for key in keys if not re.search(rf"\b{key}\b", written)}
    assert not missing


def test_what_the_example_calls_defaults_are_the_defaults(paper: Paper) -> None:
    config = paper.load()
    assert config.behaviour == BehaviourTable()
    assert config.watch == WatchesTable()
    assert config.ladders == LaddersTable()
    assert config.health == HealthTable()


def test_times_without_an_offset_are_local_to_the_event(paper: Paper) -> None:
    paper.change('timezone = "Europe/Lisbon"', 'timezone = "America/New_York"')
    event = paper.load().event
    assert event.moment(event.starts) == datetime(2026, 12, 4, 13, tzinfo=UTC)


def test_times_with_an_offset_are_taken_as_they_are(paper: Paper) -> None:
    paper.change("starts = 2026-12-04T08:00:00", "starts = 2026-12-04T08:00:00+01:00")
    event = paper.load().event
    assert event.moment(event.starts) == datetime(2026, 12, 4, 7, tzinfo=UTC)


def test_the_record_lies_beside_the_configuration_wherever_one_starts_from(paper: Paper) -> None:
    url = paper.load().storage.url.get_secret_value()
    assert url == f"sqlite+aiosqlite:///{paper.folder.resolve()}/eventdesk.db"
