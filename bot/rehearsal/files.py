"""Photos and voice notes on their way to a phone, and back from one."""

from __future__ import annotations

from aiohttp import web

from bot.rehearsal.show import Show

LARGEST = 10 * 1024 * 1024
_ALTOGETHER = 200 * 1024 * 1024
_TYPES = {
    "photo": ("image/jpeg", "image/png", "image/webp", "image/gif"),
    "voice": ("audio/webm", "audio/ogg", "audio/mp4", "audio/wav", "audio/mpeg"),
}
_EVERY = {one for kind in _TYPES.values() for one in kind}


class Files:
    """What is stored on the rehearsal's own platform, and goes with it."""

    def __init__(self, show: Show) -> None:
        self._show = show

    async def takes(self, request: web.Request) -> web.StreamResponse:
        """Store the body; {"file": the id to send it by}."""
        kind = request.query.get("kind", "")
        if kind not in _TYPES:
            return _refused(400, "A file is sent as a photo or as a voice note.")
        if request.content_type not in _TYPES[kind]:
            names = ", ".join(one.partition("/")[2].upper() for one in _TYPES[kind])
            return _refused(415, f"A {kind} has to be one of: {names}.")
        try:
            content = await request.read()
        except web.HTTPRequestEntityTooLarge:
            return _refused(413, "At most 10 MB can be sent: choose a smaller file.")
        return self._stored(content, request.content_type)

    def _stored(self, content: bytes, mime: str) -> web.Response:
        platform = self._show.theatre.platform
        if not content:
            return _refused(400, "This file is empty.")
        if platform.stored_bytes() + len(content) > _ALTOGETHER:
            return _refused(413, "So much was sent already that no more fits: begin the rehearsal anew.")
        return web.json_response({"file": platform.store_file(content, mime)})

    async def gives(self, request: web.Request) -> web.StreamResponse:
        """What is stored under the id, or the part of it that is asked for."""
        stored = self._show.theatre.platform.file(request.match_info["file"])
        if stored is None or not stored.content:
            return web.Response(status=404, text="This file is not here any more.\n")
        mime = stored.mime if stored.mime in _EVERY else "application/octet-stream"
        headers = {"Content-Type": mime, "Content-Disposition": "inline", "Accept-Ranges": "bytes"}
        if "Range" not in request.headers:
            return web.Response(body=stored.content, headers=headers)
        return _part(request, stored.content, headers)


def _part(request: web.Request, content: bytes, headers: dict[str, str]) -> web.Response:
    """Safari plays no sound that does not come in parts."""
    size = len(content)
    try:
        start, stop, _ = request.http_range.indices(size)
    except ValueError:
        start = stop = 0
    if start >= stop:
        return web.Response(status=416, headers={"Content-Range": f"bytes */{size}"})
    told = {**headers, "Content-Range": f"bytes {start}-{stop - 1}/{size}"}
    return web.Response(status=206, body=content[start:stop], headers=told)


def _refused(status: int, why: str) -> web.Response:
    return web.json_response({"why": why}, status=status)
