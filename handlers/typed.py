"""Platforms without buttons and menus: a bare word is a command there, and a keycap under a message its choice."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.attendee import guide_words, place_said, presses, sign_off
from handlers.attendee.opening import live_case
from handlers.domain import codewords, routing, signals
from handlers.domain.case import Case
from handlers.domain.conversation import Question, Speaker
from handlers.domain.folding import fold
from handlers.domain.incoming import ChatKind, Happening, Pressed, Reacted, Said
from handlers.ports import Tx
from handlers.responder import commands
from handlers.responder.personal import WITH_WORDS

_WORDS = frozenset(presses.COMMANDS) - {"help"}
"""'help' alone is a cry, and never asks for a menu (conversation.md 9.1)."""
_TO_THE_REPORTER = frozenset({"say"})
"""'Say Maple is on her way': among colleagues that is a sentence. What reaches a reporter is always a command."""
_OF_LISTS = frozenset({"tick", "untick"})
_CODE = re.compile(r"(?:/|!desk )?(?:so|signoff)[ _]([a-z0-9]{10})", re.IGNORECASE)
"""What leads to an account that was written down, where no link and no camera do."""
_TAKES_WORDS = frozenset({"intake"})
"""Words with which nobody begins a sentence: whatever follows belongs to them."""
_DESK = "!desk"
_KEYCAP = "\u20e3"
_UNSEEN = {"1": "sos", "2": "report", "3": "info"}
"""What a greeting would have offered, for whoever writes before there is one (conversation.md 9.1)."""
_LIKE_AN_EMOJI = "\ufe0f"
_MARKS = "\u061c\u200e\u200f\u2066\u2067\u2068\u2069"
"""Directions of writing: we put them around commands in texts that run from right to left, and people copy them."""


def understood(tx: Tx, event: Happening, who: Speaker | None) -> Happening:
    """The same thing as other platforms would have said it."""
    if isinstance(event, Reacted):
        return _pressed(tx, event)
    if not isinstance(event, Said):
        return event
    event = _unmarked(event)
    event = _with_code(tx, event)
    if event.chat.platform not in tx.policy.numbered_platforms:
        return _chosen_in_room(tx, who, event) if event.chat.kind is ChatKind.CASE else _without_stroke(tx, who, event)
    name, _, rest = event.text.strip().partition(" ")
    if name.casefold() == _DESK and rest:
        return replace(event, text=f"/{rest.strip()}")
    if who is not None and event.chat.kind is ChatKind.PRIVATE:
        return _commanded(tx, who, event)
    return _chosen_in_room(tx, who, event) if event.chat.kind is ChatKind.CASE else event


def _with_code(tx: Tx, said: Said) -> Said:
    """'so abcde23456': as if the link had been opened. A code is as long as no command's words are."""
    code = _CODE.fullmatch(said.text.strip()) if said.chat.kind is ChatKind.PRIVATE else None
    if code is None or commands.names_a_case(tx, code[1]):
        return said
    return replace(said, text=f"/start {sign_off.START}{code[1].casefold()}")


def _unmarked(said: Said) -> Said:
    """A copied command without the marks that stood around it; any other words as they are."""
    name, space, rest = said.text.strip(_MARKS).partition(" ")
    return replace(said, text=f"{name.rstrip(_MARKS)}{space}{rest}") if name.startswith(("/", _DESK)) else said


def _chosen_in_room(tx: Tx, who: Speaker | None, said: Said) -> Happening:
    """A number where both read answers what stands there last, whoever of the two it asks; words, any of the latest."""
    case = tx.case_here(said.chat, who.id) if who is not None and not said.attachment else None
    if case is None or who is None or who.id not in routing.in_conversation(case):
        return said
    shown = tx.shown_in_room(said.chat.platform, case.id)
    known = shown[:1] if said.text.strip().isdecimal() else shown
    found = (commands.chosen(tx, said.text, Question("", "", one)) for one in known)
    choice = next((one for one in found if one is not None), None)
    if choice is None:
        return said
    return Pressed(said.at, said.sent_at, said.chat, said.author, said.message, choice.action, choice.ref)


