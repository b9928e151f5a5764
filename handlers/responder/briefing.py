"""/briefing: what to know at the start of a shift, in a minute (conversation.md 7.11; training module, 'refresher')."""

from __future__ import annotations

from handlers.domain import quiz
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Lane, Line, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.domain.people import Role
from handlers.ports import Tx

_REMINDERS = ("t-brief-1", "t-brief-2", "t-brief-3")


def show(tx: Tx, who: Speaker, _event: Happening, _ref: str = "") -> Outcome:
    """Words, zones, who leads, three reminders: in private, covered, and not to be passed on."""
    told = Send(
        ToPerson(who.id, who.conversation.platform), "t-briefing",
        lines=(*_words(tx), *_zones(tx), _lead(tx), *(Line(one) for one in _REMINDERS)), lane=Lane.REPLY, covered=True,
        protect=True, sound=False,
    )  # fmt: skip
    return Outcome(jobs=[told])


def _words(tx: Tx) -> list[Line]:
    words = quiz.words(tx.policy)
    return [Line("t-word", {"word": word, "meaning": f"@t-means-{what}"}) for what, word in words.items()]


def _zones(tx: Tx) -> list[Line]:
    return [Line("t-brief-zone", {"zone": one.id, "place": one.name}) for one in tx.policy.zones]


def _lead(tx: Tx) -> Line:
    leads = [one.name for one in tx.roster() if one.on_duty and one.has(Role.LEAD)]
    return Line("t-brief-lead", {"name": ", ".join(leads)}) if leads else Line("t-brief-no-lead")


def offered(who: Speaker, platform: str) -> Send:
    """One line on coming on duty; nobody has to."""
    row = ((Choice("b-briefing", "briefing"),),)
    return Send(ToPerson(who.id, platform), "t-brief-offer", {}, row, lane=Lane.REPLY, ask=True, sound=False)
