"""Acceptance scenario 6: it is about somebody of the team; they get no sign that the case exists."""

from __future__ import annotations

from tests.stage import TEAM, Phone, Stage
from tests.stories.scenes import word_of


async def about(sam: Phone, *names: str) -> None:
    """Choose who must not see it, from C1."""
    await sam.presses("2. It's about someone on the team")
    await keep_out(sam, *names)


async def keep_out(sam: Phone, *names: str) -> None:
    """Tap these, a page further where they are not shown yet."""
    for name in names:
        if not any(name in one.labels for one in sam.screen):
            await sam.presses("More names")
        await sam.presses(name)


async def test_ben_gets_no_sign_and_two_others_do(stage: Stage) -> None:
    sam = stage.phone(7600)
    await sam.says("he touched me and laughed about it")
    await about(sam, "Ben")
    assert sam.last.text == "Done. Ben can't see this. 5 other people can help."
    await stage.passes(seconds=20)
    name = word_of(sam)
    assert stage.cards == [], "a restricted case has no card in any group"
    for one in (stage.ana, stage.caro):
        assert one.sees(name)
    assert stage.ben.screen == []
    await stage.ana.presses("I take it")
    await stage.caro.presses("I join")
    assert stage.ana.sees("Keep this from Ben.")
    await stage.passes(minutes=30)
    await _finds_nothing(stage.ben, name)
    assert stage.cards == []


async def _finds_nothing(phone: Phone, name: str) -> None:
    """Every way of asking answers as if there were no such case."""
    unknown = next(one for one in phone.stage.opened.policy.case_names if one != name)
    for command in ("/take {}", "/join {}", "/look {}", "/timeline {}", "/say {} hello", "/note {} x", "/close {}",
                    "/reopen {}", "/cant {}", "/handover {} Ana", "/release {}", "/withthem {}"):  # fmt: skip
        answers = []
        for one in (name, unknown):
            await phone.says(command.format(one.lower()))
            answers.append(phone.last.text)
        assert answers[0] == answers[1], command
    await phone.says("/cases")
    assert phone.last.text == "Nothing is open."
    await phone.says("/onduty")
    assert name not in " ".join(phone.texts).replace(f"/{name}", "")


async def test_what_already_went_out_is_taken_back(stage: Stage) -> None:
    sam = stage.phone(7600)
    await sam.says("he touched me and laughed about it")
    await stage.passes(seconds=20)
    name = word_of(sam)
    await stage.ana.presses("I take it")
    await stage.ben.presses("I join")
    await about(sam, "Ben")

    assert not [one for one in stage.ben.texts if name in one or "laughed" in one]
    assert stage.cards == []
    assert stage.ana.sees("Keep this from Ben.")
    assert stage.ana.sees(f"Hibiscus. {name}. Taken, 1 of 2.")
    await stage.passes(seconds=180)
    assert stage.caro.sees(f"{name}: teaspoon.")
    await sam.says("thank you")
    assert not [one for one in stage.ben.texts if name in one or "thank you" in one]


async def test_when_the_handler_is_the_one_it_is_about_others_are_called(stage: Stage) -> None:
    sam = stage.phone(7600)
    await sam.says("he touched me and laughed about it")
    await sam.presses("2. It's about someone on the team")
    await stage.passes(seconds=20)
    name = word_of(sam)
    await stage.ben.presses("I take it")
    assert stage.ben.sees("laughed about it")
    await sam.presses("Ben")
    assert not [one for one in stage.ben.texts if name in one or "laughed" in one]
    assert stage.ana.sees(f"{name} again.")
    await stage.ana.presses("I take it")
    assert sam.sees("Ana has your message")
    assert stage.ana.sees("laughed about it")


async def test_an_old_button_of_the_excluded_is_as_if_there_were_nothing(stage: Stage) -> None:
    sam = stage.phone(7600)
    await sam.says("he touched me and laughed about it")
    await stage.passes(seconds=20)
    await sam.presses("2. It's about someone on the team")
    old, card = stage.ben.last, stage.card
    names = next(one for one in sam.screen if "Ben" in one.labels)
    # they press in the very moment in which it is taken from them
    stage.house.presses(sam.user, sam.chat, names.id, "Ben")
    for label in ("I take it", "Look", "Can't"):
        stage.house.presses(stage.ben.user, stage.ben.chat, old.id, label)
        stage.house.presses(stage.ben.user, TEAM, card.id, label)
    await stage.settles()
    assert {one for one in stage.ben.notices if one} <= {"That button is no longer open. Nothing is lost."}
    assert stage.ben.screen == []


async def test_a_look_at_a_restricted_case_is_for_those_who_may_know(stage: Stage) -> None:
    sam = stage.phone(7600)
    await sam.says("he touched me and laughed about it")
    await about(sam, "Ben")
    await stage.passes(seconds=20)
    await stage.caro.presses("Look")
    assert "Place not known." in stage.caro.notices[-1]
    await stage.caro.says("/cases")
    assert stage.caro.last.text == "Nothing is open.", "restricted cases stand in no list but that of the two"
    await stage.caro.presses("I take it")
    await stage.caro.says("/cases")
    assert "Taken, 1 of 2." in stage.caro.last.text
