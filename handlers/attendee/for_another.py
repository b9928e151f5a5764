"""A report for somebody else becomes theirs: they write its word, and the handler says that it is them (D12h).

Anybody may have heard the word. So the answer to it is the same whether there is such a case or not, and nothing
changes hands before a person of the team has said so.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import help_now
from handlers.attendee.opening import fact, live_case
from handlers.attendee.replies import reply
from handlers.domain import scripts, signals
from handlers.domain.case import WITH_TEAM, Case, Track
from handlers.domain.conversation import Speaker
from handlers.domain.folding import fold
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Lane, Send
from handlers.domain.outcome import Audit, Outcome
from handlers.ports import Tx
from handlers.responder.notices import notice, told

_SHORT = 12
"""Words. A longer text tells something of its own."""


def claimed(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Somebody with nothing open writes the word of a case, and nothing but a greeting beside it; else None."""
    word = signals.without_greetings(said.text, tx.policy.lexicon)
    if said.attachment is not None or live_case(tx, who) is not None or not _is_a_word(tx, word):
        return None
    out = Outcome(jobs=[reply(who, "D12t")])
    case = tx.case_named(word)
    return out + _noted(tx, who, case) if case is not None and _may_be_theirs(tx, who, case) else out


def mentioned(tx: Tx, who: Speaker, said: Said, done: Outcome) -> Outcome:
    """'My friend said to write Maple': noted beside whatever else their words do, and nothing on their screen says so.

    Case names are words of every day. So only short words count, only a case that was reported for another, and none
    that somebody else has claimed already.
    """
    folded, case = fold(said.text), live_case(tx, who)
    hidden = who.conversation.away_since is not None or (case is not None and case.hidden)
    if hidden or said.attachment is not None or signals.word_count(folded) > _SHORT:
        return Outcome()
    words = f" {' '.join(scripts.pieces(folded))} "
    open_to_it = [one for one in tx.open_cases() if one.claimed_by is None and f" {fold(one.name)} " in words]
    found = [one for one in open_to_it if _may_be_theirs(tx, who, one)]
    if len(found) != 1 or any(one.claimed_by == who.id for one in done.cases):
        return Outcome()
    return _noted(tx, who, found[0])


def _noted(tx: Tx, who: Speaker, case: Case) -> Outcome:
    asked = replace(case, claimed_by=who.id)
    jobs = [question(asked, case.handler)] if case.handler else []
    return Outcome(cases=[asked], entries=[fact(tx, case, "fact-claimed")], jobs=[*jobs])


def _is_a_word(tx: Tx, folded: str) -> bool:
    first, _, number = folded.partition(" ")
    names, digits = {fold(one) for one in tx.policy.case_names}, {fold(one) for one in tx.policy.digit_words}
    return first in names and (not number or number in digits)


def _may_be_theirs(tx: Tx, who: Speaker, case: Case) -> bool:
    known = who.person.on_roster or who.id in (case.reporter, case.claimed_by) or who.id in tx.excluded(case.id)
    return case.state in WITH_TEAM and case.track is Track.HELPER and case.cover is None and not known


def question(case: Case, handler: str) -> Send:
    """To the handler: is it the person it happened to?"""
    rows = ((Choice("b-it-is-them", "itisthem", case.id), Choice("b-not-them", "notthem", case.id)),)
    return replace(told(handler, "t-claimed", case, choices=rows), lane=Lane.ALERT)


def confirmed(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """It is them: the case is theirs, and whoever told us first hears no more of it."""
    person = tx.person(case.claimed_by) if case.claimed_by else None
    if person is None or case.state not in WITH_TEAM:
        return notice(event, "t-offer-over", case=case.name)
    theirs = replace(
        case, reporter=person.id, told_by=case.reporter, track=Track.TARGET, claimed_by=None, name_shown=False,
        unreachable=False, step="",
    )  # fmt: skip
    out = Outcome(
        cases=[theirs], entries=[fact(tx, case, "fact-passed-over", who.id)],
        audit=[Audit("passed-over", who.id, case.id)], jobs=[help_now.say(theirs, "D12y", {"case": case.name})],
    )  # fmt: skip
    return out + notice(event, "t-claim-yes", case=case.name)


def refused(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """It is not: everything stays as it is, and whoever wrote the word hears nothing."""
    out = Outcome(cases=[replace(case, claimed_by=None)], entries=[fact(tx, case, "fact-claim-no", who.id)])
    return out + notice(event, "t-claim-no", case=case.name)
