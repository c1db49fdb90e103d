"""Code and QR: squares only, error correction M, quiet zone of four modules around (papers.md section 4)."""

from functools import cache

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from zorgdesk.documents.pen import Pen


@cache
def _modules(content: str) -> tuple[tuple[bool, ...], ...]:
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(content)
    code.make()
    count = code.getModuleCount()
    return tuple(tuple(bool(code.isDark(row, column)) for column in range(count)) for row in range(count))


def qr_code(pen: Pen, content: str, x: float, top: float, side: float) -> None:
    """Draw a QR code; the caller leaves four modules of white around `side`."""
    rows = _modules(content)
    module = side / len(rows)
    for row, cells in enumerate(rows):
        start = None
        for column, dark in enumerate((*cells, False)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                pen.box(x + start * module, top + row * module, (column - start) * module, module, 0, filled=True)
                start = None


def sheet_content(scan_code: str, page: int) -> str:
    """What the QR of a sheet holds: nothing about the child."""
    return f"ZD1:{scan_code}:{page}"
