"""Every part that ZorgDesk ships or runs on is named with its licence, and none of them asks what we cannot give."""

import re
from pathlib import Path

import pytest

from tests.house.source import ROOT, name_of

NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
RESOURCES = ROOT / "resources"
WITH_LICENCE = sorted({path.parent for kind in ("ttf", "svg") for path in RESOURCES.rglob(f"*.{kind}")})


def _shipped_packages() -> list[str]:
    return re.findall(r"^([a-z0-9-]+)==", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_project_is_under_the_apache_licence() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert 'license = "Apache-2.0"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_each_library_stands_in_the_notice_and_no_other() -> None:
    named = re.findall(r"^  ([a-z0-9-]+)  +\S", NOTICE, re.MULTILINE)
    assert sorted(named) == sorted(_shipped_packages())


def test_no_library_has_a_licence_that_would_bind_the_whole() -> None:
    assert not re.findall(r"^.*\b(?:AGPL|(?<!L)GPL)\b.*$", NOTICE, re.MULTILINE)


@pytest.mark.parametrize("folder", WITH_LICENCE, ids=name_of)
def test_fonts_and_icons_carry_their_licence_text(folder: Path) -> None:
    assert [path for path in folder.iterdir() if re.search(r"licen[cs]e|OFL", path.name, re.IGNORECASE)]


def test_the_dutch_words_carry_their_licence_and_are_named() -> None:
    words = RESOURCES / "spelling"
    assert "OpenTaal" in (words / "LICENSE-OpenTaal.txt").read_text(encoding="utf-8")
    assert "resources/spelling" in NOTICE


def test_every_font_family_has_its_own_licence_text() -> None:
    fonts = RESOURCES / "fonts"
    families = {path.name.split("_")[0] for path in fonts.glob("*.ttf")}
    assert families
    assert {path.name.removesuffix("-OFL.txt") for path in fonts.glob("*-OFL.txt")} == families
