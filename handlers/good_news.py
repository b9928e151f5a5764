"""The first alert was accepted: what the person whose case it is hears now, and only now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee import conversation as attendee
from handlers.attendee import cover, help_answers, help_now, kept, named, report, sent
from handlers.domain.case import Case, ContactMode
from handlers.domain.messages import Arg, Job, Lane, Send
from handlers.domain.outcome import Cancel, Outcome
from handlers.ports import Tx
from handlers.responder import alert, spoken, taker, tongues


def alerted(tx: Tx, case: Case) -> Outcome:
    """The first alert was accepted: now, and only now, the reporter hears that the team was told."""
    if case.alerted_at is not None:
        return _told_again(tx, case) if case.called_again_at is not None else Outcome()
    case = replace(case, alerted_at=tx.now, called_again_at=None)
    if case.aloud:
        return Outcome(cases=[case], deadlines=[Cancel("promise", case.id)], jobs=[*taker.called(case)])
    out = Outcome(cases=[case], deadlines=[Cancel("promise", case.id)], jobs=_offline(tx, case))
    out += alert.speakers(tx, case) if case.preferred is None else Outcome()
    return out if _says_nothing(case) else out + Outcome(jobs=[*_good_news(tx, case), *tongues.said_so(tx, case)])


def _says_nothing(case: Case) -> bool:
    """After an exit word nothing is said of a case, unless inside a story that was begun since; in trouble never.

    Nor where they asked for silence when they called for help and this one only went along, unless they have just sent
    it themselves.
    """
    sent_now = case.guided and not case.unfinished
    silent = case.contact_mode is ContactMode.SILENT and not case.help_now and not sent_now
    return case.trouble or (case.cover is None and (case.away_since is not None or silent))


def _good_news(tx: Tx, case: Case) -> list[Send]:
    if case.from_team:
        return [spoken.told(case)]
    if case.guided and not case.help_now and not case.hidden:
        return sent.good_news(tx, case)
    return [_told_it_is_out(tx, case)]


def _told_it_is_out(tx: Tx, case: Case) -> Send:
    late = case.reassured_at is not None
    if case.cover is not None:
        return cover.opening_line(tx, case)
    if late and case.contact_mode is ContactMode.SILENT:
        return replace(help_answers.just_come(tx, case), sound=False)
    if late:
        # Whoever was told "not yet" comes after those who have heard nothing at all so far.
        return replace(help_now.answer(case, "B1k", {"case": case.name}), lane=Lane.RELAY)
    if case.help_now:
        return help_now.first_question(tx, case, "B1")
    text, args, rows = attendee.team_has_it(tx, case)
    lines = kept.still(tx, case.reporter)
    if (person := named.unanswered(tx, case)) is not None:
        # Asked once more with the news: a number typed now would answer something else.
        rows, lines = named.choices(person), (*lines, named.line(tx, case, person))
    return replace(help_now.ask(case, text, rows, args), lines=lines)


def _offline(tx: Tx, case: Case) -> list[Job]:
    """F8 comes first when the words were written while we were down."""
    outage = tx.offline(case.said_at) if case.said_at else None
    if outage is None or case.quiet:
        return []
    return [help_now.say(case, "F8", {"time_1": outage[0], "time_2": outage[1]})]


def _told_again(tx: Tx, case: Case) -> Outcome:
    """B5, once the team has been told again."""
    called = (one.at for one in tx.entries(case.id) if one.body == "fact-help-now")
    minutes = (tx.now - next(called, case.paging_since or tx.now)) // timedelta(minutes=1)
    out = Outcome(cases=[replace(case, called_again_at=None)])
    if _says_nothing(case):
        return out
    if case.cover is not None:
        out.jobs.append(report.reply_added(case))
    elif case.contact_mode is ContactMode.SILENT:
        out.jobs.append(help_answers.just_come(tx, out.cases[0]))
    else:
        args: dict[str, Arg] = {"minutes": minutes} if minutes else {}
        out.jobs.append(help_now.answer(case, "B5" if minutes else "B5j", args))
    return out
