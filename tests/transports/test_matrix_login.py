"""Who the desk is: logged in once, the same device ever after, and silent rather than unencrypted."""

from __future__ import annotations

import json
import logging
import stat
from pathlib import Path

import pytest

from bot.transports import matrix_login
from bot.transports.matrix import MatrixTransport
from bot.transports.port import Refused, Retry
from handlers.domain.incoming import Said
from tests.synapse.front import Front
from tests.synapse.server import Synapse
from tests.transports.matrix_stage import staged

LOGIN = r"/login$"


def device_of(folder: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads((folder / "store" / "device.json").read_text())
    return found


async def test_the_password_is_used_once(synapse: Synapse, front: Front, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path, front.url) as stage:
        first = await stage.desk()
        device = device_of(tmp_path)
        await first.stop()
        await stage.desk(first.cursor, password="not it")
        assert len(front.asked(LOGIN)) == 1
        assert device_of(tmp_path) == device


async def test_nobody_else_may_read_what_is_kept(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        await stage.desk()
        folder = tmp_path / "store"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        kept = list(folder.iterdir())
        assert {"device.json", "cross-signing.json"} <= {file.name for file in kept}
        assert {stat.S_IMODE(file.stat().st_mode) for file in kept} == {0o600}


async def test_a_wrong_password_is_refused_in_words(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.stopped_desk(password="not it")
        with pytest.raises(Refused, match=r"\[matrix\] user and password") as refusal:
            await desk.transport.start()
        assert "not it" not in str(refusal.value)


async def test_a_homeserver_that_is_away_is_waited_for(tmp_path: Path) -> None:
    transport = MatrixTransport("http://127.0.0.1:9", "@desk:desk.test", "secret", tmp_path / "store", {})
    with pytest.raises(Retry):
        await transport.start()
    with pytest.raises(Retry):
        await transport.receive(None)
    await transport.stop()


async def test_a_device_that_was_signed_out_is_refused_at_the_start(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        first = await stage.desk()
        await first.stop()
        await synapse.ask("POST", "/_matrix/client/v3/logout", {}, token=device_of(tmp_path)["token"])
        second = await stage.stopped_desk()
        with pytest.raises(Refused, match=r"remove device\.json"):
            await second.transport.start()
        (tmp_path / "store" / "device.json").unlink()
        await second.transport.start()


async def test_a_device_that_is_signed_out_later_is_refused_while_it_receives(
    synapse: Synapse, tmp_path: Path
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path) as stage:
        desk = await stage.desk()
        await synapse.ask("POST", "/_matrix/client/v3/logout", {}, token=device_of(tmp_path)["token"])
        with pytest.raises(Refused):
            await desk.receive()


async def test_a_token_that_ran_out_is_renewed_for_the_same_device(
    synapse: Synapse, front: Front, tmp_path: Path
) -> None:  # fmt: skip
    async with staged(synapse, tmp_path, front.url) as stage:
        desk = await stage.desk()
        before = device_of(tmp_path)
        soft = json.dumps({"errcode": "M_UNKNOWN_TOKEN", "error": "expired", "soft_logout": True})
        front.fails(r"/sync", status=401, body=soft, content_type="application/json", times=1)
        with pytest.raises(Retry):
            await desk.receive()
        after = device_of(tmp_path)
        assert (after["id"], after["identity"]) == (before["id"], before["identity"])
        assert after["token"] != before["token"]
        noor = await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        await noor.say(room, "still there?")
        await desk.heard(Said, 2)


async def test_keys_that_are_gone_are_noticed_and_the_remedy_is_named(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        first = await stage.desk()
        await first.stop()
        for file in (tmp_path / "store").glob("keys-*"):
            file.unlink()
        second = await stage.stopped_desk()
        with pytest.raises(Refused, match=r"keys of this device are gone .* remove device\.json"):
            await second.transport.start()


async def test_a_second_process_does_not_use_the_same_keys(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        first = await stage.desk()
        second = await stage.stopped_desk()
        with pytest.raises(Retry, match="another process"):
            await second.transport.start()
        await first.stop()
        await second.transport.start()


async def test_keys_of_another_account_are_not_used(synapse: Synapse, tmp_path: Path) -> None:
    async with staged(synapse, tmp_path) as stage:
        first = await stage.desk()
        await first.stop()
        other = MatrixTransport(synapse.url, "@other:desk.test", "secret", tmp_path / "store", {})
        with pytest.raises(Refused, match="another account"):
            await other.start()
        await other.stop()


async def test_without_encryption_installed_nothing_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setattr(matrix_login, "ENCRYPTION_ENABLED", False)
    transport = MatrixTransport("http://127.0.0.1:9", "@desk:desk.test", "secret", tmp_path / "store", {})
    with pytest.raises(Refused, match="encryption is not installed"):
        await transport.start()
    await transport.stop()


async def test_logs_name_nobody_and_hold_no_words(
    synapse: Synapse, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:  # fmt: skip
    caplog.set_level(logging.DEBUG)
    async with staged(synapse, tmp_path) as stage:
        desk, noor = await stage.desk(), await stage.person()
        desk.listen()
        room = await stage.talk(desk, noor)
        await noor.say(room, "canary-words")
        await desk.heard(Said, 2)
        await desk.say(room, "canary-answer")
        ours = "\n".join(record.getMessage() for record in caplog.records if "nio" not in record.name)
        for secret in ("canary", noor.id, device_of(tmp_path)["token"]):
            assert secret not in ours
