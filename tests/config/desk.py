"""A configuration on paper: the example event, with lines crossed out and written in."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.commands.install import example
from bot.config import Config, ConfigErrors, Secrets, load

ENVIRONMENT: Mapping[str, str] = {
    "EVENTDESK_TELEGRAM_TOKEN": "1001:made-up-token",
    "EVENTDESK_MATRIX_PASSWORD": "made-up-password",
    "EVENTDESK_PING_URL": "https://ping.example.org/made-up",
    "EVENTDESK_SECURITY_URL": "json://127.0.0.1/made-up",
}


@dataclass
class Paper:
    """An event's folder with its two files."""

    folder: Path
    environ: dict[str, str] = field(default_factory=lambda: dict(ENVIRONMENT))

    def __post_init__(self) -> None:
        self.write(example())
        self.write_secret("eventdesk.key", b64encode(bytes(range(32))).decode())

    @property
    def file(self) -> Path:
        return self.folder / "eventdesk.toml"

    def write(self, text: str) -> None:
        self.file.write_text(text, "utf-8")

    def write_secret(self, name: str, text: str, mode: int = 0o600) -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8")
        path.chmod(mode)
        return path

    def change(self, old: str, new: str) -> None:
        """Write `new` in place of the first `old`, which must be there."""
        text = self.file.read_text("utf-8")
        assert old in text, f"the example has no {old!r}"
        self.write(text.replace(old, new, 1))

    def add(self, text: str) -> None:
        self.write(f"{self.file.read_text('utf-8')}\n{text}\n")

    def switch_everything_on(self) -> None:
        """Take the sign away from every setting that is switched off."""
        self.write(re.sub(r"^#(?=[\[a-z])", "", self.file.read_text("utf-8"), flags=re.MULTILINE))

    def load(self, secrets: Secrets = Secrets.ALL) -> Config:
        return load(self.file, secrets, self.environ)

    def errors(self) -> list[str]:
        """What is said, without the name of the file; every line must begin with it."""
        with pytest.raises(ConfigErrors) as found:
            self.load()
        assert all(line.startswith(f"{self.file}: ") for line in found.value.lines)
        return [line.removeprefix(f"{self.file}: ") for line in found.value.lines]

    def error(self) -> str:
        """The only thing that is said."""
        [line] = self.errors()
        return line

    def warnings(self) -> list[str]:
        return [line.removeprefix(f"{self.file}: ") for line in self.load().warnings]
