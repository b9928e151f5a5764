"""Code phrases: a silent alert, and an answer inside an innocent story (conversation.md 10.5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from handlers.attendee import named
from handlers.attendee.opening import earlier_words, fact, keep, live_case, open_case, reporters_words, small_talk_waits
from handlers.domain import own_words, routing
from handlers.domain.case import WITH_TEAM, Case, Category, State, Track
from handlers.domain.conversation import Question, Speaker
from handlers.domain.folding import fold
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Lane, Send, ToPerson
from handlers.domain.outcome import Cancel, Outcome
from handlers.domain.policy import Phrase
from handlers.ports import Tx
from handlers.responder import alert, close, conversation
from handlers.responder.closing_second import RESULTS
from handlers.responder.notices import told


def begin(tx: Tx, who: Speaker, said: Said, phrase: Phrase) -> Outcome:
    """The alert goes out; nothing on the screen says so."""
    case = live_case(tx, who)
    out = Outcome(
        deadlines=[Cancel("small-talk", who.id)],
        conversations=[replace(who.conversation, small_talk=(), greeted=True, question=None, shown=None)],
    )
    if case is not None and case.state in WITH_TEAM:
        into = _once_more if case.cover is not None else _from_now_on
        return out + into(tx, case, said, phrase) + conversation.earlier_too(tx, who, case)
    opened = case or open_case(tx, who, phrase.category, said)
    opened = replace(opened, category=phrase.category, cover=phrase.cover, step="")
    opened, shut, found = named.shut_out(tx, opened, beside(phrase, (*who.conversation.waiting, said.text)))
    return (
        out
        + shut
        + earlier_words(tx, who, opened)
        + keep(reporters_words(tx, opened, said), said.chat.platform)
        + alert.start(tx, opened, frozenset(one.id for one in found))
    )


def beside(phrase: Phrase, said: Iterable[str]) -> str:
    """What stands around the phrase: whoever is called like one of its words is not named by it."""
    keys = {fold(one) for alternatives in phrase.keywords for one in alternatives}
    return " ".join(word for text in said for word in text.split() if fold(word) not in keys)


def _from_now_on(tx: Tx, case: Case, said: Said, phrase: Phrase) -> Outcome:
    """They could talk plainly, and now somebody reads along: the chat plays along from this line on (10.5).

    K1 follows once whoever has it, or the next rung, was reached.
    """
    entry = reporters_words(tx, case, said)
    hidden = replace(case, cover=phrase.cover, step="", called_at=tx.now, alerted_at=None, reassured_at=None)
    out = keep(entry, said.chat.platform) + conversation.pass_on(tx, case, [entry])
    out.deadlines.append(alert.promise(tx, hidden))
    out.cases.append(hidden)
    if phrase.category.grave and not case.category.grave:
        out += alert.set_category(tx, hidden, phrase.category)
        hidden = out.cases[-1]
    out.jobs += [_approach(hidden, who) for who in routing.in_conversation(hidden)]
    if hidden.awaits_hands:
        return out + alert.climb(tx, hidden)
    return out + alert.called_again(tx, hidden)


def _approach(case: Case, to: str) -> Send:
    """How to walk up to them from now on."""
    how = told(to, conversation.approach(case.cover or "plain"), case)
    return replace(how, args={}, part="copy", sound=False)


def _once_more(tx: Tx, case: Case, said: Said, _phrase: Phrase) -> Outcome:
    """A phrase amid the story: handlers look in; nobody has it yet: the ladder goes up."""
    entry = reporters_words(tx, case, said)
    called = replace(case, called_again_at=tx.now)
    out = keep(entry, said.chat.platform) + conversation.pass_on(tx, case, [entry])
    if case.awaits_hands:
        return out + alert.climb(tx, called)
    return out + alert.called_again(tx, called)


def ask_back(tx: Tx, who: Speaker, said: Said, phrase: Phrase, number: int) -> Outcome:
    """A near hit: one question that fits the story. The words are kept meanwhile, no longer for being more of them."""
    choices = (Choice("b-yes", "meant", f"{number}y"), Choice("b-no", "meant", f"{number}n"))
    kept = replace(who.conversation, small_talk=(*who.conversation.small_talk, said.text), greeted=True)
    asked = Send(
        ToPerson(who.id),
        _text(phrase.cover, "k3"),
        {},
        (choices,),
        lane=Lane.REPLY,
        ask=True,
        typed_only=True,
        sound=False,
    )
    waits = [] if asked_about(tx, who) is not None else [small_talk_waits(tx, who)]
    return Outcome(conversations=[kept], jobs=[asked], deadlines=[*waits])


def asked_about(tx: Tx, who: Speaker) -> tuple[Phrase, int] | None:
    """The phrase we are asking back about, and its number; None while nothing of that kind stands open."""
    question = who.conversation.question
    if question is None or not question.text.endswith("-k3"):
        return None
    number = int(question.choices[0].ref[:-1])
    return own_words.phrases_of(tx.policy, who.conversation.settings)[number], number


def opening_line(tx: Tx, case: Case) -> Send:
    """K1: only after the alert is out."""
    zone = tx.policy.zone(case.zone)
    return _question(case, "k1", {"zone": zone.name}, "kzone") if zone else _question(case, "k1_no_zone", {}, "")


def wait_line(case: Case) -> Send:
    """K0: the alert is not out yet, and the story must go on."""
    return replace(_question(case, "k0", {}, ""), ask=False)


def at_zone(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """Answer to K1."""
    if ref == "n":
        moved = replace(case, zone=None)
        return Outcome(cases=[moved], jobs=[_question(moved, "k1_no_zone", {}, "")]) + alert.refresh(tx, moved)
    return urgency(tx, who, case)


def urgency(_tx: Tx, _who: Speaker, case: Case, _ref: str = "") -> Outcome:
    """K2: do you need them right now?"""
    return Outcome(jobs=[_question(case, "k2", {}, "know")])


def how_urgent(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """'1' keeps it critical; '2' lowers it, with quiet contact."""
    entry = fact(tx, case, "fact-cover-now" if ref == "y" else "fact-cover-later")
    out = Outcome(entries=[entry], jobs=[replace(_question(case, "k5", {}, ""), ask=False)])
    out.conversations.append(replace(who.conversation, question=None, shown=None))
    if ref == "n" and case.category is Category.CRITICAL:
        out += alert.set_category(tx, case, Category.MAJOR)
    return out + conversation.pass_on(tx, case, [entry])


def meant(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome | None:
    """Answer to K3: yes, they meant the phrase. None for no: the words are what they seem to be."""
    phrase = own_words.phrases_of(tx.policy, who.conversation.settings)[int(ref[:-1])]
    if ref.endswith("y") and isinstance(event, Said):
        words = " / ".join(who.conversation.small_talk)
        meant_it = Speaker(who.person, replace(who.conversation, small_talk=()))
        return begin(tx, meant_it, replace(event, text=words or event.text), phrase)
    return None


def ended(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """S11: they say that they can talk, and say nothing else. Only so does a story end (conversation.md 10.5)."""
    case = _told_as_story(tx, who)
    if case is None or said.attachment is not None or not _can_talk(tx, said.text):
        return None
    plain = replace(case, cover=None, away_since=None)
    words, known = reporters_words(tx, case, said), fact(tx, case, "fact-plainly")
    told = Send(
        ToPerson(who.id), "S11", {"case": case.name}, lane=Lane.REPLY, case=case.id, part="told", sound=False
    )  # fmt: skip
    here = replace(who.conversation, question=None, shown=None, away_since=None, last_text_at=tx.now, last_at=tx.now)
    out = Outcome(cases=[plain], entries=[words, known], conversations=[here], jobs=[told])
    out.jobs += [replace(close.result_ready(plain), sound=False)] if _has_result(plain) else []
    return out + conversation.pass_on(tx, plain, [words, known])


def _told_as_story(tx: Tx, who: Speaker) -> Case | None:
    """What is open, or was closed last: the story goes on after that, until they say that it need not."""
    case = live_case(tx, who) or next(iter(reversed(tx.cases_reported_by(who.id))), None)
    told = case is not None and case.cover is not None and (case.is_open or case.state is State.CLOSED)
    return case if told else None


def _has_result(case: Case) -> bool:
    return case.state is State.CLOSED and case.track is not Track.WITNESS and case.outcome in RESULTS


def _can_talk(tx: Tx, text: str) -> bool:
    """Whole messages, with a yes before them at most: 'I can't talk' holds 'talk' as well."""
    folded, lexicons = fold(text), tx.policy.lexicon.values()
    first, _, rest = folded.partition(" ")
    meant = frozenset().union(*(one.plainly for one in lexicons))
    return folded in meant or (rest in meant and any(first in one.yes for one in lexicons))


def _question(case: Case, line: str, args: dict[str, str], action: str) -> Send:
    choices = ((Choice("b-yes", action, "y"), Choice("b-no", action, "n")),) if action else ()
    return Send(
        ToPerson(case.reporter), _text(case.cover or "plain", line), args, choices, lane=Lane.REPLY, case=case.id,
        part="cover", ask=True, typed_only=True, sound=False,
    )  # fmt: skip


def _text(cover: str, line: str) -> str:
    return f"cover-{cover.replace(':', '-')}-{line}"


def waits_for_place(question: Question | None) -> bool:
    """Whether the story has just asked which room, or whether it is still this one."""
    return question is not None and question.text.endswith(("k1", "k1_no_zone"))
