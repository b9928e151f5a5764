"""How grave free text is follows from all of it, not from its first message (conversation.md 4.4)."""

from __future__ import annotations

from tests.stage import Stage
from tests.stories.scenes import word_of


async def test_a_second_message_with_a_sign_of_a_report_makes_it_more_than_unclear(stage: Stage) -> None:
    sam = stage.phone(7720)
    await sam.says("hey so about this morning then")
    await sam.says("he touched me")
    await stage.passes(seconds=20)
    assert stage.card.text.startswith("Hibiscus.")


async def test_a_picture_makes_it_more_than_unclear(stage: Stage) -> None:
    sam = stage.phone(7720)
    await sam.says("hey so about this morning then")
    await sam.says("", media="photo")
    await stage.passes(seconds=20)
    assert stage.card.text.startswith("Hibiscus.")


async def test_a_knife_does_not_wait_for_a_pause(stage: Stage) -> None:
    sam = stage.phone(7720)
    await sam.says("a man at the bar has a knife")
    assert stage.card.text.startswith(f"Saffron. {word_of(sam)}")


async def test_nor_does_somebody_who_does_not_breathe_in_the_second_message(stage: Stage) -> None:
    sam = stage.phone(7720, "es")
    await sam.says("mi amigo se ha caido al suelo")
    assert stage.cards == []
    await sam.says("no respira")
    assert stage.card.text.startswith("Marmalade.")


async def test_a_report_that_waits_becomes_critical_by_words(stage: Stage) -> None:
    sam = stage.phone(7720)
    await sam.says("somebody keeps following me around")
    await stage.passes(seconds=20)
    assert stage.card.text.startswith("Hibiscus.")
    await sam.says("now he has a knife")
    assert stage.card.text.startswith("Saffron.")
    assert stage.ana.sees("Saffron.")
