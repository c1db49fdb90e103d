"""After opening: remove what a killed process or a lock left of files that were coming in, and what was wiped.

It runs beside the window, a few pieces at a time, so that nobody waits for it.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from zorgdesk.casework.attachment_list import leftovers, unfinished_names
from zorgdesk.casework.attachments import sweep
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.progress import Progress, Stopped
from zorgdesk.wording import attachments as say

if TYPE_CHECKING:
    from zorgdesk.store.vault import Vault


def sweep_at_opening(desk: Desk, tell: Callable[[str], None]) -> None:
    """Sweep when there is something; `tell` hears which files did not come in before the lock or the crash."""
    if desk.vault.read_only:
        return
    names = desk.read(unfinished_names)
    found = desk.read(leftovers, coming=True)
    if found:
        run_task(partial(sweep_all, desk.vault, found, Progress()), _done, _failed)
    if names:
        tell(say.not_added(names))


def sweep_all(vault: "Vault", found: tuple[int, ...], progress: Progress) -> None:
    """Remove these leftovers, on a thread; a stop leaves the rest for the next opening."""
    for attachment_id in found:
        while True:
            with vault.transaction() as session:
                sweep(session, attachment_id)
                left = attachment_id in leftovers(session, coming=False)
            try:
                progress.tell(0, 1)
            except Stopped:
                return
            if not left:
                break


def _done(_: None) -> None:
    """Nobody has to hear it."""


def _failed(error: Exception) -> None:
    raise error
