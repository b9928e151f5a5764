"""Acceptance scenario 5: the one who harms looks over the shoulder."""

from __future__ import annotations

from tests.stage import Stage


async def test_a_code_phrase_alerts_and_the_chat_shows_only_small_talk(stage: Stage) -> None:
    sam = stage.phone(7005)
    await sam.says("/start p_41")
    before = len(sam.screen)
    await sam.says("Hey, did you order the blue lanyards?")
    assert stage.card.text.startswith("Saffron. ") and stage.card.text.endswith("Z4.")
    assert sam.last.text == "Yes, we have the blue ones. Are you at Quay terrace? Send 1 for yes, 2 for no."
    assert sam.last.labels == ()
    await sam.says("1")
    assert sam.last.text == "Good, someone will bring them. Do you need them right now? 1 yes, 2 no."
    await sam.says("1")
    assert sam.last.text.startswith("Thanks.")

    await stage.ana.presses("I take it")
    await stage.passes(minutes=10)
    shown = " ".join(one.text for one in sam.screen[before:]).lower()
    for word in ("report", "team", "case", "safe", "help", "your word", "ana"):
        assert word not in shown


async def test_later_lowers_it_to_quiet_contact(stage: Stage) -> None:
    sam = stage.phone(7005)
    await sam.says("is angela working today?")
    assert sam.last.text == "Angela is on her way. Which room are you in?"
    await sam.says("hall 2")
    await sam.says("2")
    assert stage.card.text.startswith("Hibiscus. ") and "Z2" in stage.card.text
