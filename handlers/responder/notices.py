"""Short answers to responders: on the press itself where there was one, else in private."""

from __future__ import annotations

from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening, Pressed, Said
from handlers.domain.messages import Answer, Arg, Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Audit, Outcome


def notice(event: Happening, text: str, *, popup: bool = False, **args: Arg) -> Outcome:
    """Answer a press with a notice; a typed command or a reaction is answered in private by dispatch."""
    press = event.press if isinstance(event, Pressed) else ""
    return Outcome(jobs=[Answer(press, event.author.platform, text, args, popup=popup)])


def not_for_you(who: Speaker, event: Happening) -> Outcome:
    """Not for this person; the trail says that they tried, and by which command."""
    if isinstance(event, Said) and event.command:
        return notice(event, "t-not-for-you") + refused_command(who, event)
    return notice(event, "t-not-for-you") + Outcome(audit=[Audit("refused-press", who.id)])


def refused_command(who: Speaker | None, said: Said) -> Outcome:
    """The trail says who tried which command; nobody's name where we do not know them."""
    return Outcome(audit=[Audit("refused-command", who.id if who else None, detail={"command": said.command})])


def told(person: str, text: str, case: Case, choices: tuple[tuple[Choice, ...], ...] = (), **args: Arg) -> Send:
    """A line about a case to one responder, in private."""
    return Send(
        ToPerson(person), text, {"case": case.name, **args}, choices, lane=Lane.RELAY, case=case.id, part="told",
        ask=bool(choices),
    )  # fmt: skip
