"""Whether the trail is whole is told by an exit code."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from bot.cli import main
from bot.clock import utc_now
from handlers.domain.outcome import Audit
from storage import schema
from storage.audit import append, begin, write
from storage.keys import KeyStore
from storage.seat import take_seat
from storage.vault import Vault
from tests.config.desk import Paper

SLUG = "harbour-hack-2026"


@pytest.fixture
def paper(tmp_path: Path) -> Paper:
    return Paper(tmp_path)


def with_the_record(paper: Paper, work: Callable[[Connection], object]) -> None:
    with take_seat(paper.load().storage.url.get_secret_value()) as seat:
        seat.transact(work)


def with_the_keys(paper: Paper, work: Callable[[Connection, Vault], None]) -> None:
    """As the desk writes: with the key that seals the end."""
    config = paper.load()
    keys = KeyStore(config.storage.case_keys.get_secret_value(), config.installation_keys, utc_now)
    try:
        with_the_record(paper, lambda connection: work(connection, Vault(keys)))
    finally:
        keys.close()


def a_trail(connection: Connection, vault: Vault) -> None:
    insert = "INSERT INTO events (slug, created_at, seeded_at) VALUES (:slug, 0, 0)"
    connection.execute(text(insert), {"slug": SLUG})
    for at in range(5):
        write(connection, vault, SLUG, at, [Audit("look", actor="p1", case="c1")])


def verify(paper: Paper) -> int:
    return main(["audit", "verify", "--config", str(paper.file)])


def forged(paper: Paper, *statements: str) -> None:
    """Somebody writes into the database who has not the keys."""
    for one in statements:
        with_the_record(paper, lambda connection, one=one: connection.execute(text(one)))  # type: ignore[misc]


@pytest.fixture
def trail(paper: Paper) -> Paper:
    schema.upgrade(paper.load().storage.url.get_secret_value())
    with_the_keys(paper, a_trail)
    return paper


def test_a_whole_trail_is_0(trail: Paper, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(trail) == 0
    assert capsys.readouterr().out == "The audit trail is whole.\n"


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE audit SET actor = 'p2' WHERE at = 2", "UPDATE audit SET act = 'open' WHERE at = 4",
        "UPDATE audit SET detail = '{}' || ' ' WHERE at = 0", "DELETE FROM audit WHERE at = 2",
        "DELETE FROM audit WHERE at = 0", "UPDATE audit SET at = 9 - at", "UPDATE audit SET hash = x'00' WHERE at = 4",
        "INSERT INTO audit (event, at, act, detail, hash) SELECT event, 7, act, detail, hash FROM audit WHERE at = 4",
    ],
)  # fmt: skip
def test_a_line_changed_taken_out_or_put_in_is_1(
    trail: Paper, capsys: pytest.CaptureFixture[str], forgery: str
) -> None:
    forged(trail, forgery)
    assert verify(trail) == 1
    assert "does not fit the line before it" in capsys.readouterr().err


@pytest.mark.parametrize("kept", [4, 3, 1, 0])
def test_lines_taken_out_at_the_end_are_missed(trail: Paper, capsys: pytest.CaptureFixture[str], kept: int) -> None:
    forged(trail, f"DELETE FROM audit WHERE at >= {kept}")  # noqa: S608 - a number of ours
    assert verify(trail) == 1
    assert "does not end where it was sealed" in capsys.readouterr().err


def test_a_line_put_in_at_the_end_with_a_hash_that_fits_is_1(trail: Paper, capsys: pytest.CaptureFixture[str]) -> None:
    """The chain needs no key: whoever can write the database can go on with it."""
    with_the_record(trail, lambda connection: append(connection, SLUG, 9, Audit("look", actor="p2", case="c1")))
    assert verify(trail) == 1
    assert "does not end where it was sealed" in capsys.readouterr().err


def test_a_trail_written_anew_from_some_line_on_is_1(trail: Paper) -> None:
    def anew(connection: Connection) -> None:
        connection.execute(text("DELETE FROM audit WHERE at >= 2"))
        for at in range(2, 5):
            append(connection, SLUG, at, Audit("look", actor="p9", case="c1"))

    with_the_record(trail, anew)
    assert verify(trail) == 1


@pytest.mark.parametrize("lines", ["", "DELETE FROM audit WHERE at > 1", "DELETE FROM audit"])
def test_a_seal_taken_out_is_1(trail: Paper, capsys: pytest.CaptureFixture[str], lines: str) -> None:
    forged(trail, "DELETE FROM audit_ends", *([lines] if lines else []))
    assert verify(trail) == 1
    assert "is not sealed" in capsys.readouterr().err


def test_a_seal_made_up_is_1(trail: Paper, capsys: pytest.CaptureFixture[str]) -> None:
    forged(trail, "UPDATE audit_ends SET sealed = hash FROM audit WHERE audit.at = 4")
    assert verify(trail) == 1
    assert "does not open" in capsys.readouterr().err


def test_a_desk_that_starts_again_seals_it_and_says_so(trail: Paper) -> None:
    """After an upgrade it had none. A line in the trail tells when that was: it cannot be done unseen."""
    forged(trail, "DELETE FROM audit_ends")
    with_the_keys(trail, lambda connection, vault: begin(connection, vault, SLUG, 9, fresh=False))
    assert verify(trail) == 0
    found: list[str] = []
    with_the_record(trail, lambda one: found.extend(one.scalars(text("SELECT act FROM audit ORDER BY id"))))
    assert found[-1] == "trail-sealed"


def test_a_record_that_is_not_there_is_2(paper: Paper, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(paper) == 2
    assert "the database is behind this version or missing" in capsys.readouterr().err
    assert not (paper.folder / "eventdesk.db").exists()
