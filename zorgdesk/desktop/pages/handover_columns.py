"""The three columns of the overdracht: outline, editor, right column; below each other in a small window."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.handover_insert import InsertPanel
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.responsive import Mode, Scroller

_EDITOR_HEIGHT, _SIDE_HEIGHT = 420, 320
_SIDE_WIDTH, _NO_LIMIT = 300, 16777215


class HandoverColumns:
    """Lays the columns of the form; the panel "Uit dossier" takes the place of the right one while it is open."""

    def __init__(self, form: QWidget, choice: Choice, panel: InsertPanel) -> None:
        grid = forms.field(form, "columns", QWidget).layout()
        assert isinstance(grid, QGridLayout)
        self._grid, self._choice, self._panel = grid, choice, panel
        self._left = forms.field(form, "outline_side", Scroller)
        self._middle = forms.field(form, "editor_card", Card)
        self._right = forms.field(form, "right", QWidget)
        self._side = forms.field(form, "side", Scroller)
        right = self._right.layout()
        assert isinstance(right, QVBoxLayout)
        right.insertWidget(0, panel, 1)

    def arrange(self, mode: Mode) -> None:
        """Three columns; below 1200 the right one goes below; compact: one column and a drop-down."""
        compact = mode is Mode.COMPACT
        below = compact or mode is Mode.NARROW
        for part in (self._choice, self._left, self._middle, self._right):
            self._grid.removeWidget(part)
        self._left.setVisible(not compact)
        self._choice.setVisible(compact)
        self._middle.setMinimumHeight(_EDITOR_HEIGHT if below else 0)
        self._right.setMinimumHeight(_SIDE_HEIGHT if below else 0)
        for part in (self._right, self._side, self._panel):
            part.setMinimumWidth(0 if below else _SIDE_WIDTH)
            part.setMaximumWidth(_NO_LIMIT if below else _SIDE_WIDTH)
        column = 0 if compact else 1
        if compact:
            self._grid.addWidget(self._choice, 0, 0)
        else:
            self._grid.addWidget(self._left, 1, 0, 2 if below else 1, 1)
        self._grid.addWidget(self._middle, 1, column)
        self._grid.addWidget(self._right, 2 if below else 1, column if below else 2)
        for at in range(3):
            self._grid.setColumnStretch(at, 1 if at == column else 0)
        self._grid.setRowStretch(1, 1)
