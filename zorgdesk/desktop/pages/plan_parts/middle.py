"""The middle column: the head of the section, the card Nakijken, and the section itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.plan_quality import PlanSection
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.baseline import BaselinePart
from zorgdesk.desktop.pages.plan_parts.flowing import BridgingPart, EffortPart
from zorgdesk.desktop.pages.plan_parts.goals import GoalsPart
from zorgdesk.desktop.pages.plan_parts.head_part import HeadPart
from zorgdesk.desktop.pages.plan_parts.moments import MomentsPart
from zorgdesk.desktop.pages.plan_parts.part import PlanPart, all_saved
from zorgdesk.desktop.pages.plan_parts.review import ReviewCard
from zorgdesk.desktop.pages.plan_parts.texts import TextsPart
from zorgdesk.desktop.pages.plan_parts.views import ViewsPart
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.sections.asking import key_of
from zorgdesk.domain.sections.plan import PLAN_SECTIONS
from zorgdesk.wording import plan as say

_WIDEST = 780


class Middle(QWidget):
    """One section at a time; each is made when it is first opened, and kept while this version is shown."""

    typing = Signal()
    written = Signal(bool)
    answered = Signal(object)
    part_made = Signal(object)
    jump = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._parts: dict[PlanSection, PlanPart] = {}
        self._target: LongText | None = None
        self.section = PlanSection.SUPPORT_QUESTION
        self.title = PlainLabel("", "section")
        self.review = ReviewCard()
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(12)
        self._column.addLayout(self._head)
        self._column.addWidget(self.review)
        theme().changed.connect(self._measure)
        self._measure()

    def open_section(self, section: PlanSection, sheet: PlanSheet) -> PlanPart:
        """Show a section of this version."""
        self.section = section
        part = self._parts.get(section) or self._make(section)
        for other in self._parts.values():
            other.setVisible(other is part)
        self._target = None
        self.show_plan(sheet)
        return part

    def show_plan(self, sheet: PlanSheet) -> None:
        """Fill the section that is open."""
        self.title.setText(say.section_title(self.section, privacy().name(sheet.child_first_name)))
        part = self._parts[self.section]
        part.show_plan(sheet)
        for one in self._parts.values():
            if one is not part and isinstance(one, GoalsPart):
                one.add.hide()
            if one is not part and isinstance(one, MomentsPart):
                one.add.hide()
            if one is not part and isinstance(one, ViewsPart):
                one.discuss.hide()

    def part(self) -> PlanPart | None:
        """The section that is open."""
        return self._parts.get(self.section)

    def leave(self) -> bool:
        """Write what waits in every section."""
        return all_saved(part.leave() for part in self._parts.values())

    def forget(self) -> None:
        """Another version: its sections are made anew."""
        self.review.hide()
        self._target = None
        for part in self._parts.values():
            for button in _acts(part):
                button.hide()
                button.deleteLater()
            part.hide()
            part.deleteLater()
        self._parts.clear()

    def target(self) -> LongText | None:
        """The text of this section where the cursor last stood."""
        return self._target if self._target is not None and self._target.isVisibleTo(self) else None

    def insert(self, words: str) -> LongText | None:
        """Put words where the cursor last stood in this section; None when there is no text to put them in."""
        field = self.target() or self._any_text()
        if field is None or field.isReadOnly():
            return None
        cursor = field.textCursor()
        before = field.value()[: cursor.position()]
        if before and not before.endswith((" ", "\n")):
            words = f"\n{words}"
        cursor.insertText(words)
        field.setTextCursor(cursor)
        field.setFocus()
        return field

    def _measure(self) -> None:
        """Lines of text stay readable in a wide window (look.md section 1)."""
        self.setMaximumWidth(theme().px(_WIDEST))

    def _any_text(self) -> LongText | None:
        part = self.part()
        fields = part.findChildren(LongText) if part is not None else []
        shown = [field for field in fields if field.isVisibleTo(self) and not field.isReadOnly()]
        field = next((one for one in shown if not one.value().strip()), shown[0] if shown else None)
        if field is not None:
            field.moveCursor(QTextCursor.MoveOperation.End)
        return field

    def _make(self, section: PlanSection) -> PlanPart:
        part: PlanPart
        if section is PlanSection.HEAD:
            part = HeadPart(self._page)
        elif section is PlanSection.BASELINE:
            part = BaselinePart(self._page)
        elif section is PlanSection.EFFORT:
            part = EffortPart(self._page)
        elif section is PlanSection.BRIDGING:
            part = BridgingPart(self._page)
        elif section is PlanSection.GOALS:
            part = GoalsPart(self._page)
        elif section is PlanSection.MOMENTS:
            part = MomentsPart(self._page)
        elif section is PlanSection.PARENTS:
            part = ViewsPart(self._page)
        else:
            part = TextsPart(self._page, next(one for one in PLAN_SECTIONS if key_of(one) == section.value))
        part.typing.connect(self.typing)
        part.written.connect(self.written)
        part.answered.connect(self.answered)
        part.jump.connect(self.jump)
        part.text_entered.connect(self._remember)
        for button in _acts(part):
            self._head.addWidget(button)
        self._parts[section] = part
        self._column.addWidget(part)
        self.part_made.emit(part)
        return part

    def _remember(self, field: LongText) -> None:
        self._target = field


def _acts(part: PlanPart) -> list[QWidget]:
    """The buttons of a section that stand in its head."""
    if isinstance(part, GoalsPart | MomentsPart):
        return [part.add]
    return [part.discuss] if isinstance(part, ViewsPart) else []
