"""Behind the scenes: what happened, who may see it and what was sent, and never what anybody wrote."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.rehearsal import behind, score
from bot.rehearsal.facts import FACTS, PROPOSED
from bot.rehearsal.theatre import Theatre
from handlers.domain.case import Outcome
from tests.rehearse.playing import case, closed, playing, said, taken

CANARY = "canary"


@pytest.fixture
async def theatre() -> AsyncIterator[Theatre]:
    async with playing() as found:
        yield found


async def due(theatre: Theatre) -> list[str]:
    """What comes due, with the name of the case as Maple."""
    names = [one["name"] for one in (await behind.view(theatre))["cases"]]
    found = [one["says"] for one in await behind.ahead(theatre)]
    return [one.replace(names[0], "Maple") if names else one for one in found]


async def test_every_fact_of_a_record_is_said_in_words(theatre: Theatre) -> None:
    known = {one for one in theatre.movable.opened.texts.ids() if one.startswith("fact-")}
    assert known == FACTS.keys() | {f"{PROPOSED}{one}" for one in Outcome}


async def test_the_timeline_tells_what_happened_while_the_clock_stood_still(theatre: Theatre) -> None:
    await taken(theatre)
    await theatre.says("sam", f"a {CANARY} in the hall")
    await theatre.presses("caro", "Ver")
    await theatre.presses("ben", "I join")
    await theatre.says("ana", f"/say the {CANARY} is gone")
    await theatre.says("ben", f"I never saw a {CANARY}")
    await theatre.says("ben", f"/note {CANARY}")
    await closed(theatre)
    told = await said(theatre)
    assert told[:11] == [
        "the case begins",
        "the reporter called for help now",
        "the team is called: the ladder of 'critical' begins",
        "rung 1: Ana, Ben and Caro were paged",
        "the card stands in the team's group",
        "an alert has arrived: only now may the reporter be told that it has",
        "Ana took it",
        "Caro took a look",
        "the reporter wrote",
        "Ben joined",
        "Ana said something to the reporter",
    ]
    assert told[11:14] == [
        "it has arrived on the reporter's phone", "internal note (Ben)", "note for the record (Ben)",
    ]  # fmt: skip
    assert "Ana wants to close it: action taken" in told
    assert told[-1] == "Ben agreed: it is closed"


async def test_a_report_that_went_out_by_the_clock_was_called_before_anybody_took_it(theatre: Theatre) -> None:
    await theatre.says("sam", "somebody took my bag and shouted at me")
    await theatre.movable.passes(timedelta(seconds=20))
    await theatre.presses("ben", "Look")
    await theatre.presses("ana", "I take it")
    assert await said(theatre) == [
        "the case begins",
        "the reporter wrote",
        "the team is called: the ladder of 'major' begins",
        "rung 1: Ana, Ben and Caro were paged",
        "the card stands in the team's group",
        "an alert has arrived: only now may the reporter be told that it has",
        "Ben took a look",
        "Ana took it",
    ]


async def test_who_fell_silent_and_what_followed_is_told(theatre: Theatre) -> None:
    await taken(theatre)
    await theatre.movable.passes(timedelta(minutes=3))
    told = await said(theatre)
    assert "Ana is nudged for a first word" in told
    assert told[-2:] == [
        "Ana stays silent: others are called", "the ladder starts over: rung 1: Ben and Caro were paged",
    ]  # fmt: skip


async def test_who_cannot_take_it_is_no_secret_here(theatre: Theatre) -> None:
    await theatre.says("sam", "/sos")
    await theatre.presses("ben", "Can't")
    assert "Ben can't take it; the others are not told" in await said(theatre)


async def test_who_may_see_what_with_the_reason(theatre: Theatre) -> None:
    await taken(theatre)
    await theatre.presses("ben", "I join")
    rows = {one["person"]: one for one in (await case(theatre))["may_see"]}
    assert {name: one["why"] for name, one in rows.items()} == {
        "Ana": "has the case", "Ben": "is the second person", "Caro": "on duty", "Dee": "decider", "Eli": "decider",
        "Ola": "not on duty",
    }  # fmt: skip
    assert (rows["Caro"]["look"], rows["Caro"]["words"]) == (True, False)
    assert rows["Caro"]["about"] == "responder, escort; on duty"


async def test_somebody_kept_out_sees_nothing_and_the_case_says_so(theatre: Theatre) -> None:
    await theatre.says("sam", "Ana shouted at me and followed me home, she is on your team")
    await theatre.movable.passes(timedelta(seconds=60))
    found = await case(theatre)
    assert {"restricted", "kept from Ana"} <= set(found["flags"])
    ana = next(one for one in found["may_see"] if one["person"] == "Ana")
    assert not any(ana[view] for view in ("card", "look", "words", "notes"))
    assert ana["why"] == "kept out: the words name them"
    assert all("Ana" not in rung["page"] for rung in found["ladder"]["rungs"])
    assert "the words name Ana: it is kept from them" in await said(theatre)


async def test_what_was_never_sent_nobody_sees(theatre: Theatre) -> None:
    await theatre.says("sam", f"somebody took my {CANARY} and shouted at me")
    found = await case(theatre)
    assert found["ladder"] is None
    assert {one["why"] for one in found["may_see"]} == {"it was not sent yet"}
    assert not any(one["card"] or one["words"] for one in found["may_see"])


async def test_the_outbox_tells_which_text_went_where(theatre: Theatre) -> None:
    await taken(theatre)
    found = await case(theatre)
    sent = (await behind.view(theatre))["outbox"]["sent"]
    assert 10 < len(sent) <= 30
    assert {"time": "08:00:00", "lane": "alert", "to": "Ben", "text": "T1z", "case": found["name"]} in sent
    assert {one["to"] for one in sent} == {"Ana", "Ben", "Caro", "the team's group", "the reporter", "whoever pressed"}
    assert (await behind.view(theatre))["outbox"]["waiting"] == []


async def test_what_the_platform_does_not_take_waits_in_its_lane(theatre: Theatre) -> None:
    theatre.platform.faults.lose_answers = 1
    await theatre.says("sam", "/sos")
    waiting = (await behind.view(theatre))["outbox"]["waiting"]
    assert waiting == [{"lane": "alert", "count": 1}]
    await theatre.movable.passes(timedelta(seconds=10))
    assert (await behind.view(theatre))["outbox"]["waiting"] == []


async def test_who_cannot_be_reached_is_named(theatre: Theatre) -> None:
    theatre.platform.faults.blocked.add(theatre.phone("ben").chat)
    await theatre.says("sam", "/sos")
    assert "nothing could be delivered to Ben" in await said(theatre)
    assert "Ben (not reached)" in (await case(theatre))["ladder"]["rungs"][0]["page"]


async def test_nobodys_words_are_in_any_of_it(theatre: Theatre) -> None:
    await taken(theatre)
    await theatre.says("sam", f"a {CANARY} in the hall")
    await theatre.edits("sam", f"two {CANARY} in the hall")
    await theatre.says("ana", f"/say the {CANARY} is gone")
    await theatre.says("ana", f"a {CANARY} was seen")
    await theatre.says("ana", f"/note {CANARY}")
    told = json.dumps([await behind.view(theatre), await behind.ahead(theatre), await score.view(theatre)])
    assert CANARY not in told
    assert "the reporter changed what they wrote" in await said(theatre)


async def test_of_an_erased_case_nothing_is_read_and_nothing_breaks(theatre: Theatre) -> None:
    await theatre.says("sam", f"somebody took my {CANARY} and shouted at me")
    await theatre.presses("sam", "Not a report")
    assert (await case(theatre))["state"] == "kept"
    assert [one.startswith("what was kept unsent as Maple is erased") for one in await due(theatre)] == [True]
    await theatre.movable.passes(timedelta(days=10))
    found = await case(theatre)
    assert found["says"].endswith("is erased: nobody can read it any more.")
    assert {one["why"] for one in found["may_see"]} == {"it was erased"}
    assert "erased" in {one["text"] for one in (await behind.view(theatre))["outbox"]["sent"]}
    assert (await score.view(theatre))["cases"] == []
