"""More than one report of one person: which of them words are for (conversation.md 5.7, G4 and G7).

Words wait, sealed, while nobody can say: the people of one case must not read what belongs to another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import apart, report
from handlers.attendee.replies import MAIN, reply
from handlers.domain import signals
from handlers.domain.case import WITH_TEAM, Case, ContactMode
from handlers.domain.conversation import Question, Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Lane, Remove, Send, ToPerson
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import conversation

NEW = "new"
_WAITS = timedelta(minutes=2)
"""How long words wait for the answer to G7; then they go to the newest of the cases."""
_A_WHILE = timedelta(minutes=10)
"""Words that come this long after the last ones may well be about something else."""
_WHICH = "G7"
_IN_WORDS = ("B", "D", "G0", "cover-")
"""Questions that are answered in their own words, so that those are for the case that asks."""


def open_ones(tx: Tx, who: Speaker) -> list[Case]:
    """Their open cases, drafts included, oldest first."""
    return [case for case in tx.cases_reported_by(who.id) if case.is_open]


def meant(tx: Tx, who: Speaker, said: Said) -> Case | None:
    """The open case these words are for; None while only they can say."""
    found = open_ones(tx, who)
    return _one_of(found, _replied_to(tx, said), _asked_about(who), _lately(tx, who), _not_to_be_asked(found))


def spoken_of(tx: Tx, who: Speaker, said: Said) -> Case | None:
    """The open case they reply to, or wrote of a moment ago: a question of ours that still stands says less."""
    return _one_of(open_ones(tx, who), _replied_to(tx, said), _lately(tx, who))


def _one_of(found: Sequence[Case], *ids: str) -> Case | None:
    named = [case for one in ids for case in found if case.id == one]
    return named[0] if named else found[0] if len(found) == 1 else None


def if_grave(tx: Tx, who: Speaker, said: Said) -> Case | None:
    """Words of a life in danger wait for no answer: they go to the newest that the team has, or to the newest."""
    if signals.gravest(said.text, tx.policy.lexicon) is None:
        return None
    found = open_ones(tx, who)
    return next((one for one in reversed(found) if one.state in WITH_TEAM), found[-1])


def _replied_to(tx: Tx, said: Said) -> str:
    sent = tx.sent(said.chat.platform, said.chat.id, said.reply_to) if said.reply_to else None
    return sent.case or "" if sent is not None else ""


def _asked_about(who: Speaker) -> str:
    question = who.conversation.question
    return question.case if question is not None and question.text.startswith(_IN_WORDS) else ""


def _lately(tx: Tx, who: Speaker) -> str:
    at = who.conversation.last_text_at
    window = timedelta(seconds=tx.policy.behaviour.live_window_seconds)
    return who.conversation.about if at is not None and tx.now - at <= window else ""


def _not_to_be_asked(found: Sequence[Case]) -> str:
    """The one under which a story is told, or silence was asked for: 'which one?' gives it away, and words wait."""
    theirs = [one for one in found if one.cover or (one.help_now and one.contact_mode is ContactMode.SILENT)]
    return theirs[-1].id if theirs else ""


def wants_new(who: Speaker) -> bool:
    """Whether they said that what they write next is about something new."""
    question = who.conversation.question
    return question is not None and question.text == "G4n"


def add(tx: Tx, who: Speaker, _event: Happening, ref: str = "") -> Outcome:
    """/add, or 'Add more': whatever they write next is for this case."""
    found = open_ones(tx, who)
    case = next((one for one in found if one.id == ref), found[0] if len(found) == 1 else None)
    case = case or next((one for one in reversed(found) if one.cover), None)
    if case is None:
        nothing = reply(who, "G19", choices=MAIN, ask=True)
        return Outcome(jobs=[_which(who, found)]) if found else Outcome(jobs=[nothing])
    if case.hidden:
        return Outcome(jobs=[report.reply_added(case)] if case.cover else [])
    told = reply(who, "G0", args={"case": case.name}, case=case.id, ask=True)
    return Outcome(conversations=[replace(who.conversation, about=case.id)], jobs=[told])


def something_new(_tx: Tx, who: Speaker, _event: Happening, _ref: str = "") -> Outcome:
    """'Something new': what they write next is a report of its own."""
    asked = replace(who.conversation, question=Question("G4n"), shown=None)
    after_all = ((Choice("b-not-now", "nothing"),),)
    return Outcome(conversations=[asked], jobs=[reply(who, "G4n", choices=after_all, ask=True)])


def ask(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """G7: the words wait, sealed, until they say which case they are for."""
    found = open_ones(tx, who)
    asked = [] if who.conversation.undecided else [_which(who, found)]
    waiting = replace(who.conversation, undecided=(*who.conversation.undecided, said))
    return Outcome(
        conversations=[waiting], jobs=[*asked],
        deadlines=[Deadline("whose", found[-1].id, tx.now + _WAITS, _WAITS)],
    )  # fmt: skip


def _which(who: Speaker, found: list[Case]) -> Send:
    rows = tuple((Choice("b-case", "which", case.id, {"case": case.name}),) for case in found)
    names = ", ".join(case.name for case in found)
    new = (Choice("b-something-new", "which", NEW),)
    return reply(who, _WHICH, args={"case_list": names}, choices=(*rows, new), ask=True)


def chosen(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """The answer to G7: everything that waited goes there."""
    found, words = open_ones(tx, who), who.conversation.undecided
    case = next((one for one in found if one.id == ref), None)
    if not words:
        return something_new(tx, who, event) if ref == NEW else add(tx, who, event, ref)
    if case is None and ref != NEW:
        return Outcome(jobs=[_which(who, found)]) if found else Outcome(jobs=[reply(who, "G15")])
    return _decided(who, found) + (_into(tx, who, case, words) if case else begin(tx, who, words))


def _decided(who: Speaker, found: list[Case]) -> Outcome:
    done = replace(who.conversation, undecided=(), question=None, shown=None)
    return Outcome(conversations=[done], deadlines=[Cancel("whose", case.id) for case in found])


def _into(tx: Tx, who: Speaker, case: Case, words: tuple[Said, ...]) -> Outcome:
    now_about = replace(who.conversation, about=case.id, last_text_at=tx.now)
    return Outcome(conversations=[now_about]) + apart.file(tx, who, case, words)


def begin(tx: Tx, who: Speaker, words: Sequence[Said]) -> Outcome:
    """A case of its own, whatever else is open."""
    out = report.first_words(tx, who, *words)
    return out + Outcome(conversations=[replace(who.conversation, about=out.cases[-1].id)])


def added(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """More words for this case; after a while, they are asked whether it was about something else."""
    out = report.add(tx, who, case, said) + Outcome(conversations=[replace(who.conversation, about=case.id)])
    words = next((one for one in out.entries if one.kind is Kind.WORDS), None)
    asks = any(isinstance(one, Send) and one.ask for one in out.jobs)
    return _whether(who, case, words, out) if words and not asks and _is_asked(tx, who, case, said) else out


def _is_asked(tx: Tx, who: Speaker, case: Case, said: Said) -> bool:
    """Once a case, after a while, and never once a person talks with them (conversation.md 5.7)."""
    last = who.conversation.last_text_at
    if case.state not in WITH_TEAM or case.quiet or case.help_now or case.first_word_at or not said.text:
        return False
    a_while = last is not None and tx.now - last >= _A_WHILE
    return a_while and who.conversation.asked_whether != case.id


def _whether(who: Speaker, case: Case, words: Entry, out: Outcome) -> Outcome:
    """G4 in place of 'Added to ...': their words are with the case already, and can be moved."""
    rows = (
        (Choice("b-case", "same", case.id, {"case": case.name}),),
        (Choice("b-something-new", "other", words.id),),
    )
    asked = Send(
        ToPerson(case.reporter), "G4", {"case": case.name}, rows, lane=Lane.REPLY, case=case.id, part="told", ask=True,
        sound=False,
    )  # fmt: skip
    out.jobs = [one for one in out.jobs if not (isinstance(one, Send) and one.text == "G3")]
    return out + Outcome(jobs=[asked], conversations=[replace(who.conversation, asked_whether=case.id)])


def same(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """They belong where they are."""
    case = next((one for one in open_ones(tx, who) if one.id == ref), None)
    done = replace(who.conversation, question=None, shown=None)
    return Outcome(conversations=[done], jobs=[report.reply_added(case) if case else reply(who, "G15")])


def other(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """They are about something else: left aside in the one case, and a case of their own."""
    entry = tx.entry(ref)
    case = tx.case(entry.case) if entry else None
    since = [one for one in tx.entries(case.id) if one.about == ref] if case else []
    gone = any(one.kind is Kind.TAKEN_BACK for one in since)
    if entry is None or case is None or gone or entry.author != who.id or entry.source is None:
        return Outcome(jobs=[reply(who, "G15")])
    mark = Entry(tx.new_id(), case.id, Kind.TAKEN_BACK, tx.now, who.id, about=entry.id)
    aside = Outcome(entries=[mark], jobs=[Remove(case.id, "copy", entry=entry.id)])
    aside += conversation.pass_on(tx, case, [mark])
    words = next((one.body for one in reversed(since) if one.kind is Kind.CHANGED), entry.body)
    again = Said(
        event.at, entry.at, event.chat, event.author, entry.source[2], words, entry.attachment, entry.location,
    )  # fmt: skip
    return aside + begin(tx, who, [again])
