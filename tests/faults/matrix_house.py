"""A homeserver as an event has it: the accounts of desk and roster, the two rooms; and the configuration for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.faults.program import Program
from tests.stage import ROSTER
from tests.synapse.server import Account, Synapse

_CLIENT = "/_matrix/client/v3"
_ENCRYPTED = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}


@dataclass
class House:
    """One event's accounts and rooms. Everybody of the roster is in the team's room, Dee and Ola in the other."""

    synapse: Synapse
    desk: Account
    people: Mapping[str, Account]
    team: str
    organizers: str

    def written(self, folder: Path, text: str, *, url: str = "", telegram: bool = False, password: str = "") -> str:
        """The example configuration on this homeserver. `url`: what stands before it."""
        secret = folder / "password"
        secret.write_text(password or self.desk.password)
        secret.chmod(0o600)
        for name, account in self.people.items():
            text = text.replace(f'"@{name.casefold()}:example.org"', f'"{account.id}"')
        text = re.sub(r"(?m)^#(?=\[matrix\]|(?:homeserver|user|password|store|team_room|organizer_room) = )", "", text)
        for key, value in {
            "homeserver": f'"{url or self.synapse.url}"', "user": f'"{self.desk.id}"',
            "password": '{ file = "password" }', "team_room": f'"{self.team}"',
            "organizer_room": f'"{self.organizers}"',
        }.items():  # fmt: skip
            text = re.sub(rf"(?m)^{key} = .*$", f"{key} = {value}", text)
        return text if telegram else re.sub(r"(?ms)^\[telegram\].*?\n\n", "", text)

    def program(self, folder: Path, api_url: str = "", **how: Any) -> Program:
        """The real desk here; with `api_url` on Telegram too."""
        change = how.pop("change", lambda text: text)
        return Program(
            folder, api_url, lambda text: change(self.written(folder, text, telegram=bool(api_url), **how))
        )  # fmt: skip

    async def asks(self, account: Account, method: str, path: str, body: object = None) -> Any:
        """One call of somebody past every client."""
        return await self.synapse.ask(method, f"{_CLIENT}{path}", body, token=account.token)

    async def signs_out_the_desk(self) -> None:
        """Every device of the desk's account is signed out, as its owner can from any client."""
        await self.asks(self.desk, "POST", "/logout/all", {})

    async def events(self, account: Account, room: str) -> list[dict[str, Any]]:
        """What the homeserver has of a room, oldest first."""
        page = await self.asks(account, "GET", f"/rooms/{quote(room, safe='')}/messages?dir=b&limit=500")
        return list(page["chunk"][::-1])


async def house(synapse: Synapse) -> House:
    """Accounts and rooms of an event of its own."""
    desk = await synapse.register("desk")
    people = {name: await synapse.register(name) for name in ROSTER}
    team = await _room(synapse, people["Dee"], desk, list(people.values()))
    organizers = await _room(synapse, people["Dee"], desk, [people["Dee"], people["Ola"]])
    return House(synapse, desk, people, team, organizers)


async def _room(synapse: Synapse, owner: Account, desk: Account, members: list[Account]) -> str:
    others = [one for one in members if one is not owner]
    made = await synapse.ask("POST", f"{_CLIENT}/createRoom", {
        "preset": "private_chat", "invite": [desk.id, *(one.id for one in others)], "initial_state": [_ENCRYPTED],
        "power_level_content_override": {"users": {desk.id: 50}},
    }, token=owner.token)  # fmt: skip
    room = str(made["room_id"])
    for one in others:
        await synapse.ask("POST", f"{_CLIENT}/join/{quote(room, safe='')}", {}, token=one.token)
    return room
