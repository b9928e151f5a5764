"""How are you, after a hard case (conversation.md 7.11; training module, 'Get self-care').

Never a duty, never told to anybody above. Of the answers nothing is kept but that somebody is off duty, or wishes not
to be asked again; a colleague hears of it when they are the one who was picked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers import decided
from handlers.domain import routing
from handlers.domain.case import Case, Category, State
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Due, Happening
from handlers.domain.messages import Arg, Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Deadline, Outcome
from handlers.domain.people import Person, Role
from handlers.ports import Tx
from handlers.responder import going_off
from handlers.responder.notices import notice

NEXT_DAY = "care"
_HARD = frozenset({Category.CRITICAL, Category.MEDICAL, Category.MAJOR})
_LONG = timedelta(minutes=60)
_MORNING = time(11)
"""Local to the event: whoever had a long night is not woken."""
_PEERS = 4


def follow(tx: Tx, out: Outcome) -> Outcome:
    """What was decided, and the question to whoever's turn in a hard or long case has ended with it."""
    for before, case in decided.changes(tx, out):
        if before is not None and before.state is State.TAKEN:
            out = out + _ended(tx, out, before, case)
    return out


def _ended(tx: Tx, out: Outcome, before: Case, case: Case) -> Outcome:
    closed = case.state is State.CLOSED
    still = () if closed else routing.in_conversation(case)
    gone = [one for one in routing.in_conversation(before) if one not in still]
    kept_out = tx.excluded(case.id) | {one.person for one in out.exclusions if one.case == case.id}
    left = {one.person for one in out.roles if not one.roles}
    asked = Outcome()
    for one in gone:
        if one not in kept_out | left and ((closed and case.category in _HARD) or _long(tx, before, one)):
            asked += _ask(tx, one)
    return asked


def _long(tx: Tx, case: Case, person: str) -> bool:
    since = case.taken_at if person == case.handler else case.partner_at
    return since is not None and tx.now - since > _LONG


def _ask(tx: Tx, person_id: str) -> Outcome:
    """U1 now, and U3 tomorrow. It names no case: whoever holds the phone learns of none."""
    person = tx.person(person_id)
    if person is None or not person.on_roster or person.profile.no_check_in:
        return Outcome()
    talk = tx.conversation(person_id)
    # Whoever was just asked for their own line to somebody writes that line next: it stays the open question.
    busy = talk is not None and talk.question is not None and talk.question.text == "t-close-line"
    return Outcome(jobs=[replace(_u1(person), ask=not busy)], deadlines=[_tomorrow(tx, person_id)])


def _u1(person: Person) -> Send:
    rows = tuple((Choice(label, "care", ref),) for label, ref in _ANSWERS)
    return Send(ToPerson(person.id), "U1", {"name": person.name}, rows, lane=Lane.NOTICE, ask=True, sound=False)


_ANSWERS = (("b-im-fine", "fine"), ("b-pause-me", "pause"), ("b-like-to-talk", "talk"))


def _tomorrow(tx: Tx, person: str) -> Deadline:
    zone = ZoneInfo(tx.policy.timezone)
    day = tx.now.astimezone(zone).date() + timedelta(days=1)
    at = datetime.combine(day, _MORNING, zone).astimezone(tx.now.tzinfo)
    return Deadline(NEXT_DAY, person, at, at - tx.now)


def begin(_tx: Tx, who: Speaker, _event: Happening, _ref: str = "") -> Outcome:
    """/checkin: they ask for it themselves."""
    return Outcome(jobs=[replace(_u1(who.person), to=ToPerson(who.id, who.conversation.platform))])


def day_after(tx: Tx, due: Due) -> Outcome:
    """U3, unless they asked not to be asked."""
    person = tx.person(due.subject)
    if person is None or not person.on_roster or person.profile.no_check_in:
        return Outcome()
    labels = (("b-fine", "fine"), ("b-like-to-talk", "talk"), ("b-dont-ask", "never"))
    rows = tuple((Choice(label, "care", ref),) for label, ref in labels)
    return Outcome(jobs=[Send(ToPerson(person.id), "U3", {}, rows, lane=Lane.NOTICE, ask=True, sound=False)])


def answered(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """Any answer is fine, and so is none."""
    settled = Outcome(conversations=[replace(who.conversation, question=None, shown=None)])
    if ref == "pause":
        return settled + _pause(tx, who, event)
    if ref == "talk":
        return settled + _talk(tx, who)
    if ref == "never":
        quiet = replace(who.person, profile=replace(who.person.profile, no_check_in=True))
        return settled + Outcome(people=[quiet]) + notice(event, "t-care-never")
    return settled + notice(event, "t-care-fine")


def _talk(tx: Tx, who: Speaker) -> Outcome:
    """U2: colleagues who said they may be rung, and a line outside the team; as far as there are any."""
    peers = _peers(tx, who.id)
    line = tx.policy.support_line or tx.policy.helpline
    args: dict[str, Arg] = {"peer_list": ", ".join(one.name for one in peers)} if peers else {}
    args |= {"support_line": line} if line else {}
    text = {(True, True): "U2", (True, False): "U2p", (False, True): "U2s"}.get((bool(peers), bool(line)), "U2n")
    rows = tuple((Choice("b-name", "carepeer", one.id, {"name": one.name}),) for one in peers)
    to = ToPerson(who.id, who.conversation.platform)
    return Outcome(jobs=[Send(to, text, args, rows, lane=Lane.REPLY, ask=bool(rows), sound=False)])


def _peers(tx: Tx, but: str) -> list[Person]:
    willing = [one for one in tx.roster() if one.profile.may_be_rung and one.id != but and tx.reach(one.id)]
    return willing[:_PEERS]


def picked(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """The one they picked hears that they would like to talk; nobody else does."""
    peer = next((one for one in _peers(tx, who.id) if one.id == ref), None)
    if peer is None:
        return notice(event, "t-care-not-now")
    told = Send(ToPerson(peer.id), "t-care-peer", {"name": who.person.name}, lane=Lane.NOTICE)
    return Outcome(jobs=[told]) + notice(event, "t-care-told", name=peer.name)


def _pause(tx: Tx, who: Speaker, event: Happening) -> Outcome:
    """Off duty at once, and cover is asked for. What they still have is passed on first, or the lead says so."""
    out = going_off.off(tx, who.person) + notice(event, "t-care-pause")
    if tx.cases_held_by(who.id):
        out += going_off.off_duty(tx, who, event)
    if not who.person.on_duty:
        return out
    rows = ((Choice("b-i-am-on", "onduty"),),)
    away = [
        Send(ToPerson(one.id), "t-care-cover", {"name": who.person.name}, rows, lane=Lane.NOTICE)
        for one in _who_could(tx, who.id)
    ]  # fmt: skip
    leads = [
        Send(ToPerson(one.id), "t-care-away", {"name": who.person.name}, lane=Lane.NOTICE)
        for one in routing.targets([Role.LEAD], tx.roster())
        if one.id != who.id and one.on_duty
    ]  # fmt: skip
    return out + Outcome(jobs=[*leads, *away])


def _who_could(tx: Tx, but: str) -> Sequence[Person]:
    """Those who take cases and are not on duty."""
    return [one for one in routing.targets(["roster"], tx.roster()) if one.id != but and not one.on_duty]
