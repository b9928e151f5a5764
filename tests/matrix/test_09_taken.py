"""Acceptance scenario 9: taken in whatever way comes to hand, then silence."""

from __future__ import annotations

from tests.element.phone import keycap
from tests.matrix.event import Event


async def test_taken_by_a_keycap_under_the_card(here: Event) -> None:
    team = await here.in_team("ana")
    sam = await here.writes("sam", "1")
    await team.presses(await team.sees("Saffron. "), keycap(1))
    await sam.sees("Ana has your message")
    await team.sees("Taken, 1 of 2.")


async def test_shortcuts_under_the_card_take_join_and_only_look(here: Event) -> None:
    ana, ben = await here.in_team("ana"), await here.in_team("ben")
    sam = await here.writes("sam", "1")
    await sam.asked()
    card = await ana.sees("Saffron. ")
    await ben.presses(card, "👀")
    await ana.presses(card, "👌")
    await ana.sees("Taken, 1 of 2.")
    await ben.presses(card, "🤝")
    await ben.sees("Taken, 2 of 2.")
    await sam.sees("Ana has your message")
