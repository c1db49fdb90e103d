"""The parser of the command line, with a Dutch answer to a word it does not know."""

import sys
from argparse import ArgumentParser
from typing import NoReturn

from zorgdesk.wording.commands import NOT_UNDERSTOOD


class Parser(ArgumentParser):
    """As argparse's own; a mistake gets our sentence, the usage line and exit status 2."""

    def error(self, message: str) -> NoReturn:
        """Say what can be typed; argparse's English message is left out."""
        print(NOT_UNDERSTOOD, file=sys.stderr)
        self.print_help(sys.stderr)
        raise SystemExit(2)
