"""/unsay: take back what was last said to the reporter, as far as the platform lets us, and say how it went (7.4).

The record keeps the words, and that they were taken back: they may have been read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import ChatKind, Happening, Receipt
from handlers.domain.messages import Arg, Lane, Remove, Send, ToPerson
from handlers.domain.outcome import Audit, Outcome
from handlers.ports import Delivered, Tx
from handlers.responder.notices import notice, told

RECEIPT = "unsaid"
_SEALED = "G2"
"""What announces words without showing them: nobody can have read those."""


def take_back(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The latest words that the two said and that still count, whoever of them said them."""
    if who.id not in routing.in_conversation(case) or case.state not in (State.TAKEN, State.CLOSED):
        return notice(event, "t-not-yours", case=case.name)
    entries = tx.entries(case.id)
    last = next((one for one in reversed(entries) if one.kind is Kind.SAID and mark_of(entries, one) is None), None)
    if last is None:
        return notice(event, "t-unsay-nothing", case=case.name)
    mark = Entry(tx.new_id(), case.id, Kind.UNSAID, tx.now, who.id, about=last.id)
    out = Outcome(entries=[mark], jobs=[_these(event, who, case, last)], audit=[Audit("unsay", who.id, case.id)])
    out.jobs += [_told(one, "t-unsaid-by", case, name=who.person.name) for one in _others(case, who.id)]
    out += _never_shown_now(tx, case, last)
    stands = [one for one in tx.delivered(case.id, "said", last.id) if one.stands]
    if not stands:
        out.jobs.append(_told(who.id, "t-unsaid-unseen", case))
        return out
    out.jobs.append(Remove(
        case.id, "said", ToPerson(case.reporter), lane=Lane.REPLY, entry=last.id, receipt=f"{RECEIPT}:{last.id}"
    ))  # fmt: skip
    return out


def mark_of(entries: Sequence[Entry], said: Entry) -> Entry | None:
    """The line that takes this one back, if there is one."""
    return next((one for one in entries if one.kind is Kind.UNSAID and one.about == said.id), None)


def _these(event: Happening, who: Speaker, case: Case, last: Entry) -> Send:
    """Which words: whoever asks twice takes back two."""
    return Send(
        ToPerson(who.id, event.author.platform), "t-unsaying", {"case": case.name}, words=last.body or None,
        covered=True, lane=Lane.REPLY, case=case.id, part="copy", sound=False, protect=True,
        in_room=event.chat.kind is ChatKind.CASE,
    )  # fmt: skip


def _others(case: Case, who: str) -> list[str]:
    return [one for one in routing.in_conversation(case) if one != who]


def _told(who: str, text: str, case: Case, **args: Arg) -> Send:
    return replace(told(who, text, case, (), **args), sound=False, in_room=True)


def _never_shown_now(tx: Tx, case: Case, last: Entry) -> Outcome:
    """What waits sealed, or until they are back, is not shown any more."""
    theirs = tx.conversation(case.reporter)
    if theirs is None or last.id not in theirs.sealed:
        return Outcome()
    return Outcome(conversations=[replace(theirs, sealed=tuple(one for one in theirs.sealed if one != last.id))])


def became(tx: Tx, receipt: Receipt, entry_id: str) -> Outcome:
    """The message is gone from their screen, or could not be taken off it."""
    entry = tx.entry(entry_id)
    case = tx.case(entry.case) if entry is not None else None
    mark = mark_of(tx.entries(case.id), entry) if case is not None and entry is not None else None
    if entry is None or case is None or mark is None or mark.author is None:
        return Outcome()
    found = tx.delivered(case.id, "said", entry.id)
    if receipt.accepted and any(one.stands for one in found):
        return Outcome()  # on another platform of theirs it has yet to go
    if mark.author not in routing.in_conversation(case):
        return Outcome()
    return Outcome(jobs=[_told(mark.author, _how(found, went=receipt.accepted), case)])


def _how(found: Sequence[Delivered], *, went: bool) -> str:
    arrived = [one for one in found if one.arrived]
    if not went and arrived:
        return "t-unsay-failed"
    return "t-unsaid" if any(one.text != _SEALED for one in arrived) else "t-unsaid-unseen"
