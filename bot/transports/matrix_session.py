"""What exists while we are logged in, put together."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from bot.transports.matrix_api import MatrixApi
from bot.transports.matrix_batch import Events
from bot.transports.matrix_chores import Chores
from bot.transports.matrix_folder import Folder
from bot.transports.matrix_invites import Invites
from bot.transports.matrix_keys import Keys
from bot.transports.matrix_login import Device
from bot.transports.matrix_making import RoomMaker
from bot.transports.matrix_nio import Machine
from bot.transports.matrix_rooms import Directory
from bot.transports.matrix_store import KeyStore
from bot.transports.matrix_sync import Sync
from handlers.domain.incoming import ChatKind


class Session:
    """What exists while we are logged in: the machine, what it knows, and who uses it."""

    def __init__(self, api: MatrixApi, device: Device, folder: Folder, spaces: Mapping[str, ChatKind]) -> None:
        self.device = device
        self.store = KeyStore(device.user, device.id, str(folder.path), "", f"keys-{device.id}.db")
        self.machine = Machine(device.user, device.id, self.store)
        self.rooms = Directory(device.user, self.store)
        self.keys = Keys(api, self.machine, self.rooms)
        self.invites = Invites(api, self.store, self.rooms, spaces)
        self.chores = Chores(api, self.keys, self.rooms, self.invites)
        self.events = Events(self.machine, self.rooms, spaces, self.invites, self.chores)
        self.sync = Sync(api, self.machine, self.keys, self.rooms, self.events)
        self.maker = RoomMaker(api, self.machine, self.rooms)
        self.rooms_known = asyncio.Event()
