"""Words that were told aloud, in the record: by whom they were written down, and never as anybody else's own."""

from __future__ import annotations

from handlers.attendee.opening import keep
from handlers.domain import routing, signals
from handlers.domain.case import Case, Category, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Said
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation, intake_names


def told(tx: Tx, who: Speaker, case: Case, said: Said) -> Entry:
    """What was told aloud, as a line of the record: in the words of whoever wrote it down."""
    return Entry(
        id=tx.new_id(), case=case.id, kind=Kind.TOLD, at=said.sent_at, author=who.id,
        body=said.text or said.contact or "",
        source=(said.chat.platform, said.chat.id, said.message), attachment=said.attachment, location=said.location,
    )  # fmt: skip


def added(tx: Tx, who: Speaker, said: Said, case: Case) -> Outcome:
    """Into the record and to the two who have it; grave words make the case graver."""
    entry = told(tx, who, case, said)
    out = keep(entry, said.chat.platform)
    readers = [one for one in routing.in_conversation(case) if one != who.id]
    for one in readers:
        out.jobs.append(conversation.copy(tx, case, entry, one))
        out += conversation.ping(tx, case, one)
    if case.state is State.PAGING:
        out += intake_names.shut_out_late(tx, who, case, said.text)
    return out + _graver(tx, out.cases[-1] if out.cases else case, weighs(tx, who, said.text))


def weighs(tx: Tx, who: Speaker, text: str) -> Category | None:
    """What told words make of a case by themselves, as anybody's own words would; None for nothing.

    A life in danger, of somebody who cannot go on as well; else whatever is a report and not put off.
    """
    lexicon = tx.policy.lexicon
    if signals.is_self_harm(text, lexicon):
        return Category.MEDICAL
    if grave := signals.gravest(text, lexicon):
        return grave
    return Category.MAJOR if text and signals.has_signal(text, who.conversation.language, lexicon) else None


def _graver(tx: Tx, case: Case, weighed: Category | None) -> Outcome:
    """A life in danger at any time; less than that while nobody has it, for then it is the handler who sorts it."""
    unsorted = case.category is Category.UNCLEAR and case.state is State.PAGING
    graver = weighed is not None and (weighed.grave or unsorted)
    if weighed is None or not graver or case.category.grave or not case.is_open:
        return Outcome()
    return alert.set_category(tx, case, weighed)
