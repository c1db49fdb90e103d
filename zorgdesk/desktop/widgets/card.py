"""Card: one subject, one head, at most one head act. Its content is any layout, from code or from a .ui file."""

from __future__ import annotations

from PySide6.QtCore import Property, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import RADIUS_CARD
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.painting import box, smooth
from zorgdesk.desktop.widgets.plain_label import PlainLabel

_PAD, _DENSE, _TOP, _HEAD, _BELOW = 16, 12, 10, 30, 12


class Card(QWidget):
    """Properties for .ui: title, count, act, actIcon, dense, flush, ground, edge. Signal act_clicked. Never nested.

    The head is placed by hand above the content (contents margins), so the content layout is free:
    in code use `card.body`, in a .ui file give the Card a layout with margins 0.
    """

    act_clicked = Signal()

    def __init__(
        self, title: str = "", *, act: str = "", icon: str = "", count: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dense, self._flush, self._ground, self._edge = False, False, "surface", "line"
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._title = PlainLabel(title, "card")
        self._count = PlainLabel(count, "support")
        self._act = Button(act, "link", icon=icon, size="row")
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._act)
        self._row = row
        self._act.clicked.connect(self.act_clicked)
        theme().changed.connect(self._arrange)
        self._arrange()

    @property
    def body(self) -> QVBoxLayout:
        """The content layout, made at first use."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            return layout
        made = QVBoxLayout(self)
        made.setContentsMargins(0, 0, 0, 0)
        made.setSpacing(8)
        return made

    def set_title(self, title: str) -> None:
        """The words of the head ("" is no head)."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._arrange()

    def set_count(self, count: str) -> None:
        """The number behind the head."""
        self._count.setText(count)
        self._arrange()

    def set_act(self, act: str, icon: str = "") -> None:
        """The one act at the right of the head ("" is none)."""
        self._act.setText(act)
        if icon:
            self._act.set_icon(icon)
        self._arrange()

    def add_head(self, widget: QWidget) -> None:
        """Put a widget (badge, filter, save state) at the right of the head, before the act."""
        self._row.insertWidget(self._row.count() - 1, widget)
        self._arrange()

    def set_dense(self, dense: bool) -> None:
        """Padding 12 instead of 16."""
        self._dense = dense
        self._arrange()

    def set_flush(self, flush: bool) -> None:
        """No padding at the sides: a table goes to the edge (the head keeps its own)."""
        self._flush = flush
        self._arrange()

    def set_ground(self, ground: str, edge: str = "") -> None:
        """Another ground token (sunken, accentbg for the chosen card), and when given another edge."""
        self._ground = ground
        self._edge = edge or self._edge
        self.update()

    @property
    def act_button(self) -> Button:
        """The button of the head act (for a page that must focus or disable it)."""
        return self._act

    def minimumSizeHint(self) -> QSize:
        """Room for the content and for the head."""
        hint = super().minimumSizeHint()
        margins = self.contentsMargins()
        head = self._head.minimumSizeHint().width() + margins.left() + margins.right() if self._has_head() else 0
        return QSize(max(hint.width(), head), max(hint.height(), margins.top() + margins.bottom()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the head above the content."""
        super().resizeEvent(event)
        self._place_head()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and edge."""
        painter = smooth(QPainter(self))
        box(painter, self.rect(), fill=self._ground, edge=self._edge, radius=RADIUS_CARD)
        painter.end()

    def _has_head(self) -> bool:
        return bool(self._title.text() or self._act.text() or self._row.count() > 4)

    def _arrange(self) -> None:
        self._count.setVisible(bool(self._count.text()))
        self._act.setVisible(bool(self._act.text()))
        self._head.setVisible(self._has_head())
        pad = 1 if self._flush else _DENSE if self._dense else _PAD
        top = _TOP + theme().px(_HEAD) + 2 if self._has_head() else pad
        self.setContentsMargins(pad, top, pad, RADIUS_CARD if self._flush else _BELOW)
        self._place_head()

    def _place_head(self) -> None:
        pad = _DENSE if self._dense else _PAD
        high = max(theme().px(_HEAD), self._head.sizeHint().height())
        top = _TOP - (high - theme().px(_HEAD)) // 2
        self._head.setGeometry(pad, top, max(0, self.width() - 2 * pad), high)

    def _get_title(self) -> str:
        return self._title.text()

    def _get_count(self) -> str:
        return self._count.text()

    def _get_act(self) -> str:
        return self._act.text()

    def _get_act_icon(self) -> str:
        return str(self._act.property("iconName"))

    def _set_act_icon(self, icon: str) -> None:
        self._act.set_icon(icon)

    def _get_dense(self) -> bool:
        return self._dense

    def _get_flush(self) -> bool:
        return self._flush

    def _get_ground(self) -> str:
        return self._ground

    def _get_edge(self) -> str:
        return self._edge

    def _set_edge(self, edge: str) -> None:
        self.set_ground(self._ground, edge)

    title = Property(str, _get_title, set_title)
    count = Property(str, _get_count, set_count)
    act = Property(str, _get_act, set_act)
    actIcon = Property(str, _get_act_icon, _set_act_icon)
    dense = Property(bool, _get_dense, set_dense)
    flush = Property(bool, _get_flush, set_flush)
    ground = Property(str, _get_ground, set_ground)
    edge = Property(str, _get_edge, _set_edge)


class Hairline(QWidget):
    """One hairline, horizontal by default (property `upright` makes it vertical)."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upright = False
        self.set_upright(upright)
        theme().changed.connect(self.update)

    def set_upright(self, upright: bool) -> None:
        """Stand or lie."""
        self._upright = upright
        self.setMaximumSize(1 if upright else 16_777_215, 16_777_215 if upright else 1)
        self.setMinimumSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("line"))
        painter.end()

    def _get_upright(self) -> bool:
        return self._upright

    upright = Property(bool, _get_upright, set_upright)
