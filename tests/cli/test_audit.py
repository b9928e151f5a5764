"""Whether the trail is whole is told by an exit code."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from bot.cli import main
from handlers.domain.outcome import Audit
from storage import schema
from storage.audit import append
from storage.seat import take_seat
from tests.config.desk import Paper

SLUG = "harbour-hack-2026"


@pytest.fixture
def paper(tmp_path: Path) -> Paper:
    return Paper(tmp_path)


def with_the_record(paper: Paper, work: Callable[[Connection], object]) -> None:
    with take_seat(paper.load().storage.url.get_secret_value()) as seat:
        seat.transact(work)


def a_trail(connection: Connection) -> None:
    connection.execute(text("INSERT INTO events (slug, created_at) VALUES (:slug, 0)"), {"slug": SLUG})
    for at in range(5):
        append(connection, SLUG, at, Audit("look", actor="p1", case="c1"))


def verify(paper: Paper) -> int:
    return main(["audit", "verify", "--config", str(paper.file)])


@pytest.fixture
def trail(paper: Paper) -> Paper:
    schema.upgrade(paper.load().storage.url.get_secret_value())
    with_the_record(paper, a_trail)
    return paper


def test_a_whole_trail_is_0(trail: Paper, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(trail) == 0
    assert capsys.readouterr().out == "The audit trail is whole.\n"


@pytest.mark.parametrize(
    "forgery",
    ["UPDATE audit SET actor = 'p2' WHERE at = 2", "DELETE FROM audit WHERE at = 2", "UPDATE audit SET at = 9 - at"],
)
def test_a_line_changed_or_taken_out_is_1(trail: Paper, capsys: pytest.CaptureFixture[str], forgery: str) -> None:
    with_the_record(trail, lambda connection: connection.execute(text(forgery)))
    assert verify(trail) == 1
    assert "does not fit the line before it" in capsys.readouterr().err


def test_a_record_that_is_not_there_is_2(paper: Paper, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(paper) == 2
    assert "the database is behind this version or missing" in capsys.readouterr().err
    assert not (paper.folder / "eventdesk.db").exists()
