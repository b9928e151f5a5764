"""Help now: the alert first, then questions that never hold anything up (conversation.md 5.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import named, named_hands, places
from handlers.attendee.opening import earlier_words, fact, keep, live_case, open_case, place_in, reporters_words
from handlers.domain.case import WITH_TEAM, Case, Category
from handlers.domain.conversation import Speaker
from handlers.domain.folding import fold
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Arg, Choice, Lane, Line, Send, ToPerson
from handlers.domain.outcome import Cancel, Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation, everybody

_CRY_AND_NUMBER = 2


def call(
    tx: Tx, who: Speaker, event: Happening, *, bare: bool = False, despair: bool = False, hurt: bool = False
) -> Outcome:
    """Somebody needs a person now. `bare`: they typed the word alone, so a slip can be taken back.

    `despair`: they wrote that they cannot go on, which is a medical matter (conversation.md 6). `hurt`: they said
    that somebody is hurt or ill, before anything was sent.
    """
    category = Category.MEDICAL if despair else Category.CRITICAL
    beside = _told_of(tx, who, event)
    case = named_hands.apart(tx, who, beside) if beside is not None else live_case(tx, who)
    if case is not None and case.away_since is not None:
        case = replace(case, away_since=None)  # they ask for us in so many words
    if case is not None and (case.in_despair or not despair) and _tapped_twice(tx, case):
        return _same_call(tx, case, event)
    here = replace(who.conversation, small_talk=(), question=None, shown=None, greeted=True, away_since=None)
    out = Outcome(conversations=[here], deadlines=[Cancel("small-talk", who.id)])
    if case is not None and case.state in WITH_TEAM:
        out += _again(tx, replace(case, zone=_place_cried(tx, event) or case.zone), category)
        out += _from_there(tx, case, out.cases[-1]) if out.cases else Outcome()
        return out + conversation.earlier_too(tx, who, case) + _record(tx, case, event)
    beside = beside if case is None else None
    opened = case or open_case(tx, who, category, event, by_word=bare, beside=beside.id if beside else "")
    opened = replace(
        opened, category=Category.MEDICAL if hurt and case else category, cover=None, help_now=True, called_at=tx.now,
        in_despair=despair, step="", away_since=None, zone=_place_cried(tx, event) or opened.zone,
    )  # fmt: skip
    opened, also, barred = named_hands.stood_beside(tx, opened, beside)
    out += also
    return out + _start(tx, who, opened, event, barred) + earlier_words(tx, who, opened) + _record(tx, opened, event)


def _place_cried(tx: Tx, event: Happening) -> str | None:
    """'Help in hall 2', 'help 41': the one place that the cry itself names. B1p asks if they are still there."""
    said = fold(event.text).split() if isinstance(event, Said) else []
    numbers = [int(one) for one in said if one.isascii() and one.isdecimal()]
    point = tx.policy.zone_of_point(numbers[0]) if len(numbers) == 1 and len(said) <= _CRY_AND_NUMBER else None
    return point.id if point is not None else place_in(tx, event)


def _from_there(tx: Tx, before: Case, case: Case) -> Outcome:
    """They call from another place than was known: it stands on the card, and whoever has it reads it."""
    if case.zone == before.zone:
        return Outcome()
    known = fact(tx, case, f"fact-zone:{case.zone}")
    return Outcome(entries=[known]) + alert.refresh(tx, case) + conversation.pass_on(tx, case, [known])


def _told_of(tx: Tx, who: Speaker, event: Happening) -> Case | None:
    """Their case, when they cry out about one who has it: the others are called, for a case of its own (4.5)."""
    text = " ".join((*who.conversation.waiting, event.words)) if isinstance(event, Said) else ""
    beside = named_hands.open_case(tx, who, text)
    return beside if beside is not None and not beside.quiet else None


def _start(tx: Tx, who: Speaker, case: Case, event: Happening, already: frozenset[str]) -> Outcome:
    """Everybody at once, except whom the first words name, or words that wait still (conversation.md 4.5)."""
    text = " ".join((*who.conversation.waiting, event.words if isinstance(event, Said) else ""))
    case, out, found = named.shut_out(tx, case, text, already)
    return out + alert.start(tx, case, already | {one.id for one in found})


def _tapped_twice(tx: Tx, case: Case) -> bool:
    window = timedelta(seconds=tx.policy.behaviour.dedupe_seconds)
    return case.state in WITH_TEAM and case.called_at is not None and tx.now - case.called_at < window


def _same_call(tx: Tx, case: Case, event: Happening) -> Outcome:
    """A double tap is one call: no step up the ladder, and the person hears that it came through."""
    out = _words(tx, case, event)
    if case.alerted_at is not None and not case.quiet:
        out.jobs.append(answer(case, "B5t", {"case": case.name}))
    return out


def _record(tx: Tx, case: Case, event: Happening) -> Outcome:
    return Outcome(entries=[fact(tx, case, "fact-help-now")]) + _words(tx, case, event)


def _words(tx: Tx, case: Case, event: Happening) -> Outcome:
    if isinstance(event, Said) and (event.text or event.attachment):
        entry = reporters_words(tx, case, event)
        return keep(entry, event.chat.platform) + conversation.pass_on(tx, case, [entry])
    return Outcome()


def _again(tx: Tx, case: Case, category: Category) -> Outcome:
    despair = case.in_despair or category is Category.MEDICAL
    raised = replace(case, help_now=True, called_at=tx.now, in_despair=despair, muted=False, mistake=False)
    out = alert.refresh(tx, raised) if case.mistake else Outcome()
    if case.cover is None and (not case.help_now or despair is not case.in_despair):
        # Their first call for help about this case: they hear of it, and are asked, like anybody who calls.
        raised, out = replace(raised, alerted_at=None, reassured_at=None), Outcome(deadlines=[alert.promise(tx, case)])
    else:
        raised = replace(raised, called_again_at=tx.now)
    if case.preferred is not None:
        return out + everybody.called(tx, raised, None if case.category.grave else category)
    out.cases.append(raised)
    if not case.category.grave:
        out += alert.set_category(tx, raised, category)
        raised = out.cases[-1]
    if raised.awaits_hands:
        return out + alert.climb(tx, raised)
    return out + alert.called_again(tx, raised)


def first_question(tx: Tx, case: Case, text: str) -> Send:
    """B1, B1p, B1x: what was done, the word of the case, and the first question, in one bubble."""
    policy, zone = tx.policy, tx.policy.zone(case.zone)
    args = {"case": case.name, "emergency_number": policy.emergency_number}
    if text == "B1" and case.in_despair:
        text = "B1h"
    if text == "B1" and zone is not None:
        text, args = "B1p", args | {"zone": zone.name}
    if text == "B1x":
        args = {"place": policy.desk_place, "phone": policy.desk_phone, "emergency_number": policy.emergency_number}
    rows = _at_zone(case) if text == "B1p" else place_choices(tx, case)
    line = text == "B1h" and bool(policy.helpline)
    return replace(ask(case, text, rows, args), lines=(Line("H7h", {"helpline": policy.helpline}),) if line else ())


def _at_zone(case: Case) -> tuple[tuple[Choice, ...], ...]:
    first, *slip = _no_place(case)
    cannot = (replace(first[0], label="b-cant-say-numbered"),)
    return (Choice("b-yes", "here", "yes"),), (Choice("b-no", "here", "no"),), cannot, *slip


def place_choices(tx: Tx, case: Case, since: int | None = None) -> tuple[tuple[Choice, ...], ...]:
    """The first three zones, or a page of them; then the ways not to name one."""
    rows = places.offered(tx.policy, "place", since)
    if not case.by_word:
        rows.append((Choice("b-share-location", "share"),))
    return *rows, *_no_place(case)


def _no_place(case: Case) -> tuple[tuple[Choice, ...], ...]:
    """After a bare word the last choice takes a slip back (contract.md, behaviour 10)."""
    cannot = (Choice("b-cant-say", "place", "-"),)
    return (cannot, (Choice("b-mistake", "mistake", case.id),)) if case.by_word else (cannot,)


def ask(case: Case, text: str, rows: tuple[tuple[Choice, ...], ...], args: Mapping[str, Arg] | None = None) -> Send:
    """One question of the flow, to the reporter, as a direct answer."""
    return Send(
        ToPerson(case.reporter), text, args or {}, rows, lane=Lane.REPLY, case=case.id, part="question", ask=True,
        sound=False,
    )  # fmt: skip


def say(case: Case, text: str, args: dict[str, Arg]) -> Send:
    """A line to the reporter that asks nothing."""
    return Send(ToPerson(case.reporter), text, args, lane=Lane.REPLY, case=case.id, part="told")


def answer(case: Case, text: str, args: dict[str, Arg]) -> Send:
    """As `say`, to somebody who has just written and is looking: silent (class R, conversation.md 5.0)."""
    return replace(say(case, text, args), sound=False)
