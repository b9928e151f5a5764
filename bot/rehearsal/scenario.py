"""Scenario files: a small play for a rehearsal, with what to notice at each step (docs/scenarios.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, PrivateAttr, ValidationError

from bot.config import ConfigErrors
from bot.config.errors import did_you_mean, listed
from bot.config.explain import Place, dotted, explained
from bot.config.models import Table
from bot.config.reading import read_table
from bot.config.secrets import refusal
from bot.rehearsal import casting, lines, wording
from bot.rehearsal.phones import ROOMS

SHIPPED = Path(__file__).with_name("scenarios")
CHECKS = ("shows", "never_shows", "locked_shows", "locked_never_shows", "button", "nothing_new")


def _prose(found: Any) -> Any:
    """Words over several lines are one paragraph."""
    return " ".join(found.split()) if isinstance(found, str) else found


def _words(found: str) -> str:
    if not found:
        raise refusal("found an empty text, needs words")
    return found


def _several(found: Any) -> Any:
    return [found] if isinstance(found, str) else found


Prose = Annotated[str, BeforeValidator(_prose), AfterValidator(_words)]
Some = Annotated[tuple[Prose, ...], BeforeValidator(_several), Field(strict=False)]
"""One text, or a list of them."""


class Notice(Table):
    """[[steps.notice]]: what to notice, and how to see that it holds."""

    text: Prose = Field(description="what to notice, in plain words")
    on: Some = Field(min_length=1, description='whose phone: a name of [cast], "team" or "organizers", or a list')
    shows: Some = Field(default=(), description="words that must arrive there during this step, as text or a list")
    covered: bool = Field(default=False, description="true or false: the words of shows lie under a cover")
    silent: bool = Field(default=False, description="true or false: what shows them arrives without a sound")
    within_seconds: int | None = Field(default=None, ge=0, description="whole seconds after the step began, 0 or more")
    never_shows: Some = Field(default=(), description="words that never stood there so far, as text or a list")
    locked_shows: Some = Field(default=(), description="words the locked phone shows, as text or a list")
    locked_never_shows: Some = Field(default=(), description="words the locked phone never showed, as text or a list")
    button: Some = Field(default=(), description='a button that is there, as text ("{b-take}") or a list')
    nothing_new: bool = Field(default=False, description="true or false: nothing at all arrives during this step")


class Step(Table):
    """[[steps]]: one scene."""

    says: Prose = Field(description="what the organizer is told before it is played, as text")
    do: tuple[Prose, ...] = Field(default=(), strict=False, description='a list of lines (["sam: hello", "+1m"])')
    notice: tuple[Notice, ...] = Field(default=(), strict=False, description="tables [[steps.notice]]")


class Scenario(Table):
    """The whole file. Made by `read` and `load_all`."""

    title: Prose = Field(description="a short title, as text")
    kind: Literal["scenario", "discussion"] = Field(description='"scenario" or "discussion"')
    about: Prose = Field(description="one or two sentences on what it is about, as text")
    cast: dict[str, str] = Field(default_factory=dict, description='names to parts ({ sam = "guest" })')
    situation: Prose | None = Field(default=None, description="what happened, as text; for discussions")
    questions: tuple[Prose, ...] = Field(default=(), strict=False, description="a list of questions to talk about")
    weigh: tuple[Prose, ...] = Field(default=(), strict=False, description="a list of points to weigh")
    desk: tuple[Prose, ...] = Field(default=(), strict=False, description="a list of what the desk does there")
    steps: tuple[Step, ...] = Field(default=(), strict=False, description="tables [[steps]]")

    _path: Path = PrivateAttr(Path("scenario.toml"))

    @property
    def id(self) -> str:
        """The name of its file; a number in front is for the order only."""
        number, dash, rest = self._path.stem.partition("-")
        return rest if dash and number.isdecimal() else self._path.stem

    @property
    def path(self) -> Path:
        """The file it was read from."""
        return self._path


def load_all(*folders: Path) -> list[Scenario]:
    """The scenarios that ship, and those of `folders`; one of a folder takes the place of one with the same id.

    A folder that is not there holds none. Raises ConfigErrors with every error of every file.
    """
    found: dict[str, Scenario] = {}
    errors: list[str] = []
    for path in [path for folder in (SHIPPED, *folders) for path in sorted(folder.glob("*.toml"))]:
        try:
            one = read(path)
            found[one.id] = one
        except ConfigErrors as refused:
            errors += refused.lines
    if errors:
        raise ConfigErrors(errors)
    return list(found.values())


def find(which: str, *folders: Path) -> Scenario:
    """By the path of a file, or by id. Raises ConfigErrors."""
    if which.endswith(".toml"):
        return read(Path(which))
    known = {one.id: one for one in load_all(*folders)}
    if which not in known:
        there = f"there are: {listed(known)}{did_you_mean(which, known)}"
        raise ConfigErrors([f"{which}: no scenario of that name; {there}; a file of your own ends in .toml"])
    return known[which]


def read(path: Path) -> Scenario:
    """One checked file. Raises ConfigErrors with every error in it: `FILE: key: found, needed (remedy)`."""
    try:
        scenario = Scenario.model_validate(read_table(path))
    except ValidationError as error:
        raise ConfigErrors(_lines(path, explained(error, Scenario))) from None
    scenario._path = path
    if problems := [*_relations(scenario)]:
        raise ConfigErrors(_lines(path, problems))
    return scenario


def _lines(path: Path, problems: Iterable[tuple[Place, str]]) -> list[str]:
    return [f"{path}: {dotted(place)}: {words}" for place, words in dict.fromkeys(problems)]


def _relations(scenario: Scenario) -> Iterator[tuple[Place, str]]:
    """What one key means for another."""
    yield from ((("cast", name), words) for name, words in casting.mistakes(scenario.cast))
    if scenario.kind == "scenario" and not scenario.steps:
        yield ("steps",), "missing, needs at least one table [[steps]]"
    if scenario.kind == "discussion" and not scenario.questions:
        yield ("questions",), "missing, needs a list of questions to talk about"
    yield from ((("about",), words) for words in wording.strange(scenario.about, scenario.cast))
    for number, step in enumerate(scenario.steps):
        yield from ((("steps", number, "says"), words) for words in wording.strange(step.says, scenario.cast))
        for at, line in enumerate(step.do):
            yield from ((("steps", number, "do", at), words) for words in lines.mistakes(line, scenario.cast))
        for at, notice in enumerate(step.notice):
            yield from ((("steps", number, "notice", at, *key), said) for key, said in _notice(notice, scenario.cast))


def _notice(notice: Notice, cast: dict[str, str]) -> Iterator[tuple[Place, str]]:
    if not any(getattr(notice, check) for check in CHECKS):
        yield (), f"found nothing to check, needs one of {listed(CHECKS)}"
    if not notice.shows and (notice.covered or notice.silent or notice.within_seconds is not None):
        yield ("shows",), "missing, needs words: covered, silent and within_seconds speak of them"
    known = [*cast, *ROOMS]
    for at, name in enumerate(notice.on):
        if name not in known:
            yield ("on", at), f'found "{name}", needs one of {listed(known)}{did_you_mean(name, known)}'
    yield from ((("text",), said) for said in wording.strange(notice.text, cast))
    for key in CHECKS[:-1]:
        for at, words in enumerate(getattr(notice, key)):
            yield from (((key, at), said) for said in wording.strange(words, cast, sought=True))
