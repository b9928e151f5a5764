"""A homeserver, and phones on it."""

from tests.element.fixtures import element
from tests.synapse.fixtures import synapse

__all__ = ["element", "synapse"]
