"""Acceptance scenario 8: every page is accepted and unanswered; what is said is true when it is said."""

from __future__ import annotations

from tests.matrix.event import Event


async def test_the_ladder_is_climbed_and_the_person_hears_each_step(here: Event) -> None:
    await here.all_have_phones()
    sam = await here.writes("sam", "1")
    name = await sam.asked()
    ben = await here.private("ben")
    await ben.sees(f"Saffron. {name}.")

    await here.passes(seconds=31)
    again = await ben.sees(f"{name} again. No answer")
    assert again.notifies and again.mentions == (here.accounts["ben"].id,)
    await sam.never_sees("I'm now asking")

    await here.passes(seconds=30)
    heard = await sam.sees("No answer yet. I'm now asking")
    assert (heard.kind, heard.notifies, heard.encrypted) == ("m.text", True, True)
    await here.passes(minutes=1)
    await sam.sees("I'm asking everyone at the desk. The teal desk in the lobby is open too.")
    await (await here.private("dee")).sees(name)
    await here.passes(minutes=1)
    await (await here.private("ola")).sees(name)
    sorry = await sam.sees("I'm sorry this is slow.")
    assert "112" in sorry.text and "and the venue" not in sorry.text
    await here.passes(minutes=2)
    await sam.sees("I keep trying, last time just now.")
    await sam.never_sees("has your message")
