"""What a Synapse for tests is told: its own folder, loopback only, cheap passwords, nobody to federate with."""

from __future__ import annotations

import base64
import json
import secrets
from pathlib import Path
from typing import Any

SERVER_NAME = "desk.test"

_PLENTY = {"per_second": 100_000, "burst_count": 100_000}
_UNLIMITED: dict[str, Any] = {
    "rc_message": _PLENTY,
    "rc_registration": _PLENTY,
    "rc_login": {"address": _PLENTY, "account": _PLENTY, "failed_attempts": _PLENTY},
    "rc_joins": {"local": _PLENTY, "remote": _PLENTY},
    "rc_joins_per_room": _PLENTY,
    "rc_invites": {"per_room": _PLENTY, "per_user": _PLENTY, "per_issuer": _PLENTY},
    "rc_key_requests": _PLENTY,
    "rc_media_create": _PLENTY,
    "rc_room_creation": _PLENTY,
}


def write(folder: Path, port: int, secret: str, *, limits: bool, more: dict[str, Any]) -> Path:
    """Writes the configuration, once for each folder's life; JSON is YAML."""
    key = folder / "signing.key"
    if not key.exists():
        seed = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
        key.write_text(f"ed25519 a_test {seed}\n")
    log = folder / "log.json"
    log.write_text(json.dumps(_LOG))
    path = folder / "homeserver.json"
    found = _settings(folder, port, secret) | ({} if limits else _UNLIMITED) | more
    path.write_text(json.dumps(found | {"log_config": str(log), "signing_key_path": str(key)}, indent=1))
    return path


def _settings(folder: Path, port: int, secret: str) -> dict[str, Any]:
    return {
        "server_name": SERVER_NAME,
        "public_baseurl": f"http://127.0.0.1:{port}/",
        "listeners": [
            {"port": port, "bind_addresses": ["127.0.0.1"], "type": "http", "resources": [{"names": ["client"]}]}
        ],
        "database": {"name": "sqlite3", "args": {"database": str(folder / "homeserver.db")}},
        "media_store_path": str(folder / "media"),
        "registration_shared_secret": secret,
        "macaroon_secret_key": secret,
        "form_secret": secret,
        "bcrypt_rounds": 4,
        "presence": {"enabled": False},
        "trusted_key_servers": [],
        "suppress_key_server_warning": True,
        "federation_domain_whitelist": [],
        "report_stats": False,
        # else a bot that starts anew without a token is shown what it saw two minutes ago
        "caches": {"sync_response_cache_duration": "0s"},
    }


_LOG = {
    "version": 1,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"errors": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"level": "WARNING", "handlers": ["errors"]},
    "disable_existing_loggers": False,
}
