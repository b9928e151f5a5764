"""What a text is: urgent, a report, small talk, a question, an answer."""

import pytest

from bot.lexicon import load_lexicons
from handlers.domain import signals
from handlers.domain.folding import LONGEST, fold
from handlers.domain.messages import Choice
from handlers.domain.policy import Lexicon

LEXICONS = load_lexicons(["en", "es"])

YES_NO = (Choice("b-yes", "yn", "y"), Choice("b-no", "yn", "n"))
MAIN = (Choice("b-help-now", "sos"), Choice("b-tell", "report"), Choice("b-info", "info"))
PLACES = (
    Choice("b-zone", "place", "Z1", {"zone": "Hall 1"}),
    Choice("b-zone", "place", "Z2", {"zone": "Café Sólo"}),
    Choice("b-cant-say", "place", "-"),
)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("HÉLP!!!", "help"),
        ("won’t  stop\n", "wont stop"),
        ("ｈｅｌｐ", "help"),
        ("h\u200bel\u2060p", "help"),
        ("heeeelp", "help"),
        ("s0s", "sos"),
        ("h3lp", "help"),
        ("ауudа", "ayuda"),
        ("αyuda", "ayuda"),
        ("1️⃣", "1"),
        ("Zone 4, hall 2b", "zone 4 hall 2b"),
        ("1000 people", "1000 people"),
        ("🆘", "sos"),
        ("👍🏽", "yes"),
        ("\ud800 broken", "broken"),
        ("", ""),
    ],
)
def test_one_form_for_the_many_ways_of_typing_a_word(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize(
    "text", ["a b'c " * 170_000, "é" * 1_000_000, "ﷺ" * 1_000_000, "😀" * 1_000_000, "1a" * 500_000]
)
def test_of_a_megabyte_no_more_is_read_than_a_page(text: str) -> None:
    folded = fold(text)
    assert folded == fold(text[:LONGEST])
    assert len(folded) <= 3 * LONGEST, "nor does it grow: a sign becomes a word of at most three letters and two spaces"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("help", "en"),
        ("HELP!!", "en"),
        ("Help, he is outside", "en"),
        ("please help me", "en"),
        ("hi, help", "en"),
        ("sos", "en"),
        ("ayuda", "es"),
        ("¡Ayúdame por favor!", "es"),
        ("hola, necesito ayuda", "es"),
        ("socorro", "es"),
        ("Hilfe!", "de"),
        ("au secours", "fr"),
        ("me ajuda", "pt"),
        ("помогите", "ru"),
        ("救命啊", "zh"),
        ("النجدة", "ar"),
        ("助けて", "en"),
    ],
)
def test_an_urgent_word_alone_or_first_is_heard_in_every_language_at_once(text: str, language: str) -> None:
    assert signals.urgent_language(text, load_lexicons()) == language


def test_a_cry_of_many_languages_is_one_of_the_persons_own() -> None:
    assert signals.urgent_language("SOS", load_lexicons()) == "en"
    assert signals.urgent_language("SOS", load_lexicons(), "de") == "de"
    assert signals.urgent_language("ayuda", load_lexicons(), "de") == "es"


@pytest.mark.parametrize("text", ["can you help me find the wifi", "helping hands", "no need", "", "👋", "1", "hola"])
def test_an_ordinary_sentence_is_not_urgent(text: str) -> None:
    assert signals.urgent_language(text, LEXICONS) is None


@pytest.mark.parametrize(
    "text", ["I want to die", "i can't go on", "quiero morir", "No puedo más", "thinking of suicide"]
)
def test_somebody_who_cannot_go_on_is_heard(text: str) -> None:
    assert signals.is_self_harm(text, LEXICONS)


@pytest.mark.parametrize("text", ["I was dying of laughter", "can't go on stage at 5?", "my talk was cut"])
def test_figures_of_speech_are_heard_no_oftener_than_needed(text: str) -> None:
    assert signals.is_self_harm(text, LEXICONS) == ("go on" in text)


