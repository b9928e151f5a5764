"""The rules and the vocabulary: pure, synchronous, no clock, no I/O. Imports the standard library only."""
