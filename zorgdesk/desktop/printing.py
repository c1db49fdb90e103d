"""Pages as images of Qt, on the screen and to a printer: from memory, never through a file of our own (safety.md)."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop import ask
from zorgdesk.documents.images import PageImage


def to_image(page: PageImage) -> QImage:
    """A page as an image of Qt, with its own copy of the dots."""
    return QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_Grayscale8).copy()


def new_printer(name: str) -> QPrinter:
    """A printer set to A4 upright without borders of its own; `name` is what the queue shows, no person's name."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    paper = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDocName(name)
    return printer


def print_pages(parent: QWidget, pages: Sequence[PageImage], name: str) -> bool:
    """Ask for a printer and print; False when the user thinks better of it or the printer does not take it."""
    printer = ask.printer(parent, new_printer(name))
    return printer is not None and print_on(printer, pages)


def print_on(printer: QPrinter, pages: Sequence[PageImage]) -> bool:
    """Draw every page on a sheet of its own; False when the printer does not take it."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            painter.end()
            return False
        _draw(painter, QRectF(printer.pageLayout().fullRectPixels(printer.resolution())), to_image(page))
    return painter.end() and printer.printerState() != QPrinter.PrinterState.Error


def _draw(painter: QPainter, area: QRectF, image: QImage) -> None:
    scale = min(area.width() / image.width(), area.height() / image.height())
    wide, high = image.width() * scale, image.height() * scale
    place = QRectF((area.width() - wide) / 2, (area.height() - high) / 2, wide, high)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image, QRectF(0, 0, image.width(), image.height()), Qt.ImageConversionFlag.AutoColor)
