"""What every part of the settings is: a form with a head, shown at the right of the list (look.md screen 24)."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import Place


class Part(QWidget):
    """`page` is the settings page: its desk, perform, read and toast are used. `form` comes from `form_file`."""

    form_file = ""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.desk = page.desk
        self.form = forms.load(self.form_file, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.form)

    def show_part(self, place: Place) -> None:
        """Fill the part; `place.ref` and `place.field` may name what to show first."""

    def leave(self) -> bool:
        """Write what is still being typed."""
        return True

    def set_privacy(self, on: bool) -> None:
        """Privacy view went on or off; parts that show names of people read again."""

    def on_change(self, change: Change) -> None:
        """Something changed that the settings did not do."""

    def first_focus(self) -> QWidget | None:
        """Where work on this part begins."""
        return None

    def ref(self) -> int | None:
        """Which record of the part is open, to come back to."""
        return None

    def put(self, box: str, widget: QWidget) -> None:
        """Put a widget made in code into an empty box of the form."""
        layout = forms.field(self.form, box, QWidget).layout()
        assert layout is not None
        layout.addWidget(widget)
