"""The program with one fault of ours in it: whoever writes 'poison' meets a handler that raises."""

from __future__ import annotations

import sys

from handlers import dispatch
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Incoming, Said
from handlers.domain.outcome import Outcome
from handlers.ports import Tx

_decide = dispatch.decide


def decide(tx: Tx, incoming: Incoming, who: Speaker | None) -> Outcome:
    """As ever, but for one word."""
    if isinstance(incoming, Said) and incoming.text.startswith("poison"):
        raise RuntimeError(f"a fault that would show {incoming.text}")
    return _decide(tx, incoming, who)


if __name__ == "__main__":
    dispatch.decide = decide
    from bot.cli import main

    sys.exit(main())
