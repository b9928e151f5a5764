"""Telegram, by the Bot API."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import blake2b, sha256
from typing import Any, Final

from telegram.error import TelegramError

from bot.buttons import ButtonSeal
from bot.transports import telegram_topics
from bot.transports.lengths import shorten
from bot.transports.port import (
    DELIVERED,
    Batch,
    CaseRoom,
    Menu,
    NoTopic,
    RawUpdate,
    Refused,
    Rendered,
    Retry,
    Rights,
    Undeliverable,
)
from bot.transports.raw_json import Json, clean, ident, part, words
from bot.transports.telegram_api import POLL_SECONDS, TelegramApi
from bot.transports.telegram_check import check_all
from bot.transports.telegram_errors import delivery_error, in_our_words
from bot.transports.telegram_menus import install
from bot.transports.telegram_outgoing import UPLOAD_BYTES, Call, chat_id, edit, sends
from bot.transports.telegram_request import ApiError
from bot.transports.telegram_text import ANSWER_LIMIT
from bot.transports.telegram_updates import ALLOWED, PLATFORM, Reader
from handlers.domain.incoming import ChatKind, Incoming
from handlers.domain.messages import Attachment

_log = logging.getLogger(__name__)

DOWNLOAD_BYTES: Final = 20_000_000
"""Larger files a bot cannot fetch; they go on by their id alone."""
EMPTIED: Final = "—"
"""What is left of a message that Telegram no longer deletes."""
_ANSWER_SECONDS: Final = 5.0


class TelegramTransport:
    """The Transport of the platform 'telegram'.

    `spaces` tells the kind of each group by its id, and is read anew each time: when a group moves,
    whoever owns the mapping adds the new id. `seal` is what buttons were sealed with.
    """

    def __init__(
        self, token: str, api_url: str, seal: ButtonSeal, spaces: Mapping[str, ChatKind], *, team_topics: bool = False
    ) -> None:
        self._api = TelegramApi(token, api_url)
        self._spaces = spaces
        self._team_topics = team_topics
        self._reader = Reader(spaces, seal, self._api.own_id)
        self._hasty = True
        self._numbers_known = False
        self._source_key = sha256(token.encode()).digest()

    @property
    def platform(self) -> str:
        """Its name."""
        return PLATFORM

    def link(self, start: str) -> str:
        """A deep link: Telegram opens our private chat, and sends `/start` with it; '' until it has said our name."""
        return f"https://t.me/{self._api.username}?start={start}" if self._api.username else ""

    async def start(self) -> None:
        """Connect and prove the token. Raises Refused or Retry."""
        with in_our_words():
            await self._api.start()

    async def stop(self) -> None:
        """Let go of connections."""
        await self._api.stop()

    async def receive(self, cursor: str | None) -> Batch:
        """Wait some 20 s for updates; an empty batch when none came. Raises Retry and Refused.

        The first question after a start or a failure is answered at once, so that it is soon known to be well.

        The cursor is the number Telegram is to go on from. The first question starts wherever Telegram stands:
        update numbers may begin anew at random, so a remembered one is only good while in use.
        """
        wanted: dict[str, Any] = {"timeout": 0 if self._hasty else POLL_SECONDS, "allowed_updates": ALLOWED}
        cursor = cursor if self._numbers_known else ""
        if cursor and cursor.isdigit():
            wanted["offset"] = int(cursor)
        try:
            found = await self._api.poll(wanted)
        except TelegramError as error:
            # With another poller about, a short question would succeed and hide it.
            self._hasty = not (isinstance(error, ApiError) and error.code == 409)
            await self._drop_webhook(error)
            raise delivery_error(error) from None
        self._hasty, self._numbers_known = False, True
        updates = [update for update in found if isinstance(update, dict)] if isinstance(found, list) else []
        last = next((int(number) for update in reversed(updates) if (number := ident(update, "update_id"))), None)
        return Batch([self._raw(update) for update in updates], str(last + 1) if last is not None else cursor or "")

    async def glance(self, cursor: str | None) -> list[RawUpdate]:
        """The same question once more, answered at once: without a higher number it confirms nothing."""
        wanted: dict[str, Any] = {"timeout": 0, "allowed_updates": ALLOWED}
        if cursor and cursor.isdigit():
            wanted["offset"] = int(cursor)
        try:
            found = await self._api.poll(wanted)
        except TelegramError as error:
            raise delivery_error(error) from None
        return [self._raw(update) for update in found if isinstance(update, dict)] if isinstance(found, list) else []

    async def _drop_webhook(self, error: TelegramError) -> None:
        """A webhook left behind by other software keeps every update from us."""
        if isinstance(error, ApiError) and error.code == 409 and "webhook" in error.says:
            with in_our_words():
                await self._api.call("deleteWebhook", {"drop_pending_updates": False})

    def _raw(self, update: Json) -> RawUpdate:
        payload = json.dumps(update, separators=(",", ":")).encode()
        return RawUpdate(self._source(update, payload), payload, press="callback_query" in update)

    def _source(self, update: Json, payload: bytes) -> str:
        """Unique although update numbers may come again one day; keyed, since it holds what identifies people."""
        kind = next((key for key in update if key != "update_id"), "")
        thing = part(update, kind)
        chat = ident(part(thing, "chat")) or ident(part(part(thing, "message"), "chat"))
        what = words(thing, "id") or ident(thing, "message_id")
        named = f"{kind}|{chat}|{what}".encode() if what else payload
        return f"{ident(update, 'update_id')}.{blake2b(named, key=self._source_key, digest_size=9).hexdigest()}"

    def parse(self, payload: bytes, received: datetime) -> Sequence[Incoming]:
        """What a raw update means; empty for what does not concern us. Never raises on odd input."""
        try:
            update = json.loads(payload)
        except (ValueError, RecursionError):
            return []
        return self._reader.read(update, received) if isinstance(update, dict) else []

    async def send(self, message: Rendered) -> str:
        """Send; the ids of what it became, in order, with spaces between. Raises Retry, Undeliverable, Moved, Refused.

        A text too long for one message becomes several. When one in the middle fails, the send has failed,
        and the next attempt begins anew.
        """
        if message.media and len(message.media.content or b"") > UPLOAD_BYTES:
            raise Undeliverable(f"the file is larger than the {UPLOAD_BYTES // 1_000_000} MB Telegram takes from bots")
        results = await self._made(message)
        ids = [ident(result, "message_id") for result in results if isinstance(result, dict)]
        if len(ids) < len(results) or not all(ids):
            raise Retry("Telegram accepted a message without saying its id")
        if message.pin:
            await self._pin(message.chat, ids[0])
        return " ".join(ids)

    async def _made(self, message: Rendered) -> list[Any]:
        try:
            return [await self._api.make(call) for call in sends(message, self._api.username)]
        except TelegramError as error:
            if message.topic and telegram_topics.is_gone(error):
                raise NoTopic("the topic is gone") from None
            raise delivery_error(error) from None

    async def _pin(self, chat: str, message_id: str) -> None:
        """Without a sound. Whether we may is the group's to say; the message stands either way."""
        place = {"chat_id": chat_id(chat), "message_id": int(message_id), "disable_notification": True}
        try:
            await self._api.call("pinChatMessage", place)
        except TelegramError as error:
            _log.info("a message could not be pinned: %s", delivery_error(error))

    async def edit(self, message_id: str, message: Rendered) -> None:
        """Replace text and buttons. Content that is already so counts as done."""
        await self._edit(edit(_number(message_id), message))

    async def _edit(self, call: Call) -> None:
        try:
            await self._api.make(call)
        except ApiError as error:
            if "message is not modified" in error.says:
                return
            if call.method == "editMessageText" and "there is no text in the message" in error.says:
                await self._edit(_as_caption(call))
                return
            raise delivery_error(error) from None
        except TelegramError as error:
            raise delivery_error(error) from None

    async def remove(self, chat: str, message_id: str) -> None:
        """Delete, or empty where Telegram no longer deletes (48 hours). Already gone counts as done."""
        target = {"chat_id": chat_id(chat), "message_id": int(_number(message_id))}
        try:
            await self._api.call("deleteMessage", target)
        except ApiError as error:
            if "message to delete not found" in error.says or "message_id_invalid" in error.says:
                return
            if "message can't be deleted" not in error.says:
                raise delivery_error(error) from None
            await self._edit(Call("editMessageText", target | {"text": EMPTIED}))
        except TelegramError as error:
            raise delivery_error(error) from None

    async def clear(self, chat: str, messages: Sequence[str]) -> None:
        """Both sides, of the last 48 hours. One that Telegram no longer deletes keeps no other on the screen."""
        numbers = [int(one) for one in messages if one.isdigit()]
        if not numbers:
            return
        try:
            await self._api.call("deleteMessages", {"chat_id": chat_id(chat), "message_ids": numbers})
        except ApiError as error:
            if error.code != 400 or len(numbers) == 1:
                self._cleared_or_raise(error)
                return
            for number in messages:
                await self.clear(chat, [number])
        except TelegramError as error:
            raise delivery_error(error) from None

    @staticmethod
    def _cleared_or_raise(error: ApiError) -> None:
        if "message can't be deleted" in error.says or "message to delete not found" in error.says:
            return
        raise delivery_error(error) from None

    async def mark(self, chat: str, message_id: str, sign: str = DELIVERED) -> None:
        """A reaction, and a small one. A message that is gone needs none."""
        shown = [{"type": "emoji", "emoji": sign}]
        place = {"chat_id": chat_id(chat), "message_id": int(_number(message_id))}
        try:
            await self._api.call("setMessageReaction", place | {"reaction": shown, "is_big": False})
        except TelegramError as error:
            raise delivery_error(error) from None

    async def answer(self, press: str, text: str, popup: bool) -> None:
        """Answer a press; too late is not an error. Raises Retry and Refused only."""
        words_ = shorten(clean(text), ANSWER_LIMIT)
        try:
            await self._api.call(
                "answerCallbackQuery",
                {"callback_query_id": press, "text": words_, "show_alert": popup},
                seconds=_ANSWER_SECONDS,
            )
        except TelegramError as error:
            meaning = delivery_error(error)
            if isinstance(meaning, Retry | Refused):
                raise meaning from None

    async def fetch(self, attachment: Attachment) -> bytes:
        """The content of a file. Raises Undeliverable when it is over 20 MB or Telegram no longer has it."""
        if (attachment.size or 0) > DOWNLOAD_BYTES:
            raise Undeliverable(f"the file is larger than the {DOWNLOAD_BYTES // 1_000_000} MB Telegram gives to bots")
        with in_our_words():
            path = words(await self._api.call("getFile", {"file_id": attachment.file}), "file_path")
        if not path or path.startswith("/"):
            raise Undeliverable("Telegram gave no address for the file (a Bot API server in local mode?)")
        try:
            return await self._api.download(path)
        except ApiError as error:
            # An address is good for an hour; asking again makes a new one.
            raise (Retry("the file's address is stale") if error.code == 404 else delivery_error(error)) from None
        except TelegramError as error:
            raise delivery_error(error) from None

    async def keep_room(self, room: CaseRoom) -> str:
        """A bot cannot make groups: cases live in private chats."""
        return ""

    async def close_room(self, chat: str) -> None:
        """There is none."""

    @property
    def topics(self) -> bool:
        """Whether @BotFather switched topics on for private chats with us, as Telegram said at the start."""
        return self._api.has_topics

    async def make_topic(self, chat: str, name: str) -> str:
        """A new topic; its id."""
        return await telegram_topics.make(self._api, chat, name)

    async def close_topic(self, chat: str, topic: str, *, closed: bool) -> None:
        """Close it, or open it again."""
        await telegram_topics.close(self._api, chat, topic, closed=closed)

    async def drop_topic(self, chat: str, topic: str) -> None:
        """Delete it with all that stands in it."""
        await telegram_topics.drop(self._api, chat, topic)

    async def members(self, chat: str) -> frozenset[str]:
        """Telegram does not tell bots who is in a group."""
        return frozenset()

    async def install_menus(self, menus: Sequence[Menu]) -> None:
        """Show each role its commands, by scope and language. Raises Retry and Refused."""
        await install(self._api, menus, self._spaces)

    async def check(self, spaces: Mapping[str, str], people: Mapping[str, str]) -> Sequence[Rights]:
        """Rights in the groups, and who can be written to. Raises Retry and Refused."""
        return await check_all(self._api, spaces, people, team_topics=self._team_topics)


def _number(message_id: str) -> str:
    if not message_id.isdigit():
        raise Undeliverable("this message has no id that Telegram knows")
    return message_id


def _as_caption(call: Call) -> Call:
    payload = {key: value for key, value in call.payload.items() if key not in ("text", "entities")}
    payload.pop("link_preview_options", None)
    payload["caption"] = shorten(call.payload["text"], 1024)
    if "entities" in call.payload:
        payload["caption_entities"] = call.payload["entities"]
    return Call("editMessageCaption", payload)
