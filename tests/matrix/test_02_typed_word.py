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
