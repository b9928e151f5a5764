"""The command line as an operator meets it: a real process, its two outputs and its exit code."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main

TOKEN = {"EVENTDESK_TELEGRAM_TOKEN": "1001:made-up"}


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str


def eventdesk(*words: str, folder: Path, environ: Mapping[str, str] = TOKEN) -> Said:
    """Runs the command in `folder`, as somebody would who just installed it."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(Path(__file__).parent.parent.parent), **environ},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return Said(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    assert eventdesk("init", folder=tmp_path).code == 0
    return tmp_path


def test_init_writes_two_private_files_and_says_what_is_next(tmp_path: Path) -> None:
    said = eventdesk("init", "desk", folder=tmp_path)
    assert said.code == 0
    assert "eventdesk check --config desk/eventdesk.toml" in said.out
    for name in ("eventdesk.toml", "eventdesk.key"):
        assert (tmp_path / "desk" / name).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("standing", ["eventdesk.toml", "eventdesk.key"])
def test_init_never_overwrites(tmp_path: Path, standing: str) -> None:
    (tmp_path / standing).write_text("precious")
    said = eventdesk("init", folder=tmp_path)
    assert said.code == 2
    assert said.err == f"{standing}: is there already; nothing was written; move it away or name another folder\n"
    assert [path.name for path in tmp_path.iterdir()] == [standing]
    assert (tmp_path / standing).read_text() == "precious"


def test_init_where_nobody_may_write_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    said = eventdesk("init", "file/desk", folder=tmp_path)
    assert said.code == 2
    assert said.err == "file/desk: Not a directory\n"


def test_check_of_a_fresh_installation_passes(installed: Path) -> None:
    said = eventdesk("check", "--config", "eventdesk.toml", folder=installed)
    assert said.code == 0
    assert said.out == "eventdesk.toml: nothing is wrong with it\n"
    assert said.err.startswith("warning: eventdesk.toml: ladders.medical.rungs[4].page: contact:venue-security")


def test_check_says_everything_one_line_each_and_ends_with_2(installed: Path) -> None:
    file = installed / "eventdesk.toml"
    file.write_text(file.read_text().replace("after_seconds = 30", "afte_seconds = 30"))
    said = eventdesk("check", folder=installed, environ={})
    assert said.code == 2
    assert said.out == ""
    assert (
        "eventdesk.toml: ladders.critical.rungs[1].afte_seconds: unknown key (did you mean after_seconds?)"
        in said.err.splitlines()
    )
    assert all(line.startswith("eventdesk.toml: ") for line in said.err.splitlines())


def test_a_contact_nobody_can_reach_is_said_without_its_address(installed: Path) -> None:
    with (installed / "eventdesk.toml").open("a") as file:
        file.write('[contacts.venue-security]\nnotify = { env = "SECURITY" }\n')
    said = eventdesk("check", folder=installed, environ={**TOKEN, "SECURITY": "canary://somewhere"})
    assert said.code == 2
    assert said.err.startswith("eventdesk.toml: contacts.venue-security.notify: the secret is no address")
    assert "canary" not in said.err


@pytest.mark.parametrize("command", [["check"], ["run"], ["migrate"], ["backup", "copy"], ["keys", "rotate"]])
def test_without_a_configuration_every_command_says_so(tmp_path: Path, command: list[str]) -> None:
    said = eventdesk(*command, folder=tmp_path)
    assert said.code == 2
    assert said.err == "eventdesk.toml: no such file; make one with 'eventdesk init', or name it with --config\n"
    assert not list(tmp_path.iterdir())


def test_run_without_a_platform_is_refused(installed: Path) -> None:
    file = installed / "eventdesk.toml"
    text = file.read_text()
    file.write_text(text[: text.index("[telegram]")] + text[text.index("# Matrix:") :])
    said = eventdesk("run", folder=installed)
    assert said.code == 2
    assert "eventdesk.toml: telegram: missing, needs at least one platform to run on" in said.err


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ([], "eventdesk: Missing command. (eventdesk --help shows how)"),
        (["chekc"], "eventdesk: No such command 'chekc'."),
        (["check", "--confg", "x"], "eventdesk: No such option: --confg"),
        (["run", "--log", "loud"], "eventdesk: Invalid value for '--log'"),
        (["rehearse", "--port", "99999"], "eventdesk: Invalid value for '--port'"),
        (["backup"], "eventdesk: Missing argument 'DIR'."),
    ],
)
def test_a_slip_of_the_fingers_is_one_line_and_2(tmp_path: Path, words: list[str], line: str) -> None:
    said = eventdesk(*words, folder=tmp_path)
    assert said.code == 2
    assert said.err.startswith(line)
    assert said.err.count("\n") == 1


def test_the_version_is_said(tmp_path: Path) -> None:
    said = eventdesk("--version", folder=tmp_path)
    assert said.code == 0
    assert said.out.startswith("eventdesk ")


def test_help_names_every_command(tmp_path: Path) -> None:
    out = eventdesk("--help", folder=tmp_path).out
    for command in ("run", "check", "rehearse", "init", "backup", "restore", "audit", "keys", "migrate"):
        assert f"\n  {command} " in out


def test_a_database_is_made_and_stays_at_this_version(installed: Path) -> None:
    assert eventdesk("migrate", folder=installed).out == "The database is at this version now.\n"
    assert eventdesk("migrate", folder=installed).out == "The database is at this version already.\n"
    assert (installed / "eventdesk.db").stat().st_mode & 0o077 == 0


def test_the_record_lies_beside_its_configuration_wherever_the_command_is_given(installed: Path) -> None:
    elsewhere = installed / "elsewhere"
    elsewhere.mkdir()
    assert eventdesk("migrate", "--config", "../eventdesk.toml", folder=elsewhere).code == 0
    assert (installed / "eventdesk.db").exists()
    assert not list(elsewhere.iterdir())


def test_what_is_done_to_the_record_needs_no_bot_token(installed: Path) -> None:
    assert eventdesk("migrate", folder=installed, environ={}).code == 0
    assert eventdesk("keys", "rotate", folder=installed, environ={}).code == 0
    assert eventdesk("backup", "copy", folder=installed, environ={}).code == 0


def test_a_backup_goes_into_an_empty_folder_only_and_comes_back(installed: Path) -> None:
    eventdesk("migrate", folder=installed)
    eventdesk("keys", "rotate", folder=installed)
    assert eventdesk("backup", "copy", folder=installed).code == 0
    again = eventdesk("backup", "copy", folder=installed)
    assert again.code == 2
    assert again.err.count("\n") == 1
    (installed / "eventdesk.db").unlink()
    assert eventdesk("restore", "copy", folder=installed).code == 0
    assert (installed / "eventdesk.db").exists()


def test_a_backup_of_nothing_is_refused(installed: Path) -> None:
    said = eventdesk("backup", "copy", folder=installed)
    assert said.code == 2
    assert said.err.count("\n") == 1


def test_what_nobody_foresaw_is_told_without_its_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("canary")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.commands.install.new_key", breaks)
    before = os.umask(0o022)
    try:
        assert main(["init"]) == 2
    finally:
        os.umask(before)
    said = capsys.readouterr().err
    assert said.startswith("eventdesk: unexpected error, please report these lines\nRuntimeError\n")
    assert "canary" not in said
