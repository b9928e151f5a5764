"""Everything a person may do in their private chat, sorted by fixed rules (conversation.md 5.3)."""

from __future__ import annotations

from dataclasses import replace

from handlers.attendee import (
    after_hours,
    afterwards,
    apart,
    asides,
    beside_kept,
    conversation,
    cover,
    enough,
    few_words,
    first_contact,
    flags,
    for_another,
    guide_words,
    help_now,
    info,
    languages,
    named_hands,
    named_later,
    report,
    settings,
    several,
    sign_off,
    traces,
    unfinished,
    unreadable,
)
from handlers.attendee.opening import case_meant, live_case, writes_in
from handlers.attendee.presses import COMMANDS, PRESSES
from handlers.attendee.replies import MAIN, reply
from handlers.domain import codewords, own_words, signals
from handlers.domain.case import WITH_TEAM
from handlers.domain.conversation import Speaker
from handlers.domain.incoming import Edited, Happening, Pressed, Reacted, Said, Unreadable, Withdrawn
from handlers.domain.messages import Job, Send
from handlers.domain.outcome import Outcome
from handlers.ports import Tx

_WHILE_AWAY = frozenset({"info", "language", "clear", "help"})
"""What a chat without any case may show."""
_CRY = 2
"""Words of a bare cry."""
_QUESTION_WORDS = 5
"""A longer text that names a topic of the event may well tell a story."""


def go_on(tx: Tx, who: Speaker, event: Happening) -> Outcome:
    """One thing the person did."""
    match event:
        case Pressed():
            pressed = unreadable.called(tx, who, press(tx, who, event, event.action, event.ref))
            return named_later.noticed(tx, who, pressed) + _seen(tx, who)
        case Said():
            who, before = languages.heard(tx, who, event), who
            out = Outcome(people=[who.person] if who.person != before.person else [])
            out += unreadable.heard(tx, who, _words(tx, who, event))
            out += for_another.mentioned(tx, who, event, out)
            warm = any(_is_warm(job) for job in out.jobs)
            return named_later.noticed(tx, who, flags.noted(tx, who, out)) + _seen(tx, who, warm=warm)
        case Edited():
            return named_later.noticed(tx, who, _edited(tx, who, event))
        case Unreadable():
            return unreadable.arrived(tx, who, event)
        case Withdrawn() | Reacted():
            return _signed(tx, who, event) if isinstance(event, Reacted) else conversation.taken_back(tx, who, event)
        case _:
            return Outcome()


def _signed(tx: Tx, who: Speaker, event: Reacted) -> Outcome:
    """A sign under what a person said to them answers that person, as if it had been typed."""
    under = tx.sent(event.chat.platform, event.chat.id, event.message)
    case = tx.case(under.case) if under is not None and under.case and under.part == "said" else None
    if case is None or case.reporter != who.id or not (case.is_open and case.hands):
        return Outcome()
    if tx.choices(event.chat.platform, event.chat.id, event.message):
        return Outcome()
    said = Said(event.at, event.sent_at, event.chat, event.author, text=event.emoji, reply_to=event.message)
    return go_on(tx, who, said)


def _seen(tx: Tx, who: Speaker, *, warm: bool = False) -> Outcome:
    """They are looking at the screen now: answers of the next moments are shown in full."""
    in_a_row = who.conversation.warm + 1 if warm else 0
    return Outcome(conversations=[replace(who.conversation, last_at=tx.now, warm=in_a_row)])


def _is_warm(job: Job) -> bool:
    return isinstance(job, Send) and job.text == "G16"


def _edited(tx: Tx, who: Speaker, event: Edited) -> Outcome:
    """A message that was too little to be kept, changed into words, is read like any other."""
    known = tx.entry_from(event.chat.platform, event.chat.id, event.message)
    if known is not None or not event.text:
        changed = apart.edited(tx, who, event) or conversation.edited(tx, who, event)
        return changed + _cried_now(tx, who, event, known.body if known is not None else "")
    said = Said(event.at, event.sent_at, event.chat, event.author, event.message, event.text)
    return _words(tx, who, said) + _seen(tx, who)


def _cried_now(tx: Tx, who: Speaker, event: Edited, before: str) -> Outcome:
    """A change that makes a cry of words that were none calls, as the cry would."""
    now, then = (Said(event.at, event.sent_at, event.chat, event.author, text=text) for text in (event.text, before))
    if not event.text or not _cries(tx, now) or _cries(tx, then):
        return Outcome()
    despair = signals.is_self_harm(event.text, tx.policy.lexicon)
    return help_now.call(tx, who, replace(now, text=""), despair=despair)


def press(tx: Tx, who: Speaker, event: Happening, action: str, ref: str) -> Outcome:
    """A choice, by tap or by typing. One we no longer know says so, and that nothing is lost."""
    answer = PRESSES.get(action)
    return answer(tx, who, event, ref) if answer else Outcome(jobs=[reply(who, "G15")])


