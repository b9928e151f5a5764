"""The guided path: what is asked, in which order, and what comes next (conversation.md 5.4). Each can be skipped."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import help_now, named, places, read_back
from handlers.domain import signals
from handlers.domain.case import WITH_TEAM, Case, Category, State, Track
from handlers.domain.entries import Entry
from handlers.domain.messages import Arg, Choice, Line, Send
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx

Rows = tuple[tuple[Choice, ...], ...]

_ORDER = ("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11")
_AFTER_A_CALL = ("D3", "D4", "D7", "D8", "D9")
"""What is left to ask once help is on its way: place, kind and colleagues were asked already."""
ANSWERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "D1": (("b-go-on", "go"), ("b-keep-unsent", "keep")),
    "D2": (("b-yes-hurt", "hurt"), ("b-yes-danger", "danger"), ("b-no", "no")),
    "D3": (("b-done", "done"),),
    "D4": (("b-yes-me", Track.TARGET), ("b-witness", Track.WITNESS), ("b-for-other", Track.HELPER)),
    "D5": (
        ("b-cat-major", Category.MAJOR), ("b-cat-minor", Category.MINOR), ("b-cat-banned", Category.BANNED),
        ("b-cat-unclear", Category.UNCLEAR),
    ),
    "D7": (("b-just-now", "now"), ("b-today", "today"), ("b-before-today", "before")),
    "D8": (),
    "D9": (("b-keep-hidden", "hidden"), ("b-yes", "shown")),
    "D10": (("b-anyone", "anyone"), ("b-choose-person", "choose"), ("b-not-person", "except")),
}  # fmt: skip
"""Label and meaning of the choices under each question, in order."""
_SKIPPED = frozenset({"D2", "D4", "D5", "D7", "D8", "D9", "D10"})
SKIP = "s"
IDLE = ("nudge", "unfinished", "pause")
"""The deadlines of a report that somebody is in the middle of."""


def following(case: Case) -> str:
    """The question after the open one; '' after the last."""
    if case.changing and case.step != "D6":
        return "D11"
    order = _AFTER_A_CALL if case.state in WITH_TEAM else _ORDER
    later = [one for one in order if _ORDER.index(one) > _ORDER.index(case.step)]
    return later[0] if later else ""


def go_on(tx: Tx, case: Case, fresh: Sequence[Entry] = (), above: tuple[Line, ...] = ()) -> Outcome:
    """The next question, or the end: who called for help now is told that the team sees all of it.

    `fresh` are lines of the record that this very decision writes.
    """
    step = following(case)
    if step:
        return ask(tx, case, step, fresh, above)
    return Outcome(cases=[replace(case, step="")], jobs=[replace(help_now.ask(case, "B6e", ()), ask=False)])


def ask(tx: Tx, case: Case, step: str, fresh: Sequence[Entry] = (), above: tuple[Line, ...] = ()) -> Outcome:
    """Put this question; what stands `above` is said in the same bubble."""
    moved = replace(case, step=step, changing=case.changing and step != "D11")
    return Outcome(cases=[moved], jobs=[_below(above, question(tx, moved, fresh))], deadlines=[*wait(tx, moved)])


def _below(above: tuple[Line, ...], send: Send) -> Send:
    if not above:
        return send
    first, *more = above
    return replace(send, text=first.text, args=first.args, lines=(*more, Line(send.text, send.args), *send.lines))


def question(tx: Tx, case: Case, fresh: Sequence[Entry] = ()) -> Send:
    """The open question as it stands on the screen."""
    if case.step == "D11":
        return _read_back(tx, case, fresh)
    special = _SPECIAL.get(case.step)
    return special(tx, case) if special else help_now.ask(case, case.step, choices(case, case.step), _args(tx, case))


def _args(tx: Tx, case: Case) -> dict[str, Arg]:
    return {"minutes": tx.policy.behaviour.draft_send_minutes} if case.step == "D1" else {}


def choices(case: Case, step: str) -> Rows:
    """The choices under a question, each in a row of its own, and Skip."""
    rows = [(Choice(label, "guide", f"{case.id}:{step}.{n}"),) for n, (label, _) in enumerate(ANSWERS[step])]
    return (*rows, skip(case, step)) if step in _SKIPPED else tuple(rows)


def skip(case: Case, step: str) -> tuple[Choice, ...]:
    """Skip, in a row of its own."""
    return (Choice("b-skip", "guide", f"{case.id}:{step}.{SKIP}"),)


HELP_NOW = (Choice("b-help-now-short", "sos"),)


def more(tx: Tx, case: Case, fresh: Sequence[Entry] = ()) -> Send:
    """D3m: what came is here; Done stands under the newest words. D3g where they tell of danger, and called nobody."""
    told = "\n".join(one.body for one in read_back.own_words([*tx.entries(case.id), *fresh]))
    if case.state in WITH_TEAM or signals.gravest(told, tx.policy.lexicon) is None:
        return help_now.ask(case, "D3m", choices(case, "D3"))
    return help_now.ask(case, "D3g", (HELP_NOW, *choices(case, "D3")))


def _telling(_tx: Tx, case: Case) -> Send:
    sent = case.state in WITH_TEAM
    return help_now.ask(case, "D11a" if case.changing else "D3h" if sent else "D3", choices(case, "D3"))


def where(tx: Tx, case: Case, since: int | None = None) -> Send:
    """D6: the first three zones, or a page of them; not at the venue; or nothing."""
    rows = (*places.offered(tx.policy, "gplace", since), (Choice("b-elsewhere", "gplace", "-"),), skip(case, "D6"))
    return help_now.ask(case, "D6" if since is None else "D6m", rows)


def _who_helps(tx: Tx, case: Case) -> Send:
    """D10; first whom of the team they named, if they have not said yet whether it is about them."""
    person = named.unanswered(tx, case)
    return named.question(tx, case, person) if person else help_now.ask(case, "D10", choices(case, "D10"))


def _read_back(tx: Tx, case: Case, fresh: Sequence[Entry]) -> Send:
    labels = ["b-yes-send", "b-change", *(["b-keep-unsent"] if case.unsent else [])]
    rows = tuple((Choice(label, "guide", f"{case.id}:D11.{n}"),) for n, label in enumerate(labels))
    return read_back.question(tx, case, rows, fresh)


_SPECIAL: Mapping[str, Callable[[Tx, Case], Send]] = {"D3": _telling, "D6": where, "D10": _who_helps}


def wait(tx: Tx, case: Case) -> list[Deadline | Cancel]:
    """How long we wait for the next word of theirs before we ask whether they are still there."""
    if case.state is not State.DRAFT:
        return []
    quiet = timedelta(minutes=tx.policy.behaviour.draft_nudge_minutes)
    return [Deadline("nudge", case.id, tx.now + quiet, quiet), Cancel("unfinished", case.id), Cancel("settle", case.id)]


def over(case: Case) -> list[Deadline | Cancel]:
    """Nothing of it is waited for any more."""
    return [Cancel(kind, case.id) for kind in IDLE]
