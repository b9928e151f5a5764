"""From the configuration to the frozen Policy, the only form in which handlers ever see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields

from bot.config import own_words
from bot.config.defaults import CODE_WORDS, LADDERS
from bot.config.models import Config, LadderTable, OtherWatchTable, PhraseTable, WatchTable
from handlers.domain.case import Category
from handlers.domain.codewords import WELL_KNOWN
from handlers.domain.folding import fold
from handlers.domain.ladder import Ladder, Rung
from handlers.domain.needs import Need
from handlers.domain.policy import Behaviour, Grammar, Hearing, Lexicon, Phrase, Policy, Watch, Zone
from handlers.domain.sounds import too_close


def policy_of(
    config: Config,
    lexicons: Mapping[str, Lexicon],
    case_names: Sequence[str],
    digit_words: Sequence[str],
    team_platforms: Sequence[str] | None = None,
) -> Policy:
    """What handlers may know of `config`. `team_platforms` are those that are configured unless given.

    A case name that is also a word of the event's code, of a place or of somebody's name, or sounds like a word of its
    own choice, is left out: nobody may mistake one for the other.
    """
    event = config.event
    code_words = _code_words(config)
    need_words = _need_words(config)
    own = _own(config)
    taken = {word.casefold() for word in (*code_words.values(), *need_words.values())} | _names(config)
    return Policy(
        event=event.slug,
        name=event.name,
        timezone=event.timezone,
        languages=config.languages,
        starts=event.moment(event.starts),
        ends=event.moment(event.ends),
        emergency_number=event.emergency_number,
        desk_phone=event.desk_phone,
        desk_place=event.desk_place,
        team_mark=event.team_mark,
        outside_contact=event.outside_contact,
        helpline=event.helpline,
        quiet_room=event.quiet_room,
        support_line=event.support_line,
        review_contact=event.review_contact,
        zones=tuple(Zone(zone.id, zone.name, zone.points) for zone in config.zones),
        code_words=code_words,
        need_words=need_words,
        hearing=hearing_of(config.languages, code_words, need_words, lexicons),
        ladders={category: _ladder(category, getattr(config.ladders, category)) for category in Category},
        watch_critical=_watch(config.watch.critical),
        watch_other=_watch(config.watch.other),
        behaviour=_behaviour(config),
        phrases=(*(_phrase(number, phrase) for number, phrase in enumerate(config.phrases)), *WELL_KNOWN),
        contacts=frozenset(config.contacts),
        topics={topic: words for topic, words in config.topics.items()},  # noqa: C416 - Mapping[str, ...] is invariant in its keys
        lexicon=dict(lexicons),
        case_names=tuple(name for name in case_names if name.casefold() not in taken and not _sounds_like(name, own)),
        digit_words=tuple(digit_words),
        team_platforms=_platforms(config) if team_platforms is None else tuple(team_platforms),
        room_platforms=_these(("matrix",), config, team_platforms),
        topic_platforms=_these(("telegram",), config, team_platforms),
        team_topics=_team_topics(config, team_platforms),
        numbered_platforms=_these(("matrix",), config, team_platforms),
        clearing_platforms=_these(("telegram", "rehearsal"), config, team_platforms),
    )


def _names(config: Config) -> set[str]:
    """The single words of which the names of places and people are made."""
    people = [name for one in config.people for name in (one.name, *one.also_called)]
    return {word for name in (*people, *(zone.name for zone in config.zones)) for word in fold(name).split()}


def _platforms(config: Config) -> tuple[str, ...]:
    return tuple(name for name in ("telegram", "matrix") if getattr(config, name) is not None)


def _these(meant: Sequence[str], config: Config, played: Sequence[str] | None) -> tuple[str, ...]:
    """Those of the platforms meant that are in use."""
    in_use = _platforms(config) if played is None else played
    return tuple(name for name in meant if name in in_use)


def _team_topics(config: Config, played: Sequence[str] | None) -> tuple[str, ...]:
    chosen = config.telegram is not None and config.telegram.case_space == "team_topic"
    return _these(("telegram",), config, played) if chosen else ()


def _code_words(config: Config) -> dict[Category, str]:
    first = config.languages[0].partition("-")[0]
    words = {}
    for category in Category:
        own = getattr(config.categories, category)
        shipped = CODE_WORDS[category]
        words[category] = own.code_word if own is not None else shipped.get(first, shipped["en"])
    return words


def _need_words(config: Config) -> dict[Need, str]:
    words = own_words.need_words(config.languages[0].partition("-")[0])
    return words | _own(config)


def _own(config: Config) -> dict[Need, str]:
    """The words for needs that the event chose itself."""
    chosen = {need: getattr(config.needs, key) for key, need in own_words.KEYS.items()}
    shipped = own_words.need_words(config.languages[0].partition("-")[0])
    words = {need: table.word for need, table in chosen.items() if table is not None}
    return {need: word for need, word in words.items() if word.casefold() != shipped[need].casefold()}


def _sounds_like(name: str, own: Mapping[Need, str]) -> bool:
    return any(too_close(name.casefold(), fold(word)) for word in own.values())


def hearing_of(
    languages: Sequence[str],
    code_words: Mapping[Category, str],
    need_words: Mapping[Need, str],
    lexicons: Mapping[str, Lexicon],
) -> Hearing:
    """What is listened for in the team's sentences. A word that the event replaced means nothing there any more."""
    spoken = [lexicons[one] for one in dict.fromkeys([*(name.partition("-")[0] for name in languages), "en"])
              if one in lexicons]  # fmt: skip
    codes: dict[str, Need | Category] = {}
    for lexicon in spoken:
        codes |= lexicon.code_words
        codes |= {fold(form): need for need, forms in lexicon.need_words.items() for form in forms}
    said: dict[str, Need | Category] = {fold(word): category for category, word in code_words.items()}
    said |= {fold(word): need for need, word in need_words.items()}
    replaced = {what for word, what in said.items() if codes.get(word) is not what}
    codes = {word: what for word, what in codes.items() if what not in replaced} | said
    plain = {words: need for lexicon in spoken for words, need in lexicon.needs.items()}
    lists = {one.name: frozenset().union(*(getattr(lexicon.grammar, one.name) for lexicon in spoken))
             for one in fields(Grammar)}  # fmt: skip
    return Hearing(codes, plain, Grammar(**lists))


def _ladder(category: Category, table: LadderTable) -> Ladder:
    repeat = table.repeat_last_every_seconds
    rungs = tuple(Rung(rung.after_seconds, rung.page) for rung in table.rungs)
    return Ladder(rungs, LADDERS[category][1] if repeat is None else repeat)


def _watch(table: WatchTable) -> Watch:
    return Watch(
        partner_seconds=table.partner_seconds,
        first_word_seconds=table.first_word_seconds,
        realert_seconds=table.realert_seconds,
        update_minutes=table.update_minutes,
        night_update_minutes=table.night_update_minutes if isinstance(table, OtherWatchTable) else None,
    )


def _behaviour(config: Config) -> Behaviour:
    table = config.behaviour
    plain = table.model_dump(exclude={"night"})
    return Behaviour(**plain, night_from=table.night.from_, night_to=table.night.to)


def _phrase(number: int, table: PhraseTable) -> Phrase:
    """`own:N` names the texts of the N-th phrase of the file, counted from 0."""
    cover = f"own:{number}" if table.texts else table.cover
    keywords = tuple(tuple(form.strip() for form in word.split("/")) for word in table.keywords)
    return Phrase(keywords, Category(table.category), cover)
