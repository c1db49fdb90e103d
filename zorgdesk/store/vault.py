"""The vault: one encrypted file, opened. Everything the rest of the house may do with it.

    with Vault.unlock(path, passphrase) as vault:
        with vault.transaction() as session: ...      # committed at the end, or nothing of it happened
        with vault.reading() as session: ...          # one moment, nothing written

A long derivation can run on a thread of its own: `seed = Vault.derive(path, passphrase)` there, then
`Vault.open_with_seed(path, seed)`. One piece of work runs at a time, from whatever thread; the others wait their turn.
"""

import hmac
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from zorgdesk.domain.errors import (
    VaultBusy,
    VaultChangedUnderneath,
    VaultMissing,
    VaultReadOnly,
    WrongPassphrase,
    WrongRecoveryCode,
)
from zorgdesk.store import cipher, keys, opening, places, recovery_code, rekey, vault_file
from zorgdesk.store.check import CheckReport, check_file
from zorgdesk.store.engine import for_reading, make_engine
from zorgdesk.store.instance_lock import InstanceLock
from zorgdesk.store.keys import FileKey, KdfProfile
from zorgdesk.store.migrations import MIGRATIONS, Migration
from zorgdesk.store.problems import problem_of_driver, translated

TURN_SECONDS = 30.0
"""How long a piece of work waits for the one before it."""


