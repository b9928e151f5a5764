"""Menus and the online check."""

from __future__ import annotations

import pytest

from bot.buttons import ButtonSeal
from bot.transports.port import Menu, MenuEntry, Retry
from bot.transports.telegram import TelegramTransport
from tests.botapi import TOKEN
from tests.transports.telegram_stage import ORGANIZERS, TEAM, connected


async def test_each_role_gets_its_own_menu_in_each_language() -> None:
    async with connected() as (api, telegram):
        api.group(TEAM)
        api.phone(1, started=True)
        sos, cases = MenuEntry("sos", "I need help now"), MenuEntry("cases", "Open cases")
        await telegram.install_menus(
            [
                Menu("private", "", (sos,)),
                Menu("private", "pt-BR", (MenuEntry("sos", "Preciso de ajuda"),)),
                Menu("team", "", (cases,)),
                Menu("organizers", "", (cases,)),  # a group that does not exist here is left out
                Menu("1", "en", (cases,)),
                Menu(f"{TEAM}/1", "", (cases,)),
            ]
        )
        assert set(api.account.menus) == {
            ("all_private_chats", ""),
            ("all_private_chats", "pt"),
            (f"chat:{TEAM}", ""),
            ("chat:1", "en"),
            (f"chat_member:{TEAM}:1", ""),
        }
        assert api.account.menus["all_private_chats", "pt"] == [{"command": "sos", "description": "Preciso de ajuda"}]


async def test_the_online_check_names_what_is_missing_and_what_to_do() -> None:
    async with connected() as (api, telegram):
        api.group(TEAM)
        api.group(ORGANIZERS, bot="member")
        api.phone(1, started=True)
        api.phone(2)
        spaces = {"team": str(TEAM), "organizers": str(ORGANIZERS), "other": "-77"}
        team, organizers, other, _, ana, ben = await telegram.check(spaces, {"Ana": "1", "Ben": "2"})
        assert (team.problem, ana.problem) == ("", "")
        assert "not an administrator" in organizers.problem
        assert "chat not found" in other.problem
        assert "https://t.me/eventdesk_test_bot" in ben.remedy


async def test_the_online_check_does_not_take_an_outage_for_a_missing_right() -> None:
    async with connected() as (api, telegram):
        api.faults.add("status", ["getChatMember"])
        with pytest.raises(Retry):
            await telegram.check({"team": str(TEAM)}, {})


async def test_the_online_check_says_whether_topics_can_be_made() -> None:
    async with connected() as (api, telegram):
        assert "off" in (await telegram.check({}, {}))[0].subject
        api.world.topics_on = api.world.users_make_topics = True
        again = TelegramTransport(TOKEN, api.url, ButtonSeal(b"key"), {}, team_topics=True)
        await again.start()
        try:
            (private,) = await again.check({}, {})
            assert "topics of their own" in private.problem and "@BotFather" in private.remedy
            team = api.group(TEAM)
            for step, problem in (
                (lambda: None, "has no topics"),
                (lambda: team.becomes_forum(may_manage=False), "may not manage topics"),
                (team.becomes_forum, ""),
            ):
                step()
                _, topics, _ = await again.check({"team_chat": str(TEAM)}, {})
                assert topics.subject == "topics in team_chat" and problem in topics.problem
                assert bool(topics.problem) is bool(problem)
        finally:
            await again.stop()
