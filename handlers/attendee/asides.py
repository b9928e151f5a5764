"""What is said beside a report: leave that aside, stop, has somebody reported me? (conversation.md 5.7 and 6)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import conversation, help_now, report, withdraw
from handlers.attendee.opening import earlier_words, fact, live_case, open_case, small_talk_waits
from handlers.attendee.replies import reply
from handlers.domain import signals
from handlers.domain.case import Case, Category, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.folding import fold
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice
from handlers.domain.outcome import Audit, Cancel, Exclusion, Outcome
from handlers.ports import Tx
from handlers.responder import alert

_LONGEST = 15
"""Words. A longer text tells something, whatever else is in it."""


def heard(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """None where it is none of these, or where the chat must look as if there were no case."""
    case = live_case(tx, who)
    if said.attachment is not None or not said.text or (case is not None and case.hidden):
        return None
    if signals.word_count(fold(said.text)) > _LONGEST or signals.gravest(said.text, tx.policy.lexicon):
        return None
    return _leave_aside(tx, who, said) or _about_me(tx, who, said, case) or _stop(tx, who, said, case)


def _leave_aside(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """'Remove', in answer to a message of theirs, or alone for the last one. Nothing can be made unread."""
    if fold(said.text) not in {word for lexicon in tx.policy.lexicon.values() for word in lexicon.remove}:
        return None
    entry = _meant(tx, who, said)
    if entry is None:
        return Outcome(jobs=[reply(who, "G6n")]) if tx.cases_reported_by(who.id) else None
    return conversation.left_aside(tx, who, entry) + Outcome(jobs=[reply(who, "G6", case=entry.case)])


def _meant(tx: Tx, who: Speaker, said: Said) -> Entry | None:
    if said.reply_to:
        entry = tx.entry_from(said.chat.platform, said.chat.id, said.reply_to)
        return entry if entry is not None and entry.author == who.id else None
    case = next(iter(reversed(tx.cases_reported_by(who.id))), None)
    words = [one for one in tx.entries(case.id) if one.kind is Kind.WORDS and one.author == who.id] if case else []
    return words[-1] if words else None


def _about_me(tx: Tx, who: Speaker, said: Said, case: Case | None) -> Outcome | None:
    """Never a yes, never a no; a person, if they like. What they tell beside it is a report like any other."""
    lexicon = tx.policy.lexicon
    if not signals.says("about_me", said.text, lexicon):
        return None
    rest = "" if case is not None else signals.without("about_me", said.text, lexicon)
    if not signals.is_small_talk(rest, who.conversation.language, lexicon):
        return None
    out = report.file(tx, case, [said], told=False) if case is not None else _kept(tx, who, said, rest)
    return out + Outcome(jobs=[reply(who, "X2", choices=((Choice("b-person", "askone"),),), ask=True)])


def _kept(tx: Tx, who: Speaker, said: Said, rest: str) -> Outcome:
    """The question alone is kept nowhere; with few words beside it, it waits like all few words."""
    if not rest:
        return Outcome()
    kept = replace(who.conversation, small_talk=(*who.conversation.small_talk, said.text))
    return Outcome(conversations=[kept], deadlines=[small_talk_waits(tx, who)])


def _stop(tx: Tx, who: Speaker, said: Said, case: Case | None) -> Outcome | None:
    """In their own words: they stay on file, and what they mean is asked."""
    if case is None or not signals.says("withdraw", said.text, tx.policy.lexicon):
        return None
    return report.file(tx, case, [said], told=False) + withdraw.ask(tx, who, said)


def ask_one(tx: Tx, who: Speaker, event: Happening, _ref: str = "") -> Outcome:
    """'Ask a person': nothing need be told for that; what is kept, or only half told, is not sent by it."""
    case = live_case(tx, who)
    if case is not None and case.state is not State.DRAFT:
        return withdraw.answered(tx, who, case, "talk")
    case, out = _kept_from(tx, who, open_case(tx, who, Category.UNCLEAR, event))
    out += Outcome(entries=[fact(tx, case, "fact-wants-to-talk")], deadlines=[Cancel("small-talk", who.id)])
    out.conversations.append(replace(who.conversation, small_talk=()))
    told = help_now.answer(case, "H10y", {})
    return (
        alert.start(tx, case, frozenset(one.person for one in out.exclusions))
        + out
        + earlier_words(tx, who, case)
        + Outcome(jobs=[told])
    )


def _kept_from(tx: Tx, who: Speaker, case: Case) -> tuple[Case, Outcome]:
    """Whom they keep out of what they hold back is not the person to answer them here."""
    held = [one for one in tx.cases_reported_by(who.id) if one.state is State.KEPT]
    kept_out = frozenset().union(*(tx.excluded(one.id) for one in held))
    out = Outcome()
    for one in (person for person in tx.roster() if person.id in kept_out):
        out.exclusions.append(Exclusion(case.id, one.id, "named"))
        out.entries.append(fact(tx, case, f"fact-named:{one.name}"))
        out.audit.append(Audit("exclude", who.id, case.id))
    return (replace(case, restricted=True) if kept_out else case), out
