"""They want no more questions, or called by mistake: what is on its way goes on, and nobody is called back by it."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import help_answers, help_now, outside, report
from handlers.domain import signals
from handlers.domain.case import WITH_TEAM, Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Said
from handlers.domain.messages import Send
from handlers.domain.outcome import Cancel, Outcome
from handlers.ports import Tx

_OURS = ("B", "D")
"""Our own questions about a case; the others are buttons under something we told."""


def no_more(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """/cancel, once the team has it: our questions stop, and nothing else does."""
    done = replace(who.conversation, question=None, shown=None)
    return Outcome(
        cases=[replace(case, step="")], conversations=[done], jobs=[_goes_on(tx, case)],
        deadlines=[Cancel("pause", case.id)],
    )  # fmt: skip


def _goes_on(tx: Tx, case: Case) -> Send:
    if case.taken_at is None and outside.nobody(tx, case):
        return help_now.answer(case, "E8n", {})
    told = case.alerted_at is not None or case.taken_at is not None
    return help_now.answer(case, "E8" if told else "E8x", {"case": case.name})


def said_stop(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome | None:
    """'Stop' alone, under a question of ours: nothing more is asked, and whoever has it reads the word as well."""
    question = who.conversation.question
    if case.hidden or question is None or question.case != case.id or not question.text.startswith(_OURS):
        return None
    return report.file(tx, case, [said], told=False) + no_more(tx, who, case)


def slip(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """'That was a mistake', in their own words and under whichever question, after help was called by one word."""
    case = next((one for one in reversed(tx.cases_reported_by(who.id)) if one.is_open and one.by_word), None)
    if case is None or case.mistake or case.hidden or case.first_word_at is not None:
        return None
    if case.state not in WITH_TEAM or said.attachment or not signals.is_slip(said.text, tx.policy.lexicon):
        return None
    return report.file(tx, case, [said], told=False) + help_answers.mistake(tx, who, case, case.id)
