"""The shape of the configuration: every table and key of the file, with its kind, range and default.

A field's description completes the sentence "needs ..." and is what people read when they got it wrong.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path
from typing import Annotated, Literal, TypeAlias
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from bot.config.defaults import LADDERS
from bot.config.secrets import KeyRing, Secret
from bot.config.values import (
    CodeWord,
    DatabaseUrl,
    Language,
    Listen,
    MatrixRoom,
    MatrixUser,
    Moment,
    Nickname,
    NotifyAddress,
    SecretWebAddress,
    ShortId,
    Slug,
    Story,
    StoryWithZone,
    Text,
    TimeZone,
    Token,
    TopicText,
    WebAddress,
)

CategoryName: TypeAlias = Literal["medical", "critical", "major", "banned", "minor", "unclear"]
TopicName: TypeAlias = Literal[
    "handling", "ally", "first_aid", "quiet_room", "team", "security", "exits", "emergency", "helplines", "conduct",
    "home", "wifi", "schedule", "customs", "food", "places", "registration",
]  # fmt: skip
RoleName: TypeAlias = Literal["responder", "lead", "decider", "escort", "organizer", "owner"]
PositiveId = Annotated[int, Field(gt=0)]
GroupId = Annotated[int, Field(lt=0)]
Seconds = Annotated[int, Field(ge=1, le=7 * 86400)]
Minutes = Annotated[int, Field(ge=1, le=7 * 1440)]


class Table(BaseModel):
    """A table of the file. Unknown keys are errors, kinds are exact, nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)


class EventTable(Table):
    """[event]: what this is, when, where, and the numbers people are given."""

    slug: Slug = Field(description="a short id everything stored belongs to")
    name: Text = Field(description='the name people know, as text ("Harbour Hack 2026")')
    timezone: TimeZone = Field(description='the name of a time zone, as text ("Europe/Lisbon")')
    languages: tuple[Language, ...] = Field(
        strict=False, min_length=1, description='a list of language codes, the default first (["en", "es"])'
    )
    starts: Moment = Field(description="a date with time, local to the event (2026-12-04T08:00:00)")
    ends: Moment = Field(description="a date with time, local to the event (2026-12-06T23:00:00)")
    emergency_number: Text = Field(description='the public emergency number, as text ("112")')
    desk_phone: Text = Field(description='the telephone of the desk, as text ("+351 210 000 000")')
    desk_place: Text = Field(description="where the desk is, in words that fit after 'at'")
    team_mark: Text = Field(description='what the team wears, as text ("teal vest")')
    outside_contact: Text = Field(default="", description="name and address of somebody outside the team, as text")
    helpline: Text = Field(default="", description='a number where somebody listens, as text ("800 000 000")')
    quiet_room: Text = Field(default="", description='the name of a calm room, as text ("Room 5")')
    support_line: Text = Field(default="", description='whom the team can ring, as text ("Mia, +351 210 000 009")')
    review_contact: Text = Field(default="", description="who can look at a result again, as text")

    def moment(self, local: datetime) -> datetime:
        """A time of this file in UTC. Times without an offset are the event's own."""
        return (local if local.tzinfo else local.replace(tzinfo=ZoneInfo(self.timezone))).astimezone(UTC)


class StorageTable(Table):
    """[storage]: where the record and its keys are."""

    url: DatabaseUrl = Field(description="a database URL such as sqlite+aiosqlite:///eventdesk.db")
    key: KeyRing = Field(description='{ file = "eventdesk.key" } or { env = "NAME" }')
    case_keys: DatabaseUrl = Field(description="a database URL of its own such as sqlite+aiosqlite:///case-keys.db")


class TelegramTable(Table):
    """[telegram]: the bot account and the two groups."""

    token: Token = Field(description='{ env = "NAME" } or { file = "path" }')
    api_url: WebAddress = Field(
        default="https://api.telegram.org", description="the address of a Bot API server, as text"
    )
    pacing: Literal["telegram", "off"] = Field(default="telegram", description='"telegram" or "off"')
    case_space: Literal["private", "team_topic"] = Field(default="private", description='"private" or "team_topic"')
    team_chat: GroupId = Field(description="the id of the team's group, a negative number without quotes")
    organizer_chat: GroupId = Field(description="the id of the organizers' group, a negative number without quotes")
    attendee_chat: GroupId | None = Field(
        default=None, description="the id of the attendees' group, a negative number without quotes"
    )


