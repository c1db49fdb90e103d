"""`demo`: write the demo dossier to a file (`--to`), or open one in the window.

The one that is opened lies in the user's own folder and is made once a day, so that its story always ends today. Its
wachtzin is no secret: everyone in it is invented.
"""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from zorgdesk.commands.passphrase import read_passphrase
from zorgdesk.domain.errors import StoreProblem, VaultExists
from zorgdesk.wording import commands as words
from zorgdesk.wording.messages import explain

if TYPE_CHECKING:
    from zorgdesk.store.keys import KdfProfile

DONE, NOT_WRITTEN, NOT_UNDERSTOOD = 0, 1, 2
CASES_AT_MOST = 50_000


def demo(to: Path | None, *, cases: int) -> int:
    """Write the demo dossier to `to`, or show one; returns the exit status of the process."""
    if not 1 <= cases <= CASES_AT_MOST:
        print(words.demo_cases_wrong(CASES_AT_MOST), file=sys.stderr)
        return NOT_UNDERSTOOD
    try:
        return _open(cases) if to is None else _write(to, cases)
    except StoreProblem as problem:
        print(explain(problem).text, file=sys.stderr)
    except OSError:
        print(words.PLACE_CANNOT_BE, file=sys.stderr)
    return NOT_WRITTEN


def write_demo(
    to: Path,
    passphrase: str,
    *,
    cases: int,
    today: date,
    profile: "KdfProfile | None" = None,
    told: Callable[[int], None] | None = None,
) -> None:
    """Make the file beside its place and give it its name when it is whole.

    Raises StoreProblem or OSError, with nothing left behind.
    """
    from zorgdesk.demo.build import build_demo
    from zorgdesk.store.vault import Vault

    to = to.absolute()
    if to.exists():
        raise VaultExists(to)
    part = to.with_name(f"{to.stem}.part{to.suffix}")
    part.unlink(missing_ok=True)
    try:
        with Vault.create(part, passphrase, kdf_profile=profile) as vault:
            build_demo(vault.transaction, today=today, cases=cases, told=told)
        os.replace(part, to)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _write(to: Path, cases: int) -> int:
    passphrase = read_passphrase(words.ASK_PASSPHRASE).strip()
    if not passphrase:
        print(words.NO_PASSPHRASE, file=sys.stderr)
        return NOT_UNDERSTOOD
    write_demo(to, passphrase, cases=cases, today=_today(), told=_tell(cases))
    print(words.demo_written(to, cases))
    return DONE


def _open(cases: int) -> int:
    from zorgdesk import paths
    from zorgdesk.commands.open import open_window

    today = _today()
    place = paths.user_data_dir() / words.demo_file_name(today, cases)
    if not place.exists():
        from zorgdesk.store.keys import FLOOR

        print(words.DEMO_BEING_MADE, flush=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        write_demo(place, words.DEMO_PASSPHRASE, cases=cases, today=today, profile=FLOOR, told=_tell(cases))
    print(words.demo_opens(place), flush=True)
    return open_window(place)


def _tell(cases: int) -> Callable[[int], None] | None:
    """A line that counts along, only for someone who looks at a terminal."""
    if not sys.stderr.isatty():
        return None

    def count(number: int) -> None:
        print(f"\r{words.demo_counts(number, cases)}", end="\n" if number == cases else "", file=sys.stderr, flush=True)

    return count


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day of this desk; a command is where the clock comes in
