"""Free text simply works: a settling report, its settle window, and words that are added (conversation.md 4.4, 5.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import (
    arrived,
    cover,
    exclude,
    help_answers,
    help_now,
    kept,
    named,
    named_hands,
    outside,
    place_said,
)
from handlers.attendee.opening import (
    FOUND_BY,
    earlier_words,
    fact,
    keep,
    open_case,
    place_in,
    reporters_words,
    writes_in,
)
from handlers.attendee.replies import covered
from handlers.domain import codewords, signals
from handlers.domain.case import GRAVEST_FIRST, WITH_TEAM, Case, Category, ContactMode, State
from handlers.domain.conversation import Conversation, Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Said
from handlers.domain.messages import Arg, Choice, Lane, Line, Send, ToPerson
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import alert, conversation, everybody

_SAFE = ("B2", "B2n", "B2w")
_MANY = 10
_BREATH = timedelta(seconds=2)
"""Words sent so soon after others were typed before our question could be read."""


def first_words(tx: Tx, who: Speaker, said: Said, *more: Said, beside: Case | None = None) -> Outcome:
    """Words, a voice note, a photo, a place: the case exists at once, and is sent when the person pauses.

    `more`: what waited with them. Whom any words name that wait still is kept out before anybody is alerted.
    `beside`: their case that one of those named has. These words are about that one, and as grave as it is.
    """
    words = (said, *more)
    case = open_case(tx, who, _category(tx, who, *words), said)
    if beside is not None:
        case = _standing_apart(case, beside)
    case, out, barred = named_hands.stood_beside(tx, case, beside)
    told = " ".join((*who.conversation.waiting, *(one.words for one in words)))
    case, kept, found = named.shut_out(tx, case, told, barred)
    out += kept + Outcome(cases=[case], deadlines=[Cancel("small-talk", who.id)]) + earlier_words(tx, who, case)
    for one in words:
        out += keep(reporters_words(tx, case, one), one.chat.platform)
    out += _pause_or_start(tx, case, barred | {one.id for one in found})
    cleared = replace(wrote(tx, who, words[-1]), small_talk=(), greeted=True, question=None, shown=None)
    return out + Outcome(conversations=[cleared], jobs=[_receipt(tx, case, said, found)])


def _standing_apart(case: Case, beside: Case) -> Case:
    graver = min(case.category, beside.category if beside.category.grave else Category.MAJOR, key=GRAVEST_FIRST.index)
    return replace(case, beside=beside.id, zone=beside.zone, category=graver)


def wrote(tx: Tx, who: Speaker, said: Said) -> Conversation:
    """The conversation after these words: what tells a double from an answer."""
    asked = who.conversation.question
    return replace(
        who.conversation, last_text_at=tx.now, last_at=tx.now, album=said.album, answered=asked.text if asked else "",
    )  # fmt: skip


def _category(tx: Tx, who: Speaker, *words: Said) -> Category:
    """Until a person sorts it: words with a report signal, and what only a person can open, are not put off."""
    texts = [one.text for one in words]
    together = " / ".join((*who.conversation.small_talk, *texts))
    graves = (_gravest(tx, one) for one in (together, *texts))
    if grave := next((one for one in graves if one), None):
        return grave
    return Category.MAJOR if any(_tells(tx, who, one) for one in words) else Category.UNCLEAR


def _gravest(tx: Tx, text: str) -> Category | None:
    """How grave the words are; a cry is one also with the place it comes from: 'fire!! hall 1'."""
    if grave := signals.gravest(text, tx.policy.lexicon):
        return grave
    zone = None if signals.is_question(text) else codewords.spoken_zone(text, tx.policy.zones)
    return signals.gravest_there(codewords.without_zone(text, zone), tx.policy.lexicon) if zone is not None else None


def _tells(tx: Tx, who: Speaker, said: Said) -> bool:
    told = not said.text or said.attachment is not None
    return told or signals.has_signal(said.text, writes_in(tx, who, said.text), tx.policy.lexicon)


def _receipt(tx: Tx, case: Case, said: Said, found: Sequence[Person]) -> Send:
    text = "C1n" if case.name_shown else "C1"
    if said.location is not None:
        text = "C7"
    elif said.attachment is not None and not said.text:
        text = arrived.received(said.attachment)
    about = named.choices(found[0]) if found else ((Choice("b-about-team", "team", "yes"),),)
    slip = () if case.beside else ((Choice("b-not-report", "notreport", case.id),),)
    rows: tuple[tuple[Choice, ...], ...] = (
        (Choice("b-help-now", "sos"),),
        *about,
        *slip,
    )
    if text in ("C5", "C7"):
        rows = (*rows, (Choice("b-skip", "nothing"),))
    first = () if case.beside or not case.category.grave else (Line(*_whom_to_call(tx, case)),)
    lines = (*first, *((named.line(tx, case, found[0]),) if found else ()))
    return Send(
        ToPerson(case.reporter), text, {}, rows, lines, lane=Lane.REPLY, case=case.id, part="question", ask=True,
        sound=False,
    )  # fmt: skip


def _whom_to_call(tx: Tx, case: Case, text: str = "") -> tuple[str, dict[str, Arg]]:
    """C1e: where a life may be at risk nothing of ours is as fast, whether they press help now or write (ADR 0023).

    C1ez where the place is known, or named by these words: it is not asked for again.
    """
    known = case.zone or codewords.spoken_zone(text, tx.policy.zones)
    return "C1ez" if known else "C1e", {"emergency_number": tx.policy.emergency_number}


def _told_whom_to_call(tx: Tx, case: Case, text: str) -> Outcome:
    """The same, once later words make it so."""
    return Outcome(jobs=[] if case.quiet else [help_now.answer(case, *_whom_to_call(tx, case, text))])


def _settle(tx: Tx, case: Case) -> Outcome:
    """20 s of silence, at most 60 s after the first message."""
    behaviour = tx.policy.behaviour
    quiet = tx.now + timedelta(seconds=behaviour.settle_quiet_seconds)
    latest = case.opened_at + timedelta(seconds=behaviour.settle_max_seconds)
    due = min(quiet, max(latest, tx.now))
    return Outcome(deadlines=[Deadline("settle", case.id, due, due - tx.now)])


def add(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """More words for an open case: on their way at once, except while it settles."""
    if repeated(tx, who, case, said):
        return Outcome()
    out = _added(tx, who, case, said)
    held = covered(who, case.id) if case.contact_mode is ContactMode.SILENT and not case.hidden else None
    return out + Outcome(jobs=[held] if held is not None and not _offered(who) else [])


def _offered(who: Speaker) -> bool:
    """Whether an answer of the team is what stands on the screen."""
    return who.conversation.question is not None and who.conversation.question.text == "G2"


def _added(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    entry = reporters_words(tx, case, said)
    asked = _asked_first(tx, who, case)
    out = asked + keep(entry, said.chat.platform)
    out += Outcome(conversations=[wrote(tx, who, said)])
    if case.state is State.DRAFT:
        return out + _settling(tx, who, case, said)
    out += conversation.pass_on(tx, case, [*asked.entries, entry])
    out += graver(tx, case, said.text) + _writes_again(tx, who, case)
    following = _next_question(tx, who, case, said)
    if following.jobs:
        return out + following
    if _first_in_a_while(tx, who) or case.contact_mode is ContactMode.SILENT:
        out.jobs.append(arrived.file(case, said) or reply_added(case))
    elif arrived.in_words(who, case):
        out += arrived.unread(tx, who, case, said, reply_added(case))
    elif many := _many(tx, case):
        out.jobs.append(help_now.answer(case, "G12", {"count": many}))
    return out


def _asked_first(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """How to find them is for everybody who looks for them: the record says which words tell it."""
    question = who.conversation.question
    asked = question is not None and question.text == "B4" and question.case == case.id
    return Outcome(entries=[fact(tx, case, FOUND_BY)] if asked else [])


def _many(tx: Tx, case: Case) -> int:
    """How many messages they have sent, at every tenth while somebody has the case and has not written yet; else 0.

    Before that nobody of the team can read them, and afterwards a person answers.
    """
    if case.handler is None or case.quiet or case.first_word_at is not None:
        return 0
    count = 1 + sum(one.kind is Kind.WORDS and one.author == case.reporter for one in tx.entries(case.id))
    return 0 if count % _MANY else count


def _pause_or_start(tx: Tx, case: Case, barred: frozenset[str]) -> Outcome:
    """Grave words skip the settle window (conversation.md 4.4)."""
    return alert.start(tx, case, barred) if case.category.grave else _settle(tx, case)


def _settling(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """Each further message can name a place or a colleague, and can make it graver; none makes it less so."""
    category = _category(tx, who, said)
    told = _told_whom_to_call(tx, case, said.text) if category.grave and not case.category.grave else Outcome()
    if category.grave or (category is Category.MAJOR and case.category is Category.UNCLEAR):
        case = replace(case, category=category)
    out = Outcome(cases=[case]) + told + place_said.found(tx, who, case, said)
    out += _named(tx, who, out.cases[-1], said)
    return out + _pause_or_start(tx, out.cases[-1], frozenset(one.person for one in out.exclusions))


def changed_while_settling(tx: Tx, case: Case, text: str) -> Outcome:
    """What a change of words brings in before anybody was alerted: a colleague's name, or danger."""
    shut, out, found = named.shut_out(tx, case, text)
    grave = signals.gravest(text, tx.policy.lexicon)
    if case.guided or grave is None:
        asked = [named.question(tx, shut, found[0])] if found and not shut.quiet else []
        return out + Outcome(cases=[shut], jobs=[*asked])
    return out + alert.start(tx, replace(shut, category=grave), frozenset(one.id for one in found))