@pytest.mark.parametrize(
    "text",
    [
        "he touched me",
        "man following me",
        "she fell",
        "drunk guy shouting",
        "won't leave me alone",
        "I'm scared",
        "un hombre me sigue",
        "me tocó",
        "tengo miedo",
        "someone is hurt",
        "hospital",
    ],
)
def test_a_few_words_with_a_report_signal_are_a_report(text: str) -> None:
    assert signals.has_signal(text, "en", LEXICONS)
    assert not signals.is_small_talk(text, "en", LEXICONS)


@pytest.mark.parametrize(
    "text", ["hi", "Hello there!", "thank you so much", "gracias", "buenos días", "😀", "...", "", "cool room"]
)
def test_greetings_thanks_emoji_and_a_few_plain_words_are_small_talk(text: str) -> None:
    assert signals.is_small_talk(text, "en", LEXICONS)


def test_four_words_are_a_report_whatever_they_say() -> None:
    assert not signals.is_small_talk("the lamp is green", "en", LEXICONS)


def test_a_greeting_before_a_story_is_a_story() -> None:
    assert not signals.is_small_talk("hi, a man keeps asking where I live", "en", LEXICONS)


def test_only_a_bare_greeting_needs_no_reader() -> None:
    assert signals.is_greeting("hi, thank you", LEXICONS)
    assert signals.is_greeting("😀", LEXICONS)
    assert not signals.is_greeting("the man outside", LEXICONS)


def test_a_language_without_a_list_always_counts_as_a_report() -> None:
    assert signals.has_signal("der Mann da", "de", LEXICONS)
    assert not signals.is_small_talk("der Mann da", "de", LEXICONS)
    assert signals.has_signal("red lamp", "xx", {**LEXICONS, "xx": Lexicon()})


def test_a_script_no_list_knows_counts_as_a_report() -> None:
    assert not signals.is_small_talk("он там", "en", LEXICONS)
    assert not signals.is_small_talk("他一直跟着我", "en", LEXICONS)


def test_a_region_tag_finds_its_language() -> None:
    assert signals.is_small_talk("sala azul", "es-MX", LEXICONS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wifi?", "wifi"),
        ("Where is the toilet", "places"),
        ("¿dónde hay comida?", "food"),
        ("quiet room", "quiet_room"),
    ],
)
def test_a_short_question_gets_its_topic(text: str, found: str) -> None:
    assert signals.topic(text, "en", LEXICONS) == found


def test_a_topic_word_in_a_report_is_a_report() -> None:
    assert signals.topic("he followed me to the toilet", "en", LEXICONS) is None
    story = "at lunch there was this man who sat down and asked again and again where I live"
    assert signals.topic(story, "en", LEXICONS) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("someone touched me", "en"),
        ("un hombre me sigue", "es"),
        ("ayuda", "es"),
        ("zzz qqq", None),
        ("он там", None),
        ("", None),
    ],
)
def test_a_language_is_guessed_only_when_the_words_leave_no_doubt(text: str, language: str | None) -> None:
    assert signals.guess_language(text, LEXICONS) == language


@pytest.mark.parametrize(
    "text",
    ["1", "1.", " 1️⃣ ", "(1)", "one", "uno", "Yes", "yep", "sí", "si", "1 yes", "yes please", "sí, gracias", "👍"],
)
def test_yes_can_be_said_in_many_ways(text: str) -> None:
    assert signals.choice_of(text, YES_NO, LEXICONS) == YES_NO[0]


