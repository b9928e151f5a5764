"""Whoever told something aloud reads what was written down, on a phone of their own: right, or to be changed (7.9).

A code shows the account to one phone, once. To anybody else, and to whoever must not know of the case, it is a code
that we do not know.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.opening import fact, keep
from handlers.attendee.replies import MAIN, reply
from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry, Kind
from handlers.domain.folding import fold
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Line, Remove, Send
from handlers.domain.outcome import Audit, Outcome
from handlers.domain.tickets import For, Ticket
from handlers.ports import Tx
from handlers.responder import conversation
from handlers.responder.notices import told

START = "so_"
"""Begins what a link to us brings along; a code follows."""
READ, CHANGE = "Y2", "Y3"
_KEPT = frozenset({State.PAGING, State.TAKEN, State.CLOSED})


def opened(tx: Tx, who: Speaker, code: str) -> Outcome:
    """The code was brought: it works no more, and from now on this phone has the account."""
    ticket = tx.ticket(code)
    case = _case_of(tx, who, ticket)
    if ticket is None or case is None:
        return _unknown(who)
    if who.id in (case.told_to, *routing.in_conversation(case)):
        return Outcome(jobs=[reply(who, "t-signoff-theirs", args={"case": case.name}, case=case.id)])
    read = replace(case, signer=who.id)
    out = Outcome(
        cases=[read], spent=[ticket.code], entries=[fact(tx, case, "fact-account-opened")],
        audit=[Audit("account_opened", who.id, case.id)],
        conversations=[replace(who.conversation, greeted=True)], jobs=[Remove(case.id, "signoff")],
    )  # fmt: skip
    out.jobs += [told(one, "t-signoff-opened", case) for one in routing.in_conversation(case)]
    return out + Outcome(jobs=[_account(tx, who, read)])


def _case_of(tx: Tx, who: Speaker, ticket: Ticket | None) -> Case | None:
    """The case whose account this code shows to this person now, if any. A code is worth what its maker may know."""
    if ticket is None or ticket.purpose is not For.SIGN_OFF or not ticket.is_good(tx.now):
        return None
    case = tx.case(ticket.subject)
    if case is None or case.state not in _KEPT or case.account != ticket.detail.get("account"):
        return None
    another = not case.aloud and case.reporter != who.id
    return None if another or {who.id, ticket.made_by} & tx.excluded(case.id) else case


def _unknown(who: Speaker) -> Outcome:
    return Outcome(jobs=[reply(who, "Y1", choices=MAIN, ask=True)])


def _account(tx: Tx, who: Speaker, case: Case, *more: Entry) -> Send:
    """What was written, and below it what they added; both stay as they are."""
    lines = [Line("Y2a", words=_body(tx, case))]
    lines += [Line("Y2b", words=one.body) for one in (*_changes(tx, case), *more) if one.body]
    rows = ((Choice("b-that-is-right", "signed", case.account),), (Choice("b-change", "amend", case.account),))
    return reply(who, READ, choices=rows, lines=tuple(lines), case=case.id, part="signing", ask=True, protect=True)


def _body(tx: Tx, case: Case) -> str:
    entry = tx.entry(case.account)
    return entry.body if entry is not None else ""


def _changes(tx: Tx, case: Case) -> list[Entry]:
    return [one for one in tx.entries(case.id) if one.kind is Kind.CHANGED and one.about == case.account]


def _theirs(tx: Tx, who: Speaker, account: str) -> Case | None:
    """The case whose account stands open on this phone; None once it is signed, or was written anew."""
    entry = tx.entry(account) if account else None
    case = tx.case(entry.case) if entry is not None else None
    if case is None or entry is None or case.state not in _KEPT or who.id in tx.excluded(case.id):
        return None
    signed = case.signed_at is not None and entry.at <= case.signed_at
    return case if case.account == account and case.signer == who.id and not signed else None


def right(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """'Yes, that's right': signed, and from now on the case is theirs, like that of anybody who writes to us."""
    case = _theirs(tx, who, ref)
    if case is None:
        return Outcome(jobs=[reply(who, "G15")])
    signed = replace(case, signed_at=tx.now, reporter=who.id, aloud=False)
    out = Outcome(
        cases=[signed], entries=[fact(tx, case, "fact-signed")], audit=[Audit("sign_off", who.id, case.id)],
        conversations=[replace(who.conversation, question=None, shown=None)],
    )  # fmt: skip
    out.jobs.append(reply(who, "Y4", args={"case": case.name}, case=case.id))
    out.jobs += [told(one, "t-signed-reach", case) for one in routing.in_conversation(case)]
    return out


def amend(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """'Change something': in their own words; what was written stays."""
    case = _theirs(tx, who, ref)
    if case is None:
        return Outcome(jobs=[reply(who, "G15")])
    rows = ((Choice("b-that-is-right", "signed", case.account),),)
    return Outcome(jobs=[reply(who, CHANGE, choices=rows, case=case.id, part="signing", ask=True)])


def is_asked(who: Speaker) -> bool:
    """Whether an account stands open on their phone, and words typed now are about it."""
    question = who.conversation.question
    return question is not None and question.text in (READ, CHANGE)


def _is_one_of(what: str, tx: Tx, said: Said) -> bool:
    """A bare yes or no, in any language; there is no choice that begins with a no."""
    return fold(said.text) in frozenset().union(*(getattr(one, what) for one in tx.policy.lexicon.values()))


def words(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """What they want otherwise, in their own words; then all of it is read back again."""
    question = who.conversation.question
    case = _theirs(tx, who, question.choices[0].ref) if question is not None and is_asked(who) else None
    if case is None or not (said.text or said.attachment):
        return None
    if _is_one_of("yes", tx, said):
        return right(tx, who, said, case.account)
    if _is_one_of("no", tx, said):
        return amend(tx, who, said, case.account)
    entry = Entry(
        id=tx.new_id(), case=case.id, kind=Kind.CHANGED, at=said.sent_at, author=who.id, body=said.text,
        source=(said.chat.platform, said.chat.id, said.message), attachment=said.attachment, about=case.account,
    )  # fmt: skip
    out = keep(entry, said.chat.platform) + conversation.pass_on(tx, case, [entry])
    return out + Outcome(jobs=[_account(tx, who, case, entry)])
