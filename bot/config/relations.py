"""What one key of the file means for another. Read off the raw table, so that all errors show at once.

Where a value has the wrong kind the shape check speaks of it, and these rules look past it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, TypeVar

from bot.config import own_words
from bot.config.defaults import STORIES, TARGETS
from bot.config.errors import did_you_mean, listed
from bot.config.explain import Place
from bot.config.models import BehaviourTable
from bot.config.reading import Surroundings

Problem = tuple[Place, str]
Raw = dict[str, Any]
T = TypeVar("T")


def broken_relations(raw: Raw, around: Surroundings) -> Iterator[Problem]:
    """Every rule between keys that this file breaks."""
    yield from _event(_table(raw, "event"), around)
    yield from _storage(_table(raw, "storage"))
    yield from _spaces(raw)
    yield from _order_of_times(_table(raw, "behaviour"))
    yield from _zones(raw)
    yield from _people(raw)
    yield from _code_words(_table(raw, "categories"))
    yield from own_words.close(raw)
    yield from _ladders(raw)
    yield from _phrases(raw)


def _event(event: Raw, around: Surroundings) -> Iterator[Problem]:
    starts, ends = _a(datetime, event, "starts"), _a(datetime, event, "ends")
    if starts and ends and (starts.tzinfo is None) == (ends.tzinfo is None) and ends <= starts:
        yield ("event", "ends"), f"found {ends.isoformat()}, needs a time after starts ({starts.isoformat()})"
    languages = _list(event, "languages")
    if languages and isinstance(languages[0], str) and languages[0] not in around.languages:
        known = sorted(around.languages)
        said = f'found "{languages[0][:20]}" first, needs one of the shipped languages first: {listed(known)}'
        yield ("event", "languages", 0), said + did_you_mean(languages[0], known)
    yield from _repeated(_each(languages, ("event", "languages"), str), "language")


def _storage(storage: Raw) -> Iterator[Problem]:
    url, keys = _a(str, storage, "url"), _a(str, storage, "case_keys")
    if url and url == keys:
        needed = "another database than storage.url, so that a copy of the words is none of the keys"
        yield ("storage", "case_keys"), f"found the same database twice, needs {needed}"


def _spaces(raw: Raw) -> Iterator[Problem]:
    for platform, kind in (("telegram", "chat"), ("matrix", "room")):
        table, seen = _table(raw, platform), dict[Any, str]()
        for name in (f"team_{kind}", f"organizer_{kind}", f"attendee_{kind}"):
            if name in table and table[name] in seen:
                yield (platform, name), f"found the same as {seen[table[name]]}, needs a room of its own"
            seen |= {table[name]: name} if name in table and isinstance(table[name], int | str) else {}
    telegram = _table(raw, "telegram")
    official = "api.telegram.org" in str(telegram.get("api_url", "api.telegram.org"))
    if telegram.get("pacing") == "off" and official:
        yield ("telegram", "pacing"), 'found "off" with Telegram\'s own server, needs "telegram" there'


def _order_of_times(behaviour: Raw) -> Iterator[Problem]:
    quiet, longest = _number(behaviour, "settle_quiet_seconds"), _number(behaviour, "settle_max_seconds")
    if quiet > longest:
        yield ("behaviour", "settle_quiet_seconds"), f"found {quiet}, needs at most settle_max_seconds ({longest})"
    nudge, send = _number(behaviour, "draft_nudge_minutes"), _number(behaviour, "draft_send_minutes")
    if nudge >= send:
        yield ("behaviour", "draft_nudge_minutes"), f"found {nudge}, needs less than draft_send_minutes ({send})"


def _zones(raw: Raw) -> Iterator[Problem]:
    zones = list(_tables(raw, "zones"))
    yield from _repeated(_values(zones, "id", str), "zone id", str.casefold)
    points = (point for place, zone in zones for point in _each(_list(zone, "points"), (*place, "points"), int))
    yield from _repeated(points, "poster number")


def _people(raw: Raw) -> Iterator[Problem]:
    people = list(_tables(raw, "people"))
    yield from _repeated(_values(people, "name", str), "name", str.casefold)
    yield from _repeated(_values(people, "telegram", int), "Telegram id")
    yield from _repeated(_values(people, "matrix", str), "Matrix id")
    for place, person in people:
        if "telegram" not in person and "matrix" not in person:
            yield place, 'has no way to be written to, needs telegram = NUMBER, matrix = "@name:server" or both'


def _code_words(categories: Raw) -> Iterator[Problem]:
    tables = [(("categories", name), table) for name, table in categories.items() if isinstance(table, dict)]
    yield from _repeated(_values(tables, "code_word", str), "code word", str.casefold)


def _ladders(raw: Raw) -> Iterator[Problem]:
    names = {name for _, name in _values(_tables(raw, "people"), "name", str)}
    for category, ladder in _table(raw, "ladders").items():
        if isinstance(ladder, dict):
            yield from _rungs(("ladders", category), ladder, names)


def _rungs(place: Place, ladder: Raw, names: set[str]) -> Iterator[Problem]:
    before = 0
    for at, rung in _tables(ladder, "rungs", place):
        after = rung.get("after_seconds")
        if isinstance(after, int):
            if 0 <= after < before:
                yield (*at, "after_seconds"), f"found {after} after a rung at {before}, needs rungs in order of time"
            before = max(before, after)
        for where, target in _each(_list(rung, "page"), (*at, "page"), str):
            yield from _target(where, target, names)


def _target(place: Place, target: str, names: set[str]) -> Iterator[Problem]:
    kind, colon, who = target.partition(":")
    if target in TARGETS or (kind == "contact" and who):
        return
    if kind == "person" and colon:
        if who not in names:
            yield place, f'found "{target}", needs the name of somebody in [[people]]{did_you_mean(who, names)}'
        return
    hint = did_you_mean(target, [*TARGETS, *(f"person:{name}" for name in names), "contact:"])
    yield place, f'found "{target}", needs {listed(TARGETS)}, person:NAME or contact:ID{hint}'


def _phrases(raw: Raw) -> Iterator[Problem]:
    first = next((word for word in _list(_table(raw, "event"), "languages") if isinstance(word, str)), None)
    for place, phrase in _tables(raw, "phrases"):
        texts = _table(phrase, "texts")
        cover = phrase.get("cover", "plain")
        if not texts and isinstance(cover, str) and cover not in STORIES:
            said = f'found "{cover}", needs {listed(STORIES)}, or words of your own in [phrases.texts.LANGUAGE]'
            yield (*place, "cover"), said + did_you_mean(cover, STORIES)
        if texts and first is not None and first not in texts:
            yield (
                (*place, "texts"),
                f"has no words in {first}, needs [phrases.texts.{first}] (the event's first language)",
            )
        yield from _repeated(_each(_list(phrase, "keywords"), (*place, "keywords"), str), "keyword", str.casefold)


def _repeated(
    values: Iterable[tuple[Place, T]], what: str, folded: Callable[[T], Any] = lambda value: value
) -> Iterator[Problem]:
    """A line for each value that stood earlier already."""
    seen = set()
    for place, value in values:
        key = folded(value)
        if key in seen:
            yield place, f"found the {what} {value} a second time, needs one that is used once"
        seen.add(key)


def _values(tables: Iterable[tuple[Place, Raw]], key: str, kind: type[T]) -> Iterator[tuple[Place, T]]:
    return (((*place, key), table[key]) for place, table in tables if isinstance(table.get(key), kind))


def _each(values: list[Any], place: Place, kind: type[T]) -> Iterator[tuple[Place, T]]:
    return (((*place, number), value) for number, value in enumerate(values) if isinstance(value, kind))


def _tables(raw: Raw, key: str, place: Place = ()) -> Iterator[tuple[Place, Raw]]:
    found = _list(raw, key)
    return (((*place, key, number), table) for number, table in enumerate(found) if isinstance(table, dict))


def _table(raw: Raw, key: str) -> Raw:
    found = raw.get(key)
    return found if isinstance(found, dict) else {}


def _list(raw: Raw, key: str) -> list[Any]:
    found = raw.get(key)
    return found if isinstance(found, list) else []


def _a(kind: type[T], raw: Raw, key: str) -> T | None:
    found = raw.get(key)
    return found if isinstance(found, kind) else None


def _number(raw: Raw, key: str) -> int:
    found = raw.get(key)
    default: int = BehaviourTable.model_fields[key].default
    return found if isinstance(found, int) else default
