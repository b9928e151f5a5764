"""Beginning the guided path, and free words on it: they are the report, wherever they are written (5.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.attendee import exclude, guide, named, preferred, report
from handlers.attendee.guide_answers import after_excluding, danger, read_back_by_word, stepped_over, wished_for
from handlers.attendee.opening import earlier_words, fact, keep, live_case, open_case, reporters_words
from handlers.attendee.replies import reply
from handlers.domain import codewords, signals
from handlers.domain.case import WITH_TEAM, Case, Category, State
from handlers.domain.conversation import Speaker
from handlers.domain.entries import Entry
from handlers.domain.incoming import Happening, Said
from handlers.domain.messages import Choice, Line, Send
from handlers.domain.outcome import Cancel, Deadline, Outcome
from handlers.ports import Tx
from handlers.responder import alert, conversation

NEW = "new"
_IN_DANGER = "b-yes-danger"


def begin(tx: Tx, who: Speaker, event: Happening, ref: str = "") -> Outcome:
    """'Tell us something': the rule about going quiet first, then one question at a time."""
    case = live_case(tx, who)
    if case is not None and (ref != NEW or _just_begun(tx, case)):
        return _goes_on(tx, who, case)
    draft = open_case(tx, who, Category.UNCLEAR, event, guided=True)
    draft, out, _ = named.shut_out(tx, draft, " ".join(who.conversation.small_talk))
    out += earlier_words(tx, who, draft) + Outcome(deadlines=[Cancel("small-talk", who.id)])
    out.conversations.append(replace(who.conversation, small_talk=(), greeted=True))
    return out + guide.ask(tx, draft, "D1")


def _just_begun(tx: Tx, case: Case) -> bool:
    """Whether nothing was told in it yet: a second press of 'Something new' means the same one."""
    return case.state is State.DRAFT and case.guided and not tx.entries(case.id)


def _goes_on(tx: Tx, who: Speaker, case: Case) -> Outcome:
    """With something open: the open question once more, or whether it is about that, or something new."""
    if case.hidden:
        return Outcome(jobs=[report.reply_added(case)] if case.cover else [])
    if case.state is State.DRAFT:
        return guide.ask(tx, case, case.step or "D3") if case.guided else Outcome(jobs=[reply(who, "D3n", ask=True)])
    rows = (
        (Choice("b-case", "add", case.id, {"case": case.name}),), (Choice("b-something-new", "report", NEW),),
    )  # fmt: skip
    return Outcome(jobs=[reply(who, "G4", args={"case": case.name}, choices=rows, ask=True)])


def is_on(case: Case) -> bool:
    """Whether what they write next belongs to the guided path of this case."""
    if not case.guided or case.hidden or case.first_word_at is not None:
        return False
    return case.state is State.DRAFT or (case.state in WITH_TEAM and bool(case.step))


def said(tx: Tx, who: Speaker, case: Case, words: Said) -> Outcome:
    """Kept at once, whichever question stands; then what follows from it."""
    if report.repeated(tx, who, case, words):
        return Outcome()
    answered = read_back_by_word(tx, who, case, words.text) if case.state is State.DRAFT else None
    if answered is not None:
        return answered
    named_one = _skipped(tx, case, words) or _who_helps(tx, who, case, words) or _in_danger(tx, who, case, words)
    if named_one is not None:
        return named_one
    out = _asked_first(tx, case) + keep(reporters_words(tx, case, words), words.chat.platform)
    out += Outcome(conversations=[report.wrote(tx, who, words)])
    if case.state in WITH_TEAM:
        out += conversation.pass_on(tx, case, out.entries)
        return out + _next(tx, who, case, words, out.entries)
    case, shut, _ = named.shut_out(tx, case, words.words)
    out += shut
    if _grave(tx, case, words):
        return out + _at_once(tx, case, words, frozenset(one.person for one in out.exclusions))
    following = _next(tx, who, case, words, out.entries)
    if signals.gravest(words.text, tx.policy.lexicon):
        following = _help_first(tx, case, following, out.entries)
    return out + Outcome(cases=[case]) + following


def _help_first(tx: Tx, case: Case, following: Outcome, fresh: Sequence[Entry]) -> Outcome:
    """Nobody is called against their word; but help now stands first under whatever is asked next, and at once."""
    after = next((one for one in reversed(following.cases) if one.id == case.id), case)
    if after.step in ("D2", "D3"):
        # D2 asks for danger already; while they tell, D3g says it.
        told = [] if after.step == "D2" else [guide.more(tx, after, fresh)]
        following.jobs = [*told] or following.jobs
        return following + Outcome(deadlines=[Cancel("pause", case.id)])
    following.jobs = [_below_help(one) if isinstance(one, Send) and one.ask else one for one in following.jobs]
    return following


def _below_help(asked: Send) -> Send:
    again = () if asked.text == "D3k" else (Line(asked.text, asked.args),)
    return replace(asked, text="D3gk", args={}, lines=(*again, *asked.lines), choices=(guide.HELP_NOW, *asked.choices))


def _skipped(tx: Tx, case: Case, words: Said) -> Outcome | None:
    """'Skip', typed where no button says so: go on, or done. Under what is read back it adds nothing."""
    if words.attachment is not None or not _says_skip(tx, words.text) or case.step not in ("D1", "D3", "D11"):
        return None
    return guide.ask(tx, case, "D11") if case.step == "D11" else stepped_over(tx, case)


def _says_skip(tx: Tx, text: str) -> bool:
    folded, spoken = signals.fold(text), tx.policy.lexicon.values()
    return bool(folded) and any(folded in (one.labels.get("b-skip"), *one.answers.get("b-skip", ())) for one in spoken)


def _in_danger(tx: Tx, who: Speaker, case: Case, words: Said) -> Outcome | None:
    """A yes under D2, in whatever words it goes on, is the answer that calls; their words go with it."""
    question = who.conversation.question
    # Whichever text it stands below: after "keep it unsent" that is another one.
    asked = case.step == "D2" and question is not None and any(one.label == _IN_DANGER for one in question.choices)
    says_so = signals.begins_as(words.text, _IN_DANGER, tx.policy.lexicon)
    if not asked or case.state is not State.DRAFT or not says_so:
        return None
    return danger(tx, who, words, case, "danger")


def _who_helps(tx: Tx, who: Speaker, case: Case, words: Said) -> Outcome | None:
    """A name, written where they choose who shall come or who shall not; None for all other words."""
    question = who.conversation.question
    if question is not None and question.text in ("D10a", "D10w") and words.words:
        return _kept_out(tx, case, words, question.text)
    if question is None or question.text != "D10p":
        return None
    wish = preferred.written(tx, case, words.words)
    written = keep(reporters_words(tx, case, words), words.chat.platform)
    return written + wished_for(tx, who, case, wish.id) if wish is not None else None


def _kept_out(tx: Tx, case: Case, words: Said, question: str) -> Outcome:
    out = keep(reporters_words(tx, case, words), words.chat.platform)
    found = exclude.written(tx, case, words.words, question)
    return out + (after_excluding(tx, case, found) if found.jobs else exclude.choose(tx, case))


_ASKED = {"D8": "fact-asked-who", "D6": "fact-asked-where", "D7": "fact-asked-when"}


def _asked_first(tx: Tx, case: Case) -> Outcome:
    """Words under one of these questions are read rightly only with the question above them."""
    asked = _ASKED.get(case.step)
    return Outcome(entries=[fact(tx, case, asked)] if asked else [])


def _grave(tx: Tx, case: Case, words: Said) -> bool:
    """Grave words are not put off, unless they have said that nobody is in danger, or to keep it unsent."""
    if case.unsent or any(one.body == "fact-no-danger" for one in tx.entries(case.id)):
        return False
    return signals.gravest(words.text, tx.policy.lexicon) is not None


def _at_once(tx: Tx, case: Case, words: Said, barred: frozenset[str]) -> Outcome:
    category = signals.gravest(words.text, tx.policy.lexicon) or case.category
    on_its_way = replace(case, category=category, help_now=True, called_at=tx.now, step="")
    return Outcome(deadlines=[*guide.over(case)]) + alert.start(tx, on_its_way, barred)


def _next(tx: Tx, who: Speaker, case: Case, words: Said, fresh: Sequence[Entry]) -> Outcome:
    match case.step:
        case "D1":
            return guide.ask(tx, case, "D2", fresh, (Line("D3k"),))
        case "D2" if _tells_of_something(tx, who, words):
            # Nothing is sent before it is known whether anybody is in danger: that is asked once more.
            return guide.ask(tx, case, "D2", fresh, (Line("D3k"),))
        case "D3" | "D2" | "":
            return _telling(tx, who, case, fresh)
        case "D6":
            return _where(tx, case, words, fresh)
        case "D7" | "D8":
            return guide.go_on(tx, case, fresh)
        case _:
            return guide.ask(tx, case, case.step, fresh, (Line("D3k"),))


def _tells_of_something(tx: Tx, who: Speaker, words: Said) -> bool:
    """Once: whoever tells on under the question that was put again is not stopped a second time."""
    question = who.conversation.question
    if question is None or question.text == "D3k":
        return False
    return bool(words.attachment) or signals.has_signal(words.text, who.conversation.language, tx.policy.lexicon)


def _telling(tx: Tx, who: Speaker, case: Case, fresh: Sequence[Entry]) -> Outcome:
    """D3m at once after the first words, and after a pause in a burst of them; it never talks into a story."""
    telling, last = replace(case, step="D3"), who.conversation.last_text_at
    out = Outcome(cases=[telling], deadlines=[*guide.wait(tx, telling)])
    pause = timedelta(seconds=tx.policy.behaviour.settle_quiet_seconds)
    if last is not None and tx.now - last < pause:
        out.deadlines.append(Deadline("pause", case.id, tx.now + pause, pause))
        return out
    return out + Outcome(jobs=[guide.more(tx, telling, fresh)], deadlines=[Cancel("pause", case.id)])


def paused(tx: Tx, case: Case) -> Outcome:
    """They stopped for a moment: what they wrote is here; on the guided path Done is within reach."""
    if is_on(case):
        return Outcome(jobs=[guide.more(tx, case)]) if case.step == "D3" else Outcome()
    told = case.state in WITH_TEAM and not case.quiet and case.first_word_at is None
    return Outcome(jobs=[report.reply_added(case)] if told else [])


def _where(tx: Tx, case: Case, words: Said, fresh: Sequence[Entry]) -> Outcome:
    zone = codewords.spoken_zone(words.text, tx.policy.zones)
    if zone is None:
        return guide.go_on(tx, case, fresh)
    moved, known = replace(case, zone=zone.id), fact(tx, case, f"fact-zone:{zone.id}")
    return Outcome(cases=[moved], entries=[known]) + guide.go_on(tx, moved, [*fresh, known])
