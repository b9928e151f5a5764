"""The case: our record of one report, its states, and what leads from one to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from handlers.domain.errors import IllegalAct
from handlers.domain.ladder import Ladder
from handlers.domain.needs import Call


class State(StrEnum):
    """Where a case stands. Progress within a state is a time stamp on the case, not a state."""

    DRAFT = "draft"
    KEPT = "kept"
    PAGING = "paging"
    TAKEN = "taken"
    CLOSED = "closed"
    PURGED = "purged"


class Act(StrEnum):
    """What may happen to a case."""

    SEND = "send"
    KEEP = "keep"
    TAKE = "take"
    RELEASE = "release"
    CLOSE = "close"
    REOPEN = "reopen"
    PURGE = "purge"


LEADS_TO: Mapping[State, Mapping[Act, State]] = {
    # A draft in which nothing was ever written is let go of.
    State.DRAFT: {Act.SEND: State.PAGING, Act.KEEP: State.KEPT, Act.PURGE: State.PURGED},
    State.KEPT: {Act.SEND: State.PAGING, Act.PURGE: State.PURGED},
    # Closed without hands: only by whoever sent it, and never when it is grave.
    State.PAGING: {Act.TAKE: State.TAKEN, Act.CLOSE: State.CLOSED},
    # Taking a taken case is how a case whose handler fell silent finds a new one.
    State.TAKEN: {Act.TAKE: State.TAKEN, Act.RELEASE: State.PAGING, Act.CLOSE: State.CLOSED},
    State.CLOSED: {Act.REOPEN: State.PAGING, Act.PURGE: State.PURGED},
    State.PURGED: {},
}

OPEN = frozenset({State.DRAFT, State.PAGING, State.TAKEN})
WITH_TEAM = frozenset({State.PAGING, State.TAKEN})


class Category(StrEnum):
    """The six kinds of situations (training module, 'Situations you might encounter')."""

    MEDICAL = "medical"
    CRITICAL = "critical"
    MAJOR = "major"
    BANNED = "banned"
    MINOR = "minor"
    UNCLEAR = "unclear"

    @property
    def grave(self) -> bool:
        """Whether the fast second clock watches it, and nothing may wait in a storm."""
        return self in (Category.MEDICAL, Category.CRITICAL)


GRAVEST_FIRST: tuple[Category, ...] = tuple(Category)


class ContactMode(StrEnum):
    """How the reporter can be written to without putting them at risk."""

    FREE = "free"
    YES_NO = "yes-no"
    SILENT = "silent"


class Track(StrEnum):
    """Who the reporter is to what happened. Unknown is treated as target until closing."""

    UNKNOWN = "unknown"
    TARGET = "target"
    WITNESS = "witness"
    HELPER = "helper"


class Outcome(StrEnum):
    """How a case ended (conversation.md 4.2). Buttons know them by their place in this list: new ones go to its end."""

    ACTION_TAKEN = "action_taken"
    SUPPORT_ONLY = "support_only"
    NO_ACTION_POSSIBLE = "no_action_possible"
    NOT_ENOUGH_KNOWN = "not_enough_known"
    MISTAKE = "mistake"
    REFERRED = "referred"
    DUPLICATE = "duplicate"
    STOPPED_BY_REPORTER = "stopped_by_reporter"
    MEDICAL_DONE = "medical_done"
    MALICIOUS = "malicious"
    """Told to harm somebody: two deciders and the lead say so, never earlier than two hours after it was told."""
    DRILL = "drill"


@dataclass(frozen=True, slots=True)
class Case:
    """One case. Holds no word anybody wrote: words are entries under the case's own key."""

    id: str
    name: str
    reporter: str
    category: Category
    opened_at: datetime
    state: State = State.DRAFT
    zone: str | None = None
    track: Track = Track.UNKNOWN
    contact_mode: ContactMode = ContactMode.FREE
    help_now: bool = False
    restricted: bool = False
    cover: str | None = None
    """The story the bot plays along with, or None when it speaks plainly."""
    name_shown: bool = False
    """Whether the two who have it may see its reporter's name."""
    away_since: datetime | None = None
    """Since when the chat shows nothing of it: its reporter sent their exit word."""
    paging_since: datetime | None = None
    ladder: Ladder | None = None
    """Frozen when paging starts; editing the configuration never moves a live case."""
    rung: int = 0
    """The next rung to fire; rungs past the last repeat it."""
    told_rung: int = -1
    alerted_at: datetime | None = None
    """When the first alert was accepted by a platform; nothing may claim it before."""
    reassured_at: datetime | None = None
    """When the reporter was last told about the alert (B1, B1x, C2, K1), whatever was true then."""
    handler: str | None = None
    partner: str | None = None
    partner_covers: bool = False
    taken_at: datetime | None = None
    partner_at: datetime | None = None
    first_word_at: datetime | None = None
    unheard_since: datetime | None = None
    """Since when a call for help waits for a sign of whoever has it, who had been heard of before."""
    alone_since: datetime | None = None
    """When the second person left again, if they did."""
    with_them_at: datetime | None = None
    nudged_at: datetime | None = None
    realerted_at: datetime | None = None
    next_news_at: datetime | None = None
    place_shown_at: datetime | None = None
    """When whoever has it was last shown where the reporter is, by a place they share live."""
    outcome: Outcome | None = None
    proposed_outcome: Outcome | None = None
    closed_at: datetime | None = None
    said_at: datetime | None = None
    """When the person sent the first words, which may be long before we received them."""
    muted: bool = False
    """New words of its reporter ring nobody's phone; a call for help does, and ends it."""
    unreachable: bool = False
    unread: bool = False
    """The last thing they wrote could not be decrypted, and nothing readable came since."""
    mistake: bool = False
    by_word: bool = False
    """Whether help now was one bare word, which may have been a slip."""
    in_despair: bool = False
    """They wrote that they cannot go on: the first reply carries a warm line and the number."""
    called_at: datetime | None = None
    """When the person last called for help now."""
    called_again_at: datetime | None = None
    """When the person called a second time and has not been told yet that the team was."""
    shared_with: tuple[str, ...] = ()
    """In a storm: whose shared card stands for it too, '@team' or people's ids."""
    declined: tuple[str, ...] = ()
    """Who said 'Can't', or gave it back: not called for it again while anybody else is left."""
    conflicts: tuple[str, ...] = ()
    """Who said that they are too close to it: asked once more before they have it."""
    taken_by: tuple[str, ...] = ()
    """Former handlers; access ended with their turn."""
    guided: bool = False
    """Told along our questions, one after the other (conversation.md 5.4)."""
    step: str = ""
    """The question of the guided path that stands open, as its catalogue id; '' for none."""
    changing: bool = False
    """The open question puts right what was read back to them; the reading back follows again."""
    unsent: bool = False
    """They chose to keep it unsent while they write: only they can send it."""
    unfinished: bool = False
    """They went quiet before they sent it themselves."""
    preferred: str | None = None
    """Whom the reporter would like to have it; while that one may still answer, nobody else is called."""
    wish_asked_at: datetime | None = None
    """When the reporter was asked whether to wait for that one any longer, until they answer."""
    claimed_by: str | None = None
    """Who wrote the word of a case that somebody reported for another; the handler has to say whether it is them."""
    leaving: tuple[str, ...] = ()
    """Who of the two asked to go off duty, until the lead says whether others shall have it."""
    told_by: str | None = None
    """Who reported it for the person who has it now."""
    calls: tuple[Call, ...] = ()
    """What the two who have it asked the others for, and still wait for."""
    trouble: bool = False
    """Somebody of the team called for themselves: nothing at all is shown on their phone."""
    from_team: bool = False
    """Opened by a sentence of somebody of the team, who saw it and does not report it for themselves."""
    list_open: str = ""
    """The checklist that was opened last, by name; '' for the one every case has and that of its category."""
    linked: tuple[str, ...] = ()
    """Cases that have to do with this one; their reporters never learn of each other."""
    promised_by: str | None = None
    """Who of the team promised news by `next_news_at`; None where that time is the desk's own."""
    aloud: bool = False
    """Told aloud, by somebody who has no chat with us: nothing can reach them until they sign it on their own phone."""
    told_to: str | None = None
    """Who of the team it was told to, aloud."""
    account: str = ""
    """The line of the record that was last read back to whoever told it, frozen as it was then; '' for none."""
    signer: str = ""
    """Whose phone that account was opened on; '' while nobody has."""
    signed_at: datetime | None = None
    """When whoever told it said that the account is right."""
    beside: str = ""
    """Another case of its reporter: these words stand apart from it because they may be about one who has that."""
    trusted: tuple[str, ...] = ()
    """Who has it and was named, and may read on, as its reporter said when asked."""
    closing: tuple[str, ...] = ()
    """The steps of closing that are settled, since an outcome was proposed."""

    @property
    def is_open(self) -> bool:
        """Open cases always have a deadline ahead of them."""
        return self.state in OPEN

    @property
    def awaits_hands(self) -> bool:
        """Whether somebody must still take it: nobody did, or who did fell silent."""
        return self.state is State.PAGING or (self.state is State.TAKEN and self.realerted_at is not None)

    @property
    def owes_a_word(self) -> bool:
        """Whether whoever has it still owes a first word, or a sign since a call for help."""
        return self.unheard_since is not None or (self.first_word_at is None and self.with_them_at is None)

    @property
    def ladder_since(self) -> datetime:
        """What the times of its rungs count from."""
        return self.realerted_at or self.paging_since or self.opened_at

    @property
    def quiet(self) -> bool:
        """Whether nothing may arrive unasked on the reporter's phone."""
        return self.hidden or self.contact_mode is ContactMode.SILENT

    @property
    def hidden(self) -> bool:
        """Whether the chat must look as if there were no case: inside a story, after an exit word, in trouble."""
        return self.cover is not None or self.away_since is not None or self.trouble

    @property
    def hands(self) -> int:
        """How many of the two people a case needs are in."""
        return sum(who is not None for who in (self.handler, self.partner))

    def can(self, act: Act) -> bool:
        """Whether `act` leads anywhere from here."""
        return act in LEADS_TO[self.state]

    def after(self, act: Act, **changes: object) -> Case:
        """The case once `act` happened. Raises IllegalAct where the table has no cell for it.

        How it ends is for whoever has it: with another handler, what was proposed before is off.
        """
        if not self.can(act):
            raise IllegalAct(self.state, act)
        after = replace(self, state=LEADS_TO[self.state][act], unheard_since=None, **changes)  # type: ignore[arg-type]
        return after if after.handler == self.handler else replace(after, proposed_outcome=None, closing=())
