"""Loading: from a path to a frozen configuration, or to every line that says what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from os import environ as process_environ
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.config.doubts import doubts
from bot.config.errors import ConfigErrors
from bot.config.explain import Place, dotted, explained
from bot.config.models import Config
from bot.config.reading import Surroundings, read_table
from bot.config.relations import broken_relations

_LOCALES = Path(__file__).parent.parent / "locales"


def shipped_languages() -> frozenset[str]:
    """The languages this build has texts in."""
    return frozenset(entry.name for entry in _LOCALES.iterdir() if entry.is_dir() and entry.name[0] not in "._")


class Secrets(Enum):
    """Which secrets a command needs. The others are checked for their form, not looked up, and stay empty."""

    ALL = frozenset[str]()
    STORAGE = frozenset({"token", "password", "ping_url", "notify"})
    """For what is done to the record alone: a backup at night has no bot token at hand."""
    NONE = STORAGE | {"key", "url", "case_keys"}
    """For a rehearsal, which speaks to no platform and keeps nothing."""


def load(path: Path | str, secrets: Secrets = Secrets.ALL, environ: Mapping[str, str] | None = None) -> Config:
    """The checked configuration in the file at `path`. Raises ConfigErrors with every error at once.

    Relative paths inside the file start at the file's own folder.
    """
    file = Path(path)
    around = Surroundings(
        folder=file.absolute().parent,
        languages=shipped_languages(),
        environ=process_environ if environ is None else environ,
        unread=secrets.value,
    )
    return _checked(file, read_table(file), around)


def _checked(file: Path, raw: dict[str, Any], around: Surroundings) -> Config:
    problems = list(broken_relations(raw, around))
    try:
        config = Config.model_validate(raw, context=around)
    except ValidationError as error:
        shapes = list(explained(error))
        misshapen = {place for place, _ in shapes}
        relations = [problem for problem in problems if problem[0] not in misshapen]
        raise ConfigErrors(_lines(file, [*shapes, *relations])) from None
    if problems:
        raise ConfigErrors(_lines(file, problems))
    config._path = file
    config._served = tuple(language for language in config.event.languages if language in around.languages)
    config._key_file = _named_file(raw["storage"]["key"], around)
    config._warnings = tuple(_lines(file, doubts(config, around)))
    return config


def _named_file(named: dict[str, str], around: Surroundings) -> Path | None:
    return around.folder / named["file"] if "file" in named else None


def _lines(file: Path, problems: Iterable[tuple[Place, str]]) -> list[str]:
    """One line a problem, in the order of the tables, each place and wording once."""
    order = {table: rank for rank, table in enumerate(Config.model_fields)}
    ranked = sorted(dict.fromkeys(problems), key=lambda problem: order.get(str(problem[0][0]), len(order)))
    return [f"{file}: {dotted(place)}: {words}" for place, words in ranked]
