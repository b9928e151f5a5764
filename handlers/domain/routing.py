"""Who may see what of a case: the one table (conversation.md 4.6), and the one question about it.

Whatever shows anything of a case asks here, and `handlers/gate.py` asks once more before it leaves. An excluded person
gets nothing at all, and neither does the reporter as one of the team: for both it is as if there were no case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from handlers.domain.case import Case, State
from handlers.domain.messages import Space
from handlers.domain.people import Person, Role


class View(StrEnum):
    """A way of seeing something of a case."""

    CARD = "card"
    """Code word, case name, zone, open or closed; whoever may see it may take it."""
    LOOK = "look"
    WORDS = "words"
    """Everything the reporter wrote or sent."""
    NAME = "name"
    """The reporter's; in any row only if they allow it."""
    NOTES = "notes"
    """The record: what the team wrote, said and did."""
    OUTCOME = "outcome"
    REPORT_OUT = "report-out"
    """That it is handled, and nothing else."""
    COUNTERS = "counters"
    DIGEST = "digest"
    SEARCH = "search"
    """Lists that somebody asks for: /cases, what /take could mean."""
    BOARD = "board"
    AUDIT = "audit"
    """Who did or saw what of it."""


class How(StrEnum):
    """On what terms."""

    FREELY = "freely"
    LOGGED = "logged"
    """Every time is written to the audit trail."""
    ASKED = "asked"
    """Only by an act of their own that asks for it; logged, and whoever has the case hears of it."""


class Standing(StrEnum):
    """What somebody is to a case: the rows of the table. One person may be several of them."""

    TEAM = "team"
    """Anyone in the team's group."""
    ON_DUTY = "on duty"
    """A responder on duty."""
    CALLED = "called"
    """Paged for this case, or asked to take it over: an organizer too, once the ladder came to them (adr/0020)."""
    HANDS = "hands"
    """Handler or partner."""
    SENIOR = "senior"
    """Duty lead or decider."""
    ORGANIZER = "organizer"
    OWNER = "owner"


_LISTS = {View.COUNTERS: How.FREELY, View.DIGEST: How.FREELY, View.SEARCH: How.FREELY}

SEES: Mapping[Standing, Mapping[View, How]] = {
    Standing.TEAM: {View.CARD: How.FREELY, View.BOARD: How.FREELY, **_LISTS},
    Standing.ON_DUTY: {View.CARD: How.FREELY, View.LOOK: How.LOGGED},
    Standing.CALLED: {View.CARD: How.FREELY, View.LOOK: How.LOGGED},
    Standing.HANDS: {
        View.CARD: How.FREELY, View.LOOK: How.LOGGED, View.WORDS: How.FREELY, View.NAME: How.FREELY,
        View.NOTES: How.FREELY, View.OUTCOME: How.FREELY, **_LISTS,
    },
    Standing.SENIOR: {
        View.CARD: How.FREELY, View.LOOK: How.LOGGED, View.WORDS: How.LOGGED, View.NAME: How.LOGGED,
        View.NOTES: How.LOGGED, View.OUTCOME: How.FREELY, View.AUDIT: How.LOGGED, **_LISTS,
    },
    Standing.ORGANIZER: {View.REPORT_OUT: How.FREELY},
    Standing.OWNER: {
        View.WORDS: How.ASKED, View.NAME: How.ASKED, View.NOTES: How.ASKED, View.OUTCOME: How.FREELY,
        View.REPORT_OUT: How.FREELY, View.AUDIT: How.ASKED,
    },
}  # fmt: skip

IN_ROOMS: Mapping[Space, frozenset[View]] = {
    Space.TEAM: frozenset({View.CARD, View.COUNTERS, View.DIGEST, View.BOARD}),
    Space.ORGANIZERS: frozenset({View.REPORT_OUT}),
    Space.ATTENDEES: frozenset(),
}
"""What a shared room may show of a case that is not restricted; of a restricted one it shows nothing."""

