"""Every command and every choice an attendee has, and who answers it."""

from __future__ import annotations

from collections.abc import Callable

from handlers.attendee import (
    apart,
    asides,
    asked,
    beside_kept,
    conversation,
    cover,
    exclude,
    few_words,
    first_contact,
    guide_answers,
    guide_words,
    help_answers,
    in_public,
    info,
    kept,
    languages,
    next_day,
    outside,
    privacy,
    report,
    settings,
    several,
    sign_off,
    status,
    traces,
    unfinished,
    withdraw,
)
from handlers.attendee.help_answers import Answer, for_case
from handlers.attendee.replies import reply
from handlers.domain.case import Case
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Happening
from handlers.domain.outcome import Outcome
from handlers.ports import Tx
from handlers.responder import wished

COMMANDS: dict[str, Answer] = {
    "sos": first_contact.sos,
    "report": guide_words.begin,
    "cancel": unfinished.cancel,
    "help": info.how_it_works,
    "info": info.menu,
    "team": info.team,
    "status": status.show,
    "add": several.add,
    "language": languages.show,
    "withdraw": withdraw.ask,
    "settings": settings.change,
    "clear": traces.clear,
    "privacy": privacy.show,
}


def _named_case(step: Callable[[Tx, Speaker, Case, str], Outcome]) -> Answer:
    """A press about the case its button names, which must be the person's own."""

    def answer(tx: Tx, who: Speaker, _event: Happening, ref: str) -> Outcome:
        case = tx.case(ref)
        if case is None or case.reporter != who.id or not case.is_open:
            return Outcome(jobs=[reply(who, "G15")])
        return step(tx, who, case, ref)

    return answer


def _pick_excluded(tx: Tx, _who: Speaker, case: Case, ref: str) -> Outcome:
    return exclude.pick(tx, case, ref)


def _find_skipped(tx: Tx, who: Speaker, case: Case, ref: str) -> Outcome:
    return help_answers.found(tx, who, case, ref)


def _nothing(_tx: Tx, who: Speaker, event: Happening, _ref: str) -> Outcome:
    return conversation.enough(who, event)


def _meant(tx: Tx, who: Speaker, event: Happening, ref: str) -> Outcome:
    return cover.meant(tx, who, event, ref) or few_words.after_all(tx, who)


PRESSES: dict[str, Answer] = {
    **COMMANDS,
    "topic": info.topic,
    "topics": info.menu,
    "person": info.person,
    "askone": asides.ask_one,
    "lang": languages.choose,
    "goon": traces.go_on,
    "place": for_case(help_answers.place),
    "asked": asked.yes_no,
    "askplace": for_case(asked.place),
    "here": for_case(help_answers.still_here),
    "share": for_case(help_answers.share),
    "safe": for_case(help_answers.safe),
    "what": for_case(help_answers.what),
    "find": for_case(_find_skipped),
    "team": for_case(guide_answers.that_is_all),
    "exclude": for_case(guide_answers.excluding(_pick_excluded)),
    "named": for_case(guide_answers.excluding(apart.answered)),
    "prefer": guide_answers.for_guided(guide_answers.wished_for),
    "wish": wished.answered,
    "outside": outside.answered,
    "yn": for_case(help_answers.yes_no),
    "stopping": for_case(withdraw.answered),
    "mistake": _named_case(help_answers.mistake),
    "notreport": _named_case(report.not_a_report),
    "newone": several.something_new,
    "which": several.chosen,
    "same": several.same,
    "other": several.other,
    "track": for_case(conversation.track),
    "show": conversation.show,
    "later": conversation.later,
    "result": next_day.result,
    "tomorrow": next_day.agreed,
    "morning": next_day.answered,
    "someone": next_day.someone,
    "restart": withdraw.restart,
    "guide": guide_answers.pressed,
    "gplace": guide_answers.for_guided(guide_answers.place),
    "gchange": guide_answers.change,
    "idle": unfinished.answered,
    "sendkept": outside.send_kept,
    "erasekept": kept.erase,
    "showkept": kept.show,
    "beside": beside_kept.answered,
    "passon": in_public.answered,
    "nothing": _nothing,
    "signed": sign_off.right,
    "amend": sign_off.amend,
    "kzone": for_case(cover.at_zone),
    "know": for_case(cover.how_urgent),
    "meant": _meant,
}