@pytest.mark.parametrize("text", ["2", "no", "Nope", "two", "dos", "No, thanks", "no gracias", "👎"])
def test_no_can_be_said_in_many_ways(text: str) -> None:
    assert signals.choice_of(text, YES_NO, LEXICONS) == YES_NO[1]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("I need help now", "sos"),
        ("1. I need help now", "sos"),
        ("necesito ayuda ya", "sos"),
        ("tell us something", "report"),
        ("Event info", "info"),
        ("3", "info"),
    ],
)
def test_a_choice_is_made_by_its_number_or_its_words_in_any_language(text: str, action: str) -> None:
    choice = signals.choice_of(text, MAIN, LEXICONS)
    assert choice is not None
    assert choice.action == action


@pytest.mark.parametrize(
    ("text", "ref"),
    [("hall 1", "Z1"), ("CAFE SOLO", "Z2"), ("2", "Z2"), ("I can't say", "-"), ("no puedo decirlo", "-")],
)
def test_a_place_is_chosen_by_its_name(text: str, ref: str) -> None:
    choice = signals.choice_of(text, PLACES, LEXICONS)
    assert choice is not None
    assert choice.ref == ref


@pytest.mark.parametrize(
    "text",
    [
        "2 men are following me",
        "no he is still here",
        "yes but he is back",
        "0",
        "9",
        "1 2",
        "hall",
        "",
        "😀",
        "1" * 50,
    ],
)
def test_words_that_are_more_than_an_answer_are_never_swallowed(text: str) -> None:
    assert signals.choice_of(text, YES_NO, LEXICONS) is None


def test_a_yes_that_could_mean_two_choices_means_none() -> None:
    both = (Choice("b-yes", "a"), Choice("b-yes-choose", "b"))
    assert signals.choice_of("yep", both, LEXICONS) is None


def test_a_label_with_a_name_in_it_can_be_typed_with_or_without_the_name() -> None:
    choices = (Choice("b-add-to", "add", "c1", {"case": "Maple"}), Choice("b-something-new", "new"))
    for text in ("add to maple", "Maple", "add to", "añadir a maple"):
        choice = signals.choice_of(text, choices, LEXICONS)
        assert choice is not None
        assert choice.action == "add"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("a man at the bar has a knife", "critical"),
        ("He's attacking her behind the stage", "critical"),
        ("I was raped last night", "critical"),
        ("un hombre con una navaja en la sala 2", "critical"),
        ("me violó anoche", "critical"),
        ("there is someone unconscious by the stairs", "medical"),
        ("She can't breathe!!", "medical"),
        ("my friend is bleeding", "medical"),
        ("mi amigo no respira", "medical"),
        ("está sangrando mucho", "medical"),
        ("he stabbed her and she is bleeding", "medical"),
    ],
)
def test_words_of_life_and_limb_are_heard_anywhere_in_a_text(text: str, category: str) -> None:
    assert signals.gravest(text, LEXICONS) == category
    assert signals.has_signal(text, "en", LEXICONS)


