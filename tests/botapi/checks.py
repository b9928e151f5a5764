"""What Telegram checks before it shows a message: lengths, entities, keyboards."""

from __future__ import annotations

from typing import Any

from tests.botapi.refusals import bad

_ENTITY_KINDS = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
    ]
)


def units(text: str) -> int:
    """Length in UTF-16 units, in which entities are counted."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def checked_text(text: str, entities: Any, limit: int, what: str = "message") -> tuple[str, list[dict[str, Any]]]:
    """Trimmed text and its entities. Lengths count in code points, after trimming."""
    stripped = text.rstrip()
    lead = len(stripped) - len(stripped.lstrip())
    found = _entities(entities, units(text), units(stripped[:lead]))
    stripped = stripped[lead:]
    if not stripped and what == "message":
        raise bad("message text is empty")
    if len(stripped) > limit:
        raise bad(f"{what} is too long")
    return stripped, found


def _entities(entities: Any, length: int, lead: int) -> list[dict[str, Any]]:
    if entities is None:
        return []
    if not isinstance(entities, list):
        raise bad("can't parse entities: expected an Array")
    for entity in entities:
        if not isinstance(entity, dict) or entity.get("type") not in _ENTITY_KINDS:
            raise bad("can't parse entities: unsupported entity type")
        if entity.get("offset", -1) < 0 or entity.get("length", 0) <= 0:
            raise bad("can't parse entities: wrong entity offset or length")
        if entity["offset"] + entity["length"] > length:
            raise bad("can't parse entities: entity ends beyond the text")
    return [entity | {"offset": max(0, entity["offset"] - lead)} for entity in entities]


def checked_inline(markup: Any) -> dict[str, Any] | None:
    """An inline keyboard, None for none or an empty one."""
    if not isinstance(markup, dict) or "inline_keyboard" not in markup:
        return None
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    for button in (button for row in rows for button in row):
        _check_button(button)
    return {"inline_keyboard": rows} if any(rows) else None


def _check_button(button: Any) -> None:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad("inline keyboard button text must be non-empty")
    if "url" in button:
        return
    if "callback_data" not in button:
        raise bad("text buttons are unallowed in the inline keyboard")
    if not 1 <= len(str(button["callback_data"]).encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")


def checked_keyboard(markup: Any, is_group: bool) -> dict[str, Any] | None:
    """A reply keyboard or its removal."""
    if not isinstance(markup, dict) or "inline_keyboard" in markup:
        return None
    if markup.get("remove_keyboard"):
        return {"remove_keyboard": True}
    rows = markup.get("keyboard")
    if not isinstance(rows, list) or not rows:
        raise bad("object expected as reply markup")
    keys = [key if isinstance(key, dict) else {"text": key} for row in rows for key in row]
    if not all(str(key.get("text", "")).strip() for key in keys):
        raise bad("keyboard button text must be non-empty")
    if is_group and any(key.get("request_location") for key in keys):
        raise bad("location can be requested in private chats only")
    return markup
