"""What leaves for Telegram, and how each call ends."""

from __future__ import annotations

import logging

import pytest

from bot.transports.port import Media, Moved, Refused, Rendered, Retry, Undeliverable
from bot.transports.telegram_request import AiohttpRequest, NoAnswerError
from tests.botapi import TOKEN, BotApi
from tests.transports.telegram_stage import TEAM, connected, plain, transport_to


async def test_an_alert_reaches_the_team_with_sound_and_five_buttons() -> None:
    async with connected() as (api, telegram):
        team = api.group(TEAM)
        labels = ("I take it", "I join", "I cover", "Look", "Can't")
        number = await telegram.send(plain(TEAM, "Saffron. Maple. Z4.", labels))
        (card,) = team.screen
        assert (str(card.id), card.text, card.labels) == (number, "Saffron. Maple. Z4.", labels)
        assert not card.silent
        assert not card.protected


async def test_words_stay_behind_a_spoiler_counted_in_telegrams_units() -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        text = "🙂 Maple says: he 🙂 followed me"
        start = text.index("he")
        await telegram.send(Rendered("1", text, covered=(start, len(text)), sound=False, protect=True))
        (words,) = ana.screen
        assert words.covered == ("he 🙂 followed me",)
        assert words.silent
        assert words.protected


async def test_markup_in_a_persons_words_stays_words() -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        await telegram.send(plain(1, "<b>*run*</b> [x](http://y) & _z_"))
        assert ana.heard == ["<b>*run*</b> [x](http://y) & _z_"]


async def test_nul_and_halves_of_characters_are_replaced() -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        await telegram.send(plain(1, "a\0b \ud83d c"))
        assert ana.heard == ["a\N{REPLACEMENT CHARACTER}b \N{REPLACEMENT CHARACTER} c"]


async def test_a_text_too_long_for_one_message_comes_in_parts_with_the_buttons_on_the_last() -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        text = " ".join(f"word{number:05d}" for number in range(1000))
        number = await telegram.send(plain(1, text, ("ok",)))
        assert " ".join(ana.heard) == text
        assert [one.labels for one in ana.screen] == [(), (), ("ok",)]
        assert number == " ".join(str(one.id) for one in ana.screen)
        assert [one.silent for one in ana.screen] == [False, True, True]


async def test_a_photo_goes_by_its_bytes_or_by_its_id_with_the_words_beneath() -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        by_bytes = Media("photo", content=b"\xff\xd8 a photo", name="p.jpg", mime="image/jpeg")
        await telegram.send(Rendered("1", "look", media=by_bytes, covered=(0, 4)))
        known = api.world.keep_file("voice", b"a voice")
        await telegram.send(Rendered("1", media=Media("voice", file=known.id)))
        photo, voice = ana.screen
        assert (photo.media, photo.text, photo.media_covered, photo.covered) == ("photo", "look", True, ("look",))
        assert voice.media == "voice"
        assert b"\xff\xd8 a photo" in [file.content for file in api.world.files.values()]


async def test_a_file_is_sent_whole_whatever_its_name_and_type_claim_to_be() -> None:
    async with connected() as (api, telegram):
        api.phone(1, started=True)
        content = bytes(range(256)) * 10_000
        odd = Media("document", content=content, name='a"\r\nX: y\ud83d.txt', mime="text/plain\r\nX: y")
        await telegram.send(Rendered("1", media=odd))
        assert content in [file.content for file in api.world.files.values()]


async def test_a_photo_over_ten_megabytes_goes_as_a_document_and_what_is_over_fifty_not_at_all() -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        await telegram.send(Rendered("1", media=Media("photo", content=bytes(10_000_001))))
        assert ana.screen[0].media == "document"
        with pytest.raises(Undeliverable, match="50 MB"):
            await telegram.send(Rendered("1", media=Media("video", content=bytes(50_000_001))))


async def test_what_no_caption_can_hold_comes_before_the_file() -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        await telegram.send(Rendered("1", "w " * 800, media=Media("video", content=b"v")))
        await telegram.send(Rendered("1", "a sticker", media=Media("sticker", content=b"s")))
        assert [one.media for one in ana.screen] == ["", "video", "", "sticker"]


async def test_the_location_key_comes_and_goes() -> None:
    async with connected() as (api, telegram):
        sam = api.phone(2, started=True)
        await telegram.send(Rendered("2", "Where?", location_key="Share my location"))
        await telegram.send(Rendered("2", "Thanks.", drop_keyboard=True))
        assert sam.screen[0].keyboard == ("Share my location",)
        assert api.world.chats[2].messages[sam.screen[1].id].keyboard == {"remove_keyboard": True}


async def test_a_place_is_sent_as_a_place() -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        await telegram.send(Rendered("1", "Maple is here", location=(38.7, -9.1)))
        assert [one.media or one.text for one in ana.screen] == ["Maple is here", "location"]


async def test_an_edit_that_changes_nothing_is_done() -> None:
    async with connected() as (api, telegram):
        api.group(TEAM)
        number = await telegram.send(plain(TEAM, "Saffron. Maple.", ("I take it",)))
        await telegram.edit(number, plain(TEAM, "Saffron. Maple. Z4.", ("I take it",)))
        await telegram.edit(number, plain(TEAM, "Saffron. Maple. Z4.", ("I take it",)))
        (card,) = api.group(TEAM).screen
        assert (card.text, card.labels, card.edits) == ("Saffron. Maple. Z4.", ("I take it",), 1)


