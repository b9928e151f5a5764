"""Short answers to responders: on the press itself where there was one, else in private."""

from __future__ import annotations

from handlers.domain import routing
from handlers.domain.case import Case, State
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


def not_now(who: Speaker, event: Happening, case: Case) -> Outcome:
    """Why this cannot be done with the case: it is over, nobody has it any more, or others have it."""
    if case.state is State.CLOSED:
        return notice(event, "t-closed", case=case.name)
    alone = case.state is State.PAGING and who.id in routing.in_conversation(case)
    return notice(event, "t-nobody-has-it" if alone else "t-not-yours", case=case.name)


def refused_command(who: Speaker | None, said: Said) -> Outcome:
    """The trail says who tried which command; nobody's name where we do not know them."""
    return Outcome(audit=[Audit("refused-command", who.id if who else None, detail={"command": said.command})])


def told(person: str, text: str, case: Case, choices: tuple[tuple[Choice, ...], ...] = (), **args: Arg) -> Send:
    """A line about a case to one responder, in private."""
    return Send(
        ToPerson(person), text, {"case": case.name, **args}, choices, lane=Lane.RELAY, case=case.id, part="told",
        ask=bool(choices),
    )  # fmt: skip
