"""After `/intake`: where, what was told, and what kind it is. Each can be passed over, and none holds up the call."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import places
from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Case, Category, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.folding import fold
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Lane, Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import alert, aloud, close
from handlers.responder.notices import notice, told

WHERE, WORDS, KIND = "t-intake-where", "t-intake-words", "t-intake-kind"
QUESTIONS = frozenset({WHERE, WORDS, KIND})
_NOT_SAID = "fact-not-said:"
_SORTED = ("fact-kind:", "fact-category")
"""Lines by which a person has said what it is."""
_BY_WORDS = frozenset({Category.UNCLEAR, Category.MAJOR})
"""What it is while nobody has said so: what was told may only sound like it."""
_KINDS = (Category.MEDICAL, Category.CRITICAL, Category.MAJOR, Category.MINOR, Category.BANNED)
_LABELS = {Category.MEDICAL: "b-hurt", Category.CRITICAL: "b-danger"}


def ask_next(tx: Tx, who: Speaker, case: Case, known: frozenset[str] = frozenset()) -> Outcome:
    """The first thing that nobody has said or passed over; `known` is what this very decision settles."""
    settled = _settled(tx, case) | known
    if "where" not in settled:
        return _asked(who, case, WHERE, _places(tx, case))
    if "words" not in settled:
        return _asked(who, case, WORDS, ((Choice("b-skip", "told", f"{case.id}:words"),),))
    if "kind" not in settled:
        return _asked(who, case, KIND, _kinds(case))
    return Outcome(jobs=[_direct(told(who.id, "t-intake-done", case))])


def _settled(tx: Tx, case: Case) -> frozenset[str]:
    entries = tx.entries(case.id)
    passed = {one.body.partition(":")[2] for one in entries if one.body.startswith(_NOT_SAID)}
    known = {
        "where": case.zone is not None, "words": any(one.kind is Kind.TOLD for one in entries),
        "kind": case.category not in _BY_WORDS or any(one.body.startswith(_SORTED) for one in entries),
    }  # fmt: skip
    return frozenset(passed | {step for step, is_known in known.items() if is_known})


def _asked(who: Speaker, case: Case, text: str, rows: tuple[tuple[Choice, ...], ...]) -> Outcome:
    return Outcome(jobs=[_direct(told(who.id, text, case, rows))])


def _direct(send: Send) -> Send:
    return replace(send, lane=Lane.REPLY, sound=False)


def _places(tx: Tx, case: Case, since: int | None = None) -> tuple[tuple[Choice, ...], ...]:
    """By number: the ids of places may be too long to stand behind a case's."""
    numbers = {zone.id: number for number, zone in enumerate(tx.policy.zones)}
    rows = places.offered(tx.policy, "told", since)
    named = [(_numbered(one, case, numbers),) for (one,) in rows]
    slip = ((Choice("b-opened-by-slip", "told", f"{case.id}:slip"),),) if since is None else ()
    return *named, (Choice("b-skip", "told", f"{case.id}:where"),), *slip


def _numbered(choice: Choice, case: Case, numbers: dict[str, int]) -> Choice:
    where = f"@{numbers[choice.ref]}" if choice.ref in numbers else choice.ref
    return replace(choice, ref=f"{case.id}:{where}")


def _kinds(case: Case) -> tuple[tuple[Choice, ...], ...]:
    rows = tuple((Choice(_LABELS.get(one, f"b-cat-{one}"), "told", f"{case.id}:{one}"),) for one in _KINDS)
    return *rows, (Choice("b-skip", "told", f"{case.id}:kind"),)


def pressed(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    """One answer, whenever it comes: only from whoever took it down, or has it now."""
    if who.id not in (case.told_to, *routing.in_conversation(case)):
        return notice(event, "t-no-button")
    if not case.is_open:
        return notice(event, "t-closed", case=case.name)
    return _answer(tx, who, event, case, ref)


def _answer(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    if ref.startswith(places.MORE):
        return _asked(who, case, WHERE, _places(tx, case, places.page(ref)))
    if ref.startswith("@"):
        return _at(tx, who, case, int(ref[1:]))
    if ref == "slip":
        return _slip(tx, who, event, case)
    if ref in _PASSED_OVER:
        return _passed_over(tx, who, event, case, ref)
    return _of_kind(tx, who, case, Category(ref))


_PASSED_OVER = frozenset({"where", "words", "kind"})


def _passed_over(tx: Tx, who: Speaker, event: Happening, case: Case, step: str) -> Outcome:
    if step in _settled(tx, case):
        return notice(event, "t-noted", case=case.name)
    passed = fact(tx, case, f"{_NOT_SAID}{step}", who.id)
    return Outcome(entries=[passed]) + ask_next(tx, who, case, frozenset({step}))


def _at(tx: Tx, who: Speaker, case: Case, number: int) -> Outcome:
    """They said where: the card shows it, and while nobody has the case it is called once more (behaviour 3)."""
    zone = tx.policy.zones[number] if number < len(tx.policy.zones) else None
    if zone is None:
        return Outcome()
    moved = replace(case, zone=zone.id)
    out = Outcome(cases=[moved], entries=[fact(tx, case, f"fact-zone:{zone.id}", who.id)])
    if case.zone != zone.id:
        out += alert.refresh(tx, moved)
        out.jobs += alert.once_more(tx, moved) if moved.awaits_hands else []
    return out + ask_next(tx, who, moved, frozenset({"where"}))


def _of_kind(tx: Tx, who: Speaker, case: Case, category: Category) -> Outcome:
    out = Outcome(entries=[fact(tx, case, f"fact-kind:{category}", who.id)])
    changed = alert.set_category(tx, case, category) if category is not case.category else Outcome()
    known = changed.cases[-1] if changed.cases else case
    return out + changed + ask_next(tx, who, known, frozenset({"kind"}))


def _slip(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """Opened by mistake, while nobody has it and nothing was told: it closes, and the card says so."""
    if case.state is not State.PAGING or "words" in _settled(tx, case):
        return notice(event, "t-intake-no-slip", case=case.name)
    return close.by_slip(tx, who, case) + notice(event, "t-intake-slip", case=case.name)


def typed(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """Words while one of these questions stands: a place, or what was told. None when none stands."""
    question = who.conversation.question
    case = tx.case(question.case) if question is not None and question.text in QUESTIONS else None
    if case is None or question is None or not case.is_open or who.id in tx.excluded(case.id):
        return None
    zone = _place_in(tx, said.text) if question.text == WHERE else None
    if zone is not None:
        return _at(tx, who, case, zone)
    out = aloud.added(tx, who, said, case)
    # Whoever tells what happened where a place was asked is asked for the place once more: help has to find them.
    out += ask_next(tx, who, out.cases[-1] if out.cases else case, frozenset({"words"}))
    asks_more = any(isinstance(one, Send) and one.ask for one in out.jobs)
    return out if asks_more else _nothing_asked(who) + out


def _nothing_asked(who: Speaker) -> Outcome:
    """Nothing is asked any more: what is typed next is no answer."""
    return Outcome(conversations=[replace(who.conversation, question=None, shown=None)])


def _place_in(tx: Tx, text: str) -> int | None:
    said = fold(text)
    named = (number for number, zone in enumerate(tx.policy.zones) if said in (fold(zone.id), fold(zone.name)))
    return next(named, None)
