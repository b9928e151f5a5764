"""/me: what somebody of the team says of themselves (conversation.md 7.1). By buttons, and by typing alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers.domain import readiness, signals
from handlers.domain.conversation import Speaker
from handlers.domain.folding import fold
from handlers.domain.incoming import ChatKind, Happening, Said
from handlers.domain.messages import Arg, Choice, Lane, Line, Send, ToPerson
from handlers.domain.outcome import Outcome
from handlers.domain.people import Person, Profile, Role
from handlers.ports import Tx
from handlers.responder.notices import notice

_LONGEST = 40
"""Letters: these stand in messages that a locked screen shows."""
_WORDS = 5
"""A longer text, typed under a question, is about something else."""
_SHORTEST = 3
"""Letters of a nickname; a shorter one would be found in every other text."""
_LANGUAGES = 4
QUESTIONS = {"t-me-name": "name", "t-me-languages": "languages", "t-me-wears": "wears", "t-me-post": "post",
             "t-me-nick": "nick"}  # fmt: skip


def show(tx: Tx, who: Speaker, event: Happening, ref: str = "") -> Outcome:
    """What is known, and what can be changed; or one of the choices."""
    return _chosen(tx, who, event, ref) if ref else _first_page(tx, who)


def _first_page(tx: Tx, who: Speaker) -> Outcome:
    labels = ("b-me-name", "b-me-languages", "b-me-wears", "b-me-post", "b-more")
    refs = ("name", "languages", "wears", "post", "more")
    return _page(tx, who, tuple(zip(labels, refs, strict=True)))


def typed(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """`/me`, or `/me post Registration desk`."""
    _, _, rest = said.text.strip().partition(" ")
    field, _, words = rest.strip().partition(" ")
    if not field:
        return show(tx, who, said)
    if said.chat.kind is not ChatKind.PRIVATE:
        return notice(said, "t-in-private")
    field = field.casefold()
    if field not in (*_FIELDS, "ring"):
        return show(tx, who, said)
    if field == "ring":
        return _ring(tx, who)
    return _written(tx, who, said, field, words.strip()) if words.strip() else _chosen(tx, who, said, field)


def heard(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """The answer to one of the questions; None for words that tell of something else.

    Somebody who has a case writes to the other of the two: what is for `/me` stands behind it then.
    """
    question = who.conversation.question
    field = QUESTIONS.get(question.text) if question is not None else None
    if field is None or said.attachment is not None or not said.text.strip() or tx.cases_held_by(who.id):
        return None
    if len(said.text.split()) > _WORDS or signals.has_signal(said.text, who.conversation.language, tx.policy.lexicon):
        return None
    return _written(tx, who, said, field, said.text)


def _page(tx: Tx, who: Speaker, choices: tuple[tuple[str, str], ...]) -> Outcome:
    rows = tuple((Choice(label, "me", ref),) for label, ref in choices)
    return Outcome(jobs=[_answer(who, "t-me", {"name": who.person.name}, rows, _lines(tx, who.person))])


def _answer(
    who: Speaker, text: str, args: Mapping[str, Arg], rows: tuple[tuple[Choice, ...], ...] = (),
    lines: tuple[Line, ...] = (),
) -> Send:  # fmt: skip
    to = ToPerson(who.id, who.conversation.platform)
    return Send(to, text, args, rows, lines, lane=Lane.REPLY, ask=bool(rows), sound=False)


def _lines(tx: Tx, person: Person) -> tuple[Line, ...]:
    mine = person.profile
    lines = [
        Line("t-me-roles", {"roles": ", ".join(role for role in Role if role in person.roles)}),
        Line("t-me-shown", {"name": person.shown_inside}),
        Line("t-me-speaks", {"languages": ", ".join(person.languages) or "-"}),
        Line("t-me-wearing", {"vest": mine.wears or tx.policy.team_mark}),
    ]
    lines += [Line("t-me-posted", {"post": mine.post})] if mine.post else []
    lines += [Line("t-me-nicks", {"name": ", ".join(mine.also_called)})] if mine.also_called else []
    lines.append(Line("t-me-ring-yes" if mine.may_be_rung else "t-me-ring-no"))
    return (*lines, Line(*ready(tx, person)))


def ready(tx: Tx, person: Person) -> tuple[str, dict[str, Arg]]:
    """Text and arguments that say whether somebody is ready, and what is missing."""
    hours = tx.policy.behaviour.push_test_max_age_hours
    missing = readiness.missing(person, tx.now, reachable=tx.reach(person.id), push_hours=hours)
    return ("t-missing", {"missing": missing}) if missing else ("t-ready", {})


def _chosen(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """A question about one of them, or what a button under such a question means."""
    field, _, value = ref.partition(":")
    if field == "more":
        nick, ring = ("b-me-nick", "nick"), ("b-me-no-ring" if who.person.profile.may_be_rung else "b-me-ring", "ring")
        return _page(tx, who, (nick, ring, ("b-back", "")))
    if field == "ring":
        return _ring(tx, who)
    if field not in _FIELDS:
        return notice(event, "t-no-button")
    if field == "languages" and value:
        return _toggled(tx, who, value)
    return _set(tx, who, _CLEARED[value](who.person)) if value in _CLEARED else _question(tx, who, field)


def _question(tx: Tx, who: Speaker, field: str) -> Outcome:
    """What to write; and by tapping, what there is besides."""
    text = next(one for one, of in QUESTIONS.items() if of == field)
    buttons = [Choice(label, "me", f"{field}:{value}") for label, value in _OFFERED.get(field, ())]
    if field == "languages":
        known = (*tx.policy.languages, *(one for one in who.person.languages if one not in tx.policy.languages))
        buttons = [Choice(f"b-lang-{one.partition('-')[0]}", "me", f"{field}:{one}") for one in known[:_LANGUAGES]]
    rows = (*((one,) for one in buttons), (Choice("b-back", "me", ""),))
    lines = [Line("t-me-speaks", {"languages": ", ".join(who.person.languages) or "-"})] if field == "languages" else []
    lines += [Line("t-me-behind", {"field": field})] if tx.cases_held_by(who.id) else []
    return Outcome(jobs=[_answer(who, text, {}, rows, tuple(lines))])


_OFFERED = {
    "name": (("b-me-roster-name", "roster"), ("b-me-no-name", "none")), "wears": (("b-me-as-team", "team"),),
    "post": (("b-me-no-post", "nopost"),), "nick": (("b-me-no-nick", "nonick"),),
}  # fmt: skip
_CLEARED: dict[str, Callable[[Person], Person]] = {
    "roster": lambda one: _with(one, shown_as=None),
    "none": lambda one: _with(one, shown_as=""),
    "team": lambda one: _with(one, wears=""),
    "nopost": lambda one: _with(one, post=""),
    "nonick": lambda one: _with(one, also_called=()),
}


def _with(person: Person, **changes: object) -> Person:
    return replace(person, profile=replace(person.profile, **changes))  # type: ignore[arg-type]


def _ring(tx: Tx, who: Speaker) -> Outcome:
    return _set(tx, who, _with(who.person, may_be_rung=not who.person.profile.may_be_rung))


def _toggled(tx: Tx, who: Speaker, language: str) -> Outcome:
    """One language more, or less; never the last one."""
    spoken = who.person.languages
    left = tuple(one for one in spoken if one != language) if language in spoken else (*spoken, language)
    person = replace(who.person, languages=left or spoken)
    return Outcome(people=[person]) + _question(tx, replace(who, person=person), "languages")


def _set(tx: Tx, who: Speaker, person: Person) -> Outcome:
    """Changed: what stands now is shown, with the choices."""
    return Outcome(people=[person]) + _first_page(tx, replace(who, person=person))


def _written(tx: Tx, who: Speaker, said: Said, field: str, words: str) -> Outcome:
    words = " ".join(words.split()).strip(" \"'.").lstrip("@")
    if not words or len(words) > _LONGEST * (3 if field == "nick" else 1):
        return notice(said, "t-me-too-long", count=_LONGEST)
    person = _FIELDS[field](tx, who.person, words)
    return _set(tx, who, person) if person is not None else notice(said, _REFUSED[field])


def _name(tx: Tx, person: Person, words: str) -> Person | None:
    """Nobody goes by the name of another, of a case, or by a code word."""
    others = {fold(name) for one in tx.roster() if one.id != person.id for name in (one.name, one.shown)}
    taken = others | {fold(one) for one in (*tx.policy.code_words.values(), *tx.policy.case_names)}
    return None if fold(words) in taken or not fold(words) else _with(person, shown_as=words)


def _languages(tx: Tx, person: Person, words: str) -> Person | None:
    """Codes, or the names of languages as they call themselves."""
    names = {one.labels.get(f"b-lang-{code}", ""): code for code, one in tx.policy.lexicon.items()}
    names |= {code: code for code in tx.policy.lexicon} | {fold(one): one for one in tx.policy.languages}
    asked = [fold(one) for one in words.replace(",", " ").replace(";", " ").split()]
    found = tuple(dict.fromkeys(names.get(one, one) for one in asked if one in names or len(one) == len("en")))
    return replace(person, languages=found) if found and len(found) == len(set(asked)) else None


_ARTICLES = ("a ", "an ", "the ")


def _wears(_tx: Tx, person: Person, words: str) -> Person | None:
    """It follows "Look for a": an article of their own would be one too many."""
    bare = next((words[len(one) :] for one in _ARTICLES if words.casefold().startswith(one)), words)
    return _with(person, wears=bare)


def _post(_tx: Tx, person: Person, words: str) -> Person | None:
    return _with(person, post=words)


def _nick(_tx: Tx, person: Person, words: str) -> Person | None:
    names = tuple(dict.fromkeys(one.strip().lstrip("@") for one in words.split(",") if one.strip()))
    return None if any(len(fold(one)) < _SHORTEST for one in names) else _with(person, also_called=names)


_FIELDS: dict[str, Callable[[Tx, Person, str], Person | None]] = {
    "name": _name, "languages": _languages, "wears": _wears, "post": _post, "nick": _nick,
}  # fmt: skip
_REFUSED = {"name": "t-me-taken", "languages": "t-me-which-language", "nick": "t-me-short-nick"}


def cleared(person: Person) -> Person:
    """Nothing of it is kept of somebody who belongs to the team no more."""
    return replace(person, profile=Profile(), languages=())
