"""Acceptance scenario 22 where there is no other platform: told aloud, written down, and signed on their own phone."""

from __future__ import annotations

from tests.matrix.event import Event


async def test_told_aloud_and_signed_by_a_code_alone(here: Event) -> None:
    await here.all_have_phones()
    orga = await here.in_team("dee")
    await orga.says("!desk intake Z2")
    private = await here.private("dee")
    name = (await private.sees("I'm calling the team.")).text.split(":")[0]
    await private.sees("write what they told you")
    await private.says("a man in a grey suit touched her back")
    ana = await here.private("ana")
    await ana.sees(f"{name}. Z2.")
    await ana.says("I take it")
    room = await here.case_room("ana", name)
    assert "go and speak with them" in (await room.sees("this room is for you two")).text
    await room.never_sees("!desk say")
    await room.sees("grey suit")
    await room.says("!desk signoff")
    offered = await ana.sees("let them write this to the desk")
    await room.never_sees("let them write this")
    sam = await here.writes("sam", f"so {offered.text.split('so ')[-1][:10]}")
    await sam.sees("Written down: a man in a grey suit touched her back")
    await sam.says("Yes, that's right")
    await ana.sees("they say it is right. You can write to them now: !desk say")
    await room.says("!desk say Hello, I am Ana")
    await sam.sees("Ana from the desk: Hello, I am Ana")
