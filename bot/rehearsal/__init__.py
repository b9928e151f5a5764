"""The rehearsal in a terminal: the real desk, phones in this process, and a clock that is moved by hand."""
