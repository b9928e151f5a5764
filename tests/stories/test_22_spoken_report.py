"""Acceptance scenario 22: told aloud at the coffee bar, written down later, signed off with one line put right."""

from __future__ import annotations

from tests.stage import ORGANIZERS, ROSTER, TEAM, Phone, Stage
from tests.stories.scenes import intake

REMINDERS = "Stay with them. Find a quiet place. Don't ask for the whole story twice."


def code_of(phone: Phone) -> str:
    """The code for their own phone, as the handler was given it."""
    return phone.sees("Or they write to the desk: so ").text.split("desk: so ")[1][:10]


async def test_told_at_the_coffee_bar_written_later_and_signed_with_one_line_put_right(stage: Stage) -> None:
    await stage.ola.says("/intake Z2")
    first, asked, called = stage.ola.texts[-3:]
    name = first.split(":")[0]
    assert first == f"{name}: I'm calling the team. {REMINDERS}"
    assert asked == f"{name}: write what they told you. Their words, as you remember them."
    assert called == f"{name}: the team has been called."
    assert stage.card.text == f"Oolong. {name}. Z2."

    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    assert stage.ola.last.text == f"{name}: Ana has it now."
    await stage.ana.says("/onmyway 2")
    assert stage.ola.last.text == f"{name}: Ana is on the way to you."
    await stage.ana.says("/withthem")
    await stage.passes(minutes=30)
    assert stage.ana.last.text == f"{name}: noted that you are with them.", "nobody is nudged to write"

    await stage.ola.says("a man in a red coat took her arm at the bar, and laughed")
    told = stage.ana.sees(f"{name}, told aloud, written by Ola:")
    assert told.covered and "took her arm" in told.text
    await stage.ola.presses("Skip")
    assert stage.ola.last.text == f"{name}: thank you. More words later: /intake {name} and the words."
    await stage.ola.says(f"/intake {name} he has a yellow badge")
    assert stage.ben.sees("yellow badge")

    await stage.ana.says("/note he may be the one from Friday")
    await stage.ana.says(f"/account {name} At eleven a man in a red coat took my right arm.")
    await stage.ana.says("/signoff")
    sam = stage.phone(7220)
    await sam.says(f"/start so_{code_of(stage.ana)}")
    assert sam.last.text == (
        "Please read what was written down. Is it right?\n"
        "Written down: At eleven a man in a red coat took my right arm."
    )
    assert stage.ana.sees(f"{name}: they have opened what you wrote.")
    await sam.says("2")
    await sam.says("it was the left arm")
    assert sam.last.text.endswith("took my right arm.\nFrom you: it was the left arm"), "both stay"
    await sam.says("yes")
    assert sam.last.text.startswith(f"Thank you. Your word is {name}.")
    sam.never_sees("Friday")
    sam.never_sees("Ola")

    assert stage.ana.sees(f"{name}: they say it is right. You can write to them now: /say")
    await stage.ana.says("/say Thank you for reading it.")
    assert sam.sees("Thank you for reading it.")
    await sam.says("/status")
    assert sam.last.text.startswith(f"{name}: a person has it.")
    await stage.ben.says("/timeline")
    record = stage.ben.last.text
    for line in (
        "Ola: Told aloud, taken down here.", "told aloud, written by Ola: a man in a red coat",
        "Ana read back: At eleven", "Changed to: it was the left arm",
        "The account was signed off: they say it is right.",
    ):  # fmt: skip
        assert line in record


async def test_without_a_place_and_without_words_the_team_is_called_before_anything_is_asked(stage: Stage) -> None:
    await stage.ola.says("/intake")
    name = stage.card.text.split(". ")[1].rstrip(".")
    assert stage.card.text == f"Oolong. {name}."
    assert stage.ola.sees(f"{name}: where are you?").labels == (
        "1. Hall 1", "2. Hall 2", "3. Lobby", "More places", "Skip", "That was a slip",
    )  # fmt: skip
    await stage.ola.says("quay terrace")
    assert stage.card.text == f"Oolong. {name}. Z4."
    assert stage.ola.last.text == f"{name}: write what they told you. Their words, as you remember them."
    await stage.ola.presses("Skip")
    await stage.ola.says("3")
    assert stage.card.text == f"Hibiscus. {name}. Z4."
    assert stage.ola.last.text.startswith(f"{name}: thank you.")
    await stage.ana.presses("I take it")
    stage.ana.never_sees("told aloud, written by")


async def test_a_place_is_found_on_the_second_page_by_taps_alone(stage: Stage) -> None:
    await stage.ola.says("/intake")
    await stage.ola.presses("More places")
    await stage.ola.presses(next(one for one in stage.ola.last.labels if "Quay terrace" in one))
    assert stage.card.text.endswith("Z4.")


