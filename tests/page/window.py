"""A browser window on a rehearsal, in the words of somebody who sits before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from playwright.async_api import ConsoleMessage, Error, Locator, Page, Request, WebSocket, expect

PANELS = ("Scenarios", "Behind the scenes", "Score")


@dataclass(frozen=True, slots=True)
class PhoneOnPage:
    """One phone, or one room, as it stands on the page. `name` is who writes there."""

    section: Locator
    name: str

    @property
    def chat(self) -> Locator:
        """Its messages."""
        return self.section.get_by_role("log")

    @property
    def field(self) -> Locator:
        """Where words are typed."""
        return self.section.get_by_role("textbox", name=f"Write as {self.name}")

    def button(self, label: str) -> Locator:
        """The newest button of that name in the chat, with or without a number in front."""
        return self.chat.get_by_role("button", name=re.compile(rf"^(\d+\. )?{re.escape(label)}$")).last

    def key(self, name: str) -> Locator:
        """A button of the phone itself."""
        return self.section.get_by_role("button", name=name, exact=True).last

    async def says(self, words: str) -> None:
        """Type it and send it."""
        await self.field.fill(words)
        await self.key("Send").click()
        await expect(self.field).to_have_value("")

    async def presses(self, label: str) -> None:
        """Tap a button of the newest message that has it."""
        await self.button(label).click()

    async def opens_more(self, *names: str) -> None:
        """Open what else the phone can do, and tap these one after the other."""
        for name in ("More", *names):
            await self.key(name).click()

    async def shows(self, *texts: str) -> None:
        """All of these come to stand in the chat."""
        for text in texts:
            await expect(self.chat).to_contain_text(text)

    async def locks(self) -> Locator:
        """Lock it, or take it up again; what is to be seen while it is locked."""
        await self.key("Lock screen").click()
        return self.section.get_by_role("group", name="Locked")


@dataclass  # without slots: Playwright hangs its own marks on whoever listens
class Window:
    """One window. `faults` are what no story may leave behind: complaints of the browser, and requests elsewhere."""

    page: Page
    address: str
    faults: list[str] = field(default_factory=list)
    expected: re.Pattern[str] | None = None
    """Complaints that belong to the story, as of a line that was cut."""

    async def opens(self) -> None:
        """Go to the rehearsal, and wait until its phones are there."""
        self._listen()
        await self.page.goto(self.address)
        await self.is_ready()

    async def is_ready(self) -> None:
        """The page has heard from the desk."""
        await expect(self.page.get_by_role("button", name="+1 min")).to_be_visible()
        await expect(
            self.page.get_by_role("group", name="Phones on screen").get_by_role("checkbox").first
        ).to_be_visible()

    def phone(self, name: str) -> PhoneOnPage:
        """A person's phone by the person's name."""
        return PhoneOnPage(self.page.get_by_role("region", name=f"{name}'s phone", exact=True), name)

    def room(self, title: str, writer: str) -> PhoneOnPage:
        """A room, and who writes there."""
        return PhoneOnPage(self.page.get_by_role("region", name=title, exact=True), writer)

    def panel(self, name: str) -> Locator:
        """A panel beside the phones."""
        return self.page.get_by_role("complementary", name=name, exact=True)

    async def opens_panel(self, name: str) -> Locator:
        """Open a panel, unless it is open."""
        button = self.page.get_by_role("group", name="Panels").get_by_role("button", name=name, exact=True)
        if await button.get_attribute("aria-expanded") != "true":
            await button.click()
        await expect(self.panel(name)).to_be_visible()
        return self.panel(name)

    async def closes_panels(self) -> None:
        """Leave the whole page to the phones."""
        await self.page.get_by_role("group", name="Panels").get_by_role("button", expanded=True).click()

    async def presses(self, label: str) -> None:
        """Press a button of the page itself, once it has done what it was pressed for before."""
        button = self.page.get_by_role("button", name=label, exact=True)
        await expect(button).not_to_have_attribute("aria-busy", "true")
        await button.click()

    async def puts_on_screen(self, *names: str) -> None:
        """Show these phones as well."""
        for name in names:
            await self.page.get_by_role("group", name="Phones on screen").get_by_label(name, exact=True).check()

    def check(self) -> None:
        """Nothing went wrong that nobody saw."""
        unexpected = [one for one in self.faults if not (self.expected and self.expected.search(one))]
        assert not unexpected, "\n".join(unexpected)

    def _listen(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", self._failed)
        self.page.on("request", self._asked)
        self.page.on("websocket", self._connected)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")

    def _failed(self, error: Error) -> None:
        self.faults.append(f"page: {error}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.address, f"blob:{self.address.partition('/r/')[0]}", "data:")):
            self.faults.append(f"asked elsewhere: {request.url}")

    def _connected(self, line: WebSocket) -> None:
        if line.url != self.address.replace("http:", "ws:") + "ws":
            self.faults.append(f"connected elsewhere: {line.url}")
