"""The answers to the questions of help now. Each is optional, and is passed on the moment it arrives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.attendee import exclude, help_now, named, places
from handlers.attendee.opening import case_meant, fact
from handlers.attendee.replies import reply
from handlers.domain.case import Case, Category, ContactMode
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.messages import Choice, Line, Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation

_YES_NO = ("B3y", "B3y2", "B3y3", "B3y4", "B3y5")
"""Still near? Hurt? Can you walk away? Alone? Bring security? Then it stops."""

Answer = Callable[[Tx, Speaker, Happening, str], Outcome]


def for_case(step: Callable[[Tx, Speaker, Case, str], Outcome]) -> Answer:
    """An answer about the open case of the person under which it stands."""

    def answer(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
        case = case_meant(tx, who, event)
        if case is None:
            return Outcome(jobs=[reply(who, "G15")])
        return step(tx, who, case, ref)

    return answer


def place(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """Where they are: a zone, '+' for more of them, '-' for what cannot be said."""
    if ref.startswith(places.MORE):
        return Outcome(jobs=[help_now.ask(case, "B1m", help_now.place_choices(tx, case, places.page(ref)))])
    if ref == "-" or tx.policy.zone(ref) is None:
        return Outcome(jobs=[_safe(case, None)])
    return at_zone(tx, who, case, ref) + Outcome(jobs=[_safe(case, _name(tx, ref))])


def at_zone(tx: Tx, who: Speaker, case: Case, zone: str) -> Outcome:
    """The place became known: the card shows it, and before anybody took the case T1 goes out once more."""
    entry = fact(tx, case, f"fact-zone:{zone}")
    moved = replace(case, zone=zone)
    out = Outcome(cases=[moved], entries=[entry], conversations=[replace(who.conversation, zone=zone)])
    if zone == case.zone:
        return out
    out += alert.refresh(tx, moved) + conversation.pass_on(tx, moved, [entry])
    if moved.awaits_hands:
        out.jobs += alert.once_more(tx, moved)
    return out


def still_here(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """B1p: still at the place of the poster, or not."""
    if ref == "yes":
        return Outcome(jobs=[_safe(case, _name(tx, case.zone))])
    moved = replace(case, zone=None)
    question = help_now.ask(moved, "B1m", help_now.place_choices(tx, moved))
    return Outcome(cases=[moved], jobs=[question]) + alert.refresh(tx, moved)


def share(tx: Tx, who: Speaker, case: Case, _ref: str) -> Outcome:
    """The platform's own location key lives in a message of its own; where there are no keys, their app has it."""
    if who.conversation.platform in tx.policy.numbered_platforms:
        return Outcome(jobs=[help_now.ask(case, "B1sm", ())])
    return Outcome(jobs=[replace(help_now.ask(case, "B1s", ()), reply_keyboard="location")])


def _ended(who: Speaker, last: Send) -> Outcome:
    """The last line of a run of questions: what is typed next answers none of them."""
    return Outcome(
        conversations=[replace(who.conversation, question=None, shown=None)], jobs=[replace(last, ask=False)]
    )


def _next(who: Speaker, case: Case, question: Send) -> Outcome:
    """The next question of ours, unless a person writes with them already: then we ask nothing more."""
    if case.first_word_at is None:
        return Outcome(jobs=[question])
    return _ended(who, help_now.ask(case, "G3", (), {"case": case.name}))


def _name(tx: Tx, zone: str | None) -> str | None:
    found = tx.policy.zone(zone)
    return found.name if found else None


def _safe(case: Case, zone: str | None, unknown: str = "B2n") -> Send:
    rows = (
        (Choice("b-yes", "safe", "yes"),),
        (Choice("b-only-yes-no", "safe", "yesno"),),
        (Choice("b-just-come", "safe", "no"),),
    )
    return help_now.ask(case, "B2", rows, {"zone": zone}) if zone else help_now.ask(case, unknown, rows)


