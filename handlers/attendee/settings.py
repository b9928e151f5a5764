"""/settings: what somebody chooses for their own chat (conversation.md 9.1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.attendee import conversation as theirs
from handlers.attendee import traces
from handlers.attendee.replies import reply
from handlers.domain import own_words, routing, signals
from handlers.domain.case import Case
from handlers.domain.conversation import Settings, Speaker
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Line, Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import conversation
from handlers.responder.notices import told

SAFE, EXIT = ("S3", "S3x"), ("S5", "S5m", "S5x")
"""The questions that a private word answers."""
_WORDS = 4


def menu(tx: Tx, who: Speaker, _event: Happening, _ref: str = "") -> Outcome:
    """What is chosen now, and what can be changed. It never shows whether there is a private word."""
    mine, shown = who.conversation.settings, _is_shown(tx, who)
    labels = {
        "name": "b-hide-name" if shown else "b-show-name",
        "full": "b-cover-answers" if mine.in_full else "b-show-answers",
        "safe": "b-private-word",
        "exit": "b-exit-word",
        "numbers": "b-buttons-again" if mine.numbers else "b-only-numbers",
    }
    rows = tuple((Choice(label, "settings", ref),) for ref, label in labels.items())
    lines = Line("S8n" if shown else "S8h"), Line("S8f" if mine.in_full else "S8c")
    return Outcome(jobs=[reply(who, "S8", lines=lines, choices=rows, ask=True)])


def _is_shown(tx: Tx, who: Speaker) -> bool:
    """By what they chose here, or under one report that is open (D9): hidden is said only where nobody may see it."""
    return who.conversation.settings.name_shown or any(
        one.name_shown and one.is_open for one in tx.cases_reported_by(who.id)
    )


def change(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """One of the choices; without one the list of them."""
    step = _STEPS.get(ref)
    return step(tx, who) if step else menu(tx, who, event)


def _chosen(who: Speaker, chosen: Settings, *jobs: Send) -> Outcome:
    done = replace(who.conversation, settings=chosen, question=None, shown=None)
    return Outcome(conversations=[done], jobs=[*jobs])


def _name(tx: Tx, who: Speaker) -> Outcome:
    """From now on, and in what is open: what the team has read already cannot be made unread."""
    shown = not _is_shown(tx, who)
    args = {"display_name": who.person.name} if shown else {}
    open_ones = [one for one in tx.cases_reported_by(who.id) if one.is_open]
    read = not shown and any(one.name_shown and (one.hands or one.taken_by) for one in open_ones)
    said = reply(who, "D9b" if shown else "D9a", args=args, lines=(Line("D9r"),) if read else ())
    out = _chosen(who, replace(who.conversation.settings, name_shown=shown), said)
    for case in open_ones:
        out += naming(tx, case, shown=shown)
    return out


def naming(tx: Tx, case: Case, *, shown: bool) -> Outcome:
    """The two who have the case get the name, or hear that it is to be kept hidden from now on."""
    changed = replace(case, name_shown=shown)
    hands = routing.in_conversation(case)
    jobs = [
        conversation.their_name(tx, changed, one) if shown else told(one, "t-name-hidden", changed) for one in hands
    ]
    return Outcome(cases=[changed], jobs=[*jobs])


def _in_full(_tx: Tx, who: Speaker) -> Outcome:
    chosen = replace(who.conversation.settings, in_full=not who.conversation.settings.in_full)
    return _chosen(who, chosen, reply(who, "S9" if chosen.in_full else "S9c"))


def _numbers(_tx: Tx, who: Speaker) -> Outcome:
    chosen = replace(who.conversation.settings, numbers=not who.conversation.settings.numbers)
    return _chosen(who, chosen, reply(who, "S10" if chosen.numbers else "S10b"))


def _ask_safe(_tx: Tx, who: Speaker) -> Outcome:
    return Outcome(jobs=[_question(who, "S3")])


def _ask_exit(tx: Tx, who: Speaker) -> Outcome:
    """What the word can clear here is said before there is one."""
    if not traces.both_sides(tx, who):
        return Outcome(jobs=[_question(who, "S5m")])
    return Outcome(jobs=[replace(_question(who, "S5"), lines=(Line("S5l"),))])


def _question(who: Speaker, text: str) -> Send:
    return reply(who, text, choices=((Choice("b-not-now", "nothing"),),), ask=True)


_STEPS: dict[str, Callable[[Tx, Speaker], Outcome]] = {
    "name": _name, "full": _in_full, "safe": _ask_safe, "exit": _ask_exit, "numbers": _numbers,
}  # fmt: skip


def word(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """The private word they were asked for; None for whatever tells of something, or is said to us, instead."""
    question = who.conversation.question
    if question is None or question.text not in (*SAFE, *EXIT) or said.attachment or said.location or not said.text:
        return None
    folded = signals.fold(said.text)
    if _not_now(tx, folded):
        return theirs.enough(who, said)
    if len(folded.split()) > _WORDS or signals.has_signal(said.text, who.conversation.language, tx.policy.lexicon):
        return None
    if signals.word_count(folded) > 1 and own_words.is_everyday(folded, tx.policy):
        return None  # "where are you" is no word to keep, and somebody may need to read it
    return _kept(tx, who, said, safe=question.text in SAFE)


def _kept(tx: Tx, who: Speaker, said: Said, *, safe: bool) -> Outcome:
    mine, folded = who.conversation.settings, signals.fold(said.text)
    if not own_words.may_be_chosen(said.text, tx.policy, mine):
        return Outcome(jobs=[_question(who, "S3x" if safe else "S5x")])
    if safe:
        return _saved(who, replace(mine, safe_words=(*mine.safe_words, folded)), "S4")
    return _saved(who, replace(mine, exit_word=folded), "S5s")


def _not_now(tx: Tx, folded: str) -> bool:
    """'Cancel', or a no: they want no such word after all."""
    spoken = tx.policy.lexicon.values()
    return folded == "cancel" or any(folded in one.no or one.commands.get(folded) == "cancel" for one in spoken)


def _saved(who: Speaker, chosen: Settings, text: str) -> Outcome:
    """The word stands in the chat now: clearing it is one tap away."""
    return _chosen(who, chosen, reply(who, text, choices=((Choice("b-clear-chat", "clear"),),), ask=True))
