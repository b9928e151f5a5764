"""Puts a desk together from a configuration and its transports. The only place that builds the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.buttons import ButtonSeal
from bot.clock import Clock
from bot.config import Config
from bot.config.models import PersonTable
from bot.desk import Desk, Parts
from bot.health import Health
from bot.lexicon import load_lexicons
from bot.metrics import Metrics
from bot.policy_of import policy_of
from bot.rendering import Renderer
from bot.texts import Texts
from bot.transports.port import Pace, Transport
from bot.vocabulary import load_vocabulary
from handlers import dispatch
from handlers.domain.people import Profile, Role
from handlers.domain.policy import Policy
from storage import seeding
from storage.database import Database
from storage.keys import KeyStore
from storage.record import Record
from storage.seeding import Seed
from storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Opened:
    """The record of an event, open, and what was read to open it."""

    database: Database
    keys: KeyStore
    record: Record
    policy: Policy
    texts: Texts
    seal: ButtonSeal

    async def close(self) -> None:
        """Finish what is being written and let the files go."""
        await self.database.close()
        self.keys.close()


def open_record(config: Config, clock: Clock, team_platforms: tuple[str, ...] | None = None) -> Opened:
    """Open the record; the schema must be current. Raises storage.errors.StorageError."""
    words = load_vocabulary()
    policy = policy_of(config, load_lexicons(), words.case_names, words.digit_words, team_platforms)
    texts = Texts.load(timezone=policy.timezone, now=clock.now)
    for number, phrase in enumerate(config.phrases):
        if phrase.texts:
            texts.add_story(number, {language: story.model_dump() for language, story in phrase.texts.items()})
    keys = KeyStore(config.storage.case_keys.get_secret_value(), config.installation_keys, clock.now)
    try:
        database = Database(config.storage.url.get_secret_value(), policy.event)
    except BaseException:
        keys.close()
        raise
    vault = Vault(keys)
    record = Record(database, vault, policy, clock.now, dispatch.decide)
    return Opened(database, keys, record, policy, texts, ButtonSeal(keys.key(keys.standing("buttons"))))


async def begin(
    opened: Opened, config: Config, rooms: Mapping[tuple[str, str], str], platforms: frozenset[str]
) -> None:
    """Seed the roster at the first start, and learn where the event's rooms are now."""
    seeds = [seed for seed in (_seed(config, one, platforms) for one in config.people) if seed.identities]
    spaces = await opened.record.write(lambda unit: seeding.begin(unit, seeds, rooms))
    opened.record.use_spaces(spaces)


def _seed(config: Config, person: PersonTable, platforms: frozenset[str]) -> Seed:
    ids = {name: str(getattr(person, name)) for name in ("telegram", "matrix") if getattr(person, name) is not None}
    if "rehearsal" in platforms:
        ids = {"rehearsal": str(person.telegram or person.name)}
    languages = tuple(person.languages) or config.languages[:1]
    seeded = seeding.new_person(
        person.name, languages[0], languages=languages, on_duty=person.on_duty,
        roles=frozenset(Role(one) for one in person.roles),
        profile=Profile(also_called=person.also_called, handles=(person.matrix,) if person.matrix else ()),
    )  # fmt: skip
    return Seed(seeded, {platform: user for platform, user in ids.items() if platform in platforms})


def put_together(
    opened: Opened, config: Config, clock: Clock, transports: Mapping[str, Transport], paces: Mapping[str, Pace],
    metrics: Metrics, health: Health,
) -> Desk:  # fmt: skip
    """The desk, ready to start."""

    def link(start: str) -> str:
        return next((found for one in transports.values() if (found := one.link(start))), "")

    renderer = Renderer(opened.texts, opened.seal, link)
    contacts = {name: contact.notify for name, contact in config.contacts.items()}
    return Desk(Parts(
        opened.record, transports, paces, renderer, opened.texts, opened.policy, clock, metrics, health, contacts
    ))  # fmt: skip
