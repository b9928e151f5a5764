"""Stories on Matrix: the real desk, a real homeserver, and people whose phones run Element's engine."""
