"""The file before it is opened: what it is, and whether a key fits, told from its bytes alone.

SQLCipher would take a 0-byte file for a new vault, and reports a wrong key and a damaged first page alike. Here each
cause gets its own name while the file is only read (safety.md, "truncated, empty, foreign, newer file").

A handle that this process closes on a file drops the locks SQLite holds on it (stack.md), so the files that are open in
this process are remembered and never opened here a second time.
"""

import hashlib
import hmac
import os
from pathlib import Path
from typing import BinaryIO

from zorgdesk.domain.errors import (
    NotAVault,
    VaultDamaged,
    VaultEmpty,
    VaultMissing,
    VaultNewer,
    VaultTruncated,
    WrongPassphrase,
)
from zorgdesk.store import keys
from zorgdesk.store.problems import while_reading

PAGE = 4096
_HMAC_SIZE = 64  # SHA-512, the last bytes of each page (SQLCipher 4)
_HMAC_HEAD_MASK = 0x3A
_PROBES = 5

_open_here: dict[Path, bytes] = {}


def opened_here(path: Path, head: bytes) -> None:
    """Remember that this process has the file open, and its head."""
    _open_here[path] = head


def closed_here(path: Path) -> None:
    """Forget a file that this process closed."""
    _open_here.pop(path, None)


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the journal of this file while it writes."""
    return path.with_name(path.name + "-journal")


def read_head(path: Path) -> bytes:
    """Return the head of a vault.

    Raises VaultMissing, NotAVault, VaultEmpty, VaultTruncated, VaultBusy (it may not be read), DiskFailing, or
    VaultNewer for a KDF profile of a later program.
    """
    if path in _open_here:
        return _open_here[path]
    with while_reading(path):
        size = _size(path)
        with path.open("rb") as file:
            head = file.read(keys.HEAD_SIZE)
    if not keys.is_head(head):
        raise NotAVault(path)
    if size < PAGE or (size % PAGE and not _write_was_cut_off(path)):
        raise VaultTruncated(path)
    try:
        keys.profile_of(head)
    except keys.UnknownProfile as unknown:
        raise VaultNewer(path, found=unknown.args[0], known=keys.PROFILES[-1].number) from None
    return head


def must_fit(path: Path, key: keys.FileKey) -> None:
    """Check the key against a few pages; raises WrongPassphrase, or VaultDamaged when only the first page does not fit.

    While a journal waits, a torn first page is no damage yet: SQLite puts it back when it opens the file.
    """
    if path in _open_here:
        return
    pages = _size(path) // PAGE
    mac_key = _mac_key(key)
    probes = sorted({1, 2, pages, *(pages * step // _PROBES for step in range(1, _PROBES))})
    with while_reading(path), path.open("rb") as file:
        fitting = [number for number in probes if 1 <= number <= pages and _page_fits(file, number, mac_key)]
    if not fitting:
        raise WrongPassphrase
    if fitting[0] != 1 and not _write_was_cut_off(path):
        raise VaultDamaged(path)


def damage_of(path: Path, key: keys.FileKey) -> VaultTruncated | VaultDamaged:
    """Name why SQLite refuses a file whose key fits: every page that is there is right, or it is not."""
    pages = _size(path) // PAGE
    mac_key = _mac_key(key)
    with while_reading(path), path.open("rb") as file:
        whole = all(_page_fits(file, number, mac_key) for number in range(1, pages + 1))
    return VaultTruncated(path) if whole else VaultDamaged(path)


def _size(path: Path) -> int:
    try:
        stat = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise VaultMissing(path) from None
    if not path.is_file():
        raise NotAVault(path)
    if stat.st_size == 0:
        raise VaultEmpty(path)
    return stat.st_size


def _write_was_cut_off(path: Path) -> bool:
    try:
        return os.stat(journal_of(path)).st_size > 0
    except FileNotFoundError:
        return False


def _mac_key(key: keys.FileKey) -> bytes:
    """The key of the page HMACs as SQLCipher 4 makes it: the masked head as salt, two rounds."""
    masked = bytes(byte ^ _HMAC_HEAD_MASK for byte in key.head)
    return hashlib.pbkdf2_hmac("sha512", key.key, masked, 2, keys.KEY_SIZE)


def _page_fits(file: BinaryIO, number: int, mac_key: bytes) -> bool:
    file.seek((number - 1) * PAGE)
    page = file.read(PAGE)
    start = keys.HEAD_SIZE if number == 1 else 0
    signed = page[start:-_HMAC_SIZE] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(mac_key, signed, "sha512"), page[-_HMAC_SIZE:])
