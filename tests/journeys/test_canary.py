"""After a whole session no name, text, file name or wachtzin stands in any file but the encrypted one (safety.md)."""

import base64
import contextlib
import os
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.journeys.driver import PASSPHRASE, Coordinator
from tests.journeys.stories import a_new_case, both_say_yes

CANARIES = (
    "Łukasz",
    "Hof-Çelik",
    "Agnieszka",
    "Ferhat",
    "Praat sinds de zomer",
    "Kanariepietje fluit",
    "Wanneer vraagt Łukasz iets",
    PASSPHRASE,
)


@pytest.fixture
def places(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, ...]:
    """Where this session can write: the home folder, the temporary folder, and the folder of the file."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(scratch))
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    return (home, tmp_path)


def test_nothing_of_a_session_stands_outside_the_encrypted_file(
    places: tuple[Path, ...], fenna: Coordinator, tmp_path: Path
) -> None:
    a_new_case(fenna)
    both_say_yes(fenna, "Observeren", "Eigen organisatie", "Kanariepietje fluit.")
    fenna.goes_to("observations")
    fenna.at.find_case("case", "Łukasz")
    fenna.at.write("question", "Wanneer vraagt Łukasz iets?")
    fenna.at.press("print_sheet")
    fenna.opens_case("Łukasz")
    fenna.opens_new("note")
    fenna.at.write("fact", "Kanariepietje fluit half")
    fenna.moves_to(date(2026, 9, 2))
    fenna.opens_case("Agnieszka")
    fenna.locks_and_unlocks()
    written = [path for place in places for path in _files(place)]
    vaults = [path for path in written if path.suffix == ".zorgdesk"]
    assert vaults
    assert [(path.name, found) for path in written for found in _found(path)] == []
    assert not [path for path in written if path.suffix == ".pdf"], "a paper that was only looked at was written"


@pytest.mark.parametrize("dress", ["raw", "utf-16", "base64", "zlib"])
def test_the_search_itself_finds_what_is_hidden(dress: str, tmp_path: Path) -> None:
    words = "iets met Łukasz erin"
    hidden = {
        "raw": words.encode(),
        "utf-16": words.encode("utf-16-le"),
        "base64": base64.b64encode(b"ab" + words.encode()),
        "zlib": b"kop" + zlib.compress(words.encode()),
    }
    (tmp_path / "spoor").write_bytes(hidden[dress])
    assert list(_found(tmp_path / "spoor")) == ["Łukasz"]


def _files(place: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(place):
        yield from (Path(folder) / name for name in names)


def _found(path: Path) -> list[str]:
    """The canaries in a file, in whatever dress, and in its own path."""
    content = path.read_bytes()
    dressed = [content, *_inflated(content)]
    return [word for word in CANARIES if word in path.name or any(_stands_in(word, one) for one in dressed)]


def _stands_in(word: str, content: bytes) -> bool:
    looks = [word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be")]
    return any(look in content for look in looks) or any(look in content for look in _base64_looks(word.encode()))


def _base64_looks(word: bytes) -> list[bytes]:
    """How it reads inside a base64 text, for each place it can begin; the ends that depend on neighbours are cut."""
    looks = []
    for lead in range(3):
        whole = base64.b64encode(b"\0" * lead + word)
        first = (lead * 8 + 5) // 6
        looks.append(whole[first : (lead + len(word)) * 8 // 6])
    return [look for look in looks if len(look) >= 6]


def _inflated(content: bytes) -> Iterator[bytes]:
    """What comes out where a zlib stream may begin."""
    for mark in (b"\x78\x01", b"\x78\x9c", b"\x78\xda"):
        at = content.find(mark)
        while at >= 0:
            with contextlib.suppress(zlib.error):
                yield zlib.decompressobj().decompress(content[at:], 1_000_000)
            at = content.find(mark, at + 1)