def _writes_again(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """Words after 'just come': the two are told that somebody writes, and the desk stays as silent as it was.

    Whoever holds the phone now may not be the one who asked for silence. That they write is no sign that it is safe,
    so what they write is answered and nothing arrives unasked; a person of the team decides what to say, and how.
    """
    if case.contact_mode is not ContactMode.SILENT or not _first_in_a_while(tx, who):
        return Outcome()
    again = fact(tx, case, "fact-writes-again")
    return Outcome(entries=[again]) + conversation.pass_on(tx, case, [again])


def graver(tx: Tx, case: Case, text: str) -> Outcome:
    """A case that waits or is taken becomes grave by words alone."""
    grave = None if case.category.grave else _gravest(tx, text)
    if grave is None:
        return Outcome()
    called = everybody.called(tx, case, grave) if case.preferred is not None else alert.set_category(tx, case, grave)
    return called + _told_whom_to_call(tx, case, text)


def _named(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """A colleague named while it settles is kept out before anybody was alerted; a name chosen or asked for is one."""
    question = who.conversation.question
    if question is not None and question.text in ("D10a", "D10w"):
        return exclude.written(tx, case, said.words, question.text)
    shut, out, found = named.shut_out(tx, case, said.words)
    return out + Outcome(cases=[shut], jobs=[named.question(tx, shut, found[0])]) if found else Outcome()


def file(tx: Tx, case: Case, words: Sequence[Said], *, told: bool = True) -> Outcome:
    """Words that belong to this case, and that answer no question; `told`: the person hears that they arrived.

    Whom they name is kept out: here before anybody was alerted, and by `named_later` once the team has it.
    """
    out = Outcome()
    for said in words:
        out += keep(reporters_words(tx, case, said), said.chat.platform)
    if case.state is State.DRAFT:
        return out + changed_while_settling(tx, case, " / ".join(said.words for said in words))
    if case.state in WITH_TEAM:
        out += conversation.pass_on(tx, case, out.entries) + Outcome(jobs=[reply_added(case)] if told else [])
        out += graver(tx, case, " / ".join(said.text for said in words))
    return out


def repeated(tx: Tx, who: Speaker, case: Case, said: Said) -> bool:
    """The same text within the window is one message, unless something was asked in between: 'I don't know', twice."""
    at, question = who.conversation.last_text_at, who.conversation.question
    window = timedelta(seconds=tx.policy.behaviour.dedupe_seconds)
    if not said.text or said.attachment or said.location or at is None or tx.now - at > window:
        return False
    if question is not None and question.text != who.conversation.answered and tx.now - at >= _BREATH:
        return False
    told = tx.entries(case.id)
    last = next((entry for entry in reversed(told) if entry.kind is Kind.WORDS), None)
    between = any(entry.kind is Kind.SAID and entry.at >= at for entry in told)
    return last is not None and last.body == said.text and not between


def _next_question(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """Free words answer what we asked last; further parts of an album, or of one breath, answer nothing more."""
    question, before = who.conversation.question, who.conversation.last_text_at
    if question is None or not question.text.startswith(place_said.IN_WORDS):
        return _place_unasked(tx, who, case, said)
    if question.case != case.id:
        return Outcome()
    in_one_breath = before is not None and tx.now - before < _BREATH and question.text in _SAFE
    if in_one_breath or (said.album and said.album == who.conversation.album):
        return place_said.found(tx, who, case, said)
    place = place_said.found(tx, who, case, said)
    known = place.cases[-1] if place.cases else case
    if case.cover:
        following = cover.waits_for_place(question) or place.cases
        return place + (cover.urgency(tx, who, known) if following else Outcome(jobs=[reply_added(known)]))
    return place + help_answers.words_for(tx, who, known, question.text, said.text)


def _first_in_a_while(tx: Tx, who: Speaker) -> bool:
    last = who.conversation.last_at
    return last is None or tx.now - last > timedelta(seconds=tx.policy.behaviour.live_window_seconds)


def _place_unasked(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """They stopped our questions, or skipped them: a place is still what whoever comes needs first."""
    zone = place_in(tx, said) if case.zone is None and not case.hidden else None
    return help_answers.at_zone(tx, who, case, zone) + Outcome(jobs=[reply_added(case)]) if zone else Outcome()


def reply_added(case: Case) -> Send:
    """G3: the words are with the case. In a cover story the story goes on."""
    text, args = (f"cover-{case.cover.replace(':', '-')}-k5", {}) if case.cover else ("G3", {"case": case.name})
    return Send(ToPerson(case.reporter), text, args, lane=Lane.REPLY, case=case.id, part="told", sound=False)


def settled(tx: Tx, case: Case) -> Outcome:
    """The person paused: the team is told now."""
    if case.state is not State.DRAFT:
        return Outcome()
    return outside.waits(tx, case) if outside.nobody(tx, case) else alert.start(tx, case)


def not_a_report(tx: Tx, _who: Speaker, case: Case, _ref: str) -> Outcome:
    """Waved off before it was sent: kept unsent, only they can send it. Afterwards: the team hears it may be a slip."""
    if case.state in WITH_TEAM:
        marked = replace(case, mistake=True)
        told = Send(ToPerson(case.reporter), "C3b", {}, lane=Lane.REPLY, case=case.id, part="told", sound=False)
        out = Outcome(cases=[marked], entries=[fact(tx, case, "fact-mistake")], jobs=[told])
        return out + Outcome(jobs=alert.mark_mistake(tx, marked))
    rows = (
        (Choice("b-info", "info"),), (Choice("b-person", "askone"),), (Choice("b-nothing", "nothing"),),
        (Choice("b-send-now", "sendkept", case.id),),
    )  # fmt: skip
    until = Line("C3e", {"date": kept.erased_on(tx, case)})
    told = Send(
        ToPerson(case.reporter), "C3", {}, rows, (until,), lane=Lane.REPLY, case=case.id, part="question", ask=True,
        sound=False,
    )  # fmt: skip
    return kept.keep(tx, case, reminded=False) + Outcome(jobs=[told])
