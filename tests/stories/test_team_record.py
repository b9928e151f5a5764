"""The private look, notes, the record, and what is left of talk in the group (conversation.md 7.2, 7.5)."""

from __future__ import annotations

from sqlalchemy import func, select

from storage.tables import audit, cases, conversations, entries, outbox
from tests.stage import TEAM, Stage
from tests.stories.scenes import called, paired, rows_kept, taken
from tests.stories.test_choosing_a_person import wished


async def test_a_look_is_short_private_and_audited(stage: Stage) -> None:
    sam = stage.phone(7400, language="es")
    await sam.says("/start p_41")
    await sam.says("/sos")
    await stage.passes(minutes=1)
    await stage.caro.presses("Look", TEAM)
    seen = stage.caro.notices[-1]
    assert len(seen) <= 200
    assert "Quay terrace. 1 min ago." in seen and "Español." in seen
    looked = select(func.count()).where(audit.c.act == "look")
    assert await stage.opened.record.look(lambda unit: unit.connection.scalar(looked)) == 1


async def test_the_two_see_their_words_in_a_look_and_others_do_not(stage: Stage) -> None:
    sam, _ = await taken(stage)
    await sam.says("he has a green jacket")
    await stage.ana.presses("Look", TEAM)
    assert "green jacket" in stage.ana.notices[-1]
    await stage.caro.presses("Look", TEAM)
    assert "green jacket" not in stage.caro.notices[-1]


async def test_what_was_not_sent_is_found_by_no_name(stage: Stage) -> None:
    sam = stage.phone(7401)
    await sam.says("somebody took my bag and shouted at me")
    settling = await stage.opened.record.look(lambda unit: unit.connection.scalar(select(cases.c.name)))
    before = len(stage.ana.screen)
    for command in ("look", "timeline", "take", "join"):
        await stage.ana.says(f"/{command} {settling}")
    await sam.presses(next(one for one in sam.last.labels if "Not a report" in one))
    for command in ("look", "timeline", "take", "reopen"):
        await stage.ana.says(f"/{command} {settling}")
    answers = stage.ana.texts[before:]
    assert len(answers) == 8
    assert all("by that name" in one for one in answers), answers


async def test_a_stranger_in_the_group_learns_nothing(stage: Stage) -> None:
    await called(stage)
    eve = stage.phone(7666)
    for label in ("Look", "I take it", "Can't"):
        stage.house.presses(7666, TEAM, stage.card.id, label)
        await stage.settles()
    assert set(eve.notices) == {"That is not open to you here."}
    assert "I take it" in stage.card.labels


async def test_a_look_that_was_typed_is_gone_from_the_chat_with_the_other_copies(stage: Stage) -> None:
    _, name = await called(stage)
    await stage.ana.says(f"/look {name}")
    assert stage.ana.last.protect and not stage.ana.last.sound
    assert "Just now." in stage.ana.last.text
    await stage.restarts(after_seconds=41 * 3600)
    await stage.desk.tidy()
    await stage.settles()
    assert not [one for one in stage.ana.texts if "Place not known" in one]


async def test_the_record_reads_like_a_story(stage: Stage) -> None:
    sam, name = await paired(stage)
    await sam.presses("2. Hall 2")
    await sam.says("he grabbed my arm")
    await stage.ana.says("/say Hi, I'm Ana. I'm here now.")
    await stage.ben.says("I go round the back")
    await stage.ana.says("/note calm, no injury seen")
    await stage.ana.says("/onmyway 2")
    await stage.ana.says("/withthem")
    await stage.ana.says("/timeline")
    record = stage.ana.last
    assert record.protect and not record.sound
    lines = record.text.splitlines()
    assert lines[0] == f"{name}, the record:"
    assert [line.split(" ", 1)[1] for line in lines[1:]] == [
        "Called for help now.",
        "Ana: Took it.",
        "Ben: Joined.",
        "Place: Z2.",
        "Their words: he grabbed my arm",
        "You may write to them.",
        "Ana to them: Hi, I'm Ana. I'm here now.",
        "Ben, internal: I go round the back",
        "Ana, note: calm, no injury seen",
        "Ana: On the way.",
        "Ana: With them.",
    ]


