"""Words about whoever has their case: a report of its own, of which that one gets no sign (conversation.md 4.5).

Taken from the case they would take away the helper who may be on the way, for a name alone; shown in it they would be
read by whom they are about. So they go to the others, and the person is asked. If that one may read them after all,
they move to where they were meant for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers import siblings
from handlers.attendee import exclude, kept, named_hands, read_back, report
from handlers.attendee.opening import keep
from handlers.domain import names, routing, signals
from handlers.domain.case import WITH_TEAM, Act, Case, State
from handlers.domain.case import Outcome as Ending
from handlers.domain.conversation import Question, Speaker
from handlers.domain.entries import Entry
from handlers.domain.incoming import Edited, Said
from handlers.domain.messages import Send
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import alert, close, conversation

_NAMES_ARE_ANSWERS = ("B6", "D8", "D10a", "D10w")
"""Questions that a name answers: what it keeps out is settled there."""


def said(tx: Tx, who: Speaker, words: Said) -> Outcome | None:
    """None unless they tell of somebody who has a case of theirs, or answer the question whether they do."""
    question = who.conversation.asked(words.text)
    if question is not None and question.text in _NAMES_ARE_ANSWERS:
        return None
    if question is not None and signals.choice_of(words.text, question.choices, tx.policy.lexicon):
        return None
    beside = named_hands.open_case(tx, who, words.words)
    answer = _in_words(tx, question, words.text, beside) if question is not None else None
    if answer is not None:
        return _answered_in_words(tx, who, words, answer)
    return None if beside is None or beside.quiet else begin(tx, who, beside, [words])


def edited(tx: Tx, who: Speaker, event: Edited) -> Outcome | None:
    """A message that tells of them only now: what stood there before stays where it was."""
    known = tx.entry_from(event.chat.platform, event.chat.id, event.message)
    beside = tx.case(known.case) if known is not None else None
    if known is None or beside is None or known.author != who.id or beside.quiet:
        return None
    new = {one.id for one in named_hands.about(tx, beside, event.text)}
    if not new - {one.id for one in named_hands.about(tx, beside, known.body)}:
        return None
    words = Said(event.at, event.sent_at, event.chat, event.author, event.message, event.text)
    return begin(tx, who, beside, [words])


def file(tx: Tx, who: Speaker, case: Case, words: Sequence[Said]) -> Outcome:
    """Words that waited, for this case: whoever they tell of may have taken it meanwhile."""
    told = not case.quiet and named_hands.about(tx, case, " ".join(one.words for one in words))
    return begin(tx, who, case, words) if told else report.file(tx, case, words)


def begin(tx: Tx, who: Speaker, beside: Case, words: Sequence[Said]) -> Outcome:
    """Into the case that stands apart already, else a case of its own. Others who are named are out of both."""
    known = named_hands.apart(tx, who, beside)
    if known is None:
        out = report.first_words(tx, who, *words, beside=beside)
        case = out.cases[-1]
    else:
        case, out = known, Outcome()
        for one in words:
            out += report.add(tx, who, case, one)
    return out + Outcome(conversations=[replace(who.conversation, about=case.id)])


def answered(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """D10q, D10h: what they say of somebody counts for the case that one has, too."""
    person = tx.person(ref[1:])
    beside = tx.case(case.beside) if case.beside else None
    if person is not None and ref.startswith("y") and person.id in tx.excluded(case.id):
        return _out_of_all(tx, who, case, person)
    if person is None or beside is None or person.id not in tx.excluded(case.id):
        return exclude.about_named(tx, who, case, ref)
    helpful = Outcome(cases=[replace(beside, trusted=(*beside.trusted, person.id))])
    alone = tx.excluded(case.id) - siblings.of_itself(tx, beside) == {person.id}
    if alone and person.id not in tx.excluded(beside.id) and beside.state in WITH_TEAM:
        return _read_there(tx, who, case, person, helpful.cases[0])
    return helpful + exclude.about_named(tx, who, case, ref)


def _out_of_all(tx: Tx, who: Speaker, case: Case, person: Person) -> Outcome:
    """Whoever has one of them is replaced. If they had it, or it was closed by them, `siblings` sees to it."""
    out = exclude.about_named(tx, who, case, f"y{person.id}")
    others = [one for one in siblings.of(tx, case) if one.state in WITH_TEAM]
    for one in (other for other in others if person.id in routing.in_conversation(other)):
        # One answer for both: that they are out, and what they may have read.
        out.jobs = [job for job in out.jobs if not (isinstance(job, Send) and job.text == "D10b")]
        out = exclude.in_silence(tx, one, person) + out
    return out


def _read_there(tx: Tx, who: Speaker, case: Case, person: Person, beside: Case) -> Outcome:
    """The words are read where they were meant for. Of a case that nobody was called for, nothing is left."""
    words = [replace(one, id=tx.new_id(), case=beside.id) for one in read_back.own_words(tx.entries(case.id))]
    out = Outcome(cases=[beside]) + _kept(who, words) + conversation.pass_on(tx, beside, words)
    if case.state is not State.DRAFT:
        over = _over(tx, case) if case.state is State.PAGING and not case.category.grave else Outcome()
        return out + exclude.about_named(tx, who, case, f"n{person.id}") + over
    done = replace(who.conversation, question=None, shown=None, about=beside.id)
    return kept.drop(case) + out + Outcome(conversations=[done], jobs=[report.reply_added(beside)])


def _over(tx: Tx, case: Case) -> Outcome:
    """Nobody took it, and its words are read elsewhere: nobody is called for it any more. A grave one somebody sees."""
    closed = case.after(Act.CLOSE, outcome=Ending.DUPLICATE, closed_at=tx.now, realerted_at=None)
    stopped: list[Deadline | Cancel] = [Cancel(kind, case.id) for kind in close.CLOCKS]
    return Outcome(cases=[closed], deadlines=stopped) + alert.refresh(tx, closed)


def _kept(who: Speaker, words: Sequence[Entry]) -> Outcome:
    out = Outcome()
    for one in words:
        out += keep(one, one.source[0] if one.source else who.conversation.platform)
    return out


def _in_words(tx: Tx, question: Question, text: str, beside: Case | None) -> str | None:
    """'No, Ana is helping me', 'yes it was Ana': the ref of the choice that they mean. Who accuses has not said no."""
    for ref in (one.ref for one in question.choices if one.action == "named"):
        person, label = tx.person(ref[1:]), "b-yes" if ref.startswith("y") else "b-no"
        meant = person is not None and names.means(text, person) and (ref.startswith("y") or beside is None)
        if meant and signals.begins_as(text, label, tx.policy.lexicon):
            return ref
    return None


def _answered_in_words(tx: Tx, who: Speaker, words: Said, ref: str) -> Outcome:
    """The answer, and their words with the case that goes on with it."""
    question = who.conversation.question
    case = tx.case(question.case) if question is not None and question.case else None
    if case is None or not case.is_open:
        return Outcome()
    into = tx.case(case.beside) if case.beside and ref.startswith("n") else None
    heard = report.file(tx, into if into is not None and into.state in WITH_TEAM else case, [words], told=False)
    return heard + answered(tx, who, case, ref)