@pytest.mark.parametrize(
    "text",
    [
        "when is the talk on bleeding edge compilers",
        "the unconscious bias workshop was great",
        "is there a knife for the cake",
        "volunteers passed out stickers",
        "a photo shooting in hall 2",
        "the server was attacked, said the speaker",
        "who has the heat gun from the workshop",
        "this talk was a killer",
        "sesgo inconsciente, dónde es la charla",
        "lo pasamos bomba",
        "un final de infarto",
        "the game jam has weapon skins",
    ],
)
def test_words_of_an_ordinary_event_are_not_grave(text: str) -> None:
    assert signals.gravest(text, LEXICONS) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hello, has someone reported me? Please", ""), ("did he report me? he is outside", "he is outside"),
        ("hat mich jemand gemeldet? er steht hier", "er steht hier"), ("谁举报了我", ""),
        ("谁举报了我 他在外面", "他在外面"), ("who reported me, who reported me", ""),
    ],
)  # fmt: skip
def test_of_a_text_only_what_stands_beside_a_known_question_is_left(text: str, left: str) -> None:
    lexicons = load_lexicons()
    assert signals.without("about_me", text, lexicons) == fold(left)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("he is hitting a woman", "critical"),
        ("he hit me", "critical"),
        ("a man is beating his wife", "critical"),
        ("he locked me in", "critical"),
        ("someone locked us in the backstage room", "critical"),
        ("there is a man who won't let me leave", "critical"),
        ("he won't let me leave", "critical"),
        ("there is a fire in the kitchen", "critical"),
        ("the curtain caught fire", "critical"),
        ("she is being attacked", "critical"),
        ("someone put something in my drink", "medical"),
        ("I saw him put something in her drink", "medical"),
        ("er schlägt mich", "critical"),
        ("es brennt in der Küche", "critical"),
        ("jemand hat mir was ins Glas getan", "medical"),
        ("der Typ lässt mich nicht raus", "critical"),
        ("me echaron algo en la bebida", "medical"),
        ("un hombre no me deja salir", "critical"),
        ("no me deja salir del baño", "critical"),
        ("hay fuego en la cocina", "critical"),
        ("on a mis quelque chose dans mon verre", "medical"),
        ("il ne me laisse pas sortir", "critical"),
        ("il frappe une femme", "critical"),
        ("un mec m'a frappée", "critical"),
        ("colocaram algo na minha bebida", "medical"),
        ("ele não me deixa sair", "critical"),
        ("a cozinha está pegando fogo", "critical"),
        ("он не выпускает меня", "critical"),
        ("мне что-то подсыпали в стакан", "medical"),
        ("حط شي في مشروبي", "medical"),
        ("有人往我的饮料里放了东西", "medical"),
        ("他有刀", "critical"),
        ("有人拿刀", "critical"),
        ("他不让我走", "critical"),
    ],
)
def test_who_does_what_to_whom_is_grave_in_every_language(text: str, category: str) -> None:
    assert signals.gravest(text, load_lexicons()) == category


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("when is lunch again?", "food"),
        ("is the wifi down again?", "wifi"),
        ("where is lunch taken", "places"),
        ("where is her talk", "places"),
        ("where is his room", "places"),
        ("a quick question, what is the wifi password", "wifi"),
        ("wie schnell ist das WLAN", "wifi"),
        ("Wo kommt das Essen her?", "food"),
        ("wo kann ich schnell essen", "food"),
        ("o wifi é rápido?", "wifi"),
        ("a qué hora es de nuevo la charla", "schedule"),
        ("где можно быстро поесть", "food"),
        ("когда снова обед?", "food"),
        ("il a quelle salle", "places"),
        ("où manger vite", "food"),
        ("à quelle heure de nouveau ?", "schedule"),
    ],
)
def test_a_question_stays_one_whatever_small_words_are_in_it(text: str, found: str) -> None:
    assert signals.topic(text, "en", load_lexicons()) == found