def safe(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """Whether it is safe to write decides how the desk speaks from now on."""
    modes = {"yesno": ContactMode.YES_NO, "no": ContactMode.SILENT}
    case = replace(case, contact_mode=modes.get(ref, ContactMode.FREE))
    out = _note(tx, case, f"fact-contact:{case.contact_mode}")
    out.cases.append(case)
    if case.contact_mode is ContactMode.SILENT:
        return out + _ended(who, just_come(tx, case))
    return out + _next(who, case, _yes_no(case, 0) if case.contact_mode is ContactMode.YES_NO else what_question(case))


def just_come(tx: Tx, case: Case) -> Send:
    """B3s: the last line before silence. Until an alert was accepted it claims nothing."""
    zone = _name(tx, case.zone)
    if case.alerted_at is None:
        return replace(help_now.ask(case, "B3sx", ()), ask=False)
    text, args = ("B3s", {"zone": zone}) if zone else ("B3sn", {})
    return replace(help_now.ask(case, text, (), args), ask=False)


def what_question(case: Case) -> Send:
    """B3: a few words are enough."""
    labels = {"hurt": "b-hurt", "danger": "b-danger", "person": "b-in-person"}
    return help_now.ask(case, "B3", tuple((Choice(label, "what", ref),) for ref, label in labels.items()))


def what(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """What is going on, as one of three choices; the person's own pick is kept as a fact."""
    out = _note(tx, case, f"fact-{ref}")
    if ref == "hurt" and case.category is Category.CRITICAL:
        out += alert.set_category(tx, case, Category.MEDICAL)
    return out + _next(who, case, find_question(case))


def find_question(case: Case) -> Send:
    """B4: how the team will find them."""
    return help_now.ask(case, "B4", ((Choice("b-skip", "find", "-"),),))


def found(tx: Tx, who: Speaker, case: Case, _ref: str = "") -> Outcome:
    """B6 follows, whatever B4 brought; or whom they named already."""
    if (person := named.unanswered(tx, case)) is not None:
        return _next(who, case, named.question(tx, case, person))
    rows = ((Choice("b-no", "team", "no"),), (Choice("b-yes-choose", "team", "yes"),))
    return _next(who, case, help_now.ask(case, "B6", rows))


def team(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """Whether it is about somebody on our own team."""
    return exclude.choose(tx, case) if ref == "yes" else _ended(who, help_now.ask(case, "B6e", ()))


def yes_no(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    """One of the five fixed questions was answered: '<number><y or n>'."""
    number, answer = int(ref[0]), "yes" if ref[1:] == "y" else "no"
    out = _note(tx, case, f"fact-yn{number}:{answer}")
    if number + 1 < len(_YES_NO):
        return out + _next(who, case, _yes_no(case, number + 1))
    return out + _ended(who, help_now.ask(case, "B3ye", ()))


def _yes_no(case: Case, number: int) -> Send:
    rows = ((Choice("b-yes", "yn", f"{number}y"),), (Choice("b-no", "yn", f"{number}n"),))
    return help_now.ask(case, _YES_NO[number], rows)


def _once_more(case: Case, number: int) -> Send:
    """Neither yes nor no: asked once more, then whatever they write is taken as it is."""
    return replace(_yes_no(case, number), text="B3yr", lines=(Line(_YES_NO[number]),))


def mistake(tx: Tx, who: Speaker, case: Case, _ref: str) -> Outcome:
    """A slip does not hide the case: the team sees 'marked as a mistake, check' (conversation.md 9.1)."""
    case = replace(case, mistake=True)
    out = _note(tx, case, "fact-mistake") + _ended(who, help_now.ask(case, "B9", ()))
    out.cases.append(case)
    return out + Outcome(jobs=alert.mark_mistake(tx, case))


def _note(tx: Tx, case: Case, what_happened: str) -> Outcome:
    entry = fact(tx, case, what_happened)
    return Outcome(entries=[entry]) + conversation.pass_on(tx, case, [entry])


def words_for(tx: Tx, who: Speaker, case: Case, question: str, text: str) -> Outcome:
    """Free words answered one of our questions: they are on their way already, so ask the next one."""
    match question:
        case "B1" | "B1h" | "B1p" | "B1x" | "B1m" | "B1s" | "B1sm":
            return _next(who, case, _safe(case, _name(tx, case.zone), "B2w"))
        case "B2" | "B2n" | "B2w":
            return safe(tx, who, case, "yes")
        case "B3":
            return _next(who, case, find_question(case))
        case "B4":
            return found(tx, who, case)
        case "B6" | "D10a" | "D10w" if text:
            return exclude.written(tx, case, text, question)
        case _:
            return Outcome(jobs=[_once_more(case, number) for number, one in enumerate(_YES_NO) if one == question])
