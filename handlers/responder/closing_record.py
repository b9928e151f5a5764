"""What was done, what is still to be told to whom, and which case it was: as closing writes it down (7.10, 8.9)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact, keep
from handlers.domain import routing
from handlers.domain.case import Case, Category
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.folding import fold
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Line
from handlers.domain.outcome import Outcome
from handlers.domain.people import Person, Role
from handlers.ports import Tx
from handlers.responder import closing_passed, conversation, links
from handlers.responder.notices import notice, told

NOT_TOMORROW = "fact-no-check-in"
OTHER, REFERRALS, WHICH, PAIR = "t-close-other", "t-close-refer", "t-close-which", "t-close-pair"
IN_WORDS = frozenset({OTHER, REFERRALS, WHICH, PAIR, closing_passed.QUESTION, closing_passed.SURE})
"""Questions of closing that are answered in words as well."""
_MEASURES = ("reminder", "apart", "talk", "left", "other")
_SHORT = 7
"""So much of an id, behind that of the case, fits a button."""
_TWO = 2
_SHOWN = 5


def ask_measures(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """What was done; several can be chosen, one after the other."""
    known = measures_of(tx, case)
    return _measures(who, case, frozenset(known))


def measures_of(tx: Tx, case: Case) -> list[str]:
    """Those written down since the latest proposal."""
    entries = [one.body for one in tx.entries(case.id)]
    since = max((number for number, one in enumerate(entries) if one.startswith("fact-proposed-")), default=0)
    return [one.partition(":")[2] for one in entries[since:] if one.startswith("fact-measure:")]


def _measures(who: Speaker, case: Case, known: frozenset[str]) -> Outcome:
    rows = [(Choice(f"b-did-{one}", "measure", f"{case.id}:{one}"),) for one in _MEASURES if one not in known]
    rows.append((Choice("b-did-all" if known else "b-did-none", "measure", f"{case.id}:done"),))
    text = "t-close-more" if known else "t-close-did"
    return Outcome(jobs=[told(who.id, text, case, choices=tuple(rows))])


def measure(tx: Tx, who: Speaker, event: Happening, case: Case, what: str) -> Outcome:
    """One of them. In other words it is asked for; somebody who had to leave was walked out by two, who are named."""
    known = measures_of(tx, case)
    if what in known:
        return notice(event, "t-noted", case=case.name)
    if what == "other":
        rows = ((Choice("b-skip", "measure", f"{case.id}:done"),),)
        return Outcome(jobs=[told(who.id, OTHER, case, choices=rows)])
    if what == "left":
        return _ask_pair(tx, who, case, [])
    return _noted(tx, who, case, what, known)


def in_words(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """What they did, in other words."""
    return written(tx, who, case, said) + _noted(tx, who, case, "other", measures_of(tx, case))


def _noted(tx: Tx, who: Speaker, case: Case, what: str, known: list[str]) -> Outcome:
    done = fact(tx, case, f"fact-measure:{what}", who.id)
    return Outcome(entries=[done]) + _measures(who, case, frozenset({*known, what}))


def _walked(tx: Tx, case: Case) -> list[str]:
    entries = [one.body for one in tx.entries(case.id)]
    since = max((number for number, one in enumerate(entries) if one.startswith("fact-proposed-")), default=0)
    return [one.partition(":")[2] for one in entries[since:] if one.startswith("fact-walked:")]


def _ask_pair(tx: Tx, who: Speaker, case: Case, named: list[str]) -> Outcome:
    """Escorts first, then whoever has it; any other name can be written."""
    able = [one for one in routing.eligible(tx.roster(), case, tx.excluded(case.id)) if one.name not in named]
    likely = sorted(able, key=lambda one: (not one.has(Role.ESCORT), one.id not in routing.in_conversation(case)))
    rows = [
        (Choice("b-name", "escort", f"{case.id}:{one.id[:_SHORT]}", {"name": one.name}),) for one in likely[:_SHOWN]
    ]
    rows.append((Choice("b-skip", "escort", f"{case.id}:skip"),))
    return Outcome(jobs=[told(who.id, PAIR, case, choices=tuple(rows), count=len(named) + 1)])


def escort(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    """One of the two who walked them out. Without two names the step is not written down as done."""
    if ref == "skip":
        known = frozenset(measures_of(tx, case))
        return notice(event, "t-close-pair-first", case=case.name) + _measures(who, case, known)
    able = routing.eligible(tx.roster(), case, tx.excluded(case.id))
    person = next((one for one in able if one.id[:_SHORT] == ref), None)
    return notice(event, "t-no-button") if person is None else _walked_by(tx, who, event, case, [person])


def _walked_by(tx: Tx, who: Speaker, event: Happening, case: Case, people: list[Person]) -> Outcome:
    before, known = _walked(tx, case), measures_of(tx, case)
    if "left" in known:
        return notice(event, "t-noted", case=case.name)
    new = [one.name for one in people if one.name not in before][: _TWO - len(before)]
    out = Outcome(entries=[fact(tx, case, f"fact-walked:{name}", who.id) for name in new])
    if len(before) + len(new) < _TWO:
        return out + _ask_pair(tx, who, case, [*before, *new])
    return out + _noted(tx, who, case, "left", known)


_TABLE: tuple[str, ...] = ("event", "technical", "affiliate", "affiliates", "next-door", "crime")


def ask_referrals(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """What must still be told to whom: the table of 8.9 as reminders. A person sends it, never the desk."""
    due = _TABLE[-2:] if case.category is Category.MEDICAL else _TABLE
    lines = [Line(f"t-refer-{one}") for one in due]
    if tx.policy.outside_contact:
        lines.append(Line("t-refer-team", {"contact": tx.policy.outside_contact}))
    labels = {"none": "b-refer-none", "done": "b-refer-done"}
    rows = tuple((Choice(label, "referral", f"{case.id}:{ref}"),) for ref, label in labels.items())
    return Outcome(jobs=[replace(told(who.id, REFERRALS, case, choices=rows), lines=tuple(lines), sound=False)])


def ask_which(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """The other case, among those this person may know of."""
    rows = [
        (Choice("b-case", "sameas", f"{case.id}:{one.id[:_SHORT]}", {"case": one.name}),)
        for one in _others(tx, who, case)[:_SHOWN]
    ]
    rows.append((Choice("b-skip", "sameas", f"{case.id}:skip"),))
    return Outcome(jobs=[told(who.id, WHICH, case, choices=tuple(rows))])


def _others(tx: Tx, who: Speaker, case: Case) -> list[Case]:
    """Open ones, and those they closed themselves; restricted ones only where they have them."""
    found = [*tx.open_cases(), *reversed(tx.cases_closed_of(who.id))]
    known = [one for one in found if one.id != case.id and routing.eligible([who.person], one, tx.excluded(one.id))]
    return [one for one in known if not one.restricted or who.id in routing.in_conversation(one)]


def called(tx: Tx, who: Speaker, case: Case, name: str) -> str:
    """The ref of the other case with this name; '' for none that they may know of."""
    return next((one.id[:_SHORT] for one in _others(tx, who, case) if fold(one.name) == fold(name)), "")


def same_as(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """Which of them; nothing where it was passed over."""
    other = next((one for one in _others(tx, who, case) if one.id[:_SHORT] == ref), None)
    return Outcome(entries=[fact(tx, case, f"{links.SAME}:{other.id}", who.id)] if other else [])


def written(tx: Tx, who: Speaker, case: Case, said: Said) -> Outcome:
    """As a note: it can be added to, and never changed."""
    entry = Entry(
        id=tx.new_id(), case=case.id, kind=Kind.NOTE, at=tx.now, author=who.id, body=said.text,
        source=(said.chat.platform, said.chat.id, said.message), attachment=said.attachment,
    )  # fmt: skip
    return keep(entry, said.chat.platform) + conversation.mirror(tx, who.id, case, entry)


def named_pair(tx: Tx, who: Speaker, said: Said, case: Case) -> Outcome:
    """Names of the team, in any sentence: 'Ana and Ben'."""
    words = f" {fold(said.text)} "
    able = routing.eligible(tx.roster(), case, tx.excluded(case.id))
    people = [one for one in able if f" {fold(one.name)} " in words]
    return _walked_by(tx, who, said, case, people) if people else notice(said, "t-close-pair-who", case=case.name)
