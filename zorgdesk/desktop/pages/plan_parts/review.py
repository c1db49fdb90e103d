"""Nakijken: what is needed to start, tips, and names or numbers in the texts; then one button (product.md rule 5)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.plan_quality import PlanQuality, PlanTip
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.text_checks import FieldFinding
from zorgdesk.wording import plan as say
from zorgdesk.wording import plan_page
from zorgdesk.wording import widgets as widget_words

RULE_5 = ("goal", "evaluation_on", "go_no_go")


class ReviewCard(Card):
    """Signals: jump(str, object ref) to the field that mends a point; activate(); closed()."""

    jump = Signal(str, object)
    activate = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.REVIEW_TITLE, parent=parent)
        self.setObjectName("review")
        cross = IconButton("x", widget_words.CLOSE, key="Esc", size="row")
        cross.setObjectName("review_close")
        cross.clicked.connect(self.close_card)
        self.add_head(cross)
        self._missing: tuple[str, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.body.addLayout(self._lines)
        self.activate_button = Button(say.ACTIVATE, "primary", icon="check", size="main")
        self.activate_button.setObjectName("activate")
        self.activate_button.clicked.connect(self.activate)
        self._why = PlainLabel("", "support")
        foot = QHBoxLayout()
        foot.addWidget(self._why)
        foot.addStretch(1)
        foot.addWidget(self.activate_button)
        self.body.addLayout(foot)
        self.hide()

    def show_review(self, sheet: PlanSheet, quality: PlanQuality, found: Sequence[FieldFinding]) -> None:
        """Fill it and show it."""
        self._clear()
        self._caption(say.REVIEW_NEEDED)
        for name in RULE_5:
            if name in sheet.missing_for_active:
                self._point(f"needed_{name}", say.MISSING[name], "circle-pause", name)
            else:
                self._lines.addWidget(IconLine("circle-check", say.IN_ORDER[name], "ok", "body"))
        self._texts(found)
        self._tips(quality.tips)
        self._missing = sheet.missing_for_active
        missing = len(self._missing)
        self._why.setText(say.points_left(missing) if missing else "")
        self.activate_button.setEnabled(not missing)
        self.show()

    def first_stop(self) -> QWidget:
        """The first point to mend, else the button that starts the plan."""
        first = self.findChild(Button, f"needed_{self._missing[0]}") if self._missing else None
        return first or self.activate_button

    def close_card(self) -> None:
        """Back to writing."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to writing."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)

    def _caption(self, words: str) -> None:
        if self._lines.count():
            self._lines.addSpacing(8)
        self._lines.addWidget(PlainLabel(words, "label", token="ink2"))

    def _point(self, name: str, words: str, icon: str, field: str, ref: int | None = None) -> None:
        button = Button(words, "link", icon=icon, size="row")
        button.setObjectName(name)
        button.set_flush(True)
        button.set_trailing("arrow-right")
        button.clicked.connect(lambda: self.jump.emit(field, ref))
        self._lines.addWidget(button)

    def _tips(self, tips: Sequence[PlanTip]) -> None:
        self._caption(say.REVIEW_TIPS)
        if not tips:
            self._lines.addWidget(PlainLabel(say.REVIEW_NO_TIPS, "support"))
        for number, tip in enumerate(tips):
            words = plan_page.tip(tip, privacy().name(tip.name))
            self._point(f"tip_{number}", words, "circle-dot", tip.kind.value, tip.ref)

    def _texts(self, found: Sequence[FieldFinding]) -> None:
        self._caption(say.REVIEW_TEXTS)
        if not found:
            self._lines.addWidget(IconLine("circle-check", say.REVIEW_CLEAN, "ok", "body"))
        for number, hit in enumerate(found):
            words = say.found_in_text(privacy().text(hit.finding.text), say.text_place(hit.where))
            self._point(f"text_{number}", words, "triangle-alert", hit.key)

    def _clear(self) -> None:
        cleared(self._lines)
