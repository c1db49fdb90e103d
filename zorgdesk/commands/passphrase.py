"""Where a command gets the wachtzin: asked for on a terminal, else the first line of standard input."""

import sys


def read_passphrase(question: str) -> str:
    """Return what the user typed (never shown), or the first line of standard input without its line end."""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(question)
    return sys.stdin.readline().rstrip("\r\n")
