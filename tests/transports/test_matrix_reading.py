"""What was handed over, read: pure, and at ease with whatever strangers send."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.transports.matrix_updates import Reader
from handlers.domain.incoming import (
    Change,
    ChatKind,
    Edited,
    Incoming,
    Membership,
    Reacted,
    Said,
    Unreadable,
    Withdrawn,
)
from tests.transports.matrix_stage import NOON

TEAM, NOOR, DESK = "!team:desk.test", "@noor:desk.test", "@desk:desk.test"
READER = Reader({TEAM: ChatKind.TEAM})


def read(content: dict[str, Any], *, kind: str = "m.room.message", room: str = "", what: str = "event",
         **more: Any) -> list[Incoming]:  # fmt: skip
    event = {"type": kind, "event_id": "$1", "sender": NOOR, "origin_server_ts": 1_796_000_000_000,
             "content": content, **more}  # fmt: skip
    update = {"what": what, "room": room or "!direct:desk.test", "direct": not room, "me": DESK, "name": "Noor",
              "event": event}  # fmt: skip
    return READER.read(json.dumps(update).encode(), NOON)


def said(content: dict[str, Any], **more: Any) -> Said:
    (thing,) = read(content, **more)
    assert isinstance(thing, Said)
    return thing


def test_words_are_said_by_whom_the_homeserver_names() -> None:
    thing = said({"msgtype": "m.text", "body": "someone follows me"})
    assert (thing.text, thing.author.user, thing.author.name) == ("someone follows me", NOOR, "Noor")
    assert (thing.chat.kind, thing.message, thing.sent_at.year) == (ChatKind.PRIVATE, "$1", 2026)


@pytest.mark.parametrize(
    ("typed", "means"),
    [("!desk take maple", "/take maple"), ("!DESK  who", "/who"), ("!desk: say on my way", "/say on my way"),
     ("!desk", "/help"), ("!desktop", "!desktop"), ("we saw !desk there", "we saw !desk there")],
)  # fmt: skip
def test_a_command_in_a_room_is_the_command(typed: str, means: str) -> None:
    thing = said({"msgtype": "m.text", "body": typed}, room=TEAM)
    assert (thing.text, thing.chat.kind) == (means, ChatKind.TEAM)


def test_a_reply_is_without_what_it_quotes() -> None:
    body = "> <@desk:desk.test> Are you safe?\n> Answer with yes or no.\n\nyes\n> as I said"
    thing = said({"msgtype": "m.text", "body": body, "m.relates_to": {"m.in_reply_to": {"event_id": "$0"}}})
    assert (thing.text, thing.reply_to) == ("yes\n> as I said", "$0")


def test_somebody_who_quotes_by_hand_keeps_the_quote() -> None:
    body = "> he said he'd wait\n\nat the door"
    assert said({"msgtype": "m.text", "body": body}).text == body


def test_a_message_in_a_thread_replies_to_nothing_unless_it_says_so() -> None:
    relation = {"rel_type": "m.thread", "event_id": "$0", "is_falling_back": True, "m.in_reply_to": {"event_id": "$7"}}
    assert said({"msgtype": "m.text", "body": "and then", "m.relates_to": relation}).reply_to == ""
    relation["is_falling_back"] = False
    assert said({"msgtype": "m.text", "body": "and then", "m.relates_to": relation}).reply_to == "$7"


def test_an_edit_is_the_new_words_of_the_old_message() -> None:
    fresh = {"msgtype": "m.text", "body": "by the stairs"}
    relation = {"rel_type": "m.replace", "event_id": "$0"}
    content = {"msgtype": "m.text", "body": "* by the stairs", "m.new_content": fresh, "m.relates_to": relation}
    (thing,) = read(content)
    assert isinstance(thing, Edited)
    assert (thing.message, thing.text) == ("$0", "by the stairs")


@pytest.mark.parametrize("key", ["1\ufe0f\u20e3", "1\u20e3"])
def test_a_keycap_is_the_same_sign_however_it_is_shown(key: str) -> None:
    (thing,) = read({"m.relates_to": {"rel_type": "m.annotation", "event_id": "$0", "key": key}}, kind="m.reaction")
    assert isinstance(thing, Reacted)
    assert (thing.message, thing.emoji) == ("$0", "1\u20e3")


def test_a_hand_is_a_hand_in_every_colour() -> None:
    (thing,) = read({"m.relates_to": {"event_id": "$0", "key": "👌🏽"}}, kind="m.reaction", room=TEAM)
    assert isinstance(thing, Reacted)
    assert thing.emoji == "👌"


@pytest.mark.parametrize("where", [{"redacts": "$0"}, {}])
def test_a_message_that_is_taken_back_is_withdrawn(where: dict[str, str]) -> None:
    (thing,) = read({} if where else {"redacts": "$0"}, kind="m.room.redaction", **where)
    assert isinstance(thing, Withdrawn)
    assert thing.message == "$0"


def test_a_place_is_where_it_is() -> None:
    thing = said({"msgtype": "m.location", "body": "Location", "geo_uri": "geo:41.15,-8.61;u=35"})
    assert (thing.location, thing.text) == ((41.15, -8.61), "")


def test_a_place_that_is_shared_live_is_said_once_and_then_moves() -> None:
    content = {"m.relates_to": {"rel_type": "m.reference", "event_id": "$0"},
               "org.matrix.msc3488.location": {"uri": "geo:41.15,-8.61;u=35"}}  # fmt: skip
    first = said(content, kind="org.matrix.msc3672.beacon", what="place")
    assert (first.message, first.location, first.text) == ("$0", (41.15, -8.61), "")
    (moved,) = read({**content, "m.location": {"uri": "geo:41.2,-8.6"}}, kind="m.beacon", what="moved")
    assert isinstance(moved, Edited)
    assert (moved.message, moved.location, moved.text) == ("$0", (41.2, -8.6), "")


def test_a_poll_is_what_is_asked_in_it() -> None:
    asked = "Is he still there?\n1. yes\n2. no"
    assert said({"m.text": [{"body": asked}], "m.poll": {}}, kind="m.poll.start").text == asked
    html = {"mimetype": "text/html", "body": "<b>no</b>"}
    assert said({"m.text": [html, {"body": asked}]}, kind="m.poll.start").text == asked


def test_a_voice_note_is_known_by_all_that_opens_it() -> None:
    file = {"url": "mxc://desk.test/abc", "key": {"k": "secret"}, "iv": "i", "hashes": {"sha256": "h"}}
    thing = said({"msgtype": "m.audio", "body": "Voice message", "file": file, "org.matrix.msc3245.voice": {},
                  "info": {"size": 700, "mimetype": "audio/ogg"}})  # fmt: skip
    assert thing.attachment is not None
    assert (thing.attachment.kind, thing.attachment.size, thing.attachment.mime) == ("voice", 700, "audio/ogg")
    assert json.loads(thing.attachment.file) == {"url": "mxc://desk.test/abc", "key": "secret", "iv": "i", "hash": "h"}
    assert thing.text == ""


def test_what_is_written_under_a_photo_is_said() -> None:
    content = {"msgtype": "m.image", "body": "this man", "filename": "1.jpg", "url": "mxc://desk.test/abc"}
    assert said(content).text == "this man"


@pytest.mark.parametrize("content", [{}, {"msgtype": "m.text"}, {"msgtype": "m.text", "body": 7},
                                     {"msgtype": "m.image", "body": "a", "url": "http://x"},
                                     {"msgtype": "m.location", "geo_uri": "geo:999,1"}])  # fmt: skip
def test_what_makes_no_sense_is_unreadable_and_not_nothing(content: dict[str, Any]) -> None:
    (thing,) = read(content)
    assert isinstance(thing, Unreadable)


def test_whoever_comes_and_goes_is_told_by_where_it_is() -> None:
    def change(membership: str, room: str = "", who: str = NOOR) -> Change:
        (thing,) = read({"membership": membership}, kind="m.room.member", room=room, what="membership", sender=who)
        assert isinstance(thing, Membership)
        return thing.change

    assert (change("join", TEAM), change("leave", TEAM), change("ban", TEAM)) == (
        Change.JOINED,
        Change.LEFT,
        Change.LEFT,
    )
    assert (change("leave"), change("join")) == (Change.BLOCKED, Change.UNBLOCKED)
    assert (change("join", TEAM, DESK), change("leave", TEAM, DESK)) == (Change.BOT_ADDED, Change.BOT_REMOVED)


_leaf = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
_json = _leaf | st.lists(_leaf, max_size=2) | st.dictionaries(st.text(max_size=5), _leaf, max_size=2)
_NAMES = ("msgtype", "body", "m.relates_to", "m.new_content", "file", "info", "geo_uri", "url", "redacts", "membership",
          "rel_type", "event_id", "key", "m.in_reply_to", "m.location", "uri", "m.text")  # fmt: skip
_keys = st.sampled_from(_NAMES)


@given(st.dictionaries(_keys, _json | st.dictionaries(_keys, _json, max_size=3), max_size=5),
       st.sampled_from(["m.room.message", "m.reaction", "m.room.redaction", "m.sticker", "m.room.member"]),
       st.sampled_from(["event", "place", "moved", "unreadable", "start", "membership", "?"]))  # fmt: skip
def test_nothing_that_can_be_sent_raises(content: dict[str, Any], kind: str, what: str) -> None:
    read(content, kind=kind, what=what)


@given(st.binary())
def test_nothing_that_can_be_kept_raises(payload: bytes) -> None:
    READER.read(payload, NOON)
