"""Which language we write in: theirs to say, one tap away at any time (conversation.md 5.1, 11.2)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee.first_contact import again
from handlers.attendee.opening import live_case
from handlers.attendee.replies import MAIN, reply
from handlers.domain import signals
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice
from handlers.domain.outcome import Outcome
from handlers.ports import Tx

_AT_ONCE = 6
_A_WORD_OR_TWO = 2


def show(tx: Tx, who: Speaker, _event: Happening, ref: str = "") -> Outcome:
    """By their own names, those of the event first: six, then More ('+6' are those from the seventh on)."""
    known, start = _offered(tx), int(ref[1:]) if ref[:1] == "+" and ref[1:].isdecimal() else 0
    page = known[start : start + _AT_ONCE] or known[:_AT_ONCE]
    rows = [(Choice(f"b-lang-{code}", "lang", code),) for code in page]
    if len(known) > _AT_ONCE:
        following = start + _AT_ONCE if start + _AT_ONCE < len(known) else 0
        rows.append((Choice("b-more-languages", "lang", f"+{following}"),))
    return Outcome(jobs=[reply(who, "A5", choices=tuple(rows), ask=True)])


def _offered(tx: Tx) -> list[str]:
    served = [code for one in tx.policy.languages for code in (one, one.partition("-")[0])]
    return [code for code in dict.fromkeys((*served, *tx.policy.lexicon)) if code in tx.policy.lexicon]


def heard(tx: Tx, who: Speaker, said: Said) -> Speaker:
    """The speaker in the language of their words, if those leave no doubt and nothing else told it (11.2).

    Matrix tells nobody's language. Once found it stays: whoever quotes somebody is not answered in that language. And
    of somebody who has told us something, a word or two tell none: "Ola" may be a name.
    """
    talk, unknown = who.conversation, who.person.language == tx.policy.languages[0]
    if talk.hint or talk.chose_language or who.person.on_roster or not unknown:
        return who
    if talk.last_text_at is not None and signals.word_count(signals.fold(said.text)) <= _A_WORD_OR_TWO:
        return who
    language = signals.guess_language(said.text, tx.policy.lexicon) or who.person.language
    return Speaker(replace(who.person, language=language), replace(talk, language=language))


def choose(tx: Tx, who: Speaker, event: Happening, code: str) -> Outcome:
    """The person's choice outranks every guess."""
    if code not in tx.policy.lexicon:
        return show(tx, who, event, code)
    conversation = replace(who.conversation, language=code, chose_language=True, question=None, shown=None)
    person, case = replace(who.person, language=code), live_case(tx, who)
    choices = again(case) if case is not None and not case.hidden else MAIN
    return Outcome(
        conversations=[conversation], people=[person],
        jobs=[reply(who, "A4", args={"language": f"@b-lang-{code}"}, choices=choices, ask=True)],
    )  # fmt: skip
