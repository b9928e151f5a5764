"""Acceptance scenario 2: one word in one's own language is enough."""

from __future__ import annotations

from tests.matrix.event import Event, choices, words


async def test_the_first_message_ever_is_ayuda(here: Event) -> None:
    team = await here.in_team("ana")
    sam = await here.writes("sam", "ayuda")
    card = await team.sees("Saffron. ")
    name = words(card).removeprefix("Saffron. ").removesuffix(".")
    answer = await sam.sees(f"Tu palabra es {name}.")
    assert answer.text.startswith("Acabo de avisar al equipo.") and "112" in answer.text
    assert choices(answer)[-1] == "6. Fue un error"
    assert (answer.encrypted, answer.kind) == (True, "m.notice")


async def test_the_last_choice_marks_it_as_a_slip_and_hides_nothing(here: Event) -> None:
    team = await here.in_team("ana")
    sam = await here.writes("sam", "ayuda")
    card = await team.sees("Saffron. ")
    await sam.sees("Tu palabra es")
    await sam.says("6")
    changed = await team.sees("May be a mistake, check.")
    assert changed.id == card.id and choices(changed)[0] == "1. I take it"


async def test_where_nobody_tells_us_a_language_a_first_sentence_does(here: Event) -> None:
    sam = await here.writes("sam", "tengo miedo, un hombre me sigue")
    answer = await sam.sees("Gracias por contarlo.")
    assert choices(answer)[0].startswith("1. Necesito ayuda")
    await sam.says("he said 'I will find you later', he is near the bar")
    await here.passes(seconds=61)
    await sam.sees("Tu palabra es")


async def test_a_language_that_was_chosen_outranks_the_words(here: Event) -> None:
    sam = await here.writes("sam", "english")
    await sam.sees("I'll write in English.")
    await sam.says("tengo miedo, un hombre me sigue")
    await sam.sees("Thank you for telling us.")
