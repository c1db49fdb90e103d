"""The style sheet for Qt's own controls: border, radius and padding only; our own widgets paint themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_FIELDS = "QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox"

_COLOURS = """
{fields} {{ background: {surface}; color: {ink}; border: 1px solid {line2}; selection-background-color: {accentbg};
    selection-color: {ink}; placeholder-text-color: {ink3}; }}
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover {{ border-color: {ink3}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus
    {{ border: 2px solid {accent}; }}
QLineEdit[bad="true"], QPlainTextEdit[bad="true"], QComboBox[bad="true"] {{ border: 2px solid {badstrong}; }}
QPlainTextEdit[sunken="true"], QLineEdit[sunken="true"], QPlainTextEdit:read-only, QLineEdit:read-only
    {{ background: {sunken}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ background: {sunken}; color: {ink3}; }}
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {{ border: 0; background: transparent; }}
QPlainTextEdit[inline="true"] {{ background: transparent; border-color: transparent; }}
QPlainTextEdit[inline="true"]:hover {{ border-color: {line2}; }}
QPlainTextEdit[inline="true"]:focus {{ background: {surface}; border: 2px solid {accent}; }}
QPlainTextEdit[inline="true"]:read-only:focus {{ background: transparent; }}
QComboBox QAbstractItemView {{ background: {surface}; color: {ink}; border: 1px solid {line};
    selection-background-color: {accentbg}; selection-color: {ink}; outline: 0; }}
QMenu {{ background: {surface}; color: {ink}; border: 1px solid {line}; }}
QMenu::item:selected {{ background: {accentbg}; color: {ink}; }}
QMenu::item:disabled {{ color: {ink3}; }}
QMenu::separator {{ background: {line}; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {line2}; }}
QScrollBar::handle {{ background: {line2}; }}
QScrollBar::handle:hover {{ background: {ink3}; }}
QHeaderView, QHeaderView::section {{ background: {sunken}; color: {ink2}; border: 0; }}
QTableView, QListView, QTreeView {{ background: {surface}; color: {ink}; border: 0; outline: 0;
    selection-background-color: {sel}; selection-color: {ink}; }}
QAbstractItemView[clear="true"] {{ background: transparent; }}
QScrollArea, QScrollArea > QWidget > QWidget#page {{ background: transparent; border: 0; }}
QProgressBar {{ background: {mutebg}; color: {ink}; border: 0; }}
QProgressBar::chunk {{ background: {accent}; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {sunken}; }}
QCalendarWidget QToolButton {{ color: {ink}; background: transparent; border: 0; }}
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus {{ background: {accentbg}; }}
QDialog, QMessageBox {{ background: {surface}; }}
"""

_SHAPE = """
{fields} {{ border-radius: 8px; padding: 0 {pad}px; min-height: {field}px; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QLineEdit[bad="true"], QComboBox[bad="true"]
    {{ padding: 0 {padf}px; min-height: {fieldf}px; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 6px; min-height: 0; }}
QPlainTextEdit:focus, QTextEdit:focus, QPlainTextEdit[bad="true"] {{ padding: 3px 5px; min-height: 0; }}
QPlainTextEdit[inline="true"] {{ padding: 4px 0; }}
QPlainTextEdit[inline="true"]:focus {{ padding: 3px 0; }}
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {{ padding: 0; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ padding: 4px; }}
QComboBox QAbstractItemView::item {{ min-height: {row}px; padding: 0 6px; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: 0; }}
QMenu {{ padding: 4px; }}
QMenu::item {{ padding: 6px 20px 6px 12px; border-radius: 6px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; margin: 4px 8px; }}
QToolTip {{ padding: 4px 8px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ border-radius: 3px; margin: 2px; min-height: 32px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QHeaderView::section {{ padding: 0 12px; }}
QDialogButtonBox {{ button-layout: 3; }}
QProgressBar {{ border-radius: 4px; max-height: 8px; min-height: 8px; }}
QProgressBar::chunk {{ border-radius: 4px; }}
"""


def sheet(colours: Mapping[str, str] | None, px: Callable[[int], int]) -> str:
    """The application's style sheet; with `colours=None` (high contrast) it holds shapes and no colour at all."""
    shape = _SHAPE.format(fields=_FIELDS, pad=px(10), padf=px(10) - 1, field=px(32), fieldf=px(32) - 2, row=px(30))
    if colours is None:
        return shape
    return _COLOURS.format(fields=_FIELDS, **colours) + shape
