"""A homeserver for the tests about Matrix."""

from tests.synapse.fixtures import front, new_synapse, synapse

__all__ = ["front", "new_synapse", "synapse"]