def _words(tx: Tx, who: Speaker, said: Said) -> Outcome:
    if said.text.startswith("/"):
        return _command(tx, who, said)
    return _offline(tx, who, said, _sorted(tx, who, said))


def _command(tx: Tx, who: Speaker, said: Said) -> Outcome:
    first, _, rest = said.text[1:].partition(" ")
    first, lines, more = first.partition("\n")
    name, rest = _called(tx, first.partition("@")[0].casefold()), f"{more}{lines}{rest}".strip()
    if name == "start" and rest.startswith(sign_off.START):
        return sign_off.opened(tx, who, rest.removeprefix(sign_off.START))
    if name == "start" and not set(rest) & set(" \n"):
        return first_contact.start(tx, who, said, rest)
    if name == "sos":
        return help_now.call(tx, who, replace(said, text=rest))
    if rest or said.attachment is not None:
        return _command_with_words(tx, who, said, name, rest)
    return _command_alone(tx, who, said, name)


def _command_alone(tx: Tx, who: Speaker, said: Said, name: str) -> Outcome:
    if name in COMMANDS and name not in _WHILE_AWAY and (asked := traces.shall_i(tx, who)) is not None:
        return asked
    if name in COMMANDS:
        return COMMANDS[name](tx, who, said, "")
    return Outcome(jobs=[reply(who, "G17", choices=MAIN, ask=True)])


def _called(tx: Tx, name: str) -> str:
    """The command's own name: people write them in their language."""
    known = {word: one for lexicon in tx.policy.lexicon.values() for word, one in lexicon.commands.items()}
    return name if name in COMMANDS else known.get(signals.fold(name), name)


def _command_with_words(tx: Tx, who: Speaker, said: Said, name: str, rest: str) -> Outcome:
    """Words behind a command are never dropped: they are sorted like any others."""
    words = replace(said, text=rest)
    if name == "report":
        return _offline(tx, who, said, _urgent(tx, who, words) or _report(tx, who, words))
    if name == "language" and (code := _language_named(tx, rest)):
        return languages.choose(tx, who, said, code)
    return _offline(tx, who, said, _sorted(tx, who, words if name in COMMANDS else said))


def _report(tx: Tx, who: Speaker, said: Said) -> Outcome:
    return apart.said(tx, who, said) or _open_case(tx, who, said) or _told(tx, who, said)


def _told(tx: Tx, who: Speaker, said: Said) -> Outcome:
    return after_hours.too_late(tx, who, said) or report.first_words(tx, who, said)


def _sorted(tx: Tx, who: Speaker, said: Said) -> Outcome:
    """Code phrase, urgent word, answer, small talk, report: in this order, and when in doubt a report."""
    return (
        traces.leave(tx, who, said)
        or cover.ended(tx, who, said)
        or _phrase(tx, who, said)
        or _account(tx, who, said)
        or _urgent(tx, who, said)
        or apart.said(tx, who, said)
        or enough.slip(tx, who, said)
        or _answer(tx, who, said)
        or traces.while_away(tx, who, said)
        or settings.word(tx, who, said)
        or asides.heard(tx, who, said)
        or for_another.claimed(tx, who, said)
        or _stops(tx, who, said)
        or _open_case(tx, who, said)
        or _after_closing(tx, who, said)
        or beside_kept.heard(tx, who, said, few=True)
        or _little(tx, who, said)
        or beside_kept.heard(tx, who, said)
        or _told(tx, who, said)
    )


