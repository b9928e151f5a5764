"""Checklists of a case: shown, ticked in place with who and when, unticked again (conversation.md 7.6).

A list belongs to the record from the moment it is first opened there, with the words it has then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.attendee.opening import fact
from handlers.domain import checklists, routing
from handlers.domain.case import Case, Category, State
from handlers.domain.checklists import Item
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Happening
from handlers.domain.messages import Arg, Choice, Edit, Lane, Line, Remove, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import ticks
from handlers.responder.notices import notice, told

_IN_A_ROW = 5


@dataclass(frozen=True, slots=True)
class _Shown:
    """One list as it is shown: its items, and the number its first one bears."""

    name: str
    items: tuple[Item, ...]
    first: int = 1


def show(tx: Tx, who: Speaker, event: Happening, case: Case, words: str = "") -> Outcome:
    """The list every case has and that of its category, or the one that is asked for."""
    if who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    name = checklists.named(tx.policy, words) if words else ""
    if name is None:
        return _which(who, case)
    name = "" if name in (checklists.EVERY, case.category) else name
    shown = _lists(tx, case, name)
    begun = [one for one in shown if one.name not in ticks.opened(tx, case)]
    out = Outcome(cases=[replace(case, list_open=name)], entries=[_kept(tx, who, case, one) for one in begun])
    for one in shown:
        part = f"list-{one.name}"
        out.jobs += [Remove(case.id, part, ToPerson(who.id)), _sent(tx, who, case, one, part)]
    others = [one for one in routing.in_conversation(case) if one != who.id] if begun else []
    ask = ((Choice("b-see-list", "list", f"{case.id}:{checklists.CODES[shown[-1].name]}"),),)
    out.jobs += [
        replace(told(one, "t-list-opened", case, ask, name=who.person.name), sound=False, ask=False) for one in others
    ]
    return out


def _which(who: Speaker, case: Case) -> Outcome:
    """The lists that no category brings, to choose from."""
    rows = tuple(
        (Choice(f"b-list-{name}", "list", f"{case.id}:{checklists.CODES[name]}"),) for name in checklists.BY_NAME
    )
    return Outcome(jobs=[replace(told(who.id, "t-list-which", case, rows), sound=False, lane=Lane.REPLY)])


def pressed(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """A list by its letter, or the choice of them."""
    if who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    name = checklists.BY_CODE.get(detail)
    return show(tx, who, event, case, name) if name else _which(who, case)


def _lists(tx: Tx, case: Case, name: str) -> list[_Shown]:
    if name:
        return [_Shown(name, _items(tx, case, name))]
    every = _Shown(checklists.EVERY, _items(tx, case, checklists.EVERY))
    return [every, _Shown(case.category, _items(tx, case, case.category), len(every.items) + 1)]


def _items(tx: Tx, case: Case, name: str) -> tuple[Item, ...]:
    """As the case has it; as it is now, where the case has not opened it yet."""
    return ticks.opened(tx, case).get(name) or checklists.items(name, tx.own_text(f"checklist:{name}"))


def _kept(tx: Tx, who: Speaker, case: Case, shown: _Shown) -> Entry:
    body = checklists.kept(shown.name, shown.items)
    return Entry(tx.new_id(), case.id, Kind.LIST, tx.now, who.id, body)


def _sent(tx: Tx, who: Speaker, case: Case, shown: _Shown, part: str) -> Send:
    text, args, rows, lines = _drawn(tx, case, shown, tx.entries(case.id))
    return Send(
        ToPerson(who.id), text, args, rows, lines, lane=Lane.REPLY, case=case.id, part=part, sound=False, protect=True,
        in_room=True,
    )  # fmt: skip


def redraw(tx: Tx, case: Case, fresh: Sequence[Entry], *, names_changed: bool = False) -> Outcome:
    """Every list on a screen that these new lines of the record concern, in place."""
    out, entries = Outcome(), [*tx.entries(case.id), *fresh]
    changed = {one.body.partition(":")[2] for one in fresh}
    for name, items in ticks.opened(tx, case).items():
        for_two = names_changed and any(one.for_two for one in items)
        if not for_two and changed.isdisjoint(one.says for one in items):
            continue
        first = 1 + len(_items(tx, case, checklists.EVERY)) if name == case.category else 1
        text, args, rows, lines = _drawn(tx, case, _Shown(name, items, first), entries)
        out.jobs.append(Edit(case.id, f"list-{name}", text, args, rows, lane=Lane.REPLY, lines=lines))
    return out


_Drawn = tuple[str, dict[str, Arg], tuple[tuple[Choice, ...], ...], tuple[Line, ...]]


def _drawn(tx: Tx, case: Case, shown: _Shown, entries: Sequence[Entry]) -> _Drawn:
    ticked, code = ticks.done(entries), checklists.CODES[shown.name]
    lines, buttons = [], []
    for at, item in enumerate(shown.items):
        entry = ticked.get(item.says)
        lines.append(_line(tx, shown.first + at, item, entry))
        ref, args = f"{case.id}:{code}{at + 1}", {"n": shown.first + at}
        buttons.append(Choice("b-ticked" if entry else "b-tick", "tick", ref, args))
    rows = [tuple(buttons[at : at + _IN_A_ROW]) for at in range(0, len(buttons), _IN_A_ROW)]
    if any(one.for_two for one in shown.items):
        line, choices = _of_two(tx, case, shown.name, entries)
        lines, rows = [*lines, line], [*rows, *choices]
    if shown.name == case.category:
        rows.append((Choice("b-list-more", "list", f"{case.id}:-"),))
    args_: dict[str, Arg] = {"case": case.name, "list": title(tx, shown.name)}
    return "t-list", args_, tuple(rows), tuple(lines)


def title(tx: Tx, name: str) -> str:
    """What a list is called: its category's code word, or a name of its own."""
    return tx.policy.code_words[Category(name)] if name in tuple(Category) else f"@b-list-{name}"


