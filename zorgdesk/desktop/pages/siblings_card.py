"""Brothers and sisters of the child: open one, unlink with undo; in the intake also who may be one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.sheets.siblings import LikelySibling, SiblingSheet
from zorgdesk.casework.siblings import (
    likely_siblings,
    link_siblings,
    link_with_parents,
    siblings,
    unlink_siblings,
)
from zorgdesk.desktop.pages.doubles_box import shown_name
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import siblings as say


class SiblingsCard(Card):
    """`show_siblings(case_id)`; hidden when there is nothing to show. Signals go(Place), changed()."""

    go = Signal(object)
    changed = Signal()

    def __init__(self, page: Page, *, suggest: bool = False) -> None:
        super().__init__(say.TITLE)
        self.setObjectName("siblings_card")
        self._page, self._suggest = page, suggest
        self._case_id = 0
        self.body.setSpacing(8)

    def show_siblings(self, case_id: int) -> None:
        """Read and show them anew."""
        self._case_id = case_id
        while self.body.count():
            item = self.body.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        linked = self._page.read(siblings, case_id)
        maybe = self._page.read(likely_siblings, case_id) if self._suggest else ()
        for one in linked:
            self.body.addWidget(self._linked(one))
        if maybe:
            self.body.addWidget(PlainLabel(say.MAYBE, "support", wrap=True))
        for other in maybe:
            self.body.addWidget(self._maybe(other))
        self.setVisible(bool(linked or maybe))

    def _linked(self, one: SiblingSheet) -> QWidget:
        name = privacy().name(one.name)
        place = privacy().place(one.location_name)
        second = say.sibling_line(one, place, self._page.desk.today(), hide_dates=privacy().on)
        there = Place(PageKey.CASE, case_id=one.case_id)
        acts = [
            self._button("open_sibling", say.OPEN, lambda: self.go.emit(there), name),
            self._button("unlink", say.UNLINK, lambda: self._unlink(one), name),
        ]
        return self._line(f"sibling_{one.code}", say.sibling_title(name, one.code), second, acts)

    def _maybe(self, one: LikelySibling) -> QWidget:
        name = shown_name(one.name)
        acts = [self._button("link", say.LINK, lambda: self._link(one, with_parents=False), name)]
        if one.parents and not self._page_has_parents_of(one):
            words = say.link_with_parents(one.parents)
            acts.append(self._button("link_parents", words, lambda: self._link(one, with_parents=True), name))
        return self._line(f"maybe_{one.code}", say.sibling_title(name, one.code), say.REASONS[one.reason], acts)

    def _page_has_parents_of(self, one: LikelySibling) -> bool:
        """A shared parent is there already; the others can still be typed or taken over one by one."""
        return one.parents <= one.shared_parents

    def _line(self, name: str, title: str, second: str, acts: list[Button]) -> QWidget:
        row = QWidget()
        row.setObjectName(name)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(title, "row", elide=True))
        column.addWidget(PlainLabel(second, "support", wrap=True))
        across = QHBoxLayout()
        across.setSpacing(12)
        for act in acts:
            across.addWidget(act)
        across.addStretch(1)
        column.addLayout(across)
        return row

    def _button(self, name: str, words: str, do: Callable[[], None], about: str) -> Button:
        button = Button(words, "link", size="row")
        button.set_flush(True)
        button.setObjectName(name)
        button.setAccessibleDescription(about)
        button.clicked.connect(do)
        return button

    def _link(self, one: LikelySibling, *, with_parents: bool) -> None:
        deed = link_with_parents if with_parents else link_siblings
        self._told(say.LINKED, self._page.perform(deed, self._case_id, one.case_id, on=self._page.desk.today()))

    def _unlink(self, one: SiblingSheet) -> None:
        change = self._page.perform(unlink_siblings, self._case_id, one.case_id)
        self._told(say.UNLINKED, change)

    def _told(self, words: str, change: Change | None) -> None:
        if change is not None:
            self._page.toast.emit(words, change)
            self.show_siblings(self._case_id)
            self.changed.emit()
