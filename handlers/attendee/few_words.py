"""Words too few for a report: kept until it is clear what they belong to, and not for long (conversation.md 5.3)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import cover, named, report
from handlers.attendee.opening import earlier_words, fact, keep, live_case, reporters_words, writes_in
from handlers.attendee.replies import MAIN, reply
from handlers.domain import signals
from handlers.domain.case import Case, Category
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Said
from handlers.domain.outcome import Cancel, Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation


def from_small_talk(tx: Tx, who: Speaker) -> Outcome:
    """'Short message, no answer': it goes to the team as it is, or to the case that was opened meanwhile.

    Whoever may have meant a phrase, and was kept from saying so, is not given away by their screen: the story goes on.
    """
    kept, case, about = who.conversation.small_talk, live_case(tx, who), cover.asked_about(tx, who)
    if case is not None:
        return conversation.earlier_too(tx, who, case)
    grave = signals.gravest(" ".join(kept), tx.policy.lexicon)
    telling = any(signals.has_signal(one, writes_in(tx, who, one), tx.policy.lexicon) for one in kept)
    case = Case(
        id=tx.new_id(), name=tx.free_case_name(), reporter=who.id, opened_at=tx.now, zone=who.conversation.zone,
        category=grave or (Category.MAJOR if telling or about else Category.UNCLEAR), said_at=who.conversation.last_at,
        away_since=who.conversation.away_since, name_shown=who.conversation.settings.name_shown,
        cover=about[0].cover if about else None,
    )  # fmt: skip
    said = who.conversation.waiting
    case, out, found = named.shut_out(tx, case, cover.beside(about[0], said) if about else " ".join(said))
    out += Outcome(entries=[fact(tx, case, "fact-short")]) + earlier_words(tx, who, case)
    out.jobs += [named.question(tx, case, one) for one in found[:1] if not case.quiet]
    return alert.start(tx, case, frozenset(one.id for one in found)) + out


def within_the_story(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """Asked back about a phrase they tell more, or send something: to the team at once, and the story goes on."""
    words = (*who.conversation.small_talk, *((said.words,) if said.words else ()))
    kept = replace(who.conversation, small_talk=words, last_at=tx.now)
    told = replace(report.wrote(tx, who, said), small_talk=(), greeted=True, question=None, shown=None)
    out = Outcome(conversations=[told], deadlines=[Cancel("small-talk", who.id)])
    out += from_small_talk(tx, replace(who, conversation=kept))
    if said.attachment is not None or said.location is not None:
        out += keep(reporters_words(tx, out.cases[-1], replace(said, text="", contact=None)), said.chat.platform)
    return out


def after_all(tx: Tx, who: Speaker) -> Outcome:
    """'No, I did not mean the phrase': their words are a report, unless they are too few for one."""
    words = " ".join(who.conversation.small_talk)
    if not words or signals.is_small_talk(words, who.conversation.language, tx.policy.lexicon):
        return Outcome(jobs=[reply(who, "C4", choices=MAIN, ask=True)])
    done = replace(who.conversation, small_talk=(), question=None, shown=None)
    said_no = replace(who, conversation=replace(who.conversation, question=None))
    return Outcome(conversations=[done], deadlines=[Cancel("small-talk", who.id)]) + from_small_talk(tx, said_no)
