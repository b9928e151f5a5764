"""Which device we are: logged in once with the password, then the same device over every restart.

The token stays because homeservers refuse the sixth login in a few minutes, the device because the homeserver knows
repeated messages by it, and because the keys are those of one device.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final

from nio.crypto import ENCRYPTION_ENABLED

from bot.transports.matrix_api import ApiError, MatrixApi
from bot.transports.matrix_errors import SIGNED_OUT, delivery_error
from bot.transports.matrix_folder import Folder
from bot.transports.port import Refused
from bot.transports.raw_json import Json, words

FILE: Final = "device.json"


@dataclass(frozen=True, slots=True)
class Device:
    """Who we are. `identity` is the public key that proves the store to be this device's own; '' before it is made."""

    user: str
    id: str
    token: str
    identity: str = ""


def must_encrypt() -> None:
    """Raises Refused where messages would silently go out unencrypted: matrix-nio does without its extra."""
    if not ENCRYPTION_ENABLED:
        raise Refused("encryption is not installed: pip install 'matrix-nio[e2e]' (or make the venv anew)")


async def device(api: MatrixApi, folder: Folder, user: str, password: str) -> Device:
    """The device of the store folder, its token proven; logged in when there is none. Raises Refused and Retry."""
    kept = folder.read(FILE)
    if kept is None:
        return await _log_in(api, folder, user, password, "")
    known = Device(user=words(kept, "user"), id=words(kept, "id"), token=words(kept, "token"),
                   identity=words(kept, "identity"))  # fmt: skip
    if known.user != user:
        raise Refused(f"the keys in {folder.path} are another account's: name another folder under [matrix] store")
    api.token = known.token
    try:
        said = await api.call("GET", "/account/whoami")
    except ApiError as error:
        if not is_soft(error):
            raise delivery_error(error) from None
        return await log_in_again(api, folder, known, password)
    if words(said, "user_id") != user or words(said, "device_id") not in ("", known.id):
        raise Refused(SIGNED_OUT)
    return known


def is_soft(error: ApiError) -> bool:
    """Whether only the token has run out, and the device is still ours."""
    return error.code == "M_UNKNOWN_TOKEN" and error.body.get("soft_logout") is True


async def log_in_again(api: MatrixApi, folder: Folder, known: Device, password: str) -> Device:
    """A new token for the same device."""
    return await _log_in(api, folder, known.user, password, known.id, known.identity)


async def _log_in(
    api: MatrixApi, folder: Folder, user: str, password: str, device_id: str, identity: str = ""
) -> Device:
    wanted: dict[str, object] = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": user},
        "password": password,
        "initial_device_display_name": "Eventdesk",
    }
    api.token = ""
    try:
        answer = await api.call("POST", "/login", wanted | ({"device_id": device_id} if device_id else {}))
    except ApiError as error:
        if error.code in ("M_FORBIDDEN", "M_INVALID_USERNAME", "M_UNKNOWN") and error.status in (400, 401, 403):
            raise Refused("the homeserver refuses the user or the password: set [matrix] user and password") from None
        raise delivery_error(error) from None
    found = _device(answer, user, identity)
    folder.write(FILE, asdict(found))
    api.token = found.token
    return found


def _device(answer: Json, user: str, identity: str) -> Device:
    found = Device(words(answer, "user_id"), words(answer, "device_id"), words(answer, "access_token"), identity)
    if found.user != user:
        raise Refused("the homeserver calls this account by another name: set [matrix] user to its full id")
    return found


def own_keys(folder: Folder, known: Device, identity: str) -> Device:
    """Hold the store against the device. Raises Refused when the keys are not (any more) those of this device."""
    if known.identity and known.identity != identity:
        raise Refused(
            f"the keys of this device are gone from {folder.path}: put the folder back as it was, or remove"
            f" {FILE} from it so that the desk logs in as a new device (what was sent to the old one and not yet"
            " read stays unreadable; nothing that is in the record is lost)"
        )
    if not known.identity:
        known = Device(known.user, known.id, known.token, identity)
        folder.write(FILE, asdict(known))
    return known
