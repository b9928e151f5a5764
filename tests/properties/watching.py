"""What must be true after every step, whatever happened before: the promises of the desk, as checks.

The watcher stands between the record and the real decisions, and before every screen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from bot.text_files import cards
from handlers import dispatch
from handlers.domain.case import LEADS_TO, Case, State, Track
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import ChatKind, Incoming, Pressed, Receipt, Said
from handlers.domain.messages import Answer, Edit, Send, ToPerson
from handlers.domain.outcome import Outcome, merged
from handlers.domain.people import Role
from handlers.ports import Tx
from storage.outgoing import Queued
from storage.store import Store
from storage.unit import Unit
from tests.conversation.unsayable import LOCK_SCREEN
from tests.stage import ROSTER

TOKEN = re.compile(r"w\d+w")
_CARDS = cards()
_TOLD = frozenset({"B1", "B1p", "B1h", "B1k", "C2", "C2n", "B5", "B5j", "D12", "D12w", "D12h", "E2"})
"""Texts that say the team knows."""
_LADDER = frozenset({"F0", "F1", "F2", "F2n", "F3", "F3n", "F3v", "F4"})
_TO_THE_TEAM = re.compile(r"T\d\w*|t-.*")
_NOT_FOR_WITNESSES = re.compile(r"B7n?|B8|F5|F6|F7|F9|F10|F11|H([1-9]|10)n?|G13n?|D12n")
_ALERTS = frozenset({"card", "alert", "again", "teaspoon", "contact"})
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
    theirs: dict[str, str] = field(default_factory=dict)
    """Word typed by a reporter to the person who typed it."""
    spoken: set[str] = field(default_factory=set)
    """Words of the team that were meant for the reporter."""
    internal: set[str] = field(default_factory=set)
    waved_off: set[str] = field(default_factory=set)
    """Small talk that led nowhere: its writer chose something else, and nobody need read it."""

    def decide(self, tx: Tx, incoming: Incoming, who: Speaker | None) -> Outcome:
        """The real decision, looked at from both sides."""
        open_before = {case.id for case in tx.cases_reported_by(who.id) if case.is_open} if who else set()
        question = who.conversation.question if who else None
        out = dispatch.decide(tx, incoming, who)
        self._cases(tx, incoming, out, open_before)
        self._words(incoming, who, out, question.text if question else "")
        self._truth(tx, incoming, out)
        return out

    def _cases(self, tx: Tx, incoming: Incoming, out: Outcome, open_before: set[str]) -> None:
        versions: dict[str, list[Case]] = defaultdict(list)
        for case in out.cases:
            versions[case.id].append(case)
        born = [case for case in versions if tx.case(case) is None]
        assert len(born) <= 1, "two cases out of one update"
        assert not (born and open_before), "a second case of somebody whose first is open"
        for name, found in versions.items():
            base = tx.case(name)
            now = merged(base, found)
            state = base.state if base else State.DRAFT
            one_step = set(LEADS_TO[state].values()) | {state}
            two_steps = {end for middle in one_step for end in LEADS_TO[middle].values()}
            assert now.state in one_step | two_steps, f"{state} became {now.state}"
            assert (now.handler is None) == (now.state not in (State.TAKEN, State.CLOSED)), f"whose is it, {now.state}"
            assert now.handler is None or now.handler != now.partner, "one person is both"
            assert now.reporter not in (now.handler, now.partner), "the reporter handles their own case"
            self.hands[name] |= {one for one in (now.handler, now.partner) if one}

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
        if not isinstance(incoming, Said | Pressed) or who is None or incoming.chat.kind is not ChatKind.PRIVATE:
            return
        text = incoming.text if isinstance(incoming, Said) else ""
        if any(isinstance(job, Send) and job.text == "I1" for job in out.jobs):
            self.waved_off |= set(TOKEN.findall(" ".join((*who.conversation.small_talk, text))))
        if not who.person.on_roster:
            self.theirs.update(dict.fromkeys(TOKEN.findall(text), who.id))

    def _truth(self, tx: Tx, incoming: Incoming, out: Outcome) -> None:
        accepted = isinstance(incoming, Receipt) and incoming.accepted and isinstance(incoming.job, Send)
        for job in out.jobs:
            if not isinstance(job, Send) or not isinstance(job.to, ToPerson) or job.case is None:
                continue
            case = tx.case(job.case) or next(one for one in out.cases if one.id == job.case)
            if job.to.person != case.reporter:
                continue
            if job.text in _TOLD | _LADDER:
                assert self.told[case.id] or (accepted and _tells(incoming, case.id)), f"{job.text} before it was so"
            if case.track is Track.WITNESS:
                assert not _NOT_FOR_WITNESSES.fullmatch(job.text), f"{job.text} to a witness"
            if case.quiet:
                assert not _QUIET.fullmatch(job.text), f"{job.text} in cover or silence"

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

    def sees(self, row: Queued, job: Send | Edit, text: str) -> None:
        """A message is about to be on a screen."""
        case = self.cases.get(row.case or "")
        found = set(TOKEN.findall(text))
        if row.person is None or row.person[0] in "@#":
            assert not found, "words in a room or outside the chats"
            assert row.person == "@organizers" or case is None or not case.restricted, "a restricted case in a room"
        else:
            self._private(row.person, case, found, text)
        if isinstance(job, Send) and job.words is None and not job.lines:
            self._lock_screen(job.text, text)
        if case is not None and row.person in (case.reporter, case.told_by) and row.person is not None:
            assert not _TO_THE_TEAM.fullmatch(job.text), f"{job.text}, which is for the team, to who reported it"
        if case is not None and row.person == case.told_by and case.told_by is not None:
            assert not _NOT_FOR_WITNESSES.fullmatch(job.text), f"{job.text} to who told us for another"
        if isinstance(job, Send) and job.part in _ALERTS and row.case:
            self.told[row.case].append(row.created_at)
        for one in job.cases if isinstance(job, Send) else ():
            self.told[one].append(row.created_at)

    def _private(self, person: str, case: Case | None, found: set[str], text: str) -> None:
        self._hidden(person, text)
        for word in found & self.theirs.keys():
            assert case is not None, "a reporter's words without a case"
            allowed = {self.theirs[word], *self.hands[case.id], *self.seniors}
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

    def _lock_screen(self, name: str, text: str) -> None:
        card = _CARDS.get(name)
        if card is not None and card.klass == "N":
            for words in LOCK_SCREEN.values():
                assert not words.search(text), f"{name} on a lock screen: {text!r}"

    def sees_answer(self, job: Answer, text: str) -> None:
        """The answer to a press, which bears the user id of whoever pressed."""
        assert len(text) <= 200, "a pop-up that is too long"
        name = next((name for name, user in ROSTER.items() if job.press.startswith(f"{user}:")), "")
        person = next((one for one, known in self.names.items() if known == name), "")
        self._hidden(person, text)


def _tells(incoming: Incoming, case: str) -> bool:
    assert isinstance(incoming, Receipt) and isinstance(incoming.job, Send)
    return incoming.job.case == case or case in incoming.job.cases
