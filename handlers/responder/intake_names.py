"""A colleague named in what somebody told aloud: kept out first, and whoever took it down is asked (4.5)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import exclude, named
from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Lane, Send
from handlers.domain.outcome import Audit, Exclusion, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder.notices import notice, told

_SHORT = 7
"""So much of a person's id, behind that of a case, fits a button; no roster has two alike."""


def shut_out(tx: Tx, who: Speaker, case: Case, text: str) -> tuple[Case, Outcome]:
    """Before anybody was alerted: the case with them kept out, and what is written of it."""
    found, out = named.people(tx, who.id, text), Outcome()
    for one in found:
        out.exclusions.append(Exclusion(case.id, one.id, "named"))
        out.entries.append(fact(tx, case, f"fact-named:{one.name}"))
        out.audit.append(Audit("exclude", who.id, case.id))
        out.jobs.append(_question(who, case, one))
    return (replace(case, restricted=True) if found else case), out


def shut_out_late(tx: Tx, who: Speaker, case: Case, text: str) -> Outcome:
    """The team was called already, and nobody has it yet: what they were shown is taken back."""
    found = [one for one in named.people(tx, who.id, text) if one.id not in tx.excluded(case.id)]
    return exclude.all_named(tx, case, found) + Outcome(jobs=[_question(who, case, one) for one in found])


def _question(who: Speaker, case: Case, person: Person) -> Send:
    ref = f"{case.id}:{person.id[:_SHORT]}"
    rows = ((Choice("b-keep-from", "keepfrom", ref),), (Choice("b-may-help", "mayhelp", ref),))
    return replace(told(who.id, "t-intake-named", case, rows, name=person.name), lane=Lane.REPLY, ask=False)


def keep_from(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    """It is about them: it stays as it is."""
    person = _kept_out(tx, who, case, ref)
    if person is None:
        return notice(event, "t-no-button")
    settled = fact(tx, case, f"fact-excluded:{person.name}", who.id)
    return Outcome(entries=[settled]) + notice(event, "t-kept-from", case=case.name, name=person.name)


def may_help(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    """The name was beside the point: the next call reaches them as well."""
    person = _kept_out(tx, who, case, ref)
    if person is None:
        return notice(event, "t-no-button")
    out = Outcome(
        readmitted=[Exclusion(case.id, person.id, "named")], audit=[Audit("readmit", who.id, case.id)],
        entries=[fact(tx, case, f"fact-readmitted:{person.name}", who.id)],
    )  # fmt: skip
    return out + notice(event, "t-may-help", case=case.name, name=person.name)


def _kept_out(tx: Tx, who: Speaker, case: Case, ref: str) -> Person | None:
    """Whom the button is about, if it is this person's to say and has not been said yet."""
    if who.id not in (case.told_to, *routing.in_conversation(case)):
        return None
    excluded = tx.excluded(case.id)
    person = next((one for one in tx.roster() if one.id[:_SHORT] == ref and one.id in excluded), None)
    settled = {one.body for one in tx.entries(case.id)}
    return None if person is None or f"fact-excluded:{person.name}" in settled else person
