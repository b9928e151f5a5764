"""A step of ours that fails after a message is out: the message is not sent again for it, and somebody is told."""

from __future__ import annotations

import pytest

from handlers import receipts
from handlers.domain.incoming import Receipt
from handlers.domain.messages import Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from tests.stage import ORGANIZERS, Stage


async def test_a_card_stands_once_though_what_follows_it_cannot_be_decided(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_tx: Tx, _receipt: Receipt, _job: Send, _detail: str) -> Outcome:
        raise RuntimeError("a fault of ours")

    monkeypatch.setitem(receipts._FOLLOW_UP, "alert", broken)
    await stage.phone(7120).says("/sos")
    await stage.passes(seconds=20)
    assert len(stage.cards) == 1
    assert stage.house.screen(ORGANIZERS)
