"""Keeping a person of the team out of a case: they get no sign that it exists (conversation.md 4.5, D10a, D10b)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers import siblings
from handlers.attendee import help_now, named, named_hands, outside
from handlers.attendee.opening import fact
from handlers.attendee.replies import reply
from handlers.domain import routing, signals
from handlers.domain.case import Case, State
from handlers.domain.conversation import Speaker
from handlers.domain.messages import Arg, Choice, Line, Send
from handlers.domain.outcome import BESIDE, Audit, Exclusion, Outcome
from handlers.domain.people import Person
from handlers.ports import Tx
from handlers.responder import conversation, keeping_out


def choose(tx: Tx, case: Case, after: int = 0) -> Outcome:
    """D10a: who should not see this? Four names at a time, those on duty first; or the name in their own words.

    `after` counts those already kept out as well: an older list stays right after a name of it was chosen.
    """
    excluded = siblings.of_itself(tx, case)
    team = [one for one in tx.roster() if one.id != case.reporter]
    named_ones = sorted((one for one in team if one.goes_by_a_name), key=lambda one: not one.on_duty)
    left = [(at, one) for at, one in enumerate(named_ones) if one.id not in excluded]
    rest = [(at, one) for at, one in left if at >= after] or left
    rows = [(Choice("b-name", "exclude", one.id, {"name": one.shown}),) for _, one in rest[:_NAMES]]
    if len(rest) > _NAMES:
        rows.append((Choice("b-more-names", "exclude", f"+{rest[_NAMES][0]}"),))
    rows += [(Choice("b-write-name", "exclude", "-"),), (Choice("b-that-is-all", "team", "no"),)]
    hidden = any(one.profile.shown_as is not None for one in team if one.id not in excluded)
    lines = (Line("D10an"),) if hidden else ()
    return Outcome(jobs=[replace(help_now.ask(case, "D10a", tuple(rows)), lines=lines)])


_NAMES = 4
"""A longer list is none that somebody shaking can read: five choices, and the ways on and out (bar 21)."""

_NAME_WORDS = 3
"""More words than these are no name."""


def exclude(
    tx: Tx, case: Case, person: Person, reason: str = "reporter", also: frozenset[str] = frozenset(), *,
    last: bool = True,
) -> Outcome:  # fmt: skip
    """The reporter keeps `person` out of it; `also`: others whom the same words keep out, `last` of whom this is."""
    known = fact(tx, case, f"fact-{'named' if reason == 'named' else 'excluded'}:{person.name}")
    left, out = keeping_out.kept_out(tx, case, person, reason, known, case.reporter, also, last=last)
    return out + keeping_out.hands_hear(tx, left, known) + Outcome(cases=[left])


def in_silence(tx: Tx, case: Case, person: Person) -> Outcome:
    """The same, for what they answered in a case beside it; it is taken back with that answer.

    The other one who has it may be meant as well: `siblings` says it as soon as nobody reads it who is.
    """
    left, out = keeping_out.kept_out(tx, case, person, BESIDE, None, case.reporter)
    return out + Outcome(cases=[left], jobs=[_kept_from(tx, case, person)])


def pick(tx: Tx, case: Case, ref: str) -> Outcome:
    """A name was tapped, or more of them, or they write it."""
    if ref == "-":
        return Outcome(jobs=[help_now.ask(case, "D10w", ())])
    if ref.startswith("+"):
        return choose(tx, case, int(ref[1:]))
    person = tx.person(ref)
    if person is None or not person.on_roster:
        return choose(tx, case)
    return keep_from(tx, case, person)


def keep_from(tx: Tx, case: Case, person: Person) -> Outcome:
    """They said who, by name."""
    out = exclude(tx, case, person)
    out.jobs.append(_kept_from(tx, case, person))
    return out


def _kept_from(tx: Tx, case: Case, person: Person) -> Send:
    others = routing.eligible(tx.roster(), case, tx.excluded(case.id) | {person.id})
    if not others:
        return _nobody_left(tx, case, person)
    args: dict[str, Arg] = {"name": named.called(tx, case, person), "count": len(others)}
    return replace(help_now.ask(case, _done(tx, case, person), (), args), ask=False)


def _nobody_left(tx: Tx, case: Case, person: Person) -> Send:
    """D10c; whoever may have read it before is named as such all the same."""
    asked = outside.question(tx, case)
    if _done(tx, case, person) == "D10b":
        return asked
    read: dict[str, Arg] = {"name": named.called(tx, case, person), "count": 0}
    return replace(asked, text="D10bx", args=read, lines=(Line(asked.text, asked.args), *asked.lines))


def written(tx: Tx, case: Case, text: str, question: str) -> Outcome:
    """Words under B6 or D10a: a name in them is kept out; under B6 they are asked, for it may be beside the point."""
    out = siblings.of_itself(tx, case)
    found = [one for one in named.people(tx, case.reporter, text) if one.id not in out]
    helpers = _who_help(tx, case, text, found) if question == "B6" else []
    if helpers and helpers == found:
        return Outcome()  # "no, Ana is here with me"
    found = [one for one in found if one not in helpers]
    sure = bool(found) and question != "B6"
    found = found or [one for one in named.perhaps(tx, case.reporter, text) if one.id not in out]
    if not found:
        return choose(tx, case) if question == "B6" else _unknown(tx, case, text)
    return keep_from(tx, case, found[0]) if sure else _asked_about(tx, case, found)


def _who_help(tx: Tx, case: Case, text: str, found: Sequence[Person]) -> list[Person]:
    """Those of them who have it, and of whom the words do not tell."""
    told = {one.id for one in named_hands.about(tx, case, text)}
    return [one for one in found if one.id in routing.in_conversation(case) and one.id not in told]


def _unknown(tx: Tx, case: Case, text: str) -> Outcome:
    """D10u: what may be a name is none of ours. Silence would let them believe that somebody is kept out.

    Whoever tells on with the list above is not asked again.
    """
    if signals.word_count(signals.fold(text)) > _NAME_WORDS:
        return Outcome()
    out = choose(tx, case)
    out.jobs = [replace(one, text="D10u") if isinstance(one, Send) else one for one in out.jobs]
    return out


def _asked_about(tx: Tx, case: Case, found: Sequence[Person]) -> Outcome:
    """Kept out first, and asked about afterwards."""
    out = all_named(tx, case, found)
    return out + Outcome(jobs=[named.question(tx, out.cases[-1], found[0])])


def all_named(tx: Tx, case: Case, found: Sequence[Person]) -> Outcome:
    """All whom the same words name are kept out; the case as it is then stands last, if there are any."""
    out, ids = Outcome(), frozenset(one.id for one in found)
    for one in found:
        out += exclude(tx, case, one, "named", ids, last=one is found[-1])
        case = out.cases[-1]
    return out


def about_named(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """D10q: it is about them, or they may help. Then the next one named, if any."""
    person = tx.person(ref[1:])
    if person is None or person.id not in tx.excluded(case.id):
        return Outcome(jobs=[reply(who, "G15")])
    out = _settled_about(tx, case, person, keep=ref.startswith("y"))
    following = named.unanswered(tx, case, but=person.id)
    if following is not None:
        return out + Outcome(jobs=[named.question(tx, case, following)])
    return out + Outcome(conversations=[replace(who.conversation, question=None, shown=None)])


def _settled_about(tx: Tx, case: Case, person: Person, *, keep: bool) -> Outcome:
    if keep:
        known = fact(tx, case, f"fact-excluded:{person.name}")
        out = Outcome(entries=[known], exclusions=[Exclusion(case.id, person.id, "reporter")])
        out += conversation.pass_on(tx, case, [known])
        return out + Outcome(jobs=[_kept_from(tx, case, person)])
    out = _readmitted(tx, case, person)
    # Once alerted it stays out of the shared rooms; the next rung calls them as well.
    out.jobs.append(replace(help_now.ask(case, "D10r", (), {"name": named.called(tx, case, person)}), ask=False))
    return out


def _readmitted(tx: Tx, case: Case, person: Person) -> Outcome:
    """They were named, and may help after all."""
    known = fact(tx, case, f"fact-readmitted:{person.name}")
    out = Outcome(entries=[known], readmitted=[Exclusion(case.id, person.id, "named")])
    out += conversation.pass_on(tx, case, [known])
    out.audit.append(Audit("readmit", case.reporter, case.id))
    if case.state is State.DRAFT and tx.excluded(case.id) == {person.id}:
        out.cases.append(replace(case, restricted=False))
    return out


def _done(tx: Tx, case: Case, person: Person) -> str:
    """What is true of somebody kept out: they can't see it, or may have read it; and who had it is replaced."""
    if person.id == case.handler:
        return "D10bh"
    return "D10bx" if person.id == case.partner or tx.has_opened(case.id, person.id) else "D10b"
