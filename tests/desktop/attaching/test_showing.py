"""Pictures are shown from memory as the camera held them; one that would not fit in memory is never unpacked."""

import struct
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from tests.desktop.attaching.conftest import AT
from zorgdesk.casework.sheets.attachments import AttachmentTarget
from zorgdesk.desktop.attaching.carry import carry_in
from zorgdesk.desktop.attaching.showing import LONGEST_SIDE, picture, read_bytes
from zorgdesk.desktop.progress import Progress
from zorgdesk.documents.viewing import CannotShow
from zorgdesk.store.vault import Vault


def encoded(width: int, height: int, form: str = "PNG") -> bytes:
    """A picture, red at the left and white at the right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for y in range(height):
        for x in range(min(width // 2, 40)):
            image.setPixelColor(x, y, QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)
    return bytes(buffer.data().data())


def turned(jpeg: bytes, orientation: int) -> bytes:
    """The same JPEG with the EXIF note of a camera that was held otherwise."""
    entry = struct.pack("<HHII", 0x0112, 3, 1, orientation)
    tiff = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 1) + entry + struct.pack("<I", 0)
    body = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


@pytest.mark.parametrize("form", ["PNG", "JPG", "BMP"])
def test_a_picture_is_shown(form: str) -> None:
    image = picture(encoded(60, 40, form))
    assert (image.width(), image.height()) == (60, 40)


def test_a_photo_is_turned_as_it_was_held() -> None:
    image = picture(turned(encoded(60, 40, "JPG"), 6))
    assert (image.width(), image.height()) == (40, 60)
    assert image.pixelColor(20, 5).red() > 200
    assert image.pixelColor(20, 5).green() < 90
    assert image.pixelColor(20, 55).green() > 200


def test_a_large_one_is_made_smaller_while_it_is_read() -> None:
    image = picture(encoded(9000, 30))
    assert image.width() == LONGEST_SIDE


@pytest.mark.parametrize("damage", [b"", b"\x89PNG\r\n\x1a\n", encoded(50, 50)[:60], b"GIF89a\xff\xff\xff\xff"])
def test_a_damaged_one_is_said(damage: bytes) -> None:
    with pytest.raises(CannotShow):
        picture(damage)


def test_the_bytes_come_back_as_they_went_in(vault: Vault, tmp_path: Path) -> None:
    source = tmp_path / "foto.png"
    source.write_bytes(encoded(30, 30))
    carried = carry_in(vault.transaction, source, AttachmentTarget(1), Progress(), at=AT)
    assert read_bytes(vault.reading, carried.attachment_id) == source.read_bytes()
