"""`pictures DIR`: a PNG of every page, layer and screen in light, dark and at 200 %, and every PDF the demo can make.

The demo is built once in a temporary folder. Each look has a process of its own, because Qt reads its scale once.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from zorgdesk.wording import commands as words

PASSPHRASE: Final = words.DEMO_PASSPHRASE
LOOKS: Final = {"light": ("LIGHT", 1), "dark": ("DARK", 1), "200": ("LIGHT", 2)}
"""Each folder with its scheme and its scale."""

DEMO, EMPTY = "demo.zorgdesk", "empty.zorgdesk"


def pictures(folder: Path, *, only: Sequence[str] = (), looks: Sequence[str] = ()) -> int:
    """Fill the folder; returns 0, or 1 when a picture or paper could not be made (it is named).

    With `only` the scenes whose names begin with one of these, and no papers; with `looks` these of LOOKS.
    """
    from zorgdesk.commands.demo import write_demo
    from zorgdesk.commands.stage import NOW
    from zorgdesk.store.keys import FLOOR
    from zorgdesk.store.vault import Vault

    folder = folder.absolute()
    with tempfile.TemporaryDirectory(prefix="zorgdesk-pictures-") as name:
        place = Path(name)
        write_demo(place / DEMO, PASSPHRASE, cases=84, today=NOW.date(), profile=FLOOR)
        Vault.create(place / EMPTY, PASSPHRASE, kdf_profile=FLOOR).close()
        broken = sum(_take(look, place, folder, only) for look in looks or LOOKS)
        broken += 0 if only else _print_all(place, folder / "papers")
    print(words.pictures_taken(folder, len(list(folder.rglob("*.png"))), len(list(folder.rglob("*.pdf")))))
    return 1 if broken else 0


def _take(name: str, place: Path, folder: Path, only: Sequence[str]) -> int:
    """Take all pictures of one look in a process of its own, with a home folder that goes away."""
    home = place / f"home-{name}"
    for file in (DEMO, EMPTY):
        (home / name).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(place / file, home / name / file)
    scheme, scale = LOOKS[name]
    environment = {
        **os.environ,
        **{variable: str(home) for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")},
        **{variable: str(home / ".local") for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")},
        "QT_SCALE_FACTOR": str(scale),
    }
    command = [sys.executable, "-m", "zorgdesk.commands.pictures", str(home / name), str(folder / name), scheme]
    return subprocess.run([*command, str(scale), *only], env=environment, check=False).returncode


def _print_all(place: Path, folder: Path) -> int:
    from zorgdesk.commands.all_papers import print_all
    from zorgdesk.commands.stage import NOW
    from zorgdesk.store.vault import Vault

    folder.mkdir(parents=True, exist_ok=True)
    with Vault.unlock(place / DEMO, PASSPHRASE) as vault:
        return print_all(vault, folder, NOW)


def play(place: Path, folder: Path, scheme: str, scale: int, only: Sequence[str] = ()) -> int:
    """Play every scene (or those `only`) in this process and save it; returns how many failed."""
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from zorgdesk.commands.scenes import SCENES
    from zorgdesk.commands.stage import Stage
    from zorgdesk.desktop import look
    from zorgdesk.desktop.tokens import Scheme
    from zorgdesk.store.vault import Vault

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    look.put_on(app, Scheme[scheme])
    demo, empty = (Vault.unlock(place / file, PASSPHRASE) for file in (DEMO, EMPTY))
    stage = Stage(demo, empty, Scheme[scheme], QSize(1366, 768) / scale)
    broken = 0
    for scene in SCENES:
        if only and not scene.name.startswith(tuple(only)):
            continue
        try:
            stage.set_up(scene.size / scale if scene.size else None)
            scene.play(stage)
            stage.save(folder / f"{scene.name}.png")
        except Exception:  # noqa: BLE001 - the other pictures are still wanted; this one is named and counted
            broken += 1
            print(f"{folder.name}/{scene.name}", file=sys.stderr)
            traceback.print_exc()
        stage.strike()
    stage.close()
    return broken


if __name__ == "__main__":
    at, to, in_scheme, by, *names = sys.argv[1:]
    sys.exit(min(play(Path(at), Path(to), in_scheme, int(by), names), 100))
