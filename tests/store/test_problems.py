"""Codes of SQLite and of the system, and what they mean."""

import errno
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from zorgdesk.domain import errors
from zorgdesk.domain.errors import StoreProblem
from zorgdesk.store.problems import problem_of_code, problem_of_driver, problem_of_system, translated, while_reading


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (3, errors.VaultReadOnly),
        (5, errors.VaultBusy),
        (6, errors.VaultBusy),
        (8, errors.VaultReadOnly),
        (10, errors.DiskFailing),
        (11, errors.VaultDamaged),
        (13, errors.DiskFull),
        (26, errors.VaultDamaged),
        (10 | 4 << 8, errors.DiskFailing),
        (5 | 2 << 8, errors.VaultBusy),
    ],
)
def test_a_listed_code_has_its_meaning(folder: Path, code: int, kind: type[StoreProblem]) -> None:
    assert type(problem_of_code(code, folder / "a.zorgdesk")) is kind


@pytest.mark.parametrize("code", [0, 1, 2, 4, 7, 9, 12, 17, 18, 19, 20, 21, 25, 100])
def test_any_other_code_is_our_own_bug(folder: Path, code: int) -> None:
    assert problem_of_code(code, folder / "a.zorgdesk") is None


def test_a_file_that_can_not_be_opened_is_gone_or_in_a_closed_folder(folder: Path) -> None:
    path = folder / "a.zorgdesk"
    assert type(problem_of_code(14, path)) is errors.VaultMissing
    path.touch()
    assert type(problem_of_code(14, path)) is errors.FolderNotWritable


def test_an_error_that_lost_its_code_is_known_by_its_words(folder: Path) -> None:
    """sqlcipher_export reports SQLITE_ERROR with the words of the code it met."""
    error = dbapi2.OperationalError("database or disk is full")
    error.sqlite_errorcode = 1
    assert type(problem_of_driver(error, folder)) is errors.DiskFull
    other = dbapi2.OperationalError("no such table: database or disk is full")
    other.sqlite_errorcode = 1
    assert problem_of_driver(other, folder) is None


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, errors.DiskFull),
        (errno.EDQUOT, errors.DiskFull),
        (errno.EFBIG, errors.DiskFull),
        (errno.EACCES, errors.FolderNotWritable),
        (errno.EPERM, errors.FolderNotWritable),
        (errno.EROFS, errors.FolderNotWritable),
        (errno.ENOENT, errors.VaultMissing),
        (errno.ENOTDIR, errors.VaultMissing),
        (errno.EIO, errors.DiskFailing),
        (errno.ENOSYS, errors.DiskFailing),
    ],
)
def test_an_error_of_the_system_has_its_meaning(folder: Path, number: int, kind: type[StoreProblem]) -> None:
    error = OSError(number, "says the system")
    assert type(problem_of_system(error, folder / "a.zorgdesk")) is kind
    with pytest.raises(kind), translated(folder / "a.zorgdesk"):
        raise error


def test_a_file_that_may_not_be_read_is_held_by_someone_else(folder: Path) -> None:
    with pytest.raises(errors.VaultBusy), while_reading(folder / "a.zorgdesk"):
        raise PermissionError(errno.EACCES, "says the system")


def test_our_own_mistake_in_sql_stays_what_it_is(folder: Path) -> None:
    connection = dbapi2.connect(":memory:")
    with pytest.raises(dbapi2.OperationalError), translated(folder / "a.zorgdesk"):
        connection.execute("SELECT * FROM nergens")
    connection.close()
