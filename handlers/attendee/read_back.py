"""What somebody told us, read back in their own words before it is sent (conversation.md 5.4, D11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.attendee import help_now, named
from handlers.domain.case import Case
from handlers.domain.entries import Entry, Kind
from handlers.domain.messages import Choice, Line, Send
from handlers.ports import Tx

_LONGEST = 3000
"""Characters read back; a longer story is shown from its beginning, and is sent whole all the same."""


def own_words(entries: Sequence[Entry], *kinds: Kind) -> list[Entry]:
    """What they wrote and sent, in order: each in its newest version, without what was taken back.

    `kinds`: which lines are meant; those of their own messages, where none is given.
    """
    changed = {one.about: one for one in entries if one.kind is Kind.CHANGED}
    gone = {one.about for one in entries if one.kind is Kind.TAKEN_BACK}
    told = [one for one in entries if one.kind in (kinds or (Kind.WORDS,)) and one.id not in gone]
    return [replace(one, body=changed[one.id].body) if one.id in changed else one for one in told]


def question(tx: Tx, case: Case, rows: tuple[tuple[Choice, ...], ...], fresh: Sequence[Entry] = ()) -> Send:
    """D11: never a rewording; a voice note stays a voice note. What they chose stands below, line by line.

    `fresh` are lines of the record that this very decision writes.
    """
    entries = [*tx.entries(case.id), *fresh]
    shown, lines = _written(own_words(entries)), tuple(_chosen(tx, case, entries))
    if not shown:
        return replace(help_now.ask(case, "D11n", rows), lines=lines)
    return replace(help_now.ask(case, "D11", rows, {"summary": shown}), lines=lines)


def kept(tx: Tx, case: Case, told: Send) -> Send:
    """What is kept unsent, above what was `told` of it."""
    entries = tx.entries(case.id)
    shown, below = _written(own_words(entries)), (*_chosen(tx, case, entries), Line(told.text, told.args))
    if not shown:
        first, *more = below
        return replace(told, text=first.text, args=first.args, lines=tuple(more))
    return replace(told, text="E3w", args={"summary": shown}, lines=below)


def _written(told: Sequence[Entry]) -> str:
    """Their words as they stand; '' while there are none. What is no words has a text in its place."""
    written = "\n".join(one.body for one in told if one.body)
    shown = written if len(written) <= _LONGEST else written[: _LONGEST - 1].rstrip() + "…"
    return shown or ("@D11v" if told else "")


def _chosen(tx: Tx, case: Case, entries: Sequence[Entry]) -> list[Line]:
    """Place, time, name and who is kept out, as they chose it."""
    facts = [one.body.partition(":") for one in entries if one.kind is Kind.FACT]
    lines = _place(tx, case, [key for key, _, _ in facts])
    times = [value for key, _, value in facts if key == "fact-when"]
    lines += [Line("D11w", {"when": one}) for one in times[-1:]]
    reporter = tx.person(case.reporter)
    shown = case.name_shown and reporter is not None
    lines.append(Line("D11ns", {"name": reporter.name}) if shown and reporter else Line("D11nh"))
    out = [named.called(tx, case, one) for one in tx.roster() if one.id in tx.excluded(case.id)]
    wish = tx.person(case.preferred) if case.preferred else None
    lines += [Line("D11q", {"name": wish.shown})] if wish else []
    return [*lines, *(Line("D11x", {"name": name}) for name in out)]


def _place(tx: Tx, case: Case, facts: Sequence[str]) -> list[Line]:
    said = [one for one in facts if one in ("fact-zone", "fact-elsewhere")]
    if said[-1:] == ["fact-elsewhere"]:
        return [Line("D11pe")]
    zone = tx.policy.zone(case.zone)
    return [Line("D11p", {"zone": zone.name})] if zone else []
