"""The rehearsal that plays itself, as somebody meets it who types `make rehearse` and has no terminal."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def rehearse(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """The real command, with nothing to read and an empty home."""
    environ = {"PATH": os.environ["PATH"], "HOME": str(folder), "TMPDIR": str(folder), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "bot", "rehearse", *options],
        cwd=folder, env=environ, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_it_plays_from_the_poster_to_the_closing_and_ends_well(tmp_path: Path) -> None:
    began = time.monotonic()
    done = rehearse(tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    order = (
        "Nothing leaves this machine",
        "> sam: /start p_42",
        "SAM'S PHONE",
        "> sam> 1",
        "THE TEAM'S GROUP",
        "ANA'S PHONE",
        "I've told the team just now.",
        "> +1m",
        "No answer yet. I'm now asking",
        "> ana press I take it",
        "I'm finding a second person.",
        "> ben press I join",
        "[covered until tapped] he is still here",
        "kept internal",
        "Stay where you are, I am coming.",
        "ANA'S PHONE (locked)",
        "> ben press I agree",
        "is closed",
        "The rehearsal is over.",
    )
    told = " ".join(done.stdout.replace("   | ", " ").split())
    at = 0
    for words in order:
        at = told.find(words, at)
        assert at >= 0, f"{words!r} is missing, or comes too early, in:\n{done.stdout}"
    assert max(len(line) for line in done.stdout.splitlines()) <= 80
    assert time.monotonic() - began < 20
    assert list(tmp_path.iterdir()) == [], "nothing is left behind"


def test_a_locked_phone_shows_nobodys_words(tmp_path: Path) -> None:
    shown = rehearse(tmp_path).stdout
    locked = shown[shown.index("(locked)") : shown.index("9. Closing")]
    assert "green jacket" not in locked
    assert "Stay where you are" not in locked
    assert "Saffron." in locked


def test_what_is_kept_can_be_checked_afterwards_and_is_never_played_over(tmp_path: Path) -> None:
    assert rehearse(tmp_path, "--keep", "kept").returncode == 0
    checked = subprocess.run(
        [sys.executable, "-m", "bot", "audit", "verify", "--config", "kept/eventdesk.toml"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stderr
    assert b"green jacket" not in b"".join(one.read_bytes() for one in (tmp_path / "kept").iterdir())

    again = rehearse(tmp_path, "--keep", "kept")
    assert again.returncode == 2
    assert "name another folder" in again.stderr


def test_an_event_of_ones_own_is_played_without_its_secrets_and_calls_nobody(tmp_path: Path) -> None:
    own = (ROOT / "config.example.toml").read_text().replace("Harbour Hack 2026", "Lantern Days")
    own += '\n[contacts.venue-security]\nnotify = { env = "NOT_SET" }\n'
    (tmp_path / "own.toml").write_text(own)
    done = rehearse(tmp_path, "--config", "own.toml")
    assert done.returncode == 0, done.stderr
    assert "Lantern Days" in done.stdout


@pytest.mark.parametrize("people", [0, 1])
def test_an_event_with_too_few_people_says_so(tmp_path: Path, people: int) -> None:
    own = (ROOT / "config.example.toml").read_text().replace("on_duty = true", "on_duty = false", 3 - people)
    (tmp_path / "own.toml").write_text(own)
    done = rehearse(tmp_path, "--config", "own.toml")
    assert done.returncode == 2
    assert f"Two responders on duty are needed to play this; [[people]] has {people}." in done.stderr
