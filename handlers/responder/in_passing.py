"""What somebody of the team types in private where a button was meant: 'who has maple?', 'mine', 'tkae maple'.

It is no report of theirs: taken for one, it would call everybody to a case that is none. So they read how the case
stands, what they can do, and that nothing was done. Whatever may tell of themselves is theirs (conversation.md 5.3).
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers import sight
from handlers.attendee import cover, presses
from handlers.attendee.opening import live_case
from handlers.domain import codewords, own_words, sentences, signals
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Said
from handlers.domain.messages import Choice, Lane, Line, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.domain.routing import View
from handlers.domain.sounds import distance
from handlers.ports import Tx
from handlers.responder import commands, spoken
from handlers.responder.notices import notice

_SLIPS_FROM = 4
"""Letters of a command from which one typing error is forgiven."""
_WORDS = 8
"""More of them tell something, and are read as everybody's."""


def words(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """None for what is theirs as a person, and for all that says nothing of a case or of the code."""
    if not _is_in_passing(tx, who, said):
        return None
    if sentences.holds_code(said.text, tx.policy.hearing):
        called = spoken.in_room(tx, who, said)
        return called if called.jobs or called.cases else notice(said, "t-words-today")
    meant = _meant(tx, who, said)
    if len(meant) > 1:
        return notice(said, "t-which-case", cases=commands.names(meant), command="take", case=meant[0].name.lower())
    return _how_it_stands(tx, who, meant[0]) if meant else None


def misspelled(tx: Tx, said: Said) -> Outcome | None:
    """A command of the team with a slip of the thumb in it: they read which one it may be. None for any other."""
    typed, ours = said.command, (*commands.COMMANDS, *commands.DUTY)
    theirs = {word for lexicon in tx.policy.lexicon.values() for word in lexicon.commands}.union(presses.COMMANDS)
    if typed in theirs or len(typed) < _SLIPS_FROM:
        return None
    near = [one for one in ours if len(one) >= _SLIPS_FROM and distance(typed, one) <= 1]
    nearer_theirs = any(distance(typed, one) <= 1 for one in theirs)
    return notice(said, "t-did-you-mean", typed=typed, command=near[0]) if near and not nearer_theirs else None


def _is_in_passing(tx: Tx, who: Speaker, said: Said) -> bool:
    """Few words, that tell of nothing, from somebody who needs nothing of us so far as we know."""
    lexicon, talk = tx.policy.lexicon, who.conversation
    if said.attachment is not None or said.location is not None or said.contact is not None:
        return False
    if live_case(tx, who) is not None or signals.word_count(signals.fold(said.text)) > _WORDS:
        return False
    if cover.asked_about(tx, who) is not None or signals.is_greeting(said.text, lexicon):
        return False
    phrase = codewords.find_phrase(said.text, own_words.phrases_of(tx.policy, talk.settings))
    return phrase is None and not signals.has_signal(said.text, talk.language, lexicon)


def _meant(tx: Tx, who: Speaker, said: Said) -> Sequence[Case]:
    """The case that is named, of those that stand in their /cases; else what they were called to and nobody has."""
    open_ = [one for one in tx.open_cases() if sight.sees(tx, who.person, one, View.SEARCH)]
    named = sentences.names_in(said.text, [one.name for one in open_], tx.policy.hearing)
    if named:
        return [one for one in open_ if one.name in named]
    if not (said.text.strip().isdecimal() or sentences.claims(said.text, tx.policy.hearing)):
        return []
    return [one for one in open_ if one.awaits_hands and who.id in tx.called(one.id)]


def _how_it_stands(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """In its present state, with what can be done about it, and the way to us for whoever meant themselves."""
    handler = tx.person(case.handler) if case.handler else None
    ways: tuple[str, ...]
    if case.awaits_hands or handler is None:
        stands, ways = Line("t-waits", {"case": case.name}), ("take", "look", "cant")
    elif case.partner is None:
        stands, ways = Line("t-who-has", {"case": case.name, "name": handler.name}), ("join", "cover", "look")
    else:
        stands, ways = Line("t-two-have-it", {"case": case.name}), ("look",)
    rows = (tuple(Choice(f"b-{way}", way, case.id) for way in ways), (Choice("b-for-myself", "person"),))
    return Outcome(jobs=[Send(
        ToPerson(who.id), stands.text, stands.args, rows, (Line("t-nothing-done"),), lane=Lane.REPLY, case=case.id,
        part="aside", sound=False,
    )])  # fmt: skip
