"""Words that name Ana, who has the case: about her, or said to her and of her (conversation.md 4.5)."""

from __future__ import annotations

import pytest

from bot.lexicon import load_lexicons
from handlers.domain import names
from handlers.domain.blame import blames, is_name_alone, may_blame
from handlers.domain.people import Person, Profile

ANA = Person("a", "Ana Costa", "en", profile=Profile(also_called=("annie",)))
LEXICONS = load_lexicons()

FOR_HER = [
    "ok I'll wait for Ana at the door",
    "I'm scared Ana please come",
    "Ana please come",
    "is Ana coming",
    "can Ana come",
    "when is Ana here",
    "Ana where are you",
    "Ana I'm at the stairs",
    "I am at the stairs Ana",
    "Ana he is coming back",
    "Ana, I'm scared",
    "yes Ana",
    "sorry Ana",
    "good night Ana",
    "Ana is here",
    "tell Ana I'm fine",
    "next to Ana at the main hall",
    "behind the stage with Ana's jacket",
    "Ana just left",
    "Ana said six o'clock",
    "I'm with Ana now",
    "Ana and Ben are here, thank you",
    "I see Ana over there",
    "help Ana",
    "Help Ana please",
    "Ana he is hitting me",
    "Ana, someone fell",
    "grazie Ana",
    "thanks Ana",
    "merci Ana",
    "où est Ana",
    "¿dónde está Ana?",
    "Ana ven por favor, tengo miedo",
    "Ana, er ist wieder da",
    "Ana bitte komm, ich habe Angst",
    "Ana, ele voltou",
    "спасибо Ana",
    "Ana, он здесь, мне страшно",
    "شكرا Ana",
    "Ana ارجوك تعال",
    "谢谢Ana",
    "Ana快来，我害怕",
    "Ana请快来",
    "no, Ana is here with me",
    "I told Ana he touched me",
    "is Ana ok?",
    "Ana took me to the quiet room",
    "Ana can you come to hall 2",
]
ABOUT_HER = [
    "it was Ana",
    "Ana is the one who did this",
    "Ana touched me at the bar",
    "Ana, you touched me, stop it",
    "ana's doing",
    "it was Ana, thanks",
    "Ana, she did this to me",
    "Ana, she is the one",
    "Ana, your volunteer, is the one I wrote about",
    "Ana! It was Ana!",
    "Did you know it was Ana?",
    "is it ok if I say it was Ana?",
    "Why did you send Ana? She is the one from the bar",
    "you sent Ana??? she is the one I told you about",
    "thanks but not Ana, she's the one",
    "No thank you, I don't feel good with Ana",
    "can I talk to another person than Ana?",
    "another person please, not Ana, thanks",
    "fue Ana, gracias",
    "c'était Ana, merci",
    "Es war Ana, danke",
    "foi a Ana, obrigada",
    "Ana, I lied before: it was you",
    "was it you Ana?",
    "Ana did it, thanks",
    "Ana, stop it",
    "help, it's Ana, thanks",
    "is it ok? Ana is doing it",
    "help, Ana is hurting me",
    "Ana and Ben grabbed me",
    "Ana keeps touching me",
    "I was touched by Ana",
    "I am scared of Ana",
    "parce qu'Ana m'a frappée",
    "l'Ana m'a fait ça",
    "c'est à cause d'Ana",
    "Ana me tocó",
    "Ana m'a touchée",
    "Ana hat mich angefasst",
    "Ana me agarrou",
    "Ana меня ударила",
    "это была Ana",
    "это сделала Ana, спасибо",
    "Ana لمستني",
    "كانت Ana",
    "بسبب Ana",
    "是Ana干的",
    "Ana摸我",
    "就是Ana",
    "因为Ana",
    "the one who touched me was Ana",
    "Ana from your team touched me",
    "she's the one, Ana",
    "annie hit me",
]


@pytest.mark.parametrize("words", FOR_HER)
def test_what_is_said_to_her_is_for_her(words: str) -> None:
    assert not blames(words, ANA, LEXICONS) and not may_blame(words, ANA, LEXICONS)


@pytest.mark.parametrize("words", ABOUT_HER)
def test_what_she_did_is_not_for_her(words: str) -> None:
    assert names.means(words, ANA)
    assert blames(words, ANA, LEXICONS) or may_blame(words, ANA, LEXICONS)


@pytest.mark.parametrize("words", ["Ana", "ana!", "annie...", "Ana Costa"])
def test_a_name_alone(words: str) -> None:
    assert is_name_alone(words, ANA)
    assert not is_name_alone(f"{words} thanks", ANA)
