"""Uit eerdere teksten: find what was seen, noted or said, and put it at the cursor with source and day (screen 06)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.plan_quotes import Quote, QuotePage
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import QuoteSource
from zorgdesk.wording import plan_quotes as say
from zorgdesk.wording.formats import quoted
from zorgdesk.wording.labels import choices

SHOWN_FIRST = 4
_SHOWN_SIGNS = 240
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class QuotesCard(Card):
    """`wanted()`: the search changed, so show another page. `picked(Quote)`: put it in the text. `left()`: Esc."""

    wanted = Signal()
    picked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.TITLE, parent=parent)
        self.words = QLineEdit()
        self.words.setObjectName("quote_words")
        self.words.setPlaceholderText(say.SEARCH_SHORT)
        self.words.setAccessibleName(say.SEARCH)
        self.words.textChanged.connect(self._narrow)
        self.words.installEventFilter(self)
        self.kind = Choice()
        self.kind.setObjectName("quote_kind")
        self.kind.setAccessibleName(say.KIND)
        self.kind.set_options([(None, say.ALL_KINDS), *choices(QuoteSource)], None)
        self.kind.setMaximumWidth(theme().px(118))
        self.kind.currentIndexChanged.connect(self._narrow)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.words, 1)
        line.addWidget(self.kind)
        self._hint = PlainLabel("", "support", wrap=True)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(8)
        self._more = Button(say.MORE, "link", icon="chevron-down", size="row")
        self._more.setObjectName("more_quotes")
        self._more.set_flush(True)
        self._more.clicked.connect(self._show_more)
        self.body.addLayout(line)
        self.body.addWidget(self._hint)
        self.body.addLayout(self._boxes)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.page = QuotePage((), 0)
        self.limit = SHOWN_FIRST
        self._takes: list[Button] = []
        self._drawn: tuple[object, ...] = ()

    def show_page(self, page: QuotePage, today: date, *, writable: bool) -> None:
        """The newest first; an internal one says so."""
        self.page = page
        searching = bool(self.words.text().strip()) or self.kind.value() is not None
        self._hint.setText(say.HINT if page.quotes else say.NONE_FOUND if searching else say.NONE)
        for field in (self.words, self.kind):
            field.setEnabled(not privacy().on)
        self._more.setVisible(page.total > len(page.quotes))
        self._more.setAccessibleName(f"{say.MORE}: {say.found(len(page.quotes), page.total)}")
        drawn = (page.quotes, writable, privacy().on, today)
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw(today, writable=writable and not privacy().on)

    def say_hint(self, words: str) -> None:
        """Say why nothing was taken over."""
        self._hint.setText(words)

    def begin_search(self) -> None:
        """The cursor goes to the words; what stood there is replaced by typing."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the first, arrows walk along the texts, Esc goes back to the text."""
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _STEPS and self._takes:
            at = next((place for place, one in enumerate(self._takes) if one is watched), -1) + _STEPS[key]
            (self._takes[min(at, len(self._takes) - 1)] if at >= 0 else self.words).setFocus()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is self.words and self._takes:
            self.picked.emit(self.page.quotes[0])
            return True
        if key == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _narrow(self) -> None:
        self.limit = SHOWN_FIRST
        self.wanted.emit()

    def _show_more(self) -> None:
        self.limit = len(self.page.quotes) + 2 * SHOWN_FIRST
        at = len(self._takes)
        self.wanted.emit()
        if at < len(self._takes):
            self._takes[at].setFocus()

    def _draw(self, today: date, *, writable: bool) -> None:
        self._takes.clear()
        cleared(self._boxes)
        for number, quote in enumerate(self.page.quotes):
            self._boxes.addWidget(self._box(number, quote, today, writable=writable))

    def _box(self, number: int, quote: Quote, today: date, *, writable: bool) -> QWidget:
        box = Card()
        box.set_dense(True)
        box.set_ground("sunken", "sunken")
        box.body.setSpacing(4)
        whole = privacy().text(quote.text)
        shown = whole if len(whole) <= _SHOWN_SIGNS else f"{whole[: _SHOWN_SIGNS - 1]}…"
        box.body.addWidget(PlainLabel(quoted(shown), "body", wrap=True))
        words = say.source_line(quote, privacy().name(quote.who), today)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        if quote.internal:
            foot.addWidget(IconView("lock", "ink2", 16), 0, Qt.AlignmentFlag.AlignTop)
            words = say.internal_line(words)
        foot.addWidget(PlainLabel(words, "support", wrap=True), 1)
        if writable:
            foot.addWidget(self._take(number, quote, whole))
        box.body.addLayout(foot)
        return box

    def _take(self, number: int, quote: Quote, words: str) -> Button:
        take = Button(say.INSERT, "link", icon="corner-down-left", size="row")
        take.setObjectName(f"insert_{number}")
        take.set_flush(True)
        take.setAccessibleName(f"{say.INSERT}: {words}")
        take.clicked.connect(lambda: self.picked.emit(quote))
        take.installEventFilter(self)
        self._takes.append(take)
        return take