class MatrixTable(Table):
    """[matrix]: the bot account and the two rooms."""

    homeserver: WebAddress = Field(description="the address of the homeserver, as text")
    user: MatrixUser = Field(description='the desk\'s user id, as text ("@desk:example.org")')
    password: Secret = Field(description='{ env = "NAME" } or { file = "path" }')
    store: Text = Field(default="matrix-store", description="a folder for the keys of this device, as text")
    team_room: MatrixRoom = Field(description='the id of the team\'s room, as text ("!team:example.org")')
    organizer_room: MatrixRoom = Field(description="the id of the organizers' room, as text")
    attendee_room: MatrixRoom | None = Field(default=None, description="the id of the attendees' room, as text")


class HealthTable(Table):
    """[health]: where to ask whether the desk is well, and whom it tells that it is."""

    listen: Listen = Field(default="127.0.0.1:8641", description='host and port, as text ("127.0.0.1:8641")')
    ping_url: SecretWebAddress | None = Field(default=None, description='{ env = "NAME" } or { file = "path" }')


class NightTable(Table):
    """When the quiet hours are, local to the event."""

    from_: time = Field(default=time(23), alias="from", description="a time of day without quotes (23:00:00)")
    to: time = Field(default=time(7), description="a time of day without quotes (07:00:00)")


class BehaviourTable(Table):
    """[behaviour]: how the desk paces itself; ranges as in conversation.md, section 14."""

    settle_quiet_seconds: int = Field(default=20, ge=5, le=60, description="whole seconds from 5 to 60")
    settle_max_seconds: int = Field(default=60, ge=20, le=120, description="whole seconds from 20 to 120")
    draft_nudge_minutes: int = Field(default=8, ge=1, le=25, description="whole minutes from 1 to 25")
    draft_send_minutes: int = Field(default=10, ge=2, le=30, description="whole minutes from 2 to 30")
    live_window_seconds: int = Field(default=90, ge=0, le=600, description="whole seconds from 0 to 600")
    dedupe_seconds: int = Field(default=30, ge=5, le=120, description="whole seconds from 5 to 120")
    team_copy_life_hours: int = Field(default=40, ge=1, le=47, description="whole hours from 1 to 47")
    push_test_max_age_hours: int = Field(default=24, ge=4, le=48, description="whole hours from 4 to 48")
    desk_open_after_event_days: int = Field(default=30, ge=0, le=180, description="whole days from 0 to 180")
    lockscreen_zone: Literal["on", "off", "medical"] = Field(default="on", description='"on", "off" or "medical"')
    night: NightTable = Field(default_factory=NightTable, description="{ from = 23:00:00, to = 07:00:00 }")


class WatchTable(Table):
    """[watch.critical]: how long a taken case may stand still before somebody is nudged."""

    partner_seconds: Seconds = Field(default=60, description="whole seconds, 1 or more")
    first_word_seconds: Seconds = Field(default=120, description="whole seconds, 1 or more")
    realert_seconds: Seconds = Field(default=60, description="whole seconds, 1 or more")
    update_minutes: Minutes = Field(default=30, description="whole minutes, 1 or more")


class OtherWatchTable(WatchTable):
    """[watch.other]: the same for everything that is neither critical nor medical."""

    partner_seconds: Seconds = Field(default=180, description="whole seconds, 1 or more")
    first_word_seconds: Seconds = Field(default=600, description="whole seconds, 1 or more")
    realert_seconds: Seconds = Field(default=300, description="whole seconds, 1 or more")
    update_minutes: Minutes = Field(default=120, description="whole minutes, 1 or more")
    night_update_minutes: Minutes = Field(default=480, description="whole minutes, 1 or more")


class WatchesTable(Table):
    """[watch]."""

    critical: WatchTable = Field(default_factory=WatchTable, description="a table [watch.critical]")
    other: OtherWatchTable = Field(default_factory=OtherWatchTable, description="a table [watch.other]")


class ZoneTable(Table):
    """[[zones]]: a part of the venue."""

    id: ShortId = Field(description='a short id the team knows, as text ("Z1")')
    name: Text = Field(description='what the sign at the door says, as text ("Hall 1")')
    points: tuple[PositiveId, ...] = Field(
        default=(), strict=False, description="a list of poster numbers, whole and above 0 ([11, 12, 13])"
    )