async def test_commands_with_words_in_the_group_are_answered_in_private_and_not_kept(stage: Stage) -> None:
    sam, name = await taken(stage)
    before = stage.cards
    await stage.ana.says_in(TEAM, f"/note {name} he hit her")
    assert stage.ana.last.text == "That works in our private chat. Write it there."
    await stage.ana.says_in(TEAM, "/say are you safe?")
    sam.never_sees("are you safe?")
    assert stage.cards == before
    await stage.ana.says("/timeline")
    assert "he hit her" not in stage.ana.last.text


async def test_ordinary_talk_in_the_group_leaves_no_trace(stage: Stage) -> None:
    before = await rows_kept(stage)
    await stage.ana.says_in(TEAM, "Sam told me a man in a green jacket hit her")
    await stage.phone(7666).says_in(TEAM, "what happened?")
    assert await rows_kept(stage) == before
    assert stage.cards == []
    assert {entries.name, outbox.name, conversations.name} <= set(before)


async def test_a_look_says_how_to_find_them_and_nothing_else_of_their_words(stage: Stage) -> None:
    sam, name = await called(stage)
    for answer in ("2", "1", "he keeps following me", "Green jacket, by the coffee."):
        await sam.says(answer)
    await stage.caro.presses("Look")
    assert stage.caro.notices[-1].endswith("English. Look for: Green jacket, by the coffee.")
    assert "following" not in stage.caro.notices[-1]
    await stage.caro.says(f"/look {name}")
    assert "Look for: Green jacket, by the coffee." in stage.caro.last.text
    assert "following" not in stage.caro.last.text
    await stage.ana.presses("I take it")
    assert stage.ana.sees("Asked how we find them, they wrote:")


async def test_a_long_answer_to_how_to_find_them_is_for_the_two_alone(stage: Stage) -> None:
    sam, _ = await called(stage)
    for answer in ("2", "1", "he keeps following me", "he has my bag and he says he will hit me if I call you"):
        await sam.says(answer)
    await sam.says("green jacket")
    await stage.caro.presses("Look")
    assert "he says" not in stage.caro.notices[-1] and "Look for" not in stage.caro.notices[-1]


async def test_what_was_taken_back_is_in_no_look(stage: Stage) -> None:
    sam, name = await called(stage)
    for answer in ("2", "1", "he keeps following me"):
        await sam.says(answer)
    wrong = await sam.says("Green jacket, by the coffee.")
    await stage.ana.presses("I take it")
    await sam.says("remove", reply_to=wrong)
    await stage.caro.presses("Look")
    assert "jacket" not in stage.caro.notices[-1]
    await stage.ana.says(f"/look {name}")
    assert "he keeps following me" in stage.ana.last.text
    stage.ana.never_sees("jacket")
    await sam.says("he has my bag")
    await stage.caro.presses("Look")
    assert "bag" not in stage.caro.notices[-1], "what follows is no answer to how we find them"


async def test_a_look_says_whom_they_chose(stage: Stage) -> None:
    _, name = await wished(stage)
    await stage.ben.presses("Look")
    assert "Wants: Ben." in stage.ben.notices[-1]
    await stage.passes(minutes=45)
    await stage.ana.says(f"/look {name}")
    assert "Wants" not in stage.ana.last.text, "since then anyone may help"


async def test_a_look_names_nobody_whom_it_is_kept_from(stage: Stage) -> None:
    _, name = await wished(stage)
    await stage.ben.presses("I take it")
    await stage.ana.says(f"/look {name}")
    assert "Wants: Ben." in stage.ana.last.text
    await stage.ana.says(f"/restrict {name} Ben")
    await stage.ana.says(f"/look {name}")
    assert "Wants" not in stage.ana.last.text
