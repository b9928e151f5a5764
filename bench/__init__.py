"""Measures how fast the desk is, beside bare bots on the same server. `python -m bench --help`."""
