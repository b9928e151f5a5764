"""Command menus: each role is shown its own, in each language. Display only; authority is checked at every call."""

from __future__ import annotations

from bot.texts import Texts
from bot.transports.port import Menu, MenuEntry

ATTENDEE = ("sos", "report", "status", "info", "language", "clear", "privacy", "help")
TEAM = (
    "onduty", "offduty", "who", "cases", "digest", "take", "join", "cover", "release", "handover", "need", "backup",
    "setcategory", "intake", "restrict", "recuse", "close", "reopen", "me", "pushtest", "quiz", "briefing", "checkin",
)  # fmt: skip
ORGANIZERS = ("roster", "addresponder", "removeresponder")


def menus(texts: Texts) -> list[Menu]:
    """Every menu there is. Private chats get the attendee's: having the chat open must say nothing about why."""
    shown = []
    for number, language in enumerate(texts.languages()):
        for scope, commands in (("private", ATTENDEE), ("team", TEAM), ("organizers", ORGANIZERS)):
            entries = tuple(MenuEntry(one, texts.text(f"menu-{one}", language)) for one in commands)
            shown.append(Menu(scope, language, entries))
            if number == 0:
                shown.append(Menu(scope, "", entries))
    return shown
