"""Acceptance scenario 9: taken in whatever way comes to hand, then silence."""

from __future__ import annotations

from tests.element.phone import keycap
from tests.matrix.event import Event


async def test_taken_by_a_typed_command_then_silence(here: Event) -> None:
    await here.all_have_phones()
    team = await here.in_team("ana")
    sam = await here.writes("sam", "1")
    name = await sam.asked()
    await team.sees(name)
    await team.says(f"!desk take {name.lower()}")
    await sam.sees("Ana has your message and will write here in a moment.")
    ana, ben = await here.private("ana"), await here.private("ben")
    await ana.sees(f"{name} is yours")

    await here.passes(minutes=2)
    nudge = await ana.sees("waiting for your first words")
    assert nudge.notifies and nudge.mentions == (here.accounts["ana"].id,)
    await sam.never_sees("I haven't heard from")
    await here.passes(minutes=1)
    heard = await sam.sees("I haven't heard from Ana. I'm asking others too.")
    assert heard.kind == "m.text" and heard.notifies
    assert (await ben.sees(f"{name} again.")).notifies

    await ben.says("1")
    await ben.sees(f"{name} is yours")
    await ana.sees("Ben has it now")
    await sam.sees("Ben has your message")
    theirs = await here.case_room("ben", name)
    await sam.says("are you coming to the hall?")
    await theirs.sees("are you coming to the hall?")
    assert await theirs.people() == {here.accounts[one].id for one in ("desk", "ben")}


async def test_taken_by_its_number_in_the_direct_chat_and_joined_by_a_word(here: Event) -> None:
    await here.all_have_phones()
    sam = await here.writes("sam", "1")
    name = await sam.asked()
    ana, ben = await here.private("ana"), await here.private("ben")
    await ana.sees(f"Saffron. {name}.")
    await ana.says("1")
    await ana.sees(f"{name} is yours")
    await sam.sees("Ana has your message")
    await ben.sees("Taken, 1 of 2.")
    await ben.says("I join")
    await ben.sees("Taken, 2 of 2.")
    theirs = await here.case_room("ben", name)
    told = await theirs.sees(f"{name}: Ben is in this room too now. What you write stays here.")
    assert not told.notifies


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
