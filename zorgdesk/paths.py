"""The street map: where the forms, the resources and the user's own data lie.

The program runs from source (`ui/` and `resources/` stand beside the package), from a wheel (both were packed into
`zorgdesk/_data/`, see pyproject.toml) or frozen by PyInstaller (both stand in the bundle folder). Each place is looked
at, in the order wheel, bundle, source: an editable install has no `_data` (stack.md).
"""

import os
import sys
from pathlib import Path

VAULT_SUFFIX = ".zorgdesk"
"""How the name of a vault ends."""


def _shipped_dir(name: str) -> Path:
    package = Path(__file__).resolve().parent
    places = [package / "_data" / name, package.parent / name]
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        places.insert(1, Path(bundle) / name)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"{name}/ is missing from this installation")


def ui_dir() -> Path:
    """Return the folder with the .ui forms; raises FileNotFoundError when the installation is incomplete."""
    return _shipped_dir("ui")


def resources_dir() -> Path:
    """Return the folder with fonts, icons and texts; raises FileNotFoundError when the installation is incomplete."""
    return _shipped_dir("resources")


def user_data_dir() -> Path:
    """Return the user's own folder for ZorgDesk; it may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("ZorgDesk", appauthor=False, roaming=False)


def default_vault_path() -> Path:
    """Return the place proposed for a new vault.

    It is in the data folder and not in the documents folder: on many laptops that one is copied to a cloud service
    unasked, which safety.md forbids for the working file.
    """
    return user_data_dir() / f"dossier{VAULT_SUFFIX}"


def last_vault() -> Path | None:
    """Return the vault that was opened last, or None when nothing was remembered; the file may be gone."""
    try:
        line = _last_vault_pointer().read_text(encoding="utf-8").strip()
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return None
    return Path(line) if line else None


def remember_last_vault(path: Path) -> None:
    """Remember the vault to offer at the next start: its path and nothing else. Writes only when it changed."""
    absolute = path.absolute()
    if last_vault() == absolute:
        return
    pointer = _last_vault_pointer()
    pointer.parent.mkdir(parents=True, exist_ok=True)
    part = pointer.with_name(pointer.name + ".part")
    part.write_text(f"{absolute}\n", encoding="utf-8")
    os.replace(part, pointer)


def _last_vault_pointer() -> Path:
    return user_data_dir() / "last_vault"
