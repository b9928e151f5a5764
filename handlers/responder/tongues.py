"""A language that nobody on duty reads: whoever speaks it is called, and the person is told so (conversation.md 6)."""

from __future__ import annotations

from handlers.domain import routing, signals
from handlers.domain.case import Case
from handlers.domain.entries import Kind
from handlers.domain.messages import Lane, Send, ToPerson
from handlers.domain.people import Person
from handlers.ports import Tx


def spoken(tx: Tx, case: Case) -> str:
    """The language they write in: by their words where those leave no doubt, else what they chose, or their phone says.

    A phone may be set to a language in which we have no texts; '' where nothing is known.
    """
    reporter, talk = tx.person(case.reporter), tx.conversation(case.reporter)
    words = " ".join(one.body for one in tx.entries(case.id) if one.kind is Kind.WORDS)
    if sure := signals.guess_language(words, tx.policy.lexicon):
        return sure
    if talk is not None and talk.hint and not talk.chose_language and talk.hint not in tx.policy.lexicon:
        return talk.hint
    return reporter.language if reporter is not None else ""


def name_of(tx: Tx, language: str) -> str:
    """The language as it is called in a text; its code where we have no name for it."""
    code = language.partition("-")[0]
    return f"@b-lang-{code}" if code in tx.policy.lexicon else code


def unread(tx: Tx, case: Case) -> str | None:
    """The language of the reporter, if we know that none of those on duty reads it."""
    there, language = [one for one in tx.roster() if one.on_duty], spoken(tx, case)
    if not language or case.aloud or not there or not all(one.languages for one in there):
        return None
    return None if any(_reads(one, language) for one in there) else language


def _reads(person: Person, language: str) -> bool:
    return any(one.partition("-")[0] == language.partition("-")[0] for one in person.languages)


def speakers(tx: Tx, case: Case, language: str, barred: frozenset[str]) -> list[Person]:
    """Those off duty who read it, can be reached, and may know of this case."""
    excluded = tx.excluded(case.id) | barred
    people = routing.eligible(routing.targets(["roster"], tx.roster()), case, excluded)
    return [one for one in people if not one.on_duty and _reads(one, language) and tx.reach(one.id)]


def said_so(tx: Tx, case: Case) -> list[Send]:
    """X3, once the team has been told: never where nothing may arrive unasked."""
    language = unread(tx, case)
    if language is None or case.quiet:
        return []
    name = name_of(tx, language)
    text, args = ("X3", {"language": name}) if name.startswith("@") else ("X3o", {})
    return [Send(ToPerson(case.reporter), text, args, lane=Lane.REPLY, case=case.id, part="told", sound=False)]
