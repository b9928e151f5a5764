"""Rendered messages as they are put into a room: pure."""

from __future__ import annotations

import json
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from bot.transports.matrix_outgoing import TEXT_LIMIT, contents, location_content, replacement
from bot.transports.port import Button, Rendered

NOOR = "@noor:desk.test"
MOST = 48_000
"""Bytes of a content that still fits an event once it is encrypted (observed)."""


def rows(*labels: str) -> tuple[tuple[Button, ...], ...]:
    return tuple((Button(label, "x"),) for label in labels)


def test_what_must_be_noticed_mentions_whom_it_is_for() -> None:
    (content,) = contents(Rendered("!r", "Someone is coming"), NOOR)
    assert content == {"body": "Someone is coming", "msgtype": "m.text", "m.mentions": {"user_ids": [NOOR]}}


def test_an_alert_in_a_room_of_several_mentions_the_room() -> None:
    (content,) = contents(Rendered("!r", "Saffron. Maple. Z4."), "")
    assert content["m.mentions"] == {"room": True}


def test_the_rest_is_a_notice_and_mentions_nobody() -> None:
    (content,) = contents(Rendered("!r", "Noted", sound=False), NOOR)
    assert (content["msgtype"], content["m.mentions"]) == ("m.notice", {})


def test_choices_are_numbered_lines_and_no_label_is_numbered_twice() -> None:
    (content,) = contents(Rendered("!r", "Maple is yours", rows("Open", "On my way")), NOOR)
    assert content["body"] == "Maple is yours\n1. Open\n2. On my way"
    (content,) = contents(Rendered("!r", "Hello", rows("1. I need help now", "2. Tell us something")), NOOR)
    assert content["body"] == "Hello\n1. I need help now\n2. Tell us something"


def test_beside_the_items_of_a_list_no_choice_bears_a_number_of_one_of_them() -> None:
    (content,) = contents(Rendered("!r", "Maple:\n11. Warm\n12. Dry", rows("11", "✓ 12", "Other lists")), NOOR)
    assert content["body"] == "Maple:\n11. Warm\n12. Dry\n\N{BULLET} Other lists"


def test_covered_words_stand_behind_a_spoiler_and_in_no_notification() -> None:
    text = "Maple:\nhe <hit> me & ran"
    (content,) = contents(Rendered("!r", text, rows("Reply"), covered=(7, len(text)), sound=False), "")
    assert content["body"] == "Maple:…\n1. Reply"
    assert content["formatted_body"] == (
        "Maple:<br><span data-mx-spoiler>he &lt;hit&gt; me &amp; ran</span><br>1. Reply"
    )


def test_neutral_words_take_the_place_of_the_text_in_notifications() -> None:
    (content,) = contents(Rendered("!r", "Maple: they wrote at length", neutral="New words for Maple"), "")
    assert content["body"] == "New words for Maple"
    assert content["formatted_body"] == "Maple: they wrote at length"


def test_a_long_text_becomes_several_messages_and_its_choices_stand_under_the_last() -> None:
    text = "word " * 2000
    found = contents(Rendered("!r", text, rows("Yes"), reply_to="$1"), NOOR)
    assert len(found) == 4
    assert [("1. Yes" in one["body"], one["msgtype"]) for one in found] == [
        (False, "m.text"), (False, "m.notice"), (False, "m.notice"), (True, "m.notice"),
    ]  # fmt: skip
    assert found[0]["m.relates_to"] == {"m.in_reply_to": {"event_id": "$1"}}
    assert "m.relates_to" not in found[1]


def test_an_edit_replaces_and_calls_nobody_again() -> None:
    content = replacement("$1", Rendered("!r", "Saffron. Maple. Z4. Taken, 1 of 2."), "")
    assert content["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$1"}
    assert content["m.new_content"]["body"] == "Saffron. Maple. Z4. Taken, 1 of 2."
    assert content["m.mentions"] == {}


def test_an_edit_of_covered_words_keeps_them_covered() -> None:
    text = "Maple: secret"
    content = replacement("$1", Rendered("!r", text, covered=(7, len(text))), "")
    assert "secret" not in content["body"]
    assert "secret" not in content["m.new_content"]["body"]


def test_a_place_is_an_address_that_maps_know() -> None:
    place = location_content((41.15, -8.61))
    assert place["geo_uri"] == "geo:41.150000,-8.610000"
    assert "41" not in place["body"], "a notification shows the body"


@given(st.text(max_size=9000), st.integers(0, 9000), st.integers(0, 9000), st.booleans())
def test_everything_fits_and_nothing_is_lost(text: str, start: int, end: int, sound: bool) -> None:
    covered = (min(start, end), max(start, end)) if start != end else None
    message = Rendered("!r", text, covered=covered, sound=sound)
    found = contents(message, NOOR)
    for content in [*found, replacement("$1", message, NOOR)]:
        assert len(json.dumps(content)) < MOST
        assert "\0" not in json.dumps(content, ensure_ascii=False)
    if covered is None:
        shown = "".join(content["body"] for content in found)
        assert shown.split() == text.replace("\0", "\ufffd").split()


def test_the_worst_text_fits_an_event() -> None:
    for letter in ("\x01", '"', "&", "\u6f22", "\U0001f600"):
        text = letter * TEXT_LIMIT
        for content in contents(Rendered("!r", text, covered=(0, len(text))), NOOR):
            assert len(json.dumps(content)) < MOST
            assert unescape(content["formatted_body"])
