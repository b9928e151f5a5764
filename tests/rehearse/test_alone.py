"""A scenario that plays itself in the terminal, as somebody meets it who types `eventdesk rehearse --play`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def rehearse(folder: Path, *options: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[str]:
    """The real command, with nothing to read and an empty home."""
    environ = {
        "PATH": os.environ["PATH"], "HOME": str(folder), "TMPDIR": str(folder), "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": encoding,
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "bot", "rehearse", *options], cwd=folder, env=environ, stdin=subprocess.DEVNULL,
        capture_output=True, encoding=encoding, timeout=60, check=False,
    )  # fmt: skip


def told(done: subprocess.CompletedProcess[str]) -> str:
    """Its output as running text."""
    return " ".join(done.stdout.replace("   | ", " ").split())


def test_it_plays_from_the_poster_to_the_closing_and_ends_well(tmp_path: Path) -> None:
    done = rehearse(tmp_path, "--play", "help-now")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    order = (
        "Help now (Harbour Hack 2026)",
        "Ana: responder on duty",
        "1. Sam stands before one of your numbered posters",
        "> sam: /start p_42",
        "SAM'S PHONE",
        "✓ The place of the poster is known",
        "> sam press I need help now",
        "THE TEAM'S GROUP",
        "I've told the team just now.",
        "> ana press I take it",
        "[covered until tapped] he is still here",
        "kept internal",
        "Stay where you are, I am coming.",
        "> ben press I agree",
        "is closed on our side",
        "things to notice were there.",
    )
    at = 0
    for words in order:
        at = told(done).find(words, at)
        assert at >= 0, f"{words!r} is missing, or comes too early, in:\n{done.stdout}"
    assert max(len(line) for line in done.stdout.splitlines()) <= 80
    assert list(tmp_path.iterdir()) == [], "nothing is left behind"


@pytest.mark.parametrize("which", ["over-the-shoulder", "nobody-answers", "next-door"])
def test_no_line_is_wider_than_a_terminal(tmp_path: Path, which: str) -> None:
    done = rehearse(tmp_path, "--play", which)
    assert done.returncode == 0, done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 80


def test_a_discussion_gives_what_to_talk_about(tmp_path: Path) -> None:
    done = rehearse(tmp_path, "--play", "known-name")
    assert done.returncode == 0, done.stderr
    for words in (
        "You are going through the registrations, and one name",
        "To talk about:",
        "To weigh:",
        "What the desk does:",
    ):
        assert words in told(done)
    assert "keeps no list of people" in told(done)


_MINE = """\
title = "Mine"
kind = "scenario"
about = "Somebody calls."
[cast]
sam = "guest"
ana = "responder on duty"
[[steps]]
says = "{sam} calls."
do = ["sam: /sos"]
[[steps.notice]]
text = "{ana} knows."
on = "ana"
"""


def own(folder: Path, check: str) -> str:
    """A scenario of the team's own beside its configuration."""
    (folder / "scenarios").mkdir()
    (folder / "own.toml").write_text(
        (ROOT / "config.example.toml").read_text("utf-8").replace("Harbour Hack 2026", "Lantern Days")
        + '\n[contacts.venue-security]\nnotify = { env = "NOT_SET" }\n',
        "utf-8",
    )
    (folder / "scenarios" / "mine.toml").write_text(_MINE + check + "\n", "utf-8")
    return str(folder / "own.toml")


def test_what_does_not_hold_is_told_and_makes_it_fail(tmp_path: Path) -> None:
    config = own(tmp_path, 'shows = "{F1}"')
    done = rehearse(tmp_path, "--config", config, "--play", "mine")
    assert done.returncode == 1
    assert "Mine (Lantern Days)" in done.stdout
    assert "✗ Ana knows. Ana's phone:" in told(done)
    assert "0 of 1 things to notice were there." in told(done)


def test_a_terminal_without_these_letters_gets_words(tmp_path: Path) -> None:
    config = own(tmp_path, 'shows = "{critical}. {case}."')
    done = rehearse(tmp_path, "--config", config, "--play", "scenarios/mine.toml", encoding="ascii")
    assert done.returncode == 0, done.stderr
    assert "(there) Ana knows." in done.stdout


def test_a_file_that_is_wrong_is_not_played(tmp_path: Path) -> None:
    done = rehearse(tmp_path, "--config", own(tmp_path, "shoes = 1"), "--play", "mine")
    assert (done.returncode, done.stdout) == (2, "")
    assert "mine.toml: steps[0].notice[0].shoes: unknown key (did you mean shows?)" in done.stderr


def test_an_event_with_too_few_people_says_who_is_missing(tmp_path: Path) -> None:
    text = (ROOT / "config.example.toml").read_text("utf-8").replace("on_duty = true", "on_duty = false", 2)
    (tmp_path / "own.toml").write_text(text, "utf-8")
    done = rehearse(tmp_path, "--config", "own.toml", "--play", "help-now")
    assert done.returncode == 2
    assert 'Nobody is left to play ben, "another responder on duty"' in done.stderr


def test_what_is_kept_can_be_checked_afterwards_and_is_never_played_over(tmp_path: Path) -> None:
    assert rehearse(tmp_path, "--keep", "kept", "--play", "help-now").returncode == 0
    files = {one.name for one in (tmp_path / "kept").iterdir()}
    assert {"eventdesk.db", "case-keys.db", "eventdesk.key", "eventdesk.toml"} <= files
    checked = subprocess.run(
        [sys.executable, "-m", "bot", "audit", "verify", "--config", "kept/eventdesk.toml"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stderr
    assert b"green jacket" not in b"".join(one.read_bytes() for one in (tmp_path / "kept").iterdir())

    again = rehearse(tmp_path, "--keep", "kept", "--play", "help-now")
    assert again.returncode == 2
    assert "name another folder" in again.stderr