async def test_what_was_told_where_a_place_was_asked_is_kept_and_the_place_asked_again(stage: Stage) -> None:
    await stage.ola.says("/intake")
    await stage.ola.says("help was all she said, then that a man with a knife is at the door")
    name = stage.ola.sees("I'm calling the team").text.split(":")[0]
    assert stage.card.text == f"Saffron. {name}.", "what they were told is grave"
    assert stage.ola.last.text == f"{name}: where are you?"
    await stage.ana.presses("I take it")
    assert stage.ana.sees("a man with a knife")


async def test_typed_twice_it_is_one_case(stage: Stage) -> None:
    for _ in range(2):
        await stage.ola.says("/intake Z2 somebody keeps following her")
    assert len(stage.cards) == 1
    await stage.passes(minutes=1)
    await stage.ola.says("/intake Z2 somebody keeps following her")
    assert len(stage.cards) == 2, "later it may be somebody else"


async def test_somebody_who_cannot_go_on_is_a_matter_of_life(stage: Stage) -> None:
    name = await intake(stage, "Z2 she said: I want to die")
    assert stage.card.text == f"Marmalade. {name}. Z2."


async def test_a_slip_is_taken_back_while_nobody_has_it(stage: Stage) -> None:
    await stage.ola.says("/intake")
    name = stage.ola.sees("I'm calling the team").text.split(":")[0]
    await stage.ola.presses("That was a slip")
    assert stage.card.text == f"Oolong. {name}. Closed."
    assert f"{name} is closed again." in " ".join([*stage.ola.texts, *stage.ola.notices])
    shown = len(stage.ana.screen)
    await stage.passes(hours=1)
    assert len(stage.ana.screen) == shown


async def test_once_somebody_has_it_a_slip_is_for_them_to_close(stage: Stage) -> None:
    await stage.ola.says("/intake")
    await stage.ana.presses("I take it")
    await stage.ola.presses("That was a slip")
    assert "Whoever has it can close it." in " ".join([*stage.ola.texts, *stage.ola.notices])
    assert "Taken, 1 of 2" in stage.card.text


async def test_in_a_group_only_the_place_is_taken_and_the_words_are_asked_in_private(stage: Stage) -> None:
    await stage.ola.says_in(ORGANIZERS, "/intake Z2 he hit her at the bar")
    name = stage.ola.sees("I'm calling the team").text.split(":")[0]
    assert stage.card.text == f"Oolong. {name}. Z2.", "of what was typed there nothing but the place is read"
    assert stage.ola.sees("write what they told you")
    assert not any("he hit her" in one.text for one in stage.house.screen(ORGANIZERS))
    await stage.ana.presses("I take it")
    stage.ana.never_sees("he hit her")
    await stage.ola.says("he hit her at the bar")
    assert stage.ana.sees("he hit her at the bar")


async def test_the_typed_message_is_taken_out_of_the_group(stage: Stage) -> None:
    if stage.house.platform != "telegram":
        return
    await stage.ben.says_in(TEAM, "/intake Z2 he hit her at the bar")
    assert not [one for one in stage.house.api.group(int(TEAM)).screen if "he hit her" in one.text]


async def test_a_colleague_named_in_it_gets_no_sign_and_whoever_wrote_it_is_asked(stage: Stage) -> None:
    name = await intake(stage, "Z2 she says Ben from the team would not let her pass")
    assert stage.cards == [] and stage.ben.screen == []
    asked = stage.ola.sees(f"{name}: you named Ben, so I keep this from them. Is it about them?")
    assert asked.labels == ("1. Yes, keep it from them", "2. No, they may help")
    assert stage.ana.sees(name)
    await stage.ola.presses("2. No, they may help")
    assert f"{name}: Ben may help." in " ".join([*stage.ola.texts, *stage.ola.notices])
    await stage.passes(minutes=11)
    assert stage.ben.sees(name), "the next call reaches them as well"


async def test_a_colleague_named_later_loses_what_they_were_shown(stage: Stage) -> None:
    name = await intake(stage, "Z2")
    assert stage.ben.sees(name)
    await stage.ola.says("it was Ben who shouted at her")
    assert stage.ben.screen == [] and stage.cards == []
    await stage.ola.presses("1. Yes, keep it from them")
    await stage.ben.says(f"/take {name}")
    assert stage.ben.last.text.startswith("I know no case by that name")


async def test_whoever_must_not_know_of_a_case_adds_nothing_to_it_and_learns_nothing(stage: Stage) -> None:
    name = await intake(stage, "Z2 she says Ben from the team would not let her pass")
    await stage.ola.presses("1. Yes, keep it from them")
    await stage.ana.presses("I take it")
    before = len(stage.ana.screen)
    await stage.ben.says(f"/intake {name} she was lying")
    other = stage.ben.sees("I'm calling the team").text.split(":")[0]
    assert other != name, "to them it is as if there were no such case: their words begin one of their own"
    assert not [one for one in stage.ana.screen[before:] if "lying" in one.text]


