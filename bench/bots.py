"""The bare bots the desk stands beside: python-telegram-bot as its manual shows it, nothing written to disk.

`python -m bench.bots echo|echo-256|relay URL TOKEN GROUP`: echo answers where it was asked, one update after the
other (the library's default) or up to 256 at once; relay passes every message on to a group.
"""

from __future__ import annotations

import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


def application(kind: str, url: str, token: str, group: int) -> Any:
    """A bare bot, ready to run."""

    async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message is not None:
            await update.message.reply_text(update.message.text or "?")

    async def relay(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message is not None:
            await context.bot.send_message(group, update.message.text or "?")

    builder = Application.builder().token(token).base_url(f"{url}/bot")
    if kind == "echo-256":
        builder = builder.concurrent_updates(256)
    app = builder.build()
    app.add_handler(MessageHandler(filters.TEXT, relay if kind == "relay" else echo))
    return app


if __name__ == "__main__":
    application(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])).run_polling()
