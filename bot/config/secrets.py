"""Secrets: named in the configuration, kept outside of it, and never shown."""

from __future__ import annotations

import binascii
import re
import stat
from base64 import b64decode
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, SecretBytes, SecretStr, ValidationInfo
from pydantic_core import PydanticCustomError

from bot.config.errors import did_you_mean
from bot.config.reading import Surroundings

_FORMS = '{ env = "NAME" } or { file = "path" }'
_KEY_BYTES = 32
_LARGEST_FILE = 64 * 1024


def refusal(said: str) -> PydanticCustomError:
    """An error whose words are shown as they are."""
    return PydanticCustomError("desk", "{said}", {"said": said})


def around_of(info: ValidationInfo) -> Surroundings:
    """What the file being validated is read against; `load` passes it along."""
    around = info.context
    if not isinstance(around, Surroundings):
        raise TypeError("a configuration is validated with its Surroundings as context: use bot.config.load")
    return around


def read_secret(named: Any, info: ValidationInfo) -> SecretStr:
    """The value that `{ env = }` or `{ file = }` names, without the white space around it."""
    around = around_of(info)
    source, name = _source(named)
    if info.field_name in around.unread:
        return SecretStr("")
    value = _from_environment(name, around) if source == "env" else _from_file(around.folder / name, name)
    if not value.strip():
        what = f"environment variable {name}" if source == "env" else f"file {name}"
        raise refusal(f"the {what} is empty, needs the secret itself")
    return SecretStr(value.strip())


def read_keys(named: Any, info: ValidationInfo) -> tuple[SecretBytes, ...]:
    """The installation's keys, the one that encrypts first: a line of base64 each, 32 bytes when decoded."""
    text = read_secret(named, info).get_secret_value()
    lines = [line.strip() for line in text.splitlines()]
    keys = tuple(_key(line, number) for number, line in enumerate(lines, start=1) if line and line[0] != "#")
    if not keys and info.field_name not in around_of(info).unread:
        raise refusal("holds no key, needs one line of base64 a key ('eventdesk init' makes such a file)")
    if len(set(keys)) < len(keys):
        raise refusal("holds the same key twice, needs different keys (take one of the lines away)")
    return tuple(SecretBytes(key) for key in keys)


Secret = Annotated[SecretStr, BeforeValidator(read_secret)]
KeyRing = Annotated[tuple[SecretBytes, ...], BeforeValidator(read_keys)]


def _source(named: Any) -> tuple[str, str]:
    if isinstance(named, str):
        raise refusal(f"found the secret itself, needs {_FORMS} (secrets never stand in this file)")
    if not isinstance(named, dict) or len(named) != 1:
        raise refusal(f"found neither or both of the two ways to name a secret, needs {_FORMS}")
    [(source, name)] = named.items()
    if source not in ("env", "file"):
        raise refusal(f"found {{ {source} = ... }}, needs {_FORMS}{did_you_mean(source, ('env', 'file'))}")
    if not isinstance(name, str) or not name:
        raise refusal(f"found no name after {source}, needs {_FORMS}")
    return source, name


def _from_environment(name: str, around: Surroundings) -> str:
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        raise refusal("found no name of an environment variable, needs one such as EVENTDESK_TELEGRAM_TOKEN")
    if name not in around.environ:
        raise refusal(f"the environment variable {name} is not set, needs the secret in it (export {name}=...)")
    return around.environ[name]


def _from_file(path: Path, shown: str) -> str:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise refusal(f"{shown} is no plain file, needs a file that holds only the secret")
        _refuse_open_file(status.st_mode, shown)
        if status.st_size > _LARGEST_FILE:
            raise refusal(f"the file {shown} has {status.st_size} bytes, needs one that holds only the secret")
        return path.read_text("utf-8")
    except FileNotFoundError:
        raise refusal(f"there is no file {shown} in {path.parent}, needs one that holds the secret") from None
    except UnicodeDecodeError:
        raise refusal(f"the file {shown} is not text, needs the secret in UTF-8") from None
    except OSError as error:
        raise refusal(f"the file {shown} cannot be read ({error.strerror}), needs to be readable for you") from None


def _refuse_open_file(mode: int, shown: str) -> None:
    if mode & 0o077:
        found = f"others on this machine may open {shown} (mode {stat.S_IMODE(mode):04o})"
        raise refusal(f"{found}, needs mode 0600 (chmod 600 {shown})")


def _key(line: str, number: int) -> bytes:
    try:
        key = b64decode(line, validate=True)
    except (binascii.Error, ValueError):
        raise refusal(f"key {number} is not base64, needs 32 random bytes in base64") from None
    if len(key) != _KEY_BYTES:
        raise refusal(f"key {number} has {len(key)} bytes, needs {_KEY_BYTES}")
    return key
