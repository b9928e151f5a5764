"""Bar 23: every flow of an attendee, once with numbers, once with words, once by tapping alone, to the same end.

Two things differ on purpose: a private word has to be typed by whoever wants one, and /withdraw is never offered
(conversation.md 5.7), so that it is typed by all; what follows can be tapped.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from tests.stage import Stage, configuration, rehearsal
from tests.stories.hands import ByNumbers, ByTapping, ByWords, Hand

STORY = "he shouted names at me in the queue"
SKIPPED = ("D5", "D6", "D7", "D8", "D9")


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """The rehearsal alone: what differs between platforms is shown by the other stories."""
    async with rehearsal(configuration(tmp_path)) as stage:
        yield stage


async def through(hand: Hand, *steps: tuple[str, int]) -> None:
    """This text stands there, and this choice under it is taken."""
    for text, nth in steps:
        hand.reads(text)
        await hand.takes(nth)


async def told(hand: Hand, whose: int, *, unsent: bool = False) -> None:
    """The questions up to 'Who should help you?', most of them skipped."""
    await hand.commands("start")
    await through(hand, ("A1", 1), ("D1", int(unsent)), ("D2", 2))
    await hand.tells(STORY)
    await through(hand, ("D3m", 0), ("D4", whose), *((text, -1) for text in SKIPPED))
    hand.reads("D10")


async def help_now(hand: Hand, stage: Stage) -> None:
    await hand.commands("start")
    await through(hand, ("A1", 0), ("B1", 0), ("B2", 0), ("B3", 0), ("B4", 0))
    hand.reads("B6")
    assert stage.card.text.endswith("Z1.")


async def yes_or_no(hand: Hand, stage: Stage) -> None:
    await hand.commands("start")
    await through(hand, ("A1", 0), ("B1", 1), ("B2", 1), ("B3y", 0), ("B3y2", 1), ("B3y3", 0), ("B3y4", 1), ("B3y5", 0))
    hand.reads("B3ye")
    assert stage.card.text.endswith("Z2.")


async def silent(hand: Hand, stage: Stage) -> None:
    await hand.commands("start")
    await through(hand, ("A1", 0), ("B1", 2), ("B2", 2))
    hand.reads("B3s")
    assert stage.card.text.endswith("Z3.")


async def target(hand: Hand, stage: Stage) -> None:
    await told(hand, 0)
    await through(hand, ("D10", 0), ("D11", 0))
    hand.reads("D12")
    assert len(stage.cards) == 1


async def witness(hand: Hand, stage: Stage) -> None:
    await told(hand, 1)
    await through(hand, ("D10", 0), ("D11", 0))
    hand.reads("D12w")
    assert len(stage.cards) == 1


async def helper(hand: Hand, stage: Stage) -> None:
    await told(hand, 2)
    await through(hand, ("D10", 0), ("D11", 0))
    hand.reads("D12h")
    assert len(stage.cards) == 1


async def a_wish(hand: Hand, stage: Stage) -> None:
    await told(hand, 0)
    await through(hand, ("D10", 1), ("D10p", 1), ("D11", 0))
    hand.reads("D12")
    assert not stage.cards and sum(bool(one.screen) for one in (stage.ana, stage.ben, stage.caro)) == 1


async def an_exclusion(hand: Hand, stage: Stage) -> None:
    await told(hand, 0)
    await through(hand, ("D10", 2), ("D10a", 0), ("D10b", 1), ("D11", 0))
    hand.reads("D12")
    assert not stage.cards and sum(bool(one.screen) for one in (stage.ana, stage.ben, stage.caro)) == 2


async def kept_and_sent(hand: Hand, stage: Stage) -> None:
    await told(hand, 0, unsent=True)
    await through(hand, ("D10", 0), ("D11", 2))
    assert not stage.cards
    await through(hand, ("E3", 0))
    assert len(stage.cards) == 1


async def kept_and_erased(hand: Hand, stage: Stage) -> None:
    await told(hand, 0, unsent=True)
    await through(hand, ("D10", 0), ("D11", 2), ("E3", 1))
    hand.reads("E7")
    assert not stage.cards


async def settings(hand: Hand, stage: Stage) -> None:
    """From the menu: /privacy, and from there whatever can be chosen."""
    ends = (0, "D9b"), (1, "S9"), (2, "S3"), (3, "S5"), (4, "S10")
    for nth, said in ends:
        await hand.commands("privacy")
        await through(hand, ("P1", 3), ("S8", nth))
        hand.reads(said)
        if said in ("S3", "S5"):
            await hand.takes(0)
            hand.reads("G20")


async def clear(hand: Hand, stage: Stage) -> None:
    await hand.commands("clear")
    await through(hand, ("S1u", 0))
    hand.reads("S2")
    assert len(hand.phone.screen) == 1


async def withdraw(hand: Hand, stage: Stage) -> None:
    await hand.commands("start")
    await through(hand, ("A1", 0))
    await hand.phone.says("/withdraw")
    await through(hand, ("G8", 1))
    hand.reads("G9w")


async def info(hand: Hand, stage: Stage) -> None:
    await hand.commands("start")
    await through(hand, ("A1", 2), ("I2", 0), ("info-handling", 0))
    hand.reads("C4")


async def status_and_add(hand: Hand, stage: Stage) -> None:
    await hand.commands("start")
    await through(hand, ("A1", 0))
    await hand.commands("status")
    hand.reads("G13n")
    await hand.commands("start")
    await through(hand, ("A2", 1))
    hand.reads("G0")
    await hand.tells("he has a green badge")
    hand.reads("G3", "C5")  # words, or a voice note


async def language(hand: Hand, stage: Stage) -> None:
    await hand.commands("start")
    await through(hand, ("A1", 3))
    chosen = next(n for n, label in enumerate(hand.asked.labels) if "Deutsch" in label)
    await hand.takes(chosen)
    hand.phone.language = "de"
    await hand.commands("start")
    hand.reads("A1")


FLOWS: tuple[Callable[[Hand, Stage], Awaitable[None]], ...] = (
    help_now, yes_or_no, silent, target, witness, helper, a_wish, an_exclusion, kept_and_sent, kept_and_erased,
    settings, clear, withdraw, info, status_and_add, language,
)  # fmt: skip


@pytest.mark.parametrize("hand", [ByNumbers, ByWords, ByTapping])
@pytest.mark.parametrize("tongue", ["en", "pt"])
@pytest.mark.parametrize("flow", FLOWS)
async def test_each_flow_ends_the_same(
    stage: Stage, flow: Callable[[Hand, Stage], Awaitable[None]], tongue: str, hand: type[Hand]
) -> None:
    await flow(hand(stage.phone(7450, tongue)), stage)
