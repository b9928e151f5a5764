"""What the bot and one person are in the middle of. Stored before the bot answers, so a restart changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handlers.domain.incoming import Said
from handlers.domain.messages import Choice
from handlers.domain.people import Person
from handlers.domain.quiz import Quiz


@dataclass(frozen=True, slots=True)
class Question:
    """The latest open question. A number or a word typed next means one of its choices."""

    text: str
    """Catalogue id of what was asked."""
    case: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What somebody chose for a chat of theirs in /settings."""

    name_shown: bool = False
    """Whether the team may see their name, until they say otherwise about a case."""
    in_full: bool = False
    """Words of the team are shown at once, never sealed."""
    numbers: bool = False
    """Choices are numbered lines in the text, and no buttons."""
    safe_words: tuple[str, ...] = ()
    """Private words that mean 'get me help', the newest last. Older ones stay good: whoever needs one may have it."""
    exit_word: str = ""
    """Sent alone, it clears this chat."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """One person on one platform. Everything in here is encrypted at rest."""

    person: str
    platform: str
    chat: str
    language: str
    topic: str = ""
    """The topic of their own in which they wrote to us last, where people can open such: we answer there."""
    chose_language: bool = False
    hint: str = ""
    """The language their phone is set to, as the platform says; perhaps one in which we have no texts."""
    zone: str | None = None
    question: Question | None = None
    shown: Question | None = None
    """On platforms that show choices with numbers: the newest of them all, asked or not. Their numbers mean it, and to
    the team the words of its choices."""
    greeted: bool = False
    small_talk: tuple[str, ...] = ()
    """Short words that were no report, kept until it is clear that they need nobody."""
    sealed: tuple[str, ...] = ()
    """Answers of the team that were announced and not shown yet, as ids of entries."""
    undecided: tuple[Said, ...] = ()
    """Words of somebody of the team who has a case of their own too, until they say which case they are for."""
    in_group: tuple[Said, ...] = ()
    """What they wrote in the attendees' group and may have been meant for us, until they say whether to pass it on."""
    last_text_at: datetime | None = None
    """When they last wrote words for a case; `last_at` also counts presses."""
    answered: str = ""
    """The question that stood open then, as its catalogue id."""
    last_at: datetime | None = None
    album: str = ""
    """The album their last message was a part of."""
    unread: tuple[str, ...] = ()
    """Cases with new words this responder was pinged about and has not opened yet."""
    replying: str = ""
    """The case to whose reporter this responder's next message goes: they pressed Reply."""
    replying_in: str = ""
    """The chat in which that message must be typed."""
    replying_until: datetime | None = None
    about: str = ""
    """The case their last words were for."""
    asked_whether: str = ""
    """The case of which they were asked whether their words were about it or something new: asked once."""
    warm: int = 0
    """Thanks, stickers and jokes in a row: the third brings the choices."""
    offline: tuple[datetime, datetime] | None = None
    """An outage of ours during which this person wrote, until they have been told."""
    settings: Settings = Settings()
    away_since: datetime | None = None
    """Since when we act as if nothing had been said here: they sent their exit word."""
    quiz: Quiz | None = None
    """The code words they are being asked."""
    tries: tuple[datetime, ...] = ()
    """When codes were tried here that opened nothing: guessing is slow."""

    @property
    def waiting(self) -> tuple[str, ...]:
        """All words of theirs that wait here, and that no case has yet: they may name somebody all the same."""
        return (*self.small_talk, *(one.words for one in (*self.undecided, *self.in_group)))

    def asked(self, words: str) -> Question | None:
        """What these words may answer: a number the newest choices on the screen, anything else what was asked."""
        return self.shown if self.shown is not None and words.strip().isdecimal() else self.question


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is speaking, and what we are in the middle of with them."""

    person: Person
    conversation: Conversation

    @property
    def id(self) -> str:
        """The person's id."""
        return self.person.id
