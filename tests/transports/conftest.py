"""A homeserver for the tests about Matrix, and phones on it."""

from tests.element.fixtures import element
from tests.synapse.fixtures import front, new_synapse, synapse

__all__ = ["element", "front", "new_synapse", "synapse"]
