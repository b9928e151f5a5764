"""The small kinds of values a configuration is made of; each refuses with what was found and what is needed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from ipaddress import ip_address
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationInfo

from bot.config.errors import did_you_mean, listed
from bot.config.secrets import Secret, around_of, read_secret, refusal

DRIVERS = ("sqlite+aiosqlite", "postgresql+asyncpg")
_INSTEAD = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite3": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}


def _printable(text: str) -> str:
    if not text.strip():
        raise refusal("found an empty text, needs words")
    if not text.isprintable():
        raise refusal("found a line break or an invisible character, needs one plain line")
    return text.strip()


def _shaped(pattern: str, needed: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise refusal(f'found "{text[:40]}", needs {needed}')
        return text

    return check


def _timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        known = available_timezones()
        if not known:
            raise refusal("this machine has no time zones at all, needs its tzdata package installed") from None
        hint = did_you_mean(name, known)
        raise refusal(f'found "{name}", needs the name of a time zone, for example Europe/Lisbon{hint}') from None
    return name


def _language(code: str, info: ValidationInfo) -> str:
    shipped = sorted(around_of(info).languages)
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", code):
        raise refusal(
            f'found "{code}", needs a language code; shipped are {listed(shipped)}{did_you_mean(code, shipped)}'
        )
    return code


def _moment(found: datetime) -> datetime:
    return found.replace(microsecond=0)


def is_loopback(host: str | None) -> bool:
    """Whether this host name or address means this very machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False


def _web(url: str) -> str:
    parts = _split(url)
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        raise refusal("found no web address, needs one that begins with https://")
    if parts.username or parts.password:
        raise refusal("found a user or password inside the address, needs the bare address")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise refusal(f"found http to {parts.hostname}, needs https (http is for this machine only, 127.0.0.1)")
    return url.rstrip("/")


def _secret_web(url: SecretStr) -> SecretStr:
    if not url.get_secret_value():
        return url
    parts = _split(url.get_secret_value())
    if parts is None or not parts.hostname or (parts.scheme != "https" and not is_loopback(parts.hostname)):
        raise refusal("the secret is no https address, needs one such as https://host/path (value not shown)")
    return url


def _notifiable(url: SecretStr) -> SecretStr:
    if url.get_secret_value() and not re.match(r"[a-z][a-z0-9+.-]*://", url.get_secret_value(), re.IGNORECASE):
        raise refusal("the secret is no Apprise URL, needs one such as mailtos://... (value not shown)")
    return url


def _one_word(secret: SecretStr) -> SecretStr:
    if re.search(r"\s", secret.get_secret_value()):
        raise refusal("the secret holds white space, needs the token alone (value not shown)")
    return secret


def _split(url: str) -> Any:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _database(written: Any, info: ValidationInfo) -> SecretStr:
    """A database URL may be named like a secret, because one for PostgreSQL may hold a password."""
    named = isinstance(written, dict)
    url = read_secret(written, info).get_secret_value() if named else written
    if not isinstance(url, str):
        raise refusal(f"found no text, needs a database URL such as {DRIVERS[0]}:///eventdesk.db")
    if named and not url:
        return SecretStr("")
    driver, separator, rest = url.partition("://")
    if driver not in DRIVERS or not separator:
        near = f" (did you mean {_INSTEAD[driver]}?)" if driver in _INSTEAD else did_you_mean(driver, DRIVERS)
        found = f'the driver "{driver[:20]}"' if separator else "no database URL"
        raise refusal(f"found {found}, needs one that begins with {listed(DRIVERS)}{near}")
    if not named and (parts := _split(url)) is not None and parts.password:
        raise refusal('found a password inside the URL, needs { env = "NAME" } or { file = "path" } for the whole URL')
    return SecretStr(_placed(url, rest, info) if driver == DRIVERS[0] else url)


def _placed(url: str, rest: str, info: ValidationInfo) -> str:
    """A SQLite URL with its path made absolute, so that the place of starting never changes the record."""
    path, question, query = rest.removeprefix("/").partition("?")
    if not rest.startswith("/") or not path or ":memory:" in path or "mode=memory" in query:
        raise refusal(
            f"found {url.partition('?')[0]}, needs a file that outlives the process ({DRIVERS[0]}:///NAME.db)"
        )
    return f"{DRIVERS[0]}:///{(around_of(info).folder / path).resolve()}{question}{query}"


def _room(text: str) -> str:
    """An id and no alias: an alias can be pointed at another room, and cards would go to whoever reads that one."""
    if not re.fullmatch(r"!\S+", text):
        kind = ", an alias that may lead elsewhere tomorrow" if text.startswith("#") else ""
        needed = "the id of a Matrix room such as !team:example.org (Element: room settings, Advanced)"
        raise refusal(f'found "{text[:40]}"{kind}, needs {needed}')
    return text


def _listen(text: str) -> str:
    host, separator, port = text.rpartition(":")
    if not separator or not host or not port.isdecimal() or int(port) > 65535:
        raise refusal(f'found "{text}", needs host:port, for example 127.0.0.1:8641')
    return text


def _story(text: str) -> str:
    if set("{}") & set(text):
        raise refusal("found a brace, needs plain words here ({zone} belongs into k1 only)")
    return text


def _story_with_zone(text: str) -> str:
    if text.count("{zone}") != 1 or set("{}") & set(text.replace("{zone}", "")):
        raise refusal("needs {zone} in it once, and no other brace")
    return text


Text = Annotated[str, Field(max_length=200), AfterValidator(_printable)]
TopicText = Annotated[str, Field(max_length=600, description="text of at most 600 letters"), AfterValidator(_printable)]
Story = Annotated[Text, AfterValidator(_story)]
StoryWithZone = Annotated[Text, AfterValidator(_story_with_zone)]
Slug = Annotated[
    str, AfterValidator(_shaped(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", "letters, digits, . _ - (at most 64)"))
]
ShortId = Annotated[
    str, AfterValidator(_shaped(r"[A-Za-z0-9_-]{1,20}", "1 to 20 letters without accents, digits, _ or -"))
]
CodeWord = Annotated[str, AfterValidator(_shaped(r"[^\W\d_]{3,20}", "one word of 3 to 20 letters"))]
Nickname = Annotated[
    str, AfterValidator(_printable), AfterValidator(_shaped(r"@?\S.{1,38}\S", "a name of 3 to 40 letters"))
]
TimeZone = Annotated[str, AfterValidator(_timezone)]
Language = Annotated[str, AfterValidator(_language)]
Moment = Annotated[datetime, AfterValidator(_moment)]
WebAddress = Annotated[str, AfterValidator(_web)]
SecretWebAddress = Annotated[Secret, AfterValidator(_secret_web)]
NotifyAddress = Annotated[Secret, AfterValidator(_notifiable)]
Token = Annotated[Secret, AfterValidator(_one_word)]
DatabaseUrl = Annotated[SecretStr, BeforeValidator(_database)]
Listen = Annotated[str, AfterValidator(_listen)]
MatrixUser = Annotated[str, AfterValidator(_shaped(r"@[^\s:@]+:\S+", "a Matrix user id such as @ana:example.org"))]
MatrixRoom = Annotated[str, AfterValidator(_room)]
