"""The command line: one file per command, imported only when it is asked for (start-up time, speed.md P1).

Every command is one function that takes plain values and returns an exit status. Without a command ZorgDesk opens;
a single file name opens that file (what double-clicking a dossier does).
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

COMMANDS = ("open", "demo", "check", "selftest", "pictures")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that these arguments (default: the process's own) name; return its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words:
        return _open(None)
    if words == ["--selftest"]:
        words = ["selftest"]
    elif words[0] not in COMMANDS and not words[0].startswith("-"):
        words.insert(0, "open")
    return _dispatch(_parser().parse_args(words))


def _dispatch(chosen: "Namespace") -> int:
    match chosen.command:
        case "demo":
            return _demo(chosen.to, chosen.cases)
        case "check":
            from zorgdesk.commands.check import check

            return check(chosen.file)
        case "selftest":
            _no_screen()
            from zorgdesk.commands.selftest import selftest

            return selftest()
        case "pictures":
            _no_screen()
            from zorgdesk.commands.pictures import pictures

            return pictures(chosen.folder, only=chosen.only, looks=chosen.look)
        case _:
            return _open(chosen.file)


def _open(file: Path | None) -> int:
    if not _has_screen():
        return _say_no_screen()
    from zorgdesk.commands.open import open_window

    return open_window(file)


def _demo(to: Path | None, cases: int) -> int:
    if to is not None:
        _no_screen()
    elif not _has_screen():
        return _say_no_screen()
    from zorgdesk.commands.demo import demo

    return demo(to, cases=cases)


def _parser() -> "ArgumentParser":
    from zorgdesk.commands.parser import Parser
    from zorgdesk.wording import commands as words

    parser = Parser(prog="zorgdesk", description=words.PROGRAM)
    parser.set_defaults(command="open", file=None)
    kinds = parser.add_subparsers(dest="command", metavar="…", title=words.COMMANDS)
    opening = kinds.add_parser("open", help=words.OPEN)
    opening.add_argument("file", type=Path, nargs="?", help=words.OPEN_FILE)
    demo = kinds.add_parser("demo", help=words.DEMO)
    demo.add_argument("--to", type=Path, metavar="FILE", help=words.DEMO_TO)
    demo.add_argument("--cases", type=int, default=84, metavar="N", help=words.DEMO_CASES)
    checking = kinds.add_parser("check", help=words.CHECK)
    checking.add_argument("file", type=Path, metavar="FILE", help=words.CHECK_FILE)
    kinds.add_parser("selftest", help=words.SELFTEST)
    pictures = kinds.add_parser("pictures", help=words.PICTURES)
    pictures.add_argument("folder", type=Path, metavar="DIR", help=words.PICTURES_FOLDER)
    pictures.add_argument("--only", nargs="+", default=[], metavar="NAME", help=words.PICTURES_ONLY)
    pictures.add_argument("--look", nargs="+", default=[], choices=["light", "dark", "200"], help=words.PICTURES_LOOK)
    return parser


def _no_screen() -> None:
    """Let Qt work without a screen, unless the environment already says which platform it must use."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _has_screen() -> bool:
    """Whether a window can be shown; without one Qt would end the process with a message of its own."""
    return sys.platform != "linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def _say_no_screen() -> int:
    from zorgdesk.wording.commands import NO_SCREEN

    print(NO_SCREEN, file=sys.stderr)
    return 1
