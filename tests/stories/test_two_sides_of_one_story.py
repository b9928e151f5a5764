"""Several people about one matter: each is heard alone, and learns of nobody else (conversation.md 6)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import word_of


async def test_two_who_tell_of_the_same_never_learn_of_each_other(stage: Stage) -> None:
    sam, lea = stage.phone(7150), stage.phone(7151)
    for one in (sam, lea):
        await one.says("a man in a grey hat keeps shouting at people by the bar")
        await stage.passes(seconds=25)
    first, second = word_of(sam), word_of(lea)
    assert first != second and len(stage.cards) == 2
    await stage.ana.says(f"/take {first}")
    await stage.ben.says(f"/take {second}")
    assert sam.sees("Ana") and lea.sees("Ben")
    for phone, other, handler in ((sam, second, "Ben"), (lea, first, "Ana")):
        phone.never_sees(other)
        phone.never_sees(handler)


async def test_whom_it_is_about_can_tell_their_side_and_sees_no_sign(stage: Stage) -> None:
    lea, tom = stage.phone(7152), stage.phone(7153)
    await lea.says("Tom Miller from the bar keeps following me around")
    await stage.passes(seconds=25)
    await stage.ana.presses("I take it")
    name = word_of(lea)
    before = lea.texts
    await tom.says("a woman called Lea keeps shouting at me by the bar")
    await stage.passes(seconds=25)
    assert len(stage.cards) == 2 and word_of(tom) != name
    await tom.says("/status")
    tom.never_sees(name)
    assert lea.texts == before
