"""A flood of words: a human takes the sound away, and help now rings all the same (conversation.md 6)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import paired


def pings(phone: Phone) -> int:
    return len([one for one in phone.texts if one.endswith(": new words.")])


async def test_muted_words_come_without_a_ping_and_a_call_for_help_rings(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/say I'm Ana.")
    await stage.ana.says(f"/mute {name}")
    assert (
        stage.ana.last.text == f"{name}: new words come without a ping now. Help now still rings. /mute again ends it."
    )
    before = pings(stage.ana), pings(stage.ben)
    for words in ("you are useless", "answer me", "idiots"):
        await stage.passes(seconds=31)
        await sam.says(words)
    assert (pings(stage.ana), pings(stage.ben)) == before
    assert stage.ana.sees("idiots"), "nothing they write is lost"

    await stage.passes(minutes=1)
    await sam.says("/sos")
    assert stage.ana.sees(f"{name}: look in, soon.").sound
    await sam.says("he is here")
    assert pings(stage.ana) > before[0], "the call has ended it"


async def test_it_is_ended_by_the_same_word_and_is_for_the_two_alone(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.caro.says(f"/mute {name}")
    assert stage.caro.last.text == f"{name} is not with you. Take it or join first."
    await stage.ben.says("/mute")
    await stage.ben.says("/mute")
    assert stage.ben.last.text == f"{name}: new words ping again."
    before = pings(stage.ben)
    await sam.says("are you there")
    assert pings(stage.ben) == before + 1
