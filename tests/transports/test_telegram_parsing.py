"""Odd updates: whatever comes, reading it never raises."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.transports.telegram import TelegramTransport
from handlers.domain.incoming import ChatKind, Said
from tests.transports.telegram_stage import NOON, SEAL, TEAM

_TELEGRAM = TelegramTransport("1:x", "http://127.0.0.1:1", SEAL, {str(TEAM): ChatKind.TEAM})

_NAMES = st.sampled_from(
    [
        "message", "edited_message", "callback_query", "message_reaction", "my_chat_member", "chat_member", "chat",
        "from", "id", "type", "date", "text", "caption", "photo", "voice", "location", "latitude", "longitude", "venue",
        "data", "message_id", "new_reaction", "old_reaction", "emoji", "new_chat_member", "old_chat_member", "status",
        "user", "migrate_to_chat_id", "new_chat_members", "left_chat_member", "reply_to_message", "file_id", "width",
        "media_group_id", "contact", "update_id", "edit_date",
    ]
)  # fmt: skip
_LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=8)
    | st.sampled_from(["private", "supergroup", "member", "kicked", "\ud83d", 10**30, TEAM, 1e400])
)
_ODD = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=6),
    max_leaves=25,
)


@given(st.dictionaries(_NAMES, _ODD, max_size=3))
def test_no_update_however_odd_raises(update: dict[str, Any]) -> None:
    for thing in _TELEGRAM.parse(json.dumps(update).encode(), NOON):
        if isinstance(thing, Said):
            thing.text.encode()


@given(st.binary(max_size=60))
def test_no_bytes_however_odd_raise(payload: bytes) -> None:
    assert _TELEGRAM.parse(payload, NOON) == []


def _said(**message: Any) -> Said:
    whole = {"message_id": 5, "date": 1_800_000_000, "chat": {"id": TEAM, "type": "supergroup"}} | message
    (thing,) = _TELEGRAM.parse(json.dumps({"update_id": 1, "message": whole}).encode(), NOON)
    assert isinstance(thing, Said)
    return thing


def test_an_anonymous_administrator_is_nobody_we_know() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    said = _said(**{"from": anonymous, "sender_chat": {"id": TEAM, "title": "Team"}, "text": "taking it"})
    assert said.author.user == "1087968824"
    assert said.chat.kind is ChatKind.TEAM


def test_a_message_in_a_topic_is_no_reply() -> None:
    topic = {"message_id": 1, "forum_topic_created": {"name": "Maple"}}
    assert not _said(text="hello", reply_to_message=topic).reply_to


def test_a_group_that_is_not_ours_is_foreign() -> None:
    assert _said(chat={"id": -9, "type": "group"}, text="hello").chat.kind is ChatKind.FOREIGN


def test_a_date_beyond_all_dates_is_taken_as_now() -> None:
    assert _said(text="x", date=10**15).sent_at == NOON