async def test_new_words_under_a_photo_go_under_the_photo() -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        number = await telegram.send(Rendered("1", "look", media=Media("photo", content=b"p")))
        await telegram.edit(number, plain(1, "removed"))
        assert (ana.screen[0].text, ana.screen[0].media) == ("removed", "photo")


async def test_an_edit_of_what_is_gone_is_undeliverable_but_the_person_is_not_gone() -> None:
    async with connected() as (api, telegram):
        api.phone(1, started=True)
        with pytest.raises(Undeliverable) as refused:
            await telegram.edit("99999", plain(1, "new"))
        assert not refused.value.gone


async def test_a_message_is_deleted_for_48_hours_and_emptied_afterwards() -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        first = await telegram.send(plain(1, "words of a report"))
        second = await telegram.send(plain(1, "more words", ("ok",)))
        await telegram.remove("1", first)
        await telegram.remove("1", first)
        api.world.pass_time(49 * 3600)
        await telegram.remove("1", second)
        await telegram.remove("1", second)
        (left,) = ana.screen
        assert (left.text, left.labels) == ("—", ())


@pytest.mark.parametrize(
    ("chat", "gone"), [("404404", True), ("2", True), ("3", True), ("4", True), (str(TEAM), False)]
)
async def test_who_cannot_be_reached_is_undeliverable(chat: str, gone: bool) -> None:
    async with connected() as (api, telegram):
        api.phone(2)  # never started
        api.phone(3, started=True).blocks()
        api.phone(4, started=True).deactivates()
        api.group(TEAM).chat.bot_may_post = False
        with pytest.raises(Undeliverable) as refused:
            await telegram.send(plain(int(chat), "Saffron."))
        assert refused.value.gone is gone
        assert "Saffron" not in str(refused.value)


async def test_a_group_that_became_a_supergroup_says_where_it_went() -> None:
    async with connected() as (api, telegram):
        group = api.group(-55)
        new = group.migrates(by=api.phone(1))
        with pytest.raises(Moved) as moved:
            await telegram.send(plain(-55, "Saffron."))
        assert moved.value.moved_to == str(new.id)
        await telegram.send(plain(new.id, "Saffron."))


async def test_too_many_messages_wait_as_told_and_only_in_that_chat() -> None:
    async with connected(limits=True) as (api, telegram):
        api.phone(1, started=True)
        for number in range(3):
            await telegram.send(plain(1, f"{number}"))
        with pytest.raises(Retry) as waiting:
            await telegram.send(plain(1, "one too many"))
        assert (waiting.value.after, waiting.value.chat_only) == (1.0, True)


@pytest.mark.parametrize("kind", ["status", "reset", "garbage"])
async def test_a_failing_telegram_means_again_later(kind: str) -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        api.faults.add(kind, ["sendMessage"], times=1)
        with pytest.raises(Retry) as waiting:
            await telegram.send(plain(1, "Saffron."))
        assert not waiting.value.chat_only
        await telegram.send(plain(1, "Saffron."))
        assert ana.heard == ["Saffron."]


async def test_a_telegram_that_stays_silent_is_not_waited_for_for_ever() -> None:
    async with BotApi() as api:
        api.faults.add("hang", seconds=0.2)
        request = AiohttpRequest(1, read_seconds=0.05)
        await request.initialize()
        with pytest.raises(NoAnswerError, match="in time"):
            await request.call(f"{api.url}/bot{TOKEN}/getMe", {})
        await request.shutdown()
        with pytest.raises(NoAnswerError, match="not open"):
            await request.call(f"{api.url}/bot{TOKEN}/getMe", {})


async def test_an_answer_lost_after_telegram_accepted_means_again_and_one_duplicate() -> None:
    async with connected() as (api, telegram):
        ana = api.phone(1, started=True)
        api.faults.add("lost", ["sendMessage"], times=1)
        with pytest.raises(Retry):
            await telegram.send(plain(1, "Saffron."))
        await telegram.send(plain(1, "Saffron."))
        assert ana.heard == ["Saffron.", "Saffron."]


async def test_a_wrong_token_is_refused_at_start_without_being_named() -> None:
    async with BotApi() as api:
        for token in ("123:wrong-secret", "nonsense"):
            telegram = transport_to(api, token)
            with pytest.raises(Refused) as refused:
                await telegram.start()
            await telegram.stop()
            assert "secret" not in str(refused.value)
            assert refused.value.__cause__ is None


async def test_a_telegram_that_is_down_at_start_is_tried_again() -> None:
    async with BotApi() as api:
        telegram = transport_to(api)
        api.faults.add("status", times=1)
        with pytest.raises(Retry):
            await telegram.start()
        await telegram.start()
        await telegram.stop()


async def test_no_log_and_no_error_holds_token_or_words(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with connected() as (api, telegram):
        api.phone(1, started=True)
        await telegram.send(plain(1, "he followed me"))
        api.faults.add("reset", ["sendMessage"], times=1)
        with pytest.raises(Retry) as failed:
            await telegram.send(plain(1, "he followed me"))
    said = caplog.text + repr(failed.value) + repr(failed.value.__cause__)
    assert "made-up-token" not in said
    assert "followed" not in said
