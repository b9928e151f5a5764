"""Ordinary sentences of the team in the event's rooms: 'Could Maple get a platter?' (conversation.md 10.6).

Under such a sentence the desk sets one small sign and says nothing there; all else is said in private. Whatever is not
sure is asked back in private, and pages nobody. Whoever must not know of a case is answered as if there were none.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee.opening import open_case
from handlers.domain import routing
from handlers.domain.case import Case, Category, Track
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import ChatKind, Happening, Said
from handlers.domain.messages import Arg, Choice, Job, Lane, Mark, Send, ToChat, ToPerson
from handlers.domain.needs import BY_LETTER, Need
from handlers.domain.outcome import Outcome, merged
from handlers.domain.sentences import Around, Heard, hear
from handlers.ports import Tx
from handlers.responder import alert, needs, trouble
from handlers.responder.notices import not_for_you, notice

_SIGN_WITHIN = timedelta(seconds=30)
_PLACES = 3
_OPENS: dict[Need, Category] = {
    Need.SECURITY: Category.CRITICAL, Need.MORE: Category.CRITICAL, Need.SERVICES: Category.CRITICAL,
    Need.FIRST_AID: Category.MEDICAL,
}  # fmt: skip
"""What a need without a case is until a person says otherwise; all others are unclear."""
_NOTHING = "nothing"


def in_room(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """A sentence in a room of the event. Talk is neither stored nor answered."""
    heard = heard_in(tx, who, said.text) if said.attachment is None else None
    if heard is None or not who.person.on_roster:
        return Outcome()
    return _drill(tx, who, heard) if heard.drill else _meant(tx, who, said, heard)


def beside_words(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """The same in private, or in the room of a case, where the words go to the other of the two as well.

    Whoever is in trouble types where they always type: who comes to help them reads it too.
    """
    helped = trouble.words(tx, who, said) or Outcome()
    heard = heard_in(tx, who, said.text) if said.attachment is None else None
    if heard is None or heard.drill or not heard.needs:
        return helped
    sure_of_case = heard.sure and len(heard.cases) == 1
    if sure_of_case or _is_trouble(heard):
        return helped + _meant(tx, who, said, heard)
    held = [] if heard.cases or heard.unknown else [*tx.cases_held_by(who.id)]
    return helped + _asked_back(tx, who, heard, held) if held and heard.asks else helped


def is_trouble(tx: Tx, who: Speaker, said: Said) -> bool:
    """Whether these words say that the writer is in trouble, and are for nobody's eyes but the desk's."""
    heard = heard_in(tx, who, said.text) if said.attachment is None else None
    return heard is not None and _is_trouble(heard)


def _is_trouble(heard: Heard) -> bool:
    return heard.sure and Need.MYSELF in heard.needs and not heard.drill


def heard_in(tx: Tx, who: Speaker, text: str) -> Heard | None:
    """What the sentence holds, as far as this writer may know of it."""
    names = tuple(one.name for one in theirs(tx, who))
    people = tuple(one.name for one in tx.roster())
    return hear(text, tx.policy.hearing, Around(names, tx.policy.case_names, tx.policy.zones, people))


def theirs(tx: Tx, who: Speaker) -> list[Case]:
    """The open cases that this person may speak of; the reporter of one may not, unless they saw it as one of us."""
    open_ = [one for one in tx.open_cases() if needs.may_ask(who.person, one)]
    return [one for one in open_ if opened_by(tx, who, one) or _may_know(tx, who, one)]


def _may_know(tx: Tx, who: Speaker, case: Case) -> bool:
    return bool(routing.eligible([who.person], case, tx.excluded(case.id)))


def opened_by(tx: Tx, who: Speaker, case: Case) -> bool:
    """Whether a sentence of theirs opened it: they stand beside it, and may ask for more."""
    return case.from_team and case.reporter == who.id and who.id not in tx.excluded(case.id)


def _drill(tx: Tx, who: Speaker, heard: Heard) -> Outcome:
    """What begins with the word for an exercise never calls anybody in earnest."""
    args: dict[str, Arg] = {"need": needs.begins(needs.word(tx, Need.DRILL))}
    return Outcome(jobs=[_private(who, "t-need-drill", args)]) if heard.sure else Outcome()


def _meant(tx: Tx, who: Speaker, said: Said, heard: Heard) -> Outcome:
    found = [one for one in theirs(tx, who) if one.name in heard.cases]
    zone = heard.zones[0] if len(heard.zones) == 1 else None
    if _is_trouble(heard):
        return _trouble(tx, who, said, heard, found[0] if len(found) == 1 else None, zone)
    if heard.sure and len(found) == 1 and heard.needs:
        return _signed(tx, who, said, _of_case(tx, who, said, found[0], heard.needs, zone))
    if heard.sure and heard.placed and zone is not None:
        return _signed(tx, who, said, at_zone(tx, who, said, zone, heard.needs, heard.category))
    return _asked_back(tx, who, heard, found) if heard.asks else Outcome()


def _trouble(tx: Tx, who: Speaker, said: Said, heard: Heard, case: Case | None, zone: str | None) -> Outcome:
    out = trouble.call(tx, who, said, case, zone)
    others = tuple(one for one in heard.needs if one is not Need.MYSELF)
    return out + (_of_case(tx, who, said, case, others, zone) if case is not None else Outcome())


def _of_case(tx: Tx, who: Speaker, event: Happening, case: Case, wanted: tuple[Need, ...], zone: str | None) -> Outcome:
    """All that one sentence asks for one case."""
    out = Outcome()
    for need in wanted:
        out += needs.ask(tx, who, event, case, need, zone)
        versions = [one for one in out.cases if one.id == case.id]
        case = versions[-1] if versions else case
    return out


def at_zone(
    tx: Tx, who: Speaker, event: Happening, zone: str, wanted: tuple[Need, ...], category: Category | None
) -> Outcome:
    """No case yet: one is opened with whoever wrote it, and calls the team at once."""
    first = wanted[0] if wanted else None
    kind = category or _OPENS.get(first, Category.UNCLEAR) if first else category or Category.UNCLEAR
    already = _just_opened(tx, who, zone)
    if already is not None:
        return _of_case(tx, who, event, already, wanted, zone)
    case = open_case(
        tx, who, kind, event, zone=zone, track=Track.WITNESS, from_team=True, away_since=None, name_shown=True
    )  # fmt: skip
    words = event.text if isinstance(event, Said) else ""
    out = Outcome(entries=[Entry(tx.new_id(), case.id, Kind.WORDS, tx.now, who.id, words)] if words else [])
    out += alert.start(tx, case)
    called = merged(None, [one for one in out.cases if one.id == case.id][-1:])
    return out + _of_case(tx, who, event, called, wanted, zone)


def _just_opened(tx: Tx, who: Speaker, zone: str) -> Case | None:
    """A second sentence about the same place within a moment is about the same."""
    window = timedelta(seconds=tx.policy.behaviour.dedupe_seconds)
    mine = [one for one in tx.cases_reported_by(who.id) if one.from_team and one.is_open and one.zone == zone]
    return next((one for one in mine if tx.now - one.opened_at < window), None)


def _signed(tx: Tx, who: Speaker, said: Said, out: Outcome) -> Outcome:
    """One small sign under the sentence, once something follows from it; never where others must not know of it."""
    about = next((one for one in out.cases), None)
    if said.chat.kind not in (ChatKind.TEAM, ChatKind.ORGANIZERS) or about is None or about.restricted:
        return out
    here = ToChat(said.chat.platform, said.chat.id)
    sign: list[Job] = [Mark(here, said.message, about.id, who.id, tx.now + _SIGN_WITHIN, heard=True)]
    return out + Outcome(jobs=sign)


def told(case: Case) -> Send:
    """To whoever wrote the sentence, once the team was reached: what became of it, and the one question."""
    zone = {"zone": case.zone} if case.zone else {}
    rows = ((Choice("b-mistake", "mistake", case.id),),)
    return Send(
        ToPerson(case.reporter), "t-spoken-open", {"case": case.name, **zone}, rows, lane=Lane.REPLY, case=case.id,
        part="question", ask=True,
    )  # fmt: skip


def ask_where(tx: Tx, who: Speaker, need: Need) -> Outcome:
    """A need by command, without a case: which one, or where?"""
    return _asked_back(tx, who, Heard((need,)), [])


def _asked_back(tx: Tx, who: Speaker, heard: Heard, found: list[Case]) -> Outcome:
    """A question in private; nobody is called before it is answered."""
    need = heard.needs[0] if heard.needs else None
    if need is None and heard.category is None:
        return Outcome()
    what = need.letter if need else heard.category.value if heard.category else ""
    said = needs.word(tx, need) if need else tx.policy.code_words[heard.category] if heard.category else ""
    rows = [*_cases(tx, who, need, heard, found), *_zones(tx, heard, what, bool(found))]
    rows.append((Choice("b-nothing-meant", "spoken", _NOTHING),))
    text = "t-spoken-unknown" if heard.unknown and not found else "t-spoken-where"
    args: dict[str, Arg] = {"need": needs.begins(said)}
    return Outcome(jobs=[replace(_private(who, text, args), choices=tuple(rows), ask=True)])


def _cases(tx: Tx, who: Speaker, need: Need | None, heard: Heard, found: list[Case]) -> list[tuple[Choice, ...]]:
    """Those it names; where it names none and no place, those that the writer has."""
    if need is None:
        return []
    named = heard.zones or heard.unknown or heard.cases
    theirs_ = [] if named else [*tx.cases_held_by(who.id), *_opened(tx, who)]
    place = _number(tx, heard.zones[0]) if len(heard.zones) == 1 else ""
    return [(_case(tx, who, one, need, place),) for one in (found or theirs_)[:2]]


def _opened(tx: Tx, who: Speaker) -> list[Case]:
    return [one for one in theirs(tx, who) if opened_by(tx, who, one)]


def _number(tx: Tx, zone: str) -> str:
    """By which a button knows a zone: ids may be long."""
    return str([one.id for one in tx.policy.zones].index(zone))


def _case(tx: Tx, who: Speaker, case: Case, need: Need, place: str) -> Choice:
    """With the place that was said. Buttons about a case are not for its reporter, even one who saw it as one of us."""
    if place or opened_by(tx, who, case):
        return Choice("b-case", "spoken", f"{need.letter}:{case.id}:{place}", {"case": case.name})
    return Choice("b-case", "need", f"{case.id}:{need.letter}", {"case": case.name})


def _zones(tx: Tx, heard: Heard, what: str, known: bool) -> list[tuple[Choice, ...]]:
    if known:
        return []
    named = [one for one in tx.policy.zones if one.id in heard.zones]
    shown = (named or tx.policy.zones)[:_PLACES]
    return [(Choice("b-zone", "spoken", f"{what}:{one.id}", {"zone": one.name}),) for one in shown]


def answered(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """The answer to such a question."""
    done = Outcome(conversations=[replace(who.conversation, question=None, shown=None)])
    what, _, zone = ref.partition(":")
    if not who.person.on_roster:
        return not_for_you(who, event)
    case_id, _, place = zone.partition(":")
    case = next((one for one in theirs(tx, who) if one.id == case_id), None)
    if case is not None and what in BY_LETTER:
        return done + needs.ask(tx, who, event, case, BY_LETTER[what], _numbered(tx, place))
    if what == _NOTHING or tx.policy.zone(zone) is None:
        return done + notice(event, "t-spoken-nothing")
    need = BY_LETTER.get(what)
    category = None if need else Category(what)
    if need is Need.MYSELF:
        return done + trouble.call(tx, who, event, None, zone)
    called = at_zone(tx, who, event, zone, (need,) if need else (), category)
    return done + called + notice(event, "t-spoken-called")


def _numbered(tx: Tx, number: str) -> str | None:
    known = {str(nth): one.id for nth, one in enumerate(tx.policy.zones)}
    return known.get(number)


def _private(who: Speaker, text: str, args: dict[str, Arg]) -> Send:
    return Send(ToPerson(who.id), text, args, lane=Lane.REPLY)
