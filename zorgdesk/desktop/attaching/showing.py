"""Reading an attachment for the screen, on a thread: its bytes from the file, and one page or picture of them.

Nothing is written to a disk. A picture that says it is larger than any camera makes is not unpacked at all.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from zorgdesk.casework.attachment_list import content
from zorgdesk.documents.viewing import CannotShow, ColourImage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    Reading = Callable[[], AbstractContextManager[Session]]

MOST_PICTURE_DOTS = 120_000_000
"""A picture with more dots than this is not opened (a "bomb" of a few kB can unpack to gigabytes)."""

LONGEST_SIDE = 4096
"""A larger picture is made this large while it is read."""

_MEGABYTES = 512
TEXT_SHOWN = 100_000
"""So many signs of a text are shown."""


def read_bytes(reading: "Reading", attachment_id: int) -> bytes:
    """All bytes of one attachment."""
    with reading() as session:
        return content(session, attachment_id)


def picture(data: bytes) -> QImage:
    """The picture, turned as the camera held it. Raises CannotShow when it is damaged or far too large."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(_MEGABYTES)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PICTURE_DOTS:
        raise CannotShow
    longest = max(size.width(), size.height())
    if longest > LONGEST_SIDE:
        reader.setScaledSize(size * (LONGEST_SIDE / longest))
    image = reader.read()
    if image.isNull():
        raise CannotShow
    return image


def to_image(page: ColourImage) -> QImage:
    """A drawn page as an image of Qt, with its own copy of the dots."""
    return QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()
