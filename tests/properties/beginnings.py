"""Where a story may begin: each of the flows an attendee can be in, played up to a point that is drawn.

A beginning presses what stands on the screen, so it goes through the same doors as a person does.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from tests.properties.phones import Button, World
from tests.stage import ATTENDEES, ROSTER, TEAM

_CORPORA = Path(__file__).parents[1] / "conversation" / "corpora"
_SETTLED = timedelta(seconds=21)


@cache
def stories(language: str) -> tuple[str, ...]:
    """What people tell in this language."""
    lines = (_CORPORA / f"{language}.told.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@dataclass
class Play:
    """One world, somebody in it, and what was drawn for them."""

    world: World
    me: int
    drawn: Sequence[int]
    marked: Callable[[str], str]
    used: int = field(default=0)

    @property
    def language(self) -> str:
        return self.world.languages.get(self.me, "en")

    def draw(self, below: int) -> int:
        """The next number that was drawn; 0 after the last."""
        self.used += 1
        return self.drawn[self.used - 1] % below if self.used <= len(self.drawn) else 0

    def story(self) -> str:
        """A sentence of somebody who speaks that language, to be found again."""
        told = stories(self.language)
        return self.marked(told[self.draw(len(told))])

    async def says(self, text: str, user: int | None = None, chat: str = "", **more: object) -> None:
        """Somebody writes, and everything arrives."""
        await self.world.happens("said", user or self.me, chat, text=text, **more)
        await self.world.all_arrive()

    async def waits(self, by: timedelta) -> None:
        """Time passes, and everything arrives."""
        await self.world.passes(by, arriving=True)

    async def presses(self, action: str, user: int | None = None, n: int = 0) -> bool:
        """Somebody presses the nth button of this kind under the newest message that has one."""
        fitting = self.buttons(action, user)
        if not fitting:
            return False
        newest = [one for one in fitting if one.message == fitting[-1].message]
        await self.press(newest[n % len(newest)], user)
        return True

    def buttons(self, action: str, user: int | None = None) -> list[Button]:
        """Those of this kind which this person can see, oldest first."""
        here = {str(user or self.me)} | ({TEAM} if user in ROSTER.values() else set())
        return [one for one in self.world.buttons if one.chat in here and one.data.startswith(f"{action}.")]

    async def press(self, one: Button, user: int | None = None) -> None:
        """This very button."""
        who = user or self.me
        press = f"{who}:{len(self.world.updates)}"
        await self.world.happens("press", who, one.chat, message=one.message, data=one.data, press=press)
        await self.world.all_arrive()


ANA, BEN = ROSTER["Ana"], ROSTER["Ben"]


async def help_now(play: Play) -> None:
    """Help now, and as many of its questions as were drawn."""
    await play.says("/sos")
    await play.presses("place", n=play.draw(3))
    await play.presses("safe")
    for action in ("what", "find", "team")[: play.draw(4)]:
        await play.presses(action)
    await play.says("/sos")


async def yes_or_no(play: Play) -> None:
    """They can only write yes or no."""
    await play.says("/start p_41")
    await play.says("/sos")
    await play.presses("here")
    await play.presses("safe", n=1)
    for _ in range(5):
        await play.presses("yn", n=play.draw(2))


async def silent(play: Play) -> None:
    """They cannot write at all; later somebody writes from that phone."""
    await play.says("/sos")
    await play.presses("place")
    await play.presses("safe", n=2)
    await taking(play)
    await play.says(f"/say {play.marked('we are at the door')}", user=ANA)
    await play.waits(timedelta(minutes=2))
    await play.says(play.story())


async def free_text(play: Play) -> None:
    """Words, which settle."""
    await play.says(play.story())
    if play.draw(2):
        await play.waits(_SETTLED)
        await play.presses("track", n=play.draw(2))


async def guided(play: Play, track: int = 0, steps: int | None = None, keep: int = 0) -> None:
    """The questions, one after the other, up to the one that was drawn."""
    await play.says("/report")
    await play.presses("guide", n=keep)
    await play.presses("guide", n=2)
    await play.says(play.story())
    await play.presses("guide")
    await play.presses("guide", n=track)
    for _ in range(play.draw(8) if steps is None else steps):
        if not (play.draw(3) == 1 and await play.presses("gplace", n=play.draw(4))):
            await play.presses("guide", n=play.draw(3))


async def sent(play: Play, track: int) -> None:
    """All of the questions skipped, read back and sent."""
    await guided(play, track, steps=0)
    for _ in range(6):
        await play.presses("guide", n=-1)
    await play.presses("guide", n=0)


async def target(play: Play) -> None:
    """Somebody to whom it happened."""
    await sent(play, 0)


async def witness(play: Play) -> None:
    """Somebody who saw it; mostly the team has it already, and may be about to close it."""
    await sent(play, 1)
    await play.says("/status")
    if play.draw(4):
        await taking(play)
        await play.says("/status")
    if play.draw(2):
        await closing(play)
        await play.says("/status")


async def helper(play: Play) -> None:
    """Somebody who asks for another, who then writes the word."""
    await sent(play, 2)
    if play.draw(8):
        await taking(play)
        case = next(iter(play.world.watcher.cases.values()))
        await play.says(case.name, user=7002)
        await play.presses("itisthem", user=ANA)


async def code_phrase(play: Play) -> None:
    """An innocent sentence; the chat plays along."""
    await play.says("/start p_41" if play.draw(2) else "/start")
    await play.says(("is angela here", "did you order the blue lanyards")[play.draw(2)])
    await play.says("1")


async def choosing_words(play: Play) -> None:
    """A safe word and an exit word of their own."""
    for ref, word in ((2, "tangerine boat"), (3, "purple ladder")):
        await play.says("/settings")
        await play.presses("settings", n=ref)
        await play.says(word)


async def safe_word(play: Play) -> None:
    """Their own word calls people, and the chat plays along."""
    await choosing_words(play)
    await play.says("is there a tangerine boat")
    for text in ("hall 1", "1", "/status", "hm"):
        await play.says(text)


async def exit_word(play: Play) -> None:
    """The chat is empty; whoever has the phone writes, and perhaps goes on."""
    await choosing_words(play)
    await play.says(play.story())
    await play.waits(_SETTLED)
    await taking(play)
    await play.says("purple ladder")
    await play.says(f"/say {play.marked('how are you')}", user=ANA)
    await play.says(play.marked("hm"))
    await play.says(str(1 + play.draw(3) // 2))


async def looking_round(play: Play) -> None:
    """Nothing has happened: what is there, and what they choose for their own chat."""
    for command in ("/start", "/help", "/status", "/team", "/withdraw", "/cancel", "/add", "/nonsense"):
        await play.says(command)
    for n in range(3):
        await play.says("/privacy")
        await play.presses("privacy", n=n)
    for n in range(5):
        await play.says("/info")
        await play.presses("topic", n=n)
    await play.presses("person")
    for ref in range(5):
        await play.says("/settings")
        await play.presses("settings", n=ref)
    await play.says("/language")
    await play.presses("lang", n=play.draw(3))
    await play.says("/clear")
    await play.presses("clear")


async def taking(play: Play) -> None:
    """Ana takes it, Ben joins."""
    await play.presses("take", user=ANA)
    await play.presses("join", user=BEN)


async def closing(play: Play, ending: int = 0) -> None:
    """They close it; a target may get a line."""
    await play.says("/close", user=ANA)
    await play.presses("ended", user=ANA, n=ending)
    await play.presses("towhom", user=ANA)
    if play.draw(2):
        await play.says(play.marked("glad you came"), user=ANA)
        await play.presses("sendit", user=ANA)
    else:
        await play.presses("noline", user=ANA)
    for step, choice in (("measure", -1), ("referral", 0), ("offerday", 0)):
        await play.presses(step, user=ANA, n=choice)  # nothing was done, nobody need be told, they may be asked
    await play.presses("agree", user=BEN)


async def taken(play: Play) -> None:
    """A person has it, and may have written."""
    await play.says(play.story())
    await play.waits(_SETTLED)
    await taking(play)
    match play.draw(4):
        case 1:
            await play.says(f"/say {play.marked('hello')}", user=ANA)
        case 2:
            await play.says("/onmyway 3", user=ANA)
        case 3:
            await play.presses("cant", user=ANA)


async def closed(play: Play) -> None:
    """It is closed; the result may have been shown, and the next day agreed on."""
    await play.says("/sos")
    await taking(play)
    await closing(play, play.draw(9))
    await play.presses("result")
    await play.presses("tomorrow", n=play.draw(3) // 2)
    await play.waits(timedelta(days=1))
    await play.presses("morning", n=play.draw(3))
    await play.presses("someone")


async def kept(play: Play) -> None:
    """Kept unsent from the start, and stopped; sent after all, or left."""
    await guided(play, keep=1, steps=0)
    await play.says("/cancel")
    await play.presses("idle", n=1)
    if play.draw(3) == 1:
        await play.presses("sendkept")


async def erased(play: Play) -> None:
    """Asked whether they are still there, they keep it, and then have it erased."""
    await guided(play, steps=1)
    await play.waits(timedelta(minutes=8, seconds=1))
    await play.presses("idle", n=2)
    await play.presses("erasekept")
    await play.presses("sendkept")


async def no_report(play: Play) -> None:
    """Waved off before it was sent; the words are kept until the date that was said."""
    await play.says(play.story())
    await play.presses("notreport")
    await play.says("/status")


async def asking(play: Play) -> None:
    """What is going on with it, asked in every way, and whether it may be stopped."""
    await taken(play)
    await play.says("/status")
    await play.waits(timedelta(minutes=11))
    for n in range(3):
        await play.says("/withdraw")
        await play.presses("stopping", n=n)
    await play.says("/cancel")
    await play.says("/start")


async def stopped(play: Play) -> None:
    """Stopped before anybody had it; then perhaps not."""
    await play.says(play.story())
    await play.waits(_SETTLED)
    await play.says("/withdraw")
    await play.presses("stopping", n=1)
    await play.says("/status")
    if play.draw(2):
        await play.presses("restart")


async def nobody_answers(play: Play) -> None:
    """The ladder, to its end, and an hour of it."""
    await play.says("/sos")
    for seconds in (61, 60, 60, 600):
        await play.waits(timedelta(seconds=seconds))


async def unfinished(play: Play) -> None:
    """They stopped in the middle, and nobody comes back."""
    await guided(play, play.draw(3))


async def several(play: Play) -> None:
    """Two reports, and words that could be for either."""
    await play.says("/sos")
    await play.says("/report")
    await play.presses("report")
    await play.says("/cancel")
    await play.says("/start")
    await play.presses("newone")
    await play.says(play.story())
    await play.waits(timedelta(minutes=2))
    await play.says(play.story())
    await play.presses("which", n=play.draw(2))


async def in_the_group(play: Play) -> None:
    """A report written where everybody reads."""
    await play.says("/start")
    await play.says(play.story(), chat=ATTENDEES)
    await play.says(play.marked("a man keeps following me around"), chat=ATTENDEES)
    await play.presses("passon", n=play.draw(2))


async def kept_out(play: Play, people: int = 1) -> None:
    """It is about one of the team."""
    await play.says(play.story())
    for _ in range(people):
        await play.presses("team.yes")
        await play.presses("exclude", n=play.draw(3) if people == 1 else 0)
    await play.waits(_SETTLED)


async def all_kept_out(play: Play) -> None:
    """It is about everybody: the contact outside the team, if they say yes."""
    await kept_out(play, 6)
    await play.presses("outside", n=play.draw(3))
    await play.presses("outside")


async def wished(play: Play) -> None:
    """One of the team is wished for, who does not answer."""
    await guided(play, steps=0)
    for _ in range(5):
        await play.presses("guide", n=-1)
    await play.presses("guide", n=1)
    await play.presses("prefer", n=play.draw(3))
    await play.presses("guide", n=0)
    await play.waits(timedelta(minutes=3, seconds=1))
    await play.presses("wish", n=play.draw(2))


Beginning = Callable[[Play], Coroutine[Any, Any, None]]
BEGINNINGS: dict[str, Beginning] = {one.__name__: one for one in (
    help_now, yes_or_no, silent, free_text, target, witness, helper, code_phrase, safe_word, exit_word, taken, asking,
    closed, kept, erased, no_report, unfinished, stopped, several, in_the_group, kept_out, all_kept_out, wished,
    nobody_answers, looking_round,
)}  # fmt: skip
