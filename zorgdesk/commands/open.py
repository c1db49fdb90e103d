"""`zorgdesk open [FILE]`: the window. Also what happens without any command."""

from pathlib import Path


def open_window(path: Path | None) -> int:
    """Show the window until the user closes it; `path` None opens the last file, or the first start."""
    from zorgdesk.app import run

    return run(path)