@pytest.mark.parametrize(
    "text",
    [
        "he is at the door of room 2",
        "the man is back at the exit",
        "he is back again by the toilets",
        "my badge was taken",
        "my ticket was taken from me",
        "he took my badge",
        "someone took my badge again",
        "he came into the bathroom",
        "there he is again at the coffee",
        "he is with her in the bathroom",
        "they took her to the toilet",
        "come quick to the toilets",
        "er ist schon wieder am Klo",
        "bitte schnell, am Ausgang",
        "kommt schnell zum Klo",
        "está de nuevo en el baño",
        "rápido, en el baño",
        "ele está de novo no banheiro",
        "rápido, no banheiro",
        "il a pris mon badge",
        "il est de nouveau aux toilettes",
        "vite, aux toilettes",
        "venez vite aux toilettes",
        "он снова у туалета",
        "он опять у выхода",
        "он сейчас опять в туалете",
        "быстро, в туалет",
        "他又在厕所",
    ],
)
def test_who_speaks_of_somebody_asks_nothing_about_the_event(text: str) -> None:
    assert signals.topic(text, "en", load_lexicons()) is None


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("fire", "critical"),
        ("FIRE!! FIRE!!", "critical"),
        ("hello, fire please", "critical"),
        ("There's a fire!", "critical"),
        ("there is a fire", "critical"),
        ("something is burning", "critical"),
        ("the room is on fire", "critical"),
        ("fuego", "critical"),
        ("hay fuego", "critical"),
        ("¡Incendio!", "critical"),
        ("no me deja salir", "critical"),
        ("au feu !", "critical"),
        ("incendie", "critical"),
        ("Feuer!", "critical"),
        ("es brennt", "critical"),
        ("fogo", "critical"),
        ("incêndio!", "critical"),
        ("пожар", "critical"),
        ("что-то горит", "critical"),
        ("حريق", "critical"),
        ("火灾", "critical"),
        ("起火了起火了", "critical"),
        ("heart attack", "medical"),
        ("he has a heart attack", "medical"),
        ("she had a heart attack", "medical"),
        ("infarto", "medical"),
        ("ataque al corazón", "medical"),
        ("crise cardiaque", "medical"),
        ("Herzanfall", "medical"),
        ("ataque cardíaco", "medical"),
        ("инфаркт", "medical"),
        ("نوبة قلبية", "medical"),
        ("心脏病", "medical"),
    ],
)
def test_a_bare_cry_of_fire_or_of_a_heart_is_heard_as_a_whole_message(text: str, category: str) -> None:
    assert signals.gravest(text, load_lexicons()) == category


@pytest.mark.parametrize(
    "text",
    [
        "fire exit",
        "is there a fire exit?",
        "fire alarm test at 5",
        "feuerzeug?",
        "Feuer?",
        "you are on fire",
        "this set is fire",
        "the deadline almost gave me a heart attack",
        "c'est le feu",
        "un final de infarto",
        "fogos de artifício",
        "火锅",
        "...",
        "",
    ],
)
def test_fire_in_another_sense_is_not_grave(text: str) -> None:
    assert signals.gravest(text, load_lexicons()) is None


@pytest.mark.parametrize(
    "text",
    [
        "in the bathroom",
        "hi, in the bathroom",
        "at the exit",
        "next to the toilets",
        "en el baño",
        "junto a la salida",
        "no banheiro",
        "na casa de banho",
        "dans les toilettes",
        "aux toilettes",
        "auf der toilette",
        "im Ruheraum",
        "在厕所",
        "在二楼洗手间",
        "في الحمام",
        "в туалете",
        "у выхода",
    ],
)
def test_a_place_where_somebody_is_asks_nothing_about_the_event(text: str) -> None:
    assert signals.topic(text, "en", load_lexicons()) is None
    assert not signals.has_signal(text, "en", load_lexicons())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("toilets?", "places"),
        ("where are the toilets?", "places"),
        ("is there coffee in the food court?", "food"),
        ("in the food court is there coffee", "food"),
        ("in which room is the keynote", "schedule"),
        ("in the lobby, wifi?", "wifi"),
        ("quiet room", "quiet_room"),
        ("no wifi", "wifi"),
        ("I'm vegan", "food"),
        ("en qué sala es la charla", "schedule"),
        ("à quelle heure est le repas", "schedule"),
        ("na cantina tem café", "food"),
        ("im Saal 2 wann beginnt der Vortrag", "schedule"),
        ("在哪吃饭", "food"),
        ("في قهوة", "food"),
        ("на каком этаже туалет", "places"),
    ],
)
def test_a_question_may_begin_with_a_place(text: str, found: str) -> None:
    assert signals.topic(text, "en", load_lexicons()) == found


@pytest.mark.parametrize("text", ["he wears a green jacket", "he", "a hat", "he is o k"])
def test_latin_letters_are_never_taken_for_russian(text: str) -> None:
    assert signals.guess_language(text, LEXICONS) in (None, "en")
