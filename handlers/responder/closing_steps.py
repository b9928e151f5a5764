"""Between the outcome and the second person: what is still to be said, each thing once (conversation.md 7.10).

What is settled stands on the case, so a restart, a late press or a second one changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from handlers.attendee.opening import fact
from handlers.domain import routing
from handlers.domain.case import Case, State, Track
from handlers.domain.case import Outcome as Ending
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import closing_passed, closing_record
from handlers.responder.closing_second import RESULTS, ask_second, proposer
from handlers.responder.notices import notice, told

_WITH_MEASURES = frozenset({
    Ending.ACTION_TAKEN, Ending.REFERRED, Ending.NOT_ENOUGH_KNOWN, Ending.STOPPED_BY_REPORTER, Ending.MALICIOUS,
})  # fmt: skip
_WITHOUT_REFERRAL = frozenset({Ending.DRILL, Ending.DUPLICATE, Ending.MISTAKE})
_WITHOUT_LINE = frozenset({Ending.DRILL, Ending.MALICIOUS})
"""Of the second a person speaks to them, when the deciders have spoken."""

_APPLIES: Mapping[str, Callable[[Case], bool]] = {
    "track": lambda case: case.track is Track.UNKNOWN and case.proposed_outcome is not Ending.DRILL,
    "which": lambda case: case.proposed_outcome is Ending.DUPLICATE,
    "line": lambda case: _can_be_told(case) and case.proposed_outcome not in _WITHOUT_LINE,
    "passed": lambda case: _can_be_told(case) and case.proposed_outcome is Ending.REFERRED,
    "measures": lambda case: case.proposed_outcome in _WITH_MEASURES,
    "referrals": lambda case: case.proposed_outcome not in _WITHOUT_REFERRAL,
    "tomorrow": lambda case: _can_be_told(case) and case.proposed_outcome in RESULTS and not case.quiet,
}
"""The steps in their order, and when each is due."""


def _can_be_told(case: Case) -> bool:
    return case.track is not Track.WITNESS and not case.aloud


def go_on(tx: Tx, who: Speaker, event: Happening, case: Case, *settled: str) -> Outcome:
    """The next thing to be said; then the second person is asked."""
    known = replace(case, closing=(*case.closing, *settled))
    step = next((one for one, due in _APPLIES.items() if one not in known.closing and due(known)), None)
    out = Outcome(cases=[known])
    return out + (_ASKED[step](tx, who, known) if step else ask_second(tx, who, event, known))


def is_closing(who: Speaker, case: Case) -> bool:
    """Whether this person is one of the two, and an outcome was proposed."""
    taken = case.state is State.TAKEN and case.proposed_outcome is not None
    return taken and who.id in routing.in_conversation(case)


_Press: TypeAlias = Callable[[Tx, Speaker, Happening, Case, str], Outcome]


def once(step: str, answer: _Press) -> _Press:
    """Only while it is being closed, and only the first answer to a step."""

    def answered(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
        if case.state is State.CLOSED:
            return notice(event, "t-closed", case=case.name)
        if not is_closing(who, case):
            return notice(event, "t-not-yours", case=case.name)
        if step in case.closing:
            return notice(event, "t-noted", case=case.name)
        return answer(tx, who, event, case, ref)

    return answered


def _track(tx: Tx, who: Speaker, event: Happening, case: Case, track: str) -> Outcome:
    """Where the person never said: the handler must choose (contract.md, behaviour 12)."""
    known = replace(case, track=Track(track))
    out = Outcome(entries=[fact(tx, known, f"fact-{known.track}", who.id)])
    return out + go_on(tx, who, event, known, "track")


def _no_line(tx: Tx, who: Speaker, event: Happening, case: Case, _ref: str) -> Outcome:
    """They have been told in person."""
    return go_on(tx, who, event, case, "line")


def _line_is_wanted(tx: Tx, who: Speaker, case: Case) -> bool:
    """Whether what this person says to the reporter now is the line with which it closes."""
    if not is_closing(who, case) or proposer(tx, case) != who.id or "line" in case.closing:
        return False
    return _APPLIES["line"](case) and case.track is not Track.UNKNOWN


def line_kept(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """Those words were not it: the line is asked for once more, so that better ones are not kept inside as well."""
    return _ask_line(tx, who, case) if _line_is_wanted(tx, who, case) else Outcome()


def line_sent(tx: Tx, who: Speaker, event: Happening, case: Case) -> Outcome:
    """The handler's own sentence goes to the reporter: the next step is asked, once."""
    if not _line_is_wanted(tx, who, case):
        return Outcome()
    nothing_asked = Outcome(conversations=[replace(who.conversation, question=None, shown=None)])
    return nothing_asked + go_on(tx, who, event, case, "line")