async def test_nobody_answers_and_whoever_stands_beside_the_person_hears_it(stage: Stage) -> None:
    name = await intake(stage, "Z2 a man attacked her with a bottle")
    assert stage.card.text == f"Saffron. {name}. Z2."
    await stage.passes(minutes=3)
    heard = [one for one in stage.ola.texts if one.startswith(f"{name}: nobody has it yet.")]
    assert len(heard) == 2 and "+351 210 000 000" in heard[0], "once for whoever was new, after it was accepted"


async def test_no_alert_goes_out_and_they_hear_where_to_go_instead(stage: Stage) -> None:
    if stage.house.platform != "rehearsal":
        return  # nothing else lets a whole group refuse
    stage.house.here.faults.blocked |= {TEAM, *(str(one) for name, one in ROSTER.items() if name != "Ola")}
    await stage.ola.says("/intake Z2 she fell and hit her head")
    await stage.passes(seconds=4)
    assert "I haven't reached anyone yet. I keep trying." in " ".join(stage.ola.texts)
    stage.ola.never_sees("the team has been called")


async def test_a_bare_cry_of_whoever_writes_it_down_is_their_own(stage: Stage) -> None:
    name = await intake(stage, "Z2")
    await stage.ola.says("help")
    assert stage.ola.sees("I've told the team just now.")
    assert stage.ola.sees("Your word is").text.split("Your word is ")[1].split(".")[0] != name


async def test_the_handler_speaks_to_them_in_person_or_not_at_all(stage: Stage) -> None:
    name = await intake(stage, "Z2 somebody keeps following her")
    await stage.ana.presses("I take it")
    await stage.ana.says("/say hello")
    assert stage.ana.last.text.startswith(f"{name}: they have no chat with us, so I can't pass that on.")
    await stage.ana.says("shall we go", reply_to=stage.ana.sees("keeps following her").id)
    assert stage.ana.last.text == f"{name}: kept internal. /say speaks to them."
    await stage.passes(minutes=10)
    assert stage.ana.sees(f"{name}: they are waiting for you. Press I'm with them once you are.")


async def test_whoever_took_it_down_may_have_it_themselves(stage: Stage) -> None:
    name = await intake(stage, "Z2 somebody keeps following her", stage.caro)
    await stage.caro.presses("I take it")
    await stage.passes(minutes=20)
    assert stage.card.text.startswith("Hibiscus") and "Taken" in stage.card.text
    assert not [one for one in stage.caro.texts if "waiting for you" in one], "they stand beside them"
    assert not [one for one in stage.caro.texts if one == f"{name}: Caro has it now."]


async def test_a_look_says_that_it_was_told_aloud(stage: Stage) -> None:
    await intake(stage, "Z2 somebody keeps following her")
    await stage.ben.presses("Look")
    assert "Told aloud, no chat." in stage.ben.notices[-1] and "following" not in stage.ben.notices[-1]


async def test_it_goes_on_after_a_restart_and_closes_without_a_line(stage: Stage) -> None:
    name = await intake(stage, "Z2")
    await stage.restarts(after_seconds=5)
    await stage.ola.says("she was shouted at by a speaker")
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    assert stage.ana.sees("shouted at by a speaker")
    await stage.ana.says("/close")
    await stage.ana.presses("2. Support only")
    await stage.ana.presses("1. It happened to them")
    assert stage.ana.last.text.startswith(f"{name}: who else must still be told?"), "no line, for it would reach nobody"
    await stage.ana.presses("1. No one else")
    await stage.ben.presses("I agree")
    assert stage.card.text == f"Hibiscus. {name}. Z2. Closed."
    await stage.ola.says(f"/intake {name} it happened again on the train home")
    assert stage.ana.sees("again on the train home"), "the record of a closed case goes on"


async def test_what_is_told_aloud_weighs_as_much_as_what_is_written(stage: Stage) -> None:
    name = await intake(stage, "Z2 somebody keeps following her")
    assert stage.card.text == f"Hibiscus. {name}. Z2."
    assert stage.ola.sees(f"{name}: what is it closest to?"), "the words only sound like it"
    await stage.passes(seconds=90)
    assert stage.ben.last.text == f"{name} again. No answer for 1 min.", "and not after ten minutes"
    await stage.ola.presses("4. Hurtful words or pictures")
    assert stage.card.text == f"Vanilla. {name}. Z2."
    other = await intake(stage, "Z4")
    await stage.ola.says("a man will not stop touching her")
    assert stage.card.text == f"Hibiscus. {other}. Z4."