class Vault:
    """An open vault. Made by `create`, `unlock`, `unlock_with_recovery_code` or `open_with_seed`."""

    def __init__(self, path: Path, key: FileKey, lock: InstanceLock | None, connection: dbapi2.Connection) -> None:
        """Take over an opened, migrated connection and the instance lock (None: the file is only read)."""
        self._path = path
        self._key = key
        self._lock = lock
        self._turn = threading.Lock()
        self._turn_of: int | None = None
        self._engine: Engine | None = None
        self._adopt(connection)

    # Opening and closing

    @classmethod
    def create(
        cls,
        path: Path,
        passphrase: str,
        *,
        kdf_profile: KdfProfile | None = None,
        migrations: Sequence[Migration] = MIGRATIONS,
    ) -> Self:
        """Make a new vault and open it. Takes a second or two: the derivation is calibrated for this computer.

        Raises VaultExists, UnsafePlace, FolderNotWritable, DiskFull, DiskFailing; ValueError for an empty passphrase.
        """
        path = path.resolve()
        places.must_be_safe(path)
        key = new_key(passphrase, kdf_profile or keys.calibrated())
        lock = opening.lock_for_new(path)
        try:
            opening.write_new(path, key, migrations)
            return cls(path, key, lock, opening.connect(path, key, migrations, read_only=False))
        except BaseException:
            lock.release()
            raise

    @staticmethod
    def derive(path: Path, passphrase: str) -> bytes:
        """Return the seed this passphrase has for this file, right or wrong. Slow on purpose; touches nothing.

        Raises VaultMissing, NotAVault, VaultEmpty, VaultTruncated, VaultNewer.
        """
        return keys.derive_seed(passphrase, vault_file.read_head(path.resolve()))

    @classmethod
    def open_with_seed(cls, path: Path, seed: bytes, *, migrations: Sequence[Migration] = MIGRATIONS) -> Self:
        """Open with a derived seed; brings an older file up to date after a proved copy (`opening.py`).

        A file or folder that can't be written is opened for reading (`read_only`). Raises WrongPassphrase, VaultBusy,
        UnsafePlace, VaultMissing, NotAVault, VaultEmpty, VaultTruncated, VaultDamaged, VaultNewer; while bringing up to
        date also VaultReadOnly, DiskFull, BackupFailed.
        """
        path = path.resolve()
        places.must_be_safe(path)
        key = FileKey(vault_file.read_head(path), seed)
        lock = opening.lock_for(path)
        try:
            # read once more: another window may have changed the passphrase before it let go of the file
            key = FileKey(vault_file.read_head(path), seed)
            return cls(path, key, lock, opening.connect(path, key, migrations, read_only=lock is None))
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    @classmethod
    def unlock(cls, path: Path, passphrase: str) -> Self:
        """Derive and open in one go; raises what `derive` and `open_with_seed` raise."""
        return cls.open_with_seed(path, cls.derive(path, passphrase))

    @classmethod
    def unlock_with_recovery_code(cls, path: Path, code: str) -> Self:
        """Open with the code of the recovery sheet; raises WrongRecoveryCode, and what `open_with_seed` raises."""
        seed = recovery_code.seed_of(code)
        try:
            return cls.open_with_seed(path, seed)
        except WrongPassphrase:
            raise WrongRecoveryCode(None) from None

    def close(self) -> None:
        """Close the file and let go of it; a second time does nothing."""
        if self._engine is not None:
            self._let_go_of_file()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # What it is

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._path

    @property
    def is_open(self) -> bool:
        """Whether the file can still be read; False after `close`."""
        return self._engine is not None

    @property
    def read_only(self) -> bool:
        """True when file or folder can't be written, so that `transaction` says no."""
        return self._lock is None

    @property
    def key(self) -> FileKey:
        """Head and seed, for the other modules of the store and for the keyring."""
        return self._key

    def recovery_code(self) -> tuple[str, ...]:
        """Return the eight groups of five signs of the recovery sheet (paper 10); they end with the passphrase."""
        return recovery_code.groups_of(self._key.seed)

    def verify_passphrase(self, passphrase: str) -> bool:
        """Tell whether this is the passphrase. As slow as an unlock; any thread; the file is not touched."""
        return hmac.compare_digest(keys.derive_seed(passphrase, self._key.head), self._key.seed)

    # Work

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Yield a session; commit at the end, roll back on any error. After it returns, the change is on the disk.

        Raises VaultReadOnly, VaultBusy, DiskFull, DiskFailing, VaultDamaged, VaultMissing, VaultChangedUnderneath.
        """
        if self.read_only:
            raise VaultReadOnly
        with self._work(), Session(self._open_engine(), expire_on_commit=False) as session, session.begin():
            self._must_be_our_file()
            self._must_be_unchanged(session.connection())  # here BEGIN IMMEDIATE happens
            yield session
            session.flush()
            if not _driver(session.connection()).in_transaction:
                raise RuntimeError("SQLite ended the transaction by itself and the error was swallowed")

    @contextmanager
    def reading(self, *, remember: bool = False) -> Iterator[Session]:
        """Yield a session that sees one moment of the file; what is changed in it is forgotten.

        `remember` holds on to every record that was read until the end, so that a second reader of the same
        records asks nothing (SQLAlchemy itself forgets them when nobody looks); not for reading a whole table. Its
        `info["derived"]` is a place where readers keep what they worked out once for this moment.
        """
        kept: dict[str, Any] = {"derived": {}, "records": []}
        with self._work(), Session(for_reading(self._open_engine()), autoflush=False, info=kept) as session:
            if remember:
                event.listen(session, "loaded_as_persistent", lambda _, record: kept["records"].append(record))
            yield session

    def check(self) -> CheckReport:
        """Run both integrity checks and count the tables, on a connection of its own and any thread."""
        return check_file(self._path, self._key)

    def change_passphrase(self, new: str, *, kdf_profile: KdfProfile | None = None) -> None:
        """Write the file anew under another passphrase and go on with that one; the recovery code changes too.

        Any thread; other work waits. The profile stays unless one is given. On an error (VaultReadOnly, VaultBusy,
        DiskFull, BackupFailed, …) the old passphrase holds and the vault stays open.
        """
        if self.read_only:
            raise VaultReadOnly
        fresh = new_key(new, kdf_profile or keys.profile_of(self._key.head))
        with self._work():
            self._must_be_our_file()
            self._let_go_of_file()
            try:
                rekey.rewrite(self._path, self._key, fresh)
                self._key = fresh
            finally:
                with translated(self._path):
                    self._adopt(cipher.connect(self._path, self._key))

    # Behind the door

    def _open_engine(self) -> Engine:
        if self._engine is None:
            raise RuntimeError("the vault is closed")
        return self._engine

    def _adopt(self, connection: dbapi2.Connection) -> None:
        self._connection = connection
        self._engine = make_engine(lambda: connection)
        self._data_version = cipher.number(connection, "PRAGMA data_version")
        self._identity = _identity(self._path)
        vault_file.opened_here(self._path, self._key.head)

    def _let_go_of_file(self) -> None:
        self._open_engine().dispose()
        self._connection.close()
        self._engine = None
        vault_file.closed_here(self._path)

    @contextmanager
    def _work(self) -> Iterator[None]:
        """One piece of work at a time; the driver's errors become StoreProblem, an OSError of the work stays itself."""
        if self._turn_of == threading.get_ident():
            raise RuntimeError("work inside work: the first would be rolled back by the second")
        if not self._turn.acquire(timeout=TURN_SECONDS):
            raise VaultBusy
        self._turn_of = threading.get_ident()
        try:
            yield
        except DBAPIError as error:
            problem = problem_of_driver(error.orig, self._path)
            if problem is None:
                raise
            raise problem from error
        finally:
            self._turn_of = None
            self._turn.release()

    def _must_be_our_file(self) -> None:
        found = _identity(self._path)
        if found is None:
            raise VaultMissing(self._path)
        if found != self._identity:
            raise VaultChangedUnderneath

    def _must_be_unchanged(self, connection: Connection) -> None:
        """Only this connection writes; a commit by another one means that somebody else works in the file."""
        if cipher.number(_driver(connection), "PRAGMA data_version") != self._data_version:
            raise VaultChangedUnderneath


def new_key(passphrase: str, profile: KdfProfile) -> FileKey:
    """Return a key with a fresh head for this passphrase; raises ValueError when it is empty."""
    if not keys.normalised(passphrase):
        raise ValueError("an empty passphrase protects nothing")
    head = keys.new_head(profile)
    return FileKey(head, keys.derive_seed(passphrase, head))


def _driver(connection: Connection) -> dbapi2.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, dbapi2.Connection)
    return driver


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file is at this path; None when there is none. Asks the folder and never opens the file."""
    try:
        stat = os.stat(path)
    except FileNotFoundError:
        return None
    return stat.st_dev, stat.st_ino
