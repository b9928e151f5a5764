"""A storm: forty people call at once. Nobody goes without an answer, and the team is not drowned (behaviour 8)."""

from __future__ import annotations

from pathlib import Path

from bot.transports.port import Pace, Rendered, Retry
from tests.stage import TEAM, Stage, configuration, rehearsal
from tests.stories.conftest import Theatre
from tests.stories.scenes import word_of

PACE = Pace(chat_per_second=1, group_per_minute=20, overall_per_second=30, groups=frozenset({TEAM}))


async def _forty_call(stage: Stage, people: int = 40) -> None:
    for user in range(8000, 8000 + people):
        stage.house.says(user, "/sos", str(user), "en")
    await stage.settles()


def _waiting(stage: Stage) -> list[str]:
    return [one for one in stage.cards if " more" in one]


async def test_ten_cards_of_their_own_and_one_for_all_the_rest(theatre: Theatre) -> None:
    async with theatre(pace=PACE) as stage:
        await _forty_call(stage)
        await stage.passes(seconds=59)
        told = [stage.phone(user) for user in range(8000, 8040)]
        for sam in told:
            assert any(one.startswith(("I've told the team just now.", "I've told the team now.")) for one in sam.texts)
        own = [one for one in stage.cards if " more" not in one]
        assert len(own) <= 13, "ten wait, and those that left before the line was full"
        shared = next(one for one in reversed(stage.house.screen(TEAM)) if " more" in one.text and not one.pinned)
        assert shared.labels == ("Take the next",)
        assert shared.text.startswith("Saffron. ")
        assert len(_waiting(stage)) <= 2, "sent anew at most once a minute"

        stranger = stage.phone(7999)
        await stranger.presses("Take the next", TEAM)
        assert stranger.notices[-1] == "That is not open to you here."

        for one in (stage.ana, stage.ben, stage.caro):
            mine = [seen for seen in one.texts if " more" in seen]
            assert 1 <= len(mine) <= 3


async def test_take_the_next_takes_the_oldest_of_the_gravest_until_none_is_left(theatre: Theatre) -> None:
    async with theatre(pace=PACE) as stage:
        await stage.phone(8100).says("someone keeps shouting at me at the bar")
        await stage.passes(seconds=20)
        await _forty_call(stage, 16)
        await stage.passes(seconds=59)
        oldest = word_of(stage.phone(8000))
        await stage.ben.presses("Take the next", TEAM)
        assert any(f"{oldest} is yours." in one for one in [*stage.ben.notices, *stage.ben.texts])
        for _ in range(15):
            await stage.ben.presses("Take the next", TEAM)
            await stage.passes(seconds=5)
        last = [one for one in stage.house.screen(TEAM) if not one.pinned]
        assert not [one for one in last if "Saffron" in one.text and " more" in one.text]
        assert [one for one in last if "All of these are taken." in one.text]
        assert "All of these are taken." in " ".join(stage.caro.texts)
        await stage.ben.says("/cases")
        assert "Hibiscus." in stage.ben.last.text and "Hibiscus. " in " ".join(stage.cards)


async def test_the_next_is_never_one_with_which_they_have_a_conflict(theatre: Theatre) -> None:
    async with theatre(pace=PACE) as stage:
        await _forty_call(stage, 16)
        await stage.passes(seconds=59)
        oldest = word_of(stage.phone(8000))
        await stage.ben.says(f"/cant {oldest}")
        await stage.ben.presses("3. Conflict")
        await stage.ben.presses("Take the next", TEAM)
        told = [*stage.ben.notices, *stage.ben.texts]
        assert any("is yours." in one for one in told)
        assert not any(f"{oldest} is yours." in one or "you said there is a conflict" in one for one in told)


async def test_where_only_one_with_a_conflict_is_left_they_are_asked_first(theatre: Theatre) -> None:
    async with theatre(pace=PACE) as stage:
        await _forty_call(stage, 16)
        await stage.passes(seconds=59)
        newest = word_of(stage.phone(8015))
        await stage.ben.says(f"/cant {newest}")
        await stage.ben.presses("3. Conflict")
        for _ in range(16):
            await stage.ben.presses("Take the next", TEAM)
            await stage.passes(seconds=5)
        assert stage.ben.sees(f"{newest}: you said there is a conflict. Have it all the same?")
        assert not any(f"{newest} is yours." in one for one in [*stage.ben.notices, *stage.ben.texts])


async def test_a_case_about_a_colleague_never_stands_on_a_shared_card(theatre: Theatre) -> None:
    async with theatre(pace=PACE) as stage:
        lea = stage.phone(8200)
        await lea.says("he touched me and laughed about it")
        await lea.presses("2. It's about someone on the team")
        await lea.presses("Ben")
        await _forty_call(stage, 30)
        await stage.passes(minutes=2)
        name = word_of(lea)
        assert not [one for one in stage.cards if name in one]
        assert not [one for one in stage.ben.texts if name in one]
        assert stage.ana.sees(f"Hibiscus. {name}.")


async def test_coming_on_duty_in_a_storm_brings_ten_and_one_card_for_the_rest(theatre: Theatre) -> None:
    async with theatre(pace=PACE) as stage:
        await _forty_call(stage, 25)
        await stage.passes(seconds=40)
        await stage.eli.says("/onduty")
        await stage.passes(seconds=15)
        own = [one for one in stage.eli.texts if one.startswith("Saffron. ") and " more" not in one]
        assert len(own) == 10
        assert [one for one in stage.eli.texts if "Saffron. 15 more." in one]


async def test_what_an_older_shared_card_was_to_become_waits_for_nothing_once_it_is_sent_anew(tmp_path: Path) -> None:
    """The platform takes no edits for a while: nothing may count as waiting that never leaves."""
    async with rehearsal(configuration(tmp_path), PACE) as stage:
        await _forty_call(stage, 14)
        await stage.passes(seconds=50)
        takes_edits = stage.house.here.edit

        async def takes_none(message_id: str, message: Rendered) -> None:
            raise Retry("not now", after=90)

        stage.house.here.edit = takes_none
        for user in (8050, 8051, 8052, 8053):
            await stage.phone(user).says("/sos")
            await stage.passes(seconds=25)
        stage.house.here.edit = takes_edits
        await stage.passes(minutes=3)
        assert "outbox-overdue" not in await stage.opened.record.sick()
