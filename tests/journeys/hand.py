"""A hand on the real window: finds what is visible by its objectName and works it with the mouse or only with keys."""

from datetime import date
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QScrollArea,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as WaitedTooLong
from pytestqt.qtbot import QtBot

from tests.desktop.keys import type_text
from zorgdesk.desktop import background, late
from zorgdesk.desktop.widgets.chips import Chip, ChipChoice
from zorgdesk.desktop.widgets.segmented import Segmented

W = TypeVar("W", bound=QWidget)
_TABS_AT_MOST = 150
_NO = Qt.KeyboardModifier.NoModifier


class Hand(Protocol):
    """How a widget is reached and pressed."""

    def reach(self, widget: QWidget) -> None:
        """Bring the focus to the widget."""

    def press(self, widget: QWidget) -> None:
        """Press a button."""


class Mouse:
    """Points and clicks."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def reach(self, widget: QWidget) -> None:
        """Click in it."""
        _scroll_to(widget)
        if isinstance(widget, QComboBox):
            widget.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        self._qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(8, target.height() // 2))

    def press(self, widget: QWidget) -> None:
        """Click its middle."""
        _scroll_to(widget)
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


class Keyboard:
    """Only ever presses keys: Tab until it is there, then space."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def reach(self, widget: QWidget) -> None:
        """Walk with Tab, and inside a row of chips with the arrows; fails when they never come there."""
        row = widget.parentWidget()
        if isinstance(widget, Chip) and isinstance(row, ChipChoice):
            self.reach(row)
            for _ in row.findChildren(Chip):
                if not widget.hasFocus():
                    self._qtbot.keyClick(QApplication.focusWidget() or row, Qt.Key.Key_Right)
            assert widget.hasFocus()
            return
        passed: list[str] = []
        for _ in range(_TABS_AT_MOST):
            here = QApplication.focusWidget()
            passed.append(here.objectName() or type(here).__name__ if here is not None else "nothing")
            if here is not None and (here is widget or widget.isAncestorOf(here)):
                return
            start = here if here is not None else widget.window()
            self._qtbot.keyClick(start, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {widget.objectName()!r}, only {list(dict.fromkeys(passed))}")

    def press(self, widget: QWidget) -> None:
        """Walk there and press space."""
        self.reach(widget)
        self._qtbot.keyClick(QApplication.focusWidget() or widget, Qt.Key.Key_Space)


def settle(qtbot: QtBot) -> None:
    """Let threads, timers of zero and repaints finish."""
    for _ in range(3):
        for one in late.waiting():  # no journey is about how long a pause in the typing is
            one.within(0)
        qtbot.waitUntil(lambda: not background.busy() and not late.waiting(), timeout=30_000)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


class Window:
    """What a user can do with the widgets of a window. `inside` narrows a name that stands there twice."""

    def __init__(self, top: QWidget, qtbot: QtBot, hand: Hand) -> None:
        self.top, self.qtbot, self.hand = top, qtbot, hand

    # Finding ----------------------------------------------------------------------------------------------------

    def seen(self, name: str, kind: type[W] = QWidget, *, inside: str = "") -> list[W]:  # type: ignore[assignment]
        """The visible widgets of this name."""
        roots = [one for one in self.top.findChildren(QWidget, inside) if one.isVisible()] if inside else [self.top]
        found = [one for root in roots for one in root.findChildren(kind, name) if one.isVisible()]
        return list(dict.fromkeys(found))

    def find(self, name: str, kind: type[W] = QWidget, *, inside: str = "") -> W:  # type: ignore[assignment]
        """The one visible widget of this name, as soon as it is there."""
        self._settle()
        try:
            self.qtbot.waitUntil(lambda: len(self.seen(name, kind, inside=inside)) == 1, timeout=4_000)
        except WaitedTooLong:
            found = len(self.seen(name, kind, inside=inside))
            raise AssertionError(f"{name!r} is there {found} times; visible: {self.names()}") from None
        return self.seen(name, kind, inside=inside)[0]

    def is_there(self, name: str, *, inside: str = "") -> bool:
        """Whether it can be seen."""
        settle(self.qtbot)
        return bool(self.seen(name, inside=inside))

    def names(self) -> list[str]:
        """Everything with a name that can be worked now; what a failing journey shows."""
        parts = [one for one in self.top.findChildren(QWidget) if one.isVisible() and one.objectName()]
        return sorted({one.objectName() for one in parts if one.focusPolicy() != Qt.FocusPolicy.NoFocus})

    def text(self, name: str, *, inside: str = "") -> str:
        """What it says."""
        widget: Any = self.find(name, inside=inside)
        for reader in ("toPlainText", "text", "sentence", "currentText", "words"):
            if hasattr(widget, reader):
                return str(getattr(widget, reader)())
        raise AssertionError(f"{name!r} has no words")

    # Doing ------------------------------------------------------------------------------------------------------

    def press(self, name: str, *, inside: str = "") -> None:
        """Press a button or tick a box."""
        button = self.find(name, inside=inside)
        assert button.isEnabled(), f"{name!r} cannot be pressed"
        self.hand.press(button)
        settle(self.qtbot)

    def press_act(self, name: str, *, inside: str = "") -> None:
        """Press the button that belongs to a card, a hint or an empty place."""
        owner: Any = self.find(name, inside=inside)
        button = owner.act_button if hasattr(owner, "act_button") else owner.button
        assert button.isVisible(), f"{name!r} has no act now"
        self.hand.press(button)
        settle(self.qtbot)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NO) -> None:
        """A key, wherever the focus is."""
        self._settle()
        self.qtbot.keyClick(QApplication.focusWidget() or self.top, key, modifiers)
        self._settle()

    def write(self, name: str, words: str, *, inside: str = "") -> None:
        """Put words in a field, in the place of what stood there."""
        field: Any = self.find(name, inside=inside)
        self.hand.reach(field)
        here = QApplication.focusWidget()
        assert here is not None, f"{name!r} takes no focus"
        assert here is field or field.isAncestorOf(here), f"{name!r} takes no focus"
        self.qtbot.keyClick(here, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClick(here, Qt.Key.Key_Delete)
        type_text(here, words)
        settle(self.qtbot)

    def write_day(self, name: str, day: date, *, inside: str = "") -> None:
        """Type a day as one writes it."""
        self.write(name, f"{day.day}-{day.month}-{day.year}", inside=inside)

    def choose(self, name: str, words: str, *, inside: str = "") -> None:
        """Choose from a drop-down, with the arrow keys, what begins with these words."""
        box = self.find(name, QComboBox, inside=inside)
        fitting = [at for at in range(box.count()) if box.itemText(at).startswith(words)]
        assert fitting, f"{name!r} offers {[box.itemText(at) for at in range(box.count())]}"
        self.hand.reach(box)
        self.qtbot.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentIndex() == fitting[0]:
                break
            self.qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentText().startswith(words)
        settle(self.qtbot)

    def pick(self, name: str, value: str, *, inside: str = "") -> None:
        """Pick one of the segments or chips beside each other."""
        group = self.find(name, inside=inside)
        kind = "segment" if isinstance(group, Segmented) else "chip"
        piece = next(one for one in group.findChildren(QAbstractButton, f"{kind}_{value}"))
        if isinstance(self.hand, Mouse):
            self.hand.press(piece)
        else:
            self._walk_to_piece(group, piece)
        settle(self.qtbot)

    def find_case(self, name: str, words: str) -> None:
        """Type part of a name in a field that finds casussen, and take the first."""
        self.write(name, words)
        self.key(Qt.Key.Key_Return)
        field: Any = self.find(name)
        assert field.value() is not None, f"{words!r} finds no casus"

    def score(self, name: str, number: int) -> None:
        """A score of 1 to 5."""
        boxes = self.find(name)
        self.hand.reach(boxes)
        self.qtbot.keyClick(boxes, Qt.Key(Qt.Key.Key_0 + number))

    def open_first(self, name: str) -> None:
        """Open the first row of a list with Enter."""
        rows = self.find(name)
        self.hand.reach(rows)
        self.qtbot.keyClick(rows, Qt.Key.Key_Home)
        self.qtbot.keyClick(rows, Qt.Key.Key_Return)
        settle(self.qtbot)

    def newest(self, prefix: str) -> str:
        """Of the widgets that are numbered, the name with the highest number."""
        settle(self.qtbot)
        names = {one.objectName() for one in self.top.findChildren(QWidget) if one.isVisible()}
        numbers = [int(name.removeprefix(prefix)) for name in names if name.removeprefix(prefix).isdigit()]
        assert numbers, f"nothing is called {prefix!r}: {self.names()}"
        return f"{prefix}{max(numbers)}"

    def titled(self, prefix: str, words: str) -> str:
        """Of numbered cards, the name of the one that has these words."""
        settle(self.qtbot)
        cards: list[Any] = [one for one in self.top.findChildren(QWidget) if one.objectName().startswith(prefix)]
        found = [one.objectName() for one in cards if one.isVisible() and words in _title(one)]
        assert len(found) == 1, f"{words!r} is in {[(one.objectName(), _title(one)) for one in cards]}"
        return str(found[0])

    def from_menu(self, button: str, action: str, *, inside: str = "") -> None:
        """Open the menu under a button and take an act."""
        taken: list[bool] = []

        def take() -> None:
            taken.append(True)
            self.take(action)

        QTimer.singleShot(80, take)  # a menu may wait for its answer
        self.press(button, inside=inside)
        self.qtbot.waitUntil(lambda: bool(taken), timeout=3_000)
        settle(self.qtbot)

    def take(self, action: str) -> None:
        """Take an act, by its name or its words, of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        acts = [one for one in menu.actions() if action in (one.objectName(), one.text())]
        assert acts, f"the menu has {[(one.objectName(), one.text()) for one in menu.actions()]}"
        while menu.activeAction() is not acts[0]:
            self.qtbot.keyClick(menu, Qt.Key.Key_Down)
        self.qtbot.keyClick(menu, Qt.Key.Key_Return)
        settle(self.qtbot)

    def take_first(self) -> None:
        """Take the first act of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        assert menu.actions(), "the menu is empty"
        self.take(menu.actions()[0].text())

    def worded(self, prefix: str, words: str) -> str:
        """Of buttons that are numbered, the name of the one about this."""
        settle(self.qtbot)
        found = [one for one in self.top.findChildren(QAbstractButton) if one.objectName().startswith(prefix)]
        said = {
            one.objectName(): f"{one.text()} {one.accessibleName()} {one.accessibleDescription()}"
            for one in found
            if one.isVisible()
        }
        fitting = [name for name, spoken in said.items() if words in spoken]
        assert len(fitting) == 1, f"{words!r} is in {said}"
        return fitting[0]

    def _settle(self) -> None:
        """Also give the window the keyboard back after a list popped up: the offscreen platform forgets to."""
        settle(self.qtbot)
        if QApplication.activeWindow() is None and QApplication.activePopupWidget() is None:
            self.top.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.top)

    def _walk_to_piece(self, group: QWidget, piece: QAbstractButton) -> None:
        self.hand.reach(group)
        if isinstance(group, ChipChoice):
            for _ in range(30):
                if piece.hasFocus():
                    break
                self.qtbot.keyClick(QApplication.focusWidget() or group, Qt.Key.Key_Right)
            self.qtbot.keyClick(piece, Qt.Key.Key_Space)
            return
        pieces = group.findChildren(QAbstractButton)
        self.qtbot.keyClick(QApplication.focusWidget() or group, Qt.Key(Qt.Key.Key_1 + pieces.index(piece)))


def _title(card: Any) -> str:
    """The title of a card, else every word that stands on it."""
    title = str(card.title()) if callable(getattr(card, "title", None)) else ""
    return title or " ".join(label.text() for label in card.findChildren(QLabel))


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    QApplication.processEvents()
