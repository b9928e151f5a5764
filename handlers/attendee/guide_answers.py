"""What somebody chooses on the guided path, and what follows from it (conversation.md 5.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers.attendee import (
    exclude,
    guide,
    help_answers,
    help_now,
    kept,
    outside,
    places,
    preferred,
    sent,
    settings,
)
from handlers.attendee.opening import case_meant, fact
from handlers.attendee.replies import reply
from handlers.domain import signals
from handlers.domain.case import WITH_TEAM, Case, Category, State, Track
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Line, Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import conversation

_CHANGES = (
    ("b-my-words", "D3"), ("b-place-time", "D6"), ("b-who-did-it", "D8"), ("b-my-name", "D9"), ("b-who-helps", "D10"),
)  # fmt: skip

_KEPT_OUT = ("D10b", "D10bx", "D10bh")

Step = Callable[[Tx, Speaker, Happening, Case, str], Outcome]


def pressed(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    """A choice under a question of ours: '<case>:<question>.<number>', the number 's' for Skip."""
    name, _, choice = ref.partition(":")
    case = tx.case(name)
    if case is None or case.reporter != who.id or not case.is_open or case.hidden:
        return Outcome(jobs=[kept.no_longer(tx, who, name)])
    step, _, number = choice.partition(".")
    if step == "D11":
        return _READ_BACK[int(number)](tx, who, case) if case.step == "D11" else Outcome(jobs=[reply(who, "G15")])
    if number == guide.SKIP:
        return _on(tx, case, step, Outcome())
    return _STEPS[step](tx, who, event, case, guide.ANSWERS[step][int(number)][1])


def _on(tx: Tx, case: Case, step: str, out: Outcome, above: tuple[Line, ...] = ()) -> Outcome:
    """What was answered is kept; then the next question. An old button answers too, and the open question stands."""
    if case.state in WITH_TEAM:
        out += conversation.pass_on(tx, case, out.entries)
    if case.first_word_at is not None or (case.state in WITH_TEAM and not case.step):
        # A person writes with them, or it is sent already: nothing more is asked by us.
        return out + Outcome(jobs=[help_now.answer(case, "G3", {"case": case.name})] if out.entries else [])
    latest = next((one for one in reversed(out.cases) if one.id == case.id), case)
    if case.step != step:
        return out + guide.ask(tx, latest, case.step or "D3", out.entries, above)
    return out + guide.go_on(tx, latest, out.entries, above)


def stepped_over(tx: Tx, case: Case) -> Outcome:
    """The open question, skipped in a word of theirs."""
    return _on(tx, case, case.step, Outcome())


def _begun(tx: Tx, _who: Speaker, _event: Happening, case: Case, meant: str) -> Outcome:
    if meant != "keep":
        return _on(tx, case, "D1", Outcome())
    quietly = replace(case, unsent=True)
    date = Line("D1k", {"date": kept.erased_on(tx, case)})
    return _on(tx, quietly, "D1", Outcome(cases=[quietly]), (date,))


def danger(tx: Tx, who: Speaker, event: Happening, case: Case, meant: str) -> Outcome:
    """Help first; the questions come back when it is on its way."""
    if meant == "no":
        return _on(tx, case, "D2", Outcome(entries=[fact(tx, case, "fact-no-danger")]))
    known = fact(tx, case, "fact-hurt" if meant == "hurt" else "fact-danger")
    call = help_now.call(tx, who, event, hurt=meant == "hurt")
    return Outcome(entries=[known], deadlines=[*guide.over(case)]) + call


def _told(tx: Tx, _who: Speaker, _event: Happening, case: Case, _meant: str) -> Outcome:
    return _on(tx, case, "D3", Outcome())


def _whose(tx: Tx, _who: Speaker, _event: Happening, case: Case, meant: str) -> Outcome:
    known = replace(case, track=Track(meant))
    return _on(tx, known, "D4", Outcome(cases=[known], entries=[fact(tx, case, f"fact-says:{meant}")]))


def _closest(tx: Tx, _who: Speaker, _event: Happening, case: Case, meant: str) -> Outcome:
    """Their own pick. Once the team has it, what it is called is for the team to change."""
    known = replace(case, category=Category(meant)) if case.state is State.DRAFT else case
    return _on(tx, known, "D5", Outcome(cases=[known], entries=[fact(tx, case, f"fact-closest:{meant}")]))


def place(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """D6: a zone, '+' for more of them, '-' for somewhere else."""
    if ref.startswith(places.MORE):
        return Outcome(jobs=[guide.where(tx, case, places.page(ref))], deadlines=[*guide.wait(tx, case)])
    if tx.policy.zone(ref) is None:
        away = replace(case, zone=None)
        return _on(tx, away, "D6", Outcome(cases=[away], entries=[fact(tx, case, "fact-elsewhere")]))
    out = help_answers.at_zone(tx, who, case, ref)
    # Where it was need not be where they are now.
    out.conversations.clear()
    moved = out.cases[-1]
    if case.state in WITH_TEAM:
        return out + Outcome(jobs=[help_now.answer(case, "G3", {"case": case.name})])
    return _on(tx, moved, "D6", out)


def _when(tx: Tx, _who: Speaker, _event: Happening, case: Case, meant: str) -> Outcome:
    return _on(tx, case, "D7", Outcome(entries=[fact(tx, case, f"fact-when:{meant}")]))


def _name(tx: Tx, who: Speaker, _event: Happening, case: Case, meant: str) -> Outcome:
    """D9: for this report; /settings changes it for all that is open."""
    out = settings.naming(tx, case, shown=meant == "shown")
    if meant == "shown":
        out.jobs.append(help_now.answer(case, "D9b", {"display_name": who.person.name}))
    else:
        out.jobs.append(help_now.answer(case, "D9a", {}))
        if case.track in (Track.TARGET, Track.UNKNOWN):
            out.jobs.append(help_now.answer(case, "D9c", {}))
    return _on(tx, out.cases[-1], "D9", out)


def _helped_by(tx: Tx, _who: Speaker, _event: Happening, case: Case, meant: str) -> Outcome:
    if meant == "except":
        return exclude.choose(tx, case)
    if meant == "choose":
        return preferred.choose(tx, case)
    anyone = replace(case, preferred=None)
    return _on(tx, anyone, "D10", Outcome(cases=[anyone]))


def wished_for(tx: Tx, _who: Speaker, case: Case, ref: str) -> Outcome:
    """One of those they may choose, or more of the names."""
    if case.step != "D10":
        return Outcome(jobs=[help_now.answer(case, "G15", {})])
    chosen = preferred.named(tx, case, ref)
    if chosen is None:
        return preferred.choose(tx, case, int(ref[1:]) if ref[:1] == "+" else 0)
    known = replace(case, preferred=chosen.id)
    told = help_now.answer(case, "D10pk", {"name": chosen.shown_inside})
    return _on(tx, known, "D10", Outcome(cases=[known], jobs=[told]))


def excluding(step: Callable[[Tx, Speaker, Case, str], Outcome]) -> Callable[[Tx, Speaker, Case, str], Outcome]:
    """Keeping somebody out, in the middle of the guided path: the path goes on behind it."""

    def answer(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
        return after_excluding(tx, case, step(tx, who, case, ref))

    return answer


def after_excluding(tx: Tx, case: Case, out: Outcome) -> Outcome:
    """D10b is followed by 'someone else too' and 'that is all'; a question about somebody named, by D10 itself."""
    if case.step != "D10" or not case.guided:
        return out
    rows = (Choice("b-another-person", "exclude", "+0"),), (Choice("b-that-is-all", "team", "no"),)
    out.jobs = [
        replace(one, choices=rows, ask=True) if isinstance(one, Send) and one.text in _KEPT_OUT and not one.ask else one
        for one in out.jobs
    ]
    if out.readmitted and not any(isinstance(one, Send) and one.ask for one in out.jobs):
        out.jobs.append(help_now.ask(case, "D10", guide.choices(case, "D10")))
    return out + Outcome(deadlines=[*guide.wait(tx, case)])


def that_is_all(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """'That is all' on the guided path goes on with it; after a call for help the path begins where it stopped."""
    if ref == "no" and case.guided and case.state is State.DRAFT and case.step == "D10":
        return _on(tx, case, "D10", Outcome())
    out = help_answers.team(tx, who, case, ref)
    if ref == "no" and case.guided and case.help_now and not case.quiet and case.first_word_at is None:
        out.jobs = []
        return out + guide.ask(tx, case, "D3")
    return out


def _send(tx: Tx, who: Speaker, case: Case) -> Outcome:
    if outside.nobody(tx, case):
        return Outcome(jobs=[outside.question(tx, case)], deadlines=[*guide.wait(tx, case)])
    done = replace(who.conversation, question=None, shown=None)
    return Outcome(conversations=[done]) + sent.to_team(tx, case)


def _change(tx: Tx, _who: Speaker, case: Case) -> Outcome:
    rows = tuple((Choice(label, "gchange", f"{case.id}:{step}"),) for label, step in _CHANGES)
    return Outcome(jobs=[help_now.ask(case, "D11c", rows)], deadlines=[*guide.wait(tx, case)])


def change(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
    """What to put right: that question once more, then it is read back again."""
    name, _, step = ref.partition(":")
    case = tx.case(name)
    if case is None or case.reporter != who.id or case.state is not State.DRAFT:
        return Outcome(jobs=[reply(who, "G15")])
    return guide.ask(tx, replace(case, changing=True), step)


def _keep(tx: Tx, _who: Speaker, case: Case) -> Outcome:
    return kept.keep(tx, case) + Outcome(jobs=[kept.told(tx, case)])


def read_back_by_word(tx: Tx, who: Speaker, case: Case, text: str) -> Outcome | None:
    """'Yes' or 'no' alone, under what was read back; None for words that add to it."""
    word, lexicons = signals.fold(text), tx.policy.lexicon.values()
    if case.step != "D11" or not any(word in (*one.yes, *one.no) for one in lexicons):
        return None
    return (_send if any(word in one.yes for one in lexicons) else _change)(tx, who, case)


_READ_BACK = (_send, _change, _keep)
_STEPS: Mapping[str, Step] = {
    "D1": _begun, "D2": danger, "D3": _told, "D4": _whose, "D5": _closest, "D7": _when, "D9": _name,
    "D10": _helped_by,
}  # fmt: skip


def for_guided(step: Callable[[Tx, Speaker, Case, str], Outcome]) -> Callable[[Tx, Speaker, Happening, str], Outcome]:
    """A choice that names no case: it is about the one under which it stands, told along our questions."""

    def answer(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
        case = case_meant(tx, who, event)
        known = case is not None and case.guided and not case.hidden
        return step(tx, who, case, ref) if case is not None and known else Outcome(jobs=[reply(who, "G15")])

    return answer
