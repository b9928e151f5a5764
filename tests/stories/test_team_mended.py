"""The team's side as a review found it: handing over, closing, giving back (conversation.md 7.8, 7.10)."""

from __future__ import annotations

from tests.stage import Phone, Stage
from tests.stories.scenes import called, paired, passes_over, picks, taken


async def proposed(stage: Stage) -> tuple[Phone, str]:
    """Ana and Ben have it, and Ana is asked for her closing line."""
    sam, name = await paired(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("1. It happened to them")
    return sam, name


def asked(phone: Phone, fragment: str) -> int:
    """How often somebody reads this."""
    return len([one for one in phone.texts if fragment in one])


async def test_whoever_was_handed_a_case_and_stays_silent_is_nudged_and_others_are_called(stage: Stage) -> None:
    sam, name = await paired(stage)
    await stage.ana.says("/say Hi, I'm Ana.")
    await stage.ana.says("/withthem")
    await stage.ana.says(f"/handover {name} @caro")
    await stage.caro.presses("Accept")
    await stage.passes(minutes=20)
    assert stage.caro.sees(f"{name}: they are waiting for your first words.")
    assert sam.sees("I haven't heard from Caro.")


async def test_send_under_the_closing_line_says_that_somebody_was_asked(stage: Stage) -> None:
    _, name = await proposed(stage)
    await stage.ana.says("He has left the venue.")
    await stage.ana.presses("Send")
    await passes_over(stage)
    assert any("asked" in one for one in stage.ana.notices), stage.ana.notices
    assert asked(stage.ben, f"{name}: Ana wants to close it.") == 1


async def test_a_line_written_with_say_goes_on_with_closing_once(stage: Stage) -> None:
    sam, name = await proposed(stage)
    await stage.ana.says("/say He has left the venue.")
    assert sam.sees("He has left the venue.")
    assert asked(stage.ana, f"{name}: what was done?") == 1
    await stage.ana.says("he was angry")
    assert stage.ben.sees("he was angry").covered, "the words after the line are internal again"
    await stage.ana.says("/say I'm at the desk until six.")
    assert asked(stage.ana, f"{name}: what was done?") == 1
    for label in ("Nothing of these", "1. No one else", "1. Yes, offer it"):
        await stage.ana.presses(label)
    assert asked(stage.ben, f"{name}: Ana wants to close it.") == 1
    await stage.ben.presses("I agree")
    assert stage.card.text.endswith("Closed.")


async def test_whoever_agrees_too_late_hears_that_it_is_closed(stage: Stage) -> None:
    _, name = await taken(stage)
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("2. They saw it")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    await stage.caro.presses("I agree")
    await stage.caro.presses("Not yet")
    assert stage.caro.notices[-2:] == [f"{name} is closed."] * 2


async def test_who_gives_a_case_back_hears_what_is_true(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.ben.says("/release")
    assert stage.ben.sees(f"{name} is no longer with you. Thank you.")
    await stage.ana.says("/release")
    assert stage.ana.sees(f"{name} is no longer with you. I'm calling others.")


async def test_on_the_way_to_somebody_who_blocked_us_claims_nothing(stage: Stage) -> None:
    sam, name = await taken(stage)
    stage.house.blocks(sam.user)
    await stage.ana.presses("On my way")
    if stage.house.platform == "rehearsal":  # the other platform says at once that they left
        assert f"{name}: noted. I'm telling them." in stage.ana.notices
        assert stage.ana.sees(f"{name} → not delivered: they blocked me or left")
    assert stage.ana.sees(f"{name}: gone quiet.")
    await stage.ana.says("/onmyway 3")
    assert stage.ana.last.text == f"{name}: noted that you are on your way."


async def test_nobody_is_nudged_to_write_to_somebody_who_cannot_be_reached(stage: Stage) -> None:
    sam, name = await taken(stage)
    stage.house.blocks(sam.user)
    await stage.ana.says("/say Hi, I'm Ana.")
    gone = asked(stage.ana, f"{name}: gone quiet.")
    await stage.passes(hours=2)
    stage.ana.never_sees("waiting for your first words")
    stage.ana.never_sees("they have had no news for long")
    assert asked(stage.ana, f"{name}: gone quiet.") == gone + 1, "sent to look for them instead"
    assert stage.ben.sees(f"{name} again."), "a silent handler is still not left alone with it"


async def test_nobody_with_the_person_is_asked_for_news(stage: Stage) -> None:
    sam, _ = await paired(stage)
    await stage.ana.says("/say Hi, I'm Ana.")
    await stage.ana.says("/withthem")
    await stage.passes(hours=3)
    sam.never_sees("you are not forgotten")
    stage.ana.never_sees("no news for long")


async def test_at_night_nobody_is_said_to_be_at_the_desk(stage: Stage) -> None:
    for one in (stage.ana, stage.ben, stage.caro):
        await one.says("/offduty")
    sam, _ = await called(stage)
    assert sam.sees("No one is at the desk at this hour.")
    for user in (1001, 1002, 1003):
        stage.house.blocks(user)
    await stage.passes(minutes=2, seconds=5)
    sam.never_sees("everyone at the desk")
    sam.never_sees("is open too")


async def test_answers_to_somebody_who_looks_at_the_screen_make_no_sound(stage: Stage) -> None:
    sam, _ = await called(stage)
    await sam.says("/sos")
    assert not sam.sees("The team has your call.").sound
    await stage.passes(minutes=1)
    await sam.says("/sos")
    assert not sam.sees("The team got your first call").sound
    await stage.ana.presses("I take it")
    await stage.passes(minutes=30)
    await stage.ana.says("/say Are you safe?")
    await sam.presses("1. Show it")
    assert not sam.sees("Are you safe?").sound


async def test_once_a_case_is_taken_its_repeated_pages_leave_the_chats(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.passes(minutes=2)
    assert asked(stage.ben, f"{name} again.") > 1
    await stage.ana.presses("I take it")
    assert [one for one in stage.ben.texts if name in one] == [f"Saffron. {name}. Taken, 1 of 2."]
    await stage.ana.says("/say Hi, I'm Ana.")
    await stage.passes(minutes=10)
    assert asked(stage.ben, f"{name}: teaspoon.") == 1, "only the newest call for a second person stays"
    await stage.ben.presses("I join")
    assert asked(stage.caro, "Taken, 2 of 2.") == 2


async def test_what_was_closed_lately_is_opened_again_without_its_name(stage: Stage) -> None:
    _, name = await paired(stage)
    await stage.ana.says("/reopen")
    assert stage.ana.last.text.startswith("You have no case that was closed lately.")
    await stage.ana.says("/close")
    await stage.ana.presses("1. We took steps")
    await stage.ana.presses("2. They saw it")
    await passes_over(stage)
    await stage.ben.presses("I agree")
    await stage.ana.says("/reopen")
    assert stage.ana.sees(f"{name} is open again.")


async def test_of_several_closed_cases_the_one_to_open_must_be_named(stage: Stage) -> None:
    names = []
    for user in (7100, 7101):
        _, name = await paired(stage, user)
        names.append(name)
        await stage.passes(seconds=1)
        await stage.ana.says(f"/close {name}")
        await stage.ana.presses("1. We took steps")
        await stage.ana.presses("2. They saw it")
        await passes_over(stage)
        await stage.ben.presses("I agree")
    await stage.ana.says("/reopen")
    assert stage.ana.last.text.startswith(f"Which one: {names[0]}, {names[1]}?")
    await stage.ana.says(f"/reopen {names[1]}")
    assert stage.ana.sees(f"{names[1]} is open again.")


async def test_a_reply_that_was_sent_stands_once_for_whoever_comes_in(stage: Stage) -> None:
    sam, _ = await taken(stage)
    await sam.says("he is at the bar")
    await stage.ana.says("we are coming", reply_to=stage.ana.sees("he is at the bar").id)
    await stage.ana.presses("Send")
    await stage.ben.presses("I join")
    assert asked(stage.ben, "we are coming") == 1


async def test_whoever_had_it_may_have_read_it_and_nothing_else_is_claimed(stage: Stage) -> None:
    for who, says in (("Ben", "I'm finding someone else."), ("Caro", "4 other people"), ("Eli", "can't see this")):
        sam = stage.phone(7200)
        if who == "Ben":
            await sam.says("he touched me and laughed about it")
            await sam.presses("2. It's about someone on the team")
            await stage.passes(seconds=20)
            await stage.ben.presses("I take it")
            await stage.caro.presses("I join")
        await picks(sam, who)
        assert says in sam.sees("help.").text
        assert ("They may have read what you wrote before." in sam.sees("help.").text) is (who != "Eli")
