"""A short rehearsal that plays itself: what happens to a call for help, and what to notice at each step."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from bot.config import Config
from bot.rehearsal.drawing import paragraph
from bot.rehearsal.prompt import Prompt
from bot.rehearsal.theatre import Unknown

_CAST = 2


@dataclass(frozen=True, slots=True)
class Step:
    """One scene: what to notice, and the lines typed for it."""

    notice: str
    lines: tuple[str, ...]


_STEPS = (
    Step(
        "Sam stands before one of the numbered posters and points the phone at it. The chat opens with the place "
        "known already. Help is the first button, and nothing has been asked.",
        ("sam: /start{point}",),
    ),
    Step(
        "The second tap. First the team's phones ring, then Sam is told so: \"I've told the team\" is never said "
        "before a platform has accepted an alert. The alert itself is a code word, a case name and a place: whoever "
        "reads it over a shoulder learns nothing.",
        ("sam> 1",),
    ),
    Step(
        "Nobody answers for a minute. The ladder climbs, and Sam hears the truth about it each time.",
        ("behind", "+1m"),
    ),
    Step(
        "One of the team takes it. The first press wins; the card in the group changes in place, and Sam has a name.",
        ("{ana} press {take}",),
    ),
    Step("A case needs two. A second one joins, and both have the same view from then on.", ("{ben} press {join}",)),
    Step(
        "Sam writes more. The words go to these two and to nobody else, covered and without a sound; one neutral "
        "line makes the phone ring.",
        ("sam: he is still here, green jacket, near the stairs",),
    ),
    Step(
        "What the team types is internal until it is meant for Sam: /say speaks, everything else stays inside.",
        ("{ana}: I can see the stairs from here", "{ana}: /say I can see you. Stay where you are, I am coming."),
    ),
    Step("Who picks up the locked phone of a responder sees this.", ("lock {ana}",)),
    Step(
        "Closing takes an outcome, whom it happened to, a line to Sam, and a second person who agrees.",
        (
            "{ana}: /close",
            "{ana} press {took_steps}",
            "{ana} press {it_happened}",
            "{ana}: He has left the building. Come to the desk whenever you like.",
            "{ana} press {send}",
            "{ben} press {agree}",
        ),
    ),
    Step("Nothing is left to wait for: every open case always has a next moment, a closed one has none.", ("behind",)),
)


async def play(prompt: Prompt, config: Config) -> AsyncIterator[str]:
    """The lines of the demonstration, one after the other. Raises Unknown when the event cannot play it."""
    cast = _cast(prompt, config)
    for number, step in enumerate(_STEPS, start=1):
        yield ""
        for line in paragraph(f"{number}. {step.notice}"):
            yield line
        for form in step.lines:
            typed = form.format(**cast)
            yield ""
            yield f"> {typed}"
            for line in await prompt.acts(typed):
                yield line


def _cast(prompt: Prompt, config: Config) -> dict[str, str]:
    """Who plays, where, and what their buttons say in their language."""
    on_duty = [one for one in config.people if one.on_duty and "responder" in one.roles]
    if len(on_duty) < _CAST:
        raise Unknown(f"Two responders on duty are needed to play this; [[people]] has {len(on_duty)}.")
    texts = prompt.theatre.movable.opened.texts
    ana, ben = (one.languages[0] if one.languages else config.languages[0] for one in on_duty[:_CAST])
    points = [point for zone in config.zones for point in zone.points]
    return {
        "ana": prompt.theatre.of(on_duty[0]).name,
        "ben": prompt.theatre.of(on_duty[1]).name,
        "point": f" p_{points[-1]}" if points else "",
        "take": texts.text("b-take", ana),
        "join": texts.text("b-join", ben),
        "it_happened": texts.text("b-it-target", ana),
        "took_steps": texts.text("b-out-action_taken", ana),
        "send": texts.text("b-send", ana),
        "agree": texts.text("b-agree", ben),
    }
