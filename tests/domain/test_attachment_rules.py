"""What a file is, what it may be called, and what it reads as: never trusted, always told from its bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zorgdesk.domain.attachment_rules import PIECE, as_text, clean_name, form_of, pieces_of, title_of
from zorgdesk.domain.values import AttachmentForm


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("verslag.pdf", "verslag.pdf"),
        ("C:\\Users\\Fenna\\brief.docx", "brief.docx"),
        ("../../etc/passwd", "passwd"),
        ("map/met/naam", "naam"),
        ("verslag\u202efdp.exe", "verslagfdp.exe"),
        ("a\u200bb\x00c.txt", "abc.txt"),
        ("wie? wat: <waar>.pdf", "wie_ wat_ _waar_.pdf"),
        ("  veel   blanks .txt ", "veel blanks.txt"),
        ("...", "bijlage"),
        ("", "bijlage"),
        ("CON.txt", "_CON.txt"),
        ("e\u0301e\u0301n.pdf", "één.pdf"),
    ],
)
def test_a_name_is_made_safe_and_readable(name: str, safe: str) -> None:
    assert clean_name(name) == safe


def test_a_name_of_300_signs_keeps_its_ending() -> None:
    name = clean_name("a" * 300 + ".pdf")
    assert len(name) == 120
    assert name.endswith("a.pdf")


@given(st.text(max_size=400))
def test_every_name_can_stand_in_a_folder(name: str) -> None:
    safe = clean_name(name)
    assert 0 < len(safe) <= 121
    assert not set(safe) & set('/\\<>:"|?*\x00\u202e')
    assert safe not in {".", ".."}


def test_the_title_is_the_name_without_its_ending() -> None:
    assert title_of("verslag_van_de_logopedist.pdf") == "verslag van de logopedist"


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [
        ("brief.txt", b"%PDF-1.7", AttachmentForm.PDF),
        ("foto.pdf", b"\x89PNG\r\n\x1a\n123", AttachmentForm.PICTURE),
        ("foto", b"\xff\xd8\xff\xe0", AttachmentForm.PICTURE),
        ("foto.webp", b"RIFF1234WEBPVP8 ", AttachmentForm.PICTURE),
        ("foto.bmp", b"BM1234\0\0\0\0", AttachmentForm.PICTURE),
        ("dansje.gif", b"GIF89a", AttachmentForm.PICTURE),
        ("mail.txt", "Geachte mevrouw Çelik".encode(), AttachmentForm.TEXT),
        ("mail.txt", b"MZ\x00\x00", AttachmentForm.OTHER),
        ("mail.txt", "é".encode("utf-16"), AttachmentForm.TEXT),
        ("brief.docx", b"PK\x03\x04", AttachmentForm.OTHER),
        ("noot", b"gewone woorden", AttachmentForm.OTHER),
    ],
)
def test_what_a_file_is_stands_in_its_bytes(name: str, head: bytes, form: AttachmentForm) -> None:
    assert form_of(name, head) is form


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_reads_in_every_usual_encoding(encoding: str) -> None:
    assert as_text("Zoë zei: één €".encode(encoding)) == "Zoë zei: één €"


def test_the_last_piece_may_be_small() -> None:
    assert [pieces_of(size) for size in (1, PIECE, PIECE + 1, 250 * PIECE)] == [1, 1, 2, 250]
