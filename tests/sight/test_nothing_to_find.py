"""Strangers, excluded and former people, the subject, and whoever reported it, try everything there is.

For each, every command and every button of the tables, about a case and about one that does not exist: the answers are
the same, nothing changes, and what was refused is in the audit trail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import pytest

from handlers.domain.case import Case, State
from handlers.domain.incoming import ChatKind, Pressed, Reacted, Said
from handlers.domain.messages import Answer, Edit, Fetch, KeepRoom, Remove, Send, ToPerson
from handlers.domain.outcome import Outcome, Roles
from handlers.domain.people import Person, Role
from handlers.domain.tickets import For
from handlers.responder.commands import DUTY
from handlers.responder.pressing import ABOUT_A_LINE, WITHOUT_CASE
from storage.apply import apply
from storage.outgoing import queue
from tests.sight.scene import COMMANDS, NOTE, PLATFORM, PRESSES, REPORTER, WORDS, Scene, case_of, scene
from tests.stage import TEAM

GHOST = "c9999999999999999"[:16]
PERSONS = ("stranger", "excluded", "excluded lead", "former handler", "recused", "subject", "reporter")
PLACES = (ChatKind.PRIVATE, ChatKind.TEAM, ChatKind.ORGANIZERS)
ABOUT_NONE = {*DUTY, *WITHOUT_CASE}
"""What is about no case; a name behind it is a person's, or nobody's."""
Act = Said | Pressed | Reacted


@dataclass(frozen=True)
class Setting:
    """The case, and who tries to find it."""

    on: Scene
    case: Case
    nobodys: str
    """A case name that no case bears."""
    people: dict[str, Person]


async def setting(on: Scene, state: State, *, restricted: bool) -> Setting:
    """A case of Zoe's in which everybody of `PERSONS` once had some part."""
    guest = await on.add(REPORTER)
    handler, partner = await on.add("Hana", {Role.RESPONDER}, on_duty=True), await on.add("Pam", {Role.RESPONDER})
    people = {
        "stranger": await on.add("Stella"),
        "excluded": await on.add("Exa", {Role.RESPONDER}, on_duty=True),
        "excluded lead": await on.add("Lex", {Role.LEAD, Role.RESPONDER, Role.OWNER}, on_duty=True),
        "former handler": await on.add("Fay", {Role.RESPONDER, Role.LEAD}, on_duty=True),
        "recused": await on.add("Rex", {Role.RESPONDER}, on_duty=True),
        "subject": await on.add("Subin", {Role.DECIDER, Role.RESPONDER}),
        "reporter": await on.add("Repa", {Role.RESPONDER, Role.LEAD}, on_duty=True),
    }
    has = {"handler": handler.id, "partner": partner.id} if state is not State.PAGING else {}
    case = case_of(
        1, on.names[0], people["reporter"], state, restricted=restricted, name_shown=True,
        taken_by=(people["former handler"].id, people["recused"].id), **has,
    )  # fmt: skip
    out = [people[one] for one in ("excluded", "excluded lead", "recused", "subject")]
    await on.add_case(case, excluded=out, called=[])
    await on.add_case(
        case_of(2, on.names[1], guest, State.PAGING), words="the other one", note="beside it"
    )  # so that there is something beside it
    leaves = Roles(people["former handler"].id, frozenset())
    await on.writes(lambda unit: apply(unit, Outcome(roles=[leaves])))
    return Setting(on, case, on.names[2], people)


def commands(it: Setting, person: Person) -> Iterator[tuple[Said, Said, str]]:
    """Every command with the name and with the id; each beside the same about no case at all."""
    names = (it.case.name.lower(), it.nobodys.lower()), (it.case.id, GHOST)
    for place, command, (real, made_up) in product(PLACES[:2], COMMANDS, names):
        for ending in ("", " @Hana and words") if place is ChatKind.PRIVATE else ("",):
            texts = (f"/{command} {real}{ending}", f"/{command} {made_up}{ending}")
            yield it.on.says(person, texts[0], place), it.on.says(person, texts[1], place), command


def buttons(it: Setting, person: Person) -> Iterator[tuple[Pressed, Pressed, str]]:
    """Every button as if it were genuine: old, forwarded, from somebody else's phone."""
    details = ("", ":0", ":b", ":target", ":+4", f":{person.id[:7]}")
    refs = [*((f"{it.case.id}{one}", f"{GHOST}{one}") for one in details), ("w" + it.case.id[1:], "w9999")]
    for action, (real, made_up) in product(PRESSES, refs):
        for place in (*PLACES, ChatKind.CASE) if real == it.case.id else (ChatKind.PRIVATE,):
            yield it.on.presses(person, action, real, place), it.on.presses(person, action, made_up, place), action