def _tomorrow(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    """Whether they are to be asked if somebody may write to them the day after."""
    declined = [fact(tx, case, closing_record.NOT_TOMORROW, who.id)] if ref == "no" else []
    return Outcome(entries=[*declined]) + go_on(tx, who, event, case, "tomorrow")


def _measures(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    """One of the measures, or that these are all."""
    if ref == "done":
        return go_on(tx, who, event, case, "measures")
    return closing_record.measure(tx, who, event, case, ref)


def _passed(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    return closing_passed.answered(tx, who, case, ref) + go_on(tx, who, event, case, "passed")


def _passed_to(tx: Tx, who: Speaker, said: Said, case: Case) -> Outcome:
    return closing_passed.named(tx, who, case, said.text.strip())


def _referrals(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    known = [fact(tx, case, f"fact-referral:{ref}", who.id)]
    return Outcome(entries=known) + go_on(tx, who, event, case, "referrals")


def _which(tx: Tx, who: Speaker, event: Happening, case: Case, ref: str) -> Outcome:
    known = closing_record.same_as(tx, who, case, ref)
    return known + go_on(tx, who, event, case, "which")


def _ask_track(_tx: Tx, who: Speaker, case: Case) -> Outcome:
    rows = tuple((Choice(f"b-it-{one}", "towhom", f"{case.id}:{one}"),) for one in (Track.TARGET, Track.WITNESS))
    return Outcome(jobs=[told(who.id, "t-close-whose", case, choices=rows)])


def _ask_line(_tx: Tx, who: Speaker, case: Case) -> Outcome:
    rows = ((Choice("b-no-line", "noline", case.id),),)
    return Outcome(jobs=[replace(told(who.id, "t-close-line", case, choices=rows), part="close-line")])


def _ask_tomorrow(_tx: Tx, who: Speaker, case: Case) -> Outcome:
    labels = {"yes": "b-offer-it", "no": "b-no-offer"}
    rows = tuple((Choice(label, "offerday", f"{case.id}:{ref}"),) for ref, label in labels.items())
    return Outcome(jobs=[told(who.id, "t-close-tomorrow", case, choices=rows)])


def typed(tx: Tx, who: Speaker, said: Said, question: str, case: Case) -> Outcome | None:
    """The answer to one of these questions in their own words."""
    step, answer = _TYPED[question]
    return answer(tx, who, said, case) if is_closing(who, case) and step not in case.closing else None


def _referral_due(tx: Tx, who: Speaker, said: Said, case: Case) -> Outcome:
    due = Outcome(entries=[fact(tx, case, "fact-referral:due", who.id)])
    return closing_record.written(tx, who, case, said) + due + go_on(tx, who, said, case, "referrals")


def _which_named(tx: Tx, who: Speaker, said: Said, case: Case) -> Outcome:
    ref = closing_record.called(tx, who, case, said.text)
    return _which(tx, who, said, case, ref) if ref else notice(said, "t-no-case")


_TYPED: Mapping[str, tuple[str, Callable[[Tx, Speaker, Said, Case], Outcome]]] = {
    closing_record.OTHER: ("measures", lambda tx, who, said, case: closing_record.in_words(tx, who, case, said)),
    closing_passed.QUESTION: ("passed", _passed_to),
    closing_passed.SURE: ("passed", _passed_to),
    closing_record.REFERRALS: ("referrals", _referral_due),
    closing_record.WHICH: ("which", _which_named),
    closing_record.PAIR: ("measures", closing_record.named_pair),
}

_ASKED: Mapping[str, Callable[[Tx, Speaker, Case], Outcome]] = {
    "track": _ask_track,
    "which": closing_record.ask_which,
    "line": _ask_line,
    "passed": closing_passed.ask,
    "measures": closing_record.ask_measures,
    "referrals": closing_record.ask_referrals,
    "tomorrow": _ask_tomorrow,
}

STEPS = {
    "towhom": once("track", _track),
    "noline": once("line", _no_line),
    "passed": once("passed", _passed),
    "measure": once("measures", _measures),
    "escort": once("measures", closing_record.escort),
    "referral": once("referrals", _referrals),
    "sameas": once("which", _which),
    "offerday": once("tomorrow", _tomorrow),
}
"""Buttons of closing."""
