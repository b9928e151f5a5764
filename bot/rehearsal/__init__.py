"""The rehearsal: the real desk, phones on a page of this machine, and a clock that is moved by hand."""
