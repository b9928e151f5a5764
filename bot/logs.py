"""The log: one line per thing that happened, and never a word somebody wrote, a name, a token or a key.

Our own lines are a constant sentence and plain values. Lines of libraries are cut down to their template, and
of an exception only its kind and the places it passed are kept, because both may quote what was being sent.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Iterable, Mapping, MutableMapping
from types import TracebackType
from typing import Any, Literal, TextIO, TypeAlias

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

Style: TypeAlias = Literal["json", "plain"]
ExcInfo: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None]

LONGEST = 200
_HIDDEN = "[secret]"
_OWN = ("eventdesk", "bot", "handlers", "storage")
_QUIET = {
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "telegram": logging.WARNING,
    "apscheduler": logging.WARNING,
    "aiohttp.access": logging.ERROR,
    "apprise": logging.CRITICAL,
    "sqlalchemy": logging.WARNING,
    "alembic": logging.WARNING,
    "aiosqlite": logging.WARNING,
    "asyncio": logging.WARNING,
}


class Redactor:
    """Knows the secrets of this process and takes them out of whatever is about to be written."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._pattern: re.Pattern[str] | None = None
        self._known: set[str] = set()
        self.learn(secrets)

    def learn(self, secrets: Iterable[str]) -> None:
        """Know these too. Texts under four characters are no secrets and are passed over."""
        self._known |= {secret for secret in secrets if len(secret) >= 4}
        longest_first = sorted(self._known, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def clean(self, text: str) -> str:
        """`text` without secrets, cut to a readable length."""
        hidden = self._pattern.sub(_HIDDEN, text) if self._pattern else text
        return hidden if len(hidden) <= LONGEST else hidden[: LONGEST - 1] + "…"

    def __call__(self, _logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        """A structlog processor: plain values are cleaned, anything else is shown as its kind."""
        return {key: self._value(value) for key, value in event.items() if key not in ("_record", "_from_structlog")}

    def _value(self, value: Any) -> Any:
        match value:
            case None | bool() | int() | float():
                return value
            case str():
                return self.clean(str(value))
            case list() | tuple() | set() | frozenset():
                return [self._value(item) for item in value]
            case _:
                return f"<{type(value).__name__}>"


def set_up(style: Style | None = None, secrets: Iterable[str] = (), stream: TextIO | None = None) -> Redactor:
    """Send everything that is logged, by us and by libraries, to standard error in one form.

    `style` None means JSON unless standard error is a terminal. Returns the redactor, to teach it more.
    """
    out = stream or sys.stderr
    redactor = Redactor(secrets)
    as_json = style == "json" or (style is None and not out.isatty())
    renderer: Processor = (
        structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(colors=False)
    )
    stamps: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    handler = logging.StreamHandler(out)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*stamps, _template_only],
            processors=[_trace_without_words, redactor, renderer],
            pass_foreign_args=True,
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    logging.captureWarnings(capture=True)
    for name, level in _QUIET.items():
        logging.getLogger(name).setLevel(level)
    structlog.configure(
        processors=[*stamps, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    sys.excepthook = _last_words
    return redactor


def trace_of(error: BaseException) -> list[str]:
    """The kinds of an exception and its causes, and the places it passed; never its words."""
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(lines) < 40:
        frames = traceback.extract_tb(seen.__traceback__)
        lines.append(type(seen).__qualname__)
        lines.extend(f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames[-12:])
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return lines


def _short(filename: str) -> str:
    return "/".join(filename.rsplit("/", 2)[-2:])


def _template_only(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Of a library's line, the template without what was filled in; ours are constant sentences already."""
    record: logging.LogRecord = event["_record"]
    event.pop("positional_args", None)
    if record.name.partition(".")[0] not in _OWN:
        template = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
        first = template.partition("\n")[0]
        # Python's own warnings come as "file:line: Kind: words".
        event["event"] = ": ".join(first.split(": ")[:2]) if record.name == "py.warnings" else first
    return event


def _trace_without_words(_logger: WrappedLogger, _method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    found = event.pop("exc_info", None)
    event.pop("stack_info", None)
    error = found[1] if isinstance(found, tuple) else sys.exc_info()[1] if found is True else found
    if isinstance(error, BaseException):
        event["error"] = trace_of(error)
    return event


def _last_words(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """What is left to say when nobody caught an exception."""
    logging.getLogger("eventdesk").critical("unexpected error, please report it", exc_info=error)
