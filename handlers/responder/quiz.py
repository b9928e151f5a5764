"""/quiz: ten code words one after the other, by tapping, by number or by the word (conversation.md 7.1, 10.7).

A locked screen may show what is asked for, or words, never both: where choices stand in the text they are covered.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.domain import quiz as rules
from handlers.domain.conversation import Speaker
from handlers.domain.folding import fold
from handlers.domain.incoming import Happening, Pressed, Said
from handlers.domain.messages import Choice, Lane, Line, Send, ToPerson
from handlers.domain.numbers import NUMBERS
from handlers.domain.outcome import Outcome
from handlers.domain.quiz import Quiz
from handlers.ports import Tx
from handlers.responder.notices import notice

QUESTION = "t-quiz-ask"
_IN_A_ROW = 2
"""Buttons."""


def begin(tx: Tx, who: Speaker, _event: Happening, _ref: str = "") -> Outcome:
    """The first of ten; one that was under way is forgotten."""
    return _ask(tx, who, rules.drawn(tx.policy, tx.new_id()))


def _ask(tx: Tx, who: Speaker, quiz: Quiz) -> Outcome:
    quiz = replace(quiz, offered=rules.offered(rules.words(tx.policy), quiz.meaning, tx.new_id()))
    keys = tuple(Choice("b-name", "quiz", f"{quiz.place}:{n}", {"name": word}) for n, word in enumerate(quiz.offered))
    rows = tuple(keys[n : n + _IN_A_ROW] for n in range(0, len(keys), _IN_A_ROW))
    lines = tuple(Line("t-quiz-word", {"n": n, "word": word}) for n, word in enumerate(quiz.offered, 1))
    in_text = _in_text(tx, who)
    question = Send(
        ToPerson(who.id, who.conversation.platform), QUESTION,
        {"n": quiz.place + 1, "count": len(quiz.asked), "meaning": f"@t-means-{quiz.meaning}"},
        () if in_text else rows, lines if in_text else (), lane=Lane.REPLY, covered=in_text, ask=True, sound=False,
        protect=True,
    )  # fmt: skip
    return Outcome(conversations=[replace(who.conversation, quiz=quiz, shown=None)], jobs=[question])


def _in_text(tx: Tx, who: Speaker) -> bool:
    """Whether choices would stand in the text, where a notification shows them."""
    return who.conversation.platform in tx.policy.numbered_platforms or who.conversation.settings.numbers


def heard(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """A number or a word under the open question; None for whatever else they write."""
    question, quiz = who.conversation.question, who.conversation.quiz
    if question is None or question.text != QUESTION or quiz is None or said.attachment is not None:
        return None
    text = fold(said.text)
    if text.isdecimal() and who.conversation.shown is not None:
        return None  # numbers mean the newest choices that stand in the chat
    chosen = _chosen(quiz, text)
    if chosen:
        return _answered(tx, who, said, quiz, chosen)
    meant = fold(rules.words(tx.policy).get(rules.IN_TROUBLE, ""))
    alone = len(text.split()) == 1 and text != meant and not tx.cases_held_by(who.id)
    return notice(said, "t-quiz-none") if alone else None


def _chosen(quiz: Quiz, text: str) -> str:
    number = int(text) if text.isascii() and text.isdecimal() else NUMBERS.get(text, 0)
    if 0 < number <= len(quiz.offered):
        return quiz.offered[number - 1]
    return next((word for word in quiz.offered if fold(word) == text), "")


def pressed(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """A button, of the open question alone."""
    place, _, number = ref.partition(":")
    quiz = who.conversation.quiz
    if quiz is None or place != str(quiz.place) or not number.isdecimal() or int(number) >= len(quiz.offered):
        return notice(event, "t-quiz-over")
    return _answered(tx, who, event, quiz, quiz.offered[int(number)])


def _answered(tx: Tx, who: Speaker, event: Happening, quiz: Quiz, chosen: str) -> Outcome:
    word = rules.words(tx.policy)[quiz.meaning]
    right = chosen == word
    out = _reaction(who, event, quiz.meaning, word, right=right)
    quiz = replace(quiz, place=quiz.place + 1, right=quiz.right + right)
    return out + (_end(tx, who, quiz) if quiz.place == len(quiz.asked) else _ask(tx, who, quiz))


def _reaction(who: Speaker, event: Happening, meaning: str, word: str, *, right: bool) -> Outcome:
    """The next question says that it was right; a wrong one is put right in one line, behind a cover."""
    if right:
        return notice(event, "t-quiz-right") if isinstance(event, Pressed) and event.press else Outcome()
    explained = Line("t-word", {"word": word, "meaning": f"@t-means-{meaning}"})
    told = Send(
        ToPerson(who.id, who.conversation.platform), "t-quiz-wrong", lines=(explained,), lane=Lane.REPLY, covered=True,
        sound=False, protect=True,
    )  # fmt: skip
    return Outcome(jobs=[told])


def _end(tx: Tx, who: Speaker, quiz: Quiz) -> Outcome:
    """The score, and whether it counts."""
    out = Outcome(conversations=[replace(who.conversation, quiz=None, question=None, shown=None)])
    to = ToPerson(who.id, who.conversation.platform)
    if quiz.right >= min(rules.TO_PASS, len(quiz.asked)):
        passed = replace(who.person.profile, quiz_passed_at=tx.now)
        out.people.append(replace(who.person, profile=passed))
        out.jobs.append(Send(to, "t-quiz-passed", {"count": len(quiz.asked)}, lane=Lane.REPLY, sound=False))
        return out
    again = ((Choice("b-once-more", "startquiz"),),)
    args = {"n": quiz.right, "count": len(quiz.asked)}
    out.jobs.append(Send(to, "t-quiz-failed", args, again, lane=Lane.REPLY, ask=True, sound=False))
    return out
