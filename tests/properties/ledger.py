"""What became of every word a person typed: sent, kept because they chose it, or erased, and when (bar 11).

It knows nothing of how the desk keeps its promises: only who wrote what, when they last did anything, and what they
were told would happen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from handlers.domain import routing
from handlers.domain.case import Case, State
from handlers.domain.conversation import Conversation, Speaker
from handlers.domain.entries import Kind
from handlers.domain.incoming import ChatKind, Due, Happening, Incoming, Pressed, Said
from handlers.domain.messages import Send
from handlers.domain.outcome import Outcome
from handlers.domain.policy import Policy
from handlers.ports import Tx
from storage.store import Store

TOKEN = re.compile(r"w\d+w")
_INFO = re.compile(r"I\d\w?")
"""What answers a question about the event."""
_MINUTE = timedelta(minutes=1)
_LITTLE = timedelta(minutes=2)
"""How long few words wait for an answer (5.3), and words for 'which one?' (5.7)."""
_AT_LEAST = timedelta(days=7)
_ERASES = frozenset({"idle", "erasekept"})


@dataclass
class Ledger:
    """Every word by its writer, and what that person did and chose."""

    writers: dict[str, str] = field(default_factory=dict)
    acted: dict[str, datetime] = field(default_factory=dict)
    """When each person last did anything."""
    only_wrote: dict[str, bool] = field(default_factory=dict)
    """Whether somebody has done nothing but write since their newest case began."""
    until: dict[str, datetime] = field(default_factory=dict)
    """The date on which a kept case is to be erased."""
    home: dict[str, str] = field(default_factory=dict)
    """The case in which a word was seen last."""
    let_go: set[str] = field(default_factory=set)
    """Small talk and words in a group that their writer said are for nobody."""
    fates: set[str] = field(default_factory=set)
    """Which of the ends have been seen."""
    grace: timedelta = _MINUTE
    """How much later than was said; longer by the time in which the desk itself was down."""

    # ---- while it happens

    def hears(self, now: datetime, incoming: Incoming, who: Speaker | None) -> None:
        """Somebody does something."""
        if not isinstance(incoming, Happening) or who is None:
            return
        self.acted[who.id] = now
        text = incoming.text if isinstance(incoming, Said) else ""
        self.only_wrote[who.id] = self.only_wrote.get(who.id, True) and bool(TOKEN.search(text)) and text[:1] != "/"
        if incoming.chat.kind is ChatKind.PRIVATE and not who.person.on_roster:
            self.writers.update(dict.fromkeys(TOKEN.findall(text), who.id))

    def decided(self, tx: Tx, incoming: Incoming, who: Speaker | None, out: Outcome, cases: Mapping[str, Case]) -> None:
        """What became of it; `cases` are those of the decision as they are now."""
        for entry in out.entries:
            self.home.update(dict.fromkeys(TOKEN.findall(entry.body), entry.case))
        for case in cases.values():
            self._moved(tx, incoming, who, tx.case(case.id), case)
        self._dropped(tx, incoming, who, out)
        self._in_group(incoming, who, out)
        for job in out.jobs:
            if isinstance(job, Send) and job.text == "E3" and job.case:
                about = cases.get(job.case) or tx.case(job.case)
                assert about is not None and job.args["date"] == self._date(tx.policy, about), "another date was stated"
        if isinstance(incoming, Due) and incoming.kind in ("small-talk", "in-group"):
            wait = _LITTLE if incoming.kind == "small-talk" else self._draft(tx.policy)
            self._in_time(tx.now, incoming.subject, wait, incoming.kind)

    def _moved(self, tx: Tx, incoming: Incoming, who: Speaker | None, base: Case | None, case: Case) -> None:
        if base is None:
            self.only_wrote[case.reporter] = isinstance(incoming, Said) and bool(TOKEN.search(incoming.text))
        if base is None or case.state is base.state:
            return
        theirs = who is not None and who.id == base.reporter and isinstance(incoming, Said | Pressed)
        if base.state is State.DRAFT and not theirs:
            self._in_time(tx.now, base.reporter, self._draft(tx.policy), f"a draft that became {case.state}")
        if case.state is State.KEPT:
            nobody = not routing.eligible(tx.roster(), case, tx.excluded(case.id))
            assert theirs or base.unsent or nobody, "kept unsent, and nobody chose that"
            self.until[case.id] = self._date(tx.policy, case)
        if case.state is State.PURGED:
            self._purged(tx, incoming, base, theirs=theirs)

    def _purged(self, tx: Tx, incoming: Incoming, base: Case, *, theirs: bool) -> None:
        if isinstance(incoming, Due) and incoming.kind == "erase":
            assert base.state is State.KEPT and tx.now >= self.until[base.id], "erased before the stated date"
            assert tx.now <= self.until[base.id] + self.grace, "erased after the stated date"
            self.fates.add("erased on the date")
        elif isinstance(incoming, Pressed) and theirs and incoming.action in _ERASES:
            self.fates.add("erased by choice")
        elif not (isinstance(incoming, Said) and theirs):  # a number or a label, typed under the same question
            words = [one for one in tx.entries(base.id) if one.kind is Kind.WORDS]
            assert not words, "words were erased, and nobody chose that"

    def _dropped(self, tx: Tx, incoming: Incoming, who: Speaker | None, out: Outcome) -> None:
        """'Event info' under few words, 'no' under words from the group, 'remove': by choice they are for nobody.

        So are the words of a question about the event, which was answered.
        """
        if who is None or not isinstance(incoming, Said | Pressed):
            return
        said = {job.text for job in out.jobs if isinstance(job, Send)}
        back = [tx.entry(one.about) for one in out.entries if one.kind is Kind.TAKEN_BACK and one.about]
        self.let_go |= set(TOKEN.findall(" ".join(one.body for one in back if one is not None)))
        if any(_INFO.fullmatch(text) for text in said):
            text = incoming.text if isinstance(incoming, Said) else ""
            self.let_go |= set(TOKEN.findall(" ".join((*who.conversation.small_talk, text))))
        if said & {"C3", "C4"}:
            self.let_go |= set(TOKEN.findall(" ".join(one.text for one in who.conversation.in_group)))

    def _in_group(self, incoming: Incoming, who: Speaker | None, out: Outcome) -> None:
        """Words in the attendees' group are theirs to pass on once they were asked about them, and not before."""
        if who is None or not isinstance(incoming, Said) or incoming.chat.kind is not ChatKind.ATTENDEES:
            return
        asked = [one.text for talk in out.conversations for one in talk.in_group]
        self.writers.update(dict.fromkeys(TOKEN.findall(" ".join(asked)), who.id))

    def _in_time(self, now: datetime, person: str, wait: timedelta, what: str) -> None:
        since = self.acted.get(person)
        assert since is None or now <= since + wait + self.grace, f"too late: {what}, {now - since} after they stopped"

    @staticmethod
    def _draft(policy: Policy) -> timedelta:
        return timedelta(minutes=policy.behaviour.draft_send_minutes)

    @staticmethod
    def _date(policy: Policy, case: Case) -> datetime:
        return max(policy.ends, case.opened_at + _AT_LEAST)

    # ---- at any moment

    def balances(self, store: Store, cases: Mapping[str, Case], platform: str) -> None:
        """Every word is in exactly one place, and none is there for longer than was said."""
        found = dict.fromkeys(self.writers, 0)
        for case in cases.values():
            self._in_case(store, case, found)
        for person in set(self.writers.values()):
            talk = store.conversation(person, platform)
            if talk is not None:
                self._in_talk(store, talk, found)
        for word, times in found.items():
            home = cases.get(self.home.get(word, ""))
            gone = (home is not None and home.state is State.PURGED) or word in self.let_go
            assert times == 1 or (gone and times == 0), f"{word} stands in the record {times} times"

    def _in_case(self, store: Store, case: Case, found: dict[str, int]) -> None:
        if case.state is State.PURGED:
            return
        written = [one for one in store.entries(case.id) if one.kind is not Kind.SAID]
        mine = [word for one in written for word in TOKEN.findall(one.body) if word in found]
        for word in mine:
            found[word] += 1
        if not mine:
            return
        if case.state is State.DRAFT:
            self._in_time(store.now, case.reporter, self._draft(store.policy), "a draft with words in it")
            self._settles(store, case)
        elif case.state is State.KEPT:
            self.fates.add("kept")
            assert store.now <= self.until[case.id] + self.grace, "kept after the stated date"
        else:
            self.fates.add("sent")

    def _settles(self, store: Store, case: Case) -> None:
        """Free text of somebody who just writes is on its way after a minute (bar 4)."""
        if case.guided or store.excluded(case.id) or not self.only_wrote.get(case.reporter):
            return
        settle = timedelta(seconds=store.policy.behaviour.settle_max_seconds)
        assert store.now <= case.opened_at + settle + self.grace, "free words that are not on their way"

    def _in_talk(self, store: Store, talk: Conversation, found: dict[str, int]) -> None:
        waiting = {
            "few words": (talk.small_talk, _LITTLE),
            "words for one of several": ([one.text for one in talk.undecided], _LITTLE),
            "words from the group": ([one.text for one in talk.in_group], self._draft(store.policy)),
            "a private word": ((*talk.settings.safe_words, talk.settings.exit_word), timedelta.max / 2),
        }
        for what, (texts, wait) in waiting.items():
            words = [word for word in TOKEN.findall(" ".join(texts)) if word in found]
            for word in words:
                found[word] += 1
            if words and wait < _AT_LEAST:
                self._in_time(store.now, talk.person, wait, what)
