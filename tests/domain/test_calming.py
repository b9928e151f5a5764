"""Words that take the gravity away from the clause in which they stand, and from no other."""

from __future__ import annotations

import pytest

from bot.lexicon import load_lexicons
from handlers.domain import signals

LEXICONS = load_lexicons()


@pytest.mark.parametrize(
    "text",
    [
        "last year someone fainted here, will there be more water this time?",
        "what if somebody has a gun? I'm only reading the rules",
        "Which room is 'Surviving a heart attack in your codebase' in",
        "my cosplay has a foam sword and a knife, is that all right",
        "qué pasa si veo a alguien con un arma, a quién se avisa?",
        "was mach ich wenn ich jemanden mit waffe sehe?",
        "如果看到有人带刀该跟谁说 我只是在看须知",
    ],
)
def test_another_time_a_supposition_or_a_title_calls_nobody(text: str) -> None:
    assert signals.gravest(text, LEXICONS) is None


@pytest.mark.parametrize(
    "text",
    [
        "last year he did the same, now he has a knife",
        "my talk is at three. he has a knife",
        "el año pasado igual, ahora saca una navaja y nos apunta",
        "my friend collapsed in the workshop on rust",
        "a man in the workshop has a knife right now",
        "during my talk a man collapsed",
        "guy in a joker costume has a knife",
        "theres smoke coming from the server room",
        "he isnt breathing anymore",
        "what do i do she isnt breathing",
    ],
)
def test_a_danger_beside_such_words_is_heard(text: str) -> None:
    assert signals.gravest(text, LEXICONS) is not None
