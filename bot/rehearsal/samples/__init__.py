"""A photo and a voice note for phones that have none of their own: drawn and sung by a program, of nobody."""

from __future__ import annotations

from importlib import resources

_FILES = {"photo": ("photo.jpg", "image/jpeg"), "voice": ("voice.wav", "audio/wav")}


def sample(kind: str) -> tuple[bytes, str]:
    """Content and type of a 'photo' or a 'voice'."""
    name, mime = _FILES[kind]
    return resources.files(__name__).joinpath(name).read_bytes(), mime
