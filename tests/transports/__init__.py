"""Transports against real servers."""
