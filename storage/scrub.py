"""Takes stored values out of database errors, so that an exception may be logged without leaking a word."""

from __future__ import annotations

from sqlalchemy.engine import ExceptionContext

# asyncpg fills these with rows ("Failing row contains (...)"), arguments and statements
_TELLING = ("detail", "hint", "context", "query", "internal_query")


def scrub(context: ExceptionContext) -> None:
    """Listener for `handle_error`: rewrites PostgreSQL errors in place, keeping class, SQLSTATE and constraint.

    `hide_parameters` covers SQLAlchemy's own text; the driver's text is not covered by it. SQLite's messages
    name tables and columns only and stay as they are.
    """
    if context.dialect.name != "postgresql":
        return
    seen: set[int] = set()
    error: BaseException | None = context.sqlalchemy_exception or context.original_exception
    _scrub_chain(error, seen)
    _scrub_chain(context.original_exception, seen)


def _scrub_chain(error: BaseException | None, seen: set[int]) -> None:
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        words = _harmless(error)
        for name in _TELLING:
            if getattr(error, name, None):
                setattr(error, name, None)
        error.args = (words,)
        _scrub_chain(getattr(error, "orig", None), seen)
        _scrub_chain(error.__context__, seen)
        error = error.__cause__


def _harmless(error: BaseException) -> str:
    root = _root(error)
    parts = [type(root).__name__]
    if state := getattr(root, "sqlstate", None):
        parts.append(f"SQLSTATE {state}")
    parts += [f"{name.removesuffix('_name')} {value}" for name in ("table_name", "column_name", "constraint_name")
              if (value := getattr(root, name, None))]  # fmt: skip
    return ", ".join(parts)


def _root(error: BaseException) -> BaseException:
    while (deeper := getattr(error, "orig", None) or error.__cause__) is not None:
        error = deeper
    return error
