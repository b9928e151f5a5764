"""What the configuration says, frozen: the only form in which handlers ever see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time

from handlers.domain.case import Category
from handlers.domain.ladder import Ladder
from handlers.domain.needs import Need


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the venue. The team sees the id, the reporter the name."""

    id: str
    name: str
    points: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Watch:
    """The second clock, after somebody took the case (conversation.md 4.3)."""

    partner_seconds: int
    first_word_seconds: int
    realert_seconds: int
    update_minutes: int
    night_update_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A public code phrase. `keywords` within eight words of each other, in any order, mean help."""

    keywords: tuple[tuple[str, ...], ...]
    """Each element is a set of alternatives, one of which must occur."""
    category: Category
    cover: str
    """Story: 'lanyards', 'angela', 'plain', or 'own:N' for texts of the event's own."""
    certain: bool = True
    """False for words that are also said without meaning it: they are only ever asked back."""


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Conversation.md section 14, with units in the names."""

    settle_quiet_seconds: int = 20
    settle_max_seconds: int = 60
    draft_nudge_minutes: int = 8
    draft_send_minutes: int = 10
    live_window_seconds: int = 90
    dedupe_seconds: int = 30
    team_copy_life_hours: int = 40
    lockscreen_zone: str = "on"
    push_test_max_age_hours: int = 24
    night_from: time = time(23)
    night_to: time = time(7)
    desk_open_after_event_days: int = 30


@dataclass(frozen=True, slots=True)
class Grammar:
    """How the sentences of one language are read (handlers/domain/sentences.py). All words are folded."""

    asks: frozenset[str] = frozenset()
    """What makes a sentence a request."""
    has: frozenset[str] = frozenset()
    """What makes it a report of something that is there."""
    small: frozenset[str] = frozenset()
    """Words that may stand around a word of the code."""
    joins: frozenset[str] = frozenset()
    """What joins it to the word before: 'a little of', 'a talk of'."""
    doubts: frozenset[str] = frozenset()
    """No, once, perhaps: nobody is called by such a sentence."""
    things: frozenset[str] = frozenset()
    """What tells that the ordinary object is meant."""
    claims: frozenset[str] = frozenset()
    """What is typed in private where a button was meant: 'mine'; each the whole of a message."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What words mean in one language. All words are already folded (signals.fold)."""

    urgent: frozenset[str] = frozenset()
    cries: frozenset[str] = frozenset()
    """The same anywhere in a text, in pieces: 'need ... doctor ... now'."""
    alone_urgent: frozenset[str] = frozenset()
    """The same as a whole message only: amid a sentence it asks for something else."""
    self_harm: frozenset[str] = frozenset()
    signals: frozenset[str] = frozenset()
    """Report signals. A language without any counts every text as a report."""
    medical: frozenset[str] = frozenset()
    """Words that tell of somebody in danger of their life; those and the next are heard anywhere in a text."""
    critical: frozenset[str] = frozenset()
    """Words that tell of weapons or of an attack."""
    calms: frozenset[str] = frozenset()
    """What takes this away from the clause in which it stands: 'last year', 'what if', 'the talk about'."""
    presses: frozenset[str] = frozenset()
    """What keeps it all the same: 'right now'."""
    alone_medical: frozenset[str] = frozenset()
    """The same as a whole message only: amid a sentence it may be a figure of speech."""
    alone_critical: frozenset[str] = frozenset()
    greetings: frozenset[str] = frozenset()
    thanks: frozenset[str] = frozenset()
    """Those among the greetings that say thanks."""
    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    remove: frozenset[str] = frozenset()
    """What asks to leave a message aside."""
    about_me: frozenset[str] = frozenset()
    """Questions whether anybody has told us about them."""
    withdraw: frozenset[str] = frozenset()
    """What asks us to stop, in so many words."""
    plainly: frozenset[str] = frozenset()
    """What says, inside a cover story, that they can talk again; each the whole of a message."""
    slip: frozenset[str] = frozenset()
    """What takes back a call for help that was typed by mistake; each the whole of a message."""
    sorry: frozenset[str] = frozenset()
    """Skipped around those; alone they take nothing back."""
    everyday: frozenset[str] = frozenset()
    """Words nobody would keep for a cry, each for itself."""
    child: frozenset[str] = frozenset()
    """Words for somebody under age."""
    no_question: frozenset[str] = frozenset()
    """What no short question about the event holds: somebody else in it, where they are themselves, haste, a loss."""
    whereabouts: frozenset[str] = frozenset()
    """How a text begins that only says where somebody is: 'in the'."""
    question_words: frozenset[str] = frozenset()
    """What makes such a text a question all the same."""
    blames: frozenset[str] = frozenset()
    """What says of somebody who is named that it was them, wherever it stands: 'is the one'."""
    blames_before: frozenset[str] = frozenset()
    """The same right before the name: 'it was'; or that it shall be another: 'not'."""
    blames_after: frozenset[str] = frozenset()
    """The same right behind the name: 'did this'."""
    speaks_to: frozenset[str] = frozenset()
    """Words behind a name by which somebody speaks to that one: 'please', 'I', 'he'."""
    done_by: frozenset[str] = frozenset()
    """Single words before a name that ends a text by which it is no call to that one: 'by', 'of'."""
    helped_by: frozenset[str] = frozenset()
    """Words before the name of somebody who helps: 'waiting for'."""
    topics: Mapping[str, str] = field(default_factory=dict)
    """Word to info topic id."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Label id to its folded words, without the number."""
    answers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Label id to what else means it, while its question stands open."""
    commands: Mapping[str, str] = field(default_factory=dict)
    """Commands in other words: folded word to the command's name."""
    code_words: Mapping[str, Category] = field(default_factory=dict)
    """Folded code word to category, in this language."""
    need_words: Mapping[Need, tuple[str, ...]] = field(default_factory=dict)
    """The word of the code for each need, as it is written, then its other forms."""
    needs: Mapping[str, Need] = field(default_factory=dict)
    """Folded plain words to what they ask for."""
    grammar: Grammar = Grammar()
    phrases: Mapping[str, str] = field(default_factory=dict)
    """Ready lines of the team to a reporter, as they are said in this language: text id to words, '{name}' for who says
    them."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """What the desk listens for in the sentences of the team, in all languages of the event at once."""

    codes: Mapping[str, Need | Category] = field(default_factory=dict)
    plain: Mapping[str, Need] = field(default_factory=dict)
    grammar: Grammar = Grammar()


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything a decision may depend on besides the record."""

    event: str
    name: str
    timezone: str
    languages: tuple[str, ...]
    starts: datetime
    ends: datetime
    emergency_number: str
    desk_phone: str
    desk_place: str
    team_mark: str
    outside_contact: str
    helpline: str = field(default="", kw_only=True)
    """A number to talk to somebody, beside the emergency number; '' for none."""
    quiet_room: str = field(default="", kw_only=True)
    support_line: str = field(default="", kw_only=True)
    """Whom the team can ring after a hard case, outside the team; '' for none."""
    review_contact: str = field(default="", kw_only=True)
    """Who can look again at a result that somebody sees another way."""
    zones: tuple[Zone, ...]
    code_words: Mapping[Category, str]
    ladders: Mapping[Category, Ladder]
    watch_critical: Watch
    watch_other: Watch
    behaviour: Behaviour
    phrases: tuple[Phrase, ...] = ()
    contacts: frozenset[str] = frozenset()
    """Ids of the outside contacts that are configured; a rung's others are left out."""
    lexicon: Mapping[str, Lexicon] = field(default_factory=dict)
    need_words: Mapping[Need, str] = field(default_factory=dict)
    """What is said for each need, in the event's first language."""
    hearing: Hearing = Hearing()
    case_names: tuple[str, ...] = ()
    digit_words: tuple[str, ...] = ()
    team_platforms: tuple[str, ...] = ()
    """Platforms that have a team space."""
    room_platforms: tuple[str, ...] = ()
    """Platforms on which a case has a room of its own."""
    topic_platforms: tuple[str, ...] = ()
    """Platforms whose private chats can have topics; whether our account there has them is known while it runs."""
    team_topics: tuple[str, ...] = ()
    """Platforms on which an unrestricted case has a topic in the team's group, because the event chose so."""
    topics: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The organizers' own words about a topic, by language."""
    numbered_platforms: tuple[str, ...] = ()
    """Platforms whose screens show choices with numbers: one typed there means the newest that stand in the chat."""
    clearing_platforms: tuple[str, ...] = ()
    """Platforms that let us clear both sides of a private chat, of the last 48 hours; elsewhere only our own goes."""

    def watch(self, category: Category) -> Watch:
        """The second clock of this category."""
        return self.watch_critical if category.grave else self.watch_other

    def zone(self, zone_id: str | None) -> Zone | None:
        """The zone with this id, or None."""
        return next((zone for zone in self.zones if zone.id == zone_id), None)

    def zone_of_point(self, point: int) -> Zone | None:
        """The zone in which this numbered poster hangs."""
        return next((zone for zone in self.zones if point in zone.points), None)