def _account(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """An account stands open on their phone: all but a bare cry is about that, whatever it tells of."""
    if not sign_off.is_asked(who) or (signals.word_count(signals.fold(said.text)) <= _CRY and _cries(tx, said)):
        return None
    return _answer(tx, who, said) or sign_off.words(tx, who, said)


def _cries(tx: Tx, said: Said) -> bool:
    lexicon = tx.policy.lexicon
    return signals.urgent_language(said.text, lexicon) is not None or signals.is_self_harm(said.text, lexicon)


def _phrase(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    phrases = own_words.phrases_of(tx.policy, who.conversation.settings)
    found = codewords.find_phrase(said.text, phrases)
    if found is None:
        return None
    phrase, exact = found
    if exact:
        return cover.begin(tx, who, said, phrase)
    if live_case(tx, who) is not None:
        return None
    return cover.ask_back(tx, who, said, phrase, phrases.index(phrase))


def _urgent(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    lexicon = tx.policy.lexicon
    if signals.is_self_harm(said.text, lexicon):
        return help_now.call(tx, who, said, despair=True)
    language = signals.urgent_language(said.text, lexicon, who.person.language)
    if language is None:
        return _dialled(tx, who, said)
    bare = signals.word_count(signals.fold(said.text)) == 1
    return _in_their_language(tx, who, said, language, bare)


def _dialled(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """The public emergency number, written to us: nobody means anything else with it, unless a place was asked for."""
    if signals.fold(said.text) != signals.fold(tx.policy.emergency_number) or live_case(tx, who) is not None:
        return None
    return help_now.call(tx, who, said, bare=True)


def _in_their_language(tx: Tx, who: Speaker, said: Said, language: str, bare: bool) -> Outcome:
    """The word that was typed says which language to answer in, unless the person chose one."""
    if who.conversation.chose_language or language == who.person.language:
        return help_now.call(tx, who, said, bare=bare)
    person = replace(who.person, language=language)
    speaker = Speaker(person, replace(who.conversation, language=language))
    return Outcome(people=[person]) + help_now.call(tx, speaker, said, bare=bare)


def _answer(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    question = who.conversation.asked(said.text)
    if question is None or not said.text:
        return None
    choice = signals.choice_of(said.text, question.choices, tx.policy.lexicon)
    if choice is None:
        return None
    # A number is no word of theirs; only the story of a phrase needs to know what was typed.
    typed = said if choice.action == "meant" else replace(said, text="")
    asked = Speaker(who.person, replace(who.conversation, question=question))
    return press(tx, asked, typed, choice.action, choice.ref)


def _stops(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """'Stop' alone, amid our questions: elsewhere it may be said to somebody, and is a word like any other."""
    case = case_meant(tx, who, said) or live_case(tx, who)
    if case is None or said.attachment is not None or _called(tx, said.text.strip().casefold()) != "cancel":
        return None
    if case.state in WITH_TEAM:
        return enough.said_stop(tx, who, case, said)
    return unfinished.cancel(tx, who, said) if case.guided else None


def _open_case(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    if several.wants_new(who):
        return several.begin(tx, who, [said])
    if not several.open_ones(tx, who):
        return None
    case = several.meant(tx, who, said) or several.if_grave(tx, who, said)
    if case is None:
        return several.ask(tx, who, said)
    if guide_words.is_on(case):
        return guide_words.said(tx, who, case, said)
    code = _language_named(tx, said.text)
    if code and not case.hidden:
        # It may also be the answer to what somebody of us asked, so they read it too.
        return languages.choose(tx, who, said, code) + report.file(tx, case, [said], told=False)
    return several.added(tx, who, case, said)


def _after_closing(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """The desk wrote about a closed case: what is neither a question nor a language is the answer to it.

    Words about whoever had it are a report of their own.
    """
    if named_hands.in_closed_case(tx, who, said.words):
        return None
    if (due := conversation.result_due(tx, who, said)) is not None:
        return due
    if _language_named(tx, said.text) or _asked_topic(tx, who, said):
        return None
    return afterwards.answer(tx, who, said)


def _little(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """What is no report yet: a sticker, the name of a language, a short question, a few words."""
    if said.attachment is not None or said.location is not None or said.contact is not None:
        return _sent(tx, who, said)
    lexicon, question = tx.policy.lexicon, who.conversation.question
    greeting = signals.is_greeting(said.text, lexicon)
    if question is not None and question.text == "D3n" and not greeting:
        return None
    return _short(tx, who, said, greeting=greeting)


def _sent(tx: Tx, who: Speaker, said: Said) -> Outcome | None:
    """A sticker is warm; whatever else is no text is a report, which inside a story no receipt gives away."""
    if said.attachment is not None and said.attachment.kind == "sticker":
        return first_contact.warm(who)
    return few_words.within_the_story(tx, who, said) if cover.asked_about(tx, who) is not None else None


def _short(tx: Tx, who: Speaker, said: Said, *, greeting: bool) -> Outcome | None:
    lexicon = tx.policy.lexicon
    if signals.is_thanks(said.text, lexicon):
        return first_contact.warm(who)
    if code := _language_named(tx, said.text):
        return languages.choose(tx, who, said, code)
    if found := _asked_topic(tx, who, said):
        return info.topic(tx, who, said, found)
    few, about = signals.is_small_talk(said.text, writes_in(tx, who, said.text), lexicon), cover.asked_about(tx, who)
    if about is not None:
        return cover.ask_back(tx, who, said, *about) if few else few_words.within_the_story(tx, who, said)
    return first_contact.small_talk(tx, who, said, kept=not greeting) if few else None


def _language_named(tx: Tx, text: str) -> str | None:
    labels = {lexicon.labels.get(f"b-lang-{code}", ""): code for code, lexicon in tx.policy.lexicon.items()}
    return labels.get(signals.fold(text)) if text.strip() else None


def _asked_topic(tx: Tx, who: Speaker, said: Said) -> str | None:
    """'Where is the toilet': short, about a known topic, without any sign of a report."""
    short = signals.word_count(signals.fold(said.text)) <= _QUESTION_WORDS
    return signals.topic(said.text, who.conversation.language, tx.policy.lexicon) if short else None


def _offline(tx: Tx, who: Speaker, said: Said, out: Outcome) -> Outcome:
    """Words written while we were down to a case that somebody has: they hear so once the words arrived (F8)."""
    outage, case = tx.offline(said.sent_at), live_case(tx, who)
    if outage is None or case is None or case.handler is None:
        return out
    latest = next((one for one in reversed(out.conversations) if one.person == who.id), who.conversation)
    return out + Outcome(conversations=[replace(latest, offline=outage)])
