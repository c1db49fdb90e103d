"""The eight groups of a recovery code as eight small fields: they jump on by themselves, and pasting fills them all."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.desktop import door, forms
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.wording import door as say

_SIGNS = 5


class RecoveryGroups(QObject):
    """Over the fields `group_1` … `group_8` of a form. Signal entered: Enter in the last one."""

    entered = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._fields = [forms.field(form, f"group_{number}", QLineEdit) for number in range(1, door.GROUPS + 1)]
        self._rows = [forms.field(form, f"row_group_{number}", FormRow) for number in range(1, door.GROUPS + 1)]
        for number, field in enumerate(self._fields):
            field.textEdited.connect(lambda text, number=number: self._on_typed(number, text))
            field.returnPressed.connect(lambda number=number: self._on_enter(number))

    def code(self) -> str:
        """What was typed, a blank between the groups."""
        return " ".join("".join(field.text().split()) for field in self._fields)

    def clear(self) -> None:
        """Empty all fields."""
        for field in self._fields:
            field.clear()
        self.show_wrong(None)

    def focus_first(self) -> None:
        """The first field that is empty, else the first."""
        empty = [field for field in self._fields if not field.text()]
        (empty or self._fields)[0].setFocus()

    def first_wrong(self) -> int | None:
        """The first group (0-7) that cannot be right, or None."""
        for number, field in enumerate(self._fields):
            if not door.group_is_right(number + 1, field.text()):
                return number
        return None

    def why_wrong(self, group: int) -> str:
        """The sentence about a group (0-7): not finished, or a sign that cannot be."""
        if len("".join(self._fields[group].text().split())) < _SIGNS:
            return say.group_waits(group + 1)
        return say.wrong_group(group + 1)

    def show_wrong(self, group: int | None) -> None:
        """Mark the group (0-7) that is wrong and put the cursor in it; None takes the mark away."""
        for number, row in enumerate(self._rows):
            bad = number == group
            field = self._fields[number]
            if bool(field.property("bad")) != bad:
                field.setProperty("bad", bad)
                field.style().unpolish(field)
                field.style().polish(field)
            row.setAccessibleDescription(self.why_wrong(number) if bad else "")
        if group is not None:
            self._fields[group].setFocus()
            self._fields[group].selectAll()

    def _on_typed(self, number: int, text: str) -> None:
        self.show_wrong(None)
        signs = text.split()
        if len(signs) > 1 or len("".join(signs)) > _SIGNS:
            self._spread(number, text)
            return
        if text != text.upper():
            cursor = self._fields[number].cursorPosition()
            self._fields[number].setText(text.upper())
            self._fields[number].setCursorPosition(cursor)
        if len("".join(signs)) == _SIGNS and number + 1 < len(self._fields) and door.group_is_right(number + 1, text):
            self._fields[number + 1].setFocus()
            self._fields[number + 1].selectAll()

    def _spread(self, number: int, text: str) -> None:
        """A code that was pasted in one field goes to the fields it belongs in."""
        pieces = text.split() if len(text.split()) > 1 else [text.strip()]
        if len(pieces) == 1:
            whole = pieces[0]
            pieces = [whole[start : start + _SIGNS] for start in range(0, len(whole), _SIGNS)]
        for field, piece in zip(self._fields[number:], pieces, strict=False):
            field.setText(piece.upper())
        last = min(number + len(pieces), len(self._fields)) - 1
        self._fields[last].setFocus()

    def _on_enter(self, number: int) -> None:
        if number + 1 == len(self._fields):
            self.entered.emit()
        else:
            self._fields[number + 1].setFocus()
            self._fields[number + 1].selectAll()
