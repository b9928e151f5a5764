"""A real Synapse on 127.0.0.1 for tests, and a front before it that fails on demand."""

from tests.synapse.front import Front
from tests.synapse.server import Account, Refused, Synapse

__all__ = ["Account", "Front", "Refused", "Synapse"]
