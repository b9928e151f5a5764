"""How a case comes into being: one report of one person, opened from their conversation."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.domain import codewords, signals
from handlers.domain.case import Case, Category, ContactMode, Track
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Edited, Happening, Pressed, Said
from handlers.domain.messages import Fetch
from handlers.domain.outcome import Deadline, Outcome
from handlers.ports import Tx

FOUND_BY = "fact-asked-find"
"""The line of the record above the words that say how to find somebody."""
_SMALL_TALK_WAITS = timedelta(minutes=2)


def open_case(tx: Tx, who: Speaker, category: Category, at: Happening, **flags: object) -> Case:
    """A fresh draft of this reporter, with a name nobody else's open case bears; at the place their words name."""
    case = Case(
        id=tx.new_id(),
        name=tx.free_case_name(),
        reporter=who.id,
        category=category,
        opened_at=tx.now,
        zone=place_in(tx, at) or _place_before(tx, who) or who.conversation.zone,
        track=Track.UNKNOWN,
        said_at=min(at.sent_at, tx.now),
        away_since=who.conversation.away_since,
        name_shown=who.conversation.settings.name_shown,
        contact_mode=_how_to_write(tx, who),
    )
    return replace(case, **flags)  # type: ignore[arg-type]


def _how_to_write(tx: Tx, who: Speaker) -> ContactMode:
    """As they said under what is open already: it is the same phone."""
    return next((one.contact_mode for one in reversed(tx.cases_reported_by(who.id)) if one.is_open), ContactMode.FREE)


def place_in(tx: Tx, event: Happening) -> str | None:
    """The one place of the event that these words name: whoever says it is not asked for it, and alerts show it."""
    return _zone_in(tx, event.text) if isinstance(event, Said) else None


def _place_before(tx: Tx, who: Speaker) -> str | None:
    """The same in the few words before these."""
    return _zone_in(tx, " / ".join(who.conversation.small_talk))


def _zone_in(tx: Tx, text: str) -> str | None:
    zone = codewords.spoken_zone(text, tx.policy.zones)
    return zone.id if zone is not None else None


def writes_in(tx: Tx, who: Speaker, text: str) -> str:
    """The language these words are in by all we know: a phone may be set to one of which we have no list."""
    talk = who.conversation
    if not talk.hint or talk.chose_language or talk.hint in tx.policy.lexicon:
        return talk.language
    sure = signals.guess_language(text, tx.policy.lexicon)
    return talk.language if sure == talk.language else talk.hint


def reporters_words(tx: Tx, case: Case, said: Said | Edited, kind: Kind = Kind.WORDS) -> Entry:
    """What the person wrote, as a line of the record."""
    return Entry(
        id=tx.new_id(),
        case=case.id,
        kind=kind,
        at=said.sent_at,
        author=case.reporter,
        body=said.words if isinstance(said, Said) else said.text,
        source=(said.chat.platform, said.chat.id, said.message) if said.message else None,
        attachment=said.attachment if isinstance(said, Said) else None,
        location=said.location,
    )


def earlier_words(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """Short words that were kept until it was clear what they belong to: they belong to this case."""
    said = who.conversation.last_at or tx.now
    kept = who.conversation.small_talk
    return Outcome(entries=[Entry(tx.new_id(), case.id, Kind.WORDS, said, who.id, text) for text in kept])


def small_talk_waits(tx: Tx, who: Speaker) -> Deadline:
    """How long few words are kept before they go to the team after all."""
    return Deadline("small-talk", who.id, tx.now + _SMALL_TALK_WAITS, _SMALL_TALK_WAITS)


def fact(tx: Tx, case: Case, what: str, author: str | None = None) -> Entry:
    """Something that happened, as a line of the record: a key of texts 'fact-…', never prose."""
    return Entry(id=tx.new_id(), case=case.id, kind=Kind.FACT, at=tx.now, author=author, body=what)


def keep(entry: Entry, platform: str) -> Outcome:
    """Put a line into the record, and its attachment after it."""
    out = Outcome(entries=[entry])
    if entry.attachment is not None:
        out.jobs.append(Fetch(entry.id, entry.case, platform, entry.attachment))
    return out


def case_meant(tx: Tx, who: Speaker, event: Happening) -> Case | None:
    """The open case of theirs that a choice is about: the one it stands under, or whose question it answers.

    Only what belongs to no case means the newest. None when theirs is closed: another one is never meant by it.
    """
    if isinstance(event, Pressed) and event.message and event.press:
        sent = tx.sent(event.chat.platform, event.chat.id, event.message)
        named = sent.case if sent is not None else None
    else:
        question = who.conversation.question
        named = question.case if question is not None else None
    found = tx.case(named) if named else live_case(tx, who)
    return found if found is not None and found.reporter == who.id and found.is_open else None


def live_case(tx: Tx, who: Speaker) -> Case | None:
    """The reporter's newest open case, drafts included."""
    return next((case for case in reversed(tx.cases_reported_by(who.id)) if case.is_open), None)
