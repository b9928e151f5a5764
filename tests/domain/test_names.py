"""Whether words name somebody of the team, and above all what does not (conversation.md 4.5)."""

from __future__ import annotations

import pytest

from handlers.domain.names import means
from handlers.domain.people import Person, Profile, Role


def somebody(name: str, *also: str, handles: tuple[str, ...] = (), shown_as: str | None = None) -> Person:
    profile = Profile(also_called=also, handles=handles, shown_as=shown_as)
    return Person("p", name, "en", frozenset({Role.RESPONDER}), profile=profile)


ANA = somebody("Ana Costa", "Annie", "@ana_c", handles=("@ana:example.org",))
MARTINA = somebody("Martina", "Tina")


@pytest.mark.parametrize(
    "text",
    [
        "it was Ana", "ANA!", "Ana's hands", "Anas hands", "that ana costa woman", "Annie from the desk",
        "it was annie's",
        "ask @ana_c", "@Ana_C did it", "t.me/ana_c", "https://t.me/ana_c?start=1 ", "@ana:example.org, she did",
        "https://matrix.to/#/@ana:example.org", "Аnа", "án a, Ana", "a.n.a. I mean Ana",
    ],
)  # fmt: skip
def test_each_of_her_names_means_her(text: str) -> None:
    assert means(text, ANA)


@pytest.mark.parametrize("text", ["it was Martnia", "Matrina", "Marttina", "martinna hit me", "Tina", "Martinas hands"])
def test_a_slip_in_a_long_name_means_her(text: str) -> None:
    assert means(text, MARTINA)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ana", "an a4 page of analysis, banana, an able man"), ("Ana", "mail anac at home"),
        ("Ben", "I have been on the bench, bend over, a bent man, benefit"), ("Caro", "I care, the card, my car"),
        ("Eli", "delete this, he is eligible, elite"), ("Dee", "deep, deed, indeed"), ("Ola", "hola, cola, polar"),
        ("Walter", "he spilled water on me, the waiter saw it"), ("Brian", "my brain hurts"),
        ("Holly", "holy cow"), ("Peter", "my peer group, the meter"), ("Martin", "main hall, marten, martini"),
        ("Marta", "a matter of mata, market"), ("Grace", "gracie is her dog"), ("Conrad", "my comrade"),
        ("Hunter", "hunger, the hunted"), ("Miller", "a mile, milder, the mailer"), ("Walker", "a waker, we walked"),
        ("Parker", "a packer parked"), ("Summer", "we simmered"), ("Dennis", "tennis, denies"),
        ("Al", "al final, all of it"), ("Bo", "bo, to, do"),
    ],
)  # fmt: skip
def test_ordinary_words_mean_nobody(name: str, text: str) -> None:
    assert not means(text, somebody(name))


@pytest.mark.parametrize("text", ["somebody shouted help", "help me", "@helper", "me@helpful.org", "the help desk"])
def test_a_handle_that_is_a_word_means_its_owner_only_with_its_sign(text: str) -> None:
    """Whoever calls themselves @help on the platform is not in every cry for help."""
    assert not means(text, somebody("Zoran", handles=("@help",)))


def test_a_handle_written_out_means_its_owner() -> None:
    assert means("it was @help.", somebody("Zoran", handles=("@help",)))


def test_the_name_they_chose_to_be_shown_is_a_name() -> None:
    assert means("Kit was rude", somebody("Katherine", shown_as="Kit"))
    assert not means("it was me", somebody("Katherine", shown_as=""))
