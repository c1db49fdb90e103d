"""Files that tests begin with, kept for the next test that begins with the same.

Filling a file through the deeds takes longer than most tests that look at it. What a plain function of a module makes
in an empty file is the same each time, since the day is handed in; so the file is kept and laid under the open vault.
"""

import shutil
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from types import FunctionType
from typing import Any

from zorgdesk.store import cipher
from zorgdesk.store.vault import Vault


class Stock:
    """Filled files by the function that filled them, with what the function returned."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[tuple[bytes, object], tuple[Path, Any]] = {}

    def made(self, vault: Vault, make: Callable[..., Any], now: Callable[[], Any]) -> Any:
        """What `now` gives, which fills the vault with `make`; or what it gave in an earlier test, with its file."""
        if not _is_plain(make) or vault._connection.total_changes:
            return now()
        key = (vault.key.head, make)
        if key not in self._kept:
            found = now()
            kept = self._folder / f"{len(self._kept)}.zorgdesk"
            shutil.copy(vault.path, kept)
            self._kept[key] = (kept, deepcopy(found))
            return found
        kept, found = self._kept[key]
        _lay_under(vault, kept)
        return deepcopy(found)


def _is_plain(make: Callable[..., Any]) -> bool:
    """A function that knows nothing of the test that hands it over."""
    return (
        isinstance(make, FunctionType) and make.__closure__ is None and make.__qualname__ == make.__name__ != "<lambda>"
    )


def _lay_under(vault: Vault, kept: Path) -> None:
    """The vault goes on with a copy of that file, as it does after another wachtzin (`Vault.change_passphrase`)."""
    vault._let_go_of_file()
    shutil.copy(kept, vault.path)
    vault._adopt(cipher.connect(vault.path, vault.key))
