"""The account of what was told aloud: written, read back, and signed off by whoever told it (conversation.md 7.9).

Only the account is read back: the part about contact with them, never a note and nothing internal. It is frozen for
that, and whatever they change stands beside it in their own words.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.attendee.opening import fact
from handlers.attendee.sign_off import START
from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Lane, Line, Remove, Send, ToPerson
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.tickets import For, Ticket
from handlers.ports import Tx
from handlers.responder import conversation
from handlers.responder.notices import notice, told

_GOOD_FOR = timedelta(hours=24)
_HAD = frozenset({State.TAKEN, State.CLOSED})


def write(tx: Tx, who: Speaker, said: Said, case: Case, words: str) -> Outcome:
    """`/account`: what is to be read back. The newest one counts; the older ones stay in the record."""
    if not _is_theirs(who, case):
        return notice(said, "t-not-yours", case=case.name)
    if not words:
        return notice(said, "t-account-what", case=case.name)
    entry = _entry(tx, who, case, Kind.ACCOUNT, words)
    entry = replace(entry, source=(said.chat.platform, said.chat.id, said.message))
    out = Outcome(entries=[entry]) + conversation.mirror(tx, who.id, case, entry)
    return out + notice(said, "t-account-kept", case=case.name)


def _is_theirs(who: Speaker, case: Case) -> bool:
    return case.state in _HAD and who.id in routing.in_conversation(case)


def _entry(tx: Tx, who: Speaker, case: Case, kind: Kind, words: str) -> Entry:
    return Entry(id=tx.new_id(), case=case.id, kind=kind, at=tx.now, author=who.id, body=words)


def account_of(tx: Tx, case: Case) -> str:
    """The newest account, else what was told aloud, in order; '' without either."""
    entries = tx.entries(case.id)
    written = [one.body for one in entries if one.kind is Kind.ACCOUNT]
    return written[-1] if written else "\n".join(one.body for one in entries if one.kind is Kind.TOLD and one.body)


def offer(tx: Tx, who: Speaker, event: Happening, case: Case, how: str = "") -> Outcome:
    """`/signoff`: a link and a picture of it for their own phone; `aloud` where they have none."""
    if not _is_theirs(who, case):
        return notice(event, "t-not-yours", case=case.name)
    words = account_of(tx, case)
    if not words:
        return notice(event, "t-account-none", case=case.name)
    frozen = _entry(tx, who, case, Kind.READ_BACK, words)
    case = replace(case, account=frozen.id, signer="")
    out = Outcome(cases=[case], entries=[frozen], audit=[Audit("read_back", who.id, case.id)])
    out.jobs.append(Remove(case.id, "signoff"))
    return out + (
        _aloud(tx, who, event, case, frozen) if how.casefold() == "aloud" else _by_link(tx, who, case, frozen)
    )


def aloud(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """'Read it aloud' under the link."""
    return offer(tx, who, event, case, "aloud")


def _by_link(tx: Tx, who: Speaker, case: Case, frozen: Entry) -> Outcome:
    code = tx.new_code()
    ticket = Ticket(code, For.SIGN_OFF, who.id, tx.now + _GOOD_FOR, case.id, {"account": frozen.id})
    rows = ((Choice("b-read-aloud", "readaloud", case.id),),)
    links = any(one not in tx.policy.numbered_platforms for one in tx.policy.team_platforms)
    link = Send(
        ToPerson(who.id), "t-signoff" if links else "t-signoff-code", {"case": case.name, "code": code}, rows,
        lane=Lane.REPLY, case=case.id,
        part="signoff", sound=False, lines=(Line("link", link=f"{START}{code}"),),
    )  # fmt: skip
    return Outcome(tickets=[ticket], jobs=[link])


def _aloud(tx: Tx, who: Speaker, event: Happening, case: Case, frozen: Entry) -> Outcome:
    """One of the two reads it to them, the other says that they agreed: never one alone."""
    other = next((one for one in routing.in_conversation(case) if one != who.id), None)
    if other is None:
        return notice(event, "t-signoff-second", case=case.name)
    rows = ((Choice("b-agreed-aloud", "agreedin", frozen.id),), (Choice("b-not-yet", "notagreed", frozen.id),))
    read = Send(
        ToPerson(who.id), "t-signoff-read", {"case": case.name}, words=frozen.body, lane=Lane.REPLY, case=case.id,
        part="signoff", covered=True, protect=True, sound=False,
    )  # fmt: skip
    return Outcome(jobs=[read, told(other, "t-signoff-agreed", case, rows, name=who.person.name)])


def agreed_aloud(tx: Tx, who: Speaker, event: Happening, case: Case, entry_id: str) -> Outcome:
    """The other of the two was there: it was read to them, and they said yes."""
    entry = _open(tx, case, entry_id)
    if entry is None or not _is_theirs(who, case):
        return notice(event, "t-signoff-over", case=case.name)
    if who.id == entry.author:
        return notice(event, "t-signoff-second", case=case.name)
    signed = replace(case, signed_at=tx.now, signer="")
    out = Outcome(
        cases=[signed], entries=[fact(tx, case, "fact-signed-aloud", who.id)],
        audit=[Audit("sign_off", who.id, case.id)], jobs=[Remove(case.id, "signoff")],
    )  # fmt: skip
    if entry.author is not None:
        out.jobs.append(told(entry.author, "t-signed", case))
    return out + notice(event, "t-signed", case=case.name)


def not_agreed(tx: Tx, who: Speaker, event: Happening, case: Case, entry_id: str) -> Outcome:
    """They want it otherwise: it is written anew, and read again."""
    entry = _open(tx, case, entry_id)
    if entry is None or not _is_theirs(who, case) or entry.author is None:
        return notice(event, "t-signoff-over", case=case.name)
    out = Outcome(cases=[replace(case, account="")])
    out.jobs.append(told(entry.author, "t-signoff-otherwise", case, name=who.person.name))
    return out + notice(event, "t-signoff-otherwise-noted", case=case.name)


def _open(tx: Tx, case: Case, entry_id: str) -> Entry | None:
    """What was read back last, until it is signed or read back anew."""
    entry = tx.entry(entry_id)
    signed = case.signed_at is not None and entry is not None and entry.at <= case.signed_at
    return entry if entry is not None and case.account == entry.id and not signed else None
