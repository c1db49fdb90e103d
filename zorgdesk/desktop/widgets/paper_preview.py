"""PaperPreview: the real pages as images, always white, below each other, with numbered marks for problems."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import CENTER, box, shadow, smooth, text
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import widgets as say

_GAP, _EDGE, _MOST_WIDE = 16, 10, 900
_SMALLEST, _LARGEST = 0.5, 3.0


@dataclass(frozen=True, slots=True)
class PaperMark:
    """A problem on a page: page from 0, place as a share of width and height, its number, and its colour.

    `words` is the box round the words it is about, as shares: left, top, right, bottom.
    """

    page: int
    x: float
    y: float
    number: int
    kind: str = "bad"
    words: tuple[float, float, float, float] | None = None


class PaperPreview(QWidget):
    """`show_pages([QImage], marks)`. Signals page_changed(int from 1), mark_pressed(number)."""

    page_changed = Signal(int)
    mark_pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = 1
        self._sheet = _Sheets(self)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._sheet)
        self._sheet.setObjectName("page")
        self._where = PlainLabel("", "support")
        self._where.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._where)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._scroll.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self._tell()

    def show_pages(self, pages: Sequence[QImage], marks: Sequence[PaperMark] = ()) -> None:
        """Show these pages; the place on the paper stays where it was when it can."""
        self._sheet.pages, self._sheet.marks = tuple(pages), tuple(marks)
        self._sheet.fit()
        self._page = min(self._page, max(1, len(pages)))
        self._tell()

    def show_count(self, *, shown: bool) -> None:
        """Whether the line below says which page is in sight; not where the page around it says so."""
        self._where.setVisible(shown)

    def page(self) -> int:
        """The page in sight, from 1."""
        return self._page

    def go_to(self, page: int) -> None:
        """Bring a page in sight."""
        if 1 <= page <= len(self._sheet.pages):
            self._scroll.verticalScrollBar().setValue(self._sheet.areas()[page - 1].y() - _EDGE)

    def zoom(self) -> float:
        """How large a page is: 1 fills the width."""
        return self._sheet.zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller, between half and three times the width; the page in sight stays."""
        page = self._page
        self._sheet.zoom = min(_LARGEST, max(_SMALLEST, zoom))
        policy = Qt.ScrollBarPolicy
        sideways = policy.ScrollBarAsNeeded if self._sheet.zoom > 1 else policy.ScrollBarAlwaysOff
        self._scroll.setHorizontalScrollBarPolicy(sideways)
        self._sheet.fit()
        self.go_to(page)

    def room(self) -> int:
        """The width there is for a page."""
        return self._scroll.viewport().width()

    def show_mark(self, number: int) -> None:
        """Bring a numbered mark in sight."""
        for mark in self._sheet.marks:
            if mark.number == number and mark.page < len(self._sheet.pages):
                spot = self._sheet.spot(mark)
                self._scroll.ensureVisible(spot.center().x(), spot.center().y(), 40, 120)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys go by page, arrows scroll."""
        bar = self._scroll.verticalScrollBar()
        steps = {Qt.Key.Key_Down: bar.singleStep() * 2, Qt.Key.Key_Up: -bar.singleStep() * 2}
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self.go_to(self._page + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(1 if key == Qt.Key.Key_Home else len(self._sheet.pages))
        elif key in steps:
            bar.setValue(bar.value() + steps[key])
        else:
            super().keyPressEvent(event)

    def _on_scroll(self, top: int) -> None:
        middle = top + self._scroll.viewport().height() // 3
        seen = [place for place, area in enumerate(self._sheet.areas(), 1) if area.top() <= middle]
        page = seen[-1] if seen else 1
        if page != self._page:
            self._page = page
            self._tell()
            self.page_changed.emit(page)

    def _tell(self) -> None:
        count = len(self._sheet.pages)
        words = say.page_of(self._page, count) if count else say.NO_PAGES
        self._where.setText(words)
        self.setAccessibleName(words)


class _Sheets(QWidget):
    def __init__(self, preview: PaperPreview) -> None:
        super().__init__()
        self._preview = preview
        self.zoom = 1.0
        self.pages: tuple[QImage, ...] = ()
        self.marks: tuple[PaperMark, ...] = ()

    def areas(self) -> list[QRect]:
        wide = self._wide()
        left, top, found = max(_EDGE, (self.width() - wide) // 2), _EDGE, []
        for page in self.pages:
            high = round(wide * page.height() / max(1, page.width()))
            found.append(QRect(left, top, wide, high))
            top += high + _GAP
        return found

    def spot(self, mark: PaperMark) -> QRect:
        area, side = self.areas()[mark.page], theme().px(24)
        centre = QPointF(area.x() + area.width() * mark.x, area.y() + area.height() * mark.y)
        return QRect(round(centre.x()) - side // 2, round(centre.y()) - side // 2, side, side)

    def words_area(self, page: int, words: tuple[float, float, float, float]) -> QRect:
        area = self.areas()[page]
        left, top = area.x() + area.width() * words[0], area.y() + area.height() * words[1]
        right, bottom = area.x() + area.width() * words[2], area.y() + area.height() * words[3]
        return QRect(QPointF(left, top).toPoint(), QPointF(right, bottom).toPoint()).adjusted(-3, -3, 3, 3)

    def fit(self) -> None:
        areas = self.areas()
        self.setMinimumHeight(areas[-1].bottom() + _EDGE if areas else 0)
        self.setMinimumWidth(self._wide() + 2 * _EDGE if self.zoom > 1 else 0)
        self.update()

    def _wide(self) -> int:
        fitting = max(60, min(self._preview.room() - 2 * _EDGE, theme().px(_MOST_WIDE)))
        return round(fitting * self.zoom)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(420), theme().px(594))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page, area in zip(self.pages, self.areas(), strict=True):
            if area.intersects(event.rect()):
                shadow(painter, area, 5, 2)
                painter.fillRect(area, theme().color("paper"))
                painter.drawImage(QRectF(area), page)
        for mark in self.marks:
            if mark.page < len(self.pages):
                if mark.words is not None:
                    box(painter, self.words_area(mark.page, mark.words), edge=mark.kind, radius=4, width=2.0)
                spot = self.spot(mark)
                box(painter, spot, fill=mark.kind + "bg", edge=mark.kind, radius=spot.width() // 2, width=2.0)
                text(painter, spot, str(mark.number), "label", mark.kind, CENTER)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for mark in self.marks:
            if mark.page < len(self.pages) and self.spot(mark).contains(event.position().toPoint()):
                self._preview.mark_pressed.emit(mark.number)
                return
        super().mousePressEvent(event)
