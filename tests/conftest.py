"""Which tests run, and in which order: what waits in real time begins first, so that nothing is left for the end."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path
from zlib import crc32

import pytest
import structlog
from hypothesis import HealthCheck, settings

_LONGEST_FIRST = ("faults", "transports", "matrix", "sight", "properties", "page", "rehearse", "synapse", "element")
_SCENARIO = re.compile(r"test_\d\d_")
"""Stories of the specification's acceptance scenarios: always on every platform."""
_PLATFORMS = ("rehearsal", "telegram")
_MEMORY = Path("/dev/shm")  # noqa: S108 - throw-away keys and words
_ROOM = 4_000_000_000
"""Bytes: what all tests together write, and as much again for what they run."""
_FEW = 200
"""Whoever asks for a file or two gets all of it."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--everywhere", action="store_true",
        help="play every story on every platform; without it those beside the acceptance scenarios take turns",
    )  # fmt: skip


def pytest_configure() -> None:
    _keep_files_in_memory()
    _log_plain_lines()


def _keep_files_in_memory() -> None:
    """Where there is room: each commit waits for the disk, and what a power cut does is asked of a made-up one."""
    if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))
        tempfile.tempdir = str(_MEMORY)


def _log_plain_lines() -> None:
    """Exceptions too: drawn with all their variables, one takes half a minute."""
    plain = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.processors.add_log_level, plain])
    # How fast examples are made says how busy the machine is, and nothing about the desk.
    settings.register_profile("busy", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("busy")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--everywhere") and len(items) > _FEW:
        items[:] = [one for one in items if _plays_here(one)]
    items.sort(key=_rank)


def _plays_here(item: pytest.Item) -> bool:
    """Of stories that differ in nothing but their platform, half are played on the one, half on the other."""
    spec = getattr(item, "callspec", None)
    platform = spec.params.get("stage") or spec.params.get("theatre") if spec is not None else None
    if platform is None or item.path.parent.name != "stories" or _SCENARIO.match(item.path.name):
        return True
    story = re.sub(rf"\b{platform}\b-?", "", item.nodeid)
    return platform == _PLATFORMS[crc32(story.encode()) % len(_PLATFORMS)]


def _rank(item: pytest.Item) -> int:
    room = item.path.parent.name
    return _LONGEST_FIRST.index(room) if room in _LONGEST_FIRST else len(_LONGEST_FIRST)