class PersonTable(Table):
    """[[people]]: somebody of the team at the first start."""

    name: Text = Field(max_length=40, description='the name the team uses, as text of at most 40 letters ("Ana")')
    roles: tuple[RoleName, ...] = Field(
        strict=False, min_length=1, description="a list of responder, lead, decider, escort, organizer or owner"
    )
    languages: tuple[Language, ...] = Field(default=(), strict=False, description='a list of language codes (["en"])')
    telegram: PositiveId | None = Field(default=None, description="the person's numeric Telegram id, without quotes")
    matrix: MatrixUser | None = Field(default=None, description='the person\'s Matrix id, as text ("@ana:example.org")')
    on_duty: bool = Field(default=False, description="true or false")
    also_called: tuple[Nickname, ...] = Field(
        default=(), strict=False, max_length=10,
        description='a list of nicknames and handles, each of 3 letters or more (["Annie", "@ana_c"])',
    )  # fmt: skip


class CategoryTable(Table):
    """[categories.X]: what the team says instead of the category."""

    code_word: CodeWord = Field(description='one calm word, as text ("Marmalade")')


class CategoriesTable(Table):
    """[categories]."""

    medical: CategoryTable | None = Field(default=None, description="a table [categories.medical]")
    critical: CategoryTable | None = Field(default=None, description="a table [categories.critical]")
    major: CategoryTable | None = Field(default=None, description="a table [categories.major]")
    banned: CategoryTable | None = Field(default=None, description="a table [categories.banned]")
    minor: CategoryTable | None = Field(default=None, description="a table [categories.minor]")
    unclear: CategoryTable | None = Field(default=None, description="a table [categories.unclear]")


class NeedTable(Table):
    """[needs.X]: what the team says in place of the shipped word for a need."""

    word: CodeWord = Field(description='one calm word, as text ("kettle")')


class NeedsTable(Table):
    """[needs]; a table is called by the English word that ships."""

    teaspoon: NeedTable | None = Field(default=None, description="a table [needs.teaspoon]")
    platter: NeedTable | None = Field(default=None, description="a table [needs.platter]")
    kettle: NeedTable | None = Field(default=None, description="a table [needs.kettle]")
    honey: NeedTable | None = Field(default=None, description="a table [needs.honey]")
    postcard: NeedTable | None = Field(default=None, description="a table [needs.postcard]")
    tablecloth: NeedTable | None = Field(default=None, description="a table [needs.tablecloth]")
    napkins: NeedTable | None = Field(default=None, description="a table [needs.napkins]")
    lunchbox: NeedTable | None = Field(default=None, description="a table [needs.lunchbox]")
    sugar: NeedTable | None = Field(default=None, description="a table [needs.sugar]")
    dishes: NeedTable | None = Field(default=None, description="a table [needs.dishes]")
    decaf: NeedTable | None = Field(default=None, description="a table [needs.decaf]")


class RungTable(Table):
    """One rung: whom to page, and how many seconds after the case started paging."""

    after_seconds: int = Field(ge=0, le=7 * 86400, description="whole seconds, 0 or more")
    page: tuple[Text, ...] = Field(strict=False, min_length=1, description='a list of whom to page (["on_duty"])')


class LadderTable(Table):
    """[ladders.X]: the chain of command in time."""

    rungs: tuple[RungTable, ...] = Field(
        strict=False, min_length=1, description='a list of { after_seconds = 0, page = ["on_duty"] }'
    )
    repeat_last_every_seconds: Seconds | None = Field(default=None, description="whole seconds, 1 or more")


def _ladder(category: CategoryName) -> LadderTable:
    times, repeat, pages = LADDERS[category]
    rungs = tuple(RungTable(after_seconds=after, page=page) for after, page in zip(times, pages, strict=True))
    return LadderTable(rungs=rungs, repeat_last_every_seconds=repeat)


class LaddersTable(Table):
    """[ladders]; the specification's where the file has none."""

    medical: LadderTable = Field(default=_ladder("medical"), description="a table [ladders.medical]")
    critical: LadderTable = Field(default=_ladder("critical"), description="a table [ladders.critical]")
    major: LadderTable = Field(default=_ladder("major"), description="a table [ladders.major]")
    banned: LadderTable = Field(default=_ladder("banned"), description="a table [ladders.banned]")
    minor: LadderTable = Field(default=_ladder("minor"), description="a table [ladders.minor]")
    unclear: LadderTable = Field(default=_ladder("unclear"), description="a table [ladders.unclear]")


