"""Every word the bot says: strict lookup by catalogue id, in the reader's language (conversation.md 11)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number
from fluent.syntax import ast

from bot.text_files import (
    SOURCE,
    Card,
    TextError,
    cards,
    messages,
    plain_words,
    shipped_languages,
    variables_needed,
    variables_of,
)
from handlers.domain.messages import Arg

__all__ = ["TextError", "Texts"]

_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "ur", "yi"})
_ISOLATED = ("\u2068", "\u2069")
"""The marks that Fluent sets too."""
_STORY_LINES = {"k1": {"zone"}, "k1_no_zone": set(), "k2": set(), "k3": set(), "k5": set()}


def _capital(words: str) -> str:
    """CAPITAL($place): configured words where a sentence begins."""
    return words[:1].upper() + words[1:]


_FUNCTIONS: dict[str, Any] = {"CAPITAL": _capital}


class _Locale:
    """One language: its messages, and what each of them needs."""

    def __init__(self, language: str) -> None:
        self.language = language
        # Marks around variables keep numbers from jumping in right-to-left text; elsewhere they would be noise.
        self.bundle = FluentBundle([language], functions=_FUNCTIONS, use_isolating=language in _RIGHT_TO_LEFT)
        self.messages: dict[str, ast.Message] = {}
        self.variables: dict[str, frozenset[str]] = {}

    def add(self, found: Mapping[str, ast.Message], needed: Mapping[str, frozenset[str]] | None = None) -> None:
        self.messages |= found
        self.bundle.add_resource(ast.Resource(list(found.values())))
        self.variables |= needed or {text: variables_of(message, self.messages) for text, message in found.items()}


class Texts:
    """All texts of the languages an event serves. Made by `Texts.load`."""

    def __init__(self, locales: Mapping[str, _Locale], timezone: str, now: Callable[[], datetime] | None) -> None:
        self._locales = dict(locales)
        self._zone = ZoneInfo(timezone)
        self._now = now
        self._cards: dict[str, Card] = dict(cards())
        self.fallbacks: Counter[tuple[str, str]] = Counter()
        """(language, id) of every text that had to be shown in another language, and how often."""

    @classmethod
    def load(
        cls,
        languages: Iterable[str] | None = None,
        timezone: str = "UTC",
        now: Callable[[], datetime] | None = None,
    ) -> Texts:
        """The texts of `languages` (all that ship when None); English is always there to fall back to.

        `timezone` is the event's, by its IANA name; times are shown in it. With `now`, a time on another day than
        today is shown with its date. Raises TextError for a language that does not ship, or a file with mistakes.
        """
        wanted = dict.fromkeys([SOURCE, *(languages if languages is not None else shipped_languages())])
        locales = {}
        for language in wanted:
            if language not in shipped_languages():
                raise TextError(f"no texts in {language!r}; there are: {', '.join(shipped_languages())}")
            locales[language] = _Locale(language)
            locales[language].add(messages(language), variables_needed(language))
        return cls(locales, timezone, now)

    def text(self, text: str, language: str, /, **args: Arg) -> str:
        """The text with this id, in `language` or the nearest one there is.

        Every variable of the text must be given, and no other. A string argument '@id' is another text in the same
        language, which takes its own variables from `args` too; where there is no such text it is somebody's name
        and is shown as it is, and '@@…' is always a plain string that begins with '@'.
        Raises TextError, which names ids and variables and never a value.
        """
        locale = self._locale_of(text, language)
        used: set[str] = set()
        shown = self._pattern(locale, text, args, used)
        if extra := args.keys() - used:
            raise TextError(f"{text}: does not take {_listed(extra)}; it takes {_listed(self.variables(text))}")
        return shown

    def label(self, label: str, language: str, position: int, /, **args: Arg) -> str:
        """A button's words: with its number in front, counted from 1, unless the label is one without."""
        words = self.text(label, language, **args)
        return f"{position}. {words}" if self.numbered(label) else words

    def marks(self, language: str) -> tuple[str, str]:
        """What goes before and after words that come from elsewhere, so that they do not jump in `language`."""
        return _ISOLATED if language.casefold().replace("_", "-").partition("-")[0] in _RIGHT_TO_LEFT else ("", "")

    def klass(self, text: str) -> str:
        """'N' for what may be read on a lock screen, 'R' for direct answers; labels are 'R'."""
        return "N" if self.card(text).klass == "N" else "R"

    def numbered(self, label: str) -> bool:
        """Whether this label begins with its number."""
        return self.card(label).numbered

    def wide(self, label: str) -> bool:
        """Whether this label must stand alone on its row."""
        return self.card(label).wide

    def card(self, text: str) -> Card:
        """What is known of a text beside its words."""
        if text not in self._cards:
            raise TextError(f"there is no text {text!r}")
        return self._cards[text]

    def ids(self) -> frozenset[str]:
        """Every text id there is."""
        return frozenset(self._cards)

    def variables(self, text: str) -> frozenset[str]:
        """The variables a text needs."""
        return self._locale_of(text, SOURCE, count=False).variables[text]

    def languages(self) -> tuple[str, ...]:
        """The languages that are loaded, English first."""
        return tuple(self._locales)

    def labels(self, language: str) -> Mapping[str, str]:
        """Label id to its words in `language`, without number and variables."""
        found = {
            text: plain_words(self._locale_of(text, language, count=False).messages[text])
            for text, card in self._cards.items()
            if card.klass == "label"
        }
        return MappingProxyType({text: " ".join(words.split()) for text, words in found.items()})

    def add_story(self, number: int, lines: Mapping[str, Mapping[str, str]]) -> None:
        """The event's own words for the cover story 'own:<number>': language to k1, k1_no_zone, k2, k3, k5.

        `{zone}` in k1 is the place's name. The texts become 'cover-own-<number>-k1' and so on.
        """
        for language, words in lines.items():
            if language not in self._locales:
                raise TextError(f"a cover story in {language!r}, which is not loaded")
            self._locales[language].add(_story(number, words))
        for line, needs in _STORY_LINES.items():
            examples = dict.fromkeys(needs, "Hall 2")
            self._cards[f"cover-own-{number}-{line}"] = Card("N", 280, False, examples, "the event's own words")
        for locale in self._locales.values():
            locale.add(_parsed(f"cover-own-{number}-k0 = {{ K0 }}"))
        self._cards[f"cover-own-{number}-k0"] = self._cards["K0"]

    def _locale_of(self, text: str, language: str, *, count: bool = True) -> _Locale:
        if text not in self._cards:
            raise TextError(f"there is no text {text!r}")
        tag = language.casefold().replace("_", "-")
        for one in (tag, tag.partition("-")[0]):
            if one in self._locales and text in self._locales[one].messages:
                return self._locales[one]
        if count:
            self.fallbacks[language, text] += 1
        return next(locale for locale in self._locales.values() if text in locale.messages)

    def _pattern(self, locale: _Locale, text: str, args: Mapping[str, Arg], used: set[str]) -> str:
        needed = locale.variables[text]
        if missing := needed - args.keys():
            raise TextError(f"{text}: needs {_listed(missing)}; it takes {_listed(needed)}")
        used |= needed
        shown = {name: self._shown(locale, name, args, used) for name in needed}
        value = locale.bundle.get_message(text).value
        assert value is not None  # noqa: S101 - text_files reads messages with a value only
        words, errors = locale.bundle.format_pattern(value, shown)
        if errors:
            raise TextError(f"{text}: its {locale.language} words cannot be filled in; look at bot/locales")
        return str(words)

    def _shown(self, locale: _Locale, name: str, args: Mapping[str, Arg], used: set[str]) -> object:
        value = args[name]
        if isinstance(value, datetime):
            return self._moment(value, name.startswith("date"), locale.language)
        if isinstance(value, int):
            return fluent_number(value, useGrouping=False)
        if value.startswith("@@"):
            return value[1:]
        inner = value.removeprefix("@")
        if inner == value or inner not in self._cards:
            return value
        others = {key: one for key, one in args.items() if key != name}
        return self._pattern(self._locale_of(inner, locale.language), inner, others, used)

    def _moment(self, moment: datetime, as_date: bool, language: str) -> str:
        local = moment.astimezone(self._zone)
        if as_date:
            return format_skeleton("MMMMd", local, locale=language)
        time = f"{local:%H:%M}"
        if self._now is None or local.date() == self._today():
            return time
        return f"{format_skeleton('MMMd', local, locale=language)}, {time}"

    def _today(self) -> date:
        assert self._now is not None  # noqa: S101 - the caller looked
        return self._now().astimezone(self._zone).date()


def _story(number: int, words: Mapping[str, str]) -> dict[str, ast.Message]:
    lines = []
    for line, needs in _STORY_LINES.items():
        if line not in words:
            raise TextError(f"the cover story own:{number} has no {line}; it needs {', '.join(_STORY_LINES)}")
        told = words[line].replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
        parts = told.split("{zone}") if needs else [told]
        pattern = "{ $zone }".join(f'{{ "{part}" }}' for part in parts)
        lines.append(f"cover-own-{number}-{line} = {pattern}")
    return _parsed("\n".join(lines))


def _parsed(source: str) -> dict[str, ast.Message]:
    found = FluentResource(source).body
    return {entry.id.name: entry for entry in found if isinstance(entry, ast.Message)}


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"
