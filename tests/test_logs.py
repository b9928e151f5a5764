"""With everything at DEBUG and everything going wrong, no line holds a word, a name, a token or a key."""

import asyncio
import io
import json
import logging
import sys
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot.logs import LONGEST, Redactor, Style, set_up

TOKEN = "1001:canary-of-a-token"
WORDS = "canary words that somebody wrote"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    root, hook = logging.getLogger(), sys.excepthook
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], sys.excepthook = handlers, hook
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


class Log:
    """What stands on standard error."""

    def __init__(self, style: Style | None = "json") -> None:
        self._out = io.StringIO()
        self.redactor = set_up(style, [TOKEN], stream=self._out)
        logging.getLogger().setLevel(logging.DEBUG)

    @property
    def text(self) -> str:
        return self._out.getvalue()

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]


def test_a_line_is_one_json_object() -> None:
    log = Log()
    structlog.get_logger("eventdesk.sender").info("alert accepted", platform="telegram", seconds=0.04)
    [line] = log.lines
    assert line["event"] == "alert accepted"
    assert line["platform"] == "telegram"
    assert line["seconds"] == 0.04
    assert line["level"] == "info"
    assert line["logger"] == "eventdesk.sender"
    assert line["timestamp"].endswith("Z")


def test_without_a_terminal_json_is_the_default() -> None:
    log = Log(style=None)
    structlog.get_logger("eventdesk").info("started")
    assert log.lines


def test_readable_when_asked_for() -> None:
    log = Log("plain")
    structlog.get_logger("eventdesk").info("started", platform="telegram")
    assert "started" in log.text
    assert "platform=telegram" in log.text


@pytest.mark.parametrize("style", ["json", "plain"])
def test_secrets_are_taken_out_wherever_they_stand(style: Style) -> None:
    log = Log(style)
    log.redactor.learn(["canary-of-a-key"])
    structlog.get_logger("eventdesk").error(f"at {TOKEN}", url=f"https://x/bot{TOKEN}/", keys=["canary-of-a-key"])
    assert "canary" not in log.text
    assert "[secret]" in log.text


@pytest.mark.parametrize("style", ["json", "plain"])
def test_an_exception_shows_its_kind_and_place_but_not_its_words(style: Style) -> None:
    log = Log(style)
    try:
        try:
            raise KeyError(WORDS)
        except KeyError as cause:
            raise ValueError(WORDS) from cause
    except ValueError:
        structlog.get_logger("eventdesk").exception("could not be handled")
        logging.getLogger("bot.worker").exception("could not be handled")
    assert "canary" not in log.text
    assert log.text.count("ValueError") == log.text.count("KeyError") == 2
    assert "test_logs.py" in log.text


def test_an_object_is_shown_as_its_kind() -> None:
    log = Log()
    structlog.get_logger("eventdesk").info("odd", found={"text": WORDS}, error=ValueError(WORDS), raw=WORDS.encode())
    assert "canary" not in log.text
    assert log.lines[0]["raw"] == "<bytes>"


def test_a_long_value_is_cut() -> None:
    assert len(Redactor().clean("x" * 10_000)) == LONGEST


@pytest.mark.parametrize("style", ["json", "plain"])
@pytest.mark.parametrize("name", ["httpx", "telegram.Bot", "sqlalchemy.engine", "aiohttp.server", "some.library"])
def test_a_librarys_line_is_cut_down_to_its_template(style: Style, name: str) -> None:
    log = Log(style)
    logger = logging.getLogger(name)
    logger.setLevel(logging.DEBUG)
    logger.debug("Calling %s with %s", f"https://x/bot{TOKEN}/sendMessage", {"text": WORDS})
    logger.warning("Failed\nbecause of " + WORDS)
    logger.error(ValueError(WORDS))
    logger.error("Failed", exc_info=ValueError(WORDS), stack_info=True, extra={"words": WORDS})
    assert "canary" not in log.text
    assert log.text.count("Failed") == 2
    logger.setLevel(logging.NOTSET)


async def test_a_task_nobody_waited_for_is_told_without_its_words() -> None:
    log = Log()

    async def breaks() -> None:
        raise ValueError(WORDS)

    task = asyncio.create_task(breaks())
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_exception_handler(
        {"message": "Task exception was never retrieved", "exception": task.exception(), "task": task}
    )
    assert "canary" not in log.text
    assert "never retrieved" in log.text
    assert "ValueError" in log.text


def test_a_warning_of_python_is_told_without_its_words() -> None:
    log = Log()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn(WORDS, stacklevel=1)
    assert "py.warnings" in log.text
    assert "canary" not in log.text


def test_what_nobody_caught_is_told_without_its_words() -> None:
    log = Log()
    error = ValueError(WORDS)
    sys.excepthook(ValueError, error, None)
    assert "canary" not in log.text
    assert "unexpected error" in log.text


def test_libraries_are_quiet() -> None:
    Log()
    for name in ("httpx", "httpcore", "telegram", "apscheduler", "aiohttp.access", "apprise", "sqlalchemy", "alembic"):
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)
