"""What an operator types. Each command says what it found wrong in one line each, and never shows a traceback."""
