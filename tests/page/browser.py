"""The browser of this machine: Debian's Chromium, or what stands in for it elsewhere."""

from __future__ import annotations

import os
import shutil

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_MISSING = "no browser on the path (looked for " + ", ".join(_NAMES) + "). On Debian: apt-get install chromium"
ARGUMENTS = (
    "--no-sandbox",  # tests run as root in a container
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # as on a machine without a network
)


def found() -> str:
    """Where the browser is. Skips without one; but what decides over a change must not decide without looking."""
    if path := next(filter(None, map(shutil.which, _NAMES)), None):
        return path
    if os.environ.get("CI", "").casefold() in ("true", "1"):
        pytest.fail(_MISSING, pytrace=False)
    pytest.skip(_MISSING)
