"""The section Doelen en acties: one card per doel, at most three (look.md screen 06)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.goals import add_goal, remove_goal
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop import keys
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.goal_card import GoalCard
from zorgdesk.desktop.pages.plan_parts.part import PlanPart, all_saved, holds_focus
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain import tab_as_laid_out
from zorgdesk.wording import goals as say


class GoalsPart(PlanPart):
    """The cards; `add` stands in the head of the section."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._cards: dict[int, GoalCard] = {}
        self._showing = self._grown = False
        self.add = Button(say.ADD_GOAL, "secondary", icon="plus")
        self.add.setObjectName("add_goal")
        self.add.clicked.connect(self._add)
        self._none = EmptyState(say.NO_GOALS, say.NO_GOALS_LINE, icon="target", act=say.ADD_GOAL)
        self._none.button.setObjectName("first_goal")
        self._none.acted.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._none)
        keys.bind(self, KeyAct.MEASURE, self._measure)
        keys.declare(self, KeyAct.ACTION_UP)
        keys.declare(self, KeyAct.ACTION_DOWN)

    def show_plan(self, sheet: PlanSheet) -> None:
        """Cards of goals that are there; others go."""
        super().show_plan(sheet)
        self._showing = True
        here = {goal.goal_id for goal in sheet.goals}
        for gone in [key for key in self._cards if key not in here]:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for number, goal in enumerate(sheet.goals, start=1):
            if goal.goal_id not in self._cards:
                self._cards[goal.goal_id] = self._card(GoalCard(self, goal))
            self._cards[goal.goal_id].show_goal(goal, number, sheet)
            self._put_at(self._cards[goal.goal_id], number)
        self._showing = False
        if self._grown:
            self._order_tabs()
        writable = sheet.writable and not privacy().on
        self._none.setVisible(not sheet.goals)
        self._none.button.setVisible(writable)
        self.add.setVisible(writable and bool(sheet.goals))

    def leave(self) -> bool:
        """Write what waits in every card."""
        return all_saved((*[card.leave() for card in self._cards.values()], self.index_typed()))

    def first_focus(self) -> QWidget | None:
        """The sentence that is still empty, else the first; without goals the button that makes one."""
        empty = [card for card in self._cards.values() if not card.view.sentence.value().strip()]
        cards = empty or list(self._cards.values())
        return cards[0].view.sentence if cards else self._none.button

    def focus_field(self, name: str, ref: int | None = None) -> QWidget | None:
        """`goal_12.due_on` opens that field; `zero_value` of a goal its nulmeting; `goal` asks for a first goal."""
        key, _, field = name.partition(".")
        goal_id = int(key.removeprefix("goal_")) if key.removeprefix("goal_").isdigit() else ref
        if goal_id in self._cards:
            return self._cards[goal_id].focus_field(field)
        return self.first_focus()

    def _card(self, card: GoalCard) -> GoalCard:
        self._column.addWidget(card)
        card.show()
        self._order_tabs()
        card.remove_wanted.connect(self._remove)
        card.told.connect(self.page.toast)
        card.grown.connect(self._order_tabs)
        return card

    def _put_at(self, card: GoalCard, place: int) -> None:
        """In the order of the plan, behind the empty state; a card that stands there already is left alone."""
        if self._column.indexOf(card) != place:
            self._column.insertWidget(place, card)
            self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab follows the cards again; while they are filled once, at the end."""
        self._grown = self._showing
        if not self._showing:
            tab_as_laid_out(self)

    def _measure(self) -> None:
        """A new meting at the goal that has the focus, else at the first that can be measured."""
        can = [card for card in self._cards.values() if card.progress.measure.isVisible()]
        here = next((card for card in can if holds_focus(card)), can[0] if can else None)
        if here is not None:
            here.progress.add()

    def _add(self) -> None:
        assert self.sheet is not None
        change = self.write(add_goal, self.sheet.plan_id)
        if change is not None and change.created_id in self._cards:
            self._cards[change.created_id].view.sentence.setFocus()

    def _remove(self, goal_id: int) -> None:
        card = self._cards.get(goal_id)
        if card is None or not card.leave():
            return
        change: Change | None = self.write(remove_goal, goal_id)
        if change is not None:
            self.page.toast.emit(say.GOAL_REMOVED, change)
