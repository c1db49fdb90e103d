"""Where things lie: from source, from a wheel, frozen, and in the user's home."""

import sys
from pathlib import Path

import pytest

from zorgdesk import paths

ROOT = Path(__file__).resolve().parents[1]


def test_from_source_the_forms_and_resources_stand_beside_the_package() -> None:
    assert paths.ui_dir() == ROOT / "ui"
    assert paths.resources_dir() == ROOT / "resources"


def test_in_a_wheel_they_are_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "zorgdesk"
    (package / "_data" / "ui").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.ui_dir() == package / "_data" / "ui"
    with pytest.raises(FileNotFoundError, match="resources"):
        paths.resources_dir()


def test_frozen_they_are_in_the_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = tmp_path / "_internal"
    (bundle / "resources").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(bundle), raising=False)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "base" / "zorgdesk" / "paths.py"))
    assert paths.resources_dir() == bundle / "resources"


def test_the_proposed_place_is_in_the_users_own_data_folder(home: Path) -> None:
    assert paths.default_vault_path() == paths.user_data_dir() / "dossier.zorgdesk"
    assert paths.user_data_dir().is_relative_to(home)
    assert not paths.user_data_dir().exists()


def test_the_last_vault_is_remembered_as_a_path_and_nothing_else(tmp_path: Path) -> None:
    assert paths.last_vault() is None
    for name in ("dossier.zorgdesk", "map met spaties/Zoë.zorgdesk"):
        paths.remember_last_vault(tmp_path / name)
        assert paths.last_vault() == tmp_path / name
    kept = list(paths.user_data_dir().iterdir())
    assert [path.name for path in kept] == ["last_vault"]
    assert kept[0].read_text(encoding="utf-8") == f"{tmp_path / name}\n"


def test_remembering_the_same_again_writes_nothing(tmp_path: Path) -> None:
    paths.remember_last_vault(tmp_path / "a.zorgdesk")
    pointer = paths.user_data_dir() / "last_vault"
    before = pointer.stat()
    paths.remember_last_vault(tmp_path / "a.zorgdesk")
    assert (pointer.stat().st_ino, pointer.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\x00"])
def test_a_spoiled_pointer_is_no_pointer(content: bytes) -> None:
    paths.user_data_dir().mkdir(parents=True)
    (paths.user_data_dir() / "last_vault").write_bytes(content)
    assert paths.last_vault() is None
