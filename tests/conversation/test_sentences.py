"""Sentences of organizers that call somebody, and a day of their ordinary chat (conversation.md 10.6).

The lines in corpora/ were written by hand, from how people write to each other and not from how they are matched:
LANGUAGE.calls with what each asks for before the bar, LANGUAGE.talk a day of chat in which nobody is called.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config.defaults import CODE_WORDS
from bot.config.own_words import need_words
from bot.lexicon import load_lexicons
from bot.policy_of import hearing_of
from bot.vocabulary import load_vocabulary
from handlers.domain.case import Category
from handlers.domain.needs import Need
from handlers.domain.policy import Zone
from handlers.domain.sentences import Around, Heard, hear

_CORPORA = Path(__file__).with_name("corpora")
_ZONES = (
    Zone("Z1", "Hall 1", (11, 12, 13)), Zone("Z2", "Hall 2", (21, 22)), Zone("Z3", "Lobby", (31,)),
    Zone("Z4", "Quay terrace", (41, 42)),
)  # fmt: skip
_AROUND = Around(
    ("Maple", "Coral"), load_vocabulary().case_names, _ZONES, ("Ana", "Ben", "Caro", "Eli", "Dee", "Ola")
)  # fmt: skip
_HEARING = hearing_of(
    ("en", "es"), {one: CODE_WORDS[one]["en"] for one in Category}, need_words("en"), load_lexicons()
)  # fmt: skip
LANGUAGES = ("en", "es")
_CALLS, _TALK = 100, 200
_UNDERSTOOD = 0.98
_ASKED_BACK = 0.07
"""Share of a day of chat that may bring a question in private; each is one tap."""


def lines(language: str, kind: str) -> list[str]:
    """The lines of one file, without its empty ones."""
    text = (_CORPORA / f"{language}.{kind}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]


def calls(heard: Heard | None) -> bool:
    """Whether somebody is called by it."""
    return heard is not None and heard.sure and not heard.drill and (heard.placed or Need.MYSELF in heard.needs)


def said(heard: Heard | None) -> str:
    """What it asks for, as the corpora write it."""
    if heard is None or not calls(heard):
        return ""
    return "+".join(heard.needs) or str(heard.category)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_all_calls_are_understood(language: str) -> None:
    wanted = [line.split(" | ", 1) for line in lines(language, "calls")]
    missed = [text for what, text in wanted if said(hear(text, _HEARING, _AROUND)) != what]
    assert len(wanted) >= _CALLS
    assert len(missed) <= (1 - _UNDERSTOOD) * len(wanted), missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_of_chat_calls_nobody_and_asks_little(language: str) -> None:
    talk = lines(language, "talk")
    found = {text: hear(text, _HEARING, _AROUND) for text in talk}
    assert len(talk) >= _TALK
    assert not [text for text, heard in found.items() if calls(heard)]
    asked = [text for text, heard in found.items() if heard is not None]
    assert len(asked) <= _ASKED_BACK * len(talk), asked


@pytest.mark.parametrize("language", ("en", "es"))
def test_the_chat_of_attendees_calls_nobody_either(language: str) -> None:
    text = (_CORPORA / f"{language}.day.txt").read_text(encoding="utf-8").splitlines()
    assert not [line for line in text if calls(hear(line, _HEARING, _AROUND))]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("could Maple or Coral get a platter?", True),
        ("could Zephyr get a platter?", True),
        ("a platter please", True),
        ("if Maple needs security, tell me", True),
        ("Maple had a platter yesterday", False),
        ("no platter for Maple, thanks", False),
        ("kettle to Z2 or Z4 please", True),
        ("Saffron or Vanilla at Z2 please", True),
        ("platter", True),
        ("Maple", False),
        ("see you at Z2", False),
        ("Decaf. Saffron at Z4 please", True),
        ("x" * 500 + " kettle to Z2 please", False),
        ("", False),
    ],
)
def test_what_is_not_sure_calls_nobody(text: str, asks: bool) -> None:
    heard = hear(text, _HEARING, _AROUND)
    assert not calls(heard)
    assert (heard is not None) is asks


@pytest.mark.parametrize(
    ("text", "zone"),
    [("kettle to zone four please", "Z4"), ("kettle at poster 21 please", "Z2"),
     ("hervidor a la zona dos por favor", "Z2"),
     ("Kettle, quay terrace!", "Z4"), ("KETTLE Z3", "Z3")],
)  # fmt: skip
def test_places_are_understood_as_they_are_spoken(text: str, zone: str) -> None:
    heard = hear(text, _HEARING, _AROUND)
    assert heard is not None and heard.zones == (zone,) and calls(heard)


@pytest.mark.parametrize(
    ("language", "text", "need"),
    [
        ("fr", "Maple a besoin de la sécurité", Need.SECURITY), ("fr", "un plateau pour Maple svp", Need.MORE),
        ("de", "Maple braucht Verstärkung", Need.MORE), ("de", "bitte Honig für Maple", Need.FIRST_AID),
        ("pt", "Maple precisa de primeiros socorros", Need.FIRST_AID),
        ("pt", "uma chaleira para Maple por favor", Need.SECURITY),
        ("ru", "Maple нужна охрана", Need.SECURITY), ("ar", "Maple تحتاج مسعف", Need.FIRST_AID),
        ("zh", "Maple 需要保安", Need.SECURITY),
    ],
)  # fmt: skip
def test_other_languages_of_an_event_are_heard_too(language: str, text: str, need: Need) -> None:
    codes = {one: CODE_WORDS[one]["en"] for one in Category}
    hearing = hearing_of((language, "en"), codes, need_words(language), load_lexicons())
    heard = hear(text, hearing, _AROUND)
    assert heard is not None and heard.needs == (need,) and calls(heard)
