"""What must be true after every step, whatever happened before: the promises of the desk, as checks.

The watcher stands between the record and the real decisions, and before every screen.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.text_files import cards
from handlers import dispatch
from handlers.domain.case import LEADS_TO, WITH_TEAM, Case, State, Track
from handlers.domain.case import Outcome as Ending
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import Incoming, Pressed, Receipt, Said
from handlers.domain.messages import Answer, Edit, Line, Send, ToContact, ToPerson
from handlers.domain.outcome import Outcome, merged
from handlers.domain.people import Role
from handlers.ports import Tx
from storage.outgoing import Queued
from storage.store import Store
from storage.unit import Unit
from tests.conversation.unsayable import LOCK_SCREEN
from tests.properties.ledger import TOKEN, Ledger
from tests.stage import ROSTER

_CARDS = cards()
_TOLD = frozenset({"B1", "B1p", "B1h", "B1k", "C2", "C2n", "B5", "B5j", "D12", "D12w", "D12h", "E2"})
"""Texts that say the team knows."""
_OUTSIDE_KNOWS = "D10cy"
_LADDER = frozenset({"F0", "F1", "F2", "F2n", "F3", "F3n", "F3v", "F4"})
_TO_THE_TEAM = re.compile(r"T\d\w*|t-.*")
_NOT_FOR_WITNESSES = re.compile(r"B7n?|B8|F5|F6|F7|F9|F10|F11|H([1-9]|10)\w?|G13n?|D12n|state-.*")
_ALERTS = frozenset({"card", "alert", "again", "teaspoon", "contact"})
_NEW = frozenset({"report", "newone", "which", "other", "beside", "askone"})
"""What is chosen for a report of its own beside an open one."""
_QUIET = re.compile(r"(F\d+\w?|H\d+|G13n?)")


@dataclass
class Watcher:
    """Everything remembered that the checks need."""

    told: dict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    """When an alert of a case was accepted."""
    cases: dict[str, Case] = field(default_factory=dict)
    excluded: dict[str, frozenset[str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """Person to the roster name, only for the team."""
    former: set[str] = field(default_factory=set)
    """Those who were on the roster once."""
    seniors: frozenset[str] = frozenset()
    """Those who may read a record without having the case; an owner by asking for it."""
    hands: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Everybody who ever had a case."""
    ledger: Ledger = field(default_factory=Ledger)
    spoken: set[str] = field(default_factory=set)
    """Words of the team that were meant for the reporter."""
    internal: set[str] = field(default_factory=set)
    outside: set[str] = field(default_factory=set)
    """Cases of which the contact outside the team was told."""
    witnesses: dict[str, datetime] = field(default_factory=dict)
    """Since when a case's reporter is known to have seen it only."""
    shown: Counter[str] = field(default_factory=Counter)
    """Texts that were on somebody's screen."""
    stood: set[str] = field(default_factory=set)
    """States, tracks and modes in which cases were."""

    def decide(self, tx: Tx, incoming: Incoming, who: Speaker | None) -> Outcome:
        """The real decision, looked at from both sides."""
        self.ledger.hears(tx.now, incoming, who)
        out = dispatch.decide(tx, incoming, who)
        question = who.conversation.question if who and who.conversation.question else None
        asked = question.text if question else ""
        now = self._cases(tx, incoming, who, out, asked)
        self._words(incoming, who, out, asked)
        self.ledger.decided(tx, incoming, who, out, now)
        self._receipts(incoming)
        self._truth(tx, incoming, out, now)
        return out

    def _cases(self, tx: Tx, incoming: Incoming, who: Speaker | None, out: Outcome, asked: str) -> dict[str, Case]:
        versions: dict[str, list[Case]] = defaultdict(list)
        for case in out.cases:
            versions[case.id].append(case)
        born = [case for case in versions if tx.case(case) is None]
        assert len(born) <= 1, "two cases out of one update"
        reporters = {versions[case][-1].reporter for case in born}  # not whoever writes down what was told aloud
        has_one = any(case.is_open for one in reporters for case in tx.cases_reported_by(one))
        meant = asked.startswith("G4") or (isinstance(incoming, Pressed) and incoming.action in _NEW)
        assert not (born and has_one) or meant, "a second case of somebody whose first is open"
        cases = {name: merged(tx.case(name), found) for name, found in versions.items()}
        self.cases |= cases
        for name, now in cases.items():
            self._became(tx.case(name), now)
            if now.track is Track.WITNESS:
                self.witnesses.setdefault(name, tx.now)
        return cases

    def _became(self, base: Case | None, now: Case) -> None:
        state = base.state if base else State.DRAFT
        one_step = set(LEADS_TO[state].values()) | {state}
        two_steps = {end for middle in one_step for end in LEADS_TO[middle].values()}
        assert now.state in one_step | two_steps, f"{state} became {now.state}"
        if now.state is not State.PURGED:
            held = now.state in (State.TAKEN, State.CLOSED)
            stopped = now.state is State.CLOSED and now.outcome is Ending.STOPPED_BY_REPORTER
            assert (now.handler is not None) == held or stopped, f"whose is it, {now.state}"
        assert now.handler is None or now.handler != now.partner, "one person is both"
        assert now.reporter not in (now.handler, now.partner), "the reporter handles their own case"
        self.hands[now.id] |= {one for one in (now.handler, now.partner) if one}
        self.stood |= {now.state, now.track, now.contact_mode, *_flags(now)}

    def _words(self, incoming: Incoming, who: Speaker | None, out: Outcome, question: str) -> None:
        for entry in out.entries:
            found = set(TOKEN.findall(entry.body))
            if entry.kind is Kind.SAID:
                meant = isinstance(incoming, Pressed) and incoming.action == "sendit"
                if isinstance(incoming, Said):
                    meant = incoming.text.casefold().startswith("/say") or question in ("t-close-line", "t-send-this")
                    meant |= who is not None and who.conversation.replying == entry.case
                assert meant, "words to the reporter that nobody meant for them"
                self.spoken |= found
            elif entry.kind in (Kind.INTERNAL, Kind.NOTE):
                self.internal |= found

    def _receipts(self, incoming: Incoming) -> None:
        if not isinstance(incoming, Receipt) or not incoming.accepted or not isinstance(incoming.job, Send):
            return
        job = incoming.job
        if isinstance(job.to, ToContact) and job.case and job.receipt == "outside":
            self.outside.add(job.case)

    def _truth(self, tx: Tx, incoming: Incoming, out: Outcome, now: dict[str, Case]) -> None:
        accepted = isinstance(incoming, Receipt) and incoming.accepted and isinstance(incoming.job, Send)
        for job in out.jobs:
            if isinstance(job, Send) and isinstance(job.to, ToPerson):
                self._to_a_witness(tx, job, job.to.person, now)
            if not isinstance(job, Send) or not isinstance(job.to, ToPerson) or job.case is None:
                continue
            case = tx.case(job.case) or next(one for one in out.cases if one.id == job.case)
            if job.to.person != case.reporter:
                continue
            for text in _texts(job):
                if text in _TOLD | _LADDER:
                    assert self.told[case.id] or (accepted and _tells(incoming, case.id)), f"{text} before it was so"
                assert text != _OUTSIDE_KNOWS or case.id in self.outside, f"{text} before it was so"
                if case.quiet:
                    assert not _QUIET.fullmatch(text), f"{text} in cover or silence"

    def _to_a_witness(self, tx: Tx, job: Send, person: str, now: dict[str, Case]) -> None:
        """Neither about the case it belongs to, nor about one it names among others."""
        for case in {one.id: one for one in (*tx.cases_reported_by(person), *now.values())}.values():
            if case.reporter != person or now.get(case.id, case).track is not Track.WITNESS:
                continue
            said: tuple[Send | Line, ...] = (job, *job.lines)
            for line in said:
                if job.case == case.id or line.args.get("case") == case.name:
                    told = {line.text, *(str(one)[1:] for one in line.args.values() if str(one)[:1] == "@")}
                    wrong = [text for text in told if _NOT_FOR_WITNESSES.fullmatch(text)]
                    assert not wrong, f"{wrong} to a witness"

    def look(self, unit: Unit) -> None:
        """Learn how things stand, before something is shown."""
        store = Store(unit)
        roster = store.roster()
        self.former |= self.names.keys() - {one.id for one in roster}
        self.names = {one.id: one.name for one in roster}
        self.seniors = frozenset(one.id for one in roster if one.roles & {Role.LEAD, Role.DECIDER, Role.OWNER})
        for case in list(self.cases):
            self.cases[case] = store.case(case) or self.cases[case]
        for case_ in store.open_cases():
            self.cases[case_.id] = case_
        self.excluded = {case: store.excluded(case) for case in self.cases}
        for case_ in (one for one in self.cases.values() if one.state in WITH_TEAM):
            assert not self.excluded[case_.id] & {case_.handler, case_.partner}, "kept out, and yet they have it"

    def sees(self, row: Queued, job: Send | Edit, text: str, language: str, states: frozenset[str]) -> None:
        """A message is about to be on a screen, in this language; `states` are the words for how a case stands."""
        case = self.cases.get(row.case or "")
        found = set(TOKEN.findall(text))
        if row.person is None or row.person[0] in "@#":
            assert not found, "words in a room or outside the chats"
            agreed = row.person in ("@organizers", "#outside")  # the contact is told of it by the reporter's own yes
            assert agreed or case is None or not case.restricted, "a restricted case in a room"
        else:
            self._private(row.person, case, found, text)
            self._witnessed(row, text, states)
        self.shown.update(_texts(job))
        if isinstance(job, Send):
            self.shown.update(choice.label for rows in job.choices for choice in rows)
        if isinstance(job, Edit) or job.words is None:
            self._lock_screen(job, text, language)
        if case is not None and row.person in (case.reporter, case.told_by) and row.person is not None:
            assert not _TO_THE_TEAM.fullmatch(job.text), f"{job.text}, which is for the team, to who reported it"
        if case is not None and row.person == case.told_by and case.told_by is not None:
            assert not _NOT_FOR_WITNESSES.fullmatch(job.text), f"{job.text} to who told us for another"
        if isinstance(job, Send) and job.part in _ALERTS and row.case:
            self.told[row.case].append(row.created_at)
        for one in job.cases if isinstance(job, Send) else ():
            self.told[one].append(row.created_at)

    def _witnessed(self, row: Queued, text: str, states: frozenset[str]) -> None:
        """No line on the screen of somebody who saw it says how their case stands, or how it ended."""
        for case in self.cases.values():
            since = self.witnesses.get(case.id)
            if case.reporter == row.person and since is not None and since <= row.created_at:
                for line in text.splitlines():
                    told = case.name in line and any(one in line for one in states)
                    assert not told, f"a witness reads {line!r}"

    def _private(self, person: str, case: Case | None, found: set[str], text: str) -> None:
        self._hidden(person, text)
        for word in found & self.ledger.writers.keys():
            assert case is not None, "a reporter's words without a case"
            allowed = {self.ledger.writers[word], *self.hands[case.id], *self.seniors}
            assert person in allowed, "a reporter's words to somebody who has not the case"
        if case is not None and person in (case.reporter, case.told_by):
            assert not (found & self.internal) - self.spoken, "internal words to the reporter"

    def _hidden(self, person: str, text: str) -> None:
        for case, out in self.excluded.items():
            known = self.cases[case]
            if person in out and person != known.reporter and self._is_the_only(known):
                assert known.name not in text, f"an excluded person sees {text!r}"
        for known in self.cases.values() if person in self.former else ():
            if person not in (known.reporter, known.told_by) and known.is_open:
                assert known.name not in text, f"somebody who has left the team sees {text!r}"

    def _is_the_only(self, case: Case) -> bool:
        """A name is free again once its case is closed: then it may be another case that is spoken of."""
        return not any(one.name == case.name and one.id != case.id for one in self.cases.values())

    def _lock_screen(self, job: Send | Edit, text: str, language: str) -> None:
        card = _CARDS.get(job.text)
        relayed = isinstance(job, Send) and any(line.words for line in job.lines)
        if card is not None and card.klass == "N" and not relayed:
            words = LOCK_SCREEN[language].search(text) or LOCK_SCREEN["en"].search(text)
            assert not words, f"{job.text} on a lock screen in {language}: {text!r}"

    def sees_answer(self, job: Answer, text: str) -> None:
        """The answer to a press, which bears the user id of whoever pressed."""
        assert len(text) <= 200, "a pop-up that is too long"
        self.shown[job.text] += 1
        name = next((name for name, user in ROSTER.items() if job.press.startswith(f"{user}:")), "")
        person = next((one for one, known in self.names.items() if known == name), "")
        self._hidden(person, text)


def _texts(job: Send | Edit) -> Iterator[str]:
    yield job.text
    if isinstance(job, Send):
        yield from (line.text for line in job.lines)


def _flags(case: Case) -> Iterator[str]:
    known = {
        "in cover": case.cover, "after the exit word": case.away_since, "unfinished": case.unfinished,
        "paired": case.partner, "wished for somebody": case.preferred, "restricted": case.restricted,
        "told by a helper": case.told_by, "unreachable": case.unreachable,
    }  # fmt: skip
    return (flag for flag, stands in known.items() if stands)


def _tells(incoming: Incoming, case: str) -> bool:
    assert isinstance(incoming, Receipt) and isinstance(incoming.job, Send)
    return incoming.job.case == case or case in incoming.job.cases