@pytest.mark.parametrize(
    ("state", "restricted"),
    [(State.PAGING, False), (State.TAKEN, True), (State.CLOSED, False)],
)
async def test_the_answer_is_the_same_as_for_no_case_at_all(tmp_path: Path, state: State, restricted: bool) -> None:
    async with scene(tmp_path) as on:
        it = await setting(on, state, restricted=restricted)
        for kind in PERSONS:
            person = it.people[kind]
            pairs = [*commands(it, person), *buttons(it, person)]
            real = await on.tries((person, one) for one, _, _ in pairs)
            made_up = await on.tries((person, one) for _, one, _ in pairs)
            for (act, _, what), found, nothing in zip(pairs, real, made_up, strict=True):
                where = (kind, what, act)
                assert seen(it, found) == seen(it, nothing), where
                _changes_nothing(it, found, where)
                _tells_nothing(it, person, found, where, typed=act.text if isinstance(act, Said) else "")
                if kind != "stranger" and what not in ABOUT_NONE:
                    _is_logged(it, kind, person, act, found, where)


def seen(it: Setting, out: Outcome) -> list[object]:
    """What is on any screen afterwards, with what they typed themselves left out."""
    found: list[object] = []
    for job in out.jobs:
        match job:
            case Send() | Answer():
                to = job.to if isinstance(job, Send) else "press"
                args = {key: _same(it, out, value) for key, value in job.args.items()}
                choices = [one.label for row in job.choices for one in row] if isinstance(job, Send) else []
                found.append((to, job.text, args, choices, len(job.lines), job.lane if isinstance(job, Send) else 0))
            case Edit() | Remove() | KeepRoom():
                found.append((type(job).__name__, job.case))
            case Fetch():
                found.append("fetch")
            case _:
                found.append(type(job).__name__)
    return found


def _same(it: Setting, out: Outcome, value: object) -> object:
    """`/intake` opens a case of their own, under a name that no other one bears."""
    if not isinstance(value, str):
        return value
    own = [one.name for one in out.cases if one.id != it.case.id]
    return re.sub("(?i)" + "|".join([it.case.name, it.nobodys, it.case.id, GHOST, *own]), "_", value)


def _changes_nothing(it: Setting, out: Outcome, where: object) -> None:
    assert not [one for one in out.cases if one.id == it.case.id], where
    assert not [one for one in out.entries if one.case == it.case.id], where
    assert not [one for one in (*out.exclusions, *out.readmitted) if one.case == it.case.id], where
    assert not [one for one in out.deadlines if one.subject == it.case.id], where
    assert not out.roles and not out.erased, where
    assert not [one for one in out.tickets if one.purpose is not For.PEOPLE], where


def _tells_nothing(it: Setting, person: Person, out: Outcome, where: object, typed: str) -> None:
    for text in it.on.shown(out):
        for secret in (WORDS, NOTE, it.case.id):
            assert secret not in text.replace(typed.partition(" ")[2] or typed, ""), where
        assert it.case.name not in text, where
    others = [job for job in out.jobs if isinstance(job, Send) and job.case == it.case.id]
    assert not others, where
    about_no_case = [job for job in out.jobs if isinstance(job, Send) and job.case is None]
    for job in about_no_case:
        assert not isinstance(job.to, ToPerson) or job.to.person == person.id or job.text == "o-agree-add", where


def _is_logged(it: Setting, kind: str, person: Person, act: Act, out: Outcome, where: object) -> None:
    """What somebody tried who is, or was, of the team."""
    about_it = isinstance(act, Said) and it.case.name.casefold() in act.text.casefold()
    without = {"next", *ABOUT_A_LINE, *WITHOUT_CASE}  # whose buttons name no case
    pressed = isinstance(act, Pressed) and act.ref.startswith(it.case.id) and act.action not in without
    acts = {one.act for one in out.audit if one.actor == person.id}
    in_case_room = isinstance(act, Pressed) and act.chat.kind is ChatKind.CASE
    if (about_it or pressed) and not in_case_room:
        assert acts & {"refused", "refused-press", "refused-command"}, (where, acts)


async def test_a_reply_to_what_was_on_their_screen_once_means_no_case(tmp_path: Path) -> None:
    """Replies and reactions to the group's card, and to a page they got before they were kept out."""
    async with scene(tmp_path) as on:
        it = await setting(on, State.TAKEN, restricted=False)
        people = [it.people[one] for one in PERSONS]
        pages = [
            Send(ToPerson(one.id), "T4", {"case": it.case.name}, case=it.case.id, part="again", receipt=f"r{n}")
            for n, one in enumerate(people)
        ]
        await on.writes(lambda unit: queue(unit, pages))
        for person in people:
            for command in COMMANDS:
                said = on.says(person, f"/{command}", reply_to="m2")
                words = [(person, replace(said, text="words of mine"))] if person.name != "Repa" else []
                for out in await on.tries([(person, said), *words]):  # the reporter's words are for their case
                    _changes_nothing(it, out, (person.name, command))
                    _tells_nothing(it, person, out, (person.name, command), "")
            for emoji in ("👌", "🤝", "👀", "1️⃣"):
                event = Reacted(
                    it.case.opened_at, it.case.opened_at, replace(said.chat, id=TEAM, kind=ChatKind.TEAM), said.author,
                    "m3", emoji,
                )  # fmt: skip
                (out,) = await on.tries([(person, event)])
                _changes_nothing(it, out, (person.name, emoji))


def test_all_tables_are_tried() -> None:
    assert {"take", "restrict", "recuse", "timeline", "cases"} <= set(COMMANDS)
    assert {"take", "open", "sendit", "agree", "recuse", "next"} <= set(PRESSES)
    assert PLATFORM == "rehearsal"
