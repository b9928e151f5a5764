"""Failures on demand: refusals, silence, broken lines, and calls carried out whose answer is lost."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(slots=True)
class Fault:
    """What goes wrong, and for whom.

    `kind`: 'status' (answers `status`), 'reset' (line cut before anything happens), 'lost' (carried out,
    line cut instead of the answer), 'hang' (no answer for `seconds`), 'garbage' (an answer that is no JSON).
    """

    kind: str
    methods: frozenset[str] = frozenset()
    """Lower-case; none means all."""
    chat: int | None = None
    times: int | None = None
    """How often; None means until cleared."""
    probability: float = 1.0
    status: int = 502
    description: str = ""
    retry_after: int | None = None
    seconds: float = 30.0

    def fits(self, method: str, chat: int | None) -> bool:
        """Whether it strikes this call."""
        return (
            self.times != 0
            and (not self.methods or method in self.methods)
            and (self.chat is None or self.chat == chat)
            and random.random() < self.probability
        )


class Faults:
    """The faults in force, the earliest first."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, kind: str, methods: Iterable[str] = (), **how: object) -> Fault:
        """Put a fault in force."""
        fault = Fault(kind, frozenset(method.lower() for method in methods), **how)  # type: ignore[arg-type]
        self._faults.append(fault)
        return fault

    def clear(self) -> None:
        """All is well again."""
        self._faults.clear()

    def pick(self, method: str, chat: int | None) -> Fault | None:
        """The fault that strikes this call, used up by one."""
        if not self._faults:
            return None
        fault = next((fault for fault in self._faults if fault.fits(method, chat)), None)
        if fault is not None and fault.times is not None:
            fault.times -= 1
        return fault
