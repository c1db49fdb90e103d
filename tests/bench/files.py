"""The files that are measured: made once with a fixed seed, kept in build/bench until the code behind them changes."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.bench.grow import grow
from zorgdesk.store import keys
from zorgdesk.store.keys import FileKey
from zorgdesk.store.vault import Vault
from zorgdesk.store.vault_file import read_head

ROOT = Path(__file__).parents[2]
PASSPHRASE = "vijf blauwe olifanten lezen de krant"
TYPICAL, LARGE = 1_000, 10_000


@dataclass(frozen=True)
class Files:
    """Where everything of one run of the bench lies."""

    folder: Path
    scratch: Path

    def empty(self) -> Path:
        """A new file with nothing in it."""
        place = self.scratch / "empty.zorgdesk"
        if not place.exists():
            Vault.create(place, PASSPHRASE, kdf_profile=keys.FLOOR).close()
        return place

    def demo(self, cases: int, name: str = "demo") -> Path:
        """A copy of the demo dossier of this size, for this run alone; another name gives another copy."""
        kept, copy = self.folder / f"demo-{cases}.zorgdesk", self.scratch / f"{name}-{cases}.zorgdesk"
        if not kept.exists():
            print(f"making {kept.name} once ...", file=sys.stderr, flush=True)
            kept.parent.mkdir(parents=True, exist_ok=True)
            if cases <= TYPICAL:
                _write_demo(kept, cases)
            else:
                part = kept.with_suffix(".part")
                shutil.copyfile(self.demo(TYPICAL), part)
                grow(part, FileKey(read_head(part), self.seed(part)), cases // TYPICAL - 1)
                part.rename(kept)
        if not copy.exists():
            shutil.copyfile(kept, copy)
        return copy

    def seed(self, path: Path) -> bytes:
        """The derived seed of one of these files, so that opening it takes no time for the derivation."""
        return Vault.derive(path, PASSPHRASE)


def _write_demo(place: Path, cases: int) -> None:
    command = [sys.executable, "-m", "zorgdesk", "demo", "--to", str(place), "--cases", str(cases)]
    subprocess.run(command, cwd=ROOT, check=True, input=f"{PASSPHRASE}\n", text=True, stdout=subprocess.DEVNULL)


def prepared() -> Files:
    """The files of the code as it is now; those of older code are left to be thrown away with build/."""
    mark = hashlib.sha256()
    for room in ("store/migrations", "demo"):
        for path in sorted((ROOT / "zorgdesk" / room).rglob("*.py")):
            mark.update(path.read_bytes())
    return Files(ROOT / "build" / "bench" / mark.hexdigest()[:12], Path(tempfile.mkdtemp(prefix="zorgdesk-bench-")))
