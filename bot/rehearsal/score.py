"""The score of a drill: how long it took until somebody had the case, until there were two, until a person spoke."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bot.rehearsal import findings
from bot.rehearsal.findings import Findings
from bot.rehearsal.theatre import Theatre
from handlers.domain import drill
from handlers.domain.case import Case
from handlers.domain.drill import Fact, Figures, Mark, What, Why
from handlers.domain.entries import Kind

_CASES = 50
_WHOSE = ("fact-excluded", "fact-named", "fact-kept-from")
_AGAIN = {Why.GIVEN_BACK: "after it was given back", Why.KEPT_OUT: "by somebody else", Why.REOPENED: "again"}
_SHARES = {What.TAKE: "taken in time", What.PARTNER: "joined in time", What.FIRST_WORD: "first word in time"}


async def view(theatre: Theatre) -> dict[str, Any]:
    """The figures of every case of this rehearsal against the bars, as JSON."""
    return await findings.look(theatre, lambda found, _: _view(found), _CASES)


def _view(found: Findings) -> dict[str, Any]:
    measured = [(case, figures) for case in found.cases if (figures := _figures(found, case)) is not None]
    marks = [mark for _, figures in measured for mark in figures.marks]
    return {
        "cases": [_case(found, case, figures) for case, figures in measured],
        "shares": [_share(marks, what) for what in What],
    }


def _figures(found: Findings, case: Case) -> Figures | None:
    history = found.history[case.id]
    words = [
        Fact(one.accepted_at, "said", _author(found, case, one.receipt.partition(":")[2]))
        for one in history.deliveries
        if one.part == "said" and one.receipt.startswith("said:") and one.accepted_at is not None
    ]
    return drill.figures(case, _facts(found, case), words, found.now)


def _author(found: Findings, case: Case, entry: str) -> str | None:
    return next((one.author for one in found.history[case.id].entered if one.id == entry), None)


def _facts(found: Findings, case: Case) -> Iterator[Fact]:
    people = {one.name: one.id for one in found.roster}
    for one in found.history[case.id].entered:
        if one.kind is Kind.FACT:
            key, _, value = one.fact.partition(":")
            yield Fact(one.at, key, people.get(value) if key in _WHOSE else one.author)


def _case(found: Findings, case: Case, figures: Figures) -> dict[str, Any]:
    return {
        "name": case.name,
        "category": case.category.value,
        "code_word": found.policy.code_words[case.category],
        "started": found.clock(figures.started),
        "marks": [_mark(found, case, one) for one in figures.marks],
        "length_seconds": figures.length,
    }


def _mark(found: Findings, case: Case, mark: Mark) -> dict[str, Any]:
    return {
        "what": mark.what.value, "says": _says(mark, found.name(mark.who, case) if mark.who else "somebody"),
        "from_seconds": mark.from_seconds, "seconds": mark.seconds, "waited_seconds": mark.waited,
        "waiting": mark.waiting, "bar_seconds": mark.bar.seconds, "limit_seconds": mark.bar.limit,
        "met": mark.met, "over_limit": mark.over_limit,
    }  # fmt: skip


def _says(mark: Mark, who: str) -> str:
    reached = mark.seconds is not None
    match mark.what:
        case What.TAKE:
            says = f"Taken by {who}" if reached else "Not taken"
            return f"{says} {_AGAIN[mark.why]}" if mark.why in _AGAIN else says
        case What.PARTNER if mark.stayed:
            return f"{who} was there already"
        case What.PARTNER:
            return f"{who} joined" if reached else "No second person"
        case What.FIRST_WORD:
            return f"First word from {who}" if reached else "No word to the reporter"


def _share(marks: Sequence[Mark], what: What) -> dict[str, Any]:
    met, decided = drill.share(marks, what)
    return {
        "what": what.value, "says": f"{met} of {decided} {_SHARES[what]}", "met": met, "decided": decided,
        "wanted_percent": round(drill.SHARE * 100),
    }  # fmt: skip