def _pressed(tx: Tx, event: Reacted) -> Happening:
    number = event.emoji.replace(_LIKE_AN_EMOJI, "").removesuffix(_KEYCAP)
    is_keycap = number != event.emoji and number.isdecimal()
    if not is_keycap and event.chat.kind is not ChatKind.PRIVATE:
        return event
    shown = tx.choices(event.chat.platform, event.chat.id, event.message)
    choice = signals.choice_of(number if is_keycap else event.emoji, shown, tx.policy.lexicon)
    if choice is None:
        return event
    return Pressed(
        event.at, event.sent_at, event.chat, event.author, event.message, choice.action, choice.ref
    )  # fmt: skip


def _without_stroke(tx: Tx, who: Speaker | None, said: Said) -> Said:
    """'close maple', where commands have a stroke: one of the team's and the name of a case, and nothing else."""
    if who is None or not who.person.on_roster or said.chat.kind is not ChatKind.PRIVATE or said.attachment is not None:
        return said
    first, _, rest = said.text.strip().partition(" ")
    word, name = first.casefold(), rest.strip(" .!")
    theirs = word in commands.COMMANDS and word not in _TO_THE_REPORTER and tx.case_named(name) is not None
    return replace(said, text=f"/{word} {name}") if theirs or _ticks(word, name) else said


def _ticks(word: str, rest: str) -> bool:
    """'tick 3': nobody says that to a colleague."""
    return word in _OF_LISTS and rest.isascii() and rest.isdecimal()


def _commanded(tx: Tx, who: Speaker, said: Said) -> Said:
    """One word alone, or a word of the team with a case behind it: whoever tells a story starts otherwise."""
    if said.attachment is not None:
        return said
    first, _, rest = said.text.strip().partition(" ")
    word = first.casefold()
    theirs = who.person.on_roster and word in (*commands.COMMANDS, *commands.DUTY)
    if theirs and (word in WITH_WORDS or (rest and word in _TAKES_WORDS)):
        return replace(said, text=f"/{word} {rest}")
    if not rest and (theirs or word in _WORDS or _in_other_words(tx, word)):
        return replace(said, text=f"/{word}")
    if begins := (not rest and _unseen(who, word)) or _point(tx, who, _number_of_poster(said.text)):
        return replace(said, text=f"/{begins}")
    if theirs and (_ticks(word, rest.strip()) or (word not in _TO_THE_REPORTER and commands.names_a_case(tx, rest))):
        return replace(said, text=f"/{word} {rest}")
    return said


def _in_other_words(tx: Tx, word: str) -> bool:
    """A command in one of our languages, unless the same word alone is a cry, an answer, or asks for something else."""
    known, folded = tx.policy.lexicon.values(), fold(word)
    meant = next((one.commands[folded] for one in known if folded in one.commands), "")
    taken = any(folded in words for one in known for words in (one.urgent, one.remove, one.yes, one.no, one.greetings))
    # "Stop" alone may be said to somebody: it means us where a question of ours stands, on every platform.
    return meant not in ("", "help", "cancel") and not taken


def _unseen(who: Speaker, word: str) -> str:
    """A first digit ever, with which somebody was faster than our greeting; '' for anything else."""
    is_first = who.conversation.last_at is None and who.conversation.asked(word) is None
    return _UNSEEN.get(fold(word), "") if is_first and not who.person.on_roster else ""


def _number_of_poster(text: str) -> str:
    """'41', '#41', 'point 41': what somebody reads off a wall; '' for anything else."""
    *before, number = fold(text).split() or [""]
    named = len(before) == 1 and before[0] in codewords.point_words()
    return number if not before or named else ""


def _point(tx: Tx, who: Speaker, word: str) -> str:
    return f"start p_{int(word)}" if _is_point(tx, who, word) else ""


def _answers_where(who: Speaker, own: Case) -> bool:
    return place_said.asks_where(who, own) or (guide_words.is_on(own) and own.step == "D6")


def _is_point(tx: Tx, who: Speaker, word: str) -> bool:
    """The number of a poster, unless the same number answers what stands on the screen."""
    if not (word.isascii() and word.isdecimal()) or tx.policy.zone_of_point(int(word)) is None:
        return False
    own = live_case(tx, who)
    if own is not None and (own.first_word_at is not None or own.hidden or _answers_where(who, own)):
        return False  # said to the person who talks with them, inside a story, or in answer to what was asked
    asked = who.conversation.asked(word)
    return asked is None or commands.chosen(tx, word, asked) is None
