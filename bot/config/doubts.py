"""What is legal but probably not meant, and what keeps a configuration from running although it is right."""

from __future__ import annotations

from collections.abc import Iterator

from bot.config import lockscreen
from bot.config.explain import Place, dotted
from bot.config.models import Config
from bot.config.reading import Surroundings

_SHOWN = ("desk_place", "team_mark")
_LABEL = 21
"""Letters of a zone's name that a button shows, beside its number (conversation.md, bar 21)."""


def doubts(config: Config, around: Surroundings) -> Iterator[tuple[Place, str]]:
    """Every warning about a configuration that has no errors."""
    yield from _platforms(config)
    yield from _languages(config, around)
    yield from _people(config)
    yield from _contacts(config)
    yield from _phrases(config)
    yield from _places(config)


def cannot_run(config: Config) -> list[str]:
    """Why `run` must refuse a configuration that `check` lets pass; empty when it need not."""
    reasons: list[tuple[Place, str]] = []
    if config.telegram is None and config.matrix is None:
        reasons.append((("telegram",), "missing, needs at least one platform to run on (a table [telegram])"))
    return [f"{config.path}: {dotted(place)}: {words}" for place, words in reasons]


def _platforms(config: Config) -> Iterator[tuple[Place, str]]:
    if config.telegram is None and config.matrix is None:
        yield ("telegram",), "missing; without a platform only a rehearsal is possible"
    if config.telegram is not None and config.telegram.case_space == "team_topic":
        said = "team_topic lets all of the team read the words of every case that is not restricted"
        yield ("telegram", "case_space"), said


def _languages(config: Config, around: Surroundings) -> Iterator[tuple[Place, str]]:
    for number, language in enumerate(config.event.languages):
        if language not in around.languages:
            said = f"{language} is not shipped yet; who speaks it is answered in {config.event.languages[0]}"
            yield ("event", "languages", number), said


def _people(config: Config) -> Iterator[tuple[Place, str]]:
    if not any("responder" in person.roles for person in config.people):
        yield ("people",), "nobody has the role responder; reports will reach no one until somebody is added"
    platforms = [name for name in ("telegram", "matrix") if getattr(config, name) is not None]
    for number, person in enumerate(config.people):
        if platforms and not any(getattr(person, name) for name in platforms):
            yield ("people", number), f"has no {' or '.join(platforms)} id, so no message can reach this person"


def _contacts(config: Config) -> Iterator[tuple[Place, str]]:
    """Once for each contact: the six ladders name the same ones."""
    told: set[str] = set()
    for category in type(config.ladders).model_fields:
        for number, rung in enumerate(getattr(config.ladders, category).rungs):
            for target in rung.page:
                kind, _, contact = target.partition(":")
                if kind == "contact" and contact not in config.contacts and contact not in told:
                    told.add(contact)
                    said = f"{target} is not configured and is left out (add [contacts.{contact}])"
                    yield ("ladders", category, "rungs", number, "page"), said


def _phrases(config: Config) -> Iterator[tuple[Place, str]]:
    for number, phrase in enumerate(config.phrases):
        if len(phrase.keywords) == 1:
            yield ("phrases", number, "keywords"), "one word alone is easily written without meaning it; two are safer"
        for language in config.event.languages[1:]:
            if phrase.texts and language not in phrase.texts:
                said = f"has no words in {language}; those of {config.event.languages[0]} are used"
                yield ("phrases", number, "texts"), said


def _places(config: Config) -> Iterator[tuple[Place, str]]:
    """These words stand in texts that a locked phone shows, and on buttons."""
    shown: list[tuple[Place, str]] = [(("event", name), getattr(config.event, name)) for name in _SHOWN]
    shown += [(("zones", number, "name"), zone.name) for number, zone in enumerate(config.zones)]
    shown += [(("zones", number, "id"), zone.id) for number, zone in enumerate(config.zones)]
    for place, words in shown:
        if word := lockscreen.found(words or "", config.event.languages):
            yield place, f'"{word}" can be read on a locked phone, over a shoulder; a neutral name is safer'
    for number, zone in enumerate(config.zones):
        if len(zone.name) > _LABEL:
            said = f"{len(zone.name)} letters; buttons show {_LABEL} of them on large print, so a shorter name is read"
            yield ("zones", number, "name"), said
