"""A colleague named in words for a case that the team knows already: kept out first, asked about afterwards (4.5)."""

from __future__ import annotations

from handlers.attendee import exclude, named, named_hands
from handlers.domain import routing
from handlers.domain.case import WITH_TEAM, Case
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.messages import Job, Send, ToPerson
from handlers.domain.outcome import Outcome, merged
from handlers.domain.people import Person
from handlers.ports import Tx


def noticed(tx: Tx, who: Speaker, out: Outcome) -> Outcome:
    """The outcome, and whom its new words keep out."""
    for case_id in dict.fromkeys(one.case for one in out.entries if _theirs(who, one)):
        before = tx.case(case_id)
        if before is not None and before.state in WITH_TEAM:
            case = merged(before, [one for one in out.cases if one.id == case_id] or [before])
            text = " ".join(one.body for one in out.entries if one.case == case_id and _theirs(who, one))
            found = [one for one in _found(tx, who, case, text, out) if one.id not in _just_trusted(before, case)]
            if found and not case.quiet:
                out.jobs = [one for one in out.jobs if not _gives_way(one)]
            out += _all_of(tx, case, found, out)
    return out


def _just_trusted(before: Case, case: Case) -> set[str]:
    """Of whom they have said by this very act that they may read these words."""
    return set(case.trusted) - set(before.trusted)


def _gives_way(job: Job) -> bool:
    """Whether it asks if this is about anybody of ours: whom they have just named is asked about instead."""
    return isinstance(job, Send) and job.text == "B6"


def _theirs(who: Speaker, entry: Entry) -> bool:
    return entry.author == who.id and entry.kind in (Kind.WORDS, Kind.CHANGED)


def _found(tx: Tx, who: Speaker, case: Case, text: str, out: Outcome) -> list[Person]:
    """Not those who have it, had it or wrote to them: people say "thanks, Ana" to them.

    What tells of one who has it is not read in the case at all (`apart`). Where it came here all the same, because
    nothing can be asked, or because we asked who did it, that one is kept out like any other, and so is who had it.
    """
    if case.state not in WITH_TEAM:
        return []
    met = {*routing.in_conversation(case), *case.taken_by, *(one.author for one in tx.entries(case.id) if one.author)}
    met = set() if _asked_who(who) else met - {one.id for one in named_hands.about(tx, case, text, met)}
    met |= {one.person for one in out.exclusions if one.case == case.id}
    return [one for one in named.new_ones(tx, case, text) if one.id not in met]


def _asked_who(who: Speaker) -> bool:
    return who.conversation.question is not None and who.conversation.question.text == "D8"


def _all_of(tx: Tx, case: Case, found: list[Person], before: Outcome) -> Outcome:
    """Asked about at once, unless another question stands already, or the chat must stay quiet."""
    out = exclude.all_named(tx, case, found)
    case = out.cases[-1] if found else case
    asked = any(isinstance(job, Send) and job.ask and job.to == ToPerson(case.reporter) for job in before.jobs)
    if found and not asked and not case.quiet:
        out.jobs.append(named.question(tx, case, found[0]))
    return out
