"""What commands and buttons really show, person by person and case by case, is what the table allows (4.6).

Expected is what `tests/domain/test_who_sees_what.py` wrote down apart from the desk.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from handlers.domain.case import Case, State
from handlers.domain.incoming import ChatKind
from handlers.domain.outcome import Outcome
from handlers.domain.people import Person, Role
from handlers.domain.routing import View
from tests.domain.test_who_sees_what import Situation, expected
from tests.sight.scene import NOTE, REPORTER, WORDS, Scene, case_of, scene

TEAM = {
    "Rita": ({Role.RESPONDER}, True), "Rolf": ({Role.RESPONDER}, False), "Esra": ({Role.ESCORT}, True),
    "Lena": ({Role.LEAD}, False), "Lars": ({Role.RESPONDER, Role.LEAD}, True), "Dina": ({Role.DECIDER}, False),
    "Olga": ({Role.ORGANIZER}, False), "Odin": ({Role.ORGANIZER}, True),
    "Dora": ({Role.ORGANIZER, Role.DECIDER}, False),
    "Otto": ({Role.OWNER}, False), "Opal": ({Role.OWNER, Role.ORGANIZER}, False),
    "Orin": ({Role.OWNER, Role.RESPONDER}, True), "Noel": (set(), False),
}  # fmt: skip
RELATIONS = ("none", "excluded", "reporter", "told-by", "handler", "partner", "called")
STATES = (State.DRAFT, State.KEPT, State.PAGING, State.TAKEN, State.CLOSED)
REFUSED = "I know no case by that name"


@dataclass(frozen=True)
class Trial:
    """One person, one case, and what they are to it."""

    person: Person
    case: Case
    relation: str

    def sees(self, asked: bool = False) -> set[View]:
        of_case = self.relation if self.relation in ("reporter", "told-by", "handler", "partner") else "none"
        it = Situation(
            self.person.roles, self.person.on_duty, of_case, self.relation == "excluded", self.relation == "called",
            asked, self.case.state, self.case.restricted, self.case.help_now, self.case.name_shown,
        )  # fmt: skip
        return expected(it)


async def trials(on: Scene) -> list[Trial]:
    """Everybody in every relation to a case in every state, restricted or not."""
    guest, other = await on.add(REPORTER), await on.add("Otherhand", {Role.RESPONDER})
    found: list[Trial] = []
    for name, (roles, on_duty) in TEAM.items():
        person = await on.add(name, roles, on_duty=on_duty)
        for relation, state, restricted in product(RELATIONS, STATES, (False, True)):
            if relation in ("handler", "partner") and state not in (State.TAKEN, State.CLOSED):
                continue
            case = await on.add_case(
                _case(len(found), on, person, guest, other, relation, state, restricted),
                excluded=[person] if relation == "excluded" else [],
                called=[person] if relation == "called" else [],
            )
            found.append(Trial(person, case, relation))
    return found


def _case(
    number: int, on: Scene, person: Person, guest: Person, other: Person, relation: str, state: State, restricted: bool
) -> Case:
    has_hands = state in (State.TAKEN, State.CLOSED)
    name = f"{on.names[number % len(on.names)]} {on.opened.policy.digit_words[number // len(on.names) % 10]}"
    who: dict[str, object] = {"handler": other.id} if has_hands else {}
    match relation:
        case "handler":
            who |= {"handler": person.id, "partner": other.id}
        case "partner":
            who |= {"partner": person.id}
        case "told-by":
            who |= {"told_by": person.id}
    reporter = person if relation == "reporter" else guest
    return case_of(number, name, reporter, state, restricted=restricted, name_shown=number % 2 == 0, **who)


async def test_every_look_every_list_and_every_reading(tmp_path: Path) -> None:
    async with scene(tmp_path) as on:
        every = await trials(on)
        assert len(every) > 600
        for trial in every:
            await _looks(on, trial)
            await _reads(on, trial)
            await _takes(on, trial)
        for person in {one.person.id: one.person for one in every}.values():
            await _lists(on, person, [one for one in every if one.person.id == person.id], every)


async def _looks(on: Scene, trial: Trial) -> None:
    acts = [
        (trial.person, on.says(trial.person, f"/look {trial.case.name}")),
        (trial.person, on.presses(trial.person, "look", trial.case.id)),
        (trial.person, on.presses(trial.person, "look", trial.case.id, ChatKind.TEAM)),
    ]
    for out in await on.tries(acts):
        text = " ".join(on.shown(out, trial.person))
        looked = "Not said who is affected." in text
        assert looked == (View.LOOK in trial.sees()), (trial, text)
        assert (WORDS in text) == (looked and View.WORDS in trial.sees()), (trial, text)
        assert REPORTER not in text and NOTE not in text
        _audited(out, trial, "look", done=looked)


async def _reads(on: Scene, trial: Trial) -> None:
    asked = trial.sees(asked=True)
    told = f"/timeline {trial.case.name}", f"/read {trial.case.name}"
    timeline, read = await on.tries((trial.person, on.says(trial.person, one)) for one in told)
    texts = [" ".join(on.shown(one, trial.person)) for one in (timeline, read)]
    assert (NOTE in texts[0]) == (View.NOTES in asked), (trial, texts)
    assert (WORDS in texts[0]) == (WORDS in texts[1]) == (View.WORDS in asked), (trial, texts)
    for out, text, act in zip((timeline, read), texts, ("timeline", "open"), strict=True):
        _audited(out, trial, act, done=WORDS in text)
        heard = any("has asked to read it, as the owner" in one for one in on.shown(out))
        by_asking_alone = WORDS in text and View.WORDS not in trial.sees()
        assert heard == (by_asking_alone and bool(trial.case.handler)), trial
    for action in ("open", "read"):
        (out,) = await on.tries([(trial.person, on.presses(trial.person, action, trial.case.id))])
        text = " ".join(on.shown(out, trial.person))
        mine = trial.relation in ("handler", "partner") and bool(trial.sees())
        assert (WORDS in text) == (mine and action == "open"), (trial, text)


async def _takes(on: Scene, trial: Trial) -> None:
    (out,) = await on.tries([(trial.person, on.says(trial.person, f"/take {trial.case.name}"))])
    text = " ".join(on.shown(out, trial.person))
    if not trial.person.roles:
        assert not any(case.id == trial.case.id for case in out.cases)
        return
    assert (REFUSED in text) == (View.CARD not in trial.sees()), (trial, text)
    taken = [case for case in out.cases if case.handler == trial.person.id and case.id == trial.case.id]
    assert bool(taken) == (View.CARD in trial.sees() and trial.case.state is State.PAGING), trial
    if taken:
        assert ("their name, for you two only" in text) == trial.case.name_shown


async def _lists(on: Scene, person: Person, mine: list[Trial], every: list[Trial]) -> None:
    """/cases, /take alone and /onduty name what they may name, and nothing else of what there is."""
    (cases,) = await on.tries([(person, on.says(person, "/cases"))])
    listed = " ".join(on.shown(cases, person))
    for trial in mine:
        is_open = trial.case.state in (State.PAGING, State.TAKEN)
        assert (f"{trial.case.name}." in listed) == (is_open and View.SEARCH in trial.sees()), trial
    (duty,) = await on.tries([(person, on.says(person, "/onduty"))])
    called = " ".join(on.shown(duty, person))
    for trial in mine:
        on_duty = replace(trial, person=replace(trial.person, on_duty=True))
        assert f"{trial.case.name}." not in called or View.CARD in on_duty.sees(), trial
    hidden = [one for one in mine if one.relation in ("excluded", "reporter", "told-by")]
    assert not [one for one in hidden if f"{one.case.name}." in called or f"{one.case.name}." in listed]
    assert WORDS not in listed + called and NOTE not in listed + called


def _audited(out: Outcome, trial: Trial, act: str, *, done: bool) -> None:
    """What was seen is written down, and so is what was refused to somebody of the team."""
    lines = [(one.act, one.actor, one.case) for one in out.audit]
    assert ((act, trial.person.id, trial.case.id) in lines) == done, (trial, lines)
    if not done and trial.person.roles and trial.case.state in (State.PAGING, State.TAKEN, State.CLOSED):
        refused = ("refused", trial.person.id, trial.case.id)
        shut = View.CARD not in trial.sees() and View.NOTES not in trial.sees(asked=True)
        assert refused in lines or not shut, (trial, lines)
