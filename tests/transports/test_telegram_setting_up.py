"""Menus and the online check."""

from __future__ import annotations

import pytest

from bot.transports.port import Menu, MenuEntry, Retry
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
        team, organizers, other, ana, ben = await telegram.check(spaces, {"Ana": "1", "Ben": "2"})
        assert (team.problem, ana.problem) == ("", "")
        assert "not an administrator" in organizers.problem
        assert "chat not found" in other.problem
        assert "https://t.me/eventdesk_test_bot" in ben.remedy


async def test_the_online_check_does_not_take_an_outage_for_a_missing_right() -> None:
    async with connected() as (api, telegram):
        api.faults.add("status", ["getChatMember"])
        with pytest.raises(Retry):
            await telegram.check({"team": str(TEAM)}, {})