_SENT = frozenset({State.PAGING, State.TAKEN, State.CLOSED})
"""What was never sent, or is erased, is nobody's to see."""
_STRENGTH = (How.FREELY, How.LOGGED, How.ASKED)


def may_see(
    person: Person, case: Case, view: View, excluded: frozenset[str], called: frozenset[str] = frozenset(), *,
    asked: bool = False,
) -> bool:  # fmt: skip
    """Whether `person` may have `view` of `case` as one of the team; `asked`: they have just asked for exactly that.

    `excluded` get no sign of the case, `called` are those whom it was brought to: by a page, or by a colleague.
    """
    terms = how(person, case, view, excluded, called)
    return terms is not None and (asked or terms is not How.ASKED)


def how(
    person: Person, case: Case, view: View, excluded: frozenset[str], called: frozenset[str] = frozenset()
) -> How | None:
    """On what terms they may have it; None for not at all."""
    if case.state not in _SENT or not may_be_called(person, case, excluded):
        return None
    if view is View.NAME and not case.name_shown:
        return None
    rows = [SEES[one] for one in standings(person, case, called)]
    return min((row[view] for row in rows if view in row), key=_STRENGTH.index, default=None)


def standings(person: Person, case: Case, called: frozenset[str] = frozenset()) -> frozenset[Standing]:
    """What somebody of the team is to this case. A restricted one is nobody's for being in a room."""
    is_so = {
        Standing.TEAM: not case.restricted and not person.only_organizes,
        Standing.ON_DUTY: person.on_duty and person.has(Role.RESPONDER),
        Standing.CALLED: person.id in called or person.id in case.shared_with,
        Standing.HANDS: person.id in in_conversation(case),
        Standing.SENIOR: person.has(Role.LEAD) or person.has(Role.DECIDER),
        Standing.ORGANIZER: person.has(Role.ORGANIZER) and not case.restricted,
        Standing.OWNER: person.has(Role.OWNER),
    }
    return frozenset(one for one, holds in is_so.items() if holds)


def may_be_called(person: Person, case: Case, excluded: frozenset[str]) -> bool:
    """Whether this person may learn that the case exists: never the reporter, nor who told us of it for them."""
    return person.on_roster and person.id not in excluded and person.id not in (case.reporter, case.told_by)


def eligible(people: Iterable[Person], case: Case, excluded: frozenset[str]) -> list[Person]:
    """Those among `people` whom the case may be brought to."""
    return [person for person in people if may_be_called(person, case, excluded)]


def room_may_show(space: Space, case: Case, view: View) -> bool:
    """Whether everybody in a shared room may have it. Words of a report never stand there."""
    return not case.restricted and view in IN_ROOMS[space]


def in_conversation(case: Case) -> tuple[str, ...]:
    """Handler and partner: the only ones whom the reporter's words reach unasked."""
    return tuple(who for who in (case.handler, case.partner) if who is not None)


def in_its_room(case: Case) -> tuple[str, ...]:
    """Who is in a room of the case, where there are such; a second person also while another handler is looked for."""
    return in_conversation(case) if case.state in _SENT else ()


def team_may_read(case: Case, kept_out: frozenset[str], reporter: Person | None) -> bool:
    """Whether words of this case may stand where all of the team reads them, in an event that chose so.

    Never when somebody is kept out of it, and never when its reporter is one of those readers.
    """
    return not case.restricted and not kept_out and not (reporter is not None and reporter.on_roster)


def targets(names: Iterable[str], roster: Iterable[Person]) -> list[Person]:
    """The people a rung's targets mean, each once, in roster order. Contacts are no people."""
    wanted = set(names)
    return [person for person in roster if any(_is_meant(person, name) for name in wanted)]


def _is_meant(person: Person, target: str) -> bool:
    if target.startswith("person:"):
        return person.name == target.removeprefix("person:")
    match target:
        case "on_duty":
            return person.on_duty and person.has(Role.RESPONDER)
        case "roster":
            return person.has(Role.RESPONDER)
        case "organizers":
            return person.has(Role.ORGANIZER)
        case _:
            return target in person.roles
