"""Acceptance scenario 3: a story told in seven short messages is one case and one card."""

from __future__ import annotations

from tests.stage import Stage

LINES = (
    "there is a man here",
    "he keeps following me around",
    "I told him twice to stop it",
    "he is wearing a green jacket",
    "now he waits in front of the toilets",
    "my friend has left already",
    "I am a bit scared to go out",
)


async def test_seven_messages_are_one_case_and_one_card_in_order(stage: Stage) -> None:
    sam = stage.phone(7003)
    await sam.says(LINES[0])
    assert sam.last.text.startswith("Thank you for telling us.")
    for line in LINES[1:]:
        await stage.passes(seconds=9)
        await sam.says(line)
    assert len(stage.cards) <= 1
    await stage.passes(seconds=6)
    assert len(stage.cards) == 1, "sent no later than 60 s after the first"
    assert "The team has it now." in sam.sees("Your word is").text

    await stage.ana.presses("I take it")
    told = [one.text.split("\n", 1)[-1] for one in stage.ana.screen if one.covered]
    assert told == list(LINES)
    assert stage.card.text.endswith("Taken, 1 of 2.")


async def test_what_is_added_after_taking_arrives_covered_and_silent_with_one_ping(stage: Stage) -> None:
    sam = stage.phone(7003)
    await sam.says("somebody took my bag and shouted at me")
    await stage.passes(seconds=20)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await sam.says("he is back now, near the stage door")
    for responder in (stage.ana, stage.ben):
        words = responder.sees("near the stage door")
        assert words.covered and not words.sound and words.protect
        assert [one.text for one in responder.screen if "new words" in one.text and "Read" in one.labels]
    stage.caro.never_sees("stage door")
    assert not [one for one in stage.cards if "stage door" in one]
