"""The rehearsal page as people use it: a real browser on the real program."""