def _line(tx: Tx, number: int, item: Item, entry: Entry | None) -> Line:
    args: dict[str, Arg] = {"n": number, "item": item.says}
    if entry is None:
        return Line("t-list-item", args)
    author = tx.person(entry.author) if entry.author else None
    return Line("t-list-done", args | {"name": author.name if author else "@someone", "time": entry.at})


def _of_two(tx: Tx, case: Case, name: str, entries: Sequence[Entry]) -> tuple[Line, list[tuple[Choice, ...]]]:
    """Whose names stand behind what only two may do, and how to put one there."""
    what = checklists.names_for(name)
    there, ref = ticks.names(tx, case, what, entries), f"{case.id}:{checklists.CODES[what]}"
    choices: list[tuple[Choice, ...]] = [(Choice("b-one-of-two", "two", ref),)]
    if len(there) > 1:
        return Line(f"t-two-both-{what}", {"name": there[0].name, "name_2": there[1].name}), choices
    if what == checklists.LEAVING:
        choices.append((Choice("b-ask-escorts", "escorts", case.id),))
    if there:
        return Line(f"t-two-one-{what}", {"name": there[0].name}), choices
    return Line(f"t-two-none-{what}"), choices


def tick(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """A press on a number: ticks it; where it is ticked, asks whether to take that back."""
    found = _pressed(tx, case, detail)
    if found is None or who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    return _tick(tx, who, event, case, *found, ref=detail)


def untick(tx: Tx, who: Speaker, event: Happening, case: Case, detail: str) -> Outcome:
    """'Take it back'."""
    found = _pressed(tx, case, detail)
    if found is None or who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    return _untick(tx, who, event, case, *found)


def _pressed(tx: Tx, case: Case, detail: str) -> tuple[str, Item, int] | None:
    """List, item and shown number behind a letter and a number."""
    name, number = checklists.BY_CODE.get(detail[:1]), detail[1:]
    items = _items(tx, case, name) if name else ()
    if not name or not number.isdecimal() or not 0 < int(number) <= len(items):
        return None
    before = len(_items(tx, case, checklists.EVERY)) if name == case.category else 0
    return name, items[int(number) - 1], before + int(number)


def typed_tick(tx: Tx, who: Speaker, event: Happening, case: Case, words: str) -> Outcome:
    """`/tick 3`, `/tick leaving 3`."""
    return _typed(tx, who, event, case, words, off=False)


def typed_untick(tx: Tx, who: Speaker, event: Happening, case: Case, words: str) -> Outcome:
    """`/untick 3`."""
    return _typed(tx, who, event, case, words, off=True)


def _typed(tx: Tx, who: Speaker, event: Happening, case: Case, words: str, *, off: bool) -> Outcome:
    if who.id not in routing.in_conversation(case):
        return notice(event, "t-not-yours", case=case.name)
    word, _, number = words.strip().rpartition(" ")
    name = checklists.named(tx.policy, word) if word else case.list_open
    if name is None or not number.isdecimal():
        return notice(event, "t-tick-which", case=case.name)
    shown = _lists(tx, case, "" if name in (checklists.EVERY, case.category) else name)
    for one in shown:
        at = int(number) - one.first
        if 0 <= at < len(one.items):
            done = _untick if off else _tick
            return done(tx, who, event, case, one.name, one.items[at], int(number))
    return notice(event, "t-tick-which", case=case.name)


def _tick(
    tx: Tx, who: Speaker, event: Happening, case: Case, name: str, item: Item, number: int, ref: str = ""
) -> Outcome:
    if case.state is not State.TAKEN:
        return notice(event, "t-closed", case=case.name)
    entries = tx.entries(case.id)
    entry = ticks.done(entries).get(item.says)
    if entry is not None:
        return _ticked_already(tx, who, event, case, entry, number, ref)
    if item.for_two and len(ticks.names(tx, case, checklists.names_for(name), entries)) < 2:
        return notice(event, f"t-two-first-{checklists.names_for(name)}", n=number)
    return _written(tx, who, case, name, f"{ticks.TICKED}{item.says}") + notice(event, "t-ticked", n=number)


def _ticked_already(
    tx: Tx, who: Speaker, event: Happening, case: Case, entry: Entry, number: int, ref: str
) -> Outcome:  # fmt: skip
    author = tx.person(entry.author) if entry.author else None
    name = author.name if author else "@someone"
    if not ref:
        return notice(event, "t-ticked-already", n=number, name=name, time=entry.at)
    rows = ((Choice("b-untick", "untick", f"{case.id}:{ref}"),),)
    asked = told(who.id, "t-untick", case, rows, n=number, name=name, time=entry.at)
    return Outcome(jobs=[replace(asked, sound=False, lane=Lane.REPLY)])


def _untick(tx: Tx, who: Speaker, event: Happening, case: Case, name: str, item: Item, number: int) -> Outcome:
    if case.state is not State.TAKEN:
        return notice(event, "t-closed", case=case.name)
    if item.says not in ticks.done(tx.entries(case.id)):
        return notice(event, "t-not-ticked", n=number)
    return _written(tx, who, case, name, f"{ticks.UNTICKED}{item.says}") + notice(event, "t-unticked", n=number)


def _written(tx: Tx, who: Speaker, case: Case, name: str, what: str) -> Outcome:
    """A line of the record, and the list in place; a list nobody opened yet is the case's own from now on."""
    entry = fact(tx, case, what, who.id)
    out = Outcome(entries=[entry])
    if name not in ticks.opened(tx, case):
        out.entries.insert(0, _kept(tx, who, case, _Shown(name, _items(tx, case, name))))
    return out + redraw(tx, case, [entry])
