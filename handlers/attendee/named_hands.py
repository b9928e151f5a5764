"""Whether words name one of the two who have a case, and may be about them (conversation.md 4.5).

People write "thank you, Ana" and "is Ben coming?" to whoever helps them, and such words must arrive. "Ben is the one
who did this" must not: it would be read by him first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.attendee import named
from handlers.attendee.opening import fact
from handlers.domain import names, routing, signals
from handlers.domain.case import WITH_TEAM, Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.outcome import Audit, Exclusion, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx

_MARK = "fact-apart"
_KEPT = frozenset({"fact-excluded", "fact-named", "fact-kept-from"})
_QUESTION_MARKS = frozenset("?？؟")


def open_case(tx: Tx, who: Speaker, text: str) -> Case | None:
    """Their case, with the team now, that these words must not be read in: the newest, if there are more."""
    return next((one for one in reversed(_theirs(tx, who)) if one.state in WITH_TEAM and about(tx, one, text)), None)


def closed_case(tx: Tx, who: Speaker, text: str) -> bool:
    """Whether one of those who had a case of theirs when it was closed is named: they read on in it."""
    return any(one.state is State.CLOSED and about(tx, one, text) for one in _theirs(tx, who))


def had_by(tx: Tx, who: Speaker, person: Person, but: Case) -> list[Case]:
    """Their other cases that this one has now."""
    found = [one for one in _theirs(tx, who) if one.state in WITH_TEAM and one.id != but.id]
    return [one for one in found if person.id in routing.in_conversation(one)]


def apart(tx: Tx, case: Case, beside: Case) -> Entry:
    """The line of the record that says beside which case of theirs these words were written."""
    return fact(tx, case, f"{_MARK}:{beside.name}")


def also_out(tx: Tx, case: Case, beside: Case | None) -> tuple[Case, Outcome, frozenset[str]]:
    """Whoever may not know of `beside` gets no sign of this one either: it says beside which it was written.

    Whose name was given there to be kept out is named here too, for whoever takes it; who stepped back is not.
    """
    kept = tx.kept_out(beside.id) if beside is not None else {}
    if beside is None or not kept:
        return case, Outcome(), frozenset()
    facts = (one.body.partition(":") for one in tx.entries(beside.id) if one.kind is Kind.FACT)
    said = {name for key, _, name in facts if key in _KEPT}
    spoken = [one for one in tx.roster() if one.id in kept and one.name in said]
    out = Outcome(
        exclusions=[Exclusion(case.id, one, reason) for one, reason in kept.items()],
        entries=[fact(tx, case, f"fact-excluded:{one.name}") for one in spoken],
        audit=[Audit("exclude", case.reporter, case.id)],
    )  # fmt: skip
    return replace(case, restricted=True), out, frozenset(kept)


def stands_apart(tx: Tx, case: Case, beside: Case) -> bool:
    """Whether `case` holds words about somebody who has `beside`."""
    return any(one.body == f"{_MARK}:{beside.name}" for one in tx.entries(case.id))


def is_apart(tx: Tx, case: Case) -> bool:
    """Whether it began as words about somebody who has another case of theirs."""
    return any(one.body.startswith(f"{_MARK}:") for one in tx.entries(case.id))


def about(tx: Tx, case: Case, text: str) -> list[Person]:
    """Those who have it, and whom these words may be about: unless the person has said that they may help."""
    hands = routing.in_conversation(case)
    found = [one for one in named.new_ones(tx, case, text) if one.id in hands] if hands and text else []
    return [one for one in found if not _only_spoken_to(tx, case, text, one)]


def _only_spoken_to(tx: Tx, case: Case, text: str, person: Person) -> bool:
    """Thanks, a greeting, a question, or a line that begins with their name; never with a word that tells of harm."""
    lexicon, reporter = tx.policy.lexicon, tx.person(case.reporter)
    if signals.has_signal(text, reporter.language if reporter else None, lexicon):
        return False
    if case.from_team:
        return True  # colleagues speak of each other all the time
    before, rest = names.around(text, person)
    if signals.is_greeting(before, lexicon) and rest[:1] in (",", "!", "，", "،"):
        return True
    thanked = signals.says_thanks(text, lexicon) or signals.is_greeting(f"{before} {rest}", lexicon)
    return thanked or bool(_QUESTION_MARKS & set(text))


def _theirs(tx: Tx, who: Speaker) -> Sequence[Case]:
    return tx.cases_reported_by(who.id)
