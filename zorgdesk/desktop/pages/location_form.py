"""The form of a group: its kind, its maximum, its age window, and how many children have no casus (screen 32)."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.sheets.locations import GroupInput, GroupPage
from zorgdesk.casework.tables.cell_values import number_in
from zorgdesk.desktop import forms
from zorgdesk.desktop.widgets.age_field import AgeField
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.domain.values import CareType
from zorgdesk.wording import locations as say
from zorgdesk.wording.labels import label

_AGES = {"from_age": "from_months", "until_age": "until_months", "end_age": "end_months"}


class GroupForm(QObject):
    """Over the fields of location_group.ui. Signals kept(GroupInput), ended()."""

    kept = Signal(object)
    ended = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._card = forms.field(form, "form_card", Card)
        self._name = forms.field(form, "group_name", QLineEdit)
        self._kind = forms.field(form, "group_kind", Choice)
        self._most = forms.field(form, "group_most", QLineEdit)
        self._others = forms.field(form, "group_others", QLineEdit)
        self._about = forms.field(form, "group_about", QLineEdit)
        self._ages = {name: forms.field(form, name, AgeField) for name in _AGES}
        self._problem = forms.field(form, "form_problem", IconLine)
        self._end = forms.field(form, "end_group", Button)
        self._kind.set_options([(kind, label(kind)) for kind in CareType])
        forms.field(form, "keep_group", Button).clicked.connect(self._keep)
        self._end.clicked.connect(self.ended)

    def show_group(self, group: GroupPage | None) -> None:
        """Fill the fields; None is a new group."""
        typed = group.typed if group is not None else GroupInput("", CareType.DAY_CARE)
        self._card.set_title(say.CHANGE_GROUP if group is not None else say.NEW_GROUP)
        self._name.setText(typed.name)
        self._kind.set_value(typed.care_type)
        self._most.setText("" if typed.max_children is None else str(typed.max_children))
        self._others.setText(str(typed.other_children) if typed.other_children else "")
        self._about.setText(typed.about)
        for name, months in _AGES.items():
            self._ages[name].set_value(getattr(typed, months))
        self._problem.hide()
        self._end.setVisible(group is not None and group.ended_on is None)

    def focus_number(self) -> None:
        """Where the number of children is changed."""
        self._others.setFocus()
        self._others.selectAll()

    def focus_name(self) -> None:
        """Where a new group begins."""
        self._name.setFocus()

    def _keep(self) -> None:
        given = self._read()
        if isinstance(given, str):
            self._problem.say(given)
            self._problem.show()
            return
        self._problem.hide()
        self.kept.emit(given)

    def _read(self) -> GroupInput | str:
        """The group as typed, or what is wrong with it."""
        if not self._name.text().strip():
            return say.NAME_MISSING
        numbers = [self._most.text().strip(), self._others.text().strip()]
        read = [number_in(text) if text else None for text in numbers]
        if any(text and number is None for text, number in zip(numbers, read, strict=True)):
            return say.NUMBER_UNREADABLE
        ages = {months: self._ages[name].value() for name, months in _AGES.items()}
        known = [value for value in ages.values() if value is not None]
        if known != sorted(known) or any(field.problem() for field in self._ages.values()):
            return say.AGES_ORDER
        return GroupInput(
            name=self._name.text(),
            care_type=self._kind.value(),
            max_children=read[0],
            other_children=read[1] or 0,
            about=self._about.text(),
            **ages,
        )
