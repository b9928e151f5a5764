"""/pushtest: a test alert with sound that must be tapped within a minute (conversation.md 7.1; 12, bar 29)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Due, Happening, Receipt
from handlers.domain.messages import Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder.notices import notice

_LOCK_IT = timedelta(seconds=10)
"""Until the test comes: an open chat rings on no phone."""
_WITHIN = timedelta(seconds=60)
SEND, END = "push-test", "push-end"


def begin(tx: Tx, who: Speaker, event: Happening, _ref: str = "") -> Outcome:
    """They lock their phone, and it comes."""
    due = Deadline(SEND, who.id, tx.now + _LOCK_IT, _LOCK_IT)
    return Outcome(deadlines=[due]) + notice(event, "t-push-soon")


def send(tx: Tx, due: Due) -> Outcome:
    """As loud as an alert, on every platform they have."""
    person = tx.person(due.subject)
    if person is None or not person.on_roster:
        return Outcome()
    alert = Send(
        ToPerson(person.id), "t-push-test", {}, ((Choice("b-got-it", "gotit"),),), lane=Lane.ALERT, ask=True,
        receipt="push",
    )  # fmt: skip
    return _waits(person, tx.now) + Outcome(jobs=[alert])


def _waits(person: Person, since: datetime) -> Outcome:
    waiting = replace(person, profile=replace(person.profile, push_asked_at=since))
    return Outcome(people=[waiting], deadlines=[Deadline(END, person.id, since + _WITHIN, _WITHIN)])


def accepted(tx: Tx, receipt: Receipt) -> Outcome:
    """The minute counts from when a platform took it, however slow that was."""
    person = tx.person(receipt.person) if receipt.person and receipt.accepted else None
    if person is None or person.profile.push_asked_at is None:
        return Outcome()
    return _waits(person, tx.now)


def tapped(tx: Tx, who: Speaker, event: Happening, _ref: str = "") -> Outcome:
    """In time: they can be reached. Too late: it is said so."""
    asked = who.person.profile.push_asked_at
    if asked is None or tx.now - asked > _WITHIN:
        return notice(event, "t-push-late")
    seen = replace(who.person.profile, push_asked_at=None, push_seen_at=tx.now)
    out = Outcome(people=[replace(who.person, profile=seen)], deadlines=[Cancel(END, who.id)])
    out.conversations.append(replace(who.conversation, question=None, shown=None))
    return out + notice(event, "t-push-well", count=max(1, round((tx.now - asked).total_seconds())))


def missed(tx: Tx, due: Due) -> Outcome:
    """A minute and no tap: an alert could be missed like that, and this is how to mend it."""
    person = tx.person(due.subject)
    if person is None or not person.on_roster or person.profile.push_asked_at is None:
        return Outcome()
    over = replace(person, profile=replace(person.profile, push_asked_at=None))
    again = ((Choice("b-once-more", "pushtest"),),)
    return Outcome(people=[over], jobs=[Send(ToPerson(person.id), "t-push-missed", {}, again, ask=True)])
