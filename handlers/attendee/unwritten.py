"""What a person is told while nothing can be stored: whom to call, and that nothing is passed on yet."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.attendee import topics
from handlers.domain import codewords, own_words, signals
from handlers.domain.conversation import Settings
from handlers.domain.incoming import Happening, Pressed, Said
from handlers.domain.messages import Arg, Lane, Send, ToChat
from handlers.domain.policy import Policy

CANNOT_SAVE = "X5"


def said(policy: Policy, language: str, event: Happening, settings: Settings | None) -> list[Send]:
    """The answers to this; none where an answer could be read by somebody who must not.

    `settings` is None where their chat must look empty, or nobody can tell whether it must.
    """
    if asked := _asked(policy, language, event):
        told = [_reply(event, *topics.told(policy, one, language)) for one in asked]
        promises = any(message.text in topics.SAY_WRITE_HERE for message in told)
        return told + (_cannot_save(policy, event) if promises and settings is not None else [])
    if settings is None or not isinstance(event, Said | Pressed) or _is_phrase(policy, settings, event):
        return []
    return _cannot_save(policy, event)


def is_asking(policy: Policy, event: Happening) -> bool:
    """A press, a command or a cry: each is one thing they want, and no part of a story that is told bit by bit."""
    if not isinstance(event, Said):
        return isinstance(event, Pressed)
    return event.text.strip().startswith(("/", "!desk")) or bool(signals.urgent_language(event.text, policy.lexicon))


def _cannot_save(policy: Policy, event: Happening) -> list[Send]:
    known: dict[str, Arg] = {
        "place": policy.desk_place,
        "phone": policy.desk_phone,
        "emergency_number": policy.emergency_number,
    }
    return [_reply(event, CANNOT_SAVE, known)]


def _asked(policy: Policy, language: str, event: Happening) -> tuple[str, ...]:
    """The topics they ask for; a list to choose from would have to be remembered, so those that count come at once."""
    if isinstance(event, Pressed):
        if event.action == "topic" and event.ref in topics.offered(policy):
            return (event.ref,)
        return topics.WITHOUT_RECORD if event.action in ("info", "topics") else ()
    if not isinstance(event, Said):
        return ()
    if _is_menu(policy, event.text):
        return topics.WITHOUT_RECORD
    topic = signals.topic(event.text, language, policy.lexicon)
    return (topic,) if topic in topics.offered(policy) else ()


def _is_menu(policy: Policy, text: str) -> bool:
    words = text.strip().removeprefix("!desk").strip()
    name = signals.fold(words.removeprefix("/").partition("@")[0])
    named = words.startswith("/") or text.strip().startswith("!desk")
    return name == "info" or (named and any(one.commands.get(name) == "info" for one in policy.lexicon.values()))


def _is_phrase(policy: Policy, settings: Settings, event: Happening) -> bool:
    """Whoever says a code phrase is overheard: silence tells nobody anything, and the phrase is heard later."""
    if not isinstance(event, Said):
        return False
    leaves = bool(settings.exit_word) and signals.fold(event.text) == signals.fold(settings.exit_word)
    return leaves or codewords.find_phrase(event.text, own_words.phrases_of(policy, settings)) is not None


def _reply(event: Happening, text: str, args: Mapping[str, Arg]) -> Send:
    return Send(ToChat(event.chat.platform, event.chat.id), text, args, lane=Lane.REPLY, sound=False)
