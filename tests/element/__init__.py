"""Phones with Element on them: its engine (matrix-js-sdk, the encryption in Rust), driven from Python."""

from tests.element.driver import Element, Unable
from tests.element.phone import Phone
from tests.element.shown import Room, Shown

__all__ = ["Element", "Phone", "Room", "Shown", "Unable"]
