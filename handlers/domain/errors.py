"""What a rule says when it is broken. Messages state what was found and what is needed."""


class DeskError(Exception):
    """Base of everything the rules refuse; never carries words a person wrote."""


class IllegalAct(DeskError):
    """An act that leads nowhere from the state a case is in."""

    def __init__(self, state: str, act: str) -> None:
        super().__init__(f"a case that is {state!r} cannot {act!r}")


class NamesUsedUp(DeskError):
    """Every case name is in use by an open case."""
