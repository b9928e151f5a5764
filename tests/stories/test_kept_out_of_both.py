"""Two cases that stand beside each other: whoever is kept out of one gets no sign of the other (adr/0022)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import closes, word_of
from tests.stories.test_about_who_has_it import with_ana
from tests.stories.test_team_joining import invited

UNKNOWN = "I know no case by that name, so nothing was done. /cases lists what is open."
ASKED = "Is this about Ben from our team? I have kept it from them until you say."


async def both(stage: Stage, user: int) -> tuple[Phone, str, str]:
    """Ana has the first; words tell of her, and Caro has taken those."""
    sam, first = await with_ana(stage, user)
    await sam.says("Ana is the one who did this")
    await stage.passes(seconds=25)
    second = word_of(sam)
    await stage.caro.presses("I take it")
    return sam, first, second


async def says_yes(phone: Phone) -> None:
    """The one last asked about must not see it."""
    labels = [label for one in reversed(phone.screen) for label in one.labels if "Yes, keep it from them" in label]
    await phone.presses(labels[0])


async def finds_nothing(stage: Stage, phone: Phone, *names: str) -> None:
    """Neither on their screen, nor by asking for it, nor in the group, nor when time passes."""
    await stage.passes(minutes=12)
    for name in names:
        assert not [one for one in [*phone.texts, *stage.cards, stage.board] if name in one]
        for command in ("/take", "/join", "/look", "/timeline"):
            await phone.says(f"{command} {name}")
            assert phone.last.text == UNKNOWN, command
    await phone.says("/cases")
    assert phone.last.text == "Nothing is open."


async def test_whom_words_about_another_name_sees_neither_and_the_accused_hears_of_no_name(stage: Stage) -> None:
    sam, first, second = await both(stage, 7840)
    assert stage.ben.sees(first) and stage.ben.sees(second)
    await sam.says("keep it from Ben, he threatened me before")
    assert sam.last.text == ASKED
    assert stage.ben.screen == []
    await finds_nothing(stage, stage.ben, first, second)
    await stage.ana.says(f"/timeline {first}")
    assert "Ben" not in stage.ana.last.text
    await stage.ana.says(f"/restrict {first}")
    assert "Ben" in stage.ana.last.labels, "nor does a name that is missing tell her"
    await stage.ana.says(f"/unrestrict {first} Ben")
    assert "let whom in again?" in stage.ana.last.text
    await sam.presses("1. Yes, keep it from them")
    assert sam.last.text.startswith("Is this about something Ana did?")


async def test_once_the_accused_is_out_whoever_has_the_first_reads_from_whom_to_keep_it(stage: Stage) -> None:
    sam, first, _ = await both(stage, 7841)
    await sam.says("keep it from Ben, he threatened me before")
    await sam.presses("1. Yes, keep it from them")
    await sam.presses("1. Yes, keep it from them")
    assert "Ana is out now." in sam.last.text
    await stage.passes(minutes=2)
    await stage.eli.presses("I take it")
    assert stage.eli.sees(f"{first}: Keep this from Ben.") and stage.eli.sees(f"{first}: Keep this from Ana.")


async def test_whom_the_handler_of_the_first_keeps_out_finds_no_trace_of_the_second(stage: Stage) -> None:
    _, first, second = await both(stage, 7842)
    told = stage.phone(7842).texts
    await stage.ana.says(f"/restrict {first} Ben")
    assert stage.caro.sees(f"{second}: Keep this from Ben.") and stage.caro.sees(f"{second}: new words.")
    assert stage.phone(7842).texts == told, "the reporter hears nothing of it"
    await finds_nothing(stage, stage.ben, first, second)


async def test_whom_the_handler_of_the_second_keeps_out_finds_no_trace_of_the_first(stage: Stage) -> None:
    _, first, second = await both(stage, 7843)
    before = stage.ana.texts
    await stage.caro.says(f"/restrict {second} Ben")
    assert [one for one in stage.ana.texts if one not in before] == []
    await stage.ana.says(f"/restrict {first} Ben")
    assert stage.ana.last.text == f"{first} is kept from Ben. It is out of the group."
    await stage.ana.says(f"/timeline {first}")
    assert "Keep this from Ben." in stage.ana.last.text, "for her it is as if nobody had said it before"
    await finds_nothing(stage, stage.ben, first, second)


async def test_picked_for_the_first_he_is_out_of_the_second_without_a_second_word(stage: Stage) -> None:
    sam, first, second = await both(stage, 7844)
    await sam.presses("2. It's about someone on the team")
    await sam.presses("Ben")
    assert [one for one in sam.texts if "can't see this" in one] == [sam.last.text]
    assert stage.ana.sees(f"{first}: Keep this from Ben.") and stage.caro.sees(f"{second}: Keep this from Ben.")
    await finds_nothing(stage, stage.ben, first, second)


async def test_he_may_help_after_all_and_knows_of_both_again(stage: Stage) -> None:
    sam, first, second = await both(stage, 7845)
    await sam.says("keep it from Ben, he threatened me before")
    await sam.presses("2. No, they may help")
    assert sam.sees("All right. Ben may help with this.")
    for name in (first, second):
        await stage.ben.says(f"/look {name}")
        assert stage.ben.last.text != UNKNOWN
    stage.ana.never_sees("Ben may help")
    await stage.ben.says(f"/join {first}")
    assert stage.ana.sees(f"{first}: Ben is with you.")


async def test_let_in_again_in_one_he_learns_of_no_other_that_was_kept_from_him_for_itself(stage: Stage) -> None:
    sam, first, second = await both(stage, 7846)
    await sam.says("keep it from Ben, he threatened me before")
    await sam.presses("2. It's about someone on the team")
    await sam.presses("Ben")
    await sam.presses("2. No, they may help")
    await stage.ben.says(f"/look {first}")
    assert stage.ben.last.text == UNKNOWN
    await stage.ben.says(f"/join {second}")
    assert stage.ben.sees(f"{second}: Written beside another case, about somebody who has that.")
    await stage.ben.says(f"/timeline {second}")
    assert "beside another case" in stage.ben.last.text
    assert not [one for one in stage.ben.texts if first in one]


async def test_who_has_the_second_goes_on_having_it(stage: Stage) -> None:
    sam, first, second = await both(stage, 7847)
    await sam.presses("2. It's about someone on the team")
    await sam.presses("Caro")
    await stage.caro.says(f"/take {first}")
    assert stage.caro.last.text == UNKNOWN
    await stage.caro.says("/say I'm Caro, and I read what you wrote.")
    assert stage.caro.sees(f"{second} → sent")


async def test_words_about_who_has_the_second_are_a_third_and_who_is_named_there_sees_none(stage: Stage) -> None:
    sam, first, second = await both(stage, 7848)
    await sam.says("Caro touched me, and Ben laughed at me")
    await stage.passes(seconds=30)
    third = word_of(sam)
    assert third not in (first, second)
    assert stage.eli.sees(f"{third}.")
    await finds_nothing(stage, stage.ben, first, second, third)
    await stage.ana.says(f"/look {third}")
    assert stage.ana.last.text == UNKNOWN
    stage.caro.never_sees(third)


async def test_the_second_person_is_out_of_one_for_which_another_handler_is_looked_for(stage: Stage) -> None:
    sam, first = await with_ana(stage, 7853)
    await stage.ben.presses("I join")
    await sam.says("Ben touched me at the bar")
    await stage.ana.says(f"/release {first}")
    await says_yes(sam)
    assert stage.ben.texts == ["One of your cases is with others now. Nothing is left for you to do. Thank you."]
    await stage.passes(minutes=2)
    await stage.caro.says(f"/take {first}")
    assert stage.caro.sees(f"{first} is yours. I'm finding a second person.")


async def test_of_two_who_have_it_and_are_accused_neither_hears_of_the_other(stage: Stage) -> None:
    sam, first = await with_ana(stage, 7854)
    await stage.ben.presses("I join")
    await sam.says("Ana and Ben grabbed me at the bar")
    await says_yes(sam)
    assert "Ana is out now." in "".join(sam.texts) and "Ben" in sam.last.text
    stage.ben.never_sees("Keep this from Ana")
    await says_yes(sam)
    assert "Ben" in sam.last.text
    await stage.passes(minutes=3)
    assert not [one for one in (*stage.ana.texts, *stage.ben.texts) if first in one]
    await stage.caro.says(f"/take {first}")
    assert stage.caro.sees(f"{first}: Keep this from Ana.") and stage.caro.sees(f"{first}: Keep this from Ben.")


async def test_named_before_anybody_was_called_for_the_second(stage: Stage) -> None:
    sam, first = await with_ana(stage, 7855)
    await sam.says("Ana is the one who did this")
    await sam.says("and Ben stood there and laughed")
    assert stage.ben.screen == [] and not [one for one in stage.cards if first in one]
    await stage.passes(seconds=40)
    assert stage.ben.screen == [] and stage.caro.sees(f"{word_of(sam)}.")


async def test_the_answer_about_who_has_it_is_taken_back_for_both(stage: Stage) -> None:
    sam, first, second = await both(stage, 7859)
    await says_yes(sam)
    assert "Ana is out now." in sam.last.text
    await stage.ana.says(f"/look {first}")
    assert stage.ana.last.text == UNKNOWN
    await sam.presses("2. No, they may help")
    for name in (first, second):
        await stage.ana.says(f"/look {name}")
        assert stage.ana.last.text != UNKNOWN


async def test_named_in_the_first_and_answered_yes_whoever_has_the_second_is_replaced(stage: Stage) -> None:
    sam, first, second = await both(stage, 7858)
    await stage.passes(minutes=2)
    await sam.says("maybe ask Caro as well")
    await sam.presses(next(one for one in sam.last.labels if first in one))
    assert sam.last.text.startswith("Is this about Caro from our team?")
    await says_yes(sam)
    assert sam.sees("Caro is out now. They may have read what you wrote before.")
    assert not [one for one in sam.texts if "Caro can't see this" in one]
    await stage.passes(minutes=2)
    stage.caro.never_sees(second)
    assert stage.eli.sees(f"{second}.")


async def test_named_in_one_before_she_joined_the_team_she_sees_neither(stage: Stage) -> None:
    sam, first, second = await both(stage, 7856)
    await sam.says("and Noor Haddad pushed me as well")
    noor = stage.phone(7857)
    await noor.says(f"/start j_{await invited(stage)}")
    await noor.says("/onduty")
    assert stage.caro.sees(f"{second}: The words name Noor Haddad. Keep this from them.")
    await finds_nothing(stage, noor, first, second)


async def test_what_a_colleague_decided_the_lead_takes_back_from_either(stage: Stage) -> None:
    sam, first = await with_ana(stage, 7849)
    await stage.ben.presses("I join")
    await sam.says("Ben touched me at the bar")
    await stage.passes(seconds=30)
    second = word_of(sam)
    await stage.caro.presses("I take it")
    await stage.caro.says(f"/restrict {second} Eli")
    await stage.eli.says(f"/look {first}")
    assert stage.eli.last.text == UNKNOWN
    await stage.ana.says(f"/unrestrict {first} Eli")
    assert stage.ana.last.text == f"{first}: Eli may know of it again."
    assert stage.caro.sees("Eli may help after all.")
    for name in (first, second):
        await stage.eli.says(f"/join {name}")
        assert stage.eli.last.text != UNKNOWN


async def test_the_first_is_closed_and_whoever_is_named_later_sees_nothing_of_it(stage: Stage) -> None:
    sam, first, second = await both(stage, 7850)
    await stage.ben.says(f"/join {first}")
    await closes(stage, "1. We took steps", "1. It happened to them", "They know, no line needed", name=first)
    assert f"{first}. Closed" in str(stage.cards)
    await sam.says("keep it from Eli, he threatened me before")
    await stage.eli.says(f"/timeline {first}")
    assert stage.eli.last.text == UNKNOWN
    assert not [one for one in [*stage.eli.texts, *stage.cards] if first in one or second in one]


async def test_what_is_changed_in_the_closed_one_others_look_at(stage: Stage) -> None:
    sam = stage.phone(7852)
    message = await sam.says("somebody keeps following me around the whole hall")
    await stage.passes(seconds=25)
    first = word_of(sam)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await sam.says("Ana and Ben grabbed me at the bar")
    await closes(stage, "1. We took steps", "1. It happened to them", "They know, no line needed", name=first)
    for _ in range(2):
        await says_yes(sam)
    assert not [one for one in [*stage.ana.texts, *stage.ben.texts] if first in one]
    await sam.edits(message, "somebody keeps following me around the whole hall, in a grey hat")
    assert stage.caro.sees(f"{first}: look in, soon.")


async def test_those_who_are_accused_keep_not_everybody_from_what_tells_of_them(stage: Stage) -> None:
    sam, first = await with_ana(stage, 7851)
    await stage.ben.presses("I join")
    await sam.says("Ana and Ben grabbed me at the bar")
    second = word_of(sam) if word_of(sam) != first else ""
    for name in ("Caro", "Eli", "Dee", "Ola"):
        await stage.ana.says(f"/restrict {first} {name}")
        assert "is kept from" in stage.ana.last.text
    await stage.passes(minutes=10)
    second = second or word_of(sam)
    assert second != first
    assert [one for one in (stage.caro, stage.eli, stage.dee, stage.ola) if [two for two in one.texts if second in two]]