class ContactTable(Table):
    """[contacts.ID]: somebody outside the chats."""

    notify: NotifyAddress = Field(description='{ env = "NAME" } or { file = "path" } that holds an Apprise URL')


class CoverTexts(Table):
    """[phrases.texts.LANGUAGE]: the event's own story, in one language."""

    k1: StoryWithZone = Field(description="the first answer, with {zone} in it, as text")
    k1_no_zone: Story = Field(description="the first answer when the place is not known, as text")
    k2: Story = Field(description="the second question, 1 for now and 2 for later, as text")
    k3: Story = Field(description="the question whether the phrase was meant, as text")
    k5: Story = Field(description="the last line of the story, as text")


class PhraseTable(Table):
    """[[phrases]]: an innocent sentence that means help."""

    keywords: tuple[Text, ...] = Field(strict=False, min_length=1, description='a list of words (["blue", "lanyard"])')
    category: CategoryName = Field(
        "critical", description="a category: medical, critical, major, banned, minor, unclear"
    )
    cover: Text = Field(default="plain", description='the name of a story, as text ("lanyards")')
    texts: dict[Language, CoverTexts] = Field(default_factory=dict, description="tables [phrases.texts.LANGUAGE]")


class Config(Table):
    """The whole file, once everything in it has been checked. Made by `load`."""

    event: EventTable = Field(description="a table [event] (see config.example.toml)")
    storage: StorageTable = Field(description="a table [storage] (see config.example.toml)")
    telegram: TelegramTable | None = Field(default=None, description="a table [telegram]")
    matrix: MatrixTable | None = Field(default=None, description="a table [matrix]")
    health: HealthTable = Field(default_factory=HealthTable, description="a table [health]")
    behaviour: BehaviourTable = Field(default_factory=BehaviourTable, description="a table [behaviour]")
    watch: WatchesTable = Field(default_factory=WatchesTable, description="tables [watch.critical] and [watch.other]")
    zones: tuple[ZoneTable, ...] = Field(default=(), strict=False, description="tables [[zones]]")
    people: tuple[PersonTable, ...] = Field(default=(), strict=False, description="tables [[people]]")
    categories: CategoriesTable = Field(default_factory=CategoriesTable, description="tables [categories.CATEGORY]")
    needs: NeedsTable = Field(default_factory=NeedsTable, description="tables [needs.WORD]")
    ladders: LaddersTable = Field(default_factory=LaddersTable, description="tables [ladders.CATEGORY]")
    contacts: dict[ShortId, ContactTable] = Field(default_factory=dict, description="tables [contacts.ID]")
    topics: dict[TopicName, dict[Language, TopicText]] = Field(
        default_factory=dict, description='tables [topics.TOPIC] with texts by language (en = "...")'
    )
    phrases: tuple[PhraseTable, ...] = Field(default=(), strict=False, description="tables [[phrases]]")

    _path: Path = PrivateAttr(Path("eventdesk.toml"))
    _warnings: tuple[str, ...] = PrivateAttr(())
    _served: tuple[str, ...] = PrivateAttr(())
    _key_file: Path | None = PrivateAttr(None)

    @property
    def path(self) -> Path:
        """The file this was read from."""
        return self._path

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is legal but probably not meant: lines in the form of the errors."""
        return self._warnings

    @property
    def languages(self) -> tuple[str, ...]:
        """The event's languages that this build ships, the default first."""
        return self._served

    @property
    def key_file(self) -> Path | None:
        """Where the installation's keys stand, or None when they come from the environment."""
        return self._key_file

    @property
    def installation_keys(self) -> tuple[bytes, ...]:
        """The keys of this installation; the first encrypts, all may decrypt."""
        return tuple(key.get_secret_value() for key in self.storage.key)

    def secrets(self) -> tuple[str, ...]:
        """Every secret this file names, for whoever must keep them out of what is written."""
        named = [self.storage.url, self.storage.case_keys, self.health.ping_url]
        named += [contact.notify for contact in self.contacts.values()]
        named += [self.telegram.token] if self.telegram else []
        named += [self.matrix.password] if self.matrix else []
        return tuple(secret.get_secret_value() for secret in named if secret and secret.get_secret_value())
