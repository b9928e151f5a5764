"""What people do on the phones of the page, and what they see there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from io import BytesIO

import pytest

from bot.rehearsal.samples import sample
from tests.rehearse.served import House, Window, served

WORDS = "a canary sang behind the stage"


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with served() as house:
        yield house


@pytest.fixture
async def window(house: House) -> Window:
    return await house.window()


async def taken(window: Window) -> None:
    """Sam calls for help, Ana takes it, Ben joins."""
    await window.does(do="says", phone="sam", text="/sos")
    await window.presses("ana", "I take it")
    await window.presses("ben", "I join")


async def test_two_taps_bring_an_alert_to_the_team(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/start p_41")
    await window.presses("sam", "I need help now")
    assert "Saffron." in window.texts("ana")
    assert "Saffron." in window.texts("team")
    assert "I've told the team" in window.texts("sam")


async def test_buttons_are_numbered_and_pressed_where_they_stand(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/sos")
    card = window.bubbles("team")[-1]
    flat = [one for row in card["buttons"] for one in row]
    assert [one["index"] for one in flat] == list(range(len(flat)))
    assert [one["number"] for one in flat] == list(range(1, len(flat) + 1))
    take = next(one for one in flat if "I take it" in one["label"])
    await window.does(do="presses", phone="ben", room="team", message=card["id"], button=take["index"])
    assert "is yours" in window.texts("ben")


async def test_a_button_means_what_stood_on_it_when_it_was_pressed(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/sos")
    join = window.button("ben", "I join")
    await window.presses("ana", "I take it")
    await window.does(do="presses", phone="ben", **join, label="I join")
    assert "Taken, 2 of 2." in window.texts("team")


async def test_a_button_that_is_gone_says_so(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/sos")
    alert = window.button("ana", "I take it")
    card = window.button("team", "I take it")
    assert "has changed" in await window.refused(do="presses", phone="ana", **{**alert, "button": 50})
    assert "has changed" in await window.refused(do="presses", phone="ana", **alert, label="I join")
    await window.presses("ben", "I take it")
    changed = next(one for one in window.bubbles("team") if one["id"] == card["message"])
    assert changed["edited"]
    await window.does(do="presses", phone="ana", room="team", **card, label="I take it")
    assert "Ben has it" in window.phone("ana")["notices"][-1]["text"]


async def test_answers_to_presses_are_numbered_for_ever(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/sos")
    for _ in range(7):
        await window.presses("ana", "Look")
    notices = window.phone("ana")["notices"]
    assert len(notices) == 5
    assert [one["number"] for one in notices] == [3, 4, 5, 6, 7]


async def test_words_are_changed_and_replied_to_by_message(window: Window) -> None:
    await taken(window)
    await window.does(do="says", phone="sam", text="he wears a green coat")
    await window.does(do="says", phone="sam", text="near the stairs")
    first = next(one for one in window.bubbles("sam") if one["text"] == "he wears a green coat")
    await window.does(do="edits", phone="sam", message=first["id"], text="he wears a grey coat")
    assert "he wears a grey coat" in window.texts("ana")
    changed = next(one for one in window.bubbles("sam") if one["id"] == first["id"])
    assert (changed["mine"], changed["edited"], changed["text"]) == (True, True, "he wears a grey coat")
    theirs = next(one for one in window.bubbles("ana") if "near the stairs" in one["text"])
    start, end = theirs["covered"]
    assert theirs["text"][start:end] == "near the stairs"
    await window.does(do="says", phone="ana", text="on my way", reply_to=theirs["id"])
    assert "send this to them?" in window.texts("ana")
    assert "Only words of one's own" in await window.refused(
        do="edits", phone="ana", message=theirs["id"], text="something else"
    )


async def test_a_sign_on_a_card_is_a_shortcut_and_can_be_taken_away(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/sos")
    card = window.bubbles("team")[-1]["id"]
    shown = {"do": "reacts", "phone": "ben", "room": "team", "message": card}
    await window.does(**shown, emoji="👀")
    assert window.bubbles("team")[-1]["reactions"] == ["👀 ben"]
    await window.does(**shown, emoji="👌")
    assert window.bubbles("team")[-1]["reactions"] == ["👌 ben"]
    assert "is yours" in window.texts("ben")
    await window.does(**shown, emoji="👌")
    assert window.bubbles("team")[-1]["reactions"] == []


async def test_people_in_a_room_are_named_and_the_desk_is_not(window: Window) -> None:
    await window.does(do="says", phone="ana", room="team", text="/who")
    bubbles = window.bubbles("team")
    assert (bubbles[0]["by"], bubbles[0]["mine"]) == ("ana", True)
    assert {(one["by"], one["mine"]) for one in bubbles[1:]} <= {("", False)}
    phones = {one["name"]: one for one in window.parts["phones"]}
    assert phones["team"]["members"] == ["ana", "ben", "caro", "eli", "dee"]
    assert phones["organizers"]["members"] == ["dee", "ola"]
    assert "members" not in phones["ana"]


async def test_a_locked_phone_shows_what_came_since_somebody_looked(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/sos")
    assert window.lock("sam") == [], "it came while the chat was open in the hand"
    locked = window.phone("ana")["lock"]
    assert {one["from"] for one in locked} == {"Eventdesk", "The team's group"}
    assert all(one["text"].startswith("Saffron.") for one in locked)
    assert locked[0]["sound"] is True
    await window.presses("ana", "I take it")
    assert window.lock("ana") == []
    await window.presses("ben", "I join")
    await window.does(do="says", phone="sam", text=WORDS)
    shown = "\n".join(window.lock("ana"))
    assert "▒▒▒▒" in shown
    assert "canary" not in shown
    assert "canary" in window.texts("ana")


async def test_a_lock_screen_hides_nothing_that_should_not_be_there(window: Window) -> None:
    """Whatever the desk sent and did not cover is seen, however improper."""
    await taken(window)
    await window.does(do="says", phone="ana", text="/say come to the canary stage")
    assert any("canary" in text for text in window.lock("sam"))


async def test_what_is_taken_back_leaves_the_lock_screen(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/sos")
    assert window.lock("eli") or window.lock("caro")
    before = {name: window.lock(name) for name in ("ana", "ben", "caro")}
    await window.presses("ana", "I take it")
    private = [one for one in window.phone("caro")["lock"] if one["from"] == "Eventdesk"]
    bubbles = [one for one in window.bubbles("caro") if not one["mine"]]
    assert len(private) == len(bubbles)
    assert before


async def test_a_room_is_on_the_lock_screens_of_its_members_only(window: Window) -> None:
    await window.does(do="says", phone="sam", text="/sos")
    assert "The team's group" in {one["from"] for one in window.phone("eli")["lock"]}
    assert window.lock("ola") == []
    assert window.lock("team") == []


async def test_a_sample_is_offered_and_comes_to_whoever_has_the_case(house: House, window: Window) -> None:
    await taken(window)
    for kind in ("photo", "voice"):
        await window.does(do="sends", phone="sam", kind=kind)
        content, mime = sample(kind)
        own = window.bubbles("sam")[-1] if window.bubbles("sam")[-1]["media"] else window.bubbles("sam")[-2]
        theirs = next(one for one in reversed(window.bubbles("ana")) if one["media"])
        for bubble in (own, theirs):
            assert bubble["media"]["kind"] == kind
            async with house.session.get(f"{house.address}files/{bubble['media']['file']}") as got:
                assert got.status == 200
                assert got.content_type == mime
                assert got.headers["Content-Disposition"] == "inline"
                assert await got.read() == content
        covered = next(one for one in window.phone("ana")["lock"] if one["text"].startswith(("Photo", "Voice")))
        assert "canary" not in covered["text"]


async def upload(house: House, kind: str, mime: str, content: bytes) -> tuple[int, dict[str, str]]:
    headers = {"Origin": house.address.partition("/r/")[0], "Content-Type": mime}
    async with house.session.post(
        f"{house.address}files?kind={kind}", data=BytesIO(content), headers=headers
    ) as answer:
        return answer.status, await answer.json()


async def test_a_photo_of_ones_own_is_sent_as_it_is(house: House, window: Window) -> None:
    await taken(window)
    status, told = await upload(house, "photo", "image/png", b"\x89PNG of a canary")
    assert status == 200
    await window.does(do="sends", phone="sam", kind="photo", file=told["file"])
    theirs = next(one for one in reversed(window.bubbles("ana")) if one["media"])
    async with house.session.get(f"{house.address}files/{theirs['media']['file']}") as got:
        assert got.content_type == "image/png"
        assert await got.read() == b"\x89PNG of a canary"


async def test_a_sound_is_given_in_parts_where_a_browser_asks_for_them(house: House) -> None:
    _, told = await upload(house, "voice", "audio/webm;codecs=opus", b"0123456789")
    address = f"{house.address}files/{told['file']}"
    for asked, given in (("bytes=0-1", b"01"), ("bytes=4-", b"456789"), ("bytes=-3", b"789")):
        async with house.session.get(address, headers={"Range": asked}) as got:
            assert (got.status, await got.read()) == (206, given)
            assert got.headers["Content-Range"].endswith("/10")
    for asked in ("bytes=50-60", "bytes=9-2", "canaries"):
        async with house.session.get(address, headers={"Range": asked}) as got:
            assert got.status == 416


@pytest.mark.parametrize(
    ("kind", "mime", "content", "status"),
    [
        ("photo", "text/html", b"<script>", 415),
        ("photo", "image/svg+xml", b"<svg/>", 415),
        ("voice", "image/png", b"x", 415),
        ("film", "image/png", b"x", 400),
        ("photo", "image/png", b"", 400),
        ("photo", "image/png", b"x" * (10 * 1024 * 1024 + 1), 413),
    ],
)
async def test_what_is_no_photo_is_not_stored(house: House, kind: str, mime: str, content: bytes, status: int) -> None:
    found, told = await upload(house, kind, mime, content)
    assert found == status
    assert told["why"].endswith(".")


async def test_a_place_is_shared_as_the_phone_does_it(window: Window) -> None:
    await taken(window)
    await window.does(do="shares_place", phone="sam")
    assert any(one["media"] and one["media"]["kind"] == "location" for one in window.bubbles("ana"))


async def test_guests_come_with_one_click_and_with_any_language(window: Window) -> None:
    await window.does(do="guest", language="es")
    await window.does(do="guest", name="Mina", language="fa")
    phones = {one["name"]: one for one in window.parts["phones"]}
    assert phones["lea"]["language"] == "es"
    assert phones["lea"]["title"] == "Lea's phone"
    assert phones["mina"]["direction"] == "rtl"
    await window.does(do="says", phone="lea", text="/help")
    await window.does(do="says", phone="mina", text="/help")
    assert "te contesta una persona del equipo" in window.texts("lea")
    assert window.texts("mina"), "a language without texts is answered in the event's own"
    for _ in range(20):
        await window.does(do="guest", language="pt-BR")
    assert len({one["name"] for one in window.parts["phones"]}) == len(window.parts["phones"])


async def test_a_phone_is_set_to_another_language_and_tells_the_desk(window: Window) -> None:
    await window.does(do="language", phone="sam", language="es")
    await window.does(do="says", phone="sam", text="/start")
    assert "Hola" in window.texts("sam")
    await window.does(do="language", phone="sam", language="ar")
    sam = next(one for one in window.parts["phones"] if one["name"] == "sam")
    assert (sam["language"], sam["direction"]) == ("ar", "rtl")
