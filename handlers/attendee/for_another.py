"""A report for somebody else becomes theirs: they write its word, and the handler says that it is them (D12h).

Anybody may have heard the word. So the answer to it is the same whether there is such a case or not, and nothing
changes hands before a person of the team has said so.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import help_now
from handlers.attendee.opening import fact, live_case
from handlers.attendee.replies import reply
from handlers.domain.case import WITH_TEAM, Case, Track
from handlers.domain.conversation import Speaker
from handlers.domain.folding import fold
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Lane, Send
from handlers.domain.outcome import Audit, Outcome
from handlers.ports import Tx
from handlers.responder.notices import notice, told


def claimed(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Somebody with nothing open writes the word of a case, and nothing else; None for all other words."""
    if said.attachment is not None or live_case(tx, who) is not None or not _is_a_word(tx, said.text):
        return None
    out = Outcome(jobs=[reply(who, "D12t")])
    case = tx.case_named(said.text.strip())
    if case is None or not _may_be_theirs(tx, who, case):
        return out
    asked = replace(case, claimed_by=who.id)
    out += Outcome(cases=[asked], entries=[fact(tx, case, "fact-claimed")])
    return out + Outcome(jobs=[question(asked, case.handler)] if case.handler else [])


def _is_a_word(tx: Tx, text: str) -> bool:
    first, _, number = fold(text).partition(" ")
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
